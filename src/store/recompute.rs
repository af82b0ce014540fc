//! A change of the law written into the open cases, in slices short enough for the officers: the settings say that it
//! is pending, so whoever writes next finishes what a dead process began.

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};

use super::Store;
use super::anew::{Anew, OfRow};
use super::beside::{self, Beside};
use super::error::{StoreError, SubmitError};
use super::journal::Hash;
use super::project::{project, project_case};
use super::row::QueueRow;
use super::submit::{PATIENCE, PAUSE, SLICE, SLICE_TIME, chain, wait};
use super::tables::{Raw, Tables, check, unpack};
use super::things::SETTINGS;
use crate::office::case::{Case, Clocks};
use crate::office::change::{Pending, Recomputed};
use crate::office::decide::Rules;
use crate::office::recompute::{brought, moves};
use crate::office::settings::Settings;
use crate::office::{Event, Record, Way};

/// Rows looked at before the time is looked at.
const ROWS: usize = 64;

/// How much one transaction takes on, and how many there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    pub cases: usize,
    pub time: Duration,
    pub slices: usize,
}

const WHOLE: Pace = Pace { cases: SLICE, time: SLICE_TIME, slices: usize::MAX };

/// Where a slice goes on.
#[derive(Debug, Clone)]
enum From {
    /// From the row of a case on.
    Row(u64),
    /// Behind one of what runs beside the cases; from the first of it on where it has not begun.
    Beside(Option<Beside>),
}

/// What a slice has taken on.
struct Spent {
    started: Instant,
    things: usize,
    pace: Pace,
}

impl Spent {
    fn is_over(&self) -> bool {
        self.things >= self.pace.cases || self.started.elapsed() >= self.pace.time
    }
}

/// How far a change has been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Rows looked at.
    pub rows: u64,
    /// Cases, complaints and watches that something was recorded of.
    pub cases: u64,
    /// The longest a slice held the writer's lock, in milliseconds.
    pub longest_ms: u64,
    /// Whether all of it is written.
    pub done: bool,
}

impl Store {
    /// Finishes a change that is recorded and not yet written into every open case; nothing to do is done at once.
    /// `progress` hears of every slice once it is on the disk.
    pub fn recompute(
        &mut self,
        now: DateTime<FixedOffset>,
        mut progress: impl FnMut(Written),
    ) -> Result<Written, SubmitError> {
        self.recompute_at(now, WHOLE, &mut progress)
    }

    /// The same at a pace of the caller's.
    pub(super) fn recompute_at(
        &mut self,
        now: DateTime<FixedOffset>,
        pace: Pace,
        progress: &mut dyn FnMut(Written),
    ) -> Result<Written, SubmitError> {
        let mut written = Written::default();
        let settings = self.snapshot()?.settings()?;
        let Some((settings, pending)) = settings.and_then(|s| s.pending.clone().map(|pending| (s, pending))) else {
            return Ok(Written { done: true, ..written });
        };
        let rules = Rules::with(settings, pending.on);
        let mut anew = Anew::new(&rules, &pending.reason);
        let mut from = From::Row(0);
        for _ in 0..pace.slices {
            let txn = self.turn(PATIENCE * 10)?;
            let held = Instant::now();
            let next = {
                let mut tables = Tables::open(&txn)?;
                check(&tables)?;
                // Somebody else finished it, and began another perhaps.
                if pending_of(&tables)?.as_ref() != Some(&pending) {
                    return Ok(Written { done: true, ..written });
                }
                let mut slice = Slice { head: tables.head()?, tables: &mut tables, pending: &pending, now };
                let next = slice.write(from, pace, &mut anew, &mut written)?;
                tables.finish()?;
                next
            };
            txn.commit()?;
            written.longest_ms = written.longest_ms.max(held.elapsed().as_millis() as u64);
            written.done = next.is_none();
            progress(written);
            match next {
                Some(next) => from = next,
                None => break,
            }
            wait(PAUSE);
        }
        Ok(written)
    }
}

fn pending_of(tables: &Tables<'_>) -> Result<Option<Pending>, StoreError> {
    let settings: Option<Settings> = tables.office_bytes(SETTINGS)?.map(|bytes| unpack(&bytes)).transpose()?;
    Ok(settings.and_then(|settings| settings.pending))
}

