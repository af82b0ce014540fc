//! The Commission in the store: its compositions, its sittings, and which cases wait for one.

use std::sync::Arc;

use super::error::StoreError;
use super::index::Keys;
use super::key::{self, tag};
use super::queue::QueueQuery;
use super::row::{QueueRow, Scope};
use super::tables::{Raw, Snapshot};
use super::things::{self, Thing, read_back};
use crate::office::case::Case;
use crate::office::commission::{self, AgendaItem, Composition, Sitting};
use crate::office::settings::Settings;
use crate::office::{CaseNo, Record, SittingNo};

impl Thing for Vec<Composition> {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        Some(commission::composition(before.unwrap_or_default(), record))
    }
}

impl Thing for Sitting {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        commission::sitting(before, record)
    }

    fn keys(&self) -> Keys {
        let mut listed = vec![tag::SITTING, if self.is_open() { b'o' } else { b'e' }];
        listed.extend(key::day(Some(self.on)).to_be_bytes());
        listed.extend(self.no.key().to_be_bytes());
        let mut index = vec![listed];
        let live = self.agenda.iter().filter(|item| self.is_open() && AgendaItem::is_live(item));
        index.extend(live.map(|item| {
            let mut waits = key::sitting_of(item.case);
            waits.extend(self.no.key().to_be_bytes());
            waits
        }));
        index.sort_unstable();
        Keys { index, counts: Vec::new() }
    }
}

/// The open sitting on whose agenda a case waits.
pub(super) fn sitting_of(tables: &impl Raw, case: CaseNo) -> Result<Option<SittingNo>, StoreError> {
    let mut found = None;
    tables.each_index_key(&key::sitting_of(case), &mut |entry| {
        found = Some(SittingNo::from_key(key::tail(entry)));
        false
    })?;
    Ok(found)
}

/// What minutes are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// The sitting.
    pub sitting: Sitting,
    /// The cases, in the order of the agenda.
    pub cases: Vec<Case>,
    /// The office.
    pub settings: Arc<Settings>,
}

impl Snapshot {
    /// A sitting with the cases of its agenda. Once it is over its minutes never change: what they are drawn from is then
    /// as it stood when those present signed, whatever became of it since (п. 9).
    pub fn minutes(&self, no: SittingNo) -> Result<Option<Minutes>, StoreError> {
        let Some(sitting) = self.sitting(no)? else { return Ok(None) };
        // Nothing is recorded of a sitting that is over: its last record is the signature itself.
        let over = (!sitting.is_open()).then_some(sitting.revision);
        let settings = match over {
            Some(seq) => self.settings_after(seq)?.map(Arc::new),
            None => self.settings()?,
        };
        let mut cases = Vec::new();
        for item in &sitting.agenda {
            cases.extend(match over {
                Some(seq) => self.case_after(item.case, seq)?,
                None => self.case(item.case)?,
            });
        }
        Ok(settings.map(|settings| Minutes { sitting, cases, settings }))
    }

    /// The Commission's compositions, by first day.
    pub fn compositions(&self) -> Result<Vec<Composition>, StoreError> {
        Ok(things::get(self, things::COMPOSITIONS)?.unwrap_or_default())
    }

    /// A sitting.
    pub fn sitting(&self, no: SittingNo) -> Result<Option<Sitting>, StoreError> {
        read_back(self.office_bytes(&things::sitting(no))?)
    }

    /// The open sitting on whose agenda a case waits.
    pub fn sitting_of(&self, case: CaseNo) -> Result<Option<SittingNo>, StoreError> {
        sitting_of(self, case)
    }

    /// Open sittings, the nearest day first; or those that are over, the last first.
    pub fn sittings(&self, open: bool, limit: usize) -> Result<Vec<Sitting>, StoreError> {
        let mut numbers = Vec::new();
        self.each_index_key(&[tag::SITTING, if open { b'o' } else { b'e' }], &mut |entry| {
            numbers.push(SittingNo::from_key(key::tail(entry)));
            true
        })?;
        if !open {
            numbers.reverse();
        }
        let there = |no: SittingNo| self.sitting(no)?.ok_or_else(|| StoreError::Damaged(format!("no sitting {no}")));
        numbers.into_iter().take(limit).map(there).collect()
    }

    /// Cases with the Commission that wait for no sitting yet, by their clock.
    pub fn waiting_for_sitting(&self, limit: usize) -> Result<Vec<QueueRow>, StoreError> {
        let page = self.queue_page(&QueueQuery::first(Scope::InCommission, limit))?;
        let mut rows = Vec::new();
        for row in page.rows {
            if self.sitting_of(row.no)?.is_none() {
                rows.push(row);
            }
        }
        Ok(rows)
    }
}
