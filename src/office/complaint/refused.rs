//! Why the office does not do what it was asked about a complaint.

use super::ComplaintState;
use crate::office::command::Act;
use crate::office::ids::{CaseNo, ComplaintNo, Login};
use crate::office::refusal::Refusal;
use crate::phrase::{Arg, Phrase};

/// A refused command about a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComplaintRefusal {
    /// There is no such complaint.
    Unknown(ComplaintNo),
    /// The act does not belong to this state.
    NotNow {
        /// The act.
        act: Act,
        /// The state.
        state: ComplaintState,
        /// The paragraph of the way.
        paragraph: &'static str,
    },
    /// They prepared or signed what is complained of (п. 24).
    PreparedIt(Login),
    /// Something is still to be done or waited for, and no reason is given.
    Unfinished {
        /// The paragraph by which it is.
        paragraph: &'static str,
    },
    /// The complaint speaks of another case.
    OfOtherCase {
        /// The complaint.
        complaint: ComplaintNo,
        /// The case it was named for.
        case: CaseNo,
    },
    /// Nobody has satisfied or upheld it: no case is opened again by it (п. 24).
    NotUpheld(ComplaintNo),
}

impl From<ComplaintRefusal> for Refusal {
    fn from(refused: ComplaintRefusal) -> Self {
        Self::Complaint(refused)
    }
}

impl ComplaintRefusal {
    /// The paragraph it stands on; empty where it stands on none.
    pub const fn paragraph(&self) -> &'static str {
        match self {
            Self::NotNow { paragraph, .. } | Self::Unfinished { paragraph } => paragraph,
            Self::PreparedIt(_) | Self::NotUpheld(_) => "24",
            Self::Unknown(_) | Self::OfOtherCase { .. } => "",
        }
    }

    /// The refusal in words, without its paragraph.
    pub fn words(&self) -> Phrase {
        match self {
            Self::Unknown(no) => Phrase::new("refusal-no-complaint").with("complaint", no.to_string()),
            Self::NotNow { act, state, .. } => Phrase::new(format!("refusal-complaint-not-now-{}", state.code()))
                .with("act", Phrase::new(format!("act-{}", act.code()))),
            Self::PreparedIt(login) => Phrase::new("refusal-prepared-it").with("officer", Arg::Officer(login.clone())),
            Self::Unfinished { .. } => Phrase::new("refusal-complaint-unfinished"),
            Self::OfOtherCase { complaint, case } => Phrase::new("refusal-complaint-of-other-case")
                .with("complaint", complaint.to_string())
                .with("case", case.to_string()),
            Self::NotUpheld(no) => Phrase::new("refusal-complaint-not-upheld").with("complaint", no.to_string()),
        }
    }
}
