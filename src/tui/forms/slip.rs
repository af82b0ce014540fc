//! A clerical slip in a certificate put right: what the person changed is a reissue (п. 22), not a slip.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::certificate::Certificate;
use crate::office::certificate::amend::{CorrectCertificate, FIELDS};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{Field, Form, Opt, Role, Said, Value, Values, plain};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The hidden field that tells which field the value was filled in for.
const SHOWN: &str = "shown";

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    let options = FIELDS.iter().map(|id| Opt::new(*id, Phrase::new(format!("field-{id}")), world.languages()));
    let fields = vec![
        Field::choice("field", "form-correct-field", options.collect()).required(),
        Field::computed("old", "form-correct-old"),
        Field::line("value", "form-correct-new", 300).required(),
        Field::line("reason", "form-slip-reason", 500).required(),
        Field::line(SHOWN, "form-correct-field", 40).hidden(),
    ];
    let mut context = super::about_certificate(certificate, world);
    context.push(Said::new(Role::Warn, Phrase::new("form-slip-not-22").with("paragraph", Arg::cite("22"))));
    let title = Phrase::new("form-slip-title").with("number", certificate.number.as_str());
    let mut form = Form::new(title, fields).with_context(context);
    form.set("field", &Value::Code(FIELDS[0].to_owned()));
    Ok(form)
}

fn old(certificate: &Certificate, field: &str) -> String {
    match field {
        "full_name" => certificate.full_name.clone(),
        "iin" => certificate.iin.clone(),
        "id_number" => certificate.id_number.clone(),
        _ => certificate.profession_code.clone(),
    }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(certificate) = super::certificate_of(opened) else { return };
    form.clear_errors();
    let context = world.form_context();
    let Some(field) = form.values(&context).code("field").map(str::to_owned) else { return };
    let was = old(certificate, &field);
    form.set_computed("old", vec![plain(was.clone()).into()]);
    form.set_required("value", matches!(field.as_str(), "full_name" | "profession_code"));
    let wanted = Value::Text(field);
    if form.kept(SHOWN, &context).as_ref() != Some(&wanted) {
        form.set("value", &Value::Text(was));
        form.set(SHOWN, &wanted);
    }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let certificate = match super::certificate_of(opened) {
        Ok(certificate) => certificate.number.clone(),
        Err(words) => return Finish::Problem { field: "field", words },
    };
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let field = values.code("field").unwrap_or_default().to_owned();
    let correct = CorrectCertificate { certificate, field, value: text("value"), reason: text("reason") };
    submitted(opened, world, Command::CorrectCertificate(correct), &["value", "reason", "field"])
}
