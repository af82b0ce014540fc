//! A change of the law over the open cases: what the preview says, what saving writes, and that neither a kill nor a
//! second process makes it come out otherwise.

mod made;
mod random;
mod with_it;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::prelude::*;

use super::super::recompute::Pace;
use super::super::{Store, SubmitError, verify};
use super::testing::{day, who};
use crate::law::calendar::{DayKind, OffDay};
use crate::law::edition::{PointsReading, Rulebook};
use crate::law::{Service, Stage};
use crate::office::application::{Application, ChangeKind, WorkPeriod};
use crate::office::case::{Case, Hearing, State};
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source as Registry};
use crate::office::change::{AppliesTo, ChangeReading, ReviseCalendar, SetCommencement, Source, SourceKind};
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::outside::CallHearing;
use crate::office::recompute::Effect;
use crate::office::settings::Settings;
use crate::office::sheet::SheetInput;
use crate::office::{CaseNo, Command, Event, Refusal};
use crate::store::{Envelope, Preview};

pub(super) use made::opened;
use made::{SMALL, application, office, received, worked};

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{text}:00+05:00")).unwrap()
}

fn source() -> Source {
    Source { kind: SourceKind::Act, text: "приказ № 50".into() }
}

fn revision(known_from: &str, to_off: &[&str], to_working: &[&str]) -> Command {
    let off = |text: &&str| {
        let name = || "перенос".to_owned();
        OffDay { day: day(text), kind: DayKind::Transferred, name_kk: name(), name_ru: name(), name_en: name() }
    };
    Command::ReviseCalendar(ReviseCalendar {
        act: "приказ № 50".into(),
        known_from: day(known_from),
        adds_years: Vec::new(),
        to_off: to_off.iter().map(off).collect(),
        to_working: to_working.iter().map(|text| day(text)).collect(),
        source: source(),
    })
}

/// 31.08 is a working day again, as it was announced on the evening the cases below were worked on.
pub(super) fn works_again() -> Command {
    revision("2026-08-28", &[], &["2026-08-31"])
}

pub(super) fn reading(id: &str, value: &str, applies_to: AppliesTo) -> Command {
    Command::ChangeReading(ChangeReading { reading: id.into(), value: value.into(), source: source(), applies_to })
}

pub(super) fn give(store: &mut Store, command: Command, now: &str) -> Result<Vec<Event>, SubmitError> {
    let envelope = Envelope { command, expected: None, who: who(), now: at(now) };
    store.submit(&envelope).map(|committed| committed.events)
}

fn cases(store: &Store) -> Vec<Case> {
    store.snapshot().unwrap().cases().unwrap().map(Result::unwrap).collect()
}

pub(super) fn preview(store: &Store, command: &Command, now: &str) -> Result<Preview, Refusal> {
    store.snapshot().unwrap().preview(command, &who(), at(now)).unwrap()
}

/// What saving wrote after a journal number, counted as a preview counts; and how often the holder's own days and those
/// of a hearing moved with it.
fn counted(store: &Store, after: u64) -> ((u64, u64, u64, u64), (u64, u64)) {
    let snapshot = store.snapshot().unwrap();
    let (mut moved, mut readings, mut pass, mut fail) = (0, 0, 0, 0);
    let (mut holders, mut hearings) = (0, 0);
    for seq in after + 1..=snapshot.head().unwrap().0 {
        match snapshot.record(seq).unwrap().unwrap().event {
            Event::DueMoved(event) => {
                moved += u64::from(!event.moved.is_empty());
                holders += u64::from(event.holder.is_some());
                hearings += u64::from(event.hearing.is_some());
            }
            Event::ReadingTaken(_) => readings += 1,
            Event::SheetRescored(event) if event.points.passes() != event.passed => {
                *(if event.points.passes() { &mut pass } else { &mut fail }) += 1;
            }
            _ => {}
        }
    }
    ((moved, readings, pass, fail), (holders, hearings))
}

fn of(effect: &Effect) -> (u64, u64, u64) {
    (effect.moved, effect.now_pass, effect.now_fail)
}

fn terms(case: &Case) -> Vec<(Stage, NaiveDate)> {
    case.clocks.terms.iter().map(|term| (term.stage, term.due)).collect()
}

