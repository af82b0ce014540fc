//! A cancellation by a law other than the Order, prepared (G15): the law is typed, the head signs.

use super::Finish;
use super::trial::{judge_filled, submitted_filled};
use crate::office::Command;
use crate::office::certificate::ending::{OtherLaw, PrepareCancellation};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Role, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 4] = ["law_citation", "law_document", "law_on", "end_reason"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    let fields = vec![
        Field::line("law_citation", "field-law_citation", 300).required().hint("form-cancel-law-hint"),
        Field::line("law_document", "field-law_document", 300).required(),
        Field::date("law_on", "field-law_on", DateBias::Past).required(),
        Field::area("end_reason", "field-end_reason", 4000).required(),
    ];
    let mut context = super::about_certificate(certificate, world);
    context.push(Said::new(Role::Warn, Phrase::new("form-cancel-not-of-order")));
    let title = Phrase::new("form-cancel-title").with("number", certificate.number.as_str());
    Ok(Form::new(title, fields).with_context(context))
}

fn command(values: &Values, opened: &Opened, blank: &str) -> Option<Command> {
    let text = |id| values.text(id).unwrap_or(blank).to_owned();
    let law = OtherLaw { citation: text("law_citation"), document: text("law_document"), on: values.date("law_on")? };
    let certificate = opened.certificate.as_ref()?.number.clone();
    Some(Command::PrepareCancellation(PrepareCancellation { certificate, law, reason: text("end_reason") }))
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    judge_filled(form, opened, world, command(&values, opened, "-"), &FIELDS);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    submitted_filled(opened, world, command(values, opened, ""), &FIELDS, "law_on")
}
