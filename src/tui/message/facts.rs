//! What is told to the screens, of one moment of the store.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::import::{Counts, Entry};
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::paper::Papers;
use crate::office::permit::{Employer, Permit};
use crate::office::settings::Settings;
use crate::office::{CaseNo, InquiryNo, Login, Record, SittingNo, Subject};
use crate::phrase::Phrase;
use crate::store::{PersonLink, QueueRow, RegisterTally, Summary};

use super::super::cards::Card;
use super::super::life::Life;
use super::super::screens::sitting::SittingView;

/// What the deadlines pane says, as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deadlines {
    /// The cases of the office, counted.
    pub cases: Summary,
    /// Whether the office has ever had a case, or has an inquiry to answer.
    pub ever: bool,
    /// The day it is said of.
    pub as_of: NaiveDate,
    /// Cases of the one who looks, and of those they stand in for, that are due on that very day.
    pub mine_today: Vec<Subject>,
    /// Complaints.
    pub complaints: RegisterTally,
    /// Inquiries.
    pub inquiries: RegisterTally,
    /// Those that are overdue or due on that day, the first due first.
    pub pressing: Vec<Pressing>,
    /// Since the last look.
    pub since: Since,
}

/// An inquiry that stands above the cases of the queue: a term of ours has passed or ends on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressing {
    /// Its number.
    pub no: InquiryNo,
    /// The day it is due.
    pub due: NaiveDate,
    /// Who asks.
    pub name: String,
    /// Who works on it.
    pub officer: Option<Login>,
}

/// The case that whoever asked for one is to go on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// It was nobody's and is theirs now; the case of somebody they stand in for whose term ends before it.
    Taken(CaseNo, Option<CaseNo>),
    /// None is left without an officer: the most urgent of somebody's they stand in for. It stays that officer's.
    StandingIn(CaseNo, Login),
}

/// What happened since somebody last looked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Since {
    /// The moment of that look; none for a first one.
    pub at: Option<chrono::NaiveDateTime>,
    /// New cases.
    pub new: u64,
    /// Cases that others changed.
    pub changed: u64,
    /// Drafts left behind.
    pub drafts: u64,
    /// When the session before ended by itself.
    pub left_alone: Option<NaiveDateTime>,
}

/// What the last session of somebody left.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Returned {
    /// The last thing they wrote down.
    pub last: Option<Record>,
    /// The keys of what they began and did not save.
    pub drafts: Vec<String>,
}

/// The moment the office is looked at as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookBack {
    /// By the office's wall clock.
    pub at: chrono::NaiveDateTime,
    /// The last record of the journal that is seen.
    pub seq: u64,
}

/// A hit of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A case, and the certificate it gave.
    Case(Box<QueueRow>, Option<String>),
    /// A certificate of another body.
    Certificate(Box<Certificate>),
    /// An inquiry.
    Inquiry(Box<Inquiry>),
    /// An employer.
    Employer(Box<Employer>),
    /// A permit for foreign labour.
    Permit(Box<Permit>),
}

impl Found {
    /// The number of its certificate.
    pub fn certificate(&self) -> Option<&str> {
        match self {
            Self::Case(_, certificate) => certificate.as_deref(),
            Self::Certificate(certificate) => Some(&certificate.number),
            Self::Inquiry(_) | Self::Employer(_) | Self::Permit(_) => None,
        }
    }

    /// Whose it is.
    pub fn name(&self) -> &str {
        match self {
            Self::Case(row, _) => &row.name,
            Self::Certificate(certificate) => &certificate.full_name,
            Self::Inquiry(inquiry) => &inquiry.input.from.name,
            Self::Employer(employer) => &employer.input.name,
            Self::Permit(permit) => &permit.input.worker.name,
        }
    }
}

/// A case with what stands around it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// The certificate it gave, or the earlier one it speaks of.
    pub certificate: Option<Certificate>,
    /// Notifications about that certificate, oldest first.
    pub notices: Vec<Notification>,
    /// Earlier cases and certificates of the same person.
    pub links: Vec<PersonLink>,
    /// Complaints about it, oldest first.
    pub complaints: Vec<Complaint>,
    /// The open sitting on whose agenda it waits.
    pub sitting: Option<SittingNo>,
    /// The papers made about it.
    pub papers: Papers,
}

/// Something as it was after a record of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct AsItWas {
    /// What.
    pub subject: Subject,
    /// After which record, written when.
    pub after: LookBack,
    /// The office's settings then.
    pub settings: Arc<Settings>,
    /// How it stood; none for what is shown by its history alone.
    pub thing: Option<ThingView>,
}

/// A thing and what stands around it.
#[derive(Debug, Clone, PartialEq)]
pub enum ThingView {
    /// A case.
    Case(Box<CaseView>),
    /// A certificate with its course.
    Certificate(Box<Life>),
    /// A notification.
    Notification(Box<Notification>),
    /// A sitting.
    Sitting(Box<SittingView>),
    /// A complaint or an inquiry.
    Card(Box<Card>),
}

/// A file of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxFile {
    /// Its bare name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// An import that is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What came of its rows.
    pub counts: Counts,
    /// The file of the inbox that the rejected rows went to; none where none was rejected.
    pub rejected: Option<String>,
}

/// A file of the inbox that may be a signed result, with its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedFile {
    /// Its bare name.
    pub name: String,
    /// BLAKE3 of its bytes, sixty-four hexadecimal digits.
    pub hash: String,
}

/// Where applications come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportSource {
    /// A file of the inbox, by its bare name.
    File(String),
    /// Rows pasted from a table.
    Pasted(String),
}

/// A preview of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Where from.
    pub source: ImportSource,
    /// The first rows; a long file is counted whole and shown in part.
    pub rows: Vec<Entry>,
    /// What would be counted.
    pub counts: Counts,
    /// About the file as a whole.
    pub notes: Vec<Phrase>,
}
