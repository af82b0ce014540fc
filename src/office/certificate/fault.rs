//! Why a certificate is not extended, reissued, revoked, entered.

use chrono::NaiveDate;

use super::CertificateStatus;
use crate::office::refusal::Refusal;
use crate::phrase::{Arg, Phrase};

impl From<CertificateFault> for Refusal {
    fn from(fault: CertificateFault) -> Self {
        Self::Certificate(fault)
    }
}

/// What stands against an act on a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFault {
    /// It is not in the register: it is entered first, as it was received (п. 14).
    EnterFirst(String),
    /// The register has it of somebody else: it cannot be handed over (п. 14).
    NotHolder {
        /// Its number.
        number: String,
        /// Its holder.
        holder: String,
    },
    /// It ended on a day (п. 23).
    Ended {
        /// Its number.
        number: String,
        /// How.
        status: CertificateStatus,
        /// On which day; none where it was entered without one.
        on: Option<NaiveDate>,
    },
    /// Its last day passed before the application was filed (п. 23 1).
    LapsedBefore {
        /// Its number.
        number: String,
        /// Its last day.
        end: NaiveDate,
    },
    /// The contract was concluded after its end: a supervisor decides whether it is extended (п. 16, 17).
    SupervisorDecides {
        /// Its last day.
        end: NaiveDate,
        /// The day of the contract.
        concluded_on: NaiveDate,
    },
    /// The supervisor decided against extending it.
    RuledAgainst(String),
    /// The contract ends before the extended period could begin (п. 16).
    ContractEnds {
        /// Last day of the contract, inclusive.
        until: NaiveDate,
        /// The first day the extension could have.
        from: NaiveDate,
    },
    /// There is nothing for a supervisor to decide: the contract was concluded while it held.
    NothingToRule,
    /// The body that gives certificates has no powers of control: the act must be another body's (п. 21).
    OwnFinding(String),
    /// A revocation or cancellation waits for its signature already.
    AlreadyPrepared(String),
    /// Nothing of that kind waits for a signature.
    NothingPrepared(String),
    /// Its holder knows already, or there is nothing to tell.
    NothingToTell(String),
    /// A certificate of that number and issuer stands in the register.
    Known(String),
    /// The status it came with needs its day.
    StatusWithoutDay,
    /// The day is not the one the law gives.
    OtherDay {
        /// The day given.
        given: NaiveDate,
        /// The law's.
        lawful: NaiveDate,
        /// The paragraph.
        paragraph: &'static str,
    },
    /// No such field of a certificate can be put right.
    NoSuchField(String),
}

impl CertificateFault {
    /// The paragraph it stands on; empty where it stands on none.
    pub const fn paragraph(&self) -> &'static str {
        match self {
            Self::EnterFirst(_) | Self::NotHolder { .. } | Self::Known(_) | Self::StatusWithoutDay => "14",
            Self::Ended { .. } | Self::LapsedBefore { .. } => "23",
            Self::SupervisorDecides { .. } | Self::RuledAgainst(_) | Self::NothingToRule => "17",
            Self::ContractEnds { .. } => "16",
            Self::OwnFinding(_) => "21",
            Self::OtherDay { paragraph, .. } => paragraph,
            Self::AlreadyPrepared(_) | Self::NothingPrepared(_) | Self::NothingToTell(_) | Self::NoSuchField(_) => "",
        }
    }

    /// Whether it stands against every grant for good: an application for it can only be refused, by another law (G1).
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::NotHolder { .. } | Self::Ended { .. } | Self::LapsedBefore { .. } | Self::RuledAgainst(_))
    }

    /// The fault in words, without its paragraph.
    pub fn words(&self) -> Phrase {
        match self {
            Self::EnterFirst(number) => Phrase::new("refusal-certificate-enter-first").with("number", number.as_str()),
            Self::NotHolder { number, holder } => Phrase::new("refusal-certificate-not-holder")
                .with("number", number.as_str())
                .with("holder", holder.as_str()),
            Self::Ended { number, status, on } => Phrase::new("refusal-certificate-ended")
                .with("number", number.as_str())
                .with("status", Phrase::new(format!("certificate-{}", status.code())))
                .with("on", on.map_or_else(|| Arg::from("-"), Arg::from)),
            Self::LapsedBefore { number, end } => {
                Phrase::new("refusal-certificate-lapsed-before").with("number", number.as_str()).with("end", *end)
            }
            Self::SupervisorDecides { end, concluded_on } => {
                Phrase::new("refusal-certificate-supervisor").with("end", *end).with("concluded", *concluded_on)
            }
            Self::RuledAgainst(because) => {
                Phrase::new("refusal-certificate-ruled-against").with("because", because.as_str())
            }
            Self::ContractEnds { until, from } => {
                Phrase::new("refusal-certificate-contract-ends").with("until", *until).with("from", *from)
            }
            Self::NothingToRule => Phrase::new("refusal-certificate-nothing-to-rule"),
            Self::OwnFinding(body) => Phrase::new("refusal-certificate-own-finding").with("body", body.as_str()),
            Self::AlreadyPrepared(number) => {
                Phrase::new("refusal-certificate-already-prepared").with("number", number.as_str())
            }
            Self::NothingPrepared(number) => {
                Phrase::new("refusal-certificate-nothing-prepared").with("number", number.as_str())
            }
            Self::NothingToTell(number) => {
                Phrase::new("refusal-certificate-nothing-to-tell").with("number", number.as_str())
            }
            Self::Known(number) => Phrase::new("refusal-certificate-known").with("number", number.as_str()),
            Self::StatusWithoutDay => Phrase::new("refusal-certificate-status-day"),
            Self::OtherDay { given, lawful, .. } => {
                Phrase::new("refusal-certificate-other-day").with("given", *given).with("lawful", *lawful)
            }
            Self::NoSuchField(field) => Phrase::new("refusal-no-such-field").with("field", field.as_str()),
        }
    }
}
