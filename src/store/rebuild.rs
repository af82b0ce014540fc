//! Making the projections anew from the journal, in transactions short enough for others to wait beside.
//!
//! While it runs the office says so to everybody: half a set of indexes must not be worked from. Broken off, it is
//! begun again from the start. Side state stays.

use std::path::Path;
use std::time::Instant;

use redb::{Database, TableHandle};

use super::PATIENCE;
use super::error::StoreError;
use super::journal::{self, Hash};
use super::open::{self, Accept};
use super::project::project;
use super::submit::{PAUSE, SLICE, SLICE_TIME, begin, wait};
use super::tables::{self, SCHEMA, Tables, meta};
use super::verify::{Fault, Progress, walk};

/// What a rebuild did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// Records replayed.
    pub records: u64,
    /// The hash of the last.
    pub head: Hash,
    /// Why nothing was rebuilt: the journal itself is not whole.
    pub fault: Option<Fault>,
}

/// Rebuilds every projection. A journal that is not whole is not rebuilt from: the fault is in the answer.
pub fn rebuild(dir: impl AsRef<Path>, progress: impl FnMut(Progress)) -> Result<Rebuilt, StoreError> {
    derive(&open::write_to_rebuild(dir.as_ref(), Accept::Same)?, progress)
}

/// Rebuilds the projections of a file that an older program wrote, so that this program can work with it; `None` when
/// the file is of this program's schema already and whole.
pub fn upgrade(dir: impl AsRef<Path>, progress: impl FnMut(Progress)) -> Result<Option<Rebuilt>, StoreError> {
    match open::read(dir.as_ref()) {
        Ok(_) => Ok(None),
        Err(StoreError::Older { .. } | StoreError::Rebuilding) => {
            derive(&open::write_to_rebuild(dir.as_ref(), Accept::Older)?, progress).map(Some)
        }
        Err(other) => Err(other),
    }
}

/// Walks the journal, throws away what was derived from it and derives it anew.
fn derive(db: &Database, mut progress: impl FnMut(Progress)) -> Result<Rebuilt, StoreError> {
    let (journal, (records, head)) = tables::truth(&redb::ReadableDatabase::begin_read(db)?)?;
    let total = records * 2;
    if let (_, Some(fault)) = walk(&journal, (records, head), None, &mut |done| progress(Progress { done, total }))? {
        return Ok(Rebuilt { records, head, fault: Some(fault) });
    }
    drop(journal);
    clear(db)?;
    let mut next = 1;
    loop {
        let (last, ended, fault) = slice(db, next)?;
        if let Some(fault) = fault {
            return Ok(Rebuilt { records, head, fault: Some(fault) });
        }
        if ended {
            return finished(db);
        }
        progress(Progress { done: records + last, total: total.max(records + last) });
        next = last + 1;
        wait(PAUSE);
    }
}

/// Makes an office of the records of a journal as they were stored, in their order, and derives the rest.
pub fn restore(
    dir: impl AsRef<Path>,
    records: impl IntoIterator<Item = Vec<u8>>,
    progress: impl FnMut(Progress),
) -> Result<Rebuilt, StoreError> {
    let dir = dir.as_ref();
    open::create(dir)?;
    let db = open::write(dir)?;
    let mut records = records.into_iter().peekable();
    let mut seq = 0;
    while records.peek().is_some() {
        let txn = begin(&db, PATIENCE)?;
        {
            let mut tables = Tables::open(&txn)?;
            tables.meta.insert(meta::REBUILDING, 1)?;
            for bytes in records.by_ref().take(SLICE) {
                seq += 1;
                tables.extend(seq, &bytes)?;
            }
            tables.finish()?;
        }
        txn.commit()?;
    }
    drop(db);
    rebuild(dir, progress)
}

/// Says that a rebuild runs, in the schema it leads to, and throws everything away that is derived from the journal,
/// under whatever name an older program kept it.
fn clear(db: &Database) -> Result<(), StoreError> {
    let txn = begin(db, PATIENCE)?;
    let mut table = txn.open_table(tables::META)?;
    table.insert(meta::REBUILDING, 1)?;
    table.insert(meta::SCHEMA, SCHEMA)?;
    drop(table);
    let derived: Vec<_> = txn.list_tables()?.filter(|table| !tables::KEPT.contains(&table.name())).collect();
    for table in derived {
        txn.delete_table(table)?;
    }
    drop(Tables::open(&txn)?);
    Ok(txn.commit()?)
}

/// Replays records from one on. The last one that ends the journal also ends the rebuild, in the same transaction.
fn slice(db: &Database, next: u64) -> Result<(u64, bool, Option<Fault>), StoreError> {
    let txn = begin(db, PATIENCE * 10)?;
    let started = Instant::now();
    let mut seq = next;
    let mut ended = false;
    {
        let mut tables = Tables::open(&txn)?;
        let mut count = 0;
        while count < SLICE && started.elapsed() < SLICE_TIME {
            let Some(bytes) = tables::Raw::journal_bytes(&tables, seq)? else {
                ended = true;
                break;
            };
            let Ok(record) = journal::decode(seq, &bytes) else {
                return Ok((seq, false, Some(Fault::Unreadable(seq))));
            };
            match project(&mut tables, &record) {
                Err(StoreError::Damaged(_)) => return Ok((seq, false, Some(Fault::Unreadable(seq)))),
                other => other?,
            }
            seq += 1;
            count += 1;
        }
        if ended {
            tables.meta.remove(meta::REBUILDING)?;
        }
        tables.finish()?;
    }
    txn.commit()?;
    Ok((seq - 1, ended, None))
}

fn finished(db: &Database) -> Result<Rebuilt, StoreError> {
    let (_, (records, head)) = tables::truth(&redb::ReadableDatabase::begin_read(db)?)?;
    Ok(Rebuilt { records, head, fault: None })
}
