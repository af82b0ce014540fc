//! What the office settles for itself: its name, when it is reminded, the terms that no norm sets.

use super::Finish;
use super::trial::submitted;
use crate::office::Command;
use crate::office::change::{ChangeSettings, Target};
use crate::office::settings::Settings;
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 5] = ["body", "remind_days", "cover_minutes", "revocation", "answer"];
/// Most days of a setting.
const MOST: u16 = 999;

/// The fields of the terms.
const TARGETS: [(&str, Target); 2] = [("revocation", Target::Revocation), ("answer", Target::Answer)];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let fields = vec![
        Field::line("body", "field-body", 200).required(),
        Field::line("remind_days", "form-settings-remind", 3).required(),
        Field::line("cover_minutes", "field-cover_minutes", 3).required(),
        Field::heading("targets", "form-settings-targets"),
        Field::line("revocation", "target-revocation", 3),
        Field::line("answer", "target-answer", 3),
    ];
    let mut form = Form::new(Phrase::new("form-settings-title"), fields);
    let settings = settings(opened, world);
    form.set("body", &Value::Text(settings.body.clone()));
    form.set("remind_days", &Value::Text(settings.remind_days.to_string()));
    form.set("cover_minutes", &Value::Text(settings.cover_minutes.to_string()));
    for (field, target) in TARGETS {
        if let Some(days) = settings.target(target) {
            form.set(field, &Value::Text(days.to_string()));
        }
    }
    Ok(form)
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let number = |field: &'static str| {
        let typed = values.text(field).unwrap_or("0").trim();
        let days = typed.parse::<u16>().ok().filter(|days| *days <= MOST);
        days.ok_or_else(|| (field, Phrase::new("form-settings-number").with("most", MOST)))
    };
    match typed(values, settings(opened, world), number) {
        Ok(change) => submitted(opened, world, Command::ChangeSettings(change), &FIELDS),
        Err((field, words)) => Finish::Problem { field, words },
    }
}

/// The settings that the form opened on: what others change beside it is not for this form to change back.
fn settings<'a>(opened: &'a Opened, world: &'a World) -> &'a Settings {
    opened.settled.as_ref().map_or(&world.settings, |settled| &settled.settings)
}

/// What differs from what stood, or the field that is no number.
fn typed(
    values: &Values,
    settings: &Settings,
    number: impl Fn(&'static str) -> Result<u16, (&'static str, Phrase)>,
) -> Result<ChangeSettings, (&'static str, Phrase)> {
    let body = values.text("body").unwrap_or_default().trim().to_owned();
    let remind_days = number("remind_days")?;
    let cover_minutes = number("cover_minutes")?;
    let mut targets = Vec::new();
    for (field, target) in TARGETS {
        let days = number(field)?;
        if days != settings.target(target).unwrap_or(0) {
            targets.push((target, days));
        }
    }
    Ok(ChangeSettings {
        body: (body != settings.body).then_some(body),
        remind_days: (remind_days != settings.remind_days).then_some(remind_days),
        cover_minutes: (cover_minutes != settings.cover_minutes).then_some(cover_minutes),
        targets,
        ..ChangeSettings::default()
    })
}
