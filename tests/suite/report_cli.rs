//! `akimat report`: breakdowns, the report of a day, and the forms it leaves in.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::locale::Lang;
use akimat::simulate::{self, Options};
use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::Value;

fn akimat(office: &Path, line: &[&str]) -> (u8, Vec<u8>, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let lang: &[&str] = if line.contains(&"--lang") { &[] } else { &["--lang", "ru"] };
    let line = [&["akimat", "--office", office.to_str().unwrap()], lang, line].concat();
    let line = line.into_iter().map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, out, String::from_utf8(err).unwrap())
}

fn said(office: &Path, line: &[&str]) -> String {
    let (code, out, err) = akimat(office, line);
    assert_eq!((code, err.as_str()), (0, ""), "{line:?}");
    String::from_utf8(out).unwrap()
}

fn made() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&office, &Options { cases: 120, ..Options::at(now, Lang::Ru) }).unwrap();
    (dir, office)
}

const PERIOD: [&str; 5] = ["report", "--from", "2026-01-01", "--to", "2026-12-31"];

#[test]
fn a_breakdown_is_a_table_and_its_rows_are_listed() {
    let (_dir, office) = made();
    let table = said(&office, &[&PERIOD[..], &["--by", "service"]].concat());
    assert!(table.lines().nth(1).unwrap().starts_with("По услугам"), "{table}");
    let json: Value =
        serde_json::from_str(&said(&office, &[&PERIOD[..], &["--by", "sector", "--json"]].concat())).unwrap();
    let row = json["rows"].as_array().unwrap().iter().find(|row| row["key"] != "-").unwrap();
    let key = row["key"].as_str().unwrap();
    let listed = said(&office, &[&PERIOD[..], &["--list", &format!("sector/{key}/received")]].concat());
    assert_eq!(listed.lines().count() as u64, row["received"].as_u64().unwrap());
    let all = said(&office, &[&PERIOD[..], &["--list", &format!("sector/{key}")]].concat());
    let sum: u64 = ["received", "decided", "granted", "refused"].iter().map(|of| row[of].as_u64().unwrap()).sum();
    assert_eq!(all.lines().count() as u64, sum);
    for (wrong, told) in [("sector/99", "99"), ("colour/1", "colour"), ("late-at-all", "late-at-all")] {
        let (code, _, err) = akimat(&office, &[&PERIOD[..], &["--list", wrong]].concat());
        assert!(code == 2 && err.contains(told) && err.contains("Есть: "), "{code} {err}");
    }
}

#[test]
fn the_report_of_a_day_stays_as_it_was_and_its_hash_is_the_journals() {
    let (_dir, office) = made();
    let json: Value = serde_json::from_str(&said(&office, &["report", "--day", "2026-11-18", "--json"])).unwrap();
    let (seq, hash) = (json["head"]["seq"].as_u64().unwrap(), json["head"]["hash"].as_str().unwrap());
    assert!(seq > 0 && seq == json["seq"].as_u64().unwrap());
    let words = said(&office, &["report", "--day", "2026-11-18"]);
    assert!(words.contains(hash) && words.contains("Срок в следующий рабочий день: "), "{words}");
    // What is printed proves later that nothing before it was changed.
    assert_eq!(akimat(&office, &["verify", "--head", hash]).0, 0);
    let overdue = said(&office, &["overdue", "--at", "2026-11-18"]);
    let listed = said(&office, &["report", "--day", "2026-11-18", "--list", "overdue"]);
    assert!(listed.lines().all(|number| overdue.contains(number)), "{listed} {overdue}");
    assert_eq!(listed.lines().count(), json["standing"][0]["count"].as_u64().unwrap() as usize);
    for wrong in ["2099-01-01", "2001-01-01"] {
        let (code, out, err) = akimat(&office, &["report", "--day", wrong]);
        assert!(code == 2 && out.is_empty() && !err.is_empty(), "{wrong}: {code} {err}");
    }
}

#[test]
fn a_report_leaves_as_a_workbook_as_rows_and_on_paper() {
    let (dir, office) = made();
    let at = |name: &str| dir.path().join(name);
    let file = |name: &str, form: &str| {
        let path = at(name);
        said(&office, &[&PERIOD[..], &["--format", form, "--out", path.to_str().unwrap()]].concat());
        fs::read(path).unwrap()
    };
    let csv = String::from_utf8(file("r.csv", "csv")).unwrap();
    let json: Value = serde_json::from_str(&said(&office, &[&PERIOD[..], &["--json"]].concat())).unwrap();
    let received = json["figures"][0]["count"].as_u64().unwrap();
    assert!(csv.starts_with("report_table,report_key,report_name,report_measure,report_count\n"), "{csv}");
    assert!(csv.lines().any(|line| line.starts_with("figure,received,") && line.ends_with(&format!(",{received}"))));
    file("r.xlsx", "xlsx");
    let mut book: Xlsx<_> = open_workbook(at("r.xlsx")).unwrap();
    let names = book.sheet_names();
    assert_eq!(names[..3], ["report", "stage", "officer"]);
    assert_eq!(names.last().unwrap(), "columns");
    let services = book.worksheet_range("service").unwrap();
    let sum: f64 = services
        .rows()
        .skip(1)
        .map(|row| match row[2] {
            Data::Float(count) => count,
            ref other => panic!("{other:?} is no number"),
        })
        .sum();
    assert!((sum - received as f64).abs() < 0.5, "{sum} {received}");
    let pdf = file("r.pdf", "pdf");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    assert_eq!(pdf, file("again.pdf", "pdf"));
    // Papers are Kazakh or Russian; the words of a report on the screen are not.
    let english = |form: &str| akimat(&office, &[&["--lang", "en"], &PERIOD[..], &["--format", form]].concat());
    let (code, out, err) = english("pdf");
    assert!(code == 2 && out.is_empty() && err.contains("--lang kk"), "{err}");
    assert_eq!(english("text").0, 0);
    // A folder that is not there, a folder in place of a file: said plainly, nothing left.
    for bad in ["no/r.csv", "."] {
        let (code, _, err) =
            akimat(&office, &[&PERIOD[..], &["--format", "csv", "--out", at(bad).to_str().unwrap()]].concat());
        assert!(code == 2 && !err.is_empty(), "{code} {err}");
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 5);
}
