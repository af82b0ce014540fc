//! The store as a thread of the screens holds it: reads at once, writes when it can, opens again after a fault.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::Store;
use super::error::{Committed, StoreError, SubmitError};
use super::past::AsAt;
use super::side::Draft;
use super::submit::{Envelope, wait};
use super::tables::Snapshot;

/// Waits before the handle is opened again after a fault.
const BACKOFF: [Duration; 3] = [Duration::from_millis(50), Duration::from_millis(250), Duration::from_secs(1)];

/// A handle that reads from the first moment and writes once it had to.
#[derive(Debug)]
pub struct Service {
    dir: PathBuf,
    store: Option<Store>,
}

impl Service {
    /// Opens for reading.
    pub fn open(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        let dir = dir.as_ref().to_owned();
        Ok(Self { store: Some(Store::open_read(&dir)?), dir })
    }

    /// Takes a handle that is open already.
    pub fn of(store: Store) -> Self {
        Self { dir: store.dir().to_owned(), store: Some(store) }
    }

    /// The folder of the office.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Opens the writable handle now, so that the first command does not wait for it. May wait for other writers.
    pub fn ready(&mut self) -> Result<(), StoreError> {
        self.writing().map(|_| ())
    }

    /// Finishes what a dead process left half-written of a change, if it did.
    pub fn finish(&mut self, now: DateTime<FixedOffset>) -> Result<(), SubmitError> {
        if self.read(|snapshot| Ok(snapshot.settings()?.is_none_or(|settings| settings.pending.is_none())))? {
            return Ok(());
        }
        self.writing()?.recompute(now, |_| ()).map(|_| ())
    }

    /// Reads at one moment. A handle that failed is dropped, and the next call opens a new one.
    pub fn read<T>(&mut self, question: impl FnOnce(&Snapshot) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.read_as_at(None, question)
    }

    /// The same as at a past moment, where one is given.
    pub fn read_as_at<T>(
        &mut self,
        past: Option<Arc<AsAt>>,
        question: impl FnOnce(&Snapshot) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let answer = self.reading().and_then(|store| {
            let snapshot = store.snapshot()?;
            question(&match past {
                Some(past) => snapshot.as_at(past),
                None => snapshot,
            })
        });
        self.drop_after(&answer);
        answer
    }

    /// The counter that every commit raises.
    pub fn revision(&mut self) -> Result<u64, StoreError> {
        let answer = self.reading().and_then(|store| store.revision());
        self.drop_after(&answer);
        answer
    }

    /// Reads the side state.
    pub fn look<T>(&mut self, question: impl FnOnce(&Store) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let answer = self.reading().and_then(|store| question(store));
        self.drop_after(&answer);
        answer
    }

    /// Reads from, or writes to, the side state.
    pub fn side<T>(&mut self, act: impl FnOnce(&mut Store) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let answer = self.writing().and_then(act);
        self.drop_after(&answer);
        answer
    }

    /// Keeps a draft; also in a file that another version has just taken over, or that is being rebuilt.
    pub fn keep_draft(&mut self, login: &str, draft: &Draft) -> Result<(), StoreError> {
        match self.side(|store| store.put_draft(login, draft)) {
            Err(StoreError::Newer { .. } | StoreError::Older { .. } | StoreError::Rebuilding) => {
                Store::open_side(&self.dir)?.put_draft(login, draft)
            }
            kept => kept,
        }
    }

    /// Records a command. After a fault of the file the handle is opened again, and if the command is not found in
    /// the journal then, it is given once more; a second fault is the answer.
    pub fn submit(&mut self, envelope: &Envelope) -> Result<Committed, SubmitError> {
        let before = self.read(Snapshot::head)?.0;
        let first = self.attempt(envelope);
        match &first {
            Err(SubmitError::Store(fault)) if fault.poisons() => self.reopen()?,
            _ => return first,
        }
        match self.read(|snapshot| landed(snapshot, before, envelope))? {
            Some(committed) => Ok(committed),
            None => self.attempt(envelope),
        }
    }

