//! The projections against a naive recomputation from the journal.

mod beside;
mod cells;
mod chain;
mod complaints;
mod figures;
mod finding;
mod inquiries;
mod opening;
mod papers;
mod past;
mod permits;
mod recomputing;
mod testing;
mod writing;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;

use self::testing::{Script, day, put};
use super::{Direction, Flags, QueueQuery, QueueRow, Scope, Snapshot, Store};
use crate::law::Stage;
use crate::office::case::{Case, State};
use crate::office::{CaseNo, Subject, apply};

fn office(choices: &[u32]) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    let mut script = Script::default();
    for (step, choice) in choices.iter().enumerate() {
        put(&mut store, step as u64 + 1, script.step(*choice)).unwrap();
    }
    (dir, store)
}

/// Every case, folded from the journal with nothing but `apply`.
fn naive(store: &Store) -> BTreeMap<CaseNo, Case> {
    let snapshot = store.snapshot().unwrap();
    let (last, _) = snapshot.head().unwrap();
    let mut cases: BTreeMap<CaseNo, Case> = BTreeMap::new();
    for seq in 1..=last {
        let record = snapshot.record(seq).unwrap().unwrap();
        if let Subject::Case(no) = record.event.subject() {
            let after = apply::case(cases.remove(&no), &record).unwrap();
            cases.insert(no, after);
        }
    }
    cases
}

/// The rows of a list the slow way: every case looked at, sorted.
fn brute(cases: &BTreeMap<CaseNo, Case>, belongs: impl Fn(&Case) -> bool) -> Vec<QueueRow> {
    let mut rows: Vec<_> = cases.values().filter(|c| belongs(c)).map(QueueRow::of).collect();
    rows.sort_by_key(|r| (r.due.unwrap_or(NaiveDate::MAX), r.no));
    rows
}

/// The counters, the summary and the tallies against counting cases one by one, for several todays.
fn agree(snapshot: &Snapshot, cases: &BTreeMap<CaseNo, Case>) {
    let open: Vec<_> = cases.values().filter(|c| c.state.is_open()).map(QueueRow::of).collect();
    let mut loads: BTreeMap<_, u64> = BTreeMap::new();
    for row in &open {
        *loads.entry((row.due.unwrap_or(NaiveDate::MAX), row.stage, row.officer.clone())).or_default() += 1;
    }
    let stored = snapshot.loads(NaiveDate::MIN, None).unwrap();
    assert_eq!(stored.len(), loads.len());
    for load in stored {
        let key = (load.day.unwrap_or(NaiveDate::MAX), load.stage, load.officer);
        assert_eq!(loads.get(&key), Some(&load.count), "{key:?}");
    }
    for offset in 0..12 {
        let today = day("2026-03-20") + chrono::Days::new(offset);
        let count = |fits: &dyn Fn(&QueueRow) -> bool| open.iter().filter(|row| fits(row)).count() as u64;
        let summary = snapshot.summary(today).unwrap();
        assert_eq!(summary.open, open.len() as u64);
        assert_eq!(summary.overdue.total, count(&|r| r.is_overdue(today)));
        assert_eq!(summary.overdue.by_stage.values().sum::<u64>(), summary.overdue.total);
        for (officer, number) in &summary.overdue.by_officer {
            assert_eq!(*number, count(&|r| r.is_overdue(today) && r.officer == *officer));
        }
        // Nauryz is from the 21st to the 25th, the 28th and the 29th are a weekend.
        let off = ["21", "22", "23", "24", "25", "28", "29"].map(|n| day(&format!("2026-03-{n}")));
        let work_on = today.iter_days().find(|day| !off.contains(day)).unwrap();
        assert_eq!(summary.work_on, work_on);
        assert_eq!(summary.due_today, count(&|r| r.due == Some(work_on)));
        assert_eq!(summary.untouched_today, count(&|r| r.due == Some(work_on) && r.flags.has(Flags::UNTOUCHED)));
        assert_eq!(summary.nobody, count(&|r| r.officer.is_none()));
        assert_eq!(summary.no_slack, count(&|r| r.flags.has(Flags::NO_SLACK)));
        assert_eq!(summary.waiting, count(&|r| matches!(r.state, State::Recommended | State::Prepared)));
        assert_eq!(summary.waiting_since, open.iter().filter_map(|r| r.waiting_since).min());
    }
}

