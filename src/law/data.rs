//! Reading the files of `rules/`: TOML dates as days, and faults with their place.

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use super::LawError;

/// A TOML local date. (Chrono reads dates from strings, TOML gives them a type of their own.)
#[derive(Debug, Clone, Copy)]
pub(super) struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = toml::value::Datetime::deserialize(from)?;
        let date = value.date.filter(|_| value.time.is_none());
        date.and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), d.month.into(), d.day.into()))
            .map(Self)
            .ok_or_else(|| D::Error::custom("a date is expected"))
    }
}

/// Parses a rules file; a fault names the file, the line and the character of it.
pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, LawError> {
    toml::from_str(text).map_err(|fault| {
        let (line, column) = fault.span().map_or((0, 0), |span| place(text, span.start));
        LawError::Data { file: file.to_owned(), line, column, reason: fault.message().to_owned() }
    })
}

/// Line and character, from 1, of a byte of a text.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// A fault of the contents, without a line of its own.
pub(super) fn fault(file: &str, reason: impl Into<String>) -> LawError {
    LawError::Data { file: file.to_owned(), line: 0, column: 0, reason: reason.into() }
}
