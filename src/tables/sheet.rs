//! Rows out: CSV that no spreadsheet computes, a workbook with real dates, JSON lines.

use std::io::{self, Write};

use chrono::NaiveDateTime;

use super::book::Book;
use super::cell::Cell;
use crate::intake::{clean, guard_cell};

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Comma, UTF-8 without a mark.
    Csv,
    /// A workbook.
    Xlsx,
    /// A JSON object a line.
    Jsonl,
}

impl Form {
    /// All, the one for a person first.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Jsonl];

    /// Its name on the command line, and what a file of it ends with.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Jsonl => "jsonl",
        }
    }

    /// The form of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// Rows being written.
pub enum Sheet<W: Write> {
    /// CSV.
    Csv(Box<csv::Writer<W>>),
    /// JSON lines, under the names of the columns.
    Jsonl(W, &'static [&'static str]),
    /// A workbook, written when it is finished.
    Xlsx(W, Box<Book>),
}

impl<W: Write> std::fmt::Debug for Sheet<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Csv(_) => "Csv",
            Self::Jsonl(..) => "Jsonl",
            Self::Xlsx(..) => "Xlsx",
        })
    }
}

impl<W: Write> Sheet<W> {
    /// Begins with the header. The moment is the one the table is of: a workbook carries it as its own.
    ///
    /// # Errors
    /// The stream's.
    pub fn new(
        form: Form,
        out: W,
        name: &'static str,
        columns: &'static [&'static str],
        moment: NaiveDateTime,
    ) -> io::Result<Self> {
        Ok(match form {
            Form::Csv => {
                let mut writer = csv::Writer::from_writer(out);
                writer.write_record(columns).map_err(of_csv)?;
                Self::Csv(Box::new(writer))
            }
            Form::Jsonl => Self::Jsonl(out, columns),
            Form::Xlsx => Self::Xlsx(out, Box::new(Book::new(name, columns, moment)?)),
        })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// The stream's; more rows than a workbook can hold begin a further sheet of it.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        match self {
            Self::Csv(writer) => {
                writer.write_record(cells.iter().map(|cell| guard_cell(&plain(cell)).into_owned())).map_err(of_csv)
            }
            Self::Jsonl(out, columns) => {
                let pairs = columns.iter().zip(cells).map(|(column, cell)| format!("\"{column}\":{}", json(cell)));
                writeln!(out, "{{{}}}", pairs.collect::<Vec<_>>().join(","))
            }
            Self::Xlsx(_, book) => book.row(cells),
        }
    }

    /// Begins a further sheet; only a workbook has more than one, the others pass it over.
    ///
    /// # Errors
    /// A sheet that the workbook will not take.
    pub fn further(
        &mut self,
        name: &'static str,
        columns: &'static [&'static str],
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> io::Result<()> {
        let Self::Xlsx(_, book) = self else { return Ok(()) };
        book.further(name, columns)?;
        rows.into_iter().try_for_each(|row| book.row(&row))
    }

    /// Writes what is still held, and gives the writer back.
    ///
    /// # Errors
    /// The stream's.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Csv(writer) => writer.into_inner().map_err(csv::IntoInnerError::into_error),
            Self::Jsonl(mut out, _) => {
                out.flush()?;
                Ok(out)
            }
            Self::Xlsx(mut out, book) => {
                out.write_all(&book.bytes()?)?;
                out.flush()?;
                Ok(out)
            }
        }
    }
}

/// The stream's own fault, which says whether the disk is full.
fn of_csv(fault: csv::Error) -> io::Error {
    match fault.into_kind() {
        csv::ErrorKind::Io(fault) => fault,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell in characters, without anything that steers a terminal.
pub(super) fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => clean(text).text,
        Cell::Number(number) => number.to_string(),
        Cell::Tenths(tenths) => format!("{:.1}", *tenths as f64 / 10.0),
        Cell::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Cell::Moment(at) => at.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default(),
        Cell::At(at) => at.to_rfc3339(),
    }
}

fn json(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Number(number) => (*number).into(),
        Cell::Tenths(tenths) => (*tenths as f64 / 10.0).into(),
        Cell::Day(None) | Cell::Moment(None) => serde_json::Value::Null,
        other => plain(other).into(),
    }
}
