//! The one place where the clock is read.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

/// The moment in an office's zone, with its offset: what a record of the journal carries.
#[allow(clippy::disallowed_methods, reason = "this is the module the ban names")]
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
