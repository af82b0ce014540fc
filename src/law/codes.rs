//! Terms of the codes above the Order, where the Order is silent: the hearing before a refusal (АППК, art. 73; G3) and
//! the application that belongs to another body. Working days, from `rules/codes.toml`.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::CalendarView;
use super::clock::due_day;
use super::edition::DayReading;
use super::{LawError, data};

#[derive(Debug, Deserialize)]
struct File {
    schema: u32,
    hearing: Hearing,
    redirect: Redirect,
}

#[derive(Debug, Deserialize)]
struct Hearing {
    notice_days: u32,
    paragraph: String,
}

#[derive(Debug, Deserialize)]
struct Redirect {
    days: u32,
}

static CODES: LazyLock<File> =
    LazyLock::new(|| parse(include_str!("../../rules/codes.toml")).expect("embedded data, held by a test"));

fn parse(text: &str) -> Result<File, LawError> {
    const NAME: &str = "codes.toml";
    let file: File = data::parse(NAME, text)?;
    if file.schema != 1 || file.hearing.paragraph.is_empty() {
        return Err(data::fault(NAME, "schema 1 with the paragraph of the hearing is expected"));
    }
    Ok(file)
}

/// Whether a hearing can be held and the decision still be in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingTerm {
    /// Working days between the notice and the hearing at least.
    pub notice_days: u32,
    /// The first day the hearing may be held on after a notice of that day.
    pub earliest: NaiveDate,
    /// The last day of a notice whose hearing still falls on the decision's last day: the preliminary decision is due
    /// by then. None where no term of the decision is known.
    pub notice_due: Option<NaiveDate>,
    /// Key of the paragraph.
    pub paragraph: String,
}

/// The days of a hearing (АППК, art. 73): the notice comes at least so many working days before it.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn hearing(
    calendar: &CalendarView,
    notice_on: NaiveDate,
    decision_due: Option<NaiveDate>,
) -> Result<HearingTerm, LawError> {
    let Hearing { notice_days, paragraph } = &CODES.hearing;
    let back = |due: NaiveDate| -> Result<NaiveDate, LawError> {
        // A due day is worked, so that counting back from it is counting on to it.
        calendar.nth_before(due, *notice_days)
    };
    Ok(HearingTerm {
        notice_days: *notice_days,
        earliest: calendar.nth_after(notice_on, *notice_days)?,
        notice_due: decision_due.map(back).transpose()?,
        paragraph: paragraph.clone(),
    })
}

/// The last day to send an application to the body it belongs to, counted from its receipt.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn redirect_due(
    calendar: &CalendarView,
    reading: DayReading,
    received_on: NaiveDate,
) -> Result<NaiveDate, LawError> {
    due_day(calendar, reading, received_on, CODES.redirect.days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::calendar::Calendar;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_file_holds_and_a_bad_one_is_told() {
        assert_eq!((CODES.hearing.notice_days, CODES.redirect.days), (3, 3));
        assert!(parse("schema = 1\n").is_err());
        let no_paragraph = "schema = 1\n[hearing]\nnotice_days = 3\nparagraph = \"\"\n[redirect]\ndays = 3\n";
        assert!(parse(no_paragraph).is_err());
    }

    #[test]
    fn a_hearing_fits_into_five_days_when_its_notice_goes_by_the_second() {
        let calendar = Calendar::embedded().latest();
        // Registered Monday 16.11.2026: five working days end on Monday 23.11, the second is Wednesday 18.11.
        let term = hearing(&calendar, day("2026-11-18"), Some(day("2026-11-23"))).unwrap();
        assert_eq!((term.earliest, term.notice_due), (day("2026-11-23"), Some(day("2026-11-18"))));
        let late = hearing(&calendar, day("2026-11-19"), Some(day("2026-11-23"))).unwrap();
        assert_eq!(late.earliest, day("2026-11-24"));
        // A notice sent on a day off counts as of that day; over Nauryz the three days are long.
        let over = hearing(&calendar, day("2026-03-21"), None).unwrap();
        assert_eq!((over.earliest, over.notice_due), (day("2026-03-30"), None));
    }

    #[test]
    fn three_days_to_send_it_where_it_belongs() {
        let calendar = Calendar::embedded().latest();
        let due = |reading| redirect_due(&calendar, reading, day("2026-11-20")).unwrap();
        assert_eq!(due(DayReading::NextDay), day("2026-11-25"));
        assert_eq!(due(DayReading::AcceptedDay), day("2026-11-24"));
    }
}
