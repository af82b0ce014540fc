//! Notifications, corrections, the other services, and who may.

use super::*;
use crate::office::who::Role;

pub(super) fn notice(kind: NoticeKind, event: &str, sent: &str, certificate: Option<&str>) -> NoticeInput {
    NoticeInput {
        kind,
        event_on: day(event),
        sent_on: day(sent),
        received_on: day(sent),
        incoming_no: "118".into(),
        channel: NoticeChannel::Letter,
        text: String::new(),
        holder: "Ким Алексей".into(),
        employer: String::new(),
        certificate: certificate.map(str::to_owned),
    }
}

/// Holds: 18, 20.
#[test]
fn a_notice_is_judged_by_the_day_sent_and_moves_its_certificate() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-11T09:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
    let now = at("2026-04-20T10:00");
    let ended = notice(NoticeKind::ContractEnded, "2026-04-03", "2026-04-10", Some("2026-0001"));
    office.submit(&Command::ReceiveNotification { input: ended }, &who(), now).unwrap();
    let first = &office.notifications[&NoticeNo { year: 2026, count: 1 }];
    assert_eq!((first.verdict.due, first.verdict.late_by), (day("2026-04-10"), 0));
    assert_eq!(office.certificates["2026-0001"].no_employer_since, Some(day("2026-04-03")));
    assert_eq!(office.certificates["2026-0001"].status_on(day("2026-04-20")), CertificateStatus::Active);
    let employed = notice(NoticeKind::NewEmployer, "2026-04-06", "2026-04-15", None);
    office.submit(&Command::ReceiveNotification { input: employed }, &who(), now).unwrap();
    let second = NoticeNo { year: 2026, count: 2 };
    assert_eq!(
        (office.notifications[&second].verdict.due, office.notifications[&second].verdict.late_by),
        (day("2026-04-13"), 2)
    );
    assert_eq!(office.certificates["2026-0001"].watch, None);
    let matched = Command::MatchNotification { notice: second, certificate: "2026-0001".into() };
    office.submit(&matched, &who(), now).unwrap();
    let watch = office.certificates["2026-0001"].watch.clone().unwrap();
    assert_eq!((watch.due, office.certificates["2026-0001"].no_employer_since), (day("2026-04-13"), None));
    assert_eq!(office.submit(&matched, &who(), now), Err(Refusal::AlreadyMatched(second)));
}

/// Holds: R-VER.
#[test]
fn a_correction_keeps_old_and_new_and_moves_the_clocks_with_the_filing() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let correct = |field: &str, value: &str| Command::Correct {
        case: no,
        field: field.into(),
        value: value.into(),
        reason: "описка".into(),
    };
    let now = at("2026-03-06T10:00");
    let events = office.submit(&correct("full_name", "Ким Алексей Петрович"), &who(), now).unwrap();
    assert!(matches!(&events[0], Event::FactCorrected { old, new, clocks: None, .. }
        if old == "Ким Алексей" && new == "Ким Алексей Петрович"));
    office.submit(&correct("filed_at", "2026-03-05T18:30:01"), &who(), now).unwrap();
    assert_eq!(office.cases[&no].clocks.registration_day, day("2026-03-06"));
    assert_eq!(office.submit(&correct("colour", "x"), &who(), now), Err(Refusal::NoSuchField("colour".into())));
    assert!(matches!(office.submit(&correct("birth_date", "вчера"), &who(), now), Err(Refusal::BadValue { .. })));
}

