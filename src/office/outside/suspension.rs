//! A suspension by an outside act (G2). The Order has no pause: only somebody's act with its requisites stops a term,
//! and only a supervisor writes it down.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Outside};
use crate::law::clock::{Ledger, Pause};
use crate::office::case::{Clocks, State};
use crate::office::change::{HearingMoved, HolderMoved};
use crate::office::ids::{CaseNo, Login};

/// Suspend a case by an outside act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Suspend {
    /// The case.
    pub case: CaseNo,
    /// The act.
    pub basis: Basis,
    /// The first day that is not counted.
    pub from: NaiveDate,
}

/// A case was suspended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    /// The case.
    pub case: CaseNo,
    /// The act.
    pub basis: Basis,
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The working days used up of every term that runs, and those left.
    pub ledgers: Vec<Ledger>,
    /// The moment of the result promised till then (п. 5).
    #[serde(default)]
    pub promised_at: Option<NaiveDateTime>,
}

/// Let a suspended case go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resume {
    /// The case.
    pub case: CaseNo,
    /// The act by which it goes on.
    pub basis: Basis,
    /// The first day that is counted again; on a day off the next working day is.
    pub from: NaiveDate,
}

/// A suspended case goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resumed {
    /// The case.
    pub case: CaseNo,
    /// The act by which it goes on.
    pub basis: Basis,
    /// The first day that is counted again.
    pub from: NaiveDate,
    /// The clocks over all pauses of the case.
    pub clocks: Clocks,
    /// The holder's own five days, where the calendar moved them meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<HolderMoved>,
    /// The days of a called hearing, where they moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing: Option<HearingMoved>,
}

/// A suspension as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// When it was written down.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The act.
    pub basis: Basis,
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// Where the case stood, and goes on from.
    pub resumes_to: State,
    /// The working days used up of every term that ran, and those left.
    pub ledgers: Vec<Ledger>,
    /// The moment of the result promised till then.
    pub promised_at: Option<NaiveDateTime>,
    /// How it ended; none while it holds.
    pub resumed: Option<Resumption>,
}

impl Suspension {
    pub(super) fn pause(&self) -> Pause {
        Pause { from: self.from, resumed: self.resumed.as_ref().map(|end| end.from), act: self.basis.line() }
    }
}

/// The end of a suspension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resumption {
    /// When it was written down.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The act.
    pub basis: Basis,
    /// The first day that is counted again.
    pub from: NaiveDate,
}

impl Outside {
    /// Ends the suspension that holds; where the case goes on from.
    pub(in crate::office) fn end_suspension(&mut self, at: NaiveDateTime, by: &str, of: &Resumed) -> Option<State> {
        let last = self.suspensions.last_mut()?;
        last.resumed = Some(Resumption { at, by: by.to_owned(), basis: of.basis.clone(), from: of.from });
        Some(last.resumes_to)
    }
}
