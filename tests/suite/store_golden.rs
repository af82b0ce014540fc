//! Journals of released versions, read by this one: the same office comes out of them, byte for byte and row for row.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::office::{CaseNo, Event, Record};
use akimat::store::{CertificateList, QueueQuery, Scope, Store, restore, verify};
use chrono::NaiveDate;

use crate::{scenarios, store_script};

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

/// The texts of the papers that the journals of a version name, beside them.
const TEXTS: &str = "papers.json";

/// The journals of a version: a file, or a folder of them where one office does not come to every event.
fn journals_of(version: &str) -> Vec<PathBuf> {
    let folder = journals().join(version);
    let Ok(entries) = fs::read_dir(&folder) else { return vec![journals().join(format!("{version}.jsonl"))] };
    let journals = entries.map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with(TEXTS));
    let mut paths: Vec<_> = journals.collect();
    paths.sort();
    paths
}

/// This version, without its last number.
fn this_version() -> &'static str {
    env!("CARGO_PKG_VERSION").rsplit_once('.').unwrap().0
}

/// The names of all events, as the journal's reader itself gives them.
fn every_event() -> BTreeSet<String> {
    let fault = serde_json::from_str::<Event>(r#"{"type":"?"}"#).unwrap_err().to_string();
    let names: BTreeSet<String> = fault.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    assert!(names.len() > 70 && names.contains("office_opened"), "{fault}");
    names
}

fn event_of(line: &[u8]) -> String {
    let record: Record = serde_json::from_slice(line).unwrap();
    record.event.code().to_owned()
}

#[test]
fn the_journals_of_this_version_have_every_event_there_is() {
    let golden: BTreeSet<_> =
        journals_of(this_version()).iter().flat_map(|path| lines(path)).map(|line| event_of(&line)).collect();
    let missing: Vec<_> = every_event().difference(&golden).cloned().collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Every version there are journals of.
fn versions() -> BTreeSet<String> {
    let name = |entry: fs::DirEntry| entry.file_name().to_str().map(|name| name.trim_end_matches(".jsonl").to_owned());
    fs::read_dir(journals()).unwrap().filter_map(|entry| name(entry.unwrap())).collect()
}

#[test]
fn the_journals_of_every_version_give_the_same_offices() {
    let versions = versions();
    assert!(versions.contains("0.1") && versions.contains("0.2") && versions.contains(this_version()), "{versions:?}");
    for path in versions.iter().flat_map(|version| journals_of(version)) {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("office");
        let golden = lines(&path);
        let rebuilt = restore(&at, golden.clone(), |_| {}).unwrap();
        assert_eq!((rebuilt.records as usize, rebuilt.fault), (golden.len(), None), "{}", path.display());
        let texts = path.with_file_name(TEXTS);
        if let Ok(texts) = fs::read_to_string(&texts) {
            let texts: Vec<String> = serde_json::from_str(&texts).unwrap();
            Store::open_write(&at).unwrap().put_paper_texts(&texts).unwrap();
        }
        // The tables hold what a replay in memory makes of the same bytes.
        assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None, "{}", path.display());
        let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
        for (seq, line) in (1..).zip(&golden) {
            assert_eq!(snapshot.stored(seq).unwrap().as_ref(), Some(line), "{} {seq}", path.display());
        }
    }
}

/// The lines of an office's journal, as they are stored.
fn stored(store: &Store) -> Vec<u8> {
    let snapshot = store.snapshot().unwrap();
    let mut text = Vec::new();
    for seq in 1..=snapshot.head().unwrap().0 {
        text.extend(snapshot.stored(seq).unwrap().unwrap());
        text.push(b'\n');
    }
    text
}

/// The texts of the papers an office has made.
fn texts_of(store: &Store) -> Vec<String> {
    let snapshot = store.snapshot().unwrap();
    let events = snapshot.journal().unwrap().map(|entry| entry.unwrap().0.event);
    let hashes = events.filter_map(|event| match event {
        Event::PaperMade(made) => Some(made.text),
        _ => None,
    });
    hashes.map(|hash| snapshot.paper_text(&hash).unwrap().unwrap()).collect()
}

/// Writes the journals of this version, once for a release: of a scripted day and of every scenario.
/// `AKIMAT_WRITE_JOURNAL=1 cargo test --test suite the_journal_of_this_version`. Else it holds that they are there.
#[test]
fn the_journal_of_this_version_is_there() {
    let folder = journals().join(this_version());
    if std::env::var_os("AKIMAT_WRITE_JOURNAL").is_none() {
        let there = journals_of(this_version());
        assert!(there.iter().all(|path| path.exists()), "no golden journal: see the line above this test");
        return;
    }
    assert!(!folder.exists(), "{} is there already: a journal once released stands for good", folder.display());
    fs::create_dir_all(&folder).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let day = store_script::office(&dir.path().join("office"));
    fs::write(folder.join("day.jsonl"), stored(&day)).unwrap();
    let mut texts = BTreeSet::new();
    for name in scenarios::names() {
        let store = scenarios::lived(&name, &dir.path().join(&name));
        texts.extend(texts_of(&store));
        fs::write(folder.join(format!("{name}.jsonl")), stored(&store)).unwrap();
    }
    fs::write(folder.join(TEXTS), serde_json::to_string_pretty(&texts).unwrap()).unwrap();
}
