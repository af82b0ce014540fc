//! Complaints (п. 24-28): from the receipt to the court. State only; it changes by [`apply`] alone.

pub mod apply;
mod command;
mod event;
mod refused;
#[cfg(test)]
mod sequence_tests;
mod words;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use command::{
    AnswerComplaint, AssignComplaint, CloseComplaint, ForwardComplaint, NotifyComplainant, RecordCourt, RecordReview,
    RegisterComplaint, SatisfyComplaint,
};
pub use event::{
    ComplainantNotified, ComplaintAnswered, ComplaintAssigned, ComplaintClosed, ComplaintDueMoved, ComplaintForwarded,
    ComplaintInCourt, ComplaintMove, ComplaintRegistered, ComplaintReviewed, ComplaintSatisfied,
};

pub use refused::ComplaintRefusal;

use super::application::codes;
use super::case::{Case, State};
use super::ids::{CaseNo, ComplaintNo, Login};
use super::notification::NoticeChannel;
use crate::law::complaint::ComplaintTerm;
use crate::law::edition::Readings;

codes! {
    /// Where a complaint stands.
    ComplaintState {
        /// With us: neither sent on, nor satisfied, nor answered.
        Received = "received",
        /// Answered (п. 25); to be sent on all the same where it was not satisfied in full (п. 24).
        Answered = "answered",
        /// Satisfied in full (п. 24).
        Satisfied = "satisfied",
        /// With the reviewing body (п. 24, 26).
        Forwarded = "forwarded",
        /// The reviewing body has decided (п. 26).
        Reviewed = "reviewed",
        /// A court has decided (п. 27, 28).
        Court = "court",
        Closed = "closed" }
}
codes! {
    /// What is complained of.
    Matter {
        /// A decision of ours.
        Decision = "decision",
        /// Something done, or not done in time.
        Inaction = "inaction",
        /// Nothing of ours: п. 24 does not ask for it to be sent on.
        Other = "other" }
}
codes! {
    /// To whom it is addressed.
    Addressee {
        /// To this body: п. 25 runs.
        Us = "us", HigherBody = "higher_body", AuthorisedBody = "authorised_body" }
}
codes! {
    /// Who reviews complaints (п. 24).
    ReviewingBody { HigherBody = "higher_body", Official = "official", AuthorisedBody = "authorised_body" }
}
codes! {
    /// How it was answered, where it was not satisfied in full.
    AnswerKind { Partial = "partial", Declined = "declined" }
}
codes! {
    /// What the reviewing body or a court did to the decision.
    ReviewOutcome {
        /// It stands.
        Left = "left",
        /// It is cancelled.
        Cancelled = "cancelled",
        /// The case is sent back for a new decision.
        SentBack = "sent_back" }
}

/// What it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct About {
    /// A decision, an inaction, or nothing of ours.
    pub matter: Matter,
    /// The case, where one is known.
    #[serde(default)]
    pub case: Option<CaseNo>,
    /// The certificate, where one is named.
    #[serde(default)]
    pub certificate: Option<String>,
}

/// Who complains.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Complainant {
    /// Name.
    pub name: String,
    /// ИИН; may be empty.
    #[serde(default)]
    pub iin: String,
    /// Who acts for the person, by what power; may be empty.
    #[serde(default)]
    pub representative: String,
}

/// A complaint as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComplaintInput {
    /// The moment it came, by the office's wall clock.
    pub received_at: NaiveDateTime,
    /// The way it came: any.
    pub channel: NoticeChannel,
    /// Who complains.
    pub from: Complainant,
    /// What it is about.
    pub about: About,
    /// In one line.
    pub subject: String,
    /// Its words; may be empty: «см. скан №».
    #[serde(default)]
    pub text: String,
    /// To whom it is addressed.
    pub addressed_to: Addressee,
    /// Incoming number.
    pub incoming_no: String,
    /// The day it was registered; none is the day it counts as received on.
    #[serde(default)]
    pub registered_on: Option<NaiveDate>,
}

/// A term of the complaint as it was computed. Working days, office local dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Which.
    pub term: ComplaintTerm,
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

/// What was computed when it was registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintClocks {
    /// The day it counts as received on (Row 7, АППК art. 64).
    pub received_day: NaiveDate,
    /// The day it was registered.
    pub registered_on: NaiveDate,
    /// Edition of the Order, by the day it was received.
    pub edition: String,
    /// Revision of the calendar the dates stand on.
    pub calendar_revision: String,
    /// The readings it was computed by.
    pub readings: Readings,
    /// Our terms; one without a text is absent.
    pub terms: Vec<Due>,
}

/// Sent on with the administrative case (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forwarded {
    /// The day it was sent.
    pub on: NaiveDate,
    /// To what body.
    pub to: ReviewingBody,
    /// Its name.
    pub body: String,
    /// Number of the cover letter.
    pub letter_no: String,
    /// What was sent, a document a line.
    pub inventory: Vec<String>,
    /// Working days after the term of п. 24; zero when in time.
    pub late_by: u16,
    /// When the reviewing body's own term ends, if it registers on that day (п. 26): not ours.
    pub review: Option<Due>,
}

/// The person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// When.
    pub on: NaiveDate,
    /// By what way.
    pub channel: NoticeChannel,
    /// Outgoing number; may be empty.
    pub letter_no: String,
}

