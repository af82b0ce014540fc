//! Inquiries (обращения): from the receipt to the sent reply. State only; it changes by [`apply`] alone. The Order says
//! nothing of them: their terms are [`terms`] of the office, each with its legal source.

pub mod apply;
mod command;
mod drawn;
mod event;
mod refused;
mod reply;
#[cfg(test)]
mod sequence_tests;
pub mod terms;
mod words;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use command::{
    AssignInquiry, CloseInquiry, CorrectInquiry, ExtendInquiry, NoteInquiry, NotifyAsker, PrepareReply,
    RedirectInquiry, RegisterInquiry, ReturnReply, SendReply, SignReply,
};
pub use drawn::{Piece, first_other, pieces};
pub use event::{
    AskerNotified, InquiryAssigned, InquiryClosed, InquiryCorrected, InquiryDueMoved, InquiryExtended, InquiryMove,
    InquiryNoted, InquiryRedirected, InquiryRegistered, ReplyPrepared, ReplyReturned, ReplySent, ReplySigned,
};
pub use refused::InquiryRefusal;
pub use reply::{Fixed, Reply};

use super::application::codes;
use super::ids::{InquiryNo, Login};
use super::notification::NoticeChannel;
use super::paper::PaperLang;
use super::person::number;
use crate::law::edition::Readings;
use crate::law::inquiry::InquiryTerm;

/// Digits of a number of the state's portal: the year and eight more.
const PORTAL_DIGITS: usize = 12;

codes! {
    /// Where an inquiry stands.
    InquiryState {
        /// With us: no reply is prepared.
        Received = "received",
        /// A reply waits for the head's signature.
        Prepared = "prepared",
        /// Signed, not sent.
        Signed = "signed",
        /// The reply was sent.
        Sent = "sent",
        /// Sent on to the body it belongs to.
        Redirected = "redirected",
        /// Closed without a reply.
        Closed = "closed" }
}
codes! {
    /// Who asks: it decides the term.
    AskerKind { Citizen = "citizen", Organisation = "organisation",
        /// A medium of the press.
        Media = "media" }
}
codes! {
    /// Why an inquiry is left without a reply.
    NoReply {
        /// Withdrawn by the asker.
        Withdrawn = "withdrawn",
        /// Nobody can be told who asks.
        Anonymous = "anonymous",
        /// The same was asked and answered before.
        Repeated = "repeated" }
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Asker {
    /// Name of the person, the organisation or the medium.
    pub name: String,
    /// Which of them.
    pub kind: AskerKind,
    /// Where the reply goes; may be empty.
    #[serde(default)]
    pub address: String,
}

/// An inquiry as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InquiryInput {
    /// The moment it came, by the office's wall clock.
    pub received_at: NaiveDateTime,
    /// The number it came with, «ЗТ-2025-02947312»; may be empty.
    #[serde(default)]
    pub outside_no: String,
    /// The day it was written on, where it has one.
    #[serde(default)]
    pub dated: Option<NaiveDate>,
    /// Who asks.
    pub from: Asker,
    /// The way it came.
    pub channel: NoticeChannel,
    /// The language of the reply.
    pub lang: PaperLang,
    /// What is asked, a question a line.
    pub questions: Vec<String>,
}

impl InquiryInput {
    /// Whether it is one that is kept already: a number of the state's portal («ЗТ-2025-02947312») is given once; a number
    /// of the asker's own is the same letter only with the same asker and the same day.
    pub fn is_again(&self, known: &Self) -> bool {
        let own = number(&self.outside_no);
        let digits = own.trim_start_matches(char::is_alphabetic);
        let of_portal = digits.len() == PORTAL_DIGITS && digits != own && digits.chars().all(|c| c.is_ascii_digit());
        let same_letter = || number(&self.from.name) == number(&known.from.name) && self.dated == known.dated;
        own == number(&known.outside_no) && (of_portal || same_letter())
    }
}

/// A term as it was computed. Working days, office local dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryDue {
    /// Which.
    pub term: InquiryTerm,
    /// Day zero.
    pub start: NaiveDate,
    /// Working days given; zero for a day that an extension set.
    pub days: u16,
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// The date of the stricter reading.
    pub stricter: NaiveDate,
    /// Key of its legal source.
    pub source: String,
}

