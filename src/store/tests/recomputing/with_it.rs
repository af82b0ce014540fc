//! What goes with a case: the holder's own five days (п. 17, 22, 22-1) and the days of a called hearing (G3). The dates
//! are worked out by hand: 31.08.2026 is a Monday, off before the change and worked after it.

use super::*;
use crate::law::edition::SentReading;
use crate::law::holder::Duty;
use crate::office::application::{ChangeKind, LossKind};
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::outside::{Basis, CallHearing, Resume, Suspend};
use crate::office::{NoticeNo, Subject};

/// What the holder did it about, and when; a case of the office's from it.
fn asked(store: &mut Store, service: Service, event: &str, filed: &str, now: &str) -> CaseNo {
    let count = cases(store).len();
    let mut application = application(count, 0);
    (application.service, application.filed_at) = (service, at(filed).naive_local());
    application.contract_date = None;
    match service {
        Service::Extend => application.contract_date = Some(day(event)),
        Service::Reissue => {
            application.change_kind = [ChangeKind::Name].into();
            application.change_date = Some(day(event));
        }
        Service::Duplicate => {
            application.loss_kind = Some(LossKind::Loss);
            application.loss_date = Some(day(event));
        }
        Service::Issue => {}
    }
    let command = Command::Register { application: Box::new(application), warnings: Vec::new() };
    let events = give(store, command, now).unwrap();
    let Subject::Case(case) = events[0].subject() else { unreachable!("a case") };
    case
}

fn one(store: &Store, case: CaseNo) -> Case {
    store.snapshot().unwrap().case(case).unwrap().unwrap()
}

fn days(store: &Store, case: CaseNo) -> (Duty, NaiveDate, u16) {
    let case = one(store, case);
    assert_eq!(case.holder.len(), 1);
    (case.holder[0].duty, case.holder[0].due, case.holder[0].late_by)
}

/// The last record of a case, as it says why.
fn said_last(store: &Store, case: CaseNo) -> (Event, String) {
    let history = store.snapshot().unwrap().history(&Subject::Case(case), None, 50).unwrap();
    let event = history.last().unwrap().event.clone();
    let words = match &event {
        Event::DueMoved(moved) => format!("{:?}", moved.phrase()),
        _ => String::new(),
    };
    (event, words)
}

#[test]
fn the_holders_own_five_days_follow_the_calendar_with_its_reason() {
    let (_dir, mut store) = opened();
    give(&mut store, received(), "2026-08-24T09:00").unwrap();
    let (filed, now) = ("2026-09-01T10:00", "2026-09-01T11:00");
    let rows = [
        // 25, 26, 27, 28, then 01.09; with 31.08 worked that is the fifth, and Tuesday is a day late.
        (Service::Extend, Duty::Extension, "2026-08-24", ("2026-09-01", 0), ("2026-08-31", 1)),
        // 21, 24, 25, 26, 27: due stands, and between it and Tuesday lie 28 and 01, then 28, 31 and 01.
        (Service::Reissue, Duty::Reissue, "2026-08-20", ("2026-08-27", 2), ("2026-08-27", 3)),
        // 27, 28, 01, 02, 03; then 27, 28, 31, 01, 02.
        (Service::Duplicate, Duty::Duplicate, "2026-08-26", ("2026-09-03", 0), ("2026-09-02", 0)),
        // 28.08 is day zero: 01, 02, 03, 04, 07; then 31, 01, 02, 03, 04.
        (Service::Reissue, Duty::Reissue, "2026-08-28", ("2026-09-07", 0), ("2026-09-04", 0)),
    ];
    let made: Vec<CaseNo> = rows.iter().map(|row| asked(&mut store, row.0, row.2, filed, now)).collect();
    for (case, (_, duty, _, (due, late), _)) in made.iter().zip(&rows) {
        assert_eq!(days(&store, *case), (*duty, day(due), *late));
    }
    let said = preview(&store, &works_again(), "2026-09-01T12:00").unwrap().effect;
    // Accepted on 01.09, no term of the office's own moves.
    assert_eq!((said.open, said.moved, said.holders, said.holders_late), (4, 0, 4, 1));
    give(&mut store, works_again(), "2026-09-01T12:00").unwrap();
    for (case, (_, duty, _, _, (due, late))) in made.iter().zip(&rows) {
        assert_eq!(days(&store, *case), (*duty, day(due), *late));
        let (event, words) = said_last(&store, *case);
        assert!(matches!(event, Event::DueMoved(moved) if moved.moved.is_empty() && moved.holder.is_some()));
        assert!(words.contains("приказ № 50"), "{words}");
    }
    assert!(said_last(&store, made[0]).1.contains("history-holder-late"));
    assert!(said_last(&store, made[2]).1.contains("history-holder-moved"));
}

