//! A revocation prepared (п. 21): on the act of a body that controls, never on a finding of one's own.

use super::Finish;
use super::trial::{judge_filled, submitted_filled};
use crate::office::Command;
use crate::office::certificate::ending::{ControlAct, PrepareRevocation};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 7] =
    ["act_body", "act_number", "act_on", "act_detected_on", "act_file", "act_finding", "end_reason"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    let fields = vec![
        Field::line("act_body", "field-act_body", 300).required().hint("form-revoke-body-hint"),
        Field::line("act_number", "field-act_number", 100).required(),
        Field::date("act_on", "field-act_on", DateBias::Past).required(),
        Field::date("act_detected_on", "field-act_detected_on", DateBias::Past).required(),
        Field::line("act_file", "field-act_file", 300).required(),
        Field::area("act_finding", "field-act_finding", 4000).required(),
        Field::area("end_reason", "field-end_reason", 4000).required(),
    ];
    let mut context = super::about_certificate(certificate, world);
    context.push(Phrase::new("form-revoke-two").with("paragraph", Arg::cite("21")).into());
    let title = Phrase::new("form-revoke-title").with("number", certificate.number.as_str());
    Ok(Form::new(title, fields).with_context(context))
}

fn command(values: &Values, opened: &Opened, blank: &str) -> Option<Command> {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    Some(Command::PrepareRevocation(PrepareRevocation {
        certificate: opened.certificate.as_ref()?.number.clone(),
        act: ControlAct {
            body: text("act_body"),
            number: text("act_number"),
            on: values.date("act_on")?,
            detected_on: values.date("act_detected_on")?,
            file_name: text("act_file"),
            finding: text("act_finding"),
        },
        reason: text("end_reason"),
    }))
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    judge_filled(form, opened, world, command(&values, opened, "-"), &FIELDS);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    submitted_filled(opened, world, command(values, opened, ""), &FIELDS, "act_on")
}
