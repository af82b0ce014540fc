//! Lists of the register by pages, by keys alone: a page costs the same at a hundred and at a hundred thousand entries.

use chrono::NaiveDate;

use super::error::StoreError;
use super::key::{self, tag};
use super::listed::Take;
use super::queue::Direction;
use super::tables::{Raw, Snapshot};
use super::things;
use crate::office::certificate::Certificate;
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::permit::{Employer, Permit};
use crate::office::{ComplaintNo, InquiryNo, NoticeNo};

/// A list of certificates by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertificateList {
    /// By the last day.
    Expiring,
    /// Without an employer, by the last day (п. 20).
    NoEmployer,
    /// With a reissue to come, by its due day (п. 22).
    Watched,
    /// With a revocation or cancellation that waits for the head, by the last day.
    ToSign,
    /// Revoked or cancelled and its holder not told, by the day of the decision.
    ToTell,
    /// Extended over a gap or under a contract concluded after its end, by the last day.
    Flagged,
    /// Received from elsewhere, by the day it was written down (п. 14).
    Entered,
}

impl CertificateList {
    const fn kind(self) -> u8 {
        match self {
            Self::Expiring => b'u',
            Self::NoEmployer => b'n',
            Self::Watched => b'w',
            Self::ToSign => b's',
            Self::ToTell => b't',
            Self::Flagged => b'f',
            Self::Entered => b'e',
        }
    }
}

/// Where an entry stands in its listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(Vec<u8>);

/// Something that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// A certificate.
    Certificate(Box<Certificate>),
    /// A notification that waits for its certificate.
    Notice(Box<Notification>),
    /// A permit, and its employer's name as the register has it.
    Permit(Box<Permit>, Option<String>),
    /// An employer.
    Employer(Box<Employer>),
    /// An inquiry, and the name of the officer who works on it.
    Inquiry(Box<Inquiry>, Option<String>),
    /// A complaint, and the name of the officer who works on it.
    Complaint(Box<Complaint>, Option<String>),
}

/// A stretch of a list that is read by pages.
#[derive(Debug, Clone)]
pub struct Listing {
    pub(super) prefix: Vec<u8>,
    pub(super) low: Vec<u8>,
    pub(super) high: Vec<u8>,
    pub(super) newest_first: bool,
}

impl Listing {
    /// Certificates of a list whose day lies between two, both counted, by that day.
    pub fn certificates(list: CertificateList, from: NaiveDate, until: NaiveDate) -> Self {
        Self::by_day([tag::CERTIFICATE, list.kind()], from, until)
    }

    /// What a list has by a day that lies between two, both counted.
    pub(super) fn by_day(list: [u8; 2], from: NaiveDate, until: NaiveDate) -> Self {
        let at = |day: u32| [&list[..], &day.to_be_bytes()].concat();
        let (low, high) = (at(key::day(Some(from))), at(key::day(Some(until)) + 1));
        Self { prefix: list.to_vec(), low, high, newest_first: false }
    }

    /// The same up to the end of the list, where what has no day stands.
    pub(super) fn with_its_end(self) -> Self {
        Self { high: vec![self.prefix[0], self.prefix[1] + 1], ..self }
    }

    /// Notifications without a certificate, oldest first.
    pub fn unmatched() -> Self {
        let prefix = vec![tag::NOTICE, b'u'];
        Self { low: prefix.clone(), high: vec![tag::NOTICE, b'u' + 1], prefix, newest_first: false }
    }

    /// The same the other way round.
    #[must_use]
    pub fn newest_first(self) -> Self {
        Self { newest_first: true, ..self }
    }

    /// The keys from one up to but without another that a page lies between, and whether it is taken from the low end.
    fn between(&self, anchor: Option<&Place>, direction: Direction) -> (Vec<u8>, Vec<u8>, bool) {
        let (mut low, mut high) = (self.low.clone(), self.high.clone());
        let upwards = (direction != Direction::Before) != self.newest_first;
        if let Some(Place(at)) = anchor {
            let behind = [at.as_slice(), &[0]].concat();
            match (direction == Direction::From, upwards) {
                (true, true) => low = low.max(at.clone()),
                (true, false) => high = high.min(behind),
                (false, true) => low = low.max(behind),
                (false, false) => high = high.min(at.clone()),
            }
        }
        (low, high, upwards)
    }
}

