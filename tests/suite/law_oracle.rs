//! The clock against a brute-force oracle that walks the days one by one.

use akimat::law::calendar::{Calendar, CalendarView};
use akimat::law::clock::{Question, deadlines, due_day};
use akimat::law::edition::{DayReading, Rulebook};
use akimat::law::{LawError, Service, Stage};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;

/// Day by day: the `n`-th working day from `start`, or nothing when the data ends first.
fn walk(works: &dyn Fn(NaiveDate) -> Option<bool>, reading: DayReading, start: NaiveDate, n: u32) -> Option<NaiveDate> {
    let mut day = start;
    let mut left = n;
    if reading == DayReading::AcceptedDay && left > 0 {
        while !works(day)? {
            day = day.succ_opt()?;
        }
        left -= 1;
    }
    while left > 0 {
        day = day.succ_opt()?;
        left -= u32::from(works(day)?);
    }
    Some(day)
}

fn agree(view: &CalendarView, works: &dyn Fn(NaiveDate) -> Option<bool>, start: NaiveDate, n: u32) {
    for reading in [DayReading::NextDay, DayReading::AcceptedDay] {
        let expected = walk(works, reading, start, n);
        match due_day(view, reading, start, n) {
            Ok(due) => assert_eq!(Some(due), expected, "{start} {n} {reading:?}"),
            Err(fault) => {
                assert_eq!(expected, None, "{start} {n} {reading:?}");
                assert!(matches!(fault, LawError::BeyondCalendar { .. }));
            }
        }
    }
}

/// Days off of a file, read without the code under test: all weekends and every listed day, less the moved ones.
fn listed(text: &str) -> impl Fn(NaiveDate) -> bool {
    let mut off = Vec::new();
    let mut worked = Vec::new();
    let mut section = "";
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
            section = name;
        } else if let Some(date) = line.strip_prefix("date = ") {
            let date: NaiveDate = date[..10].parse().unwrap();
            if section == "year.day_off" { off.push(date) } else { worked.push(date) }
        }
    }
    move |day| {
        let weekend = chrono::Datelike::weekday(&day).number_from_monday() > 5;
        worked.contains(&day) || !(weekend || off.contains(&day))
    }
}

/// Holds: R-DAY.
#[test]
fn every_start_day_every_term_both_readings() {
    let view = Calendar::embedded().latest();
    let (first, last) = (view.first_day(), view.last_day());
    let listed = listed(include_str!("../../rules/calendar-kz.toml"));
    let flags: Vec<bool> = first.iter_days().take_while(|day| *day <= last).map(listed).collect();
    let works = |day: NaiveDate| flags.get(usize::try_from((day - first).num_days()).ok()?).copied();
    for start in first.iter_days().take_while(|day| *day <= last) {
        for n in 0..=30 {
            agree(&view, &works, start, n);
        }
    }
}

