//! The terms of a complaint (п. 24-26), explained day by day. One letter starts two of them (G4): to be sent on in
//! three working days from its receipt (п. 24) and to be considered in five from its registration (п. 25). The fifteen
//! days of the reviewing body (п. 26) are not ours.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::LawError;
use super::calendar::CalendarView;
use super::clock::{DayNote, acceptance, days_between, due_day, registration_day};
use super::edition::{DayReading, Edition, Readings};
use crate::phrase::{Arg, Phrase};

/// A term of a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintTerm {
    /// Send it with the administrative case to the reviewing body, or satisfy it in full (п. 24): from its receipt.
    Forward,
    /// Consider it (п. 25), where it is addressed to us: from its registration.
    Answer,
    /// The reviewing body considers it (п. 26): from its registration there.
    Review,
}

impl ComplaintTerm {
    /// All three, in the order of the Rules.
    pub const ALL: [Self; 3] = [Self::Forward, Self::Answer, Self::Review];

    /// The code used in messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Answer => "answer",
            Self::Review => "review",
        }
    }

    /// The paragraph's key.
    pub const fn paragraph(self) -> &'static str {
        match self {
            Self::Forward => "24",
            Self::Answer => "25",
            Self::Review => "26",
        }
    }

    /// «направить с административным делом или полностью удовлетворить», …
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("law-complaint-{}", self.code()))
    }
}

/// A term and its due date, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintDue {
    /// Which term.
    pub term: ComplaintTerm,
    /// Working days.
    pub term_days: u16,
    /// The day it is counted from.
    pub start: NaiveDate,
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// The date from the same `start` under the stricter reading of R-DAY; equals `due` when that one is in force.
    pub stricter: NaiveDate,
    /// Key of the paragraph.
    pub paragraph: String,
    /// Every day from `start` to `due`.
    pub days: Vec<DayNote>,
}

/// What the clock of a complaint is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The edition of the day of the complaint.
    pub edition: &'a Edition,
    /// The calendar, as known on some day.
    pub calendar: &'a CalendarView,
    /// The office's readings.
    pub readings: &'a Readings,
    /// The moment it came, office local time.
    pub received_at: NaiveDateTime,
    /// The day it was registered; none is the day it was received as of.
    pub registered_on: Option<NaiveDate>,
    /// The terms that run: [`ComplaintTerm::Forward`], [`ComplaintTerm::Answer`].
    pub terms: &'a [ComplaintTerm],
}

/// The due dates of a complaint, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintDeadlines {
    /// The moment it came.
    pub received_at: NaiveDateTime,
    /// The day it was received as of (R-FILE: Row 7, АППК art. 64).
    pub received_day: NaiveDate,
    /// Each day from the receipt to that day: why it is that day.
    pub acceptance: Vec<DayNote>,
    /// The day it was registered; never before `received_day`.
    pub registered_on: NaiveDate,
    /// In the order of the Rules; a term without text is absent.
    pub terms: Vec<ComplaintDue>,
    /// Terms asked for whose text the edition lacks.
    pub no_text: Vec<ComplaintTerm>,
    /// Edition id.
    pub edition: String,
    /// Which calendar it was counted by.
    pub calendar_revision: String,
    /// The readings in force.
    pub readings: Readings,
    /// Remarks: no text, both terms on one letter.
    pub notes: Vec<Phrase>,
}

/// Computes the terms of a complaint.
///
/// # Errors
/// [`LawError::BeyondCalendar`]; [`LawError::BackwardPeriod`] when it was registered before it was received. Text that
/// the edition lacks is no error: the term is absent and named in `no_text` and `notes`.
pub fn deadlines(question: &Question<'_>) -> Result<ComplaintDeadlines, LawError> {
    let Question { edition, calendar, readings, received_at, .. } = *question;
    let received_day = registration_day(calendar, readings, received_at)?;
    let registered_on = question.registered_on.unwrap_or(received_day);
    if registered_on < received_day {
        return Err(LawError::BackwardPeriod { from: received_day, until: registered_on });
    }
    let (mut terms, mut no_text) = (Vec::new(), Vec::new());
    for term in question.terms.iter().copied() {
        let start = if term == ComplaintTerm::Forward { received_day } else { registered_on };
        match due(edition, calendar, readings, term, start) {
            Ok(due) => terms.push(due),
            Err(LawError::NoText { .. }) => no_text.push(term),
            Err(fault) => return Err(fault),
        }
    }
    Ok(ComplaintDeadlines {
        received_at,
        received_day,
        acceptance: acceptance(calendar, readings, received_at, received_day)?,
        registered_on,
        notes: notes(edition, &terms, &no_text),
        terms,
        no_text,
        edition: edition.id.clone(),
        calendar_revision: calendar.revision().to_owned(),
        readings: *readings,
    })
}

/// One term from its own day.
///
/// # Errors
/// [`LawError::NoText`] where the edition's text of the paragraph is not in our hands, [`LawError::BeyondCalendar`].
pub fn due(
    edition: &Edition,
    calendar: &CalendarView,
    readings: &Readings,
    term: ComplaintTerm,
    start: NaiveDate,
) -> Result<ComplaintDue, LawError> {
    let rule = edition.complaint(term).ok_or_else(|| edition.lacks(term.paragraph()))?;
    let (due, stricter) = last_day(calendar, readings, start, rule.days)?;
    let first_counts = u32::from(readings.day == DayReading::AcceptedDay);
    Ok(ComplaintDue {
        term,
        term_days: rule.days,
        start,
        due,
        stricter,
        paragraph: rule.paragraph.clone(),
        days: days_between(calendar, start, due, first_counts)?,
    })
}

/// The last day of a term of so many working days, and the same under the stricter reading of R-DAY.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn last_day(
    calendar: &CalendarView,
    readings: &Readings,
    start: NaiveDate,
    days: u16,
) -> Result<(NaiveDate, NaiveDate), LawError> {
    let on = |reading| due_day(calendar, reading, start, days.into());
    Ok((on(readings.day)?, on(DayReading::AcceptedDay)?))
}

fn notes(edition: &Edition, terms: &[ComplaintDue], no_text: &[ComplaintTerm]) -> Vec<Phrase> {
    let missing = no_text.iter().map(|term| {
        Phrase::new("law-note-no-text")
            .with("edition", edition.phrase())
            .with("paragraph", Arg::cite(term.paragraph()))
            .with("stage", term.phrase())
    });
    let mut notes: Vec<Phrase> = missing.collect();
    if let [first, second] = terms {
        let earliest = if second.due < first.due { second } else { first };
        notes.push(
            Phrase::new("law-note-complaint-both")
                .with("first", Arg::cite(first.paragraph.as_str()))
                .with("second", Arg::cite(second.paragraph.as_str()))
                .with("day", earliest.due),
        );
    }
    notes
}

#[cfg(test)]
mod tests;
