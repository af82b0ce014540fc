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
    /// Those of a list: one, or one an officer.
    fn all(scope: &Scope) -> Vec<Self> {
        let (first, end) = scope.days();
        let of = |prefix: Vec<u8>| {
            let low = [prefix.as_slice(), &first.to_be_bytes()].concat();
            let high = match end {
                Some(end) => [prefix.as_slice(), &end.to_be_bytes()].concat(),
                // Longer than any key of the list and above all of them.
                None => [prefix.as_slice(), &[u8::MAX; 13]].concat(),
            };
            Self { prefix, low, high }
        };
        scope.prefixes().into_iter().map(of).collect()
    }

    fn at(&self, place: Place) -> Vec<u8> {
        key::queue(&self.prefix, place.0, CaseNo::from_key(place.1))
    }

    /// What of it a page may hold.
    fn on_page(&self, query: &QueueQuery) -> (Vec<u8>, Vec<u8>) {
        let (low, high) = (self.low.clone(), self.high.clone());
        let anchor = query.anchor.map(|(due, no)| self.at((key::day(due), no.key())));
        match (query.direction, anchor) {
            (Direction::From, Some(anchor)) => (low.max(anchor), high),
            (Direction::After, Some(mut behind)) => {
                behind.push(0);
                (low.max(behind), high)
            }
            (Direction::Before, Some(anchor)) => (low, high.min(anchor)),
            (_, None) => (low, high),
        }
    }
}

/// Where a case stands in any list: its day as it sorts, and its number.
type Place = (u32, u64);

impl Snapshot {
    /// A page of a list.
    pub fn queue_page(&self, query: &QueueQuery) -> Result<Page, StoreError> {
        let spans = Span::all(&query.scope);
        let total = self.total_of(&spans)?;
        let backwards = query.direction == Direction::Before;
        let take = if backwards { Take::Last } else { Take::First };
        let mut places: Vec<Place> = Vec::new();
        for span in &spans {
            let (low, high) = span.on_page(query);
            if low < high {
                let keys = self.keys_between(&span.prefix, &low, &high, take(query.limit))?;
                places.extend(keys.iter().map(|entry| (key::day_at(entry, span.prefix.len()), key::tail(entry))));
            }
        }
        places.sort_unstable();
        if backwards {
            places.drain(..places.len().saturating_sub(query.limit));
        }
        places.truncate(query.limit);
        let before = match places.first() {
            Some(first) => self.before(&spans, *first)?,
            None if backwards => 0,
            None => total,
        };
        let rows = places.iter().map(|(_, case)| self.row_at(*case)).collect::<Result<_, _>>()?;
        Ok(Page { rows, before, total })
    }

    /// How many rows a list has.
    pub fn queue_total(&self, scope: &Scope) -> Result<u64, StoreError> {
        self.total_of(&Span::all(scope))
    }

    fn total_of(&self, spans: &[Span]) -> Result<u64, StoreError> {
        spans.iter().map(|span| self.days_between(&span.prefix, &span.low, &span.high)).sum()
    }

    /// The place of a case in a list, from 0; none when it is not in it.
    pub fn position(&self, scope: &Scope, no: CaseNo) -> Result<Option<u64>, StoreError> {
        let Some(row) = self.row(no)? else { return Ok(None) };
        let spans = Span::all(scope);
        let place = (row.day(), no.key());
        for span in &spans {
            let key = span.at(place);
            let behind = [key.as_slice(), &[0]].concat();
            if key >= span.low && key < span.high && self.count_between(&span.prefix, &key, &behind)? > 0 {
                return self.before(&spans, place).map(Some);
            }
        }
        Ok(None)
    }

    /// The row of a case that is not closed.
    pub fn row(&self, no: CaseNo) -> Result<Option<QueueRow>, StoreError> {
        self.meter.entry();
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

    /// Rows before a place: whole days by their counters, the day itself by its keys.
    fn before(&self, spans: &[Span], place: Place) -> Result<u64, StoreError> {
        let before = |span: &Span| {
            let key = span.at(place);
            let day = &key[..key.len() - 8];
            let whole_days = self.days_between(&span.prefix, &span.low, day)?;
            Ok(whole_days + self.count_between(&span.prefix, day, &key)?)
        };
        spans.iter().map(before).sum()
    }
}
