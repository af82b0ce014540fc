//! Documents against Row 8, and the notice of what is missing or cannot be (п. 7, G1).

use std::collections::BTreeMap;

use super::{Ask, bar, filled};
use crate::law::checklist::{self, Answer};
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::refusal::Refusal;

pub(super) fn check(ask: &Ask<'_>, no: CaseNo, answers: &BTreeMap<String, Answer>) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::CheckDocuments)?;
    let edition = ask.rules()?.edition_of(&case)?;
    // An edition whose Row 8 is not in our hands has no list to hold the papers against.
    let Some(list) = edition.checklist(case.service()) else {
        let unknown = answers.keys().next().cloned().map(Refusal::UnknownItem);
        let checked = Event::DocumentsChecked { case: no, answers: BTreeMap::new(), missing: Vec::new() };
        return unknown.map_or_else(|| Ok(vec![checked]), Err);
    };
    for (id, answer) in answers {
        let item = list.item(id).ok_or_else(|| Refusal::UnknownItem(id.clone()))?;
        if let Answer::NotApplicable { reason } = answer
            && (!item.may_be_not_applicable || reason.trim().is_empty())
        {
            return Err(Refusal::NotApplicable(id.clone()));
        }
    }
    let found = checklist::assess(list, answers);
    if !found.unanswered.is_empty() {
        return Err(Refusal::Unanswered(found.unanswered));
    }
    Ok(vec![Event::DocumentsChecked { case: no, answers: answers.clone(), missing: found.missing }])
}

pub(super) fn notice_defects(ask: &Ask<'_>, no: CaseNo, text: &str) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::NoticeDefects)?;
    let items = case.documents.as_ref().map(|check| check.missing.clone()).unwrap_or_default();
    let flaw = bar::flaw(ask, &case)?;
    if items.is_empty() && flaw.is_none() {
        return Err(Refusal::NothingMissing);
    }
    filled(text, "field-notice-text", "7")?;
    Ok(vec![Event::DefectsNoticed { case: no, items, text: text.to_owned(), flaw }])
}
