//! Permits, employers and quotas (Orders 279 and 274): what may be written down, and what is noticed about it.

mod noticed;
mod quota;

use chrono::{Datelike, Days, NaiveDate};

use noticed::{bin_warning, longer, without_last};

use super::{Ask, filled, not_before};
use crate::law::extension::Span;
use crate::office::event::Event;
use crate::office::permit::{
    CorrectPermit, EmployerInput, EmployerRecorded, EndPermit, EndReason, ExtendPermit, Extension, Permit,
    PermitCorrected, PermitEnd, PermitEnded, PermitExtended, PermitInput, PermitRefusal, PermitRegistered,
    PermitTakenBack, RecordEmployer, RegisterPermit, TakeBackPermit, TakenBack, Worker, citizenship, plain,
};
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;
use crate::phrase::Arg;

pub use noticed::{extension_term, permit_term, permit_warnings};
pub(super) use quota::allot;

/// The years a permit may name: the service is younger, and no term is that long.
const YEARS: std::ops::RangeInclusive<i32> = 1995..=2099;

fn tidy_employer(input: &EmployerInput) -> EmployerInput {
    EmployerInput {
        bin: plain(&input.bin).replace(' ', ""),
        name: plain(&input.name),
        activity: plain(&input.activity),
    }
}

fn tidy(input: &PermitInput) -> PermitInput {
    PermitInput {
        number: plain(&input.number),
        employer: tidy_employer(&input.employer),
        worker: Worker {
            name: plain(&input.worker.name),
            citizenship: citizenship(&input.worker.citizenship),
            document: plain(&input.worker.document),
        },
        position: plain(&input.position),
        ..input.clone()
    }
}

fn within_years(day: NaiveDate) -> Result<(), Refusal> {
    if YEARS.contains(&day.year()) { Ok(()) } else { Err(PermitRefusal::BeyondYears(day).into()) }
}

fn checked(ask: &Ask<'_>, input: &PermitInput) -> Result<PermitInput, Refusal> {
    let input = tidy(input);
    filled(&input.number, "field-permit_number", "")?;
    filled(&input.employer.bin, "field-employer_bin", "")?;
    filled(&input.employer.name, "field-employer_name", "")?;
    filled(&input.worker.name, "field-worker_name", "")?;
    filled(&input.worker.citizenship, "field-citizenship", "")?;
    filled(&input.position, "field-position", "")?;
    for day in [input.issued_on, input.valid_from, input.valid_until] {
        within_years(day)?;
    }
    ask.past_day("field-issued_on", input.issued_on, "")?;
    if input.valid_until < input.valid_from {
        return Err(PermitRefusal::Backward { from: input.valid_from, until: input.valid_until }.into());
    }
    Ok(input)
}

impl Ask<'_> {
    fn permit(&self, number: &str) -> Result<Permit, Refusal> {
        let number = plain(number);
        self.office.permit(&number).ok_or_else(|| PermitRefusal::Unknown(number).into())
    }
}

/// The employer of a permit into the register, where it is not there or has learnt its activity.
fn employer_of(ask: &Ask<'_>, input: &EmployerInput) -> Option<Event> {
    let employer = match ask.office.employer(&input.bin) {
        None => input.clone(),
        // A name is changed on purpose only: a permit may have it otherwise by a slip.
        Some(known) if known.input.activity.is_empty() && !input.activity.is_empty() => {
            EmployerInput { activity: input.activity.clone(), ..known.input }
        }
        Some(_) => return None,
    };
    Some(Event::EmployerRecorded(EmployerRecorded { employer, warnings: Vec::new() }))
}

pub(super) fn employer(ask: &Ask<'_>, command: &RecordEmployer) -> Result<Vec<Event>, Refusal> {
    ask.settings()?;
    let employer = tidy_employer(&command.employer);
    filled(&employer.bin, "field-employer_bin", "")?;
    filled(&employer.name, "field-employer_name", "")?;
    if ask.office.employer(&employer.bin).is_some_and(|known| known.input == employer) {
        return Err(PermitRefusal::Nothing.into());
    }
    let warnings = bin_warning(&employer.bin).into_iter().collect();
    Ok(vec![Event::EmployerRecorded(EmployerRecorded { employer, warnings })])
}

