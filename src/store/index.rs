//! The keys a case, a certificate and a notification leave in the index and in the counters.
//!
//! A change is written as the difference of two sorted sets of keys, so that every index is maintained by the same
//! few lines and none can be forgotten on one path.

use std::cmp::Ordering;

use super::error::StoreError;
use super::key::{self, count, tag};
use super::past::retired;
use super::row::QueueRow;
use super::tables::Tables;
use super::words::Identity;
use crate::office::CaseNo;
use crate::office::case::{Case, Delivery, Outcome};
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;

/// Keys to stand in the index, and counters to be one higher for each.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    pub index: Vec<Vec<u8>>,
    pub counts: Vec<Vec<u8>>,
}

impl Keys {
    fn sorted(mut self) -> Self {
        self.index.sort_unstable();
        self.index.dedup();
        self.counts.sort_unstable();
        self
    }

    /// The keys by which a case is listed.
    pub fn of_row(row: &QueueRow) -> Self {
        let mut keys = Self::default();
        keys.queue(row);
        keys.sorted()
    }

    /// The keys by which a case is found.
    pub fn of_identity(identity: &Identity, no: CaseNo) -> Self {
        let mut keys = Self::default();
        keys.index.extend(identity.terms().iter().map(|term| term_key(term, no)));
        for person in identity.persons() {
            let mut key = person_prefix(&person);
            key.push(b'c');
            key.extend(no.key().to_be_bytes());
            keys.index.push(key);
        }
        if let Some(number) = identity.portal() {
            let mut key = key::portal(number);
            key.extend(no.key().to_be_bytes());
            keys.index.push(key);
        }
        keys.sorted()
    }

    fn queue(&mut self, row: &QueueRow) {
        for prefix in row.scopes().iter().flat_map(super::row::Scope::prefixes) {
            self.index.push(key::queue(&prefix, row.day(), row.no));
            self.counts.push([prefix.as_slice(), &row.day().to_be_bytes()].concat());
        }
        if row.state.is_open() {
            let mut by_day = vec![count::DAY];
            by_day.extend(row.day().to_be_bytes());
            by_day.push(key::stage(row.stage));
            by_day.extend(row.officer.as_deref().unwrap_or_default().bytes());
            self.counts.push(by_day);
        }
        if let Some(since) = row.waiting_since {
            self.index.push(key::queue(&tag::RECOMMENDED, key::day(Some(since)), row.no));
        }
    }

    /// The keys of a certificate.
    pub fn of_certificate(certificate: &Certificate) -> Self {
        let mut keys = Self::default();
        let number = certificate.number.as_str();
        let holder = Identity::of_holder(certificate);
        for person in holder.persons() {
            let mut key = person_prefix(&person);
            key.push(b'k');
            key.extend(number.bytes());
            keys.index.push(key);
        }
        // One that this office gave is found by its case.
        if certificate.entered.is_some() {
            keys.index.extend(holder.terms().iter().map(|term| certificate_term(term, number)));
        }
        let until = key::day(certificate.valid_until());
        if certificate.prepared.is_some() {
            keys.listed(b's', until, number);
        }
        if let Some(ended) = certificate.untold() {
            keys.listed(b't', key::day(Some(ended.on)), number);
        }
        if certificate.is_flagged() {
            keys.listed(b'f', until, number);
        }
        if let Some(entered) = &certificate.entered {
            keys.listed(b'e', key::day(Some(entered.on)), number);
        }
        if !certificate.is_stopped() {
            keys.listed(b'u', until, number);
            if certificate.no_employer_since.is_some() {
                keys.listed(b'n', until, number);
            }
            if let Some(watch) = certificate.watch.as_ref().filter(|watch| watch.answered.is_none()) {
                keys.listed(b'w', key::day(Some(watch.due)), number);
            }
        }
        keys.sorted()
    }

    /// A certificate in a list by a day, and in that day's counter.
    fn listed(&mut self, kind: u8, day: u32, number: &str) {
        self.index.push(key::certificate(kind, day, number));
        self.counts.push(key::certificate(kind, day, ""));
    }

