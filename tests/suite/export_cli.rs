//! `akimat export`: what the tables hold, and that nothing in them is computed, steered or lost.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::locale::Lang;
use akimat::simulate::{self, Options};
use akimat::store::{Hash, Store, verify};
use calamine::{Data, DataType, Reader};
use rstest::rstest;

fn akimat(office: &Path, line: &[&str]) -> (u8, Vec<u8>, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let office = ["akimat", "--lang", "en", "--office", office.to_str().unwrap()];
    let line = office.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, out, String::from_utf8(err).unwrap())
}

fn office(cases: usize) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases, ..Options::at(now, Lang::Kk) }).unwrap();
    (dir, at)
}

const FIRST: &str = "case,portal_number,service,full_name,filed_at,registration_day,to_commission_due,commission_due,\
                     decision_due,stage,officer,";

#[test]
fn cases_come_by_number_under_the_agreed_columns() {
    let (_dir, at) = office(90);
    let (code, out, err) = akimat(&at, &["export", "cases"]);
    assert_eq!(code, 0, "{err}");
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with(FIRST), "{text:.200}");
    assert!(!text.contains('\r') && !text.chars().any(|c| c.is_control() && c != '\n'));
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 90);
    assert!(rows.is_sorted_by_key(|row| row[0].to_owned()));
    let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
    for (row, case) in rows.iter().zip(snapshot.cases().unwrap()) {
        let case = case.unwrap();
        let due = |stage| case.clocks.term(stage).map(|term| term.due.to_string()).unwrap_or_default();
        assert_eq!(row[0], case.no.to_string());
        assert_eq!(row[4], case.application.filed_at.format("%Y-%m-%dT%H:%M:%S").to_string());
        assert_eq!(row[5], case.clocks.registration_day.to_string());
        assert_eq!(row[8], due(akimat::law::Stage::Decision));
        assert_eq!(&row[10], case.officer.as_deref().unwrap_or_default());
    }
    // One row of every service at least, or the due days above prove little.
    for service in ["issue", "extend", "reissue", "duplicate"] {
        assert!(rows.iter().any(|row| &row[2] == service), "no {service}");
    }
}

#[rstest]
#[case("certificates", "certificate,full_name,iin,")]
#[case("notifications", "notification,kind,certificate,")]
#[case("complaints", "complaint,incoming_no,received_at,")]
#[case("journal", "seq,at,by,way,event,subject,data")]
fn other_tables_have_a_row_for_each(#[case] kind: &str, #[case] header: &str) {
    let (_dir, at) = office(90);
    let (code, csv, _) = akimat(&at, &["export", kind]);
    assert_eq!(code, 0);
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with(header), "{csv:.200}");
    let (_, jsonl, _) = akimat(&at, &["export", kind, "--format", "jsonl"]);
    let lines = String::from_utf8(jsonl).unwrap();
    let rows = csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).count();
    assert!(rows > 4);
    assert_eq!(lines.lines().count(), rows);
    assert!(lines.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).unwrap().is_object()));
}

#[test]
fn the_journal_as_it_is_stored_carries_its_chain() {
    let (_dir, at) = office(30);
    let (_, out, _) = akimat(&at, &["export", "journal", "--format", "jsonl"]);
    let mut before = Hash::ZERO;
    for line in String::from_utf8(out).unwrap().lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(record["prev"], before.to_string());
        before = Hash::of(line.as_bytes());
    }
    assert_eq!(before, verify(&at, None, |_| {}).unwrap().head);
}

#[test]
fn a_workbook_has_dates_that_are_dates_and_numbers_that_are_text() {
    let (dir, at) = office(60);
    let file = dir.path().join("cases.xlsx");
    let (code, out, err) = akimat(&at, &["export", "cases", "--format", "xlsx", "--out", file.to_str().unwrap()]);
    assert_eq!((code, out.len()), (0, 0), "{err}");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
    let range = book.worksheet_range("cases").unwrap();
    assert_eq!(range.height(), 61);
    let column =
        |name: &str| range.rows().next().unwrap().iter().position(|cell| cell.get_string() == Some(name)).unwrap();
    let (filed, iin, due) = (column("filed_at"), column("iin"), column("decision_due"));
    for row in range.rows().skip(1) {
        assert!(row[filed].is_datetime() && row[due].is_datetime(), "{row:?}");
        assert!(matches!(&row[iin], Data::String(text) if text.len() == 12) || row[iin].is_empty(), "{:?}", row[iin]);
    }
    let dates = range.rows().skip(1).map(|row| row[due].as_datetime().unwrap().date().to_string());
    let (_, csv, _) = akimat(&at, &["export", "cases"]);
    let rows = csv::Reader::from_reader(csv.as_slice())
        .into_records()
        .map(|row| row.unwrap()[8].to_owned())
        .collect::<Vec<_>>();
    assert_eq!(dates.collect::<Vec<_>>(), rows);
}

