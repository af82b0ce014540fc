//! Categories of workers (Order 279, п. 5), their terms and the quota they stand in.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::phrase::Phrase;

codes! {
    /// The category of a permit (Order 279, п. 5).
    Category {
        /// Heads and their deputies.
        First = "first",
        /// Heads of units.
        Second = "second",
        /// Specialists.
        Third = "third",
        /// Skilled workers.
        Fourth = "fourth",
        /// Seasonal workers, a year at most.
        Seasonal = "seasonal",
        /// Intra-corporate transfer: a head.
        TransferHead = "transfer_head",
        /// Intra-corporate transfer: a manager.
        TransferManager = "transfer_manager",
        /// Intra-corporate transfer: a specialist.
        TransferSpecialist = "transfer_specialist" }
}

codes! {
    /// Whether seasonal workers stand in the quota: our texts are silent, the office settles it.
    SeasonalQuota { Within = "within", Outside = "outside" }
}

impl Category {
    /// Its name.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("permit-category-{}", self.code()))
    }

    /// Whether it is an intra-corporate transfer (п. 5 6).
    pub const fn is_transfer(self) -> bool {
        matches!(self, Self::TransferHead | Self::TransferManager | Self::TransferSpecialist)
    }

    /// Whether its permits are counted against the quota: transfers never are.
    pub fn is_in_quota(self, seasonal: SeasonalQuota) -> bool {
        match self {
            Self::Seasonal => seasonal == SeasonalQuota::Within,
            other => !other.is_transfer(),
        }
    }
}

/// What the office settles about permits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermitSettings {
    /// The longest terms.
    #[serde(default)]
    pub terms: PermitTerms,
    /// Whether seasonal workers stand in the quota.
    pub seasonal: SeasonalQuota,
}

impl Default for PermitSettings {
    /// The terms of п. 5; seasonal workers within the quota, until the office settles otherwise.
    fn default() -> Self {
        Self { terms: PermitTerms::default(), seasonal: SeasonalQuota::Within }
    }
}

/// The longest term of a permit in calendar months by category; an office may change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PermitTerms {
    /// Months of a first term. A category that is absent has no limit.
    pub months: BTreeMap<Category, u16>,
    /// Months that extensions of an intra-corporate transfer may add in all (п. 5 6).
    pub transfer_extension: u16,
}

impl Default for PermitTerms {
    /// A year; three years for a transfer, and one more (п. 5 5, 6).
    fn default() -> Self {
        let months = |category: Category| if category.is_transfer() { 36 } else { 12 };
        Self {
            months: Category::ALL.iter().map(|category| (*category, months(*category))).collect(),
            transfer_extension: 12,
        }
    }
}
