//! Pages of the queue, by keys alone: a page costs the same at a thousand and at a million cases.

use chrono::NaiveDate;

use super::error::StoreError;
use super::key;
use super::listed::Take;
use super::row::{QueueRow, Scope};
use super::tables::{Snapshot, unpack};
use crate::office::CaseNo;

/// The place of a row: its due day and its number.
pub type Anchor = (Option<NaiveDate>, CaseNo);

/// Which way a page goes from its anchor. Rows always come in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// The row at the anchor (or the first behind it) and those behind; the beginning of the list without one.
    #[default]
    From,
    /// The rows behind the anchor.
    After,
    /// The rows before the anchor; the end of the list without one.
    Before,
}

/// A question for rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueQuery {
    /// The list.
    pub scope: Scope,
    /// Where to begin; none begins at an end.
    pub anchor: Option<Anchor>,
    /// Which way.
    pub direction: Direction,
    /// Most rows.
    pub limit: usize,
}

impl QueueQuery {
    /// The first rows of a list.
    pub fn first(scope: Scope, limit: usize) -> Self {
        Self { scope, anchor: None, direction: Direction::From, limit }
    }
}

/// Rows, and where they stand in their list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The rows.
    pub rows: Vec<QueueRow>,
    /// How many rows stand before the first of them.
    pub before: u64,
    /// How many rows the list has.
    pub total: u64,
}

/// The keys of a list: from the first, below the second.
struct Span {
    prefix: Vec<u8>,
    low: Vec<u8>,
    high: Vec<u8>,
}

impl Span {
    fn of(scope: &Scope) -> Self {
        let prefix = scope.prefix();
        let (first, end) = scope.days();
        let low = [prefix.as_slice(), &first.to_be_bytes()].concat();
        let high = match end {
            Some(end) => [prefix.as_slice(), &end.to_be_bytes()].concat(),
            // Longer than any key of the list and above all of them.
            None => [prefix.as_slice(), &[u8::MAX; 13]].concat(),
        };
        Self { prefix, low, high }
    }

    fn at(&self, anchor: Anchor) -> Vec<u8> {
        key::queue(&self.prefix, key::day(anchor.0), anchor.1)
    }
}

impl Snapshot {
    /// A page of a list.
    pub fn queue_page(&self, query: &QueueQuery) -> Result<Page, StoreError> {
        let span = Span::of(&query.scope);
        let (mut low, mut high) = (span.low.clone(), span.high.clone());
        match (query.direction, query.anchor) {
            (Direction::From, Some(anchor)) => low = low.max(span.at(anchor)),
            (Direction::After, Some(anchor)) => {
                let mut behind = span.at(anchor);
                behind.push(0);
                low = low.max(behind);
            }
            (Direction::Before, Some(anchor)) => high = high.min(span.at(anchor)),
            (_, None) => {}
        }
        let total = self.days_between(&span.prefix, &span.low, &span.high)?;
        if low >= high {
            let before = if query.direction == Direction::Before { 0 } else { total };
            return Ok(Page { rows: Vec::new(), before, total });
        }
        let take = if query.direction == Direction::Before { Take::Last } else { Take::First };
        let keys = self.keys_between(&span.prefix, &low, &high, take(query.limit))?;
        let before = match keys.first() {
            Some(first) => self.before(&span, first)?,
            None if query.direction == Direction::Before => 0,
            None => total,
        };
        let rows = keys.iter().map(|key| self.row_at(key::tail(key))).collect::<Result<_, _>>()?;
        Ok(Page { rows, before, total })
    }

    /// How many rows a list has.
    pub fn queue_total(&self, scope: &Scope) -> Result<u64, StoreError> {
        let span = Span::of(scope);
        self.days_between(&span.prefix, &span.low, &span.high)
    }

    /// The place of a case in a list, from 0; none when it is not in it.
    pub fn position(&self, scope: &Scope, no: CaseNo) -> Result<Option<u64>, StoreError> {
        let Some(row) = self.row(no)? else { return Ok(None) };
        let span = Span::of(scope);
        let key = span.at((row.due, no));
        let behind = [key.as_slice(), &[0]].concat();
        if key < span.low || key >= span.high || self.count_between(&span.prefix, &key, &behind)? == 0 {
            return Ok(None);
        }
        self.before(&span, &key).map(Some)
    }

    /// The row of a case that is not closed.
    pub fn row(&self, no: CaseNo) -> Result<Option<QueueRow>, StoreError> {
        let stored: Option<QueueRow> = self.now.rows.get(no.key())?.map(|bytes| unpack(bytes.value())).transpose()?;
        let Some(past) = &self.past else { return Ok(stored) };
        if stored.as_ref().is_some_and(|row| row.revision <= past.seq()) {
            return Ok(stored);
        }
        Ok(self.case(no)?.map(|case| QueueRow::of(&case)).filter(QueueRow::is_kept))
    }

    fn row_at(&self, key: u64) -> Result<QueueRow, StoreError> {
        let no = CaseNo::from_key(key);
        self.row(no)?.ok_or_else(|| StoreError::Damaged(format!("no row of case {no}")))
    }

    /// Rows before a key: whole days by their counters, the day itself by its keys.
    fn before(&self, span: &Span, key: &[u8]) -> Result<u64, StoreError> {
        let day = &key[..key.len() - 8];
        let whole_days = self.days_between(&span.prefix, &span.low, day)?;
        Ok(whole_days + self.count_between(&span.prefix, day, key)?)
    }
}
