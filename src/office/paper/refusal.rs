//! Why the office does not make a paper, or does not take a line of the letterhead or a pattern of numbers.

use super::head::HeadField;
use super::{PatternFault, Series};
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
        }
    }
}

impl From<PaperRefusal> for Refusal {
    fn from(refusal: PaperRefusal) -> Self {
        Self::Paper(refusal)
    }
}
