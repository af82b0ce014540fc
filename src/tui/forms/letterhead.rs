//! The letterhead in both languages, and how numbers look.

use chrono::Datelike;

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::change::ChangeSettings;
use crate::office::paper::head::HeadField;
use crate::office::paper::{Given, Pattern, Series};
use crate::office::settings::Settings;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The lines, under their headings.
const PARTS: [(&str, &[HeadField]); 3] = [
    (
        "form-letterhead-kk",
        &[HeadField::BodyKk, HeadField::AddressKk, HeadField::ContactsKk, HeadField::CityKk, HeadField::SignerKk],
    ),
    (
        "form-letterhead-ru",
        &[HeadField::BodyRu, HeadField::AddressRu, HeadField::ContactsRu, HeadField::CityRu, HeadField::SignerRu],
    ),
    ("form-letterhead-both", &[HeadField::Bin]),
];

const NEXT: &str = "next";

fn line(field: HeadField) -> Field {
    let made = match field {
        HeadField::ContactsKk | HeadField::ContactsRu => Field::area(field.code(), "", field.longest()),
        _ => Field::line(field.code(), "", field.longest()),
    };
    made.labelled(field.label())
}

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut fields = Vec::new();
    for (heading, lines) in PARTS {
        fields.push(Field::heading(heading, heading));
        fields.extend(lines.iter().map(|field| line(*field)));
    }
    fields.push(Field::heading("numbers", "form-letterhead-numbers"));
    let pattern = |series: &Series| Field::line(series.code(), "", 40).labelled(series.phrase()).required();
    fields.extend(Series::ALL.iter().map(pattern));
    fields.push(Field::computed(NEXT, "form-letterhead-look"));
    let mut form = Form::new(Phrase::new("form-letterhead-title"), fields);
    let settings = settings(opened, world);
    for field in HeadField::ALL {
        form.set(field.code(), &Value::Text(settings.head.get(*field).to_owned()));
    }
    for series in Series::ALL {
        form.set(series.code(), &Value::Text(settings.pattern(*series).to_owned()));
    }
    Ok(form)
}

/// What the patterns give, or why they give nothing.
pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let given = Given { year: u16::try_from(world.today().year()).unwrap_or_default(), count: 1 };
    let number = |series: &Series| {
        Pattern::parse(values.text(series.code()).unwrap_or_default().trim()).map(|pattern| pattern.number(given))
    };
    let said = match (number(&Series::Certificates), number(&Series::Letters)) {
        (Ok(certificate), Ok(letter)) => {
            let next = Phrase::new("form-letterhead-next").with("certificate", certificate).with("letter", letter);
            vec![next.into(), Phrase::new("form-letterhead-on").into()]
        }
        (Err(fault), _) | (_, Err(fault)) => vec![Said::new(Role::Bad, fault.phrase())],
    };
    form.set_computed(NEXT, said);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let settings = settings(opened, world);
    let text = |id: &str| values.text(id).unwrap_or_default().trim().to_owned();
    let head = HeadField::ALL.iter().map(|field| (*field, text(field.code())));
    let patterns = Series::ALL.iter().map(|series| (*series, text(series.code())));
    let change = ChangeSettings {
        head: head.filter(|(field, value)| settings.head.get(*field) != value).collect(),
        patterns: patterns.filter(|(series, pattern)| settings.pattern(*series) != pattern).collect(),
        ..ChangeSettings::default()
    };
    submitted(opened, world, Command::ChangeSettings(change), &FIELDS)
}

/// Where a refusal is told that names none of them.
const FIELDS: [&str; 13] = [
    "body_kk",
    "body_ru",
    "address_kk",
    "address_ru",
    "contacts_kk",
    "contacts_ru",
    "bin",
    "city_kk",
    "city_ru",
    "signer_kk",
    "signer_ru",
    "certificates",
    "letters",
];

/// The settings that the form opened on: what others change beside it is not for this form to change back.
fn settings<'a>(opened: &'a Opened, world: &'a World) -> &'a Settings {
    opened.settled.as_ref().map_or(&world.settings, |settled| &settled.settings)
}
