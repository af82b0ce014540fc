//! What a change does to a hearing that is called and not held (АППК, art. 73; G3): the first day it may be held on,
//! the last day of its notice, and whether the decision is still in time after it. The day itself stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::LawError;
use crate::law::calendar::CalendarView;
use crate::law::codes::{self, HearingTerm};
use crate::office::case::Case;
use crate::office::change::HearingMoved;

/// A hearing that is called, and how its days stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalledHearing {
    /// The day of the notice.
    pub notice_on: NaiveDate,
    /// The day it is called for.
    pub hearing_on: NaiveDate,
    /// The first day it may be held on.
    pub earliest: NaiveDate,
    /// The last day of a notice whose hearing still falls on the decision's last day.
    pub notice_due: Option<NaiveDate>,
    /// Whether the decision can be in time after it.
    pub fits: bool,
}

impl CalledHearing {
    /// Of a case, while it is not held.
    pub fn of(case: &Case) -> Option<Self> {
        let called = case.outside.hearing().filter(|hearing| hearing.held.is_none())?;
        Some(Self {
            notice_on: called.notice_on,
            hearing_on: called.hearing_on,
            earliest: called.term.earliest,
            notice_due: called.term.notice_due,
            fits: called.fits,
        })
    }

    /// Its days from nothing, with the decision due on a day, and whether the decision can be in time after it.
    ///
    /// # Errors
    /// Beyond the calendar.
    pub fn anew(
        &self,
        calendar: &CalendarView,
        decision_due: Option<NaiveDate>,
    ) -> Result<(HearingTerm, bool), LawError> {
        let term = codes::hearing(calendar, self.notice_on, decision_due)?;
        Ok((term, in_time(self.hearing_on, decision_due)))
    }

    /// What moves of it; nothing where none does, or beyond the calendar.
    pub fn moved(&self, calendar: &CalendarView, decision_due: Option<NaiveDate>) -> Option<HearingMoved> {
        let (term, fits) = self.anew(calendar, decision_due).ok()?;
        let stands = (term.earliest, term.notice_due, fits) == (self.earliest, self.notice_due, self.fits);
        (!stands).then_some(HearingMoved { from: self.earliest, term, fits })
    }

    /// Whether it cannot be held on its day, or the decision is late after it.
    pub fn is_unfit(&self) -> bool {
        self.hearing_on < self.earliest || !self.fits
    }

    /// Whether by what moved it becomes so.
    pub fn becomes_unfit(&self, moved: &HearingMoved) -> bool {
        !self.is_unfit() && (self.hearing_on < moved.term.earliest || !moved.fits)
    }
}

/// Whether a decision due on a day can be in time after a hearing.
pub fn in_time(hearing_on: NaiveDate, decision_due: Option<NaiveDate>) -> bool {
    decision_due.is_none_or(|due| hearing_on <= due)
}
