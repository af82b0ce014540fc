//! Complaints: both clocks, every cell of their table, satisfied in time and late, who is not to judge their own.

use super::*;
use crate::law::complaint::ComplaintTerm;
use crate::office::complaint::{
    About, Addressee, AnswerComplaint, AnswerKind, AssignComplaint, CloseComplaint, Complainant, Complaint,
    ComplaintInput, ComplaintRefusal, ComplaintState, ForwardComplaint, Forwarded, Matter, NotifyComplainant,
    RecordCourt, RecordReview, RegisterComplaint, ReviewOutcome, ReviewingBody, SatisfyComplaint,
};
use crate::office::ids::ComplaintNo;
use crate::office::reopening::{ReopenBasis, ReopenCase, ReopenKind};
use crate::office::who::Role;

pub fn registration(received: &str, case: Option<CaseNo>, addressed_to: Addressee) -> Command {
    Command::RegisterComplaint(RegisterComplaint {
        input: ComplaintInput {
            received_at: format!("{received}:00").parse().unwrap(),
            channel: NoticeChannel::Letter,
            from: Complainant { name: "Ким Алексей".into(), ..Complainant::default() },
            about: About { matter: Matter::Decision, case, certificate: None },
            subject: "отказ в выдаче справки".into(),
            text: String::new(),
            addressed_to,
            incoming_no: "Ж-17".into(),
            registered_on: None,
        },
    })
}

/// A command of an act that nothing but the state can stand against, on 09.03.2026.
pub fn command(complaint: ComplaintNo, act: Act) -> Command {
    let on = day("2026-03-09");
    match act {
        Act::AssignComplaint => Command::AssignComplaint(AssignComplaint {
            complaint,
            officer: Some("akhmetova".into()),
            reason: String::new(),
        }),
        Act::ForwardComplaint => forward(complaint, "2026-03-09"),
        Act::NotifyComplainant => Command::NotifyComplainant(NotifyComplainant {
            complaint,
            on,
            channel: NoticeChannel::Letter,
            letter_no: "12".into(),
        }),
        Act::SatisfyComplaint => satisfy(complaint, "2026-03-09"),
        Act::AnswerComplaint => answer(complaint, "2026-03-09", AnswerKind::Partial),
        Act::RecordReview => review(complaint, "2026-03-09", ReviewOutcome::Cancelled),
        Act::RecordCourt => Command::RecordCourt(RecordCourt {
            complaint,
            court: "Специализированный межрайонный административный суд".into(),
            act_no: "5".into(),
            on,
            outcome: ReviewOutcome::Left,
        }),
        Act::CloseComplaint => close(complaint, "отозвана, вх. № 9"),
        other => panic!("{other:?} is no act on a complaint"),
    }
}

pub fn forward(complaint: ComplaintNo, on: &str) -> Command {
    Command::ForwardComplaint(ForwardComplaint {
        complaint,
        to: ReviewingBody::HigherBody,
        body: "Акимат области".into(),
        on: day(on),
        letter_no: "11".into(),
        inventory: vec!["Жалоба".into(), " ".into(), "Заявление".into()],
    })
}

fn satisfy(complaint: ComplaintNo, on: &str) -> Command {
    Command::SatisfyComplaint(SatisfyComplaint {
        complaint,
        on: day(on),
        act_no: "31".into(),
        what: "выдана справка".into(),
        case: None,
    })
}

fn answer(complaint: ComplaintNo, on: &str, kind: AnswerKind) -> Command {
    let (on, text) = (day(on), "разъяснение".to_owned());
    Command::AnswerComplaint(AnswerComplaint { complaint, on, letter_no: "14".into(), kind, text })
}

fn review(complaint: ComplaintNo, on: &str, outcome: ReviewOutcome) -> Command {
    Command::RecordReview(RecordReview {
        complaint,
        body: "Акимат области".into(),
        act_no: "77".into(),
        on: day(on),
        outcome,
    })
}

