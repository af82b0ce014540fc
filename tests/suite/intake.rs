//! The sample files, as their README says and row by row.

use std::collections::HashSet;
use std::fs::File;

use akimat::intake::{Content, HeaderMap, Row, RowOutcome, Setting, open};
use akimat::law::calendar::{Calendar, CalendarView};
use akimat::law::edition::{Readings, Rulebook};
use akimat::law::professions::Professions;
use chrono::{NaiveDate, NaiveDateTime};
use rstest::rstest;

fn cases(name: &str) -> String {
    format!("{}/tests/fixtures/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The law as it stands in `rules/`, in the two answers intake asks it for.
struct Law {
    calendar: CalendarView,
    readings: Readings,
    edition_from: NaiveDate,
}

impl Law {
    fn embedded() -> Self {
        let edition = Rulebook::embedded().newest();
        Self {
            calendar: Calendar::embedded().latest(),
            readings: edition.default_readings(),
            edition_from: edition.in_force_from,
        }
    }

    fn registration_day(&self, filed_at: NaiveDateTime) -> Option<NaiveDate> {
        akimat::law::clock::registration_day(&self.calendar, &self.readings, filed_at).ok()
    }
}

fn known_profession(code: &str) -> bool {
    Professions::embedded().by_code(code).is_some()
}

fn rows(name: &str) -> Vec<Row> {
    let map = HeaderMap::shipped();
    let law = Law::embedded();
    let setting = Setting {
        contents: Content::ALL,
        now: "2026-11-22T12:00:00".parse().unwrap(),
        zone: chrono_tz::Asia::Almaty,
        edition_from: law.edition_from,
        registration_day: &|filed_at| law.registration_day(filed_at),
        known_profession: &known_profession,
    };
    let file = File::open(cases(name)).unwrap();
    open(file, name, &map, setting).unwrap().map(Result::unwrap).collect()
}

/// What the caller makes of a row, with the numbers it has seen.
fn outcome(row: &Row, seen: &mut HashSet<String>) -> (&'static str, Vec<String>) {
    match &row.outcome {
        RowOutcome::Rejected { column, .. } => ("rejected", column.iter().cloned().collect()),
        _ if !seen.insert(row.number().unwrap().to_owned()) => ("duplicate", vec!["portal_number".to_owned()]),
        RowOutcome::Application { warnings, .. } | RowOutcome::Permit { warnings, .. } if warnings.is_empty() => {
            ("imported", Vec::new())
        }
        RowOutcome::Application { warnings, .. } | RowOutcome::Permit { warnings, .. } => {
            ("imported-with-warning", warnings.iter().map(|warning| warning.column.clone()).collect())
        }
    }
}

/// How often each kind of warning was told, as `column kind count`.
fn told(rows: &[Row]) -> Vec<String> {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for row in rows {
        if let RowOutcome::Application { warnings, .. } = &row.outcome {
            for warning in warnings {
                *counts.entry(format!("{} {}", warning.column, warning.kind)).or_default() += 1;
            }
        }
    }
    counts.into_iter().map(|(what, count)| format!("{what} {count}")).collect()
}

/// Every row is taken; the generator made some ИИН with a wrong last digit and left some without consent.
#[rstest]
#[case("applications.csv", 300, &["consent no-consent 4", "iin iin-check 21"])]
#[case("applications-cp1251.csv", 50, &["iin iin-check 5"])]
#[case("applications.xlsx", 100, &["consent no-consent 1", "iin iin-check 6"])]
#[case("applications.jsonl", 100, &["consent no-consent 1", "iin iin-check 7"])]
fn good_rows_are_taken(#[case] name: &str, #[case] count: usize, #[case] warnings: &[&str]) {
    let rows = rows(name);
    let mut seen = HashSet::new();
    let lost = rows.iter().filter(|row| !outcome(row, &mut seen).0.starts_with("imported")).collect::<Vec<_>>();
    assert!(lost.is_empty(), "{lost:#?}");
    assert_eq!(rows.len(), count);
    assert_eq!(told(&rows), warnings);
}

#[test]
fn the_messy_file_comes_out_row_by_row() {
    let mut expected = csv::Reader::from_path(cases("applications-messy.expected.csv")).unwrap();
    let expected: Vec<_> = expected.records().map(|record| record.unwrap()).collect();
    let mut seen = HashSet::new();
    let rows = rows("applications-messy.csv");
    let mut wrong = Vec::new();
    for (row, expected) in rows.iter().zip(&expected) {
        let (became, columns) = outcome(row, &mut seen);
        let columns = columns.join(" ");
        if (row.line.to_string().as_str(), became, columns.as_str()) != (&expected[0], &expected[1], &expected[2]) {
            wrong.push((row.line, became, columns, expected.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(rows.len(), expected.len());
}

#[test]
fn a_number_of_a_workbook_has_its_zeros_back() {
    let rows = rows("applications.xlsx");
    let born_after_2000 = rows.iter().filter(|row| match &row.outcome {
        RowOutcome::Application { application, warnings } => {
            application.iin.starts_with('0') && !warnings.iter().any(|warning| warning.column == "iin")
        }
        RowOutcome::Permit { .. } | RowOutcome::Rejected { .. } => false,
    });
    assert!(born_after_2000.count() > 0);
}
