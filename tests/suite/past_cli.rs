//! `--at`, `akimat show` and `akimat upgrade` as they are typed.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::locale::Lang;
use akimat::simulate::{self, Options};
use akimat::store::{SCHEMA, Store, restore, verify};
use redb::{Database, TableDefinition, TableHandle};
use rstest::rstest;
use serde_json::Value;

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--lang", "en", "--office", office.to_str().unwrap()];
    let line = place.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn json(office: &Path, line: &[&str]) -> Value {
    let (code, out, err) = akimat(office, &[line, &["--json"]].concat());
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

/// A training office as it stands on 20.11.2026, and one with the records of an earlier moment alone.
fn office(cases: usize) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases, ..Options::at(now, Lang::En) }).unwrap();
    (dir, at)
}

/// An office that only ever had the first records of another.
fn prefix(office: &Path, of: &Path, until: &str) -> u64 {
    let until = chrono::DateTime::parse_from_rfc3339(until).unwrap();
    let snapshot = Store::open_read(of).unwrap().snapshot().unwrap();
    let records: Vec<_> = snapshot.journal().unwrap().map(Result::unwrap).collect();
    let kept: Vec<_> =
        records.into_iter().take_while(|(record, _)| record.at <= until).map(|(_, bytes)| bytes).collect();
    let count = kept.len() as u64;
    restore(office, kept, |_| {}).unwrap();
    count
}

#[test]
fn a_table_as_at_a_past_day_is_the_table_of_an_office_that_ended_then() {
    let (dir, at) = office(120);
    let then = dir.path().join("then");
    let count = prefix(&then, &at, "2026-10-21T23:59:59+05:00");
    assert!(count > 100, "too early to prove anything");
    for kind in ["cases", "notifications", "journal"] {
        let (code, past, err) = akimat(&at, &["export", kind, "--at", "2026-10-21"]);
        assert_eq!(code, 0, "{err}");
        assert_eq!(past, akimat(&then, &["export", kind]).1, "{kind}");
        assert_ne!(past, akimat(&at, &["export", kind]).1, "{kind}");
    }
    let certificates = |office: &Path| akimat(office, &["export", "certificates", "--at", "2026-10-21"]).1;
    assert!(certificates(&at).lines().count() > 3 && certificates(&then) == certificates(&at));
}

#[test]
fn the_queue_as_at_a_past_day_has_the_counts_and_the_states_of_that_day() {
    let (dir, at) = office(120);
    let then = dir.path().join("then");
    prefix(&then, &at, "2026-10-21T10:30:59+05:00");
    for list in ["all", "overdue", "nobody", "commission", "delivered", "today"] {
        let moment = ["show", "queue", list, "--at", "2026-10-21T10:30"];
        let (past, alone) = (json(&at, &moment), json(&then, &moment));
        assert_eq!(past, alone, "{list}");
        assert_eq!((past["at"].as_str(), past["list"].as_str()), (Some("2026-10-21T10:30:00"), Some(list)));
    }
    let (code, text, _) = akimat(&at, &["show", "queue", "--at", "2026-10-21T10:30"]);
    assert_eq!(code, 0);
    let cases = json(&at, &["show", "queue", "--at", "2026-10-21T10:30"]);
    assert!(text.starts_with("As at 21.10.2026 10:30"), "{text}");
    // The moment, a blank line, the counts, and a line a case.
    assert_eq!(text.lines().count(), 3 + cases["cases"].as_array().unwrap().len(), "{text}");
    assert_eq!(cases["open"].as_u64().unwrap() as usize, cases["cases"].as_array().unwrap().len());
    assert!(cases["received"].as_u64() > cases["open"].as_u64());
    assert_eq!(akimat(&at, &["show", "queue", "late"]).0, 2);
}

#[test]
fn overdue_as_at_a_past_day_is_what_was_overdue_then() {
    let (dir, at) = office(120);
    let mut codes = Vec::new();
    for day in ["2026-10-14", "2026-10-21", "2026-11-12", "2026-11-19"] {
        let then = dir.path().join(day);
        prefix(&then, &at, &format!("{day}T23:59:59+05:00"));
        let (code, past, err) = akimat(&at, &["overdue", "--at", day]);
        assert_eq!((code, past.as_str()), (code, akimat(&then, &["overdue", "--at", day]).1.as_str()), "{err}");
        let queue = json(&at, &["show", "queue", "overdue", "--at", day]);
        let overdue = queue["overdue"].as_u64().unwrap();
        assert_eq!((overdue == 0 || code == 1, queue["cases"].as_array().unwrap().len() as u64), (true, overdue));
        // Complaints stand behind the cases, a line each.
        let cases = past.lines().filter(|line| line.starts_with("2026-")).count() as u64;
        assert!(overdue == 0 || cases == overdue, "{past}");
        codes.push(code);
    }
    assert!(codes.contains(&1), "too few days to prove anything");
    assert_eq!(akimat(&at, &["overdue", "--at", "2026-10-21", "--now", "2026-10-21"]).0, 2);
}

