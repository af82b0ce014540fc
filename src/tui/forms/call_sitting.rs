//! A sitting is called: its day, and the agenda by clock with the slack of each case.

use chrono::NaiveDate;

use super::Finish;
use super::trial::{submitted, tried};
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::commission::{OpenSitting, empty_on};
use crate::office::{Command, Refusal, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["sitting_on"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    if opened.commission.cases.is_empty() {
        return Err(Phrase::new("form-sitting-none"));
    }
    let fields = vec![
        Field::date("sitting_on", "field-sitting_on", DateBias::Future).required(),
        Field::computed("composition", "field-composition"),
        Field::computed("agenda", "form-sitting-agenda"),
    ];
    let mut form = Form::new(Phrase::new("form-sitting-title"), fields);
    form.set("sitting_on", &Value::Date(world.today()));
    let mut cases: Vec<&Case> = opened.commission.cases.iter().collect();
    cases.sort_by_key(|case| decide::by_clock(case));
    form.set_computed("agenda", cases.into_iter().map(|case| line(case, world)).collect());
    Ok(form)
}

/// «2026-0412 Ким Алексей: Комиссия до ср 01.04 · 2 р.д., запас 0».
fn line(case: &Case, world: &World) -> Said {
    let due = case.clocks.term(Stage::Commission).map(|term| term.due);
    let (left, role) = world.due_mark(due);
    let slack = decide::slack(&world.rules, case);
    let words = Phrase::new("form-sitting-case")
        .with("case", case.no.to_string())
        .with("name", case.application.full_name.as_str())
        .with("due", due.map_or_else(|| Arg::from("-"), |due| world.texts.day_short(due).into()))
        .with("left", left)
        .with("slack", slack.map_or_else(|| Arg::from("-"), Arg::from));
    let role = match role {
        crate::tui::theme::Role::Overdue => Role::Bad,
        _ if slack == Some(0) => Role::Warn,
        _ => Role::Plain,
    };
    Said::new(role, words)
}

fn command(on: NaiveDate, opened: &Opened) -> Command {
    let agenda = opened.commission.cases.iter().map(|case| case.no).collect();
    Command::OpenSitting(OpenSitting { on, agenda })
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let Some(on) = values.date("sitting_on") else { return };
    form.clear_errors();
    if let Err(refusal @ Refusal::Sitting(_)) = tried(opened, world, &command(on, opened)) {
        form.set_error("sitting_on", refusal.phrase());
    }
    let empty = empty_on(&opened.commission.compositions, on);
    let mut said = Vec::new();
    if let Some(now) = crate::office::commission::in_force(&opened.commission.compositions, on) {
        let words = Phrase::new("form-sitting-composition")
            .with("number", now.act_no.as_str())
            .with("day", now.act_on)
            .with("n", now.members.len());
        said.push(words.into());
    }
    if !empty.is_empty() {
        let names: Vec<Phrase> =
            empty.iter().map(|category| Phrase::new(format!("category-{}", category.code()))).collect();
        let words = Phrase::new("commission-empty").with("categories", names).with("paragraph", Arg::cite("6"));
        said.push(Said::new(Role::Warn, words));
    }
    form.set_computed("composition", said);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let on = values.date("sitting_on").unwrap_or(world.today());
    submitted(opened, world, command(on, opened), &FIELDS)
}
