//! Tables that are wanted in the outbox, and what became of them.

use chrono::{NaiveDate, NaiveDateTime};

use crate::locale::Lang;
use crate::office::permit::figures::Question;
use crate::office::report::Period;
use crate::store::When;
use crate::tables::{Form, Kind};

/// A table that is wanted in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportAsk {
    /// Of what.
    pub kind: Kind,
    /// In what form.
    pub form: Form,
    /// As at this moment; none is what the screens show.
    pub when: Option<When>,
    /// The moment the screens show, by the office's wall clock.
    pub shown: NaiveDateTime,
    /// The language of its words.
    pub lang: Lang,
}

/// A report that is wanted in the outbox as a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportAsk {
    /// Of this period.
    pub period: Period,
    /// By what is known of the calendar on this day.
    pub today: NaiveDate,
    /// The moment the screens show, by the office's wall clock.
    pub shown: NaiveDateTime,
    /// The language of its words.
    pub lang: Lang,
}

/// Figures of the permits that are wanted in the outbox as a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresAsk {
    /// What is counted, of which days.
    pub question: Question,
    /// The moment the screens show, by the office's wall clock.
    pub shown: NaiveDateTime,
    /// The language of its words.
    pub lang: Lang,
}

/// A table that stands in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its name there.
    pub name: String,
    /// How many rows it has.
    pub rows: u64,
}
