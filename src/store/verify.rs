//! Verification: every link of the chain, and every projection against a replay of the journal.

use std::cmp::Ordering;
use std::path::Path;

use redb::{Builder, Database, Durability, ReadOnlyTable, ReadableDatabase, ReadableTable, backends::FileBackend};

use super::Store;
use super::error::StoreError;
use super::journal::{self, Hash};
use super::papers;
use super::project::project;
use super::tables::{Journal, Raw, Shelves, Tables};
use super::things;
use crate::office::inquiry::Inquiry;
use crate::office::{Event, Record, paper};
use crate::phrase::{Arg, Phrase};

/// Memory for pages of the replay, in bytes.
const CACHE: usize = 64 << 20;
/// Records of one transaction of the replay.
const SLICE: usize = 5_000;

/// How far a verification is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Records looked at, of both passes together.
    pub done: u64,
    /// Records to look at, of both passes together.
    pub total: u64,
}

/// The first thing found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The bytes of a record are not those that were written.
    Altered(u64),
    /// A record is missing.
    Absent(u64),
    /// A record cannot be read, or does not follow from those before it.
    Unreadable(u64),
    /// The text of a paper that a record names is not kept.
    NoText(u64),
    /// The text of a paper that a record names, or the words of a reply that it signed, are not those it has the hash of.
    TextAltered(u64),
    /// A projection is not what the journal gives.
    Differs {
        /// The table.
        table: &'static str,
        /// The key, as far as it can be shown.
        key: String,
    },
}

impl Fault {
    /// The fault in words.
    pub fn phrase(&self) -> Phrase {
        let record = |id: &str, seq: u64| Phrase::new(id).with("seq", Arg::Text(seq.to_string()));
        match self {
            Self::Altered(seq) => record("store-fault-altered", *seq),
            Self::Absent(seq) => record("store-fault-absent", *seq),
            Self::Unreadable(seq) => record("store-fault-unreadable", *seq),
            Self::NoText(seq) => record("store-fault-no-text", *seq),
            Self::TextAltered(seq) => record("store-fault-text-altered", *seq),
            Self::Differs { table, key } => {
                Phrase::new("store-fault-differs").with("table", *table).with("key", key.as_str())
            }
        }
    }
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Records in the journal.
    pub records: u64,
    /// The hash of the last.
    pub head: Hash,
    /// The journal number whose hash was asked for, where it was found.
    pub asked: Option<u64>,
    /// The first fault; none when all is whole.
    pub fault: Option<Fault>,
}

/// Walks the chain, replays the journal and compares. `asked` is a hash noted earlier, to be found on the way.
pub fn verify(
    dir: impl AsRef<Path>,
    asked: Option<Hash>,
    mut progress: impl FnMut(Progress),
) -> Result<Verdict, StoreError> {
    let store = Store::open_read(dir)?;
    let snapshot = store.snapshot()?;
    let (records, head) = Raw::head(&snapshot)?;
    let total = records * 2;
    let (asked, fault) =
        walk(&snapshot.now.journal, (records, head), asked, &mut |done| progress(Progress { done, total }))?;
    let fault = match fault {
        Some(fault) => Some(fault),
        None => compare(store.dir(), &snapshot.now, &mut |done| progress(Progress { done: records + done, total }))?,
    };
    Ok(Verdict { records, head, asked, fault })
}

/// The chain alone: the number of the record with the hash asked for, and the first fault.
pub(super) fn walk(
    journal: &Journal,
    (length, kept): (u64, Hash),
    asked: Option<Hash>,
    progress: &mut dyn FnMut(u64),
) -> Result<(Option<u64>, Option<Fault>), StoreError> {
    let (mut before, mut found) = (Hash::ZERO, None);
    let mut seq = 0;
    for entry in journal.range(1..)? {
        let (key, bytes) = entry?;
        seq += 1;
        if key.value() != seq {
            return Ok((found, Some(Fault::Absent(seq))));
        }
        let bytes = bytes.value();
        let Some(link) = journal::link(bytes) else { return Ok((found, Some(Fault::Altered(seq)))) };
        if link.prev != before.to_string() {
            let fault = if seq == 1 { 1 } else { altered(journal, seq, bytes, before, kept)? };
            return Ok((found, Some(Fault::Altered(fault))));
        }
        if link.seq != seq {
            return Ok((found, Some(Fault::Altered(seq))));
        }
        before = Hash::of(bytes);
        if asked == Some(before) {
            found = Some(seq);
        }
        if seq.is_multiple_of(1_000) {
            progress(seq);
        }
    }
    let fault = match seq.cmp(&length) {
        Ordering::Less => Some(Fault::Absent(seq + 1)),
        Ordering::Equal if before == kept => None,
        _ => Some(Fault::Altered(seq)),
    };
    Ok((found, fault))
}

/// Which of two neighbours was altered when the second does not name the hash of the first: the second alone, if with
/// the right hash in its place it is again what its own successor names.
fn altered(journal: &Journal, seq: u64, bytes: &[u8], before: Hash, kept: Hash) -> Result<u64, StoreError> {
    let next = match journal.get(seq + 1)? {
        Some(next) => journal::link(next.value()).and_then(|link| link.prev.parse().ok()),
        None => Some(kept),
    };
    let intact = next == Some(Hash::of(bytes));
    let mended = journal::with_prev(bytes, before).map(|bytes| Hash::of(&bytes));
    Ok(if !intact && next.is_some() && mended == next { seq } else { seq - 1 })
}

