//! The journal: a record as JSON with the hash of the one before, over the stored bytes as they are.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use crate::office::{Event, Login, Record, Way};

/// The hash of a stored record, in blake3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What stands before the first record.
    pub const ZERO: Self = Self([0; 32]);

    /// The hash of stored bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl std::str::FromStr for Hash {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        blake3::Hash::from_hex(text).map(|hash| Self(*hash.as_bytes())).map_err(|_| ())
    }
}

#[derive(Serialize)]
struct Stored<'r> {
    seq: u64,
    prev: String,
    at: &'r DateTime<FixedOffset>,
    by: &'r Login,
    way: &'r Way,
    #[serde(skip_serializing_if = "Option::is_none")]
    set_back: Option<u32>,
    event: &'r Event,
}

/// The two fields that chain a record; the rest is passed over.
#[derive(Deserialize)]
pub(super) struct Link {
    pub seq: u64,
    pub prev: String,
}

/// A record as it is stored.
pub(super) fn encode(record: &Record, prev: Hash) -> Result<Vec<u8>, StoreError> {
    let Record { seq, at, by, way, set_back, event } = record;
    let stored = Stored { seq: *seq, prev: prev.to_string(), at, by, way, set_back: *set_back, event };
    serde_json::to_vec(&stored).map_err(|error| StoreError::Damaged(error.to_string()))
}

/// A record from its stored bytes.
pub(super) fn decode(seq: u64, bytes: &[u8]) -> Result<Record, StoreError> {
    serde_json::from_slice(bytes).map_err(|error| StoreError::Damaged(format!("journal {seq}: {error}")))
}

/// The chaining fields of stored bytes.
pub(super) fn link(bytes: &[u8]) -> Option<Link> {
    serde_json::from_slice(bytes).ok()
}

/// The same stored bytes with another hash of the one before.
pub(super) fn with_prev(bytes: &[u8], prev: Hash) -> Option<Vec<u8>> {
    const FIELD: &[u8] = b"\"prev\":\"";
    let at = bytes.windows(FIELD.len()).position(|window| window == FIELD)? + FIELD.len();
    let mut changed = bytes.to_vec();
    changed.get_mut(at..at + 64)?.copy_from_slice(prev.to_string().as_bytes());
    Some(changed)
}

/// The number and the hash of the last record as they are kept.
pub(super) fn head_bytes(seq: u64, hash: Hash) -> [u8; 40] {
    let mut bytes = [0; 40];
    bytes[..8].copy_from_slice(&seq.to_be_bytes());
    bytes[8..].copy_from_slice(&hash.0);
    bytes
}

/// The number and the hash of the last record from what is kept.
pub(super) fn head_from(bytes: &[u8]) -> Option<(u64, Hash)> {
    let (seq, hash) = bytes.split_first_chunk::<8>()?;
    Some((u64::from_be_bytes(*seq), Hash(hash.try_into().ok()?)))
}
