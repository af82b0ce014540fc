//! Submitting: revisions, turns, side state, and the office that `decide` sees.

use std::time::Duration;

use super::super::submit::begin;
use super::super::{Draft, Preferences, Service, Store, StoreError, SubmitError};
use super::testing::{self, envelope, put, registered, who};
use crate::locale::Lang;
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::settings::Settings;
use crate::office::{CaseNo, Command, Event, Refusal, Role, Subject};
use crate::store::Envelope;

fn fresh() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path().join("office")).unwrap();
    (dir, store)
}

fn open_office() -> Command {
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", [Role::Officer].into());
    Command::OpenOffice { settings: Settings::new("Акимат"), owner }
}

fn register(number: &str) -> Command {
    let Event::CaseRegistered { mut application, .. } = registered(CaseNo { year: 2026, count: 1 }, 4) else {
        unreachable!("registered gives a registration")
    };
    number.clone_into(&mut application.portal_number);
    application.filed_at = testing::day("2026-03-19").and_hms_opt(9, 0, 0).unwrap();
    Command::Register { application, warnings: Vec::new() }
}

fn given(command: Command, expected: Option<u64>, step: u64) -> Envelope {
    Envelope { command, expected, who: who(), now: testing::moment(step) }
}

#[test]
fn the_store_decides_as_memory_does() {
    let (_dir, mut store) = fresh();
    let mut memory = MemoryOffice::default();
    let first = CaseNo { year: 2026, count: 1 };
    let commands = [
        register("A"),
        open_office(),
        open_office(),
        register("A"),
        register("A"),
        register("B"),
        Command::Note { case: first, text: "позвонить".to_owned() },
        Command::Note { case: CaseNo { year: 2025, count: 9 }, text: "нет такого".to_owned() },
        Command::SendToCommission { case: first },
        Command::Close { case: first },
    ];
    for (step, command) in commands.into_iter().enumerate() {
        let given = given(command, None, step as u64);
        let expected = memory.submit(&given.command, &given.who, given.now);
        let found = store.submit(&given).map(|c| c.events);
        assert_eq!(found, expected.map_err(SubmitError::Refused), "{:?}", given.command);
    }
    let snapshot = store.snapshot().unwrap();
    assert_eq!(snapshot.settings().unwrap(), memory.settings);
    assert_eq!(snapshot.officers().unwrap(), memory.officers.values().cloned().collect::<Vec<_>>());
    for (no, case) in &memory.cases {
        assert_eq!(snapshot.case(*no).unwrap().as_ref(), Some(case));
    }
    let journal: Vec<_> = (1..=snapshot.head().unwrap().0).map(|seq| snapshot.record(seq).unwrap().unwrap()).collect();
    assert_eq!(journal, memory.journal);
    assert_eq!(snapshot.ask(|office| office.case_of_portal("B")).unwrap(), Some(CaseNo { year: 2026, count: 2 }));
}

#[test]
fn a_stale_revision_tells_what_happened_and_changes_nothing() {
    let (_dir, mut store) = fresh();
    store.submit(&given(open_office(), None, 0)).unwrap();
    let case = CaseNo { year: 2026, count: 1 };
    let seen = store.submit(&given(register("A"), None, 1)).unwrap().last_seq;
    let note = |text: &str| Command::Note { case, text: text.to_owned() };
    let after = store.submit(&given(note("первый"), Some(seen), 2)).unwrap().last_seq;
    let stale = store.submit(&given(note("второй"), Some(seen), 3)).unwrap_err();
    let SubmitError::Stale { subject, expected, found, changed } = &stale else { panic!("{stale:?}") };
    assert_eq!((subject, *expected, *found), (&Subject::Case(case), seen, after));
    assert!(matches!(&changed[..], [record] if matches!(&record.event, Event::Noted { text, .. } if text == "первый")));
    assert_eq!(store.snapshot().unwrap().head().unwrap().0, after);
    store.submit(&given(note("второй"), Some(after), 4)).unwrap();
}

#[test]
fn a_refused_command_leaves_no_trace() {
    let (_dir, mut store) = fresh();
    let before = store.revision().unwrap();
    assert_eq!(store.submit(&given(register("A"), None, 1)), Err(SubmitError::Refused(Refusal::NotOpen)));
    assert_eq!((store.revision().unwrap(), store.snapshot().unwrap().head().unwrap().0), (before, 0));
}

