//! From outside the Order: suspended and let go on, heard, refused by another law, ended, verified.

mod acts;

use super::*;
use crate::office::case::{Case, Prepared};
use crate::office::outside::{
    AnswerKind, AnswerVerification, AskVerification, Basis, CallHearing, Discontinue, EndKind, Ended, Establish,
    HearingStage, HoldHearing, RefuseOtherwise, Request, Resume, Suspend, Suspension, Verifier,
};
use crate::office::who::Role;

pub(super) fn basis(on: &str) -> Basis {
    Basis {
        body: "Талдыкорганский городской суд".into(),
        act: "определение".into(),
        no: "7".into(),
        on: day(on),
        text: "приостановить".into(),
    }
}

/// An act by which documents of a case are found unreliable: ground 3 may be used then.
pub(super) fn establish(case: CaseNo) -> Command {
    Command::Establish(Establish { case, basis: basis("2026-03-06") })
}

fn suspend(case: CaseNo, from: &str) -> Command {
    Command::Suspend(Suspend { case, basis: basis("2026-03-05"), from: day(from) })
}

fn resume(case: CaseNo, from: &str) -> Command {
    Command::Resume(Resume { case, basis: basis("2026-03-05"), from: day(from) })
}

fn call(case: CaseNo, notice_on: &str, hearing_on: &str) -> Command {
    let (notice_on, hearing_on) = (day(notice_on), day(hearing_on));
    Command::CallHearing(CallHearing { case, notice_on, hearing_on, way: "личный кабинет".into() })
}

fn hold(case: CaseNo, on: &str) -> Command {
    Command::HoldHearing(HoldHearing { case, on: day(on), said: "согласен".into() })
}

pub(super) fn otherwise(case: CaseNo) -> Command {
    Command::RefuseOtherwise(RefuseOtherwise {
        case,
        citation: "Закон «О государственных услугах», ст. 19-1".into(),
        facts: "нет копии договора".into(),
        hearing: Hearing::NotHeld("срок три рабочих дня".into()),
    })
}

fn discontinue(case: CaseNo, kind: EndKind) -> Discontinue {
    Discontinue { case, kind, basis: basis("2026-03-06"), on: day("2026-03-06"), to_body: String::new(), into: None }
}

fn ask(case: CaseNo) -> Command {
    Command::AskVerification(AskVerification {
        case,
        of: Verifier::University,
        addressee: "КазНУ".into(),
        number: "12".into(),
        on: day("2026-03-05"),
        what: "диплом № 123".into(),
    })
}

fn answer(case: CaseNo, kind: AnswerKind) -> Command {
    Command::AnswerVerification(AnswerVerification {
        case,
        request: 1,
        on: day("2026-03-06"),
        number: "15".into(),
        answer: kind,
        text: "диплом не выдавался".into(),
    })
}

/// A command of an act from outside that nothing but the state can stand against; for the table of cells.
pub(super) fn command(case: CaseNo, act: Act) -> Command {
    match act {
        Act::Suspend => suspend(case, "2026-03-06"),
        Act::Resume => resume(case, "2026-03-09"),
        Act::CallHearing => call(case, "2026-03-06", "2026-03-12"),
        Act::HoldHearing => hold(case, "2026-03-09"),
        Act::RefuseOtherwise => otherwise(case),
        Act::Discontinue => Command::Discontinue(discontinue(case, EndKind::Withdrawn)),
        Act::AskVerification => ask(case),
        Act::AnswerVerification => answer(case, AnswerKind::Confirmed),
        Act::Establish => establish(case),
        other => panic!("{other:?} has no line of a case"),
    }
}

/// What a state and an act from outside bring to a case that was put into the state by hand.
pub(super) fn prepare(case: &mut Case, state: State, act: Act) {
    let (at, by) = ("2026-03-05T12:00:00".parse().unwrap(), "akhmetova".to_owned());
    let outside = &mut case.outside;
    if state == State::Suspended {
        outside.suspensions.push(Suspension {
            at,
            by: by.clone(),
            basis: basis("2026-03-05"),
            from: day("2026-03-06"),
            resumes_to: State::Checked,
            ledgers: vec![],
            promised_at: None,
            resumed: None,
        });
    }
    if state == State::Discontinued {
        let (kind, basis, on) = (EndKind::Withdrawn, basis("2026-03-06"), day("2026-03-06"));
        outside.ended = Some(Ended { at, by: by.clone(), kind, basis, on, redirect: None, into: None });
    }
    if act == Act::Refuse || act == Act::Score {
        outside.established.push(crate::office::outside::Established { case: case.no, basis: basis("2026-03-06") });
    }
    if act == Act::HoldHearing {
        let (notice_on, hearing_on) = (day("2026-03-04"), day("2026-03-09"));
        let paragraph = "apc-73".to_owned();
        let term = crate::law::codes::HearingTerm { notice_days: 3, earliest: hearing_on, notice_due: None, paragraph };
        outside.hearings.push(HearingStage {
            at,
            by: by.clone(),
            notice_on,
            hearing_on,
            way: String::new(),
            term,
            fits: true,
            held: None,
        });
    }
    if act == Act::AnswerVerification {
        outside.requests.push(Request {
            by,
            of: Verifier::Notary,
            addressee: "нотариус".into(),
            number: "12".into(),
            on: day("2026-03-05"),
            what: "перевод".into(),
            answer: None,
        });
    }
}

