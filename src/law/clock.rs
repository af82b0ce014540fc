//! The clocks of the four services: when an application is accepted and what is due when, explained day by day.
//!
//! Row 7 (acceptance), п. 7 (2 working days to the Commission), п. 9 (its 3), п. 11, 16, 22, 22-1 and Row 3 (the
//! service). Terms, readings and the end of the day come from the rulebook and the office's settings.

mod own;
mod types;

use chrono::{NaiveDate, NaiveDateTime};

pub use own::{OwnTerm, own_deadlines};
pub use types::{DayNote, Deadlines, Question, StageDue};

use super::calendar::CalendarView;
use super::edition::{DayReading, Edition, FiledLate, Readings, Term};
use super::{LawError, Service, Stage};
use crate::phrase::{Arg, Phrase};

/// The day a filing is accepted (R-FILE): its own, or the next working day after hours, at a weekend or on a holiday.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn registration_day(
    calendar: &CalendarView,
    readings: &Readings,
    filed_at: NaiveDateTime,
) -> Result<NaiveDate, LawError> {
    let FiledLate::NextWorkingDay = readings.filed_late;
    let day = filed_at.date();
    if calendar.is_working(day)? && filed_at.time() > readings.day_end {
        calendar.nth_after(day, 1)
    } else {
        calendar.next_working_from(day)
    }
}

/// The last day of `days` working days from `start`, under a reading of R-DAY.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn due_day(
    calendar: &CalendarView,
    reading: DayReading,
    start: NaiveDate,
    days: u32,
) -> Result<NaiveDate, LawError> {
    match (reading, days.checked_sub(1)) {
        (DayReading::NextDay, _) | (DayReading::AcceptedDay, None) => calendar.nth_after(start, days),
        (DayReading::AcceptedDay, Some(rest)) => calendar.nth_after(calendar.next_working_from(start)?, rest),
    }
}

/// Computes every due date of an application.
///
/// # Errors
/// [`LawError::BeyondCalendar`]; [`LawError::HandoverBeforeRegistration`]. Text that the edition lacks is no error:
/// the stage is absent and named in `no_text` and `notes`.
pub fn deadlines(question: &Question<'_>) -> Result<Deadlines, LawError> {
    let Question { edition, calendar, readings, service, filed_at, handed_over_on } = *question;
    let registration_day = registration_day(calendar, readings, filed_at)?;
    if let Some(handed_over_on) = handed_over_on.filter(|day| *day < registration_day) {
        return Err(LawError::HandoverBeforeRegistration { handed_over_on, registration_day });
    }
    let chain = Chain { edition, calendar, service, registration_day, handed_over_on };
    let picked = chain.links(readings.day)?;
    let decision = picked.iter().find(|link| link.term.stage == Stage::Decision);
    let strict = |link: &Link<'_>| due_day(calendar, DayReading::AcceptedDay, link.start, link.term.days.into());
    let outer = decision.map(strict).transpose()?;
    let mut stages = Vec::with_capacity(picked.len());
    for link in &picked {
        let own = strict(link)?;
        stages.push(stage_due(&chain, readings.day, link, outer.map_or(own, |outer| own.min(outer)))?);
    }
    let no_text: Vec<Stage> = edition.no_text(service).map(|missing| missing.stage).collect();
    Ok(Deadlines {
        service,
        filed_at,
        registration_day,
        acceptance: acceptance(calendar, readings, filed_at, registration_day)?,
        notes: notes(question, registration_day, &stages),
        stages,
        no_text,
        promised_at: decision.map(|link| link.due.and_time(readings.day_end)),
        edition: edition.id.clone(),
        calendar_revision: calendar.revision().to_owned(),
        readings: *readings,
    })
}

/// Working days left for the decision when the file goes to the Commission on `handed_over_on` and the Commission
/// uses its whole term: 0 when it goes on the last day of п. 7. `None` where the service or the edition has no such
/// stages.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn slack(
    edition: &Edition,
    calendar: &CalendarView,
    readings: &Readings,
    service: Service,
    registration_day: NaiveDate,
    handed_over_on: NaiveDate,
) -> Result<Option<i64>, LawError> {
    let chain = Chain { edition, calendar, service, registration_day, handed_over_on: Some(handed_over_on) };
    let links = chain.links(readings.day)?;
    let due = |stage| links.iter().find(|link| link.term.stage == stage).map(|link| link.due);
    match (due(Stage::Commission), due(Stage::Decision)) {
        (Some(commission), Some(decision)) => calendar.distance(commission, decision).map(Some),
        _ => Ok(None),
    }
}

/// The days after `start` to `end`, each counted from `counted` on or skipped, `start` itself first as day zero.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub(super) fn days_between(
    calendar: &CalendarView,
    start: NaiveDate,
    end: NaiveDate,
    first_counts: u32,
) -> Result<Vec<DayNote>, LawError> {
    let mut counted = 0;
    let mut notes = Vec::new();
    for day in start.iter_days().take_while(|day| *day <= end) {
        let status = calendar.status(day)?.clone();
        let counts = status.is_working() && (day > start || first_counts > 0);
        counted += u32::from(counts);
        notes.push(DayNote { day, counted: counts.then_some(counted), status, after_hours: false });
    }
    Ok(notes)
}

