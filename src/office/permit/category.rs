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

/// What is changed of it; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangePermits {
    /// Months of a first term by category, 1 to 600; zero takes the limit away.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub months: BTreeMap<Category, u16>,
    /// Months that extensions of a transfer may add in all, 0 to 600.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_extension: Option<u16>,
    /// Whether seasonal workers stand in the quota.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seasonal: Option<SeasonalQuota>,
}

/// The longest term an office may set, calendar months.
pub const LONGEST_TERM: u16 = 600;

impl ChangePermits {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The first number that is longer than a term may be.
    pub fn too_long(&self) -> Option<u16> {
        self.months.values().copied().chain(self.transfer_extension).find(|months| *months > LONGEST_TERM)
    }

    /// Each change in words.
    pub fn phrases(&self) -> Vec<Phrase> {
        let months = self.months.iter().map(|(category, months)| {
            let id = if *months == 0 { "change-permit-months-gone" } else { "change-permit-months" };
            let phrase = Phrase::new(id).with("category", category.phrase());
            if *months == 0 { phrase } else { phrase.with("n", *months) }
        });
        let extension = self.transfer_extension.map(|n| Phrase::new("change-permit-extension").with("n", n));
        let seasonal = self.seasonal.map(SeasonalQuota::phrase);
        months.chain(extension).chain(seasonal).collect()
    }
}

impl PermitSettings {
    /// All of it in words.
    pub fn phrases(&self) -> Vec<Phrase> {
        let months = |category: &Category| (*category, self.terms.months.get(category).copied().unwrap_or(0));
        let all = ChangePermits {
            months: Category::ALL.iter().map(months).collect(),
            transfer_extension: Some(self.terms.transfer_extension),
            seasonal: Some(self.seasonal),
        };
        all.phrases()
    }

    /// The settings after a change.
    pub fn changed(&mut self, change: &ChangePermits) {
        for (category, months) in &change.months {
            self.terms.months.remove(category);
            if *months > 0 {
                self.terms.months.insert(*category, *months);
            }
        }
        self.terms.transfer_extension = change.transfer_extension.unwrap_or(self.terms.transfer_extension);
        self.seasonal = change.seasonal.unwrap_or(self.seasonal);
    }
}

impl SeasonalQuota {
    /// What it says.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("seasonal-quota-{}", self.code()))
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
