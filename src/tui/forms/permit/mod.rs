//! The forms of permits and employers (Order 279), a file an act.

pub(super) mod correct;
pub(super) mod employer;
pub(super) mod end;
pub(super) mod extend;
mod fields;
pub(super) mod register;
pub(super) mod take_back;

use super::Finish;
use super::trial::{problem, submitted, tried};
use crate::office::permit::{Permit, PermitWarning};
use crate::office::{Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{Form, Role, Said};
use crate::tui::lists::permit_words;
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The permit a form is about.
fn permit_of(opened: &Opened) -> Result<&Permit, Phrase> {
    opened.permits.permit.as_ref().ok_or_else(|| Phrase::new("form-permit-gone"))
}

/// The permit in a line, above the fields.
fn about(permit: &Permit, world: &World) -> Vec<Said> {
    vec![Said::from(permit_words(permit, None, world.today()))]
}

/// What the office notices about the command as it is typed, and what of its days cannot be, at its field.
fn noticing(form: &mut Form, opened: &Opened, world: &World, command: Option<&Command>, fields: &[&'static str]) {
    form.clear_errors();
    let mut said = Vec::new();
    match command.map(|command| tried(opened, world, command)) {
        Some(Ok(events)) => {
            let warnings = events.iter().flat_map(warnings);
            said.extend(warnings.map(|warning| Said::new(Role::Warn, warning.phrase())));
        }
        Some(Err(refusal)) if !matches!(refusal, crate::office::Refusal::Empty { .. }) => {
            if let Finish::Problem { field, words } = problem(&refusal, fields) {
                form.set_error(field, words);
            }
        }
        _ => {}
    }
    form.set_computed("noticed", said);
}

fn warnings(event: &Event) -> &[PermitWarning] {
    match event {
        Event::PermitRegistered(event) => &event.warnings,
        Event::PermitExtended(event) => &event.warnings,
        Event::PermitCorrected(event) => &event.warnings,
        _ => &[],
    }
}

/// The command of a form that is filled, or what is missing.
fn finished(command: Result<Command, Phrase>, opened: &Opened, world: &World, fields: &[&'static str]) -> Finish {
    match command {
        Ok(command) => submitted(opened, world, command, fields),
        Err(words) => Finish::Problem { field: fields.first().copied().unwrap_or_default(), words },
    }
}
