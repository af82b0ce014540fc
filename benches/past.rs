//! The queue as at a past date: `cargo bench --bench past [-- CASES]`, a hundred thousand cases unless said otherwise.
//!
//! An office is made of its journal: each case is registered, goes to the Commission and is closed, four of a hundred
//! are open at any moment, over five years. Then the first page of the queue and the counts of the deadlines pane are
//! read as at moments spread over those years, each the first time it is asked for and once more. Last, ten thousand
//! applications are imported into an office of their own. The bar of the design: one second at a million cases.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use akimat::law::{Service, Stage};
use akimat::office::application::Application;
use akimat::office::case::{Clocks, Term};
use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::{CaseNo, Command, Event, Role, Who};
use akimat::store::{AsAt, Envelope, Hash, QueueQuery, Scope, Store, restore};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};

const DEFAULT: u64 = 100_000;
const IMPORTED: usize = 10_000;
const YEARS: i64 = 5;
/// Rows of a page.
const PAGE: usize = 40;

fn start() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2021-03-01T09:00:00+06:00").unwrap_or_default()
}

/// A number that looks like chance and is the same every time.
fn chance(of: u64) -> u64 {
    let mut x = of.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x ^ (x >> 32)
}

fn no(case: u64) -> CaseNo {
    CaseNo { year: 2021, count: case as u32 + 1 }
}

fn term(stage: Stage, start: NaiveDate, days: u64) -> Term {
    let due = start + Days::new(days);
    Term { stage, start, days: days as u16, due, stricter: due, paragraph: "7".to_owned() }
}

fn application(case: u64) -> Application {
    let families = ["Ким", "Росси", "Чжан", "Ли", "Оздемир", "Смит", "Касымова", "Петренко"];
    let names = ["Алексей", "Марко", "Вэй", "Анна", "Айше", "Джон", "Алия", "Ольга"];
    let mut application = Application::new(Service::Issue, start().naive_local());
    application.portal_number = format!("P-{case}");
    let (family, name) = (families[chance(case) as usize % 8], names[chance(case + 7) as usize % 8]);
    application.full_name = format!("{family} {name} {case}");
    application.citizenship = "Республика Корея".into();
    application.id_number = format!("M{case:08}");
    application.profession_code = "1.1.1".into();
    application
}

/// What happens to a case: 0 registered, 1 sent, 2 closed.
fn event(case: u64, step: u8, day: NaiveDate) -> Event {
    match step {
        0 => Event::CaseRegistered {
            case: no(case),
            application: Box::new(application(case)),
            clocks: Clocks {
                registration_day: day,
                edition: "426".to_owned(),
                calendar_revision: "2021-01".to_owned(),
                terms: vec![
                    term(Stage::ToCommission, day, 2),
                    term(Stage::Commission, day, 5),
                    term(Stage::Decision, day, 7),
                ],
                promised_at: None,
                readings: None,
            },
            warnings: Vec::new(),
            holder: Vec::new(),
        },
        1 => Event::SentToCommission {
            case: no(case),
            on: day,
            term: Some(term(Stage::Commission, day, 3)),
            gaps: Vec::new(),
            late_by: 0,
        },
        _ => Event::CaseClosed { case: no(case) },
    }
}

/// The journal of the office, record by record, as it is stored.
struct Journal {
    cases: u64,
    next: u64,
    /// What is still to happen: when (in arrivals), to which case, what.
    waiting: BinaryHeap<Reverse<(u64, u64, u8)>>,
    seq: u64,
    prev: Hash,
}

impl Journal {
    fn record(&mut self, arrival: u64, event: &Event) -> Vec<u8> {
        let span = TimeDelta::days(YEARS * 365).num_seconds();
        let at = start() + TimeDelta::seconds(span * arrival as i64 / self.cases.max(1) as i64);
        self.seq += 1;
        let record = serde_json::json!({
            "seq": self.seq, "prev": self.prev.to_string(), "at": at, "by": "lee", "way": "owner", "event": event,
        });
        let bytes = record.to_string().into_bytes();
        self.prev = Hash::of(&bytes);
        bytes
    }
}

