//! Decided cases opened again: the old decision kept, a term of its own, a second decision.

use super::complaints::{refused, reopen};
use super::*;
use crate::law::complaint::ComplaintTerm;
use crate::office::complaint::{Addressee, ComplaintRefusal};
use crate::office::ids::ComplaintNo;
use crate::office::reopening::ReopenKind;

#[test]
fn a_refusal_that_was_cancelled_is_decided_anew_within_its_own_term() {
    let mut office = opened();
    let no = refused(&mut office);
    // The act is of Tuesday 10.03: three working days from it.
    office.submit(&reopen(no, "2026-03-10", None), &who(), at("2026-03-11T09:00")).unwrap();
    let case = &office.cases[&no];
    let term = case.current_term().unwrap();
    assert_eq!((case.state, term.stage, term.due), (State::Checked, Stage::Decision, day("2026-03-13")));
    assert_eq!((term.stricter, term.paragraph.as_str()), (day("2026-03-12"), "by-решение № 77, пункт 2"));
    assert_eq!(case.clocks.promised_at.unwrap().date(), day("2026-03-13"));
    assert!(matches!(case.past_decisions[0].decision.as_ref().unwrap().outcome, Outcome::Refused { ground: 3, .. }));
    assert!(case.decision.is_none() && office.certificates[super::certificates::NUMBER].grants.is_empty());
    let again = Command::Grant {
        case: no,
        valid_from: Some(day("2026-03-12")),
        valid_until: Some(day("2026-09-11")),
        shortened_because: "виза до 11.09".into(),
        departs_because: String::new(),
    };
    let events = office.submit(&again, &who(), at("2026-03-12T10:00")).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::CaseGranted { late_by: 0, .. })), "{events:?}");
    assert_eq!((office.cases[&no].past_decisions.len(), office.certificates.len()), (1, 1));
}

#[test]
fn an_issue_goes_to_the_commission_again_and_its_days_lie_inside_the_new_term() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-09T09:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-09T10:00")).unwrap();
    let first = office.certificates.keys().next().unwrap().clone();
    office.submit(&reopen(no, "2026-04-01", None), &who(), at("2026-04-01T10:00")).unwrap();
    let case = &office.cases[&no];
    assert!(case.sheet.is_none() && case.recommendation.is_none() && case.sent_on.is_none());
    assert!(case.past_decisions[0].sheet.is_some() && case.past_decisions[0].recommendation.is_some());
    assert!(office.certificates[&first].superseded_by.is_none(), "untouched until the new decision");
    office.submit(&Command::SendToCommission { case: no }, &who(), at("2026-04-02T10:00")).unwrap();
    let clocks = &office.cases[&no].clocks;
    let due = |stage| clocks.term(stage).unwrap().due;
    // Sent on the first of three days: the Commission's own three end within the new term, not after it.
    assert_eq!((due(Stage::Commission), due(Stage::Decision)), (day("2026-04-06"), day("2026-04-06")));
    office.submit(&Command::Score { case: no, input: passing() }, &who(), at("2026-04-03T10:00")).unwrap();
    let mut minutes = recommend(no, None);
    if let Command::Recommend { minutes_on, .. } = &mut minutes {
        *minutes_on = day("2026-04-03");
    }
    office.submit(&minutes, &who(), at("2026-04-03T11:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-04-03T12:00")).unwrap();
    assert_eq!(office.certificates[&first].superseded_by.as_deref(), Some("2026-0002"));
    assert_eq!(office.certificates["2026-0002"].instead_of.as_deref(), Some(first.as_str()));
}

#[test]
fn a_corrected_moment_of_filing_leaves_the_own_term_where_it_is() {
    let mut office = opened();
    let no = refused(&mut office);
    office.submit(&reopen(no, "2026-03-10", None), &who(), at("2026-03-10T09:00")).unwrap();
    let before = office.cases[&no].clocks.terms.clone();
    let correct = Command::Correct {
        case: no,
        field: "filed_at".into(),
        value: "2026-03-04T10:00:00".into(),
        reason: "описка".into(),
    };
    office.submit(&correct, &who(), at("2026-03-10T10:00")).unwrap();
    assert_eq!(office.cases[&no].clocks.terms, before);
}

/// Holds: 26.
#[test]
fn it_takes_an_act_with_its_day_a_term_and_a_complaint_about_this_case() {
    let mut office = opened();
    let no = refused(&mut office);
    let other = register(&mut office, Service::Reissue);
    let complaint = super::complaints::registration("2026-03-06T10:00", Some(other), Addressee::Us);
    office.submit(&complaint, &who(), at("2026-03-06T10:00")).unwrap();
    let complaint = ComplaintNo { year: 2026, count: 1 };
    assert!(office.complaints[&complaint].term(ComplaintTerm::Forward).is_some());
    let mut ask = |command: &Command| office.submit(command, &who(), at("2026-03-11T09:00")).unwrap_err();
    let of_other = reopen(no, "2026-03-10", Some(complaint));
    assert_eq!(ask(&of_other), ComplaintRefusal::OfOtherCase { complaint, case: no }.into());
    let unknown = ComplaintNo { year: 2026, count: 9 };
    assert_eq!(ask(&reopen(no, "2026-03-10", Some(unknown))), ComplaintRefusal::Unknown(unknown).into());
    let with = |change: &dyn Fn(&mut crate::office::reopening::ReopenCase)| {
        let Command::ReopenCase(mut command) = reopen(no, "2026-03-10", None) else { panic!() };
        change(&mut command);
        Command::ReopenCase(command)
    };
    let empty = |field| Refusal::Empty { field, paragraph: "26" };
    assert_eq!(ask(&with(&|c| c.term_days = 0)), empty("field-term_days"));
    assert_eq!(ask(&with(&|c| c.term_source.clear())), empty("field-term_source"));
    assert_eq!(ask(&with(&|c| c.basis.act_no.clear())), empty("field-act_no"));
    assert!(matches!(ask(&with(&|c| c.from = day("2026-03-09"))), Refusal::Before { field: "field-term_from", .. }));
    assert!(matches!(ask(&with(&|c| c.basis.act_on = day("2026-03-05"))), Refusal::Before { .. }));
    assert!(matches!(ask(&reopen(other, "2026-03-10", None)), Refusal::NotNow { paragraph: "24", .. }));
}

#[test]
fn by_a_complaint_it_is_opened_only_where_one_was_satisfied_or_upheld() {
    let mut office = opened();
    let (no, complaint) = super::complaints::satisfied_refusal(&mut office);
    let by_complaint = |complaint: Option<ComplaintNo>| {
        let Command::ReopenCase(mut command) = reopen(no, "2026-03-12", complaint) else { panic!() };
        command.basis.kind = ReopenKind::Complaint;
        Command::ReopenCase(command)
    };
    let now = at("2026-03-12T18:00");
    let unnamed = office.submit(&by_complaint(None), &who(), now);
    assert_eq!(unnamed, Err(Refusal::Empty { field: "field-complaint", paragraph: "24" }));
    let satisfied = office.complaints.get_mut(&complaint).unwrap().satisfied.take();
    let idle = office.submit(&by_complaint(Some(complaint)), &who(), now);
    assert_eq!(idle, Err(ComplaintRefusal::NotUpheld(complaint).into()));
    office.complaints.get_mut(&complaint).unwrap().satisfied = satisfied;
    office.submit(&by_complaint(Some(complaint)), &who(), now).unwrap();
    assert_eq!(office.cases[&no].state, State::Checked);
}
