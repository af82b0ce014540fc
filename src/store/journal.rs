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
    let Record { seq, at, by, way, event } = record;
    let stored = Stored { seq: *seq, prev: prev.to_string(), at, by, way, event };
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
