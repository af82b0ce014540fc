//! A mistyped fact put right: what it was, what it is to be, and why.

use super::Finish;
use super::trial::{submitted, tried};
use crate::office::case::{Case, Clocks};
use crate::office::correction::{self, FIELDS, FieldType};
use crate::office::{Act, Command, Event, decide};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values, plain};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The hidden field that tells which fact the value was filled in for.
const SHOWN: &str = "shown";
/// The fields a value may be typed in, one for each type of fact.
const VALUES: [&str; 5] = ["text", "date", "moment", "code", "profession"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::Correct).map_err(|r| r.phrase())?;
    let facts = FIELDS.iter().map(|id| Opt::new(*id, Phrase::new(format!("field-{id}")), world.languages())).collect();
    let fields = vec![
        Field::choice("field", "form-correct-field", facts).required(),
        Field::computed("old", "form-correct-old"),
        Field::line("text", "form-correct-new", 4000).hidden(),
        Field::date("date", "form-correct-new", DateBias::Nearest).hidden(),
        Field::moment("moment", "form-correct-new", DateBias::Past).required().hidden(),
        Field::choice("code", "form-correct-new", Vec::new()).hidden(),
        Field::search("profession", "form-correct-new", super::score::professions()).required().hidden(),
        Field::computed("clocks", "form-correct-clocks").hidden(),
        Field::line("reason", "field-reason", 500).required(),
        Field::line(SHOWN, "form-correct-field", 40).hidden(),
    ];
    let title = Phrase::new("form-correct-title").with("case", case.no.to_string());
    Ok(Form::new(title, fields).with_context(super::heading(case, world)))
}

/// Where the value of a fact is typed.
fn place(field: &str) -> &'static str {
    match correction::field_type(field) {
        FieldType::Text if field == "profession_code" => "profession",
        FieldType::Text => "text",
        FieldType::Date => "date",
        FieldType::Moment => "moment",
        FieldType::Code(_) | FieldType::Codes(_) => "code",
    }
}

/// The options of a fact that is a code, or any of a few codes: then every choice of them.
fn options(field: &str, world: &World) -> Option<Vec<Opt>> {
    let choices: Vec<String> = match correction::field_type(field) {
        FieldType::Code(codes) => codes.iter().map(ToString::to_string).collect(),
        FieldType::Codes(codes) => {
            let of = |set: usize| codes.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
            let mut sets: Vec<Vec<&str>> =
                (1..1 << codes.len()).map(|set| of(set).map(|(_, code)| *code).collect()).collect();
            sets.sort_by_key(Vec::len);
            sets.into_iter().map(|set| set.join(";")).collect()
        }
        _ => return None,
    };
    Some(choices.into_iter().map(|code| Opt::new(code.as_str(), words(field, &code), world.languages())).collect())
}

/// A code, or several, in words.
fn words(field: &str, codes: &str) -> Phrase {
    let mut each: Vec<Phrase> = codes.split(';').map(|code| Phrase::new(format!("{field}-{code}"))).collect();
    if each.len() == 1 { each.remove(0) } else { Phrase::new("form-correct-codes").with("items", each) }
}

/// The value as the office keeps it: days and moments in ISO, codes; empty where nothing is typed.
fn value(values: &Values, field: &str) -> String {
    match values.get(place(field)) {
        Some(Value::Text(text) | Value::Code(text)) => text.clone(),
        Some(Value::Date(day)) => day.to_string(),
        Some(Value::Moment(moment)) => moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
        _ => String::new(),
    }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    form.clear_errors();
    let context = world.form_context();
    let chosen = form.values(&context).code("field").map(str::to_owned);
    let Some(field) = chosen else { return };
    for id in VALUES {
        form.set_visible(id, id == place(&field));
    }
    form.set_visible("clocks", field == "filed_at");
    form.set_required("text", field == "full_name");
    let wanted = Value::Text(field.clone());
    if form.kept(SHOWN, &context).as_ref() != Some(&wanted) {
        show(form, case, &field, world);
        form.set(SHOWN, &wanted);
        // Enter in the list went past a field that was not there yet.
        if form.focused() != Some("field") {
            form.focus_on(place(&field));
        }
    }
    form.set_computed("old", vec![old(case, &field, world)]);
    let values = form.values(&context);
    if field == "filed_at" && values.moment("moment").is_some() {
        moved(form, case, &values, opened, world);
    }
}

