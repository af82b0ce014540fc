//! Single things out of a snapshot.

use std::sync::Arc;

use super::error::StoreError;
use super::journal::{self, Hash};
use super::tables::{META, Raw, SCHEMA, Snapshot, meta, unpack};
use super::view::View;
use super::{Store, key, things};
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::settings::Settings;
use crate::office::{CaseNo, NoticeNo, Office, Record, Subject};

impl Store {
    /// The counter that every commit raises: what a waiting screen looks at. A file that a newer program has taken over
    /// is not looked at any more, but said to be so.
    pub fn revision(&self) -> Result<u64, StoreError> {
        let table = self.handle.begin_read()?.open_table(META)?;
        let value = |name: &str| -> Result<u64, StoreError> { Ok(table.get(name)?.map_or(0, |v| v.value())) };
        match value(meta::SCHEMA)? {
            found if found > SCHEMA => Err(StoreError::Newer { found, known: SCHEMA }),
            _ => value(meta::REVISION),
        }
    }
}

impl Snapshot {
    /// The counter that every commit raises.
    pub fn revision(&self) -> Result<u64, StoreError> {
        Ok(self.meta_value(meta::REVISION)?.unwrap_or(0))
    }

    /// The last journal number and its hash; zero and zeros before the first.
    pub fn head(&self) -> Result<(u64, Hash), StoreError> {
        Raw::head(self)
    }

    /// Asks something of the office as `decide` sees it: what a command would do, which is refused and why.
    pub fn ask<T>(&self, question: impl FnOnce(&dyn Office) -> T) -> Result<T, StoreError> {
        let view = View::new(self);
        let answer = question(&view);
        match view.into_fault() {
            Some(fault) => Err(fault),
            None => Ok(answer),
        }
    }

    /// The settings; none before the office is opened.
    pub fn settings(&self) -> Result<Option<Arc<Settings>>, StoreError> {
        Ok(things::get(self, things::SETTINGS)?.map(Arc::new))
    }

    /// Somebody who works here.
    pub fn officer(&self, login: &str) -> Result<Option<Officer>, StoreError> {
        things::get(self, &things::officer(login))
    }

    /// Everybody who works here, by login.
    pub fn officers(&self) -> Result<Vec<Officer>, StoreError> {
        things::officers(self)
    }

    /// Whether there has ever been a case.
    pub fn has_cases(&self) -> Result<bool, StoreError> {
        Ok(self.cases()?.next().is_some())
    }

    /// A case.
    pub fn case(&self, no: CaseNo) -> Result<Option<Case>, StoreError> {
        self.case_bytes(no.key())?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// A certificate.
    pub fn certificate(&self, number: &str) -> Result<Option<Certificate>, StoreError> {
        self.certificate_bytes(number)?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// A notification.
    pub fn notification(&self, no: NoticeNo) -> Result<Option<Notification>, StoreError> {
        self.notice_bytes(no.key())?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// The notifications of a certificate, oldest first.
    pub fn notifications_of(&self, certificate: &str) -> Result<Vec<Notification>, StoreError> {
        self.notices_under(&key::notices_of(certificate), usize::MAX)
    }

    /// Notifications that have no certificate yet, oldest first.
    pub fn unmatched_notifications(&self, limit: usize) -> Result<Vec<Notification>, StoreError> {
        self.notices_under(&[key::tag::NOTICE, b'u'], limit)
    }

    fn notices_under(&self, prefix: &[u8], limit: usize) -> Result<Vec<Notification>, StoreError> {
        let mut numbers = Vec::new();
        self.each_index_key(prefix, &mut |entry| {
            if numbers.len() < limit {
                numbers.push(NoticeNo::from_key(key::tail(entry)));
            }
            numbers.len() < limit
        })?;
        let there =
            |no: NoticeNo| self.notification(no)?.ok_or_else(|| StoreError::Damaged(format!("no notification {no}")));
        numbers.into_iter().map(there).collect()
    }

    /// A record of the journal.
    pub fn record(&self, seq: u64) -> Result<Option<Record>, StoreError> {
        self.journal_bytes(seq)?.map(|bytes| journal::decode(seq, &bytes)).transpose()
    }

    /// A record of the journal as it is stored, byte for byte.
    pub fn stored(&self, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.journal_bytes(seq)
    }

    /// What happened to something: the last `limit` records before a journal number (or of all), oldest first.
    pub fn history(&self, subject: &Subject, before: Option<u64>, limit: usize) -> Result<Vec<Record>, StoreError> {
        let prefix = key::history(subject);
        let seen = self.past.as_ref().map_or(u64::MAX, |past| past.seq() + 1);
        let high = [prefix.as_slice(), &before.unwrap_or(u64::MAX).min(seen).to_be_bytes()].concat();
        let range = self.now.index.range(prefix.as_slice()..high.as_slice())?;
        let mut records = Vec::new();
        for entry in range.rev().take(limit) {
            let seq = key::tail(entry?.0.value());
            self.meter.keys(1);
            records.push(self.record(seq)?.ok_or_else(|| StoreError::Damaged(format!("journal {seq}: not there")))?);
        }
        records.reverse();
        Ok(records)
    }
}
