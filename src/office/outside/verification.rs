//! Requests to verify a document, their answers, and other acts by which documents are found unreliable (Row 9,
//! item 3; G15). Records: no clock stops for them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Basis;
use crate::office::application::codes;
use crate::office::ids::{CaseNo, Login};

codes! {
    /// Who is asked.
    Verifier { University = "university", Notary = "notary", Employer = "employer", Other = "other" }
}
codes! {
    /// What an answer says.
    AnswerKind { Confirmed = "confirmed", NotConfirmed = "not_confirmed",
        /// Nothing came, or nothing that says either.
        NoAnswer = "no_answer" }
}

/// Ask somebody whether a document is what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskVerification {
    /// The case.
    pub case: CaseNo,
    /// Of whom.
    pub of: Verifier,
    /// Their name.
    pub addressee: String,
    /// Number of the request.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// What is asked.
    pub what: String,
}

/// Somebody was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerificationAsked {
    /// The case.
    pub case: CaseNo,
    /// Its number among the requests of the case, from 1.
    pub request: u16,
    /// Of whom.
    pub of: Verifier,
    /// Their name.
    pub addressee: String,
    /// Number of the request.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// What is asked.
    pub what: String,
}

/// Write down an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerVerification {
    /// The case.
    pub case: CaseNo,
    /// The request's number on the case, from 1.
    pub request: u16,
    /// The day of the answer, or of the note that none came.
    pub on: NaiveDate,
    /// Its number; none came without one.
    #[serde(default)]
    pub number: String,
    /// What it says.
    pub answer: AnswerKind,
    /// In its words.
    #[serde(default)]
    pub text: String,
}

/// A request was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerificationAnswered {
    /// The case.
    pub case: CaseNo,
    /// The request's number on the case.
    pub request: u16,
    /// The day.
    pub on: NaiveDate,
    /// The number of the answer.
    pub number: String,
    /// What it says.
    pub answer: AnswerKind,
    /// In its words.
    pub text: String,
}

/// Write down an act, other than an answer, by which documents were found unreliable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Establish {
    /// The case.
    pub case: CaseNo,
    /// The act.
    pub basis: Basis,
}

/// Documents were found unreliable by an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Established {
    /// The case.
    pub case: CaseNo,
    /// The act.
    pub basis: Basis,
}

/// A request as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who wrote it.
    pub by: Login,
    /// Of whom.
    pub of: Verifier,
    /// Their name.
    pub addressee: String,
    /// Number of the request.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// What is asked.
    pub what: String,
    /// The answer; none while it is waited for.
    pub answer: Option<Answer>,
}

impl Request {
    /// Its answer as a basis, without words of a language: «КазНУ, № 15, 12.11.2026».
    pub(super) fn line(&self, answer: &Answer) -> String {
        let number = if answer.number.is_empty() { String::new() } else { format!("№ {}", answer.number) };
        let day = answer.on.format("%d.%m.%Y").to_string();
        let parts = [self.addressee.as_str(), number.as_str(), day.as_str(), answer.text.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The day.
    pub on: NaiveDate,
    /// Its number.
    pub number: String,
    /// What it says.
    pub kind: AnswerKind,
    /// In its words.
    pub text: String,
}
