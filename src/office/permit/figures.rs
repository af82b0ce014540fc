//! Figures of the permits. A *flow* counts permits issued in a period; a *stock* counts permits valid on a day. They are
//! two questions of one type, so that neither can be printed as the other, and the days stand in the answer.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, Permit};
use crate::office::application::codes;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Permits issued from one day to another, both inclusive.
    Issued {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// Permits valid on a day.
    Valid {
        /// The day.
        on: NaiveDate,
    },
}

codes! {
    /// By what a figure is broken down.
    PermitBy { Employer = "employer", Category = "category", Position = "position", Citizenship = "citizenship" }
}

/// Which permits are asked about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// What is counted.
    pub measure: Measure,
    /// Of one employer, by BIN; none asks about all.
    #[serde(default)]
    pub employer: Option<String>,
    /// Of one category.
    #[serde(default)]
    pub category: Option<Category>,
    /// Of one position, as it is written in the permits, case and spaces aside.
    #[serde(default)]
    pub position: Option<String>,
    /// Of one citizenship.
    #[serde(default)]
    pub citizenship: Option<String>,
}

impl Measure {
    /// Whether a permit is counted.
    pub fn counts(self, permit: &Permit) -> bool {
        match self {
            Self::Issued { from, until } => (from..=until).contains(&permit.input.issued_on),
            Self::Valid { on } => permit.is_valid_on(on),
        }
    }
}

impl Question {
    /// A question about every permit.
    pub const fn of(measure: Measure) -> Self {
        Self { measure, employer: None, category: None, position: None, citizenship: None }
    }

    /// Whether a permit is counted.
    pub fn counts(&self, permit: &Permit) -> bool {
        let input = &permit.input;
        let is = |asked: &Option<String>, text: &str| asked.as_ref().is_none_or(|asked| plain(asked) == plain(text));
        self.employer.as_ref().is_none_or(|bin| *bin == input.employer.bin)
            && self.category.is_none_or(|category| category == input.category)
            && is(&self.position, &input.position)
            && is(&self.citizenship, &input.worker.citizenship)
            && self.measure.counts(permit)
    }

    /// The same question about one group of a breakdown.
    pub fn narrowed(&self, by: PermitBy, key: &str) -> Self {
        let mut asked = self.clone();
        match by {
            PermitBy::Employer => asked.employer = Some(key.to_owned()),
            PermitBy::Category => asked.category = Category::from_code(key),
            PermitBy::Position => asked.position = Some(key.to_owned()),
            PermitBy::Citizenship => asked.citizenship = Some(key.to_owned()),
        }
        asked
    }
}

/// Words as they are compared: one space between, letters small.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// An answer: a total, and the same total by groups. The sum of every breakdown is the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// What was asked.
    pub question: Question,
    /// How many; zero is an answer.
    pub total: u32,
    /// By what, then by group. A category nobody has a permit of stands there with zero.
    pub by: BTreeMap<PermitBy, BTreeMap<String, u32>>,
}

impl Figures {
    /// Figures before the first permit.
    pub fn of(question: Question) -> Self {
        let mut by: BTreeMap<_, BTreeMap<_, _>> = PermitBy::ALL.iter().map(|by| (*by, BTreeMap::new())).collect();
        by.entry(PermitBy::Category).or_default().extend(Category::ALL.iter().map(|c| (c.code().to_owned(), 0)));
        Self { question, total: 0, by }
    }

    /// Takes a permit in, where it is asked about.
    pub fn take(&mut self, permit: &Permit) {
        if !self.question.counts(permit) {
            return;
        }
        self.total += 1;
        for (by, groups) in &mut self.by {
            let key = match by {
                PermitBy::Employer => permit.input.employer.bin.clone(),
                PermitBy::Category => permit.input.category.code().to_owned(),
                PermitBy::Position => plain(&permit.input.position),
                PermitBy::Citizenship => permit.input.worker.citizenship.clone(),
            };
            *groups.entry(key).or_default() += 1;
        }
    }

    /// How many stand in a group; zero where there is none.
    pub fn count(&self, by: PermitBy, key: &str) -> u32 {
        self.by.get(&by).and_then(|groups| groups.get(key)).copied().unwrap_or(0)
    }
}