/// Replays the journal into a file without a name and compares every projection.
fn compare(dir: &Path, stored: &Shelves, progress: &mut dyn FnMut(u64)) -> Result<Option<Fault>, StoreError> {
    let scratch = scratch(dir)?;
    if let Some(fault) = replay(stored, &scratch, progress)? {
        return Ok(Some(fault));
    }
    let txn = scratch.begin_read()?;
    let made = Shelves::open(&txn)?;
    let shown = |key: &[u8]| String::from_utf8_lossy(key).escape_debug().to_string();
    let number = |key: u64| crate::office::CaseNo::from_key(key).to_string();
    Ok(differs(&stored.cases, &made.cases, "cases", number)?
        .or(differs(&stored.rows, &made.rows, "rows", number)?)
        .or(differs(&stored.notices, &made.notices, "notices", number)?)
        .or(differs(&stored.certificates, &made.certificates, "certificates", ToOwned::to_owned)?)
        .or(differs(&stored.office, &made.office, "office", ToOwned::to_owned)?)
        .or(differs(&stored.index, &made.index, "index", shown)?)
        .or(differs(&stored.past, &made.past, "past", shown)?)
        .or(differs(&stored.counts, &made.counts, "counts", shown)?))
}

/// A database that is gone with the process, beside the office where there is room for one.
fn scratch(dir: &Path) -> Result<Database, StoreError> {
    let file = tempfile::tempfile_in(dir).or_else(|_| tempfile::tempfile());
    let file = file.map_err(|error| StoreError::from(&error))?;
    let backend = FileBackend::new(file).map_err(|error| StoreError::opening(error, dir))?;
    let opened = Builder::new().set_cache_size(CACHE).create_with_backend(backend);
    opened.map_err(|error| StoreError::opening(error, dir))
}

fn replay(stored: &Shelves, scratch: &Database, progress: &mut dyn FnMut(u64)) -> Result<Option<Fault>, StoreError> {
    let mut records = stored.journal.range(1..)?.peekable();
    let mut done = 0;
    loop {
        let mut txn = scratch.begin_write()?;
        // It is never read again after this process: nothing has to reach the disk.
        txn.set_durability(Durability::None).map_err(redb::Error::from)?;
        {
            let mut tables = Tables::open(&txn)?;
            for entry in records.by_ref().take(SLICE) {
                let (key, bytes) = entry?;
                let seq = key.value();
                let Ok(record) = journal::decode(seq, bytes.value()) else {
                    return Ok(Some(Fault::Unreadable(seq)));
                };
                if let Some(fault) = text_of(stored, &record)? {
                    return Ok(Some(fault));
                }
                match project(&mut tables, &record) {
                    Err(StoreError::Damaged(_)) => return Ok(Some(Fault::Unreadable(seq))),
                    other => other?,
                }
                if let Some(fault) = reply_of(&tables, &record)? {
                    return Ok(Some(fault));
                }
                done += 1;
            }
            tables.finish()?;
        }
        txn.commit()?;
        progress(done);
        if records.peek().is_none() {
            return Ok(None);
        }
    }
}

/// What is wrong with the text of the paper that a record is of.
fn text_of(stored: &Shelves, record: &Record) -> Result<Option<Fault>, StoreError> {
    let Event::PaperMade(made) = &record.event else { return Ok(None) };
    Ok(match papers::text(stored, &made.text)? {
        None => Some(Fault::NoText(record.seq)),
        Some(text) if paper::hash(&text) != made.text => Some(Fault::TextAltered(record.seq)),
        Some(_) => None,
    })
}

/// What is wrong with the words of the reply that a record signed: they are kept with it, and have its hash.
fn reply_of(tables: &Tables<'_>, record: &Record) -> Result<Option<Fault>, StoreError> {
    let Event::ReplySigned(signed) = &record.event else { return Ok(None) };
    let inquiry: Option<Inquiry> = things::get(tables, &things::inquiry(signed.inquiry))?;
    let stands = inquiry.and_then(|inquiry| inquiry.reply).is_some_and(|prepared| prepared.reply.stands());
    Ok((!stands).then_some(Fault::TextAltered(record.seq)))
}

/// The first key that two tables do not hold alike.
fn differs<K, V>(
    stored: &ReadOnlyTable<K, V>,
    made: &ReadOnlyTable<K, V>,
    table: &'static str,
    shown: impl for<'k> Fn(K::SelfType<'k>) -> String,
) -> Result<Option<Fault>, StoreError>
where
    K: redb::Key + 'static,
    V: redb::Value + 'static,
{
    let (mut left, mut right) = (stored.iter()?, made.iter()?);
    loop {
        let (a, b) = (left.next().transpose()?, right.next().transpose()?);
        let fault = match (&a, &b) {
            (None, None) => return Ok(None),
            (Some((key, value)), Some((other_key, other_value))) => {
                let same = K::as_bytes(&key.value()).as_ref() == K::as_bytes(&other_key.value()).as_ref()
                    && V::as_bytes(&value.value()).as_ref() == V::as_bytes(&other_value.value()).as_ref();
                if same {
                    continue;
                }
                match K::compare(K::as_bytes(&key.value()).as_ref(), K::as_bytes(&other_key.value()).as_ref()) {
                    Ordering::Greater => shown(other_key.value()),
                    _ => shown(key.value()),
                }
            }
            (Some((key, _)), None) | (None, Some((key, _))) => shown(key.value()),
        };
        return Ok(Some(Fault::Differs { table, key: fault }));
    }
}