fn close(complaint: ComplaintNo, reason: &str) -> Command {
    Command::CloseComplaint(CloseComplaint { complaint, reason: reason.into() })
}

pub fn reopen(case: CaseNo, on: &str, complaint: Option<ComplaintNo>) -> Command {
    Command::ReopenCase(ReopenCase {
        case,
        basis: ReopenBasis {
            kind: ReopenKind::Review,
            body: "Акимат области".into(),
            act_no: "77".into(),
            act_on: day(on),
            complaint,
        },
        from: day(on),
        term_days: 3,
        term_source: "решение № 77, пункт 2".into(),
    })
}

/// A complaint received on Friday 06.03.2026 that stands in a state, with what the state brings.
pub fn standing(office: &mut MemoryOffice, state: ComplaintState) -> ComplaintNo {
    let no = received(office, "2026-03-06T10:00", None);
    let mut complaint = office.complaints[&no].clone();
    complaint.state = state;
    if matches!(state, ComplaintState::Forwarded | ComplaintState::Reviewed | ComplaintState::Court) {
        complaint.forwarded = Some(Forwarded {
            on: day("2026-03-06"),
            to: ReviewingBody::HigherBody,
            body: "Акимат области".into(),
            letter_no: "11".into(),
            inventory: vec!["Жалоба".into()],
            late_by: 0,
            review: None,
        });
    }
    office.complaints.insert(no, complaint);
    no
}

fn received(office: &mut MemoryOffice, moment: &str, case: Option<CaseNo>) -> ComplaintNo {
    let command = registration(moment, case, Addressee::Us);
    match &office.submit(&command, &who(), at(moment)).unwrap()[0] {
        Event::ComplaintRegistered(event) => event.complaint,
        other => panic!("{other:?}"),
    }
}

/// A refused case, and who refused it.
pub fn refused(office: &mut MemoryOffice) -> CaseNo {
    certificates::received(office, "2026-03-11");
    let no = register(office, Service::Extend);
    let owner = who();
    office
        .submit(
            &Command::CheckDocuments { case: no, answers: answers(Service::Extend) },
            &owner,
            at("2026-03-05T12:00"),
        )
        .unwrap();
    let refuse = Command::Refuse {
        case: no,
        ground: 3,
        facts: "договор не подтверждён".into(),
        hearing: Hearing::NotHeld("срок три дня".into()),
        departs_because: String::new(),
    };
    office.submit(&outside::establish(no), &owner, at("2026-03-06T09:00")).unwrap();
    office.submit(&refuse, &owner, at("2026-03-06T09:00")).unwrap();
    no
}

fn done(office: &mut MemoryOffice, command: &Command, moment: &str) -> Complaint {
    let no = command.complaint().unwrap();
    office.submit(command, &who(), at(moment)).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
    office.complaints[&no].clone()
}

fn running(complaint: &Complaint) -> Vec<(ComplaintTerm, NaiveDate)> {
    complaint.running().map(|due| (due.term, due.due)).collect()
}

/// Holds: 24, 25, 26.
#[test]
fn every_cell_of_the_table_of_complaints_is_held_by_the_office() {
    let text = include_str!("../../../../tests/office/complaints.csv");
    let lines: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let cells: std::collections::BTreeSet<_> = lines.iter().map(|line| (line[0], line[1])).collect();
    for state in ComplaintState::ALL {
        for act in ACTS_ON_COMPLAINTS {
            assert!(cells.contains(&(state.code(), act.code())), "{} {} has no line", state.code(), act.code());
        }
    }
    assert_eq!(lines.len(), ComplaintState::ALL.len() * ACTS_ON_COMPLAINTS.len());
    for line in lines {
        let mut office = opened();
        let act = Act::from_code(line[1]).unwrap();
        let no = standing(&mut office, ComplaintState::from_code(line[0]).unwrap());
        if line[0] == "closed" {
            // What is closed has been with the reviewing body, or no court could speak of it.
            let sent = standing(&mut office, ComplaintState::Forwarded);
            let forwarded = office.complaints[&sent].forwarded.clone();
            office.complaints.get_mut(&no).unwrap().forwarded = forwarded;
        }
        let outcome = office.submit(&command(no, act), &who(), at("2026-03-09T11:00"));
        match (line[2], &outcome) {
            ("allow", Ok(_)) => {}
            ("not_now", Err(Refusal::Complaint(ComplaintRefusal::NotNow { paragraph, .. }))) => {
                assert_eq!(*paragraph, line[3], "{line:?}");
            }
            _ => panic!("{line:?}: {outcome:?}"),
        }
    }
}

