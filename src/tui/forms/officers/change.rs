//! Another name, other roles, another language.

use super::super::Finish;
use super::super::trial::submitted;
use super::{about, language, officer_of, person_fields, roles, show_roles};
use crate::office::Command;
use crate::office::officer::ChangeOfficer;
use crate::phrase::Phrase;
use crate::tui::form::{Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// A refusal that names no field is about the roles.
const FIELDS: [&str; 3] = ["officer", "administrator", "name"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let officer = officer_of(opened)?;
    let mut form = about(officer, "form-officer-change-title", person_fields(world));
    form.set("name", &Value::Text(officer.name.clone()));
    if let Some(language) = officer.language {
        form.set("language", &Value::Code(language.code().to_owned()));
    }
    show_roles(&mut form, &officer.roles);
    Ok(form)
}

pub fn recompute(form: &mut Form, _: &Opened, _: &World) {
    form.clear_errors();
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let officer = match officer_of(opened) {
        Ok(officer) => officer,
        Err(words) => return Finish::Problem { field: FIELDS[0], words },
    };
    let command = Command::ChangeOfficer(ChangeOfficer {
        login: officer.login.clone(),
        name: values.text("name").map(ToOwned::to_owned),
        roles: Some(roles(values)),
        language: language(values),
        // The field shows the language there is: left empty, there is to be none.
        no_language: language(values).is_none(),
    });
    submitted(opened, world, command, &FIELDS)
}