pub(super) fn register(ask: &Ask<'_>, command: &RegisterPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let input = checked(ask, &command.input)?;
    let mut events = Vec::new();
    let mut permit = if let Some(known) = ask.office.permit(&input.number) {
        same(&known, &input, command)?;
        known
    } else {
        let warnings = permit_warnings(ask.office, &settings, &input, None);
        events.extend(employer_of(ask, &input.employer));
        let registered = PermitRegistered { input: Box::new(input.clone()), warnings: warnings.clone() };
        events.push(Event::PermitRegistered(registered));
        Permit { revision: 0, input, extensions: Vec::new(), ended: None, warnings }
    };
    for extension in command.extensions.iter().skip(permit.extensions.len()) {
        let extended = extension_of(ask, &settings, &permit, extension)?;
        permit.extensions.push(extended.extension.clone());
        events.push(Event::PermitExtended(extended));
    }
    if let (Some(end), None) = (&command.ended, &permit.ended) {
        events.push(Event::PermitEnded(end_of(ask, &permit, end)?));
    }
    if events.is_empty() { Err(PermitRefusal::Same(permit.input.number).into()) } else { Ok(events) }
}

/// Refuses what is otherwise about a permit than it stands. Its life may be shorter: the register knows more by now.
fn same(known: &Permit, input: &PermitInput, command: &RegisterPermit) -> Result<(), Refusal> {
    let mut cells = cells(&known.input, input);
    for (stands, given) in known.extensions.iter().zip(&command.extensions) {
        cells.push(("extended_on", stands.on.into(), given.on.into()));
        cells.push(("extended_from", stands.span.from.into(), given.span.from.into()));
        cells.push(("extended_until", stands.span.until.into(), given.span.until.into()));
    }
    if let (Some(stands), Some(given)) = (&known.ended, &command.ended) {
        cells.push(("ended_on", stands.on.into(), given.on.into()));
        cells.push(("end_reason", stands.reason.phrase().into(), given.reason.phrase().into()));
        cells.push(("end_note", stands.note.as_str().into(), given.note.trim().into()));
    }
    match cells.into_iter().find(|(_, stands, given)| stands != given) {
        None => Ok(()),
        Some((column, stands, given)) => {
            let (stands, given) = (Box::new(stands), Box::new(given));
            Err(PermitRefusal::Differs { permit: input.number.clone(), column, stands, given }.into())
        }
    }
}

/// What stands in the columns of a permit, and what is told now.
fn cells(stands: &PermitInput, given: &PermitInput) -> Vec<(&'static str, Arg, Arg)> {
    let text = |column, of: fn(&PermitInput) -> &str| (column, Arg::from(of(stands)), Arg::from(of(given)));
    let day = |column, of: fn(&PermitInput) -> NaiveDate| (column, Arg::from(of(stands)), Arg::from(of(given)));
    vec![
        text("employer_bin", |input| &input.employer.bin),
        text("employer_name", |input| &input.employer.name),
        text("activity", |input| &input.employer.activity),
        text("worker_name", |input| &input.worker.name),
        // What was written down before countries were known by their names may have one.
        ("citizenship", Arg::from(citizenship(&stands.worker.citizenship)), given.worker.citizenship.as_str().into()),
        text("document", |input| &input.worker.document),
        ("category", stands.category.phrase().into(), given.category.phrase().into()),
        text("position", |input| &input.position),
        day("issued_on", |input| input.issued_on),
        day("valid_from", |input| input.valid_from),
        day("valid_until", |input| input.valid_until),
    ]
}

pub(super) fn extend(ask: &Ask<'_>, command: &ExtendPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let permit = ask.permit(&command.permit)?;
    let until = permit.given_until();
    let from = command.from.or_else(|| until.checked_add_days(Days::new(1))).unwrap_or(until);
    let extension = Extension { on: command.on, span: Span { from, until: command.until } };
    Ok(vec![Event::PermitExtended(extension_of(ask, &settings, &permit, &extension)?)])
}

