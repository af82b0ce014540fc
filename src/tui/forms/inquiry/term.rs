//! A term of inquiries entered with its source: another length, or the shipped one confirmed.

use super::super::change::{options, propose_source, source, source_fields};
use super::super::trial::submitted;
use crate::law::inquiry::InquiryTerm;
use crate::office::Command;
use crate::office::inquiry::terms::SetInquiryTerm;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["length", "inquiry_term", "source"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let terms = options(InquiryTerm::ALL.iter().map(|term| (term.code(), term.phrase())), world);
    let mut fields = vec![
        Field::choice("inquiry_term", "field-inquiry_term", terms).required(),
        Field::computed("stands", "form-reading-stands"),
        Field::line("length", "form-inquiry-length", 2).required().hint("form-inquiry-length-hint"),
    ];
    fields.extend(source_fields(world));
    let mut form = Form::new(Phrase::new("form-inquiry-term-title"), fields);
    propose_source(&mut form);
    Ok(form)
}

fn term(values: &Values) -> Option<InquiryTerm> {
    InquiryTerm::from_code(values.code("inquiry_term")?)
}

pub fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let stands = term(&form.values(&world.form_context())).map(|term| world.rules.inquiry_term(term).phrase());
    form.set_computed("stands", stands.map(Into::into).into_iter().collect());
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(length) = values.text("length").and_then(|text| crate::tui::form::fold(text).trim().parse().ok()) else {
        return Finish::Problem { field: "length", words: Phrase::new("form-inquiry-length-hint") };
    };
    let term = term(values).unwrap_or(InquiryTerm::General);
    let command = Command::SetInquiryTerm(SetInquiryTerm { term, length, source: source(values) });
    submitted(opened, world, command, &FIELDS)
}
