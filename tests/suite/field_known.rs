//! Mistakes known from the field, each held here once and for all: what programs that count statutory days get wrong.

use std::ffi::OsString;

use akimat::law::calendar::{Calendar, CalendarView};
use akimat::law::clock::{Question, deadlines, due_day, registration_day};
use akimat::law::edition::{DayReading, Readings, Rulebook};
use akimat::law::{Service, Stage};
use chrono::{Days, NaiveDate, NaiveDateTime};
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn readings() -> Readings {
    Rulebook::embedded().newest().default_readings()
}

/// The calendar as it was before any revision and after each.
fn views() -> Vec<CalendarView> {
    let calendar = Calendar::embedded();
    let known = calendar.revisions().iter().map(|revision| revision.known_from);
    std::iter::once(calendar.first_day()).chain(known).map(|day| calendar.as_known_on(day)).collect()
}

/// Three working days of an extension.
fn extension(filed_at: &str) -> NaiveDate {
    let calendar = Calendar::embedded().latest();
    let (edition, service) = (Rulebook::embedded().newest(), Service::Extend);
    let filed_at = filed_at.parse().unwrap();
    let readings = readings();
    let question =
        Question { edition, calendar: &calendar, readings: &readings, service, filed_at, handed_over_on: None };
    deadlines(&question).unwrap().due(Stage::Decision).unwrap()
}

#[rstest]
// 8 March is a Sunday, so Monday the 9th is off: in the middle of the term, then on what would be its last day.
#[case::in_the_middle("2026-03-05T10:00:00", "2026-03-11")]
#[case::on_the_last_day("2026-03-04T10:00:00", "2026-03-10")]
#[case::the_day_before_a_block("2026-03-20T10:00:00", "2026-03-30")]
// Saturday 4 May 2024 was worked for Wednesday the 8th.
#[case::a_rest_day_was_moved("2024-05-03T10:00:00", "2024-05-10")]
// Saturday 1 July 2023 was worked for Friday the 7th; the 6th is a holiday.
#[case::a_worked_saturday_is_day_one("2023-06-30T10:00:00", "2023-07-04")]
#[case::seventh_of_january_moves_nothing("2026-01-06T10:00:00", "2026-01-12")]
fn a_holiday_in_the_middle_on_the_last_day_and_moved(#[case] filed_at: &str, #[case] due: &str) {
    assert_eq!(extension(filed_at), day(due));
}

#[rstest]
#[case::at_the_last_second("2026-11-18T18:30:00", "2026-11-18")]
#[case::one_second_later("2026-11-18T18:30:01", "2026-11-19")]
#[case::before_opening("2026-11-18T00:00:00", "2026-11-18")]
#[case::on_a_friday_evening("2026-11-20T18:30:01", "2026-11-23")]
#[case::on_a_saturday("2026-11-21T10:00:00", "2026-11-23")]
#[case::on_a_sunday("2026-11-22T23:59:59", "2026-11-23")]
#[case::on_a_holiday("2026-03-23T10:00:00", "2026-03-26")]
#[case::on_a_worked_sunday("2025-01-05T10:00:00", "2025-01-05")]
#[case::late_on_a_worked_sunday("2025-01-05T18:30:01", "2025-01-06")]
#[case::on_the_saturday_before_it("2025-01-04T10:00:00", "2025-01-05")]
fn a_filing_is_accepted_on_its_day(#[case] filed_at: &str, #[case] accepted: &str) {
    let calendar = Calendar::embedded().latest();
    assert_eq!(registration_day(&calendar, &readings(), filed_at.parse().unwrap()), Ok(day(accepted)));
}