#[test]
fn a_cell_that_looks_like_a_formula_leaves_with_an_apostrophe() {
    let dir = tempfile::tempdir().unwrap();
    let (at, file) = (dir.path().join("office"), dir.path().join("in.csv"));
    let text =
        "portal_number,filed_at,service,full_name,citizenship\nN-1,2026-03-02T10:00,issue,=1+1,\"@x\u{1b}[31m\"\n";
    fs::write(&file, text).unwrap();
    assert_eq!(akimat(&at, &["import", file.to_str().unwrap()]).0, 0);
    let (_, out, _) = akimat(&at, &["export", "cases"]);
    let rows: Vec<_> = csv::Reader::from_reader(out.as_slice()).into_records().map(Result::unwrap).collect();
    assert_eq!((&rows[0][3], &rows[0][12]), ("'=1+1", "'@x"));
    let (_, out, _) = akimat(&at, &["export", "cases", "--format", "jsonl"]);
    let row: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!((row["full_name"].as_str(), row["citizenship"].as_str()), (Some("=1+1"), Some("@x")));
}

#[test]
fn an_export_writes_where_it_may_and_makes_no_office() {
    let (dir, at) = office(5);
    let (code, _, err) = akimat(&dir.path().join("nowhere"), &["export", "cases"]);
    assert_eq!(code, 3, "{err}");
    assert!(!dir.path().join("nowhere").exists());
    let (code, _, err) = akimat(&at, &["export", "cases", "--out", "/no/such/folder/x.csv"]);
    assert_eq!(code, 2, "{err}");
    let named = ["export", "cases", "--as", "lee", "--out"];
    let (code, _, err) = akimat(&at, &[&named[..], &["../x.csv"]].concat());
    assert_eq!(code, 1, "{err}");
    let (code, _, err) = akimat(&at, &[&named[..], &["x.csv"]].concat());
    assert_eq!(code, 0, "{err}");
    let there = fs::read(at.join("outbox/x.csv")).unwrap();
    assert!(there.starts_with(FIRST.as_bytes()));
    let (code, _, _) = akimat(&at, &[&named[..], &["x.csv"]].concat());
    assert_eq!(code, 2);
    assert_eq!(fs::read(at.join("outbox/x.csv")).unwrap(), there);
}

/// The training office always has them: one overdue, one due today, one kept, one sent on, one cancelled by others.
#[test]
fn overdue_complaints_are_told_and_fail_the_command() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases: 90, ..Options::at(now, Lang::Ru) }).unwrap();
    let (code, out, err) = akimat(&at, &["overdue", "--now", "2026-11-20T10:00", "--json"]);
    assert_eq!(code, 1, "{err}");
    let answer: serde_json::Value = serde_json::from_slice(&out).unwrap();
    let complaints = answer["complaints"].as_array().unwrap();
    assert_eq!(complaints.len(), 1, "{answer}");
    assert_eq!((complaints[0]["term"].as_str(), complaints[0]["late_by"].as_u64()), (Some("forward"), Some(2)));
    let (_, out, _) = akimat(&at, &["overdue", "--now", "2026-11-20T10:00"]);
    let text = String::from_utf8(out).unwrap();
    assert!(text.lines().any(|line| line.starts_with("Complaint 2026-") && line.contains("overdue by 2")), "{text}");
    let (_, out, _) = akimat(&at, &["export", "complaints"]);
    let rows: Vec<_> = csv::Reader::from_reader(out.as_slice()).into_records().map(Result::unwrap).collect();
    let states: Vec<&str> = rows.iter().map(|row| &row[14]).collect();
    assert_eq!(states, ["reviewed", "closed", "forwarded", "received", "received"]);
}
