//! Documents against Row 8: each present, missing or not applicable with a reason (п. 7).

use std::collections::BTreeMap;

use super::Finish;
use crate::law::Stage;
use crate::law::checklist::{self, Answer, Checklist};
use crate::office::application::AttachmentKind;
use crate::office::case::Case;
use crate::office::{Act, Command, Refusal, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{Field, Form, Item, ItemState, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::CheckDocuments).map_err(|r| r.phrase())?;
    let title = Phrase::new("form-documents-title").with("case", case.no.to_string());
    let Some(list) = list(case, world) else {
        // Nothing to hold the papers against, and no reason for the file to stand still.
        let fields = vec![Field::computed("verdict", "form-documents-verdict")];
        let mut form = Form::new(title, fields).with_context(super::heading(case, world));
        let no_text = Phrase::new("form-documents-no-text").with("paragraph", Arg::cite("row-8"));
        form.set_computed("verdict", vec![Said::new(Role::Warn, no_text)]);
        return Ok(form);
    };
    let items = list.items.iter().map(|item| Item { id: item.id.clone(), label: label(&item.id) }).collect();
    let fields = vec![
        Field::checklist("documents", "form-documents-items", items),
        Field::computed("verdict", "form-documents-verdict"),
    ];
    let mut form = Form::new(title, fields).with_context(super::heading(case, world));
    form.set("documents", &Value::Items(starting(case, list)));
    Ok(form)
}

/// The last check, or what the portal says is attached; what it does not name is left to be looked at.
fn starting(case: &Case, list: &Checklist) -> Vec<(String, ItemState)> {
    let known = |id: &str| match case.documents.as_ref().and_then(|d| d.answers.get(id)) {
        Some(Answer::Present) => ItemState::Present,
        Some(Answer::Missing) => ItemState::Missing,
        Some(Answer::NotApplicable { reason }) => ItemState::NotApplicable(reason.clone()),
        None => {
            let attached = AttachmentKind::from_code(id).is_some_and(|k| case.application.attachments.contains(&k));
            if attached && case.documents.is_none() { ItemState::Present } else { ItemState::Unmarked }
        }
    };
    list.items.iter().map(|item| (item.id.clone(), known(&item.id))).collect()
}

fn list<'a>(case: &Case, world: &'a World) -> Option<&'a Checklist> {
    world.rules.edition_of(case).ok()?.checklist(case.service())
}

fn label(id: &str) -> Phrase {
    Phrase::new(format!("document-{id}"))
}

fn answers(items: &[(String, ItemState)]) -> BTreeMap<String, Answer> {
    let answer = |state: &ItemState| match state {
        ItemState::Unmarked => None,
        ItemState::Present => Some(Answer::Present),
        ItemState::Missing => Some(Answer::Missing),
        ItemState::NotApplicable(reason) => Some(Answer::NotApplicable { reason: reason.clone() }),
    };
    items.iter().filter_map(|(id, state)| Some((id.clone(), answer(state)?))).collect()
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    let Some(list) = list(case, world) else { return };
    let values = form.values(&world.form_context());
    let items = values.items("documents");
    let found = checklist::assess(list, &answers(items));
    let named = |ids: &[String]| ids.iter().map(|id| label(id)).collect::<Vec<_>>();
    let unmarked = items.iter().filter(|(_, state)| *state == ItemState::Unmarked).count();
    let said = if !found.unanswered.is_empty() && found.unanswered.len() < unmarked {
        // A satisfied «либо» made the others needless: a bare number would not agree with the marks above it.
        Said::new(Role::Plain, Phrase::new("form-documents-still").with("items", named(&found.unanswered)))
    } else if !found.unanswered.is_empty() {
        Said::new(Role::Plain, Phrase::new("form-documents-unanswered").with("n", found.unanswered.len()))
    } else if found.missing.is_empty() {
        Said::new(Role::Good, Phrase::new("form-documents-complete"))
    } else {
        Said::new(Role::Warn, Phrase::new("form-documents-missing").with("items", named(&found.missing)))
    };
    let mut lines = vec![said];
    if !found.missing.is_empty() {
        // G1: an incomplete set is no ground of refusal, and the clock runs on. Only an issue has the Commission before it.
        let sent = case.clocks.term(Stage::ToCommission).is_some();
        let id = if sent { "form-documents-gap" } else { "form-documents-gap-head" };
        lines.push(Said::new(Role::Plain, Phrase::new(id)));
    }
    form.set_computed("verdict", lines);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let case = match super::case_of(opened) {
        Ok(case) => case,
        Err(words) => return Finish::Problem { field: "documents", words },
    };
    let answers = answers(values.items("documents"));
    // What a satisfied «либо» makes needless may stay unmarked: the law says which, not the form.
    let open = list(case, world).map(|list| checklist::assess(list, &answers).unanswered).unwrap_or_default();
    if open.is_empty() {
        return Finish::Submit(Command::CheckDocuments { case: case.no, answers });
    }
    Finish::Problem { field: "documents", words: Refusal::Unanswered(open).phrase() }
}
