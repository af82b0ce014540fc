//! The tables, opened together: for writing ([`Tables`]) and at one moment for reading ([`Snapshot`]).

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, Table, TableDefinition, TableError, WriteTransaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::counts::Counts;
use super::error::StoreError;
use super::journal::{self, Hash};
use super::meter::Meter;
use super::past::AsAt;

/// The schema of the projections. Raised when any stored type or index changes; the journal has none.
pub const SCHEMA: u64 = 3;

pub(super) const META: TableDefinition<&str, u64> = TableDefinition::new("meta");
pub(super) const JOURNAL: TableDefinition<u64, &[u8]> = TableDefinition::new("journal");
pub(super) const CASES: TableDefinition<u64, &[u8]> = TableDefinition::new("cases");
pub(super) const ROWS: TableDefinition<u64, &[u8]> = TableDefinition::new("rows");
pub(super) const CERTIFICATES: TableDefinition<&str, &[u8]> = TableDefinition::new("certificates");
pub(super) const NOTICES: TableDefinition<u64, &[u8]> = TableDefinition::new("notices");
/// The settings, the officers, and every thing that is one entry under its own name (see `things`).
pub(super) const OFFICE: TableDefinition<&str, &[u8]> = TableDefinition::new("office");
/// Every index that is only a sorted set of keys, each with the journal number it stands since; the first byte says
/// which index (see `key`).
pub(super) const INDEX: TableDefinition<&[u8], u64> = TableDefinition::new("index");
/// Keys that stood in the index once (see `past`).
pub(super) const PAST: TableDefinition<&[u8], ()> = TableDefinition::new("past");
pub(super) const COUNTS: TableDefinition<&[u8], u64> = TableDefinition::new("counts");
/// The number and the hash of the last record, kept apart from it: without them it could be altered unseen.
pub(super) const CHAIN: TableDefinition<&str, &[u8]> = TableDefinition::new("chain");
/// Side state: kept by a rebuild, not derived from the journal.
pub(super) const PREFERENCES: TableDefinition<&str, &[u8]> = TableDefinition::new("preferences");
pub(super) const DRAFTS: TableDefinition<&str, &str> = TableDefinition::new("drafts");
/// Who looked at whom, by number, only ever added to.
pub(super) const VIEWS: TableDefinition<u64, &[u8]> = TableDefinition::new("views");

/// The texts of papers by their hash: what the journal holds the hash of, and cannot be made anew.
pub(super) const PAPERS: TableDefinition<&[u8], &str> = TableDefinition::new("papers");

/// The tables that are not derived from the journal: it and its head, what is said of the file, texts, and side state.
pub(super) const KEPT: [&str; 7] = ["meta", "journal", "chain", "papers", "preferences", "drafts", "views"];

/// The one name in [`CHAIN`].
pub(super) const HEAD: &str = "head";

/// Names in [`META`].
pub(super) mod meta {
    pub const SCHEMA: &str = "schema";
    pub const REVISION: &str = "revision";
    pub const OFFICE: &str = "office";
    pub const REBUILDING: &str = "rebuilding";
    pub const TRAINING: &str = "training";
}

type Bytes = &'static [u8];
type Name = &'static str;
/// The journal, for reading.
pub(super) type Journal = ReadOnlyTable<u64, Bytes>;

/// All tables of a write transaction.
pub(super) struct Tables<'t> {
    pub meta: Table<'t, Name, u64>,
    pub journal: Table<'t, u64, Bytes>,
    pub chain: Table<'t, Name, Bytes>,
    pub cases: Table<'t, u64, Bytes>,
    pub rows: Table<'t, u64, Bytes>,
    pub certificates: Table<'t, Name, Bytes>,
    pub notices: Table<'t, u64, Bytes>,
    pub office: Table<'t, Name, Bytes>,
    pub index: Table<'t, Bytes, u64>,
    pub past: Table<'t, Bytes, ()>,
    pub counts: Counts<'t>,
    pub papers: Table<'t, Bytes, Name>,
    /// The moment of the record written last in this transaction, where that is known.
    pub last_at: Option<DateTime<FixedOffset>>,
    /// The record written last in this transaction, where one was.
    written: Option<(u64, Hash)>,
}

