//! The `{{fields}}` of a reply: what they are called, what they count and how they are said. A field stays in the text
//! while it is edited, and is said anew out of the register at every look.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::law::countries;
use crate::locale::Texts;
pub use crate::office::inquiry::{Piece, pieces};
use crate::office::permit::figures::PermitBy;
use crate::office::permit::told::ORDER;
use crate::office::permit::{Category, ReplyAsk, ReplyFacts, term_phrase};
use crate::phrase::{Arg, Phrase};

/// What a reply is written from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// What is asked of the register.
    pub ask: &'a ReplyAsk,
    /// What it says now.
    pub facts: &'a ReplyFacts,
    /// The inquiry's own number; empty where it has none.
    pub number: &'a str,
    /// The day it was written on.
    pub dated: Option<NaiveDate>,
    /// Kazakh or Russian.
    pub texts: &'a Texts,
}

/// How a figure is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// «45».
    Number,
    /// «45 разрешений».
    Permits,
    /// «было выдано 45 разрешений», «разрешения не выдавались».
    Said,
}

/// A field that is a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Of the permits valid on the day, or of those issued in the year.
    pub stock: bool,
    /// Of one category, or of all.
    pub category: Option<Category>,
    /// How it is said.
    pub form: Form,
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A figure of the register.
    Figure(Figure),
    /// The positions of the permits issued.
    Positions,
    /// How many positions.
    PositionCount,
    /// The terms of the permits issued.
    Terms,
    /// The sum of the categories of the permits valid.
    Sum,
    /// The year.
    Year,
    /// The day.
    Day,
    /// The employer.
    Employer,
    /// Number and day of the inquiry.
    Inquiry,
}

impl Figure {
    /// Of all categories.
    pub const fn all(stock: bool, form: Form) -> Self {
        Self { stock, category: None, form }
    }

    /// Of one category.
    pub const fn of(stock: bool, category: Category, form: Form) -> Self {
        Self { stock, category: Some(category), form }
    }

    /// What it counts now.
    pub fn count(self, facts: &ReplyFacts) -> u32 {
        facts.count(self.stock, self.category)
    }

    fn named(name: &str) -> Option<Self> {
        let (stem, form) = match name.split_once('.') {
            None => (name, Form::Number),
            Some((stem, "permits")) => (stem, Form::Permits),
            Some((stem, "said")) => (stem, Form::Said),
            Some(_) => return None,
        };
        let (measure, category) = match stem.split_once('_') {
            None => (stem, None),
            Some((measure, code)) => (measure, Some(Category::from_code(code)?)),
        };
        let stock = match measure {
            "issued" => false,
            "valid" => true,
            _ => return None,
        };
        Some(Self { stock, category, form })
    }

    fn name(self) -> String {
        let measure = if self.stock { "valid" } else { "issued" };
        let category = self.category.map(|category| format!("_{}", category.code())).unwrap_or_default();
        let form = match self.form {
            Form::Number => "",
            Form::Permits => ".permits",
            Form::Said => ".said",
        };
        format!("{measure}{category}{form}")
    }

    fn said(self, source: &Source<'_>) -> String {
        let count = self.count(source.facts);
        let permits = Phrase::new("reply-permits").with("n", count);
        let phrase = match (self.form, self.stock, self.category) {
            (Form::Number, ..) => return count.to_string(),
            (Form::Permits, ..) => permits,
            (Form::Said, false, _) => Phrase::new("reply-issued-said").with("n", count).with("permits", permits),
            (Form::Said, true, Some(_)) => {
                Phrase::new("reply-valid-group-said").with("n", count).with("permits", permits)
            }
            (Form::Said, true, None) => Phrase::new("reply-valid-said")
                .with("n", count)
                .with("permits", permits)
                .with("citizens", citizens(source.facts, source.texts)),
        };
        source.texts.say(&phrase)
    }
}

