//! Figures of the permits against looking at each permit as the journal makes it, now and after every record.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::testing::{self, day, moment, put, who};
use crate::law::extension::Span;
use crate::office::permit::figures::{Counting, Figures, Measure, Question};
use crate::office::permit::{
    Category, EmployerInput, EndPermit, EndReason, ExtendPermit, Extension, Permit, PermitCorrected, PermitEnd,
    PermitEnded, PermitExtended, PermitInput, PermitRegistered, PermitTakenBack, RegisterPermit, TakeBackPermit,
    TakenBack, Worker, apply,
};
use crate::office::{Command, Event, Subject};
use crate::store::{AsAt, Envelope, Listing, Snapshot, Store, rebuild, verify};

const BINS: [&str; 3] = ["970240001116", "1", "940140000385"];

fn on(offset: u64) -> NaiveDate {
    day("2024-01-01") + Days::new(offset)
}

fn input(n: u64) -> PermitInput {
    let of = |list: &[&str]| list[(n % list.len() as u64) as usize].to_owned();
    PermitInput {
        number: format!("KZ-{n}"),
        employer: EmployerInput { bin: of(&BINS), name: "ТОО".to_owned(), activity: String::new() },
        worker: Worker {
            name: of(&testing::NAMES),
            citizenship: of(&["КНР", "кнр", "Турция", "КНР"]),
            ..Worker::default()
        },
        category: Category::ALL[(n % 7) as usize],
        position: of(&["Инженер", " инженер", "Техник строитель", "Переводчик", "Бухгалтер"]),
        issued_on: on(n * 13),
        valid_from: on(n * 13 + 3),
        valid_until: on(n * 13 + 200),
    }
}

/// What happens at a step: permits are written down, and every third, fourth and fifth of them changes later.
fn events(step: u64) -> Vec<Event> {
    let permit = format!("KZ-{}", step.saturating_sub(10));
    let mut events = Vec::new();
    if step < 60 {
        events.push(Event::PermitRegistered(PermitRegistered { input: Box::new(input(step)), warnings: Vec::new() }));
    }
    if let Some(n) = step.checked_sub(10).filter(|n| *n < 60) {
        if n % 3 == 0 {
            let span = Span { from: on(n * 13 + 205), until: on(n * 13 + 300) };
            let extension = Extension { on: span.from, span };
            events.push(Event::PermitExtended(PermitExtended {
                permit: permit.clone(),
                extension,
                warnings: Vec::new(),
            }));
        }
        if n % 4 == 0 {
            let end = PermitEnd { on: on(n * 13 + 3 + n), reason: EndReason::Revoked, note: String::new() };
            events.push(Event::PermitEnded(PermitEnded { permit: permit.clone(), end: end.clone() }));
            let what = if n % 8 == 0 { Some(TakenBack::End(end)) } else { None };
            events.extend(what.map(|what| {
                let (reason, warnings) = ("не то разрешение".to_owned(), Vec::new());
                Event::PermitTakenBack(PermitTakenBack { permit, what, reason, warnings })
            }));
        }
        if n % 5 == 0 {
            let mut right = PermitInput { number: format!("KZ-{n}"), ..input(n + 1) };
            right.category = Category::Fourth;
            events.push(Event::PermitCorrected(PermitCorrected {
                before: Box::new(input(n)),
                input: Box::new(right),
                reason: "опечатка".to_owned(),
                warnings: Vec::new(),
            }));
        }
    }
    events
}

fn office() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    for step in 0..70 {
        put(&mut store, step + 1, events(step)).unwrap();
    }
    (dir, store)
}

/// Every permit after a record, with nothing but `apply`.
fn naive(snapshot: &Snapshot, last: u64) -> BTreeMap<String, Permit> {
    let mut permits: BTreeMap<String, Permit> = BTreeMap::new();
    for seq in 1..=last {
        let record = snapshot.record(seq).unwrap().unwrap();
        if let Subject::Permit(number) = record.event.subject() {
            let after = apply::permit(permits.remove(&number), &record).unwrap();
            permits.insert(number, after);
        }
    }
    permits
}

fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for step in 0..9 {
        let (from, until) = (on(step * 110), on(step * 110 + 130));
        for measure in [Measure::Issued { from, until }, Measure::Valid { on: until }] {
            let all = Question::of(measure);
            questions.push(all.clone());
            questions.extend(BINS.map(|bin| Question { employer: Some(bin.to_owned()), ..all.clone() }));
            questions.push(Question { category: Some(Category::Fourth), ..all.clone() });
            questions.push(Question { position: Some("ИНЖЕНЕР ".to_owned()), ..all.clone() });
            questions
                .push(Question { citizenship: Some("КНР".to_owned()), employer: Some(BINS[0].to_owned()), ..all });
        }
    }
    questions
}

