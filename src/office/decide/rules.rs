//! The law as it stands for this office on a day: editions, calendar as known, readings.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::law::calendar::{Calendar, CalendarView};
use crate::law::clock::{self, Deadlines, OwnTerm, Question};
use crate::law::edition::{Edition, Readings, Rulebook};
use crate::law::{LawError, Service};
use crate::office::case::{Case, Clocks, Term};
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;
use crate::office::view::Office;

/// The law of one office on one day.
#[derive(Debug, Clone)]
pub struct Rules {
    settings: Arc<Settings>,
    /// The calendar as known on that day.
    pub calendar: CalendarView,
}

impl From<LawError> for Refusal {
    fn from(fault: LawError) -> Self {
        Self::Law(fault.phrase())
    }
}

impl Rules {
    /// The law as an office sees it on a day.
    ///
    /// # Errors
    /// [`Refusal::NotOpen`].
    pub fn of(office: &dyn Office, today: NaiveDate) -> Result<Self, Refusal> {
        let settings = office.settings().ok_or(Refusal::NotOpen)?;
        Ok(Self::with(settings, today))
    }

    /// The same from settings at hand.
    pub fn with(settings: Arc<Settings>, today: NaiveDate) -> Self {
        Self { settings, calendar: Calendar::embedded().as_known_on(today) }
    }

    /// The readings in force for an edition.
    pub fn readings(&self, edition: &Edition) -> Readings {
        self.settings.readings.unwrap_or_else(|| edition.default_readings())
    }

    /// The edition in force on a day (R-VER).
    ///
    /// # Errors
    /// Before the first edition.
    pub fn edition_on(&self, day: NaiveDate) -> Result<&'static Edition, Refusal> {
        Ok(Rulebook::embedded().in_force_on(day, &self.settings.commencement)?)
    }

    /// The edition a case is frozen to.
    ///
    /// # Errors
    /// When the rules files no longer hold it.
    pub fn edition_of(&self, case: &Case) -> Result<&'static Edition, Refusal> {
        Ok(Rulebook::embedded().edition(&case.clocks.edition)?)
    }

    /// The day a filing is accepted as of (Row 7, R-FILE).
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn registration_day(&self, filed_at: NaiveDateTime) -> Result<NaiveDate, Refusal> {
        let readings = self.readings(Rulebook::embedded().newest());
        Ok(clock::registration_day(&self.calendar, &readings, filed_at)?)
    }

    /// The clocks of an application, by the edition of its registration day.
    ///
    /// # Errors
    /// Beyond the calendar, or before the first edition.
    pub fn clocks(&self, service: Service, filed_at: NaiveDateTime) -> Result<Clocks, Refusal> {
        let edition = self.edition_on(self.registration_day(filed_at)?)?;
        self.clocks_under(edition, service, filed_at, None)
    }

    /// The clocks under an edition, from an actual handover where there was one.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks_under(
        &self,
        edition: &Edition,
        service: Service,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
    ) -> Result<Clocks, Refusal> {
        let readings = self.readings(edition);
        let question =
            Question { edition, calendar: &self.calendar, readings: &readings, service, filed_at, handed_over_on };
        Ok(clocks_of(&clock::deadlines(&question)?))
    }

    /// The clocks of a case computed anew: under its own edition, and by its own term where an act gave it one when it
    /// was opened again.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks_again(
        &self,
        case: &Case,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
    ) -> Result<Clocks, Refusal> {
        match &case.own {
            Some(own) => self.clocks_of_own(case, own, filed_at, handed_over_on),
            None => self.clocks_under(self.edition_of(case)?, case.service(), filed_at, handed_over_on),
        }
    }

    /// The clocks of a case under a term that an act gives it.
    ///
    /// # Errors
    /// Beyond the calendar, or handed over before the term begins.
    pub fn clocks_of_own(
        &self,
        case: &Case,
        own: &OwnTerm,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
    ) -> Result<Clocks, Refusal> {
        let (edition, service) = (self.edition_of(case)?, case.service());
        let readings = self.readings(edition);
        let question =
            Question { edition, calendar: &self.calendar, readings: &readings, service, filed_at, handed_over_on };
        Ok(clocks_of(&clock::own_deadlines(&question, own)?))
    }

    /// Working days by which a day is after its due day; zero in time. A day off counts as the working day after it.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn late_by(&self, due: Option<NaiveDate>, day: NaiveDate) -> Result<u16, Refusal> {
        let Some(due) = due.filter(|due| day > *due) else { return Ok(0) };
        let late = self.calendar.distance(due, self.calendar.next_working_from(day)?)?;
        Ok(u16::try_from(late).unwrap_or(u16::MAX))
    }

    /// The day a result delivered at a moment counts as delivered on: after the end of the working day it is the next
    /// working day (Row 7); an office that finishes late gets no extra day.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn delivery_day(&self, edition: &Edition, at: NaiveDateTime) -> Result<NaiveDate, Refusal> {
        let end: NaiveTime = self.readings(edition).day_end;
        let day = if at.time() > end { at.date().succ_opt().unwrap_or(at.date()) } else { at.date() };
        Ok(self.calendar.next_working_from(day)?)
    }
}

/// The dates of an answer as a case keeps them.
fn clocks_of(deadlines: &Deadlines) -> Clocks {
    let terms = deadlines.stages.iter().map(|stage| Term {
        stage: stage.stage,
        start: stage.start,
        days: stage.term_days,
        due: stage.due,
        stricter: stage.stricter,
        paragraph: stage.paragraph.clone(),
    });
    Clocks {
        registration_day: deadlines.registration_day,
        edition: deadlines.edition.clone(),
        calendar_revision: deadlines.calendar_revision.clone(),
        terms: terms.collect(),
        promised_at: deadlines.promised_at,
        readings: Some(deadlines.readings),
    }
}