type Belongs = Box<dyn Fn(&Case) -> bool>;

fn lists() -> Vec<(Scope, Belongs)> {
    let mut lists: Vec<(Scope, Belongs)> = vec![
        (Scope::All, Box::new(|c| c.state.is_open())),
        (Scope::Nobody, Box::new(|c| c.state.is_open() && c.officer.is_none())),
        (Scope::Waiting, Box::new(|c| matches!(c.state, State::Recommended | State::Prepared))),
        (Scope::Delivered, Box::new(|c| c.state == State::Delivered)),
    ];
    for login in testing::LOGINS {
        lists.push((
            Scope::Mine(login.to_owned()),
            Box::new(move |c| c.state.is_open() && c.officer.as_deref() == Some(login)),
        ));
    }
    let (own, team) = (testing::LOGINS[..2].to_vec(), testing::LOGINS.to_vec());
    for (scope, whose) in [(Scope::Own as fn(_) -> _, own), (Scope::Team, team)] {
        let logins = whose.iter().map(|login| (*login).to_owned()).collect();
        let is = move |c: &Case| c.state.is_open() && c.officer.as_deref().is_some_and(|login| whose.contains(&login));
        lists.push((scope(logins), Box::new(is)));
    }
    for stage in Stage::ALL {
        for login in testing::LOGINS.into_iter().map(Some).chain([None]) {
            let is = move |c: &Case| c.current_stage() == Some(stage) && c.officer.as_deref() == login;
            lists.push((Scope::With(login.map(str::to_owned), stage), Box::new(is)));
        }
        lists.push((Scope::Stage(stage), Box::new(move |c| c.current_stage() == Some(stage))));
    }
    for offset in 0..12 {
        let today = day("2026-03-20") + chrono::Days::new(offset);
        let due = |c: &Case| c.current_term().map(|t| t.due);
        lists.push((Scope::Overdue(today), Box::new(move |c| due(c).is_some_and(|d| d < today))));
        lists.push((Scope::DueOn(today), Box::new(move |c| due(c) == Some(today))));
    }
    lists
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_list_is_what_looking_at_every_case_gives(choices in prop::collection::vec(any::<u32>(), 0..120)) {
        let (_dir, store) = office(&choices);
        let cases = naive(&store);
        let snapshot = store.snapshot().unwrap();
        for (no, case) in &cases {
            prop_assert_eq!(&snapshot.case(*no).unwrap().unwrap(), case);
        }
        agree(&snapshot, &cases);
        for (scope, belongs) in lists() {
            let rows = brute(&cases, belongs);
            let page = snapshot.queue_page(&QueueQuery::first(scope.clone(), 1_000)).unwrap();
            prop_assert_eq!(&page.rows, &rows, "{:?}", &scope);
            prop_assert_eq!((page.before, page.total), (0, rows.len() as u64), "{:?}", &scope);
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(snapshot.position(&scope, row.no).unwrap(), Some(at as u64));
            }
        }
    }

    #[test]
    fn pages_meet_without_a_gap_or_a_double(choices in prop::collection::vec(any::<u32>(), 0..80), limit in 1_usize..7) {
        let (_dir, store) = office(&choices);
        let snapshot = store.snapshot().unwrap();
        let team = Scope::Team(testing::LOGINS.map(str::to_owned).to_vec());
        let both = [Direction::After, Direction::Before];
        for (scope, direction) in both.into_iter().flat_map(|way| [(Scope::All, way), (team.clone(), way)]) {
            let all = snapshot.queue_page(&QueueQuery::first(scope.clone(), 1_000)).unwrap().rows;
            let mut walked: Vec<QueueRow> = Vec::new();
            let mut anchor = None;
            loop {
                let query = QueueQuery { scope: scope.clone(), anchor, direction, limit };
                let page = snapshot.queue_page(&query).unwrap();
                prop_assert_eq!(page.total, all.len() as u64);
                let Some((first, last)) = page.rows.first().zip(page.rows.last()) else { break };
                prop_assert_eq!(&all[page.before as usize], first);
                let edge = if direction == Direction::After { last } else { first };
                anchor = Some((edge.due, edge.no));
                if direction == Direction::After {
                    walked.extend(page.rows);
                } else {
                    walked.splice(0..0, page.rows);
                }
            }
            prop_assert_eq!(&walked, &all);
        }
    }
}
