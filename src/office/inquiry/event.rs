//! What happened to an inquiry. Results (dates, lateness, numbers) are carried; once released, a field only gets a
//! default.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AskerTold, Extension, Fixed, InquiryClocks, InquiryDue, InquiryInput, Reply, Sent, SentOn, Unanswered};
use crate::law::inquiry::InquiryTerm;
use crate::office::change::Reason;
use crate::office::ids::{InquiryNo, Login};

/// An inquiry was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryRegistered {
    /// Its number here.
    pub inquiry: InquiryNo,
    /// As it came.
    pub input: InquiryInput,
    /// Its clocks.
    pub clocks: InquiryClocks,
}

/// It was given to somebody, or taken from everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryAssigned {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// To whom.
    pub officer: Option<Login>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Something was noted on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryNoted {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The words.
    pub text: String,
}

/// What was written down of it was put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryCorrected {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// As it stood.
    pub old: InquiryInput,
    /// As it stands.
    pub new: InquiryInput,
    /// Its clocks by it.
    pub clocks: InquiryClocks,
    /// Why.
    pub reason: String,
}

/// Its term was extended (АППК, art. 76).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryExtended {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// How.
    pub extension: Extension,
    /// The reply's term as it stands now.
    pub answer: InquiryDue,
    /// By when the asker is to be told.
    pub notice: InquiryDue,
}

/// The asker was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskerNotified {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// How.
    pub told: AskerTold,
}

/// It was sent on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryRedirected {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// How.
    pub redirected: SentOn,
}

/// Its reply was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyPrepared {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The reply.
    pub reply: Reply,
}

/// Its reply was given back unsigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyReturned {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Why.
    pub reason: String,
}

/// Its reply was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplySigned {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// What fixes it.
    pub fixed: Fixed,
}

/// Its reply was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplySent {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// How.
    pub sent: Sent,
}

/// It was closed without a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryClosed {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Why.
    pub closed: Unanswered,
}

/// A date of an inquiry that moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryMove {
    /// Which term.
    pub term: InquiryTerm,
    /// The day it was due.
    pub from: NaiveDate,
    /// The day it is due.
    pub to: NaiveDate,
}

/// An open inquiry was computed anew after a change of the calendar or of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryDueMoved {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Its clocks as they stand now.
    pub clocks: InquiryClocks,
    /// Which terms moved; none where only the reading was taken.
    #[serde(default)]
    pub moved: Vec<InquiryMove>,
    /// Why.
    pub reason: Reason,
}
