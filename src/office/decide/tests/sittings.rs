//! The Commission's composition, its agenda and its votes: every rule once kept and once broken.

use super::*;
use crate::office::Subject;
use crate::office::commission::{
    AttendSitting, Ballot, CancelSitting, Category, Composition, Member, OpenSitting, Presence, RecordEntry,
    Resolution, SetComposition, SignSitting, SittingRefusal, Stand, Substitute, TakeOffAgenda, Vote, empty_on,
    in_force,
};
use crate::office::ids::SittingNo;
use crate::office::paper::PaperKind;

/// The number the first sitting gets.
pub(super) const FIRST: SittingNo = SittingNo { year: 2026, count: 1 };

fn member(name: &str, category: Category, substitute: Option<&str>) -> Member {
    let substitute = substitute.map(|name| Substitute { name: name.into(), login: None });
    Member { name: name.into(), login: None, category, body: category.code().into(), substitute }
}

/// A composition of three, one with a substitute; four categories are empty.
fn composition(from: &str, until: Option<&str>) -> Composition {
    Composition {
        act_no: "15".into(),
        act_on: day("2026-01-12"),
        from: day(from),
        until: until.map(day),
        members: vec![
            member("Д. Ахметов", Category::Executive, Some("Л. Юн")),
            member("С. Тлеуов", Category::Education, None),
            member("М. Ибраева", Category::Atameken, None),
        ],
    }
}

fn set(composition: Composition) -> Command {
    Command::SetComposition(SetComposition { composition })
}

/// So many issue cases with the Commission and scored; the earlier the number, the later its clock.
fn waiting(office: &mut MemoryOffice, count: u32, input: &SheetInput) -> Vec<CaseNo> {
    let filed = |n: u32| format!("2026-03-{:02}T10:{n:02}", if n == 0 { 6 } else { 5 });
    let mut made = Vec::new();
    for n in 0..count {
        let application = Box::new(application(Service::Issue, &filed(n)));
        let register = Command::Register { application, warnings: vec![] };
        let events = office.submit(&register, &who(), at("2026-03-06T11:00")).unwrap();
        let Event::CaseRegistered { case, .. } = events[0] else { panic!() };
        for command in [
            Command::CheckDocuments { case, answers: answers(Service::Issue) },
            Command::SendToCommission { case },
            Command::Score { case, input: input.clone() },
        ] {
            office.submit(&command, &who(), at("2026-03-06T12:00")).unwrap();
        }
        made.push(case);
    }
    made
}

/// An open sitting of 09.03 over so many cases.
pub(super) fn called(office: &mut MemoryOffice, count: u32) -> Vec<CaseNo> {
    office.submit(&set(composition("2026-01-15", None)), &who(), at("2026-03-06T09:00")).unwrap();
    let cases = waiting(office, count, &passing());
    let open = Command::OpenSitting(OpenSitting { on: day("2026-03-09"), agenda: cases.clone() });
    office.submit(&open, &who(), at("2026-03-06T13:00")).unwrap();
    cases
}

pub(super) fn attend(stands: &[Stand]) -> Command {
    let present = (0_u8..).zip(stands).map(|(seat, stand)| Presence { seat, stand: *stand });
    Command::AttendSitting(AttendSitting { sitting: FIRST, present: present.collect() })
}

pub(super) fn ballots(votes: &[Vote]) -> Vec<Ballot> {
    let words = |vote: Vote| if vote == Vote::Recused { "родственник" } else { "" };
    (0_u8..).zip(votes).map(|(seat, vote)| Ballot { seat, vote: *vote, words: words(*vote).into() }).collect()
}

pub(super) fn entry(case: CaseNo, votes: &[Vote], refuse_on: Option<u8>, reasons: &str) -> Command {
    let resolution = Resolution::Recommend { refuse_on, reasons: reasons.into() };
    Command::RecordEntry(RecordEntry { sitting: FIRST, case, ballots: ballots(votes), resolution })
}

pub(super) fn postpone(case: CaseNo, reason: &str) -> Command {
    let resolution = Resolution::Postpone { reason: reason.into() };
    Command::RecordEntry(RecordEntry { sitting: FIRST, case, ballots: ballots(&[Vote::For; 3]), resolution })
}

