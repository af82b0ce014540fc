//! A reading: what it is of, what else it can be, on what source, for which cases. Its effect is drawn before F2 saves.

use super::Finish;
use super::change::{options, propose_source, source, source_fields, weighed};
use crate::law::edition::{ReadingNote, Rulebook};
use crate::office::Command;
use crate::office::change::shown::reading_line;
use crate::office::change::{AppliesTo, ChangeReading};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Opt, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 5] = ["value", "reading", "time", "applies", "source"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let notes = Rulebook::embedded().newest().reading_notes();
    let readings = notes.iter().map(|note| Opt::new(note.id.as_str(), note.name_phrase(), world.languages()));
    let applies = options(AppliesTo::ALL.iter().map(|which| (which.code(), which.phrase())), world);
    let mut fields = vec![
        Field::choice("reading", "form-reading-which", readings.collect()).required(),
        Field::computed("stands", "form-reading-stands"),
        Field::choice("value", "form-reading-value", Vec::new()).required(),
        Field::line("time", "form-reading-time", 8).required().hidden().hint("form-reading-time-hint"),
        Field::choice("applies", "form-reading-applies", applies).required(),
    ];
    fields.extend(source_fields(world));
    let mut form = Form::new(Phrase::new("form-reading-title"), fields);
    propose_source(&mut form);
    form.set("applies", &Value::Code(AppliesTo::NewCases.code().to_owned()));
    Ok(form)
}

fn note(values: &Values) -> Option<&'static ReadingNote> {
    Rulebook::embedded().newest().reading(values.code("reading")?).ok()
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let Some(note) = note(&values) else { return };
    let edition = Rulebook::embedded().newest();
    let stands = world.rules.readings(edition).value(&note.id).unwrap_or_default();
    let others = note.alternatives.iter().filter(|pick| **pick != stands);
    let picks = others.map(|pick| Opt::new(pick.as_str(), note.pick_phrase(pick), world.languages())).collect();
    let is_time = note.alternatives.is_empty();
    form.set_options("value", picks);
    form.set_visible("value", !is_time);
    form.set_visible("time", is_time);
    let said = [
        reading_line(note, &stands),
        Phrase::new("reading-why").with("why", Phrase::new(note.reason.as_str())),
        Phrase::new("reading-bites").with("where", note.bites_phrase()),
    ];
    let mut lines: Vec<Said> = said.into_iter().map(Said::from).collect();
    if note.alternatives.len() == 1 {
        lines.push(Phrase::new("form-reading-only").into());
    }
    form.set_computed("stands", lines);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let time = values.text("time").unwrap_or_default().trim().replace(['.', ',', '-', ' '], ":");
    let time = if time.matches(':').count() == 1 { format!("{time}:00") } else { time };
    let is_time = note(values).is_some_and(|note| note.alternatives.is_empty());
    let value = if is_time { time } else { values.code("value").unwrap_or_default().to_owned() };
    let applies_to = values.code("applies").and_then(AppliesTo::from_code).unwrap_or(AppliesTo::NewCases);
    let reading = values.code("reading").unwrap_or_default().to_owned();
    let command = Command::ChangeReading(ChangeReading { reading, value, source: source(values), applies_to });
    weighed(opened, world, command, &FIELDS)
}
