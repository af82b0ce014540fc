//! What an outside act leaves of a running term (G2): the working days used before it, one by one, and those left.
//!
//! The Order has no pause, so a case stands still only by somebody else's act. The day from which the act holds is not
//! used up, and the day the term runs on again is: a pause takes out the working days from the one up to but without
//! the other. On a day off the term runs on with the next working day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DayNote, days_between};
use crate::law::calendar::{CalendarView, DayStatus};
use crate::law::edition::DayReading;
use crate::law::{LawError, Stage};

/// Days on which the terms of one case stand still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The first day that is counted again; none while the case stands still.
    pub resumed: Option<NaiveDate>,
    /// The act, in one line.
    pub act: String,
}

/// A term at the moment it stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The stage the term ends.
    pub stage: Stage,
    /// Day zero.
    pub start: NaiveDate,
    /// Working days given.
    pub days: u16,
    /// The working days used up, in order.
    pub used: Vec<NaiveDate>,
    /// Working days left; zero where the term had run out before.
    pub left: u16,
}

/// A term that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// The stage it ends.
    pub stage: Stage,
    /// Day zero.
    pub start: NaiveDate,
    /// Working days given.
    pub days: u16,
    /// Its last day.
    pub due: NaiveDate,
}

/// What is left of a term on the day it stops, and every day of it so far. The calendar is the case's own: earlier
/// pauses are taken out of it ([`CalendarView::without`]).
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn ledger(
    calendar: &CalendarView,
    reading: DayReading,
    term: Running,
    stops: NaiveDate,
) -> Result<(Ledger, Vec<DayNote>), LawError> {
    let last = stops.pred_opt().unwrap_or(stops).min(term.due);
    let notes = days_between(calendar, term.start, last, u32::from(reading == DayReading::AcceptedDay))?;
    let used: Vec<NaiveDate> = notes.iter().filter(|note| note.counted.is_some()).map(|note| note.day).collect();
    let left = term.days.saturating_sub(u16::try_from(used.len()).unwrap_or(u16::MAX));
    let ledger = Ledger {
        stage: term.stage,
        start: term.start,
        days: term.days,
        used,
        left: if term.due < stops { 0 } else { left },
    };
    Ok((ledger, notes))
}

impl DayNote {
    /// Whether the day would have been counted but for a pause.
    pub const fn is_paused(&self) -> bool {
        matches!(self.status, DayStatus::Paused { .. })
    }
}
