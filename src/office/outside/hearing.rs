//! The hearing before a refusal as a stage of its own (АППК, art. 73; G3). It is optional: a refusal without it says
//! why it was not held.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::law::codes::HearingTerm;
use crate::office::ids::{CaseNo, Login};

/// Call the applicant to a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CallHearing {
    /// The case.
    pub case: CaseNo,
    /// The day the notice with the preliminary decision was sent.
    pub notice_on: NaiveDate,
    /// The day of the hearing.
    pub hearing_on: NaiveDate,
    /// How the notice went and how the hearing is held.
    pub way: String,
}

/// The applicant was called to a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingCalled {
    /// The case.
    pub case: CaseNo,
    /// The day of the notice.
    pub notice_on: NaiveDate,
    /// The day of the hearing.
    pub hearing_on: NaiveDate,
    /// How.
    pub way: String,
    /// The days the code asks for.
    pub term: HearingTerm,
    /// Whether the decision can be in time after it.
    pub fits: bool,
}

/// Write down that the applicant was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HoldHearing {
    /// The case.
    pub case: CaseNo,
    /// The day.
    pub on: NaiveDate,
    /// What the applicant said.
    pub said: String,
}

/// The applicant was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingHeld {
    /// The case.
    pub case: CaseNo,
    /// The day.
    pub on: NaiveDate,
    /// What the applicant said.
    pub said: String,
}

/// A hearing as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingStage {
    /// When it was called.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The day of the notice.
    pub notice_on: NaiveDate,
    /// The day it is called for.
    pub hearing_on: NaiveDate,
    /// How.
    pub way: String,
    /// The days the code asks for.
    pub term: HearingTerm,
    /// Whether the decision can be in time after it.
    pub fits: bool,
    /// What came of it; none while it was not held.
    pub held: Option<Held>,
}

/// A hearing that was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The day.
    pub on: NaiveDate,
    /// What the applicant said.
    pub said: String,
    /// Who wrote it down.
    pub by: Login,
}
