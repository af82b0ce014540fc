//! The office as it was, against the office as it stood when it was so.

use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use rstest::rstest;

use super::testing::{self, Script, day, moment, put};
use crate::law::Stage;
use crate::office::Event;
use crate::office::settings::Settings;
use crate::store::{
    AsAt, CertificateList, Direction, Listing, NoPast, QueueQuery, Scope, Snapshot, Store, When, rebuild, verify,
};

/// Everything that can be asked of an office, in words that can be compared.
fn seen(snapshot: &Snapshot) -> Vec<String> {
    let mut seen = vec![format!("{:?} {:?}", snapshot.head().unwrap(), snapshot.settings().unwrap())];
    for case in snapshot.cases().unwrap() {
        let case = case.unwrap();
        seen.push(format!("{case:?} {:?}", snapshot.person_links(&case).unwrap()));
        seen.push(format!(
            "{:?} {:?}",
            snapshot.row(case.no).unwrap(),
            snapshot.position(&Scope::All, case.no).unwrap()
        ));
    }
    seen.extend(snapshot.certificates().unwrap().map(|found| format!("{:?}", found.unwrap())));
    seen.extend(snapshot.notifications().unwrap().map(|found| format!("{:?}", found.unwrap())));
    let mut scopes =
        vec![Scope::All, Scope::Nobody, Scope::Waiting, Scope::NoSlack, Scope::Untouched, Scope::Delivered];
    scopes.extend(testing::LOGINS.map(|login| Scope::Mine(login.to_owned())));
    scopes.extend(Stage::ALL.map(Scope::Stage));
    scopes.extend(Stage::ALL.map(|stage| Scope::With(None, stage)));
    seen.push(format!("{:?}", snapshot.deliveries(NaiveDate::MIN, day("2027-01-01")).unwrap()));
    for offset in [2, 5] {
        let today = day("2026-03-20") + Days::new(offset);
        scopes.extend([Scope::Overdue(today), Scope::DueOn(today)]);
        seen.push(format!("{:?}", snapshot.summary(today).unwrap()));
    }
    for scope in scopes {
        let page = snapshot.queue_page(&QueueQuery::first(scope.clone(), 5)).unwrap();
        let last = QueueQuery { scope: scope.clone(), anchor: None, direction: Direction::Before, limit: 4 };
        seen.push(format!("{scope:?} {page:?} {:?}", snapshot.queue_page(&last).unwrap()));
    }
    seen.push(format!("{:?}", snapshot.loads(NaiveDate::MIN, None).unwrap()));
    for list in [CertificateList::Expiring, CertificateList::NoEmployer, CertificateList::Watched] {
        seen.push(format!(
            "{:?}",
            snapshot.certificates_between(list, day("2026-01-01"), day("2027-01-01"), 9).unwrap()
        ));
    }
    let listed = [CertificateList::Expiring, CertificateList::Watched, CertificateList::Flagged]
        .map(|list| Listing::certificates(list, NaiveDate::MIN, NaiveDate::MAX).newest_first());
    for listing in listed.into_iter().chain([Listing::unmatched()]) {
        let last = snapshot.listing_page(&listing, None, Direction::Before, 3).unwrap();
        let before =
            last.first().map(|(place, _)| snapshot.listing_page(&listing, Some(place), Direction::Before, 3).unwrap());
        seen.push(format!("{} {last:?} {before:?}", snapshot.listing_total(&listing).unwrap()));
    }
    seen.push(format!("{:?} {:?}", snapshot.unmatched_notifications(9).unwrap(), snapshot.find("ким", 9).unwrap()));
    seen
}

fn opened(dir: &tempfile::TempDir) -> Store {
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    store
}

fn back(store: &Store, seq: u64) -> Snapshot {
    store.snapshot().unwrap().as_at(Arc::new(AsAt::after(seq)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn every_moment_shows_the_office_as_it_stood_then(choices in prop::collection::vec(any::<u32>(), 0..60)) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = opened(&dir);
        let mut script = Script::default();
        let mut stood = Vec::new();
        for (step, choice) in (1..).zip(&choices) {
            put(&mut store, step, script.step(*choice)).unwrap();
            let snapshot = store.snapshot().unwrap();
            stood.push((step, snapshot.head().unwrap().0, seen(&snapshot)));
        }
        for (step, seq, then) in &stood {
            let snapshot = store.snapshot().unwrap();
            prop_assert_eq!(snapshot.last_by(moment(*step)).unwrap(), *seq);
            let now = seen(&back(&store, *seq));
            for (now, then) in now.iter().zip(then) {
                prop_assert_eq!(now, then);
            }
            prop_assert_eq!(now.len(), then.len());
        }
    }
}

#[test]
fn the_lists_of_the_past_are_rebuilt_and_verified_with_the_rest() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = opened(&dir);
    let mut script = Script::default();
    for step in 1..200 {
        put(&mut store, step, script.step(step as u32 * 7919)).unwrap();
    }
    let before = seen(&back(&store, 120));
    let at = store.dir().to_owned();
    drop(store);
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
    rebuild(&at, |_| {}).unwrap();
    assert_eq!(seen(&back(&Store::open_read(&at).unwrap(), 120)), before);
}

