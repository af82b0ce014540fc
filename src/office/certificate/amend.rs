//! What changes no term: a clerical slip put right (not п. 22), a note on the holder, applications linked and let go.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Pending;
use crate::office::application::codes;
use crate::office::change::Reason;
use crate::office::ids::{CaseNo, Login};

/// The fields of a certificate a slip may stand in, by their intake names.
pub const FIELDS: [&str; 4] = ["full_name", "iin", "id_number", "profession_code"];

codes! {
    /// What a note on a certificate tells: none of it ends a certificate (п. 23 does not list it).
    NoteOf { Death = "death", Departure = "departure", ResidencePermit = "residence_permit",
        Citizenship = "citizenship", Other = "other" }
}

/// A note on a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateNote {
    /// What it tells.
    pub of: NoteOf,
    /// The day of it.
    pub on: NaiveDate,
    /// What it is known from.
    pub text: String,
    /// Who wrote it.
    pub by: Login,
}

/// Put a clerical slip in a certificate right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CorrectCertificate {
    /// The certificate.
    pub certificate: String,
    /// The field, one of [`FIELDS`].
    pub field: String,
    /// What it should be.
    pub value: String,
    /// What shows that it was a slip.
    pub reason: String,
}

/// A slip was put right; old and new are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateCorrected {
    /// The certificate.
    pub certificate: String,
    /// The field.
    pub field: String,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
    /// What shows that it was a slip.
    pub reason: String,
}

/// Note something on a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteCertificate {
    /// The certificate.
    pub certificate: String,
    /// What it tells.
    pub of: NoteOf,
    /// The day of it.
    pub on: NaiveDate,
    /// What it is known from.
    pub text: String,
}

/// Something was noted; the certificate stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateNoted {
    /// The certificate.
    pub certificate: String,
    /// What it tells.
    pub of: NoteOf,
    /// The day of it.
    pub on: NaiveDate,
    /// What it is known from.
    pub text: String,
}

/// An application speaks of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationLinked {
    /// The certificate.
    pub certificate: String,
    /// The application.
    pub pending: Pending,
    /// It is the reissue that the watch over a new employer waits for: the watch is answered by its filing (п. 22).
    pub answers_watch: bool,
}

/// An application that spoke of a certificate does no more, or ended without its service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationReleased {
    /// The certificate.
    pub certificate: String,
    /// The case.
    pub case: CaseNo,
}

/// The day of an open watch over a reissue moved with the calendar (п. 22).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchMoved {
    /// The certificate.
    pub certificate: String,
    /// The day the application was due.
    pub from: NaiveDate,
    /// The day it is due.
    pub due: NaiveDate,
    /// Why.
    pub reason: Reason,
}
