//! Figures of the permits. A *flow* counts permits issued in a period; a *stock* counts permits valid on a day. They are
//! two questions of one type, so that neither can be printed as the other, and the days stand in the answer.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Category;
use crate::law::extension::Span;
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

/// What figures need to know of a permit; the index of the store carries it, so that counting reads no permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<'p> {
    /// BIN.
    pub employer: &'p str,
    /// Category.
    pub category: Category,
    /// Position, as written.
    pub position: &'p str,
    /// Citizenship: the code of a country that is known, else as written.
    pub citizenship: &'p str,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// The days it is valid, an early end taken off.
    pub spans: Vec<Span>,
}

impl Measure {
    /// Whether a permit is counted.
    pub fn counts(self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Issued { from, until } => (from..=until).contains(&facts.issued_on),
            Self::Valid { on } => facts.spans.iter().any(|span| span.holds(on)),
        }
    }
}

impl Question {
    /// A question about every permit.
    pub const fn of(measure: Measure) -> Self {
        Self { measure, employer: None, category: None, position: None, citizenship: None }
    }

    /// The same question with its citizenship as permits are counted by it.
    pub fn known(&self) -> Self {
        Self { citizenship: self.citizenship.as_deref().map(super::citizenship), ..self.clone() }
    }

    /// Whether a permit is counted. The citizenship asked about is the one of [`Self::known`].
    pub fn counts(&self, facts: &Facts<'_>) -> bool {
        let is = |asked: &Option<String>, text: &str| asked.as_ref().is_none_or(|asked| folded(asked).eq(folded(text)));
        self.employer.as_ref().is_none_or(|bin| bin == facts.employer)
            && self.category.is_none_or(|category| category == facts.category)
            && self.measure.counts(facts)
            && is(&self.citizenship, facts.citizenship)
            && is(&self.position, facts.position)
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

/// The letters of words as they are compared: small, one space between words.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.split_whitespace().flat_map(|word| word.chars().flat_map(char::to_lowercase).chain(std::iter::once(' ')))
}

/// An answer: a total, and the same total by groups. The sum of every breakdown is the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// What was asked.
    pub question: Question,
    /// How many; zero is an answer.
    pub total: u32,
    /// By what, then by group: BIN, code of the category, position and citizenship as most permits write them. A category
    /// nobody has a permit of stands there with zero.
    pub by: BTreeMap<PermitBy, BTreeMap<String, u32>>,
}

impl Figures {
    /// How many stand in a group; zero where there is none.
    pub fn count(&self, by: PermitBy, key: &str) -> u32 {
        self.by.get(&by).and_then(|groups| groups.get(key)).copied().unwrap_or(0)
    }
}

/// Figures while they are counted: by the words as written, which are brought together at the end, once each.
#[derive(Debug)]
pub struct Counting {
    question: Question,
    total: u32,
    categories: BTreeMap<Category, u32>,
    words: BTreeMap<PermitBy, HashMap<String, u32>>,
}

impl Counting {
    /// Before the first permit.
    pub fn of(question: &Question) -> Self {
        Self { question: question.known(), total: 0, categories: BTreeMap::new(), words: BTreeMap::new() }
    }

    /// Takes a permit in, where it is asked about.
    pub fn take(&mut self, facts: &Facts<'_>) {
        if !self.question.counts(facts) {
            return;
        }
        self.total += 1;
        *self.categories.entry(facts.category).or_default() += 1;
        let words = [
            (PermitBy::Employer, facts.employer),
            (PermitBy::Position, facts.position),
            (PermitBy::Citizenship, facts.citizenship),
        ];
        for (by, word) in words {
            let groups = self.words.entry(by).or_default();
            match groups.get_mut(word) {
                Some(count) => *count += 1,
                None => drop(groups.insert(word.to_owned(), 1)),
            }
        }
    }

    /// The answer.
    pub fn done(mut self) -> Figures {
        let of =
            |category: &Category| (category.code().to_owned(), self.categories.get(category).copied().unwrap_or(0));
        let mut by = BTreeMap::from([(PermitBy::Category, Category::ALL.iter().map(of).collect())]);
        for kind in [PermitBy::Employer, PermitBy::Position, PermitBy::Citizenship] {
            let words = self.words.remove(&kind).unwrap_or_default();
            let groups = match kind {
                PermitBy::Employer => words.into_iter().collect(),
                _ => together(words).into_values().collect(),
            };
            by.insert(kind, groups);
        }
        Figures { question: self.question, total: self.total, by }
    }
}

/// Words that differ in letters' size and spaces alone, under their plain form: the commonest of them, and the sum.
fn together(words: HashMap<String, u32>) -> BTreeMap<String, (String, u32)> {
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_unstable_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
    let mut groups: BTreeMap<String, (String, u32)> = BTreeMap::new();
    for (word, count) in words {
        let plain = folded(&word).collect::<String>().trim_end().to_owned();
        groups.entry(plain).or_insert((word, 0)).1 += count;
    }
    groups
}
