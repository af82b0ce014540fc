//! Forms driven by keys into the commands they make. The cases are made by an office in memory.

mod commission;
mod daily;
mod entry;
mod screens;
mod whole;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Finish, FormKind};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::application::{Application, ChangeKind, LossKind, WorkPeriod};
use crate::office::memory::MemoryOffice;
use crate::office::officer::{NewOfficer, Officer};
use crate::office::paper::Papers;
use crate::office::settings::Settings;
use crate::office::sheet::SheetInput;
use crate::office::{CaseNo, Command, Event, Who};
use crate::tui::form::{Form, FormAction, Outcome};
use crate::tui::message::{CaseView, Opened};
use crate::tui::theme::Theme;
use crate::tui::world::World;

/// The moment everything is filled in at: a Monday, off because 8 March fell on a Sunday.
pub(super) const NOW: &str = "2026-03-09T11:00:00";

pub(super) fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(text: &str) -> DateTime<FixedOffset> {
    moment(text).and_utc().fixed_offset()
}

pub(super) fn who() -> Who {
    Who::owner("akhmetova")
}

fn officer(login: &str, name: &str) -> NewOfficer {
    NewOfficer::new(login, name, who().roles)
}

pub(super) fn world(lang: Lang) -> World {
    let settings = Arc::new(Settings::new("Управление занятости"));
    let mut world = World::new(lang, Theme::of(None, None), settings, who(), moment(NOW));
    world.officers = [("akhmetova", "Г. Ахметова"), ("li", "В. Ли")]
        .map(|(login, name)| Officer::of(&officer(login, name), 1))
        .to_vec();
    world
}

pub(super) fn office() -> MemoryOffice {
    let mut office = MemoryOffice::default();
    let settings = Settings::new("Управление занятости");
    let owner = officer("akhmetova", "Г. Ахметова");
    office.submit(&Command::OpenOffice { settings, owner }, &who(), at("2026-03-02T09:00:00")).unwrap();
    let add = Command::AddOfficer { officer: officer("li", "В. Ли") };
    office.submit(&add, &who(), at("2026-03-02T09:00:00")).unwrap();
    office
}

pub(super) fn application(service: Service) -> Application {
    Application {
        portal_number: format!("KZ-{}", service.code()),
        full_name: "Ким Алексей".into(),
        iin: "850507498842".into(),
        id_number: "M12345678".into(),
        profession_code: "1.1.1".into(),
        certificate_number: if service == Service::Issue { String::new() } else { "2025-0007".into() },
        contract_number: "15".into(),
        contract_date: Some(day("2026-03-04")),
        change_kind: [ChangeKind::Employer].into(),
        loss_kind: Some(LossKind::Loss),
        ..Application::new(service, moment("2026-03-05T10:00:00"))
    }
}

pub(super) fn register(office: &mut MemoryOffice, application: Application) -> CaseNo {
    let register = Command::Register { application: Box::new(application), warnings: vec![] };
    match &office.submit(&register, &who(), at("2026-03-05T11:00:00")).unwrap()[0] {
        Event::CaseRegistered { case, .. } => *case,
        other => panic!("{other:?}"),
    }
}

/// A case whose documents are checked, these missing.
pub(super) fn checked(office: &mut MemoryOffice, application: Application, missing: &[&str]) -> CaseNo {
    let service = application.service;
    let case = register(office, application);
    let list = Rulebook::embedded().newest().checklist(service).unwrap();
    let answer = |id: &str| if missing.contains(&id) { Answer::Missing } else { Answer::Present };
    let answers = list.items.iter().map(|item| (item.id.clone(), answer(&item.id))).collect();
    office.submit(&Command::CheckDocuments { case, answers }, &who(), at("2026-03-05T12:00:00")).unwrap();
    case
}

pub(super) fn sheet(higher: bool, years: i32) -> SheetInput {
    let from = NaiveDate::from_ymd_opt(2026 - years, 3, 1).unwrap();
    SheetInput {
        profession_code: "1.1.1".into(),
        standard: "professional_standard: «Педагог»".into(),
        meets: true,
        reasons: String::new(),
        higher,
        degree: false,
        english_certificate: false,
        periods: vec![WorkPeriod { from, until: None }],
        unreliable: String::new(),
    }
}

/// A case with the Commission's sheet.
pub(super) fn scored(office: &mut MemoryOffice, input: SheetInput) -> CaseNo {
    let case = checked(office, application(Service::Issue), &[]);
    office.submit(&Command::SendToCommission { case }, &who(), at("2026-03-05T13:00:00")).unwrap();
    office.submit(&Command::Score { case, input }, &who(), at("2026-03-06T10:00:00")).unwrap();
    case
}

