//! What the figures break down into: it sums to them, and it is what somebody counts by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::{delivered, granted, no, refused, registered, report};
use crate::law::Service;
use crate::office::report::{By, Report};
use crate::office::{CaseNo, Event, Subject};

const PEOPLE: [&str; 3] = ["aman", "lee", "serik"];
const COUNTRIES: [&str; 4] = ["Узбекистан", "Индия", "", " Узбекистан "];
const PROFESSIONS: [&str; 5] = ["1.1.1", "2.1.4", "6.1.1", "", "маляр"];

fn came(count: u32, service: Service, country: &str, profession: &str) -> Event {
    let mut event = registered(count, service, "2026-03-10");
    if let Event::CaseRegistered { application, .. } = &mut event {
        (application.citizenship, application.profession_code) = (country.into(), profession.into());
    }
    event
}

fn given(count: u32, to: Option<&str>) -> Event {
    Event::CaseAssigned { case: no(count), officer: to.map(str::to_owned), reason: String::new() }
}

fn sent(count: u32, late_by: u16) -> Event {
    let on = "2026-03-12".parse().unwrap();
    Event::SentToCommission { case: no(count), on, term: None, gaps: Vec::new(), late_by }
}

fn corrected(count: u32, field: &str, new: &str) -> Event {
    let (field, old, new, reason) = (field.into(), String::new(), new.into(), "x".into());
    Event::FactCorrected { case: no(count), field, old, new, reason, clocks: None, holder: None }
}

/// Something that happens to one of six cases, most of it in March.
fn something() -> impl Strategy<Value = (&'static str, Event)> {
    let day = select(vec!["2026-03-12", "2026-03-16", "2026-03-31", "2026-04-01"]);
    let count = 1..6_u32;
    let event = prop_oneof![
        (count.clone(), select(PEOPLE.to_vec())).prop_map(|(n, who)| given(n, Some(who))),
        count.clone().prop_map(|n| given(n, None)),
        (count.clone(), 0..2_u16).prop_map(|(n, late)| sent(n, late)),
        (count.clone(), 0..2_u16).prop_map(|(n, late)| granted(n, late, "")),
        (count.clone(), 1..4_u8).prop_map(|(n, ground)| refused(n, ground)),
        (count.clone(), 0..2_u16).prop_map(|(n, late)| delivered(n, "2026-03-30", late)),
        (count.clone(), select(COUNTRIES.to_vec())).prop_map(|(n, to)| corrected(n, "citizenship", to)),
        (count, select(PROFESSIONS.to_vec())).prop_map(|(n, to)| corrected(n, "profession_code", to)),
    ];
    (day, event)
}

fn journal() -> impl Strategy<Value = Vec<(&'static str, Event)>> {
    let application = (select(Service::ALL.to_vec()), select(COUNTRIES.to_vec()), select(PROFESSIONS.to_vec()));
    let came = proptest::collection::vec(application, 5).prop_map(|all| {
        let came = (1..).zip(all).map(|(n, (service, country, profession))| came(n, service, country, profession));
        came.map(|event| ("2026-03-10", event)).collect::<Vec<_>>()
    });
    (came, proptest::collection::vec(something(), 0..40)).prop_map(|(mut came, rest)| {
        came.extend(rest);
        came
    })
}

/// Numbers in their order: what was counted, however it is arranged.
fn sorted<'a>(of: impl Iterator<Item = &'a Subject>) -> Vec<String> {
    let mut numbers: Vec<String> = of.map(Subject::number).collect();
    numbers.sort_unstable();
    numbers
}

fn holds_together(report: &Report) {
    for by in By::ALL {
        let rows = &report.by(*by).unwrap().rows;
        for (at, measure) in by.measures().iter().enumerate() {
            let figures: Vec<_> = measure.figures.iter().map(|code| report.figure(code).unwrap()).collect();
            let whole: u64 = figures.iter().map(|figure| figure.count).sum();
            let what = format!("{} {}", by.code(), measure.code);
            assert_eq!(rows.iter().map(|row| row.counts[at]).sum::<u64>(), whole, "{what}");
            let counted = sorted(rows.iter().flat_map(|row| row.of(Some(at))));
            assert_eq!(counted, sorted(figures.iter().flat_map(|figure| &figure.of)), "{what}");
            for row in rows {
                assert_eq!(row.of(Some(at)).count() as u64, row.counts[at], "{what} {}", row.key);
            }
        }
        let mut keys: Vec<_> = rows.iter().map(|row| row.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), rows.len(), "a key stands once");
    }
}