/// Calls the applicant of an issue filed on Wednesday 26.08 to a hearing, by a notice of Thursday 27.08.
fn called(store: &mut Store, hearing_on: &str) -> CaseNo {
    let case = asked(store, Service::Issue, "2026-08-26", "2026-08-26T10:00", "2026-08-26T11:00");
    worked(store, case, Service::Issue, 80);
    let (notice_on, hearing_on) = (day("2026-08-27"), day(hearing_on));
    let call = CallHearing { case, notice_on, hearing_on, way: "в кабинет".into() };
    give(store, Command::CallHearing(call), "2026-08-28T18:10").unwrap();
    case
}

fn hearing(store: &Store, case: CaseNo) -> (NaiveDate, NaiveDate, bool) {
    let case = one(store, case);
    let hearing = case.outside.hearing().unwrap();
    (hearing.term.earliest, hearing.term.notice_due.unwrap(), hearing.fits)
}

#[test]
fn the_days_of_a_called_hearing_follow_the_calendar_and_its_day_stands() {
    let (_dir, mut store) = opened();
    let (second, third) = (called(&mut store, "2026-09-02"), called(&mut store, "2026-09-03"));
    // The decision is due 27, 28, 01, 02, 03.09; the hearing may be 28, 01, 02.09; its notice 02, 01, 28.08.
    let before = (day("2026-09-02"), day("2026-08-28"), true);
    assert_eq!((hearing(&store, second), hearing(&store, third)), (before, before));

    let said = preview(&store, &works_again(), "2026-08-28T19:00").unwrap().effect;
    assert_eq!((said.moved, said.hearings, said.hearings_unfit), (2, 2, 1));
    give(&mut store, works_again(), "2026-08-28T19:00").unwrap();
    // Due 27, 28, 31, 01, 02.09: the hearing of 03.09 is behind it. It may be 28, 31, 01.09; its notice 01, 31, 28.08.
    assert_eq!(hearing(&store, second), (day("2026-09-01"), day("2026-08-28"), true));
    assert_eq!(hearing(&store, third), (day("2026-09-01"), day("2026-08-28"), false));
    assert_eq!(one(&store, third).outside.hearing().unwrap().hearing_on, day("2026-09-03"));
    assert!(said_last(&store, third).1.contains("history-hearing-moved"));
}

#[test]
fn a_hearing_can_become_too_early_and_one_that_was_held_stands() {
    let off_again = || revision("2026-08-28", &["2026-09-01"], &[]);
    let (_dir, mut store) = opened();
    let case = called(&mut store, "2026-09-02");
    // 28, then 31 and 01 off: 02, 03.09.
    let said = preview(&store, &off_again(), "2026-08-28T19:00").unwrap().effect;
    assert_eq!((said.hearings, said.hearings_unfit), (1, 1));
    give(&mut store, off_again(), "2026-08-28T19:00").unwrap();
    assert_eq!(hearing(&store, case).0, day("2026-09-03"));

    let (_dir, mut store) = opened();
    let case = called(&mut store, "2026-09-02");
    let held =
        crate::office::outside::HoldHearing { case, on: day("2026-09-02"), said: "не согласен".into() };
    give(&mut store, Command::HoldHearing(held), "2026-09-02T16:00").unwrap();
    let before = one(&store, case).outside;
    assert_eq!(preview(&store, &works_again(), "2026-09-02T17:00").unwrap().effect.hearings, 0);
    give(&mut store, works_again(), "2026-09-02T17:00").unwrap();
    assert_eq!(one(&store, case).outside, before);
}

fn notified(store: &mut Store) -> NoticeNo {
    let input = NoticeInput {
        kind: NoticeKind::NewEmployer,
        event_on: day("2026-08-24"),
        sent_on: day("2026-09-01"),
        received_on: day("2026-09-02"),
        incoming_no: "31".into(),
        channel: NoticeChannel::Letter,
        text: String::new(),
        holder: "Росси Марко".into(),
        employer: "ТОО «Север»".into(),
        certificate: None,
    };
    let events = give(store, Command::ReceiveNotification { input }, "2026-09-02T10:00").unwrap();
    let Subject::Notification(notice) = events[0].subject() else { unreachable!("a notification") };
    notice
}

