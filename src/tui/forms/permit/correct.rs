//! What was written down wrongly of a permit, put right; its number stays.

use super::super::Finish;
use super::fields::{FIELDS, bring_employer, fields, input, show};
use super::{about, finished, noticing, permit_of};
use crate::office::Command;
use crate::office::permit::CorrectPermit;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let permit = permit_of(opened)?;
    let mut all = fields(opened, world);
    all.push(Field::computed("changes", "form-permit-changes"));
    all.push(Field::line("reason", "field-reason", 500).required().hint("form-permit-correct-hint"));
    let title = Phrase::new("form-permit-correct-title").with("number", permit.input.number.as_str());
    let mut form = Form::new(title, all).with_context(about(permit, world));
    show(&mut form, &permit.input);
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, opened: &Opened, blank: &str) -> Result<Command, Phrase> {
    let number = permit_of(opened)?.input.number.as_str();
    let input = input(number, values).ok_or_else(|| Phrase::new("form-required"))?;
    let reason = values.text("reason").unwrap_or(blank).to_owned();
    Ok(Command::CorrectPermit(Box::new(CorrectPermit { input, reason })))
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    bring_employer(form, &form.values(&world.form_context()), opened);
    let command = command(&form.values(&world.form_context()), opened, "-").ok();
    let mut changes = Vec::new();
    if let (Some(Command::CorrectPermit(asked)), Ok(permit)) = (&command, permit_of(opened)) {
        changes.extend(permit.input.changes(&asked.input).into_iter().map(Said::from));
    }
    // As it stands, there is nothing to notice yet.
    let asked = command.filter(|_| !changes.is_empty());
    form.set_computed("changes", changes);
    noticing(form, opened, world, asked.as_ref(), &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(command(values, opened, ""), opened, world, &FIELDS)
}
