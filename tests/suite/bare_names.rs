//! With `--as` nothing but bare names of the inbox and the outbox is read or written, whatever takes a file.

use std::fs;
use std::os::unix::fs::symlink;

use rstest::rstest;

use crate::app_office::Office;

const SECRET: &str = "portal_number,filed_at,service,full_name\nX-1,2026-02-03 10:00,issue,Секрет\n";

/// Everything of the command line that reads a file, before the name.
#[rstest]
#[case::import(&["import"])]
#[case::map(&["import", "there.csv", "--map"])]
#[case::apply(&["apply"])]
#[case::calendar_check(&["calendar", "check"])]
#[case::calendar_import(&["calendar", "import"])]
#[case::key(&["officer", "key", "add", "aigul"])]
#[case::deadlines(&["deadline", "--batch"])]
#[case::scores(&["score", "--batch"])]
#[case::keys(&["keys", "--check"])]
fn no_other_file_is_read(#[case] line: &[&str]) {
    let office = Office::of_one();
    let add = ["officer", "add", "aigul", "--name", "A. S.", "--role", "officer,administrator"];
    assert_eq!(office.cli(&add).code, 0);
    let inbox = office.folder().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    let secret = office.home().join("secret.csv");
    fs::write(&secret, SECRET).unwrap();
    fs::write(inbox.join("there.csv"), SECRET).unwrap();
    symlink(&secret, inbox.join("link.csv")).unwrap();
    let before = office.store().snapshot().unwrap().head().unwrap();
    for name in [secret.to_str().unwrap(), "../secret.csv", "./there.csv", "..", "sub/there.csv", "link.csv"] {
        let run = office.cli(&[&["--as", "aigul"], line, &[name]].concat());
        assert_ne!(run.code, 0, "{name}: {run:?}");
        assert!(!run.out.contains("Секрет") && !run.err.contains("Секрет"), "{name}: {run:?}");
        assert_eq!(office.store().snapshot().unwrap().head().unwrap(), before, "{name}");
    }
}

#[test]
fn no_other_file_is_written() {
    let office = Office::of_one();
    let add = ["officer", "add", "aigul", "--name", "A. S.", "--role", "officer"];
    assert_eq!(office.cli(&add).code, 0);
    let outside = office.home().join("taken.csv");
    let outbox = office.folder().join("outbox");
    fs::create_dir_all(&outbox).unwrap();
    symlink(&outside, outbox.join("link.csv")).unwrap();
    for name in [outside.to_str().unwrap(), "../taken.csv", "./taken.csv", "sub/taken.csv", "link.csv"] {
        let run = office.cli(&["--as", "aigul", "export", "cases", "--out", name]);
        assert_ne!(run.code, 0, "{name}: {run:?}");
        assert!(!outside.exists(), "{name}");
    }
}
