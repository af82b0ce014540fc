//! The figures against a journal written for them.

use chrono::{DateTime, NaiveDate};

use super::{Counting, FIGURES, Period, Report};
use crate::law::Service;
use crate::law::calendar::Calendar;
use crate::office::application::Application;
use crate::office::case::{Clocks, Delivery, Hearing};
use crate::office::certificate::ending::{EndKind, EndSigned, OtherLaw};
use crate::office::outside::{self, Basis};
use crate::office::{CaseNo, Event, Record, Way};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn no(count: u32) -> CaseNo {
    CaseNo { year: 2026, count }
}

fn registered(count: u32, service: Service, on: &str) -> Event {
    let filed = day(on).and_hms_opt(10, 0, 0).unwrap();
    let clocks = Clocks {
        registration_day: day(on),
        edition: "426".into(),
        calendar_revision: "2026-01".into(),
        terms: Vec::new(),
        promised_at: None,
        readings: None,
    };
    let application = Box::new(Application::new(service, filed));
    Event::CaseRegistered { case: no(count), application, clocks, warnings: Vec::new(), holder: Vec::new() }
}

fn granted(count: u32, late_by: u16, departs: &str) -> Event {
    Event::CaseGranted {
        case: no(count),
        certificate: format!("2026-{count:04}"),
        valid_from: day("2026-03-26"),
        valid_until: day("2026-06-25"),
        shortened_because: String::new(),
        departs_because: departs.into(),
        late_by,
        prepared_by: None,
        detail: None,
    }
}

fn refused(count: u32, ground: u8) -> Event {
    Event::CaseRefused {
        case: no(count),
        ground,
        facts: "факты".into(),
        hearing: Hearing::NotHeld("x".into()),
        departs_because: String::new(),
        late_by: 0,
        prepared_by: None,
    }
}

fn delivered(count: u32, at: &str, late_by: u16) -> Event {
    let at = format!("{at}T17:00:00").parse().unwrap();
    let (file_name, signer) = ("a.pdf".into(), "head".into());
    let delivery = Delivery { file_name, file_hash: String::new(), signer, signed_at: at, delivered_at: at, late_by };
    Event::ResultDelivered { case: no(count), delivery }
}

fn report(events: &[(&str, Event)], from: &str, to: &str) -> Report {
    let calendar = Calendar::embedded().as_known_on(day("2026-04-30"));
    let mut counting = Counting::new(Period { from: day(from), to: day(to) }, &calendar);
    for (seq, (at, event)) in (1..).zip(events) {
        let at = DateTime::parse_from_rfc3339(&format!("{at}T12:00:00+05:00")).unwrap();
        counting.take(&Record { seq, at, by: "lee".into(), way: Way::Owner, event: event.clone() });
    }
    counting.finish()
}

fn count(report: &Report, code: &str) -> (u64, Vec<String>) {
    let figure = report.figures.iter().find(|figure| figure.code == code).unwrap_or_else(|| panic!("no {code}"));
    (figure.count, figure.of.clone())
}

#[test]
fn each_figure_counts_by_the_day_the_thing_happened_and_names_what_it_counted() {
    let events = [
        // Entered in April, registered in March: it is March's.
        ("2026-04-01", registered(1, Service::Issue, "2026-03-31")),
        ("2026-03-10", registered(2, Service::Extend, "2026-03-10")),
        ("2026-03-10", registered(3, Service::Issue, "2026-03-10")),
        // Filed after hours on the last day of March: accepted in April.
        ("2026-03-31", registered(4, Service::Issue, "2026-04-01")),
        ("2026-03-13", granted(2, 0, "")),
        ("2026-03-20", refused(3, 2)),
        ("2026-03-13", delivered(2, "2026-03-13", 0)),
        ("2026-04-02", delivered(3, "2026-03-30", 4)),
    ];
    let march = report(&events, "2026-03-01", "2026-03-31");
    assert_eq!(count(&march, "received"), (3, vec!["2026-0001".into(), "2026-0002".into(), "2026-0003".into()]));
    assert_eq!((count(&march, "received-issue").0, count(&march, "received-extend").0), (2, 1));
    assert_eq!((count(&march, "decided").0, count(&march, "granted").0, count(&march, "refused").0), (2, 1, 1));
    assert_eq!(count(&march, "refused-ground-2"), (1, vec!["2026-0003".into()]));
    assert_eq!((count(&march, "refused-ground-1").0, count(&march, "refused-ground-3").0), (0, 0));
    assert_eq!((count(&march, "delivered-in-time").0, count(&march, "delivered-late").0), (1, 1));
    assert_eq!(count(&march, "against-recommendation").0, 0);
    // 10.03 to 13.03: three working days; 10.03 to 20.03: eight; Nauryz stands before 30.03.
    assert_eq!((march.to_decision.days, march.to_decision.of), (5.5, 2));
    assert_eq!(march.to_delivery.of, 2);
    let april = report(&events, "2026-04-01", "2026-04-30");
    assert_eq!((count(&april, "received").0, count(&april, "decided").0), (1, 0));
    assert_eq!((april.to_decision.of, april.to_delivery.of), (0, 0));
}

