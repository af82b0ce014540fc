use chrono::NaiveDate;

use super::{Calendar, DayKind, DayStatus, Revision};
use crate::law::LawError;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn working_days_of_each_year() {
    let view = Calendar::embedded().latest();
    let count = |year: i32| {
        let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
        days.take_while(|d| *d < NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap())
            .filter(|d| view.is_working(*d).unwrap())
            .count()
    };
    assert_eq!([2023, 2024, 2025, 2026, 2027].map(count), [246, 249, 246, 247, 247]);
}

#[test]
fn a_day_is_seen_as_it_was_known() {
    let calendar = Calendar::embedded();
    let monday = day("2026-08-31");
    let before = calendar.as_known_on(day("2026-03-17"));
    let after = calendar.as_known_on(day("2026-03-18"));
    assert_eq!((before.revision(), after.revision()), ("2024-11-21", "2026-03-18"));
    assert!(matches!(before.status(monday).unwrap(), DayStatus::Off { kind: DayKind::Withdrawn, .. }));
    assert!(after.is_working(monday).unwrap());
    assert_eq!(after, calendar.latest());

    let base = calendar.as_known_on(day("2023-04-24"));
    assert_eq!(base.revision(), "base");
    assert_eq!(base.status(day("2023-07-01")).unwrap(), &DayStatus::Weekend);
    assert!(base.is_working(day("2023-07-07")).unwrap());
    assert!(!base.is_working(day("2024-06-17")).unwrap());
}

#[test]
fn a_sunday_worked_by_an_act_is_a_working_day() {
    let view = Calendar::embedded().latest();
    let status = view.status(day("2025-01-05")).unwrap();
    assert!(matches!(status, DayStatus::MovedWorking { act, .. } if act.contains("№ 436")));
    assert_eq!(view.next_working_from(day("2025-01-04")).unwrap(), day("2025-01-05"));
}

#[test]
fn distance_is_signed_and_counts_the_end() {
    let view = Calendar::embedded().latest();
    let distance = |a, b| view.distance(day(a), day(b)).unwrap();
    assert_eq!(distance("2026-03-26", "2026-03-26"), 0);
    assert_eq!(distance("2026-03-20", "2026-03-26"), 1);
    assert_eq!(distance("2026-03-26", "2026-03-20"), -1);
    assert_eq!(distance("2026-03-20", "2026-03-25"), 0);
}

#[test]
fn beyond_the_data_is_an_error_that_says_so() {
    let view = Calendar::embedded().latest();
    let last = day("2027-12-31");
    let beyond = |day| LawError::BeyondCalendar { day, first: view.first_day(), last };
    assert_eq!(view.status(day("2022-12-31")), Err(beyond(day("2022-12-31"))));
    assert_eq!(view.nth_after(day("2027-12-30"), 1), Ok(day("2027-12-31")));
    assert_eq!(view.nth_after(day("2027-12-30"), 2), Err(beyond(day("2028-01-01"))));
    assert_eq!(view.distance(day("2027-12-30"), day("2028-01-03")), Err(beyond(day("2028-01-03"))));
}

#[test]
fn a_fault_of_the_file_names_its_line() {
    let text = "schema = 1\nweek = \"five_day\"\n[[year]]\nyear = 2030\n[[year.day_off]]\ndate = \"soon\"\n";
    let Err(LawError::Data { line, .. }) = Calendar::parse(text) else { panic!("parsed") };
    assert_eq!(line, 6);
    let twice = "schema = 1\nweek = \"five_day\"\n[[year]]\nyear = 2030\n\
        [[year.day_off]]\ndate = 2030-01-01\nkind = \"holiday\"\nname_ru = \"\"\nname_kk = \"\"\n\
        [[year.day_off]]\ndate = 2030-01-01\nkind = \"holiday\"\nname_ru = \"\"\nname_kk = \"\"\n";
    assert!(matches!(Calendar::parse(twice), Err(LawError::Data { reason, .. }) if reason.contains("2030-01-01")));
}

#[test]
fn an_edit_is_a_revision_on_top() {
    let revision = |to_off: &[&str], to_working: &[&str]| Revision {
        known_from: day("2026-11-22"),
        act: "постановление".to_owned(),
        to_off: to_off.iter().map(|d| day(d)).collect(),
        to_working: to_working.iter().map(|d| day(d)).collect(),
    };
    let calendar = Calendar::embedded();
    let edited = calendar.with_revision(revision(&["2026-12-15"], &["2026-12-19"])).unwrap();
    assert_eq!(edited.latest().revision(), "2026-11-22");
    assert!(!edited.latest().is_working(day("2026-12-15")).unwrap());
    assert!(edited.latest().is_working(day("2026-12-19")).unwrap());
    assert_eq!(edited.as_known_on(day("2026-11-21")), calendar.latest());
    assert!(calendar.with_revision(revision(&["2026-12-16"], &[])).is_err());
    assert!(calendar.with_revision(revision(&[], &["2026-12-15"])).is_err());
}
