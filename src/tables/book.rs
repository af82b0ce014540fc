//! A workbook: a frozen header with a filter, dates that are dates, text that is text.

use std::io;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::cell::Cell;
use super::sheet::plain;
use crate::intake::is_formula;

/// Rows of a sheet under its header; Excel has no more.
const SHEET_ROWS: u32 = 1_048_575;
/// Characters of a cell; Excel takes no more.
const CELL_CHARS: usize = 32_767;
/// Columns are as wide as what stands in them, between these many characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=60;
/// Characters of a column's name that its filter's button hides.
const BUTTON: usize = 3;

/// The first day that every program reads from its number alike: before it Excel counts a day that never was.
const FIRST_DAY: (i32, u32, u32) = (1900, 3, 1);
/// The last year whose days are written as dates; what reads our files takes a greater number for none.
const LAST_YEAR: i32 = 2199;

/// A workbook being made; it is held whole until it is finished.
pub struct Book {
    name: &'static str,
    columns: &'static [&'static str],
    /// Sheets of the table at hand that are full.
    full: usize,
    done: Vec<Worksheet>,
    sheet: Worksheet,
    row: u32,
    widths: Vec<usize>,
    moment: NaiveDateTime,
    formats: Formats,
}

struct Formats {
    head: Format,
    day: Format,
    moment: Format,
    /// For a text that would be a formula: it stays a text when somebody edits it, too.
    quoted: Format,
}

impl Book {
    pub(super) fn new(name: &'static str, columns: &'static [&'static str], moment: NaiveDateTime) -> io::Result<Self> {
        let formats = Formats {
            head: Format::new().set_bold(),
            day: Format::new().set_num_format("dd.mm.yyyy"),
            moment: Format::new().set_num_format("dd.mm.yyyy hh:mm"),
            quoted: Format::new().set_quote_prefix(),
        };
        let (done, sheet, widths) = (Vec::new(), Worksheet::new(), Vec::new());
        let mut book = Self { name, columns, full: 0, done, sheet, row: 0, widths, moment, formats };
        book.begin().map_err(fault)?;
        Ok(book)
    }

    /// A further table behind the one at hand.
    pub(super) fn further(&mut self, name: &'static str, columns: &'static [&'static str]) -> io::Result<()> {
        self.end().map_err(fault)?;
        (self.name, self.columns, self.full) = (name, columns, 0);
        self.begin().map_err(fault)
    }

    fn begin(&mut self) -> Result<(), XlsxError> {
        let name = match self.full {
            0 => self.name.to_owned(),
            more => format!("{} {}", self.name, more + 1),
        };
        self.sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(self.columns) {
            self.sheet.write_string_with_format(0, column, *title, &self.formats.head)?;
        }
        self.widths = self.columns.iter().map(|title| title.width() + BUTTON).collect();
        self.row = 0;
        Ok(())
    }

    /// What is known only when all rows are there: the filter over them, and how wide they are.
    fn end(&mut self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        self.sheet.autofilter(0, 0, self.row, last)?;
        self.sheet.ignore_error_range(0, 0, self.row, last, IgnoreError::NumberStoredAsText)?;
        for (column, width) in (0..).zip(&self.widths) {
            self.sheet.set_column_width(column, (*width).clamp(*WIDTHS.start(), *WIDTHS.end()) as f64)?;
        }
        self.done.push(std::mem::take(&mut self.sheet));
        Ok(())
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        if self.row == SHEET_ROWS {
            self.end().map_err(fault)?;
            self.full += 1;
            self.begin().map_err(fault)?;
        }
        self.row += 1;
        for (column, cell) in (0..).zip(cells) {
            let width = self.cell(column, cell).map_err(fault)?;
            if let Some(widest) = self.widths.get_mut(usize::from(column)) {
                *widest = width.max(*widest);
            }
        }
        Ok(())
    }

    /// Writes a cell, and says how wide it is.
    fn cell(&mut self, column: u16, cell: &Cell) -> Result<usize, XlsxError> {
        let (row, sheet, formats) = (self.row, &mut self.sheet, &self.formats);
        match cell {
            Cell::Day(None) | Cell::Moment(None) => return Ok(0),
            Cell::Number(number) => {
                sheet.write_number(row, column, *number as f64)?;
                return Ok(number.to_string().len() + 1);
            }
            Cell::Tenths(tenths) => {
                sheet.write_number(row, column, *tenths as f64 / 10.0)?;
                return Ok(tenths.to_string().len() + 2);
            }
            Cell::Day(Some(day)) if is_counted(*day) => {
                sheet.write_datetime_with_format(row, column, excel_day(*day)?, &formats.day)?;
                return Ok("00.00.0000".len() + 1);
            }
            Cell::Moment(Some(at)) if is_counted(at.date()) => {
                sheet.write_datetime_with_format(row, column, excel_moment(*at)?, &formats.moment)?;
            }
            Cell::At(at) if is_counted(at.date_naive()) => {
                sheet.write_datetime_with_format(row, column, excel_moment(at.naive_local())?, &formats.moment)?;
            }
            Cell::Text(_) | Cell::Day(_) | Cell::Moment(_) | Cell::At(_) => {
                let text = shortened(plain(cell));
                let width = text.width() + 1;
                if is_formula(&text) {
                    sheet.write_string_with_format(row, column, text, &formats.quoted)?;
                } else if !text.is_empty() {
                    sheet.write_string(row, column, text)?;
                }
                return Ok(width);
            }
        }
        Ok("00.00.0000 00:00".len() + 1)
    }

    pub(super) fn bytes(mut self) -> io::Result<Vec<u8>> {
        self.end().map_err(fault)?;
        let mut book = Workbook::new();
        // Its own moment is the table's: nothing else reads the machine's clock, and the same table is the same file.
        let made = excel_moment(self.moment).map_err(fault)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        for sheet in self.done {
            book.push_worksheet(sheet);
        }
        book.save_to_buffer().map_err(fault)
    }
}

/// A text that Excel takes; what is left out of a longer one is seen to be.
fn shortened(text: String) -> String {
    if text.chars().map(char::len_utf16).sum::<usize>() <= CELL_CHARS {
        return text;
    }
    let mut room = CELL_CHARS - 1;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}

/// Whether a day may stand as a number; the others stand as text.
fn is_counted(day: NaiveDate) -> bool {
    (day.year(), day.month(), day.day()) >= FIRST_DAY && day.year() <= LAST_YEAR
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
