pub(crate) mod cells;
mod certificates;
mod complaints;
mod ending;
mod extension;
mod flaws;
mod held;
mod hints;
mod inquiries;
mod inquiries_came;
mod inquiry_terms;
mod letterhead;
mod minutes;
mod officers;
mod outside;
mod papers;
mod permits;
mod quota;
mod registers;
mod reissue;
mod reopening;
mod replies;
mod sheets;
mod signatures;
mod sittings;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::*;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::law::{Service, Stage};
use crate::office::application::{Application, ChangeKind, LossKind, WorkPeriod};
use crate::office::case::{Hearing, Outcome, State};
use crate::office::certificate::CertificateStatus;
use crate::office::certificate::basis::{GrantBasis, Ground};
use crate::office::ids::NoticeNo;
use crate::office::memory::MemoryOffice;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::settings::Settings;
use crate::office::sheet::SheetInput;

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{text}:00+05:00")).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn who() -> Who {
    Who::owner("akhmetova")
}

fn opened() -> MemoryOffice {
    let mut office = MemoryOffice::default();
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", who().roles);
    // One works here alone; what two signatures do is told apart.
    let settings = Settings { second_signature: false, ..Settings::new("Управление занятости") };
    let open = Command::OpenOffice { settings, owner };
    office.submit(&open, &who(), at("2026-03-02T09:00")).unwrap();
    office
}

fn application(service: Service, filed: &str) -> Application {
    let filed_at = format!("{filed}:00").parse().unwrap();
    Application {
        portal_number: format!("KZ-{}-{filed}", service.code()),
        full_name: "Ким Алексей".into(),
        iin: "850507498842".into(),
        id_number: "M12345678".into(),
        profession_code: "1.1.1".into(),
        certificate_number: certificates::NUMBER.into(),
        contract_number: "17".into(),
        contract_date: Some(day("2026-03-04")),
        contract_until: Some(day("2027-03-03")),
        change_kind: [ChangeKind::Employer].into(),
        loss_kind: Some(LossKind::Loss),
        loss_date: Some(day("2026-03-03")),
        ..Application::new(service, filed_at)
    }
}

fn register(office: &mut MemoryOffice, service: Service) -> CaseNo {
    let application = Box::new(application(service, "2026-03-05T10:00"));
    let events =
        office.submit(&Command::Register { application, warnings: vec![] }, &who(), at("2026-03-05T11:00")).unwrap();
    match &events[0] {
        Event::CaseRegistered { case, .. } => *case,
        other => panic!("{other:?}"),
    }
}

fn answers(service: Service) -> BTreeMap<String, Answer> {
    let list = Rulebook::embedded().newest().checklist(service).unwrap();
    list.items.iter().map(|item| (item.id.clone(), Answer::Present)).collect()
}

fn sheet(higher: bool, from: &str, until: &str, meets: bool) -> SheetInput {
    SheetInput {
        profession_code: "1.1.1".into(),
        standard: "Профессиональный стандарт «Педагог»".into(),
        meets,
        reasons: if meets { String::new() } else { "диплом по другой специальности".into() },
        higher,
        degree: false,
        english_certificate: false,
        periods: vec![WorkPeriod { from: day(from), until: Some(day(until)) }],
        unreliable: String::new(),
    }
}

fn passing() -> SheetInput {
    sheet(true, "2015-01-01", "2020-12-31", true)
}

fn recommend(case: CaseNo, refuse_on: Option<u8>) -> Command {
    Command::Recommend {
        case,
        refuse_on,
        minutes_no: "12".into(),
        minutes_on: day("2026-03-06"),
        reasons: "обоснование".into(),
    }
}

fn grant(case: CaseNo) -> Command {
    Command::Grant {
        case,
        valid_from: None,
        valid_until: None,
        shortened_because: String::new(),
        departs_because: String::new(),
    }
}

fn refuse(case: CaseNo, ground: u8) -> Command {
    Command::Refuse {
        case,
        ground,
        facts: "обстоятельства".into(),
        hearing: Hearing::NotHeld("срок пять рабочих дней".into()),
        departs_because: String::new(),
    }
}

fn deliver(case: CaseNo, delivered: &str) -> Command {
    Command::Deliver {
        case,
        file_name: "2026-0001.pdf".into(),
        file_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        signer: "С. Нурланова".into(),
        signed_at: format!("{delivered}:00").parse().unwrap(),
        delivered_at: format!("{delivered}:00").parse().unwrap(),
    }
}

