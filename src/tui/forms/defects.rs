//! The notice of what is missing (п. 7; G1): the clock runs on.

use super::Finish;
use super::trial::submitted;
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::{Act, Command, Refusal, decide};
use crate::phrase::Phrase;
use crate::tui::form::{Field, FieldKind, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::papers::paper_texts;
use crate::tui::world::World;

/// Rows of the notice: the whole of a usual one is seen.
const ROWS: u16 = 8;

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::NoticeDefects).map_err(|r| r.phrase())?;
    let missing = missing(case);
    if missing.is_empty() {
        return Err(Refusal::NothingMissing.phrase());
    }
    let fields = vec![Field::new("text", "field-notice-text", FieldKind::Area { max: 4000, rows: ROWS }).required()];
    let title = Phrase::new("form-defects-title").with("case", case.no.to_string());
    let mut context = super::heading(case, world);
    context.push(Said::new(Role::Warn, Phrase::new("form-documents-gap")));
    let mut form = Form::new(title, fields).with_context(context);
    form.set("text", &Value::Text(proposed(case, missing, world)));
    Ok(form)
}

fn missing(case: &Case) -> Vec<Phrase> {
    let ids = case.documents.as_ref().map(|check| check.missing.as_slice()).unwrap_or_default();
    ids.iter().map(|id| Phrase::new(format!("document-{id}"))).collect()
}

/// The notice in the language papers are written in.
fn proposed(case: &Case, missing: Vec<Phrase>, world: &World) -> String {
    let words =
        Phrase::new("papers-defects").with("number", case.application.portal_number.as_str()).with("items", missing);
    let texts = paper_texts(world);
    let mut text = texts.say(&words);
    if let Some(term) = case.clocks.term(Stage::ToCommission).or_else(|| case.clocks.term(Stage::Decision)) {
        text.push(' ');
        text.push_str(&texts.say(&Phrase::new("papers-defects-until").with("due", term.due)));
    }
    text
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let text = values.text("text").unwrap_or_default().to_owned();
            submitted(opened, world, Command::NoticeDefects { case: case.no, text }, &["text"])
        }
        Err(words) => Finish::Problem { field: "text", words },
    }
}
