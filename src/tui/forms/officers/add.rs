//! Somebody begins to work here. Their keys are given once they are in the list.

use super::super::Finish;
use super::super::trial::submitted;
use super::{language, person_fields, roles, show_roles};
use crate::office::Command;
use crate::office::officer::NewOfficer;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// A refusal that names no field is about the roles.
const FIELDS: [&str; 3] = ["officer", "login", "name"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut fields = vec![Field::line("login", "field-login", 32).required().hint("form-officer-login-hint")];
    fields.extend(person_fields(world));
    let mut form = Form::new(Phrase::new("form-officer-new-title"), fields);
    show_roles(&mut form, &std::collections::BTreeSet::new());
    Ok(form)
}

pub fn recompute(form: &mut Form, _: &Opened, _: &World) {
    form.clear_errors();
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let text = |field| values.text(field).unwrap_or_default();
    let officer =
        NewOfficer { language: language(values), ..NewOfficer::new(text("login"), text("name"), roles(values)) };
    submitted(opened, world, Command::AddOfficer { officer }, &FIELDS)
}
