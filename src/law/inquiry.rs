//! The terms of an inquiry, explained day by day. None of them is in the Order: `rules/inquiries.toml` ships each with
//! its source, to be confirmed; what an office has confirmed is given with the question.

use std::sync::LazyLock;

use chrono::{Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::calendar::CalendarView;
use super::clock::{DayNote, acceptance, days_between, registration_day};
use super::complaint::last_day;
use super::edition::{DayReading, Readings};
use super::{LawError, data};
use crate::phrase::Phrase;

/// A term of an inquiry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InquiryTerm {
    /// Answer it (АППК, art. 76): working days from its receipt.
    General,
    /// Answer a medium of the press: working days from its receipt.
    Media,
    /// The longest an answer may be put off (АППК, art. 76): calendar months from its receipt.
    Extension,
    /// Tell the asker of an extension (АППК, art. 76): working days from it.
    Notice,
    /// Send it to the body it belongs to (АППК): working days from its receipt.
    Redirect,
}

impl InquiryTerm {
    /// All five, in the order of the rules file.
    pub const ALL: [Self; 5] = [Self::General, Self::Media, Self::Extension, Self::Notice, Self::Redirect];

    /// The code used in files, in the journal and in messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Media => "media",
            Self::Extension => "extension",
            Self::Notice => "notice",
            Self::Redirect => "redirect",
        }
    }

    /// The term of a code; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.code() == code)
    }

    /// «ответить», «ответить СМИ», …
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("law-inquiry-{}", self.code()))
    }

    /// What the rules file ships for it.
    pub fn shipped(self) -> &'static InquiryRule {
        &SHIPPED[self as usize]
    }

    /// The most an office may enter for it, in the unit of the rule.
    pub fn longest(self) -> u16 {
        match self.shipped().unit {
            TermUnit::WorkingDays => 60,
            TermUnit::Months => 12,
        }
    }
}

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermUnit {
    /// Working days.
    WorkingDays,
    /// Calendar months.
    Months,
}

impl TermUnit {
    /// «15 рабочих дней», «2 месяца».
    pub fn phrase(self, n: u16) -> Phrase {
        match self {
            Self::WorkingDays => Phrase::new("law-working-days").with("n", n),
            Self::Months => Phrase::new("law-months").with("n", n),
        }
    }
}

/// A term as the rules file ships it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct InquiryRule {
    /// Which.
    pub term: InquiryTerm,
    /// How long, in its unit.
    pub length: u16,
    /// Working days or calendar months.
    pub unit: TermUnit,
    /// Key of its legal source.
    pub source: String,
}

#[derive(Debug, Deserialize)]
struct File {
    schema: u32,
    term: Vec<InquiryRule>,
}

static SHIPPED: LazyLock<Vec<InquiryRule>> =
    LazyLock::new(|| parse(include_str!("../../rules/inquiries.toml")).expect("embedded data, held by a test"));

fn parse(text: &str) -> Result<Vec<InquiryRule>, LawError> {
    const NAME: &str = "inquiries.toml";
    let file: File = data::parse(NAME, text)?;
    let terms: Vec<InquiryTerm> = file.term.iter().map(|rule| rule.term).collect();
    if file.schema != 1 || terms != InquiryTerm::ALL {
        return Err(data::fault(NAME, "schema 1 with the five terms in their order is expected"));
    }
    if file.term.iter().any(|rule| rule.length == 0 || rule.source.is_empty()) {
        return Err(data::fault(NAME, "a term has a length and a source"));
    }
    let months = |rule: &InquiryRule| rule.unit == TermUnit::Months;
    if file.term.iter().any(|rule| months(rule) != (rule.term == InquiryTerm::Extension)) {
        return Err(data::fault(NAME, "the extension is in months, the others in working days"));
    }
    Ok(file.term)
}

/// What the clock of an inquiry is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The calendar, as known on some day.
    pub calendar: &'a CalendarView,
    /// The office's readings: when it counts as received (R-FILE), from which day a term runs (R-DAY).
    pub readings: &'a Readings,
    /// The moment it came, office local time.
    pub received_at: NaiveDateTime,
}

/// A term and its last day, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InquiryDue {
    /// Which term.
    pub term: InquiryTerm,
    /// Working days.
    pub term_days: u16,
    /// The day it is counted from.
    pub start: NaiveDate,
    /// Due by the end of this day.
    pub due: NaiveDate,
    /// The date under the stricter reading of R-DAY.
    pub stricter: NaiveDate,
    /// Every day from `start` to `due`.
    pub days: Vec<DayNote>,
}

impl Question<'_> {
    /// The day it counts as received on (R-FILE: Row 7, АППК art. 64).
    ///
    /// # Errors
    /// [`LawError::BeyondCalendar`].
    pub fn received_day(&self) -> Result<NaiveDate, LawError> {
        registration_day(self.calendar, self.readings, self.received_at)
    }

    /// Each day from the receipt to that day: why it is that day.
    ///
    /// # Errors
    /// [`LawError::BeyondCalendar`].
    pub fn acceptance(&self) -> Result<Vec<DayNote>, LawError> {
        acceptance(self.calendar, self.readings, self.received_at, self.received_day()?)
    }

    /// A term of so many working days from a day.
    ///
    /// # Errors
    /// [`LawError::BeyondCalendar`].
    pub fn due(&self, term: InquiryTerm, term_days: u16, start: NaiveDate) -> Result<InquiryDue, LawError> {
        let (due, stricter) = last_day(self.calendar, self.readings, start, term_days)?;
        let first_counts = u32::from(self.readings.day == DayReading::AcceptedDay);
        let days = days_between(self.calendar, start, due, first_counts)?;
        Ok(InquiryDue { term, term_days, start, due, stricter, days })
    }
}

/// The last working day within so many calendar months of a day: «до двух месяцев» gives no day behind them.
///
/// # Errors
/// [`LawError::BeyondCalendar`].
pub fn extension_limit(calendar: &CalendarView, start: NaiveDate, months: u16) -> Result<NaiveDate, LawError> {
    let beyond = || LawError::BeyondCalendar { day: start, first: calendar.first_day(), last: calendar.last_day() };
    let last = start.checked_add_months(Months::new(months.into())).ok_or_else(beyond)?;
    if calendar.is_working(last)? { Ok(last) } else { calendar.nth_before(last, 1) }
}

#[cfg(test)]
mod tests;
