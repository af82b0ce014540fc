//! The forms: what each asks, what it computes as it is typed, and the command it makes. One file a form.

mod documents;
mod score;

use super::form::{Form, Values};
use super::message::Opened;
use super::world::World;
use crate::office::application::codes;
use crate::office::{Act, Command, Subject};
use crate::phrase::Phrase;

codes! {
    /// A form.
    FormKind { Documents = "documents", Score = "score" }
}

/// What becomes of a form's values.
#[derive(Debug)]
pub enum Finish {
    /// This is asked of the office.
    Submit(Command),
    /// Something is wrong with a field.
    Problem {
        /// Which.
        field: &'static str,
        /// What.
        words: Phrase,
    },
}

impl FormKind {
    /// The act it leads to, for the table of states.
    pub const fn act(self) -> Act {
        match self {
            Self::Documents => Act::CheckDocuments,
            Self::Score => Act::Score,
        }
    }

    /// The key its draft is kept under.
    pub fn draft_key(self, subject: &Subject) -> String {
        match subject {
            Subject::Case(no) => format!("{}:{no}", self.code()),
            Subject::Certificate(number) => format!("{}:{number}", self.code()),
            Subject::Notification(no) => format!("{}:notice-{no}", self.code()),
            Subject::Office => self.code().to_owned(),
        }
    }

    /// The form as it opens.
    ///
    /// # Errors
    /// What stands against opening it.
    pub fn build(self, opened: &Opened, world: &World) -> Result<Form, Phrase> {
        match self {
            Self::Documents => documents::build(opened, world),
            Self::Score => score::build(opened, world),
        }
    }

    /// Computes what follows from what is typed.
    pub fn recompute(self, form: &mut Form, opened: &Opened, world: &World) {
        match self {
            Self::Documents => documents::recompute(form, opened, world),
            Self::Score => score::recompute(form, opened, world),
        }
    }

    /// The command of the values.
    pub fn finish(self, values: &Values, opened: &Opened, world: &World) -> Finish {
        match self {
            Self::Documents => documents::finish(values, opened),
            Self::Score => score::finish(values, opened, world),
        }
    }
}
