//! The office's file: the journal, which is the truth, and what is derived from it. Nothing else knows redb.
//!
//! A [`Store`] is one handle on the folder of an office. [`Store::open_read`] is for the first paint and for commands
//! that only read; [`Store::open_write`] may wait for other writers and belongs on a thread of its own. Reads go
//! through a [`Snapshot`]: one consistent moment, not to be kept.

mod anew;
mod beside;
mod certificates;
mod complaints;
mod counts;
mod disk;
mod each;
mod error;
mod find;
mod holder;
mod index;
mod inquiries;
mod journal;
mod key;
mod listed;
mod meter;
mod open;
mod papers;
mod past;
mod permits;
pub mod presence;
mod preview;
mod project;
mod queue;
mod quotas;
mod read;
mod rebuild;
mod recompute;
mod report;
mod row;
mod service;
mod side;
mod since;
mod sittings;
mod sought;
mod submit;
mod summary;
mod tables;
#[cfg(test)]
mod tests;
mod things;
mod verify;
mod view;
mod views;
mod when;
mod whose;
mod words;

use std::path::{Path, PathBuf};
use std::time::Duration;

use redb::{Database, WriteTransaction};

pub use certificates::{CertificateList, Listed, Listing, Place};
pub use complaints::{ComplaintList, RegisterTally};
pub use error::{Committed, StoreError, SubmitError};
pub use find::{Found, LinkedBy, PersonLink};
pub use holder::{Holder, holder};
pub use inquiries::InquiryList;
pub use journal::Hash;
pub use meter::Reads;
pub use past::AsAt;
pub use permits::Term;
pub use preview::Preview;
pub use queue::{Anchor, Direction, Page, QueueQuery};
pub use rebuild::{Rebuilt, rebuild, restore, upgrade};
pub use recompute::Written;
pub use row::{Flags, QueueRow, RowClock, Scope};
pub use service::Service;
pub use side::{Draft, Preferences};
pub use since::Since;
pub use sittings::Minutes;
pub use submit::{Envelope, PATIENCE};
pub use summary::{Load, Summary, Tally};
pub use tables::{SCHEMA, Snapshot};
pub use verify::{Fault, Progress, Verdict, verify};
pub use views::View;
pub use when::{NoPast, When};

use open::Handle;

/// Whether the file of an office is in a folder, whatever it holds.
pub fn is_there(dir: &Path) -> bool {
    open::file(dir).is_file()
}

/// The folder of an office, opened.
pub struct Store {
    dir: PathBuf,
    handle: Handle,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("dir", &self.dir).field("writes", &self.writes()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the office of a folder for reading. Takes a fraction of a millisecond and waits for nobody.
    pub fn open_read(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        let dir = dir.as_ref().to_owned();
        Ok(Self { handle: Handle::Read(open::read(&dir)?), dir })
    }

    /// Opens the office of a folder for writing. Waits while another process is in a transaction.
    pub fn open_write(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        let dir = dir.as_ref().to_owned();
        Ok(Self { handle: Handle::Write(open::write(&dir)?), dir })
    }

    /// Opens a file of whatever schema for its side state: a program older than the file saves a draft before it leaves.
    fn open_side(dir: &Path) -> Result<Self, StoreError> {
        Ok(Self { handle: Handle::Write(open::write_side(dir)?), dir: dir.to_owned() })
    }

    /// Makes an empty office in a folder, and opens it for writing. Its first command is to open the office.
    pub fn create(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        open::create(dir.as_ref())?;
        Self::open_write(dir)
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether the handle writes.
    pub const fn writes(&self) -> bool {
        matches!(self.handle, Handle::Write(_))
    }

    /// The office as it is now. Drop it before the next wait for a key.
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let snapshot = Snapshot::open(&self.handle.begin_read()?)?;
        tables::check(&snapshot)?;
        Ok(snapshot)
    }

    /// Begins a write transaction, waiting for the turn no longer than given; whoever keeps it for longer is named.
    fn turn(&self, patience: Duration) -> Result<WriteTransaction, StoreError> {
        submit::begin(self.database()?, patience).map_err(|fault| match fault {
            StoreError::Busy => holder(&self.dir).map_or(StoreError::Busy, StoreError::Held),
            other => other,
        })
    }

    fn database(&self) -> Result<&Database, StoreError> {
        match &self.handle {
            Handle::Write(db) => Ok(db),
            Handle::Read(_) => Err(StoreError::ReadHandle),
        }
    }
}