/// Some rows.
#[derive(Default)]
struct Looked {
    rows: u64,
    last: Option<u64>,
    touched: Vec<u64>,
}

/// One transaction's share.
struct Slice<'a, 't> {
    tables: &'a mut Tables<'t>,
    head: (u64, Hash),
    pending: &'a Pending,
    now: DateTime<FixedOffset>,
}

impl Slice<'_, '_> {
    /// Writes until the time is up; where to go on, or nothing when all is done.
    fn write(
        &mut self,
        from: From,
        pace: Pace,
        anew: &mut Anew<'_>,
        written: &mut Written,
    ) -> Result<Option<From>, StoreError> {
        let mut spent = Spent { started: Instant::now(), things: 0, pace };
        let mut last = match from {
            From::Row(row) => match self.rows(row, &mut spent, anew, written)? {
                Some(row) => return Ok(Some(From::Row(row))),
                None => None,
            },
            From::Beside(last) => last,
        };
        for one in beside::open(self.tables, last.as_ref())? {
            if spent.is_over() {
                return Ok(Some(From::Beside(last)));
            }
            let events = beside::recomputed(self.tables, &one, anew.rules, anew.reason)?.unwrap_or_default();
            spent.things += 1;
            written.cases += u64::from(self.record(events)?);
            last = Some(one);
        }
        self.append(Event::Recomputed(Recomputed { reason: self.pending.reason.clone() }))?;
        Ok(None)
    }

    /// Writes the cases from a row on; the row to go on with, or none when all are done.
    fn rows(
        &mut self,
        mut from: u64,
        spent: &mut Spent,
        anew: &mut Anew<'_>,
        written: &mut Written,
    ) -> Result<Option<u64>, StoreError> {
        while !spent.is_over() {
            let looked = self.look(from, spent.pace.cases - spent.things, anew)?;
            let Some(last) = looked.last else { return Ok(None) };
            written.rows += looked.rows;
            for no in looked.touched {
                spent.things += 1;
                written.cases += u64::from(self.bring(no, anew)?);
            }
            from = last + 1;
        }
        Ok(Some(from))
    }

    /// The next rows, until so many of their cases are touched.
    fn look(&self, from: u64, most: usize, anew: &mut Anew<'_>) -> Result<Looked, StoreError> {
        let mut looked = Looked::default();
        for entry in redb::ReadableTable::range(&self.tables.rows, from..)?.take(ROWS) {
            let (key, bytes) = entry?;
            let row: QueueRow = unpack(bytes.value())?;
            (looked.rows, looked.last) = (looked.rows + 1, Some(key.value()));
            if matches!(anew.of(&row), OfRow::Touched(_)) {
                looked.touched.push(key.value());
            }
            if looked.touched.len() >= most {
                break;
            }
        }
        Ok(looked)
    }

    /// Brings a case to the law of today.
    fn bring(&mut self, key: u64, anew: &mut Anew<'_>) -> Result<bool, StoreError> {
        let Some(bytes) = self.tables.case_bytes(key)? else { return Ok(false) };
        let mut case: Case = unpack(&bytes)?;
        let Some(clocks) = anew.clocks_of(&case).filter(|_| moves(case.state)) else { return Ok(false) };
        let Ok(events) = brought(&case, Clocks::clone(&clocks), anew.rules, anew.reason) else { return Ok(false) };
        let any = !events.is_empty();
        for event in events {
            let record = self.chained(event)?;
            case = project_case(self.tables, case, &record)?;
        }
        Ok(any)
    }

    /// Records events; whether there were any.
    fn record(&mut self, events: Vec<Event>) -> Result<bool, StoreError> {
        let any = !events.is_empty();
        for event in events {
            self.append(event)?;
        }
        Ok(any)
    }

    fn append(&mut self, event: Event) -> Result<(), StoreError> {
        let record = self.chained(event)?;
        project(self.tables, &record)
    }

    /// An event as the record behind the last one.
    fn chained(&mut self, event: Event) -> Result<Record, StoreError> {
        let (by, way) = (self.pending.by.clone(), Way::Program);
        let record = Record { seq: self.head.0 + 1, at: self.now, by, way, set_back: None, event };
        self.head = chain(self.tables, self.head, &record)?;
        Ok(record)
    }
}