impl<'t> Tables<'t> {
    /// Opens every table, making those that are not there.
    pub fn open(txn: &'t WriteTransaction) -> Result<Self, StoreError> {
        Ok(Self {
            meta: txn.open_table(META)?,
            journal: txn.open_table(JOURNAL)?,
            chain: txn.open_table(CHAIN)?,
            cases: txn.open_table(CASES)?,
            rows: txn.open_table(ROWS)?,
            certificates: txn.open_table(CERTIFICATES)?,
            notices: txn.open_table(NOTICES)?,
            office: txn.open_table(OFFICE)?,
            index: txn.open_table(INDEX)?,
            past: txn.open_table(PAST)?,
            counts: Counts::of(txn.open_table(COUNTS)?),
            papers: txn.open_table(PAPERS)?,
            last_at: None,
            written: None,
        })
    }

    /// Writes a record behind the last one.
    pub fn extend(&mut self, seq: u64, bytes: &[u8]) -> Result<(u64, Hash), StoreError> {
        self.journal.insert(seq, bytes)?;
        let head = (seq, Hash::of(bytes));
        self.written = Some(head);
        Ok(head)
    }

    /// Ends the transaction's work: the head of the journal and the counters are written, and the revision is raised
    /// that a waiting screen looks at. Nothing may be committed without it.
    pub fn finish(mut self) -> Result<(), StoreError> {
        if let Some((seq, hash)) = self.written {
            self.chain.insert(HEAD, journal::head_bytes(seq, hash).as_slice())?;
        }
        self.counts.write()?;
        let revision = self.meta.get(meta::REVISION)?.map_or(0, |v| v.value());
        self.meta.insert(meta::REVISION, revision + 1)?;
        Ok(())
    }

    fn count(&self, key: &[u8]) -> Result<u64, StoreError> {
        self.counts.get(key)
    }

    fn last(&self) -> Result<(u64, Hash), StoreError> {
        self.written.map_or_else(|| kept_head(&self.chain), Ok)
    }
}

/// The head of the journal as a table of the chain holds it.
fn kept_head(chain: &impl ReadableTable<Name, Bytes>) -> Result<(u64, Hash), StoreError> {
    Ok(chain.get(HEAD)?.and_then(|v| journal::head_from(v.value())).unwrap_or((0, Hash::ZERO)))
}

/// Every table of a read transaction.
pub(super) struct Shelves {
    pub meta: ReadOnlyTable<Name, u64>,
    pub journal: Journal,
    pub chain: ReadOnlyTable<Name, Bytes>,
    pub cases: ReadOnlyTable<u64, Bytes>,
    pub rows: ReadOnlyTable<u64, Bytes>,
    pub certificates: ReadOnlyTable<Name, Bytes>,
    pub notices: ReadOnlyTable<u64, Bytes>,
    pub office: ReadOnlyTable<Name, Bytes>,
    pub index: ReadOnlyTable<Bytes, u64>,
    pub past: ReadOnlyTable<Bytes, ()>,
    pub counts: ReadOnlyTable<Bytes, u64>,
    /// None in a file that nobody has written since texts are kept.
    pub papers: Option<ReadOnlyTable<Bytes, Name>>,
}

impl Shelves {
    pub fn open(txn: &ReadTransaction) -> Result<Self, StoreError> {
        Ok(Self {
            meta: txn.open_table(META)?,
            journal: txn.open_table(JOURNAL)?,
            chain: txn.open_table(CHAIN)?,
            cases: txn.open_table(CASES)?,
            rows: txn.open_table(ROWS)?,
            certificates: txn.open_table(CERTIFICATES)?,
            notices: txn.open_table(NOTICES)?,
            office: txn.open_table(OFFICE)?,
            index: txn.open_table(INDEX)?,
            past: txn.open_table(PAST)?,
            counts: txn.open_table(COUNTS)?,
            papers: match txn.open_table(PAPERS) {
                Err(TableError::TableDoesNotExist(_)) => None,
                table => Some(table?),
            },
        })
    }
}

impl Shelves {
    fn count(&self, key: &[u8]) -> Result<u64, StoreError> {
        Ok(self.counts.get(key)?.map_or(0, |v| v.value()))
    }

    fn last(&self) -> Result<(u64, Hash), StoreError> {
        kept_head(&self.chain)
    }
}

/// The journal of a file and its head, without a look at what is derived from it.
pub(super) fn truth(txn: &ReadTransaction) -> Result<(Journal, (u64, Hash)), StoreError> {
    let head = kept_head(&txn.open_table(CHAIN)?)?;
    Ok((txn.open_table(JOURNAL)?, head))
}

