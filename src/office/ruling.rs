//! A supervisor's ruling on an extension whose contract was concluded after the certificate's end (п. 15, 16, 17, 23):
//! the Order is silent, a new application is what the applicant is offered.

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{CaseNo, Login};

/// Rule whether it is extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleExtension {
    /// The case.
    pub case: CaseNo,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}

/// It was ruled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionRuled {
    /// The case.
    pub case: CaseNo,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}

/// The ruling on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Extend, or offer a new application instead.
    pub extend: bool,
    /// Why.
    pub because: String,
}
