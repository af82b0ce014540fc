//! The report of a period, counted over the events of the journal.
//!
//! A figure belongs to the day on which the thing happened: an application to its registration day, a delivery to the
//! day of delivery. What is known is what the journal held at the moment the report is made as at: a record entered
//! later about an earlier day is counted in that day's period, and not in a report as at a moment before it.

mod breakdown;
mod by;
mod counting;
mod facts;
mod figures;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Serialize, Serializer};

use super::event::Subject;
use super::ids::{CaseNo, Login};
use crate::phrase::{Arg, Phrase};

pub use breakdown::{Breakdown, Row};
pub use by::{By, Measure};
pub use counting::Counting;
pub use figures::{FIGURES, Figure};

/// A period of days, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// The calendar month a day lies in.
    pub fn month_of(day: NaiveDate) -> Self {
        let from = day.with_day(1).unwrap_or(day);
        let to = from.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day);
        Self { from, to }
    }

    /// One day.
    pub const fn of_day(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// The day it is of, where it is one.
    pub fn day(self) -> Option<NaiveDate> {
        (self.from == self.to).then_some(self.from)
    }

    /// Whether a day lies in it.
    pub fn has(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// What a figure counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The figure.
    pub code: &'static str,
    /// Whether it is a part of the one above it that is none.
    pub part: bool,
    /// How many.
    pub count: u64,
    /// The cases, certificates, complaints or notifications counted; one counted twice stands twice.
    #[serde(serialize_with = "numbers")]
    pub of: Vec<Subject>,
}

fn numbers<S: Serializer>(of: &[Subject], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(of.iter().map(Subject::number))
}

impl Counted {
    /// The figure's name, with the paragraphs it measures by.
    pub fn name(&self) -> Phrase {
        name(self.code)
    }

    /// The figure as a line: its name and the count.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("report-figure").with("figure", self.name()).with("n", self.count.to_string())
    }
}

/// The name of a figure, with the paragraphs it measures by.
pub fn name(code: &str) -> Phrase {
    let cited = figures::paragraphs(code).iter();
    cited.fold(Phrase::new(format!("report-{code}")), |phrase, (name, code)| phrase.with(*name, Arg::cite(*code)))
}

/// The averages, by their codes.
pub const AVERAGES: [&str; 2] = ["to-decision", "to-delivery"];

/// What a figure is, in one sentence: the only definition there is, for help and the command line. Of a part: that of
/// the figure it stands under.
pub fn meaning(code: &str) -> Phrase {
    if STANDING.contains(&code) {
        return Phrase::new(format!("report-mean-{code}"));
    }
    let until = FIGURES.iter().position(|figure| figure.code == code).map_or(0, |at| at + 1);
    let whole = FIGURES.iter().take(until).rfind(|figure| !figure.part);
    Phrase::new(format!("report-mean-{}", whole.map_or(code, |figure| figure.code)))
}

/// Working days on average from the registration day, or from day zero of the term a case got when it was opened again;
/// days on which the case stood still by an act from outside (G2) are not counted. And of how many cases.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Average {
    /// Working days, to one decimal.
    pub days: f64,
    /// Cases.
    pub of: u64,
}

/// Days on which a second signature was not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unsigned {
    /// From this day.
    pub from: NaiveDate,
    /// To this day; none where it is off still.
    pub to: Option<NaiveDate>,
    /// By what order of the office.
    pub reason: String,
}

/// A case that stood still by an act from outside (G2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paused {
    /// The case.
    pub case: CaseNo,
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The first day that is counted again; none where it stands still.
    pub to: Option<NaiveDate>,
    /// The act.
    pub act: String,
}

