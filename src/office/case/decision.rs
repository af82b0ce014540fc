//! How a case is decided: recommended, prepared, sent back, signed, delivered. State only.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::State;
use crate::office::certificate::GrantDetail;
use crate::office::ids::{Login, SittingNo};

/// What the Commission recommended (п. 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// When it was recorded.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The ground of Row 9, or none for «issue».
    pub refuse_on: Option<u8>,
    /// Number of the minutes.
    pub minutes_no: String,
    /// Day of the minutes.
    pub minutes_on: NaiveDate,
    /// Reasons, in words.
    pub reasons: String,
    /// The sitting that resolved it, where it is kept here.
    pub sitting: Option<SittingNo>,
}

/// Whether the applicant was heard before a refusal (АППК art. 73; G3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// Held on this day.
    Held(NaiveDate),
    /// Not held, because.
    NotHeld(String),
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The certificate is issued, extended, reissued or duplicated.
    Granted {
        /// Its number.
        certificate: String,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// Why it is shorter than the maximum; empty when it is not.
        shortened_because: String,
        /// What its paper says; none for decisions older than this field.
        detail: Option<GrantDetail>,
    },
    /// Refused (п. 12, Row 9).
    Refused {
        /// The ground of Row 9.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
    /// Refused by a law outside Row 9 (G1).
    RefusedOtherwise {
        /// The law, as typed.
        citation: String,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
}

/// What a decision is prepared to be; days that are left open are the law's on the day it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// Grant what was asked for.
    Grant {
        /// First day of validity.
        valid_from: Option<NaiveDate>,
        /// Last day of validity.
        valid_until: Option<NaiveDate>,
        /// Why it is shorter than the maximum.
        shortened_because: String,
        /// Why it departs from the recommendation.
        departs_because: String,
    },
    /// Refuse the service.
    Refuse {
        /// The ground of Row 9.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        departs_because: String,
    },
}

/// A decision that waits for another's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// When it was prepared.
    pub at: NaiveDateTime,
    /// By whom: never the one who signs it.
    pub by: Login,
    /// The owner of the file, where they prepared it in that person's name.
    pub hand: Option<Login>,
    /// What it is.
    pub draft: Draft,
    /// Where the case goes back to when it is not signed.
    pub from: State,
}

/// A prepared decision that was not signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Why.
    pub reason: String,
}

/// The decision on a case (п. 11, 12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When it was signed.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Who prepared it, where another signed it.
    pub prepared_by: Option<Login>,
    /// What was decided.
    pub outcome: Outcome,
    /// Why it departs from the recommendation; empty when it does not.
    pub departs_because: String,
    /// Working days after the due day of the decision; zero when in time.
    pub late_by: u16,
}

/// The result in the applicant's cabinet (п. 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Name of the signed file.
    pub file_name: String,
    /// Its hash, as the signing program gives it.
    pub file_hash: String,
    /// Who signed.
    pub signer: String,
    /// When it was signed.
    pub signed_at: NaiveDateTime,
    /// When it was delivered: on time is measured here.
    pub delivered_at: NaiveDateTime,
    /// Working days after the due day; zero when in time.
    pub late_by: u16,
}
