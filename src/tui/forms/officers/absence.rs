//! Days away and who stands in, or back before the last of them.

use super::super::Finish;
use super::super::trial::{judge, submitted};
use super::{about, officer_of};
use crate::office::officer::{Absence, Officer, SetAbsence};
use crate::office::{Command, Login};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// What the office calls the last day is the field's name.
const FIELDS: [&str; 3] = ["substitute", "absent-until", "from"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let officer = officer_of(opened)?;
    let others = world.officers.iter().filter(|other| other.works() && other.login != officer.login);
    let others = others
        .map(|other| Opt::named(other.login.clone(), other.name.clone(), format!("{} {}", other.name, other.login)));
    let mut back = Field::yes_no("back", "form-officer-back");
    back.visible = officer.absence.is_some();
    let fields = vec![
        back,
        Field::date("from", "form-officer-away-from", DateBias::Nearest).required(),
        Field::date("absent-until", "form-officer-away-until", DateBias::Future).required(),
        Field::choice("substitute", "form-officer-substitute", others.collect()).hint("form-officer-substitute-hint"),
    ];
    let mut form = about(officer, "form-officer-away-title", fields);
    match &officer.absence {
        Some(away) => {
            form.set("back", &Value::Bool(false));
            form.set("from", &Value::Date(away.from));
            form.set("absent-until", &Value::Date(away.until));
            if let Some(substitute) = &away.substitute {
                form.set("substitute", &Value::Code(substitute.clone()));
            }
        }
        None => form.set("from", &Value::Date(world.today())),
    }
    Ok(form)
}

/// What is asked, once there is enough of it.
fn command(values: &Values, officer: &Officer) -> Option<Command> {
    let absence = match values.yes("back") {
        Some(true) => None,
        _ => Some(Absence {
            from: values.date("from")?,
            until: values.date("absent-until")?,
            substitute: values.code("substitute").map(Login::from),
        }),
    };
    Some(Command::SetAbsence(SetAbsence { login: officer.login.clone(), absence }))
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let back = values.yes("back") == Some(true);
    for field in FIELDS {
        form.set_visible(field, !back);
    }
    match officer_of(opened).ok().and_then(|officer| command(&values, officer)) {
        Some(command) => judge(form, opened, world, &command, &FIELDS),
        None => form.clear_errors(),
    }
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match officer_of(opened).map(|officer| command(values, officer)) {
        Ok(Some(command)) => submitted(opened, world, command, &FIELDS),
        Ok(None) => Finish::Problem { field: FIELDS[1], words: Phrase::new("form-required") },
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
