//! What the law cannot answer, as values: which rule or which data is missing, never a guess instead.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::service::{Service, Stage};
use crate::phrase::{Arg, Phrase};

/// Why a question about the law has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum LawError {
    /// A day outside the working calendar's data.
    #[error("{day} is beyond the calendar ({first} to {last})")]
    BeyondCalendar {
        /// The day asked for, or the first one that would be needed.
        day: NaiveDate,
        /// First day of the data.
        first: NaiveDate,
        /// Last day of the data.
        last: NaiveDate,
    },
    /// No edition of the Order was in force on that day.
    #[error("no edition of the Order was in force on {day}, the first one is of {first}")]
    NoEdition {
        /// The day asked for.
        day: NaiveDate,
        /// First day of the earliest edition.
        first: NaiveDate,
    },
    /// An edition id that the rulebook does not hold.
    #[error("unknown edition {id:?}, known: {known}")]
    UnknownEdition {
        /// The id asked for.
        id: String,
        /// Ids that exist, joined by commas.
        known: String,
    },
    /// The text of this paragraph in this edition is not in our hands, so nothing is computed from it.
    #[error("edition {edition} has no text of {paragraph}")]
    NoText {
        /// The edition.
        edition: String,
        /// The paragraph's key: `18`, `row-9`.
        paragraph: String,
    },
    /// The stage has no term because the edition's text of it is missing, or the service has no such stage.
    #[error("edition {edition} gives no term for {service:?}/{stage:?}")]
    NoTerm {
        /// The edition.
        edition: String,
        /// The service.
        service: Service,
        /// The stage.
        stage: Stage,
    },
    /// Handed over to the Commission before it was registered (п. 7).
    #[error("handed over on {handed_over_on}, before the registration day {registration_day}")]
    HandoverBeforeRegistration {
        /// The day given.
        handed_over_on: NaiveDate,
        /// The accepted day.
        registration_day: NaiveDate,
    },
    /// A period that ends before it begins.
    #[error("a period that ends on {until}, before it begins on {from}")]
    BackwardPeriod {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// A certificate's last day later than the term allows (п. 15, 16).
    #[error("{until} is later than {latest}, the last day allowed")]
    ValidityTooLong {
        /// The day asked for.
        until: NaiveDate,
        /// The last day allowed.
        latest: NaiveDate,
        /// The paragraph's key.
        paragraph: String,
    },
    /// A revision of the calendar without a day.
    #[error("the revision changes no day")]
    NothingRevised,
    /// A revision that became known before one that is known already.
    #[error("a revision known from {known_from}, older than the newest one of {newest}")]
    RevisionOlder {
        /// The day it became known.
        known_from: NaiveDate,
        /// The day the newest one became known.
        newest: NaiveDate,
    },
    /// A revision that names a day twice.
    #[error("{day} stands twice")]
    DayTwice {
        /// The day.
        day: NaiveDate,
    },
    /// A revision that makes a day what it is already.
    #[error("{day} is already {}", if *.working { "a working day" } else { "a day off" })]
    DayIsAlready {
        /// The day.
        day: NaiveDate,
        /// A working day; a day off otherwise.
        working: bool,
    },
    /// A year added to the calendar that does not follow its last one.
    #[error("{year} does not follow, the next year of the calendar is {next}")]
    YearNotNext {
        /// The year given.
        year: i32,
        /// The year that would follow.
        next: i32,
    },
    /// A reading that the rulebook does not hold.
    #[error("unknown reading {id:?}, known: {known}")]
    UnknownReading {
        /// The id asked for.
        id: String,
        /// Ids that exist, joined by commas.
        known: String,
    },
    /// A value that is none of a reading's alternatives.
    #[error("reading {id:?} cannot be {value:?}, it can be: {known}")]
    UnknownPick {
        /// The reading.
        id: String,
        /// The value.
        value: String,
        /// What it can be, joined by commas.
        known: String,
    },
    /// A rules file that does not parse or contradicts itself.
    #[error("{file}:{line}:{column}: {reason}")]
    Data {
        /// The file's name.
        file: String,
        /// Line, from 1; 0 where the fault is not in one line.
        line: usize,
        /// Character of the line, from 1; 0 where the fault is not in one line.
        column: usize,
        /// What is wrong.
        reason: String,
    },
}

impl LawError {
    /// The sentence for a reader.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::BeyondCalendar { day, first, last } => {
                Phrase::new("law-error-beyond-calendar").with("day", *day).with("first", *first).with("last", *last)
            }
            Self::NoEdition { day, first } => {
                Phrase::new("law-error-no-edition").with("day", *day).with("first", *first)
            }
            Self::UnknownEdition { id, known } => {
                Phrase::new("law-error-unknown-edition").with("id", id.as_str()).with("known", known.as_str())
            }
            Self::NoText { edition, paragraph } => Phrase::new("law-error-no-text")
                .with("edition", edition.as_str())
                .with("paragraph", Arg::cite(paragraph.as_str())),
            Self::NoTerm { edition, service, stage } => Phrase::new("law-error-no-term")
                .with("edition", edition.as_str())
                .with("service", service.phrase())
                .with("stage", stage.phrase()),
            Self::HandoverBeforeRegistration { handed_over_on, registration_day } => {
                Phrase::new("law-error-handover-before-registration")
                    .with("handed", *handed_over_on)
                    .with("registered", *registration_day)
            }
            Self::BackwardPeriod { from, until } => {
                Phrase::new("law-error-backward-period").with("from", *from).with("until", *until)
            }
            Self::ValidityTooLong { until, latest, paragraph } => Phrase::new("law-error-validity-too-long")
                .with("until", *until)
                .with("latest", *latest)
                .with("paragraph", Arg::cite(paragraph.as_str())),
            other => other.phrase_of_change(),
        }
    }

    /// What stands against a change of the calendar, of a reading or of the rules files.
    fn phrase_of_change(&self) -> Phrase {
        match self {
            Self::NothingRevised => Phrase::new("law-error-nothing-revised"),
            Self::RevisionOlder { known_from, newest } => {
                Phrase::new("law-error-revision-older").with("day", *known_from).with("newest", *newest)
            }
            Self::DayTwice { day } => Phrase::new("law-error-day-twice").with("day", *day),
            Self::DayIsAlready { day, working: true } => Phrase::new("law-error-day-is-working").with("day", *day),
            Self::DayIsAlready { day, working: false } => Phrase::new("law-error-day-is-off").with("day", *day),
            Self::YearNotNext { year, next } => {
                Phrase::new("law-error-year-not-next").with("year", year.to_string()).with("next", next.to_string())
            }
            Self::UnknownReading { id, known } => {
                Phrase::new("law-error-unknown-reading").with("id", id.as_str()).with("known", known.as_str())
            }
            Self::UnknownPick { id, value, known } => Phrase::new("law-error-unknown-pick")
                .with("id", id.as_str())
                .with("value", value.as_str())
                .with("known", known.as_str()),
            Self::Data { file, line: 0, reason, .. } => {
                Phrase::new("law-error-data").with("file", file.as_str()).with("reason", reason.as_str())
            }
            Self::Data { file, line, column, reason } => Phrase::new("law-error-data-at")
                .with("file", file.as_str())
                .with("line", *line)
                .with("column", *column)
                .with("reason", reason.as_str()),
            other => other.phrase(),
        }
    }
}
