//! The index as it stood after any record of the journal.
//!
//! A key of the index carries the journal number it stands since. When it is taken away it is put into the table
//! `past` with both numbers, under the smallest power-of-two block of journal numbers that holds the whole time it
//! stood. What stood after a record is then what still stands and is old enough, and of every size of block only the
//! one around that record: those that crossed its middle, as many as stood there at that moment. No past day costs
//! the whole journal, and a key that stays costs nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::journal::{self, Hash};
use super::key::{self, tag};
use super::tables::{Raw, Shelves, Snapshot, pack, unpack};
use super::things;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{self, Sitting};
use crate::office::complaint::{self, Complaint};
use crate::office::inquiry::{self, Inquiry};
use crate::office::notification::Notification;
use crate::office::officer::{self, Officer};
use crate::office::permit::quota::Quota;
use crate::office::permit::{self, Employer, Permit};
use crate::office::settings::Settings;
use crate::office::{CaseNo, NoticeNo, Record, Subject, apply};

/// Bytes a list is told from another by: the tag, and the kind of list.
const GROUP: usize = 2;
/// Bytes of two journal numbers.
const NUMBERS: usize = 16;

/// Keys in their order.
pub(super) type KeyList = Arc<[Box<[u8]>]>;

/// A past moment that is read: everything up to a journal number, and nothing behind it.
#[derive(Debug, Default)]
pub struct AsAt {
    seq: u64,
    /// Lists that were asked for and are read by pages: what has passed does not change.
    lists: Mutex<BTreeMap<Vec<u8>, KeyList>>,
}

impl AsAt {
    /// The office after a record.
    pub fn after(seq: u64) -> Self {
        Self { seq, lists: Mutex::default() }
    }

    /// The last journal number that is seen.
    pub const fn seq(&self) -> u64 {
        self.seq
    }
}

/// The key in the table `past` of one that stood in the index since a record and was taken away by another.
pub(super) fn retired(key: &[u8], since: u64, until: u64) -> Vec<u8> {
    let (group, rest) = key.split_at(GROUP.min(key.len()));
    let mut past = Vec::with_capacity(key.len() + NUMBERS + 1);
    past.extend(group);
    past.push(level(since, until));
    past.extend(since.to_be_bytes());
    past.extend(until.to_be_bytes());
    past.extend(rest);
    past
}

/// The size of the smallest block that holds the time from a record up to but without another, as a power of two.
fn level(since: u64, until: u64) -> u8 {
    let last = until.saturating_sub(1);
    (u64::BITS - (since ^ last).leading_zeros()) as u8
}

/// Journal number at a place of a key.
fn number(key: &[u8], at: usize) -> u64 {
    key.get(at..).and_then(|b| b.first_chunk::<8>()).map_or(0, |b| u64::from_be_bytes(*b))
}

impl AsAt {
    /// The keys under a prefix that stood after the record looked back to, in their order.
    pub(super) fn keys(&self, now: &Shelves, prefix: &[u8]) -> Result<KeyList, StoreError> {
        // What is read by pages is asked for whole, again and again.
        let kept = prefix.first() == Some(&tag::QUEUE) || prefix.len() == GROUP;
        let lists = || self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        if kept && let Some(list) = lists().get(prefix) {
            return Ok(list.clone());
        }
        let mut keys = Vec::new();
        self.still_standing(now, prefix, &mut keys)?;
        self.taken_away(now, prefix, &mut keys)?;
        keys.sort_unstable();
        let list: KeyList = keys.into();
        if kept {
            lists().insert(prefix.to_vec(), list.clone());
        }
        Ok(list)
    }

    fn still_standing(&self, now: &Shelves, prefix: &[u8], keys: &mut Vec<Box<[u8]>>) -> Result<(), StoreError> {
        for entry in now.index.range(prefix..)? {
            let (key, since) = entry?;
            if !key.value().starts_with(prefix) {
                break;
            }
            if since.value() <= self.seq {
                keys.push(key.value().into());
            }
        }
        Ok(())
    }

