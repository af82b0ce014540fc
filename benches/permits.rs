//! Figures of the permits against their bar: `cargo bench --bench permits [-- PERMITS]`, a hundred thousand of two
//! thousand employers unless said otherwise, one employer with a twentieth of them.
//!
//! An office is made of its journal over ten years: every permit is written down, every fourth extended, every tenth
//! ended early. Then flow and stock are asked of employers and of the whole office, as they are known today and as they
//! were known at past moments. A figure of one employer over its bar ends it with exit code 1.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use akimat::law::extension::Span;
use akimat::office::Event;
use akimat::office::permit::figures::{Measure, Question};
use akimat::office::permit::{
    Category, EmployerInput, EmployerRecorded, EndReason, Extension, PermitEnd, PermitEnded, PermitExtended,
    PermitInput, PermitRegistered, Worker,
};
use akimat::office::settings::Settings;
use akimat::store::{AsAt, Hash, Store, restore};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};

const DEFAULT: u64 = 100_000;
const EMPLOYERS: u64 = 2_000;
const YEARS: u64 = 10;
const BAR: Duration = Duration::from_millis(50);

/// A number that looks like chance and is the same every time.
fn chance(of: u64) -> u64 {
    let mut x = of.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x ^ (x >> 32)
}

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 1, 4).unwrap_or_default()
}

/// The day of a permit, of so many.
fn day(permit: u64, of: u64) -> NaiveDate {
    start() + Days::new(permit * YEARS * 365 / of.max(1))
}

fn bin(employer: u64) -> String {
    format!("{:012}", 940_140_000_000 + employer * 7)
}

/// Who employs: one of twenty is the first employer's.
fn employer(permit: u64) -> u64 {
    if permit.is_multiple_of(20) { 0 } else { 1 + chance(permit) % (EMPLOYERS - 1) }
}

fn input(permit: u64, of: u64) -> PermitInput {
    let pick = |salt: u64, list: &[&str]| list[(chance(permit + salt) % list.len() as u64) as usize].to_owned();
    let issued_on = day(permit, of);
    PermitInput {
        number: format!("KZ{permit:07}"),
        employer: EmployerInput {
            bin: bin(employer(permit)),
            name: "ТОО «Работодатель»".to_owned(),
            ..EmployerInput::default()
        },
        worker: Worker {
            name: format!("Работник {permit}"),
            citizenship: pick(1, &["Китай", "Турция", "Узбекистан", "Республика Корея", "Италия", "Индия"]),
            document: format!("E{permit:08}"),
        },
        category: Category::ALL[(chance(permit + 2) % 8) as usize],
        position: format!(
            "{} {}",
            pick(3, &["Инженер", "Техник", "Начальник смены", "Бухгалтер"]),
            chance(permit + 4) % 60
        ),
        issued_on,
        valid_from: issued_on + Days::new(7),
        valid_until: issued_on + Days::new(371),
    }
}

/// What happens to a permit in its turn: it is written down, and with it what became of one a year older.
fn events(permit: u64, of: u64) -> Vec<Event> {
    let mut events =
        vec![Event::PermitRegistered(PermitRegistered { input: Box::new(input(permit, of)), warnings: Vec::new() })];
    if let Some(older) = permit.checked_sub(of / YEARS) {
        let input = input(older, of);
        if older % 4 == 0 {
            let from = input.valid_until + Days::new(1);
            let extension = Extension { on: from, span: Span { from, until: from + Days::new(364) } };
            let permit = input.number.clone();
            events.push(Event::PermitExtended(PermitExtended { permit, extension, warnings: Vec::new() }));
        }
        if older % 10 == 3 {
            let end = PermitEnd {
                on: input.valid_until - Days::new(30),
                reason: EndReason::ContractEnded,
                note: String::new(),
            };
            events.push(Event::PermitEnded(PermitEnded { permit: input.number, end }));
        }
    }
    events
}

/// The journal of the office, record by record, as it is stored.
fn journal(permits: u64) -> impl Iterator<Item = Vec<u8>> {
    let employers = (0..EMPLOYERS).map(|n| {
        let employer = EmployerInput {
            bin: bin(n), name: format!("ТОО «Работодатель {n}»"), activity: String::new()
        };
        Event::EmployerRecorded(EmployerRecorded { employer })
    });
    let opened = std::iter::once(Event::OfficeOpened { settings: Settings::new("Акимат") });
    let all = opened.chain(employers).map(|event| (start(), event));
    let all = all.chain(
        (0..permits).flat_map(move |n| events(n, permits).into_iter().map(move |event| (day(n, permits), event))),
    );
    let (mut seq, mut prev) = (0_u64, Hash::ZERO);
    all.map(move |(on, event)| {
        seq += 1;
        let at = on.and_hms_opt(10, 0, 0).and_then(|at| at.and_local_timezone(zone()).single());
        let record = serde_json::json!({
            "seq": seq, "prev": prev.to_string(), "at": at, "by": "lee", "way": "owner", "event": event,
        });
        let bytes = record.to_string().into_bytes();
        prev = Hash::of(&bytes);
        bytes
    })
}

fn zone() -> FixedOffset {
    DateTime::parse_from_rfc3339("2021-03-01T09:00:00+06:00").unwrap_or_default().timezone()
}

fn main() -> ExitCode {
    let permits = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(DEFAULT);
    let dir = tempfile::tempdir().expect("a folder");
    let at = dir.path().join("office");
    let begun = Instant::now();
    let made = restore(&at, journal(permits), |_| {}).expect("an office");
    assert_eq!(made.fault, None);
    println!("{permits} permits, {EMPLOYERS} employers, {} records, made in {:.1?}", made.records, begun.elapsed());
    println!("file: {} MB", std::fs::metadata(at.join("office.redb")).map_or(0, |file| file.len() >> 20));
    let mut kept = ask(&at, "now", None, permits);
    for part in [1, 3] {
        kept &= ask(&at, "at a past moment", Some(made.records * part / 4), permits);
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every question at one moment; whether those of one employer are within their bar.
fn ask(at: &Path, when: &str, seq: Option<u64>, permits: u64) -> bool {
    println!("known {when}{}:", seq.map_or_else(String::new, |seq| format!(" (record {seq})")));
    let store = Store::open_read(at).expect("open");
    let halfway = day(seq.map_or(permits, |_| permits / 5), permits);
    let year = Measure::Issued { from: halfway - Days::new(365), until: halfway };
    let stock = Measure::Valid { on: halfway };
    let mut kept = true;
    for (whose, employer) in [("the largest employer", Some(0)), ("an employer", Some(77)), ("the whole office", None)]
    {
        for (what, measure) in [("flow of a year", year), ("stock on a day", stock)] {
            let question = Question { employer: employer.map(bin), ..Question::of(measure) };
            let mut worst = Duration::ZERO;
            let mut total = 0;
            for _ in 0..5 {
                let mut snapshot = store.snapshot().expect("read");
                if let Some(seq) = seq {
                    snapshot = snapshot.as_at(Arc::new(AsAt::after(seq)));
                }
                let began = Instant::now();
                total = snapshot.figures(&question).expect("read").total;
                worst = worst.max(began.elapsed());
            }
            let bar = employer.map_or_else(String::new, |_| format!(" (bar {BAR:?})"));
            println!("  {whose}, {what}: {total} permits, worst of five {worst:.1?}{bar}");
            kept &= employer.is_none() || worst < BAR;
        }
    }
    kept
}
