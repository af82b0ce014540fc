//! The office's Word templates: those that are shipped, those of the office's own folder that take their place, and
//! drafts made by them. The only part of Word that reads files.

mod draft;

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use draft::{Draft, DraftFault, Subject, draft, kind_of, no_template};

use crate::intake::clean;
use crate::office::paper::PaperLang;
use crate::papers::fields::DraftKind;
use crate::phrase::Phrase;
use crate::word::{Fault, Template};

/// Folder of an office with templates of its own.
pub const FOLDER: &str = "templates";

/// What is read of a file: a byte more than a template may have, so that one that is too large is told as that.
const MOST: u64 = (20 << 20) + 1;

/// A template that is shipped.
pub const fn shipped(kind: DraftKind, lang: PaperLang) -> &'static [u8] {
    macro_rules! file {
        ($name:literal) => {
            include_bytes!(concat!("../../templates/", $name, ".docx"))
        };
    }
    match (kind, lang) {
        (DraftKind::Refusal, PaperLang::Kk) => file!("refusal.kk"),
        (DraftKind::Refusal, PaperLang::Ru) => file!("refusal.ru"),
        (DraftKind::Notice, PaperLang::Kk) => file!("notice.kk"),
        (DraftKind::Notice, PaperLang::Ru) => file!("notice.ru"),
        (DraftKind::Letter, PaperLang::Kk) => file!("letter.kk"),
        (DraftKind::Letter, PaperLang::Ru) => file!("letter.ru"),
    }
}

/// Name of a template's file: `refusal.kk.docx`.
pub fn file_name(kind: DraftKind, lang: PaperLang) -> String {
    format!("{}.{}.docx", kind.code(), lang.code())
}

/// Why a template of the office's folder is of no use.
#[derive(Debug, thiserror::Error)]
pub enum TemplateFault {
    /// It cannot be read.
    #[error("{} cannot be read: {fault}", .path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: io::Error,
    },
    /// It cannot be filled.
    #[error("{name}: {fault}")]
    Unfit {
        /// Name of its file.
        name: String,
        /// Why.
        fault: Fault,
    },
}

impl TemplateFault {
    /// It in the reader's words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Unread { path, fault } => Phrase::new("cli-place-unread")
                .with("path", clean(&path.display().to_string()).text)
                .with("fault", fault.to_string()),
            Self::Unfit { name, fault } => {
                Phrase::new("word-template").with("name", name.as_str()).with("fault", fault.phrase())
            }
        }
    }
}

/// The template of an office: its own, else the one that is shipped.
///
/// # Errors
/// Its own cannot be read, or is no template.
pub fn of_office(office: &Path, kind: DraftKind, lang: PaperLang) -> Result<Template, TemplateFault> {
    let name = file_name(kind, lang);
    let path = office.join(FOLDER).join(&name);
    let bytes = match read(&path) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => shipped(kind, lang).to_vec(),
        Err(fault) => return Err(TemplateFault::Unread { path, fault }),
        Ok(bytes) => bytes,
    };
    Template::read(bytes).map_err(|fault| TemplateFault::Unfit { name, fault })
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait for whoever writes into it.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}