    fn taken_away(&self, now: &Shelves, prefix: &[u8], keys: &mut Vec<Box<[u8]>>) -> Result<(), StoreError> {
        let (group, wanted) = prefix.split_at(GROUP.min(prefix.len()));
        for (low, high) in self.blocks(group, now.head()?.0) {
            for entry in now.past.range(low.as_slice()..high.as_slice())? {
                let (key, _) = entry?;
                let key = key.value();
                let rest = key.get(GROUP + 1 + NUMBERS..).unwrap_or_default();
                let stood = number(key, GROUP + 1) <= self.seq && self.seq < number(key, GROUP + 9);
                if stood && rest.starts_with(wanted) {
                    keys.push([&key[..GROUP], rest].concat().into());
                }
            }
        }
        Ok(())
    }

    /// Where the keys of a list are that may have stood then: the block of every size that holds the moment.
    fn blocks(&self, group: &[u8], last: u64) -> Vec<(Vec<u8>, Vec<u8>)> {
        if group.len() < GROUP {
            return vec![(group.to_vec(), [group, &[u8::MAX; GROUP + 1 + NUMBERS]].concat())];
        }
        let block = |level: u8| {
            let first = (self.seq >> level) << level;
            let key = |seq: u64| [group, &[level], &seq.to_be_bytes()].concat();
            (key(first), key(self.seq + 1))
        };
        (0..=(u64::BITS - last.leading_zeros()) as u8).map(block).collect()
    }

    /// What the records under a prefix of the history made of their subject by then.
    pub(super) fn replay<T>(
        &self,
        now: &Shelves,
        history: &[u8],
        apply: impl Fn(Option<T>, &Record) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let behind = [history, &(self.seq + 1).to_be_bytes()].concat();
        let mut state = None;
        for entry in now.index.range(history..behind.as_slice())? {
            let seq = key::tail(entry?.0.value());
            let bytes =
                now.journal_bytes(seq)?.ok_or_else(|| StoreError::Damaged(format!("journal {seq}: not there")))?;
            state = apply(state, &journal::decode(seq, &bytes)?);
        }
        Ok(state)
    }

    /// The same as bytes; what has not changed since is not replayed.
    fn bytes<T: Serialize + DeserializeOwned>(
        &self,
        now: &Shelves,
        stored: Option<Vec<u8>>,
        subject: &Subject,
        revision: impl Fn(&T) -> u64,
        apply: impl Fn(Option<T>, &Record) -> Option<T>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(bytes) = stored else { return Ok(None) };
        if revision(&unpack(&bytes)?) <= self.seq {
            return Ok(Some(bytes));
        }
        self.replay(now, &key::history(subject), apply)?.map(|state| pack(&state)).transpose()
    }
}

impl Snapshot {
    /// A case as it stood after a record of the journal, whatever moment the snapshot itself looks back to: what was
    /// signed then says the same for good.
    pub fn case_after(&self, no: CaseNo, seq: u64) -> Result<Option<Case>, StoreError> {
        let then = self.then(seq);
        let (subject, stored) = (Subject::Case(no), self.now.case_bytes(no.key())?);
        let bytes = then.bytes(&self.now, stored, &subject, |case: &Case| case.revision, apply::case)?;
        bytes.map(|bytes| unpack(&bytes)).transpose()
    }

    /// The settings as they stood after a record of the journal.
    pub fn settings_after(&self, seq: u64) -> Result<Option<Settings>, StoreError> {
        self.then(seq).replay(&self.now, &key::thing(things::SETTINGS), apply::settings)
    }

    fn then(&self, seq: u64) -> AsAt {
        AsAt::after(self.past.as_ref().map_or(seq, |past| past.seq.min(seq)))
    }
}