    /// The key of a delivery, which stays: what was in time was in time, whatever becomes of the case.
    pub fn of_delivery(delivery: &Delivery, seq: u64) -> Self {
        let day = key::day(Some(delivery.delivered_at.date())).to_be_bytes();
        let counter = [key::delivered(delivery.late_by > 0).as_slice(), &day].concat();
        Self { index: vec![[counter.as_slice(), &seq.to_be_bytes()].concat()], counts: vec![counter] }
    }

    /// Keys of the index alone.
    pub fn of_index(index: Vec<Vec<u8>>) -> Self {
        Self { index, counts: Vec::new() }.sorted()
    }

    /// The keys of a notification.
    pub fn of_notice(notice: &Notification) -> Self {
        let key = match &notice.input.certificate {
            None => key::unmatched(notice.no),
            Some(certificate) => {
                let mut key = key::notices_of(certificate);
                key.extend(notice.no.key().to_be_bytes());
                key
            }
        };
        Self { index: vec![key], counts: Vec::new() }
    }
}

/// The key of a search term of a case.
pub(super) fn term_key(term: &str, no: CaseNo) -> Vec<u8> {
    let mut key = vec![tag::TERM];
    key::text(&mut key, term);
    key.extend(no.key().to_be_bytes());
    key
}

/// The key of a search term of a certificate.
fn certificate_term(term: &str, number: &str) -> Vec<u8> {
    let mut key = vec![tag::CERTIFICATE_TERM];
    key::text(&mut key, term);
    key.extend(number.bytes());
    key
}

/// The prefix of everything under a person key.
pub(super) fn person_prefix(person: &str) -> Vec<u8> {
    let mut key = vec![tag::PERSON];
    key::text(&mut key, person);
    key
}

/// The certificate a case ended with.
pub(super) fn granted(case: &Case) -> Option<&str> {
    match case.decision.as_ref().map(|d| &d.outcome) {
        Some(Outcome::Granted { certificate, .. }) => Some(certificate),
        _ => None,
    }
}

/// Writes the difference between what stood and what is to stand after a record.
pub(super) fn replace(tables: &mut Tables<'_>, seq: u64, before: &Keys, after: &Keys) -> Result<(), StoreError> {
    for (key, gone) in difference(&before.index, &after.index) {
        if !gone {
            tables.index.insert(key, seq)?;
        } else if let Some(since) = tables.index.remove(key)?.map(|v| v.value()) {
            tables.past.insert(retired(key, since, seq).as_slice(), ())?;
        }
    }
    for (key, gone) in difference(&before.counts, &after.counts) {
        let now = tables.counts.get(key)?;
        tables.counts.set(key, if gone { now.saturating_sub(1) } else { now + 1 });
    }
    Ok(())
}

/// What is in one of two sorted lists only; `true` for the first.
fn difference<'k>(before: &'k [Vec<u8>], after: &'k [Vec<u8>]) -> Vec<(&'k [u8], bool)> {
    let (mut left, mut right) = (before.iter().peekable(), after.iter().peekable());
    let mut found = Vec::new();
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            Ordering::Less => found.extend(left.next().map(|key| (key.as_slice(), true))),
            Ordering::Greater => found.extend(right.next().map(|key| (key.as_slice(), false))),
            Ordering::Equal => {
                left.next();
                right.next();
            }
        }
    }
    found.extend(left.map(|key| (key.as_slice(), true)));
    found.extend(right.map(|key| (key.as_slice(), false)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_each_key_of_one_side_once() {
        let list = |words: &[&str]| words.iter().map(|w| w.as_bytes().to_vec()).collect::<Vec<_>>();
        let (before, after) = (list(&["a", "c", "d"]), list(&["b", "c", "e", "f"]));
        let found: Vec<_> = difference(&before, &after).into_iter().map(|(k, gone)| (k[0] as char, gone)).collect();
        assert_eq!(found, [('a', true), ('b', false), ('d', true), ('e', false), ('f', false)]);
    }
}