/// Holds: 24, G4.
#[test]
fn both_clocks_run_on_one_letter_and_the_first_to_end_governs() {
    let mut office = opened();
    // Friday; Sunday the eighth moves its day off to Monday.
    let no = received(&mut office, "2026-03-06T10:00", None);
    let complaint = &office.complaints[&no];
    let (forward, answer) = (day("2026-03-12"), day("2026-03-16"));
    assert_eq!(running(complaint), [(ComplaintTerm::Forward, forward), (ComplaintTerm::Answer, answer)]);
    assert_eq!(complaint.governing().unwrap().due, forward);
    assert!(complaint.is_overdue(day("2026-03-13")) && !complaint.is_overdue(forward));
    // Registered days later, the five are counted from there; the three are not.
    let Command::RegisterComplaint(mut late) = registration("2026-03-06T10:00", None, Addressee::Us) else { panic!() };
    late.input.registered_on = Some(day("2026-03-11"));
    office.submit(&Command::RegisterComplaint(late), &who(), at("2026-03-11T10:00")).unwrap();
    let later = &office.complaints[&ComplaintNo { year: 2026, count: 2 }];
    assert_eq!(running(later), [(ComplaintTerm::Forward, forward), (ComplaintTerm::Answer, day("2026-03-18"))]);
}

/// Holds: G4.
#[test]
fn what_is_addressed_elsewhere_has_no_five_days_and_what_is_not_ours_no_three() {
    let mut office = opened();
    let elsewhere = registration("2026-03-06T10:00", None, Addressee::AuthorisedBody);
    office.submit(&elsewhere, &who(), at("2026-03-06T10:00")).unwrap();
    let Command::RegisterComplaint(mut other) = registration("2026-03-06T10:00", None, Addressee::Us) else { panic!() };
    other.input.about.matter = Matter::Other;
    office.submit(&Command::RegisterComplaint(other), &who(), at("2026-03-06T10:00")).unwrap();
    let terms = |count| {
        let complaint = &office.complaints[&ComplaintNo { year: 2026, count }];
        complaint.running().map(|due| due.term).collect::<Vec<_>>()
    };
    assert_eq!((terms(1), terms(2)), (vec![ComplaintTerm::Forward], vec![ComplaintTerm::Answer]));
}

/// Holds: 24.
#[test]
fn satisfied_on_the_third_day_it_is_kept_and_on_the_fourth_it_must_be_sent_on() {
    let mut office = opened();
    let no = received(&mut office, "2026-03-06T10:00", None);
    let kept = done(&mut office, &satisfy(no, "2026-03-12"), "2026-03-12T17:00");
    assert_eq!((kept.satisfied.as_ref().unwrap().late_by, running(&kept)), (0, vec![]));
    done(&mut office, &close(no, ""), "2026-03-12T17:10");

    let no = received(&mut office, "2026-03-06T10:00", None);
    let late = done(&mut office, &satisfy(no, "2026-03-13"), "2026-03-13T09:00");
    assert_eq!(late.satisfied.as_ref().unwrap().late_by, 1);
    assert_eq!(running(&late), [(ComplaintTerm::Forward, day("2026-03-12"))], "the right to keep it is lost");
    let refusal = office.submit(&close(no, ""), &who(), at("2026-03-13T09:10")).unwrap_err();
    assert_eq!(refusal, ComplaintRefusal::Unfinished { paragraph: "24" }.into());
    let sent = done(&mut office, &forward(no, "2026-03-13"), "2026-03-13T09:20");
    assert_eq!((sent.forwarded.as_ref().unwrap().late_by, running(&sent)), (1, vec![]));
}

