//! The one place where the clock is read.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

/// The wall clock of an office's zone.
#[allow(clippy::disallowed_methods, reason = "this is the module the ban names")]
pub fn now(zone: Tz) -> NaiveDateTime {
    chrono::Utc::now().with_timezone(&zone).naive_local()
}

/// Today where no office says which zone it lives in: Asia/Almaty, the zone of all Kazakhstan since 2024.
pub fn today() -> NaiveDate {
    now(chrono_tz::Asia::Almaty).date()
}
