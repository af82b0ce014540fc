//! XLSX: the first sheet that has our headers, row by row.
//!
//! A thread reads the sheet and hands over rows through a short channel: the reader of cells borrows the workbook, and
//! a sheet of a million rows is not to be held.
//!
//! The archive is read once to its end before a row is believed: a damaged byte is found by its checksum, and what a
//! wrong digit would do to an application is never seen. What passes and is still no sheet may throw the reader off its
//! feet; that is caught and told like every other fault.

use std::io::{self, SeekFrom};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::columns::Kind;
use super::content::{Content, Field};
use super::dates;
use super::fault::IntakeFault;
use super::headers::HeaderMap;
use super::judge::Cells;
use super::source::{Bytes, complete};
use super::table::{Slot, Table};
use crate::caught::caught;

/// Rows of a sheet that may stand above its header: a title, the portal's name.
const ABOVE_HEADER: usize = 20;
/// Columns of a sheet; a cell beyond them is no cell.
const WIDTH: u32 = 16_384;
/// Rows under way between the two threads.
const UNDER_WAY: usize = 256;

/// Takes the line and the cells of a row; says whether to go on.
type EachRow<'a> = dyn FnMut(u64, &[(usize, DataRef<'_>)]) -> bool + 'a;
type Book = Xlsx<Box<dyn Bytes>>;

/// What the reading thread says.
enum Said {
    Row(Cells),
    Fault(IntakeFault),
    End,
}

/// A sheet being read.
pub struct Workbook {
    rows: Receiver<Said>,
    ended: bool,
}

impl Workbook {
    /// Finds the sheet and its header.
    pub fn open(mut file: Box<dyn Bytes>, map: &HeaderMap, contents: &[Content]) -> Result<(Self, Table), IntakeFault> {
        whole(&mut file)?;
        let found = caught(|| {
            let mut book = Book::new(file).map_err(|error| fault(&error))?;
            let (sheet, line, table) = find(&mut book, map, contents)?;
            Ok((book, sheet, line, table))
        });
        let (book, sheet, line, table) = found.unwrap_or(Err(IntakeFault::Damaged))?;
        Ok((Self::start(book, sheet, line, table.slots.clone()), table))
    }

    fn start(mut book: Book, sheet: String, header: u64, slots: Vec<Slot>) -> Self {
        let (say, rows) = sync_channel(UNDER_WAY);
        std::thread::spawn(move || {
            let said = match caught(|| read(&mut book, &sheet, header, &slots, &say)) {
                Some(Ok(())) => Said::End,
                Some(Err(error)) => Said::Fault(fault(&error)),
                None => Said::Fault(IntakeFault::Damaged),
            };
            // Nobody listens any more when the import was left.
            let _ = say.send(said);
        });
        Self { rows, ended: false }
    }

    /// The next row; none at the end.
    pub fn next_cells(&mut self) -> Result<Option<Cells>, IntakeFault> {
        if self.ended {
            return Ok(None);
        }
        match self.rows.recv() {
            Ok(Said::Row(cells)) => return Ok(Some(cells)),
            Ok(Said::End) => self.ended = true,
            Ok(Said::Fault(fault)) => {
                self.ended = true;
                return Err(fault);
            }
            Err(_) => {
                self.ended = true;
                return Err(IntakeFault::Damaged);
            }
        }
        Ok(None)
    }
}

/// Reads every part of the archive to its end, so that its checksums are compared.
fn whole(file: &mut Box<dyn Bytes>) -> Result<(), IntakeFault> {
    file.seek(SeekFrom::Start(0))?;
    let mut archive = zip::ZipArchive::new(&mut *file).map_err(|_| IntakeFault::Damaged)?;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| IntakeFault::Damaged)?;
        io::copy(&mut part, &mut io::sink()).map_err(|_| IntakeFault::Damaged)?;
    }
    file.seek(SeekFrom::Start(0))?;
    Ok(())
}

/// The first sheet with a header of ours, the line of that header, and its columns.
fn find(book: &mut Book, map: &HeaderMap, contents: &[Content]) -> Result<(String, u64, Table), IntakeFault> {
    let mut best = IntakeFault::NoHeaders;
    for sheet in book.sheet_names() {
        let Ok(top) = top_of(book, &sheet) else { continue };
        for row in top {
            let table = Table::of(&row.fields, map, contents);
            match complete(&table) {
                Ok(()) => return Ok((sheet, row.line, table)),
                Err(fault @ IntakeFault::MissingColumns(_)) if matches!(best, IntakeFault::NoHeaders) => best = fault,
                Err(_) => {}
            }
        }
    }
    Err(best)
}

