//! What the figures of a report break down into, against what the cases and complaints have become and, for whose it
//! was, the raw journal.

use std::collections::BTreeMap;

use akimat::law::professions::Professions;
use akimat::office::case::{Case, Outcome};
use akimat::office::complaint::AnswerKind;
use akimat::office::report::{By, Report};
use chrono::NaiveDate;
use serde_json::Value;

use crate::report::{Oracle, day, outcome};

pub(crate) type Counts = BTreeMap<(&'static str, String, String), u64>;

fn late(late_by: u64) -> &'static str {
    if late_by > 0 { "late" } else { "in-time" }
}

/// The keys of a case: service, sector, profession, citizenship.
fn keys(case: &Case) -> [(&'static str, String); 4] {
    let code = case.sheet.as_ref().map_or(&case.application.profession_code, |sheet| &sheet.input.profession_code);
    let (sector, profession) = match Professions::embedded().by_code(code.trim()) {
        Some(line) => (line.sector_no.to_string(), line.code.clone()),
        None if code.trim().is_empty() => ("-".into(), "-".into()),
        None => ("unlisted".into(), "unlisted".into()),
    };
    let citizenship = case.application.citizenship.trim();
    let citizenship = if citizenship.is_empty() { "-" } else { citizenship };
    let service = case.service().code().to_owned();
    [("service", service), ("sector", sector), ("profession", profession), ("citizenship", citizenship.to_owned())]
}

struct Count<'o> {
    oracle: &'o Oracle,
    counts: Counts,
}

impl Count<'_> {
    fn add(&mut self, by: &'static str, key: &str, measure: &str, on: NaiveDate) {
        if self.oracle.within(on) {
            *self.counts.entry((by, key.to_owned(), measure.to_owned())).or_default() += 1;
        }
    }

    fn of_cases(&mut self) {
        for case in &self.oracle.cases {
            for (by, key) in keys(case) {
                self.add(by, &key, "received", case.clocks.registration_day);
            }
        }
        for (case, decision, _) in self.oracle.decisions() {
            let on = decision.at.date();
            let ground = match &decision.outcome {
                Outcome::Granted { .. } => None,
                Outcome::Refused { ground, .. } => Some(format!("ground_{ground}")),
                Outcome::RefusedOtherwise { .. } => Some("other_law".into()),
            };
            for (by, key) in keys(case) {
                self.add(by, &key, "decided", on);
                self.add(by, &key, if ground.is_some() { "refused" } else { "granted" }, on);
            }
            if let Some(ground) = ground {
                self.add("ground", &ground, "refused", on);
            }
        }
    }

    fn of_complaints(&mut self) {
        for complaint in &self.oracle.complaints {
            if let Some(sent) = &complaint.forwarded {
                self.add("outcome", "forwarded", "acts", sent.on);
            }
            if let Some(done) = &complaint.satisfied {
                self.add("outcome", "satisfied", "acts", done.on);
            }
            if let Some(answer) = &complaint.answered {
                let kind = if answer.kind == AnswerKind::Partial { "partial" } else { "declined" };
                self.add("outcome", kind, "acts", answer.on);
            }
            for (acts, code) in [(&complaint.reviews, "review"), (&complaint.courts, "court")] {
                for act in acts {
                    self.add("outcome", &format!("{code}_{}", outcome(act).replace('-', "_")), "acts", act.on);
                }
            }
        }
    }

    /// Terms and whose they were: the bytes of the journal, record by record.
    fn of_terms(&mut self) {
        let mut given: BTreeMap<String, String> = BTreeMap::new();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        for record in &self.oracle.journal {
            let event = &record["event"];
            let kind = event["type"].as_str().unwrap();
            let subject = format!("{}{}", event["case"], event["complaint"]);
            if matches!(kind, "case_assigned" | "complaint_assigned") {
                given.insert(subject, text(&event["officer"]));
                continue;
            }
            let written = day(&text(&record["at"])[..10]);
            let (key, on, part) = match kind {
                "sent_to_commission" => ("sent", day(&text(&event["on"])), event),
                "recommended" => ("recommended", day(&text(&event["minutes_on"])), event),
                "case_granted" | "case_refused" | "case_refused_otherwise" => ("decided", written, event),
                "result_delivered" => {
                    ("delivered", day(&text(&event["delivery"]["delivered_at"])[..10]), &event["delivery"])
                }
                "complaint_forwarded" | "complaint_satisfied" | "complaint_answered" => {
                    let part = &event[kind.trim_start_matches("complaint_")];
                    let key = if kind == "complaint_answered" { "complaint_answered" } else { "complaint_sent" };
                    (key, day(&text(&part["on"])), part)
                }
                _ => continue,
            };
            let measure = late(part["late_by"].as_u64().unwrap_or_else(|| panic!("{record}")));
            self.add("stage", key, measure, on);
            let officer = given.get(&subject).filter(|login| !login.is_empty()).cloned();
            if key != "recommended" {
                self.add("officer", &officer.unwrap_or_else(|| text(&record["by"])), measure, on);
            }
        }
    }
}

/// Holds every breakdown of a report against the oracle; the keys that counted something are gathered.
pub(crate) fn hold(oracle: &Oracle, report: &Report, seen: &mut Counts) {
    let mut count = Count { oracle, counts: Counts::new() };
    count.of_cases();
    count.of_complaints();
    count.of_terms();
    let mut told = Counts::new();
    for by in By::ALL {
        for row in &report.by(*by).unwrap().rows {
            for (at, measure) in by.measures().iter().enumerate() {
                assert_eq!(row.of(Some(at)).count() as u64, row.counts[at]);
                told.insert((by.code(), row.key.clone(), measure.code.to_owned()), row.counts[at]);
            }
        }
    }
    told.retain(|_, count| *count > 0);
    assert_eq!(told, count.counts, "{:?}", report.period);
    for (key, count) in told {
        *seen.entry(key).or_default() += count;
    }
}

/// Every fixed key counted something somewhere, and something of each of the others did.
pub(crate) fn all_seen(seen: &Counts) {
    for by in By::ALL {
        let never: Vec<_> =
            by.keys().into_iter().filter(|key| !seen.keys().any(|(of, at, _)| *of == by.code() && at == key)).collect();
        assert_eq!(never, Vec::<&str>::new(), "{} never counted", by.code());
        assert!(seen.keys().any(|(of, _, _)| *of == by.code()), "{}", by.code());
    }
}
