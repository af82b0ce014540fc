use chrono::NaiveDate;

use super::{Amendment, Calendar, DayKind, DayStatus, OffDay};
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

/// Holds: row-7, R-DAY.
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

fn off(text: &str) -> OffDay {
    let name = || "мереке".to_owned();
    OffDay { day: day(text), kind: DayKind::Holiday, name_kk: name(), name_ru: name(), name_en: name() }
}

fn amendment(known_from: &str, to_off: &[&str], to_working: &[&str]) -> Amendment {
    Amendment {
        known_from: day(known_from),
        act: "постановление".to_owned(),
        adds_years: Vec::new(),
        to_off: to_off.iter().map(|text| off(text)).collect(),
        to_working: to_working.iter().map(|text| day(text)).collect(),
    }
}

#[test]
fn an_edit_is_a_revision_on_top() {
    let calendar = Calendar::embedded();
    let edited = calendar.amended(&[amendment("2026-11-22", &["2026-12-15"], &["2026-12-19"])]);
    assert_eq!(edited.latest().revision(), "2026-11-22");
    assert!(!edited.latest().is_working(day("2026-12-15")).unwrap());
    assert!(edited.latest().is_working(day("2026-12-19")).unwrap());
    assert_eq!(edited.as_known_on(day("2026-11-21")), calendar.latest());
    assert_eq!(edited.view("2026-03-18"), Some(calendar.latest()));
    assert_eq!(edited.amended(&[]).latest(), edited.latest(), "merging nothing changes nothing");
}

#[test]
fn an_office_that_knew_a_revision_first_merges_with_the_program_that_brings_it() {
    // Entered by hand a week before the shipped data has it.
    let calendar = Calendar::embedded().amended(&[amendment("2026-03-11", &[], &["2026-08-31"])]);
    assert!(!calendar.as_known_on(day("2026-03-10")).is_working(day("2026-08-31")).unwrap());
    for known in ["2026-03-11", "2026-03-17", "2026-03-18", "2026-11-22"] {
        assert!(calendar.as_known_on(day(known)).is_working(day("2026-08-31")).unwrap(), "{known}");
    }
    assert_eq!(calendar.revisions().len(), Calendar::embedded().revisions().len() + 1);
}

#[test]
fn two_revisions_of_one_day_have_names_of_their_own() {
    let first = amendment("2026-11-22", &["2026-12-15"], &[]);
    let second = amendment("2026-11-22", &[], &["2026-12-15"]);
    let calendar = Calendar::embedded().amended(&[first, second]);
    assert_eq!(calendar.latest().revision(), "2026-11-22/2");
    assert!(!calendar.view("2026-11-22").unwrap().is_working(day("2026-12-15")).unwrap());
    assert!(calendar.as_known_on(day("2026-11-22")).is_working(day("2026-12-15")).unwrap());
}

#[test]
fn a_year_is_added_behind_the_last_one() {
    let mut amendment = amendment("2026-11-22", &["2028-01-03"], &[]);
    amendment.adds_years = vec![2028];
    let calendar = Calendar::embedded().amended(std::slice::from_ref(&amendment));
    let view = calendar.as_known_on(day("2026-11-22"));
    assert_eq!((calendar.last_day(), view.last_day()), (day("2028-12-31"), day("2028-12-31")));
    assert!(!view.is_working(day("2028-01-03")).unwrap() && view.is_working(day("2028-01-04")).unwrap());
    assert_eq!(calendar.as_known_on(day("2026-11-21")).last_day(), day("2027-12-31"), "known only from that day");
    assert!(Calendar::embedded().judge(&amendment, day("2026-11-22")).is_ok());
    amendment.adds_years = vec![2029];
    let found = Calendar::embedded().judge(&amendment, day("2026-11-22"));
    assert_eq!(found, Err(LawError::YearNotNext { year: 2029, next: 2028 }));
}

#[test]
fn what_stands_against_a_revision_is_said() {
    let judge = |known_from: &str, off: &[&str], working: &[&str]| {
        Calendar::embedded().judge(&amendment(known_from, off, working), day("2026-11-22"))
    };
    assert_eq!(judge("2026-11-22", &["2026-12-15"], &["2026-12-19"]), Ok(()));
    assert_eq!(judge("2026-11-22", &[], &[]), Err(LawError::NothingRevised));
    let older = LawError::RevisionOlder { known_from: day("2026-03-17"), newest: day("2026-03-18") };
    assert_eq!(judge("2026-03-17", &["2026-12-15"], &[]), Err(older));
    let off = LawError::DayIsAlready { day: day("2026-12-16"), working: false };
    assert_eq!(judge("2026-11-22", &["2026-12-16"], &[]), Err(off));
    let working = LawError::DayIsAlready { day: day("2026-12-15"), working: true };
    assert_eq!(judge("2026-11-22", &[], &["2026-12-15"]), Err(working));
    let twice = LawError::DayTwice { day: day("2026-12-15") };
    assert_eq!(judge("2026-11-22", &["2026-12-15", "2026-12-15"], &[]), Err(twice));
    assert!(matches!(judge("2026-11-22", &["2028-01-03"], &[]), Err(LawError::BeyondCalendar { .. })));
}
