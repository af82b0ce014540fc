//! A day and a time as officers type them: `26.03 19:02`, `t 1902`, `26,03,2026 19,02` from the numpad.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::date::{DateProblem, WorkCalendar, fold, parse_date};
use super::field::DateBias;

/// Reads a typed moment. A time has to be there: midnight is typed, never guessed.
pub fn parse_moment(
    typed: &str,
    today: NaiveDate,
    bias: DateBias,
    calendar: &dyn WorkCalendar,
) -> Result<NaiveDateTime, DateProblem> {
    let text = tidy(typed);
    let date = |part: &str| parse_date(part, today, bias, calendar);
    let Some((day, time)) = split(&text) else {
        return Err(match date(&text) {
            Ok(_) => DateProblem::NoTime,
            Err(problem) => problem,
        });
    };
    let day = date(&day)?;
    let time = parse_time(&time).ok_or(DateProblem::BadTime(time))?;
    Ok(day.and_time(time))
}

/// Folded, single blanks, none around a sign: what blanks are left part numbers or the day from the time.
fn tidy(typed: &str) -> String {
    let folded = fold(typed);
    let mut text = String::with_capacity(folded.len());
    let is_sign = |c: char| matches!(c, ',' | '.' | '/' | '-' | ':' | '+');
    for c in folded.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && text.ends_with(|last| last == ' ' || is_sign(last)) {
            continue;
        }
        if matches!(c, ',' | '.' | '/' | ':') && text.ends_with(' ') {
            text.pop();
        }
        text.push(c);
    }
    text.trim_end().to_owned()
}

/// Where the day ends and the time begins. None where no time was typed.
fn split(text: &str) -> Option<(String, String)> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if let Some(at) = text.find(['T', 'Т']).filter(|at| *at > 0) {
        let rest = text[at..].trim_start_matches(['T', 'Т']);
        return Some((text[..at].trim().to_owned(), rest.trim().to_owned()));
    }
    let words: Vec<&str> = text.split(' ').collect();
    if words.iter().all(|word| digits(word)) {
        return split_numbers(&words);
    }
    let (day, time) = text.rsplit_once(' ')?;
    Some((day.to_owned(), time.to_owned()))
}

/// Numbers parted by blanks alone: their count tells, and the four digits of a year.
fn split_numbers(words: &[&str]) -> Option<(String, String)> {
    let day_words = match words {
        // Twelve or fourteen digits in a run: ddmmyyyyHHMM[SS].
        [run] if matches!(run.len(), 12 | 14) => return Some((run[..8].to_owned(), run[8..].to_owned())),
        // A run of digits holds day and month; two short numbers are a day and a month, too, without a time.
        [_, year] | [_, _, year] if year.len() == 4 && number_is_year(year) => return None,
        [day, _] if day.len() >= 3 => 1,
        [_, month, _] if month.len() <= 2 => 2,
        [_, _, year, _] if year.len() == 4 => 3,
        [_, _, _, _] => 2,
        [_, _, _, _, _] | [_, _, _, _, _, _] => 3,
        _ => return None,
    };
    Some((words[..day_words].join(" "), words[day_words..].join(" ")))
}

/// Whether four digits are rather a year than a time.
fn number_is_year(digits: &str) -> bool {
    digits.starts_with("19") && digits > "1959" || digits.starts_with("20") && digits > "2019"
}

/// `19`, `1902`, `902`, `190215`, `19:02`, `19,02,15`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = text.split([':', '.', ',', '-', ' ']).collect();
    let number = |part: &str| {
        let fits = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (hour, minute, second) = match parts[..] {
        [run] if run.is_ascii() => match run.len() {
            1 | 2 => (number(run)?, 0, 0),
            3 | 4 => (number(&run[..run.len() - 2])?, number(&run[run.len() - 2..])?, 0),
            6 => (number(&run[..2])?, number(&run[2..4])?, number(&run[4..])?),
            _ => return None,
        },
        [hour, minute] if minute.len() == 2 => (number(hour)?, number(minute)?, 0),
        [hour, minute, second] if minute.len() == 2 && second.len() == 2 => {
            (number(hour)?, number(minute)?, number(second)?)
        }
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
#[path = "moment_tests.rs"]
mod tests;
