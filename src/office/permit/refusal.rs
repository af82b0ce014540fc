//! Why the office does not do what it was asked about a permit, an employer or a quota.

use chrono::NaiveDate;

use super::{Category, PermitStatus};
use crate::office::refusal::Refusal;
use crate::phrase::{Arg, Phrase};

/// A refused command about a permit, an employer or a quota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PermitRefusal {
    /// There is no such permit.
    Unknown(String),
    /// A permit of that number stands in the register, with other contents: never overwritten silently.
    Differs {
        /// Its number.
        permit: String,
        /// The first column that differs, by its name in a table.
        column: &'static str,
        /// What stands in the register.
        stands: Box<Arg>,
        /// What was told now.
        given: Box<Arg>,
    },
    /// The same permit stands in the register already.
    Same(String),
    /// It ends before it begins.
    Backward {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// The days of the extension lie within days it was given for already.
    Overlaps {
        /// The last day it was given for.
        until: NaiveDate,
    },
    /// Corrected days reach into those of an extension.
    ReachesExtension {
        /// First day of the extension.
        from: NaiveDate,
    },
    /// It has ended.
    Over {
        /// How.
        status: PermitStatus,
        /// Since when.
        on: NaiveDate,
    },
    /// The end is not within the days it was given for.
    EndOutside {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// A date beyond the years the register may hold.
    BeyondYears(NaiveDate),
    /// A year beyond those the register may hold.
    NoSuchYear(u16),
    /// Neither extended nor ended: there is nothing to take back.
    NothingToTakeBack,
    /// Nothing is otherwise than it stands.
    Nothing,
    /// A category that stands outside the quota is allotted none (п. 5 6).
    OutsideQuota(Category),
    /// The act allots nothing.
    NothingAllotted,
}

impl From<PermitRefusal> for Refusal {
    fn from(refused: PermitRefusal) -> Self {
        Self::Permit(refused)
    }
}

impl PermitRefusal {
    /// The field of a command that it is about, where it is about one.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Differs { .. } | Self::Same(_) => Some("permit_number"),
            Self::Backward { .. } | Self::ReachesExtension { .. } => Some("valid_until"),
            Self::Overlaps { .. } => Some("valid_from"),
            Self::EndOutside { .. } => Some("permit_on"),
            Self::NoSuchYear(_) => Some("year"),
            Self::Unknown(_)
            | Self::Over { .. }
            | Self::BeyondYears(_)
            | Self::NothingToTakeBack
            | Self::OutsideQuota(_)
            | Self::Nothing
            | Self::NothingAllotted => None,
        }
    }

    /// The refusal in words.
    pub fn told(&self) -> Phrase {
        let of = |id: &'static str| Phrase::new(id);
        match self {
            Self::Unknown(number) => of("refusal-permit-unknown").with("permit", number.as_str()),
            Self::Differs { permit, column, stands, given } => of("refusal-permit-differs")
                .with("permit", permit.as_str())
                .with("column", Phrase::new(format!("intake-column-{column}")))
                .with("stands", (**stands).clone())
                .with("given", (**given).clone()),
            Self::Same(number) => of("refusal-permit-same").with("permit", number.as_str()),
            Self::Backward { from, until } => of("refusal-permit-backward").with("from", *from).with("until", *until),
            Self::Overlaps { until } => of("refusal-permit-overlaps").with("until", *until),
            Self::ReachesExtension { from } => of("refusal-permit-reaches-extension").with("from", *from),
            Self::Over { status, on } => of("refusal-permit-over").with("status", status.phrase()).with("on", *on),
            Self::EndOutside { from, until } => {
                of("refusal-permit-end-outside").with("from", *from).with("until", *until)
            }
            Self::BeyondYears(day) => of("refusal-permit-beyond-years").with("day", *day),
            Self::NoSuchYear(year) => of("refusal-permit-no-such-year").with("year", Arg::Text(year.to_string())),
            Self::NothingToTakeBack => of("refusal-permit-nothing-to-take-back"),
            Self::Nothing => of("refusal-permit-nothing"),
            Self::OutsideQuota(category) => of("refusal-permit-outside-quota").with("category", category.phrase()),
            Self::NothingAllotted => of("refusal-permit-nothing-allotted"),
        }
    }
}
