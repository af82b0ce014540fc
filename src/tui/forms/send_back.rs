//! A prepared decision back to whoever prepared it, unsigned.

use super::Finish;
use super::trial::submitted;
use crate::office::{Act, Command, decide};
use crate::phrase::Phrase;
use crate::tui::explain;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["reason"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::SendBack).map_err(|r| r.phrase())?;
    let mut context = super::heading(case, world);
    if let Some(prepared) = &case.prepared {
        let who = Phrase::new("case-prepared")
            .with("what", explain::prepared(&prepared.draft))
            .with("who", world.officer_name(&prepared.by))
            .with("at", prepared.at);
        context.push(who.into());
    }
    let title = Phrase::new("form-send-back-title").with("case", case.no.to_string());
    Ok(Form::new(title, vec![Field::area("reason", "field-reason", 1000).required()]).with_context(context))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let reason = values.text("reason").unwrap_or_default().to_owned();
            submitted(opened, world, Command::SendBack { case: case.no, reason }, &FIELDS)
        }
        Err(words) => Finish::Problem { field: "reason", words },
    }
}
