//! A change of the calendar over many open cases: how long the preview takes without the lock, how long saving takes,
//! and how long any slice of it holds the writer's lock.
//!
//! `cargo bench --bench recompute [-- CASES]`; a hundred thousand open cases unless named, every one of which moves.
//! Nothing is asserted: the figures are printed beside the bars they are held against, and the processor's time beside
//! the wall's, for a machine that has other things to do.

use std::time::{Duration, Instant};

use akimat::law::Service;
use akimat::law::calendar::{DayKind, OffDay};
use akimat::office::application::Application;
use akimat::office::change::{ReviseCalendar, Source, SourceKind};
use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::{Command, Who};
use akimat::store::{Envelope, Store};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn envelope(command: Command, now: &str) -> Envelope {
    Envelope { command, expected: None, who: Who::owner("bench"), now: at(now) }
}

fn revision(known_from: &str, off: Option<&str>, working: Option<&str>) -> Command {
    let name = || "перенос".to_owned();
    let off = off.map(|text| OffDay {
        day: day(text),
        kind: DayKind::Transferred,
        name_kk: name(),
        name_ru: name(),
        name_en: name(),
    });
    Command::ReviseCalendar(ReviseCalendar {
        act: "приказ".to_owned(),
        known_from: day(known_from),
        adds_years: Vec::new(),
        to_off: off.into_iter().collect(),
        to_working: working.map(day).into_iter().collect(),
        source: Source { kind: SourceKind::Act, text: "приказ".to_owned() },
    })
}

/// An application of one of the three days up to 28.08.2026, at some minute of the day.
fn application(number: u64) -> Command {
    let filed = day("2026-08-26") + Days::new(number % 3);
    let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt((number * 61 % 57_600) as u32 + 25_200, 0);
    let service = Service::ALL[(number % 4) as usize];
    let mut application = Application::new(service, filed.and_time(time.unwrap_or_default()));
    application.portal_number = format!("P-{number}");
    application.full_name = format!("Заявитель {number}");
    "Республика Корея".clone_into(&mut application.citizenship);
    "1.1.1".clone_into(&mut application.profession_code);
    Command::Register { application: Box::new(application), warnings: Vec::new() }
}

fn filled(cases: u64) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(dir.path().join("office")).expect("an office");
    let who = Who::owner("bench");
    let owner = NewOfficer::new(who.login.clone(), "Bench".to_owned(), who.roles);
    let settings = Settings::new("Bench");
    store.submit(&envelope(Command::OpenOffice { settings, owner }, "2026-08-03T09:00:00+05:00")).expect("opened");
    let off = revision("2026-08-03", Some("2026-08-31"), None);
    store.submit(&envelope(off, "2026-08-03T09:05:00+05:00")).expect("revised");
    let all = (0..cases).map(|number| envelope(application(number), "2026-08-28T23:59:00+05:00"));
    store.submit_many(all, |_, outcome| drop(outcome.expect("registered"))).expect("filled");
    (dir, store)
}

/// Time this thread has been on a processor; nothing where the system does not say.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}

fn main() {
    let cases = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let started = Instant::now();
    let (_dir, mut store) = filled(cases);
    println!("{cases} open cases made in {:.1?}", started.elapsed());

    let change = envelope(revision("2026-08-28", None, Some("2026-08-31")), "2026-08-28T23:59:30+05:00");
    let mut times: Vec<(Duration, Duration)> = Vec::new();
    let mut moved = 0;
    for _ in 0..5 {
        let (started, before) = (Instant::now(), worked());
        let snapshot = store.snapshot().expect("a moment");
        let preview = snapshot.preview(&change.command, &change.who, change.now).expect("read").expect("allowed");
        times.push((started.elapsed(), worked().saturating_sub(before)));
        moved = preview.effect.moved;
    }
    times.sort_unstable();
    let (wall, cpu) = times[2];
    println!("preview: {wall:.0?}, processor {cpu:.0?} (median of 5; bar 1 s), {moved} cases move");

    let mut longest = Duration::ZERO;
    let mut slices = 0;
    let (mut last, started, before) = (Instant::now(), Instant::now(), worked());
    let (mut between, mut longest_cpu, mut last_cpu) = (Duration::ZERO, Duration::ZERO, before);
    let committed = store.change(&change, |written| {
        (slices, longest) = (slices + 1, longest.max(Duration::from_millis(written.longest_ms)));
        between = between.max(last.elapsed());
        longest_cpu = longest_cpu.max(worked().saturating_sub(last_cpu));
        (last, last_cpu) = (Instant::now(), worked());
    });
    committed.expect("saved");
    let took = started.elapsed();
    let cpu = worked().saturating_sub(before);
    println!("saved: {took:.1?}, processor {cpu:.1?} (bar 5 s), in {slices} slices");
    println!("the longest slice holds the lock {longest:.0?}, processor {longest_cpu:.0?} (bar 100 ms)");
    println!("longest from slice to slice, the pause included: {between:.0?}");
}
