//! Papers that were made for signature: which, under what number, with what text.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Given, PaperKind, PaperLang};
use crate::office::event::{Event, Record, Subject};
use crate::office::ids::Login;
use crate::phrase::Phrase;

/// Which paper of the office it is: both languages and every later making are one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PaperRef {
    /// What it is about.
    pub subject: Subject,
    /// What it is.
    pub kind: PaperKind,
    /// Which of several of that kind, from 0; of an answer on validity the journal number of the answer.
    #[serde(default)]
    pub nth: u64,
}

/// Record a paper made for signature. Its number and text are what the caller drew it with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MakePaper {
    /// Which.
    pub paper: PaperRef,
    /// In what language.
    pub lang: PaperLang,
    /// The number that stands in it; empty where it has none.
    #[serde(default)]
    pub number: String,
    /// Its text, as drawn.
    pub text: String,
    /// The name of its file in the outbox.
    pub file: String,
}

/// A paper was made for signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperMade {
    /// Which.
    pub paper: PaperRef,
    /// In what language.
    pub lang: PaperLang,
    /// The number that stands in it; empty where it has none.
    #[serde(default)]
    pub number: String,
    /// The outgoing number it took, where it took one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Given>,
    /// The hash of its text, in blake3; the store keeps the text under it.
    pub text: String,
    /// The name of its file in the outbox.
    pub file: String,
}

impl PaperMade {
    /// «мотивированный отказ № 12/2026, на русском, файл …».
    pub fn phrase(&self) -> Phrase {
        let id = if self.number.is_empty() { "history-paper-made-plain" } else { "history-paper-made" };
        let phrase = Phrase::new(id)
            .with("paper", self.paper.kind.phrase())
            .with("language", self.lang.phrase())
            .with("file", self.file.as_str());
        if self.number.is_empty() { phrase } else { phrase.with("number", self.number.as_str()) }
    }
}

/// A making of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Making {
    /// The journal number of the record.
    pub seq: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub by: Login,
    /// What it is.
    pub kind: PaperKind,
    /// Which of several of that kind.
    pub nth: u64,
    /// In what language.
    pub lang: PaperLang,
    /// The number that stands in it; empty where it has none.
    pub number: String,
    /// The hash of its text.
    pub text: String,
    /// The name of its file.
    pub file: String,
}

impl Making {
    /// Whether the paper would say the same if it were made now with this text.
    pub fn says(&self, text: &str) -> bool {
        self.text == hash(text)
    }
}

/// Every making of the papers about one thing, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The makings.
    pub made: Vec<Making>,
}

impl Papers {
    /// The papers after a record.
    #[must_use]
    pub fn after(mut self, record: &Record) -> Self {
        if let Event::PaperMade(made) = &record.event {
            self.made.push(Making {
                seq: record.seq,
                at: record.at,
                by: record.by.clone(),
                kind: made.paper.kind,
                nth: made.paper.nth,
                lang: made.lang,
                number: made.number.clone(),
                text: made.text.clone(),
                file: made.file.clone(),
            });
        }
        self
    }

    /// The makings of one paper, oldest first.
    pub fn of(&self, kind: PaperKind, nth: u64) -> impl DoubleEndedIterator<Item = &Making> {
        self.made.iter().filter(move |making| making.kind == kind && making.nth == nth)
    }

    /// The newest making of a paper in a language.
    pub fn newest(&self, kind: PaperKind, nth: u64, lang: PaperLang) -> Option<&Making> {
        self.of(kind, nth).rfind(|making| making.lang == lang)
    }

    /// The newest making of a paper in a language, where it is not what would be made now: what was signed may say
    /// something else than the office does.
    pub fn outdated(&self, kind: PaperKind, nth: u64, lang: PaperLang, text_now: &str) -> Option<&Making> {
        self.newest(kind, nth, lang).filter(|making| !making.says(text_now))
    }
}

/// The hash under which the text of a paper is kept, in blake3.
pub fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}
