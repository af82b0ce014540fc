//! What a change does to the open cases and to what runs beside them, counted.

use chrono::NaiveDate;

use crate::law::Stage;
use crate::office::decide::Rules;
use crate::office::ids::CaseNo;

/// What a change does to the open cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Open cases looked at.
    pub open: u64,
    /// Cases of which a date moves.
    pub moved: u64,
    /// Of them by how many working days, negative for earlier; by the stage that runs, else by the decision.
    pub by_shift: std::collections::BTreeMap<i64, u64>,
    /// Cases that become overdue by it.
    pub newly_overdue: u64,
    /// Cases that are overdue and no more by it.
    pub no_longer_overdue: u64,
    /// Cases whose points pass and no more by it.
    pub now_fail: u64,
    /// Cases whose points do not pass and do by it.
    pub now_pass: u64,
    /// Cases that take the reading, also where no date of theirs moves.
    pub readings: u64,
    /// Cases registered under another edition than their day would now give; they keep it (R-VER).
    pub other_edition: u64,
    /// Cases that cannot be computed: their days lie beyond the calendar. They stay as they are.
    pub beyond: u64,
    /// Complaints of which a date moves (п. 24-26).
    pub complaints: u64,
    /// Of them those with a term of ours that becomes overdue by it.
    pub complaints_overdue: u64,
    /// Inquiries of which a date moves.
    pub inquiries: u64,
    /// Of them those with a term that becomes overdue by it.
    pub inquiries_overdue: u64,
    /// Watches over a reissue whose day moves (п. 22).
    pub watches: u64,
    /// Cases of which the holder's own five days move, or by how much they were missed (п. 17, 22, 22-1).
    pub holders: u64,
    /// Of them those whose holder becomes late by it: recorded, never a ground.
    pub holders_late: u64,
    /// Called hearings whose days move (G3).
    pub hearings: u64,
    /// Of them those that can by it no more be held on the day they are called for and the decision still be in time.
    pub hearings_unfit: u64,
    /// The first cases, those that hurt before the others.
    pub cases: Vec<Affected>,
}

/// A case that a change touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// The case.
    pub no: CaseNo,
    /// The applicant.
    pub name: String,
    /// The stage of the date shown.
    pub stage: Option<Stage>,
    /// Its date before and after, where it moves.
    pub due: Option<(NaiveDate, NaiveDate)>,
    /// Working days by which it moves, negative for earlier.
    pub shift: i64,
    /// Overdue by the change.
    pub newly_overdue: bool,
    /// Whether its points passed and pass, where that differs.
    pub verdict: Option<(bool, bool)>,
}

/// Working days between two due days, at least one in the way of the move.
pub fn shift(rules: &Rules, from: NaiveDate, to: NaiveDate) -> i64 {
    let days = rules.calendar.distance(from, to).unwrap_or_else(|_| (to - from).num_days());
    match (to.cmp(&from), days) {
        (std::cmp::Ordering::Less, 0..) => -1,
        (std::cmp::Ordering::Greater, ..=0) => 1,
        _ => days,
    }
}
