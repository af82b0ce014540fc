//! The forms: what each asks, what it computes as it is typed, and the command it makes. One file a form.

mod decide;
mod documents;
mod recommend;
pub(crate) mod score;
#[cfg(test)]
mod tests;
mod trial;

use super::form::{Form, Role, Said, Value, Values};
use super::message::Opened;
use super::world::World;
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::case::Case;
use crate::office::{Command, Subject};
use crate::phrase::Phrase;

codes! {
    /// A form.
    FormKind { Documents = "documents", Score = "score", Recommend = "recommend", Decide = "decide" }
}

/// What becomes of a form's values.
#[derive(Debug)]
pub enum Finish {
    /// This is asked of the office.
    Submit(Command),
    /// This is drawn, and F2 signs it.
    Paper(Box<super::screens::PaperScreen>),
    /// Something is wrong with a field.
    Problem {
        /// Which.
        field: &'static str,
        /// What.
        words: Phrase,
    },
}

impl FormKind {
    /// The form a command opens.
    pub fn of_command(command: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.command() == command)
    }

    /// The command that opens it.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Score => "score",
            Self::Recommend => "recommend",
            Self::Decide => "decide",
        }
    }

    /// Whether it is about a case.
    pub const fn needs_case(self) -> bool {
        match self {
            Self::Documents | Self::Score | Self::Recommend | Self::Decide => true,
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
            Self::Recommend => recommend::build(opened, world),
            Self::Decide => decide::build(opened, world),
        }
    }

    /// Computes what follows from what is typed.
    pub fn recompute(self, form: &mut Form, opened: &Opened, world: &World) {
        match self {
            Self::Documents => documents::recompute(form, opened, world),
            Self::Score => score::recompute(form, opened, world),
            Self::Recommend => recommend::recompute(form, opened, world),
            Self::Decide => decide::recompute(form, opened, world),
        }
    }

    /// The command of the values.
    pub fn finish(self, values: &Values, opened: &Opened, world: &World) -> Finish {
        match self {
            Self::Documents => documents::finish(values, opened, world),
            Self::Score => score::finish(values, opened, world),
            Self::Recommend => recommend::finish(values, opened, world),
            Self::Decide => decide::finish(values, opened, world),
        }
    }
}

/// The case a form is about.
fn case_of(opened: &Opened) -> Result<&Case, Phrase> {
    opened.view.as_ref().map(|view| &view.case).ok_or_else(|| Phrase::new("form-case-gone"))
}

/// Who and what, above the fields.
fn heading(case: &Case, world: &World) -> Vec<Said> {
    let who = Phrase::new("form-about")
        .with("name", case.application.full_name.as_str())
        .with("profession", score::profession_name(&case.application.profession_code));
    let mut lines = vec![Said::from(who)];
    if let Some(term) = case.current_term() {
        let (left, role) = world.due_mark(Some(term.due));
        let role = if role == super::theme::Role::Overdue { Role::Bad } else { Role::Plain };
        let due = Phrase::new("form-due")
            .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
            .with("day", term.due)
            .with("left", left);
        lines.push(Said::new(role, due));
    }
    lines
}

/// A ground of Row 9 with its number.
fn ground_label(ground: u8) -> Phrase {
    Phrase::new("form-ground").with("n", i64::from(ground)).with("ground", Phrase::new(format!("ground-{ground}")))
}

/// Writes the words that belong to what is chosen, where nothing was typed or only words proposed for another choice
/// stand. Never under the officer's cursor.
fn propose(form: &mut Form, values: &Values, field: &'static str, proposals: &[String], wanted: &str) {
    let typed = values.text(field).unwrap_or_default();
    let ours = typed.is_empty() || proposals.iter().any(|words| words.trim() == typed);
    if form.focused() == Some(field) || !ours || typed == wanted.trim() {
        return;
    }
    if wanted.is_empty() {
        form.clear(field);
    } else {
        form.set(field, &Value::Text(wanted.to_owned()));
    }
}
