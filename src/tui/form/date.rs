//! Days as officers type them: with any separator or none, without a year or a month, `t` for today, `+5` working
//! days on. A day that does not exist is refused in a sentence, never mended.

use chrono::{Datelike, Days, NaiveDate};

use super::field::DateBias;
use crate::locale::{Lang, Texts};
use crate::phrase::Phrase;
use crate::tui::input::layout;

/// What a form asks of the working calendar.
pub trait WorkCalendar {
    /// Whether the day is a working one; none where the calendar has no data.
    fn is_working(&self, day: NaiveDate) -> Option<bool>;

    /// The `n`-th working day after a day, before it when negative; none where the calendar has no data.
    fn nth_after(&self, day: NaiveDate, n: i32) -> Option<NaiveDate>;

    /// What a day off is called: «Наурыз мейрамы». None for a plain weekend or a working day.
    fn name(&self, day: NaiveDate, lang: Lang) -> Option<String>;
}

/// Years that a date of this office may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Why a typed text is no date, or no moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProblem {
    /// Not a date in any of the ways it may be typed.
    Unreadable(String),
    /// The month has fewer days.
    NoDay { day: u32, month: u32, year: i32, last: u32 },
    /// There is no such month.
    NoMonth(u32),
    /// The year is out of reach.
    NoYear(i32),
    /// Three digits that can be read in two ways.
    TwoWays { first: String, second: String },
    /// The working calendar ends before.
    NoCalendar,
    /// A moment without its time.
    NoTime,
    /// There is no such time.
    BadTime(String),
}

impl DateProblem {
    /// What is wrong and what to do.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Unreadable(text) => Phrase::new("form-date-unreadable").with("typed", text.as_str()),
            Self::NoDay { day, month, year, last } => Phrase::new("form-date-no-day")
                .with("day", *day)
                .with("month", format!("{month:02}.{year}"))
                .with("last", *last),
            Self::NoMonth(month) => Phrase::new("form-date-no-month").with("month", *month),
            Self::NoYear(year) => Phrase::new("form-date-no-year")
                .with("year", year.to_string())
                .with("first", YEARS.start().to_string())
                .with("last", YEARS.end().to_string()),
            Self::TwoWays { first, second } => {
                Phrase::new("form-date-two-ways").with("first", first.as_str()).with("second", second.as_str())
            }
            Self::NoCalendar => Phrase::new("form-date-no-calendar"),
            Self::NoTime => Phrase::new("form-moment-no-time"),
            Self::BadTime(text) => Phrase::new("form-moment-bad-time").with("typed", text.as_str()),
        }
    }
}

/// Folds what other layouts put on the keys of a date: the Kazakh digit row, the letters on point and comma.
pub fn fold(text: &str) -> String {
    let fold = |c| match layout::row_letter(c) {
        'б' | 'Б' => ',',
        'ю' | 'Ю' => '.',
        '\u{2013}' | '\u{2014}' | '\u{2212}' => '-',
        c => c,
    };
    text.chars().map(fold).collect::<String>().trim().to_owned()
}

/// Reads a typed day. `today` stands for what is missing.
pub fn parse_date(
    typed: &str,
    today: NaiveDate,
    bias: DateBias,
    calendar: &dyn WorkCalendar,
) -> Result<NaiveDate, DateProblem> {
    let text = fold(typed);
    let unreadable = || DateProblem::Unreadable(typed.trim().to_owned());
    if let Some(found) = relative(&text, today, calendar) {
        return found;
    }
    let is_part = |c: char| c.is_ascii_digit() || is_separator(c);
    if text.is_empty() || !text.chars().all(is_part) {
        return Err(unreadable());
    }
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [run] => parse_run(run, today, bias).ok_or_else(unreadable)?,
        [day, month] if day.len() <= 2 && month.len() <= 2 => day_month(number(day), number(month), today, bias),
        [both, year] if both.len() == 4 && matches!(year.len(), 2 | 4) => {
            with_year(number(&both[..2]), number(&both[2..]), year, today, bias)
        }
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            full(number(day), number(month), number(year) as i32)
        }
        [day, month, year] if day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4) => {
            with_year(number(day), number(month), year, today, bias)
        }
        _ => Err(unreadable()),
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | '/' | '-' | ' ')
}

/// Digits only, few enough to fit.
fn number(digits: &str) -> u32 {
    digits.bytes().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
}

/// `t`, `+5`, `-2`, `t+5`: the key of the Latin t, whatever letter it bears. None where it is nothing of the kind.
fn relative(text: &str, today: NaiveDate, calendar: &dyn WorkCalendar) -> Option<Result<NaiveDate, DateProblem>> {
    let mut rest = text;
    if let Some(first) = rest.chars().next().filter(|c| matches!(c, 't' | 'T' | 'е' | 'Е' | 'т' | 'Т')) {
        rest = rest[first.len_utf8()..].trim_start();
        if rest.is_empty() {
            return Some(Ok(today));
        }
    }
    let (sign, count) = match rest.split_at_checked(1)? {
        ("+", count) => (1, count.trim()),
        ("-", count) => (-1, count.trim()),
        _ => return None,
    };
    if count.is_empty() || count.len() > 4 || !count.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let n = number(count) as i32;
    if n == 0 {
        return Some(Ok(today));
    }
    Some(calendar.nth_after(today, sign * n).ok_or(DateProblem::NoCalendar))
}

