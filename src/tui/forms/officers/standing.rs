//! Whether somebody is let in: no more, or again, each with its reason.

use super::super::Finish;
use super::super::trial::submitted;
use super::{about, officer_of};
use crate::office::Command;
use crate::office::officer::{DisableOfficer, EnableOfficer, OfficerRefusal};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["reason"];

/// Whom is asked about, who has to work here now or has not to.
fn form(opened: &Opened, works: bool, title: &'static str) -> Result<Form, Phrase> {
    let officer = officer_of(opened)?;
    let login = || officer.login.clone();
    match (officer.works(), works) {
        (true, false) => return Err(OfficerRefusal::Works(login()).words()),
        (false, true) => return Err(OfficerRefusal::Disabled(login()).words()),
        _ => {}
    }
    Ok(about(officer, title, vec![Field::line("reason", "field-reason", 500).required()]))
}

/// The form that closes the door.
pub mod disable {
    pub use super::recompute;
    use super::{Command, DisableOfficer, FIELDS, Finish, Form, Opened, Phrase, Values, World, officer_of, submitted};

    pub fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
        super::form(opened, true, "form-officer-disable-title")
    }

    pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
        match officer_of(opened) {
            Ok(officer) => {
                let reason = values.text(FIELDS[0]).unwrap_or_default().to_owned();
                let command = Command::DisableOfficer(DisableOfficer { login: officer.login.clone(), reason });
                submitted(opened, world, command, &FIELDS)
            }
            Err(words) => Finish::Problem { field: FIELDS[0], words },
        }
    }
}

/// The form that opens it again.
pub mod enable {
    pub use super::recompute;
    use super::{Command, EnableOfficer, FIELDS, Finish, Form, Opened, Phrase, Values, World, officer_of, submitted};

    pub fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
        super::form(opened, false, "form-officer-enable-title")
    }

    pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
        match officer_of(opened) {
            Ok(officer) => {
                let reason = values.text(FIELDS[0]).unwrap_or_default().to_owned();
                let command = Command::EnableOfficer(EnableOfficer { login: officer.login.clone(), reason });
                submitted(opened, world, command, &FIELDS)
            }
            Err(words) => Finish::Problem { field: FIELDS[0], words },
        }
    }
}

pub fn recompute(form: &mut Form, _: &Opened, _: &World) {
    form.clear_errors();
}
