//! Why the Commission's register and its sittings do not take what was asked.

use chrono::NaiveDate;

use super::sitting::SittingState;
use crate::office::ids::{CaseNo, SittingNo};
use crate::office::refusal::Refusal;
use crate::phrase::Phrase;

/// A refused order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SittingRefusal {
    /// No composition of the Commission is in force on that day (п. 6).
    NoComposition(NaiveDate),
    /// Somebody stands twice in one composition.
    MemberTwice(String),
    /// There is no such sitting.
    NoSitting(SittingNo),
    /// The sitting is signed or did not take place: it never changes again (п. 9).
    Over {
        /// The sitting.
        sitting: SittingNo,
        /// Which of the two.
        state: SittingState,
    },
    /// The case waits at another sitting.
    Elsewhere {
        /// The case.
        case: CaseNo,
        /// That sitting.
        sitting: SittingNo,
    },
    /// The case is not on the agenda.
    NotOnAgenda {
        /// The case.
        case: CaseNo,
        /// The sitting.
        sitting: SittingNo,
    },
    /// Nobody is recorded as present, so nobody votes or signs (п. 9).
    NobodyPresent(SittingNo),
    /// The composition names no substitute for a member (п. 6).
    NoSubstitute(String),
    /// Present members without a vote.
    VotesMissing(Vec<String>),
    /// A vote of a seat nobody sits on, or a second vote of one seat.
    VoteOfNobody(u8),
    /// Somebody whose vote is recorded cannot have been absent.
    HasVoted {
        /// Who.
        name: String,
        /// On which case.
        case: CaseNo,
    },
    /// Cases of the agenda of which nothing is recorded.
    Unheard(Vec<CaseNo>),
    /// Two applicants with minutes of one number (п. 9: separately for each).
    SameMinutes(String),
    /// A sitting that heard somebody did take place.
    Held(SittingNo),
    /// What stands against one case of several.
    OfCase {
        /// The case.
        case: CaseNo,
        /// What.
        why: Box<Refusal>,
    },
}

impl SittingRefusal {
    /// The paragraph it stands on; empty where it stands on none.
    pub fn paragraph(&self) -> &str {
        match self {
            Self::NoComposition(_) | Self::MemberTwice(_) | Self::NoSubstitute(_) => "6",
            Self::NoSitting(_) | Self::OfCase { .. } => "",
            _ => "9",
        }
    }

    /// The refusal in words; the paragraph is in it.
    pub fn phrase(&self) -> Phrase {
        Refusal::Sitting(self.clone()).phrase()
    }

    /// The refusal in words, without the paragraph.
    pub fn words(&self) -> Phrase {
        let cases = |cases: &[CaseNo]| cases.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        match self {
            Self::NoComposition(day) => Phrase::new("refusal-no-composition").with("day", *day),
            Self::MemberTwice(name) => Phrase::new("refusal-member-twice").with("name", name.as_str()),
            Self::NoSitting(no) => Phrase::new("refusal-no-sitting").with("sitting", no.to_string()),
            Self::Over { sitting, state } => {
                Phrase::new(format!("refusal-sitting-{}", state.code())).with("sitting", sitting.to_string())
            }
            Self::Elsewhere { case, sitting } => {
                Phrase::new("refusal-on-sitting").with("case", case.to_string()).with("sitting", sitting.to_string())
            }
            Self::NotOnAgenda { case, sitting } => {
                Phrase::new("refusal-not-on-agenda").with("case", case.to_string()).with("sitting", sitting.to_string())
            }
            Self::NobodyPresent(no) => Phrase::new("refusal-nobody-present").with("sitting", no.to_string()),
            Self::NoSubstitute(name) => Phrase::new("refusal-no-substitute").with("name", name.as_str()),
            Self::VotesMissing(names) => Phrase::new("refusal-votes-missing").with("names", names.join(", ")),
            Self::VoteOfNobody(seat) => Phrase::new("refusal-vote-of-nobody").with("seat", i64::from(*seat) + 1),
            Self::HasVoted { name, case } => {
                Phrase::new("refusal-has-voted").with("name", name.as_str()).with("case", case.to_string())
            }
            Self::Unheard(list) => Phrase::new("refusal-unheard").with("cases", cases(list)),
            Self::SameMinutes(number) => Phrase::new("refusal-same-minutes").with("number", number.as_str()),
            Self::Held(no) => Phrase::new("refusal-sitting-held").with("sitting", no.to_string()),
            Self::OfCase { case, why } => {
                Phrase::new("refusal-of-case").with("case", case.to_string()).with("why", why.phrase())
            }
        }
    }
}

impl From<SittingRefusal> for Refusal {
    fn from(refusal: SittingRefusal) -> Self {
        Self::Sitting(refusal)
    }
}
