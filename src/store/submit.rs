//! Commands into the journal: decided, appended and applied inside one durable transaction.

use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};
use redb::{Database, TransactionError, WriteTransaction};

use super::Store;
use super::error::{Committed, StoreError, SubmitError};
use super::journal::{self, Hash};
use super::key;
use super::papers;
use super::project::project;
use super::recompute::Written;
use super::tables::{Raw, Tables, check};
use super::view::View;
use super::when::written_at;
use crate::office::decide::decide;
use crate::office::{Command, Event, Office, Record, Refusal, Subject, Who};

/// How long a command waits for its turn to write.
pub const PATIENCE: Duration = Duration::from_secs(3);
/// Most commands of one transaction of bulk work.
pub(super) const SLICE: usize = 1_000;
/// Longest a transaction of bulk work takes on new commands; the commit comes on top of it.
pub(super) const SLICE_TIME: Duration = Duration::from_millis(60);
/// Pause between two of them, for the officers: the lock is unfair.
pub(super) const PAUSE: Duration = Duration::from_millis(5);

/// A command with everything that has to be known to record it.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// What is asked.
    pub command: Command,
    /// The revision of the case (or notification) that was on the screen; none where there is none to expect.
    pub expected: Option<u64>,
    /// Who asks.
    pub who: Who,
    /// The moment, with the office's offset.
    pub now: DateTime<FixedOffset>,
}

/// What decides: [`decide`] itself, or whatever a test puts in its place.
pub(super) type Decide = dyn Fn(&dyn Office, &Command, &Who, DateTime<FixedOffset>) -> Result<Vec<Event>, Refusal>;

impl Store {
    /// Decides and records a command. Nothing is recorded unless this returns `Ok`, and then it is on the disk.
    /// What a change of the law does to the open cases is written after it, in slices of its own; where that is broken
    /// off, the settings say so and [`Store::recompute`] finishes it.
    pub fn submit(&mut self, envelope: &Envelope) -> Result<Committed, SubmitError> {
        self.change(envelope, |_| ())
    }

    /// The same; `progress` hears how far a change has been written into the open cases.
    pub fn change(&mut self, envelope: &Envelope, progress: impl FnMut(Written)) -> Result<Committed, SubmitError> {
        let committed = self.submit_with(envelope, &decide)?;
        if committed.events.iter().any(Event::moves_cases) {
            let _finished_by_the_next_writer = self.recompute(envelope.now, progress);
        }
        Ok(committed)
    }

    /// Records many commands, in transactions short enough for others to work beside. `done` gets the number and the
    /// outcome of each once it is on the disk. A fault of the store ends it: what `done` has been told stands.
    pub fn submit_many(
        &mut self,
        envelopes: impl IntoIterator<Item = Envelope>,
        done: impl FnMut(usize, Result<Committed, SubmitError>),
    ) -> Result<(), SubmitError> {
        self.submit_many_with(envelopes, &decide, done)
    }

    /// The same under a decision of the caller's.
    pub(super) fn submit_with(&mut self, envelope: &Envelope, decide: &Decide) -> Result<Committed, SubmitError> {
        let txn = self.turn(PATIENCE)?;
        let committed = {
            let mut tables = Tables::open(&txn)?;
            check(&tables)?;
            let mut head = tables.head()?;
            let committed = record(&mut tables, &mut head, envelope, decide)?;
            tables.finish()?;
            committed
        };
        txn.commit()?;
        Ok(committed)
    }

    fn submit_many_with(
        &mut self,
        envelopes: impl IntoIterator<Item = Envelope>,
        decide: &Decide,
        mut done: impl FnMut(usize, Result<Committed, SubmitError>),
    ) -> Result<(), SubmitError> {
        let mut envelopes = envelopes.into_iter().peekable();
        let mut number = 0;
        while envelopes.peek().is_some() {
            let txn = self.turn(PATIENCE * 10)?;
            let started = Instant::now();
            let mut outcomes = Vec::new();
            {
                let mut tables = Tables::open(&txn)?;
                check(&tables)?;
                let mut head = tables.head()?;
                while outcomes.len() < SLICE && started.elapsed() < SLICE_TIME {
                    let Some(envelope) = envelopes.next() else { break };
                    match record(&mut tables, &mut head, &envelope, decide) {
                        Err(fault @ (SubmitError::Store(_) | SubmitError::Busy)) => return Err(fault),
                        outcome => outcomes.push(outcome),
                    }
                }
                tables.finish()?;
            }
            txn.commit()?;
            for outcome in outcomes {
                done(number, outcome);
                number += 1;
            }
            if envelopes.peek().is_some() {
                wait(PAUSE);
            }
        }
        Ok(())
    }
}

