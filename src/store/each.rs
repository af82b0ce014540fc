//! Everything of a kind, one by one, for exports: nothing but the one at hand is held in memory.

use super::error::StoreError;
use super::journal;
use super::tables::{Snapshot, unpack};
use crate::office::Record;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;

impl Snapshot {
    /// Every case, by number.
    pub fn cases(&self) -> Result<impl Iterator<Item = Result<Case, StoreError>>, StoreError> {
        Ok(self.cases.range(0..)?.map(|entry| unpack(entry?.1.value())))
    }

    /// Every certificate, by number.
    pub fn certificates(&self) -> Result<impl Iterator<Item = Result<Certificate, StoreError>>, StoreError> {
        Ok(self.certificates.range::<&str>(..)?.map(|entry| unpack(entry?.1.value())))
    }

    /// Every notification, by number.
    pub fn notifications(&self) -> Result<impl Iterator<Item = Result<Notification, StoreError>>, StoreError> {
        Ok(self.notices.range(0..)?.map(|entry| unpack(entry?.1.value())))
    }

    /// The journal from its first record: each with the bytes as they are stored, over which the hashes run.
    pub fn journal(&self) -> Result<impl Iterator<Item = Result<(Record, Vec<u8>), StoreError>>, StoreError> {
        Ok(self.journal.range(1..)?.map(|entry| {
            let (seq, bytes) = entry?;
            let bytes = bytes.value().to_vec();
            Ok((journal::decode(seq.value(), &bytes)?, bytes))
        }))
    }
}
