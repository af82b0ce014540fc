//! What happened to a complaint. Results (dates, lateness) are carried; once released, a field only gets a default.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Answered, ComplaintClocks, ComplaintInput, Due, Forwarded, Reviewed, Satisfied, Told};
use crate::law::complaint::ComplaintTerm;
use crate::office::change::Reason;
use crate::office::ids::{ComplaintNo, Login};

/// A complaint was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintRegistered {
    /// Its number here.
    pub complaint: ComplaintNo,
    /// As it came.
    pub input: ComplaintInput,
    /// Its clocks.
    pub clocks: ComplaintClocks,
    /// Who prepared or signed what is complained of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepared_by: Vec<Login>,
}

/// It was given to somebody, or taken from everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintAssigned {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// To whom.
    pub officer: Option<Login>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// To one who prepared or signed what is complained of.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own_decision: bool,
}

/// It was sent on (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintForwarded {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// How.
    pub forwarded: Forwarded,
}

/// The person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplainantNotified {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// How.
    pub told: Told,
}

/// It was satisfied in full (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintSatisfied {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// How.
    pub satisfied: Satisfied,
}

/// It was answered (п. 25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintAnswered {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// How.
    pub answered: Answered,
}

/// The reviewing body decided (п. 26).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintReviewed {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// What.
    pub reviewed: Reviewed,
}

/// A court decided (п. 27, 28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintInCourt {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// What.
    pub decided: Reviewed,
}

/// It was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintClosed {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// Why, where something was still to be done or waited for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A date of a complaint that moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintMove {
    /// Which term.
    pub term: ComplaintTerm,
    /// The day it was due.
    pub from: NaiveDate,
    /// The day it is due.
    pub to: NaiveDate,
}

/// An open complaint was computed anew after a change of the calendar or of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintDueMoved {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// Its clocks as they stand now; a term that is over stands as it was kept or missed.
    pub clocks: ComplaintClocks,
    /// The reviewing body's term, where it is waited for (п. 26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Due>,
    /// Which terms moved; none where only the reading was taken.
    #[serde(default)]
    pub moved: Vec<ComplaintMove>,
    /// Why.
    pub reason: Reason,
}
