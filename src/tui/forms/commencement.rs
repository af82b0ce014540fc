//! The day an edition of the Order came into force, with its source. Open cases keep their edition (R-VER).

use super::Finish;
use super::change::{propose_source, source, source_fields, weighed};
use crate::law::edition::Rulebook;
use crate::office::Command;
use crate::office::change::SetCommencement;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 3] = ["commencement", "edition", "source"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let editions = Rulebook::embedded().editions().iter().rev();
    let options: Vec<Opt> =
        editions.map(|edition| Opt::new(edition.id.as_str(), edition.phrase(), world.languages())).collect();
    let first = options.first().map(|option| option.code.clone());
    let mut fields = vec![
        Field::choice("edition", "form-commencement-edition", options).required(),
        Field::computed("stands", "form-commencement-stands"),
        Field::date("commencement", "field-commencement", DateBias::Past).required(),
    ];
    fields.extend(source_fields(world));
    let mut form = Form::new(Phrase::new("form-commencement-title"), fields);
    if let Some(first) = first {
        form.set("edition", &Value::Code(first));
    }
    propose_source(&mut form);
    Ok(form)
}

pub(super) fn recompute(form: &mut Form, _: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let found = values.code("edition").and_then(|id| Rulebook::embedded().edition(id).ok());
    let Some(edition) = found else { return };
    let from = world.settings.commencement.get(&edition.id).copied().unwrap_or(edition.in_force_from);
    let said = Phrase::new("form-commencement-from").with("day", from).with("source", edition.in_force_source.as_str());
    form.set_computed("stands", vec![Said::from(said), Phrase::new("form-commencement-kept").into()]);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let Some(day) = values.date("commencement") else {
        return Finish::Problem { field: FIELDS[0], words: Phrase::new("form-commencement-day") };
    };
    let edition = values.code("edition").unwrap_or_default().to_owned();
    let command = Command::SetCommencement(SetCommencement { edition, day, source: source(values) });
    weighed(opened, world, command, &FIELDS)
}
