//! The forms: what each asks, what it computes as it is typed, and the command it makes. One file a form.

mod assign;
mod attachments;
mod calendar;
mod call;
mod call_sitting;
mod cancel;
mod cancel_sitting;
mod certificate_note;
mod change;
mod commencement;
mod complaint;
mod composition;
mod correct;
mod decide;
mod defects;
mod deliver;
mod documents;
mod enter;
mod export;
pub(crate) mod figures;
mod hearing;
mod inquiry;
mod kind;
mod letterhead;
mod matching;
mod note;
mod notify;
mod off_agenda;
mod officers;
mod outside;
mod past;
mod permit;
mod permit_settings;
mod put_on_agenda;
mod quota;
mod reading;
mod recommend;
mod register;
mod report;
mod return_end;
mod revoke;
mod rule;
pub(crate) mod score;
mod second_signature;
mod send_back;
mod settings;
mod sign_end;
mod signed_file;
pub(crate) mod signing;
mod slip;
mod tell;
#[cfg(test)]
mod tests;
mod trial;
mod validity;
pub use export::KIND as EXPORT_KIND;
pub use kind::FormKind;
pub(crate) use trial::tried;

use super::form::{Form, Opt, Role, Said, Value, Values, plain};
use super::lists::ListOf;
use super::message::{Opened, SignedFile};
use super::world::World;
use chrono::{NaiveDateTime, Timelike};

use crate::office::application::codes;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::Sitting;
use crate::office::{CaseNo, Command, Subject};
use crate::phrase::Phrase;

/// What becomes of a form's values.
#[derive(Debug)]
pub enum Finish {
    /// This is asked of the office.
    Submit(Command),
    /// All of these are asked of the office, one after another.
    Many(Vec<Command>),
    /// The office is looked at as it was then; nothing is asked of it.
    LookBack(crate::store::When),
    /// This table is written; nothing is asked of the office.
    Export(super::message::ExportAsk),
    /// A register of a period is shown on its pages.
    Draw(crate::office::paper::PaperKind, super::message::Span),
    /// The list it was asked over is made anew of this, as known then where that is not as it is looked at.
    List(ListOf, Option<crate::store::When>),
    /// This is drawn, and F2 signs it.
    Paper(Box<super::screens::PaperScreen>),
    /// What this does to the open cases is drawn, and F2 saves it.
    Weigh(Command),
    /// Something is wrong with a field.
    Problem {
        /// Which.
        field: &'static str,
        /// What.
        words: Phrase,
    },
}

/// The case a form is about.
fn case_of(opened: &Opened) -> Result<&Case, Phrase> {
    opened.view.as_ref().map(|view| &view.case).ok_or_else(|| Phrase::new("form-case-gone"))
}

/// The sitting a form is about.
fn sitting_of(opened: &Opened) -> Result<&Sitting, Phrase> {
    opened.commission.sitting.as_ref().ok_or_else(|| Phrase::new("form-sitting-gone"))
}

/// The certificate a form is about.
fn certificate_of(opened: &Opened) -> Result<&Certificate, Phrase> {
    opened.certificate.as_ref().ok_or_else(|| Phrase::new("form-certificate-none"))
}

/// The certificate in a line, above the fields, and what stands open about it.
fn about_certificate(certificate: &Certificate, world: &World) -> Vec<Said> {
    let mut lines = vec![Said::from(super::lists::certificate_words(certificate, world.today()))];
    if let Some(prepared) = &certificate.prepared {
        let phrase = Phrase::new(format!("certificate-life-prepared-{}", prepared.kind.code()))
            .with("by", world.officer_name(&prepared.by))
            .with("at", prepared.at);
        lines.push(Said::new(Role::Warn, phrase));
    }
    lines
}

/// Codes as options, each `PREFIX-code` in words.
fn code_options(codes: &[&str], prefix: &str, world: &World) -> Vec<super::form::Opt> {
    let option = |code: &&str| super::form::Opt::new(*code, Phrase::new(format!("{prefix}-{code}")), world.languages());
    codes.iter().map(option).collect()
}

/// Who and what, above the fields.
fn heading(case: &Case, world: &World) -> Vec<Said> {
    let name = case.application.full_name.as_str();
    // The Commission's finding, once there is one, rather than what was declared.
    let code = case.sheet.as_ref().map_or(&case.application.profession_code, |sheet| &sheet.input.profession_code);
    let who = if code.is_empty() {
        plain(name)
    } else {
        Phrase::new("form-about").with("name", name).with("profession", score::profession_name(code))
    };
    let mut lines = vec![Said::from(who)];
    if let Some(term) = case.current_term() {
        let (left, role) = world.due_mark_of(case, Some(term.due));
        let role = if role == super::theme::Role::Overdue { Role::Bad } else { Role::Plain };
        let due = Phrase::new("form-due")
            .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
            .with("day", term.due)
            .with("left", left);
        lines.push(Said::new(role, due));
    }
    lines
}

/// A choice of codes, each with its message `PREFIX-CODE`.
fn form_options(codes: impl Iterator<Item = &'static str>, message: &str, world: &World) -> Vec<Opt> {
    codes.map(|code| Opt::new(code, Phrase::new(format!("{message}-{code}")), world.languages())).collect()
}

/// A moment without its seconds: what a field proposes, never later than now.
fn minute(now: NaiveDateTime) -> NaiveDateTime {
    now.with_second(0).and_then(|moment| moment.with_nanosecond(0)).unwrap_or(now)
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
    if form.is_typing_in(field) || !ours || typed == wanted.trim() {
        return;
    }
    if wanted.is_empty() {
        form.clear(field);
    } else {
        form.set(field, &Value::Text(wanted.to_owned()));
    }
}
