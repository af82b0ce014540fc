//! Extended under every course of п. 16 and 17; the holder's five days recorded and no ground.

use super::certificates::{NUMBER, received};
use super::*;
use crate::law::extension::{Course, Span};
use crate::office::certificate::fault::CertificateFault;
use crate::office::ruling::RuleExtension;
use crate::office::who::Role;

/// An application for an extension, its documents checked, of a certificate with this last day.
fn asked(old_end: &str, filed: &str, concluded: &str, until: Option<&str>) -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    received(&mut office, old_end);
    let mut asked = application(Service::Extend, filed);
    asked.contract_date = Some(day(concluded));
    asked.contract_until = until.map(day);
    let command = Command::Register { application: Box::new(asked), warnings: vec![] };
    office.submit(&command, &who(), at(&format!("{}T20:00", &filed[..10]))).unwrap();
    let no = CaseNo { year: 2026, count: 1 };
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Extend) };
    office.submit(&check, &who(), at(&format!("{}T20:00", &filed[..10]))).unwrap();
    (office, no)
}

fn extended(office: &mut MemoryOffice, no: CaseNo, on: &str) -> Result<(NaiveDate, NaiveDate), Refusal> {
    office.submit(&grant(no), &who(), at(on))?;
    let term = office.certificates[NUMBER].last_term().unwrap();
    Ok((term.from, term.until))
}

#[test]
fn filed_before_expiry_and_decided_after_it_loses_no_day_and_waits_meanwhile() {
    // Due by three working days of the registration: 10.03, the eleventh is past the old end.
    let (mut office, no) = asked("2026-03-09", "2026-03-05T17:00", "2026-03-04", Some("2027-03-03"));
    assert_eq!(office.cases[&no].clocks.term(Stage::Decision).unwrap().due, day("2026-03-11"));
    let certificate = &office.certificates[NUMBER];
    assert_eq!(certificate.status_on(day("2026-03-09")), CertificateStatus::Active);
    assert_eq!(certificate.status_on(day("2026-03-10")), CertificateStatus::UnderExtension);
    let term = extended(&mut office, no, "2026-03-11T10:00").unwrap();
    assert_eq!(term, (day("2026-03-10"), day("2027-03-03")));
    let certificate = &office.certificates[NUMBER];
    assert_eq!(
        (certificate.status_on(day("2026-03-10")), certificate.is_flagged()),
        (CertificateStatus::Active, false)
    );
    let term = certificate.grants[0].term.clone().unwrap();
    assert_eq!((term.course, term.gap, term.most), (Some(Course::Before), None, day("2029-03-09")));
    assert_eq!((term.other, term.paragraph.as_str()), (day("2029-03-10"), "16"));
}

/// Holds: 17.
#[test]
fn filed_after_expiry_under_an_earlier_contract_it_is_extended_with_the_gap_and_a_flag() {
    let (mut office, no) = asked("2026-03-05", "2026-03-10T17:00", "2026-03-04", Some("2027-03-03"));
    assert_eq!(office.certificates[NUMBER].status_on(day("2026-03-10")), CertificateStatus::Lapsed);
    assert_eq!(extended(&mut office, no, "2026-03-12T10:00").unwrap(), (day("2026-03-06"), day("2027-03-03")));
    let certificate = &office.certificates[NUMBER];
    assert!(certificate.is_flagged());
    let term = certificate.grants[0].term.clone().unwrap();
    assert_eq!(term.course, Some(Course::After));
    assert_eq!(term.gap, Span::new(day("2026-03-06"), day("2026-03-09")));
    // The event itself carries reading and maximum, for whoever reads the journal.
    let granted = office.journal.iter().find_map(|record| match &record.event {
        Event::CaseGranted { detail, .. } => detail.clone(),
        _ => None,
    });
    assert_eq!(granted.unwrap().term, Some(term));
}

/// Holds: 17.
#[test]
fn concluded_after_expiry_it_waits_for_a_supervisor() {
    let (mut office, no) = asked("2026-03-03", "2026-03-05T17:00", "2026-03-04", Some("2027-03-03"));
    let waits = CertificateFault::SupervisorDecides { end: day("2026-03-03"), concluded_on: day("2026-03-04") };
    assert_eq!(extended(&mut office, no, "2026-03-06T10:00"), Err(waits.into()));
    let supervisor = Who { roles: [Role::Supervisor].into(), ..Who::owner("sup") };
    let rule =
        |extend, because: &str| Command::RuleExtension(RuleExtension { case: no, extend, because: because.into() });
    let now = at("2026-03-06T11:00");
    assert!(matches!(office.submit(&rule(true, " "), &supervisor, now), Err(Refusal::Empty { .. })));
    office.submit(&rule(false, "подать новое заявление"), &supervisor, now).unwrap();
    assert!(matches!(
        extended(&mut office, no, "2026-03-06T12:00"),
        Err(Refusal::Certificate(CertificateFault::RuledAgainst(_)))
    ));
    office.submit(&rule(true, "болезнь, подтверждена"), &supervisor, now).unwrap();
    // Never before the contract.
    assert_eq!(extended(&mut office, no, "2026-03-06T12:00").unwrap(), (day("2026-03-04"), day("2027-03-03")));
    assert!(office.certificates[NUMBER].is_flagged());
}

#[test]
fn a_supervisor_has_nothing_to_rule_on_while_the_contract_is_earlier() {
    let (mut office, no) = asked("2026-06-01", "2026-03-05T17:00", "2026-03-04", Some("2027-03-03"));
    let rule = Command::RuleExtension(RuleExtension { case: no, extend: true, because: "x".into() });
    assert_eq!(office.submit(&rule, &who(), at("2026-03-06T10:00")), Err(CertificateFault::NothingToRule.into()));
}

