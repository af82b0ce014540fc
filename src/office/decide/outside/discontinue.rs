//! Ended without a result: withdrawn, redirected, discontinued, merged.

use chrono::NaiveDate;

use super::super::{Ask, filled, not_before};
use super::{requisites, titled};
use crate::law::codes;
use crate::office::case::{Case, State};
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::outside::{Discontinue, Discontinued, EndKind, Merged, Redirect};
use crate::office::person;
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn discontinue(ask: &Ask<'_>, asked: &Discontinue) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::Discontinue)?;
    // A signed decision stands, suspended or not: it is complained of, not discontinued.
    if case.outside.suspension().is_some_and(|suspension| suspension.resumes_to == State::Decided) {
        let (act, service) = (Act::Discontinue, case.service());
        return Err(Refusal::NotNow { act, state: State::Decided, service, paragraph: "" });
    }
    ask.past_day("field-ended_on", asked.on, "")?;
    not_before("field-ended_on", asked.on, case.application.filed_at.date(), "")?;
    let mut redirect = None;
    let mut merged = None;
    match asked.kind {
        // The applicant's own paper names no body.
        EndKind::Withdrawn => titled(ask, &asked.basis)?,
        EndKind::Discontinued => requisites(ask, &asked.basis)?,
        EndKind::Redirected => {
            titled(ask, &asked.basis)?;
            redirect = Some(redirected(ask, &case, asked)?);
        }
        EndKind::Merged => {
            filled(&asked.basis.act, "field-basis_act", "")?;
            ask.past_day("field-basis_on", asked.basis.on, "")?;
            merged = Some(into(ask, &case, asked.into)?);
        }
    }
    let ended = Event::CaseDiscontinued(Discontinued {
        case: case.no,
        kind: asked.kind,
        basis: asked.basis.trimmed(),
        on: asked.on,
        redirect,
        into: merged,
    });
    let other = merged.map(|into| Event::CaseMerged(Merged { case: into, from: case.no }));
    Ok(std::iter::once(ended).chain(other).collect())
}

/// To which body, and whether within three working days of receipt: lateness is recorded and forbids nothing.
fn redirected(ask: &Ask<'_>, case: &Case, asked: &Discontinue) -> Result<Redirect, Refusal> {
    filled(&asked.to_body, "field-to_body", "")?;
    let due = redirect_due(ask, case)?;
    let late_by = ask.rules()?.over(case).late_by(Some(due), asked.on)?;
    Ok(Redirect { to_body: asked.to_body.trim().to_owned(), due, late_by })
}

fn redirect_due(ask: &Ask<'_>, case: &Case) -> Result<NaiveDate, Refusal> {
    let rules = ask.rules()?.over(case);
    Ok(codes::redirect_due(&rules.calendar, rules.readings_of(case)?.day, case.clocks.registration_day)?)
}

/// The other case, of the same person and still one that can go on.
fn into(ask: &Ask<'_>, case: &Case, into: Option<CaseNo>) -> Result<CaseNo, Refusal> {
    let no = into.ok_or(Refusal::Empty { field: "field-into", paragraph: "" })?;
    let other = ask.office.case(no).ok_or(Refusal::NoCase(no))?;
    if no == case.no || !other.state.is_open() || !person::same(&case.application, &other.application) {
        return Err(Refusal::NotToMergeInto(no));
    }
    Ok(no)
}
