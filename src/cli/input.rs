//! Values typed on the command line or standing in a batch file. A value that cannot be read is a sentence.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use crate::law::Service;
use crate::law::points::WorkPeriod;
use crate::phrase::{Arg, Phrase};
use crate::store::When;

const MOMENTS: [&str; 6] = [
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
];

/// A moment by the office's wall clock; the flag says whether it had a time. An offset is converted to Asia/Almaty.
pub(super) fn moment(text: &str) -> Result<(NaiveDateTime, bool), Phrase> {
    let text = text.trim();
    if let Ok(fixed) = DateTime::parse_from_rfc3339(text) {
        return Ok((fixed.with_timezone(&chrono_tz::Asia::Almaty).naive_local(), true));
    }
    if let Some(moment) = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()) {
        return Ok((moment, true));
    }
    let midnight = |day: NaiveDate| (day.and_time(NaiveTime::MIN), false);
    day(text).map(midnight).map_err(|_| wrong("law-input-moment", text))
}

/// A past moment: a day is meant to its end, a time to the end of the minute or second that is named.
pub(super) fn when(text: &str) -> Result<When, Phrase> {
    let (at, timed) = moment(text).map_err(|_| wrong("past-unread", text))?;
    let seconds = text.trim().get(11..).is_some_and(|time| time.matches(':').count() > 1 || time.contains('Z'));
    Ok(match (timed, seconds) {
        (false, _) => When::Day(at.date()),
        (true, false) => When::Minute(at),
        (true, true) => When::Second(at),
    })
}

/// A day.
pub(super) fn day(text: &str) -> Result<NaiveDate, Phrase> {
    let text = text.trim();
    ["%Y-%m-%d", "%d.%m.%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .ok_or_else(|| wrong("law-input-day", text))
}

/// A service by its code.
pub(super) fn service(text: &str) -> Result<Service, Phrase> {
    let known = || Service::ALL.map(Service::code).join(", ");
    Service::from_code(&text.trim().to_lowercase())
        .ok_or_else(|| wrong("law-input-service", text).with("known", known()))
}

/// `3y11m`, `4y`, `7m`: years and months, twelve months and more carried.
pub(super) fn experience(text: &str) -> Result<(u16, u16), Phrase> {
    let fault = || wrong("law-input-experience", text);
    let folded = text.trim().to_lowercase();
    let (years, rest) = folded.split_once('y').map_or((None, folded.as_str()), |(years, rest)| (Some(years), rest));
    let months = if rest.is_empty() { None } else { Some(rest.strip_suffix('m').ok_or_else(fault)?) };
    if years.is_none() && months.is_none() {
        return Err(fault());
    }
    let number = |digits: Option<&str>| digits.map_or(Ok(0), |digits| count(digits, 1200)).map_err(|_| fault());
    Ok(carried(number(years)?, number(months)?))
}

/// A whole number from 0 to `most`.
pub(super) fn count(text: &str, most: u16) -> Result<u16, Phrase> {
    let digits = text.trim();
    let read = if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None };
    read.filter(|number| *number <= most).ok_or_else(|| wrong("law-input-number", text).with("most", most))
}

/// Years and months with whole years carried out of the months.
pub(super) const fn carried(years: u16, months: u16) -> (u16, u16) {
    (years + months / 12, months % 12)
}

/// `2015-09-01..2019-08-31;2020-02-01..`: both ends inside, an open end allowed.
pub(super) fn periods(text: &str) -> Result<Vec<WorkPeriod>, Phrase> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(period).collect()
}

fn period(text: &str) -> Result<WorkPeriod, Phrase> {
    let fault = || wrong("law-input-period", text);
    let (from, until) = text.split_once("..").ok_or_else(fault)?;
    let from = day(from).map_err(|_| fault())?;
    let until = if until.trim().is_empty() { None } else { Some(day(until).map_err(|_| fault())?) };
    if until.is_some_and(|until| until < from) {
        return Err(fault());
    }
    Ok(WorkPeriod { from, until })
}

/// `y` or `n`; nothing is `n`.
pub(super) fn yes(text: &str) -> Result<bool, Phrase> {
    match text.trim().to_lowercase().as_str() {
        "y" | "yes" | "true" | "1" => Ok(true),
        "n" | "no" | "false" | "0" | "" => Ok(false),
        _ => Err(wrong("law-input-yes-no", text)),
    }
}

/// A sentence about a value; what is typed is cut and cleaned before it is shown.
pub(super) fn wrong(id: &str, value: &str) -> Phrase {
    let shown: String = value.trim().chars().filter(|c| !c.is_control()).take(60).collect();
    Phrase::new(id).with("value", Arg::Text(shown))
}

#[cfg(test)]
mod tests {
    use super::{count, day, experience, moment, periods, when, yes};
    use crate::store::When;

    #[test]
    fn moments_in_every_form_the_intake_takes() {
        let expected = "2026-03-20T19:02:00".parse().unwrap();
        for text in ["2026-03-20T19:02", "2026-03-20 19:02:00", " 20.03.2026 19:02 ", "2026-03-20T14:02:00Z"] {
            assert_eq!(moment(text), Ok((expected, true)), "{text}");
        }
        assert_eq!(moment("20.03.2026"), Ok(("2026-03-20T00:00:00".parse().unwrap(), false)));
        for text in ["", "2026-02-30T10:00", "20/03/2026 10:00", "2026-03-20T25:00"] {
            assert_eq!(moment(text).unwrap_err().id, "law-input-moment", "{text}");
        }
        assert_eq!(day("31.02.2026").unwrap_err().id, "law-input-day");
    }

    #[test]
    fn a_past_moment_is_meant_to_the_end_of_what_is_named() {
        let at = |text: &str| text.parse().unwrap();
        assert_eq!(when("2026-03-26"), Ok(When::Day(at("2026-03-26"))));
        assert_eq!(when("26.03.2026"), Ok(When::Day(at("2026-03-26"))));
        assert_eq!(when("2026-03-26T10:00").unwrap(), When::Minute("2026-03-26T10:00:00".parse().unwrap()));
        assert_eq!(when("26.03.2026 10:00:05").unwrap(), When::Second("2026-03-26T10:00:05".parse().unwrap()));
        assert_eq!(when("2026-03-26T10:00:05+05:00").unwrap(), When::Second("2026-03-26T10:00:05".parse().unwrap()));
        assert_eq!(when("yesterday").unwrap_err().id, "past-unread");
    }

    #[test]
    fn experience_in_years_and_months() {
        for (text, expected) in [("3y11m", (3, 11)), ("4y", (4, 0)), ("7m", (0, 7)), ("14m", (1, 2)), (" 0Y ", (0, 0))]
        {
            assert_eq!(experience(text), Ok(expected), "{text}");
        }
        for text in ["", "y", "3", "3y11", "-1y", "3y 11 m x", "99999999y", "3m2y"] {
            assert!(experience(text).is_err(), "{text}");
        }
        assert!(count("+3", 100).is_err() && count("", 100).is_err() && count("101", 100).is_err());
    }

    #[test]
    fn periods_with_an_open_end() {
        let found = periods("2015-09-01..2019-08-31; 2020-02-01..").unwrap();
        assert_eq!((found.len(), found[1].until), (2, None));
        for text in ["2015-09-01", "2015-09-01..2014-01-01", "..2014-01-01", "a..b"] {
            assert!(periods(text).is_err(), "{text}");
        }
        assert!(yes("Y").unwrap() && !yes("").unwrap() && yes("maybe").is_err());
    }
}
