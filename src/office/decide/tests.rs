mod registers;
mod sheets;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::*;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::law::{Service, Stage};
use crate::office::application::{Application, AttachmentKind, WorkPeriod};
use crate::office::case::{Hearing, Outcome, Place, State};
use crate::office::certificate::CertificateStatus;
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
    let owner = Officer { login: "akhmetova".into(), name: "Г. Ахметова".into(), roles: who().roles };
    let open = Command::OpenOffice { settings: Settings::new("Управление занятости"), owner };
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
        certificate_number: "2025-0007".into(),
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
        file_hash: "9f86d081".into(),
        signer: "С. Нурланова".into(),
        signed_at: format!("{delivered}:00").parse().unwrap(),
        delivered_at: format!("{delivered}:00").parse().unwrap(),
    }
}

/// A command of an act that nothing but the state can stand against.
fn command(case: CaseNo, service: Service, act: Act) -> Command {
    match act {
        Act::CheckDocuments => Command::CheckDocuments { case, answers: answers(service) },
        Act::NoticeDefects => Command::NoticeDefects { case, text: "не хватает".into() },
        Act::SendToCommission => Command::SendToCommission { case },
        Act::Score => Command::Score { case, input: passing() },
        Act::Recommend => recommend(case, None),
        Act::Grant => Command::Grant {
            case,
            valid_from: (service != Service::Issue).then(|| day("2026-03-09")),
            valid_until: (service != Service::Issue).then(|| day("2026-06-01")),
            shortened_because: String::new(),
            departs_because: String::new(),
        },
        Act::Refuse => Command::Refuse {
            case,
            ground: 3,
            facts: "обстоятельства".into(),
            hearing: Hearing::Held(day("2026-03-06")),
            departs_because: "расходится".into(),
        },
        Act::Deliver => deliver(case, "2026-03-09T10:00"),
        Act::Close => Command::Close { case },
        Act::Assign => Command::Assign { case, officer: Some("akhmetova".into()), reason: String::new() },
        Act::Correct => {
            Command::Correct {
                case, field: "phone".into(), value: "+7 700 000 00 01".into(), reason: "описка".into()
            }
        }
        Act::Note => Command::Note { case, text: "заметка".into() },
        Act::Call => Command::Call {
            case, at: "2026-03-06T12:00:00".parse().unwrap(), text: "спросил о сроке".into()
        },
        Act::PlaceAttachment => Command::PlaceAttachment {
            case,
            attachment: AttachmentKind::Id,
            place: Place { present: true, file_name: "id.pdf".into(), ..Place::default() },
        },
        other => panic!("{other:?} is not an act on a case"),
    }
}

/// A case in a state, with what the state brings; ground 3 holds in its sheet only where the act needs it to.
fn case_in(office: &mut MemoryOffice, service: Service, state: State, act: Act) -> CaseNo {
    let no = register(office, service);
    let mut case = office.cases[&no].clone();
    case.state = state;
    if state >= State::Checked {
        case.documents = Some(crate::office::case::DocumentsCheck {
            at: "2026-03-05T12:00:00".parse().unwrap(),
            by: "akhmetova".into(),
            answers: BTreeMap::new(),
            missing: vec!["id".into()],
        });
    }
    if state >= State::Scored && service == Service::Issue {
        let mut input = passing();
        if act == Act::Refuse {
            input.unreliable = "ответ вуза".into();
        }
        let rules = Rules::of(office, day("2026-03-06")).unwrap();
        let points = commission::points_of(&rules, Rulebook::embedded().newest(), &case, &input);
        case.sheet = Some(crate::office::sheet::ScoreSheet {
            at: "2026-03-06T10:00:00".parse().unwrap(),
            by: "akhmetova".into(),
            input,
            points,
        });
    }
    office.cases.insert(no, case);
    no
}

#[test]
fn every_cell_of_the_hand_reviewed_table_holds_in_the_office_itself() {
    let table = include_str!("../../../tests/office/states.csv");
    let mut seen = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [service, state, act, verdict, paragraph] = cells[..] else { panic!("{line}") };
        let (service, state) = (Service::from_code(service).unwrap(), State::from_code(state).unwrap());
        let act = Act::from_code(act).unwrap();
        let mut office = opened();
        let no = case_in(&mut office, service, state, act);
        let outcome = office.submit(&command(no, service, act), &who(), at("2026-03-09T11:00"));
        match (verdict, outcome) {
            ("allow", Ok(_)) => {}
            ("not_now", Err(Refusal::NotNow { paragraph: by, .. }))
            | ("not_of_service", Err(Refusal::NotOfService { paragraph: by, .. })) => {
                assert_eq!(by, paragraph, "{line}");
            }
            (_, outcome) => panic!("{line}: {outcome:?}"),
        }
        seen += 1;
    }
    assert_eq!(seen, Service::ALL.len() * State::ALL.len() * ACTS_ON_CASES.len());
}

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
    assert_eq!(certificate.grants[0].basis, "протокол № 12 от 06.03.2026");
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
        Command::Score { case: no, input },
    ] {
        office.submit(&command, &who(), at("2026-03-06T10:00")).unwrap();
    }
    (office, no)
}

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