/// Holds: 25, 26.
#[test]
fn satisfied_in_part_it_is_answered_and_still_sent_on_by_the_third_day() {
    let mut office = opened();
    let no = received(&mut office, "2026-03-06T10:00", None);
    let answered = done(&mut office, &answer(no, "2026-03-11", AnswerKind::Partial), "2026-03-11T10:00");
    assert_eq!(answered.answered.as_ref().unwrap().late_by, 0);
    assert_eq!(running(&answered), [(ComplaintTerm::Forward, day("2026-03-12"))]);
    let sent = done(&mut office, &forward(no, "2026-03-12"), "2026-03-12T18:00");
    let forwarded = sent.forwarded.as_ref().unwrap();
    assert_eq!(
        (forwarded.late_by, forwarded.inventory.as_slice()),
        (0, ["Жалоба".into(), "Заявление".into()].as_slice())
    );
    // Fifteen working days from the day of sending, over Nauryz: the other body's, not ours.
    assert_eq!(sent.awaited().unwrap().due, day("2026-04-07"));
    assert_eq!((sent.governing(), sent.is_overdue(day("2026-12-01"))), (None, false));
}

/// Holds: 24.
#[test]
fn who_prepared_the_decision_gets_its_complaint_only_from_a_supervisor_with_a_reason() {
    let mut office = opened();
    let case = refused(&mut office);
    let no = received(&mut office, "2026-03-06T10:00", Some(case));
    assert_eq!(office.complaints[&no].prepared_by, ["akhmetova"]);
    let assign = |reason: &str| {
        let officer = Some("akhmetova".to_owned());
        Command::AssignComplaint(AssignComplaint { complaint: no, officer, reason: reason.into() })
    };
    let refused = Err(Refusal::from(ComplaintRefusal::PreparedIt("akhmetova".into())));
    let head = Who { roles: [Role::Head].into(), ..who() };
    assert_eq!(office.submit(&assign("больше некому"), &head, at("2026-03-06T11:00")), refused);
    assert_eq!(office.submit(&assign(" "), &who(), at("2026-03-06T11:00")), refused);
    assert_eq!(office.submit(&answer(no, "2026-03-06", AnswerKind::Declined), &who(), at("2026-03-06T11:00")), refused);
    let given = done(&mut office, &assign("больше некому"), "2026-03-06T11:00");
    assert_eq!((given.officer.as_deref(), given.assigned_because.as_str()), (Some("akhmetova"), "больше некому"));
    done(&mut office, &answer(no, "2026-03-06", AnswerKind::Declined), "2026-03-06T12:00");
}

#[test]
fn an_inaction_is_not_judged_by_the_one_who_did_nothing() {
    let mut office = opened();
    let case = register(&mut office, Service::Issue);
    let roles = [Role::Officer].into();
    let lee = NewOfficer::new("lee", "В. Ли", roles);
    office.submit(&Command::AddOfficer { officer: lee }, &who(), at("2026-03-05T11:30")).unwrap();
    let give = Command::Assign { case, officer: Some("lee".into()), reason: String::new() };
    office.submit(&give, &who(), at("2026-03-05T12:00")).unwrap();
    let Command::RegisterComplaint(mut input) = registration("2026-03-06T10:00", Some(case), Addressee::Us) else {
        panic!()
    };
    input.input.about.matter = Matter::Inaction;
    office.submit(&Command::RegisterComplaint(input), &who(), at("2026-03-06T10:00")).unwrap();
    assert_eq!(office.complaints[&ComplaintNo { year: 2026, count: 1 }].prepared_by, ["lee"]);
}