pub(super) fn sign() -> Command {
    Command::SignSitting(SignSitting { sitting: FIRST, minutes: vec![] })
}

pub(super) fn take_off(case: CaseNo, reason: &str) -> Command {
    Command::TakeOffAgenda(TakeOffAgenda { sitting: FIRST, case, reason: reason.into() })
}

pub(super) const ALL: [Stand; 3] = [Stand::Member; 3];
pub(super) const FOR: [Vote; 3] = [Vote::For; 3];

/// A sitting at which all three are present.
pub(super) fn held(count: u32) -> (MemoryOffice, Vec<CaseNo>) {
    let mut office = opened();
    let cases = called(&mut office, count);
    office.submit(&attend(&ALL), &who(), at("2026-03-09T10:00")).unwrap();
    (office, cases)
}

pub(super) fn ask(office: &mut MemoryOffice, command: &Command) -> Result<Vec<Event>, Refusal> {
    office.submit(command, &who(), at("2026-03-09T11:00"))
}

pub(super) fn refused(office: &mut MemoryOffice, command: &Command, why: SittingRefusal) {
    let before = office.clone();
    assert_eq!(ask(office, command), Err(Refusal::Sitting(why)));
    assert_eq!(*office, before);
}

/// A command of an act of the Commission that nothing stands against.
pub(super) fn command_of(office: &mut MemoryOffice, act: Act) -> Command {
    if act == Act::SetComposition {
        return set(composition("2026-01-15", None));
    }
    let cases = called(office, 1);
    let now = at("2026-03-09T10:00");
    match act {
        Act::OpenSitting => {
            office.submit(&take_off(cases[0], "отозвано"), &who(), now).unwrap();
            Command::OpenSitting(OpenSitting { on: day("2026-03-09"), agenda: cases })
        }
        Act::TakeOffAgenda => take_off(cases[0], "отозвано"),
        Act::MakePaper => papers::made(papers::paper(Subject::Sitting(FIRST), PaperKind::Agenda), "", "Повестка"),
        Act::AttendSitting => attend(&ALL),
        Act::CancelSitting => {
            Command::CancelSitting(CancelSitting { sitting: FIRST, reason: "никто не пришёл".into() })
        }
        Act::RecordEntry => {
            office.submit(&attend(&ALL), &who(), now).unwrap();
            entry(cases[0], &FOR, None, "")
        }
        Act::SignSitting => {
            office.submit(&attend(&ALL), &who(), now).unwrap();
            office.submit(&entry(cases[0], &FOR, None, ""), &who(), now).unwrap();
            sign()
        }
        other => panic!("{other:?} has no line of the office"),
    }
}

/// Holds: 6.
#[test]
fn the_composition_is_a_register_by_period_and_empty_categories_only_warn() {
    let mut office = opened();
    let today = at("2026-03-06T09:00");
    assert_eq!(empty_on(&office.compositions, day("2026-03-06")).len(), 7);
    office.submit(&set(composition("2026-01-15", None)), &who(), today).unwrap();
    let mut next = composition("2026-03-01", Some("2026-03-31"));
    next.act_no = "44".into();
    next.members.truncate(1);
    office.submit(&set(next.clone()), &who(), today).unwrap();
    let act = |day_: &str| in_force(&office.compositions, day(day_)).map(|c| c.act_no.clone());
    assert_eq!(act("2026-01-14"), None);
    assert_eq!(act("2026-02-28"), Some("15".into()));
    assert_eq!((act("2026-03-01"), act("2026-03-31")), (Some("44".into()), Some("44".into())));
    assert_eq!(act("2026-04-01"), Some("15".into()), "an act that ended leaves the one before it");
    assert_eq!(
        empty_on(&office.compositions, day("2026-02-28")),
        [Category::Interior, Category::Industry, Category::Association, Category::Sector]
    );
    assert_eq!(empty_on(&office.compositions, day("2026-03-15")).len(), 6);
    assert_eq!(ask(&mut office, &set(next.clone())), Err(Refusal::SameValue("composition".into())));
    next.act_no = "44-а".into();
    ask(&mut office, &set(next)).unwrap();
    assert_eq!(office.compositions.len(), 2, "one of the same first day is replaced");
}

