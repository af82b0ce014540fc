//! The report against an oracle: every figure counted anew by brute force, out of what the cases, complaints and
//! certificates have become (and, where a state keeps no lateness, out of the raw journal), a working day at a time.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use akimat::law::Service;
use akimat::law::calendar::CalendarView;
use akimat::locale::Lang;
use akimat::office::case::{Case, Decision, Outcome};
use akimat::office::certificate::ending::EndKind;
use akimat::office::complaint::{AnswerKind, Complaint, ReviewOutcome, Reviewed};
use akimat::office::decide::Rules;
use akimat::office::report::{FIGURES, Period, Report};
use akimat::simulate::{self, Options};
use akimat::store::{Snapshot, Store};
use chrono::{Days, NaiveDate};
use serde_json::Value;

use crate::{broken_down, scenarios};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What the oracle counts with.
pub(crate) struct Oracle {
    pub cases: Vec<Case>,
    pub complaints: Vec<Complaint>,
    pub journal: Vec<Value>,
    calendar: CalendarView,
    snapshot: Snapshot,
    period: Period,
}

type Counts = BTreeMap<String, u64>;

impl Oracle {
    fn of(office: &Path, today: NaiveDate, period: Period) -> Self {
        let snapshot = Store::open_read(office).unwrap().snapshot().unwrap();
        let journal = snapshot.journal().unwrap().map(|entry| serde_json::from_slice(&entry.unwrap().1).unwrap());
        Self {
            cases: snapshot.cases().unwrap().map(Result::unwrap).collect(),
            complaints: snapshot.complaints().unwrap(),
            journal: journal.collect(),
            calendar: Rules::with(snapshot.settings().unwrap().unwrap(), today).calendar,
            snapshot,
            period,
        }
    }

    pub fn within(&self, day: NaiveDate) -> bool {
        self.period.from <= day && day <= self.period.to
    }

    /// Decisions that stand and those that did before a case was opened again, each with the day it is counted from.
    pub fn decisions(&self) -> impl Iterator<Item = (&Case, &Decision, NaiveDate)> {
        self.cases.iter().flat_map(|case| {
            assert!(case.past_decisions.len() < 2, "the oracle knows the start of one reopening");
            let past = case.past_decisions.iter().filter_map(|past| past.decision.as_ref());
            let start = case.own.as_ref().map_or(case.clocks.registration_day, |own| own.from);
            let past = past.map(move |decision| (case, decision, case.clocks.registration_day));
            past.chain(case.decision.as_ref().map(|decision| (case, decision, start)))
        })
    }

    /// Working days after `from` up to `to`, one by one, without those on which the case stood still.
    fn days(&self, case: &Case, from: NaiveDate, to: NaiveDate) -> u64 {
        let stood = |day: NaiveDate| {
            case.pauses().iter().any(|pause| pause.from <= day && pause.resumed.is_none_or(|end| day < end))
        };
        let mut days = 0;
        let mut day = from;
        while day < to {
            day = day + Days::new(1);
            days += u64::from(self.calendar.is_working(day).unwrap() && !stood(day));
        }
        days
    }

    fn averages(&self) -> [(u64, u64); 2] {
        let mut sums = [(0, 0), (0, 0)];
        let mut add = |which: usize, days: u64| sums[which] = (sums[which].0 + days, sums[which].1 + 1);
        for (case, decision, start) in self.decisions() {
            if self.within(decision.at.date()) {
                add(0, self.days(case, start, decision.at.date()));
            }
        }
        for case in &self.cases {
            let start = case.own.as_ref().map_or(case.clocks.registration_day, |own| own.from);
            let past = case.past_decisions.iter().filter_map(|past| past.delivery.as_ref());
            let past = past.map(|delivery| (delivery, case.clocks.registration_day));
            for (delivery, start) in past.chain(case.delivery.as_ref().map(|delivery| (delivery, start))) {
                let on = delivery.delivered_at.date();
                if self.within(on) {
                    add(1, self.days(case, start, on));
                }
            }
        }
        sums
    }

