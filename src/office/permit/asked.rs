//! What a reply to an inquiry asks of the register, and what the register says to it at a moment. The words are made
//! elsewhere; here is what they count.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figures::{Counting, Figures, Measure, PermitBy, Question};
use super::{Category, Permit, told};
use crate::office::application::codes;
use crate::office::paper::hash;
use crate::phrase::{Arg, Phrase};

codes! {
    /// A question an inquiry may ask about an employer.
    ReplyQuestion {
        /// How many permits were issued in the year, for what positions and term.
        Issued = "issued",
        /// Which categories there are (Order 279, п. 5).
        Categories = "categories",
        /// Whether permits of one category were issued in the year.
        OfCategory = "of_category",
        /// Which permits are valid on the day.
        Stock = "stock",
        /// Who controls it.
        Control = "control" }
}

/// What is asked of the register for a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReplyAsk {
    /// БИН of the employer.
    pub bin: String,
    /// Its name, as the reply writes it.
    pub employer: String,
    /// The year of the permits issued.
    pub year: u16,
    /// The day of the permits valid.
    pub on: NaiveDate,
    /// What is asked.
    pub questions: BTreeSet<ReplyQuestion>,
    /// The category that [`ReplyQuestion::OfCategory`] asks about.
    #[serde(default)]
    pub category: Option<Category>,
    /// The position asked about, which is of that category; may be empty.
    #[serde(default)]
    pub position: String,
    /// The telephone of who wrote the reply; may be empty.
    #[serde(default)]
    pub phone: String,
}

impl ReplyAsk {
    /// Whether something is asked.
    pub fn asks(&self, question: ReplyQuestion) -> bool {
        self.questions.contains(&question)
    }

    /// Whether another ask is answered by the same figures: it is about the same permits.
    pub fn counts_as(&self, other: &Self) -> bool {
        (&self.bin, self.year, self.on) == (&other.bin, other.year, other.on)
    }

    /// The permits issued to the employer in the year.
    pub fn flow(&self) -> Question {
        let day = |month, day| NaiveDate::from_ymd_opt(i32::from(self.year), month, day).unwrap_or_default();
        Question {
            employer: Some(self.bin.clone()),
            ..Question::of(Measure::Issued { from: day(1, 1), until: day(12, 31) })
        }
    }

    /// The permits of the employer that are valid on the day.
    pub fn stock(&self) -> Question {
        Question { employer: Some(self.bin.clone()), ..Question::of(Measure::Valid { on: self.on }) }
    }
}

/// What the register says to a [`ReplyAsk`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyFacts {
    /// Permits issued in the year.
    pub issued: Figures,
    /// Permits valid on the day.
    pub valid: Figures,
    /// The terms of those issued in calendar months, each with its number; under 0 those of no whole months.
    #[serde(with = "months")]
    pub terms: BTreeMap<u16, u32>,
}

/// Months as the text that keys of JSON are: as numbers they could be written into a record of the journal, whose type is
/// one of its fields, and not be read out of it again.
mod months {
    use std::collections::BTreeMap;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(terms: &BTreeMap<u16, u32>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(terms.iter().map(|(months, count)| (months.to_string(), count)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<u16, u32>, D::Error> {
        let texts = BTreeMap::<String, u32>::deserialize(from)?;
        texts.into_iter().map(|(months, count)| Ok((months.parse().map_err(D::Error::custom)?, count))).collect()
    }
}

/// The group a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MovedGroup {
    /// Of a category, a position or a citizenship.
    By(PermitBy, String),
    /// Of a term in calendar months; 0 is none of whole months.
    Term(u16),
}

/// A figure that is another than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Of those issued in the year, or of those valid on the day.
    pub stock: bool,
    /// The group; none is the total.
    pub group: Option<MovedGroup>,
    /// What it was.
    pub was: u32,
    /// What it is.
    pub now: u32,
}

impl MovedGroup {
    fn said(&self) -> Arg {
        match self {
            Self::Term(months) => Phrase::new("reply-moved-term").with("term", term_phrase(*months)).into(),
            Self::By(by, key) => match Category::from_code(key).filter(|_| *by == PermitBy::Category) {
                Some(category) => category.phrase().into(),
                None if *by == PermitBy::Citizenship => told::country(key).into(),
                None => key.as_str().into(),
            },
        }
    }
}

/// «один год», «7 месяцев», «иной срок».
pub fn term_phrase(months: u16) -> Phrase {
    Phrase::new("reply-term").with("n", months)
}

impl Moved {
    /// It in words: what it was, what it is.
    pub fn phrase(&self) -> Phrase {
        let id = match (self.stock, &self.group) {
            (false, None) => "reply-moved-issued",
            (true, None) => "reply-moved-valid",
            (false, Some(_)) => "reply-moved-issued-group",
            (true, Some(_)) => "reply-moved-valid-group",
        };
        let mut phrase = Phrase::new(id);
        if let Some(group) = &self.group {
            phrase = phrase.with("group", group.said());
        }
        phrase.with("was", self.was).with("now", self.now)
    }
}

impl ReplyFacts {
    /// The facts of an ask over permits.
    pub fn over<'a>(ask: &ReplyAsk, permits: impl IntoIterator<Item = &'a Permit>) -> Self {
        let (flow, stock) = (ask.flow(), ask.stock());
        let (mut issued, mut valid, mut terms) = (Counting::of(&flow), Counting::of(&stock), BTreeMap::new());
        for permit in permits {
            let facts = permit.facts();
            if flow.counts(&facts) {
                *terms.entry(term(permit)).or_default() += 1;
            }
            issued.take(&facts);
            valid.take(&facts);
        }
        Self { issued: issued.done(), valid: valid.done(), terms }
    }

