//! A draft: a template of the office filled from a case or a complaint.

use std::path::Path;

use super::{TemplateFault, file_name, of_office};
use crate::law::edition::Rulebook;
use crate::office::Refusal;
use crate::office::case::Case;
use crate::office::complaint::Complaint;
use crate::office::paper::{PaperKind, PaperLang};
use crate::outbox;
use crate::papers::fields::{self, DraftKind};
use crate::papers::{DecisionDraft, Head, Letterhead, lang_of};
use crate::phrase::Phrase;
use crate::word::Values;

/// What a draft is written on.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// A case: its refusal, its notice of defects.
    Case(&'a Case),
    /// A complaint: its letters.
    Complaint(&'a Complaint),
}

/// A Word document, and the name its file should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The file's name without its end: `refusal-2026-000412-Ким-Алексей.ru`.
    pub stem: String,
    /// The document.
    pub bytes: Vec<u8>,
}

/// Why there is no draft. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// A rule: there is nothing yet that it could say.
    #[error("nothing to write: {0:?}")]
    Nothing(Box<Phrase>),
    /// The template.
    #[error(transparent)]
    Template(#[from] TemplateFault),
}

impl DraftFault {
    fn nothing(phrase: Phrase) -> Self {
        Self::Nothing(Box::new(phrase))
    }

    /// It in the reader's words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Nothing(phrase) => (**phrase).clone(),
            Self::Template(fault) => fault.phrase(),
        }
    }
}

/// The template a paper is written by in Word; none for papers that are no letters.
pub const fn kind_of(kind: PaperKind) -> Option<DraftKind> {
    match kind {
        PaperKind::Refusal => Some(DraftKind::Refusal),
        PaperKind::DefectsNotice => Some(DraftKind::Notice),
        PaperKind::Cover | PaperKind::Answer | PaperKind::ComplaintNotice => Some(DraftKind::Letter),
        _ => None,
    }
}

/// Why a paper is not written in Word.
pub fn no_template(kind: PaperKind) -> Phrase {
    Phrase::new("word-no-kind").with("kind", kind.phrase())
}

/// The draft of a paper, the `nth` of its kind (a case may have several notices), by the template of the office whose
/// folder it is.
///
/// # Errors
/// There is nothing to write yet, or no such paper in Word; the template cannot be read or filled.
pub fn draft(
    (kind, nth): (PaperKind, usize),
    of: Subject<'_>,
    head: Head<'_>,
    office: &Path,
) -> Result<Draft, DraftFault> {
    let lang = lang_of(head.texts);
    let template_kind = kind_of(kind).ok_or_else(|| DraftFault::nothing(no_template(kind)))?;
    let edition = match of {
        Subject::Case(case) => &case.clocks.edition,
        Subject::Complaint(complaint) => &complaint.clocks.edition,
    };
    let edition =
        Rulebook::embedded().edition(edition).map_err(|fault| DraftFault::nothing(Refusal::from(fault).phrase()))?;
    let values = values(kind, nth, of, Letterhead { edition, of: head }).ok_or_else(|| nothing_yet(kind, of))?;
    let unfit = |fault| TemplateFault::Unfit { name: file_name(template_kind, lang), fault };
    let bytes = of_office(office, template_kind, lang)?.fill(&template_kind.fields(), &values).map_err(unfit)?;
    Ok(Draft { stem: stem(kind, of, lang), bytes })
}

fn values(kind: PaperKind, nth: usize, of: Subject<'_>, head: Letterhead<'_>) -> Option<Values> {
    match (kind, of) {
        (PaperKind::Refusal, Subject::Case(case)) => {
            fields::refusal(case, &DecisionDraft::of(case, case.decision.as_ref()?), head)
        }
        (PaperKind::DefectsNotice, Subject::Case(case)) => fields::notice(case, nth, head),
        (kind, Subject::Complaint(complaint)) => fields::letter(complaint, kind, nth, head),
        _ => None,
    }
}

fn nothing_yet(kind: PaperKind, of: Subject<'_>) -> DraftFault {
    let no = match of {
        Subject::Case(case) => case.no.to_string(),
        Subject::Complaint(complaint) => complaint.no.to_string(),
    };
    DraftFault::nothing(Phrase::new("word-nothing-yet").with("kind", kind.phrase()).with("no", no))
}

/// A name of kind, number, person and language, with nothing in it that a file's name may not have.
fn stem(kind: PaperKind, of: Subject<'_>, lang: PaperLang) -> String {
    let (no, person) = match of {
        Subject::Case(case) => (case.no.to_string(), &case.application.full_name),
        Subject::Complaint(complaint) => (complaint.no.to_string(), &complaint.input.from.name),
    };
    let person = outbox::person(person);
    let named = [kind.code(), &no, &person].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    format!("{named}.{}", lang.code())
}