/// Every start day of every revision of the calendar, both readings of R-DAY: later starts are never due earlier, one
/// more working day is always later, and nothing is ever due on a day off.
#[test]
fn due_days_are_monotone_in_the_start_and_strictly_increasing_in_the_days() {
    let views = views();
    assert!(views.len() > 1);
    for view in &views {
        // Beyond thirty working days before its end the data has no answer.
        let last = view.last_day() - Days::new(60);
        for reading in [DayReading::NextDay, DayReading::AcceptedDay] {
            let mut before: Vec<NaiveDate> = Vec::new();
            for start in view.first_day().iter_days().take_while(|day| *day <= last) {
                let dues: Vec<NaiveDate> = (1..=30).map(|n| due_day(view, reading, start, n).unwrap()).collect();
                assert!(dues.windows(2).all(|pair| pair[0] < pair[1]), "{start} {reading:?}");
                assert!(before.iter().zip(&dues).all(|(before, due)| before <= due), "{start} {reading:?}");
                assert!(dues.iter().all(|due| view.is_working(*due).unwrap()), "{start} {reading:?}");
                before = dues;
            }
        }
    }
}

/// Every day of the data as the registration day, every handover in two weeks: the Commission's term ends inside the
/// service's, and no stage asks for anything on a day off.
#[test]
fn a_later_stage_is_never_due_after_the_outer_term() {
    let view = Calendar::embedded().latest();
    let (edition, readings) = (Rulebook::embedded().newest(), readings());
    let last = view.last_day() - Days::new(60);
    for start in view.first_day().iter_days().take_while(|day| *day <= last) {
        let filed_at = start.and_hms_opt(10, 0, 0).unwrap();
        let registered = registration_day(&view, &readings, filed_at).unwrap();
        for wait in 0..14 {
            let handed_over_on = Some(registered + Days::new(wait));
            let service = Service::Issue;
            let question =
                Question { edition, calendar: &view, readings: &readings, service, filed_at, handed_over_on };
            let found = deadlines(&question).unwrap();
            let outer = found.due(Stage::Decision).unwrap();
            assert!(found.stages.iter().all(|stage| stage.due <= outer && stage.stricter <= outer), "{start} {wait}");
            assert!(found.stages.iter().all(|stage| view.is_working(stage.due).unwrap()), "{start} {wait}");
        }
    }
}

fn akimat(line: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = akimat::cli::run(["akimat"].iter().chain(line).map(OsString::from), &mut out, &mut err).unwrap();
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

/// The end of a day is that day's, by its date and its hour; the next date at midnight is another day.
#[test]
fn the_end_of_a_day_is_never_shown_as_the_next_date() {
    let line = ["deadline", "--service", "issue", "--at", "2026-03-26T10:00"];
    for (lang, until) in [
        ("ru", "до чт 02.04.2026 включительно"),
        ("kk", "бс 02.04.2026, сол күнді қоса"),
        ("en", "by the end of Thu 02.04.2026"),
    ] {
        let out = akimat(&[&["--lang", lang], &line[..]].concat());
        assert!(out.contains(until), "{lang}: {out}");
        assert!(out.contains("02.04.2026 18:30"), "{lang}: {out}");
        // Friday 3 April is the day after the last: nothing is told of it.
        assert!(!out.contains("03.04") && !out.contains("24:00"), "{lang}: {out}");
    }
    let told: serde_json::Value = serde_json::from_str(&akimat(&[&line[..], &["--json"]].concat())).unwrap();
    assert_eq!(told["promised_at"], "2026-04-02T18:30:00");
}

/// A moment is promised inside the last day, whatever the day.
#[test]
fn what_is_promised_is_promised_by_the_end_of_the_office_day() {
    let view = Calendar::embedded().latest();
    let (edition, readings) = (Rulebook::embedded().newest(), readings());
    for start in view.first_day().iter_days().take_while(|day| *day <= view.last_day() - Days::new(60)) {
        for service in Service::ALL {
            let filed_at: NaiveDateTime = start.and_hms_opt(23, 59, 59).unwrap();
            let question =
                Question { edition, calendar: &view, readings: &readings, service, filed_at, handed_over_on: None };
            let found = deadlines(&question).unwrap();
            let promised = found.promised_at.unwrap();
            assert_eq!(Some(promised.date()), found.due(Stage::Decision), "{start} {service:?}");
            assert_eq!(promised.time(), readings.day_end);
        }
    }
}
