//! The holder's own five days on a case (п. 17, 22, 22-1): computed when it is registered, shown, never a ground.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::application::ChangeKind;
use crate::law::edition::SentReading;
use crate::law::holder::Duty;

/// A term the holder had, and by how much it was missed: by the day of filing, until 24:00 (R-SENT).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderTerm {
    /// The duty.
    pub duty: Duty,
    /// What changed, for a reissue: each change has a term of its own.
    pub change: Option<ChangeKind>,
    /// Day zero: the contract, the change, the loss.
    pub event_on: NaiveDate,
    /// The last day, until 24:00.
    pub due: NaiveDate,
    /// The day of filing, whatever the hour: Row 7 never makes a holder late.
    pub filed_on: NaiveDate,
    /// Working days late; zero in time.
    pub late_by: u16,
    /// The paragraph.
    pub paragraph: String,
    /// The reading in force.
    pub reading: SentReading,
    /// Revision of the calendar it was counted by.
    pub calendar_revision: String,
}

/// The term that governs several: the earliest due day (several changes come at once).
pub fn governing(terms: &[HolderTerm]) -> Option<&HolderTerm> {
    terms.iter().min_by_key(|term| (term.due, term.change))
}
