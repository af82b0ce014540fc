//! A permit extended.

use chrono::Days;

use super::super::Finish;
use super::{about, finished, noticing, permit_of};
use crate::office::Command;
use crate::office::decide::extension_term;
use crate::office::permit::ExtendPermit;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["valid_until", "valid_from", "permit_on"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let permit = permit_of(opened)?;
    if let Some(refused) = permit.over() {
        return Err(refused.told());
    }
    let fields = vec![
        Field::date("permit_on", "form-permit-extended-on", DateBias::Past).required(),
        Field::date("valid_from", "field-valid_from", DateBias::Nearest).required(),
        Field::date("valid_until", "field-valid_until", DateBias::Future).required(),
        Field::computed("noticed", "form-permit-noticed"),
    ];
    let title = Phrase::new("form-permit-extend-title").with("number", permit.input.number.as_str());
    let mut form = Form::new(title, fields).with_context(about(permit, world));
    let from = permit.given_until() + Days::new(1);
    form.set("permit_on", &Value::Date(world.today()));
    form.set("valid_from", &Value::Date(from));
    if let Some(until) = extension_term(&world.settings, &permit.input, from).filter(|until| *until >= from) {
        form.set("valid_until", &Value::Date(until));
    }
    form.mark_clean();
    form.focus_on("valid_until");
    Ok(form)
}

fn command(values: &Values, opened: &Opened) -> Result<Command, Phrase> {
    let missing = || Phrase::new("form-required");
    Ok(Command::ExtendPermit(ExtendPermit {
        permit: permit_of(opened)?.input.number.clone(),
        on: values.date("permit_on").ok_or_else(missing)?,
        from: values.date("valid_from"),
        until: values.date("valid_until").ok_or_else(missing)?,
    }))
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let command = command(&form.values(&world.form_context()), opened).ok();
    noticing(form, opened, world, command.as_ref(), &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(command(values, opened), opened, world, &FIELDS)
}
