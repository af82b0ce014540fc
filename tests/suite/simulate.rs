//! The simulated office: always the same under a seed, lawful, whole, and with something of everything in it.

use std::collections::BTreeMap;

use akimat::locale::Lang;
use akimat::office::Command;
use akimat::office::case::State;
use akimat::office::identity::check_bin;
use akimat::office::permit::quota::Standing;
use akimat::office::permit::{Category, Permit, PermitStatus, SeasonalQuota};
use akimat::simulate::{Options, Past, at_work, make, past};
use akimat::store::{CertificateList, Flags, QueueQuery, Scope, Store, Summary, verify};
use chrono::{Datelike, Days, NaiveDateTime};
use rstest::rstest;

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn options(now: &str) -> Options {
    Options::at(moment(now), Lang::Ru)
}

fn office(options: &Options) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let made = make(&at, options).unwrap();
    assert_eq!(made.cases, options.cases);
    let store = Store::open_read(&at).unwrap();
    assert_eq!(store.snapshot().unwrap().head().unwrap().0, made.records);
    (dir, store)
}

fn states(store: &Store) -> BTreeMap<State, usize> {
    let mut states = BTreeMap::new();
    for case in store.snapshot().unwrap().cases().unwrap() {
        *states.entry(case.unwrap().state).or_default() += 1;
    }
    states
}

fn summary(store: &Store, now: NaiveDateTime) -> Summary {
    store.snapshot().unwrap().summary(now.date()).unwrap()
}

/// A Monday morning, a Wednesday noon, an evening, a Saturday, and a day after a long holiday.
#[rstest]
#[case("2026-11-23T10:00:00")]
#[case("2026-11-18T12:40:00")]
#[case("2026-06-03T18:50:00")]
#[case("2026-11-21T11:00:00")]
#[case("2026-05-11T09:20:00")]
fn at_any_moment_the_office_is_lawful_whole_and_has_work(#[case] now: &str) {
    let options = options(now);
    let (dir, store) = office(&options);
    let Past { refused, envelopes } = past(&options).unwrap();
    assert_eq!(refused, []);
    assert!(envelopes.iter().all(|envelope| envelope.now.naive_local() <= options.now));
    assert!(envelopes.is_sorted_by_key(|envelope| envelope.now));
    assert_eq!(verify(dir.path().join("office"), None, |_| {}).unwrap().fault, None);
    let states = states(&store);
    assert_eq!(states.len(), State::ALL.len(), "{states:?}");
    assert_eq!(states[&State::Suspended], 1, "{states:?}");
    assert_eq!(states[&State::Discontinued], 2, "{states:?}");
    let open: usize = states.iter().filter(|(state, _)| state.is_open()).map(|(_, count)| count).sum();
    assert!((140..=180).contains(&open), "{states:?}");
    let summary = summary(&store, options.now);
    assert!(summary.overdue.total >= 15, "{summary:?}");
    assert!(summary.nobody > 0 && summary.waiting > 0 && summary.no_slack > 0 && summary.delivered > 0, "{summary:?}");
    assert!(summary.unmatched > 0 && summary.reminders > 0 && summary.watches_past > 0, "{summary:?}");
}

#[test]
fn on_a_working_day_something_is_due_at_every_stage() {
    let options = options("2026-11-23T10:00:00");
    let (_dir, store) = office(&options);
    let summary = summary(&store, options.now);
    assert!(summary.due_today >= 10 && summary.untouched_today > 0, "{summary:?}");
    assert!(summary.watches_today > 0, "{summary:?}");
    let snapshot = store.snapshot().unwrap();
    for (name, scope) in [("today", Scope::DueOn(options.now.date())), ("overdue", Scope::Overdue(options.now.date()))]
    {
        let rows = snapshot.queue_page(&QueueQuery::first(scope, 1_000)).unwrap().rows;
        // A suspended clock has no day.
        for state in State::ALL.iter().filter(|state| state.is_open() && **state != State::Suspended) {
            assert!(rows.iter().any(|row| row.state == *state), "{name}: nothing {state:?}");
        }
    }
    let rows = snapshot.queue_page(&QueueQuery::first(Scope::All, 1_000)).unwrap().rows;
    for flag in [Flags::GAPS, Flags::SENSITIVE, Flags::WARNED, Flags::UNTOUCHED, Flags::NO_SLACK, Flags::REFUSE] {
        assert!(rows.iter().any(|row| row.flags.has(flag)), "{flag:?}");
    }
}

