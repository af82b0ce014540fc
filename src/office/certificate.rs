//! The register of certificates (Annex 3): what each gave, what became of it, where it stands on a day.

pub mod amend;
pub mod answer;
pub mod basis;
pub mod ending;
pub mod entered;
pub mod fault;
pub mod life;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::application::codes;
use super::ids::{CaseNo, NoticeNo};
use crate::law::Service;
use crate::law::edition::TermReading;
use crate::law::extension::{Course, Span};
use amend::CertificateNote;
use basis::GrantBasis;
use ending::{EndKind, Ended, Prepared};
use entered::{Entered, EnteredStatus};

codes! {
    /// Where a certificate stands on a day.
    CertificateStatus {
        /// Its first day has not come.
        NotYet = "not_yet",
        Active = "active",
        /// Its last day is past, and an application for its extension filed before that is not decided (п. 16).
        UnderExtension = "under_extension",
        /// Its last day is past (п. 23 1).
        Lapsed = "lapsed",
        /// A reissued one stands in its place (п. 22).
        Superseded = "superseded",
        /// Revoked on the act of a controlling body (п. 21, 23 2).
        Revoked = "revoked",
        /// Cancelled by a law other than the Order (G15).
        Cancelled = "cancelled" }
}

impl CertificateStatus {
    /// Whether the holder works under it on that day.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Active | Self::UnderExtension)
    }
}

/// How a term was given: the longest it could be and by which reading, and how it stands to the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantTerm {
    /// The last day it could have (R-TERM), inclusive.
    pub most: NaiveDate,
    /// That day under the other reading.
    pub other: NaiveDate,
    /// The reading in force.
    pub reading: TermReading,
    /// The paragraph of the maximum.
    pub paragraph: String,
    /// The contract was open-ended: the longest term (п. 16).
    pub open_ended: bool,
    /// How an application for an extension stood to the old end.
    pub course: Option<Course>,
    /// Days on which neither the certificate nor an application for its extension stood.
    pub gap: Option<Span>,
}

/// What a grant's paper says beyond its days. The register's own where it has one: an extension and a duplicate change
/// neither name nor profession.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantDetail {
    /// Выдана (кому).
    pub full_name: String,
    /// Code of the profession, or its words.
    pub profession_code: String,
    /// The number as printed.
    pub printed: String,
    /// Основание для выдачи.
    pub basis: GrantBasis,
    /// How the term was given; none where it kept an old one.
    pub term: Option<GrantTerm>,
}

/// What opened a certificate or changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The service that did it.
    pub service: Service,
    /// The case it was done by.
    pub case: CaseNo,
    /// Decided on.
    pub on: NaiveDate,
    /// Основание для выдачи.
    pub basis: GrantBasis,
    /// First day of validity it gave.
    pub valid_from: NaiveDate,
    /// Last day of validity it gave, inclusive.
    pub valid_until: NaiveDate,
    /// How the term was given; none where it kept an old one, and in records older than this field.
    pub term: Option<GrantTerm>,
}

/// An application about a certificate that is not decided yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// The case.
    pub case: CaseNo,
    /// What is asked for.
    pub service: Service,
    /// The day it was filed, until 24:00.
    pub filed_on: NaiveDate,
}

/// The watch over a reissue that a new employer calls for (п. 18, 19, 22).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReissueWatch {
    /// The notification that opened it.
    pub notice: NoticeNo,
    /// Day of the new contract.
    pub contract_on: NaiveDate,
    /// The application for a reissue is due by the end of this day: five working days (п. 22).
    pub due: NaiveDate,
    /// The application that answered it, by its filing.
    pub answered: Option<Pending>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its number here: of one that was entered, qualified by its issuer ([`entered::qualified`]).
    pub number: String,
    /// The journal number of its last event.
    pub revision: u64,
    /// Выдана (кому).
    pub full_name: String,
    /// ИИН of the holder.
    pub iin: String,
    /// Identity document of the holder.
    pub id_number: String,
    /// Code of the profession, or its text.
    pub profession_code: String,
    /// As it was received from elsewhere (п. 14); none for one that this office gave.
    pub entered: Option<Entered>,
    /// What opened and changed it, oldest first.
    pub grants: Vec<Grant>,
    /// Every term an extension gave so far, those of the certificate it stands in place of first.
    pub extensions: Vec<Span>,
    /// The certificate that stands in its place.
    pub superseded_by: Option<String>,
    /// Since that day.
    pub superseded_on: Option<NaiveDate>,
    /// The one it stands in place of.
    pub instead_of: Option<String>,
    /// A duplicate of it was given.
    pub duplicated: bool,
    /// The contract ended on this day and no new one is known (п. 20).
    pub no_employer_since: Option<NaiveDate>,
    /// The watch over its reissue.
    pub watch: Option<ReissueWatch>,
    /// Applications about it that are not decided, oldest first.
    pub pending: Vec<Pending>,
    /// A revocation or a cancellation that waits for the head's signature.
    pub prepared: Option<Prepared>,
    /// How it ended before its last day.
    pub ended: Option<Ended>,
    /// What is known of its holder and changes nothing (п. 23 does not list it).
    pub notes: Vec<CertificateNote>,
}