    /// The hash by which a text says of which facts it was drawn.
    pub fn hash(&self) -> String {
        let sum = |figures: &Figures| format!("{}{:?}", figures.total, figures.by);
        hash(&format!("{} {} {:?}", sum(&self.issued), sum(&self.valid), self.terms))
    }

    /// How many of a category, of those issued or of those valid; all of them for none.
    pub fn count(&self, stock: bool, category: Option<Category>) -> u32 {
        let figures = if stock { &self.valid } else { &self.issued };
        category.map_or(figures.total, |category| figures.count(PermitBy::Category, category.code()))
    }

    /// What is otherwise now: totals first, then by group, the terms of those issued last.
    pub fn moved(&self, now: &Self) -> Vec<Moved> {
        let mut all = Vec::new();
        for (stock, was, now) in [(false, &self.issued, &now.issued), (true, &self.valid, &now.valid)] {
            if was.total != now.total {
                all.push(Moved { stock, group: None, was: was.total, now: now.total });
            }
            for by in [PermitBy::Category, PermitBy::Position, PermitBy::Citizenship] {
                let keys = |of: &Figures| of.by.get(&by).map(|groups| groups.keys().cloned().collect::<BTreeSet<_>>());
                let keys: BTreeSet<String> = [keys(was), keys(now)].into_iter().flatten().flatten().collect();
                for key in keys {
                    let (was, now) = (was.count(by, &key), now.count(by, &key));
                    if was != now {
                        all.push(Moved { stock, group: Some(MovedGroup::By(by, key)), was, now });
                    }
                }
            }
        }
        let terms: BTreeSet<u16> = self.terms.keys().chain(now.terms.keys()).copied().collect();
        let of = |facts: &Self, months| facts.terms.get(&months).copied().unwrap_or(0);
        let terms = terms.into_iter().map(|months| (months, of(self, months), of(now, months)));
        all.extend(terms.filter(|(_, was, now)| was != now).map(|(months, was, now)| {
            let group = Some(MovedGroup::Term(months));
            Moved { stock: false, group, was, now }
        }));
        all
    }
}

/// The first term of a permit in calendar months; 0 where it is none of whole months. «с … по …» is inclusive: a year
/// from 01.03 ends on the last of February. A permit that has the same day of the month on both ends, as many are written,
/// is said to be of that term too.
fn term(permit: &Permit) -> u16 {
    let (from, until) = (permit.input.valid_from, permit.input.valid_until);
    let months = (until.year() - from.year()) * 12 + until.month() as i32 - from.month() as i32;
    let whole = |months: &u32| {
        let end = from.checked_add_months(Months::new(*months));
        *months > 0 && (end == Some(until) || end == until.succ_opt())
    };
    let found = u32::try_from(months).ok().and_then(|months| [months, months + 1].into_iter().find(whole));
    found.and_then(|months| u16::try_from(months).ok()).unwrap_or(0)
}
