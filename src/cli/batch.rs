//! Batch files: a CSV in, columns by name in any order, others ignored; a CSV (or JSON lines) out.
//!
//! A row that cannot be computed is told on standard error with its line and its reason; the others go on.

use std::io;
use std::path::Path;

use csv::StringRecord;
use serde_json::{Map, Value};

use super::place::Place;
use super::{DONE, Streams, USAGE};
use crate::phrase::Phrase;

/// A row of the file.
pub(super) struct Row<'a> {
    header: &'a [String],
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The value of a column, blanks around it removed; empty where the column is missing.
    pub(super) fn get(&self, column: &str) -> &'a str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

/// What is read, and what is written.
pub(super) struct Job<'a> {
    pub file: &'a Path,
    pub place: &'a Place,
    pub required: &'a [&'a str],
    pub columns: &'a [&'a str],
    pub json: bool,
}

/// Runs `compute` over every row. The exit code is 2 when the file or any row could not be read.
pub(super) fn run(
    job: &Job<'_>,
    streams: &mut Streams<'_>,
    mut compute: impl FnMut(&Row<'_>) -> Result<Vec<String>, Phrase>,
) -> io::Result<u8> {
    let text = match job.place.bytes(job.file) {
        Ok(bytes) => decode(&bytes),
        Err(stop) => return stop.tell(streams),
    };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(&text)).flexible(true).from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(|name| name.trim().to_lowercase()).collect(),
        Err(fault) => return told(streams, &unread(job.file, &fault.to_string())),
    };
    if let Some(missing) = job.required.iter().find(|column| !header.iter().any(|name| name == *column)) {
        let file = job.file.display().to_string();
        return told(streams, &Phrase::new("law-input-column").with("file", file).with("name", *missing));
    }
    let mut code = DONE;
    let mut writer = csv::Writer::from_writer(Vec::new());
    if !job.json {
        writer.write_record(job.columns)?;
    }
    for record in reader.records() {
        let (at, row) = match &record {
            Ok(record) => (record.position(), computed(&header, record, &mut compute)),
            Err(fault) => (fault.position(), Err(unread(job.file, &fault.to_string()))),
        };
        match row {
            Ok(None) => {}
            Ok(Some(cells)) if job.json => write_json(job.columns, &cells, streams)?,
            Ok(Some(cells)) => writer.write_record(cells.iter().map(|cell| safe(cell)))?,
            Err(reason) => {
                let line = at.map_or(0, |at| line(&text, at));
                code = told(streams, &Phrase::new("law-input-row").with("line", line).with("reason", reason))?;
            }
        }
    }
    let written = writer.into_inner().map_err(|fault| io::Error::other(fault.to_string()))?;
    streams.out.write_all(&written)?;
    Ok(code)
}

/// The physical line a row begins at. (The reader's position stands before the blank lines it skips.)
fn line(text: &str, at: &csv::Position) -> u64 {
    let rest = text.as_bytes().get(at.byte() as usize..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    at.line() + blank as u64
}

fn computed(
    header: &[String],
    record: &StringRecord,
    compute: &mut impl FnMut(&Row<'_>) -> Result<Vec<String>, Phrase>,
) -> Result<Option<Vec<String>>, Phrase> {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Ok(None);
    }
    if record.len() != header.len() {
        return Err(Phrase::new("law-input-fields"));
    }
    compute(&Row { header, record }).map(Some)
}

/// Tells a fault on standard error and gives the exit code for it.
pub(super) fn told(streams: &mut Streams<'_>, phrase: &Phrase) -> io::Result<u8> {
    writeln!(streams.err, "akimat: {}", streams.texts.say(phrase))?;
    Ok(USAGE)
}

fn unread(file: &Path, reason: &str) -> Phrase {
    Phrase::new("law-input-file").with("file", file.display().to_string()).with("reason", reason)
}

/// UTF-8 with or without its mark, else the code page Windows would have used.
fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1251.decode(bytes).0.into_owned(),
    }
}

/// Whichever of comma, semicolon and tab the header has most of.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |mark: u8| header.bytes().filter(|byte| *byte == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// A cell that a spreadsheet takes for text: no control characters, no formula.
fn safe(cell: &str) -> String {
    let clean: String = cell.chars().filter(|c| !c.is_control()).collect();
    let number = clean.strip_prefix('-').is_some_and(|rest| rest.parse::<f64>().is_ok());
    if clean.starts_with(['=', '+', '-', '@']) && !number { format!("'{clean}") } else { clean }
}

fn write_json(columns: &[&str], cells: &[String], streams: &mut Streams<'_>) -> io::Result<()> {
    let pairs = columns.iter().zip(cells).map(|(column, cell)| ((*column).to_owned(), Value::from(cell.as_str())));
    writeln!(streams.out, "{}", Value::Object(pairs.collect::<Map<_, _>>()))
}

#[cfg(test)]
mod tests {
    use super::{decode, delimiter, safe};

    #[test]
    fn a_cell_is_text_and_never_a_formula() {
        assert_eq!(safe("=1+1"), "'=1+1");
        assert_eq!(safe("-5"), "-5");
        assert_eq!(safe("-cmd"), "'-cmd");
        assert_eq!(safe("S\u{1b}[1m1"), "S[1m1");
    }

    #[test]
    fn encodings_and_delimiters_of_a_portal() {
        assert_eq!(decode(b"\xef\xbb\xbfid"), "id");
        assert_eq!(decode(&[0xe4, 0xe0]), "да");
        assert_eq!(
            [delimiter("a,b;c,d"), delimiter("a;b;c"), delimiter("a\tb"), delimiter("id")],
            [b',', b';', b'\t', b',']
        );
    }
}