/// Begins a write transaction, waiting for it no longer than given.
pub(super) fn begin(db: &Database, patience: Duration) -> Result<WriteTransaction, StoreError> {
    let deadline = Instant::now() + patience;
    let mut step = Duration::from_micros(500);
    loop {
        match db.try_begin_write() {
            Err(TransactionError::WouldBlock) if Instant::now() < deadline => {
                wait(step.min(deadline.saturating_duration_since(Instant::now())));
                step = (step * 2).min(Duration::from_millis(8));
            }
            other => return Ok(other?),
        }
    }
}

/// Waits for a span at least: a parked thread may be woken early.
pub(super) fn wait(span: Duration) {
    let until = Instant::now() + span;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return;
        }
        thread::park_timeout(left);
    }
}

pub(super) fn record(
    tables: &mut Tables<'_>,
    head: &mut (u64, Hash),
    envelope: &Envelope,
    decide: &Decide,
) -> Result<Committed, SubmitError> {
    let view = View::new(tables);
    let fresh = expect(&view, tables, envelope);
    let decided = fresh
        .and_then(|()| decide(&view, &envelope.command, &envelope.who, envelope.now).map_err(SubmitError::Refused));
    if let Some(fault) = view.into_fault() {
        return Err(fault.into());
    }
    let events = decided?;
    let first_seq = head.0 + 1;
    let mut set_back = set_back(tables, head.0, envelope.now)?;
    for event in &events {
        let record = Record {
            seq: head.0 + 1,
            at: envelope.now,
            by: envelope.who.login.clone(),
            way: envelope.who.way.clone(),
            set_back: set_back.take(),
            event: event.clone(),
        };
        *head = append(tables, *head, &record)?;
    }
    if let Command::MakePaper(made) = &envelope.command {
        papers::keep(tables, &made.text)?;
    }
    Ok(Committed { first_seq, last_seq: head.0, at: envelope.now, events })
}

/// By how many minutes the clock stands before the last record; none where it does not, or by no more than a command
/// may have waited for its turn.
fn set_back(tables: &Tables<'_>, last: u64, now: DateTime<FixedOffset>) -> Result<Option<u32>, StoreError> {
    let before = match tables.last_at {
        Some(at) => Some(at),
        None => match tables.journal_bytes(last)? {
            Some(bytes) => Some(written_at(last, &bytes)?),
            None => None,
        },
    };
    let minutes = before.map_or(0, |before| (before - now).num_minutes());
    Ok(u32::try_from(minutes).ok().filter(|minutes| *minutes > 0))
}

/// Writes a record behind the head and applies it.
pub(super) fn append(tables: &mut Tables<'_>, head: (u64, Hash), record: &Record) -> Result<(u64, Hash), StoreError> {
    let head = chain(tables, head, record)?;
    project(tables, record)?;
    Ok(head)
}

/// Writes a record behind the head; it is not applied yet.
pub(super) fn chain(tables: &mut Tables<'_>, head: (u64, Hash), record: &Record) -> Result<(u64, Hash), StoreError> {
    tables.last_at = Some(record.at);
    tables.extend(record.seq, &journal::encode(record, head.1)?)
}

/// Refuses a command given over a revision that is no more: of what it is about, or of what it rests on.
fn expect(view: &dyn Office, tables: &Tables<'_>, envelope: &Envelope) -> Result<(), SubmitError> {
    let Some(expected) = envelope.expected else { return Ok(()) };
    let about = envelope.command.subject().into_iter().chain(envelope.command.rests_on(view));
    let subjects: Vec<(Subject, u64)> = about.filter_map(|of| view.revision_of(&of).map(|found| (of, found))).collect();
    let Some((subject, found)) = subjects.iter().max_by_key(|(_, found)| *found).cloned() else { return Ok(()) };
    if found == expected {
        return Ok(());
    }
    let mut changed = Vec::new();
    for (subject, _) in &subjects {
        changed.extend(changed_since(tables, subject, expected)?);
    }
    changed.sort_by_key(|record| record.seq);
    Err(SubmitError::Stale { subject, expected, found, changed })
}

fn changed_since(tables: &Tables<'_>, subject: &Subject, after: u64) -> Result<Vec<Record>, StoreError> {
    let mut seqs = Vec::new();
    tables.each_index_key(&key::history(subject), &mut |entry| {
        seqs.extend(Some(key::tail(entry)).filter(|seq| *seq > after));
        true
    })?;
    let read = |seq: u64| match tables.journal_bytes(seq)? {
        Some(bytes) => journal::decode(seq, &bytes),
        None => Err(StoreError::Damaged(format!("journal {seq}: not there"))),
    };
    seqs.into_iter().map(read).collect()
}
