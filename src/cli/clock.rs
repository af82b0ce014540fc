//! The one place where the clock is read.

use std::time::Instant;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::office::settings::Settings;
use crate::store::{Store, StoreError};

/// The clock of one office: the machine's, or a training office's own.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    zone: Tz,
    /// A training office's moment when it was read first, and how long ago that is.
    training: Option<(DateTime<FixedOffset>, Instant)>,
}

impl Clock {
    /// The clock of an office. A training office's is the one its demo has set going, never before the last record of
    /// its journal; where nothing was set going it stands there and goes on.
    ///
    /// # Errors
    /// The store's.
    pub fn of<'a>(store: impl Into<Option<&'a Store>>, settings: &Settings) -> Result<Self, StoreError> {
        let zone = settings.zone;
        let Some(store) = store.into().filter(|_| settings.training) else { return Ok(Self { zone, training: None }) };
        let set = store.training_clock()?.map(|ahead| moment(zone) + TimeDelta::seconds(ahead));
        let last = store.snapshot()?.last_written()?.map(|last| at(zone, last));
        let begins = set.max(last).unwrap_or_else(|| moment(zone));
        Ok(Self { zone, training: Some((begins, Instant::now())) })
    }

    /// The moment it shows.
    pub fn moment(&self) -> DateTime<FixedOffset> {
        match self.training {
            None => moment(self.zone),
            Some((begins, read)) => begins + TimeDelta::from_std(read.elapsed()).unwrap_or_default(),
        }
    }

    /// The same by the office's wall clock.
    pub fn now(&self) -> NaiveDateTime {
        self.moment().naive_local()
    }
}

/// The moment in an office's zone, with its offset: what a record of the journal carries.
#[expect(clippy::disallowed_methods, reason = "this is the module the ban names")]
pub fn moment(zone: Tz) -> DateTime<FixedOffset> {
    chrono::Utc::now().with_timezone(&zone).fixed_offset()
}

/// A moment of an office's wall clock with the offset of that day; where the clock stood twice, the first time.
pub fn at(zone: Tz, moment: NaiveDateTime) -> DateTime<FixedOffset> {
    let found = zone.from_local_datetime(&moment).earliest();
    found.map_or_else(|| moment.and_utc().fixed_offset(), |at| at.fixed_offset())
}

/// The wall clock of an office's zone.
pub fn now(zone: Tz) -> NaiveDateTime {
    moment(zone).naive_local()
}

/// Today where no office says which zone it lives in: Asia/Almaty, the zone of all Kazakhstan since 2024.
pub fn today() -> NaiveDate {
    now(chrono_tz::Asia::Almaty).date()
}