/// An extension of a permit as it stands.
fn extension_of(
    ask: &Ask<'_>,
    settings: &Settings,
    permit: &Permit,
    extension: &Extension,
) -> Result<PermitExtended, Refusal> {
    if let Some(refused) = permit.over() {
        return Err(refused.into());
    }
    ask.past_day("field-permit_on", extension.on, "")?;
    not_before("field-permit_on", extension.on, permit.input.issued_on, "")?;
    let Span { from, until } = extension.span;
    within_years(from)?;
    within_years(until)?;
    let given = permit.given_until();
    if from <= given {
        return Err(PermitRefusal::Overlaps { until: given }.into());
    }
    if until < from {
        return Err(PermitRefusal::Backward { from, until }.into());
    }
    let warnings = longer(settings, &permit.input, extension.span).into_iter().collect();
    Ok(PermitExtended { permit: permit.input.number.clone(), extension: extension.clone(), warnings })
}

pub(super) fn end(ask: &Ask<'_>, command: &EndPermit) -> Result<Vec<Event>, Refusal> {
    ask.settings()?;
    let permit = ask.permit(&command.permit)?;
    let end = PermitEnd { on: command.on, reason: command.reason, note: command.note.clone() };
    Ok(vec![Event::PermitEnded(end_of(ask, &permit, &end)?)])
}

/// The end of a permit as it stands.
fn end_of(ask: &Ask<'_>, permit: &Permit, end: &PermitEnd) -> Result<PermitEnded, Refusal> {
    if let Some(refused) = permit.over() {
        return Err(refused.into());
    }
    let (from, until) = (permit.input.valid_from, permit.given_until());
    if end.on < from || end.on > until {
        // A day to come is refused next: it is not named as one that could be.
        return Err(PermitRefusal::EndOutside { from, until: until.min(ask.today()).max(from) }.into());
    }
    ask.past_day("field-permit_on", end.on, "")?;
    if end.reason == EndReason::Other {
        filled(&end.note, "field-note", "")?;
    }
    let end = PermitEnd { note: end.note.trim().to_owned(), ..end.clone() };
    Ok(PermitEnded { permit: permit.input.number.clone(), end })
}

pub(super) fn correct(ask: &Ask<'_>, command: &CorrectPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let input = checked(ask, &command.input)?;
    let permit = ask.permit(&input.number)?;
    filled(&command.reason, "field-reason", "")?;
    if permit.input == input {
        return Err(PermitRefusal::Nothing.into());
    }
    if let Some(next) = permit.extensions.first() {
        // What was given on top of the first term stays behind it.
        if next.span.from <= input.valid_until {
            return Err(PermitRefusal::ReachesExtension { from: next.span.from }.into());
        }
        not_before("field-permit_on", next.on, input.issued_on, "")?;
    }
    let (from, until) = (input.valid_from, permit.extensions.last().map_or(input.valid_until, |last| last.span.until));
    if permit.ended.as_ref().is_some_and(|ended| ended.on < from || ended.on > until) {
        return Err(PermitRefusal::EndOutside { from, until }.into());
    }
    let mut events: Vec<_> = employer_of(ask, &input.employer).into_iter().collect();
    let warnings = permit_warnings(ask.office, &settings, &input, Some(&permit));
    events.push(Event::PermitCorrected(PermitCorrected {
        before: Box::new(permit.input),
        input: Box::new(input),
        reason: command.reason.trim().to_owned(),
        warnings,
    }));
    Ok(events)
}

pub(super) fn take_back(ask: &Ask<'_>, command: &TakeBackPermit) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    let permit = ask.permit(&command.permit)?;
    filled(&command.reason, "field-reason", "")?;
    let what = permit.last_act().ok_or(PermitRefusal::NothingToTakeBack)?;
    let warnings = match what {
        TakenBack::End(_) => permit.warnings.clone(),
        TakenBack::Extension(_) => without_last(&settings, &permit),
    };
    let reason = command.reason.trim().to_owned();
    Ok(vec![Event::PermitTakenBack(PermitTakenBack { permit: permit.input.number, what, reason, warnings })])
}
