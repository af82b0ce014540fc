//! The form of a file, told by its first bytes, and its rows one by one.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use super::columns::Column;
use super::delimited::{Records, shape_of};
use super::encoding::Utf8Reader;
use super::fault::IntakeFault;
use super::headers::HeaderMap;
use super::judge::Cells;
use super::table::Table;

/// How much of a file is looked at to tell its delimiter.
const PREFIX: u64 = 64 * 1024;

/// A file or something like it.
pub trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

type Text = io::Chain<Cursor<Vec<u8>>, Utf8Reader<Box<dyn Bytes>>>;

/// Rows of one of the forms we read.
pub enum Source {
    /// CSV, or pasted cells.
    Delimited(Box<Records<Text>>, u8),
}

/// Opens a file by its first bytes.
pub fn open(mut file: Box<dyn Bytes>, name: &str, map: &HeaderMap) -> Result<(Source, Table), IntakeFault> {
    let mut magic = Vec::new();
    file.by_ref().take(8).read_to_end(&mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    let _ = name;
    match magic.as_slice() {
        [] => Err(IntakeFault::Empty),
        _ => delimited(file, map),
    }
}

fn delimited(file: Box<dyn Bytes>, map: &HeaderMap) -> Result<(Source, Table), IntakeFault> {
    let mut text = Utf8Reader::new(file);
    let mut prefix = Vec::new();
    text.by_ref().take(PREFIX).read_to_end(&mut prefix)?;
    let shape = shape_of(&String::from_utf8_lossy(&prefix), |header| map.column(header).is_some());
    let prefix = prefix.split_off(shape.skip.min(prefix.len()));
    let line = if shape.skip > 0 { 2 } else { 1 };
    let mut records = Records::new(Cursor::new(prefix).chain(text), shape.delimiter, line);
    let header = loop {
        match records.next_record()? {
            Some((_, header)) if header.iter().all(|cell| cell.trim().is_empty()) => {}
            Some((_, header)) => break header,
            None => return Err(IntakeFault::Empty),
        }
    };
    let table = Table::of(&header, map);
    complete(&table)?;
    Ok((Source::Delimited(Box::new(records), shape.delimiter), table))
}

/// Whether a header is one of ours and has what an application needs.
fn complete(table: &Table) -> Result<(), IntakeFault> {
    let missing: Vec<Column> = table.missing();
    match table.known() {
        0 | 1 => Err(IntakeFault::NoHeaders),
        _ if missing.is_empty() => Ok(()),
        _ => Err(IntakeFault::MissingColumns(missing)),
    }
}

impl Source {
    /// What parts the cells; `;` where the form has none of its own.
    pub fn delimiter(&self) -> u8 {
        match self {
            Self::Delimited(_, delimiter) => *delimiter,
        }
    }

    /// The next row; none at the end.
    pub fn next_cells(&mut self, _table: &mut Table, _map: &HeaderMap) -> Result<Option<Cells>, IntakeFault> {
        match self {
            Self::Delimited(records, _) => {
                let record = records.next_record()?;
                Ok(record.map(|(line, fields)| Cells { line, fields, ..Cells::default() }))
            }
        }
    }
}
