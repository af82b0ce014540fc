//! A sitting is called: its day, and the agenda by clock with the slack of each case.

use chrono::NaiveDate;

use super::Finish;
use super::trial::{submitted, tried};
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::commission::{OpenSitting, empty_on};
use crate::office::{CaseNo, Command, Refusal, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 1] = ["sitting_on"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    if opened.commission.cases.is_empty() {
        return Err(Phrase::new("form-sitting-none"));
    }
    let heard = heard(opened);
    if heard.is_empty() {
        return Err(Phrase::new("form-sitting-none-marked").with("cases", listed(&opened.marked)));
    }
    let fields = vec![
        Field::date("sitting_on", "field-sitting_on", DateBias::Future).required(),
        Field::computed("composition", "field-composition"),
        Field::computed("agenda", "form-sitting-agenda"),
    ];
    let mut form = Form::new(Phrase::new("form-sitting-title"), fields).with_context(about(opened, heard.len()));
    form.set("sitting_on", &Value::Date(world.today()));
    form.set_computed("agenda", heard.into_iter().map(|case| line(case, world)).collect());
    Ok(form)
}

/// The cases it proposes, by their clock: those marked in the queue that wait, and all that wait where none is marked.
fn heard(opened: &Opened) -> Vec<&Case> {
    let marked = |case: &&Case| opened.marked.is_empty() || opened.marked.contains(&case.no);
    let mut cases: Vec<&Case> = opened.commission.cases.iter().filter(marked).collect();
    cases.sort_by_key(|case| decide::by_clock(case));
    cases
}

/// The revision of the cases it proposes: what the command given over the form expects.
pub(super) fn revision(opened: &Opened) -> Option<u64> {
    heard(opened).into_iter().map(|case| case.revision).max()
}

/// Above the fields: whose agenda it is, and what of the marked cannot be on it.
fn about(opened: &Opened, heard: usize) -> Vec<Said> {
    if opened.marked.is_empty() {
        return vec![Phrase::new("form-sitting-all").into()];
    }
    let waits = |no: &&CaseNo| opened.commission.cases.iter().any(|case| case.no == **no);
    let idle: Vec<CaseNo> = opened.marked.iter().filter(|no| !waits(no)).copied().collect();
    let mut said = vec![Phrase::new("form-sitting-marked").with("n", heard).into()];
    if !idle.is_empty() {
        said.push(Said::new(Role::Warn, Phrase::new("form-sitting-not-waiting").with("cases", listed(&idle))));
    }
    said
}

fn listed(cases: &[CaseNo]) -> String {
    cases.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// «2026-0412 Ким Алексей: Комиссия до ср 01.04 · 2 р.д., запас 0».
fn line(case: &Case, world: &World) -> Said {
    let due = case.clocks.term(Stage::Commission).map(|term| term.due);
    let (left, role) = world.due_mark_of(case, due);
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
    let agenda = heard(opened).into_iter().map(|case| case.no).collect();
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