#[test]
fn a_notification_that_is_judged_is_decided() {
    for change in [works_again(), reading("sent", "by_received", AppliesTo::OpenCases)] {
        let (_dir, mut store) = opened();
        let notice = notified(&mut store);
        let before = store.snapshot().unwrap().notification(notice).unwrap().unwrap();
        // Of 24.08 the fifth day was 01.09; by 31.08 it would be late.
        assert_eq!((before.verdict.due, before.verdict.late_by), (day("2026-09-01"), 0));
        give(&mut store, change, "2026-09-02T12:00").unwrap();
        assert_eq!(store.snapshot().unwrap().notification(notice).unwrap().unwrap(), before);
    }
}

#[test]
fn the_holders_days_of_a_decided_case_stand() {
    let (_dir, mut store) = opened();
    give(&mut store, received(), "2026-08-24T09:00").unwrap();
    let case = asked(&mut store, Service::Extend, "2026-08-26", "2026-08-28T10:00", "2026-08-28T11:00");
    // Checked and refused on the way.
    worked(&mut store, case, Service::Extend, 481);
    let before = one(&store, case);
    assert_eq!((before.state, before.holder[0].due), (State::Decided, day("2026-09-03")));
    assert_eq!(preview(&store, &works_again(), "2026-08-28T19:00").unwrap().effect.holders, 0);
    give(&mut store, works_again(), "2026-08-28T19:00").unwrap();
    assert_eq!(one(&store, case), before);
}

#[test]
fn the_reading_of_sent_reaches_the_holders_days_of_open_cases_only_when_it_is_meant_to() {
    for (applies, reached) in
        [(AppliesTo::OpenCases, SentReading::ByReceived), (AppliesTo::NewCases, SentReading::BySent)]
    {
        let (_dir, mut store) = opened();
        give(&mut store, received(), "2026-08-24T09:00").unwrap();
        let case = asked(&mut store, Service::Extend, "2026-08-24", "2026-08-28T10:00", "2026-08-28T11:00");
        let change = reading("sent", "by_received", applies);
        let said = preview(&store, &change, "2026-08-28T19:00").unwrap().effect;
        // An application comes by the portal: the day it is filed is the day it is received, and no date moves.
        assert_eq!((said.holders, said.readings), (0, u64::from(applies == AppliesTo::OpenCases)));
        give(&mut store, change, "2026-08-28T19:00").unwrap();
        let after = one(&store, case);
        assert_eq!((after.holder[0].reading, after.holder[0].due), (reached, day("2026-09-01")));
        // A slip put right later is judged by the reading the case has, not by the office's.
        let put_right = Command::Correct {
            case,
            field: "contract_date".into(),
            value: "2026-08-25".into(),
            reason: "опечатка".into(),
        };
        give(&mut store, put_right, "2026-08-28T19:10").unwrap();
        let after = one(&store, case);
        assert_eq!((after.holder[0].reading, after.holder[0].due), (reached, day("2026-09-02")));
    }
}

#[test]
fn a_suspended_case_catches_up_when_it_goes_on() {
    let (_dir, mut store) = opened();
    let case = called(&mut store, "2026-09-03");
    let basis = || Basis {
        body: "Суд".into(),
        act: "определение".into(),
        no: "7".into(),
        on: day("2026-08-28"),
        text: "до решения".into(),
    };
    let suspend = Suspend { case, basis: basis(), from: day("2026-08-28") };
    give(&mut store, Command::Suspend(suspend), "2026-08-28T18:20").unwrap();
    let before = one(&store, case);
    give(&mut store, works_again(), "2026-08-28T19:00").unwrap();
    assert_eq!(one(&store, case), before, "it stands still");
    let resume = Resume { case, basis: Basis { on: day("2026-09-01"), ..basis() }, from: day("2026-09-01") };
    give(&mut store, Command::Resume(resume), "2026-09-01T10:00").unwrap();
    // 27.08 counted, then 01, 02, 03, 04.09; the notice 03, 02, 01.09; the hearing from 28, 31, 01.09 on.
    assert_eq!(one(&store, case).clocks.term(Stage::Decision).unwrap().due, day("2026-09-04"));
    assert_eq!(hearing(&store, case), (day("2026-09-01"), day("2026-09-01"), true));
    let (event, _) = said_last(&store, case);
    assert!(matches!(event, Event::CaseResumed(of) if of.hearing.is_some() && of.holder.is_none()));
}
