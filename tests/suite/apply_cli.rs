//! `akimat apply` as it is typed: what stops it, what stays, and whose name a command may be given in.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command as Program;
use rstest::rstest;
use serde_json::Value;

const OPEN: &str = r#"{"at":"2026-03-26T08:40","as":"sapar","command":"open_office","settings":{"body":"Управление","zone":"Asia/Almaty","training":TRAINING,"remind_days":10},"owner":{"login":"sapar","name":"А. Сапарова","roles":["officer","administrator"]}}"#;
const OFFICER: &str =
    r#"{"as":"sapar","command":"add_officer","officer":{"login":"lee","name":"В. Ли","roles":["officer"]}}"#;
const APPLICATION: &str = r#"{"as":"lee","at":"2026-03-26T10:00","command":"register","application":{"portal_number":"KZ-1","filed_at":"2026-03-26T09:00:00","service":"issue","full_name":"Ким Алексей"}}"#;
const SEND: &str = r#"{"as":"lee","command":"send_to_commission","case":"2026-0001"}"#;
const NOTE: &str = r#"{"as":"lee","command":"note","case":"2026-0001","text":"перезвонить"}"#;

struct Try {
    dir: tempfile::TempDir,
}

struct Told {
    code: u8,
    out: Vec<Value>,
    err: String,
}

impl Try {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn office(&self) -> PathBuf {
        self.dir.path().join("office")
    }

    /// An office with an officer in it.
    fn opened() -> Self {
        let new = Self::new();
        assert_eq!(new.apply(&[], &[&training(), OFFICER]).code, 0);
        new
    }

    fn apply(&self, flags: &[&str], lines: &[&str]) -> Told {
        let file = self.dir.path().join("commands.jsonl");
        fs::write(&file, lines.join("\n")).unwrap();
        let last = [file.to_str().unwrap()];
        self.run(&["--lang", "en"].iter().chain(&["apply"]).chain(flags).chain(&last).copied().collect::<Vec<_>>())
    }

    fn run(&self, line: &[&str]) -> Told {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let office = self.office();
        let place = ["akimat", "--office", office.to_str().unwrap()];
        let line = place.iter().chain(line).map(OsString::from);
        let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
        let out = String::from_utf8(out).unwrap().lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        Told { code, out, err: String::from_utf8(err).unwrap() }
    }

    /// The codes of the events recorded.
    fn journal(&self) -> Vec<String> {
        let told = self.run(&["export", "journal", "--format", "jsonl"]);
        told.out.iter().map(|record| record["event"]["type"].as_str().unwrap().to_owned()).collect()
    }
}

fn training() -> String {
    OPEN.replace("TRAINING", "true")
}

