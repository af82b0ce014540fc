//! What goes wrong inside: a panic, and a program that is older than the file. The terminal is whole, what was typed is
//! kept, and what is left behind names nobody.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use akimat::store::{SCHEMA, Store};
use redb::{Builder, ConcurrencyMode, TableDefinition};
use rstest::rstest;

use crate::app_office::{LOGIN, Office};
use crate::pty::{Pty, command, example};

const META: TableDefinition<&str, u64> = TableDefinition::new("meta");

/// The one report in the office's folder.
fn report(office: &Office) -> (PathBuf, String) {
    let folder = office.folder().join("crash");
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let mode = |path: &PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let path = files.remove(0);
    assert_eq!((mode(&folder), mode(&path)), (0o700, 0o600));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with(&format!("akimat {}, schema {SCHEMA}\n", env!("CARGO_PKG_VERSION"))), "{text}");
    (path, text)
}

#[rstest]
#[case::here("\x10", "examples/probe.rs:")]
#[case::elsewhere("\x0f", "examples/probe.rs:")]
fn a_panic_leaves_its_place_and_nothing_that_was_typed(#[case] key: &str, #[case] place: &str) {
    let office = Office::of_one();
    let folder = office.folder();
    let mut pty = Pty::spawn(command(example("probe"), &["--crash", folder.to_str().unwrap()]), 120, 24);
    pty.wait_for("Дело");
    pty.send("Ким");
    pty.wait_for("typed: Ким");
    pty.send(key);
    assert_eq!(pty.exit().exit_code(), 101);
    pty.assert_left_as_found();
    let (path, text) = report(&office);
    assert!(text.contains(place), "{text}");
    for told in ["Ким", "asked to panic", folder.to_str().unwrap()] {
        assert!(!text.contains(told), "{told}: {text}");
    }
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(pty.screen().replace('\n', "").contains(name), "{}", pty.screen());
}

/// A machine that has no memory for a thread is a broken invariant that the program itself can be brought to.
#[test]
fn the_program_itself_reports_a_crash() {
    let office = Office::of_one();
    let mut command = office.command("ru");
    command.env("RUST_MIN_STACK", (1_u64 << 60).to_string());
    let pty = Pty::spawn(command, 120, 40);
    assert_eq!(pty.exit().exit_code(), 101);
    pty.assert_left_as_found();
    let (_, text) = report(&office);
    assert!(text.contains("thread main") && !text.contains("Ким"), "{text}");
    office.assert_whole();
}

#[test]
fn no_report_is_written_where_no_office_is() {
    let dir = tempfile::tempdir().unwrap();
    let mut pty = Pty::spawn(command(example("probe"), &["--crash", dir.path().to_str().unwrap()]), 120, 24);
    pty.wait_for("Дело");
    pty.send("\x10");
    assert_eq!(pty.exit().exit_code(), 101);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

/// The file as another version leaves it.
fn of_schema(office: &Office, schema: u64) {
    let mut builder = Builder::new();
    builder.set_concurrency_mode(ConcurrencyMode::MultiWriter);
    let db = builder.open(office.folder().join("office.redb")).unwrap();
    let txn = db.begin_write().unwrap();
    txn.open_table(META).unwrap().insert("schema", schema).unwrap();
    txn.commit().unwrap();
}

#[test]
fn a_program_older_than_the_file_saves_its_draft_says_so_and_leaves() {
    const TYPED: &str = "Стаж не подтверждён выпиской";
    let office = Office::of_one();
    let mut pty = office.screens_at_the_commission();
    pty.send(&format!("sn\t{TYPED}"));
    pty.wait_for(TYPED);
    of_schema(&office, SCHEMA + 1);
    assert_eq!(pty.exit().exit_code(), 1);
    pty.assert_left_as_found();
    let screen = pty.screen();
    assert!(screen.contains("обновлена") && screen.contains("войдите"), "{screen}");
    for line in [&["overdue"][..], &["upgrade"], &["rebuild"], &["verify"], &["import", "A-1.csv"]] {
        let run = office.cli(line);
        assert_eq!(run.code, 3, "{line:?}: {run:?}");
        assert!(run.err.contains("newer"), "{line:?}: {run:?}");
    }
    of_schema(&office, SCHEMA);
    assert!(office.store().drafts(LOGIN).unwrap().iter().any(|draft| draft.json.contains(TYPED)));
    office.assert_whole();
}

#[test]
fn only_upgrade_brings_an_older_file_up_and_the_others_are_told_so() {
    let office = Office::of_one();
    of_schema(&office, SCHEMA - 1);
    for line in [&["overdue"][..], &["rebuild"], &["import", "A-1.csv"], &[]] {
        let run = office.cli(line);
        assert_eq!(run.code, 3, "{line:?}: {run:?}");
        assert!(run.err.contains("upgrade"), "{line:?}: {run:?}");
    }
    let run = office.cli(&["upgrade"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(Store::open_read(office.folder()).is_ok());
    office.assert_whole();
}