/// An office whose records were written at these moments.
fn written(moments: &[&str]) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    for (at, moment) in moments.iter().enumerate() {
        let mut envelope = testing::envelope(0);
        envelope.now = DateTime::parse_from_rfc3339(moment).unwrap();
        let event = match at {
            0 => Event::OfficeOpened { settings: Settings::new("Акимат") },
            _ => testing::registered(crate::office::CaseNo { year: 2024, count: at as u32 }, 1),
        };
        store.submit_with(&envelope, &move |_, _, _, _| Ok(vec![event.clone()])).unwrap();
    }
    (dir, store)
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// On 01.03.2024 at midnight the clocks of Almaty went back to 23:00: that hour of 29.02 was there twice.
#[rstest]
#[case(When::Day(day("2024-02-28")), 1)]
#[case(When::Minute(local("2024-02-29T22:59:00")), 2)]
#[case(When::Minute(local("2024-02-29T23:10:00")), 4)]
#[case(When::Second(local("2024-02-29T23:40:00")), 5)]
#[case(When::Minute(local("2024-02-29T23:39:00")), 4)]
#[case(When::Day(day("2024-02-29")), 5)]
#[case(When::Day(day("2024-03-01")), 6)]
fn an_hour_that_was_there_twice_is_seen_whole_from_its_second_time_on(#[case] when: When, #[case] seq: u64) {
    let (_dir, store) = written(&[
        "2024-02-28T10:00:00+06:00",
        "2024-02-29T22:59:30+06:00",
        "2024-02-29T23:30:00+06:00",
        "2024-02-29T23:10:00+05:00",
        "2024-02-29T23:40:00+05:00",
        "2024-03-01T00:00:00+05:00",
    ]);
    let (past, _) = store.snapshot().unwrap().past(when, local("2024-03-05T12:00:00")).unwrap().unwrap();
    assert_eq!(past.seq(), seq);
}

#[test]
fn a_moment_before_the_journal_or_to_come_is_refused() {
    let (_dir, store) = written(&["2026-03-02T09:00:00+05:00", "2026-03-03T10:00:20+05:00"]);
    let ask = |when| {
        let now = local("2026-03-04T12:00:30");
        store.snapshot().unwrap().past(when, now).unwrap().map(|(past, at)| (past.seq(), at))
    };
    assert_eq!(ask(When::Day(day("2026-03-01"))), Err(NoPast::Before(local("2026-03-02T09:00:00"))));
    assert_eq!(ask(When::Minute(local("2026-03-02T08:59:00"))), Err(NoPast::Before(local("2026-03-02T09:00:00"))));
    assert_eq!(ask(When::Day(day("2026-03-04"))), Err(NoPast::Future(When::Day(day("2026-03-04")))));
    let tomorrow = When::Second(local("2026-03-04T12:00:31"));
    assert_eq!(ask(tomorrow), Err(NoPast::Future(tomorrow)));
    assert_eq!(ask(When::Record(3)), Err(NoPast::Future(When::Record(3))));
    assert_eq!(ask(When::Record(0)), Err(NoPast::Future(When::Record(0))));
    assert_eq!(ask(When::Record(1)), Ok((1, local("2026-03-02T09:00:00"))));
    // What is shown as 10:00 was there at 10:00.
    assert_eq!(ask(When::Minute(local("2026-03-03T10:00:00"))).unwrap().0, 2);
    assert_eq!(ask(When::Second(local("2026-03-03T10:00:00"))).unwrap().0, 1);
    assert_eq!(ask(When::Minute(local("2026-03-04T12:00:00"))), Ok((2, local("2026-03-04T12:00:00"))));
}

#[test]
fn a_clock_set_back_does_not_move_what_was_seen_of_a_day() {
    let days = |days: &[u32]| days.iter().map(|day| format!("2026-03-{day:02}T09:00:00+05:00")).collect::<Vec<_>>();
    let seen = |moments: &[String]| {
        let (_dir, store) = written(&moments.iter().map(String::as_str).collect::<Vec<_>>());
        let ask = |text: &str| store.snapshot().unwrap().last_by(DateTime::parse_from_rfc3339(text).unwrap()).unwrap();
        (ask("2026-03-03T20:00:00+05:00"), ask("2026-03-05T20:00:00+05:00"), ask("2026-03-09T20:00:00+05:00"))
    };
    let short = seen(&days(&[2, 3, 9, 4, 10]));
    assert_eq!(seen(&days(&[2, 3, 9, 4, 10, 11, 12, 13, 14, 15, 16, 17])), short);
    assert_eq!(short, (2, 4, 4));
}
