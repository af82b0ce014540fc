//! The working days used before a suspension and those left after it, against an oracle that walks the days.

use akimat::law::calendar::{Calendar, CalendarView};
use akimat::law::clock::{Pause, Question, Running, StageDue, deadlines, deadlines_over, ledger};
use akimat::law::edition::{DayReading, Rulebook};
use akimat::law::{Service, Stage};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use proptest::prelude::*;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pause(from: NaiveDate, resumed: Option<NaiveDate>) -> Pause {
    Pause { from, resumed, act: "определение суда № 7".to_owned() }
}

fn pauses(of: &[(&str, &str)]) -> Vec<Pause> {
    of.iter().map(|(from, resumed)| pause(day(from), Some(day(resumed)))).collect()
}

fn running(term: &StageDue) -> Running {
    Running { stage: term.stage, start: term.start, days: term.term_days, due: term.due }
}

fn asked<T>(view: &CalendarView, filed_at: NaiveDateTime, ask: impl FnOnce(&Question<'_>) -> T) -> T {
    let edition = Rulebook::embedded().newest();
    let readings = edition.default_readings();
    let (service, handed_over_on) = (Service::Issue, None);
    ask(&Question { edition, calendar: view, readings: &readings, service, filed_at, handed_over_on })
}

/// The decision of an application filed on a day at ten, over pauses: its due day and the stricter one.
fn decision(filed: &str, over: &[(&str, &str)]) -> (NaiveDate, NaiveDate) {
    let view = Calendar::embedded().latest();
    let filed_at = day(filed).and_hms_opt(10, 0, 0).unwrap();
    let found = asked(&view, filed_at, |question| deadlines_over(question, &pauses(over), None).unwrap());
    let stage = found.stage(Stage::Decision).unwrap();
    assert_eq!(found.promised_at.map(|at| at.date()), Some(stage.due), "the promise moves with the term");
    (stage.due, stage.stricter)
}

/// By hand, over the calendar of 2026: filed Monday 16.11, five working days end on Monday 23.11.
#[rstest]
#[case("2026-11-16", &[], "2026-11-23", "2026-11-20")]
// Two days used (17, 18), three left: Wed 25.11 is the first of them, Fri 27.11 the last.
#[case("2026-11-16", &[("2026-11-19", "2026-11-25")], "2026-11-27", "2026-11-26")]
// Running on from a Saturday: the first day left is Monday.
#[case("2026-11-16", &[("2026-11-19", "2026-11-28")], "2026-12-02", "2026-12-01")]
// Running on from a holiday: 16.12 is off, the first day left is 17.12.
#[case("2026-11-16", &[("2026-11-19", "2026-12-16")], "2026-12-21", "2026-12-18")]
// Running on from a holiday before a weekend over New Year: 1 and 2 January are off, 4 January stands for the 2nd.
#[case("2026-11-16", &[("2026-11-19", "2027-01-01")], "2027-01-08", "2027-01-06")]
// Stopped on the day of acceptance: nothing is used, and nothing of the acceptance moves.
#[case("2026-11-16", &[("2026-11-16", "2026-11-18")], "2026-11-24", "2026-11-24")]
// Stopped and let go on the same day, or over a weekend: no working day is lost.
#[case("2026-11-16", &[("2026-11-18", "2026-11-18")], "2026-11-23", "2026-11-20")]
#[case("2026-11-16", &[("2026-11-21", "2026-11-23")], "2026-11-23", "2026-11-20")]
// Twice: one day used, then one more, three left from Monday 30.11.
#[case("2026-11-16", &[("2026-11-18", "2026-11-24"), ("2026-11-25", "2026-11-30")], "2026-12-02", "2026-12-01")]
// After the term: it does not come back to life.
#[case("2026-11-16", &[("2026-11-24", "2026-12-10")], "2026-11-23", "2026-11-20")]
fn by_hand(#[case] filed: &str, #[case] over: &[(&str, &str)], #[case] due: &str, #[case] stricter: &str) {
    assert_eq!(decision(filed, over), (day(due), day(stricter)));
}

#[test]
fn every_day_of_a_pause_is_named_and_none_of_them_is_counted() {
    let view = Calendar::embedded().latest();
    let filed_at = day("2026-11-16").and_hms_opt(10, 0, 0).unwrap();
    let over = pauses(&[("2026-11-19", "2026-11-25")]);
    let found = asked(&view, filed_at, |question| deadlines_over(question, &over, None).unwrap());
    let stage = found.stage(Stage::Decision).unwrap();
    let said: Vec<(u32, Option<u32>, String)> = stage
        .days
        .iter()
        .map(|note| (chrono::Datelike::day(&note.day), note.counted, note.status.phrase().id))
        .collect();
    let line = |day, counted, id: &str| (day, counted, id.to_owned());
    assert_eq!(
        said,
        [
            line(16, None, "law-day-working"),
            line(17, Some(1), "law-day-working"),
            line(18, Some(2), "law-day-working"),
            line(19, None, "law-day-paused"),
            line(20, None, "law-day-paused"),
            line(21, None, "law-day-weekend"),
            line(22, None, "law-day-weekend"),
            line(23, None, "law-day-paused"),
            line(24, None, "law-day-paused"),
            line(25, Some(3), "law-day-working"),
            line(26, Some(4), "law-day-working"),
            line(27, Some(5), "law-day-working"),
        ]
    );
    assert_eq!(stage.days.iter().filter(|note| note.is_paused()).count(), 4);
}

#[test]
fn the_ledger_names_the_days_used() {
    let view = Calendar::embedded().latest();
    let filed_at = day("2026-11-16").and_hms_opt(10, 0, 0).unwrap();
    let plain = asked(&view, filed_at, |question| deadlines(question).unwrap());
    let of = |stage, stops: &str| {
        let term = plain.stage(stage).unwrap();
        ledger(&view, DayReading::NextDay, running(term), day(stops)).unwrap().0
    };
    let decision = of(Stage::Decision, "2026-11-19");
    assert_eq!((decision.used, decision.left), (vec![day("2026-11-17"), day("2026-11-18")], 3));
    let sending = of(Stage::ToCommission, "2026-11-19");
    assert_eq!((sending.used.len(), sending.left), (2, 0));
    assert_eq!(of(Stage::Decision, "2026-11-16").left, 5);
    // The last day of the term itself can still be saved; the day after cannot.
    assert_eq!(of(Stage::Decision, "2026-11-23").left, 1);
    assert_eq!(of(Stage::Decision, "2026-11-24").left, 0);
}

/// Walks the days one by one: which of them are counted, and where the term ends.
fn walk(
    works: &dyn Fn(NaiveDate) -> bool,
    paused: &dyn Fn(NaiveDate) -> bool,
    reading: DayReading,
    start: NaiveDate,
    n: usize,
) -> Vec<NaiveDate> {
    let first = if reading == DayReading::AcceptedDay { start } else { start + Days::new(1) };
    first.iter_days().filter(|day| works(*day) && !paused(*day)).take(n).collect()
}

/// A calendar file of one year with these days off.
fn file(off: &[u16]) -> String {
    use std::fmt::Write;
    let mut text = "schema = 1\nweek = \"five_day\"\n[[year]]\nyear = 2031\n".to_owned();
    for n in off {
        let date = NaiveDate::from_yo_opt(2031, u32::from(*n)).unwrap();
        let _ = write!(text, "[[year.day_off]]\ndate = {date}\nkind = \"holiday\"\nname_ru = \"\"\nname_kk = \"\"\n");
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Any calendar, several pauses: the ledgers one after another and the whole count over all pauses both end where
    /// the walk does, under both readings.
    /// Holds: G2.
    #[test]
    fn ledgers_and_counts_end_where_the_walk_does(
        off in proptest::collection::btree_set(1_u16..=365, 0..70),
        filed in 0_u64..120,
        spans in proptest::collection::vec((0_u64..9, 0_u64..15), 1..4),
    ) {
        let off: Vec<u16> = off.into_iter().collect();
        let view = Calendar::parse(&file(&off)).unwrap().latest();
        let works = |day: NaiveDate| {
            let weekend = chrono::Datelike::weekday(&day).number_from_monday() > 5;
            !weekend && !off.contains(&(chrono::Datelike::ordinal(&day) as u16))
        };
        let filed_at = (view.first_day() + Days::new(filed)).and_time(NaiveTime::MIN);
        let plain = asked(&view, filed_at, |question| deadlines(question).unwrap());
        let mut at = plain.registration_day;
        let mut over: Vec<Pause> = Vec::new();
        for (wait, length) in spans {
            let from = at + Days::new(wait);
            at = from + Days::new(length);
            over.push(pause(from, Some(at)));
        }
        let paused = |day: NaiveDate| over.iter().any(|p| p.from <= day && p.resumed.is_none_or(|end| day < end));
        let found = asked(&view, filed_at, |question| deadlines_over(question, &over, None).unwrap());
        prop_assert_eq!(found.registration_day, plain.registration_day);
        let stage = found.stage(Stage::Decision).unwrap();
        let counted = walk(&works, &paused, DayReading::NextDay, found.registration_day, 5);
        prop_assert_eq!(Some(&stage.due), counted.last());
        let strict = walk(&works, &paused, DayReading::AcceptedDay, found.registration_day, 5);
        prop_assert_eq!(Some(&stage.stricter), strict.last());
        let named: Vec<NaiveDate> = stage.days.iter().filter(|n| n.counted.is_some()).map(|n| n.day).collect();
        prop_assert_eq!(&named, &counted);

        // The same, stopped and let go one pause after another, as the office does it.
        for known in 0..over.len() {
            let before = asked(&view, filed_at, |question| deadlines_over(question, &over[..known], None).unwrap());
            let term = before.stage(Stage::Decision).unwrap();
            let stops = over[known].from;
            let own = view.without(&over[..known]);
            let (ledger, notes) = ledger(&own, DayReading::NextDay, running(term), stops).unwrap();
            let used: Vec<NaiveDate> = walk(&works, &|day| over[..known].iter().any(|p| p.from <= day && p.resumed.is_none_or(|end| day < end)), DayReading::NextDay, found.registration_day, 5)
                .into_iter().filter(|day| *day < stops).collect();
            prop_assert_eq!(&ledger.used, &used);
            prop_assert_eq!(usize::from(ledger.left), 5 - used.len());
            prop_assert!(notes.iter().all(|note| note.day < stops || note.day == term.start));
            let after = asked(&view, filed_at, |question| deadlines_over(question, &over[..=known], None).unwrap());
            // What is left runs from the day of resumption, that day too; day zero is never counted.
            let resumed = over[known].resumed.unwrap().max(found.registration_day + Days::new(1));
            let rest = resumed.iter_days().filter(|day| works(*day)).take(ledger.left.into()).last();
            prop_assert_eq!(rest.unwrap_or(term.due), after.stage(Stage::Decision).unwrap().due);
            // Never earlier than without the pause.
            prop_assert!(after.stage(Stage::Decision).unwrap().due >= term.due);
        }
    }

    #[test]
    fn counting_back_is_counting_on(start in 40_u64..1700, n in 0_u32..20) {
        let view = Calendar::embedded().latest();
        let start = view.first_day() + Days::new(start);
        let back = view.nth_before(start, n).unwrap();
        let walked = (0..).map(|d| start - Days::new(d)).skip(1).filter(|day| view.is_working(*day).unwrap()).take(n as usize).last();
        prop_assert_eq!(back, walked.unwrap_or(start));
    }
}