#[test]
fn the_register_has_something_of_everything() {
    let options = options("2026-11-23T10:00:00");
    let (_dir, store) = office(&options);
    let snapshot = store.snapshot().unwrap();
    let all = |list| snapshot.certificates_between(list, chrono::NaiveDate::MIN, chrono::NaiveDate::MAX, 500).unwrap();
    for list in [
        CertificateList::ToSign,
        CertificateList::ToTell,
        CertificateList::Flagged,
        CertificateList::Entered,
        CertificateList::Expiring,
    ] {
        assert!(!all(list).is_empty(), "{list:?}");
    }
    let entered = all(CertificateList::Entered);
    assert!(entered.iter().any(|certificate| certificate.extended().is_some()));
    assert!(entered.iter().any(|certificate| certificate.superseded_by.is_some()));
    assert!(entered.iter().any(|certificate| certificate.duplicated));
}

#[test]
fn a_seed_is_an_office() {
    let small = Options { cases: 60, ..options("2026-11-23T10:00:00") };
    assert_eq!(past(&small).unwrap(), past(&small).unwrap());
    let (_a, first) = office(&small);
    let (_b, second) = office(&small);
    let (first, second) = (first.snapshot().unwrap(), second.snapshot().unwrap());
    assert_eq!(first.head().unwrap(), second.head().unwrap());
    assert_ne!(past(&small).unwrap(), past(&Options { seed: 7, ..small }).unwrap());
}

#[test]
fn every_seed_is_lawful() {
    for seed in 0..12 {
        let options = Options { seed, cases: 250, ..options("2026-11-23T10:00:00") };
        assert_eq!(past(&options).unwrap().refused, [], "seed {seed}");
    }
    assert_eq!(past(&Options { cases: 3_000, ..options("2026-11-23T10:00:00") }).unwrap().refused, []);
}

/// No office too small, none too far back: what the law does not know is left out, never made up.
#[rstest]
#[case(0, "2026-11-23T10:00:00")]
#[case(1, "2026-11-23T10:00:00")]
#[case(7, "2026-11-23T08:00:00")]
#[case(40, "2026-01-28T10:00:00")]
#[case(40, "2025-10-15T10:00:00")]
fn odd_offices_are_whole_too(#[case] cases: usize, #[case] now: &str) {
    let (dir, _store) = office(&Options { cases, ..options(now) });
    assert_eq!(verify(dir.path().join("office"), None, |_| {}).unwrap().fault, None);
}

#[test]
fn beyond_the_calendar_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let fault = make(dir.path(), &options("2050-01-10T10:00:00")).unwrap_err();
    assert!(fault.phrase().id.starts_with("law-"), "{fault}");
}

#[rstest]
#[case("2026-11-23T10:07:00", "2026-11-23T10:07:00")]
#[case("2026-11-23T07:00:00", "2026-11-23T10:00:00")]
#[case("2026-11-20T18:00:00", "2026-11-23T10:00:00")]
#[case("2026-11-22T12:00:00", "2026-11-23T10:00:00")]
fn an_office_is_shown_at_work(#[case] now: &str, #[case] shown: &str) {
    assert_eq!(at_work(moment(now)).unwrap(), moment(shown));
}

/// One of each, by the fixed seed.
#[test]
fn something_of_everything_comes_from_outside() {
    let (_dir, store) = office(&options("2026-11-23T10:00:00"));
    let snapshot = store.snapshot().unwrap();
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for record in snapshot.journal().unwrap() {
        *codes.entry(record.unwrap().0.event.code()).or_default() += 1;
    }
    for (code, count) in [
        ("case_suspended", 2),
        ("case_resumed", 1),
        ("case_discontinued", 2),
        ("hearing_called", 1),
        ("hearing_held", 1),
        ("case_refused_otherwise", 1),
    ] {
        assert_eq!(codes.get(code), Some(&count), "{code}: {codes:?}");
    }
    assert!(codes["verification_asked"] >= 1, "{codes:?}");
    assert_eq!(codes["verification_asked"], codes["verification_answered"], "{codes:?}");
    let summary = summary(&store, moment("2026-11-23T10:00:00"));
    assert_eq!(summary.suspended, 1);
    let rows = snapshot.queue_page(&QueueQuery::first(Scope::Suspended, 10)).unwrap().rows;
    assert!(
        rows[0].due.is_none() && rows[0].held_by.is_some() && !rows[0].is_overdue(moment("2027-11-23T10:00:00").date())
    );
    let rows = snapshot.queue_page(&QueueQuery::first(Scope::All, 1_000)).unwrap().rows;
    assert!(rows.iter().any(|row| row.flags.has(Flags::OTHERWISE)));
}

