//! A case: one application from its registration to its closing. State only; it changes by `apply` alone.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning, codes};
use super::certificate::GrantDetail;
use super::commission::Postponement;
use super::flaw::Flaw;
use super::holder_term::HolderTerm;
use super::ids::{CaseNo, Login, SittingNo};
use super::outside::Outside;
use super::reopening::PastDecision;
use super::ruling::Ruling;
use super::sheet::ScoreSheet;
use crate::law::checklist::Answer;
use crate::law::clock::OwnTerm;
use crate::law::edition::Readings;
use crate::law::{Service, Stage};

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

/// What the Commission recommended (п. 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// When it was recorded.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The ground of Row 9, or none for «issue».
    pub refuse_on: Option<u8>,
    /// Number of the minutes.
    pub minutes_no: String,
    /// Day of the minutes.
    pub minutes_on: NaiveDate,
    /// Reasons, in words.
    pub reasons: String,
    /// The sitting that resolved it, where it is kept here.
    pub sitting: Option<SittingNo>,
}

/// Whether the applicant was heard before a refusal (АППК art. 73; G3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// Held on this day.
    Held(NaiveDate),
    /// Not held, because.
    NotHeld(String),
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The certificate is issued, extended, reissued or duplicated.
    Granted {
        /// Its number.
        certificate: String,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// Why it is shorter than the maximum; empty when it is not.
        shortened_because: String,
        /// What its paper says; none for decisions older than this field.
        detail: Option<GrantDetail>,
    },
    /// Refused (п. 12, Row 9).
    Refused {
        /// The ground of Row 9.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
    /// Refused by a law outside Row 9 (G1).
    RefusedOtherwise {
        /// The law, as typed.
        citation: String,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
}

/// What a decision is prepared to be; days that are left open are the law's on the day it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// Grant what was asked for.
    Grant {
        /// First day of validity.
        valid_from: Option<NaiveDate>,
        /// Last day of validity.
        valid_until: Option<NaiveDate>,
        /// Why it is shorter than the maximum.
        shortened_because: String,
        /// Why it departs from the recommendation.
        departs_because: String,
    },
    /// Refuse the service.
    Refuse {
        /// The ground of Row 9.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        departs_because: String,
    },
}

/// A decision that waits for another's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// When it was prepared.
    pub at: NaiveDateTime,
    /// By whom: never the one who signs it.
    pub by: Login,
    /// The owner of the file, where they prepared it in that person's name.
    pub hand: Option<Login>,
    /// What it is.
    pub draft: Draft,
    /// Where the case goes back to when it is not signed.
    pub from: State,
}

/// A prepared decision that was not signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Why.
    pub reason: String,
}

/// The decision on a case (п. 11, 12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When it was signed.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// Who prepared it, where another signed it.
    pub prepared_by: Option<Login>,
    /// What was decided.
    pub outcome: Outcome,
    /// Why it departs from the recommendation; empty when it does not.
    pub departs_because: String,
    /// Working days after the due day of the decision; zero when in time.
    pub late_by: u16,
}

/// The result in the applicant's cabinet (п. 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Name of the signed file.
    pub file_name: String,
    /// Its hash, as the signing program gives it.
    pub file_hash: String,
    /// Who signed.
    pub signer: String,
    /// When it was signed.
    pub signed_at: NaiveDateTime,
    /// When it was delivered: on time is measured here.
    pub delivered_at: NaiveDateTime,
    /// Working days after the due day; zero when in time.
    pub late_by: u16,
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
