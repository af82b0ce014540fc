//! Figures of the permits as a table: a number a row, each with what was asked and of which days, so that no row can be
//! read for the other measure.

use std::io::Write;

use chrono::NaiveDateTime;

use super::cell::Cell;
use super::sheet::{Form, Sheet};
use super::{MEANINGS, explained};
use crate::locale::Texts;
use crate::office::permit::figures::{Figures, Measure, PermitBy, Question};
use crate::office::permit::{Category, told};
use crate::outbox::Unwritten;
use crate::store::{Snapshot, StoreError};

/// The columns.
pub const COLUMNS: &[&str] = &[
    "figures_measure",
    "figures_from",
    "figures_until",
    "figures_employer",
    "figures_category",
    "figures_position",
    "figures_citizenship",
    "figures_by",
    "figures_key",
    "figures_name",
    "figures_count",
];

/// What a file of the figures is called, without its ending: flow or stock, and the days.
pub fn stem(question: &Question) -> String {
    let (what, days) = match question.measure {
        Measure::Issued { from, until } => ("flow", format!("{from}-{until}")),
        Measure::Valid { on } => ("stock", on.to_string()),
    };
    format!("figures-{what}-{days}")
}

/// Writes the total and the breakdowns, or one of them; says how many rows there are.
///
/// # Errors
/// The store's, the stream's.
pub fn write(
    snapshot: &Snapshot,
    figures: &Figures,
    only: Option<PermitBy>,
    form: Form,
    texts: &Texts,
    moment: NaiveDateTime,
    out: &mut dyn Write,
) -> Result<u64, Unwritten<StoreError>> {
    let mut rows = 1;
    let mut sheet = Sheet::new(form, out, "figures", COLUMNS, moment)?;
    sheet.row(&row(figures, ["total", "", ""].map(Cell::from), figures.total))?;
    for by in told::BREAKDOWNS.iter().filter(|by| only.is_none_or(|only| only == **by)) {
        for (key, count) in figures.groups(*by) {
            let name = texts.say(&snapshot.group_name(*by, key).map_err(Unwritten::Made)?);
            sheet.row(&row(figures, [by.code().into(), key.into(), name.into()], count))?;
            rows += 1;
        }
    }
    sheet.further(MEANINGS.0, MEANINGS.1, explained(COLUMNS.iter().copied(), texts))?;
    sheet.finish()?;
    Ok(rows)
}

fn row(figures: &Figures, of: [Cell; 3], count: u32) -> Vec<Cell> {
    let question = &figures.question;
    let (measure, from, until) = match question.measure {
        Measure::Issued { from, until } => ("flow", from, until),
        Measure::Valid { on } => ("stock", on, on),
    };
    let text = |value: &Option<String>| Cell::text(value.as_deref());
    let mut row = vec![Cell::from(measure), Cell::Day(Some(from)), Cell::Day(Some(until))];
    row.extend([text(&question.employer), Cell::text(question.category.map(Category::code))]);
    row.extend([text(&question.position), text(&question.citizenship)]);
    row.extend(of);
    row.push(Cell::Number(count.into()));
    row
}
