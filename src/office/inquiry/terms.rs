//! The terms of inquiries as an office keeps them: what the rules file ships is to be confirmed, what an administrator
//! has entered with its source stands instead. An inquiry keeps the days it was given.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::law::inquiry::InquiryTerm;
use crate::office::change::{Changed, Source};
use crate::office::settings::Settings;
use crate::phrase::{Arg, Phrase};

/// Enter a term of inquiries with its source: another length, or the shipped one confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetInquiryTerm {
    /// Which.
    pub term: InquiryTerm,
    /// How long: working days, for the extension calendar months.
    pub length: u16,
    /// What it stands on.
    pub source: Source,
}

/// A term of inquiries was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryTermSet {
    /// Which.
    pub term: InquiryTerm,
    /// How long it was.
    pub old: u16,
    /// How long it is.
    pub new: u16,
    /// What it stands on.
    pub source: Source,
}

impl InquiryTermSet {
    /// What was entered, and by what.
    pub fn phrase(&self) -> Phrase {
        let unit = self.term.shipped().unit;
        Phrase::new("history-inquiry-term")
            .with("term", self.term.phrase())
            .with("old", unit.phrase(self.old))
            .with("new", unit.phrase(self.new))
            .with("source", self.source.phrase())
    }
}

/// A term as an administrator entered it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnteredTerm {
    /// How long, in the term's unit.
    pub length: u16,
    /// Who entered it, and on what ground.
    pub changed: Changed,
}

/// A term as it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermInForce<'a> {
    /// Which.
    pub term: InquiryTerm,
    /// How long, in its unit.
    pub length: u16,
    /// Key of its legal source in the rules file.
    pub source: &'static str,
    /// Who confirmed it; none while it is to be confirmed.
    pub confirmed: Option<&'a Changed>,
}

impl TermInForce<'_> {
    /// «ответ: 15 рабочих дней (ст. 76 АППК), подлежит подтверждению».
    pub fn phrase(&self) -> Phrase {
        let id = if self.confirmed.is_some() { "inquiry-term-confirmed" } else { "inquiry-term-shipped" };
        let phrase = Phrase::new(id)
            .with("term", self.term.phrase())
            .with("length", self.term.shipped().unit.phrase(self.length))
            .with("paragraph", Arg::cite(self.source));
        match self.confirmed {
            Some(changed) => phrase.with("source", changed.source.phrase()),
            None => phrase,
        }
    }
}

impl Settings {
    /// A term of inquiries as it is in force.
    pub fn inquiry_term(&self, term: InquiryTerm) -> TermInForce<'_> {
        let (shipped, entered) = (term.shipped(), self.inquiry_terms.get(&term));
        TermInForce {
            term,
            length: entered.map_or(shipped.length, |entered| entered.length),
            source: &shipped.source,
            confirmed: entered.map(|entered| &entered.changed),
        }
    }
}
