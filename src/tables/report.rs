//! A report as a table: every figure and every row of what it breaks down into with its name and its number; in a
//! workbook each breakdown has a sheet of its own besides.

use std::io::{self, Write};

use chrono::NaiveDateTime;

use super::cell::Cell;
use super::sheet::{Form, Sheet};
use super::{MEANINGS, explained};
use crate::locale::Texts;
use crate::office::report::{AVERAGES, Breakdown, By, Report, Row, meaning};

/// The columns of all that a report counts, a number a row.
pub const COLUMNS: &[&str] = &["report_table", "report_key", "report_name", "report_measure", "report_count"];

/// The columns of a breakdown's own sheet.
pub const fn columns(by: By) -> &'static [&'static str] {
    match by {
        By::Stage | By::Officer => &["report_key", "report_row", "report_in_time", "report_late"],
        By::Ground => &["report_key", "report_row", "report_refused"],
        By::Outcome => &["report_key", "report_row", "report_acts"],
        By::Service | By::Sector | By::Profession | By::Citizenship => {
            &["report_key", "report_row", "report_received", "report_decided", "report_granted", "report_refused"]
        }
    }
}

/// Every column of a report's tables.
pub fn all_columns() -> impl Iterator<Item = &'static str> {
    let own = By::ALL.iter().flat_map(|by| columns(*by));
    let all: std::collections::BTreeSet<_> = COLUMNS.iter().chain(own).copied().collect();
    all.into_iter()
}

/// Writes a report, or one of its breakdowns; says how many numbers it has.
///
/// # Errors
/// The stream's.
pub fn write(
    report: &Report,
    only: Option<By>,
    form: Form,
    texts: &Texts,
    moment: NaiveDateTime,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(form, out, "report", COLUMNS, moment)?;
    let broken = || report.breakdowns.iter().filter(|breakdown| only.is_none_or(|by| by == breakdown.by));
    let mut rows = if only.is_none() { figures(report, texts) } else { Vec::new() };
    rows.extend(broken().flat_map(|breakdown| numbers(breakdown, report, texts)));
    for row in &rows {
        sheet.row(row)?;
    }
    for breakdown in broken() {
        let by = breakdown.by;
        sheet.further(by.code(), columns(by), own(breakdown, report, texts))?;
    }
    sheet.further(MEANINGS.0, MEANINGS.1, explained(all_columns(), texts))?;
    sheet.finish()?;
    Ok(rows.len() as u64)
}

/// What stands of a daily report, the figures, the averages, the end of the journal.
fn figures(report: &Report, texts: &Texts) -> Vec<Vec<Cell>> {
    let row = |key: &str, words: String, measure: &str, count: Cell| {
        vec![Cell::from("figure"), key.into(), words.into(), measure.into(), count]
    };
    let counted = report.standing.iter().chain(&report.figures);
    let mut rows: Vec<_> =
        counted.map(|figure| row(figure.code, texts.say(&figure.name()), "", count(figure.count))).collect();
    for (code, average) in AVERAGES.iter().zip([report.to_decision, report.to_delivery]) {
        let words = texts.say(&meaning(code));
        let days = if average.of == 0 { Cell::none() } else { Cell::Tenths((average.days * 10.0).round() as i64) };
        rows.push(row(code, words.clone(), "days", days));
        rows.push(row(code, words, "cases", count(average.of)));
    }
    if let Some(head) = &report.head {
        rows.push(row("head", head.hash.clone(), "seq", count(head.seq)));
    }
    rows
}

/// Every number of a breakdown, a row each.
fn numbers(breakdown: &Breakdown, report: &Report, texts: &Texts) -> Vec<Vec<Cell>> {
    let by = breakdown.by;
    let each = breakdown.rows.iter().flat_map(|row| {
        let words = texts.say(&report.label(by, &row.key));
        let numbers = by.measures().iter().zip(&row.counts);
        numbers
            .map(|(measure, number)| {
                let key = row.key.as_str().into();
                vec![Cell::from(by.code()), key, words.clone().into(), measure.code.into(), count(*number)]
            })
            .collect::<Vec<_>>()
    });
    each.collect()
}

/// The rows of a breakdown, a column a measure.
fn own(breakdown: &Breakdown, report: &Report, texts: &Texts) -> Vec<Vec<Cell>> {
    let row = |row: &Row| {
        let words = texts.say(&report.label(breakdown.by, &row.key));
        let known = [Cell::from(row.key.as_str()), words.into()];
        known.into_iter().chain(row.counts.iter().map(|number| count(*number))).collect()
    };
    breakdown.rows.iter().map(row).collect()
}

fn count(number: u64) -> Cell {
    Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
