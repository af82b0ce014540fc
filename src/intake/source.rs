//! The form of a file, told by its first bytes, and its rows one by one.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use super::columns::Kind;
use super::content::Content;
use super::dates;
use super::delimited::{Records, shape_of};
use super::encoding::Utf8Reader;
use super::fault::IntakeFault;
use super::headers::HeaderMap;
use super::json::{self, JsonLines};
use super::judge::{Cells, Setting};
use super::table::Table;
use super::workbook::Workbook;

/// How much of a file is looked at to tell its delimiter.
const PREFIX: u64 = 64 * 1024;

/// A file or something like it.
pub trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// Decoded text: what was looked at, then the rest.
pub type Text = io::Chain<Cursor<Vec<u8>>, Utf8Reader<Box<dyn Bytes>>>;

/// Rows of one of the forms we read.
pub enum Source {
    /// CSV, or pasted cells; and the first row, where it turned out not to be a header.
    Delimited { records: Box<Records<Text>>, delimiter: u8, first: Option<Cells> },
    /// One JSON object a line.
    Json(JsonLines<Text>),
    /// A sheet of a workbook.
    Workbook(Workbook),
}

/// Opens a file by its first bytes; only where those do not tell does its name.
pub fn open(
    mut file: Box<dyn Bytes>,
    name: &str,
    map: &HeaderMap,
    contents: &[Content],
) -> Result<(Source, Table), IntakeFault> {
    let mut magic = Vec::new();
    file.by_ref().take(4).read_to_end(&mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    match magic.as_slice() {
        [] => return Err(IntakeFault::Empty),
        b"PK\x03\x04" => {
            let (workbook, table) = Workbook::open(file, map, contents)?;
            return Ok((Source::Workbook(workbook), table));
        }
        b"\xd0\xcf\x11\xe0" => return Err(IntakeFault::OldWorkbook),
        _ => {}
    }
    let (prefix, text) = decoded(file)?;
    let json = [".jsonl", ".ndjson", ".json"].iter().any(|end| name.to_lowercase().ends_with(end));
    if prefix.trim_start().starts_with('{') || json {
        return json_lines(&prefix, text, map, contents);
    }
    delimited(&prefix, text, map, contents)
}

/// Opens cells copied in a spreadsheet: under headers, or in the canonical order.
pub fn open_pasted(text: String, map: &HeaderMap, setting: &Setting<'_>) -> Result<(Source, Table), IntakeFault> {
    let (prefix, text) = decoded(Box::new(Cursor::new(text.into_bytes())))?;
    if prefix.trim_start().starts_with('{') {
        return json_lines(&prefix, text, map, setting.contents);
    }
    if !prefix.lines().any(|line| line.contains('\t')) {
        return delimited(&prefix, text, map, setting.contents);
    }
    let mut records = Records::new(text, b'\t', 1);
    let Some(first) = first_row(&mut records)? else { return Err(IntakeFault::Empty) };
    let table = Table::of(&first.fields, map, setting.contents);
    if table.known() > 1 {
        complete(&table)?;
        return Ok((Source::Delimited { records: Box::new(records), delimiter: b'\t', first: None }, table));
    }
    let canonical = setting.contents.iter().find(|content| is_canonical(**content, &first.fields, map, setting));
    let Some(content) = canonical else { return Err(IntakeFault::Paste) };
    let table = Table::canonical(*content, first.fields.len());
    Ok((Source::Delimited { records: Box::new(records), delimiter: b'\t', first: Some(first) }, table))
}

/// Whether cells without a header stand in the canonical order: as many as reach the last that is needed, none too
/// many, and a moment, a day or a code where it should be.
fn is_canonical(content: Content, cells: &[String], map: &HeaderMap, setting: &Setting<'_>) -> bool {
    let (reach, tells) = content.tells();
    let told = tells.into_iter().any(|field| {
        let cell = cells.get(field.index()).map_or("", |cell| cell.trim());
        match field.kind() {
            Kind::Moment => dates::moment(cell, setting.zone).is_ok(),
            Kind::Date => dates::day(cell).is_ok(),
            _ => map.code(field, cell).is_some(),
        }
    });
    told && (reach.index() + 1..=content.width()).contains(&cells.len())
}

fn decoded(file: Box<dyn Bytes>) -> Result<(String, Text), IntakeFault> {
    let mut text = Utf8Reader::new(file);
    let mut prefix = Vec::new();
    text.by_ref().take(PREFIX).read_to_end(&mut prefix)?;
    let seen = String::from_utf8_lossy(&prefix).into_owned();
    if seen.trim().is_empty() && prefix.len() < PREFIX as usize {
        return Err(IntakeFault::Empty);
    }
    Ok((seen, Cursor::new(prefix).chain(text)))
}

fn json_lines(prefix: &str, text: Text, map: &HeaderMap, contents: &[Content]) -> Result<(Source, Table), IntakeFault> {
    if prefix.trim_start().starts_with('[') {
        return Err(IntakeFault::JsonArray);
    }
    let content = json::content_of(prefix, map, contents);
    Ok((Source::Json(JsonLines::new(text)), Table::canonical(content, content.width())))
}

fn delimited(
    prefix: &str,
    mut text: Text,
    map: &HeaderMap,
    contents: &[Content],
) -> Result<(Source, Table), IntakeFault> {
    let shape = shape_of(prefix, |header| contents.iter().any(|content| map.column(*content, header).is_some()));
    io::copy(&mut text.by_ref().take(shape.skip as u64), &mut io::sink())?;
    let line = if shape.skip > 0 { 2 } else { 1 };
    let mut records = Records::new(text, shape.delimiter, line);
    let Some(header) = first_row(&mut records)? else { return Err(IntakeFault::Empty) };
    let table = Table::of(&header.fields, map, contents);
    complete(&table)?;
    Ok((Source::Delimited { records: Box::new(records), delimiter: shape.delimiter, first: None }, table))
}

/// The first row that is not blank.
fn first_row(records: &mut Records<Text>) -> Result<Option<Cells>, IntakeFault> {
    while let Some((line, fields)) = records.next_record()? {
        if fields.iter().any(|cell| !cell.trim().is_empty()) {
            return Ok(Some(Cells { line, fields, ..Cells::default() }));
        }
    }
    Ok(None)
}

/// Whether a header is one of ours and has what its rows need.
pub fn complete(table: &Table) -> Result<(), IntakeFault> {
    let missing = table.missing();
    match table.known() {
        0 | 1 => Err(IntakeFault::NoHeaders),
        _ if missing.is_empty() => Ok(()),
        _ => Err(IntakeFault::MissingColumns(missing)),
    }
}

impl Source {
    /// What parts the cells; `;` where the form has none of its own.
    pub const fn delimiter(&self) -> u8 {
        match self {
            Self::Delimited { delimiter, .. } => *delimiter,
            Self::Json(_) | Self::Workbook(_) => b';',
        }
    }

    /// The next row; none at the end.
    pub fn next_cells(&mut self, table: &mut Table, map: &HeaderMap) -> Result<Option<Cells>, IntakeFault> {
        match self {
            Self::Delimited { records, first, .. } => {
                if let Some(cells) = first.take() {
                    return Ok(Some(cells));
                }
                let record = records.next_record()?;
                Ok(record.map(|(line, fields)| Cells { line, fields, ..Cells::default() }))
            }
            Self::Json(lines) => Ok(lines.next_cells(table, map)?),
            Self::Workbook(workbook) => workbook.next_cells(),
        }
    }
}
