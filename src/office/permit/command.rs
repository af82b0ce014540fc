//! What can be asked about permits and employers.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{EmployerInput, EndReason, Extension, PermitEnd, PermitInput};

/// Write down an employer, or what is otherwise about it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordEmployer {
    /// The employer.
    pub employer: EmployerInput,
}

/// Write down a permit with its life so far; its employer is written down with it where it is new.
///
/// A permit that stands in the register as it is told here, with a shorter life, is extended or ended by it: what is new
/// is recorded as the act it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegisterPermit {
    /// The permit.
    pub input: PermitInput,
    /// Its extensions, in the order they were given.
    #[serde(default)]
    pub extensions: Vec<Extension>,
    /// Its end, where it ended early.
    #[serde(default)]
    pub ended: Option<PermitEnd>,
}

impl From<PermitInput> for RegisterPermit {
    fn from(input: PermitInput) -> Self {
        Self { input, extensions: Vec::new(), ended: None }
    }
}

/// Extend a permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtendPermit {
    /// Its number.
    pub permit: String,
    /// The day the extension was given.
    pub on: NaiveDate,
    /// First day of the extension; none is the day after the last one.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The new last day.
    pub until: NaiveDate,
}

/// End a permit before its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EndPermit {
    /// Its number.
    pub permit: String,
    /// The first day without validity.
    pub on: NaiveDate,
    /// Why.
    pub reason: EndReason,
    /// In words; needed for `other`.
    #[serde(default)]
    pub note: String,
}

/// Correct what was written down wrongly; the number stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CorrectPermit {
    /// The permit as it should stand, under the same number.
    pub input: PermitInput,
    /// What it was corrected by.
    pub reason: String,
}

/// Take back the last thing that happened to a permit, where it was written down by mistake: its early end, else its last
/// extension. What is right is written down afterwards as ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakeBackPermit {
    /// Its number.
    pub permit: String,
    /// Why.
    pub reason: String,
}
