//! `akimat deadline` and `akimat score` as they are typed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;

fn akimat(line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = std::iter::once("akimat").chain(line.iter().copied()).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn batch(what: &str, text: &str, more: &[&str]) -> (u8, String, String) {
    let file = file(text);
    let mut line = vec![what, "--batch", file.path().to_str().unwrap()];
    line.extend(more);
    akimat(&line)
}

fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

/// Holds: row-3.
#[test]
fn the_sample_deadlines_come_out_equal() {
    let sample = include_str!("../fixtures/law/deadlines-sample.csv");
    let (code, out, err) = batch("deadline", sample, &[]);
    assert_eq!(code, 0, "{err}");
    let (wanted, found) = (table(sample), table(&out));
    assert_eq!((wanted.len(), found.len()), (40, 40));
    for (wanted, found) in wanted.iter().zip(&found) {
        let commission = wanted["commission_due_from_handover"].clone().min(wanted["decision_due"].clone());
        for column in ["id", "registration_day", "to_commission_due", "decision_due"] {
            assert_eq!(found[column], wanted[column], "{} {column}", wanted["id"]);
        }
        assert_eq!(found["commission_due"], commission, "{}", wanted["id"]);
    }
    assert!(out.starts_with("id,registration_day,to_commission_due,commission_due,decision_due\n"));
    assert!(err.contains("20.01.2026"), "{err}");
}

#[test]
fn a_bad_row_is_told_and_the_others_are_computed() {
    let text = "service;note;id;registered_at;handed_over_on\n\
        issue;x;A;2026-11-18T18:30:00;\n\
        issue;x;B;2026-13-18T18:30;\n\
        borrow;x;C;2026-11-18T18:30;\n\
        \n\
        issue;x;D;2026-11-18T18:30:01;2026-11-18\n\
        issue;x;E\n\
        issue;x;=F;2027-12-30T10:00;\n\
        extend;x;=G;18.11.2026 18:30:01;\n";
    let (code, out, err) = batch("deadline", text, &["--lang", "en"]);
    assert_eq!(code, 2);
    let rows: Vec<&str> = out.lines().skip(1).collect();
    assert_eq!(rows, ["A,2026-11-18,2026-11-20,2026-11-25,2026-11-25", "'=G,2026-11-19,,,2026-11-24"]);
    let told: Vec<&str> = err.lines().collect();
    assert_eq!(told.len(), 5, "{err}");
    for (told, (line, why)) in told.iter().zip([
        (3, "\"2026-13-18T18:30\" is no date and time"),
        (4, "\"borrow\" is no service"),
        (6, "before the registration day Thu 19.11.2026"),
        (7, "the number of fields"),
        (8, "the calendar only covers"),
    ]) {
        assert!(told.contains(&format!("line {line}: ")) && told.contains(why), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_a_batch_is_told() {
    let (code, out, err) = batch("deadline", "id,service\nA,issue\n", &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("registered_at"), "{err}");
    let (code, _, err) = akimat(&["deadline", "--batch", "/no/such/file.csv"]);
    assert_eq!(code, 2);
    assert!(err.contains("/no/such/file.csv"), "{err}");
}

#[test]
fn the_explanation_is_whole_in_each_language() {
    for lang in ["kk", "ru", "en"] {
        let line = ["--lang", lang, "deadline", "--service", "issue", "--at", "2026-03-20T19:02"];
        let (code, out, err) = akimat(&line);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(!out.contains('‹'), "{out}");
        insta::assert_snapshot!(format!("deadline_{lang}"), out);
        let line = [
            "--lang",
            lang,
            "score",
            "--education",
            "both",
            "--periods",
            "2026-01-01..;2026-02-01..2026-02-28",
            "--as-of",
            "2026-03-26",
        ];
        let (code, out, err) = akimat(&line);
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("score_{lang}"), out);
    }
}

#[test]
fn a_date_before_the_edition_is_computed_with_a_warning() {
    let ask = |more: &[&str]| {
        akimat(&[&["deadline", "--service", "issue", "--at", "2025-11-13T16:05", "--lang", "en"], more].concat())
    };
    let (code, out, err) = ask(&[]);
    assert_eq!(code, 0);
    assert!(out.contains("Mon 17.11.2025") && err.starts_with("Warning: Thu 13.11.2025 is before"), "{out}{err}");
    let (code, out, err) = ask(&["--edition", "236-2023"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("we have no text of par. 7") && out.contains("Thu 20.11.2025"), "{out}");
    let (code, _, err) = ask(&["--edition", "503"]);
    assert_eq!(code, 2);
    assert!(err.contains("236-2023, 236-426"), "{err}");
}

#[test]
fn the_calendar_may_be_an_older_one() {
    let ask = |as_of: &str| {
        let line = ["deadline", "--service", "extend", "--at", "2026-08-28T10:00", "--calendar-as-of", as_of, "--json"];
        let (code, out, _) = akimat(&line);
        assert_eq!(code, 0);
        let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
        (answer["stages"][0]["due"].clone(), answer["calendar_revision"].clone())
    };
    assert_eq!(ask("2026-03-17"), ("2026-09-03".into(), "2024-11-21".into()));
    assert_eq!(ask("2026-03-18"), ("2026-09-02".into(), "2026-03-18".into()));
}

#[test]
fn wrong_usage_is_exit_code_two() {
    for line in [
        &["deadline"] as &[&str],
        &["deadline", "--service", "issue", "--at", "tomorrow"],
        &["deadline", "--service", "borrow", "--at", "2026-03-20T19:02"],
        &["deadline", "--service", "issue", "--at", "2026-03-20T19:02", "--handed-over", "2026-03-25"],
        &["deadline", "--service", "issue", "--at", "2031-03-20T19:02"],
        &["deadline", "--lang", "de", "--service", "issue", "--at", "2026-03-20T19:02"],
        &["score", "--education", "master", "--experience", "3y"],
        &["score", "--education", "none"],
        &["score", "--education", "none", "--experience", "3"],
        &["score", "--education", "none", "--experience", "3y", "--periods", "2020-01-01.."],
        &["fly"],
    ] {
        let (code, out, err) = akimat(line);
        assert_eq!((code, out.as_str(), err.is_empty()), (2, "", false), "{line:?}");
    }
    let (code, out, err) = akimat(&["score", "--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("сертификат для преподавания английского языка"), "{out}");
}

#[test]
fn a_batch_of_scores() {
    let text = "id,education,english_certificate,exp_years,exp_months,periods,other\n\
        H4,higher,n,4,0,,x\n\
        H3,higher,n,3,11,,x\n\
        HC,higher,y,0,0,,x\n\
        HD,both,n,,11,,x\n\
        P,none,n,,,2010-01-01..2015-06-30;2015-01-01..2020-12-31,x\n\
        O,degree,n,,,2024-03-26..,x\n\
        X,higher,n,1,1,2010-01-01..2015-06-30,x\n\
        Y,higher,n,,,,x\n\
        Z,higher,perhaps,1,0,,x\n";
    let (code, out, err) = batch("score", text, &["--as-of", "2026-03-26", "--lang", "en"]);
    assert_eq!(code, 2);
    let expected = "id,years,months,experience_points,sum_points,sum_passes,highest_points,highest_passes\n\
        H4,4,0,4,7,y,7,y\n\
        H3,3,11,2,5,n,5,n\n\
        HC,0,0,0,6,y,3,n\n\
        HD,0,11,0,7,y,4,n\n\
        P,11,0,6,6,y,6,y\n\
        O,2,0,2,6,y,6,y\n";
    assert_eq!(out, expected);
    assert_eq!(err.lines().count(), 3, "{err}");
    let (_, out, _) = batch("score", "id,education,exp_years\nA,higher,4\n", &["--json"]);
    let row: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&row["id"], &row["sum_passes"]), (&"A".into(), &"y".into()));
}

#[test]
fn a_score_as_json_names_its_items_and_periods() {
    let line =
        ["score", "--education", "higher", "--english-certificate", "--periods", "2020-01-01..2020-12-31", "--json"];
    let (code, out, _) = akimat(&line);
    assert_eq!(code, 0);
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&answer["sum"], &answer["highest"], &answer["sensitive"]), (&8.into(), &5.into(), &true.into()));
    assert_eq!(answer["items"][0]["criterion"], "higher");
    assert_eq!(answer["experience"]["years"], 1);
}
