//! Days and moments as portals, people and Excel write them.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

/// Why a day or a moment could not be read. Nothing is guessed: a wrong clock costs a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// Words, or a form that is not ours.
    Unreadable,
    /// 31 February, month 13.
    NoSuchDay,
    /// 25:10.
    NoSuchTime,
    /// 20.03.26: the century is not written.
    TwoDigitYear,
    /// 03/04/2026: day and month cannot be told apart.
    Slashes,
}

impl DateFault {
    /// The end of a message id.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoSuchDay => "no-such-day",
            Self::NoSuchTime => "no-such-time",
            Self::TwoDigitYear => "two-digit-year",
            Self::Slashes => "slashes",
        }
    }
}

/// A moment of filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// By the office's wall clock.
    pub at: NaiveDateTime,
    /// Whether a time was written; without one it is 00:00.
    pub timed: bool,
}

/// Reads a day: `2026-03-20` or `20.03.2026`. A midnight written after it is how databases write a day.
pub fn day(text: &str) -> Result<NaiveDate, DateFault> {
    let (day, rest) = leading_day(text.trim())?;
    match rest.trim_start_matches(['T', ' ']) {
        "" => Ok(day),
        time => match clock(time)? {
            (offset, "") if offset == Duration::zero() => Ok(day),
            _ => Err(DateFault::Unreadable),
        },
    }
}

/// Reads a moment of the office's wall clock; a written offset or `Z` is converted into the office's zone.
pub fn moment(text: &str, zone: Tz) -> Result<Moment, DateFault> {
    let (day, rest) = leading_day(text.trim())?;
    let midnight = day.and_time(NaiveTime::MIN);
    if rest.is_empty() {
        return Ok(Moment { at: midnight, timed: false });
    }
    let time = rest.strip_prefix(['T', 't', ' ']).ok_or(DateFault::Unreadable)?.trim_start();
    let (since, tail) = clock(time)?;
    let at = midnight + since;
    match tail.trim_start() {
        "" => Ok(Moment { at, timed: true }),
        tail => {
            let offset = offset(tail).ok_or(DateFault::Unreadable)?;
            let there: DateTime<FixedOffset> = offset.from_local_datetime(&at).single().ok_or(DateFault::NoSuchTime)?;
            Ok(Moment { at: there.with_timezone(&zone).naive_local(), timed: true })
        }
    }
}

/// The day at the start of a text, and what follows it.
fn leading_day(text: &str) -> Result<(NaiveDate, &str), DateFault> {
    let (first, rest) = digits(text);
    let Some(mark @ ('-' | '.' | '/')) = rest.chars().next() else { return Err(DateFault::Unreadable) };
    let (second, rest) = digits(&rest[1..]);
    if first.is_empty() || second.is_empty() || !rest.starts_with(mark) {
        return Err(DateFault::Unreadable);
    }
    let (third, rest) = digits(&rest[1..]);
    if mark == '/' {
        return Err(if third.is_empty() { DateFault::Unreadable } else { DateFault::Slashes });
    }
    let (year, month, day) = if mark == '-' { (first, second, third) } else { (third, second, first) };
    match (year.len(), month.len(), day.len()) {
        (4, 1..=2, 1..=2) => {}
        (2, 1..=2, 1..=2) => return Err(DateFault::TwoDigitYear),
        _ => return Err(DateFault::Unreadable),
    }
    let number = |text: &str| text.parse::<u32>().map_err(|_| DateFault::Unreadable);
    let year = number(year)?;
    // A year outside two lifetimes is a slip of the finger: 0026, 20226.
    let known = (1900..2200).contains(&year);
    let date = NaiveDate::from_ymd_opt(year as i32, number(month)?, number(day)?);
    date.filter(|_| known).map(|date| (date, rest)).ok_or(DateFault::NoSuchDay)
}

/// The time since midnight at the start of a text, to the nearest second, and what follows it.
fn clock(text: &str) -> Result<(Duration, &str), DateFault> {
    let (hours, rest) = digits(text);
    let Some(rest) = rest.strip_prefix(':') else { return Err(DateFault::Unreadable) };
    let (minutes, mut rest) = digits(rest);
    let mut seconds = "00";
    if let Some(more) = rest.strip_prefix(':') {
        (seconds, rest) = digits(more);
    }
    if !matches!(hours.len(), 1..=2) || minutes.len() != 2 || seconds.len() != 2 {
        return Err(DateFault::Unreadable);
    }
    let mut up = 0;
    if let Some(more) = rest.strip_prefix(['.', ',']) {
        let (fraction, after) = digits(more);
        if fraction.is_empty() {
            return Err(DateFault::Unreadable);
        }
        up = i64::from(fraction.as_bytes()[0] >= b'5');
        rest = after;
    }
    let number = |text: &str| text.parse::<u32>().map_err(|_| DateFault::Unreadable);
    let time = NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, number(seconds)?);
    let time = time.ok_or(DateFault::NoSuchTime)?;
    Ok((time - NaiveTime::MIN + Duration::seconds(up), rest))
}

