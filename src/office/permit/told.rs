//! Figures in words: what was counted and of which days, the total as the sum it is, nothing as a statement.

use chrono::{Datelike, NaiveDate};

use super::figures::{Figures, Measure, PermitBy, Question};
use super::{Category, Employer};
use crate::law::countries;
use crate::phrase::{Arg, Phrase};

/// Categories in the order an answer names them: transfers first, then those of the quota.
pub const ORDER: [Category; 8] = [
    Category::TransferHead,
    Category::TransferManager,
    Category::TransferSpecialist,
    Category::First,
    Category::Second,
    Category::Third,
    Category::Fourth,
    Category::Seasonal,
];

/// Breakdowns in the order they are shown.
pub const BREAKDOWNS: [PermitBy; 4] =
    [PermitBy::Category, PermitBy::Employer, PermitBy::Position, PermitBy::Citizenship];

impl Measure {
    /// The permits issued in a year.
    pub fn of_year(year: i32) -> Option<Self> {
        Some(Self::Issued { from: NaiveDate::from_ymd_opt(year, 1, 1)?, until: NaiveDate::from_ymd_opt(year, 12, 31)? })
    }

    /// What is counted, with its days: a flow and a stock begin with different words.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Issued { from, until } if Self::of_year(from.year()) == Some(self) => {
                let year = Arg::Text(from.year().to_string());
                Phrase::new("figures-issued-year").with("year", year).with("from", from).with("until", until)
            }
            Self::Issued { from, until } => Phrase::new("figures-issued").with("from", from).with("until", until),
            Self::Valid { on } => Phrase::new("figures-valid").with("on", on),
        }
    }

    /// That there are none.
    pub fn none(self) -> Phrase {
        Phrase::new(match self {
            Self::Issued { .. } => "figures-none-issued",
            Self::Valid { .. } => "figures-none-valid",
        })
    }

    /// How many there are; none is said.
    pub fn count(self, n: u32) -> Phrase {
        if n == 0 { self.none() } else { Phrase::new("figures-count").with("n", n) }
    }
}

impl Question {
    /// What it is narrowed to, a phrase each; the employer by the name it has in the register.
    pub fn narrowing(&self, employer: Option<&Employer>) -> Vec<Phrase> {
        let bin = self.employer.as_deref().map(|bin| named(bin, employer));
        let category =
            self.category.map(|category| Phrase::new("figures-of-category").with("category", category.phrase()));
        let position = self.position.as_deref().map(|of| Phrase::new("figures-of-position").with("position", of));
        let citizenship = self
            .citizenship
            .as_deref()
            .map(|of| Phrase::new("figures-of-citizenship").with("citizenship", country(of)));
        bin.into_iter().chain(category).chain(position).chain(citizenship).collect()
    }
}

/// That the days of a figure have not come, as of a day: it tells what is written down so far. None where they have begun.
pub fn ahead(measure: Measure, today: NaiveDate) -> Option<Phrase> {
    match measure {
        Measure::Valid { on } if on > today => Some(Phrase::new("figures-day-ahead").with("on", on)),
        Measure::Issued { from, .. } if from > today => Some(Phrase::new("figures-period-ahead").with("from", from)),
        _ => None,
    }
}

/// A citizenship by the name of its country; as it is written where the country is not known.
pub fn country(citizenship: &str) -> Phrase {
    match countries::code(citizenship) {
        Some(code) => Phrase::new(format!("country-{code}")),
        None => Phrase::new("figures-name").with("name", citizenship),
    }
}

/// An employer by its name and BIN.
pub fn named(bin: &str, employer: Option<&Employer>) -> Phrase {
    match employer {
        Some(known) => Phrase::new("figures-employer").with("name", known.input.name.as_str()).with("bin", bin),
        None => Phrase::new("figures-employer-bin").with("bin", bin),
    }
}

impl PermitBy {
    /// What it breaks down by.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("figures-by-{}", self.code()))
    }
}

impl Figures {
    /// The groups of a breakdown as they are shown: categories in the order of an answer, those with nothing among them;
    /// the rest by how many, the most first.
    pub fn groups(&self, by: PermitBy) -> Vec<(&str, u32)> {
        let Some(groups) = self.by.get(&by) else { return Vec::new() };
        if by == PermitBy::Category {
            let asked = |category: &Category| self.question.category.is_none_or(|asked| asked == *category);
            let group = |category: Category| (category.code(), self.count(by, category.code()));
            return ORDER.into_iter().filter(asked).map(group).collect();
        }
        let mut groups: Vec<_> = groups.iter().map(|(key, count)| (key.as_str(), *count)).collect();
        groups.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
        groups
    }

    /// The total as the sum of its categories; none as a statement.
    pub fn sum(&self) -> Phrase {
        let parts: Vec<String> = self
            .groups(PermitBy::Category)
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(_, count)| count.to_string())
            .collect();
        let permits = Phrase::new("figures-permits").with("n", self.total);
        match parts.len() {
            0 => self.question.measure.none(),
            1 => Phrase::new("figures-total").with("permits", permits),
            _ => Phrase::new("figures-sum").with("permits", permits).with("sum", parts.join(" + ")),
        }
    }

    /// Whether every breakdown sums to the total.
    pub fn is_whole(&self) -> bool {
        self.by.values().all(|groups| groups.values().sum::<u32>() == self.total)
    }
}
