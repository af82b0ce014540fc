//! The last thing that happened to a permit taken back: it was written down by mistake.

use super::super::Finish;
use super::{about, finished, permit_of};
use crate::office::Command;
use crate::office::permit::{PermitRefusal, TakeBackPermit};
use crate::phrase::Phrase;
use crate::tui::explain;
use crate::tui::form::{Field, Form, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["reason"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let permit = permit_of(opened)?;
    let Some(what) = permit.last_act() else { return Err(PermitRefusal::NothingToTakeBack.told()) };
    let fields = vec![
        Field::computed("what", "form-permit-taken-back"),
        Field::line("reason", "field-reason", 500).required().hint("form-permit-take-back-hint"),
    ];
    let title = Phrase::new("form-permit-take-back-title").with("number", permit.input.number.as_str());
    let mut form = Form::new(title, fields).with_context(about(permit, world));
    form.set_computed("what", vec![Said::from(explain::taken_back(&what))]);
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, opened: &Opened) -> Result<Command, Phrase> {
    Ok(Command::TakeBackPermit(TakeBackPermit {
        permit: permit_of(opened)?.input.number.clone(),
        reason: values.text("reason").unwrap_or_default().to_owned(),
    }))
}

pub fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(command(values, opened), opened, world, &FIELDS)
}
