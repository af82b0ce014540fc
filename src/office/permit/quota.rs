//! The quota of a year as the ministry allots it (Order 274), act by act.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Category;

/// What one act allots for a year. A later act replaces what the earlier ones allotted, figure by figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AllotQuota {
    /// The year.
    pub year: u16,
    /// The act: its name and number.
    pub act: String,
    /// The act's date.
    pub act_on: NaiveDate,
    /// In total; none where the act leaves it.
    #[serde(default)]
    pub total: Option<u32>,
    /// By category; one that is absent is left as it was.
    #[serde(default)]
    pub by_category: BTreeMap<Category, u32>,
}

/// A quota was allotted or amended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaAllotted {
    /// What the act says.
    pub allotted: AllotQuota,
}

/// The quota of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The journal number of its last event.
    pub revision: u64,
    /// The year.
    pub year: u16,
    /// The acts, in the order they were recorded.
    pub acts: Vec<AllotQuota>,
}

impl Quota {
    /// What is allotted in total: the last act that names it.
    pub fn total(&self) -> Option<u32> {
        self.acts.iter().rev().find_map(|act| act.total)
    }

    /// What is allotted to a category: the last act that names it.
    pub fn of(&self, category: Category) -> Option<u32> {
        self.acts.iter().rev().find_map(|act| act.by_category.get(&category).copied())
    }
}