impl Iterator for Journal {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        if self.seq == 0 {
            return Some(self.record(0, &Event::OfficeOpened { settings: Settings::new("Акимат") }));
        }
        let day =
            |cases: u64, arrival: u64| start().date_naive() + Days::new(arrival * YEARS as u64 * 365 / cases.max(1));
        if let Some(Reverse((when, case, step))) = self.waiting.peek().copied()
            && when <= self.next
            && self.next <= self.cases
        {
            self.waiting.pop();
            return Some(self.record(when, &event(case, step, day(self.cases, when))));
        }
        let case = self.next;
        if case >= self.cases {
            return None;
        }
        self.next += 1;
        // Four of a hundred are open at any moment.
        let open = self.cases / 25;
        let long = 2 + chance(case) % open.max(1);
        self.waiting.push(Reverse((case + 1 + long / 2, case, 1)));
        self.waiting.push(Reverse((case + 1 + 2 * long, case, 2)));
        Some(self.record(case, &event(case, 0, day(self.cases, case))))
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let cases = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(DEFAULT);
    let dir = tempfile::tempdir().expect("a folder");
    let at = dir.path().join("office");
    let begun = Instant::now();
    let journal = Journal { cases, next: 0, waiting: BinaryHeap::new(), seq: 0, prev: Hash::ZERO };
    let made = restore(&at, journal, |_| {}).expect("an office");
    assert_eq!(made.fault, None);
    println!("{cases} cases, {} records, made in {:.1?}", made.records, begun.elapsed());
    println!("file: {} MB", std::fs::metadata(at.join("office.redb")).map_or(0, |file| file.len() >> 20));
    queues(&at, made.records);
    imports(dir.path());
}

fn queues(at: &Path, records: u64) {
    let (mut first, mut again, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for part in 1..=19 {
        let seq = records * part / 20;
        let store = Store::open_read(at).expect("open");
        let past = Arc::new(AsAt::after(seq));
        let began = Instant::now();
        let snapshot = store.snapshot().expect("read").as_at(past.clone());
        let page = snapshot.queue_page(&QueueQuery::first(Scope::All, PAGE)).expect("read");
        first.push(began.elapsed());
        let began = Instant::now();
        let day = snapshot.record(seq).expect("read").map_or(start(), |record| record.at).date_naive();
        let summary = snapshot.summary(day).expect("read");
        counts.push(began.elapsed());
        let began = Instant::now();
        let snapshot = store.snapshot().expect("read").as_at(past);
        snapshot.queue_page(&QueueQuery::first(Scope::All, PAGE)).expect("read");
        again.push(began.elapsed());
        println!(
            "  after record {seq}: {} open, {} overdue, {} received; page {:.1?}, counts {:.1?}, page again {:.1?}",
            page.total,
            summary.overdue.total,
            summary.received,
            first[first.len() - 1],
            counts[counts.len() - 1],
            again[again.len() - 1],
        );
    }
    let worst = first.iter().max().copied().unwrap_or_default();
    println!(
        "first page: median {:.1?}, worst {worst:.1?}; counts: {:.1?}; page again: {:.1?}",
        median(first),
        median(counts),
        median(again)
    );
}

fn imports(dir: &Path) {
    let mut store = Store::create(dir.join("imported")).expect("an office");
    let who = Who::owner("lee");
    let owner = NewOfficer::new("lee", "Ли", [Role::Officer].into());
    let envelope = |command, minutes| Envelope {
        command,
        expected: None,
        who: who.clone(),
        now: DateTime::parse_from_rfc3339("2026-03-26T10:00:00+05:00").unwrap_or_default()
            + TimeDelta::minutes(minutes),
    };
    let opening = Command::OpenOffice { settings: Settings::new("Акимат"), owner };
    store.submit(&envelope(opening, 0)).expect("opened");
    let register = |case: usize| {
        let mut application = application(case as u64);
        application.filed_at =
            DateTime::parse_from_rfc3339("2026-03-20T10:00:00+05:00").unwrap_or_default().naive_local();
        envelope(Command::Register { application: Box::new(application), warnings: Vec::new() }, 1)
    };
    let began = Instant::now();
    store.submit_many((0..IMPORTED).map(register), |_, outcome| drop(outcome.expect("registered"))).expect("imported");
    let spent = began.elapsed();
    println!("import of {IMPORTED}: {spent:.2?}, {:.0} a second", IMPORTED as f64 / spent.as_secs_f64());
}
