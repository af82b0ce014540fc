//! What a change of the calendar or of a reading moves of an open case.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::Reason;
use crate::law::Stage;
use crate::law::codes::HearingTerm;
use crate::law::edition::Readings;
use crate::law::holder::Duty;
use crate::office::application::ChangeKind;
use crate::office::case::Term;
use crate::office::holder_term::HolderTerm;
use crate::office::ids::CaseNo;
use crate::office::sheet::Points;

/// A term that moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermMove {
    /// Its stage.
    pub stage: Stage,
    /// The day it was due.
    pub from: NaiveDate,
    /// The day it is due.
    pub to: NaiveDate,
}

/// One of the holder's own terms that moved, or by which the holder is late otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderMove {
    /// The duty.
    pub duty: Duty,
    /// What changed, for a reissue.
    pub change: Option<ChangeKind>,
    /// The day it was due.
    pub from: NaiveDate,
    /// The day it is due.
    pub to: NaiveDate,
    /// Working days late, as it stood.
    pub was_late: u16,
    /// Working days late, as it stands.
    pub late_by: u16,
}

/// The holder's own five days of an open case moved (п. 17, 22, 22-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderMoved {
    /// Which of them; one that could not be computed before is not among them.
    pub moved: Vec<HolderMove>,
    /// All as they stand now.
    pub terms: Vec<HolderTerm>,
}

/// The days of a hearing that is called and not held moved (АППК, art. 73; G3). The day it is called for stands: the
/// applicant was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingMoved {
    /// The first day it might be held on, as it stood.
    pub from: NaiveDate,
    /// The days the code asks for, as they stand.
    pub term: HearingTerm,
    /// Whether the decision can be in time after it.
    pub fits: bool,
}

/// The dates of an open case moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueMoved {
    /// The case.
    pub case: CaseNo,
    /// Which terms moved.
    pub moved: Vec<TermMove>,
    /// All its terms as they stand now.
    pub terms: Vec<Term>,
    /// The day the application is accepted as of.
    pub registration_day: NaiveDate,
    /// Date and time of the result promised in the cabinet (п. 5).
    pub promised_at: Option<NaiveDateTime>,
    /// Revision of the calendar the dates stand on.
    pub calendar_revision: String,
    /// The readings they were computed by.
    pub readings: Option<Readings>,
    /// The holder's own five days, where they moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<HolderMoved>,
    /// The days of a called hearing, where they moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing: Option<HearingMoved>,
    /// Why.
    pub reason: Reason,
}

/// An open case took a changed reading; its dates stand where they stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingTaken {
    /// The case.
    pub case: CaseNo,
    /// The readings it has now.
    pub readings: Readings,
    /// Why.
    pub reason: Reason,
}

/// A sheet that nobody has signed was scored anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRescored {
    /// The case.
    pub case: CaseNo,
    /// Whether it passed before.
    pub passed: bool,
    /// What came out.
    pub points: Points,
    /// Why.
    pub reason: Reason,
}