fn due(office: &MemoryOffice, no: CaseNo, stage: Stage) -> (NaiveDate, NaiveDate) {
    let term = office.cases[&no].clocks.term(stage).unwrap();
    (term.due, term.stricter)
}

/// Registered on Thursday 05.03.2026: Friday is day 1, the 8th and 9th are off, five days end on Friday 13.03.
/// Holds: G2.
#[test]
fn a_suspended_case_stands_still_and_goes_on_with_what_was_left() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let who = &who();
    assert_eq!(due(&office, no, Stage::Decision).0, day("2026-03-13"));
    let promised = office.cases[&no].clocks.promised_at;
    office.submit(&suspend(no, "2026-03-10"), who, at("2026-03-11T10:00")).unwrap();
    let case = office.cases[&no].clone();
    assert_eq!((case.state, case.current_term()), (State::Suspended, None));
    let suspension = case.outside.suspension().unwrap();
    assert_eq!((suspension.resumes_to, suspension.promised_at), (State::Registered, promised));
    let [sending, decision] = &suspension.ledgers[..] else { panic!("{:?}", suspension.ledgers) };
    assert_eq!((sending.stage, sending.used.clone(), sending.left), (Stage::ToCommission, vec![day("2026-03-06")], 1));
    assert_eq!((decision.used.len(), decision.left), (1, 4));
    // Only what does not move the case on.
    for refused in [
        Command::CheckDocuments { case: no, answers: answers(Service::Issue) },
        suspend(no, "2026-03-11"),
        Command::Correct { case: no, field: "phone".into(), value: "+7".into(), reason: "описка".into() },
    ] {
        let outcome = office.submit(&refused, who, at("2026-03-11T11:00"));
        assert!(matches!(outcome, Err(Refusal::NotNow { state: State::Suspended, .. })), "{outcome:?}");
    }
    office.submit(&Command::Note { case: no, text: "ждём суд".into() }, who, at("2026-03-11T12:00")).unwrap();
    office.submit(&ask(no), who, at("2026-03-11T12:10")).unwrap();
    office.submit(&answer(no, AnswerKind::Confirmed), who, at("2026-03-11T12:20")).unwrap();
    assert_eq!(office.cases[&no].state, State::Suspended);

    // On a Sunday: Monday the 16th is the first of the days left.
    office.submit(&resume(no, "2026-03-15"), who, at("2026-03-16T09:00")).unwrap();
    let case = &office.cases[&no];
    assert_eq!(case.state, State::Registered);
    assert_eq!(due(&office, no, Stage::ToCommission), (day("2026-03-16"), day("2026-03-06")));
    assert_eq!(due(&office, no, Stage::Decision), (day("2026-03-19"), day("2026-03-18")));
    assert_eq!(case.clocks.promised_at, Some("2026-03-19T18:30:00".parse().unwrap()));
    let (over, _) = case.outside.resumed().unwrap();
    assert_eq!(over.promised_at, promised);

    // A second one, over a weekend: no working day is lost, and the first is still taken out.
    office.submit(&suspend(no, "2026-03-14"), who, at("2026-03-16T10:00")).unwrap_err();
    office.submit(&suspend(no, "2026-03-17"), who, at("2026-03-17T10:00")).unwrap();
    office.submit(&resume(no, "2026-03-18"), who, at("2026-03-18T10:00")).unwrap();
    assert_eq!(due(&office, no, Stage::Decision), (day("2026-03-20"), day("2026-03-19")));
    assert_eq!(office.cases[&no].pauses().len(), 2);
}

