//! Why the office does not do what it was asked about an inquiry.

use chrono::NaiveDate;

use super::InquiryState;
use crate::law::inquiry::InquiryTerm;
use crate::office::command::Act;
use crate::office::ids::InquiryNo;
use crate::office::permit::Moved;
use crate::office::refusal::Refusal;
use crate::phrase::Phrase;

/// A refused command about an inquiry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InquiryRefusal {
    /// There is no such inquiry.
    Unknown(InquiryNo),
    /// The act does not belong to this state.
    NotNow {
        /// The act.
        act: Act,
        /// The state.
        state: InquiryState,
    },
    /// One that came with this number is kept already.
    Known {
        /// The number it came with.
        outside: String,
        /// The one that is kept.
        inquiry: InquiryNo,
    },
    /// Nothing is asked.
    NoQuestion,
    /// The term of the press is not extended.
    NoExtension,
    /// The term had passed by then: what is late is not extended.
    TooLateToExtend {
        /// The day of the decision.
        on: NaiveDate,
        /// The day it was due.
        due: NaiveDate,
    },
    /// A day that is no extension: not after the day it is due, or behind the last one there may be.
    NoSuchExtension {
        /// The day asked for.
        until: NaiveDate,
        /// The first day that would be one.
        first: NaiveDate,
        /// The last.
        last: NaiveDate,
    },
    /// The asker was told of everything.
    NothingToTell,
    /// A reply without words.
    NoWords,
    /// The figures of the register are others than those the reply was drawn with.
    FiguresMoved {
        /// What moved since it was prepared; nothing where it moved back.
        moved: Vec<Moved>,
    },
    /// A field stands in the words that nobody knows, or that no register is asked for.
    OpenField,
    /// The words to be signed are not those that were prepared.
    OtherWords {
        /// The first paragraph that is another, counted from 1.
        at: usize,
    },
    /// The register has no employer of that БИН: a reply about one is in words alone.
    NoEmployer(String),
    /// A term that no office keeps.
    BadTerm {
        /// Which.
        term: InquiryTerm,
        /// What was asked for, in the term's unit.
        length: u16,
        /// The most there may be.
        longest: u16,
    },
}

impl From<InquiryRefusal> for Refusal {
    fn from(refused: InquiryRefusal) -> Self {
        Self::Inquiry(refused)
    }
}

impl InquiryRefusal {
    /// The paragraph it stands on; empty where it stands on none.
    pub const fn paragraph(&self) -> &'static str {
        match self {
            Self::NoSuchExtension { .. } | Self::TooLateToExtend { .. } => "apc-76",
            Self::NoExtension => "law-media",
            _ => "",
        }
    }

    /// The field of a form it speaks of, where it speaks of one.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Known { .. } => Some("outside_no"),
            Self::NoQuestion => Some("questions"),
            Self::TooLateToExtend { .. } => Some("extended_on"),
            Self::NoSuchExtension { .. } => Some("extended_until"),
            Self::NoWords | Self::OpenField | Self::OtherWords { .. } | Self::FiguresMoved { .. } => Some("reply"),
            Self::NoEmployer(_) => Some("reply_employer"),
            Self::BadTerm { .. } => Some("length"),
            Self::Unknown(_) | Self::NotNow { .. } | Self::NoExtension | Self::NothingToTell => None,
        }
    }

    /// The refusal in words, without its paragraph.
    pub fn words(&self) -> Phrase {
        match self {
            Self::Unknown(no) => Phrase::new("refusal-no-inquiry").with("inquiry", no.to_string()),
            Self::NotNow { act, state } => Phrase::new(format!("refusal-inquiry-not-now-{}", state.code()))
                .with("act", Phrase::new(format!("act-{}", act.code()))),
            Self::Known { outside, inquiry } => Phrase::new("refusal-inquiry-known")
                .with("outside", outside.as_str())
                .with("inquiry", inquiry.to_string()),
            Self::NoQuestion => Phrase::new("refusal-inquiry-no-question"),
            Self::NoExtension => Phrase::new("refusal-inquiry-no-extension"),
            Self::TooLateToExtend { on, due } => {
                Phrase::new("refusal-inquiry-too-late").with("day", *on).with("due", *due)
            }
            Self::NoSuchExtension { until, first, last } => {
                Phrase::new("refusal-inquiry-extension").with("day", *until).with("first", *first).with("last", *last)
            }
            Self::NothingToTell => Phrase::new("refusal-inquiry-told"),
            Self::NoWords => Phrase::new("refusal-inquiry-no-words"),
            Self::FiguresMoved { moved } if moved.is_empty() => Phrase::new("refusal-inquiry-figures"),
            Self::FiguresMoved { moved } => {
                let told: Vec<Phrase> = moved.iter().map(Moved::phrase).collect();
                Phrase::new("refusal-inquiry-figures-moved").with("moved", told)
            }
            Self::OpenField => Phrase::new("refusal-inquiry-field"),
            Self::OtherWords { at } => Phrase::new("refusal-inquiry-other-words").with("at", *at),
            Self::NoEmployer(bin) => Phrase::new("refusal-no-employer").with("bin", bin.as_str()),
            Self::BadTerm { term, length, longest } => Phrase::new("refusal-inquiry-term")
                .with("term", term.phrase())
                .with("length", term.shipped().unit.phrase(*length))
                .with("longest", term.shipped().unit.phrase(*longest)),
        }
    }
}
