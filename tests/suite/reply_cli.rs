//! A reply signed by a script: `akimat show` gives the line that signs it, with the figures as they are now.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

const SCENARIO: &str = include_str!("../scenarios/reply-from-the-register.jsonl");

/// Of the scenario: until the reply is prepared; then a permit of its employer is ended.
const PREPARED: usize = 12;

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--lang", "en", "--office", office.to_str().unwrap()];
    let code = akimat::cli::run(place.iter().chain(line).map(OsString::from), &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn apply(office: &Path, lines: &[String]) -> (u8, String) {
    let file = office.with_extension("jsonl");
    fs::write(&file, lines.join("\n")).unwrap();
    let (code, out, err) = akimat(office, &["apply", file.to_str().unwrap()]);
    (code, out + &err)
}

fn scenario(lines: std::ops::Range<usize>) -> Vec<String> {
    SCENARIO.lines().skip(lines.start).take(lines.len()).map(str::to_owned).collect()
}

fn shown(office: &Path) -> Value {
    let (code, out, err) = akimat(office, &["show", "inquiry", "ЗТ-2026-00000031", "--json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

/// The line as a script gives it on, for the head.
fn signing(shown: &Value) -> String {
    let mut line = shown["sign"].clone();
    (line["as"], line["at"]) = (json!("serik"), json!("2026-03-10T10:00"));
    line.to_string()
}

#[test]
fn the_line_that_is_shown_signs_the_reply_with_the_figures_of_now() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    assert_eq!(apply(&office, &scenario(0..PREPARED)).0, 0);
    let before = shown(&office);
    assert_eq!(before["sign"]["command"], "sign_reply");
    assert_eq!(apply(&office, &scenario(PREPARED..PREPARED + 1)).0, 0);
    let (code, told) = apply(&office, &[signing(&before)]);
    assert!(code == 1 && told.contains("refused"), "{told}");
    let now = shown(&office);
    assert_ne!(now["sign"]["facts"], before["sign"]["facts"]);
    assert!(!now["told"].as_array().unwrap().is_empty(), "{now}");
    let (code, told) = apply(&office, &[signing(&now)]);
    assert_eq!(code, 0, "{told}");
    let signed = shown(&office);
    assert_eq!(signed["inquiry"]["reply"]["reply"]["fixed"]["words"], now["sign"]["words"]);
    assert!(signed["sign"].is_null() && signed["told"].is_null(), "{signed}");
}

#[test]
fn before_a_reply_is_prepared_and_at_a_past_moment_there_is_nothing_to_sign() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    assert_eq!(apply(&office, &scenario(0..PREPARED - 1)).0, 0);
    assert!(shown(&office)["sign"].is_null());
    assert_eq!(apply(&office, &scenario(PREPARED - 1..PREPARED)).0, 0);
    let past = ["show", "inquiry", "2026-0001", "--json", "--at", "2026-03-10T09:10:30"];
    let (code, out, err) = akimat(&office, &past);
    assert_eq!(code, 0, "{err}");
    let past: Value = serde_json::from_str(&out).unwrap();
    assert!(past["sign"].is_null() && past["inquiry"]["reply"].is_object(), "{out}");
}

/// Everybody counts their letters from one: a number of two askers names neither, our own names each.
#[test]
fn a_number_of_two_askers_is_asked_to_be_named_by_our_own() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let mut lines = scenario(0..PREPARED - 2);
    let of = |asker: &str| {
        let mut line: Value = serde_json::from_str(&lines[PREPARED - 3]).unwrap();
        (line["input"]["outside_no"], line["input"]["from"]["name"]) = (json!("15"), json!(asker));
        line.to_string()
    };
    let more = [of("ТОО «Қиял»"), of("ТОО «Дала»")];
    lines.extend(more);
    let (code, told) = apply(&office, &lines);
    assert_eq!(code, 0, "{told}");
    for line in [["show", "inquiry", "15"].as_slice(), &["status", "15"]] {
        let (code, out, err) = akimat(&office, line);
        assert!(code == 1 && err.contains("2026-0002, 2026-0003"), "{out}{err}");
    }
    let (code, out, err) = akimat(&office, &["status", "2026-0003"]);
    assert!(code == 0 && out.contains("15"), "{out}{err}");
}

/// A reply is of one language: asked for in the other it is told, and is of its own from the first line to the foot.
#[test]
fn a_reply_asked_for_in_the_other_language_is_the_one_that_was_written() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    assert_eq!(apply(&office, &scenario(0..PREPARED)).0, 0);
    let (code, told) = apply(&office, &[signing(&shown(&office))]);
    assert_eq!(code, 0, "{told}");
    let asked = |lang: &str| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let line = ["akimat", "--lang", lang, "--office", office.to_str().unwrap()];
        let rest = ["paper", "reply", "2026-0001", "--format", "text"];
        let code = akimat::cli::run(line.iter().chain(&rest).map(OsString::from), &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    };
    let (own, other) = (asked("ru"), asked("kk"));
    assert_eq!((own.0, own.2.as_str()), (0, ""));
    assert!(own.1.contains("— стр. 1 из 1 —"), "{}", own.1);
    assert_eq!((other.0, &other.1), (0, &own.1));
    assert!(other.2.contains("Қағаз тек орысша жазылған"), "{}", other.2);
}

/// Nothing of the register is asked: the words are told of all the same.
#[test]
fn a_reply_in_words_alone_is_told_of_too() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let mut lines = scenario(0..PREPARED);
    let last = lines.last_mut().unwrap();
    let mut prepare: Value = serde_json::from_str(last).unwrap();
    (prepare["paragraphs"], prepare["ask"]) = (json!(["Работают 45 человек."]), Value::Null);
    *last = prepare.to_string();
    assert_eq!(apply(&office, &lines).0, 0);
    let told = shown(&office)["told"].to_string();
    assert!(told.contains("people at work") && told.contains("typed by hand") && told.contains("45"), "{told}");
}
