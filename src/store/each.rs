//! Everything of a kind, one by one, for exports: nothing but the one at hand is held in memory.

use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::journal;
use super::tables::{Raw, Snapshot, unpack};
use crate::office::Record;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;

impl Snapshot {
    /// Every case, by number.
    pub fn cases(&self) -> Result<impl Iterator<Item = Result<Case, StoreError>>, StoreError> {
        Ok(self.each(self.now.cases.range(0..)?, |key| self.case_bytes(key)))
    }

    /// Every certificate, by number.
    pub fn certificates(&self) -> Result<impl Iterator<Item = Result<Certificate, StoreError>>, StoreError> {
        Ok(self.each(self.now.certificates.range::<&str>(..)?, |number| self.certificate_bytes(number)))
    }

    /// Every notification, by number.
    pub fn notifications(&self) -> Result<impl Iterator<Item = Result<Notification, StoreError>>, StoreError> {
        Ok(self.each(self.now.notices.range(0..)?, |key| self.notice_bytes(key)))
    }

    /// What the values of a table are now, or what each was then; what was not there yet is left out.
    fn each<K: redb::Key + 'static, T: DeserializeOwned>(
        &self,
        range: redb::Range<'_, K, &'static [u8]>,
        then: impl for<'k> Fn(K::SelfType<'k>) -> Result<Option<Vec<u8>>, StoreError>,
    ) -> impl Iterator<Item = Result<T, StoreError>> {
        let past = self.past.is_some();
        let read = move |entry: Result<_, redb::StorageError>| {
            let (key, bytes): (redb::AccessGuard<'_, K>, redb::AccessGuard<'_, &[u8]>) = entry?;
            if past {
                then(key.value())?.map(|bytes| unpack(&bytes)).transpose()
            } else {
                unpack(bytes.value()).map(Some)
            }
        };
        range.filter_map(move |entry| read(entry).transpose())
    }

    /// The journal from its first record: each with the bytes as they are stored, over which the hashes run.
    pub fn journal(&self) -> Result<impl Iterator<Item = Result<(Record, Vec<u8>), StoreError>>, StoreError> {
        let (last, _) = self.head()?;
        Ok(self.now.journal.range(1..=last)?.map(|entry| {
            let (seq, bytes) = entry?;
            let bytes = bytes.value().to_vec();
            Ok((journal::decode(seq.value(), &bytes)?, bytes))
        }))
    }
}
