//! Refused by a law outside Row 9 (G1), of the three services that have no Commission: an incomplete set, or a whole one
//! for a certificate that cannot take the act or with data that the applicant was told of and did not mend.

use super::super::bar::{Bar, bar};
use super::super::{Ask, filled};
use super::hearing;
use crate::law::Stage;
use crate::office::case::Case;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::outside::{RefuseOtherwise, RefusedOtherwise};
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn refuse(ask: &Ask<'_>, asked: &RefuseOtherwise) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::RefuseOtherwise)?;
    let missing = case.documents.as_ref().map(|check| check.missing.clone()).unwrap_or_default();
    if missing.is_empty() {
        barred(ask, &case)?;
    }
    filled(&asked.citation, "field-citation", "row-9")?;
    filled(&asked.facts, "field-facts", "row-5")?;
    hearing::stated(ask, &case, &asked.hearing)?;
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

/// A whole set leaves only the grounds of Row 9, and none of them speaks of a certificate or of a contract. What the
/// applicant can mend is told first, and stands as it was told.
fn barred(ask: &Ask<'_>, case: &Case) -> Result<(), Refusal> {
    match bar(ask, case)? {
        None => Err(Refusal::SetComplete),
        Some(Bar::Flaw(flaw)) if !case.was_told(&flaw) => Err(Refusal::FlawUntold(flaw)),
        Some(_) => Ok(()),
    }
}
