//! A sitting: its day, who is present, its agenda. Changed by `apply` alone; signed, it never changes again.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::composition::{Category, Member};
use super::item::AgendaItem;
use crate::office::application::codes;
use crate::office::ids::{CaseNo, Login, SittingNo};

codes! {
    /// Where a sitting stands.
    SittingState { Open = "open",
        /// By those present (п. 9): immutable.
        Signed = "signed",
        /// It did not take place.
        Cancelled = "cancelled" }
}

codes! {
    /// Who is on a seat.
    Stand { Absent = "absent", Member = "member", Substitute = "substitute" }
}

/// Who is on one seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Presence {
    /// The place among the sitting's seats, from 0.
    pub seat: u8,
    /// Who.
    pub stand: Stand,
}

/// A seat: the member as the composition had them on the day, and who came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The member.
    pub member: Member,
    /// Who came.
    pub stand: Stand,
}

impl Seat {
    /// Name of the one who sits here; none where nobody does.
    pub fn voter(&self) -> Option<&str> {
        match self.stand {
            Stand::Absent => None,
            Stand::Member => Some(&self.member.name),
            Stand::Substitute => self.member.substitute.as_ref().map(|substitute| substitute.name.as_str()),
        }
    }
}

/// A sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Its number.
    pub no: SittingNo,
    /// The journal number of its last event.
    pub revision: u64,
    /// Its day.
    pub on: NaiveDate,
    /// Where it stands.
    pub state: SittingState,
    /// Number of the act of the composition.
    pub act_no: String,
    /// Day of that act.
    pub act_on: NaiveDate,
    /// Categories of п. 6 that the composition had nobody of.
    pub empty: Vec<Category>,
    /// Seats.
    pub seats: Vec<Seat>,
    /// Agenda, by clock.
    pub agenda: Vec<AgendaItem>,
    /// When it was signed or cancelled.
    pub ended_at: Option<NaiveDateTime>,
    /// By whom that was recorded.
    pub ended_by: Option<Login>,
    /// Why it did not take place.
    pub because: String,
}

impl Sitting {
    /// Whether anything of it may still change.
    pub fn is_open(&self) -> bool {
        self.state == SittingState::Open
    }

    /// The item of a case.
    pub fn item(&self, case: CaseNo) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.case == case)
    }

    /// The places of those present.
    pub fn present(&self) -> impl Iterator<Item = (u8, &Seat)> {
        let seats = self.seats.iter().enumerate().filter(|(_, seat)| seat.stand != Stand::Absent);
        seats.filter_map(|(at, seat)| Some((u8::try_from(at).ok()?, seat)))
    }

    /// Whether the case is still to be resolved at this sitting.
    pub fn holds(&self, case: CaseNo) -> bool {
        self.is_open() && self.item(case).is_some_and(AgendaItem::is_live)
    }

    /// Cases something is recorded of: those that its signature resolves or puts off.
    pub fn heard(&self) -> Vec<CaseNo> {
        self.agenda.iter().filter(|item| item.off.is_none() && item.entry.is_some()).map(|item| item.case).collect()
    }

    /// Cases still to be resolved here, with nothing recorded of them.
    pub fn unheard(&self) -> Vec<CaseNo> {
        self.agenda.iter().filter(|item| item.off.is_none() && item.entry.is_none()).map(|item| item.case).collect()
    }

    /// The number minutes get where none of their own is given: the sitting's number and the place on the agenda.
    pub fn minutes_pattern(&self, case: CaseNo) -> String {
        let place = self.agenda.iter().position(|item| item.case == case).map_or(0, |at| at + 1);
        format!("{}/{place}", self.no)
    }

    /// The case on which the one of a seat has voted.
    pub fn voted(&self, seat: u8) -> Option<CaseNo> {
        let votes = |item: &&AgendaItem| {
            let ballots = item.entry.iter().flat_map(|entry| &entry.ballots);
            item.off.is_none() && ballots.into_iter().any(|ballot| ballot.seat == seat)
        };
        self.agenda.iter().find(votes).map(|item| item.case)
    }
}
