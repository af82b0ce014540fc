//! `akimat verify`, `rebuild` and `overdue` as they are typed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::{Command, Role, Who};
use akimat::store::{Envelope, Hash, Store};
use chrono::DateTime;

use crate::store_script;

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--office", office.to_str().unwrap()];
    let line = place.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn office() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    drop(store_script::office(&at));
    (dir, at)
}

fn training() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let settings = Settings { training: true, ..Settings::new("Учебное управление") };
    let owner = NewOfficer::new("lee", "Ли", [Role::Officer].into());
    let now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+05:00").unwrap();
    let command = Command::OpenOffice { settings, owner };
    let envelope = Envelope { command, expected: None, who: Who::owner("lee"), now };
    Store::create(&at).unwrap().submit(&envelope).unwrap();
    (dir, at)
}

#[test]
fn a_whole_office_is_verified_and_rebuilt_with_the_same_head() {
    let (_dir, at) = office();
    let (code, out, err) = akimat(&at, &["verify"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let head = out.lines().last().unwrap();
    assert!(head.parse::<Hash>().is_ok(), "{out}");
    let (code, rebuilt, _) = akimat(&at, &["rebuild"]);
    assert_eq!((code, rebuilt.lines().last()), (0, Some(head)));
    assert_eq!(akimat(&at, &["verify", "--head", head]).0, 0);
}

#[test]
fn a_hash_of_another_journal_is_a_fault_and_a_word_is_wrong_usage() {
    let (_dir, at) = office();
    let other = Hash::of(b"another").to_string();
    let (code, _, err) = akimat(&at, &["--lang", "en", "verify", "--head", &other]);
    assert_eq!(code, 3);
    assert!(err.contains("not in the journal"), "{err}");
    assert_eq!(akimat(&at, &["verify", "--head", "latest"]).0, 2);
}

#[test]
fn no_office_is_said_in_the_language_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    for command in ["verify", "rebuild", "overdue"] {
        let (code, out, err) = akimat(&dir.path().join("none"), &["--lang", "en", command]);
        assert_eq!((code, out.as_str()), (3, ""));
        assert!(err.contains("There is no office in"), "{err}");
    }
    assert!(!dir.path().join("none").exists());
}

#[test]
fn overdue_lists_what_is_overdue_and_says_so_by_its_code() {
    let (_dir, at) = office();
    let (code, out, err) = akimat(&at, &["--lang", "en", "overdue"]);
    assert_eq!((code, err.as_str()), (1, ""), "{out}");
    assert!(out.lines().any(|line| line.starts_with("2026-0003  Kim Alexey: ")), "{out}");
    assert!(!out.contains("2026-0001"), "a closed case is not overdue");
    let (code, json, _) = akimat(&at, &["overdue", "--json"]);
    assert_eq!(code, 1);
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["overdue"].as_array().unwrap().len(), out.lines().count());
    assert_eq!(answer["overdue"][0]["full_name"].as_str().map(str::is_empty), Some(false));
}

#[test]
fn what_cron_reads_of_an_overdue_case_says_whose_it_is_and_since_when_it_stands() {
    let (_dir, at) = office();
    let case = "2026-0003".parse().unwrap();
    let command = Command::Assign { case, officer: Some("lee".to_owned()), reason: String::new() };
    let now = DateTime::parse_from_rfc3339("2026-06-30T10:00:00+05:00").unwrap();
    let envelope = Envelope { command, expected: None, who: Who::owner("lee"), now };
    Store::open_write(&at).unwrap().submit(&envelope).unwrap();
    let (code, json, err) = akimat(&at, &["overdue", "--json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let cases = answer["overdue"].as_array().unwrap();
    let fields =
        ["case", "service", "full_name", "stage", "state", "due", "late_by", "stands_since", "officer", "officer_name"];
    for case in cases {
        assert_eq!(case.as_object().unwrap().len(), fields.len(), "{case}");
        assert!(fields.iter().all(|field| case.get(field).is_some()), "{case}");
        assert!(case["late_by"].as_u64().is_some_and(|days| days > 0) && case["stands_since"].is_string(), "{case}");
        assert_eq!(case["officer"].is_null(), case["officer_name"].is_null(), "{case}");
    }
    let own = cases.iter().find(|case| case["case"] == "2026-0003").unwrap();
    assert_eq!(own["officer"], "lee");
    assert_eq!(own["officer_name"], "lee");
}

#[test]
fn only_a_training_office_has_a_settable_clock() {
    let (_dir, at) = office();
    assert_eq!(akimat(&at, &["overdue", "--now", "2026-03-06T10:00"]).0, 2);
    let (_dir, at) = training();
    let (code, out, _) = akimat(&at, &["--lang", "en", "overdue", "--now", "2026-03-06T10:00"]);
    assert_eq!((code, out.lines().count()), (0, 1), "{out}");
    assert_eq!(akimat(&at, &["overdue", "--now", "soon"]).0, 2);
}