impl Snapshot {
    /// Entries of a listing in its order: behind, before or from a place on, without one from an end.
    pub fn listing_page(
        &self,
        listing: &Listing,
        anchor: Option<&Place>,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(Place, Listed)>, StoreError> {
        let (low, high, upwards) = listing.between(anchor, direction);
        let take = if upwards { Take::First(limit) } else { Take::Last(limit) };
        let mut keys = self.keys_between(&listing.prefix, &low, &high, take)?;
        if listing.newest_first {
            keys.reverse();
        }
        keys.into_iter().map(|key| Ok((Place(key.clone()), self.listed(&key)?))).collect()
    }

    /// How many entries a listing has.
    pub fn listing_total(&self, listing: &Listing) -> Result<u64, StoreError> {
        if listing.low == listing.prefix && matches!(listing.prefix[0], tag::PERMIT | tag::EMPLOYER) {
            return self.counted(&listing.prefix);
        }
        if matches!(listing.prefix[0], tag::CERTIFICATE | tag::PERMIT | tag::INQUIRY | tag::COMPLAINT) {
            return self.days_between(&listing.prefix, &listing.low, &listing.high);
        }
        self.count_between(&listing.prefix, &listing.low, &listing.high)
    }

    fn listed(&self, key: &[u8]) -> Result<Listed, StoreError> {
        let gone = |what: String| StoreError::Damaged(format!("no {what}"));
        if key[0] == tag::NOTICE {
            let no = NoticeNo::from_key(key::tail(key));
            let notice = self.notification(no)?.ok_or_else(|| gone(format!("notification {no}")))?;
            return Ok(Listed::Notice(Box::new(notice)));
        }
        if matches!(key[0], tag::PERMIT | tag::EMPLOYER) {
            return self.permit_listed(key);
        }
        if key[0] == tag::INQUIRY {
            let no = InquiryNo::from_key(key::tail(key));
            let inquiry = self.inquiry(no)?.ok_or_else(|| gone(format!("inquiry {no}")))?;
            let officer = self.officer_name(inquiry.officer.as_deref())?;
            return Ok(Listed::Inquiry(Box::new(inquiry), officer));
        }
        if key[0] == tag::COMPLAINT {
            let no = ComplaintNo::from_key(key::tail(key));
            let complaint = self.complaint(no)?.ok_or_else(|| gone(format!("complaint {no}")))?;
            let officer = self.officer_name(complaint.officer.as_deref())?;
            return Ok(Listed::Complaint(Box::new(complaint), officer));
        }
        let number = String::from_utf8_lossy(key.get(6..).unwrap_or_default()).into_owned();
        let certificate = self.certificate(&number)?.ok_or_else(|| gone(format!("certificate {number}")))?;
        Ok(Listed::Certificate(Box::new(certificate)))
    }

    /// The name of whoever works on something; the login of one who is not in the register.
    fn officer_name(&self, login: Option<&str>) -> Result<Option<String>, StoreError> {
        let Some(login) = login else { return Ok(None) };
        let officer = things::get::<Officer>(self, &things::officer(login))?;
        Ok(Some(officer.map_or_else(|| login.to_owned(), |officer| officer.name)))
    }

    /// The first certificates of a list whose day lies between two, both counted.
    pub fn certificates_between(
        &self,
        list: CertificateList,
        from: NaiveDate,
        until: NaiveDate,
        limit: usize,
    ) -> Result<Vec<Certificate>, StoreError> {
        let page = self.listing_page(&Listing::certificates(list, from, until), None, Direction::From, limit)?;
        let certificates = page.into_iter().filter_map(|(_, listed)| match listed {
            Listed::Certificate(certificate) => Some(*certificate),
            _ => None,
        });
        Ok(certificates.collect())
    }
}
