//! Notifications from holders: a new employer (п. 18), a contract that ended (п. 20).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::codes;
use super::ids::{Login, NoticeNo};
use crate::law::edition::SentReading;

codes! {
    /// What a holder notifies of.
    NoticeKind {
        /// A new employer (п. 18).
        NewEmployer = "new_employer",
        /// The contract ended (п. 20).
        ContractEnded = "contract_ended" }
}
codes! {
    /// The way a notification came.
    NoticeChannel { Portal = "portal", Letter = "letter", Email = "email", InPerson = "in_person" }
}

/// What is written down of a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoticeInput {
    /// New employer or ended contract.
    pub kind: NoticeKind,
    /// Day of the new contract, or the day the contract ended.
    pub event_on: NaiveDate,
    /// The day it was sent: on time is measured here (R-SENT).
    pub sent_on: NaiveDate,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Incoming number.
    pub incoming_no: String,
    /// The way it came.
    pub channel: NoticeChannel,
    /// Its words; may be empty: «см. скан №».
    pub text: String,
    /// Who sent it, as written: for matching when no certificate is named.
    pub holder: String,
    /// The new employer's name.
    #[serde(default)]
    pub employer: String,
    /// The certificate it is about, if it is known.
    pub certificate: Option<String>,
}

/// On time or late, as computed when it was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeVerdict {
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// Working days late by the day sent; zero when on time.
    pub late_by: u16,
    /// The same by the day received, for a letter.
    pub late_by_received: Option<u16>,
    /// The paragraph that gives the five days.
    pub paragraph: String,
    /// Revision of the calendar.
    pub calendar_revision: String,
    /// Edition of the Order, by the day received; empty in records older than this field.
    #[serde(default)]
    pub edition: String,
    /// The reading in force (R-SENT); none in records older than this field.
    #[serde(default)]
    pub reading: Option<SentReading>,
}

/// A notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    /// Its number here.
    pub no: NoticeNo,
    /// The journal number of its last event.
    pub revision: u64,
    /// What was written down; `certificate` is filled when it is matched.
    pub input: NoticeInput,
    /// On time or late.
    pub verdict: NoticeVerdict,
    /// Who wrote it down.
    pub by: Login,
}
