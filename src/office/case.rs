//! A case: one application from its registration to its closing. State only; it changes by `apply` alone.

mod decision;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning, codes};
use super::commission::Postponement;
use super::flaw::Flaw;
use super::holder_term::HolderTerm;
use super::ids::{CaseNo, Login};
use super::outside::Outside;
use super::reopening::PastDecision;
use super::ruling::Ruling;
use super::sheet::ScoreSheet;
use crate::law::checklist::Answer;
use crate::law::clock::OwnTerm;
use crate::law::edition::Readings;
use crate::law::{Service, Stage};

pub use decision::{Decision, Delivery, Draft, Hearing, Outcome, Prepared, Recommendation, SentBack};

codes! {
    /// Where a case stands.
    State {
        Registered = "registered",
        /// Documents checked, item by item.
        Checked = "checked",
        /// With the Commission (п. 7).
        Commission = "commission",
        /// The Commission's sheet is filled (п. 8-10).
        Scored = "scored",
        /// The Commission recommended (п. 9).
        Recommended = "recommended",
        /// A decision is prepared and waits for another's signature.
        Prepared = "prepared",
        /// An act from outside stands against going on (G2); the state it resumes to is kept beside it.
        Suspended = "suspended",
        /// Issued or refused (п. 11, 12).
        Decided = "decided",
        /// The result is in the cabinet (п. 13).
        Delivered = "delivered",
        Closed = "closed",
        /// Ended without a result of the service: withdrawn, redirected, merged.
        Discontinued = "discontinued" }
}

impl State {
    /// Whether the clock of the service still runs.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Delivered | Self::Closed | Self::Discontinued)
    }
}

/// A term of the case, as computed when it was last moved. Working days, office local dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The stage it ends.
    pub stage: Stage,
    /// Day zero.
    pub start: NaiveDate,
    /// Working days given.
    pub days: u16,
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// The date of the stricter reading.
    pub stricter: NaiveDate,
    /// The paragraph that gives the term.
    pub paragraph: String,
}

/// What was computed at registration and frozen with the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// The day the application is accepted as of (Row 7, R-FILE).
    pub registration_day: NaiveDate,
    /// Edition of the Order, by the registration day (R-VER).
    pub edition: String,
    /// Revision of the calendar the dates stand on.
    pub calendar_revision: String,
    /// Terms by stage; a stage without a text has none.
    pub terms: Vec<Term>,
    /// Date and time of the result promised in the cabinet (п. 5).
    pub promised_at: Option<NaiveDateTime>,
    /// The readings it was computed by; none in records older than this field.
    #[serde(default)]
    pub readings: Option<Readings>,
}

impl Clocks {
    /// The term of a stage.
    pub fn term(&self, stage: Stage) -> Option<&Term> {
        self.terms.iter().find(|t| t.stage == stage)
    }
}

/// The documents as last checked against Row 8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentsCheck {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The answer to each item of the checklist.
    pub answers: BTreeMap<String, Answer>,
    /// Items that are missing, either/or taken into account.
    pub missing: Vec<String>,
}

/// Papers told to be missing; the clock does not stop (G1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefectsNotice {
    /// When.
    pub at: NaiveDateTime,
    /// Items named.
    pub items: Vec<String>,
    /// The words sent.
    pub text: String,
    /// What of the application's data was told to be wrong.
    pub flaw: Option<Flaw>,
}

codes! {
    /// A remark on a case.
    NoteKind { Note = "note",
        /// The applicant called.
        Call = "call" }
}

/// A note or a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Note or call.
    pub kind: NoteKind,
    /// When it was, by the office's wall clock.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The words.
    pub text: String,
}

/// Where an attachment is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Whether it is there at all.
    pub present: bool,
    /// Link on the portal.
    pub link: String,
    /// File name.
    pub file_name: String,
    /// Hash of the file.
    pub hash: String,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its number.
    pub no: CaseNo,
    /// The journal number of its last event: the expected revision of the next command.
    pub revision: u64,
    /// Where it stands.
    pub state: State,
    /// The application, as corrected.
    pub application: Application,
    /// When it was entered here.
    pub registered_at: NaiveDateTime,
    /// Its clocks.
    pub clocks: Clocks,
    /// What intake noticed.
    pub warnings: Vec<IntakeWarning>,
    /// Who works on it.
    pub officer: Option<Login>,
    /// Documents.
    pub documents: Option<DocumentsCheck>,
    /// Defects notices sent.
    pub defects: Vec<DefectsNotice>,
    /// The day it went to the Commission.
    pub sent_on: Option<NaiveDate>,
    /// The Commission's sheet.
    pub sheet: Option<ScoreSheet>,
    /// The recommendation.
    pub recommendation: Option<Recommendation>,
    /// Sittings that put it off.
    pub postponed: Vec<Postponement>,
    /// A decision that waits for another's signature.
    pub prepared: Option<Prepared>,
    /// The last one that was not signed, until another is prepared.
    pub sent_back: Option<SentBack>,
    /// The decision.
    pub decision: Option<Decision>,
    /// The delivery.
    pub delivery: Option<Delivery>,
    /// Decisions that stood before the case was opened again, oldest first.
    pub past_decisions: Vec<PastDecision>,
    /// The term that an act gave the case when it was opened again, in place of the service's.
    pub own: Option<OwnTerm>,
    /// Notes and calls.
    pub notes: Vec<Note>,
    /// Where each attachment is, where it was recorded.
    pub places: BTreeMap<AttachmentKind, Place>,
    /// What came to it from outside the Order.
    pub outside: Outside,
    /// The holder's own five days (п. 17, 22, 22-1): shown, never a ground.
    pub holder: Vec<HolderTerm>,
    /// A supervisor's ruling on an extension whose contract was concluded after the certificate's end.
    pub ruling: Option<Ruling>,
}

impl Case {
    /// The service asked for.
    pub const fn service(&self) -> Service {
        self.application.service
    }

    /// The stage whose clock runs now, if one does. A stage without a text leaves only the service term.
    pub fn current_term(&self) -> Option<&Term> {
        let stage = match self.state {
            State::Registered | State::Checked => Stage::ToCommission,
            State::Commission | State::Scored => Stage::Commission,
            State::Recommended | State::Prepared | State::Decided => Stage::Decision,
            // A suspended clock has no due day till it runs again.
            State::Suspended | State::Delivered | State::Closed | State::Discontinued => return None,
        };
        self.clocks.term(stage).or_else(|| self.clocks.term(Stage::Decision))
    }

    /// The certificate it last gave before it was opened again.
    pub fn past_certificate(&self) -> Option<&str> {
        self.past_decisions.iter().rev().find_map(|past| match &past.decision.as_ref()?.outcome {
            Outcome::Granted { certificate, .. } => Some(certificate.as_str()),
            Outcome::Refused { .. } | Outcome::RefusedOtherwise { .. } => None,
        })
    }

    /// Whether the applicant was told of a flaw as it stands.
    pub fn was_told(&self, flaw: &Flaw) -> bool {
        self.defects.iter().any(|notice| notice.flaw.as_ref() == Some(flaw))
    }

    /// The stage shown for the case: what is to be done next.
    pub fn current_stage(&self) -> Option<Stage> {
        self.current_term().map(|t| t.stage)
    }
}
