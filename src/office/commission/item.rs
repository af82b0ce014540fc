//! What a sitting records of one applicant: «отдельно в отношении каждого» (п. 9).

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sitting::Seat;
use crate::office::application::codes;
use crate::office::ids::{CaseNo, Login, SittingNo};

codes! {
    /// How a member voted on what is recommended.
    Vote { For = "for", Against = "against", Abstained = "abstained",
        /// Took no part, for the reason given.
        Recused = "recused" }
}

/// A present member's vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ballot {
    /// Whose: the place among the sitting's seats, from 0.
    pub seat: u8,
    /// The vote.
    pub vote: Vote,
    /// Why recused, or the member's dissent; empty where neither.
    #[serde(default)]
    pub words: String,
}

/// What the Commission resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// A recommendation (п. 9).
    Recommend {
        /// The ground of Row 9, or none for «issue».
        refuse_on: Option<u8>,
        /// Reasons.
        reasons: String,
    },
    /// Put off; the clock runs on.
    Postpone {
        /// Why.
        reason: String,
    },
}

/// What was recorded of one applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The votes, one of each member present.
    pub ballots: Vec<Ballot>,
    /// What was resolved.
    pub resolution: Resolution,
}

impl Entry {
    /// How many voted so.
    pub fn count(&self, vote: Vote) -> usize {
        self.ballots.iter().filter(|ballot| ballot.vote == vote).count()
    }

    /// Whether more voted against than for. It stands all the same: the Order has no rule of majority.
    pub fn is_against_the_votes(&self) -> bool {
        self.count(Vote::Against) > self.count(Vote::For)
    }
}

/// An applicant on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// The case.
    pub case: CaseNo,
    /// What was recorded.
    pub entry: Option<Entry>,
    /// Why it was taken off the agenda.
    pub off: Option<String>,
    /// Number of the minutes, once signed.
    pub minutes_no: Option<String>,
}

impl AgendaItem {
    /// An item nothing is recorded of.
    pub const fn new(case: CaseNo) -> Self {
        Self { case, entry: None, off: None, minutes_no: None }
    }

    /// Whether it was put off.
    pub fn is_postponed(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| matches!(entry.resolution, Resolution::Postpone { .. }))
    }

    /// Whether the case is still to be resolved here: neither taken off nor put off.
    pub fn is_live(&self) -> bool {
        self.off.is_none() && !self.is_postponed()
    }

    /// The members recorded against, with their words, and those who dissent though they did not vote against.
    pub fn dissents<'a>(&'a self, seats: &'a [Seat]) -> impl Iterator<Item = (&'a Seat, &'a Ballot)> {
        let ballots = self.entry.iter().flat_map(|entry| &entry.ballots);
        ballots
            .filter(|ballot| ballot.vote != Vote::Recused && !ballot.words.trim().is_empty())
            .filter_map(|ballot| seats.get(usize::from(ballot.seat)).map(|seat| (seat, ballot)))
    }
}

/// A sitting that put a case off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postponement {
    /// The sitting.
    pub sitting: SittingNo,
    /// Its day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}
