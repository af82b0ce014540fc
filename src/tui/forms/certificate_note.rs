//! A note on a certificate: death, departure, another status of its holder. It ends nothing (п. 23 does not list it).

use super::Finish;
use super::trial::{judge_filled, submitted_filled};
use crate::office::Command;
use crate::office::certificate::amend::{NoteCertificate, NoteOf};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["noted_on", "note", "of"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    let codes: Vec<&str> = NoteOf::ALL.iter().map(|of| of.code()).collect();
    let fields = vec![
        Field::choice("of", "form-certificate-note-of", super::code_options(&codes, "certificate-note", world))
            .required(),
        Field::date("noted_on", "field-noted_on", DateBias::Past).required(),
        Field::area("note", "form-certificate-note-text", 2000).required(),
    ];
    let mut context = super::about_certificate(certificate, world);
    context.push(Phrase::new("form-certificate-note-no-effect").with("paragraph", Arg::cite("23")).into());
    let title = Phrase::new("form-certificate-note-title").with("number", certificate.number.as_str());
    let mut form = Form::new(title, fields).with_context(context);
    form.set("noted_on", &Value::Date(world.today()));
    Ok(form)
}

fn command(values: &Values, opened: &Opened, blank: &str) -> Option<Command> {
    Some(Command::NoteCertificate(NoteCertificate {
        certificate: opened.certificate.as_ref()?.number.clone(),
        of: NoteOf::from_code(values.code("of")?)?,
        on: values.date("noted_on")?,
        text: values.text("note").unwrap_or(blank).to_owned(),
    }))
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    judge_filled(form, opened, world, command(&values, opened, "-"), &FIELDS);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    submitted_filled(opened, world, command(values, opened, ""), &FIELDS, "of")
}