#[test]
fn a_second_signature_switched_off_is_flagged_wherever_it_touches_the_period() {
    let switched = |on| Event::SecondSignatureSwitched { on, reason: "приказ № 5".into() };
    let events = [("2026-02-10", switched(false)), ("2026-03-05", switched(true)), ("2026-04-10", switched(false))];
    let flags = |from: &str, to: &str| {
        report(&events, from, to).unsigned.iter().map(|span| (span.from, span.to)).collect::<Vec<_>>()
    };
    assert_eq!(flags("2026-01-01", "2026-02-09"), []);
    assert_eq!(flags("2026-03-01", "2026-03-31"), [(day("2026-02-10"), Some(day("2026-03-05")))]);
    assert_eq!(flags("2026-03-06", "2026-04-09"), []);
    assert_eq!(flags("2026-04-30", "2026-05-30"), [(day("2026-04-10"), None)]);
    let phrases = report(&events, "2026-04-30", "2026-05-30").phrases();
    assert_eq!(phrases.last().map(|phrase| phrase.id.as_str()), Some("report-unsigned-still"));
}

fn basis(act: &str) -> Basis {
    Basis { body: "Суд".into(), act: act.into(), no: "7".into(), on: day("2026-02-20"), text: String::new() }
}

#[test]
fn what_stands_outside_the_rules_has_lines_of_its_own() {
    let suspended = |count, from| {
        let (basis, from) = (basis("определение"), day(from));
        let event = outside::Suspended { case: no(count), basis, from, ledgers: Vec::new(), promised_at: None };
        Event::CaseSuspended(event)
    };
    let resumed = |count, from| {
        let Event::CaseRegistered { clocks, .. } = registered(count, Service::Issue, "2026-02-20") else { panic!() };
        let (basis, from) = (basis("определение"), day(from));
        Event::CaseResumed(outside::Resumed { case: no(count), basis, from, clocks, holder: None, hearing: None })
    };
    let otherwise = Event::CaseRefusedOtherwise(outside::RefusedOtherwise {
        case: no(3),
        citation: "АППК, ст. 70".into(),
        facts: "факты".into(),
        hearing: Hearing::NotHeld("x".into()),
        missing: Vec::new(),
        late_by: 2,
    });
    let revoked = Event::CertificateEnded(EndSigned {
        certificate: "2026-0009".into(),
        kind: EndKind::Cancelled(OtherLaw {
            citation: "закон".into(), document: "акт".into(), on: day("2026-03-11")
        }),
        reason: "x".into(),
        on: day("2026-03-12"),
        prepared_by: "lee".into(),
    });
    let events = [
        ("2026-02-25", registered(3, Service::Issue, "2026-02-25")),
        ("2026-02-26", suspended(1, "2026-02-26")),
        ("2026-03-03", suspended(2, "2026-03-03")),
        ("2026-03-10", otherwise),
        ("2026-03-12", revoked),
        ("2026-03-16", resumed(1, "2026-03-16")),
    ];
    let march = report(&events, "2026-03-01", "2026-03-31");
    assert_eq!(count(&march, "refused-otherwise"), (1, vec!["2026-0003".into()]));
    assert_eq!((count(&march, "decided").0, count(&march, "refused").0, count(&march, "decided-late").0), (1, 0, 1));
    assert_eq!(march.to_decision.of, 1);
    assert_eq!((count(&march, "cancelled"), count(&march, "revoked").0), ((1, vec!["2026-0009".into()]), 0));
    // One suspended in March, two that stood still in it.
    assert_eq!(count(&march, "suspended").0, 1);
    let still = |from: &str, to: &str| {
        report(&events, from, to).paused.iter().map(|span| (span.case.count, span.to)).collect::<Vec<_>>()
    };
    assert_eq!(still("2026-03-01", "2026-03-31"), [(1, Some(day("2026-03-16"))), (2, None)]);
    assert_eq!(still("2026-03-15", "2026-03-15").len(), 2);
    assert_eq!(still("2026-03-16", "2026-03-31"), [(2, None)]);
    assert_eq!(still("2026-02-01", "2026-02-25"), []);
    let ids: Vec<_> = march.phrases().into_iter().map(|phrase| phrase.id).collect();
    assert!(ids.ends_with(&["report-paused".into(), "report-paused-still".into(), "report-signed".into()]), "{ids:?}");
}

#[test]
fn every_figure_has_a_name_of_its_own() {
    let mut codes: Vec<_> = FIGURES.iter().map(|figure| figure.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FIGURES.len());
}
