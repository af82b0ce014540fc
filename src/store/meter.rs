//! How much a look has read: what a page costs is counted, not timed.

use std::cell::Cell;

use super::tables::Snapshot;

/// What was read since a snapshot was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reads {
    /// Entries: cases, permits, employers, records, each with everything of it.
    pub entries: u64,
    /// Keys and counters, of which a list is made.
    pub keys: u64,
}

/// Counts what is read through a snapshot.
#[derive(Debug, Default)]
pub(super) struct Meter {
    entries: Cell<u64>,
    keys: Cell<u64>,
}

impl Meter {
    pub fn entry(&self) {
        self.entries.set(self.entries.get() + 1);
    }

    pub fn keys(&self, keys: usize) {
        self.keys.set(self.keys.get() + keys as u64);
    }
}

impl Snapshot {
    /// What has been read of the office through this snapshot.
    pub fn reads(&self) -> Reads {
        Reads { entries: self.meter.entries.get(), keys: self.meter.keys.get() }
    }
}
