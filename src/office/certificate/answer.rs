//! A question whether a certificate is valid, and the dated answer the register gave.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CertificateStatus;

/// Answer whether a certificate is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerValidity {
    /// The number asked about.
    pub certificate: String,
    /// Who asks, and by what letter.
    pub asked_by: String,
    /// As of which day.
    pub as_of: NaiveDate,
}

/// The answer, as the register had it when it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValidityAnswered {
    /// The number asked about.
    pub certificate: String,
    /// Who asked.
    pub asked_by: String,
    /// As of which day.
    pub as_of: NaiveDate,
    /// Where it stood on that day; none when the register has no such number.
    pub status: Option<CertificateStatus>,
    /// First day of validity.
    pub valid_from: Option<NaiveDate>,
    /// Last day of validity, inclusive.
    pub valid_until: Option<NaiveDate>,
    /// The certificate that stands in its place.
    pub superseded_by: Option<String>,
}