#[test]
fn a_case_and_a_certificate_are_shown_as_they_were() {
    let (_dir, at) = office(60);
    let decided = {
        let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
        let cases = snapshot.cases().unwrap().map(Result::unwrap);
        cases.into_iter().find(|case| case.delivery.is_some() && case.sent_on.is_some()).unwrap()
    };
    let no = decided.no.to_string();
    let registered = decided.registered_at.format("%Y-%m-%dT%H:%M").to_string();
    let now = json(&at, &["show", "case", &no]);
    let then = json(&at, &["show", "case", &no, "--at", &registered]);
    assert_eq!(then["case"]["state"], "registered");
    assert_eq!((&then["case"]["decision"], &then["case"]["no"]), (&Value::Null, &now["case"]["no"]));
    assert_ne!(now["case"]["state"], "registered");
    let (code, text, _) = akimat(&at, &["show", "case", &no, "--at", &registered]);
    assert_eq!(code, 0);
    assert!(text.starts_with("As at ") && text.contains(&no) && !text.contains("Delivered"), "{text}");
    let (_, text, _) = akimat(&at, &["show", "case", &no]);
    assert!(!text.contains("As at ") && text.contains("Delivered"), "{text}");
    let certificates = akimat(&at, &["export", "certificates"]).1;
    let number = certificates.lines().nth(1).unwrap().split(',').next().unwrap();
    assert!(akimat(&at, &["show", "certificate", number]).1.contains(number));
    let early = akimat(&at, &["show", "certificate", number, "--at", &registered]);
    assert_eq!(early.0, 1, "{}", early.1);
    assert!(early.2.contains("was not there on"), "{}", early.2);
}

#[rstest]
#[case(&["show", "case", "2026-0001", "--at", "2030-01-01"], 2, "is not over")]
#[case(&["show", "case", "2026-0001", "--at", "2030-01-01T10:00"], 2, "has not come")]
#[case(&["show", "queue", "--at", "2020-01-01"], 2, "The journal begins on")]
#[case(&["overdue", "--at", "2020-01-01"], 2, "The journal begins on")]
#[case(&["export", "cases", "--at", "soon"], 2, "is no moment")]
#[case(&["show", "case", "first"], 2, "is no number")]
#[case(&["show", "case", "2026-9999"], 1, "2026-9999")]
#[case(&["show", "case"], 2, "NO")]
fn a_moment_or_a_number_that_cannot_be_is_refused_in_words(
    #[case] line: &[&str],
    #[case] code: u8,
    #[case] said: &str,
) {
    let (_dir, at) = office(10);
    let (found, out, err) = akimat(&at, line);
    assert_eq!((found, out.as_str()), (code, ""), "{err}");
    assert!(err.contains(said), "{err}");
}

const META: TableDefinition<&str, u64> = TableDefinition::new("meta");

/// The file as a program of an older schema left it: its own projections under their old names and shapes.
fn age(office: &Path, schema: u64) {
    let db = Database::builder()
        .set_concurrency_mode(redb::ConcurrencyMode::MultiWriter)
        .open(office.join("office.redb"))
        .unwrap();
    let txn = db.begin_write().unwrap();
    let derived: Vec<_> = txn
        .list_tables()
        .unwrap()
        .filter(|table| !["meta", "journal", "chain", "preferences", "drafts"].contains(&table.name()))
        .collect();
    for table in derived {
        txn.delete_table(table).unwrap();
    }
    if schema == 1 {
        let old: TableDefinition<&[u8], ()> = TableDefinition::new("index");
        txn.open_table(old).unwrap().insert(b"Qa-old".as_slice(), ()).unwrap();
    } else {
        let old: TableDefinition<&[u8], u64> = TableDefinition::new("index");
        txn.open_table(old).unwrap().insert(b"Qa-old".as_slice(), 1).unwrap();
        let rows: TableDefinition<u64, &[u8]> = TableDefinition::new("rows");
        txn.open_table(rows).unwrap().insert(1, b"old".as_slice()).unwrap();
        let officers: TableDefinition<&str, &[u8]> = TableDefinition::new("office");
        txn.open_table(officers).unwrap().insert("officer/lee", b"lee".as_slice()).unwrap();
    }
    txn.open_table(META).unwrap().insert("schema", schema).unwrap();
    txn.commit().unwrap();
}

