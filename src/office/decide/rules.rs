//! The law as it stands for this office on a day: editions, calendar as known, readings.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::law::calendar::{Calendar, CalendarView};
use crate::law::clock::{self, Deadlines, OwnTerm, Pause, Question};
use crate::law::edition::{Edition, Readings, Rulebook};
use crate::law::inquiry::InquiryTerm;
use crate::law::{LawError, Service};
use crate::office::case::{Case, Clocks, Term};
use crate::office::inquiry::terms::TermInForce;
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;
use crate::office::view::Office;

/// What a case adds to the law of its application.
#[derive(Debug, Clone, Copy, Default)]
pub struct Course<'a> {
    /// The days on which it stood still (G2).
    pub pauses: &'a [Pause],
    /// The term that an act gave it when it was opened again (п. 24-28).
    pub own: Option<&'a OwnTerm>,
}

/// The law of one office on one day.
#[derive(Debug, Clone)]
pub struct Rules {
    settings: Arc<Settings>,
    /// The shipped calendar with the office's own revisions.
    whole: Arc<Calendar>,
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
        let whole = Calendar::of_office(settings.calendar.iter().map(|entered| &entered.amendment));
        Self { settings, calendar: whole.as_known_on(today), whole }
    }

    /// The office's calendar with its history, what is not known yet included.
    pub fn whole_calendar(&self) -> &Calendar {
        &self.whole
    }

    /// The calendar as a revision of it had it: what dates stand on. One that this program does not know a newer one
    /// brought, and the calendar of today is nearest.
    pub fn calendar_of(&self, revision: &str) -> CalendarView {
        self.whole.view(revision).unwrap_or_else(|| self.calendar.clone())
    }

    /// The office's settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The readings a case is computed by: those it was registered under, unless a change was applied to it.
    pub fn readings_of(&self, case: &Case, edition: &Edition) -> Readings {
        frozen(case.clocks.readings, edition)
    }

    /// The readings in force for what begins today under an edition.
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

    /// A term of inquiries as the office keeps it.
    pub fn inquiry_term(&self, term: InquiryTerm) -> TermInForce<'_> {
        self.settings.inquiry_term(term)
    }

    /// The same law with the days a case stood still taken out of the calendar (G2): what is late, is late over them.
    pub fn over(&self, case: &Case) -> Self {
        self.over_pauses(&case.pauses())
    }

    /// The same over the pauses themselves, where the case is not at hand.
    pub fn over_pauses(&self, pauses: &[Pause]) -> Self {
        Self { calendar: self.calendar.without(pauses), ..self.clone() }
    }

    /// The clocks of an application, by the edition of its registration day.
    ///
    /// # Errors
    /// Beyond the calendar, or before the first edition.
    pub fn clocks(&self, service: Service, filed_at: NaiveDateTime) -> Result<Clocks, Refusal> {
        let edition = self.edition_on(self.registration_day(filed_at)?)?;
        self.clocks_by(edition, &self.readings(edition), service, filed_at, None)
    }

    /// The clocks under an edition and readings, from an actual handover where there was one. (Handed over before it
    /// was accepted, as of a later day, it counts as handed over then.)
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks_by(
        &self,
        edition: &Edition,
        readings: &Readings,
        service: Service,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
    ) -> Result<Clocks, Refusal> {
        self.clocks_over(edition, readings, service, filed_at, handed_over_on, Course::default())
    }

    /// The clocks of a case by its own readings, over its pauses, none of which may hold still, and by the term an act
    /// gave it: as it was filed and handed over, or as a correction has it.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks_of(
        &self,
        case: &Case,
        edition: &Edition,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
    ) -> Result<Clocks, Refusal> {
        let readings = self.readings_of(case, edition);
        let course = Course { pauses: &case.pauses(), own: case.own.as_ref() };
        self.clocks_over(edition, &readings, case.service(), filed_at, handed_over_on, course)
    }

    /// The clocks under an edition and readings, on the course a case took.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks_over(
        &self,
        edition: &Edition,
        readings: &Readings,
        service: Service,
        filed_at: NaiveDateTime,
        handed_over_on: Option<NaiveDate>,
        course: Course<'_>,
    ) -> Result<Clocks, Refusal> {
        let Course { pauses, own } = course;
        let accepted = match own {
            Some(own) => own.from,
            None => clock::registration_day(&self.calendar, readings, filed_at)?,
        };
        let handed_over_on = handed_over_on.map(|day| day.max(accepted));
        let question = Question { edition, calendar: &self.calendar, readings, service, filed_at, handed_over_on };
        Ok(kept(&clock::deadlines_over(&question, pauses, own)?))
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
    pub fn delivery_day(&self, readings: &Readings, at: NaiveDateTime) -> Result<NaiveDate, Refusal> {
        let end: NaiveTime = readings.day_end;
        let day = if at.time() > end { at.date().succ_opt().unwrap_or(at.date()) } else { at.date() };
        Ok(self.calendar.next_working_from(day)?)
    }
}

/// The readings frozen with a case; older records hold none, and were computed by the rules file's.
pub fn frozen(readings: Option<Readings>, edition: &Edition) -> Readings {
    readings.unwrap_or_else(|| edition.default_readings())
}

/// The dates of an answer as a case keeps them.
fn kept(deadlines: &Deadlines) -> Clocks {
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
