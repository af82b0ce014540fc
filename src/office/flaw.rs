//! What an application's own data has wrong where its papers are whole, so that nothing can be granted by it: only the
//! applicant can mend it. Refusing to take it is not in the Order (G1): the applicant is told, the clock runs on, and
//! what is answered is corrected; where nothing is, the service is refused by another law.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::certificate::fault::CertificateFault;
use super::refusal::Refusal;
use crate::phrase::Phrase;

/// A flaw of an application's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// It does not say what the act needs: the message id of the field.
    Unsaid(String),
    /// The register has no certificate of that number, and nobody showed one (п. 14).
    UnknownCertificate(String),
    /// Its contract ends before the extended period could begin (п. 16).
    ContractEnds {
        /// Last day of the contract, inclusive.
        until: NaiveDate,
        /// The first day the extension could have.
        from: NaiveDate,
    },
}

impl Flaw {
    /// The flaw a grant is refused for, if the applicant can mend what it is refused for.
    pub fn of(refusal: &Refusal) -> Option<Self> {
        match refusal {
            Refusal::Empty { field, .. } => Some(Self::Unsaid((*field).to_owned())),
            Refusal::Certificate(CertificateFault::EnterFirst(number)) => {
                Some(Self::UnknownCertificate(number.clone()))
            }
            Refusal::Certificate(CertificateFault::ContractEnds { until, from }) => {
                Some(Self::ContractEnds { until: *until, from: *from })
            }
            _ => None,
        }
    }

    /// The flaw in words, as a notice tells it.
    pub fn words(&self) -> Phrase {
        match self {
            Self::Unsaid(field) => Phrase::new("flaw-unsaid").with("field", Phrase::new(field.as_str())),
            Self::UnknownCertificate(number) => Phrase::new("flaw-certificate").with("number", number.as_str()),
            Self::ContractEnds { until, from } => {
                Phrase::new("flaw-contract").with("until", *until).with("from", *from)
            }
        }
    }
}
