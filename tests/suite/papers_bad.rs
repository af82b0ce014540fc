//! Papers that cannot be made: said plainly in three languages, and nothing half-written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::said::{akimat, names};
use akimat::locale::Lang;
use akimat::office::Subject;
use akimat::office::case::{Case, Outcome};
use akimat::simulate::{self, Options};
use akimat::store::Store;

const LANGS: [&str; 2] = ["kk", "ru"];

fn office() -> (tempfile::TempDir, PathBuf, Vec<Case>) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases: 90, ..Options::at(now, Lang::Kk) }).unwrap();
    let cases = Store::open_read(&at).unwrap().snapshot().unwrap().cases().unwrap().map(Result::unwrap).collect();
    (dir, at, cases)
}

fn refused(cases: &[Case]) -> &Case {
    let refused = |case: &&Case| matches!(case.decision.as_ref().map(|of| &of.outcome), Some(Outcome::Refused { .. }));
    cases.iter().find(refused).expect("a refusal")
}

/// The ways a paper leaves, by the number of a refused case.
fn ways(no: &str) -> [Vec<&str>; 3] {
    let register = vec!["paper", "register_certificates", "--from", "2026-01-01", "--to", "2026-12-31"];
    [vec!["paper", "refusal", no], vec!["paper", "refusal", no, "--format", "docx"], register]
}

fn nothing_left(at: &Path, case: &Case) {
    let left = names(&at.join("outbox"));
    assert!(left.is_empty(), "{left:?}");
    let made = Store::open_read(at).unwrap().snapshot().unwrap().papers_of(&Subject::Case(case.no)).unwrap();
    assert!(made.made.is_empty(), "{made:?}");
}

/// A file that may not grow stands for a disk that is full: the same error from the same call.
#[test]
fn a_disk_that_is_full_is_said_and_no_half_of_a_paper_is_left() {
    let (_dir, at, cases) = office();
    let case = refused(&cases);
    let no = case.no.to_string();
    for (nth, line) in ways(&no).into_iter().enumerate() {
        for (lang, said) in [("kk", "дискіде орын жоқ"), ("ru", "на диске нет места")] {
            let start = format!("trap '' XFSZ; ulimit -f 4; exec \"$0\" --lang {lang} --office \"$1\" \"${{@:2}}\"");
            let office = at.to_str().unwrap();
            let mut run = Command::new("bash");
            let run = run.args(["-c", &start, env!("CARGO_BIN_EXE_akimat"), office]).args(&line).output().unwrap();
            let err = String::from_utf8(run.stderr).unwrap();
            assert!(!run.status.success() && !err.is_empty(), "{line:?}: {err}");
            // What is recorded needs the store, which says by itself that it cannot be written.
            assert!(nth == 0 || err.contains(said), "{line:?}: {err}");
            nothing_left(&at, case);
        }
    }
}

#[test]
fn an_outbox_that_is_no_folder_is_said_and_nothing_is_recorded() {
    let (_dir, at, cases) = office();
    let case = refused(&cases);
    let no = case.no.to_string();
    fs::remove_dir_all(at.join("outbox")).unwrap();
    for line in ways(&no) {
        for lang in LANGS {
            let (code, _, err) = akimat(&at, lang, &line);
            assert!(code == 2 && err.contains("outbox") && !err.contains("os error"), "{line:?}: {err}");
        }
    }
    fs::write(at.join("outbox"), "a file").unwrap();
    for line in ways(&no) {
        for lang in LANGS {
            let (code, _, err) = akimat(&at, lang, &line);
            assert!(code == 2 && err.contains("outbox") && !err.contains("os error"), "{line:?}: {err}");
        }
    }
    fs::remove_file(at.join("outbox")).unwrap();
    fs::create_dir(at.join("outbox")).unwrap();
    nothing_left(&at, case);
}

#[test]
fn a_case_that_is_not_decided_gives_no_paper_and_is_named() {
    let (_dir, at, cases) = office();
    let open = cases.iter().find(|case| case.decision.is_none()).expect("one not decided");
    let no = open.no.to_string();
    for form in ["pdf", "text", "docx"] {
        for lang in LANGS {
            let (code, out, err) = akimat(&at, lang, &["paper", "refusal", &no, "--format", form]);
            assert!(code == 1 && out.is_empty() && !err.is_empty() && !err.contains('‹'), "{form}: {err}");
        }
    }
    nothing_left(&at, open);
}

#[test]
fn a_template_that_is_no_document_is_said_and_nothing_is_left() {
    let (_dir, at, cases) = office();
    let case = refused(&cases);
    let no = case.no.to_string();
    fs::create_dir(at.join("templates")).unwrap();
    for lang in LANGS {
        let own = at.join(format!("templates/refusal.{lang}.docx"));
        for bad in ["", "no document", "PK\u{3}\u{4}"] {
            fs::write(&own, bad).unwrap();
            let (code, _, err) = akimat(&at, lang, &["paper", "refusal", &no, "--format", "docx"]);
            assert!(code == 2 && err.contains(&format!("refusal.{lang}.docx")) && err.contains("docx"), "{err}");
        }
        fs::remove_file(&own).unwrap();
        fs::create_dir(&own).unwrap();
        assert_eq!(akimat(&at, lang, &["paper", "refusal", &no, "--format", "docx"]).0, 2);
    }
    nothing_left(&at, case);
}
