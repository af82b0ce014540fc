//! A permit ended before its last day.

use super::super::{Finish, form_options};
use super::{about, finished, noticing, permit_of};
use crate::office::Command;
use crate::office::permit::{EndPermit, EndReason};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["permit_on", "end_reason", "note"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let permit = permit_of(opened)?;
    if let Some(refused) = permit.over() {
        return Err(refused.told());
    }
    let reasons = form_options(EndReason::ALL.iter().map(|reason| reason.code()), "permit-end", world);
    let fields = vec![
        Field::date("permit_on", "form-permit-ended-on", DateBias::Past).required().hint("form-permit-end-hint"),
        Field::choice("end_reason", "form-permit-end-reason", reasons).required(),
        Field::line("note", "field-note", 500),
        Field::computed("noticed", "form-permit-last-day"),
    ];
    let title = Phrase::new("form-permit-end-title").with("number", permit.input.number.as_str());
    let mut form = Form::new(title, fields).with_context(about(permit, world));
    form.set("permit_on", &Value::Date(world.today()));
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, opened: &Opened) -> Result<Command, Phrase> {
    let missing = || Phrase::new("form-required");
    Ok(Command::EndPermit(EndPermit {
        permit: permit_of(opened)?.input.number.clone(),
        on: values.date("permit_on").ok_or_else(missing)?,
        reason: values.code("end_reason").and_then(EndReason::from_code).ok_or_else(missing)?,
        note: values.text("note").unwrap_or_default().to_owned(),
    }))
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let other = values.code("end_reason") == Some(EndReason::Other.code());
    form.set_required("note", other);
    let command = command(&values, opened).ok();
    noticing(form, opened, world, command.as_ref(), &FIELDS);
    let last = values.date("permit_on").and_then(|on| on.pred_opt());
    let said = last.map(|last| Said::from(Phrase::new("form-permit-valid-through").with("day", last)));
    form.set_computed("noticed", said.into_iter().collect());
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(command(values, opened), opened, world, &FIELDS)
}
