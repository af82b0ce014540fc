//! Intake: a file, or rows pasted from a spreadsheet, into applications or permits. What the rows
//! are is told by the header.
//!
//! [`open`] gives an iterator of [`Row`]s; nothing but the row at hand is held in memory. Intake knows neither the
//! store nor a clock: whether a number is known already is for the caller to decide, who is given refused rows (they
//! are never duplicates) and applications with their warnings (a duplicate's are not told).

mod application;
mod cell;
mod clean;
mod columns;
mod content;
mod dates;
mod delimited;
mod encoding;
mod export;
mod fault;
mod fill;
mod headers;
mod json;
mod judge;
mod kz1048;
mod permit;
mod rejected;
mod source;
mod table;
mod workbook;

use std::io::{Read, Seek};

pub use cell::{guard_cell, is_formula, unguard};
pub use clean::{Cleaned, clean};
pub use columns::{Column, Kind, PermitColumn};
pub use content::{Content, Field};
pub use export::row_of;
pub use fault::IntakeFault;
pub use headers::{HeaderMap, MapFault};
pub use judge::{LONGEST, Setting};
pub use permit::row_of as permit_row_of;
pub use rejected::RejectedFile;
pub use table::{FileWarning, OWN_COLUMNS};

use crate::office::application::{Application, IntakeWarning};
use crate::office::permit::RegisterPermit;
use crate::phrase::{Arg, Phrase};
use source::Source;
use table::Table;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowOutcome {
    /// It is an application; the warnings are told unless it is a duplicate.
    Application {
        /// As read.
        application: Box<Application>,
        /// What was noticed, by column.
        warnings: Vec<IntakeWarning>,
    },
    /// It is a permit with its life so far.
    Permit {
        /// As read.
        permit: Box<RegisterPermit>,
        /// What was noticed, by column.
        warnings: Vec<IntakeWarning>,
    },
    /// It cannot be one, and does not take its number.
    Rejected {
        /// The column it failed at, where it was one: a canonical name, or the header of a column that is not ours.
        column: Option<String>,
        /// Why, and what to do (`intake-reason-…`).
        reason: Phrase,
    },
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The physical line it begins at; the header of a file is line 1.
    pub line: u64,
    /// What became of it.
    pub outcome: RowOutcome,
    /// The cells as they were, under [`Intake::headers`].
    pub raw: Vec<String>,
}

impl Row {
    /// The number under which it is unique; none for a rejected row.
    pub fn number(&self) -> Option<&str> {
        match &self.outcome {
            RowOutcome::Permit { permit, .. } => Some(&permit.input.number),
            RowOutcome::Application { application, .. } => Some(&application.portal_number),
            RowOutcome::Rejected { .. } => None,
        }
    }
}

/// The words for a column: its name in the reader's language, or the header itself where it is not ours.
pub fn column_words(name: &str) -> Arg {
    match Content::ALL.iter().find_map(|content| content.field(name)) {
        Some(column) => Phrase::new(format!("intake-column-{}", column.name())).into(),
        None => name.into(),
    }
}

/// The sentence of a warning: the column, what was noticed, what to do.
pub fn warning_phrase(warning: &IntakeWarning) -> Phrase {
    Phrase::new(format!("intake-warning-{}", warning.kind)).with("column", column_words(&warning.column))
}

/// A file being read.
pub struct Intake<'a> {
    source: Source,
    table: Table,
    map: &'a HeaderMap,
    setting: Setting<'a>,
}

impl std::fmt::Debug for Intake<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake").field("table", &self.table).field("setting", &self.setting).finish_non_exhaustive()
    }
}

/// Opens a file. Its form is told by its content; the name decides only between JSON lines and a table.
pub fn open<'a>(
    file: impl Read + Seek + Send + 'static,
    name: &str,
    map: &'a HeaderMap,
    setting: Setting<'a>,
) -> Result<Intake<'a>, IntakeFault> {
    let (source, table) = source::open(Box::new(file), name, map, setting.contents)?;
    Ok(Intake { source, table, map, setting })
}

/// Opens cells copied in a spreadsheet, with a header line or, in the canonical order, without one.
pub fn open_pasted<'a>(text: String, map: &'a HeaderMap, setting: Setting<'a>) -> Result<Intake<'a>, IntakeFault> {
    let (source, table) = source::open_pasted(text, map, &setting)?;
    Ok(Intake { source, table, map, setting })
}

impl Intake<'_> {
    /// What its rows are.
    pub const fn content(&self) -> Content {
        self.table.content
    }

    /// The headers as written, cleaned; the canonical names where the file has none of its own.
    pub fn headers(&self) -> &[String] {
        &self.table.headers
    }

    /// What parts the cells, for a file of rejected rows of the same form.
    pub fn delimiter(&self) -> u8 {
        self.source.delimiter()
    }

    /// What was noticed about the file as a whole; in JSON lines this grows as rows are read.
    pub fn file_warnings(&self) -> &[FileWarning] {
        &self.table.warnings
    }
}

impl Iterator for Intake<'_> {
    type Item = Result<Row, IntakeFault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let cells = match self.source.next_cells(&mut self.table, self.map) {
                Ok(Some(cells)) => cells,
                Ok(None) => return None,
                Err(fault) => return Some(Err(fault)),
            };
            if cells.fault.is_none() && cells.fields.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            let outcome = judge::judge(&cells, &self.table, self.map, &self.setting);
            return Some(Ok(Row { line: cells.line, outcome, raw: self.table.without_own(cells.fields) }));
        }
    }
}

#[cfg(test)]
mod tests;
