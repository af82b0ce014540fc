//! A certificate that another body gave, entered as it was received (п. 14).

use super::Finish;
use super::trial::{judge, submitted_filled};
use crate::office::Command;
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 14] = [
    "certificate_number",
    "certificate_issuer",
    "source",
    "issued_on",
    "valid_from",
    "valid_until",
    "holder",
    "iin",
    "id_number",
    "profession_code",
    "status",
    "status_on",
    "seen_in",
    "for_case",
];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let codes = |all: &[Source]| all.iter().map(|source| source.code()).collect::<Vec<_>>();
    let statuses: Vec<&str> = EnteredStatus::ALL.iter().map(|status| status.code()).collect();
    let fields = vec![
        Field::choice(
            "source",
            "form-enter-source",
            super::code_options(&codes(Source::ALL), "certificate-source", world),
        )
        .required(),
        Field::line("certificate_number", "form-enter-number", 60).required(),
        Field::line("certificate_issuer", "field-certificate_issuer", 300).required(),
        Field::date("issued_on", "field-issued_on", DateBias::Past).required(),
        Field::date("valid_from", "field-valid_from", DateBias::Nearest).required(),
        Field::date("valid_until", "field-valid_until", DateBias::Nearest).required(),
        Field::line("holder", "field-holder", 300).required(),
        Field::line("iin", "field-iin", 20),
        Field::line("id_number", "field-id_number", 60),
        Field::search("profession_code", "field-profession_code", super::score::professions()).required(),
        Field::choice("status", "form-enter-status", super::code_options(&statuses, "certificate", world)).required(),
        Field::date("status_on", "field-status_on", DateBias::Past).required().hidden(),
        Field::line("seen_in", "field-seen_in", 500).required().hint("form-enter-seen-hint"),
        Field::computed("becomes", "form-enter-becomes"),
    ];
    let mut form = Form::new(Phrase::new("form-enter-title"), fields);
    form.set("source", &Value::Code(Source::OtherRegion.code().to_owned()));
    form.set("status", &Value::Code(EnteredStatus::Active.code().to_owned()));
    if let Some(view) = opened.view.as_ref().filter(|view| view.certificate.is_none()) {
        let a = &view.case.application;
        for (field, text) in [
            ("certificate_number", &a.certificate_number),
            ("holder", &a.full_name),
            ("iin", &a.iin),
            ("id_number", &a.id_number),
        ] {
            form.set(field, &Value::Text(text.clone()));
        }
        let known = crate::law::professions::Professions::embedded().by_code(&a.profession_code);
        if known.is_some() {
            form.set("profession_code", &Value::Code(a.profession_code.clone()));
        }
    }
    Ok(form)
}

/// The case whose application speaks of a certificate the register does not have.
fn for_case(opened: &Opened) -> Option<crate::office::CaseNo> {
    let view = opened.view.as_ref().filter(|view| view.certificate.is_none())?;
    let asks = view.case.service() != crate::law::Service::Issue;
    let open = crate::office::decide::allows(view.case.service(), view.case.state, crate::office::Act::Correct);
    Some(view.case.no).filter(|_| asks && open.is_ok())
}

/// What is typed so far; a day that is missing stays the first of all days, which the office refuses.
fn input(values: &Values, opened: &Opened) -> Option<EnterCertificate> {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    Some(EnterCertificate {
        source: Source::from_code(values.code("source")?)?,
        issuer: text("certificate_issuer"),
        number: text("certificate_number"),
        issued_on: values.date("issued_on")?,
        valid_from: values.date("valid_from")?,
        valid_until: values.date("valid_until")?,
        full_name: text("holder"),
        iin: text("iin"),
        id_number: text("id_number"),
        profession_code: values.code("profession_code").unwrap_or_default().to_owned(),
        status: EnteredStatus::from_code(values.code("status")?)?,
        status_on: values.date("status_on"),
        seen_in: text("seen_in"),
        case: for_case(opened),
    })
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    form.set_visible("status_on", values.code("status").is_some_and(|status| status != EnteredStatus::Active.code()));
    let named = values.text("certificate_number").zip(values.text("certificate_issuer"));
    let becomes = named.map(|(number, issuer)| {
        let number = crate::office::certificate::entered::qualified(number, issuer);
        let case = for_case(opened).map(|no| no.to_string());
        match case {
            Some(case) => Phrase::new("form-enter-becomes-case").with("number", number).with("case", case),
            None => Phrase::new("form-enter-becomes-number").with("number", number),
        }
    });
    form.set_computed("becomes", becomes.into_iter().map(Into::into).collect());
    if let Some(input) = input(&values, opened) {
        judge(form, opened, world, &Command::EnterCertificate(input), &FIELDS);
    }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let command = input(values, opened).map(Command::EnterCertificate);
    submitted_filled(opened, world, command, &FIELDS, "issued_on")
}
