//! Opening the file: the only place that does, so that the mode and the cache are always the same.

use std::fs::{DirBuilder, File};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::Read;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use redb::{Builder, ConcurrencyMode, Database, ReadOnlyDatabase, ReadTransaction, ReadableDatabase, TableError};

use super::disk;
use super::error::StoreError;
use super::holder;
use super::tables::{DRAFTS, META, PREFERENCES, SCHEMA, Tables, meta};

/// Name of the file in the folder of the office.
const FILE: &str = "office.redb";
/// Folders beside it.
const FOLDERS: [&str; 2] = ["inbox", "outbox"];
/// Memory for pages, in bytes: redb's own default of 1 GiB is meant for one process, not for fifty.
const CACHE: usize = 8 << 20;
/// What a redb file begins with.
const MAGIC: [u8; 9] = *b"redb\x1A\x0A\xA9\x0D\x0A";

/// A handle on the file.
pub(super) enum Handle {
    Read(ReadOnlyDatabase),
    Write(Database),
}

impl Handle {
    pub fn begin_read(&self) -> Result<ReadTransaction, StoreError> {
        Ok(match self {
            Self::Read(db) => db.begin_read()?,
            Self::Write(db) => db.begin_read()?,
        })
    }
}

/// The file of an office.
pub(super) fn file(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

fn builder() -> Builder {
    let mut builder = Builder::new();
    builder.set_concurrency_mode(ConcurrencyMode::MultiWriter).set_cache_size(CACHE);
    builder
}

/// Opens for reading: takes no lock that a writer would wait for.
pub(super) fn read(dir: &Path) -> Result<ReadOnlyDatabase, StoreError> {
    let path = file(dir);
    disk::check(dir)?;
    check_magic(dir, &path)?;
    let fault = |error| StoreError::opening(error, &path);
    let db = match builder().open_read_only(&path) {
        // The last writer was killed, and a reader may not mend what it left. A writer may: it reads the allocator
        // state of the last commit. It is held until the reader is in, because closing it leaves the file unclean
        // again when yet another writer is at work at that moment.
        Err(redb::DatabaseError::RepairAborted) => {
            let mending = builder().open(&path).map_err(fault)?;
            let db = builder().open_read_only(&path).map_err(fault)?;
            drop(mending);
            db
        }
        other => other.map_err(fault)?,
    };
    check_schema(&db.begin_read()?, &path)?;
    Ok(db)
}

/// Opens for writing; waits while another process is in a transaction. A file that is not ours is not touched.
pub(super) fn write(dir: &Path) -> Result<Database, StoreError> {
    drop(read(dir)?);
    open_write(dir)
}

/// Of which schema a file may be that is to be rebuilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accept {
    /// This program's.
    Same,
    /// An older one, too.
    Older,
}

/// Opens for writing an office whose projections need not be whole.
pub(super) fn write_to_rebuild(dir: &Path, accept: Accept) -> Result<Database, StoreError> {
    match read(dir) {
        Ok(_) | Err(StoreError::Rebuilding) => open_write(dir),
        Err(StoreError::Older { .. }) if accept == Accept::Older => open_write(dir),
        Err(other) => Err(other),
    }
}

fn open_write(dir: &Path) -> Result<Database, StoreError> {
    let path = file(dir);
    holder::pass(dir)?;
    builder().open(&path).map_err(|error| StoreError::opening(error, &path))
}

/// Opens for writing a file of whatever schema, for side state alone: that is kept in the same shape by all of them.
pub(super) fn write_side(dir: &Path) -> Result<Database, StoreError> {
    match read(dir) {
        Ok(_) | Err(StoreError::Rebuilding | StoreError::Newer { .. } | StoreError::Older { .. }) => open_write(dir),
        Err(other) => Err(other),
    }
}

fn check_magic(dir: &Path, path: &Path) -> Result<(), StoreError> {
    let mut file = File::open(path).map_err(|error| match StoreError::at(&error, path) {
        StoreError::Missing(_) => StoreError::Missing(dir.to_owned()),
        other => other,
    })?;
    let mut magic = [0; MAGIC.len()];
    match file.read_exact(&mut magic) {
        Ok(()) if magic == MAGIC => Ok(()),
        Ok(()) => Err(StoreError::Foreign(path.to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(StoreError::Foreign(path.to_owned())),
        Err(error) => Err(StoreError::at(&error, path)),
    }
}

fn check_schema(txn: &ReadTransaction, path: &Path) -> Result<(), StoreError> {
    let table = match txn.open_table(META) {
        Ok(table) => table,
        Err(TableError::Storage(error)) => return Err(error.into()),
        Err(_) => return Err(StoreError::Foreign(path.to_owned())),
    };
    let value = |name: &str| -> Result<Option<u64>, StoreError> { Ok(table.get(name)?.map(|v| v.value())) };
    match value(meta::SCHEMA)? {
        None => Err(StoreError::Foreign(path.to_owned())),
        Some(found) if found > SCHEMA => Err(StoreError::Newer { found, known: SCHEMA }),
        Some(found) if found < SCHEMA => Err(StoreError::Older { found, known: SCHEMA }),
        Some(_) if value(meta::REBUILDING)?.unwrap_or(0) != 0 => Err(StoreError::Rebuilding),
        Some(_) => Ok(()),
    }
}

/// Makes the folder (0700) and in it an empty office (0600). The file appears whole or not at all.
pub(super) fn create(dir: &Path) -> Result<(), StoreError> {
    let path = file(dir);
    disk::check(dir)?;
    let denied = |error: std::io::Error| match StoreError::at(&error, dir) {
        StoreError::Missing(_) => StoreError::Denied(dir.to_owned()),
        other => other,
    };
    let folder = |at: &Path| DirBuilder::new().recursive(true).mode(0o700).create(at).map_err(denied);
    folder(dir)?;
    if path.exists() {
        return Err(StoreError::Exists(dir.to_owned()));
    }
    for name in FOLDERS {
        folder(&dir.join(name))?;
    }
    let fresh = tempfile::Builder::new().prefix(".office-").tempfile_in(dir).map_err(denied)?;
    {
        let db = builder().create(fresh.path()).map_err(|error| StoreError::opening(error, dir))?;
        let txn = db.begin_write()?;
        {
            let mut tables = Tables::open(&txn)?;
            tables.meta.insert(meta::SCHEMA, SCHEMA)?;
            tables.meta.insert(meta::REVISION, 0)?;
            tables.meta.insert(meta::OFFICE, RandomState::new().build_hasher().finish())?;
        }
        txn.open_table(PREFERENCES)?;
        txn.open_table(DRAFTS)?;
        txn.commit()?;
    }
    match fresh.persist_noclobber(&path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(StoreError::Exists(dir.to_owned()))
        }
        Err(error) => Err(denied(error.error)),
    }
}
