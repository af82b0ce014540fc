//! Reissued for any change or several at once (п. 19, 22), duplicated for loss or damage (п. 22-1).

use super::certificates::{NUMBER, received};
use super::*;
use crate::office::certificate::fault::CertificateFault;
use crate::office::holder_term::governing;

fn filed(office: &mut MemoryOffice, application: Application) -> CaseNo {
    let filed_at = application.filed_at;
    let service = application.service;
    let now = at(&(filed_at + chrono::Duration::minutes(30)).format("%Y-%m-%dT%H:%M").to_string());
    let command = Command::Register { application: Box::new(application), warnings: vec![] };
    let events = office.submit(&command, &who(), now).unwrap();
    let Event::CaseRegistered { case, .. } = events[0] else { panic!("{events:?}") };
    let check = Command::CheckDocuments { case, answers: answers(service) };
    office.submit(&check, &who(), now).unwrap();
    case
}

fn reissue(kinds: &[ChangeKind], at: &str) -> Application {
    let mut asked = application(Service::Reissue, at);
    asked.change_kind = kinds.iter().copied().collect();
    asked.full_name = "Пак Алексей".into();
    asked.id_number = "M99999999".into();
    asked.change_date = Some(day("2026-03-02"));
    asked
}

/// Holds: G7.
#[test]
fn each_change_reissues_what_it_changes_and_nothing_else() {
    use ChangeKind::{Employer, Id, Name};
    for (kinds, name, id) in [
        (&[Name][..], "Пак Алексей", "M12345678"),
        (&[Id], "Ким Алексей", "M99999999"),
        (&[Employer], "Ким Алексей", "M12345678"),
        (&[Name, Id], "Пак Алексей", "M99999999"),
        (&[Name, Id, Employer], "Пак Алексей", "M99999999"),
    ] {
        let mut office = opened();
        received(&mut office, "2026-06-01");
        let no = filed(&mut office, reissue(kinds, "2026-03-05T10:00"));
        office.submit(&grant(no), &who(), at("2026-03-06T10:00")).unwrap();
        let new = &office.certificates["2026-0001"];
        assert_eq!((new.full_name.as_str(), new.id_number.as_str()), (name, id), "{kinds:?}");
        assert_eq!(new.instead_of.as_deref(), Some(NUMBER));
        // The same end, whatever the new number's first day.
        assert_eq!((new.valid_from(), new.valid_until()), (Some(day("2026-03-06")), Some(day("2026-06-01"))));
        let old = &office.certificates[NUMBER];
        assert_eq!(old.superseded_by.as_deref(), Some("2026-0001"));
        assert_eq!(old.status_on(day("2026-03-05")), CertificateStatus::Active);
        assert_eq!(old.status_on(day("2026-03-06")), CertificateStatus::Superseded);
        assert_eq!(old.pending, []);
    }
}

/// Holds: 22, G7.
#[test]
fn a_reissue_without_a_change_is_refused_and_the_change_can_be_filled_in() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let no = filed(&mut office, reissue(&[], "2026-03-05T10:00"));
    let refused = office.submit(&grant(no), &who(), at("2026-03-06T10:00"));
    assert_eq!(refused, Err(Refusal::Empty { field: "field-change_kind", paragraph: "22" }));
    let correct = Command::Correct {
        case: no,
        field: "change_kind".into(),
        value: "name;id".into(),
        reason: "по заявлению".into(),
    };
    office.submit(&correct, &who(), at("2026-03-06T10:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-06T10:00")).unwrap();
}

#[test]
fn several_changes_each_have_a_term_and_the_earliest_governs() {
    use ChangeKind::{Employer, Id, Name};
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let mut asked = reissue(&[Name, Id, Employer], "2026-03-12T23:30");
    asked.change_dates = [(Id, day("2026-03-03"))].into();
    asked.contract_date = Some(day("2026-03-04"));
    let no = filed(&mut office, asked);
    let terms = &office.cases[&no].holder;
    let of = |kind| terms.iter().find(|term| term.change == Some(kind)).map(|t| (t.due, t.late_by)).unwrap();
    assert_eq!(of(Name), (day("2026-03-10"), 2));
    assert_eq!(of(Id), (day("2026-03-11"), 1));
    assert_eq!(of(Employer), (day("2026-03-12"), 0));
    assert_eq!(governing(terms).unwrap().due, day("2026-03-10"));
}

/// п. 22 counts from the filing: three working days from the day it is accepted by Row 7.
#[test]
fn the_clock_of_a_reissue_and_a_duplicate_runs_from_the_filing_as_row_seven_has_it() {
    for service in [Service::Reissue, Service::Duplicate] {
        for (filed_at, accepted, due) in [
            ("2026-03-05T18:30", "2026-03-05", "2026-03-11"),
            ("2026-03-05T18:31", "2026-03-06", "2026-03-12"),
            ("2026-03-07T12:00", "2026-03-10", "2026-03-13"),
        ] {
            let mut office = opened();
            let application = Box::new(application(service, filed_at));
            let command = Command::Register { application, warnings: vec![] };
            office.submit(&command, &who(), at("2026-03-10T10:00")).unwrap();
            let clocks = &office.cases[&CaseNo { year: 2026, count: 1 }].clocks;
            assert_eq!(clocks.registration_day, day(accepted), "{filed_at}");
            assert_eq!(clocks.term(Stage::Decision).unwrap().due, day(due), "{filed_at}");
        }
    }
}