fn fault(error: &XlsxError) -> IntakeFault {
    match error {
        XlsxError::Password => IntakeFault::OldWorkbook,
        error => IntakeFault::Workbook(error.to_string()),
    }
}

/// The first rows of a sheet as plain text.
fn top_of(book: &mut Book, sheet: &str) -> Result<Vec<Cells>, XlsxError> {
    let since_1904 = book.has_1904_epoch();
    let mut rows = Vec::new();
    each_row(book, sheet, &mut |line, cells| {
        let fields = laid_out(cells, |_, value| text_of(value, None, since_1904));
        rows.push(Cells { line, fields, ..Cells::default() });
        rows.len() < ABOVE_HEADER
    })?;
    Ok(rows)
}

fn read(book: &mut Book, sheet: &str, header: u64, slots: &[Slot], say: &SyncSender<Said>) -> Result<(), XlsxError> {
    let since_1904 = book.has_1904_epoch();
    each_row(book, sheet, &mut |line, cells| {
        if line <= header {
            return true;
        }
        let mut fields = laid_out(cells, |at, value| {
            let column = match slots.get(at) {
                Some(Slot::Take(column) | Slot::Again(column)) => Some(*column),
                _ => None,
            };
            text_of(value, column, since_1904)
        });
        // Cells to the right of the header are extra only when something stands in them.
        while fields.len() > slots.len() && fields.last().is_some_and(|field| field.trim().is_empty()) {
            fields.pop();
        }
        if fields.len() < slots.len() {
            fields.resize(slots.len(), String::new());
        }
        say.send(Said::Row(Cells { line, fields, ..Cells::default() })).is_ok()
    })
}

/// Calls back with each row of a sheet until it is told to stop.
fn each_row(book: &mut Book, sheet: &str, row: &mut EachRow<'_>) -> Result<(), XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut at = None;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell()? {
        let (line, column) = cell.get_position();
        if column >= WIDTH {
            return Err(XlsxError::Unexpected("a cell beyond the last column"));
        }
        if at != Some(line) {
            if let Some(before) = at.replace(line)
                && !row(u64::from(before) + 1, &cells)
            {
                return Ok(());
            }
            cells.clear();
        }
        cells.push((column as usize, cell.get_value().clone()));
    }
    if let Some(last) = at {
        row(u64::from(last) + 1, &cells);
    }
    Ok(())
}

fn laid_out(cells: &[(usize, DataRef<'_>)], text: impl Fn(usize, &DataRef<'_>) -> String) -> Vec<String> {
    let width = cells.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
    let mut fields = vec![String::new(); width];
    for (at, value) in cells {
        fields[*at] = text(*at, value);
    }
    fields
}

fn text_of(value: &DataRef<'_>, column: Option<Field>, since_1904: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "y" } else { "n" }.to_owned(),
        DataRef::Int(whole) => number(*whole as f64, column, since_1904),
        DataRef::Float(number_) => number(*number_, column, since_1904),
        DataRef::DateTime(at) if at.is_datetime() => moment(at.as_f64(), column, since_1904),
        DataRef::DateTime(at) => plain(at.as_f64()),
        DataRef::Error(error) => error.to_string(),
    }
}

fn number(value: f64, column: Option<Field>, since_1904: bool) -> String {
    match column.map(Field::kind) {
        // A number has lost its leading zeros.
        Some(Kind::Number12) if value.fract() == 0.0 && (0.0..1e12).contains(&value) => format!("{value:012.0}"),
        // A date whose format was lost on the way shows as its serial number.
        Some(Kind::Date | Kind::Dates | Kind::Moment) if (10_000.0..100_000.0).contains(&value) => {
            moment(value, column, since_1904)
        }
        _ => plain(value),
    }
}

fn moment(serial: f64, column: Option<Field>, since_1904: bool) -> String {
    let Some(text) = dates::excel(serial, since_1904) else { return plain(serial) };
    match (column.map(Field::kind), text.split_once('T')) {
        (Some(Kind::Date | Kind::Dates), Some((day, _))) => day.to_owned(),
        _ => text,
    }
}

/// A number as a person would write it: no `.0`, no exponent.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}
