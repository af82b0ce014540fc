//! The notice of what is missing, or of what the application's data has wrong (п. 7; G1): the clock runs on.

use super::Finish;
use super::trial::{flaw, submitted};
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::flaw::Flaw;
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
    let flaw = flaw(opened, world, case);
    if missing.is_empty() && flaw.is_none() {
        return Err(Refusal::NothingMissing.phrase());
    }
    let fields = vec![Field::new("text", "field-notice-text", FieldKind::Area { max: 4000, rows: ROWS }).required()];
    let title = Phrase::new("form-defects-title").with("case", case.no.to_string());
    let mut context = super::heading(case, world);
    context.push(Said::new(Role::Warn, Phrase::new("form-documents-gap")));
    let mut form = Form::new(title, fields).with_context(context);
    form.set("text", &Value::Text(proposed(case, missing, flaw.as_ref(), world)));
    Ok(form)
}

fn missing(case: &Case) -> Vec<Phrase> {
    let ids = case.documents.as_ref().map(|check| check.missing.as_slice()).unwrap_or_default();
    ids.iter().map(|id| Phrase::new(format!("document-{id}"))).collect()
}

/// The notice in the language papers are written in.
fn proposed(case: &Case, missing: Vec<Phrase>, flaw: Option<&Flaw>, world: &World) -> String {
    let of = |id: &str| Phrase::new(id).with("number", case.application.portal_number.as_str());
    let texts = paper_texts(world);
    let papers = (!missing.is_empty()).then(|| of("papers-defects").with("items", missing));
    let data = flaw.map(|flaw| of("papers-defects-flaw").with("flaw", flaw.words()));
    let told = papers.into_iter().chain(data).chain([Phrase::new("papers-defects-term")]);
    let mut text = told.map(|words| texts.say(&words)).collect::<Vec<_>>().join(" ");
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