impl Field {
    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "issued.positions" => Self::Positions,
            "issued.position_count" => Self::PositionCount,
            "issued.terms" => Self::Terms,
            "valid.sum" => Self::Sum,
            "year" => Self::Year,
            "day" => Self::Day,
            "employer" => Self::Employer,
            "inquiry" => Self::Inquiry,
            _ => Self::Figure(Figure::named(name)?),
        })
    }

    /// Its name, between the braces.
    pub fn name(self) -> String {
        match self {
            Self::Figure(figure) => figure.name(),
            Self::Positions => "issued.positions".to_owned(),
            Self::PositionCount => "issued.position_count".to_owned(),
            Self::Terms => "issued.terms".to_owned(),
            Self::Sum => "valid.sum".to_owned(),
            Self::Year => "year".to_owned(),
            Self::Day => "day".to_owned(),
            Self::Employer => "employer".to_owned(),
            Self::Inquiry => "inquiry".to_owned(),
        }
    }

    /// As it stands in a paragraph.
    pub fn braced(self) -> String {
        format!("{{{{{}}}}}", self.name())
    }

    /// Of which measure it tells: of the permits valid on the day, of those issued in the year, or of none.
    pub const fn measure(self) -> Option<bool> {
        match self {
            Self::Figure(figure) => Some(figure.stock),
            Self::Positions | Self::PositionCount | Self::Terms => Some(false),
            Self::Sum => Some(true),
            Self::Year | Self::Day | Self::Employer | Self::Inquiry => None,
        }
    }

    /// What it says now.
    pub fn said(self, source: &Source<'_>) -> String {
        let (texts, facts) = (source.texts, source.facts);
        match self {
            Self::Figure(figure) => figure.said(source),
            Self::Positions => {
                let mut positions: Vec<&str> = groups(facts, false, PermitBy::Position).map(|(key, _)| key).collect();
                positions.sort_by_cached_key(|position| position.to_lowercase());
                positions.join(", ")
            }
            Self::PositionCount => groups(facts, false, PermitBy::Position).count().to_string(),
            Self::Terms => texts.say(&terms(&facts.terms)),
            Self::Sum => sum(facts),
            Self::Year => source.ask.year.to_string(),
            Self::Day => texts.day_written(source.ask.on),
            Self::Employer => source.ask.employer.clone(),
            Self::Inquiry => {
                let number = if source.number.is_empty() { super::BLANK } else { source.number };
                let day = source.dated.map_or_else(|| super::BLANK.to_owned(), |day| texts.day_written(day));
                texts.say(&Phrase::new("reply-inquiry").with("number", number).with("day", day))
            }
        }
    }
}

/// A paragraph as it reads now; a field that nobody knows stays as it is typed.
pub fn resolve(text: &str, source: &Source<'_>) -> String {
    let said = |piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Field(name) => Field::named(name).map_or_else(|| format!("{{{{{name}}}}}"), |field| field.said(source)),
    };
    pieces(text).into_iter().map(said).collect()
}

/// The groups that have a permit, with their number.
pub(super) fn groups(facts: &ReplyFacts, stock: bool, by: PermitBy) -> impl Iterator<Item = (&str, u32)> {
    let figures = if stock { &facts.valid } else { &facts.issued };
    let all = figures.by.get(&by).into_iter().flatten();
    all.map(|(key, count)| (key.as_str(), *count)).filter(|(_, count)| *count > 0)
}

/// «65 = 1 + 3 + 51 + 1 + 9», the categories in the order of the letter.
fn sum(facts: &ReplyFacts) -> String {
    let counts = ORDER.map(|category| facts.count(true, Some(category)));
    let parts: Vec<String> = counts.iter().filter(|count| **count > 0).map(u32::to_string).collect();
    let total = facts.valid.total;
    if parts.len() < 2 { total.to_string() } else { format!("{total} = {}", parts.join(" + ")) }
}

/// «сроком действия один год», each with its number where they differ, or that they are of no whole months.
fn terms(terms: &BTreeMap<u16, u32>) -> Phrase {
    let counted = |(months, count): (&u16, &u32)| {
        Phrase::new("reply-term-counted").with("term", term_phrase(*months)).with("n", *count)
    };
    match terms.first_key_value() {
        Some((0, _)) if terms.len() == 1 => Phrase::new("reply-terms-irregular"),
        Some((months, _)) if terms.len() == 1 => Phrase::new("reply-terms").with("terms", term_phrase(*months)),
        _ => {
            let whole = terms.range(1..).chain(terms.range(..1)).map(counted).collect::<Vec<_>>();
            Phrase::new("reply-terms-counted").with("terms", whole)
        }
    }
}

/// «граждан КНР», or each with its number.
fn citizens(facts: &ReplyFacts, texts: &Texts) -> Arg {
    let all: Vec<(&str, u32)> = groups(facts, true, PermitBy::Citizenship).collect();
    let of = |(key, count): (&str, u32)| match country(key, texts) {
        Some(country) => Phrase::new("reply-citizens").with("n", count).with("country", country),
        None => Phrase::new("reply-citizens-as").with("country", key),
    };
    if let [one] = all.as_slice() {
        return Arg::from(of(*one));
    }
    let counted = |one: &(&str, u32)| Phrase::new("reply-citizens-counted").with("citizens", of(*one)).with("n", one.1);
    Arg::from(all.iter().map(counted).collect::<Vec<_>>())
}

/// The country of a citizenship, by its code or by a name of it; none where it is not known.
fn country(key: &str, texts: &Texts) -> Option<Phrase> {
    let id = format!("reply-country-{}", countries::code(key)?);
    texts.has(&id).then(|| Phrase::new(id))
}
