//! What happened to permits and employers. Once released, a field only gets a default.

use serde::{Deserialize, Serialize};

use super::{EmployerInput, Extension, PermitEnd, PermitInput, PermitWarning};

/// An employer was written down, or something about it is otherwise now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployerRecorded {
    /// As it stands.
    pub employer: EmployerInput,
    /// What was noticed; what a permit brings is noticed with the permit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<PermitWarning>,
}

/// A permit was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermitRegistered {
    /// As it came.
    pub input: Box<PermitInput>,
    /// What was noticed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<PermitWarning>,
}

/// A permit was extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermitExtended {
    /// Its number.
    pub permit: String,
    /// The extension.
    pub extension: Extension,
    /// What was noticed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<PermitWarning>,
}

/// A permit ended before its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermitEnded {
    /// Its number.
    pub permit: String,
    /// Its end.
    pub end: PermitEnd,
}

/// What was written down wrongly was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermitCorrected {
    /// As it stood before.
    pub before: Box<PermitInput>,
    /// As it stands now.
    pub input: Box<PermitInput>,
    /// What it was corrected by.
    pub reason: String,
    /// What was noticed about it as it stands now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<PermitWarning>,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenBack {
    /// The early end.
    End(PermitEnd),
    /// The last extension.
    Extension(Extension),
}

/// What had happened to a permit last was written down by mistake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermitTakenBack {
    /// Its number.
    pub permit: String,
    /// What was taken back.
    pub what: TakenBack,
    /// Why.
    pub reason: String,
    /// What was noticed about it as it stands now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<PermitWarning>,
}
