//! Figures of the permits against their bar: `cargo bench --bench permits [-- PERMITS]`, a hundred thousand of two
//! thousand employers unless said otherwise, one employer with a twentieth of them.
//!
//! An office is made of its journal over ten years: every permit is written down, every fourth extended, every tenth
//! ended early. Then flow and stock are asked of employers and of the whole office, as they are known today and as they
//! were known at past moments; and pages of the register are read, with what was read for each. A figure over its bar
//! ends it with exit code 1, and so does a page that reads more than its rows account for. Times are of the processor.

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use akimat::law::extension::Span;
use akimat::office::Event;
use akimat::office::Subject;
use akimat::office::permit::figures::{Measure, Question};
use akimat::office::permit::{
    Category, EmployerInput, EmployerRecorded, EndReason, Extension, PermitEnd, PermitEnded, PermitExtended,
    PermitInput, PermitRegistered, Worker,
};
use akimat::office::settings::Settings;
use akimat::store::{AsAt, Hash, Reads, Snapshot, Store, restore};
use akimat::tui::cards::Card;
use akimat::tui::desk::card_view;
use akimat::tui::lists::{Ask, ListKind, ListPage, PAGE, RowPlace};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};

const DEFAULT: u64 = 100_000;
const EMPLOYERS: u64 = 2_000;
const YEARS: u64 = 10;
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
const BAR: Duration = Duration::from_millis(50);
/// Entries read for a row of a page: the permit, its employer, the day's counter.
const PER_ROW: u64 = 3;

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
        Event::EmployerRecorded(EmployerRecorded { employer, warnings: Vec::new() })
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
    kept &= pages(&at, "now", None, permits);
    for part in [1, 3] {
        let seq = Some(made.records * part / 4);
        kept &= ask(&at, "at a past moment", seq, permits);
        kept &= pages(&at, "at a past moment", seq, permits);
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every question at one moment; whether those of one employer are within their bar.
fn ask(at: &Path, when: &str, seq: Option<u64>, permits: u64) -> bool {
    println!("known {when}{}:", seq.map_or_else(String::new, |seq| format!(" (record {seq})")));
    let store = Store::open_read(at).expect("open");
    let past = seq.map(|seq| Arc::new(AsAt::after(seq)));
    let halfway = day(seq.map_or(permits, |_| permits / 5), permits);
    let year = Measure::Issued { from: halfway - Days::new(365), until: halfway };
    let stock = Measure::Valid { on: halfway };
    let mut kept = true;
    for (whose, employer) in [("the largest employer", Some(0)), ("an employer", Some(77)), ("the whole office", None)]
    {
        for (what, measure) in [("flow of a year", year), ("stock on a day", stock)] {
            let question = Question { employer: employer.map(bin), ..Question::of(measure) };
            let asked = || look(&store, past.as_ref()).figures(&question).expect("read").total;
            let (total, cost) = cost(asked);
            println!("  {whose}, {what}: {total} permits, {cost:.1?} (bar {BAR:?})");
            kept &= cost < BAR;
        }
    }
    kept
}

/// What a read costs of the processor, on average over a tenth of a second of it: others may be at work beside it.
fn cost<T>(read: impl Fn() -> T) -> (T, Duration) {
    let begun = worked();
    let mut times = 0;
    loop {
        let found = read();
        times += 1;
        let worked = worked().saturating_sub(begun);
        if worked > Duration::from_millis(100) {
            return (found, worked / times);
        }
    }
}

/// For how long this thread has been at work; the time that has passed where the system does not tell.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split_whitespace().next().and_then(|nanos| nanos.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// A look at the store, now or as at a past moment.
fn look(store: &Store, past: Option<&Arc<AsAt>>) -> Snapshot {
    let snapshot = store.snapshot().expect("read");
    match past {
        Some(past) => snapshot.as_at(past.clone()),
        None => snapshot,
    }
}

/// Pages of the register and searches at one moment; whether each reads no more than its rows account for.
fn pages(at: &Path, when: &str, seq: Option<u64>, permits: u64) -> bool {
    println!("pages {when}:");
    let store = Store::open_read(at).expect("open");
    let past = seq.map(|seq| Arc::new(AsAt::after(seq)));
    let today = day(seq.map_or(permits, |_| permits / 5), permits);
    let told = |what: String, read: &dyn Fn(&Snapshot) -> usize| {
        let once = || {
            let snapshot = look(&store, past.as_ref());
            (read(&snapshot) as u64, snapshot.reads())
        };
        let ((rows, Reads { entries, keys }), cost) = cost(once);
        println!("  {what}: {rows} rows, {entries} entries and {keys} keys read, {cost:.1?}");
        entries <= PER_ROW * (rows + 1) + PAGE as u64
    };
    let mut kept = true;
    for kind in [ListKind::Permits, ListKind::PermitsByEmployer, ListKind::Employers] {
        let page = |snapshot: &Snapshot, ask: &Ask| kind.rows(snapshot, None, today, ask).expect("a page");
        let middle = middle(&look(&store, past.as_ref()), &page);
        for (which, ask) in [
            ("first page", Ask::First),
            ("a page down", Ask::After(middle.clone())),
            ("a page up", Ask::Before(middle)),
            ("End", Ask::Last),
        ] {
            kept &= told(format!("{}, {which}", kind.code()), &|snapshot| page(snapshot, &ask).rows.len());
        }
    }
    for (whose, employer) in [("the largest employer", 0), ("an employer", 77)] {
        let subject = Subject::Employer(bin(employer));
        kept &= told(format!("card of {whose}"), &|snapshot| match card_view(snapshot, &subject).expect("a card") {
            Some(Card::Employer(card)) => card.permits.len(),
            _ => 0,
        });
    }
    for query in ["Работник 77", "Работник", "KZ0000077", "Работодатель 77", &bin(77)] {
        told(format!("search for «{query}»"), &|snapshot| {
            let found = snapshot.find(query, PAGE).expect("found");
            found.permits.len() + found.employers.len()
        });
    }
    kept
}

/// A row ten pages down.
fn middle(snapshot: &Snapshot, page: &dyn Fn(&Snapshot, &Ask) -> ListPage) -> RowPlace {
    let last = |page: &ListPage| page.rows.last().and_then(|row| row.place.clone()).expect("a row");
    (0..10).fold(last(&page(snapshot, &Ask::First)), |at, _| last(&page(snapshot, &Ask::After(at))))
}
