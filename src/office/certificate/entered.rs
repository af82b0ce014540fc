//! Certificates that other bodies gave: another region's, or one under the Order's predecessor (п. 14, 22).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::ids::{CaseNo, Login};

codes! {
    /// Where a certificate came from.
    Source {
        /// Another region's local executive body: valid in the whole of Kazakhstan (п. 14).
        OtherRegion = "other_region",
        /// Under Order 503 of 2016, which this Order repealed.
        Predecessor = "order_503",
        /// Given by this office before this register began.
        Earlier = "earlier" }
}
codes! {
    /// The status it was received with; lapsed is told by its dates.
    EnteredStatus { Active = "active", Revoked = "revoked", Superseded = "superseded" }
}

/// What is written down of a certificate received from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnterCertificate {
    /// Where it came from.
    pub source: Source,
    /// The body that issued it.
    pub issuer: String,
    /// Its number as printed.
    pub number: String,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// First day of validity.
    pub valid_from: NaiveDate,
    /// Last day of validity, inclusive.
    pub valid_until: NaiveDate,
    /// Holder.
    pub full_name: String,
    /// Holder's ИИН, where it is known.
    #[serde(default)]
    pub iin: String,
    /// Holder's identity document.
    #[serde(default)]
    pub id_number: String,
    /// Code of the profession, or its words.
    pub profession_code: String,
    /// The status it came with.
    pub status: EnteredStatus,
    /// The day it was revoked or superseded.
    #[serde(default)]
    pub status_on: Option<NaiveDate>,
    /// What tells of it: the paper, the answer of its issuer.
    pub seen_in: String,
    /// The case whose application speaks of it: its field takes the number this register gives.
    #[serde(default)]
    pub case: Option<CaseNo>,
}

/// It stands in this register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateEntered {
    /// Its number here.
    pub certificate: String,
    /// As it was received.
    pub input: EnterCertificate,
}

/// How a certificate came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// As it was received.
    pub input: EnterCertificate,
    /// The day it was written down.
    pub on: NaiveDate,
    /// By whom.
    pub by: Login,
}

/// The number a received certificate has here: its own, a bar and its issuer. This office's own numbers are a year and
/// a count and hold no bar, so the two never meet.
pub fn qualified(number: &str, issuer: &str) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('/', "-");
    format!("{} / {}", plain(number), plain(issuer))
}
