//! The second signature on or off, with the order of the office that says so.

use super::Finish;
use super::trial::submitted;
use crate::office::{Act, Command, Refusal};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["reason"];

pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    if !world.me.may(Act::SwitchSecondSignature) {
        return Err(Refusal::MayNot(Act::SwitchSecondSignature).phrase());
    }
    let on = world.settings.second_signature;
    let said = if on { "form-second-signature-is-on" } else { "form-second-signature-is-off" };
    let next = if on { "form-second-signature-off" } else { "form-second-signature-on" };
    let fields = vec![Field::line("reason", "form-second-signature-order", 500).required()];
    Ok(Form::new(Phrase::new(next), fields).with_context(vec![Phrase::new(said).into()]))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let reason = values.text("reason").unwrap_or_default().to_owned();
    submitted(opened, world, Command::SwitchSecondSignature { on: !world.settings.second_signature, reason }, &FIELDS)
}
