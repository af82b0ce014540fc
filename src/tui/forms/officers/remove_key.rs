//! A key less: which of them.

use super::super::Finish;
use super::super::trial::submitted;
use super::{about, officer_of};
use crate::office::Command;
use crate::office::officer::RemoveKey;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["fingerprint"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let officer = officer_of(opened)?;
    if officer.keys.is_empty() {
        return Err(Phrase::new("officer-no-key"));
    }
    let keys = officer.keys.iter().map(|key| Opt::new(key.fingerprint.as_str(), key.told(), world.languages()));
    let fields = vec![
        Field::choice("fingerprint", "form-officer-key-which", keys.collect())
            .required()
            .hint("form-officer-key-remove-hint"),
    ];
    Ok(about(officer, "form-officer-key-remove-title", fields))
}

pub fn recompute(form: &mut Form, _: &Opened, _: &World) {
    form.clear_errors();
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match officer_of(opened) {
        Ok(officer) => {
            let fingerprint = values.code("fingerprint").unwrap_or_default().to_owned();
            let command = Command::RemoveKey(RemoveKey { login: officer.login.clone(), fingerprint });
            submitted(opened, world, command, &FIELDS)
        }
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
