//! `akimat paper`: drafts for Word and their templates, over the command line.

use std::fs;
use std::path::PathBuf;

use super::said::{akimat, names};
use akimat::locale::Lang;
use akimat::office::case::{Case, Outcome};
use akimat::simulate::{self, Options};
use akimat::store::Store;
use akimat::word::Template;

fn office() -> (tempfile::TempDir, PathBuf, Vec<Case>) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases: 90, ..Options::at(now, Lang::Kk) }).unwrap();
    let cases = Store::open_read(&at).unwrap().snapshot().unwrap().cases().unwrap().map(Result::unwrap).collect();
    (dir, at, cases)
}

fn refused(case: &Case) -> bool {
    case.decision.as_ref().is_some_and(|decision| !matches!(decision.outcome, Outcome::Granted { .. }))
}

#[test]
fn a_refusal_is_written_once_and_never_over_another_file() {
    let (dir, at, cases) = office();
    let no = cases.iter().find(|case| refused(case)).expect("a refusal").no.to_string();
    let file = dir.path().join("refusal.docx");
    let line = ["paper", "refusal", &no, "--format", "docx", "--out", file.to_str().unwrap()];
    let (code, out, err) = akimat(&at, "ru", &line);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("refusal.docx"), "{out}");
    let first = fs::read(&file).unwrap();
    assert_eq!(Template::read(first.clone()).unwrap().names().count(), 0);
    let (code, _, err) = akimat(&at, "kk", &line);
    assert_eq!(code, 2, "{err}");
    assert_eq!(fs::read(&file).unwrap(), first);
    // Without a name it goes to the outbox, under the next free one.
    for _ in 0..2 {
        assert_eq!(akimat(&at, "kk", &["paper", "refusal", &no, "--format", "docx"]).0, 0);
    }
    let left = names(&at.join("outbox"));
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(left.iter().all(|name| name.starts_with(&format!("refusal-{no}-"))), "{left:?}");
}

/// A draft takes no number, and carries the one the letter was given when it was made.
#[test]
fn a_draft_carries_the_number_of_the_letter_that_was_made() {
    let (dir, at, cases) = office();
    let no = cases.iter().find(|case| refused(case)).expect("a refusal").no.to_string();
    let text = |name: &str| {
        let file = dir.path().join(name);
        let line = ["paper", "refusal", &no, "--format", "docx", "--out", file.to_str().unwrap()];
        assert_eq!(akimat(&at, "ru", &line).0, 0);
        let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
        std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap()
    };
    let before = text("before.docx");
    let (_, said, _) = akimat(&at, "ru", &["paper", "refusal", &no]);
    let number = said.split("№ ").nth(1).and_then(|rest| rest.split(',').next()).expect("a number");
    assert!(!before.contains(number), "{number}");
    assert!(text("after.docx").contains(number), "{number}");
}

#[test]
fn what_cannot_be_written_is_said_and_nothing_is_left() {
    let (dir, at, cases) = office();
    let open = cases.iter().find(|case| case.decision.is_none()).expect("one not decided").no.to_string();
    let no = cases.iter().find(|case| refused(case)).expect("a refusal").no.to_string();
    let out = dir.path().join("x.docx");
    let out = out.to_str().unwrap();
    let told = |lang, line: &[&str], code| {
        let (found, said, err) = akimat(&at, lang, &[line, &["--out", out]].concat());
        assert_eq!((found, said.as_str()), (code, ""), "{line:?}: {err}");
        err
    };
    assert!(told("ru", &["paper", "refusal", &open, "--format", "docx"], 1).contains("писать ещё нечего"));
    assert!(told("ru", &["paper", "refusal", "2031-0001", "--format", "docx"], 1).contains("2031-0001"));
    assert!(told("ru", &["paper", "refusal", "x", "--format", "docx"], 2).contains('x'));
    assert!(told("ru", &["paper", "minutes", &no, "--format", "docx"], 2).contains("refusal, defects_notice"));
    assert!(told("en", &["paper", "refusal", &no, "--format", "docx"], 2).contains("--lang kk"));
    // A template of the office with a field that nobody knows.
    fs::create_dir(at.join("templates")).unwrap();
    fs::copy("tests/fixtures/templates/bad/unknown.docx", at.join("templates/refusal.ru.docx")).unwrap();
    let said = told("ru", &["paper", "refusal", &no, "--format", "docx"], 2);
    assert!(said.contains("refusal.ru.docx") && said.contains("{{nmae}}, {{дата}}"), "{said}");
    assert_eq!(names(dir.path()), ["office"]);
    assert!(names(&at.join("outbox")).is_empty());
}

#[test]
fn a_template_is_told_written_out_changed_and_judged() {
    let (dir, at, _) = office();
    let (code, out, _) = akimat(&at, "kk", &["paper", "fields", "refusal"]);
    assert_eq!(code, 0);
    assert!(out.contains("{{ground}} – ") && out.contains("{{points.item}}"), "{out}");
    let file = dir.path().join("own.docx");
    let own = file.to_str().unwrap();
    assert_eq!(akimat(&at, "kk", &["paper", "template", "refusal", "--out", own]).0, 0);
    assert_eq!(akimat(&at, "kk", &["paper", "template", "refusal", "--out", own]).0, 2);
    let (code, out, _) = akimat(&at, "kk", &["paper", "check", own, "refusal"]);
    assert!(code == 0 && out.contains("{{commission.line}}"), "{out}");
    let (code, _, err) = akimat(&at, "en", &["paper", "check", own, "notice"]);
    assert!(code == 2 && err.contains("Unknown fields:") && err.contains("{{ground}}"), "{err}");
    let bad = "tests/fixtures/templates/bad/unclosed.docx";
    let (code, _, err) = akimat(&at, "en", &["paper", "check", bad, "refusal"]);
    assert!(code == 2 && err.contains("{{name"), "{err}");
    assert_eq!(akimat(&at, "en", &["paper", "check", "no-such.docx", "refusal"]).0, 2);
    assert_eq!(akimat(&at, "en", &["paper", "fields", "certificate"]).0, 2);
}
