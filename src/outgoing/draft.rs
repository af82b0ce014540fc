//! A draft for Word of a paper, out of one moment of the store, and into its file.

use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Way;
use crate::locale::Texts;
use crate::office::complaint::ComplaintRefusal;
use crate::office::paper::PaperRef;
use crate::office::{Refusal, Subject};
use crate::outbox::{self, Unwritten};
use crate::papers::Head;
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::templates::{self, Draft, DraftFault, TemplateFault};

/// Why there is no draft.
#[derive(Debug)]
pub enum Undrafted {
    /// There is nothing to write yet, or no such paper in Word.
    Nothing(Phrase),
    /// The office's template.
    Template(TemplateFault),
    /// The store.
    Store(StoreError),
}

impl From<StoreError> for Undrafted {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl From<Refusal> for Undrafted {
    fn from(refusal: Refusal) -> Self {
        Self::Nothing(refusal.phrase())
    }
}

impl From<DraftFault> for Undrafted {
    fn from(fault: DraftFault) -> Self {
        match fault {
            DraftFault::Nothing(words) => Self::Nothing(*words),
            DraftFault::Template(fault) => Self::Template(fault),
        }
    }
}

impl Undrafted {
    /// It in a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Nothing(words) => words.clone(),
            Self::Template(fault) => fault.phrase(),
            Self::Store(fault) => fault.phrase(),
        }
    }
}

/// A paper filled into the template of the office whose folder it is, in the language of `texts` (Kazakh or Russian). It
/// carries the outgoing number the paper has; one that was never made has none, and a draft takes none.
///
/// # Errors
/// There is nothing to write yet; the template; the store.
pub fn draft(
    snapshot: &Snapshot,
    paper: &PaperRef,
    texts: &Texts,
    today: NaiveDate,
    office: &Path,
) -> Result<Draft, Undrafted> {
    let settings = snapshot.settings()?.ok_or(Refusal::NotOpen)?;
    let known = snapshot.number_for(paper, today)?.ok().filter(|number| number.counted.is_none());
    let number = known.map(|known| known.number).unwrap_or_default();
    let head = Head { settings: &settings, number: &number, texts };
    let nth = usize::try_from(paper.nth).unwrap_or(usize::MAX);
    let write = |of| templates::draft((paper.kind, nth), of, head, office);
    Ok(match &paper.subject {
        Subject::Case(no) => write(templates::Subject::Case(&snapshot.case(*no)?.ok_or(Refusal::NoCase(*no))?))?,
        Subject::Complaint(no) => {
            let complaint = snapshot.complaint(*no)?.ok_or(Refusal::from(ComplaintRefusal::Unknown(*no)))?;
            write(templates::Subject::Complaint(&complaint))?
        }
        _ => return Err(Undrafted::Nothing(templates::no_template(paper.kind))),
    })
}

/// Puts a draft where nothing stands yet, whole or not at all.
///
/// # Errors
/// The folder, the disk, a file that stands there already, with its path.
pub fn put_draft(draft: &Draft, way: &Way) -> Result<PathBuf, (PathBuf, io::Error)> {
    let put = match way {
        Way::Into(folder) => outbox::put_free(folder, &draft.stem, "docx", |_, out| Ok(out.write_all(&draft.bytes)?)),
        Way::File(path) => outbox::put(path, false, |out| Ok(out.write_all(&draft.bytes)?))
            .map(|()| path.clone())
            .map_err(|fault| (path.clone(), fault)),
    };
    put.map_err(|(path, fault): (PathBuf, Unwritten<Infallible>)| match fault {
        Unwritten::Out(fault) => (path, fault),
        Unwritten::Made(never) => match never {},
    })
}
