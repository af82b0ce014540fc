//! Whole lives as files of commands: `tests/scenarios/NAME.jsonl` is given to `akimat apply` line by line, and the
//! journal that comes of it, without its hashes and ways in, is `NAME.expected.jsonl`.
//!
//! A line that must be refused says so by standing in `NAME.refused.jsonl`: line, rule, paragraph.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::office::{Act, Command};
use akimat::store::{Store, verify};
use serde_json::{Value, json};

use crate::json_schema;

/// Writes the expected files instead of comparing them: read the difference before it is committed.
const WRITE: &str = "AKIMAT_WRITE_SCENARIOS";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios")
}

/// The names of the scenarios, in order.
pub fn names() -> Vec<String> {
    let name = |path: PathBuf| path.file_name()?.to_str()?.strip_suffix(".jsonl").map(str::to_owned);
    let files = fs::read_dir(folder()).unwrap().filter_map(|entry| name(entry.unwrap().path()));
    let mut names: Vec<String> = files.filter(|name| !name.contains('.')).collect();
    names.sort();
    names
}

fn akimat(line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = ["akimat", "--lang", "ru"].iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// The journal as it is compared: number, moment, who, what happened.
fn journal(office: &Path) -> String {
    let store = Store::open_read(office).unwrap();
    let snapshot = store.snapshot().unwrap();
    let mut text = String::new();
    for record in snapshot.journal().unwrap() {
        let (record, _) = record.unwrap();
        let line = json!({ "seq": record.seq, "at": record.at.naive_local(), "by": record.by, "event": record.event });
        let _ = writeln!(text, "{line}");
    }
    text
}

/// An office that has lived through a scenario; what had to be refused in it has been.
pub fn lived(name: &str, office: &Path) -> Store {
    let file = folder().join(format!("{name}.jsonl"));
    let (_, _, err) = akimat(&["--office", office.to_str().unwrap(), "apply", "--keep-going", file.to_str().unwrap()]);
    assert_eq!(err, "", "{name}");
    Store::open_read(office).unwrap()
}

/// The refused lines: line, rule, paragraph.
fn refused(out: &str) -> String {
    let told = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut text = String::new();
    for told in told {
        if let Some(refused) = told.get("refused") {
            let line = json!({ "line": told["line"], "rule": refused["rule"], "paragraph": refused["paragraph"] });
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

/// Compares with a file, or writes it; a file of nothing is none.
fn hold(path: &Path, found: &str) {
    if std::env::var_os(WRITE).is_some() {
        match found {
            "" => drop(fs::remove_file(path)),
            found => fs::write(path, found).unwrap(),
        }
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    let mut lines = expected.lines().zip(found.lines()).zip(1..);
    let differs = lines.find(|((expected, found), _)| expected != found);
    if let Some(((expected, found), line)) = differs {
        panic!("{} line {line}\n  expected {expected}\n  found    {found}", path.display());
    }
    assert_eq!(expected.lines().count(), found.lines().count(), "{}: lines ({WRITE}=1 writes it)", path.display());
}

#[test]
fn every_scenario_gives_its_journal() {
    let names = names();
    assert!(names.len() >= 6, "{names:?}");
    for name in names {
        let dir = tempfile::tempdir().unwrap();
        let office = dir.path().join("office");
        let file = folder().join(format!("{name}.jsonl"));
        let (at, file) = (office.to_str().unwrap(), file.to_str().unwrap());
        let (code, out, err) = akimat(&["--office", at, "apply", "--keep-going", file]);
        let refused = refused(&out);
        assert_eq!((code, err.as_str()), (u8::from(!refused.is_empty()), ""), "{name}: {refused}");
        hold(&folder().join(format!("{name}.refused.jsonl")), &refused);
        hold(&folder().join(format!("{name}.expected.jsonl")), &journal(&office));
        assert_eq!(verify(&office, None, |_| {}).unwrap().fault, None, "{name}");
    }
}

#[test]
fn every_act_succeeds_in_a_scenario() {
    let mut done = BTreeSet::new();
    for name in names() {
        let lines = |kind: &str| fs::read_to_string(folder().join(format!("{name}{kind}.jsonl"))).unwrap_or_default();
        let refused: BTreeSet<u64> = lines(".refused")
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["line"].as_u64().unwrap())
            .collect();
        for (number, line) in (1..).zip(lines("").lines()) {
            if !refused.contains(&number) {
                done.insert(serde_json::from_str::<Value>(line).unwrap()["command"].as_str().unwrap().to_owned());
            }
        }
    }
    let missing: Vec<&str> = Act::ALL.iter().map(|act| act.code()).filter(|act| !done.contains(*act)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn a_dry_run_says_what_the_run_then_does_and_records_nothing() {
    for name in names() {
        let dir = tempfile::tempdir().unwrap();
        let office = dir.path().join("office");
        let file = folder().join(format!("{name}.jsonl"));
        let (at, file) = (office.to_str().unwrap(), file.to_str().unwrap());
        let dry = akimat(&["--office", at, "apply", "--keep-going", "--dry-run", file]);
        assert!(!office.exists(), "{name}");
        assert_eq!(dry, akimat(&["--office", at, "apply", "--keep-going", file]), "{name}");
    }
}

#[test]
fn every_line_of_every_scenario_fits_the_schema() {
    let (code, schema, _) = akimat(&["apply", "--schema"]);
    assert_eq!(code, 0);
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let mut lines = 0;
    for name in names() {
        for (number, line) in (1..).zip(fs::read_to_string(folder().join(format!("{name}.jsonl"))).unwrap().lines()) {
            let value = serde_json::from_str(line).unwrap();
            let fault = json_schema::fault(&schema, &schema, &value);
            assert_eq!(fault, None, "{name} line {number}");
            lines += 1;
        }
    }
    assert!(lines > 50, "{lines}");
    for bad in [
        json!({ "command": "close" }),
        json!({ "command": "close", "case": 1 }),
        json!({ "command": "close", "case": "2026-0001", "why": "" }),
        json!({ "command": "shut", "case": "2026-0001" }),
    ] {
        assert!(json_schema::fault(&schema, &schema, &bad).is_some(), "{bad}");
    }
}

/// Commands that bring something new: nobody can have been faster.
const NEW: [&str; 10] = [
    "open_office",
    "add_officer",
    "register",
    "receive_notification",
    "register_complaint",
    "register_inquiry",
    "open_sitting",
    "enter_certificate",
    "register_permit",
    "answer_validity",
];

#[test]
fn every_command_that_changes_something_says_what_it_must_not_be_given_over() {
    for name in names() {
        for line in fs::read_to_string(folder().join(format!("{name}.jsonl"))).unwrap().lines() {
            let mut value: Value = serde_json::from_str(line).unwrap();
            for beside in ["at", "as", "expected"] {
                value.as_object_mut().unwrap().remove(beside);
            }
            let act = value["command"].as_str().unwrap().to_owned();
            let Ok(command) = serde_json::from_value::<Command>(value) else { continue };
            assert_eq!(command.subject().is_none(), NEW.contains(&act.as_str()), "{act}");
        }
    }
}
