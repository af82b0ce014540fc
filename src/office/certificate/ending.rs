//! How a certificate ends before its last day: revoked on the act of a controlling body (п. 21, 23 2), or cancelled by
//! a law other than the Order (G15). One prepares it, the head signs it and is never the one who prepared; the holder
//! is told.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::ids::Login;
use crate::office::notification::NoticeChannel;

/// The act of a body that controls labour and migration law: a revocation stands on nothing else (п. 21).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ControlAct {
    /// The body; never the one that gives certificates: it has no powers of control.
    pub body: String,
    /// Number of the act.
    pub number: String,
    /// Day of the act.
    pub on: NaiveDate,
    /// The day the work was discovered (п. 23 2): kept beside the day of the decision (G5).
    pub detected_on: NaiveDate,
    /// Name of the file.
    pub file_name: String,
    /// What it found.
    pub finding: String,
}

/// What a certificate is cancelled by where the Order has no ground (G15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OtherLaw {
    /// The law and its article, as typed.
    pub citation: String,
    /// The paper it stands on: a court's act, a university's answer.
    pub document: String,
    /// Day of that paper.
    pub on: NaiveDate,
}

/// Which of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// Revoked (п. 21).
    Revoked(ControlAct),
    /// Cancelled by another law (G15).
    Cancelled(OtherLaw),
}

impl EndKind {
    /// The code used in messages.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Revoked(_) => "revoked",
            Self::Cancelled(_) => "cancelled",
        }
    }
}

/// Waits for the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// What.
    pub kind: EndKind,
    /// The reasons, as the decision will have them.
    pub reason: String,
    /// When.
    pub at: NaiveDateTime,
    /// By whom: never the one who signs.
    pub by: Login,
    /// The owner of the file, where they prepared it in that person's name.
    pub hand: Option<Login>,
}

/// The holder knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// On this day.
    pub on: NaiveDate,
    /// By this way.
    pub way: NoticeChannel,
    /// Number of the letter, what shows it.
    pub proof: String,
    /// Who wrote it down.
    pub by: Login,
}

/// Signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// What.
    pub kind: EndKind,
    /// The reasons.
    pub reason: String,
    /// The day of the decision: it does not hold from this day on.
    pub on: NaiveDate,
    /// Who prepared it.
    pub prepared_by: Login,
    /// Who signed it.
    pub signed_by: Login,
    /// Whether the holder knows.
    pub told: Option<Told>,
}

/// Prepare a revocation (п. 21).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PrepareRevocation {
    /// The certificate.
    pub certificate: String,
    /// The act it stands on.
    pub act: ControlAct,
    /// The reasons.
    pub reason: String,
}

/// Prepare a cancellation by another law (G15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PrepareCancellation {
    /// The certificate.
    pub certificate: String,
    /// The law.
    pub law: OtherLaw,
    /// The reasons.
    pub reason: String,
}

/// Sign what is prepared on a certificate: a revocation or a cancellation, as the command says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SignEnd {
    /// The certificate.
    pub certificate: String,
}

/// Give back unsigned what is prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReturnEnd {
    /// The certificate.
    pub certificate: String,
    /// Why.
    pub because: String,
}

/// Write down that the holder was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TellHolder {
    /// The certificate.
    pub certificate: String,
    /// On this day.
    pub on: NaiveDate,
    /// By this way.
    pub way: NoticeChannel,
    /// Number of the letter, what shows it.
    pub proof: String,
}

/// A revocation or cancellation was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndPrepared {
    /// The certificate.
    pub certificate: String,
    /// What.
    pub kind: EndKind,
    /// The reasons.
    pub reason: String,
}

/// It was signed: the certificate ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndSigned {
    /// The certificate.
    pub certificate: String,
    /// What.
    pub kind: EndKind,
    /// The reasons.
    pub reason: String,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Who prepared it.
    pub prepared_by: Login,
}

/// It was given back unsigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndReturned {
    /// The certificate.
    pub certificate: String,
    /// Why.
    pub because: String,
}

/// The holder was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderTold {
    /// The certificate.
    pub certificate: String,
    /// On this day.
    pub on: NaiveDate,
    /// By this way.
    pub way: NoticeChannel,
    /// Number of the letter, what shows it.
    pub proof: String,
}