/// Satisfied in full by a new decision or another act (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Satisfied {
    /// The day of the act.
    pub on: NaiveDate,
    /// Its number.
    pub act_no: String,
    /// What was done.
    pub what: String,
    /// The case it was done in.
    pub case: Option<CaseNo>,
    /// The last event of that case in the journal.
    pub journal_no: Option<u64>,
    /// Working days after the term of п. 24: not zero, and the right to keep the complaint was lost.
    pub late_by: u16,
}

/// Answered without being satisfied in full (п. 25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The day.
    pub on: NaiveDate,
    /// Outgoing number.
    pub letter_no: String,
    /// Satisfied in part, or declined.
    pub kind: AnswerKind,
    /// The answer's words.
    pub text: String,
    /// Working days after the term of п. 25; zero when in time.
    pub late_by: u16,
}

/// What the reviewing body decided (п. 26), or a court (п. 27).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// Its name.
    pub body: String,
    /// Number of its act.
    pub act_no: String,
    /// Day of its act.
    pub on: NaiveDate,
    /// What it did.
    pub outcome: ReviewOutcome,
}

/// A complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Its number here.
    pub no: ComplaintNo,
    /// The journal number of its last event: the expected revision of the next command.
    pub revision: u64,
    /// Where it stands.
    pub state: ComplaintState,
    /// As it came.
    pub input: ComplaintInput,
    /// When it was entered here.
    pub registered_at: NaiveDateTime,
    /// Its clocks.
    pub clocks: ComplaintClocks,
    /// Who prepared or signed what is complained of: not to be given the complaint.
    pub prepared_by: Vec<Login>,
    /// Who works on it.
    pub officer: Option<Login>,
    /// Why it was given to one of [`Self::prepared_by`]; empty otherwise.
    pub assigned_because: String,
    /// Sent on.
    pub forwarded: Option<Forwarded>,
    /// The person was told of what was done.
    pub told: Vec<Told>,
    /// Satisfied in full.
    pub satisfied: Option<Satisfied>,
    /// Answered.
    pub answered: Option<Answered>,
    /// What reviewing bodies decided.
    pub reviews: Vec<Reviewed>,
    /// What courts decided.
    pub courts: Vec<Reviewed>,
    /// Why it was closed; empty where nothing was left to wait for.
    pub closed_because: String,
}

impl Complaint {
    /// Our terms that still run. Satisfied in full in time it may be kept; later than that it must be sent on all the
    /// same (п. 24). Sent on, its merits are the reviewing body's, and п. 25 no longer runs (G4).
    pub fn running(&self) -> impl Iterator<Item = &Due> {
        let closed = self.state == ComplaintState::Closed || self.forwarded.is_some();
        let kept = self.satisfied.as_ref().is_some_and(|done| done.late_by == 0);
        let said = self.answered.is_some() || self.satisfied.is_some();
        self.clocks.terms.iter().filter(move |due| {
            !closed
                && match due.term {
                    ComplaintTerm::Forward => !kept,
                    ComplaintTerm::Answer => !said,
                    ComplaintTerm::Review => false,
                }
        })
    }

    /// The running term that ends first: it governs (G4).
    pub fn governing(&self) -> Option<&Due> {
        self.running().min_by_key(|due| due.due)
    }

    /// One of our terms, running or not.
    pub fn term(&self, term: ComplaintTerm) -> Option<&Due> {
        self.clocks.terms.iter().find(|due| due.term == term)
    }

    /// Whether one of our terms has passed on a day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.governing().is_some_and(|due| due.due < today)
    }

    /// When the reviewing body is to decide, where that is waited for (п. 26; not our term).
    pub fn awaited(&self) -> Option<&Due> {
        let forwarded = self.forwarded.as_ref().filter(|_| self.state == ComplaintState::Forwarded)?;
        forwarded.review.as_ref()
    }

    /// The last word of others on it: a court's before a reviewing body's.
    pub fn upheld(&self) -> Option<&Reviewed> {
        self.courts.last().or(self.reviews.last()).filter(|last| last.outcome != ReviewOutcome::Left)
    }

    /// The paragraph by which a case still has to be decided anew: others upheld the complaint (п. 26, 27) or we
    /// satisfied it in full (п. 24), and the case stands as it was decided, neither opened again nor decided since.
    pub fn asks_anew(&self, case: &Case) -> Option<&'static str> {
        let stands = matches!(case.state, State::Decided | State::Delivered | State::Closed);
        if !stands || self.input.about.case != Some(case.no) || self.input.about.matter == Matter::Other {
            return None;
        }
        if let Some(upheld) = self.upheld() {
            let paragraph = if self.courts.is_empty() { "26" } else { "27" };
            let opened = case.past_decisions.iter().any(|past| past.reopened_at.date() >= upheld.on);
            return (!opened).then_some(paragraph);
        }
        self.satisfied.as_ref()?;
        // What satisfies it may come before the act that says so, but not before the complaint.
        let since = self.input.received_at;
        let opened = case.past_decisions.iter().any(|past| past.reopened_at >= since);
        let decided = case.decision.as_ref().is_some_and(|decision| decision.at >= since);
        (!opened && !decided).then_some("24")
    }
}