#[test]
fn under_the_first_edition_nothing_is_counted_and_nothing_stands_in_the_way() {
    let mut office = opened();
    let command = registration("2026-01-16T10:00", None, Addressee::Us);
    office.submit(&command, &who(), at("2026-03-06T10:00")).unwrap();
    let no = ComplaintNo { year: 2026, count: 1 };
    assert_eq!(
        (office.complaints[&no].clocks.edition.as_str(), running(&office.complaints[&no])),
        ("236-2023", vec![])
    );
    let sent = done(&mut office, &forward(no, "2026-03-06"), "2026-03-06T10:00");
    assert_eq!(sent.forwarded.unwrap().late_by, 0);
}

/// Holds: 24, 25.
#[test]
fn days_that_cannot_be_are_refused_with_their_paragraph() {
    let mut office = opened();
    let no = received(&mut office, "2026-03-06T10:00", None);
    for (command, ahead) in [
        (forward(no, "2026-03-10"), true),
        (forward(no, "2026-03-05"), false),
        (satisfy(no, "2026-03-10"), true),
        (answer(no, "2026-03-05", AnswerKind::Partial), false),
    ] {
        match office.submit(&command, &who(), at("2026-03-09T11:00")) {
            Err(Refusal::InFuture { paragraph, .. }) if ahead => assert!(["24", "25"].contains(&paragraph)),
            Err(Refusal::Before { paragraph, .. }) if !ahead => assert!(["24", "25"].contains(&paragraph)),
            other => panic!("{command:?}: {other:?}"),
        }
    }
    let Command::ForwardComplaint(mut empty) = forward(no, "2026-03-09") else { panic!() };
    empty.inventory = vec![" ".into()];
    let refusal = office.submit(&Command::ForwardComplaint(empty), &who(), at("2026-03-09T11:00")).unwrap_err();
    assert_eq!(refusal, Refusal::Empty { field: "field-inventory", paragraph: "24" });
}

/// A refused case with a complaint about it that is satisfied in full on Thursday 12.03.2026.
pub fn satisfied_refusal(office: &mut MemoryOffice) -> (CaseNo, ComplaintNo) {
    let case = refused(office);
    let no = received(office, "2026-03-06T10:00", Some(case));
    let officer = Some("akhmetova".to_owned());
    let given = Command::AssignComplaint(AssignComplaint {
        complaint: no, officer, reason: "больше некому".into()
    });
    done(office, &given, "2026-03-06T11:00");
    done(office, &satisfy(no, "2026-03-12"), "2026-03-12T17:00");
    (case, no)
}

#[test]
fn a_satisfied_complaint_is_not_closed_in_silence_while_its_case_stands_as_it_was_decided() {
    let mut office = opened();
    let (case, no) = satisfied_refusal(&mut office);
    assert_eq!(office.complaints[&no].asks_anew(&office.cases[&case]), Some("24"));
    let refusal = office.submit(&close(no, ""), &who(), at("2026-03-12T17:10")).unwrap_err();
    assert_eq!(refusal, ComplaintRefusal::Unfinished { paragraph: "24" }.into());
    office.submit(&reopen(case, "2026-03-12", Some(no)), &who(), at("2026-03-12T17:20")).unwrap();
    assert_eq!(office.complaints[&no].asks_anew(&office.cases[&case]), None);
    done(&mut office, &close(no, ""), "2026-03-12T17:30");

    // With a reason it may be closed as it is.
    let mut office = opened();
    let (_, no) = satisfied_refusal(&mut office);
    done(&mut office, &close(no, "заявитель получил справку по новому заявлению"), "2026-03-12T17:10");
}