/// One consistent moment of the office, for reading: now, or one that has passed (see `past`). Short-lived: a reader
/// that stays keeps old pages from being used again.
pub struct Snapshot {
    pub(super) now: Shelves,
    pub(super) past: Option<Arc<AsAt>>,
    pub(super) meter: Meter,
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Snapshot").field("past", &self.past).finish_non_exhaustive()
    }
}

impl Snapshot {
    pub(super) fn open(txn: &ReadTransaction) -> Result<Self, StoreError> {
        Ok(Self { now: Shelves::open(txn)?, past: None, meter: Meter::default() })
    }

    /// The same office as it was: every question is answered from what the journal held then.
    pub fn as_at(self, past: Arc<AsAt>) -> Self {
        Self { past: Some(past), ..self }
    }

    /// Whether it shows the office as it was.
    pub const fn is_past(&self) -> bool {
        self.past.is_some()
    }
}

/// What `decide` needs of the tables, the same inside a write transaction and over a snapshot.
pub(super) trait Raw {
    fn case_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError>;
    fn certificate_bytes(&self, number: &str) -> Result<Option<Vec<u8>>, StoreError>;
    fn notice_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError>;
    fn office_bytes(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError>;
    fn counted(&self, key: &[u8]) -> Result<u64, StoreError>;
    fn meta_value(&self, name: &str) -> Result<Option<u64>, StoreError>;
    fn journal_bytes(&self, seq: u64) -> Result<Option<Vec<u8>>, StoreError>;
    /// The last journal number and the hash kept of it; zero and zeros before the first.
    fn head(&self) -> Result<(u64, Hash), StoreError>;
    /// The keys of the index that begin with a prefix, in order, until `each` says stop.
    fn each_index_key(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), StoreError>;
    /// The past moment these tables are read as at, and the tables themselves; none where they are read as they are.
    fn looks_back(&self) -> Option<(&AsAt, &Shelves)> {
        None
    }
}

macro_rules! raw {
    ($($type:ty),*) => {$(
        impl Raw for $type {
            fn case_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError> {
                Ok(self.cases.get(key)?.map(|v| v.value().to_vec()))
            }
            fn certificate_bytes(&self, number: &str) -> Result<Option<Vec<u8>>, StoreError> {
                Ok(self.certificates.get(number)?.map(|v| v.value().to_vec()))
            }
            fn notice_bytes(&self, key: u64) -> Result<Option<Vec<u8>>, StoreError> {
                Ok(self.notices.get(key)?.map(|v| v.value().to_vec()))
            }
            fn office_bytes(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
                Ok(self.office.get(key)?.map(|v| v.value().to_vec()))
            }
            fn counted(&self, key: &[u8]) -> Result<u64, StoreError> {
                self.count(key)
            }
            fn meta_value(&self, name: &str) -> Result<Option<u64>, StoreError> {
                Ok(self.meta.get(name)?.map(|v| v.value()))
            }
            fn journal_bytes(&self, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
                Ok(self.journal.get(seq)?.map(|v| v.value().to_vec()))
            }
            fn head(&self) -> Result<(u64, Hash), StoreError> {
                self.last()
            }
            fn each_index_key(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), StoreError> {
                for entry in self.index.range(prefix..)? {
                    let (key, _) = entry?;
                    if !key.value().starts_with(prefix) || !each(key.value()) {
                        break;
                    }
                }
                Ok(())
            }
        }
    )*};
}
raw!(Tables<'_>, Shelves);

/// Refuses a file of another schema, and one whose projections are not whole.
pub(super) fn check(tables: &impl Raw) -> Result<(), StoreError> {
    let found = tables.meta_value(meta::SCHEMA)?.unwrap_or(0);
    match found.cmp(&SCHEMA) {
        std::cmp::Ordering::Greater => return Err(StoreError::Newer { found, known: SCHEMA }),
        std::cmp::Ordering::Less => return Err(StoreError::Older { found, known: SCHEMA }),
        std::cmp::Ordering::Equal => {}
    }
    if tables.meta_value(meta::REBUILDING)?.unwrap_or(0) != 0 {
        return Err(StoreError::Rebuilding);
    }
    Ok(())
}

/// A projection as stored.
pub(super) fn pack(value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    Ok(postcard::to_stdvec(value)?)
}

/// A projection from its bytes.
pub(super) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StoreError> {
    Ok(postcard::from_bytes(bytes)?)
}
