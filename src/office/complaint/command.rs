//! What can be asked about a complaint.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AnswerKind, ComplaintInput, ReviewOutcome, ReviewingBody};
use crate::office::ids::{CaseNo, ComplaintNo, Login};
use crate::office::notification::NoticeChannel;

/// Write down a complaint (п. 24, 25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegisterComplaint {
    /// As it came.
    pub input: ComplaintInput,
}

/// Give it to somebody, or take it from everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AssignComplaint {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// To whom.
    pub officer: Option<Login>,
    /// Why; a supervisor gives it to the one who prepared the decision only with a reason.
    #[serde(default)]
    pub reason: String,
}

/// Send it on with the administrative case (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ForwardComplaint {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// To what body.
    pub to: ReviewingBody,
    /// Its name.
    pub body: String,
    /// The day it was sent.
    pub on: NaiveDate,
    /// Number of the cover letter.
    pub letter_no: String,
    /// What was sent, a document a line.
    pub inventory: Vec<String>,
}

/// The person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotifyComplainant {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// When.
    pub on: NaiveDate,
    /// By what way.
    pub channel: NoticeChannel,
    /// Outgoing number; may be empty.
    #[serde(default)]
    pub letter_no: String,
}

/// It was satisfied in full (п. 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SatisfyComplaint {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// The day of the act.
    pub on: NaiveDate,
    /// Its number.
    pub act_no: String,
    /// What was done.
    pub what: String,
    /// The case it was done in.
    #[serde(default)]
    pub case: Option<CaseNo>,
}

/// Answer it (п. 25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerComplaint {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// The day.
    pub on: NaiveDate,
    /// Outgoing number.
    pub letter_no: String,
    /// Satisfied in part, or declined.
    pub kind: AnswerKind,
    /// The answer's words.
    pub text: String,
}

/// Write down what the reviewing body decided (п. 26).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordReview {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// Name of the body.
    pub body: String,
    /// Number of its act.
    pub act_no: String,
    /// Day of its act.
    pub on: NaiveDate,
    /// What it did.
    pub outcome: ReviewOutcome,
}

/// Write down what a court decided (п. 27, 28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordCourt {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// Name of the court.
    pub court: String,
    /// Number of its act.
    pub act_no: String,
    /// Day of its act.
    pub on: NaiveDate,
    /// What it did.
    pub outcome: ReviewOutcome,
}

/// Close it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseComplaint {
    /// The complaint.
    pub complaint: ComplaintNo,
    /// Why, while something is still to be done or waited for: withdrawn by the person, with the paper's number.
    #[serde(default)]
    pub reason: String,
}