/// Holds: 16.
#[test]
fn an_open_ended_contract_takes_three_years_and_an_unknown_end_is_asked_for() {
    let (mut office, no) = asked("2026-06-01", "2026-03-05T17:00", "2026-03-04", None);
    let unknown = Refusal::Empty { field: "field-contract_until", paragraph: "16" };
    assert_eq!(extended(&mut office, no, "2026-03-06T10:00"), Err(unknown));
    let open = Command::Correct {
        case: no,
        field: "contract_open".into(),
        value: "y".into(),
        reason: "договор бессрочный".into(),
    };
    office.submit(&open, &who(), at("2026-03-06T10:00")).unwrap();
    assert_eq!(extended(&mut office, no, "2026-03-06T10:00").unwrap(), (day("2026-06-02"), day("2029-06-01")));
    assert!(office.certificates[NUMBER].grants[0].term.as_ref().unwrap().open_ended);
}

/// Holds: 16.
#[test]
fn a_longer_contract_is_cut_to_three_years_and_a_shorter_term_needs_a_reason() {
    let (mut office, no) = asked("2026-06-01", "2026-03-05T17:00", "2026-03-04", Some("2031-01-01"));
    let until = |until: &str, because: &str| Command::Grant {
        case: no,
        valid_from: None,
        valid_until: Some(day(until)),
        shortened_because: because.into(),
        departs_because: String::new(),
    };
    let now = at("2026-03-06T10:00");
    assert!(matches!(office.submit(&until("2029-06-02", "x"), &who(), now), Err(Refusal::TooLong { most, .. })
        if most == day("2029-06-01")));
    let short = Refusal::ShortenedWithoutReason { most: day("2029-06-01"), paragraph: "16" };
    assert_eq!(office.submit(&until("2028-01-01", ""), &who(), now), Err(short));
    let early = Command::Grant {
        case: no,
        valid_from: Some(day("2026-06-03")),
        valid_until: None,
        shortened_because: String::new(),
        departs_because: String::new(),
    };
    assert!(matches!(
        office.submit(&early, &who(), now),
        Err(Refusal::Certificate(CertificateFault::OtherDay { paragraph: "16", .. }))
    ));
    office.submit(&until("2029-06-01", ""), &who(), now).unwrap();
}

#[test]
fn several_extensions_run_on_with_a_total_and_the_number_stays() {
    let (mut office, no) = asked("2026-06-01", "2026-03-05T17:00", "2026-03-04", Some("2027-03-03"));
    extended(&mut office, no, "2026-03-06T10:00").unwrap();
    let mut again = application(Service::Extend, "2027-02-25T10:00");
    again.contract_date = Some(day("2027-02-24"));
    again.contract_until = Some(day("2028-02-23"));
    let command = Command::Register { application: Box::new(again), warnings: vec![] };
    office.submit(&command, &who(), at("2027-02-25T11:00")).unwrap();
    let second = CaseNo { year: 2027, count: 1 };
    let check = Command::CheckDocuments { case: second, answers: answers(Service::Extend) };
    office.submit(&check, &who(), at("2027-02-25T11:00")).unwrap();
    assert_eq!(extended(&mut office, second, "2027-02-26T10:00").unwrap(), (day("2027-03-04"), day("2028-02-23")));
    let (times, over, days) = office.certificates[NUMBER].extended().unwrap();
    assert_eq!((times, over), (2, Span::new(day("2026-06-02"), day("2028-02-23")).unwrap()));
    assert_eq!(days, over.days());
}

/// Duty's start, filed; due, working days late.
/// Holds: 17.
#[test]
fn the_holders_five_days_are_by_the_day_of_filing_till_midnight_and_never_a_ground() {
    // Concluded on Wednesday 04.03: five working days end on Thursday 12.03, the ninth being off.
    for (filed, late) in [
        ("2026-03-05T10:00", 0),
        ("2026-03-12T18:31", 0),
        ("2026-03-12T23:59", 0),
        ("2026-03-13T00:00", 1),
        ("2026-03-14T10:00", 2),
        ("2026-03-16T10:00", 2),
    ] {
        let mut office = opened();
        received(&mut office, "2026-06-01");
        let application = Box::new(application(Service::Extend, filed));
        let registered = Command::Register { application, warnings: vec![] };
        office.submit(&registered, &who(), at("2026-03-16T17:00")).unwrap();
        let no = CaseNo { year: 2026, count: 1 };
        let term = office.cases[&no].holder[0].clone();
        assert_eq!((term.due, term.late_by, term.paragraph.as_str()), (day("2026-03-12"), late, "17"), "{filed}");
        let check = Command::CheckDocuments { case: no, answers: answers(Service::Extend) };
        office.submit(&check, &who(), at("2026-03-16T17:00")).unwrap();
        extended(&mut office, no, "2026-03-17T10:00").unwrap();
    }
}

#[test]
fn a_corrected_day_of_the_contract_moves_the_holders_term() {
    let (mut office, no) = asked("2026-06-01", "2026-03-13T17:00", "2026-03-04", Some("2027-03-03"));
    assert_eq!(office.cases[&no].holder[0].late_by, 1);
    let correct = |field: &str, value: &str| Command::Correct {
        case: no,
        field: field.into(),
        value: value.into(),
        reason: "описка".into(),
    };
    office.submit(&correct("contract_date", "2026-03-05"), &who(), at("2026-03-13T21:00")).unwrap();
    assert_eq!((office.cases[&no].holder[0].due, office.cases[&no].holder[0].late_by), (day("2026-03-13"), 0));
    let events = office.submit(&correct("phone", "+7 700"), &who(), at("2026-03-13T21:00")).unwrap();
    assert!(matches!(&events[0], Event::FactCorrected { holder: None, .. }));
}
