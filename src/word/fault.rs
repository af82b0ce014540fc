//! What can be wrong with a template, each in words of its own.

use crate::phrase::Phrase;

/// Why a template cannot be filled. Nothing is made of it then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is no zip, or a broken one.
    #[error("not a zip")]
    NotZip,
    /// A file of the older Word, or one that opens by a password.
    #[error("an OLE file: a password, or the Word of before 2007")]
    Locked,
    /// Parts of it are encrypted.
    #[error("encrypted parts")]
    Encrypted,
    /// A zip, but no Word document.
    #[error("not a Word document")]
    NotWord,
    /// It carries macros.
    #[error("macros")]
    Macros,
    /// It is larger, or would grow larger, than a paper may be.
    #[error("larger than {0} MB")]
    TooBig(u64),
    /// A part cannot be read.
    #[error("part {0} cannot be read")]
    Damaged(String),
    /// A part is no well-formed XML.
    #[error("part {0} is not well-formed")]
    Broken(String),
    /// A part declares a document type or names an entity of its own.
    #[error("part {0} has a document type or entities")]
    Entities(String),
    /// `{{` without its `}}` in the same paragraph; the text around it.
    #[error("a field is not closed: {0}")]
    Unclosed(String),
    /// `{{` inside a field; the text around it.
    #[error("a field inside a field: {0}")]
    Nested(String),
    /// `}}` without its `{{`; the text around it.
    #[error("an end without a field: {0}")]
    Unopened(String),
    /// A list's field that stands in no row of a table; the text around it.
    #[error("a list outside a row: {0}")]
    NoRow(String),
    /// Fields of two lists in one row, or a row of a list inside a row of a list; the text around it.
    #[error("two lists in a row: {0}")]
    TwoLists(String),
    /// Fields that nobody knows, and fields that have to be filled and are empty: all of them, by name.
    #[error("unknown fields {unknown:?}, empty fields {empty:?}")]
    Fields {
        /// Not among those a template of this kind may use.
        unknown: Vec<String>,
        /// Required, and without a value.
        empty: Vec<String>,
    },
}

impl Fault {
    /// It in the reader's words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NotZip => Phrase::new("word-not-zip"),
            Self::Locked => Phrase::new("word-locked"),
            Self::Encrypted => Phrase::new("word-encrypted"),
            Self::NotWord => Phrase::new("word-not-word"),
            Self::Macros => Phrase::new("word-macros"),
            Self::TooBig(most) => Phrase::new("word-too-big").with("most", *most),
            Self::Damaged(part) => Phrase::new("word-damaged").with("part", part.as_str()),
            Self::Broken(part) => Phrase::new("word-broken").with("part", part.as_str()),
            Self::Entities(part) => Phrase::new("word-entities").with("part", part.as_str()),
            Self::Unclosed(place) => Phrase::new("word-unclosed").with("place", place.as_str()),
            Self::Nested(place) => Phrase::new("word-nested").with("place", place.as_str()),
            Self::Unopened(place) => Phrase::new("word-unopened").with("place", place.as_str()),
            Self::NoRow(place) => Phrase::new("word-no-row").with("place", place.as_str()),
            Self::TwoLists(place) => Phrase::new("word-two-lists").with("place", place.as_str()),
            Self::Fields { unknown, empty } if empty.is_empty() => {
                Phrase::new("word-unknown").with("names", braced(unknown))
            }
            Self::Fields { unknown, empty } if unknown.is_empty() => {
                Phrase::new("word-empty").with("names", braced(empty))
            }
            Self::Fields { unknown, empty } => {
                Phrase::new("word-unknown-and-empty").with("unknown", braced(unknown)).with("empty", braced(empty))
            }
        }
    }
}

/// Names as a template has them.
fn braced(names: &[String]) -> String {
    names.iter().map(|name| format!("{{{{{name}}}}}")).collect::<Vec<_>>().join(", ")
}