/// Every read of a snapshot goes through here, so that none can see behind the moment it looks back to.
impl Raw for Snapshot {
    fn case_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.meter.entry();
        let stored = self.now.case_bytes(key)?;
        let Some(past) = &self.past else { return Ok(stored) };
        let subject = Subject::Case(CaseNo::from_key(key));
        past.bytes(&self.now, stored, &subject, |case: &Case| case.revision, apply::case)
    }

    fn certificate_bytes(&self, number: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.meter.entry();
        let stored = self.now.certificate_bytes(number)?;
        let Some(past) = &self.past else { return Ok(stored) };
        let subject = Subject::Certificate(number.to_owned());
        past.bytes(&self.now, stored, &subject, |found: &Certificate| found.revision, apply::certificate)
    }

    fn notice_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.meter.entry();
        let stored = self.now.notice_bytes(key)?;
        let Some(past) = &self.past else { return Ok(stored) };
        let subject = Subject::Notification(NoticeNo::from_key(key));
        past.bytes(&self.now, stored, &subject, |found: &Notification| found.revision, apply::notification)
    }

    fn office_bytes(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.meter.entry();
        let stored = self.now.office_bytes(key)?;
        let Some(past) = &self.past else { return Ok(stored) };
        match things::subject(key) {
            Some(subject @ Subject::Complaint(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Complaint| found.revision, complaint::apply::complaint)
            }
            Some(subject @ Subject::Permit(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Permit| found.revision, permit::apply::permit)
            }
            Some(subject @ Subject::Employer(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Employer| found.revision, permit::apply::employer)
            }
            Some(subject @ Subject::Quota(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Quota| found.revision, permit::apply::quota)
            }
            Some(subject @ Subject::Inquiry(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Inquiry| found.revision, inquiry::apply::inquiry)
            }
            Some(subject @ Subject::Sitting(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Sitting| found.revision, commission::sitting)
            }
            Some(subject @ Subject::Officer(_)) => {
                past.bytes(&self.now, stored, &subject, |found: &Officer| found.revision, officer::officer)
            }
            _ => Ok(stored),
        }
    }

    fn counted(&self, key: &[u8]) -> Result<u64, StoreError> {
        match &self.past {
            Some(past) if matches!(key.first(), Some(&(tag::QUEUE | tag::PERMIT | tag::EMPLOYER))) => {
                Ok(past.keys(&self.now, key)?.len() as u64)
            }
            _ => {
                self.meter.keys(1);
                self.now.counted(key)
            }
        }
    }

    fn looks_back(&self) -> Option<(&AsAt, &Shelves)> {
        self.past.as_deref().map(|past| (past, &self.now))
    }

    fn meta_value(&self, name: &str) -> Result<Option<u64>, StoreError> {
        self.now.meta_value(name)
    }

    fn journal_bytes(&self, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.meter.entry();
        if self.past.as_ref().is_some_and(|past| seq > past.seq) { Ok(None) } else { self.now.journal_bytes(seq) }
    }

    fn head(&self) -> Result<(u64, Hash), StoreError> {
        let Some(past) = &self.past else { return self.now.head() };
        Ok((past.seq, self.now.journal_bytes(past.seq)?.map_or(Hash::ZERO, |bytes| Hash::of(&bytes))))
    }

    fn each_index_key(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), StoreError> {
        let mut metered = |key: &[u8]| {
            self.meter.keys(1);
            each(key)
        };
        let Some(past) = &self.past else { return self.now.each_index_key(prefix, &mut metered) };
        for key in &*past.keys(&self.now, prefix)? {
            if !metered(key) {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_holds_the_whole_time_a_key_stood_and_is_the_smallest_that_does() {
        for since in 1..70_u64 {
            for until in since + 1..80 {
                let level = level(since, until);
                assert!((since..until).all(|seq| seq >> level == since >> level), "{since} {until}");
                assert!(level == 0 || (until - 1) >> (level - 1) != since >> (level - 1), "{since} {until}");
            }
        }
    }

    #[test]
    fn a_key_of_the_past_keeps_both_numbers_and_the_rest() {
        let past = retired(b"Qaxyz", 5, 9);
        assert_eq!((&past[..2], past[2], number(&past, 3), number(&past, 11)), (&b"Qa"[..], 4, 5, 9));
        assert_eq!(&past[19..], b"xyz");
    }
}
