//! A past moment as somebody names it, and the last record of the journal that was there by then.
//!
//! What was known then is what was in the journal then: a record entered later about an earlier day does not show.

use chrono::{
    DateTime, Days, Duration, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike,
};
use chrono_tz::Tz;
use serde::Deserialize;

use super::error::StoreError;
use super::past::AsAt;
use super::tables::{Raw, Snapshot};
use crate::phrase::Phrase;

/// A moment of the past by the office's wall clock, or a place in its journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The end of a day.
    Day(NaiveDate),
    /// The end of a minute: what a history shows as 10:00 is there «as at 10:00».
    Minute(NaiveDateTime),
    /// The end of a second.
    Second(NaiveDateTime),
    /// After a record.
    Record(u64),
}

/// Why a past moment cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPast {
    /// The journal begins later.
    Before(NaiveDateTime),
    /// There is no journal yet.
    Empty,
    /// It has not come, or the day is not over.
    Future(When),
}

impl NoPast {
    /// The reason in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Before(first) => Phrase::new("past-before").with("first", *first),
            Self::Empty => Phrase::new("past-empty"),
            Self::Future(When::Day(day)) => Phrase::new("past-day-not-over").with("day", *day),
            Self::Future(When::Minute(at) | When::Second(at)) => Phrase::new("past-future").with("at", *at),
            Self::Future(When::Record(seq)) => Phrase::new("past-no-record").with("seq", seq.to_string()),
        }
    }
}

impl When {
    /// The last instant that still belongs to it. A local time that occurs twice, because the zone was changed, is
    /// taken at its second occurrence: nothing that was written down at that time is left out.
    fn end(self, zone: Tz) -> Option<DateTime<Tz>> {
        let short = |at: NaiveDateTime, span: Duration| Some(instant(at, zone)? + span - Duration::nanoseconds(1));
        match self {
            Self::Day(day) => {
                short(day.and_time(NaiveTime::MIN) + Duration::minutes(24 * 60 - 1), Duration::minutes(1))
            }
            Self::Minute(at) => short(at, Duration::minutes(1)),
            Self::Second(at) => short(at, Duration::seconds(1)),
            Self::Record(_) => None,
        }
    }

    /// The moment as it is shown: no more of it than was named.
    fn shown(self, end: NaiveDateTime) -> NaiveDateTime {
        let second = if matches!(self, Self::Second(_)) { end.second() } else { 0 };
        end.with_second(second).and_then(|at| at.with_nanosecond(0)).unwrap_or(end)
    }

    /// Whether it has not begun by a moment, or, a day, is not over.
    fn is_future(self, now: NaiveDateTime) -> bool {
        match self {
            Self::Day(day) => day >= now.date(),
            Self::Minute(at) | Self::Second(at) => at > now,
            Self::Record(_) => false,
        }
    }
}

/// The instant of a local time: the second one where it occurs twice, the end of the gap where it does not occur.
fn instant(at: NaiveDateTime, zone: Tz) -> Option<DateTime<Tz>> {
    match zone.from_local_datetime(&at) {
        MappedLocalTime::Single(found) => Some(found),
        MappedLocalTime::Ambiguous(_, second) => Some(second),
        MappedLocalTime::None => {
            let before = zone.from_local_datetime(&(at - Days::new(1))).latest()?;
            Some(before + Duration::days(1))
        }
    }
}

/// As much of a record as tells when it was written.
#[derive(Deserialize)]
struct Written {
    at: DateTime<FixedOffset>,
}

impl Snapshot {
    /// The last record that was there by a named moment, and the moment to show the office at: that of the name, or
    /// of the record where a record is named.
    ///
    /// # Errors
    /// The store; inside, why there is nothing to show.
    pub fn past(&self, when: When, now: NaiveDateTime) -> Result<Result<(AsAt, NaiveDateTime), NoPast>, StoreError> {
        let zone = self.settings()?.map_or(chrono_tz::Asia::Almaty, |settings| settings.zone);
        let Some(first) = self.written(1)? else { return Ok(Err(NoPast::Empty)) };
        if let When::Record(seq) = when {
            let written = if seq == 0 { None } else { self.written(seq)? };
            return Ok(match written {
                Some(at) => Ok((AsAt::after(seq), at.with_timezone(&zone).naive_local())),
                None => Err(NoPast::Future(when)),
            });
        }
        if when.is_future(now) {
            return Ok(Err(NoPast::Future(when)));
        }
        let first_day = || NoPast::Before(first.with_timezone(&zone).naive_local());
        let Some(end) = when.end(zone).filter(|end| *end >= first) else { return Ok(Err(first_day())) };
        let seq = self.last_by(end.fixed_offset())?;
        Ok(Ok((AsAt::after(seq), when.shown(end.naive_local()))))
    }

    /// The last record of the journal that was written by an instant; zero before the first. Where the clock was once
    /// set back, the order of the journal stands: everything up to a record is seen, and what is seen of a moment does
    /// not change as the journal grows, because the numbers looked at do not depend on its length.
    pub(super) fn last_by(&self, end: DateTime<FixedOffset>) -> Result<u64, StoreError> {
        let (length, _) = self.head()?;
        let mut found = 0;
        for bit in (0..u64::BITS - length.leading_zeros()).rev() {
            let tried = found | 1 << bit;
            if tried <= length && self.written(tried)?.is_some_and(|at| at <= end) {
                found = tried;
            }
        }
        Ok(found)
    }

    /// When the last record was written, by the office's wall clock; none before the first.
    pub fn last_written(&self) -> Result<Option<NaiveDateTime>, StoreError> {
        Ok(self.written(self.head()?.0)?.map(|at| at.naive_local()))
    }

    fn written(&self, seq: u64) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
        let Some(bytes) = self.journal_bytes(seq)? else { return Ok(None) };
        written_at(seq, &bytes).map(Some)
    }
}

/// When a record was written, from its stored bytes.
pub(super) fn written_at(seq: u64, bytes: &[u8]) -> Result<DateTime<FixedOffset>, StoreError> {
    let written: Result<Written, _> = serde_json::from_slice(bytes);
    Ok(written.map_err(|error| StoreError::Damaged(format!("journal {seq}: {error}")))?.at)
}
