//! Why a file as a whole cannot be read.

use std::io;

use thiserror::Error;

use super::content::Field;
use crate::phrase::Phrase;

/// A file that cannot be read, or not further.
#[derive(Debug, Error)]
pub enum IntakeFault {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// No header line that we know.
    #[error("no known headers")]
    NoHeaders,
    /// A header line without a required column.
    #[error("columns missing: {0:?}")]
    MissingColumns(Vec<Field>),
    /// An `.xls`, or an `.xlsx` under a password.
    #[error("an old or protected workbook")]
    OldWorkbook,
    /// A workbook whose bytes were changed or lost on the way.
    #[error("a damaged workbook")]
    Damaged,
    /// A workbook that cannot be read.
    #[error("workbook: {0}")]
    Workbook(String),
    /// One JSON array instead of an object a line.
    #[error("a JSON array")]
    JsonArray,
    /// Pasted text that is neither under known headers nor in the canonical order.
    #[error("pasted text without columns we know")]
    Paste,
    /// The disk.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl IntakeFault {
    /// The sentence: what is wrong and what to do (`intake-fault-…`).
    pub fn phrase(&self) -> Phrase {
        let id = |kind: &str| Phrase::new(format!("intake-fault-{kind}"));
        match self {
            Self::Empty => id("empty"),
            Self::NoHeaders => id("no-headers"),
            Self::MissingColumns(columns) => {
                let names: Vec<_> = columns.iter().map(|column| column.name()).collect();
                id("missing-columns").with("columns", names.join(", ")).with("count", columns.len())
            }
            Self::OldWorkbook => id("old-workbook"),
            Self::Damaged => id("damaged"),
            Self::Workbook(error) => id("workbook").with("error", error.as_str()),
            Self::JsonArray => id("json-array"),
            Self::Paste => id("paste"),
            Self::Io(error) => id("io").with("error", error.to_string()),
        }
    }
}
