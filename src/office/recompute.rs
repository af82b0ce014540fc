//! What a change of the calendar or of a reading does to an open case: the terms that are still to be kept computed
//! from nothing, and what of it differs from what stands. With them go the holder's own five days and the days of a
//! called hearing.
//!
//! A term whose stage is over stays as it was kept or missed. A case keeps its edition (R-VER) and the readings it was
//! registered under, unless the change is applied to open cases too. What is decided never moves.

pub mod complaint;
mod effect;
pub mod hearing;
pub mod holder;
pub mod inquiry;
pub mod watch;

pub use effect::{Affected, Effect, shift};

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};

use super::case::{Case, Clocks, State, Term};
use super::change::{DueMoved, HearingMoved, HolderMoved, ReadingTaken, Reason, SheetRescored, TermMove};
use super::decide::{Course, Rules, frozen, points_of};
use super::event::Event;
use super::refusal::Refusal;
use crate::law::clock::{OwnTerm, Pause};
use crate::law::edition::{Edition, Readings, Rulebook};
use crate::law::{LawError, Service, Stage};
use hearing::CalledHearing;

/// Something whose clock a change may move. A case is one; whatever else runs on working days joins by it.
pub trait Clocked {
    /// The events that bring it to the law of today; none where nothing of it moves.
    ///
    /// # Errors
    /// Beyond the calendar: then it stays as it is.
    fn recomputed(&self, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal>;
}

/// Whether the clock of a case in this state can still move: nothing of it is decided.
pub const fn moves(state: State) -> bool {
    match state {
        State::Registered
        | State::Checked
        | State::Commission
        | State::Scored
        | State::Recommended
        | State::Prepared => true,
        // A suspended clock stands still; it is computed when it runs again.
        State::Suspended | State::Decided | State::Delivered | State::Closed | State::Discontinued => false,
    }
}

/// Whether the sheet of a case in this state can be scored anew: nobody has signed it.
pub const fn rescores(state: State) -> bool {
    matches!(state, State::Commission | State::Scored)
}

/// What the dates of a case follow from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The service.
    pub service: Service,
    /// The edition it is frozen to.
    pub edition: &'a str,
    /// The readings it was computed by; none in older records.
    pub readings: Option<Readings>,
    /// The moment of filing.
    pub filed_at: NaiveDateTime,
    /// The day it went to the Commission, once it has.
    pub sent_on: Option<NaiveDate>,
    /// The stage whose clock runs: earlier ones are over.
    pub stage: Option<Stage>,
    /// The days on which it stood still (G2).
    pub pauses: Cow<'a, [Pause]>,
    /// The term that an act gave it when it was opened again.
    pub own: Option<&'a OwnTerm>,
}

impl<'a> Asked<'a> {
    /// Of a case.
    pub fn of(case: &'a Case) -> Self {
        Self {
            service: case.service(),
            edition: &case.clocks.edition,
            readings: case.clocks.readings,
            filed_at: case.application.filed_at,
            sent_on: case.sent_on.filter(|_| case.service() == Service::Issue),
            stage: case.current_stage(),
            pauses: Cow::Owned(case.pauses()),
            own: case.own.as_ref(),
        }
    }

    /// Its edition, and its readings as the change leaves them.
    ///
    /// # Errors
    /// An edition or a reading that this program does not know.
    pub fn law(&self, reason: &Reason) -> Result<(&'static Edition, Readings), LawError> {
        let edition = Rulebook::embedded().edition(self.edition)?;
        let readings = frozen(self.readings, edition);
        match reason {
            Reason::Reading { id, value, .. } => Ok((edition, readings.picked(id, value, edition.reading(id)?)?)),
            Reason::Calendar { .. } => Ok((edition, readings)),
        }
    }

    /// Its clocks from nothing.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn clocks(&self, rules: &Rules, reason: &Reason) -> Result<Clocks, Refusal> {
        let (edition, readings) = self.law(reason)?;
        let course = Course { pauses: &self.pauses, own: self.own };
        rules.clocks_over(edition, &readings, self.service, self.filed_at, self.sent_on, course)
    }

    /// Whether a term is still to be kept.
    pub fn is_live(&self, stage: Stage) -> bool {
        self.stage.is_some_and(|current| stage >= current)
    }
}

