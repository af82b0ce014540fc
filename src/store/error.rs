//! What can go wrong between the office and its file, each in words of its own.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk;
use super::holder::Holder;
use crate::office::{Event, Record, Refusal, Subject};
use crate::phrase::Phrase;

/// A fault of the store. Nothing was changed by what failed with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no office in the folder.
    #[error("no office in {}", .0.display())]
    Missing(PathBuf),
    /// There is an office in the folder already.
    #[error("an office is in {} already", .0.display())]
    Exists(PathBuf),
    /// The file is not an office of ours. It is left as it is.
    #[error("{} is not an office", .0.display())]
    Foreign(PathBuf),
    /// A newer program wrote the file. It is left as it is.
    #[error("the office has schema {found}, this program knows {known}")]
    Newer {
        /// Schema of the file.
        found: u64,
        /// Schema of this program.
        known: u64,
    },
    /// An older program wrote the file: `akimat upgrade` brings it up.
    #[error("the office has schema {found}, this program needs {known}")]
    Older {
        /// Schema of the file.
        found: u64,
        /// Schema of this program.
        known: u64,
    },
    /// The projections are being rebuilt, or a rebuild was broken off.
    #[error("the office is being rebuilt")]
    Rebuilding,
    /// The file or its folder may not be written.
    #[error("{} may not be written", .0.display())]
    Denied(PathBuf),
    /// The folder is on a file system that other machines reach.
    #[error("{} is on {system}", .at.display())]
    Network {
        /// The folder.
        at: PathBuf,
        /// What the file system is called.
        system: &'static str,
    },
    /// The file system knows no locks on a range of bytes.
    #[error("{} has no byte-range locks", .0.display())]
    NoLocks(PathBuf),
    /// No room on the disk.
    #[error("no room for the office")]
    Full,
    /// Another process kept the writer's turn for longer than we wait.
    #[error("the store is busy")]
    Busy,
    /// The same, and which process it is.
    #[error("process {} keeps the store busy", .0.who())]
    Held(Holder),
    /// Any other fault of reading or writing; the handle has to be opened again.
    #[error("reading or writing failed: {0}")]
    Io(String),
    /// The file does not hold what it must.
    #[error("the store is damaged: {0}")]
    Damaged(String),
    /// This handle was opened for reading only.
    #[error("the store was opened for reading only")]
    ReadHandle,
}

impl StoreError {
    /// Whether the handle has to be dropped and opened again.
    pub const fn poisons(&self) -> bool {
        matches!(self, Self::Full | Self::Io(_))
    }

    /// The fault in words.
    pub fn phrase(&self) -> Phrase {
        let path = |id: &str, path: &Path| Phrase::new(id).with("path", path.display().to_string());
        match self {
            Self::Missing(at) => path("store-missing", at),
            Self::Exists(at) => path("store-exists", at),
            Self::Foreign(at) => path("store-foreign", at),
            Self::Newer { found, known } => {
                Phrase::new("store-newer").with("found", found.to_string()).with("known", known.to_string())
            }
            Self::Older { found, known } => {
                Phrase::new("store-older").with("found", found.to_string()).with("known", known.to_string())
            }
            Self::Rebuilding => Phrase::new("store-rebuilding"),
            Self::Denied(at) => path("store-denied", at),
            Self::Network { at, system } => path("store-network", at).with("system", *system),
            Self::NoLocks(at) => path("store-no-locks", at),
            Self::Full => Phrase::new("store-full"),
            Self::Busy => Phrase::new("store-busy"),
            Self::Held(by) if by.stopped => Phrase::new("store-held-stopped").with("who", by.who()),
            Self::Held(by) => Phrase::new("store-held").with("who", by.who()),
            Self::Io(what) => Phrase::new("store-io").with("what", what.as_str()),
            Self::Damaged(what) => Phrase::new("store-damaged").with("what", what.as_str()),
            Self::ReadHandle => Phrase::new("store-read-handle"),
        }
    }

    /// An I/O fault met at a path.
    pub(super) fn at(error: &std::io::Error, path: &Path) -> Self {
        if disk::without_locks(error) {
            return Self::NoLocks(path.to_owned());
        }
        match error.kind() {
            ErrorKind::NotFound => Self::Missing(path.to_owned()),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Denied(path.to_owned()),
            _ => Self::from(error),
        }
    }

    /// A redb fault met while a path was opened.
    pub(super) fn opening(error: redb::DatabaseError, path: &Path) -> Self {
        match error {
            redb::DatabaseError::Storage(redb::StorageError::Io(error)) => Self::at(&error, path),
            redb::DatabaseError::DatabaseAlreadyOpen | redb::DatabaseError::LockProtocolMismatch => Self::Busy,
            redb::DatabaseError::UpgradeRequired(_) => Self::Foreign(path.to_owned()),
            other => Self::from(redb::Error::from(other)),
        }
    }
}

impl From<&std::io::Error> for StoreError {
    fn from(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full,
            _ => Self::Io(error.to_string()),
        }
    }
}

impl From<redb::Error> for StoreError {
    fn from(error: redb::Error) -> Self {
        match error {
            redb::Error::Io(error) => Self::from(&error),
            redb::Error::WouldBlock => Self::Busy,
            redb::Error::PreviousIo | redb::Error::DatabaseClosed | redb::Error::LockPoisoned(_) => {
                Self::Io(error.to_string())
            }
            other => Self::Damaged(other.to_string()),
        }
    }
}

macro_rules! through_redb {
    ($($error:ty),*) => {$(
        impl From<$error> for StoreError {
            fn from(error: $error) -> Self {
                Self::from(redb::Error::from(error))
            }
        }
    )*};
}
through_redb!(redb::StorageError, redb::TableError, redb::TransactionError, redb::CommitError);

impl From<postcard::Error> for StoreError {
    fn from(error: postcard::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// Why a command was not recorded. Nothing of it was.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SubmitError {
    /// The office refuses it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// What it is about has changed since it was on the screen.
    #[error("changed since: expected {expected}, found {found}")]
    Stale {
        /// What it is about.
        subject: Subject,
        /// The revision that was on the screen.
        expected: u64,
        /// The revision there is.
        found: u64,
        /// What was recorded in between, oldest first.
        changed: Vec<Record>,
    },
    /// Another process kept the writer's turn for longer than we wait: the command can be given again as it is.
    #[error("the store is busy")]
    Busy,
    /// The store.
    #[error(transparent)]
    Store(StoreError),
}

impl SubmitError {
    /// The reason in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Refused(refusal) => refusal.phrase(),
            Self::Stale { changed, .. } => {
                let by = changed.last().map(|r| r.by.clone()).unwrap_or_default();
                Phrase::new("store-stale").with("count", changed.len()).with("by", by)
            }
            Self::Busy => StoreError::Busy.phrase(),
            Self::Store(error) => error.phrase(),
        }
    }
}

impl<E: Into<StoreError>> From<E> for SubmitError {
    fn from(error: E) -> Self {
        match error.into() {
            StoreError::Busy => Self::Busy,
            other => Self::Store(other),
        }
    }
}

/// What a command became.
#[derive(Debug, Clone, PartialEq)]
pub struct Committed {
    /// Journal number of the first event.
    pub first_seq: u64,
    /// Journal number of the last event.
    pub last_seq: u64,
    /// The moment recorded.
    pub at: chrono::DateTime<chrono::FixedOffset>,
    /// The events.
    pub events: Vec<Event>,
}
