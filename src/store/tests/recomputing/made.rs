//! Offices made up by a number a case: what was filed and how far it was worked on.

use super::*;
use crate::law::checklist::Answer;

/// An office in which 31.08.2026 is off, as its calendar once said.
pub fn opened() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    let owner = NewOfficer::new(who().login, "Г. Ахметова", who().roles);
    let settings = Settings { second_signature: false, ..Settings::new("Акимат") };
    give(&mut store, Command::OpenOffice { settings, owner }, "2026-08-03T09:00").unwrap();
    give(&mut store, revision("2026-08-03", &["2026-08-31"], &[]), "2026-08-03T09:10").unwrap();
    (dir, store)
}

fn sheet(choice: u32) -> SheetInput {
    let years = |until: &str| vec![WorkPeriod { from: day("2016-01-01"), until: Some(day(until)) }];
    let (degree, periods) = match choice % 3 {
        0 => (false, years("2020-12-31")),
        // 7 points when education adds up, 4 when it does not.
        1 => (true, Vec::new()),
        _ => (false, years("2019-06-30")),
    };
    SheetInput {
        profession_code: "1.1.1".into(),
        standard: "Профессиональный стандарт «Педагог»".into(),
        meets: true,
        reasons: String::new(),
        higher: true,
        degree,
        english_certificate: false,
        periods,
        unreliable: String::new(),
    }
}

/// Choices below it leave the holder's own days as they are and call nobody to a hearing.
pub const SMALL: u32 = 560;

pub fn application(count: usize, choice: u32) -> Application {
    let filed = day("2026-08-24") + chrono::Days::new(u64::from(choice / 4 % 5));
    let time = ["09:00:00", "18:30:00", "18:30:01", "23:10:00"][(choice / 20 % 4) as usize];
    let service = Service::ALL[(choice % 4) as usize];
    let mut application = Application::new(service, filed.and_time(time.parse().unwrap()));
    application.portal_number = format!("P-{count}");
    application.full_name = "Ким Алексей".into();
    application.certificate_number = "2025-0007 / Астана".into();
    application.contract_number = "17".into();
    application.contract_date = Some(day("2026-08-20"));
    application.contract_until = Some(day("2026-10-01"));
    // What started the holder's own days, where a choice is large enough to have a say in it.
    if choice >= SMALL {
        let started = day("2026-08-18") + chrono::Days::new(u64::from(choice / SMALL % 10));
        application.contract_date = Some(started);
        application.loss_date = Some(started);
        application.change_date = Some(started);
        application.change_kind = [ChangeKind::Name, ChangeKind::Employer].into();
    }
    application
}

/// Works a case on as far as a choice says; what the law refuses of it is left out.
pub fn worked(store: &mut Store, case: CaseNo, service: Service, choice: u32) {
    let list = Rulebook::embedded().newest().checklist(service).unwrap();
    let answers: BTreeMap<_, _> = list.items.iter().map(|item| (item.id.clone(), Answer::Present)).collect();
    let refuse_on = if choice.is_multiple_of(3) { None } else { Some(2) };
    let refusal = Command::Refuse {
        case,
        ground: 3,
        facts: "ответ вуза".into(),
        hearing: Hearing::NotHeld("срок".into()),
        departs_because: "ответ пришёл позже".into(),
    };
    let call = CallHearing {
        case,
        notice_on: day("2026-08-28"),
        hearing_on: day("2026-09-03") + chrono::Days::new(u64::from(choice % 2)),
        way: "в кабинет".into(),
    };
    let calls = choice >= SMALL && choice.is_multiple_of(2);
    let steps = [
        Command::CheckDocuments { case, answers },
        Command::CallHearing(call),
        Command::SendToCommission { case },
        Command::Score { case, input: sheet(choice) },
        Command::Recommend {
            case,
            refuse_on,
            minutes_no: "7".into(),
            minutes_on: day("2026-08-28"),
            reasons: "обоснование".into(),
        },
        Command::Grant {
            case,
            valid_from: None,
            valid_until: None,
            shortened_because: String::new(),
            departs_because: "иначе".into(),
        },
        refusal,
    ];
    let steps = steps.into_iter().filter(|step| calls || !matches!(step, Command::CallHearing(_)));
    for command in steps.take((choice / 80 % 7) as usize) {
        let _left_out = give(store, command, "2026-08-28T18:00");
    }
}

/// Another region's certificate, which every service but the first speaks of.
pub fn received() -> Command {
    Command::EnterCertificate(EnterCertificate {
        source: Registry::OtherRegion,
        issuer: "Астана".into(),
        number: "2025-0007".into(),
        issued_on: day("2026-06-01"),
        valid_from: day("2026-06-01"),
        valid_until: day("2026-08-29"),
        full_name: "Ким Алексей".into(),
        iin: String::new(),
        id_number: String::new(),
        profession_code: "1.1.1".into(),
        status: EnteredStatus::Active,
        status_on: None,
        seen_in: "справка при заявлении".into(),
        case: None,
    })
}

pub fn office(choices: &[u32]) -> (tempfile::TempDir, Store) {
    let (dir, mut store) = opened();
    give(&mut store, received(), "2026-08-24T09:00").unwrap();
    for (count, choice) in choices.iter().enumerate() {
        let application = application(count, *choice);
        let service = application.service;
        let command = Command::Register { application: Box::new(application), warnings: Vec::new() };
        // Filed later that evening than it is now: not yet to be registered.
        let Ok(events) = give(&mut store, command, "2026-08-28T17:30") else { continue };
        if let Event::CaseRegistered { case, .. } = &events[0] {
            worked(&mut store, *case, service, *choice);
        }
    }
    (dir, store)
}