/// The same by hand: every record is asked anew what the case had been given to and what it was about by the end.
#[expect(clippy::too_many_lines, reason = "a recount that shares nothing with what it checks")]
fn by_hand(events: &[(&str, Event)]) -> BTreeMap<(By, String, &'static str), u64> {
    let mut counts = BTreeMap::new();
    let of = |event: &Event| match event.subject() {
        Subject::Case(no) => no,
        _ => panic!("only cases here"),
    };
    let last = |case: CaseNo, field: &str| {
        events.iter().rev().find_map(|(_, event)| match event {
            Event::FactCorrected { field: of_field, new, .. } if of(event) == case && of_field == field => {
                Some(new.trim().to_owned())
            }
            Event::CaseRegistered { application, .. } if of(event) == case => Some(
                if field == "citizenship" { &application.citizenship } else { &application.profession_code }
                    .trim()
                    .to_owned(),
            ),
            _ => None,
        })
    };
    let service = |case: CaseNo| {
        events.iter().find_map(|(_, event)| match event {
            Event::CaseRegistered { application, .. } if of(event) == case => Some(application.service.code()),
            _ => None,
        })
    };
    for (at, (on, event)) in events.iter().enumerate() {
        let officer = events[..at].iter().rev().find_map(|(_, earlier)| match earlier {
            Event::CaseAssigned { officer, .. } if of(earlier) == of(event) => Some(officer.clone()),
            _ => None,
        });
        let officer = officer.flatten().unwrap_or_else(|| "lee".into());
        let march = on.starts_with("2026-03");
        let (stage, late, decision) = match event {
            Event::SentToCommission { late_by, .. } => (Some("sent"), *late_by > 0, None),
            Event::ResultDelivered { delivery, .. } => (Some("delivered"), delivery.late_by > 0, None),
            Event::CaseGranted { late_by, .. } if march => (Some("decided"), *late_by > 0, Some("granted")),
            Event::CaseRefused { late_by, .. } if march => (Some("decided"), *late_by > 0, Some("refused")),
            Event::CaseRegistered { .. } => (None, false, Some("received")),
            _ => continue,
        };
        let mut add = |by, key: String, measure| *counts.entry((by, key, measure)).or_insert(0) += 1;
        if let Some(stage) = stage {
            let measure = if late { "late" } else { "in-time" };
            add(By::Stage, stage.into(), measure);
            add(By::Officer, officer, measure);
        }
        if let Event::CaseRefused { ground, .. } = event
            && march
        {
            add(By::Ground, format!("ground_{ground}"), "refused");
        }
        let Some(decision) = decision else { continue };
        let profession = last(of(event), "profession_code").unwrap();
        let (sector, profession) = match profession.as_str() {
            "" => ("-".into(), "-".into()),
            "маляр" => ("unlisted".into(), "unlisted".into()),
            code => (code[..1].to_owned(), code.to_owned()),
        };
        let country = last(of(event), "citizenship").filter(|text| !text.is_empty()).unwrap_or_else(|| "-".into());
        let measures = [decision].into_iter().chain((decision != "received").then_some("decided"));
        for measure in measures {
            add(By::Service, service(of(event)).unwrap().into(), measure);
            add(By::Sector, sector.clone(), measure);
            add(By::Profession, profession.clone(), measure);
            add(By::Citizenship, country.clone(), measure);
        }
    }
    counts
}

fn told(report: &Report) -> BTreeMap<(By, String, &'static str), u64> {
    let mut counts = BTreeMap::new();
    for breakdown in &report.breakdowns {
        for row in &breakdown.rows {
            for (measure, count) in breakdown.by.measures().iter().zip(&row.counts) {
                counts.insert((breakdown.by, row.key.clone(), measure.code), *count);
            }
        }
    }
    counts.retain(|_, count| *count > 0);
    counts
}

proptest! {
    #[test]
    fn every_breakdown_sums_to_its_figures_and_is_what_is_counted_by_hand(events in journal()) {
        let march = report(&events, "2026-03-01", "2026-03-31");
        holds_together(&march);
        prop_assert_eq!(told(&march), by_hand(&events));
    }
}

#[test]
fn lateness_is_that_of_whoever_had_the_case_when_it_was_written_down() {
    let events = [
        ("2026-03-10", came(1, Service::Issue, "Индия", "1.1.1")),
        ("2026-03-10", given(1, Some("aman"))),
        ("2026-03-16", sent(1, 2)),
        ("2026-03-17", given(1, Some("serik"))),
        ("2026-03-18", granted(1, 0, "")),
        ("2026-03-19", given(1, None)),
        ("2026-03-19", delivered(1, "2026-03-19", 1)),
    ];
    let march = report(&events, "2026-03-01", "2026-03-31");
    let row = |key: &str| march.by(By::Officer).unwrap().row(key).unwrap().counts.clone();
    // In time and late; the records are all written by «lee».
    assert_eq!((row("aman"), row("serik"), row("lee")), (vec![0, 1], vec![1, 0], vec![0, 1]));
    let shares: Vec<_> =
        march.by(By::Officer).unwrap().row("aman").unwrap().shares.iter().map(|share| share.figure).collect();
    assert_eq!(shares, ["sent-late"]);
}

#[test]
fn a_fixed_key_stands_there_with_nothing_and_others_only_with_something() {
    let march = report(&[], "2026-03-01", "2026-03-31");
    let rows = |by| march.by(by).unwrap().rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>();
    assert_eq!(rows(By::Service), ["issue", "extend", "reissue", "duplicate"]);
    assert_eq!(rows(By::Ground), ["ground_1", "ground_2", "ground_3", "other_law"]);
    assert_eq!((rows(By::Officer), rows(By::Citizenship)), (Vec::<String>::new(), Vec::<String>::new()));
    // The sector that the text has no name for is called by its activities.
    let label = march.label(By::Sector, "1");
    let crate::phrase::Arg::Text(name) = &label.args[0].1 else { panic!("{label:?}") };
    assert!(name.starts_with("1. ") && name.len() > 10, "{name}");
}
