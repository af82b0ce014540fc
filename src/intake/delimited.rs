//! CSV and pasted cells: records with the physical line each begins at.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::cell::unguard;

/// A record beyond this is an unclosed quote: the rest of it is read past and not kept.
const MOST_KEPT: usize = 16 << 20;

/// Records out of UTF-8 whose line breaks are all `\n`.
///
/// The line of a record is the one its first character stands on. The `csv` crate counts blank lines before a record
/// as part of it; here lines are counted beside its core.
#[derive(Debug)]
pub struct Records<R> {
    reader: R,
    core: Box<Reader>,
    buffer: Vec<u8>,
    from: usize,
    line: u64,
    out: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: Read> Records<R> {
    /// Records parted by a delimiter, the first line being `line`.
    pub fn new(reader: R, delimiter: u8, line: u64) -> Self {
        Self {
            reader,
            core: Box::new(ReaderBuilder::new().delimiter(delimiter).build()),
            buffer: Vec::new(),
            from: 0,
            line,
            out: vec![0; 16 * 1024],
            ends: vec![0; 256],
        }
    }

    /// The next record and its line; none at the end.
    pub fn next_record(&mut self) -> io::Result<Option<(u64, Vec<String>)>> {
        loop {
            if self.from == self.buffer.len() && !self.refill()? {
                return Ok(None);
            }
            let blank = self.buffer[self.from..].iter().take_while(|byte| **byte == b'\n').count();
            self.from += blank;
            self.line += blank as u64;
            if self.from < self.buffer.len() {
                return self.record().map(Some);
            }
        }
    }

    fn record(&mut self) -> io::Result<(u64, Vec<String>)> {
        let line = self.line;
        let (mut written, mut ended) = (0, 0);
        loop {
            let input = &self.buffer[self.from..];
            let (result, taken, out, ends) =
                self.core.read_record(input, &mut self.out[written..], &mut self.ends[ended..]);
            self.line += input[..taken].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
            self.from += taken;
            written += out;
            ended += ends;
            match result {
                ReadRecordResult::InputEmpty => {
                    self.refill()?;
                }
                // Beyond the cap the same room is written over: what it held was no application.
                ReadRecordResult::OutputFull if self.out.len() >= MOST_KEPT => written = MOST_KEPT / 2,
                ReadRecordResult::OutputFull => self.out.resize(self.out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_KEPT / 16 => ended = 1,
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        Ok((line, self.fields(written, ended)))
    }

    fn fields(&self, written: usize, ended: usize) -> Vec<String> {
        let mut from = 0;
        let field = |end: &usize| {
            let end = (*end).clamp(from, written);
            let text = String::from_utf8_lossy(&self.out[from..end]);
            from = end;
            unguard(&text).to_owned()
        };
        self.ends[..ended].iter().map(field).collect()
    }

    /// Whether there was more to read.
    fn refill(&mut self) -> io::Result<bool> {
        self.buffer.resize(64 * 1024, 0);
        let count = loop {
            match self.reader.read(&mut self.buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.buffer.truncate(count);
        self.from = 0;
        Ok(count > 0)
    }
}

/// What the beginning of a file tells of its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// What parts the cells.
    pub delimiter: u8,
    /// Lines before the header that are not data (`sep=;`, which Excel writes and obeys).
    pub skip: usize,
}

/// Tells the delimiter: the one under which the most headers are known, then the one with the most fields.
/// A comma alone proves nothing: headers of Annex 1 hold commas themselves.
pub fn shape_of(prefix: &str, known: impl Fn(&str) -> bool) -> Shape {
    let first = prefix.lines().next().unwrap_or_default();
    if let Some(mark @ (";" | "," | "\t" | "|")) = first.strip_prefix("sep=") {
        return Shape { delimiter: mark.as_bytes()[0], skip: first.len() + 1 };
    }
    let score = |delimiter: u8| {
        let record = Records::new(prefix.as_bytes(), delimiter, 1).next_record();
        let fields = record.ok().flatten().map(|(_, fields)| fields).unwrap_or_default();
        (fields.iter().filter(|field| known(field)).count(), fields.len())
    };
    let delimiter = [b',', b'\t', b';'].into_iter().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b';');
    Shape { delimiter, skip: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(text.as_bytes(), b';', 1);
        std::iter::from_fn(|| records.next_record().unwrap()).collect()
    }

    #[test]
    fn a_record_stands_on_its_first_line() {
        let text = "a;b\n\n\n1;\"x\ny\n\nz\"\n2;\"q \"\"w\"\"; e\"\n\n3;4";
        let lines: Vec<u64> = all(text).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 4, 8, 10]);
        assert_eq!(all(text)[2].1, ["2", "q \"w\"; e"]);
        assert_eq!(all(text)[1].1, ["1", "x\ny\n\nz"]);
    }

    #[test]
    fn an_unclosed_quote_takes_the_rest() {
        let records = all("a;b\n1;\"x\n2;y\n3;z\n");
        assert_eq!(records[1], (2, vec!["1".to_owned(), "x\n2;y\n3;z\n".to_owned()]));
        assert_eq!(records.len(), 2);
    }

    #[test]
    fn a_runaway_quote_does_not_fill_the_memory() {
        let endless = io::repeat(b'x').take(3 * MOST_KEPT as u64);
        let mut records = Records::new(b"1;\"".chain(endless), b';', 1);
        let (_, fields) = records.next_record().unwrap().unwrap();
        assert!(fields[1].len() <= MOST_KEPT && fields[1].len() > 4000);
        assert_eq!(records.next_record().unwrap(), None);
    }

    #[test]
    fn the_delimiter_is_told_by_the_headers() {
        let known = |header: &str| ["filed_at", "Фамилия, имя, отчество", "Адрес"].contains(&header);
        let shape = |text| shape_of(text, known).delimiter;
        assert_eq!(shape("filed_at;Фамилия, имя, отчество;Адрес\n"), b';');
        assert_eq!(shape("filed_at,\"Фамилия, имя, отчество\",Адрес\n"), b',');
        assert_eq!(shape("filed_at\tФамилия, имя, отчество\tАдрес\n"), b'\t');
        assert_eq!(shape_of("sep=|\na|b\n", known), Shape { delimiter: b'|', skip: 6 });
    }
}
