//! Applications in the columns of an intake file: what goes out so is read back as it was.

use chrono::{NaiveDate, NaiveDateTime};

use super::cell::Cell;
use crate::intake::{Column, Kind, row_of};
use crate::office::application::Application;

/// Columns of an intake file, in their canonical order.
pub const COLUMNS: &[&str] = &Column::NAMES;

/// An application; a value that intake could not read stands as the text it came as.
pub fn row(application: &Application) -> Vec<Cell> {
    Column::ALL.iter().zip(row_of(application)).map(|(column, text)| cell(column.kind(), text)).collect()
}

/// A cell of a file that is read, as what it holds.
pub(super) fn cell(kind: Kind, text: String) -> Cell {
    match kind {
        Kind::Date => text.parse::<NaiveDate>().map_or(Cell::Text(text), |day| Cell::Day(Some(day))),
        Kind::Moment => text.parse::<NaiveDateTime>().map_or(Cell::Text(text), |at| Cell::Moment(Some(at))),
        _ => Cell::Text(text),
    }
}
