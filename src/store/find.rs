//! Finding a case by what somebody remembers of it: words of the name, or the beginning of any of its numbers; and a
//! certificate that no case here gave, by the same.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::error::StoreError;
use super::index::person_prefix;
use super::key::{self, tag};
use super::row::QueueRow;
use super::sought::{Sought, text_of};
use super::tables::{Raw, Snapshot};
use super::words::Identity;
use crate::office::application::Application;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::inquiry::Inquiry;
use crate::office::names::wrong_layout;
use crate::office::permit::{Employer, Permit, PermitInput};
use crate::office::{CaseNo, ComplaintNo};

/// Most keys looked at for one word: beyond it the count is «and more».
const LOOK: usize = 20_000;
/// The same in a register that stands behind the cases.
pub(super) const LOOK_BEHIND: usize = 5_000;
/// Most links shown of one person.
const LINKS: usize = 50;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The first hits: an exact case number first, then the newest cases.
    pub rows: Vec<QueueRow>,
    /// Certificates of other bodies that fit (п. 14), behind the cases.
    pub certificates: Vec<Certificate>,
    /// Inquiries that fit, behind the others: by their number, by the number they came with, or the asker's name.
    pub inquiries: Vec<Inquiry>,
    /// Employers that fit, by a part of the name or BIN.
    pub employers: Vec<Employer>,
    /// Permits that fit, by their number or the worker.
    pub permits: Vec<Permit>,
    /// How many of all these are known to fit.
    pub total: usize,
    /// Whether there may be more.
    pub more: bool,
}

/// By what two records are of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkedBy {
    /// ИИН.
    Iin,
    /// Number of the identity document.
    Document,
    /// The whole name and nothing stronger.
    Name,
}

/// An earlier trace of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a handful at a time, never stored")]
pub enum PersonLink {
    /// Another case.
    Case(QueueRow, LinkedBy),
    /// A certificate.
    Certificate(String, LinkedBy),
    /// A complaint.
    Complaint(ComplaintNo, LinkedBy),
    /// A permit for foreign labour.
    Permit(String, LinkedBy),
}

impl Snapshot {
    /// Finds cases that fit every word of a query.
    pub fn find(&self, query: &str, limit: usize) -> Result<Found, StoreError> {
        let typed = query.trim();
        let mut exact = self.by_number(typed)?;
        if let Some(other) = wrong_layout(typed) {
            exact.extend(self.by_number(&other)?);
        }
        let (mut keys, more_cases) = self.cases_found(query)?;
        keys.retain(|key| !exact.contains(key));
        let (entered, more_entered) = self.certificates_found(query)?;
        let (inquiries, more_inquiries) = self.inquiries_found(query)?;
        let (employers, more_employers) = self.employers_found(query)?;
        let (permits, more_permits) = self.permits_found(query)?;
        let more = more_cases || more_entered || more_inquiries || more_employers || more_permits;
        let behind = inquiries.len() + employers.len() + permits.len();
        let total = exact.len() + keys.len() + entered.len() + behind;
        let rows: Vec<QueueRow> =
            exact.into_iter().chain(keys).take(limit).map(|key| self.row_of(key)).collect::<Result<_, _>>()?;
        let behind = limit - rows.len();
        Ok(Found {
            rows,
            certificates: first(entered, behind, |number| self.certificate(&number))?,
            inquiries: first(inquiries, limit, |no| self.inquiry(no))?,
            employers: first(employers, limit, |bin| self.employer(&bin))?,
            permits: first(permits, limit, |number| self.permit(&number))?,
            total,
            more,
        })
    }

    /// The row of any case, closed ones too.
    fn row_of(&self, key: u64) -> Result<QueueRow, StoreError> {
        let no = CaseNo::from_key(key);
        if let Some(row) = self.row(no)? {
            return Ok(row);
        }
        let case = self.case(no)?.ok_or_else(|| StoreError::Damaged(format!("no case {no}")))?;
        Ok(QueueRow::of(&case))
    }

    /// Cases whose own number begins as typed: «2026-0412», «2026-04», «412», newest first.
    fn by_number(&self, typed: &str) -> Result<Vec<u64>, StoreError> {
        let (year, count) = match typed.split_once('-') {
            Some((year, count)) => (Some(year), count),
            None => (None, typed),
        };
        let digits = |s: &str| !s.is_empty() && s.len() <= 8 && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(count) || year.is_some_and(|y| y.len() != 4 || !digits(y)) {
            return Ok(Vec::new());
        }
        let Ok(number) = count.parse::<u32>() else { return Ok(Vec::new()) };
        let (from, to) = match (year, count.len()) {
            // A number begun is a prefix only where its year says that it is one.
            (Some(_), len @ 1..4) => {
                let scale = 10_u32.pow(4 - len as u32);
                (number * scale, (number + 1) * scale - 1)
            }
            _ => (number, number),
        };
        let years = match year {
            Some(year) => vec![year.parse::<u16>().unwrap_or_default()],
            None => self.years()?,
        };
        let mut found = Vec::new();
        for year in years {
            let (low, high) = (CaseNo { year, count: from }.key(), CaseNo { year, count: to }.key());
            for entry in self.now.cases.range(low..=high)? {
                let key = entry?.0.value();
                if self.past.is_none() || self.case_bytes(key)?.is_some() {
                    found.push(key);
                }
            }
        }
        found.sort_unstable_by(|a, b| b.cmp(a));
        Ok(found)
    }

