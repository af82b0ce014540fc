//! `NAME.rejected.csv`: the rows that were refused, to be mended and imported again.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::cell::guard_cell;
use super::clean::clean;
use super::table::OWN_COLUMNS;

/// A file of refused rows being written: beside its place, then renamed into it, so that it is never half there.
#[derive(Debug)]
pub struct RejectedFile {
    path: PathBuf,
    headers: Vec<String>,
    delimiter: u8,
    writer: Option<csv::Writer<BufWriter<NamedTempFile>>>,
    rows: u64,
}

impl RejectedFile {
    /// The place of refused rows of a file: `applications.csv` has `applications.rejected.csv` beside it.
    pub fn path_for(source: &Path) -> PathBuf {
        let mut name = source.file_stem().unwrap_or_default().to_owned();
        name.push(".rejected.csv");
        source.with_file_name(name)
    }

    /// Nothing is written until there is a row. The headers are those of [`super::Intake::headers`].
    pub fn new(path: PathBuf, headers: &[String], delimiter: u8) -> Self {
        Self { path, headers: headers.to_vec(), delimiter, writer: None, rows: 0 }
    }

    /// Adds a row: its line, the column it failed at, the reason in words, and its cells.
    pub fn add(&mut self, line: u64, column: Option<&str>, reason: &str, raw: &[String]) -> io::Result<()> {
        let writer = match &mut self.writer {
            Some(writer) => writer,
            none => none.insert(begin(&self.path, &self.headers, self.delimiter)?),
        };
        let line = line.to_string();
        let own = [line.as_str(), column.unwrap_or_default(), reason];
        let cells = own.into_iter().chain(raw.iter().map(String::as_str));
        writer.write_record(cells.map(outgoing))?;
        self.rows += 1;
        Ok(())
    }

    /// Puts the file in its place and says where that is; none where no row was refused.
    ///
    /// A file that stands there may have been mended since: it is never written over. The same rows again leave it as it
    /// is, other ones go into `NAME.rejected-2.csv` and on.
    pub fn finish(self) -> io::Result<Option<PathBuf>> {
        let Some(writer) = self.writer else { return Ok(None) };
        let buffer = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        let mut file = buffer.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        let mut path = self.path;
        let stem = path.with_extension("");
        for nth in 2_u32.. {
            match file.persist_noclobber(&path) {
                Ok(_) => break,
                Err(there) if there.error.kind() == io::ErrorKind::AlreadyExists => file = there.file,
                Err(fault) => return Err(fault.error),
            }
            if fs::read(&path)? == fs::read(file.path())? {
                break;
            }
            path = stem.with_extension(format!("rejected-{nth}.csv"));
        }
        Ok(Some(path))
    }

    /// How many rows were added.
    pub const fn rows(&self) -> u64 {
        self.rows
    }
}

fn begin(path: &Path, headers: &[String], delimiter: u8) -> io::Result<csv::Writer<BufWriter<NamedTempFile>>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = BufWriter::new(NamedTempFile::new_in(folder)?);
    // Excel takes a file without the mark for the machine's old encoding.
    file.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(file);
    let headers = OWN_COLUMNS.into_iter().chain(headers.iter().map(String::as_str));
    writer.write_record(headers.map(outgoing))?;
    Ok(writer)
}

/// A cell as it may leave us: nothing that steers a terminal, nothing that a spreadsheet computes.
fn outgoing(text: &str) -> String {
    guard_cell(&clean(text).text).into_owned()
}
