//! Refused by a law outside Row 9 (G1): an incomplete set of the three services that have no Commission.

use super::super::{Ask, filled};
use super::hearing;
use crate::law::Stage;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::outside::{RefuseOtherwise, RefusedOtherwise};
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn refuse(ask: &Ask<'_>, asked: &RefuseOtherwise) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::RefuseOtherwise)?;
    let missing = case.documents.as_ref().map(|check| check.missing.clone()).unwrap_or_default();
    // A whole set leaves only the grounds of Row 9.
    if missing.is_empty() {
        return Err(Refusal::SetComplete);
    }
    filled(&asked.citation, "field-citation", "row-9")?;
    filled(&asked.facts, "field-facts", "row-5")?;
    hearing::stated(ask, &asked.hearing)?;
    let rules = ask.rules()?.over(&case);
    let late_by = rules.late_by(case.clocks.term(Stage::Decision).map(|term| term.due), ask.today())?;
    Ok(vec![Event::CaseRefusedOtherwise(RefusedOtherwise {
        case: case.no,
        citation: asked.citation.trim().to_owned(),
        facts: asked.facts.trim().to_owned(),
        hearing: asked.hearing.clone(),
        missing,
        late_by,
    })])
}