/// Digits without a separator, by their count. None where so many digits are no date.
fn parse_run(run: &str, today: NaiveDate, bias: DateBias) -> Option<Result<NaiveDate, DateProblem>> {
    let part = |from: usize, to: usize| number(&run[from..to]);
    Some(match run.len() {
        1 | 2 => day_only(number(run), today, bias),
        3 => three(run, today, bias),
        4 => day_month(part(0, 2), part(2, 4), today, bias),
        6 => with_year(part(0, 2), part(2, 4), &run[4..], today, bias),
        8 => {
            let written = full(part(0, 2), part(2, 4), part(4, 8) as i32);
            // Year first can never be a day first, too: there is no 19th and no 20th month.
            written.or_else(|problem| full(part(6, 8), part(4, 6), part(0, 4) as i32).map_err(|_| problem))
        }
        _ => return None,
    })
}

/// `513` is 5.13 or 51.3 and neither; `112` is 1.12 as well as 11.2 and has to be parted.
fn three(run: &str, today: NaiveDate, bias: DateBias) -> Result<NaiveDate, DateProblem> {
    let short_day = day_month(number(&run[..1]), number(&run[1..]), today, bias);
    let short_month = day_month(number(&run[..2]), number(&run[2..]), today, bias);
    match (short_day, short_month) {
        (Ok(_), Ok(_)) => Err(DateProblem::TwoWays {
            first: format!("{}.{}", &run[..1], &run[1..]),
            second: format!("{}.{}", &run[..2], &run[2..]),
        }),
        (Ok(day), _) | (_, Ok(day)) => Ok(day),
        (Err(_), problem) => problem,
    }
}

fn full(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateProblem> {
    if !(1..=12).contains(&month) {
        return Err(DateProblem::NoMonth(month));
    }
    if !YEARS.contains(&year) {
        return Err(DateProblem::NoYear(year));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DateProblem::NoDay {
        day,
        month,
        year,
        last: last_day(year, month),
    })
}

fn last_day(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some()).unwrap_or(28)
}

fn with_year(day: u32, month: u32, year: &str, today: NaiveDate, bias: DateBias) -> Result<NaiveDate, DateProblem> {
    let typed = number(year) as i32;
    if year.len() == 4 {
        return full(day, month, typed);
    }
    let century = today.year() - today.year().rem_euclid(100);
    let years = [century - 100, century, century + 100].map(|base| base + typed);
    nearest(years.into_iter().filter_map(|year| full(day, month, year).ok()), today, bias)
        .map_or_else(|| full(day, month, century + typed), Ok)
}

fn day_month(day: u32, month: u32, today: NaiveDate, bias: DateBias) -> Result<NaiveDate, DateProblem> {
    // Eight years reach the next 29 February on both sides.
    let years = today.year() - 8..=today.year() + 8;
    nearest(years.filter_map(|year| full(day, month, year).ok()), today, bias)
        .map_or_else(|| full(day, month, today.year()), Ok)
}

fn day_only(day: u32, today: NaiveDate, bias: DateBias) -> Result<NaiveDate, DateProblem> {
    let months = -2..=2;
    let this = today.year() * 12 + today.month0() as i32;
    let days = months.filter_map(|by| {
        let month = this + by;
        NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, day)
    });
    nearest(days, today, bias).map_or_else(|| full(day, today.month(), today.year()), Ok)
}

/// The day that a shortened one means; where the bias leaves none, the nearest.
fn nearest(days: impl Iterator<Item = NaiveDate>, today: NaiveDate, bias: DateBias) -> Option<NaiveDate> {
    let days: Vec<NaiveDate> = days.collect();
    let away = |day: &NaiveDate| ((*day - today).num_days().abs(), *day);
    let lawful = |day: &NaiveDate| match bias {
        DateBias::Past => *day <= today,
        DateBias::Future => *day >= today,
        DateBias::Nearest => true,
    };
    days.iter().copied().filter(lawful).min_by_key(away).or_else(|| days.iter().copied().min_by_key(away))
}

/// The day `by` days on, within the years of the office.
pub fn shift(day: NaiveDate, by: i64) -> NaiveDate {
    let count = Days::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    moved.filter(|day| YEARS.contains(&day.year())).unwrap_or(day)
}

/// The day in words, with what it is: «чт 26 марта 2026, рабочий».
pub fn echo(day: NaiveDate, calendar: &dyn WorkCalendar, texts: &Texts) -> String {
    let long = texts.day_long(day);
    let name = calendar.name(day, texts.lang());
    let (id, name) = match (calendar.is_working(day), name) {
        (Some(true), _) => ("form-day-working", None),
        (Some(false), Some(name)) => ("form-day-off-named", Some(name)),
        (Some(false), None) => ("form-day-off", None),
        (None, _) => ("form-day-unknown", None),
    };
    match name {
        Some(name) => texts.with(id, &[("day", long.into()), ("name", name.into())]),
        None => texts.with(id, &[("day", long.into())]),
    }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