#[test]
fn what_is_counted_after_a_pause_is_counted_over_it() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let who = &who();
    office.submit(&suspend(no, "2026-03-06"), who, at("2026-03-06T10:00")).unwrap();
    office.submit(&resume(no, "2026-03-16"), who, at("2026-03-16T10:00")).unwrap();
    // Nothing was used: two days are the 16th and 17th, five end on the 20th.
    assert_eq!(due(&office, no, Stage::ToCommission).0, day("2026-03-17"));
    assert_eq!(due(&office, no, Stage::Decision).0, day("2026-03-20"));
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Issue) };
    office.submit(&check, who, at("2026-03-16T11:00")).unwrap();
    let events = office.submit(&Command::SendToCommission { case: no }, who, at("2026-03-18T11:00")).unwrap();
    let Event::SentToCommission { late_by, term, .. } = &events[0] else { panic!() };
    assert_eq!((*late_by, term.as_ref().unwrap().due), (1, day("2026-03-20")));
    // The corrected filing is counted over the pause too.
    let filed = Command::Correct {
        case: no,
        field: "filed_at".into(),
        value: "2026-03-04T10:00:00".into(),
        reason: "время портала".into(),
    };
    office.submit(&filed, who, at("2026-03-18T12:00")).unwrap();
    // The 5th was used: four days are left from the 16th.
    assert_eq!(due(&office, no, Stage::Decision).0, day("2026-03-19"));
}

/// Holds: G2.
#[test]
fn only_a_supervisor_suspends_and_only_by_an_act() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let now = at("2026-03-10T10:00");
    let head = Who { roles: [Role::Head, Role::Officer].into(), ..Who::owner("ospanov") };
    assert_eq!(office.submit(&suspend(no, "2026-03-09"), &head, now), Err(Refusal::MayNot(Act::Suspend)));
    let with = |change: &dyn Fn(&mut Suspend)| {
        let mut asked = Suspend { case: no, basis: basis("2026-03-06"), from: day("2026-03-09") };
        change(&mut asked);
        Command::Suspend(asked)
    };
    let empty = |field| Err(Refusal::Empty { field, paragraph: "" });
    let mut refused = |command: Command| office.submit(&command, &who(), now);
    assert_eq!(refused(with(&|s| s.basis.body = " ".into())), empty("field-basis_body"));
    assert_eq!(refused(with(&|s| s.basis.act = String::new())), empty("field-basis_act"));
    assert_eq!(refused(with(&|s| s.basis.no = String::new())), empty("field-basis_no"));
    let future = refused(with(&|s| s.from = day("2026-03-11")));
    assert!(matches!(future, Err(Refusal::InFuture { field: "field-suspended_from", .. })), "{future:?}");
    let early = refused(with(&|s| s.from = day("2026-03-05")));
    assert!(matches!(early, Err(Refusal::Before { field: "field-suspended_from", .. })), "before the act: {early:?}");
    assert_eq!(refused(resume(no, "2026-03-09")).unwrap_err().paragraph(), None);
}

#[test]
fn a_decided_case_that_is_suspended_is_late_only_by_the_days_that_run() {
    let (mut office, no) = scored(passing());
    let who = &who();
    office.submit(&recommend(no, None), who, at("2026-03-09T10:00")).unwrap();
    office.submit(&grant(no), who, at("2026-03-12T10:00")).unwrap();
    office.submit(&suspend(no, "2026-03-16"), who, at("2026-03-16T10:00")).unwrap();
    let ends = Command::Discontinue(discontinue(no, EndKind::Withdrawn));
    let outcome = office.submit(&ends, who, at("2026-03-17T10:00"));
    assert!(matches!(outcome, Err(Refusal::NotNow { state: State::Decided, .. })), "{outcome:?}");
    office.submit(&resume(no, "2026-04-06"), who, at("2026-04-06T10:00")).unwrap();
    // Due on Friday the 13th; Monday the 6th of April is the first day of lateness that runs.
    let mut delivery = deliver(no, "2026-04-06T11:00");
    if let Command::Deliver { signed_at, .. } = &mut delivery {
        *signed_at = "2026-03-12T11:00:00".parse().unwrap();
    }
    office.submit(&delivery, who, at("2026-04-06T12:00")).unwrap();
    assert_eq!(office.cases[&no].delivery.as_ref().unwrap().late_by, 1);
}

#[test]
fn a_prepared_decision_waits_through_a_suspension() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-09T10:00")).unwrap();
    let officer = Who { roles: [Role::Officer].into(), ..Who::owner("lee") };
    office.submit(&grant(no), &officer, at("2026-03-09T11:00")).unwrap();
    office.submit(&suspend(no, "2026-03-09"), &who(), at("2026-03-10T10:00")).unwrap();
    assert!(office.submit(&Command::Sign { case: no }, &who(), at("2026-03-10T11:00")).is_err());
    office.submit(&resume(no, "2026-03-12"), &who(), at("2026-03-12T10:00")).unwrap();
    assert!(matches!(office.cases[&no].prepared, Some(Prepared { .. })));
    office.submit(&Command::Sign { case: no }, &who(), at("2026-03-12T11:00")).unwrap();
}
