//! Rows out: CSV that no spreadsheet computes, a workbook with real dates, JSON lines.

use std::io::{self, Write};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::intake::{clean, guard_cell};

/// Rows of a sheet under its header; Excel has no more.
const SHEET_ROWS: u32 = 1_048_575;
/// Characters of a cell; Excel takes no more.
const CELL_CHARS: usize = 32_767;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text; a number such as an ИИН is text too.
    Text(String),
    /// A count.
    Number(i64),
    /// A day, where there is one.
    Day(Option<NaiveDate>),
    /// A moment of the office's wall clock, where there is one.
    Moment(Option<NaiveDateTime>),
    /// A moment with its offset.
    At(DateTime<FixedOffset>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u16> for Cell {
    fn from(count: u16) -> Self {
        Self::Number(count.into())
    }
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Comma, UTF-8 without a mark.
    Csv,
    /// A workbook.
    Xlsx,
    /// A JSON object a line.
    Jsonl,
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
    /// Begins with the header.
    pub fn new(form: Form, out: W, name: &'static str, columns: &'static [&'static str]) -> io::Result<Self> {
        Ok(match form {
            Form::Csv => {
                let mut writer = csv::Writer::from_writer(out);
                writer.write_record(columns)?;
                Self::Csv(Box::new(writer))
            }
            Form::Jsonl => Self::Jsonl(out, columns),
            Form::Xlsx => Self::Xlsx(out, Box::new(Book::new(name, columns)?)),
        })
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        match self {
            Self::Csv(writer) => {
                writer.write_record(cells.iter().map(|cell| guard_cell(&plain(cell)).into_owned()))?;
                Ok(())
            }
            Self::Jsonl(out, columns) => {
                let pairs = columns.iter().zip(cells).map(|(column, cell)| format!("\"{column}\":{}", json(cell)));
                writeln!(out, "{{{}}}", pairs.collect::<Vec<_>>().join(","))
            }
            Self::Xlsx(_, book) => book.row(cells),
        }
    }

    /// Writes what is still held, and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Csv(writer) => writer.into_inner().map_err(|fault| io::Error::other(fault.to_string())),
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

/// A cell in characters, without anything that steers a terminal.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => clean(text).text,
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Cell::Moment(at) => at.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default(),
        Cell::At(at) => at.to_rfc3339(),
    }
}

fn json(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Number(number) => (*number).into(),
        Cell::Day(None) | Cell::Moment(None) => serde_json::Value::Null,
        other => plain(other).into(),
    }
}

/// A workbook: a frozen header, dates that are dates, text that is text.
pub struct Book {
    name: &'static str,
    columns: &'static [&'static str],
    done: Vec<Worksheet>,
    sheet: Worksheet,
    row: u32,
    formats: [Format; 3],
}

impl Book {
    fn new(name: &'static str, columns: &'static [&'static str]) -> io::Result<Self> {
        let bold = Format::new().set_bold();
        let formats =
            [bold, Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("yyyy-mm-dd hh:mm")];
        let mut book = Self { name, columns, done: Vec::new(), sheet: Worksheet::new(), row: 0, formats };
        book.begin().map_err(fault)?;
        Ok(book)
    }

    fn begin(&mut self) -> Result<(), XlsxError> {
        let name = match self.done.len() {
            0 => self.name.to_owned(),
            more => format!("{} {}", self.name, more + 1),
        };
        self.sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(self.columns) {
            self.sheet.write_string_with_format(0, column, *title, &self.formats[0])?;
            self.sheet.set_column_width(column, (title.chars().count() + 2).max(14) as f64)?;
        }
        self.row = 0;
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        if self.row == SHEET_ROWS {
            self.done.push(std::mem::take(&mut self.sheet));
            self.begin().map_err(fault)?;
        }
        self.row += 1;
        for (column, cell) in (0..).zip(cells) {
            self.cell(column, cell).map_err(fault)?;
        }
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let (row, sheet) = (self.row, &mut self.sheet);
        match cell {
            Cell::Number(number) => sheet.write_number(row, column, *number as f64)?,
            Cell::Day(Some(day)) => {
                sheet.write_datetime_with_format(row, column, excel_day(*day)?, &self.formats[1])?
            }
            Cell::Moment(Some(at)) => {
                sheet.write_datetime_with_format(row, column, excel_moment(*at)?, &self.formats[2])?
            }
            Cell::At(at) => {
                sheet.write_datetime_with_format(row, column, excel_moment(at.naive_local())?, &self.formats[2])?
            }
            Cell::Day(None) | Cell::Moment(None) => return Ok(()),
            Cell::Text(text) => {
                let text: String = clean(text).text.chars().take(CELL_CHARS).collect();
                if text.is_empty() {
                    return Ok(());
                }
                sheet.write_string(row, column, text)?
            }
        };
        Ok(())
    }

    fn bytes(self) -> io::Result<Vec<u8>> {
        let mut book = Workbook::new();
        for sheet in self.done {
            book.push_worksheet(sheet);
        }
        book.push_worksheet(self.sheet);
        book.save_to_buffer().map_err(fault)
    }
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), day.month() as u8, day.day() as u8)
}

fn excel_moment(at: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    excel_day(at.date())?.and_hms(at.hour() as u16, at.minute() as u8, f64::from(at.second()))
}

fn fault(fault: XlsxError) -> io::Error {
    match fault {
        XlsxError::IoError(fault) => fault,
        other => io::Error::other(other.to_string()),
    }
}
