//! The end of a case without a result of the service: withdrawn, sent where it belongs, discontinued, merged. Never a
//! revocation: that is of a certificate.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Basis;
use crate::office::application::codes;
use crate::office::ids::{CaseNo, Login};

codes! {
    /// Why a case ends without a result.
    EndKind {
        /// The applicant took the application back, by a paper of their own.
        Withdrawn = "withdrawn",
        /// It belongs to another body or region and was sent there.
        Redirected = "redirected",
        /// Nothing is left to decide, by an act that says so.
        Discontinued = "discontinued",
        /// It goes on in another case of the same person.
        Merged = "merged" }
}

/// End a case without a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Discontinue {
    /// The case.
    pub case: CaseNo,
    /// Why.
    pub kind: EndKind,
    /// The paper it stands on.
    pub basis: Basis,
    /// The day it ends.
    pub on: NaiveDate,
    /// The body it was sent to, of a redirected one.
    #[serde(default)]
    pub to_body: String,
    /// The case it goes on in, of a merged one.
    #[serde(default)]
    pub into: Option<CaseNo>,
}

/// When a redirected application was to be sent on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirect {
    /// The body.
    pub to_body: String,
    /// By the end of this day.
    pub due: NaiveDate,
    /// Working days after it; zero when in time. Recorded, it forbids nothing.
    pub late_by: u16,
}

/// A case ended without a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discontinued {
    /// The case.
    pub case: CaseNo,
    /// Why.
    pub kind: EndKind,
    /// The paper it stands on.
    pub basis: Basis,
    /// The day.
    pub on: NaiveDate,
    /// Where it went, of a redirected one.
    #[serde(default)]
    pub redirect: Option<Redirect>,
    /// The case it goes on in, of a merged one.
    #[serde(default)]
    pub into: Option<CaseNo>,
}

/// Another case goes on in this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// This case.
    pub case: CaseNo,
    /// The one that ended.
    pub from: CaseNo,
}

/// The end as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// When it was written down.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Why.
    pub kind: EndKind,
    /// The paper it stands on.
    pub basis: Basis,
    /// The day.
    pub on: NaiveDate,
    /// Where it went.
    pub redirect: Option<Redirect>,
    /// The case it goes on in.
    pub into: Option<CaseNo>,
}
