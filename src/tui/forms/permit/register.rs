//! A permit written down, for an employer that is known or new.

use super::super::Finish;
use super::fields::{FIELDS, bring_employer, fields, input, propose_end, show_employer};
use super::{finished, noticing};
use crate::office::Command;
use crate::office::permit::RegisterPermit;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let number = Field::line("permit_number", "field-permit_number", 200).required();
    let all = std::iter::once(number).chain(fields(opened, world)).collect();
    let mut form = Form::new(Phrase::new("form-permit-title"), all);
    if let Some(employer) = &opened.permits.employer {
        show_employer(&mut form, &employer.input);
        form.mark_clean();
    }
    Ok(form)
}

fn command(values: &Values) -> Option<Command> {
    let input = input(values.text("permit_number").unwrap_or_default(), values)?;
    Some(Command::RegisterPermit(Box::new(RegisterPermit::from(input))))
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    bring_employer(form, &values, opened);
    propose_end(form, &values, world);
    let command = command(&form.values(&world.form_context()));
    noticing(form, opened, world, command.as_ref(), &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(command(values).ok_or_else(|| Phrase::new("form-required")), opened, world, &FIELDS)
}