#[test]
fn each_line_is_answered_with_its_number_its_records_and_its_events() {
    let told = Try::new().apply(&[], &[&training(), "", OFFICER, APPLICATION]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let lines: Vec<_> = told.out.iter().map(|line| (line["line"].clone(), line["seq"].clone())).collect();
    assert_eq!(serde_json::json!(lines), serde_json::json!([[1, [1, 2]], [3, [3]], [4, [4]]]));
    assert_eq!(told.out[2]["events"][0]["type"], "case_registered");
    assert_eq!(told.out[2]["events"][0]["clocks"]["registration_day"], "2026-03-26");
}

#[test]
fn a_refused_line_ends_the_run_unless_it_may_go_on() {
    let office = Try::opened();
    let told = office.apply(&[], &[APPLICATION, SEND, NOTE]);
    assert_eq!((told.code, told.out.len()), (1, 2));
    let refused = &told.out[1]["refused"];
    assert_eq!((&refused["rule"], &refused["paragraph"]), (&"not-now-registered".into(), &"7".into()));
    assert!(refused["words"].as_str().unwrap().contains("par. 7"), "{refused}");
    assert!(told.err.contains("Line 2 was refused. 1 command above it was applied and stays"), "{}", told.err);
    let told = office.apply(&["--keep-going"], &[SEND, NOTE]);
    assert_eq!((told.code, told.out.len(), told.err.as_str()), (1, 2, ""));
    assert_eq!(office.journal().last().unwrap(), "noted");
}

#[rstest]
#[case(r#"{"as":"lee","command":"note","case":"2026-0001","text":"x""#, "Line 3, column 58")]
#[case(r#"{"as":"lee","command":"shut","case":"2026-0001"}"#, "Line 3: it is not a command (unknown variant `shut`")]
#[case(r#"{"as":"lee","command":"note","case":"2026-0001"}"#, "Line 3: it is not a command (missing field `text`)")]
#[case(r#"{"as":"lee","command":"note","case":"2026-0001","text":"x","txet":"y"}"#, "the command has no field txet")]
#[case(r#"{"as":"lee","command":"note","case":"2026-0001","text":"a\u001b[2Jb"}"#, "text holds characters that cannot")]
fn a_line_that_is_no_command_ends_the_run_and_what_stands_above_it_stays(#[case] bad: &str, #[case] words: &str) {
    for flags in [&[][..], &["--keep-going"]] {
        let office = Try::opened();
        let told = office.apply(flags, &[APPLICATION, NOTE, bad, NOTE]);
        assert_eq!((told.code, told.out.len()), (2, 2), "{}", told.err);
        assert!(told.err.contains(words), "{}", told.err);
        assert!(
            told.err.contains("2 commands above it were applied and stay; nothing below it was read"),
            "{}",
            told.err
        );
        assert_eq!(office.journal().iter().filter(|event| *event == "noted").count(), 1);
    }
}

#[test]
fn a_file_that_opens_no_office_makes_none() {
    let empty = Try::new();
    for (lines, code) in [(&[APPLICATION][..], 2), (&["{"], 2), (&["", ""], 0)] {
        assert_eq!(empty.apply(&[], lines).code, code);
        assert!(!empty.office().exists(), "{lines:?}");
    }
    assert_eq!(empty.run(&["apply"]).code, 2);
    assert_eq!(empty.run(&["apply", "no-such-file.jsonl"]).code, 2);
}

#[test]
fn the_clock_of_a_training_office_is_set_and_goes_forward_alone() {
    let office = Try::opened();
    // Without a moment the clock stands where it was.
    assert_eq!(office.apply(&[], &[APPLICATION, NOTE]).code, 0);
    let told = office.run(&["export", "journal", "--format", "jsonl"]);
    assert_eq!(told.out.last().unwrap()["at"], "2026-03-26T10:00:00+05:00");
    let back = NOTE.replace(r#""as""#, r#""at":"2026-03-26T09:59:59","as""#);
    let told = office.apply(&[], &[&back]);
    assert_eq!((told.code, &told.out[0]["refused"]["rule"]), (1, &"at-backwards".into()));
}

#[test]
fn no_other_office_has_a_settable_clock() {
    let office = Try::new();
    let real = OPEN.replace("TRAINING", "false");
    let told = office.apply(&[], &[&real]);
    assert_eq!((told.code, &told.out[0]["refused"]["rule"]), (1, &"at-real-clock".into()));
    let real = real.replace(r#""at":"2026-03-26T08:40","#, "");
    let told = office.apply(&["--keep-going"], &[&real, OFFICER, APPLICATION]);
    let rules: Vec<_> = told.out.iter().filter_map(|line| line["refused"]["rule"].as_str()).collect();
    assert_eq!((told.code, rules), (1, vec!["at-real-clock"]));
}

#[test]
fn a_command_is_given_in_the_name_of_somebody_who_works_here() {
    let office = Try::opened();
    assert_eq!(office.apply(&[], &[APPLICATION]).code, 0);
    let nobody = NOTE.replace("lee", "serik");
    assert_eq!(office.apply(&[], &[&nobody]).out[0]["refused"]["rule"], "as-nobody");
    let told = office.run(&["export", "journal", "--format", "jsonl"]);
    assert_eq!(told.out.last().unwrap()["by"], "lee");
}

#[test]
fn no_signature_is_given_in_anothers_name_outside_training() {
    let real = OPEN.replace("TRAINING", "false").replace(r#""at":"2026-03-26T08:40","#, "");
    let office = Try::new();
    assert_eq!(office.apply(&[], &[&real, OFFICER]).code, 0);
    let sign = r#"{"as":"lee","command":"sign","case":"2026-0001"}"#;
    assert_eq!(office.apply(&[], &[sign]).out[0]["refused"]["rule"], "as-signature");
    // In training it is the office that answers.
    assert_eq!(Try::opened().apply(&[], &[sign]).out[0]["refused"]["rule"], "may-not");
}

#[test]
fn with_as_every_command_is_given_in_ones_own_name_from_the_inbox() {
    let office = Try::opened();
    assert_eq!(office.apply(&[], &[APPLICATION]).code, 0);
    let inbox = office.office().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    fs::write(inbox.join("own.jsonl"), NOTE.replace(r#""as":"lee","#, "")).unwrap();
    fs::write(inbox.join("another.jsonl"), NOTE.replace("lee", "sapar")).unwrap();
    assert_eq!(office.run(&["--as", "lee", "apply", "own.jsonl"]).code, 0);
    let told = office.run(&["--as", "lee", "apply", "another.jsonl"]);
    assert_eq!((told.code, &told.out[0]["refused"]["rule"]), (1, &"as-another".into()));
    let outside = office.dir.path().join("commands.jsonl");
    assert_eq!(office.run(&["--as", "lee", "apply", outside.to_str().unwrap()]).code, 1);
}

#[test]
fn a_dry_run_stands_on_what_is_there_and_records_nothing() {
    let office = Try::opened();
    assert_eq!(office.apply(&[], &[APPLICATION]).code, 0);
    let before = office.journal();
    let stale = NOTE.replace(r#""as""#, r#""expected":1,"as""#);
    let told = office.apply(&["--dry-run", "--keep-going"], &[NOTE, &stale, SEND]);
    assert_eq!(told.out[0]["seq"], serde_json::json!([5]));
    let rules: Vec<_> = told.out.iter().filter_map(|line| line["refused"]["rule"].as_str()).collect();
    assert_eq!((told.code, rules), (1, vec!["stale", "not-now-registered"]));
    assert_eq!(office.journal(), before);
    let told = office.apply(&["--dry-run"], &[NOTE, "{"]);
    assert!(told.err.contains("would be applied; nothing was recorded"), "{}", told.err);
    assert_eq!(office.apply(&[], &[&stale]).out[0]["refused"]["rule"], "stale");
}

#[test]
fn a_stream_is_read_as_a_file_is() {
    let office = Try::new();
    let lines = format!("\u{feff}{}\r\n{OFFICER}\r\n", training());
    let mut program = Program::cargo_bin("akimat").unwrap();
    program.args(["--office", office.office().to_str().unwrap(), "apply", "-"]).write_stdin(lines);
    program.assert().success();
    assert_eq!(office.journal(), ["office_opened", "officer_added", "officer_added"]);
    let mut program = Program::cargo_bin("akimat").unwrap();
    program
        .args(["--office", office.office().to_str().unwrap(), "apply", "-"])
        .write_stdin(b"{\"command\":\"\xff\"}".to_vec());
    let told = program.assert().code(2).get_output().stderr.clone();
    assert!(String::from_utf8(told).unwrap().contains("UTF-8"));
}

#[test]
fn the_readme_shows_what_it_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let block = |kind: &str| {
        let (_, rest) = readme.split_once(&format!("```{kind}\n")).unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let office = Try::new();
    let lines = block("jsonl");
    let told = office.apply(&[], &lines.lines().collect::<Vec<_>>());
    assert_eq!((told.code, told.out.len()), (0, lines.lines().count()), "{}", told.err);
    let shown: Value = serde_json::from_str(&block("json")).unwrap();
    assert_eq!(told.out.last(), Some(&shown));
}
