//! What is prepared on a certificate back to whoever prepared it, unsigned.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::certificate::ending::ReturnEnd;
use crate::office::certificate::fault::CertificateFault;
use crate::office::refusal::Refusal;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let certificate = super::certificate_of(opened)?;
    if certificate.prepared.is_none() {
        return Err(Refusal::from(CertificateFault::NothingPrepared(certificate.number.clone())).phrase());
    }
    let title = Phrase::new("form-return-end-title").with("number", certificate.number.as_str());
    let fields = vec![Field::area("reason", "field-reason", 1000).required()];
    Ok(Form::new(title, fields).with_context(super::about_certificate(certificate, world)))
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::certificate_of(opened) {
        Ok(certificate) => {
            let because = values.text("reason").unwrap_or_default().to_owned();
            let back = ReturnEnd { certificate: certificate.number.clone(), because };
            submitted(opened, world, Command::ReturnEnd(back), &["reason"])
        }
        Err(words) => Finish::Problem { field: "reason", words },
    }
}
