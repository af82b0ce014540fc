use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{DayReading, Rulebook};
use crate::law::holder::Duty;
use crate::law::{LawError, Service, Stage};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn terms_points_and_grounds_come_from_the_newest_edition() {
    let edition = Rulebook::embedded().newest();
    let days = |service, stage| edition.term(service, stage).map(|term| term.days);
    assert_eq!(days(Service::Issue, Stage::ToCommission), Some(2));
    assert_eq!(days(Service::Issue, Stage::Commission), Some(3));
    assert_eq!(days(Service::Issue, Stage::Decision), Some(5));
    for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
        assert_eq!(days(service, Stage::Decision), Some(3));
        assert_eq!(days(service, Stage::Commission), None);
        assert!(edition.no_text(service).next().is_none());
    }
    assert_eq!(edition.threshold(), Some(6));
    assert!(edition.ground(3).unwrap().text.contains("недоверности"));
    assert!(edition.ground(4).is_none());
    assert_eq!(edition.default_readings().day, DayReading::NextDay);
    assert!(edition.paragraph_text("22-1").unwrap().contains("выдает дубликата справки"));
}

#[test]
fn the_first_edition_holds_only_what_its_text_gives() {
    let edition = Rulebook::embedded().edition("236-2023").unwrap();
    let held: Vec<&str> = edition.paragraphs().collect();
    assert_eq!(held, ["10", "11", "12", "14", "15", "17", "2", "26", "27", "28", "4", "5", "6"]);
    assert_eq!(edition.term(Service::Issue, Stage::Decision).map(|term| term.days), Some(5));
    assert!(edition.term(Service::Issue, Stage::ToCommission).is_none());
    assert_eq!(edition.no_text(Service::Issue).count(), 2);
    assert_eq!((edition.threshold(), edition.grounds().len()), (None, 0));
    assert!(edition.checklist(Service::Issue).is_none());
    assert!(edition.duty(Duty::Extension).is_some() && edition.duty(Duty::NewEmployer).is_none());
}

/// Holds: R-VER.
#[test]
fn the_edition_is_the_one_in_force_on_the_day() {
    let book = Rulebook::embedded();
    let on = |date, own: &BTreeMap<String, NaiveDate>| book.in_force_on(day(date), own).map(|e| e.id.clone());
    let own = BTreeMap::new();
    assert_eq!(on("2026-01-19", &own).as_deref(), Ok("236-2023"));
    assert_eq!(on("2026-01-20", &own).as_deref(), Ok("236-426"));
    let own = BTreeMap::from([("236-426".to_owned(), day("2026-01-12"))]);
    assert_eq!(on("2026-01-12", &own).as_deref(), Ok("236-426"));
    assert_eq!(on("2026-01-11", &own).as_deref(), Ok("236-2023"));
    let first = day("2023-07-01");
    assert_eq!(on("2023-06-30", &own), Err(LawError::NoEdition { day: day("2023-06-30"), first }));
    assert!(matches!(book.edition("503"), Err(LawError::UnknownEdition { known, .. }) if known.contains("236-426")));
}

#[test]
fn a_fault_of_a_file_is_an_error_with_its_place() {
    let text = include_str!("../../../rules/order-236-2023.toml");
    let parse = |text: &str| Rulebook::parse(&[("x.toml", text)]).map(|_| ());
    assert_eq!(parse(text), Ok(()));
    let broken = |from: &str, to: &str| match parse(&text.replacen(from, to, 1)) {
        Err(LawError::Data { file, line, reason, .. }) => (file, line, reason),
        other => panic!("{other:?}"),
    };
    let (file, line, _) = broken("days = 5", "days = \"five\"");
    assert_eq!((file.as_str(), line > 10), ("x.toml", true));
    assert!(broken("pick = \"next_day\"", "pick = \"yesterday\"").2.contains("day"));
    assert!(broken("paragraph = \"11\"", "paragraph = \"99\"").2.contains("99"));
    assert!(broken("pick = \"18:30:00\"", "pick = \"evening\"").2.contains("readings"));
    assert!(broken("days = 5", "days = 0").2.contains("no days"));
    assert!(broken("from_years = 4", "from_years = 1").2.contains("rise"));
}
