//! The clock of a case that was opened again: the term that the act gives it stands in place of the service's, and
//! the Commission's own (п. 9) lies inside it. Explained by the same days as any other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Deadlines, Question, StageDue, acceptance, days_between, due_day, registration_day};
use crate::law::edition::DayReading;
use crate::law::{LawError, Stage};

/// A term given by an act, not by the Order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTerm {
    /// Day zero.
    pub from: NaiveDate,
    /// Working days.
    pub days: u16,
    /// What gives it, as it was typed, as a code of a citation: `by-…`.
    pub basis: String,
}

/// Computes the due dates of an application under a term of its own.
///
/// # Errors
/// [`LawError::BeyondCalendar`]; [`LawError::HandoverBeforeRegistration`] for a handover before the term begins.
pub fn own_deadlines(question: &Question<'_>, own: &OwnTerm) -> Result<Deadlines, LawError> {
    let Question { edition, calendar, readings, service, filed_at, handed_over_on } = *question;
    if let Some(handed_over_on) = handed_over_on.filter(|day| *day < own.from) {
        return Err(LawError::HandoverBeforeRegistration { handed_over_on, registration_day: own.from });
    }
    let registration_day = registration_day(calendar, readings, filed_at)?;
    let count = |start, days: u16| -> Result<(NaiveDate, NaiveDate), LawError> {
        let due = |reading| due_day(calendar, reading, start, days.into());
        Ok((due(readings.day)?, due(DayReading::AcceptedDay)?))
    };
    let outer = count(own.from, own.days)?;
    let first_counts = u32::from(readings.day == DayReading::AcceptedDay);
    let mut stages = Vec::new();
    if let (Some(handed), Some(term)) = (handed_over_on, edition.term(service, Stage::Commission)) {
        let inner = count(handed, term.days)?;
        let due = inner.0.min(outer.0);
        stages.push(StageDue {
            stage: Stage::Commission,
            term_days: term.days,
            start: handed,
            due,
            stricter: inner.1.min(outer.1),
            paragraph: term.paragraph.clone(),
            capped: inner.0 > outer.0,
            days: days_between(calendar, handed, due, first_counts)?,
            slack: calendar.distance(due, outer.0)?,
        });
    }
    stages.push(StageDue {
        stage: Stage::Decision,
        term_days: own.days,
        start: own.from,
        due: outer.0,
        stricter: outer.1,
        paragraph: own.basis.clone(),
        capped: false,
        days: days_between(calendar, own.from, outer.0, first_counts)?,
        slack: 0,
    });
    Ok(Deadlines {
        service,
        filed_at,
        registration_day,
        acceptance: acceptance(calendar, readings, filed_at, registration_day)?,
        stages,
        no_text: Vec::new(),
        promised_at: Some(outer.0.and_time(readings.day_end)),
        edition: edition.id.clone(),
        calendar_revision: calendar.revision().to_owned(),
        readings: *readings,
        notes: Vec::new(),
    })
}