/// Puts the fact as it stands into its field, to be mended rather than typed anew.
fn show(form: &mut Form, case: &Case, field: &str, world: &World) {
    let old = correction::get(&case.application, field);
    let id = place(field);
    if let Some(options) = options(field, world) {
        form.set_options("code", options);
    }
    form.clear(id);
    let value = match id {
        "date" => old.parse().ok().map(Value::Date),
        "moment" => Some(Value::Moment(case.application.filed_at)),
        "text" => Some(Value::Text(old)),
        // A code that came as other words is no choice of the list.
        "profession" => Some(old)
            .filter(|code| crate::law::professions::Professions::embedded().by_code(code).is_some())
            .map(Value::Code),
        _ => Some(old).filter(|code| !code.is_empty()).map(Value::Code),
    };
    if let Some(value) = value {
        form.set(id, &value);
    }
}

/// The fact as it stands, or as it came where it could not be read.
fn old(case: &Case, field: &str, world: &World) -> Said {
    let application = &case.application;
    let kept = correction::get(application, field);
    if kept.is_empty() {
        return match application.unread.get(field) {
            Some(text) => Said::new(Role::Warn, Phrase::new("form-correct-unread").with("text", text.as_str())),
            None => Phrase::new("form-correct-empty").into(),
        };
    }
    match correction::field_type(field) {
        FieldType::Code(_) | FieldType::Codes(_) => words(field, &kept).into(),
        FieldType::Moment => Phrase::new("form-correct-moment").with("moment", application.filed_at).into(),
        FieldType::Date => match kept.parse::<chrono::NaiveDate>() {
            Ok(day) => plain(world.texts.day(day)).into(),
            Err(_) => plain(kept).into(),
        },
        FieldType::Text if field == "profession_code" => plain(super::score::profession_name(&kept)).into(),
        FieldType::Text => plain(kept).into(),
    }
}

/// How the clocks move with the moment of filing.
fn moved(form: &mut Form, case: &Case, values: &Values, opened: &Opened, world: &World) {
    let command = command(case, values, "-");
    let clocks = match tried(opened, world, &command) {
        Ok(events) => events.into_iter().find_map(|event| match event {
            Event::FactCorrected { clocks, .. } => clocks,
            _ => None,
        }),
        Err(crate::office::Refusal::SameValue(_)) => None,
        Err(refusal) => {
            form.set_error("moment", refusal.phrase());
            None
        }
    };
    form.set_computed("clocks", clocks.map(|new| differences(&case.clocks, &new)).unwrap_or_default());
}

fn differences(old: &Clocks, new: &Clocks) -> Vec<Said> {
    let mut lines = Vec::new();
    let registration =
        Phrase::new("form-correct-registration").with("old", old.registration_day).with("new", new.registration_day);
    lines.push(Said::from(registration));
    for term in &new.terms {
        let stage = Phrase::new(format!("stage-{}", term.stage.code()));
        match old.term(term.stage) {
            Some(before) if before.due != term.due => lines.push(Said::new(
                Role::Warn,
                Phrase::new("form-correct-moves").with("stage", stage).with("old", before.due).with("new", term.due),
            )),
            _ => lines.push(Phrase::new("form-correct-stays").with("stage", stage).with("due", term.due).into()),
        }
    }
    lines
}

fn command(case: &Case, values: &Values, blank: &str) -> Command {
    let field = values.code("field").unwrap_or_default();
    Command::Correct {
        case: case.no,
        field: field.to_owned(),
        value: value(values, field),
        reason: values.text("reason").unwrap_or(blank).to_owned(),
    }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let field = values.code("field").map_or("field", place);
            submitted(opened, world, command(case, values, ""), &[field, "reason"])
        }
        Err(words) => Finish::Problem { field: "field", words },
    }
}