/// Holds: 22.
#[test]
fn a_reissue_takes_a_new_number_and_supersedes_the_old_a_duplicate_keeps_it() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-11T09:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
    for (service, number) in [(Service::Duplicate, "2026-0001"), (Service::Reissue, "2026-0002")] {
        let mut application = application(service, "2026-03-12T10:00");
        application.certificate_number = "2026-0001".into();
        let register = Command::Register { application: Box::new(application), warnings: vec![] };
        let events = office.submit(&register, &who(), at("2026-03-12T11:00")).unwrap();
        let Event::CaseRegistered { case, .. } = events[0] else { panic!() };
        let check = Command::CheckDocuments { case, answers: answers(service) };
        office.submit(&check, &who(), at("2026-03-12T12:00")).unwrap();
        let events = office.submit(&grant(case), &who(), at("2026-03-13T10:00")).unwrap();
        assert!(
            matches!(&events[0], Event::CaseGranted { certificate, valid_until, .. }
            if certificate == number && *valid_until == day("2026-06-10")),
            "{events:?}"
        );
    }
    let late = notice(NoticeKind::ContractEnded, "2026-03-12", "2026-03-13", Some("2026-0001"));
    assert!(matches!(
        office.submit(&Command::ReceiveNotification { input: late }, &who(), at("2026-03-13T11:00")),
        Err(Refusal::Superseded { by, .. }) if by == "2026-0002"
    ));
    assert!(office.certificates["2026-0001"].duplicated);
    assert_eq!(office.certificates["2026-0001"].superseded_by.as_deref(), Some("2026-0002"));
    let mut application = application(Service::Extend, "2026-03-14T10:00");
    application.certificate_number = "2026-0001".into();
    let register = Command::Register { application: Box::new(application), warnings: vec![] };
    let events = office.submit(&register, &who(), at("2026-03-16T11:00")).unwrap();
    let Event::CaseRegistered { case, .. } = events[0] else { panic!() };
    let check = Command::CheckDocuments { case, answers: answers(Service::Extend) };
    office.submit(&check, &who(), at("2026-03-16T12:00")).unwrap();
    assert!(matches!(office.submit(&grant(case), &who(), at("2026-03-17T10:00")), Err(Refusal::Superseded { .. })));
}

#[test]
fn a_letter_keeps_both_verdicts_with_edition_and_reading_whichever_reading_is_in_force() {
    use crate::law::edition::SentReading;
    for reading in [SentReading::BySent, SentReading::ByReceived] {
        let mut office = opened();
        let mut settings = Settings::new("Управление занятости");
        let mut readings = Rulebook::embedded().newest().default_readings();
        readings.sent = reading;
        settings.readings = Some(readings);
        office.settings = Some(settings.into());
        let mut letter = notice(NoticeKind::ContractEnded, "2026-04-03", "2026-04-10", None);
        letter.received_on = day("2026-04-14");
        office.submit(&Command::ReceiveNotification { input: letter }, &who(), at("2026-04-20T10:00")).unwrap();
        let verdict = &office.notifications[&NoticeNo { year: 2026, count: 1 }].verdict;
        assert_eq!((verdict.late_by, verdict.late_by_received), (0, Some(2)), "{reading:?}");
        assert_eq!((verdict.edition.as_str(), verdict.reading), ("236-426", Some(reading)));
    }
}

#[test]
fn the_clocks_of_a_case_keep_the_readings_they_were_computed_by() {
    let mut office = opened();
    let mut settings = Settings::new("Управление занятости");
    let mut readings = Rulebook::embedded().newest().default_readings();
    readings.day = crate::law::edition::DayReading::AcceptedDay;
    settings.readings = Some(readings);
    office.settings = Some(settings.into());
    let no = register(&mut office, Service::Issue);
    assert_eq!(office.cases[&no].clocks.readings, Some(readings));
    assert_eq!(office.cases[&no].clocks.term(Stage::ToCommission).unwrap().due, day("2026-03-06"));
}

#[test]
fn an_auditor_reads_and_changes_nothing() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let mut auditor = who();
    auditor.roles.retain(|role| *role == Role::Auditor);
    let command = Command::Note { case: no, text: "x".into() };
    assert_eq!(office.submit(&command, &auditor, at("2026-03-06T10:00")), Err(Refusal::MayNot(Act::Note)));
}
