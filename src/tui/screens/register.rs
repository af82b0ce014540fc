//! The register of certificates and the notifications that wait for one: what needs somebody first, then the rest by
//! its last day.

use super::text::TextLine;
use crate::office::Subject;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;
use crate::tui::theme::Role;
use crate::tui::view;
use crate::tui::world::World;

/// What the register screen shows, as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Register {
    /// Notifications without a certificate.
    pub unmatched: Vec<Notification>,
    /// Certificates without an employer that lapse soon.
    pub reminders: Vec<Certificate>,
    /// Certificates whose reissue is awaited.
    pub watched: Vec<Certificate>,
    /// Certificates by their last day, from today on.
    pub valid: Vec<Certificate>,
    /// Certificates that lapsed lately, the last first.
    pub lapsed: Vec<Certificate>,
}

/// A line of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// What it says.
    pub line: TextLine,
    /// What Enter opens; none for a heading.
    pub subject: Option<Subject>,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegisterScreen {
    /// What it shows; none until it comes.
    pub register: Option<Box<Register>>,
    /// The selected line.
    pub at: usize,
}

impl RegisterScreen {
    /// Its lines in the reader's language.
    pub fn rows(&self, world: &World) -> Vec<RegisterRow> {
        let Some(register) = &self.register else { return Vec::new() };
        let mut rows = Vec::new();
        let notices =
            register.unmatched.iter().map(|notice| (notice_line(notice, world), Subject::Notification(notice.no)));
        section("register-unmatched", notices.collect(), &mut rows, world);
        for (heading, list, role) in [
            ("register-reminders", &register.reminders, Role::Warn),
            ("register-watched", &register.watched, Role::Warn),
            ("register-valid", &register.valid, Role::Text),
            ("register-lapsed", &register.lapsed, Role::Text),
        ] {
            let lines = list.iter().map(|c| {
                (TextLine::new(view::certificate_line(c, world), role), Subject::Certificate(c.number.clone()))
            });
            section(heading, lines.collect(), &mut rows, world);
        }
        rows
    }
}

/// A heading and its lines; a list with nothing in it is left out.
fn section(heading: &str, lines: Vec<(TextLine, Subject)>, rows: &mut Vec<RegisterRow>, world: &World) {
    if lines.is_empty() {
        return;
    }
    let words = world.texts.with(heading, &[("n", lines.len().into())]);
    rows.push(RegisterRow { line: TextLine::new(words, Role::Label), subject: None });
    rows.extend(lines.into_iter().map(|(line, subject)| RegisterRow { line, subject: Some(subject) }));
}

fn notice_line(notice: &Notification, world: &World) -> TextLine {
    let words = world.texts.with(
        "register-notice",
        &[
            ("kind", world.get(&format!("notice-kind-{}", notice.input.kind.code())).into()),
            ("no", notice.input.incoming_no.as_str().into()),
            ("holder", notice.input.holder.as_str().into()),
            ("received", notice.input.received_on.into()),
            ("late", notice.verdict.late_by.into()),
        ],
    );
    TextLine::new(words, Role::Warn)
}
