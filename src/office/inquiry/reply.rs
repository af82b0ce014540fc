//! The reply to an inquiry: its words until it is signed, and what fixes them then.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::office::ids::Login;
use crate::office::paper::{Given, PaperLang, hash};
use crate::office::permit::{ReplyAsk, ReplyFacts};

/// A reply as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The language it is written in.
    pub lang: PaperLang,
    /// Its words, a paragraph each; figures of the register stand in them as `{{fields}}`.
    pub paragraphs: Vec<String>,
    /// What is asked of the register; none where the reply is of the officer's words alone.
    #[serde(default)]
    pub ask: Option<Box<ReplyAsk>>,
    /// What the register said when the reply was last seen.
    #[serde(default)]
    pub seen: Option<Box<ReplyFacts>>,
    /// Its number, day and hash, once it is signed: from then on not a word of it changes.
    #[serde(default)]
    pub fixed: Option<Fixed>,
}

/// What fixes a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fixed {
    /// Outgoing number.
    pub number: String,
    /// The count it took.
    pub counted: Given,
    /// The day it was signed.
    pub on: NaiveDate,
    /// Who signed.
    pub by: Login,
    /// The hash of its text, in blake3.
    pub hash: String,
    /// Its words with the fields said, a paragraph each; none where there were no fields to say.
    #[serde(default)]
    pub words: Vec<String>,
}

impl Reply {
    /// Not yet signed; paragraphs without a word are left out.
    pub fn written(lang: PaperLang, paragraphs: &[String]) -> Self {
        let paragraphs = paragraphs.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Self { lang, paragraphs: paragraphs.collect(), ask: None, seen: None, fixed: None }
    }

    /// Its words, a paragraph each: as they were signed, else as they are written.
    pub fn words(&self) -> &[String] {
        let fixed = self.fixed.as_ref().map(|fixed| fixed.words.as_slice()).filter(|words| !words.is_empty());
        fixed.unwrap_or(&self.paragraphs)
    }

    /// Its words as one text: what is fixed.
    pub fn text(&self) -> String {
        self.words().join("\n\n")
    }

    /// The hash of its text as it is now.
    pub fn hash(&self) -> String {
        hash(&self.text())
    }

    /// Whether its words are those that were signed; true of one that was not.
    pub fn stands(&self) -> bool {
        self.fixed.as_ref().is_none_or(|fixed| fixed.hash == self.hash())
    }
}
