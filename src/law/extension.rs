//! Extension of a certificate (п. 16, 17): from which day, until which, and how it stands to the old end.
//!
//! The extended period begins the day after the old end and never before the contract; it ends with the contract, at
//! most three years on (R-TERM), an open-ended contract takes the three years. Filed before the old end and decided
//! after it, nothing is lost. Filed after it, the days between are a gap, shown and never a ground (Row 9 has none).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::edition::{Edition, TermReading};
use super::validity::{self, Validity};
use super::{LawError, Service};

/// Days from one to another, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

impl Span {
    /// A span that holds a day at least.
    pub fn new(from: NaiveDate, until: NaiveDate) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// Calendar days in it.
    pub fn days(self) -> u32 {
        u32::try_from((self.until - self.from).num_days() + 1).unwrap_or(0)
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}

/// How long the employment contract runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContractEnd {
    /// Until this day, inclusive.
    On(NaiveDate),
    /// It is open-ended: the longest term.
    Open,
}

/// How the application stands to the end of the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// Filed while the certificate holds; whenever it is decided.
    Before,
    /// Filed after the end under a contract concluded while it held: extended, with the gap and a flag.
    After,
    /// The contract was concluded after the end: the supervisor decides, a new application is proposed.
    Concluded,
}

impl Course {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Before, Self::After, Self::Concluded];

    /// The code used in messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Concluded => "concluded",
        }
    }
}

/// What is asked to be extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Last day of the certificate, inclusive.
    pub old_end: NaiveDate,
    /// The day the application was filed, until 24:00 (R-SENT).
    pub filed_on: NaiveDate,
    /// The day the contract was concluded.
    pub concluded_on: NaiveDate,
    /// The day it begins: the one it was concluded on, where no other is named.
    pub begins_on: NaiveDate,
    /// How long it runs.
    pub contract: ContractEnd,
}

/// An extension as the law has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// First day of the extended period.
    pub from: NaiveDate,
    /// Last day: the contract's, at most `longest.picked`.
    pub until: NaiveDate,
    /// The three years from `from`, under both readings.
    pub longest: Validity,
    /// Whether the three years end it rather than the contract.
    pub capped: bool,
    /// How it stands to the old end.
    pub course: Course,
    /// Days on which neither the certificate nor an application for its extension stood.
    pub gap: Option<Span>,
}

/// How an application stands to the old end.
pub fn course(old_end: NaiveDate, filed_on: NaiveDate, concluded_on: NaiveDate) -> Course {
    if filed_on <= old_end {
        Course::Before
    } else if concluded_on <= old_end {
        Course::After
    } else {
        Course::Concluded
    }
}

/// The extended period.
///
/// # Errors
/// [`LawError::NoText`] where the edition has no п. 16, [`LawError::BackwardPeriod`] when the contract ends before the
/// period could begin.
pub fn extend(edition: &Edition, reading: TermReading, asked: Asked) -> Result<Extension, LawError> {
    let after_old = asked.old_end.succ_opt().unwrap_or(NaiveDate::MAX);
    let from = after_old.max(asked.begins_on);
    let longest = validity::until(edition, Service::Extend, reading, from)?;
    let (until, capped) = match asked.contract {
        ContractEnd::On(end) if end <= longest.picked => (end, false),
        ContractEnd::On(_) | ContractEnd::Open => (longest.picked, true),
    };
    if until < from {
        return Err(LawError::BackwardPeriod { from, until });
    }
    let course = course(asked.old_end, asked.filed_on, asked.concluded_on);
    let gap = match course {
        Course::Before => None,
        Course::After | Course::Concluded => {
            asked.filed_on.pred_opt().and_then(|before_filing| Span::new(after_old, before_filing))
        }
    };
    Ok(Extension { from, until, longest, capped, course, gap })
}

#[cfg(test)]
mod tests;
