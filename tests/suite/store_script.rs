//! One scripted office through every event there is, by commands alone.

use std::collections::BTreeMap;
use std::path::Path;

use akimat::law::Service;
use akimat::law::checklist::Answer;
use akimat::law::edition::Rulebook;
use akimat::office::application::{Application, AttachmentKind, WorkPeriod};
use akimat::office::case::{Hearing, Place};
use akimat::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::sheet::SheetInput;
use akimat::office::{CaseNo, Command, NoticeNo, Role, Who};
use akimat::store::{Envelope, Store};
use chrono::{DateTime, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn no(count: u32) -> CaseNo {
    CaseNo { year: 2026, count }
}

fn register(number: &str, service: Service, name: &str, document: &str) -> Command {
    let application = Application {
        portal_number: number.into(),
        full_name: name.into(),
        iin: "850507498842".into(),
        id_number: document.into(),
        profession_code: "1.1.1".into(),
        certificate_number: if service == Service::Issue { String::new() } else { "2026-0001".into() },
        ..Application::new(service, "2026-03-05T10:00:00".parse().unwrap())
    };
    Command::Register { application: Box::new(application), warnings: Vec::new() }
}

fn answers(missing: Option<&str>) -> BTreeMap<String, Answer> {
    let list = Rulebook::embedded().newest().checklist(Service::Issue).unwrap();
    let answer = |id: &str| if Some(id) == missing { Answer::Missing } else { Answer::Present };
    list.items.iter().map(|item| (item.id.clone(), answer(&item.id))).collect()
}

fn first_item() -> String {
    Rulebook::embedded().newest().checklist(Service::Issue).unwrap().items[0].id.clone()
}

fn sheet(meets: bool) -> SheetInput {
    SheetInput {
        profession_code: "1.1.1".into(),
        standard: "Профессиональный стандарт «Педагог»".into(),
        meets,
        reasons: if meets { String::new() } else { "диплом по другой специальности".into() },
        higher: true,
        degree: false,
        english_certificate: false,
        periods: vec![WorkPeriod { from: day("2015-01-01"), until: Some(day("2020-12-31")) }],
        unreliable: String::new(),
    }
}

fn recommend(case: CaseNo, refuse_on: Option<u8>) -> Command {
    let (minutes_no, reasons) = ("12".into(), "обоснование".into());
    Command::Recommend { case, refuse_on, minutes_no, minutes_on: day("2026-03-06"), reasons }
}

fn deliver(case: CaseNo) -> Command {
    Command::Deliver {
        case,
        file_name: "2026-0001.pdf".into(),
        file_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        signer: "С. Нурланова".into(),
        signed_at: "2026-03-09T11:00:00".parse().unwrap(),
        delivered_at: "2026-03-09T12:00:00".parse().unwrap(),
    }
}

fn notice(kind: NoticeKind, certificate: Option<&str>) -> Command {
    let input = NoticeInput {
        kind,
        event_on: day("2026-03-06"),
        sent_on: day("2026-03-09"),
        received_on: day("2026-03-09"),
        incoming_no: "вх-17".into(),
        channel: NoticeChannel::Letter,
        text: "см. скан 4".into(),
        holder: "Ким Алексей".into(),
        employer: "ТОО «Жетісу мектебі»".into(),
        certificate: certificate.map(Into::into),
    };
    Command::ReceiveNotification { input }
}

/// The commands, each with its moment on the office's wall clock.
#[expect(clippy::too_many_lines, reason = "a list, one command a line")]
fn commands() -> Vec<(&'static str, Command)> {
    let officer = |login: &str| NewOfficer::new(login, login, [Role::Officer].into());
    let morning = "2026-03-05T11:00:00";
    let next = "2026-03-06T10:00:00";
    let later = "2026-03-09T15:00:00";
    let grant = |case| Command::Grant {
        case,
        valid_from: None,
        valid_until: None,
        shortened_because: String::new(),
        departs_because: String::new(),
    };
    let correct = |field: &str, value: &str| Command::Correct {
        case: no(2),
        field: field.into(),
        value: value.into(),
        reason: "опечатка".into(),
    };
    let refuse = Command::Refuse {
        case: no(2),
        ground: 1,
        facts: "диплом не по специальности".into(),
        hearing: Hearing::NotHeld("срок пять рабочих дней".into()),
        departs_because: String::new(),
    };
    let place = Place { present: true, file_name: "dogovor.pdf".into(), ..Place::default() };
    vec![
        (
            "2026-03-02T09:00:00",
            Command::OpenOffice {
                settings: Settings::new("Управление занятости"), owner: officer("akhmetova")
            },
        ),
        ("2026-03-02T09:05:00", Command::AddOfficer { officer: officer("lee") }),
        (morning, register("KZ-1", Service::Issue, "Ким Алексей", "M12345678")),
        (morning, register("KZ-2", Service::Issue, "Росси Марко", "YA1234567")),
        (morning, register("KZ-3", Service::Issue, "Kim Alexey", "M12345678")),
        (morning, register("KZ-4", Service::Extend, "Ким Алексей", "M12345678")),
        (morning, Command::CheckDocuments { case: no(1), answers: answers(None) }),
        (morning, Command::CheckDocuments { case: no(2), answers: answers(Some(&first_item())) }),
        (morning, Command::NoticeDefects { case: no(2), text: "не хватает заявления".into() }),
        (morning, Command::Assign { case: no(2), officer: Some("lee".into()), reason: String::new() }),
        (morning, correct("full_name", "Росси Марко Антонио")),
        (morning, Command::Note { case: no(2), text: "перезвонить в среду".into() }),
        (morning, Command::Call { case: no(2), at: "2026-03-05T10:50:00".parse().unwrap(), text: "звонил".into() }),
        (morning, Command::PlaceAttachment { case: no(2), attachment: AttachmentKind::Contract, place }),
        (next, Command::SendToCommission { case: no(1) }),
        (next, Command::SendToCommission { case: no(2) }),
        (next, Command::Score { case: no(1), input: sheet(true) }),
        (next, Command::Score { case: no(2), input: sheet(false) }),
        (next, recommend(no(1), None)),
        (next, recommend(no(2), Some(1))),
        ("2026-03-09T11:00:00", grant(no(1))),
        ("2026-03-09T11:05:00", refuse),
        ("2026-03-09T13:00:00", deliver(no(1))),
        ("2026-03-09T13:05:00", Command::Close { case: no(1) }),
        (later, notice(NoticeKind::ContractEnded, Some("2026-0001"))),
        (later, notice(NoticeKind::NewEmployer, None)),
        (
            later,
            Command::MatchNotification { notice: NoticeNo { year: 2026, count: 2 }, certificate: "2026-0001".into() },
        ),
        (later, notice(NoticeKind::NewEmployer, Some("2026-0001"))),
        (later, notice(NoticeKind::ContractEnded, None)),
    ]
}

/// Makes the office in a folder.
pub fn office(dir: &Path) -> Store {
    let mut store = Store::create(dir).unwrap();
    for (moment, command) in commands() {
        let now = DateTime::parse_from_rfc3339(&format!("{moment}+05:00")).unwrap();
        let envelope = Envelope { command, expected: None, who: Who::owner("akhmetova"), now };
        store.submit(&envelope).unwrap_or_else(|error| panic!("{error}: {:?}", envelope.command));
    }
    store
}