/// `Z`, `+05`, `+0500` or `+05:00`.
fn offset(text: &str) -> Option<FixedOffset> {
    if matches!(text, "Z" | "z") {
        return Some(chrono::Utc.fix());
    }
    let east = match text.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let (hours, rest) = digits(text.trim_start_matches(['+', '-', '\u{2212}']));
    let (hours, minutes) = match (hours.len(), rest) {
        (2, "") => (hours, "00"),
        (4, "") => hours.split_at(2),
        (2, rest) => (hours, rest.strip_prefix(':').filter(|minutes| minutes.len() == 2)?),
        _ => return None,
    };
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    if hours > 14 || !(0..60).contains(&minutes) {
        return None;
    }
    FixedOffset::east_opt(east * (hours * 3600 + minutes * 60))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// The text of an Excel serial number, to the nearest second, in the form that [`day`] and [`moment`] read.
/// A whole number is a day without a time. None for a number that is no day of 1900-2199.
pub fn excel(serial: f64, since_1904: bool) -> Option<String> {
    if !(1.0..109_575.0).contains(&serial) {
        return None;
    }
    let epoch = if since_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) }?;
    let at = epoch.and_time(NaiveTime::MIN) + Duration::seconds((serial * 86_400.0).round() as i64);
    let whole = serial.fract() == 0.0;
    Some(at.format(if whole { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%S" }).to_string())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const ZONE: Tz = chrono_tz::Asia::Almaty;

    #[rstest]
    #[case("2026-03-20T19:02:00", "2026-03-20T19:02:00")]
    #[case("2026-03-20 19:02:00", "2026-03-20T19:02:00")]
    #[case("20.03.2026 19:02", "2026-03-20T19:02:00")]
    #[case("20.03.2026 19:02:15", "2026-03-20T19:02:15")]
    #[case("1.4.2026 9:05", "2026-04-01T09:05:00")]
    #[case("2026-03-20T18:30:00.4", "2026-03-20T18:30:00")]
    #[case("2026-03-20T18:30:00.500", "2026-03-20T18:30:01")]
    #[case("2026-03-20T14:02:00Z", "2026-03-20T19:02:00")]
    #[case("2026-03-20T19:02:00+05:00", "2026-03-20T19:02:00")]
    #[case("2026-03-20T23:02:00+0300", "2026-03-21T01:02:00")]
    #[case("20.03.2026 10:02 -04", "2026-03-20T19:02:00")]
    #[case("2023-03-20T14:02:00Z", "2023-03-20T20:02:00")]
    fn moments(#[case] text: &str, #[case] at: &str) {
        let read = moment(text, ZONE).unwrap();
        assert_eq!(read, Moment { at: at.parse().unwrap(), timed: true });
    }

    #[rstest]
    #[case("2026-05-01")]
    #[case("01.05.2026")]
    fn a_day_alone_is_midnight(#[case] text: &str) {
        let at = "2026-05-01T00:00:00".parse().unwrap();
        assert_eq!(moment(text, ZONE).unwrap(), Moment { at, timed: false });
    }

    #[rstest]
    #[case("31.02.2026 10:15", DateFault::NoSuchDay)]
    #[case("2026-13-05T09:40:00", DateFault::NoSuchDay)]
    #[case("0026-03-05T09:40:00", DateFault::NoSuchDay)]
    #[case("вчера вечером", DateFault::Unreadable)]
    #[case("20.03.26 11:00", DateFault::TwoDigitYear)]
    #[case("26-03-20", DateFault::TwoDigitYear)]
    #[case("03/04/2026 11:00", DateFault::Slashes)]
    #[case("2026/03/04", DateFault::Slashes)]
    #[case("20.04.2026 25:10", DateFault::NoSuchTime)]
    #[case("20.04.2026 24:00", DateFault::NoSuchTime)]
    #[case("20.04.2026 10:60", DateFault::NoSuchTime)]
    #[case("20.04.2026 10:15 вечера", DateFault::Unreadable)]
    #[case("20.04.2026 10:15 PM", DateFault::Unreadable)]
    #[case("20.04.2026 10:15+25:00", DateFault::Unreadable)]
    #[case("20.04.202610:15", DateFault::Unreadable)]
    #[case("20-04-2026", DateFault::Unreadable)]
    #[case("20.04", DateFault::Unreadable)]
    #[case("", DateFault::Unreadable)]
    fn faults(#[case] text: &str, #[case] fault: DateFault) {
        assert_eq!(moment(text, ZONE), Err(fault));
    }

    #[rstest]
    #[case("2018-08-04", Ok("2018-08-04"))]
    #[case("04.08.2018", Ok("2018-08-04"))]
    #[case("2018-08-04T00:00:00", Ok("2018-08-04"))]
    #[case("2018-08-04 00:00", Ok("2018-08-04"))]
    #[case("2018-08-04 00:01", Err(DateFault::Unreadable))]
    #[case("30.02.1990", Err(DateFault::NoSuchDay))]
    fn days(#[case] text: &str, #[case] expected: Result<&str, DateFault>) {
        assert_eq!(day(text), expected.map(|day| day.parse().unwrap()));
    }

    #[test]
    fn excel_counts_to_the_nearest_second() {
        // Both sides of half past six fall on different days of the clocks.
        assert_eq!(excel(46_101.770_833_333_336, false).unwrap(), "2026-03-20T18:30:00");
        assert_eq!(excel(46_101.770_844_907_41, false).unwrap(), "2026-03-20T18:30:01");
        assert_eq!(excel(46_101.770_833_332_9, false).unwrap(), "2026-03-20T18:30:00");
        assert_eq!(excel(46_101.0, false).unwrap(), "2026-03-20");
        assert_eq!(excel(44_639.0, true).unwrap(), "2026-03-20");
        assert_eq!(excel(0.5, false), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "[0-9TZ:. /+-]{0,30}|\\PC{0,30}") {
            let _ = (day(&text), moment(&text, ZONE));
        }
    }
}