/// What an officer who tries the second desk out wants to find there.
#[test]
fn the_second_desk_has_something_of_everything() {
    let options = options("2026-11-23T10:00:00");
    let (_dir, store) = office(&options);
    let today = options.now.date();
    let snapshot = store.snapshot().unwrap();
    let permits: Vec<Permit> = snapshot.permits().unwrap().map(Result::unwrap).collect();
    assert_eq!(permits.len(), 300);
    let mut counts: BTreeMap<Category, u32> = BTreeMap::new();
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    for permit in &permits {
        assert_eq!(permit.warnings, [], "{}", permit.input.number);
        assert_eq!(check_bin(&permit.input.employer.bin), Ok(()));
        *counts.entry(permit.input.category).or_default() += u32::from(permit.is_valid_on(today));
        *of.entry(&permit.input.employer.bin).or_default() += 1;
    }
    assert!(counts.len() == Category::ALL.len() && counts.values().all(|count| *count > 0), "{counts:?}");
    assert!(of.len() == 24 && of.values().any(|count| *count > 60), "{of:?}");
    let count = |wanted: &dyn Fn(&Permit) -> bool| permits.iter().filter(|permit| wanted(permit)).count();
    assert!(count(&|permit| !permit.extensions.is_empty()) > 30);
    assert!(count(&|permit| permit.ended.is_some()) > 10);
    assert!(count(&|permit| permit.status_on(today) == PermitStatus::Expired) > 30);
    let soon = today + Days::new(30);
    assert!(count(&|permit| permit.is_valid_on(today) && permit.last_day() <= soon) >= 15);
    let year = today.year() as u16;
    let (quota, before) = snapshot.ask(|office| (office.quota(year), office.quota(year - 1))).unwrap();
    assert!(before.is_some());
    let quota = quota.unwrap();
    assert_eq!(quota.acts.len(), 2);
    let issued =
        Category::ALL.iter().map(|of| (*of, count(&|permit| permit.input.counts_in(year) == Some(*of)) as u32));
    let standing = Standing::of(Some(&quota), &issued.collect(), SeasonalQuota::Within);
    let rest: Vec<_> = standing.lines.iter().map(|line| (line.category, line.rest().unwrap())).collect();
    assert!(rest.contains(&(Some(Category::Third), 1)), "{rest:?}");
    assert!(rest.iter().all(|(_, rest)| *rest > 0), "{rest:?}");
}

/// Replies are those that the register gives, and speak of an employer that is in it.
#[rstest]
#[case(Lang::Ru)]
#[case(Lang::Kk)]
#[case(Lang::En)]
fn replies_are_composed_from_the_register(#[case] lang: Lang) {
    let (_dir, store) = office(&Options { lang, cases: 120, ..options("2026-11-23T10:00:00") });
    let snapshot = store.snapshot().unwrap();
    let inquiries = snapshot.inquiries().unwrap();
    let replies: Vec<_> = inquiries.iter().filter_map(|inquiry| Some(&inquiry.reply.as_ref()?.reply)).collect();
    assert_eq!(replies.len(), 2);
    for reply in replies {
        let (ask, seen) = (reply.ask.as_ref().unwrap(), reply.seen.as_ref().unwrap());
        let known = snapshot.ask(|office| office.employer(&ask.bin)).unwrap().unwrap();
        assert_eq!(known.input.name, ask.employer);
        assert!(seen.issued.total > 0 && seen.valid.total > 0, "{ask:?}");
        assert!(reply.text().contains(&ask.employer) == reply.fixed.is_some(), "{}", reply.text());
        assert!(reply.stands() && reply.text().contains("{{") == reply.fixed.is_none());
    }
}

/// Every permit has a stream of chance of its own.
#[test]
fn one_permit_more_changes_none_of_the_others() {
    let commands = |cases| {
        let options = Options { cases, ..options("2026-11-23T10:00:00") };
        past(&options).unwrap().envelopes.into_iter().map(|envelope| envelope.command).collect::<Vec<_>>()
    };
    let permits = |commands: &[Command]| {
        let worker = |command: &Command| match command {
            Command::RegisterPermit(permit) => Some(permit.input.worker.clone()),
            _ => None,
        };
        commands.iter().filter_map(worker).map(|worker| (worker.document, worker.name)).collect::<BTreeMap<_, _>>()
    };
    let (few, more) = (permits(&commands(100)), permits(&commands(104)));
    assert_eq!((few.len(), more.len()), (75, 78));
    assert!(few.iter().all(|(document, name)| more.get(document) == Some(name)));
}
