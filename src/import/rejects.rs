//! The rejected rows of an import, beside its file.

use std::io;
use std::path::{Path, PathBuf};

use super::{Entry, Verdict};
use crate::intake::{Intake, RejectedFile};
use crate::locale::Texts;

/// The file of rejected rows being written; the first fault of writing is kept for the end.
#[derive(Debug)]
pub struct Rejects {
    file: Option<RejectedFile>,
    path: PathBuf,
    fault: Option<io::Error>,
}

impl Rejects {
    /// The rejected rows of a file, beside it.
    pub fn beside(source: &Path, intake: &Intake<'_>) -> Self {
        let path = RejectedFile::path_for(source);
        let file = RejectedFile::new(path.clone(), intake.headers(), intake.delimiter());
        Self { file: Some(file), path, fault: None }
    }

    /// Adds the row if it was rejected.
    pub fn add(&mut self, entry: &Entry, texts: &Texts) {
        if let (Verdict::Rejected { column, reason }, Some(file)) = (&entry.verdict, &mut self.file)
            && let Err(fault) = file.add(entry.line, column.as_deref(), &texts.say(reason), &entry.raw)
        {
            self.fault = Some(fault);
            self.file = None;
        }
    }

    /// Puts the file in its place; none where no row was rejected.
    ///
    /// # Errors
    /// The file, and why it could not be written.
    pub fn finish(self) -> Result<Option<PathBuf>, (PathBuf, io::Error)> {
        match (self.fault, self.file) {
            (None, Some(file)) => file.finish().map_err(|fault| (self.path, fault)),
            (Some(fault), _) => Err((self.path, fault)),
            (None, None) => Ok(None),
        }
    }
}