/// Holds: G6.
#[test]
fn a_notice_of_a_new_employer_opens_the_watch_and_the_application_answers_it_by_its_filing() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let input = registers::notice(NoticeKind::NewEmployer, "2026-03-04", "2026-03-05", Some(NUMBER));
    office.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-05T12:00")).unwrap();
    let watch = office.certificates[NUMBER].watch.clone().unwrap();
    assert_eq!((watch.due, watch.answered), (day("2026-03-12"), None));
    // Another change is not what the watch waits for.
    filed(&mut office, reissue(&[ChangeKind::Id], "2026-03-05T13:00"));
    assert_eq!(office.certificates[NUMBER].watch.as_ref().unwrap().answered, None);
    let mut asked = reissue(&[ChangeKind::Employer], "2026-03-06T23:00");
    asked.portal_number = "KZ-2".into();
    let no = filed(&mut office, asked);
    let answered = office.certificates[NUMBER].watch.clone().unwrap().answered.unwrap();
    assert_eq!((answered.case, answered.filed_on), (no, day("2026-03-06")));
    // A refusal leaves the watch waiting again.
    office.submit(&super::outside::establish(no), &who(), at("2026-03-09T10:00")).unwrap();
    office.submit(&refuse(no, 3), &Who::owner("lee"), at("2026-03-09T10:00")).unwrap();
    if office.cases[&no].state == State::Prepared {
        office.submit(&Command::Sign { case: no }, &who(), at("2026-03-09T11:00")).unwrap();
    }
    assert_eq!(office.certificates[NUMBER].watch.as_ref().unwrap().answered, None);
    assert!(office.certificates[NUMBER].pending.iter().all(|pending| pending.case != no));
}

#[test]
fn an_application_filed_before_the_notice_answers_the_watch_as_it_opens() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let no = filed(&mut office, reissue(&[ChangeKind::Employer], "2026-03-05T10:00"));
    let input = registers::notice(NoticeKind::NewEmployer, "2026-03-04", "2026-03-05", Some(NUMBER));
    office.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-05T12:00")).unwrap();
    assert_eq!(office.certificates[NUMBER].watch.clone().unwrap().answered.unwrap().case, no);
}

/// Holds: 22.
#[test]
fn filed_while_it_held_it_is_reissued_after_its_end_and_filed_after_it_is_not() {
    let mut office = opened();
    received(&mut office, "2026-03-05");
    let no = filed(&mut office, reissue(&[ChangeKind::Name], "2026-03-05T23:00"));
    office.submit(&grant(no), &who(), at("2026-03-10T10:00")).unwrap();
    assert_eq!(office.certificates["2026-0001"].valid_until(), Some(day("2026-03-05")));
    let mut office = opened();
    received(&mut office, "2026-03-05");
    let no = filed(&mut office, reissue(&[ChangeKind::Name], "2026-03-06T10:00"));
    let lapsed = CertificateFault::LapsedBefore { number: NUMBER.into(), end: day("2026-03-05") };
    assert_eq!(office.submit(&grant(no), &who(), at("2026-03-10T10:00")), Err(lapsed.into()));
}

/// Holds: 22-1.
#[test]
fn a_duplicate_keeps_number_term_and_holder_and_the_days_of_the_loss_are_recorded() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let mut asked = application(Service::Duplicate, "2026-03-11T10:00");
    asked.full_name = "KIM ALEXEY".into();
    let no = filed(&mut office, asked);
    assert_eq!((office.cases[&no].holder[0].due, office.cases[&no].holder[0].late_by), (day("2026-03-11"), 0));
    office.submit(&grant(no), &who(), at("2026-03-12T10:00")).unwrap();
    let certificate = &office.certificates[NUMBER];
    assert_eq!(
        (certificate.valid_from(), certificate.valid_until()),
        (Some(day("2025-12-02")), Some(day("2026-06-01")))
    );
    assert_eq!((certificate.full_name.as_str(), certificate.duplicated), ("Ким Алексей", true));
}

/// The work document of Row 8 looks copied from the issue: it is asked for, and its absence refuses nothing.
#[test]
fn a_duplicate_without_its_work_document_is_given() {
    let mut office = opened();
    received(&mut office, "2026-06-01");
    let no = filed(&mut office, application(Service::Duplicate, "2026-03-11T10:00"));
    let mut answers = answers(Service::Duplicate);
    answers.insert("work_record".into(), Answer::Missing);
    let check = Command::CheckDocuments { case: no, answers };
    office.submit(&check, &who(), at("2026-03-11T12:00")).unwrap();
    assert_eq!(office.cases[&no].documents.as_ref().unwrap().missing, ["work_record"]);
    assert_eq!(office.submit(&refuse(no, 1), &who(), at("2026-03-12T10:00")), Err(Refusal::NoSuchGround(1)));
    office.submit(&grant(no), &who(), at("2026-03-12T10:00")).unwrap();
}

/// Row 9: ground 2 is of the issue alone, ground 1 of issue and extension, ground 3 of all.
/// Holds: 12, annex-2.
#[test]
fn each_service_has_its_grounds() {
    for (service, grounds) in [(Service::Extend, &[1, 3][..]), (Service::Reissue, &[3]), (Service::Duplicate, &[3])] {
        for ground in 1..=4 {
            let mut office = opened();
            received(&mut office, "2026-06-01");
            let no = filed(&mut office, application(service, "2026-03-05T10:00"));
            office.submit(&super::outside::establish(no), &who(), at("2026-03-06T09:00")).unwrap();
            let outcome = office.submit(&refuse(no, ground), &who(), at("2026-03-06T10:00"));
            assert_eq!(outcome.is_ok(), grounds.contains(&ground), "{service:?} {ground}: {outcome:?}");
        }
    }
}