impl Certificate {
    /// One that nothing is known of but its number.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            revision: 0,
            full_name: String::new(),
            iin: String::new(),
            id_number: String::new(),
            profession_code: String::new(),
            entered: None,
            grants: Vec::new(),
            extensions: Vec::new(),
            superseded_by: None,
            superseded_on: None,
            instead_of: None,
            duplicated: false,
            no_employer_since: None,
            watch: None,
            pending: Vec::new(),
            prepared: None,
            ended: None,
            notes: Vec::new(),
        }
    }

    /// The number as its paper has it.
    pub fn printed_number(&self) -> &str {
        self.entered.as_ref().map_or(self.number.as_str(), |entered| entered.input.number.as_str())
    }

    /// The terms it was given, oldest first, as it came from elsewhere before what this office gave.
    fn terms(&self) -> impl DoubleEndedIterator<Item = Span> {
        let entered = self.entered.iter().map(|e| Span { from: e.input.valid_from, until: e.input.valid_until });
        entered.chain(self.grants.iter().map(|g| Span { from: g.valid_from, until: g.valid_until }))
    }

    /// The term it was given last.
    pub fn last_term(&self) -> Option<Span> {
        self.terms().next_back()
    }

    /// First day of validity.
    pub fn valid_from(&self) -> Option<NaiveDate> {
        self.terms().next().map(|term| term.from)
    }

    /// Last day of validity, inclusive.
    pub fn valid_until(&self) -> Option<NaiveDate> {
        self.last_term().map(|term| term.until)
    }

    /// The application for its extension that was filed before its last day passed and waits.
    pub fn awaited_extension(&self) -> Option<&Pending> {
        let end = self.valid_until()?;
        self.pending.iter().find(|p| p.service == Service::Extend && p.filed_on <= end)
    }

    /// Why it does not hold from a day on, before its own last one is asked.
    fn stopped_on(&self, day: NaiveDate) -> Option<CertificateStatus> {
        if let Some(ended) = self.ended.as_ref().filter(|ended| day >= ended.on) {
            return Some(match ended.kind {
                EndKind::Revoked(_) => CertificateStatus::Revoked,
                EndKind::Cancelled(_) => CertificateStatus::Cancelled,
            });
        }
        let entered = self.entered.as_ref().map(|entered| &entered.input);
        if let Some(input) = entered.filter(|e| e.status_on.is_none_or(|since| day >= since)) {
            match input.status {
                EnteredStatus::Revoked => return Some(CertificateStatus::Revoked),
                EnteredStatus::Superseded => return Some(CertificateStatus::Superseded),
                EnteredStatus::Active => {}
            }
        }
        let superseded = self.superseded_by.is_some() && self.superseded_on.is_none_or(|since| day >= since);
        superseded.then_some(CertificateStatus::Superseded)
    }

    /// Where it stands on a day, by what is known of it now (п. 15, 16, 22, 23).
    ///
    /// It holds on its first and on its last day. A revoked one ends on the day of the decision, a superseded one on
    /// the day of the reissue. Between two terms that do not meet it does not hold.
    pub fn status_on(&self, day: NaiveDate) -> CertificateStatus {
        if let Some(stopped) = self.stopped_on(day) {
            return stopped;
        }
        if self.terms().any(|term| term.holds(day)) {
            return CertificateStatus::Active;
        }
        match (self.valid_from(), self.valid_until()) {
            (Some(from), _) if day < from => CertificateStatus::NotYet,
            (_, Some(end)) if day > end && self.awaited_extension().is_some() => CertificateStatus::UnderExtension,
            (Some(_), Some(_)) => CertificateStatus::Lapsed,
            _ => CertificateStatus::NotYet,
        }
    }

    /// Whether its end is a decision or another certificate rather than its last day.
    pub fn is_stopped(&self) -> bool {
        self.stopped_on(NaiveDate::MAX).is_some()
    }

    /// Whether a supervisor should look at it: it was extended over a gap or under a contract concluded after its end.
    pub fn is_flagged(&self) -> bool {
        let late = |term: &GrantTerm| matches!(term.course, Some(Course::After | Course::Concluded));
        self.grants.iter().filter_map(|grant| grant.term.as_ref()).any(late)
    }

    /// A revocation or cancellation its holder has not been told of.
    pub fn untold(&self) -> Option<&Ended> {
        self.ended.as_ref().filter(|ended| ended.told.is_none())
    }

    /// How often it was extended, over which days in all, and how many calendar days the extensions are together.
    pub fn extended(&self) -> Option<(usize, Span, u32)> {
        let (first, last) = (self.extensions.first()?, self.extensions.last()?);
        let days = self.extensions.iter().map(|span| span.days()).sum();
        Some((self.extensions.len(), Span { from: first.from, until: last.until }, days))
    }
}