#[test]
fn the_golden_rows_of_28_august_differ_by_the_revision_alone() {
    let (_dir, mut store) = opened();
    for (count, service) in [Service::Issue, Service::Extend].into_iter().enumerate() {
        let mut application = application(count, 0);
        (application.service, application.filed_at) = (service, at("2026-08-28T10:00").naive_local());
        let command = Command::Register { application: Box::new(application), warnings: Vec::new() };
        give(&mut store, command, "2026-08-28T11:00").unwrap();
    }
    let dues = |store: &Store| cases(store).iter().map(terms).collect::<Vec<_>>();
    let (second, third, fifth) = (Stage::ToCommission, Stage::Decision, Stage::Decision);
    let rows = |two, commission, five, three| {
        let issue = vec![(second, day(two)), (Stage::Commission, day(commission)), (fifth, day(five))];
        vec![issue, vec![(third, day(three))]]
    };
    assert_eq!(dues(&store), rows("2026-09-02", "2026-09-07", "2026-09-07", "2026-09-03"));
    let said = preview(&store, &works_again(), "2026-08-28T12:00").unwrap().effect;
    assert_eq!((said.open, said.moved, said.newly_overdue), (2, 2, 0));
    assert_eq!(said.by_shift, BTreeMap::from([(-1, 2)]));
    give(&mut store, works_again(), "2026-08-28T12:00").unwrap();
    assert_eq!(dues(&store), rows("2026-09-01", "2026-09-04", "2026-09-04", "2026-09-02"));
    let promised = cases(&store)[0].clocks.promised_at.unwrap();
    assert_eq!(promised, at("2026-09-04T18:30").naive_local());
    assert_eq!(store.snapshot().unwrap().settings().unwrap().unwrap().pending, None);
}

#[test]
fn what_becomes_overdue_is_counted_before_it_is_saved() {
    let (_dir, store) = office(&[0, 1, 16, 17]);
    // Looked at on the day the earlier dates have passed and the later ones have not.
    let said = preview(&store, &works_again(), "2026-09-02T09:00").unwrap().effect;
    let late = said.cases.iter().filter(|case| case.newly_overdue).count() as u64;
    assert_eq!((said.newly_overdue, late), (1, 1), "{said:?}");
    assert!(said.cases[0].newly_overdue, "what hurts is named first");
}

#[test]
fn a_reading_for_new_cases_touches_no_open_one_and_is_frozen_with_the_next() {
    let (_dir, mut store) = office(&[0, 80, 240]);
    let before = cases(&store);
    let change = reading("day", "accepted_day", AppliesTo::NewCases);
    assert_eq!(of(&preview(&store, &change, "2026-08-28T19:00").unwrap().effect), (0, 0, 0));
    give(&mut store, change, "2026-08-28T19:00").unwrap();
    assert_eq!(cases(&store), before);
    let mut next = application(9, 0);
    next.filed_at = at("2026-08-28T10:00").naive_local();
    give(&mut store, Command::Register { application: Box::new(next), warnings: Vec::new() }, "2026-08-28T19:10")
        .unwrap();
    let next = cases(&store).pop().unwrap();
    assert_eq!(terms(&next)[0], (Stage::ToCommission, day("2026-09-01")), "one working day earlier");
    // Sent on later, an old case is still counted by the reading it was registered under.
    let old = before.iter().find(|case| case.state == State::Checked).unwrap();
    give(&mut store, Command::SendToCommission { case: old.no }, "2026-08-28T19:20").unwrap();
    let sent = cases(&store).into_iter().find(|case| case.no == old.no).unwrap();
    assert_eq!(sent.clocks.readings, old.clocks.readings);
}

#[test]
fn a_changed_reading_of_points_turns_only_sheets_that_nobody_signed() {
    // Scored, recommended and decided; the sheets are 7 by the sum and 4 by the highest.
    let (_dir, mut store) = office(&[160 + 4 * 4, 244, 324, 404]);
    let signed: Vec<Case> = cases(&store).into_iter().filter(|case| case.state > State::Scored).collect();
    let change = reading("points", "highest", AppliesTo::OpenCases);
    let said = preview(&store, &change, "2026-08-28T19:00").unwrap().effect;
    give(&mut store, change, "2026-08-28T19:00").unwrap();
    let after = cases(&store);
    for case in &signed {
        let now = after.iter().find(|other| other.no == case.no).unwrap();
        assert_eq!(now.sheet, case.sheet, "{:?}", case.state);
    }
    let turned: Vec<&Case> = after
        .iter()
        .filter(|case| case.sheet.as_ref().is_some_and(|s| s.points.reading == PointsReading::Highest))
        .collect();
    assert!(turned.iter().all(|case| case.state <= State::Scored));
    assert_eq!(
        said.now_fail,
        turned.iter().filter(|case| case.sheet.as_ref().unwrap().points.is_sensitive()).count() as u64
    );
}

#[test]
fn what_is_decided_never_moves() {
    // An extension refused on the way, and one that is still open beside it.
    for change in [works_again(), reading("day", "accepted_day", AppliesTo::OpenCases)] {
        let (_dir, mut store) = office(&[481, 1]);
        let before = cases(&store);
        assert_eq!((before[0].state, before[1].state), (State::Decided, State::Registered));
        give(&mut store, change, "2026-08-28T20:00").unwrap();
        assert_eq!(cases(&store)[0], before[0]);
    }
}