    fn of_cases(&self, add: &mut dyn FnMut(&str, NaiveDate)) {
        for case in &self.cases {
            let service = ["issue", "extend", "reissue", "duplicate"]
                [Service::ALL.iter().position(|service| *service == case.service()).unwrap()];
            add("received", case.clocks.registration_day);
            add(&format!("received-{service}"), case.clocks.registration_day);
            if let Some(end) = &case.outside.ended {
                let how = match end.kind.code() {
                    "discontinued" => "by-act",
                    other => other,
                };
                add("discontinued", end.on);
                add(&format!("discontinued-{how}"), end.on);
            }
            for past in &case.past_decisions {
                add("reopened", past.reopened_at.date());
                add(&format!("reopened-{}", past.basis.kind.code()), past.reopened_at.date());
            }
            for pause in &case.outside.suspensions {
                add("suspended", pause.from);
            }
            let past = case.past_decisions.iter().filter_map(|past| past.delivery.as_ref());
            for delivery in past.chain(&case.delivery) {
                let code = if delivery.late_by > 0 { "delivered-late" } else { "delivered-in-time" };
                add(code, delivery.delivered_at.date());
            }
        }
        for (_, decision, _) in self.decisions() {
            let on = decision.at.date();
            add("decided", on);
            match &decision.outcome {
                Outcome::Granted { .. } => add("granted", on),
                Outcome::Refused { ground, .. } => {
                    add("refused", on);
                    add(&format!("refused-ground-{ground}"), on);
                }
                Outcome::RefusedOtherwise { .. } => add("refused-otherwise", on),
            }
            if !decision.departs_because.is_empty() {
                add("against-recommendation", on);
            }
            add(if decision.late_by > 0 { "decided-late" } else { "decided-in-time" }, on);
        }
    }

    fn of_complaints(&self, add: &mut dyn FnMut(&str, NaiveDate)) {
        let in_time = |late_by: u16| if late_by > 0 { "late" } else { "in-time" };
        for complaint in &self.complaints {
            add("complaints", complaint.clocks.received_day);
            if let Some(sent) = &complaint.forwarded {
                add(&format!("complaints-forwarded-{}", in_time(sent.late_by)), sent.on);
            }
            if let Some(done) = &complaint.satisfied {
                add(if done.late_by > 0 { "complaints-satisfied-late" } else { "complaints-kept" }, done.on);
            }
            if let Some(answer) = &complaint.answered {
                add(&format!("complaints-answered-{}", in_time(answer.late_by)), answer.on);
                let kind = if answer.kind == AnswerKind::Partial { "partial" } else { "declined" };
                add(&format!("complaints-answered-{kind}"), answer.on);
            }
            for (acts, code) in
                [(&complaint.reviews, "complaints-reviewed"), (&complaint.courts, "complaints-in-court")]
            {
                for act in acts {
                    add(code, act.on);
                    add(&format!("{code}-{}", outcome(act)), act.on);
                }
            }
        }
    }

    /// What no state keeps with its lateness, and what states keep once: out of the bytes of the journal.
    fn of_the_rest(&self, add: &mut dyn FnMut(&str, NaiveDate)) {
        for record in &self.journal {
            let event = &record["event"];
            let late = || event["late_by"].as_u64().unwrap() > 0;
            match event["type"].as_str().unwrap() {
                "sent_to_commission" => {
                    add(if late() { "sent-late" } else { "sent-in-time" }, day(event["on"].as_str().unwrap()));
                }
                "recommended" => {
                    let on = day(event["minutes_on"].as_str().unwrap());
                    add(if late() { "recommended-late" } else { "recommended-in-time" }, on);
                }
                _ => {}
            }
        }
        for certificate in self.snapshot.certificates().unwrap().map(Result::unwrap) {
            if let Some(end) = &certificate.ended {
                let revoked = matches!(end.kind, EndKind::Revoked(_));
                add(if revoked { "revoked" } else { "cancelled" }, end.on);
            }
        }
        for notice in self.snapshot.notifications().unwrap().map(Result::unwrap) {
            add("notices", notice.input.received_on);
            if notice.verdict.late_by > 0 {
                add("notices-late", notice.input.received_on);
            }
        }
    }

    fn counts(&self) -> Counts {
        let mut counts: Counts = FIGURES.iter().map(|figure| (figure.code.to_owned(), 0)).collect();
        let mut add = |code: &str, on: NaiveDate| {
            let count = counts.get_mut(code).unwrap_or_else(|| panic!("the report has no {code}"));
            *count += u64::from(self.within(on));
        };
        self.of_cases(&mut add);
        self.of_complaints(&mut add);
        self.of_the_rest(&mut add);
        counts
    }
}

