//! A call by the applicant: when, and one line.

use super::trial::{self, submitted};
use super::{Finish, minute};
use crate::office::Command;
use crate::office::case::Case;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 2] = ["call", "call_at"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    let fields = vec![
        Field::line("call", "field-call", 1000).required(),
        Field::moment("call_at", "field-call_at", DateBias::Past).required(),
    ];
    let title = Phrase::new("form-call-title").with("case", case.no.to_string());
    let mut form = Form::new(title, fields).with_context(super::heading(case, world));
    form.set("call_at", &Value::Moment(minute(world.now)));
    Ok(form)
}

/// The command; a word that is not typed yet stands as `blank`.
fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let at = values.moment("call_at").unwrap_or(world.now);
    Command::Call { case: case.no, at, text: values.text("call").unwrap_or(blank).to_owned() }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: "call", words },
    }
}