/// What stands of a case and what it would be from nothing.
struct Difference {
    /// Its clocks with the terms that are over kept.
    clocks: Clocks,
    /// The terms that move.
    moved: Vec<TermMove>,
    /// Whether the dates differ: a term, the accepted day, the promised moment.
    dates: bool,
    /// Whether the readings do.
    readings: bool,
}

/// What is to be changed of a case so that its clocks become these, which were computed from nothing.
///
/// # Errors
/// An edition that this program does not know.
fn difference(case: &Case, mut clocks: Clocks) -> Result<Difference, Refusal> {
    let asked = Asked::of(case);
    let before = &case.clocks;
    let over: Vec<Term> = before.terms.iter().filter(|term| !asked.is_live(term.stage)).cloned().collect();
    clocks.terms.retain(|term| asked.is_live(term.stage));
    clocks.terms.splice(0..0, over);
    let edition = Rulebook::embedded().edition(asked.edition)?;
    let readings = clocks.readings != Some(frozen(before.readings, edition));
    let moved = clocks.terms.iter().filter_map(|term| {
        let stood = before.term(term.stage)?;
        (stood.due != term.due).then_some(TermMove { stage: term.stage, from: stood.due, to: term.due })
    });
    let moved: Vec<TermMove> = moved.collect();
    let dates = clocks.terms != before.terms
        || clocks.registration_day != before.registration_day
        || clocks.promised_at != before.promised_at;
    Ok(Difference { clocks, moved, dates, readings })
}

impl Clocked for Case {
    fn recomputed(&self, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal> {
        if !moves(self.state) {
            return Ok(Vec::new());
        }
        let clocks = Asked::of(self).clocks(rules, reason)?;
        brought(self, clocks, rules, reason)
    }
}

/// The events that bring a case to clocks computed from nothing.
///
/// # Errors
/// An edition that this program does not know.
pub fn brought(case: &Case, clocks: Clocks, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal> {
    let Difference { clocks, moved, dates, readings } = difference(case, clocks)?;
    let mut events = Vec::new();
    let edition = Rulebook::embedded().edition(&clocks.edition)?;
    let after = frozen(clocks.readings, edition);
    let (holder, hearing) = with_clocks(case, &clocks, rules, edition);
    if readings || clocks.registration_day != case.clocks.registration_day {
        events.extend(rescored(case, rules, &clocks, edition, reason));
    }
    let (case, reason) = (case.no, reason.clone());
    if dates || holder.is_some() || hearing.is_some() {
        events.push(Event::DueMoved(DueMoved {
            case,
            moved,
            terms: clocks.terms,
            registration_day: clocks.registration_day,
            promised_at: clocks.promised_at,
            calendar_revision: clocks.calendar_revision,
            readings: clocks.readings,
            holder,
            hearing,
            reason,
        }));
    } else if readings {
        events.push(Event::ReadingTaken(ReadingTaken { case, readings: after, reason }));
    }
    Ok(events)
}

/// What moves with the clocks of a case, once they stand so: the holder's own five days, the days of a called hearing.
pub fn with_clocks(
    case: &Case,
    clocks: &Clocks,
    rules: &Rules,
    edition: &Edition,
) -> (Option<HolderMoved>, Option<HearingMoved>) {
    let holder = holder::moved(case, &rules.calendar, edition, &frozen(clocks.readings, edition));
    let decision_due = clocks.term(Stage::Decision).map(|term| term.due);
    let hearing = CalledHearing::of(case).and_then(|called| called.moved(&rules.calendar, decision_due));
    (holder, hearing)
}

/// The sheet scored anew, where nobody has signed it and its points come out otherwise.
fn rescored(case: &Case, rules: &Rules, clocks: &Clocks, edition: &Edition, reason: &Reason) -> Option<Event> {
    let sheet = case.sheet.as_ref().filter(|_| rescores(case.state))?;
    let as_it_will_be = Case { clocks: clocks.clone(), ..case.clone() };
    let points = points_of(rules, edition, &as_it_will_be, &sheet.input);
    let passed = sheet.points.passes();
    (points != sheet.points)
        .then(|| Event::SheetRescored(SheetRescored { case: case.no, passed, points, reason: reason.clone() }))
}
