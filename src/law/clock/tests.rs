use chrono::{NaiveDate, NaiveDateTime};

use super::{Question, deadlines, registration_day, slack};
use crate::law::calendar::Calendar;
use crate::law::edition::{DayReading, Rulebook};
use crate::law::{LawError, Service, Stage};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// Holds: row-7, R-FILE.
#[test]
fn the_last_second_of_the_day_is_still_that_day() {
    let calendar = Calendar::embedded().latest();
    let readings = Rulebook::embedded().newest().default_readings();
    let accepted = |moment| registration_day(&calendar, &readings, at(moment)).unwrap();
    assert_eq!(accepted("2026-11-18T18:30:00"), day("2026-11-18"));
    assert_eq!(accepted("2026-11-18T18:30:01"), day("2026-11-19"));
    assert_eq!(accepted("2026-11-18T00:00:00"), day("2026-11-18"));
    assert_eq!(accepted("2026-03-20T19:02:00"), day("2026-03-26"));
    assert_eq!(accepted("2025-01-04T09:00:00"), day("2025-01-05"));
    assert_eq!(accepted("2025-01-05T18:30:01"), day("2025-01-06"));
}

/// Holds: R-FILE.
#[test]
fn filed_after_hours_on_the_last_day_of_the_data_it_is_counted_from_no_day() {
    let calendar = Calendar::embedded().latest();
    let readings = Rulebook::embedded().newest().default_readings();
    let accepted = |moment| registration_day(&calendar, &readings, at(moment));
    assert_eq!(accepted("2027-12-31T18:30:00"), Ok(day("2027-12-31")));
    let told = accepted("2027-12-31T18:30:01");
    assert!(matches!(told, Err(LawError::BeyondCalendar { day, .. }) if day.to_string() == "2028-01-01"), "{told:?}");
}

/// Holds: 5, G9.
#[test]
fn the_commission_counts_from_the_handover_and_never_passes_the_decision() {
    let edition = Rulebook::embedded().newest();
    let calendar = Calendar::embedded().latest();
    let readings = edition.default_readings();
    let ask = |handed: Option<&str>| {
        let handed_over_on = handed.map(day);
        let filed_at = at("2026-03-20T19:02:00");
        let service = Service::Issue;
        deadlines(&Question { edition, calendar: &calendar, readings: &readings, service, filed_at, handed_over_on })
    };
    let plain = ask(None).unwrap();
    let due = |stage| plain.stage(stage).map(|s| (s.due, s.stricter, s.slack, s.capped)).unwrap();
    assert_eq!(due(Stage::ToCommission), (day("2026-03-30"), day("2026-03-27"), 0, false));
    assert_eq!(due(Stage::Commission), (day("2026-04-02"), day("2026-04-01"), 0, false));
    assert_eq!(due(Stage::Decision), (day("2026-04-02"), day("2026-04-01"), 0, false));
    assert_eq!(plain.promised_at, Some(at("2026-04-02T18:30:00")));

    let early = ask(Some("2026-03-26")).unwrap();
    let commission = early.stage(Stage::Commission).unwrap();
    assert_eq!((commission.due, commission.slack, commission.capped), (day("2026-03-31"), 2, false));
    assert!(early.notes.is_empty());

    let late = ask(Some("2026-03-31")).unwrap();
    let commission = late.stage(Stage::Commission).unwrap();
    assert_eq!((commission.due, commission.slack, commission.capped), (day("2026-04-02"), 0, true));
    assert_eq!(commission.stricter, day("2026-04-01"));
    let notes: Vec<&str> = late.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(notes, ["law-note-handover-late", "law-note-commission-capped", "law-note-no-slack"]);

    let (handed_over_on, registration_day) = (day("2026-03-25"), day("2026-03-26"));
    let refused = LawError::HandoverBeforeRegistration { handed_over_on, registration_day };
    assert_eq!(ask(Some("2026-03-25")), Err(refused));
}

/// Holds: 7.
#[test]
fn slack_shrinks_with_each_day_the_file_waits() {
    let edition = Rulebook::embedded().newest();
    let calendar = Calendar::embedded().latest();
    let readings = edition.default_readings();
    let left =
        |handed| slack(edition, &calendar, &readings, Service::Issue, day("2026-11-16"), day(handed)).unwrap().unwrap();
    assert_eq!(["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"].map(left), [2, 1, 0, 0]);
    let none = slack(edition, &calendar, &readings, Service::Extend, day("2026-11-16"), day("2026-11-17"));
    assert_eq!(none, Ok(None));
}

#[test]
fn every_day_is_counted_or_skipped_with_its_reason() {
    let edition = Rulebook::embedded().newest();
    let calendar = Calendar::embedded().latest();
    let readings = edition.default_readings();
    let filed_at = at("2026-05-26T10:00:00");
    let service = Service::Extend;
    let question =
        Question { edition, calendar: &calendar, readings: &readings, service, filed_at, handed_over_on: None };
    let answer = deadlines(&question).unwrap();
    let days = &answer.stages[0].days;
    let said: Vec<(u32, Option<u32>, String)> =
        days.iter().map(|note| (chrono::Datelike::day(&note.day), note.counted, note.status.phrase().id)).collect();
    let line = |day, counted, id: &str| (day, counted, id.to_owned());
    assert_eq!(
        said,
        [
            line(26, None, "law-day-working"),
            line(27, None, "law-day-religious"),
            line(28, Some(1), "law-day-working"),
            line(29, Some(2), "law-day-working"),
            line(30, None, "law-day-weekend"),
            line(31, None, "law-day-weekend"),
            line(1, Some(3), "law-day-working"),
        ]
    );
}

#[test]
fn the_other_reading_is_one_working_day_stricter() {
    let edition = Rulebook::embedded().newest();
    let calendar = Calendar::embedded().latest();
    let mut readings = edition.default_readings();
    readings.day = DayReading::AcceptedDay;
    let filed_at = at("2026-11-20T10:00:00");
    let service = Service::Issue;
    let question =
        Question { edition, calendar: &calendar, readings: &readings, service, filed_at, handed_over_on: None };
    let answer = deadlines(&question).unwrap();
    let dues: Vec<NaiveDate> = answer.stages.iter().map(|stage| stage.due).collect();
    assert_eq!(dues, [day("2026-11-23"), day("2026-11-25"), day("2026-11-26")]);
    assert!(answer.stages.iter().all(|stage| stage.stricter == stage.due));
    assert_eq!(answer.stages[0].days[0].counted, Some(1));
}

/// Holds: G10.
#[test]
fn an_edition_without_text_gives_no_stage_and_says_so() {
    let edition = Rulebook::embedded().edition("236-2023").unwrap();
    let calendar = Calendar::embedded().latest();
    let readings = edition.default_readings();
    let ask = |service| {
        let filed_at = at("2025-11-13T16:05:00");
        let handed_over_on = None;
        deadlines(&Question { edition, calendar: &calendar, readings: &readings, service, filed_at, handed_over_on })
            .unwrap()
    };
    let issue = ask(Service::Issue);
    assert_eq!(issue.due(Stage::Decision), Some(day("2025-11-20")));
    assert_eq!(issue.no_text, [Stage::ToCommission, Stage::Commission]);
    assert_eq!(issue.due(Stage::ToCommission), None);
    let extend = ask(Service::Extend);
    assert!(extend.stages.is_empty() && extend.promised_at.is_none());
    assert_eq!(extend.notes.len(), 1);
}
