//! What can be asked of the Commission's register and sittings, and what comes of it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::composition::{Category, Composition, Member};
use super::item::{Ballot, Resolution};
use super::sitting::Presence;
use crate::office::ids::{CaseNo, SittingNo};

/// Enter the Commission's composition (п. 6). One of the same first day is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetComposition {
    /// The composition.
    pub composition: Composition,
}

/// Call a sitting (п. 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenSitting {
    /// Its day.
    pub on: NaiveDate,
    /// The cases to be heard, in any order.
    pub agenda: Vec<CaseNo>,
}

/// Put one more case on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PutOnAgenda {
    /// The sitting.
    pub sitting: SittingNo,
    /// The case.
    pub case: CaseNo,
}

/// Take a case off the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakeOffAgenda {
    /// The sitting.
    pub sitting: SittingNo,
    /// The case.
    pub case: CaseNo,
    /// Why.
    pub reason: String,
}

/// Record who is present. Seats that are not named are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AttendSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// Who is on which seat.
    pub present: Vec<Presence>,
}

/// Record what was resolved of one applicant, and the votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordEntry {
    /// The sitting.
    pub sitting: SittingNo,
    /// The applicant's case.
    pub case: CaseNo,
    /// One vote of each member present.
    pub ballots: Vec<Ballot>,
    /// What was resolved.
    pub resolution: Resolution,
}

/// Number of the minutes of one applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MinutesNo {
    /// The case.
    pub case: CaseNo,
    /// The number.
    pub number: String,
}

/// Record that those present signed (п. 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SignSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// Numbers of the minutes where they differ from the sitting's own pattern.
    #[serde(default)]
    pub minutes: Vec<MinutesNo>,
}

/// Record that the sitting did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CancelSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// Why.
    pub reason: String,
}

/// The register has this composition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompositionSet {
    /// The composition.
    pub composition: Composition,
}

/// A sitting was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingOpened {
    /// Its number.
    pub sitting: SittingNo,
    /// Its day.
    pub on: NaiveDate,
    /// Number of the act of the composition in force on that day.
    pub act_no: String,
    /// Day of that act.
    pub act_on: NaiveDate,
    /// Its members.
    pub members: Vec<Member>,
    /// Categories of п. 6 that nobody represents.
    #[serde(default)]
    pub empty: Vec<Category>,
    /// The agenda, by clock.
    pub agenda: Vec<CaseNo>,
}

/// One more case is on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutOnTheAgenda {
    /// The sitting.
    pub sitting: SittingNo,
    /// The case.
    pub case: CaseNo,
}

/// A case is off the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOffAgenda {
    /// The sitting.
    pub sitting: SittingNo,
    /// The case.
    pub case: CaseNo,
    /// Why.
    pub reason: String,
}

/// It is recorded who is present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceTaken {
    /// The sitting.
    pub sitting: SittingNo,
    /// Who is on which seat.
    pub present: Vec<Presence>,
}

/// It is recorded what was resolved of an applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRecorded {
    /// The sitting.
    pub sitting: SittingNo,
    /// The case.
    pub case: CaseNo,
    /// The votes, one of each member present.
    pub ballots: Vec<Ballot>,
    /// What was resolved.
    pub resolution: Resolution,
}

/// Those present signed; the recommendations follow as events of their cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingSigned {
    /// The sitting.
    pub sitting: SittingNo,
    /// Number of the minutes of each applicant heard.
    pub minutes: Vec<MinutesNo>,
    /// Who signed: those present.
    pub signers: Vec<String>,
}

/// The sitting did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingCancelled {
    /// The sitting.
    pub sitting: SittingNo,
    /// Why.
    pub reason: String,
}

/// A case was put off by a sitting that was signed; its clock runs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePostponed {
    /// The case.
    pub case: CaseNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// Its day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}
