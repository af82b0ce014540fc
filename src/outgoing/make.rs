//! A drawn paper into its file, and into the journal in the same breath.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::draw::Drawn;
use crate::office::paper::{MakePaper, PaperRefusal};
use crate::office::{Command, Refusal};
use crate::outbox::{self, Unwritten};
use crate::phrase::Phrase;
use crate::print::{self, PrintError};
use crate::store::SubmitError;

/// Where a paper goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Into this folder, under a name of its own.
    Into(PathBuf),
    /// Into this file, which must not be there yet.
    File(PathBuf),
}

/// Why no file was made. Nothing of it is left.
#[derive(Debug)]
pub enum Unmade {
    /// It says something else than when it was last made, and whoever asks has not said that they saw it.
    Changed,
    /// It was drawn with a number that somebody took meanwhile: it is to be drawn anew.
    Drawn(Phrase),
    /// It was not recorded.
    Unrecorded(SubmitError),
    /// It cannot be put into a file.
    Print(PrintError),
    /// The folder, the disk, a file that stands there already.
    Unwritten(PathBuf, io::Error),
}

impl Unmade {
    /// It in a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Changed => Phrase::new("outgoing-changed"),
            Self::Drawn(words) => words.clone(),
            Self::Unwritten(path, fault) => outbox::unwritten(path, fault),
            Self::Unrecorded(fault) => fault.phrase(),
            Self::Print(fault) => fault.phrase(),
        }
    }
}

/// A paper in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its file.
    pub path: PathBuf,
    /// The number that stands in it; empty where it has none.
    pub number: String,
    /// Pages.
    pub pages: usize,
    /// Whether it was made before and says the same.
    pub same: bool,
}

/// Writes a paper beside its place, records that it was made, and puts it there. `again` says that whoever asks has seen
/// what it says otherwise than before; `record` gives the command.
///
/// # Errors
/// See [`Unmade`]; then no file is left.
pub fn make(
    drawn: &Drawn,
    again: bool,
    way: &Way,
    mut record: impl FnMut(Command) -> Result<(), SubmitError>,
) -> Result<Made, Unmade> {
    let same = drawn.before.as_ref().map(|(_, changes)| changes.is_empty());
    if same == Some(false) && !again {
        return Err(Unmade::Changed);
    }
    let bytes = print::pdf(&drawn.pages).map_err(Unmade::Print)?;
    let mut write = |path: &Path, out: &mut dyn Write| {
        out.write_all(&bytes)?;
        // A disk that is full says so now, before it is recorded that the file stands there.
        out.flush()?;
        record(command(drawn, path)).map_err(Unwritten::Made)
    };
    let put = match way {
        Way::Into(folder) => outbox::put_free(folder, &drawn.stem(), "pdf", write),
        Way::File(path) => match outbox::put(path, false, |out| write(path, out)) {
            Ok(()) => Ok(path.clone()),
            Err(fault) => Err((path.clone(), fault)),
        },
    };
    match put {
        Ok(path) => {
            let (number, pages) = (drawn.number.clone(), drawn.pages.count());
            Ok(Made { path, number, pages, same: same.unwrap_or_default() })
        }
        Err((path, Unwritten::Out(fault))) => Err(Unmade::Unwritten(path, fault)),
        Err((_, Unwritten::Made(SubmitError::Refused(taken @ Refusal::Paper(PaperRefusal::OtherNumber { .. }))))) => {
            Err(Unmade::Drawn(taken.phrase()))
        }
        Err((_, Unwritten::Made(fault))) => Err(Unmade::Unrecorded(fault)),
    }
}

fn command(drawn: &Drawn, path: &Path) -> Command {
    let file = outbox::shown_name(path);
    Command::MakePaper(MakePaper {
        paper: drawn.paper.clone(),
        lang: drawn.lang,
        number: drawn.number.clone(),
        text: drawn.text(),
        file,
    })
}
