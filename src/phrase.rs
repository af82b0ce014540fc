//! A sentence without a language: an id of `locales/` and its arguments.
//!
//! `law`, `office` and `store` say what they have to say with it, and whoever shows it picks the language.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// One argument of a [`Phrase`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// Words as they are: a name, a number of a paper, a path.
    Text(String),
    /// A count; picks the plural form.
    Number(i64),
    /// A calendar day, shown with its weekday: «чт 26.03.2026».
    Day(NaiveDate),
    /// A moment by the office's wall clock: «26.03.2026 19:02».
    Moment(NaiveDateTime),
    /// A citation by its code: `7`, `22-1`, `row-9`, `apc-64`, `order-5`; shown as «п. 7», «7-тармақ», "par. 7".
    Cite(String),
    /// Somebody who works here, by login: named where the reader of the phrase knows the names.
    Officer(String),
    /// Words that data gives in each language: a holiday's name.
    Words {
        /// In Kazakh.
        kk: String,
        /// In Russian.
        ru: String,
        /// In English.
        en: String,
    },
    /// A phrase inside a phrase.
    Phrase(Box<Phrase>),
    /// Several phrases, joined by commas.
    List(Vec<Phrase>),
}

/// A message id and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The message id in `locales/*.ftl`.
    pub id: String,
    /// Named arguments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
}

impl Phrase {
    /// A phrase without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// The same phrase with one more argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Arg>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }
}

impl Arg {
    /// A citation.
    pub fn cite(code: impl Into<String>) -> Self {
        Self::Cite(code.into())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            #[allow(clippy::cast_lossless, reason = "one body for every width")]
            fn from(number: $number) -> Self {
                Self::Number(number as i64)
            }
        }
    )*};
}
counts!(i64, i32, u64, u32, u16, usize);

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveDateTime> for Arg {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}

impl From<Vec<Phrase>> for Arg {
    fn from(phrases: Vec<Phrase>) -> Self {
        Self::List(phrases)
    }
}
