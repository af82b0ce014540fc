//! Journals of released versions, read by this one: the same office comes out of them, byte for byte and row for row.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::office::CaseNo;
use akimat::store::{CertificateList, QueueQuery, Scope, Store, restore, verify};
use chrono::NaiveDate;

use crate::store_script;

fn journals() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals")
}

fn lines(path: &Path) -> Vec<Vec<u8>> {
    fs::read_to_string(path).unwrap().lines().map(|line| line.as_bytes().to_vec()).collect()
}

/// What the screens can see of an office, as text.
fn seen(store: &Store) -> String {
    let snapshot = store.snapshot().unwrap();
    let mut seen = vec![format!("head {:?}", snapshot.head().unwrap().0)];
    for scope in [Scope::All, Scope::Waiting, Scope::Nobody, Scope::Mine("lee".into()), Scope::Delivered] {
        let page = snapshot.queue_page(&QueueQuery::first(scope.clone(), 100)).unwrap();
        seen.push(format!("{scope:?} {} of {}\n{:#?}", page.rows.len(), page.total, page.rows));
    }
    for count in 1..=4 {
        let case = snapshot.case(CaseNo { year: 2026, count }).unwrap().unwrap();
        seen.push(format!("links {:?}", snapshot.person_links(&case).unwrap().len()));
        seen.push(serde_json::to_string_pretty(&case).unwrap());
    }
    let (from, until) = (NaiveDate::MIN, NaiveDate::from_ymd_opt(2100, 1, 1).unwrap());
    for list in [CertificateList::Expiring, CertificateList::NoEmployer, CertificateList::Watched] {
        seen.push(format!("{list:?} {:#?}", snapshot.certificates_between(list, from, until, 100).unwrap()));
    }
    seen.push(format!("unmatched {:#?}", snapshot.unmatched_notifications(10).unwrap()));
    seen.push(format!("{:#?}", snapshot.summary(NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()).unwrap()));
    seen.push(format!("found {}", snapshot.find("ким", 10).unwrap().total));
    seen.join("\n")
}

#[test]
fn the_journal_of_0_1_gives_the_same_office() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let golden = lines(&journals().join("0.1.jsonl"));
    let rebuilt = restore(&at, golden.clone(), |_| {}).unwrap();
    assert_eq!((rebuilt.records as usize, rebuilt.fault), (golden.len(), None));
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
    let store = Store::open_read(&at).unwrap();
    let snapshot = store.snapshot().unwrap();
    for (at, line) in golden.iter().enumerate() {
        assert_eq!(snapshot.stored(at as u64 + 1).unwrap().as_ref(), Some(line));
    }
    drop(snapshot);
    insta::assert_snapshot!(seen(&store));
}

#[test]
fn the_journal_of_this_version_has_every_event_a_day_of_the_office_gives() {
    let dir = tempfile::tempdir().unwrap();
    let store = store_script::office(&dir.path().join("office"));
    let snapshot = store.snapshot().unwrap();
    let today: BTreeSet<_> = (1..=snapshot.head().unwrap().0)
        .map(|seq| snapshot.record(seq).unwrap().unwrap().event.code().to_owned())
        .collect();
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').unwrap().0;
    let golden: BTreeSet<_> = lines(&journals().join(format!("{version}.jsonl")))
        .iter()
        .map(|line| {
            let record: akimat::office::Record = serde_json::from_slice(line).unwrap();
            record.event.code().to_owned()
        })
        .collect();
    assert!(golden.is_superset(&today), "{:?}", today.difference(&golden));
    assert!(golden.len() >= 21, "{golden:?}");
}

/// Writes the journal of this version, once for a release: `AKIMAT_WRITE_JOURNAL=1 cargo test --test suite
/// the_journal_of_this_version`. Else it holds that there is one.
#[test]
fn the_journal_of_this_version_is_there() {
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').unwrap().0;
    let path = journals().join(format!("{version}.jsonl"));
    if std::env::var_os("AKIMAT_WRITE_JOURNAL").is_none() {
        assert!(path.exists(), "no golden journal of version {version}: see the line above this test");
        return;
    }
    assert!(!path.exists(), "{} is there already: a journal once released is never written again", path.display());
    let dir = tempfile::tempdir().unwrap();
    let store = store_script::office(&dir.path().join("office"));
    let snapshot = store.snapshot().unwrap();
    let mut text = Vec::new();
    for seq in 1..=snapshot.head().unwrap().0 {
        text.extend(snapshot.stored(seq).unwrap().unwrap());
        text.push(b'\n');
    }
    fs::write(path, text).unwrap();
}