/// Holds: 6.
#[test]
fn a_composition_without_its_act_its_members_or_their_bodies_is_refused_by_paragraph_six() {
    let mut office = opened();
    let whole = composition("2026-01-15", None);
    let mut faulty = |change: &dyn Fn(&mut Composition)| {
        let mut composition = whole.clone();
        change(&mut composition);
        let refusal = ask(&mut office, &set(composition)).unwrap_err();
        (refusal.paragraph().map(str::to_owned), refusal)
    };
    let six = Some("6".to_owned());
    let empty = |field| (six.clone(), Refusal::Empty { field, paragraph: "6" });
    assert_eq!(faulty(&|c| c.act_no = " ".into()), empty("field-act_no"));
    assert_eq!(faulty(&|c| c.members.clear()), empty("field-members"));
    assert_eq!(faulty(&|c| c.members[1].name = String::new()), empty("field-member_name"));
    assert_eq!(faulty(&|c| c.members[1].body = String::new()), empty("field-member_body"));
    assert!(matches!(faulty(&|c| c.act_on = day("2026-03-10")).1, Refusal::InFuture { paragraph: "6", .. }));
    assert!(matches!(faulty(&|c| c.until = Some(day("2026-01-14"))).1, Refusal::Before { paragraph: "6", .. }));
    let twice = SittingRefusal::MemberTwice("д. ахметов ".into());
    assert_eq!(faulty(&|c| c.members[2].name = "д. ахметов ".into()), (six.clone(), twice.into()));
    assert_eq!(faulty(&|c| c.members[2].login = Some("lee".into())).1, Refusal::NoOfficer("lee".into()));
}

/// Holds: 6.
#[test]
fn an_agenda_is_by_clock_and_takes_only_what_waits_for_the_commission() {
    let mut office = opened();
    let none = waiting(&mut office, 1, &passing());
    let open = |agenda: Vec<CaseNo>| Command::OpenSitting(OpenSitting { on: day("2026-03-09"), agenda });
    refused(&mut office, &open(none), SittingRefusal::NoComposition(day("2026-03-09")));
    let mut office = opened();
    office.submit(&set(composition("2026-01-15", None)), &who(), at("2026-03-06T09:00")).unwrap();
    assert_eq!(ask(&mut office, &open(vec![])), Err(Refusal::Empty { field: "field-agenda", paragraph: "9" }));
    let cases = waiting(&mut office, 3, &passing());
    let raw = register(&mut office, Service::Issue);
    let Err(Refusal::Sitting(SittingRefusal::OfCase { case, why })) = ask(&mut office, &open(vec![cases[0], raw]))
    else {
        panic!()
    };
    assert!(case == raw && matches!(*why, Refusal::NotNow { state: State::Registered, paragraph: "9", .. }));
    let extension = register(&mut office, Service::Extend);
    let refusal = ask(&mut office, &open(vec![extension])).unwrap_err();
    assert!(format!("{refusal:?}").contains("NotOfService"), "{refusal:?}");
    ask(&mut office, &open(vec![cases[0], cases[1], cases[2], cases[1]])).unwrap();
    let sitting = &office.sittings[&FIRST];
    let order: Vec<CaseNo> = sitting.agenda.iter().map(|item| item.case).collect();
    assert_eq!(order, [cases[1], cases[2], cases[0]], "the one filed a day later stands last");
    assert_eq!(sitting.empty.len(), 4);
    let again = open(vec![cases[2]]);
    refused(&mut office, &again, SittingRefusal::Elsewhere { case: cases[2], sitting: FIRST });
}

