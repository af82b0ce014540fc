//! Where an attached document is: present or not, its link, its file.

use super::Finish;
use super::trial::submitted;
use crate::office::application::AttachmentKind;
use crate::office::case::{Case, Place};
use crate::office::{Act, Command, decide};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The hidden field that tells which attachment the others were filled in for.
const SHOWN: &str = "shown";

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::PlaceAttachment).map_err(|r| r.phrase())?;
    let option = |kind: &AttachmentKind| {
        Opt::new(kind.code(), Phrase::new(format!("document-{}", kind.code())), world.languages())
    };
    let fields = vec![
        Field::choice("attachment", "form-attachments-which", AttachmentKind::ALL.iter().map(option).collect())
            .required(),
        Field::yes_no("present", "form-attachments-present").required(),
        Field::line("link", "form-attachments-link", 1000),
        Field::line("file_name", "field-file_name", 255),
        Field::line("hash", "field-file_hash", 200),
        Field::computed("known", "form-attachments-known"),
        Field::line(SHOWN, "form-attachments-which", 40).hidden(),
    ];
    let title = Phrase::new("form-attachments-title").with("case", case.no.to_string());
    let mut form = Form::new(title, fields).with_context(super::heading(case, world));
    form.set_computed("known", known(case).into_iter().map(Into::into).collect());
    Ok(form)
}

/// What is written down already.
fn known(case: &Case) -> Vec<Phrase> {
    let line = |(kind, place): (&AttachmentKind, &Place)| {
        Phrase::new("form-attachments-line")
            .with("item", Phrase::new(format!("document-{}", kind.code())))
            .with("state", Phrase::new(if place.present { "answer-present" } else { "answer-missing" }))
            .with("where", if place.link.is_empty() { place.file_name.as_str() } else { place.link.as_str() })
    };
    case.places.iter().map(line).collect()
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    let context = world.form_context();
    let values = form.values(&context);
    let Some(code) = values.code("attachment") else { return };
    let wanted = Value::Text(code.to_owned());
    if form.kept(SHOWN, &context).as_ref() == Some(&wanted) {
        return;
    }
    let Some(kind) = AttachmentKind::from_code(code) else { return };
    let place = case
        .places
        .get(&kind)
        .cloned()
        .unwrap_or_else(|| Place { present: case.application.attachments.contains(&kind), ..Place::default() });
    form.set("present", &Value::Bool(place.present));
    for (id, text) in [("link", place.link), ("file_name", place.file_name), ("hash", place.hash)] {
        form.set(id, &Value::Text(text));
    }
    form.set(SHOWN, &wanted);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let case = match super::case_of(opened) {
        Ok(case) => case,
        Err(words) => return Finish::Problem { field: "attachment", words },
    };
    let Some(attachment) = values.code("attachment").and_then(AttachmentKind::from_code) else {
        return Finish::Problem { field: "attachment", words: Phrase::new("form-required") };
    };
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let place = Place {
        present: values.yes("present").unwrap_or(false),
        link: text("link"),
        file_name: text("file_name"),
        hash: text("hash"),
    };
    submitted(opened, world, Command::PlaceAttachment { case: case.no, attachment, place }, &["attachment"])
}
