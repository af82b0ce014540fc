//! How the numbers of an office look: a pattern of its own for certificates and for letters, and how they are counted.
//!
//! A count is of a year where the pattern names the year, and of all years where it does not. A new pattern goes on
//! counting where the old one was: what was given stays given.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::settings::Settings;
use crate::phrase::Phrase;

codes! {
    /// What is counted.
    Series {
        /// Certificates (G16: the Order is silent on their numbers).
        Certificates = "certificates",
        /// Outgoing letters.
        Letters = "letters",
    }
}

impl Series {
    /// The pattern of an office that has none of its own.
    pub const fn default_pattern(self) -> &'static str {
        match self {
            Self::Certificates => "{yyyy}-{n:04}",
            Self::Letters => "{n}/{yyyy}",
        }
    }

    /// Its name.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("series-{}", self.code()))
    }
}

/// A number that was given: the year it was given in and the count it was given by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Given {
    /// The year.
    pub year: u16,
    /// The count, from 1.
    pub count: u32,
}

codes! {
    /// What is wrong with a pattern.
    PatternFault {
        /// `{n}` is not in it, so that all numbers would be one.
        NoCount = "no_count",
        /// `{n}` is in it twice, or the year is.
        Twice = "twice",
        /// Something in braces that is neither `{n}`, `{n:04}`, `{yyyy}` nor `{yy}`.
        Unknown = "unknown",
        /// A character that is no letter, no digit and none of `- / . _`.
        Character = "character",
        /// The count stands against digits: nobody could tell where it begins.
        Touching = "touching",
        /// Longer than a number may be.
        TooLong = "too_long",
    }
}

impl PatternFault {
    /// The fault in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("pattern-fault-{}", self.code()))
    }
}

/// Most letters of a pattern.
const LONGEST: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    /// The count, at least so many digits wide.
    Count(usize),
    /// The year, of so many digits.
    Year(usize),
}

/// A pattern that can be counted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

impl Pattern {
    /// Reads a pattern: exactly one `{n}` (or `{n:04}`, four digits at least), at most one `{yyyy}` or `{yy}`, and
    /// letters, digits, `- / . _`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, PatternFault> {
        if text.chars().count() > LONGEST {
            return Err(PatternFault::TooLong);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            parts.extend(plain(before)?);
            let (name, after) = behind.split_once('}').ok_or(PatternFault::Unknown)?;
            parts.push(placed(name)?);
            rest = after;
        }
        parts.extend(plain(rest)?);
        judge(&parts)?;
        Ok(Self(parts))
    }

    /// The pattern of an office for a series. One that a newer program has written and this one cannot read is not
    /// counted by: the default is.
    pub fn of(settings: &Settings, series: Series) -> Self {
        Self::parse(settings.pattern(series)).unwrap_or_else(|_| Self(vec![Part::Year(4), dash(), Part::Count(4)]))
    }

    /// Whether each year is counted for itself.
    pub fn is_yearly(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Year(_)))
    }

    /// The number of a count in a year.
    pub fn number(&self, given: Given) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Count(width) => format!("{:0width$}", given.count, width = *width),
            Part::Year(2) => format!("{:02}", given.year % 100),
            Part::Year(_) => format!("{:04}", given.year),
        };
        self.0.iter().map(part).collect()
    }
}

fn dash() -> Part {
    Part::Text("-".to_owned())
}

fn plain(text: &str) -> Result<Option<Part>, PatternFault> {
    if text.contains('}') {
        return Err(PatternFault::Unknown);
    }
    let sane = |c: char| c.is_alphanumeric() || "-/._".contains(c);
    if !text.chars().all(sane) {
        return Err(PatternFault::Character);
    }
    Ok((!text.is_empty()).then(|| Part::Text(text.to_owned())))
}

fn placed(name: &str) -> Result<Part, PatternFault> {
    match name {
        "n" => Ok(Part::Count(1)),
        "yyyy" => Ok(Part::Year(4)),
        "yy" => Ok(Part::Year(2)),
        other => match other.strip_prefix("n:0").map(str::parse::<usize>) {
            Some(Ok(width @ 1..=8)) => Ok(Part::Count(width)),
            _ => Err(PatternFault::Unknown),
        },
    }
}

fn judge(parts: &[Part]) -> Result<(), PatternFault> {
    let count = parts.iter().filter(|part| matches!(part, Part::Count(_))).count();
    let years = parts.iter().filter(|part| matches!(part, Part::Year(_))).count();
    if count == 0 {
        return Err(PatternFault::NoCount);
    }
    if count > 1 || years > 1 {
        return Err(PatternFault::Twice);
    }
    let digits = |part: &Part, last: bool| match part {
        Part::Text(text) => {
            let at_it = if last { text.chars().next_back() } else { text.chars().next() };
            at_it.is_some_and(char::is_numeric)
        }
        _ => true,
    };
    let touches = |pair: &[Part]| match pair {
        [before, Part::Count(_)] => digits(before, true),
        [Part::Count(_), after] => digits(after, false),
        _ => false,
    };
    if parts.windows(2).any(touches) { Err(PatternFault::Touching) } else { Ok(()) }
}

impl Settings {
    /// The pattern of a series.
    pub fn pattern(&self, series: Series) -> &str {
        self.patterns.get(&series).map_or_else(|| series.default_pattern(), String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("{n:04}/{yyyy}", "0007/2026", true)]
    #[case("ДК-{n}", "ДК-7", false)]
    #[case("{yyyy}-{n:04}", "2026-0007", true)]
    #[case("02-10/{n}-{yy}", "02-10/7-26", true)]
    #[case("{n}", "7", false)]
    fn a_pattern_gives_numbers(#[case] pattern: &str, #[case] number: &str, #[case] yearly: bool) {
        let pattern = Pattern::parse(pattern).expect("a pattern");
        assert_eq!(pattern.number(Given { year: 2026, count: 7 }), number);
        assert_eq!(pattern.is_yearly(), yearly);
    }

    #[rstest]
    #[case("", PatternFault::NoCount)]
    #[case("ДК-{yyyy}", PatternFault::NoCount)]
    #[case("{n}/{n}", PatternFault::Twice)]
    #[case("{n}/{yy}/{yyyy}", PatternFault::Twice)]
    #[case("{n:4}", PatternFault::Unknown)]
    #[case("{n:09}", PatternFault::Unknown)]
    #[case("{n:0}", PatternFault::Unknown)]
    #[case("{m}-{n}", PatternFault::Unknown)]
    #[case("{n", PatternFault::Unknown)]
    #[case("n}-{n}", PatternFault::Unknown)]
    #[case("№ {n}", PatternFault::Character)]
    #[case("a\\{n}", PatternFault::Character)]
    #[case("5{n}", PatternFault::Touching)]
    #[case("{n}5", PatternFault::Touching)]
    #[case("{yy}{n}", PatternFault::Touching)]
    #[case("{n}{yyyy}", PatternFault::Touching)]
    #[case("ДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДДД-{n}", PatternFault::TooLong)]
    fn a_pattern_that_cannot_be_counted_by_says_why(#[case] pattern: &str, #[case] fault: PatternFault) {
        assert_eq!(Pattern::parse(pattern), Err(fault));
    }

    #[test]
    fn the_defaults_are_patterns() {
        for series in Series::ALL {
            assert!(Pattern::parse(series.default_pattern()).is_ok_and(|pattern| pattern.is_yearly()));
        }
    }
}