    fn attempt(&mut self, envelope: &Envelope) -> Result<Committed, SubmitError> {
        let answer = self.writing().map_err(SubmitError::from).and_then(|store| store.submit(envelope));
        if matches!(&answer, Err(SubmitError::Store(fault)) if fault.poisons()) {
            self.store = None;
        }
        answer
    }

    fn reopen(&mut self) -> Result<(), StoreError> {
        self.store = None;
        let mut last = Ok(());
        for pause in BACKOFF {
            wait(pause);
            last = self.ready();
            if last.is_ok() {
                break;
            }
        }
        last
    }

    fn reading(&mut self) -> Result<&mut Store, StoreError> {
        let store = match self.store.take() {
            Some(store) => store,
            None => Store::open_read(&self.dir)?,
        };
        Ok(self.store.insert(store))
    }

    fn writing(&mut self) -> Result<&mut Store, StoreError> {
        let store = match self.store.take() {
            Some(store) if store.writes() => store,
            Some(reader) => match Store::open_write(&self.dir) {
                Ok(store) => store,
                Err(error) => {
                    self.store = Some(reader);
                    return Err(error);
                }
            },
            None => Store::open_write(&self.dir)?,
        };
        Ok(self.store.insert(store))
    }

    fn drop_after<T>(&mut self, answer: &Result<T, StoreError>) {
        if answer.as_ref().is_err_and(StoreError::poisons) {
            self.store = None;
        }
    }
}

/// The records a command became behind a journal number, if it did: a commit may have reached the disk although its
/// writer was told of a fault.
fn landed(snapshot: &Snapshot, before: u64, envelope: &Envelope) -> Result<Option<Committed>, StoreError> {
    let (last, _) = snapshot.head()?;
    let mut committed: Option<Committed> = None;
    for seq in before + 1..=last {
        let Some(record) = snapshot.record(seq)? else { break };
        if record.at != envelope.now || record.by != envelope.who.login || record.way != envelope.who.way {
            continue;
        }
        let found =
            committed.get_or_insert(Committed { first_seq: seq, last_seq: seq, at: record.at, events: Vec::new() });
        found.last_seq = seq;
        found.events.push(record.event);
    }
    Ok(committed)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::office::officer::NewOfficer;
    use crate::office::settings::Settings;
    use crate::office::{Command, Who};

    fn opening(login: &str) -> Envelope {
        let who = Who::owner(login);
        let owner = NewOfficer::new(login.to_owned(), login.to_owned(), who.roles.clone());
        let command = Command::OpenOffice { settings: Settings::new("Акимат"), owner };
        let now = DateTime::parse_from_rfc3339("2026-03-26T10:00:00+05:00").unwrap();
        Envelope { command, expected: None, who, now }
    }

    #[test]
    fn a_command_that_reached_the_disk_is_known_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut service = Service::of(Store::create(dir.path().join("office")).unwrap());
        let envelope = opening("lee");
        assert_eq!(service.read(|snapshot| landed(snapshot, 0, &envelope)), Ok(None));
        let committed = service.submit(&envelope).unwrap();
        let last = committed.last_seq;
        assert_eq!(service.read(|snapshot| landed(snapshot, 0, &envelope)), Ok(Some(committed)));
        assert_eq!(service.read(|snapshot| landed(snapshot, last, &envelope)), Ok(None), "an earlier twin is another");
        assert_eq!(service.read(|snapshot| landed(snapshot, 0, &opening("serik"))), Ok(None));
    }

    #[test]
    fn a_handle_that_is_gone_is_opened_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut service = Service::of(Store::create(dir.path().join("office")).unwrap());
        let failed: Result<(), _> = service.read(|_| Err(StoreError::Io("EIO".to_owned())));
        assert!(failed.is_err() && service.store.is_none());
        assert_eq!(service.revision(), Ok(0));
        service.reopen().unwrap();
        assert!(service.store.as_ref().is_some_and(Store::writes));
    }
}