#[rstest]
#[case(1, "0.1.jsonl")]
#[case(2, "0.2/a-day-at-the-desk.jsonl")]
fn a_file_of_an_older_schema_is_upgraded_once_and_keeps_its_journal(#[case] schema: u64, #[case] journal: &str) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals").join(journal);
    let records: Vec<_> = fs::read_to_string(golden).unwrap().lines().map(|line| line.as_bytes().to_vec()).collect();
    restore(&at, records, |_| {}).unwrap();
    let (head, before) = (verify(&at, None, |_| {}).unwrap().head, akimat(&at, &["export", "cases"]).1);
    age(&at, schema);
    for line in [&["verify"][..], &["rebuild"], &["export", "cases"]] {
        let (code, _, err) = akimat(&at, line);
        assert_eq!(code, 3);
        assert!(err.contains("akimat upgrade"), "{err}");
    }
    let (code, out, err) = akimat(&at, &["upgrade"]);
    assert_eq!((code, out.lines().last()), (0, Some(head.to_string().as_str())), "{err}");
    assert_eq!(akimat(&at, &["export", "cases"]).1, before);
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
    let (code, out, _) = akimat(&at, &["upgrade"]);
    assert!(code == 0 && out.contains("Nothing was changed"), "{out}");
}

#[test]
fn a_file_of_a_newer_schema_is_left_alone() {
    let (_dir, at) = office(5);
    let db = Database::builder()
        .set_concurrency_mode(redb::ConcurrencyMode::MultiWriter)
        .open(at.join("office.redb"))
        .unwrap();
    let txn = db.begin_write().unwrap();
    txn.open_table(META).unwrap().insert("schema", SCHEMA + 1).unwrap();
    txn.commit().unwrap();
    drop(db);
    let before = fs::read(at.join("office.redb")).unwrap();
    let (code, _, err) = akimat(&at, &["upgrade"]);
    assert_eq!(code, 3);
    assert!(err.contains("newer version"), "{err}");
    assert_eq!(fs::read(at.join("office.redb")).unwrap(), before);
}

#[test]
fn a_report_counts_what_the_tables_hold_and_what_was_known_when() {
    let (dir, at) = office(120);
    let period = ["report", "--from", "2026-10-01", "--to", "2026-10-31"];
    let report = json(&at, &period);
    let figure = |report: &Value, code: &str| {
        let figures = report["figures"].as_array().unwrap();
        let found = figures.iter().find(|figure| figure["code"] == code).unwrap_or_else(|| panic!("no {code}"));
        assert_eq!(found["count"].as_u64().unwrap() as usize, found["of"].as_array().unwrap().len());
        found["count"].as_u64().unwrap()
    };
    let cases = {
        let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
        snapshot.cases().unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    let october = |day: chrono::NaiveDate| day.to_string().starts_with("2026-10");
    let count = |fits: &dyn Fn(&akimat::office::case::Case) -> bool| cases.iter().filter(|c| fits(c)).count() as u64;
    assert_eq!(figure(&report, "received"), count(&|c| october(c.clocks.registration_day)));
    let decided = count(&|c| c.decision.as_ref().is_some_and(|d| october(d.at.date())));
    assert_eq!(figure(&report, "decided"), decided);
    assert_eq!(figure(&report, "granted") + figure(&report, "refused") + figure(&report, "refused-otherwise"), decided);
    let delivered = count(&|c| c.delivery.as_ref().is_some_and(|d| october(d.delivered_at.date())));
    assert_eq!(figure(&report, "delivered-in-time") + figure(&report, "delivered-late"), delivered);
    assert_eq!(report["to_delivery"]["of"].as_u64().unwrap(), delivered);
    assert!(decided > 5 && report["to_decision"]["days"].as_f64().unwrap() > 0.0);
    let signed = akimat(&at, &["report", "--from", "2026-10-01", "--to", "2026-10-31"]).1;
    assert!(signed.contains("Second signature: on throughout the period."), "{signed}");
    // As known in the middle of the month: the report of an office that ended then.
    let then = dir.path().join("then");
    prefix(&then, &at, "2026-10-15T23:59:59+05:00");
    let known = json(&at, &[&period[..], &["--at", "2026-10-15"]].concat());
    assert_eq!(known, json(&then, &[&period[..], &["--at", "2026-10-15"]].concat()));
    assert!(figure(&known, "received") < figure(&report, "received"));
    let (code, text, _) = akimat(&at, &period);
    assert!(code == 0 && text.contains(&format!("Applications received: {}", figure(&report, "received"))), "{text}");
    assert_eq!(akimat(&at, &["report", "--from", "2026-11-01", "--to", "2026-10-01"]).0, 2);
    assert_eq!(akimat(&at, &["report", "--from", "october", "--to", "2026-10-01"]).0, 2);
}
