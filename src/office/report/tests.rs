//! The figures against a journal written for them.

mod breakdowns;

use chrono::{DateTime, NaiveDate};

use super::{AVERAGES, Counting, FIGURES, Period, Report, meaning};
use crate::law::Service;
use crate::law::calendar::Calendar;
use crate::law::clock::OwnTerm;
use crate::office::application::Application;
use crate::office::case::{Clocks, Delivery, Hearing};
use crate::office::certificate::ending::{EndKind, EndSigned, OtherLaw};
use crate::office::outside::{self, Basis};
use crate::office::reopening::{CaseReopened, ReopenBasis, ReopenKind};
use crate::office::{CaseNo, Event, Record, Subject, Way};

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
        counting.take(&Record { seq, at, by: "lee".into(), way: Way::Owner, set_back: None, event: event.clone() });
    }
    counting.finish()
}

fn count(report: &Report, code: &str) -> (u64, Vec<String>) {
    let figure = report.figures.iter().find(|figure| figure.code == code).unwrap_or_else(|| panic!("no {code}"));
    (figure.count, figure.of.iter().map(Subject::number).collect())
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
    let flags = report(&events, "2026-04-30", "2026-05-30").flags();
    assert_eq!(flags.last().map(|(phrase, _)| phrase.id.as_str()), Some("report-unsigned-still"));
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
    let flags: Vec<_> = march.flags().into_iter().map(|(phrase, case)| (phrase.id, case.map(|no| no.count))).collect();
    let flag = |id: &str, case| (id.to_owned(), case);
    assert_eq!(
        flags,
        [
            flag("report-otherwise", Some(3)),
            flag("report-paused", Some(1)),
            flag("report-paused-still", Some(2)),
            flag("report-signed", None)
        ]
    );
    assert_eq!(march.otherwise[0].citation, "АППК, ст. 70");
}

#[test]
fn every_figure_has_a_name_of_its_own() {
    let mut codes: Vec<_> = FIGURES.iter().map(|figure| figure.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FIGURES.len());
}

fn suspended(count: u32, from: &str) -> Event {
    let from = day(from);
    let basis = basis("определение");
    Event::CaseSuspended(outside::Suspended { case: no(count), basis, from, ledgers: Vec::new(), promised_at: None })
}

fn clocks_from(on: &str) -> Clocks {
    let Event::CaseRegistered { clocks, .. } = registered(1, Service::Issue, on) else { panic!() };
    clocks
}

fn resumed(count: u32, from: &str) -> Event {
    let (basis, from) = (basis("определение"), day(from));
    let clocks = clocks_from("2026-02-02");
    Event::CaseResumed(outside::Resumed { case: no(count), basis, from, clocks, holder: None, hearing: None })
}

fn reopened(count: u32, from: &str) -> Event {
    let basis = ReopenBasis {
        kind: ReopenKind::Review,
        body: "Комитет".into(),
        act_no: "5".into(),
        act_on: day(from),
        complaint: None,
    };
    let own = OwnTerm { from: day(from), days: 5, basis: "by-акт".into() };
    Event::CaseReopened(CaseReopened { case: no(count), basis, own, clocks: clocks_from("2026-02-02") })
}

#[test]
fn an_average_counts_no_day_on_which_the_case_stood_still() {
    // Monday 02.02 to Friday 13.02: nine working days, without 04.02 to 10.02 (five of them).
    let events = [
        ("2026-02-02", registered(1, Service::Issue, "2026-02-02")),
        ("2026-02-04", suspended(1, "2026-02-04")),
        ("2026-02-11", resumed(1, "2026-02-11")),
        ("2026-02-13", granted(1, 0, "")),
        // Delivered after another pause, written down when the decision was signed already: 12.02 to 16.02.
        ("2026-02-17", suspended(1, "2026-02-12")),
        ("2026-02-17", resumed(1, "2026-02-17")),
        ("2026-02-18", delivered(1, "2026-02-18", 0)),
    ];
    let february = report(&events, "2026-02-01", "2026-02-28");
    assert_eq!((february.to_decision.days, february.to_decision.of), (2.0, 1));
    assert_eq!((february.to_delivery.days, february.to_delivery.of), (4.0, 1));
    // Without the pauses: nine and twelve.
    let goes_on = |event: &Event| !matches!(event.code(), "case_suspended" | "case_resumed");
    let through: Vec<_> = events.iter().filter(|(_, event)| goes_on(event)).cloned().collect();
    let february = report(&through, "2026-02-01", "2026-02-28");
    assert_eq!((february.to_decision.days, february.to_delivery.days), (9.0, 12.0));
}

#[test]
fn a_case_opened_again_is_counted_from_its_new_term() {
    let events = [
        ("2026-02-02", registered(1, Service::Issue, "2026-02-02")),
        ("2026-02-06", refused(1, 2)),
        ("2026-02-16", reopened(1, "2026-02-16")),
        ("2026-02-18", granted(1, 0, "")),
        ("2026-02-19", delivered(1, "2026-02-19", 0)),
    ];
    let february = report(&events, "2026-02-01", "2026-02-28");
    // Four days to the refusal, two to the new decision.
    assert_eq!((february.to_decision.days, february.to_decision.of), (3.0, 2));
    assert_eq!((february.to_delivery.days, february.to_delivery.of), (3.0, 1));
    assert_eq!(count(&february, "decided"), (2, vec!["2026-0001".into(), "2026-0001".into()]));
    assert_eq!((count(&february, "reopened").0, count(&february, "reopened-review").0), (1, 1));
    assert_eq!((count(&february, "reopened-court").0, count(&february, "reopened-complaint").0), (0, 0));
}

#[test]
fn an_application_is_received_on_the_day_it_was_corrected_to() {
    let corrected = Event::FactCorrected {
        case: no(1),
        field: "filed_at".into(),
        old: "2026-02-27T10:00".into(),
        new: "2026-02-27T19:00".into(),
        reason: "x".into(),
        clocks: Some(clocks_from("2026-03-02")),
        holder: None,
    };
    let events = [("2026-02-27", registered(1, Service::Issue, "2026-02-27")), ("2026-03-03", corrected)];
    let received = |from: &str, to: &str| {
        let report = report(&events, from, to);
        (count(&report, "received").0, count(&report, "received-issue").0)
    };
    assert_eq!(received("2026-02-01", "2026-02-28"), (0, 0));
    assert_eq!(received("2026-03-01", "2026-03-31"), (1, 1));
}

#[test]
fn a_part_is_defined_with_the_figure_it_stands_under() {
    assert_eq!(meaning("sent-late").id, "report-mean-sent-in-time");
    assert_eq!(meaning("complaints").id, "report-mean-complaints");
    assert_eq!(meaning(AVERAGES[0]).id, "report-mean-to-decision");
    assert!(!FIGURES[0].part);
}