/// A case with the Commission's recommendation.
pub(super) fn recommended(office: &mut MemoryOffice, input: SheetInput, refuse_on: Option<u8>) -> CaseNo {
    let case = scored(office, input);
    let command = Command::Recommend {
        case,
        refuse_on,
        minutes_no: "12".into(),
        minutes_on: day("2026-03-06"),
        reasons: "обоснование Комиссии".into(),
    };
    office.submit(&command, &who(), at("2026-03-06T16:00:00")).unwrap();
    case
}

/// A case whose certificate is signed.
pub(super) fn granted(office: &mut MemoryOffice) -> CaseNo {
    let case = recommended(office, sheet(true, 5), None);
    let grant = Command::Grant {
        case,
        valid_from: None,
        valid_until: None,
        shortened_because: String::new(),
        departs_because: String::new(),
    };
    office.submit(&grant, &who(), at("2026-03-09T10:00:00")).unwrap();
    case
}

pub(super) fn opened(kind: FormKind, office: &MemoryOffice, case: CaseNo) -> Opened {
    let case = office.cases[&case].clone();
    let number = match &case.decision {
        Some(decision) => match &decision.outcome {
            crate::office::case::Outcome::Granted { certificate, .. } => certificate.clone(),
            _ => String::new(),
        },
        None => case.application.certificate_number.clone(),
    };
    let certificate = office.certificates.get(&number).cloned();
    let view = CaseView {
        case,
        certificate: certificate.clone(),
        notices: Vec::new(),
        links: Vec::new(),
        complaints: Vec::new(),
        sitting: None,
        papers: Papers::default(),
    };
    Opened { view: Some(view), certificate, ..Opened::new(kind) }
}

/// A form as it opens.
pub(super) fn open(opened: &Opened, world: &World) -> Form {
    let mut form = opened.kind.build(opened, world).unwrap();
    opened.kind.recompute(&mut form, opened, world);
    form
}

/// Presses keys as [`crate::tui::form`]'s own tests do, `»` for F2; what F2 makes of the form, if it takes it.
pub(super) fn press(form: &mut Form, opened: &Opened, world: &World, keys: &str) -> Option<Finish> {
    let context = world.form_context();
    let mut finish = None;
    for c in keys.chars() {
        let outcome = if c == '»' {
            form.act(FormAction::Save, &context)
        } else {
            form.key(KeyEvent::new(code(c), KeyModifiers::NONE), &context)
        };
        match outcome {
            Outcome::Changed => opened.kind.recompute(form, opened, world),
            Outcome::Save(values) => finish = Some(opened.kind.finish(&values, opened, world)),
            _ => {}
        }
    }
    finish
}

fn code(c: char) -> KeyCode {
    match c {
        '\n' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '↑' => KeyCode::Up,
        '↓' => KeyCode::Down,
        '←' => KeyCode::Left,
        '→' => KeyCode::Right,
        '⌫' => KeyCode::Backspace,
        '⇲' => KeyCode::End,
        c => KeyCode::Char(c),
    }
}

/// The command that keys make of a form.
pub(super) fn command(opened: &Opened, world: &World, keys: &str) -> Command {
    let mut form = open(opened, world);
    match press(&mut form, opened, world, keys) {
        Some(Finish::Submit(command)) => command,
        Some(Finish::Paper(paper)) => paper.command.unwrap(),
        other => panic!("{other:?}, {:?}", form.message()),
    }
}

/// The form as it is drawn at a size.
pub(super) fn drawn(form: &Form, world: &World, columns: u16, rows: u16) -> String {
    let area = ratatui::layout::Rect::new(0, 0, columns, rows);
    let mut buffer = ratatui::buffer::Buffer::empty(area);
    form.view(&mut buffer, area, &world.texts, &world.form_style(), &world.form_context());
    let row = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..rows).map(|y| row(y).trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// Everything the form says of itself, in words.
pub(super) fn shown(form: &Form, world: &World) -> String {
    drawn(form, world, 120, 60).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in the way after these keys, in words.
pub(super) fn objection(opened: &Opened, world: &World, keys: &str) -> String {
    let mut form = open(opened, world);
    match press(&mut form, opened, world, keys) {
        Some(Finish::Problem { words, .. }) => world.say(&words),
        None => world.say(&form.message().unwrap().phrase),
        other => panic!("{other:?}"),
    }
}
