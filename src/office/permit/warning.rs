//! What is noticed about a permit and does not stop it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Category;
use crate::phrase::{Arg, Phrase};

/// Something noticed when a permit is written down: kept with it, never a ground to refuse it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PermitWarning {
    /// The BIN is not 12 digits, or its check digit is another.
    Bin,
    /// The citizenship is none of the countries that are known: figures count it as it is written.
    Country,
    /// The employer stands in the register under another name.
    EmployerName {
        /// The name there.
        known: String,
    },
    /// Longer than the category's term.
    Longer {
        /// The last day by the term.
        most: NaiveDate,
    },
    /// Issued after its first day.
    IssuedLate,
    /// It passes the quota of a year.
    OverQuota {
        /// The year.
        year: u16,
        /// The category, or none for the total.
        category: Option<Category>,
        /// What was allotted.
        allotted: u32,
        /// What is issued with it.
        issued: u32,
    },
    /// The year has no quota at all.
    NoQuota {
        /// The year.
        year: u16,
    },
}

impl PermitWarning {
    /// The warning in words.
    pub fn phrase(&self) -> Phrase {
        let of = |id: &'static str| Phrase::new(id);
        let year = |year: u16| Arg::Text(year.to_string());
        match self {
            Self::Bin => of("permit-warning-bin"),
            Self::Country => of("permit-warning-country"),
            Self::EmployerName { known } => of("permit-warning-employer-name").with("known", known.as_str()),
            Self::Longer { most } => of("permit-warning-longer").with("most", *most),
            Self::IssuedLate => of("permit-warning-issued-late"),
            Self::OverQuota { year: of_year, category: Some(category), allotted, issued } => {
                of("permit-warning-over-category")
                    .with("year", year(*of_year))
                    .with("category", category.phrase())
                    .with("allotted", *allotted as usize)
                    .with("issued", *issued as usize)
            }
            Self::OverQuota { year: of_year, category: None, allotted, issued } => of("permit-warning-over-total")
                .with("year", year(*of_year))
                .with("allotted", *allotted as usize)
                .with("issued", *issued as usize),
            Self::NoQuota { year: of_year } => of("permit-warning-no-quota").with("year", year(*of_year)),
        }
    }
}
