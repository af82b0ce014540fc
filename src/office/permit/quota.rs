//! The quota of a year as the ministry allots it (Order 274), act by act.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, SeasonalQuota};
use crate::phrase::{Arg, Phrase};

/// What one act allots for a year. An act of a later date replaces what the earlier ones allotted,
/// figure by figure.
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
    /// What was noticed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<QuotaWarning>,
}

/// Something noticed when an act is recorded: kept with it, never a ground to refuse it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotaWarning {
    /// An act of that name and date is recorded already with other figures; those named now stand in their place.
    Again,
    /// Less is allotted than is issued.
    BelowIssued {
        /// The category, or none for the total.
        category: Option<Category>,
        /// What is allotted.
        allotted: u32,
        /// What is issued.
        issued: u32,
    },
    /// A category is allotted more than all of them.
    AboveTotal {
        /// The category.
        category: Category,
        /// What it is allotted.
        allotted: u32,
        /// What all are allotted.
        total: u32,
    },
}

impl QuotaWarning {
    /// The warning in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Again => Phrase::new("quota-warning-again"),
            Self::BelowIssued { category, allotted, issued } => {
                let name = category.map_or_else(|| Phrase::new("quota-total"), Category::phrase);
                let said = Phrase::new("quota-warning-below-issued").with("name", name);
                said.with("allotted", *allotted).with("issued", *issued)
            }
            Self::AboveTotal { category, allotted, total } => Phrase::new("quota-warning-above-total")
                .with("name", category.phrase())
                .with("allotted", *allotted)
                .with("total", *total),
        }
    }
}

/// How many permits were issued in a year, by category.
pub type Issued = BTreeMap<Category, u32>;

/// The quota of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The journal number of its last event.
    pub revision: u64,
    /// The year.
    pub year: u16,
    /// The acts by their dates; those of one day in the order they were recorded.
    pub acts: Vec<AllotQuota>,
}

impl Quota {
    /// Takes an act in: a later one stands over an earlier one, whichever was recorded first.
    pub fn record(&mut self, act: AllotQuota) {
        self.acts.push(act);
        self.acts.sort_by_key(|act| act.act_on);
    }

    /// What is allotted in total: the last act that names it.
    pub fn total(&self) -> Option<u32> {
        self.acts.iter().rev().find_map(|act| act.total)
    }

    /// What is allotted to a category: the last act that names it.
    pub fn of(&self, category: Category) -> Option<u32> {
        self.acts.iter().rev().find_map(|act| act.by_category.get(&category).copied())
    }
}

/// What is allotted to a category or in total, and what is issued against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct QuotaLine {
    /// The category; none for the total.
    pub category: Option<Category>,
    /// What is allotted; none where no act says.
    pub allotted: Option<u32>,
    /// What is issued.
    pub issued: u32,
}

/// Where the quota of a year stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The categories of the quota, then their total.
    pub lines: Vec<QuotaLine>,
    /// What was issued outside it, by category.
    pub outside: Vec<(Category, u32)>,
}

impl QuotaLine {
    /// What is left; less than nothing where more is issued than allotted.
    pub fn rest(&self) -> Option<i64> {
        self.allotted.map(|allotted| i64::from(allotted) - i64::from(self.issued))
    }

    /// What it is about.
    pub fn name(&self) -> Phrase {
        self.category.map_or_else(|| Phrase::new("quota-total"), Category::phrase)
    }

    /// It in a sentence.
    pub fn phrase(&self) -> Phrase {
        let of = |id: &str| Phrase::new(id).with("name", self.name()).with("issued", self.issued);
        match (self.allotted, self.rest()) {
            (Some(allotted), Some(rest)) => of("quota-line").with("allotted", allotted).with("rest", rest),
            _ => of("quota-line-open"),
        }
    }
}

impl Standing {
    /// Of a year's acts and of what was issued in it; without acts nothing is allotted.
    pub fn of(quota: Option<&Quota>, issued: &Issued, seasonal: SeasonalQuota) -> Self {
        let count = |category: &Category| issued.get(category).copied().unwrap_or(0);
        let (within, outside): (Vec<Category>, Vec<Category>) =
            Category::ALL.iter().partition(|category| category.is_in_quota(seasonal));
        let line = |category: &Category| QuotaLine {
            category: Some(*category),
            allotted: quota.and_then(|quota| quota.of(*category)),
            issued: count(category),
        };
        let mut lines: Vec<QuotaLine> = within.iter().map(line).collect();
        let all = lines.iter().map(|line| line.issued).sum();
        lines.push(QuotaLine { category: None, allotted: quota.and_then(Quota::total), issued: all });
        Self { lines, outside: outside.into_iter().map(|category| (category, count(&category))).collect() }
    }

    /// What was issued outside the quota, a phrase each; nothing where none was.
    pub fn told_outside(&self) -> Vec<Phrase> {
        let told = |(category, n): &(Category, u32)| {
            Phrase::new("quota-outside").with("category", category.phrase()).with("n", *n)
        };
        self.outside.iter().filter(|(_, n)| *n > 0).map(told).collect()
    }
}

impl AllotQuota {
    /// The act and what it allots, in total and by category.
    pub fn told(&self) -> Phrase {
        let total = self.total.map(|total| Phrase::new("history-quota-total").with("count", total));
        let by = self.by_category.iter().map(|(category, count)| {
            Phrase::new("history-quota-category").with("category", category.phrase()).with("count", *count)
        });
        Phrase::new("quota-act")
            .with("act", self.act.as_str())
            .with("on", self.act_on)
            .with("figures", total.into_iter().chain(by).collect::<Vec<_>>())
    }

    /// The same with the year it is of.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("history-quota-allotted")
            .with("year", Arg::Text(self.year.to_string()))
            .with("allotted", self.told())
    }
}