    /// Years that have cases, newest first.
    fn years(&self) -> Result<Vec<u16>, StoreError> {
        let prefix = [key::count::NUMBER, b'c'];
        let mut years = Vec::new();
        for entry in self.now.counts.range(prefix.as_slice()..[key::count::NUMBER, b'd'].as_slice())? {
            let (key, _) = entry?;
            years.extend(key.value().get(2..).and_then(|b| b.first_chunk::<2>()).map(|b| u16::from_be_bytes(*b)));
        }
        years.reverse();
        Ok(years)
    }

    /// The cases that fit every word of a query, the newest first.
    fn cases_found(&self, query: &str) -> Result<(Vec<u64>, bool), StoreError> {
        let terms = |key: &Reverse<u64>| {
            let case = self.case(CaseNo::from_key(key.0))?;
            Ok(case.map(|case| Identity::of_case(&case).terms()).unwrap_or_default())
        };
        let of = |entry: &[u8]| Reverse(key::tail(entry));
        let (keys, more) = self.fitting(query, &Sought { list: &[tag::TERM], look: LOOK, of, terms: &terms })?;
        Ok((keys.into_iter().map(|key| key.0).collect(), more))
    }

    /// The certificates of other bodies that fit every word of a query, by number.
    fn certificates_found(&self, query: &str) -> Result<(Vec<String>, bool), StoreError> {
        let terms = |number: &String| {
            let found = self.certificate(number)?;
            Ok(found.map(|found| Identity::of_holder(&found).terms()).unwrap_or_default())
        };
        self.fitting(query, &Sought { list: &[tag::CERTIFICATE_TERM], look: LOOK_BEHIND, of: text_of, terms: &terms })
    }

    /// Other cases and certificates of the person of a case, the strongest ground of each.
    pub fn person_links(&self, case: &Case) -> Result<Vec<PersonLink>, StoreError> {
        self.links_but(&Identity::of_application(&case.application), &person_entry(case.no))
    }

    /// Cases and certificates of the person of an application that is no case yet.
    pub fn applicant_links(&self, application: &Application) -> Result<Vec<PersonLink>, StoreError> {
        self.links_but(&Identity::of_application(application), &[])
    }

    /// Cases, certificates and other permits of the worker of a permit.
    pub fn worker_links(&self, permit: &PermitInput) -> Result<Vec<PersonLink>, StoreError> {
        self.links_but(&Identity::of_worker(permit), &[b"r", permit.number.as_bytes()].concat())
    }

    fn links_but(&self, identity: &Identity, own: &[u8]) -> Result<Vec<PersonLink>, StoreError> {
        let (mut seen, mut links) = (HashSet::new(), Vec::new());
        for person in identity.persons() {
            let by = match person.chars().next() {
                Some('i') => LinkedBy::Iin,
                Some('d') => LinkedBy::Document,
                _ => LinkedBy::Name,
            };
            let prefix = person_prefix(&person);
            let mut entries = Vec::new();
            self.each_index_key(&prefix, &mut |entry| {
                let entry = &entry[prefix.len()..];
                if entry != own && seen.insert(entry.to_vec()) {
                    entries.push(entry.to_vec());
                }
                entries.len() + links.len() < LINKS
            })?;
            for entry in entries {
                links.push(self.link(&entry, by)?);
            }
        }
        Ok(links)
    }

    fn link(&self, entry: &[u8], by: LinkedBy) -> Result<PersonLink, StoreError> {
        match entry.split_first() {
            Some((b'c', key)) => Ok(PersonLink::Case(self.row_of(key::tail(key))?, by)),
            Some((b'p', key)) => Ok(PersonLink::Complaint(ComplaintNo::from_key(key::tail(key)), by)),
            Some((b'r', number)) => Ok(PersonLink::Permit(String::from_utf8_lossy(number).into_owned(), by)),
            Some((_, number)) => Ok(PersonLink::Certificate(String::from_utf8_lossy(number).into_owned(), by)),
            None => Err(StoreError::Damaged("an empty person entry".to_owned())),
        }
    }
}

/// The first of what was found, read.
fn first<K, T>(
    found: Vec<K>,
    limit: usize,
    read: impl Fn(K) -> Result<Option<T>, StoreError>,
) -> Result<Vec<T>, StoreError> {
    found.into_iter().take(limit).filter_map(|key| read(key).transpose()).collect()
}

fn person_entry(no: CaseNo) -> Vec<u8> {
    let mut entry = vec![b'c'];
    entry.extend(no.key().to_be_bytes());
    entry
}
