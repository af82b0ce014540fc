//! Ask somebody whether a document is what it says (G15): a record, no clock stops for it.

use super::{day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::{AskVerification, Verifier};
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::forms::trial::{self, submitted};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["addressee", "request_number", "request_on", "request_what"];

pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = opens(opened, Act::AskVerification)?;
    let verifiers = Verifier::ALL
        .iter()
        .map(|of| Opt::new(of.code(), Phrase::new(format!("verifier-{}", of.code())), world.languages()))
        .collect();
    let fields = vec![
        Field::choice("verifier", "field-verifier", verifiers).required(),
        Field::line("addressee", "field-addressee", 300).required(),
        Field::line("request_what", "field-request_what", 1000).required(),
        Field::line("request_number", "field-request_number", 100).required(),
        Field::date("request_on", "field-request_on", DateBias::Past).required(),
        Field::computed("clock", "form-ask-clock"),
    ];
    let mut form = form("form-ask-title", case, fields, world);
    form.set("verifier", &Value::Code(Verifier::University.code().to_owned()));
    set_day(&mut form, "request_on", world.today());
    form.set_computed("clock", vec![Said::new(Role::Warn, Phrase::new("form-ask-runs"))]);
    Ok(form)
}

fn command(values: &Values, case: &Case, world: &World, blank: &str) -> Command {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Command::AskVerification(AskVerification {
        case: case.no,
        of: values.code("verifier").and_then(Verifier::from_code).unwrap_or(Verifier::Other),
        addressee: text("addressee"),
        number: text("request_number"),
        on: day(values, "request_on", world),
        what: text("request_what"),
    })
}

pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = case_of(opened) else { return };
    let values = form.values(&world.form_context());
    trial::judge(form, opened, world, &command(&values, case, world, "-"), &FIELDS);
}

pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match case_of(opened) {
        Ok(case) => submitted(opened, world, command(values, case, world, ""), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