/// What the terms of one application are counted from.
struct Chain<'a> {
    edition: &'a Edition,
    calendar: &'a CalendarView,
    service: Service,
    registration_day: NaiveDate,
    handed_over_on: Option<NaiveDate>,
}

struct Link<'a> {
    term: &'a Term,
    start: NaiveDate,
    due: NaiveDate,
    capped: bool,
}

impl<'a> Chain<'a> {
    /// The stages under one reading, nested in the service's term.
    fn links(&self, reading: DayReading) -> Result<Vec<Link<'a>>, LawError> {
        let due = |start, days| due_day(self.calendar, reading, start, u32::from(days));
        let decision = match self.edition.term(self.service, Stage::Decision) {
            Some(term) => Some((term, due(self.registration_day, term.days)?)),
            None => None,
        };
        let mut links = Vec::new();
        let mut start = self.handed_over_on;
        for stage in [Stage::ToCommission, Stage::Commission] {
            let Some(term) = self.edition.term(self.service, stage) else { continue };
            let from = if stage == Stage::ToCommission {
                self.registration_day
            } else {
                start.unwrap_or(self.registration_day)
            };
            let own = due(from, term.days)?;
            let capped = decision.is_some_and(|(_, outer)| own > outer);
            let end = decision.map_or(own, |(_, outer)| own.min(outer));
            start = start.or(Some(end));
            links.push(Link { term, start: from, due: end, capped });
        }
        links.extend(decision.map(|(term, due)| Link { term, start: self.registration_day, due, capped: false }));
        Ok(links)
    }
}

fn stage_due(
    chain: &Chain<'_>,
    reading: DayReading,
    link: &Link<'_>,
    stricter: NaiveDate,
) -> Result<StageDue, LawError> {
    let handed = match link.term.stage {
        Stage::ToCommission => Some(link.due),
        Stage::Commission => Some(link.start),
        Stage::Decision => None,
    };
    let left = match handed {
        Some(handed) => {
            let handed = Chain { handed_over_on: Some(handed), ..*chain };
            let links = handed.links(reading)?;
            let due = |stage| links.iter().find(|link| link.term.stage == stage).map(|link| link.due);
            match (due(Stage::Commission), due(Stage::Decision)) {
                (Some(commission), Some(decision)) => chain.calendar.distance(commission, decision)?,
                _ => 0,
            }
        }
        None => 0,
    };
    Ok(StageDue {
        stage: link.term.stage,
        term_days: link.term.days,
        start: link.start,
        due: link.due,
        stricter,
        paragraph: link.term.paragraph.clone(),
        capped: link.capped,
        days: days_between(chain.calendar, link.start, link.due, u32::from(reading == DayReading::AcceptedDay))?,
        slack: left,
    })
}

/// Each day from the filing to the accepted day.
pub(super) fn acceptance(
    calendar: &CalendarView,
    readings: &Readings,
    filed_at: NaiveDateTime,
    accepted: NaiveDate,
) -> Result<Vec<DayNote>, LawError> {
    let mut notes = days_between(calendar, filed_at.date(), accepted, 0)?;
    for note in &mut notes {
        note.counted = None;
    }
    if let Some(first) = notes.first_mut() {
        first.after_hours = first.status.is_working() && filed_at.time() > readings.day_end;
    }
    Ok(notes)
}

fn notes(question: &Question<'_>, registration_day: NaiveDate, stages: &[StageDue]) -> Vec<Phrase> {
    let Question { edition, service, handed_over_on, .. } = *question;
    let mut notes = Vec::new();
    for missing in edition.no_text(service) {
        notes.push(
            Phrase::new("law-note-no-text")
                .with("edition", edition.phrase())
                .with("paragraph", Arg::cite(missing.paragraph.as_str()))
                .with("stage", missing.stage.phrase()),
        );
    }
    let commission = stages.iter().find(|stage| stage.stage == Stage::Commission);
    let Some(handed) = handed_over_on else { return notes };
    let Some(commission) = commission else {
        notes.push(Phrase::new("law-note-no-commission").with("day", handed));
        return notes;
    };
    if let Some(due) = stages.iter().find(|stage| stage.stage == Stage::ToCommission).map(|stage| stage.due)
        && handed > due
    {
        notes.push(Phrase::new("law-note-handover-late").with("day", handed).with("due", due));
    }
    if commission.capped {
        notes.push(Phrase::new("law-note-commission-capped").with("day", commission.due));
    }
    if commission.slack <= 0 && handed >= registration_day {
        notes.push(Phrase::new("law-note-no-slack").with("day", handed));
    }
    notes
}

#[cfg(test)]
mod tests;
