//! Why the office does not make a paper, or does not take a line of the letterhead or a pattern of numbers.

use super::head::HeadField;
use super::{PaperKind, PatternFault, Series};
use crate::office::refusal::Refusal;
use crate::phrase::Phrase;

/// A refused paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperRefusal {
    /// No numbers can be given by the pattern.
    BadPattern {
        /// Of what.
        series: Series,
        /// Why.
        fault: PatternFault,
    },
    /// The letterhead's БИН is none: a slip of the finger.
    BadBin(String),
    /// A line of the letterhead is longer than there is room for, or holds what cannot be printed.
    BadLine(HeadField),
    /// None of their roles makes this paper for signature.
    NotYours(PaperKind),
    /// There is nothing yet that it could be made of.
    NothingToMake(PaperKind),
    /// Another number is the paper's: somebody took the one it was drawn with. It is drawn anew.
    OtherNumber {
        /// What stands in the text.
        given: String,
        /// The paper's number now; empty where it has none.
        number: String,
    },
}

impl PaperRefusal {
    /// The refusal in words.
    pub fn words(&self) -> Phrase {
        match self {
            Self::BadPattern { series, fault } => {
                Phrase::new("refusal-bad-pattern").with("series", series.phrase()).with("fault", fault.phrase())
            }
            Self::BadBin(bin) => Phrase::new("refusal-bad-bin").with("bin", bin.as_str()),
            Self::BadLine(field) => {
                Phrase::new("refusal-bad-line").with("line", field.phrase()).with("most", field.longest())
            }
            Self::NotYours(kind) => {
                let roles = kind.who_makes().iter().map(|role| Phrase::new(format!("role-{}", role.code())));
                Phrase::new("refusal-paper-not-yours")
                    .with("paper", kind.phrase())
                    .with("roles", roles.collect::<Vec<_>>())
            }
            Self::NothingToMake(kind) => Phrase::new("refusal-nothing-to-make").with("paper", kind.phrase()),
            Self::OtherNumber { given, number } => {
                Phrase::new("refusal-other-number").with("given", shown(given)).with("number", shown(number))
            }
        }
    }
}

/// A number, or that there is none.
fn shown(number: &str) -> Phrase {
    match number {
        "" => Phrase::new("paper-no-number"),
        number => Phrase::new("history-text").with("text", number),
    }
}

impl From<PaperRefusal> for Refusal {
    fn from(refusal: PaperRefusal) -> Self {
        Self::Paper(refusal)
    }
}