#[test]
fn the_day_of_an_edition_moves_no_open_case() {
    let (_dir, mut store) = office(&[0, 1, 2]);
    let before = cases(&store);
    let change = Command::SetCommencement(SetCommencement {
        edition: "236-426".into(),
        day: day("2026-08-26"),
        source: source(),
    });
    let said = preview(&store, &change, "2026-08-28T19:00").unwrap().effect;
    assert_eq!((said.moved, said.other_edition), (0, 3), "they keep the edition of their registration (R-VER)");
    give(&mut store, change, "2026-08-28T19:00").unwrap();
    assert_eq!(cases(&store), before);
    let mut next = application(9, 0);
    next.filed_at = at("2026-08-25T10:00").naive_local();
    give(&mut store, Command::Register { application: Box::new(next), warnings: Vec::new() }, "2026-08-28T19:10")
        .unwrap();
    assert_eq!(cases(&store).pop().unwrap().clocks.edition, "236-2023");
}

#[test]
fn a_change_is_refused_while_an_earlier_one_is_being_written() {
    let (_dir, mut store) = office(&[0, 1]);
    unfinished(&mut store, works_again());
    let refused = give(&mut store, reading("day", "accepted_day", AppliesTo::OpenCases), "2026-08-28T20:05");
    assert_eq!(refused, Err(SubmitError::Refused(Refusal::Recomputing)));
    assert!(store.recompute(at("2026-08-28T20:10"), |_| ()).unwrap().done);
    give(&mut store, reading("day", "accepted_day", AppliesTo::OpenCases), "2026-08-28T20:15").unwrap();
}

#[test]
fn whoever_opens_the_office_next_finishes_what_a_dead_process_left() {
    let (_dir, mut store) = office(&[0, 1]);
    unfinished(&mut store, works_again());
    let mut service = super::super::Service::of(store);
    let pending = |service: &mut super::super::Service| {
        service.read(|snapshot| Ok(snapshot.settings()?.is_some_and(|settings| settings.pending.is_some()))).unwrap()
    };
    assert!(pending(&mut service));
    service.finish(at("2026-08-29T09:00")).unwrap();
    assert!(!pending(&mut service));
    let moved = service.read(|snapshot| snapshot.case(CaseNo { year: 2026, count: 1 })).unwrap().unwrap();
    assert_eq!(moved.clocks.calendar_revision, "2026-08-28");
}

/// The changes a property is tried over; the first four move complaints and watches too.
pub(super) fn changes() -> [Command; 6] {
    [
        works_again(),
        revision("2026-08-28", &["2026-09-02", "2026-09-03"], &["2026-08-31"]),
        reading("day", "accepted_day", AppliesTo::OpenCases),
        reading("day_end", "17:00:00", AppliesTo::OpenCases),
        reading("points", "highest", AppliesTo::OpenCases),
        reading("sent", "by_received", AppliesTo::OpenCases),
    ]
}

/// Previews a change and saves it: what was said, and the number of the last record before it.
pub(super) fn saved(store: &mut Store, change: &Command) -> (Preview, u64) {
    let head = store.snapshot().unwrap().head().unwrap().0;
    let said = preview(store, change, "2026-08-28T20:00").unwrap();
    assert_eq!(store.snapshot().unwrap().head().unwrap().0, head, "a preview records nothing");
    give(store, change.clone(), "2026-08-28T20:00").unwrap();
    (said, head)
}

/// The same change over two offices of the same contents: saved whole in one, in the other by a process that dies
/// after so many slices of one thing, and by the next one that opens the file.
pub(super) fn whole_and_killed(
    office: impl Fn() -> (tempfile::TempDir, Store),
    slices: usize,
) -> [(tempfile::TempDir, Store); 2] {
    let (one, mut whole) = office();
    give(&mut whole, works_again(), "2026-08-28T20:00").unwrap();
    let (dir, mut store) = office();
    unfinished(&mut store, works_again());
    let pace = Pace { cases: 1, time: Duration::from_secs(1), slices };
    store.recompute_at(at("2026-08-28T20:00"), pace, &mut |_| ()).unwrap();
    drop(store);
    let mut store = Store::open_write(dir.path().join("office")).unwrap();
    assert!(store.recompute(at("2026-08-28T20:00"), |_| ()).unwrap().done);
    let head = |store: &Store| store.snapshot().unwrap().head().unwrap();
    assert_eq!(head(&store), head(&whole), "the same records, each once");
    assert_eq!(verify(dir.path().join("office"), None, |_| ()).unwrap().fault, None);
    [(one, whole), (dir, store)]
}

/// Records a change as a process does that dies before it writes anything of it into the cases.
fn unfinished(store: &mut Store, command: Command) {
    let envelope = Envelope { command, expected: None, who: who(), now: at("2026-08-28T20:00") };
    store.submit_with(&envelope, &crate::office::decide::decide).unwrap();
}
