//! Forms of the acts from outside the Order; nearly all of them ask for the paper the act stands on.

pub(super) mod answer;
pub(super) mod ask;
pub(super) mod call_hearing;
pub(super) mod discontinue;
pub(super) mod establish;
pub(super) mod hold_hearing;
pub(super) mod otherwise;
mod pause;
pub(super) mod resume;
pub(super) mod suspend;

use chrono::NaiveDate;

use super::{case_of, heading};
use crate::office::case::Case;
use crate::office::outside::Basis;
use crate::office::{Act, decide};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The fields of a basis, in their order; a refusal of the office names them so.
const BASIS: [&str; 5] = ["basis_act", "basis_body", "basis_no", "basis_on", "basis_text"];

/// The case a form opens on, where the act may happen to it now.
fn opens(opened: &Opened, act: Act) -> Result<&Case, Phrase> {
    let case = case_of(opened)?;
    decide::allows(case.service(), case.state, act).map_err(|refusal| refusal.phrase())?;
    Ok(case)
}

/// A form over a case: its title by the act's message, who and what above the fields.
fn form(title: &'static str, case: &Case, fields: Vec<Field>, world: &World) -> Form {
    let title = Phrase::new(title).with("case", case.no.to_string());
    Form::new(title, fields).with_context(heading(case, world))
}

/// The fields by which a paper is known.
fn basis_fields() -> Vec<Field> {
    vec![
        Field::line("basis_act", "field-basis_act", 200).required(),
        Field::line("basis_body", "field-basis_body", 300).required(),
        Field::line("basis_no", "field-basis_no", 100).required(),
        Field::date("basis_on", "field-basis_on", DateBias::Past).required(),
        Field::line("basis_text", "field-basis_text", 1000),
    ]
}

/// The basis as typed; a word that is not typed yet stands as `blank`.
fn basis(values: &Values, world: &World, blank: &str) -> Basis {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Basis {
        body: text("basis_body"),
        act: text("basis_act"),
        no: text("basis_no"),
        on: values.date("basis_on").unwrap_or(world.today()),
        text: values.text("basis_text").unwrap_or_default().to_owned(),
    }
}

/// A day typed, today while none is.
fn day(values: &Values, id: &str, world: &World) -> NaiveDate {
    values.date(id).unwrap_or(world.today())
}

fn set_day(form: &mut Form, id: &str, day: NaiveDate) {
    form.set(id, &Value::Date(day));
}