/// A calendar file of one year with these days off and these weekend days worked.
fn file(off: &[u16], worked: &[u16]) -> String {
    use std::fmt::Write;
    let day = |n: u16| NaiveDate::from_yo_opt(2031, u32::from(n)).unwrap();
    let weekend = |day: &NaiveDate| chrono::Datelike::weekday(day).number_from_monday() > 5;
    let mut text = "schema = 1\nweek = \"five_day\"\n[[year]]\nyear = 2031\n".to_owned();
    for date in off.iter().copied().map(day) {
        let _ = write!(text, "[[year.day_off]]\ndate = {date}\nkind = \"holiday\"\nname_ru = \"\"\nname_kk = \"\"\n");
    }
    for date in worked.iter().filter(|n| !off.contains(n)).copied().map(day).filter(weekend) {
        let _ = write!(text, "[[year.working_weekend]]\ndate = {date}\nact = \"\"\n");
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_calendars(
        off in proptest::collection::btree_set(1_u16..=365, 0..60),
        worked in proptest::collection::btree_set(1_u16..=365, 0..60),
        start in 0_u64..365,
        n in 0_u32..=30,
        other in 0_u64..365,
    ) {
        let off: Vec<u16> = off.into_iter().collect();
        let worked: Vec<u16> = worked.into_iter().collect();
        let text = file(&off, &worked);
        let view = Calendar::parse(&text).unwrap().latest();
        let listed = listed(&text);
        let first = view.first_day();
        let works = |day: NaiveDate| (day >= first && day <= view.last_day()).then(|| listed(day));
        let start = first + Days::new(start);
        agree(&view, &works, start, n);

        let other = first + Days::new(other);
        let (low, high) = (start.min(other), start.max(other));
        let between = low.iter_days().skip(1).take_while(|day| *day <= high).filter(|day| listed(*day)).count() as i64;
        let signed = if start <= other { between } else { -between };
        prop_assert_eq!(view.distance(start, other), Ok(signed));
    }

    /// The stages of issue, each walked day by day from its own start and cut to the service's term.
    /// Holds: 5.
    #[test]
    fn stages_are_nested_in_the_term_of_the_service(
        start in 0_u64..1700,
        second in 0_u32..86_400,
        waits in proptest::option::of(0_u64..12),
        strict in any::<bool>(),
    ) {
        let (edition, view) = (Rulebook::embedded().newest(), Calendar::embedded().latest());
        let listed = listed(include_str!("../../rules/calendar-kz.toml"));
        let works = |day: NaiveDate| (day <= view.last_day()).then(|| listed(day));
        let mut readings = edition.default_readings();
        let other = if strict { DayReading::AcceptedDay } else { DayReading::NextDay };
        readings.day = other;
        let filed_at = (view.first_day() + Days::new(start)).and_time(NaiveTime::MIN) + TimeDelta::seconds(second.into());
        let late = listed(filed_at.date()) && second > 18 * 3600 + 30 * 60;
        let mut registered = if late { filed_at.date() + Days::new(1) } else { filed_at.date() };
        while !listed(registered) {
            registered = registered + Days::new(1);
        }
        let handed_over_on = waits.map(|days| registered + Days::new(days));
        let question =
            Question { edition, calendar: &view, readings: &readings, service: Service::Issue, filed_at, handed_over_on };
        let found = deadlines(&question).unwrap();
        prop_assert_eq!(found.registration_day, registered);

        let due = |reading, from, n| walk(&works, reading, from, n).unwrap();
        let outer = due(other, registered, 5);
        let sending = due(other, registered, 2);
        let handed = handed_over_on.unwrap_or(sending);
        let sitting = due(other, handed, 3);
        prop_assert_eq!(found.due(Stage::Decision), Some(outer));
        prop_assert_eq!(found.due(Stage::ToCommission), Some(sending));
        prop_assert_eq!(found.due(Stage::Commission), Some(sitting.min(outer)));
        prop_assert_eq!(found.stage(Stage::Commission).unwrap().capped, sitting > outer);
        prop_assert_eq!(found.promised_at.unwrap().date(), outer);

        let between = |a: NaiveDate, b: NaiveDate| a.iter_days().skip(1).take_while(|day| *day <= b).filter(|day| listed(*day)).count();
        let slack = between(sitting.min(outer), outer);
        prop_assert_eq!(found.stage(Stage::Commission).unwrap().slack, slack as i64);
        let outer_strict = due(DayReading::AcceptedDay, registered, 5);
        for stage in &found.stages {
            let counted = stage.days.iter().filter(|note| note.counted.is_some()).count();
            prop_assert!(stage.capped || counted == usize::from(stage.term_days));
            prop_assert_eq!(stage.days.last().map(|note| note.day), Some(stage.due.max(stage.start)).filter(|_| stage.start <= stage.due));
            let own = due(DayReading::AcceptedDay, stage.start, u32::from(stage.term_days));
            prop_assert_eq!(stage.stricter, own.min(outer_strict));
        }
    }

    #[test]
    fn a_later_start_is_never_due_earlier(start in 0_u64..1700, n in 0_u32..=30) {
        let view = Calendar::embedded().latest();
        let start = view.first_day() + Days::new(start);
        for reading in [DayReading::NextDay, DayReading::AcceptedDay] {
            let due = |day| due_day(&view, reading, day, n).unwrap();
            prop_assert!(due(start) <= due(start + Days::new(1)));
        }
        let strict = due_day(&view, DayReading::AcceptedDay, start, n).unwrap();
        prop_assert!(strict <= due_day(&view, DayReading::NextDay, start, n).unwrap());
    }
}
