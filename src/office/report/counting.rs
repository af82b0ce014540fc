//! Counting while the journal goes by. What later records may move (registration days, pauses) is put together at the end.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::breakdown::Breakdown;
use super::by::By;
use super::facts::{Facts, Name};
use super::figures::Of;
use super::{Average, Counted, FIGURES, Otherwise, Paused, Period, Report, Unsigned};
use crate::law::LawError;
use crate::law::calendar::CalendarView;
use crate::office::event::{Event, Record, Subject};
use crate::office::ids::CaseNo;

/// A way of a case from its beginning to a day.
#[derive(Debug)]
struct Span {
    case: CaseNo,
    /// Day zero of the term it got when it was opened again; none where it never was.
    anew: Option<NaiveDate>,
    to: NaiveDate,
}

/// Counts while the journal goes by.
#[derive(Debug)]
pub struct Counting<'c> {
    calendar: &'c CalendarView,
    report: Report,
    /// What came, as last known.
    facts: Facts,
    /// Whose each thing was that a figure counted, beside [`Counted::of`].
    whose: Vec<Vec<Name>>,
    /// Day zero of the terms of cases that were opened again.
    anew: BTreeMap<CaseNo, NaiveDate>,
    pauses: BTreeMap<CaseNo, Vec<Paused>>,
    /// To the decisions and to the deliveries of the period.
    spans: [Vec<Span>; 2],
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
            otherwise: Vec::new(),
            breakdowns: Vec::new(),
            officers: BTreeMap::new(),
            standing: Vec::new(),
            head: None,
        };
        let (facts, whose) = (Facts::default(), vec![Vec::new(); FIGURES.len()]);
        let (anew, pauses) = (BTreeMap::new(), BTreeMap::new());
        Self { calendar, report, facts, whose, anew, pauses, spans: [Vec::new(), Vec::new()] }
    }

    /// Takes the next record, in the order of the journal.
    pub fn take(&mut self, record: &Record) {
        let day = record.at.date_naive();
        for (at, figure) in FIGURES.iter().enumerate() {
            if let Of::Events(of) = figure.of
                && of(&record.event, day).is_some_and(|day| self.report.period.has(day))
            {
                self.report.figures[at].of.push(record.event.subject());
                self.whose[at].push(self.facts.whose(record));
            }
        }
        self.facts.take(&record.event);
        self.spans(&record.event, day);
        self.signatures(&record.event, day);
        self.pauses(&record.event, day);
    }

    /// The ways that end in the period, and what is decided by another law.
    fn spans(&mut self, event: &Event, day: NaiveDate) {
        let (which, case, to) = match event {
            Event::CaseReopened(of) => {
                self.anew.insert(of.case, of.own.from);
                return;
            }
            Event::CaseGranted { case, .. } | Event::CaseRefused { case, .. } => (0, *case, day),
            Event::CaseRefusedOtherwise(refused) => {
                if self.report.period.has(day) {
                    let citation = refused.citation.clone();
                    self.report.otherwise.push(Otherwise { case: refused.case, on: day, citation });
                }
                (0, refused.case, day)
            }
            Event::ResultDelivered { case, delivery } => (1, *case, delivery.delivered_at.date()),
            _ => return,
        };
        if self.report.period.has(to) {
            self.spans[which].push(Span { case, anew: self.anew.get(&case).copied(), to });
        }
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
                let paused = Paused { case: event.case, from: event.from, to: None, act: event.basis.line() };
                self.pauses.entry(event.case).or_default().push(paused);
                return;
            }
            Event::CaseResumed(event) => (event.case, event.from),
            Event::CaseDiscontinued(event) => (event.case, day),
            _ => return,
        };
        let spans = self.pauses.get_mut(&case).map(Vec::as_mut_slice).unwrap_or_default();
        if let Some(open) = spans.last_mut().filter(|span| span.to.is_none()) {
            open.to = Some(to);
        }
    }

    /// The report.
    pub fn finish(mut self) -> Report {
        let period = self.report.period;
        for (figure, counted) in FIGURES.iter().zip(&mut self.report.figures) {
            if let Of::Arrivals(counts) = figure.of {
                let came = self.facts.all.iter().filter(|(_, fact)| counts(fact.came) && period.has(fact.day));
                counted.of.extend(came.map(|(subject, _)| subject.clone()));
            }
            counted.count = counted.of.len() as u64;
        }
        (self.report.to_decision, self.report.to_delivery) = (self.average(0), self.average(1));
        let broken = |by: &By| Breakdown::of(*by, &self.report.figures, &self.whose, &self.facts);
        self.report.breakdowns = By::ALL.iter().map(broken).collect();
        let touches = |span: &Unsigned| span.from <= period.to && span.to.is_none_or(|to| to >= period.from);
        self.report.unsigned.retain(touches);
        // The day it goes on is counted again: it stood still till the day before.
        let stood = |span: &Paused| span.from <= period.to && span.to.is_none_or(|to| to > period.from);
        self.report.officers = self.facts.officers;
        self.report.paused = self.pauses.into_values().flatten().filter(stood).collect();
        self.report
    }

    fn average(&self, which: usize) -> Average {
        // Beyond the calendar nothing is counted rather than guessed.
        let days: Vec<i64> = self.spans[which].iter().filter_map(|span| self.days(span)?.ok()).collect();
        if days.is_empty() {
            return Average::default();
        }
        let (sum, of) = (days.iter().sum::<i64>() as f64, days.len() as f64);
        Average { days: (sum * 10.0 / of).round() / 10.0, of: days.len() as u64 }
    }

    /// The working days of a way without those on which the case stood still.
    fn days(&self, span: &Span) -> Option<Result<i64, LawError>> {
        let registered = self.facts.all.get(&Subject::Case(span.case)).map(|fact| fact.day);
        let from = span.anew.or(registered)?;
        let pauses = self.pauses.get(&span.case).map(Vec::as_slice).unwrap_or_default();
        let stood = pauses.iter().map(|pause| {
            let before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
            let (a, b) = (before(pause.from).max(from), pause.to.map_or(span.to, before).min(span.to));
            if a < b { self.calendar.distance(a, b) } else { Ok(0) }
        });
        let stood: Result<i64, LawError> = stood.sum();
        Some(stood.and_then(|stood| Ok(self.calendar.distance(from, span.to)? - stood)))
    }
}