pub(crate) fn outcome(act: &Reviewed) -> &'static str {
    match act.outcome {
        ReviewOutcome::Left => "left",
        ReviewOutcome::Cancelled => "cancelled",
        ReviewOutcome::SentBack => "sent-back",
    }
}

/// Holds the report of a period of an office against the oracle; what was counted at all is gathered.
fn hold(office: &Path, today: NaiveDate, period: Period, (seen, broken): &mut (Counts, broken_down::Counts)) {
    let oracle = Oracle::of(office, today, period);
    let report: Report = oracle.snapshot.report(period, today).unwrap();
    let told: Counts = report.figures.iter().map(|figure| (figure.code.to_owned(), figure.count)).collect();
    assert_eq!(told, oracle.counts(), "{} {period:?}", office.display());
    broken_down::hold(&oracle, &report, broken);
    for figure in &report.figures {
        assert_eq!(figure.count, figure.of.len() as u64, "{}", figure.code);
        *seen.entry(figure.code.to_owned()).or_default() += figure.count;
    }
    for (average, (sum, of)) in [report.to_decision, report.to_delivery].into_iter().zip(oracle.averages()) {
        let days = if of == 0 { 0.0 } else { (sum as f64 * 10.0 / of as f64).round() / 10.0 };
        assert_eq!((average.days, average.of), (days, of), "{} {period:?}", office.display());
    }
}

fn akimat(line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = ["akimat", "--lang", "ru"].iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn every_figure_of_the_report_is_what_brute_force_counts() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&office, &Options { cases: 250, ..Options::at(now, Lang::Ru) }).unwrap();
    let mut seen = (Counts::new(), broken_down::Counts::new());
    for (from, to) in [
        ("2026-01-01", "2026-12-31"),
        ("2026-10-01", "2026-10-31"),
        ("2026-11-01", "2026-11-30"),
        ("2026-11-17", "2026-11-17"),
        ("2025-01-01", "2025-12-31"),
    ] {
        hold(&office, day("2026-11-20"), Period { from: day(from), to: day(to) }, &mut seen);
    }
    // Whole lives: complaints to the court, cases opened again, suspended over a holiday, ended without a result.
    for name in scenarios::names() {
        let office = dir.path().join(&name);
        drop(scenarios::lived(&name, &office));
        for (from, to) in [("2020-01-01", "2027-12-31"), ("2026-03-01", "2026-03-31")] {
            hold(&office, day("2026-12-31"), Period { from: day(from), to: day(to) }, &mut seen);
        }
    }
    broken_down::all_seen(&seen.1);
    let never: Vec<_> = seen.0.iter().filter(|(_, count)| **count == 0).map(|(code, _)| code.as_str()).collect();
    // A figure that is always nothing would agree with anything.
    assert_eq!(never, Vec::<&str>::new());
}

#[test]
fn a_figure_opens_what_it_counted_and_says_what_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&office, &Options { cases: 60, ..Options::at(now, Lang::Ru) }).unwrap();
    let at = office.to_str().unwrap();
    let period = ["--office", at, "report", "--from", "2026-11-01", "--to", "2026-11-30"];
    let (code, list, _) = akimat(&[&period[..], &["--list", "complaints"]].concat());
    let (_, words, _) = akimat(&period);
    assert_eq!(code, 0);
    assert!(words.contains(&format!("Жалоб поступило (п. 24, п. 25): {}\n", list.lines().count())), "{words}");
    assert!(list.lines().count() > 2 && list.lines().all(|line| line.starts_with("2026-")), "{list}");
    let (code, _, err) = akimat(&[&period[..], &["--list", "guesses"]].concat());
    assert!(code == 2 && err.contains("guesses") && err.contains("complaints-kept"), "{code} {err}");
    let (code, told, _) = akimat(&["report", "--figures"]);
    assert_eq!(code, 0);
    for figure in FIGURES {
        let line = told.lines().find(|line| line.trim().split(':').next() == Some(figure.code));
        let line = line.unwrap_or_else(|| panic!("{} is not told", figure.code));
        assert_eq!(line.starts_with("  "), figure.part);
        assert!(figure.part || line.len() > figure.code.len() + 20, "{line}");
    }
    assert!(told.contains("to-decision: рабочие дни от регистрации"), "{told}");
}