/// Holds: 9.
#[test]
fn only_members_present_vote_each_once_and_a_recusal_has_its_reason() {
    let mut office = opened();
    let case = called(&mut office, 1)[0];
    refused(&mut office, &entry(case, &FOR, None, ""), SittingRefusal::NobodyPresent(FIRST));
    refused(&mut office, &attend(&[Stand::Absent; 3]), SittingRefusal::NobodyPresent(FIRST));
    let stand_in = [Stand::Member, Stand::Substitute, Stand::Absent];
    refused(&mut office, &attend(&stand_in), SittingRefusal::NoSubstitute("С. Тлеуов".into()));
    refused(&mut office, &attend(&[Stand::Member; 4]), SittingRefusal::VoteOfNobody(3));
    ask(&mut office, &attend(&[Stand::Substitute, Stand::Member, Stand::Absent])).unwrap();
    let voters: Vec<_> = office.sittings[&FIRST].present().filter_map(|(_, seat)| seat.voter()).collect();
    assert_eq!(voters, ["Л. Юн", "С. Тлеуов"]);
    let one = entry(case, &[Vote::For], None, "");
    refused(&mut office, &one, SittingRefusal::VotesMissing(vec!["С. Тлеуов".into()]));
    refused(&mut office, &entry(case, &FOR, None, ""), SittingRefusal::VoteOfNobody(2));
    let mut twice = ballots(&[Vote::For, Vote::For]);
    twice.push(twice[0].clone());
    let resolution = Resolution::Recommend { refuse_on: None, reasons: String::new() };
    let twice =
        Command::RecordEntry(RecordEntry { sitting: FIRST, case, ballots: twice, resolution: resolution.clone() });
    refused(&mut office, &twice, SittingRefusal::VoteOfNobody(0));
    let mut silent = ballots(&[Vote::Recused, Vote::For]);
    silent[0].words = " ".into();
    let silent = Command::RecordEntry(RecordEntry { sitting: FIRST, case, ballots: silent, resolution });
    assert_eq!(ask(&mut office, &silent), Err(Refusal::Empty { field: "field-recusal", paragraph: "9" }));
    ask(&mut office, &entry(case, &[Vote::Recused, Vote::Against], None, "")).unwrap();
    let entry = office.sittings[&FIRST].agenda[0].entry.clone().unwrap();
    assert!(entry.is_against_the_votes(), "recorded against the votes, and shown");
    // Who voted was there; who did not vote may still come.
    let gone = attend(&[Stand::Member, Stand::Member, Stand::Absent]);
    refused(&mut office, &gone, SittingRefusal::HasVoted { name: "Л. Юн".into(), case });
    ask(&mut office, &attend(&[Stand::Substitute, Stand::Member, Stand::Member])).unwrap();
}

#[test]
fn an_entry_obeys_the_rules_of_the_recommendation_itself() {
    let (mut office, cases) = held(1);
    let case = cases[0];
    assert_eq!(ask(&mut office, &entry(case, &FOR, Some(2), "мало баллов")), Err(Refusal::GroundDoesNotHold(2)));
    assert_eq!(ask(&mut office, &entry(case, &FOR, Some(4), "нет")), Err(Refusal::NoSuchGround(4)));
    // Below the threshold nothing is issued, and ground 2 wants its reasons.
    let poor = sheet(true, "2018-01-01", "2019-12-31", true);
    ask(&mut office, &Command::Score { case, input: poor }).unwrap();
    assert!(matches!(ask(&mut office, &entry(case, &FOR, None, "")), Err(Refusal::BelowThreshold { .. })));
    let empty = Err(Refusal::Empty { field: "field-reasons", paragraph: "9" });
    assert_eq!(ask(&mut office, &entry(case, &FOR, Some(2), " ")), empty);
    // Sensitive to the reading of п. 10: the reading is named.
    let mut sensitive = passing();
    (sensitive.degree, sensitive.periods) = (true, vec![]);
    ask(&mut office, &Command::Score { case, input: sensitive }).unwrap();
    let named = Err(Refusal::Empty { field: "field-reasons", paragraph: "10" });
    assert_eq!(ask(&mut office, &entry(case, &FOR, None, "")), named);
    ask(&mut office, &entry(case, &FOR, None, "по сумме баллов")).unwrap();
    assert_eq!(
        ask(&mut office, &postpone(case, "")),
        Err(Refusal::Empty { field: "field-postponed_because", paragraph: "9" })
    );
}
