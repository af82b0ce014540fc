//! Mistakes known from the field, at the screens: the same clock whichever way an application came in, and nothing to
//! be done on a day off.

use std::ffi::OsString;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rust_xlsxwriter::Workbook;

use super::super::stage::{Stage, moment};
use super::SMALL;
use crate::import::{self, By, Counts, Ground};
use crate::intake::HeaderMap;
use crate::law::Service;
use crate::locale::Lang;
use crate::office::case::Clocks;
use crate::office::officer::NewOfficer;
use crate::office::settings::Settings;
use crate::office::who::Way;
use crate::office::{Command, Event, Role, Who};
use crate::store::{Envelope, Store};

const HEADER: [&str; 4] = ["portal_number", "filed_at", "service", "full_name"];
const ROW: [&str; 4] = ["101", "2026-03-20T19:02:00", "issue", "Росси Марко"];

/// The clocks that an application started in an office: every event that carries any.
fn started(store: &Store) -> Vec<Clocks> {
    let snapshot = store.snapshot().unwrap();
    let events = snapshot.journal().unwrap().map(|entry| entry.unwrap().0.event);
    let clocks = events.filter_map(|event| match event {
        Event::CaseRegistered { clocks, .. } => Some(clocks),
        Event::FactCorrected { clocks, .. } => clocks,
        _ => None,
    });
    clocks.collect()
}

fn office(dir: &Path) -> Store {
    let who = Who::owner("akhmetova");
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", who.roles.clone());
    let command = Command::OpenOffice { settings: Settings { training: true, ..Settings::new("МИО") }, owner };
    let now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+05:00").unwrap();
    let mut store = Store::create(dir).unwrap();
    store.submit(&Envelope { command, expected: None, who, now }).unwrap();
    store
}

/// Rows of a file, or pasted ones, through the import of the command line and the screens.
fn imported(name: &str, bytes: &[u8]) -> Vec<Clocks> {
    let dir = tempfile::tempdir().unwrap();
    let mut store = office(&dir.path().join("office"));
    for _twice in 0..2 {
        let settings: Arc<Settings> = store.snapshot().unwrap().settings().unwrap().unwrap();
        let ground = Ground::new(settings, HeaderMap::shipped(), moment().naive_local());
        let mut intake = match name {
            "" => ground.open_pasted(String::from_utf8(bytes.to_vec()).unwrap()).unwrap(),
            name => ground.open(Cursor::new(bytes.to_vec()), name).unwrap(),
        };
        let who = Who { way: Way::Program, roles: [Role::Officer].into(), login: "akhmetova".into() };
        let clock: &dyn Fn() -> DateTime<FixedOffset> = &moment;
        let by = By { who: &who, clock };
        let submit = &mut |envelopes: Vec<Envelope>, done: &mut import::Done<'_>| store.submit_many(envelopes, done);
        import::run(&ground, &mut intake, &by, &mut Counts::default(), submit, &mut |_| {}).unwrap();
    }
    started(&store)
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, (title, value)) in (0..).zip(HEADER.iter().zip(ROW)) {
        sheet.write_string(0, at, *title).unwrap();
        sheet.write_string(1, at, value).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The form of the register, key by key.
fn typed() -> Vec<Clocks> {
    let mut stage = Stage::empty(Lang::Ru, 80, 24);
    stage.keys("w<enter>101<enter>2003 1902<enter><enter>Росси Марко<f2>");
    assert!(stage.model.screens.is_empty(), "{}", stage.text());
    started(&Store::open_read(stage.dir()).unwrap())
}

/// A line of `akimat apply`.
fn applied() -> Vec<Clocks> {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    drop(office(&at));
    let application: serde_json::Map<_, _> =
        HEADER.iter().zip(ROW).map(|(name, value)| ((*name).to_owned(), value.into())).collect();
    let line = serde_json::json!({ "command": "register", "at": "2026-03-26T10:15", "as": "akhmetova",
        "application": application });
    let file = dir.path().join("commands.jsonl");
    fs::write(&file, line.to_string()).unwrap();
    let line = ["akimat", "--office", at.to_str().unwrap(), "apply", file.to_str().unwrap()].map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    assert_eq!(crate::cli::run(line, &mut out, &mut err).unwrap(), 0, "{}", String::from_utf8_lossy(&err));
    started(&Store::open_read(&at).unwrap())
}

#[test]
fn every_way_in_starts_the_clock_once_and_equally() {
    let typed = typed();
    assert_eq!(typed.len(), 1);
    assert_eq!(typed[0].registration_day, "2026-03-26".parse().unwrap());
    let rows = |separator: &str| format!("{}\n{}\n", HEADER.join(separator), ROW.join(separator));
    let pairs = HEADER.iter().zip(ROW).map(|(name, value)| format!("\"{name}\":\"{value}\""));
    let json = format!("{{{}}}\n", pairs.collect::<Vec<_>>().join(","));
    for (way, found) in [
        ("CSV", imported("a.csv", rows(",").as_bytes())),
        ("CSV of a spreadsheet", imported("a.csv", rows(";").as_bytes())),
        ("JSON lines", imported("a.jsonl", json.as_bytes())),
        ("XLSX", imported("a.xlsx", &workbook())),
        ("pasted", imported("", rows("\t").as_bytes())),
        ("apply", applied()),
    ] {
        assert_eq!(found, typed, "{way}");
    }
}

/// The deadlines pane on a day, with a case due on Monday 30.03.2026.
fn pane_on(lang: Lang, now: &str) -> Stage {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    stage.register(super::super::stage::application("7", "Ким Алексей", Service::Issue, "2026-03-26T10:00:00"));
    stage.wait_until(now.parse().unwrap());
    stage.keys("<tab><tab>");
    stage
}

#[test]
fn on_a_day_off_the_next_working_day_is_told_of() {
    for (lang, words) in [
        (Lang::Ru, "Выходной. Срок пн 30.03 до 18:30: 1"),
        (Lang::Kk, "Демалыс күні. Мерзімі дс 30.03 18:30 дейін: 1"),
        (Lang::En, "A day off; on Mon 30.03 by 18:30: 1"),
    ] {
        for now in ["2026-03-28T11:00:00", "2026-03-29T11:00:00"] {
            let mut stage = pane_on(lang, now);
            assert!(stage.text().contains(words), "{}", stage.text());
            // Enter opens the list of that day, and says which.
            stage.keys("<down><enter>");
            assert_eq!(stage.model.queue.rows.len(), 1, "{}", stage.text());
            assert!(stage.text().contains("30.03: 1"), "{}", stage.text());
        }
        let mut stage = pane_on(lang, "2026-03-30T11:00:00");
        let text = stage.text();
        assert!(!text.contains(words) && text.contains("18:30"), "{text}");
    }
}

/// On every day off of the data and every day the case may be looked at, what is asked for is asked for on a day of work.
#[test]
fn nothing_is_asked_for_on_a_day_off() {
    let mut stage = pane_on(Lang::Ru, "2026-03-26T11:00:00");
    let first = stage.model.world.today();
    for day in first.iter_days().take(40) {
        stage.wait_until(day.and_hms_opt(11, 0, 0).unwrap());
        let loads = stage.read(|s| s.loads(chrono::NaiveDate::MIN, None));
        let facts = stage.model.deadlines.facts.as_ref().unwrap();
        let works = |day| stage.model.world.rules.calendar.is_working(day).unwrap();
        assert!(works(facts.cases.work_on) && facts.cases.work_on >= day, "{day}");
        assert!(loads.iter().all(|load| load.day.is_none_or(works)), "{day}");
    }
}