/// What was computed when it was registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryClocks {
    /// The day it counts as received on (Row 7, АППК art. 64).
    pub received_day: NaiveDate,
    /// Revision of the calendar the dates stand on.
    pub calendar_revision: String,
    /// The readings it was computed by.
    pub readings: Readings,
    /// The reply.
    pub answer: InquiryDue,
    /// To send it on, where it is not ours to answer.
    pub redirect: InquiryDue,
    /// The asker is still to be told of the last extension.
    pub notice: Option<InquiryDue>,
    /// The last day the reply can be put off to; none where the term cannot be extended.
    pub extend_by: Option<NaiveDate>,
    /// Calendar months that gave that day.
    pub extend_months: u16,
}

/// The term was extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The day of the head's decision.
    pub on: NaiveDate,
    /// The reply is due by the end of this day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
}

/// The asker was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskerTold {
    /// When.
    pub on: NaiveDate,
    /// By what way.
    pub channel: NoticeChannel,
    /// Outgoing number; may be empty.
    pub letter_no: String,
    /// Working days after the term of the notice; zero when in time.
    pub late_by: u16,
}

/// Sent on to the body it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentOn {
    /// The day.
    pub on: NaiveDate,
    /// The body.
    pub body: String,
    /// Number of the cover letter.
    pub letter_no: String,
    /// Working days after the term; zero when in time.
    pub late_by: u16,
}

/// A reply that waits for a signature, or has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedReply {
    /// When it was prepared.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The reply.
    pub reply: Reply,
}

/// The reply was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// When.
    pub at: NaiveDateTime,
    /// By what way.
    pub channel: NoticeChannel,
    /// Name of the file that was sent; may be empty.
    pub file_name: String,
    /// Its hash; may be empty.
    pub file_hash: String,
    /// Working days after the term; zero when in time.
    pub late_by: u16,
}

/// Closed without a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unanswered {
    /// Why.
    pub kind: NoReply,
    /// The paper or the fact it stands on.
    pub reason: String,
}

/// Something noted on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// The words.
    pub text: String,
}

/// An inquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// Its number here.
    pub no: InquiryNo,
    /// The journal number of its last event: the expected revision of the next command.
    pub revision: u64,
    /// Where it stands.
    pub state: InquiryState,
    /// As it came, as it was last put right.
    pub input: InquiryInput,
    /// When it was entered here.
    pub registered_at: NaiveDateTime,
    /// Its clocks.
    pub clocks: InquiryClocks,
    /// Who works on it.
    pub officer: Option<Login>,
    /// What was noted.
    pub notes: Vec<Remark>,
    /// Each extension of its term.
    pub extensions: Vec<Extension>,
    /// Each time the asker was told of something meanwhile.
    pub told: Vec<AskerTold>,
    /// The reply.
    pub reply: Option<PreparedReply>,
    /// Why the head gave the reply back; empty since it was prepared anew.
    pub returned_because: String,
    /// Sent on.
    pub redirected: Option<SentOn>,
    /// The asker was told that it was sent on: what they were told before that was of something else.
    pub told_where: bool,
    /// The reply was sent.
    pub sent: Option<Sent>,
    /// Closed without a reply.
    pub closed: Option<Unanswered>,
}

impl Inquiry {
    /// Whether something of it is still to be done.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, InquiryState::Received | InquiryState::Prepared | InquiryState::Signed)
    }

    /// The terms that run: the reply until it is sent, and the notice of an extension until the asker is told.
    pub fn running(&self) -> impl Iterator<Item = &InquiryDue> {
        let open = self.is_open();
        std::iter::once(&self.clocks.answer).chain(&self.clocks.notice).filter(move |_| open)
    }

    /// The running term that ends first.
    pub fn governing(&self) -> Option<&InquiryDue> {
        self.running().min_by_key(|due| due.due)
    }

    /// Whether a running term has passed on a day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.governing().is_some_and(|due| due.due < today)
    }

    /// The reply as it was signed.
    pub fn fixed(&self) -> Option<&Fixed> {
        self.reply.as_ref()?.reply.fixed.as_ref()
    }

    /// Whether the asker is still to be told of something: that it was sent on, or of an extension while a reply is still
    /// to come.
    pub const fn is_untold(&self) -> bool {
        match &self.redirected {
            Some(_) => !self.told_where,
            None => self.is_open() && self.clocks.notice.is_some(),
        }
    }
}