/// A decision by a law outside Row 9 (G1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Otherwise {
    /// The case.
    pub case: CaseNo,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The law, as typed.
    pub citation: String,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The period.
    pub period: Period,
    /// The figures, in the order they are shown.
    pub figures: Vec<Counted>,
    /// From registration to the decision, of the cases decided in the period.
    pub to_decision: Average,
    /// From registration to delivery, of the cases delivered in the period.
    pub to_delivery: Average,
    /// When a second signature was not asked for, as far as it touches the period.
    pub unsigned: Vec<Unsigned>,
    /// Cases that stood still by an act from outside on a day of the period.
    pub paused: Vec<Paused>,
    /// Decisions of the period by a law outside Row 9.
    pub otherwise: Vec<Otherwise>,
    /// The figures broken down, in the order of [`By::ALL`].
    pub breakdowns: Vec<Breakdown>,
    /// Everybody who has worked here, by login: the name they had last.
    pub officers: BTreeMap<Login, String>,
    /// Of a daily report: what stood at its moment, by [`STANDING`].
    pub standing: Vec<Counted>,
    /// Of a daily report: the end of the journal it was counted over.
    pub head: Option<Head>,
}

/// What a daily report says of its moment: what is overdue, what was due that day and is not done, what is due on the
/// next working day. By the term that runs: of a case that of its stage, of a
/// complaint the one of ours that ends first.
pub const STANDING: [&str; 3] = ["overdue", "due", "due-next"];

/// The end of a journal: who has the same number and hash has the same journal before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The last journal number.
    pub seq: u64,
    /// Its hash, in hexadecimal digits.
    pub hash: String,
}

impl Head {
    /// It in a line.
    pub fn phrase(&self) -> Phrase {
        Phrase::new("report-head").with("seq", self.seq.to_string()).with("hash", self.hash.as_str())
    }
}

impl Report {
    /// A figure by its code.
    pub fn figure(&self, code: &str) -> Option<&Counted> {
        self.figures.iter().chain(&self.standing).find(|figure| figure.code == code)
    }

    /// The figures broken down by a key.
    pub fn by(&self, by: By) -> Option<&Breakdown> {
        self.breakdowns.iter().find(|breakdown| breakdown.by == by)
    }

    /// What a key of a breakdown is, in words.
    pub fn label(&self, by: By, key: &str) -> Phrase {
        by::label(by, key, &self.officers)
    }

    /// The averages in sentences.
    pub fn averages(&self) -> [Phrase; 2] {
        [("report-to-decision", self.to_decision), ("report-to-delivery", self.to_delivery)].map(|(id, average)| {
            let days = if average.of == 0 { "-".to_owned() } else { format!("{:.1}", average.days) };
            Phrase::new(id).with("days", days).with("n", average.of.to_string())
        })
    }

    /// What every report flags, in sentences, each with the case it is about: decisions by another law, cases that stood
    /// still, the second signature.
    pub fn flags(&self) -> Vec<(Phrase, Option<CaseNo>)> {
        let mut flags: Vec<(Phrase, Option<CaseNo>)> = Vec::new();
        flags.extend(self.otherwise.iter().map(|decided| {
            let phrase = Phrase::new("report-otherwise").with("case", decided.case.to_string()).with("on", decided.on);
            (phrase.with("citation", decided.citation.as_str()), Some(decided.case))
        }));
        flags.extend(self.paused.iter().map(|span| {
            let phrase = Phrase::new(if span.to.is_some() { "report-paused" } else { "report-paused-still" });
            let phrase = phrase.with("case", span.case.to_string()).with("from", span.from);
            let phrase = phrase.with("act", span.act.as_str());
            (span.to.into_iter().fold(phrase, |phrase, to| phrase.with("to", to)), Some(span.case))
        }));
        if self.unsigned.is_empty() {
            flags.push((Phrase::new("report-signed"), None));
        }
        flags.extend(self.unsigned.iter().map(|span| {
            let phrase = Phrase::new(if span.to.is_some() { "report-unsigned" } else { "report-unsigned-still" });
            let phrase = phrase.with("from", span.from).with("reason", span.reason.as_str());
            (span.to.into_iter().fold(phrase, |phrase, to| phrase.with("to", to)), None)
        }));
        flags
    }
}
