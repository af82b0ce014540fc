//! A sitting that did not take place: its cases wait for another.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::commission::CancelSitting;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    let sitting = super::sitting_of(opened)?;
    let fields = vec![Field::line("reason", "field-reason", 500).required()];
    Ok(Form::new(super::put_on_agenda::title("form-cancel-sitting-title", sitting), fields))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::sitting_of(opened) {
        Ok(sitting) => {
            let reason = values.text("reason").unwrap_or_default().to_owned();
            let order = CancelSitting { sitting: sitting.no, reason };
            submitted(opened, world, Command::CancelSitting(order), &["reason"])
        }
        Err(words) => Finish::Problem { field: "reason", words },
    }
}
