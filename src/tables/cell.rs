//! A cell of a table, whatever form the table takes.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text; a number such as an ИИН is text too.
    Text(String),
    /// A count.
    Number(i64),
    /// A number of tenths.
    Tenths(i64),
    /// A day, where there is one.
    Day(Option<NaiveDate>),
    /// A moment of the office's wall clock, where there is one.
    Moment(Option<NaiveDateTime>),
    /// A moment with its offset.
    At(DateTime<FixedOffset>),
}

impl Cell {
    /// An empty cell.
    pub const fn none() -> Self {
        Self::Text(String::new())
    }

    /// A text, empty where there is none.
    pub fn text(value: Option<impl ToString>) -> Self {
        Self::Text(value.map(|value| value.to_string()).unwrap_or_default())
    }

    /// A count, empty where there is none.
    pub fn count(value: Option<impl Into<i64>>) -> Self {
        value.map_or_else(Self::none, |value| Self::Number(value.into()))
    }

    /// How many.
    pub fn many(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// `y` or `n`.
    pub fn yes(yes: bool) -> Self {
        if yes { "y" } else { "n" }.into()
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u16> for Cell {
    fn from(count: u16) -> Self {
        Self::Number(count.into())
    }
}
