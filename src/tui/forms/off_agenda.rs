//! The case on the page goes off the agenda, for a reason.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::commission::TakeOffAgenda;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    let sitting = super::sitting_of(opened)?;
    let fields = vec![Field::line("reason", "field-reason", 500).required()];
    let title = super::put_on_agenda::title("form-off-agenda-title", sitting);
    Ok(Form::new(title, fields).with_context(super::heading(case, world)))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match (super::sitting_of(opened), super::case_of(opened)) {
        (Ok(sitting), Ok(case)) => {
            let reason = values.text("reason").unwrap_or_default().to_owned();
            let order = TakeOffAgenda { sitting: sitting.no, case: case.no, reason };
            submitted(opened, world, Command::TakeOffAgenda(order), &["reason"])
        }
        (Err(words), _) | (_, Err(words)) => Finish::Problem { field: "reason", words },
    }
}
