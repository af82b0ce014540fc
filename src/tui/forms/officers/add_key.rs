//! One more key: a line of a `.pub` file is pasted, and its fingerprint shown as it stands.

use super::super::Finish;
use super::super::trial::submitted;
use super::{about, officer_of};
use crate::office::Command;
use crate::office::officer::{AddKey, OfficerRefusal, PublicKey};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["key"];
/// Longest line taken, in characters: an RSA key of 16384 bits is under 3,000.
const LONGEST: usize = 4096;

pub fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    // Several rows: a line break in what is pasted has to be seen and refused, not joined away.
    let fields = vec![
        Field::area("key", "field-key", LONGEST).required().hint("form-officer-key-hint"),
        Field::computed("seen", "form-officer-key-seen"),
    ];
    Ok(about(officer_of(opened)?, "form-officer-key-title", fields))
}

pub fn recompute(form: &mut Form, _: &Opened, world: &World) {
    form.clear_errors();
    let values = form.values(&world.form_context());
    let seen = values.text("key").map(|text| match PublicKey::parse(text) {
        Ok(key) => Said::new(Role::Good, key.told()),
        Err(fault) => Said::new(Role::Bad, OfficerRefusal::BadKey(fault).words()),
    });
    form.set_computed("seen", seen.into_iter().collect());
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match officer_of(opened) {
        Ok(officer) => {
            let key = values.text("key").unwrap_or_default().to_owned();
            submitted(opened, world, Command::AddKey(AddKey { login: officer.login.clone(), key }), &FIELDS)
        }
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