/// Holds: 2, 7, 11, G12, G16.
#[test]
fn an_issue_goes_from_the_portal_to_its_certificate() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let case = &office.cases[&no];
    assert_eq!(no.to_string(), "2026-0001");
    // Thursday 05.03; the eighth is a Sunday, so Monday the ninth is off.
    assert_eq!(case.clocks.term(Stage::ToCommission).unwrap().due, day("2026-03-10"));
    assert_eq!(case.clocks.term(Stage::Decision).unwrap().due, day("2026-03-13"));
    assert_eq!(case.clocks.promised_at, Some("2026-03-13T18:30:00".parse().unwrap()));
    for command in [
        Command::CheckDocuments { case: no, answers: answers(Service::Issue) },
        Command::SendToCommission { case: no },
        Command::Score { case: no, input: passing() },
    ] {
        office.submit(&command, &who(), at("2026-03-06T10:00")).unwrap();
    }
    assert_eq!(office.cases[&no].clocks.term(Stage::Commission).unwrap().due, day("2026-03-12"));
    office.submit(&recommend(no, None), &who(), at("2026-03-10T10:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
    let certificate = &office.certificates["2026-0001"];
    assert_eq!(certificate.valid_from(), Some(day("2026-03-11")));
    assert_eq!(certificate.valid_until(), Some(day("2026-06-10")));
    let minutes = Ground::Minutes { number: "12".into(), on: day("2026-03-06") };
    assert_eq!(certificate.grants[0].basis, GrantBasis::Of(minutes));
    assert_eq!(certificate.status_on(day("2026-06-10")), CertificateStatus::Active);
    assert_eq!(certificate.status_on(day("2026-06-11")), CertificateStatus::Lapsed);
    office.submit(&deliver(no, "2026-03-11T11:00"), &who(), at("2026-03-11T12:00")).unwrap();
    office.submit(&Command::Close { case: no }, &who(), at("2026-03-11T12:01")).unwrap();
    assert_eq!(office.cases[&no].state, State::Closed);
}

fn scored(input: SheetInput) -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    for command in [
        Command::CheckDocuments { case: no, answers: answers(Service::Issue) },
        Command::SendToCommission { case: no },
        outside::establish(no),
        Command::Score { case: no, input },
    ] {
        office.submit(&command, &who(), at("2026-03-06T10:00")).unwrap();
    }
    (office, no)
}

/// Holds: 10, row-9.
#[test]
fn below_the_threshold_nothing_is_recommended_or_issued_and_ground_two_holds() {
    let (mut office, no) = scored(sheet(true, "2018-01-01", "2019-12-31", true));
    let now = at("2026-03-10T10:00");
    assert_eq!(
        office.submit(&recommend(no, None), &who(), now),
        Err(Refusal::BelowThreshold { points: 5, threshold: 6 })
    );
    assert_eq!(office.submit(&recommend(no, Some(1)), &who(), now), Err(Refusal::GroundDoesNotHold(1)));
    assert_eq!(office.submit(&recommend(no, Some(4)), &who(), now), Err(Refusal::NoSuchGround(4)));
    office.submit(&recommend(no, Some(2)), &who(), now).unwrap();
    let mut departing = grant(no);
    if let Command::Grant { departs_because, .. } = &mut departing {
        *departs_because = "хочу".into();
    }
    assert!(matches!(office.submit(&departing, &who(), now), Err(Refusal::BelowThreshold { .. })));
    assert_eq!(office.submit(&refuse(no, 3), &who(), now), Err(Refusal::GroundDoesNotHold(3)));
    office.submit(&refuse(no, 2), &who(), now).unwrap();
    assert!(matches!(office.cases[&no].decision.as_ref().unwrap().outcome, Outcome::Refused { ground: 2, .. }));
    assert!(office.certificates.is_empty());
}

/// Holds: 15, G13.
#[test]
fn a_grant_may_be_shortened_with_a_reason_and_never_lengthened() {
    let (mut office, no) = scored(passing());
    let now = at("2026-03-11T10:00");
    office.submit(&recommend(no, None), &who(), now).unwrap();
    let until = |until: &str, because: &str| Command::Grant {
        case: no,
        valid_from: None,
        valid_until: Some(day(until)),
        shortened_because: because.into(),
        departs_because: String::new(),
    };
    assert!(matches!(office.submit(&until("2026-06-11", ""), &who(), now), Err(Refusal::TooLong { .. })));
    assert!(matches!(
        office.submit(&until("2026-05-01", " "), &who(), now),
        Err(Refusal::ShortenedWithoutReason { .. })
    ));
    assert!(matches!(office.submit(&until("2026-03-10", "x"), &who(), now), Err(Refusal::Before { .. })));
    office.submit(&until("2026-05-01", "виза до 01.05"), &who(), now).unwrap();
    assert_eq!(office.certificates["2026-0001"].valid_until(), Some(day("2026-05-01")));
}

/// Holds: 13, row-3.
#[test]
fn delivered_after_hours_on_the_due_day_is_a_day_late() {
    for (delivered, late) in [("2026-03-13T18:30", 0), ("2026-03-13T18:31", 1), ("2026-03-17T09:00", 2)] {
        let (mut office, no) = scored(passing());
        office.submit(&recommend(no, None), &who(), at("2026-03-11T09:00")).unwrap();
        office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
        office.submit(&deliver(no, delivered), &who(), at("2026-03-18T10:00")).unwrap();
        assert_eq!(office.cases[&no].delivery.as_ref().unwrap().late_by, late, "{delivered}");
    }
}

#[test]
fn a_portal_number_is_one_case_and_the_first_stays() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let mut again = application(Service::Extend, "2026-03-05T10:00");
    again.portal_number = office.cases[&no].application.portal_number.clone();
    let command = Command::Register { application: Box::new(again), warnings: vec![] };
    assert!(matches!(
        office.submit(&command, &who(), at("2026-03-06T10:00")),
        Err(Refusal::KnownApplication { case, .. }) if case == no
    ));
}

/// Holds: R-VER, G10.
#[test]
fn an_application_before_the_new_edition_has_only_the_terms_we_have_text_of() {
    let mut office = opened();
    for (service, terms) in [(Service::Issue, 1), (Service::Extend, 0)] {
        let application = Box::new(application(service, "2025-11-05T10:00"));
        let events = office
            .submit(&Command::Register { application, warnings: vec![] }, &who(), at("2026-03-06T10:00"))
            .unwrap();
        let Event::CaseRegistered { clocks, .. } = &events[0] else { panic!() };
        assert_eq!((clocks.edition.as_str(), clocks.terms.len()), ("236-2023", terms));
    }
}
