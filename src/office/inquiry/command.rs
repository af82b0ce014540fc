//! What can be asked about an inquiry.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InquiryInput, NoReply};
use crate::office::ids::{InquiryNo, Login};
use crate::office::notification::NoticeChannel;
use crate::office::paper::PaperLang;
use crate::office::permit::ReplyAsk;

/// Write down an inquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegisterInquiry {
    /// As it came.
    pub input: InquiryInput,
}

/// Give it to somebody, or take it from everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AssignInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// To whom.
    pub officer: Option<Login>,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// Note something on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The words.
    pub text: String,
}

/// Put right what was written down of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CorrectInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// As it should have been written down, the whole of it.
    pub input: InquiryInput,
    /// Why.
    pub reason: String,
}

/// Extend its term (АППК, art. 76).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtendInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The new last day of the reply.
    pub until: NaiveDate,
    /// Why: the facts that have still to be established.
    pub reason: String,
}

/// The asker was told of the extension, or that the inquiry was sent on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotifyAsker {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// When.
    pub on: NaiveDate,
    /// By what way.
    pub channel: NoticeChannel,
    /// Outgoing number; may be empty.
    #[serde(default)]
    pub letter_no: String,
}

/// Send it on to the body it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RedirectInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The day it was sent.
    pub on: NaiveDate,
    /// The body.
    pub body: String,
    /// Number of the cover letter.
    pub letter_no: String,
}

/// Prepare the reply for signature; one prepared before is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PrepareReply {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The language it is written in; none is the one asked for.
    #[serde(default)]
    pub lang: Option<PaperLang>,
    /// Its words, a paragraph each; figures of the register stand in them as `{{fields}}`.
    pub paragraphs: Vec<String>,
    /// What is asked of the register, where its figures stand in the words.
    #[serde(default)]
    pub ask: Option<Box<ReplyAsk>>,
}

/// Give a prepared reply back unsigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReturnReply {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Why.
    pub reason: String,
}

/// Sign the reply: its words are fixed under the next outgoing number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SignReply {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// The words with the figures said, as they were drawn (`akimat show inquiry NO --json` has them); empty for a reply
    /// that asks nothing of the register.
    #[serde(default)]
    pub words: Vec<String>,
    /// The hash of the figures they were drawn with.
    #[serde(default)]
    pub facts: String,
}

/// Record that the reply was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SendReply {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// When.
    pub sent_at: NaiveDateTime,
    /// By what way.
    pub channel: NoticeChannel,
    /// Name of the file that was sent; may be empty.
    #[serde(default)]
    pub file_name: String,
    /// Its hash, 64 hexadecimal digits; may be empty.
    #[serde(default)]
    pub file_hash: String,
}

/// Close it without a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Why.
    pub kind: NoReply,
    /// The paper or the fact it stands on.
    pub reason: String,
}