fn agree(snapshot: &Snapshot, permits: &BTreeMap<String, Permit>) {
    for question in questions() {
        let mut counting = Counting::of(&question);
        for permit in permits.values() {
            counting.take(&permit.facts());
        }
        let expected: Figures = counting.done();
        assert_eq!(snapshot.figures(&question).unwrap(), expected, "{question:?}");
        let mut counted = Vec::new();
        snapshot.permits_counted(&question, &mut |permit| counted.push(permit)).unwrap();
        assert_eq!(counted.len(), expected.total as usize);
        assert!(counted.iter().all(|permit| permits.get(&permit.input.number) == Some(permit)), "{question:?}");
    }
    for year in 2024..2028 {
        for (category, count) in snapshot.permits_issued(year).unwrap() {
            let issued = permits.values().filter(|permit| permit.input.counts_in(year) == Some(category)).count();
            assert_eq!(count as usize, issued, "{year} {category:?}");
        }
    }
}

#[test]
fn figures_are_what_looking_at_each_permit_gives_at_any_moment() {
    let (_dir, store) = office();
    let snapshot = store.snapshot().unwrap();
    let (last, _) = snapshot.head().unwrap();
    agree(&snapshot, &naive(&snapshot, last));
    for seq in (1..=last).step_by(7) {
        let then = store.snapshot().unwrap().as_at(Arc::new(AsAt::after(seq)));
        agree(&then, &naive(&snapshot, seq));
    }
}

#[test]
fn a_rebuild_counts_the_same() {
    let (_dir, store) = office();
    let (last, permits) = {
        let snapshot = store.snapshot().unwrap();
        let (last, _) = snapshot.head().unwrap();
        (last, naive(&snapshot, last))
    };
    let dir = store.dir().to_owned();
    drop(store);
    assert_eq!(rebuild(&dir, |_| ()).unwrap().fault, None);
    let store = Store::open_read(&dir).unwrap();
    agree(&store.snapshot().unwrap(), &permits);
    agree(
        &store.snapshot().unwrap().as_at(Arc::new(AsAt::after(last / 2))),
        &naive(&store.snapshot().unwrap(), last / 2),
    );
}

/// An end and an extension that were written down by mistake: the stock of every later day, the last day in the lists and
/// the counters are again what they were, and a look at the moment between still has the mistake.
#[test]
fn what_is_taken_back_is_counted_again_and_the_past_keeps_the_mistake() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    let mut step = 0;
    let mut said = |store: &mut Store, command: Command| {
        step += 1;
        store.submit(&Envelope { command, expected: None, who: who(), now: moment(step) }).unwrap();
        let snapshot = store.snapshot().unwrap();
        let stock = |on: NaiveDate| snapshot.figures(&Question::of(Measure::Valid { on })).unwrap().total;
        let listed =
            |from: NaiveDate, until: NaiveDate| snapshot.listing_total(&Listing::permits(from, until)).unwrap();
        (
            snapshot.head().unwrap().0,
            [stock(on(100)), stock(on(250))],
            [listed(on(19), on(21)), listed(on(299), on(301))],
        )
    };
    let permit = || "KZ-0".to_owned();
    let take_back = || Command::TakeBackPermit(TakeBackPermit { permit: permit(), reason: "ошибка".to_owned() });
    let (_, stood, _) = said(&mut store, Command::RegisterPermit(Box::new(RegisterPermit::from(input(0)))));
    assert_eq!(stood, [1, 0]);
    let span = (on(2), on(300));
    let extend = ExtendPermit { permit: permit(), on: span.0, from: None, until: span.1 };
    let (extended, stock, listed) = said(&mut store, Command::ExtendPermit(extend));
    assert_eq!((stock, listed), ([1, 1], [0, 1]));
    let end = EndPermit { permit: permit(), on: on(20), reason: EndReason::Revoked, note: String::new() };
    let (ended, stock, listed) = said(&mut store, Command::EndPermit(end));
    assert_eq!((stock, listed), ([0, 0], [1, 0]));
    let (_, stock, listed) = said(&mut store, take_back());
    assert_eq!((stock, listed), ([1, 1], [0, 1]));
    let (_, stock, listed) = said(&mut store, take_back());
    assert_eq!((stock, listed), ([1, 0], [0, 0]));
    for (seq, expected) in [(extended, 1), (ended, 0)] {
        let then = store.snapshot().unwrap().as_at(Arc::new(AsAt::after(seq)));
        assert_eq!(then.figures(&Question::of(Measure::Valid { on: on(100) })).unwrap().total, expected);
    }
    let dir = store.dir().to_owned();
    drop(store);
    assert_eq!(verify(&dir, None, |_| ()).unwrap().fault, None);
}

#[test]
fn what_a_command_records_is_counted_against_the_quota_of_its_year() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    for n in 0..3 {
        let input = PermitInput { category: Category::Third, ..input(n) };
        let command = Command::RegisterPermit(Box::new(RegisterPermit::from(input)));
        store.submit(&Envelope { command, expected: None, who: who(), now: moment(n + 1) }).unwrap();
    }
    assert_eq!(store.snapshot().unwrap().permits_issued(2024).unwrap()[&Category::Third], 3);
}
