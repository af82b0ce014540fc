//! The Commission's recommendation (п. 9): only what its sheet bears is offered.

use super::Finish;
use super::trial::{self, submitted, tried};
use crate::office::case::Case;
use crate::office::{Act, Command, Refusal, decide};
use crate::papers;
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::paper_texts;
use crate::tui::world::World;

/// The code of «issue»; a ground's is its number.
const ISSUE: &str = "issue";
/// The grounds of Row 9.
const GROUNDS: [u8; 3] = [1, 2, 3];
const FIELDS: [&str; 4] = ["outcome", "minutes_no", "minutes_on", "reasons"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::Recommend).map_err(|r| r.phrase())?;
    let (options, against) = offered(case, opened, world);
    let first = options.first().map(|option| option.code.clone());
    let fields = vec![
        Field::choice("outcome", "form-recommend-outcome", options).required(),
        Field::computed("against", "form-recommend-sheet"),
        Field::line("minutes_no", "field-minutes_no", 60).required(),
        Field::date("minutes_on", "field-minutes_on", DateBias::Past).required(),
        Field::area("reasons", "field-reasons", 4000),
    ];
    let title = Phrase::new("form-recommend-title").with("case", case.no.to_string());
    let mut form = Form::new(title, fields).with_context(super::heading(case, world));
    form.set("minutes_on", &Value::Date(world.today()));
    form.set_computed("against", sheet_lines(case, against));
    if let Some(code) = first {
        form.set("outcome", &Value::Code(code));
    }
    Ok(form)
}

/// What can be recommended, and why an issue cannot be where it cannot.
fn offered(case: &Case, opened: &Opened, world: &World) -> (Vec<Opt>, Option<Refusal>) {
    let stands = |refuse_on| tried(opened, world, &command(case, refuse_on, "1", world.today(), "-"));
    let mut options = Vec::new();
    let issue = stands(None);
    if issue.is_ok() {
        options.push(Opt::new(ISSUE, Phrase::new("form-recommend-issue"), world.languages()));
    }
    for ground in GROUNDS {
        if stands(Some(ground)).is_ok() {
            options.push(Opt::new(ground.to_string(), super::ground_label(ground), world.languages()));
        }
    }
    (options, issue.err())
}

fn sheet_lines(case: &Case, against: Option<Refusal>) -> Vec<Said> {
    let mut lines = case.sheet.as_ref().map(|sheet| super::score::said(&sheet.points)).unwrap_or_default();
    if let Some(refusal) = against {
        lines.push(Said::new(Role::Warn, refusal.phrase()));
    }
    lines
}

fn command(
    case: &Case,
    refuse_on: Option<u8>,
    minutes_no: &str,
    minutes_on: chrono::NaiveDate,
    reasons: &str,
) -> Command {
    Command::Recommend {
        case: case.no,
        refuse_on,
        minutes_no: minutes_no.to_owned(),
        minutes_on,
        reasons: reasons.to_owned(),
    }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    let values = form.values(&world.form_context());
    let chosen = values.code("outcome").and_then(|code| code.parse::<u8>().ok());
    // A verdict that depends on the reading of п. 10 is minuted with the reading it was taken by.
    let sensitive = case.sheet.as_ref().is_some_and(|sheet| sheet.points.is_sensitive());
    form.set_required("reasons", chosen.is_some() || sensitive);
    if let Some(day) = values.date("minutes_on") {
        trial::judge(form, opened, world, &command(case, chosen, "-", day, "-"), &FIELDS);
    }
    let facts = |ground: Option<u8>| match ground {
        None if !sensitive => String::new(),
        ground => papers::facts_of(case, ground, paper_texts(world)),
    };
    let proposals: Vec<String> = GROUNDS.map(Some).into_iter().chain([None]).map(facts).collect();
    if values.code("outcome").is_some() {
        super::propose(form, &values, "reasons", &proposals, &facts(chosen));
    }
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let case = match super::case_of(opened) {
        Ok(case) => case,
        Err(words) => return Finish::Problem { field: "outcome", words },
    };
    let refuse_on = values.code("outcome").and_then(|code| code.parse().ok());
    let minutes_on = values.date("minutes_on").unwrap_or(world.today());
    let text = |id| values.text(id).unwrap_or_default();
    let command = command(case, refuse_on, text("minutes_no"), minutes_on, text("reasons"));
    submitted(opened, world, command, &FIELDS)
}