#[test]
fn two_handles_write_in_turn_and_each_sees_the_other() {
    let (_dir, mut left) = fresh();
    let mut right = Store::open_write(left.dir()).unwrap();
    let reader = Store::open_read(left.dir()).unwrap();
    put(&mut left, 0, testing::opening()).unwrap();
    for count in 1..=20 {
        let store = if count % 2 == 0 { &mut left } else { &mut right };
        put(store, u64::from(count), vec![registered(CaseNo { year: 2026, count }, count)]).unwrap();
        let number = |store: &Store| store.snapshot().unwrap().ask(|o| o.next_case(2026)).unwrap().count;
        assert_eq!((number(&left), number(&right), number(&reader)), (count + 1, count + 1, count + 1));
    }
    assert_eq!(reader.revision().unwrap(), 21);
    assert_eq!(super::super::verify(left.dir(), None, |_| {}).unwrap().fault, None);
}

#[test]
fn a_turn_that_does_not_come_is_busy_and_the_command_can_be_given_again() {
    let (_dir, mut store) = fresh();
    let other = Store::open_write(store.dir()).unwrap();
    let held = other.database().unwrap().begin_write().unwrap();
    let db = store.database().unwrap();
    assert_eq!(begin(db, Duration::from_millis(20)).map(drop), Err(StoreError::Busy));
    held.abort().unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    assert_eq!(SubmitError::from(StoreError::Busy), SubmitError::Busy);
}

#[test]
fn many_are_recorded_in_order_and_each_gets_its_answer() {
    let (_dir, mut store) = fresh();
    store.submit(&given(open_office(), None, 0)).unwrap();
    let numbers = ["A", "B", "A", "C"];
    let envelopes = numbers.iter().map(|n| given(register(n), None, 1));
    let mut answers = Vec::new();
    store.submit_many(envelopes, |at, answer| answers.push((at, answer.is_ok()))).unwrap();
    assert_eq!(answers, [(0, true), (1, true), (2, false), (3, true)]);
    assert_eq!(store.snapshot().unwrap().ask(|o| o.next_case(2026)).unwrap().count, 4);
}

#[test]
fn side_state_is_kept_by_a_rebuild_and_wakes_nobody() {
    let (_dir, mut store) = fresh();
    put(&mut store, 0, testing::opening()).unwrap();
    let revision = store.revision().unwrap();
    let draft = Draft { form: "note:2026-0001".to_owned(), json: "{\"text\":\"не дописано\"}".to_owned() };
    store.put_draft("lee", &draft).unwrap();
    let preferences = Preferences { lang: Some(Lang::Kk), last_seq: 7, ..Preferences::default() };
    store.put_preferences("lee", &preferences).unwrap();
    assert_eq!(store.revision().unwrap(), revision);
    super::super::rebuild(store.dir(), |_| {}).unwrap();
    assert_eq!(store.drafts("lee").unwrap(), std::slice::from_ref(&draft));
    assert_eq!(store.drafts("le").unwrap(), []);
    assert_eq!(store.draft("lee", &draft.form).unwrap(), Some(draft.clone()));
    assert_eq!(store.preferences("lee").unwrap(), preferences);
    assert_eq!(store.preferences("serik").unwrap(), Preferences::default());
    store.drop_draft("lee", &draft.form).unwrap();
    assert_eq!(store.draft("lee", &draft.form).unwrap(), None);
}

#[test]
fn the_service_reads_first_and_writes_when_it_must() {
    let (_dir, store) = fresh();
    let dir = store.dir().to_owned();
    drop(store);
    let mut service = Service::open(&dir).unwrap();
    assert_eq!(service.revision().unwrap(), 0);
    let committed = service.submit(&given(open_office(), None, 0)).unwrap();
    assert_eq!((committed.first_seq, service.revision().unwrap()), (1, 1));
    let head = service.read(super::super::Snapshot::head).unwrap();
    assert_eq!(head.0, committed.last_seq);
    let reader = Store::open_read(&dir).unwrap();
    let mut reader = reader;
    assert_eq!(reader.submit(&envelope(1)), Err(SubmitError::Store(StoreError::ReadHandle)));
}
