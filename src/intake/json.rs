//! JSON lines: one object a line, values strings or arrays of strings.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;

use super::clean::clean;
use super::columns::Kind;
use super::content::{Content, Field};
use super::headers::HeaderMap;
use super::judge::{Cells, quoted};
use super::table::{FileWarning, Table, is_own};
use crate::phrase::Phrase;

/// A line longer than this is no application; the rest of it is read past.
const LONGEST_LINE: u64 = 16 << 20;

/// Lines of JSON.
pub struct JsonLines<R> {
    reader: BufReader<R>,
    line: u64,
}

/// An object with every pair it holds: a key that stands twice is told, not lost.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        from.deserialize_map(All)
    }
}

impl<R: Read> JsonLines<R> {
    /// Reads nothing yet.
    pub fn new(reader: R) -> Self {
        Self { reader: BufReader::new(reader), line: 0 }
    }

    /// The next line as cells in the canonical order; none at the end. Blank lines are none.
    pub fn next_cells(&mut self, table: &mut Table, map: &HeaderMap) -> io::Result<Option<Cells>> {
        loop {
            let mut bytes = Vec::new();
            if self.reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if bytes.len() as u64 == LONGEST_LINE {
                self.reader.skip_until(b'\n')?;
            }
            let text = String::from_utf8_lossy(&bytes);
            if text.trim().is_empty() {
                continue;
            }
            let width = table.content.width();
            let mut cells = Cells { line: self.line, fields: vec![String::new(); width], ..Cells::default() };
            match serde_json::from_str::<Pairs>(&text) {
                Ok(pairs) => spread(pairs, &mut cells, table, map),
                // The line has no columns to be written under, so the reason carries what it was.
                Err(error) => {
                    let reason = Phrase::new("intake-reason-json").with("at", error.column()).with(
                        "text",
                        if text.chars().count() > super::LONGEST { quoted(&text) } else { clean(&text).text },
                    );
                    cells.fault = Some(reason);
                }
            }
            return Ok(Some(cells));
        }
    }
}

/// What the lines at the beginning of a file are: what the keys of the first object name most columns of.
pub fn content_of(prefix: &str, map: &HeaderMap, contents: &[Content]) -> Content {
    let first = prefix.lines().find_map(|line| serde_json::from_str::<Pairs>(line).ok());
    let keys: Vec<String> = first.map_or_else(Vec::new, |pairs| pairs.0.into_iter().map(|(key, _)| key).collect());
    Table::of(&keys, map, contents).content
}

fn spread(pairs: Pairs, cells: &mut Cells, table: &mut Table, map: &HeaderMap) {
    let content = table.content;
    let mut taken = vec![false; content.width()];
    for (key, value) in pairs.0 {
        let header = clean(&key).text;
        let Some(column) = map.column(content, &header) else {
            if !is_own(content, &header) {
                table.warn(FileWarning::UnknownColumn(header));
            }
            continue;
        };
        let text = text_of(value, column);
        let at = column.index();
        if !taken[at] {
            taken[at] = true;
            cells.fields[at] = text;
            continue;
        }
        if clean(&text).text != clean(&cells.fields[at]).text {
            cells.differ.push(column);
        }
        table.warn(FileWarning::DoubledColumn(column, header));
    }
}

fn text_of(value: Value, column: Field) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if yes { "y" } else { "n" }.to_owned(),
        Value::String(text) => text,
        Value::Number(number) => match number.as_u64() {
            // A number has lost its leading zeros.
            Some(whole) if column.kind() == Kind::Number12 => format!("{whole:012}"),
            _ => number.to_string(),
        },
        Value::Array(items) => items.into_iter().map(|item| text_of(item, column)).collect::<Vec<_>>().join(";"),
        Value::Object(_) => value.to_string(),
    }
}
