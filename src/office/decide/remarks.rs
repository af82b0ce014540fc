//! What leaves a case where it stands: assignment, correction, notes, calls, where a paper is.

use chrono::NaiveDateTime;

use super::{Ask, filled, holder_terms, officers};
use crate::law::Service;
use crate::law::edition::Rulebook;
use crate::office::application::AttachmentKind;
use crate::office::case::{Case, Clocks, NoteKind, Place};
use crate::office::command::Act;
use crate::office::correction;
use crate::office::event::Event;
use crate::office::holder_term::HolderTerm;
use crate::office::ids::CaseNo;
use crate::office::refusal::Refusal;

pub(super) fn assign(ask: &Ask<'_>, no: CaseNo, officer: Option<&str>, reason: &str) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::Assign)?;
    if let Some(login) = officer {
        officers::working(ask, login)?;
    }
    if case.officer.as_deref() == officer {
        return Err(Refusal::SameValue("officer".to_owned()));
    }
    Ok(vec![Event::CaseAssigned { case: no, officer: officer.map(str::to_owned), reason: reason.trim().to_owned() }])
}

pub(super) fn correct(
    ask: &Ask<'_>,
    no: CaseNo,
    field: &str,
    value: &str,
    reason: &str,
) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::Correct)?;
    if !correction::FIELDS.contains(&field) {
        return Err(Refusal::NoSuchField(field.to_owned()));
    }
    filled(reason, "field-reason", "")?;
    let value = value.trim();
    if !correction::fits(field, value) {
        return Err(Refusal::BadValue { field: field.to_owned(), value: value.to_owned() });
    }
    let old = correction::get(&case.application, field);
    if old == value && !case.application.unread.contains_key(field) {
        return Err(Refusal::SameValue(field.to_owned()));
    }
    let clocks = if field == "filed_at" { Some(clocks_after(ask, &case, value)?) } else { None };
    let holder = holder_after(ask, &case, field, value, clocks.as_ref())?;
    Ok(vec![Event::FactCorrected {
        case: no,
        field: field.to_owned(),
        old,
        new: value.to_owned(),
        reason: reason.trim().to_owned(),
        clocks,
        holder,
    }])
}

/// The holder's five days as the corrected fact moves them; none where it moves nothing.
fn holder_after(
    ask: &Ask<'_>,
    case: &Case,
    field: &str,
    value: &str,
    clocks: Option<&Clocks>,
) -> Result<Option<Vec<HolderTerm>>, Refusal> {
    const MOVING: [&str; 4] = ["contract_date", "change_", "loss_date", "filed_at"];
    if !MOVING.iter().any(|moving| field.starts_with(moving)) {
        return Ok(None);
    }
    let rules = ask.rules()?;
    let edition = Rulebook::embedded().edition(clocks.map_or(&case.clocks.edition, |moved| &moved.edition))?;
    let mut after = case.application.clone();
    correction::set(&mut after, field, value);
    let readings = rules.readings_of(case, edition);
    let terms = holder_terms(&rules.calendar, edition, readings.sent, &after);
    Ok(Some(terms).filter(|terms| *terms != case.holder))
}

/// The clocks as the corrected moment of filing moves them; the edition follows the registration day (R-VER).
fn clocks_after(ask: &Ask<'_>, case: &Case, value: &str) -> Result<Clocks, Refusal> {
    let rules = ask.rules()?;
    let mut moved = case.application.clone();
    correction::set(&mut moved, "filed_at", value);
    ask.past("field-filed_at", moved.filed_at, "3")?;
    let handed = case.sent_on.filter(|_| case.service() == Service::Issue);
    // A term that an act gave stays under the edition the case had then.
    let edition = match case.own {
        Some(_) => rules.edition_of(case)?,
        None => rules.edition_on(rules.registration_day(moved.filed_at)?)?,
    };
    rules.clocks_of(case, edition, moved.filed_at, handed)
}

pub(super) fn note(ask: &Ask<'_>, no: CaseNo, text: &str) -> Result<Vec<Event>, Refusal> {
    ask.case(no, Act::Note)?;
    filled(text, "field-note", "")?;
    Ok(vec![Event::Noted { case: no, kind: NoteKind::Note, at: ask.now, text: text.trim().to_owned() }])
}

pub(super) fn call(ask: &Ask<'_>, no: CaseNo, at: NaiveDateTime, text: &str) -> Result<Vec<Event>, Refusal> {
    ask.case(no, Act::Call)?;
    filled(text, "field-call", "")?;
    ask.past("field-call_at", at, "")?;
    Ok(vec![Event::Noted { case: no, kind: NoteKind::Call, at, text: text.trim().to_owned() }])
}

pub(super) fn place(
    ask: &Ask<'_>,
    no: CaseNo,
    attachment: AttachmentKind,
    place: &Place,
) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::PlaceAttachment)?;
    if case.places.get(&attachment) == Some(place) {
        return Err(Refusal::SameValue("attachments".to_owned()));
    }
    Ok(vec![Event::AttachmentPlaced { case: no, attachment, place: place.clone() }])
}
