//! A note on a case.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    let fields = vec![Field::area("note", "field-note", 4000).required()];
    let title = Phrase::new("form-note-title").with("case", case.no.to_string());
    Ok(Form::new(title, fields).with_context(super::heading(case, world)))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let text = values.text("note").unwrap_or_default().to_owned();
            submitted(opened, world, Command::Note { case: case.no, text }, &["note"])
        }
        Err(words) => Finish::Problem { field: "note", words },
    }
}
