//! The report of a period, counted over the events of the journal.
//!
//! A figure belongs to the day on which the thing happened: an application to its registration day, a delivery to the
//! day of delivery. What is known is what the journal held at the moment the report is made as at: a record entered
//! later about an earlier day is counted in that day's period, and not in a report as at a moment before it.

mod figures;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::event::{Event, Record};
use super::ids::CaseNo;
use crate::law::calendar::CalendarView;
use crate::phrase::{Arg, Phrase};

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
    fn has(self, day: NaiveDate) -> bool {
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
    /// The cases, certificates or notifications counted, by their numbers.
    pub of: Vec<String>,
}

/// Working days from the registration day on average, and of how many cases.
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
}

/// Counts while the journal goes by.
#[derive(Debug)]
pub struct Counting<'c> {
    calendar: &'c CalendarView,
    report: Report,
    registered: BTreeMap<CaseNo, NaiveDate>,
    /// Working days counted so far.
    sums: [i64; 2],
}

impl<'c> Counting<'c> {
    /// Begins to count a period.
    pub fn new(period: Period, calendar: &'c CalendarView) -> Self {
        let figures =
            FIGURES.iter().map(|figure| Counted { code: figure.code, part: figure.part, count: 0, of: Vec::new() });
        let report = Report {
            period,
            figures: figures.collect(),
            to_decision: Average::default(),
            to_delivery: Average::default(),
            unsigned: Vec::new(),
            paused: Vec::new(),
        };
        Self { calendar, report, registered: BTreeMap::new(), sums: [0; 2] }
    }

    /// Takes the next record, in the order of the journal.
    pub fn take(&mut self, record: &Record) {
        let day = record.at.date_naive();
        for (figure, counted) in FIGURES.iter().zip(&mut self.report.figures) {
            if let Some(hit) = (figure.of)(&record.event, day)
                && self.report.period.has(hit.day)
            {
                counted.count += 1;
                counted.of.push(hit.no);
            }
        }
        self.spans(&record.event, day);
        self.signatures(&record.event, day);
        self.pauses(&record.event, day);
    }

    /// Working days from the registration day to the decision and to the delivery.
    fn spans(&mut self, event: &Event, day: NaiveDate) {
        match event {
            Event::CaseRegistered { case, clocks, .. } | Event::FactCorrected { case, clocks: Some(clocks), .. } => {
                self.registered.insert(*case, clocks.registration_day);
            }
            Event::CaseGranted { case, .. } | Event::CaseRefused { case, .. } => self.span(0, *case, day),
            Event::CaseRefusedOtherwise(refused) => self.span(0, refused.case, day),
            Event::ResultDelivered { case, delivery } => self.span(1, *case, delivery.delivered_at.date()),
            _ => {}
        }
    }

    fn span(&mut self, which: usize, case: CaseNo, day: NaiveDate) {
        let registered = self.registered.get(&case).filter(|_| self.report.period.has(day));
        // Beyond the calendar nothing is counted rather than guessed.
        let Some(days) = registered.and_then(|from| self.calendar.distance(*from, day).ok()) else { return };
        let average = if which == 0 { &mut self.report.to_decision } else { &mut self.report.to_delivery };
        self.sums[which] += days;
        average.of += 1;
        average.days = (self.sums[which] as f64 * 10.0 / average.of as f64).round() / 10.0;
    }

    fn signatures(&mut self, event: &Event, day: NaiveDate) {
        let Event::SecondSignatureSwitched { on, reason } = event else { return };
        let open = self.report.unsigned.last_mut().filter(|span| span.to.is_none());
        match (on, open) {
            (true, Some(span)) => span.to = Some(day),
            (false, None) => {
                self.report.unsigned.push(Unsigned { from: day, to: None, reason: reason.clone() });
            }
            _ => {}
        }
    }

    /// From the first day not counted to the one counted again; a case that ends while it stands still, to that day.
    fn pauses(&mut self, event: &Event, day: NaiveDate) {
        let (case, to) = match event {
            Event::CaseSuspended(event) => {
                let act = event.basis.line();
                self.report.paused.push(Paused { case: event.case, from: event.from, to: None, act });
                return;
            }
            Event::CaseResumed(event) => (event.case, event.from),
            Event::CaseDiscontinued(event) => (event.case, day),
            _ => return,
        };
        if let Some(open) = self.report.paused.iter_mut().rfind(|span| span.case == case && span.to.is_none()) {
            open.to = Some(to);
        }
    }

    /// The report.
    pub fn finish(mut self) -> Report {
        let period = self.report.period;
        let touches = |span: &Unsigned| span.from <= period.to && span.to.is_none_or(|to| to >= period.from);
        self.report.unsigned.retain(touches);
        // The day it goes on is counted again: it stood still till the day before.
        self.report.paused.retain(|span| span.from <= period.to && span.to.is_none_or(|to| to > period.from));
        self.report
    }
}

impl Report {
    /// The report in sentences: the figures, the averages, and what is to be flagged.
    pub fn phrases(&self) -> Vec<Phrase> {
        let mut phrases: Vec<Phrase> = self
            .figures
            .iter()
            .map(|figure| {
                let phrase = Phrase::new(format!("report-{}", figure.code)).with("n", figure.count.to_string());
                let cited = figures::paragraphs(figure.code).iter();
                cited.fold(phrase, |phrase, (name, code)| phrase.with(*name, Arg::cite(*code)))
            })
            .collect();
        for (id, average) in [("report-to-decision", self.to_decision), ("report-to-delivery", self.to_delivery)] {
            let days = if average.of == 0 { "-".to_owned() } else { format!("{:.1}", average.days) };
            phrases.push(Phrase::new(id).with("days", days).with("n", average.of.to_string()));
        }
        phrases.extend(self.paused.iter().map(|span| {
            let phrase = Phrase::new(if span.to.is_some() { "report-paused" } else { "report-paused-still" });
            let phrase = phrase.with("case", span.case.to_string()).with("from", span.from);
            let phrase = phrase.with("act", span.act.as_str());
            span.to.into_iter().fold(phrase, |phrase, to| phrase.with("to", to))
        }));
        if self.unsigned.is_empty() {
            phrases.push(Phrase::new("report-signed"));
        }
        phrases.extend(self.unsigned.iter().map(|span| {
            let phrase = Phrase::new(if span.to.is_some() { "report-unsigned" } else { "report-unsigned-still" });
            let phrase = phrase.with("from", span.from).with("reason", span.reason.as_str());
            span.to.into_iter().fold(phrase, |phrase, to| phrase.with("to", to))
        }));
        phrases
    }
}
