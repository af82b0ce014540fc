//! Tables out and back: every kind as a workbook by two readers, and applications through every form into another
//! office.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use akimat::import::{By, Counts, Done, Ground};
use akimat::intake::HeaderMap;
use akimat::locale::Lang;
use akimat::office::application::Application;
use akimat::office::permit::Category;
use akimat::office::permit::quota::AllotQuota;
use akimat::office::{Command as Command_, Way, Who};
use akimat::simulate::{self, Options};
use akimat::store::{Envelope, Store};
use akimat::tables::Kind;
use calamine::{Data, DataType, Reader, Xlsx};
use rstest::rstest;
use serde_json::Value;

fn akimat(office: &Path, line: &[&str]) -> (u8, Vec<u8>, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--lang", "ru", "--office", office.to_str().unwrap()];
    let line = place.iter().chain(line).map(OsString::from);
    let code = akimat::cli::run(line, &mut out, &mut err).unwrap();
    (code, out, String::from_utf8(err).unwrap())
}

fn table(office: &Path, kind: &str, form: &str) -> Vec<u8> {
    let (code, out, err) = akimat(office, &["export", kind, "--format", form]);
    assert_eq!(code, 0, "{kind} {form}: {err}");
    out
}

/// A training office, with somebody's look at a case in it.
fn office(cases: usize) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    simulate::make(&at, &Options { cases, ..Options::at(now, Lang::Kk) }).unwrap();
    let subject = akimat::office::Subject::Case("2026-0001".parse().unwrap());
    let seen = chrono::DateTime::parse_from_rfc3339("2026-11-20T10:00:00+05:00").unwrap();
    let view = akimat::store::View { at: seen, by: "lee".to_owned(), way: akimat::office::Way::Owner, subject };
    Store::open_write(&at).unwrap().put_views(&[view]).unwrap();
    permits(&at, seen);
    (dir, at)
}

/// Permits of the sample, and a quota.
fn permits(office: &Path, now: chrono::DateTime<chrono::FixedOffset>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/permits/permits.csv");
    let (map, who) = (HeaderMap::shipped(), Who { way: Way::Program, ..Who::owner("lee") });
    let mut store = Store::open_write(office).unwrap();
    let settings = store.snapshot().unwrap().settings().unwrap().unwrap();
    let ground = Ground::new(settings, map, now.naive_local());
    let mut intake = ground.open(fs::File::open(file).unwrap(), "permits.csv").unwrap();
    let by = By { who: &who, clock: &|| now };
    let submit = &mut |envelopes: Vec<Envelope>, done: &mut Done<'_>| store.submit_many(envelopes, done);
    let mut counts = Counts::default();
    akimat::import::run(&ground, &mut intake, &by, &mut counts, submit, &mut |_| {}).unwrap();
    assert_eq!((counts.read, counts.rejected), (60, 0));
    let by_category = [(Category::Third, 7)].into();
    let act_on = "2023-12-01".parse().unwrap();
    let allot = AllotQuota { year: 2024, act: "Приказ № 1".to_owned(), act_on, total: Some(20), by_category };
    store.submit(&Envelope { command: Command_::AllotQuota(allot), expected: None, who, now }).unwrap();
}

/// Columns that hold days or moments; the others hold texts and counts.
fn is_date(kind: Kind, column: &str) -> bool {
    let named =
        ["_on", "_due", "_at", "_day", "_from", "_until", "_date", "_since"].iter().any(|end| column.ends_with(end));
    // Several extensions stand in one cell, so their days are texts.
    let several = kind == Kind::Permits && column.starts_with("extended_");
    named && !several && !(kind == Kind::Cases && column == "decided_late_by") || matches!(column, "due" | "at")
}

fn is_count(column: &str) -> bool {
    let named = ["late_by", "points", "votes_", "days_", "times_"].iter().any(|part| column.contains(part));
    named
        || matches!(column, "seq" | "look" | "present" | "agenda_place" | "quota_year" | "allotted" | "issued" | "rest")
}

fn text_of(cell: &Data) -> String {
    match cell {
        Data::Float(number) => number.to_string(),
        Data::DateTime(at) => at.as_datetime().unwrap().format("%Y-%m-%dT%H:%M:%S").to_string(),
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// Sittings that were signed, with votes, dissents and a case put off: a journal that every version reads.
fn sittings() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals/0.3/sitting-of-ten.jsonl");
    let records = fs::read_to_string(golden).unwrap().lines().map(|line| line.as_bytes().to_vec()).collect::<Vec<_>>();
    akimat::store::restore(&at, records, |_| {}).unwrap();
    (dir, at)
}

#[test]
fn every_kind_as_a_workbook_has_the_cells_of_its_table_and_their_types() {
    let (_dir, at) = office(120);
    for kind in Kind::ALL {
        has_the_cells_of_its_table(&at, kind);
    }
    let (_dir, at) = sittings();
    has_the_cells_of_its_table(&at, Kind::Minutes);
}

fn has_the_cells_of_its_table(at: &Path, kind: Kind) {
    let bytes = table(at, kind.code(), "xlsx");
    let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut sheets = vec![kind.code()];
    sheets.extend(kind.further().map(|(name, _)| name));
    sheets.push("columns");
    assert_eq!(book.sheet_names(), sheets);
    let range = book.worksheet_range(kind.code()).unwrap();
    let csv = table(at, kind.code(), "csv");
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(head, kind.columns());
    assert_eq!(range.rows().next().unwrap().iter().map(text_of).collect::<Vec<_>>(), head);
    assert!(!rows.is_empty(), "{kind:?} proves nothing");
    assert_eq!(range.height(), rows.len() + 1, "{kind:?}");
    for (cells, row) in range.rows().skip(1).zip(&rows) {
        for ((column, cell), text) in head.iter().zip(cells).zip(row) {
            let told = text_of(cell);
            match cell {
                Data::Empty => assert_eq!(text, "", "{kind:?} {column}"),
                // A day has no time, and a moment of the journal has its offset besides.
                Data::DateTime(_) => {
                    assert!(is_date(kind, column), "{kind:?} {column}: {text}");
                    assert!(told.starts_with(text) || text.starts_with(&told), "{kind:?} {column}: {text} {told}");
                }
                Data::Float(_) => {
                    assert!(is_count(column), "{kind:?} {column}: {text}");
                    assert_eq!(told, text, "{kind:?} {column}");
                }
                _ => {
                    assert!(!is_date(kind, column) && !is_count(column), "{kind:?} {column}: {text}");
                    assert_eq!(told, akimat::intake::unguard(text), "{kind:?} {column}");
                }
            }
        }
    }
    // The last sheet says what each column is, in the reader's words.
    let meanings = book.worksheet_range("columns").unwrap();
    let named: Vec<String> = meanings.rows().skip(1).map(|row| text_of(&row[0])).collect();
    assert_eq!(named, kind.all_columns().collect::<Vec<_>>());
    assert!(meanings.rows().skip(1).all(|row| row[1].get_string().is_some_and(|words| words.chars().count() > 8)));
}

/// openpyxl of the system's Python, `python3-openpyxl`; without it the test says so past the runner's capture, and
/// `AKIMAT_NEED_TOOLS=1` makes that a failure.
fn has_openpyxl() -> bool {
    let there = Command::new(PYTHON).args(["-c", "import openpyxl"]).output().is_ok_and(|run| run.status.success());
    if !there {
        let why = "install python3-openpyxl";
        assert!(std::env::var_os("AKIMAT_NEED_TOOLS").is_none(), "{why}");
        let words = format!("\n*** SKIPPED: workbooks are not read back by openpyxl: {why} ***\n");
        std::io::stderr().write_all(words.as_bytes()).unwrap();
    }
    there
}

const PYTHON: &str = "/usr/bin/python3";

#[test]
fn another_program_reads_the_header_the_filter_the_dates_and_the_texts() {
    if !has_openpyxl() {
        return;
    }
    let (dir, at) = office(90);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/read_back.py");
    for kind in Kind::ALL {
        let file = dir.path().join(format!("{}.xlsx", kind.code()));
        fs::write(&file, table(&at, kind.code(), "xlsx")).unwrap();
        let run = Command::new(PYTHON).arg(&script).arg(&file).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let found: Value = serde_json::from_slice(&run.stdout).unwrap();
        let sheet = &found[kind.code()];
        assert_eq!((&sheet["frozen"], &sheet["bold"]), (&Value::from("A2"), &Value::from(true)), "{kind:?}");
        let reference = sheet["filter"].as_str().unwrap();
        let rows = sheet["rows"].as_u64().unwrap();
        assert!(reference.starts_with("A1:") && reference.ends_with(&(rows + 1).to_string()), "{kind:?}: {reference}");
        assert!(sheet["narrowest"].as_f64().unwrap() >= 8.0 && sheet["widest"].as_f64().unwrap() < 62.0, "{sheet}");
        for column in kind.columns() {
            let of = &sheet["columns"][column];
            let (types, formats) = (of["types"].to_string(), of["formats"].to_string());
            if of["first"].is_null() {
                continue;
            }
            if is_date(kind, column) {
                assert_eq!(types, "[\"datetime\"]", "{kind:?} {column}");
                assert!(formats.contains("dd.mm.yyyy"), "{kind:?} {column}: {formats}");
            } else if is_count(column) {
                assert_eq!(types, "[\"int\"]", "{kind:?} {column}");
            } else {
                assert_eq!(
                    (types.as_str(), of["kinds"].to_string().as_str()),
                    ("[\"str\"]", "[\"s\"]"),
                    "{kind:?} {column}"
                );
            }
        }
    }
}

#[test]
fn a_formula_and_a_leading_zero_are_text_to_another_program_too() {
    if !has_openpyxl() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (at, source) = (dir.path().join("office"), dir.path().join("in.csv"));
    let row =
        "portal_number,filed_at,service,full_name,citizenship,iin\n007,2026-03-02T10:00,issue,=1+1,@x,010203500014\n";
    fs::write(&source, row).unwrap();
    assert_eq!(akimat(&at, &["import", source.to_str().unwrap()]).0, 0);
    let file = dir.path().join("cases.xlsx");
    fs::write(&file, table(&at, "cases", "xlsx")).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/read_back.py");
    let run = Command::new(PYTHON).arg(&script).arg(&file).output().unwrap();
    let found: Value = serde_json::from_slice(&run.stdout).unwrap();
    for (column, text) in
        [("portal_number", "007"), ("full_name", "=1+1"), ("citizenship", "@x"), ("iin", "010203500014")]
    {
        let of = &found["cases"]["columns"][column];
        assert_eq!((of["first"].as_str(), of["kinds"].to_string()), (Some(text), "[\"s\"]".to_owned()), "{column}");
    }
}

fn applications(office: &Path) -> Vec<Application> {
    let snapshot = Store::open_read(office).unwrap().snapshot().unwrap();
    snapshot.cases().unwrap().map(|case| case.unwrap().application).collect()
}

/// Holds: annex-1.
#[rstest]
fn what_was_imported_goes_out_and_into_another_office_as_it_was(#[values("csv", "xlsx", "jsonl")] form: &str) {
    let dir = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases");
    let (first, second) = (dir.path().join("first"), dir.path().join("second"));
    // One person's number stands in several of them: the first of each stays.
    let files = [
        "applications-messy.csv",
        "applications-cp1251.csv",
        "applications.csv",
        "applications.jsonl",
        "applications.xlsx",
    ];
    for name in files {
        let copy = dir.path().join(name);
        fs::copy(fixtures.join(name), &copy).unwrap();
        let (code, _, err) = akimat(&first, &["import", copy.to_str().unwrap()]);
        assert!(code < 2, "{name}: {err}");
    }
    let made = applications(&first);
    assert!(made.len() > 50, "{}", made.len());
    assert!(made.iter().any(|application| !application.unread.is_empty()));
    let out = dir.path().join(format!("own.{form}"));
    let written = ["export", "intake", "--format", form, "--out", out.to_str().unwrap()];
    assert_eq!(akimat(&first, &written).0, 0);
    let (code, _, err) = akimat(&second, &["import", out.to_str().unwrap()]);
    assert_eq!(code, 0, "{err}");
    let back = applications(&second);
    for (back, made) in back.iter().zip(&made) {
        assert_eq!(back, made);
    }
    assert_eq!(back.len(), made.len());
    for form in ["csv", "jsonl"] {
        assert!(table(&second, "intake", form) == table(&first, "intake", form), "{form} differs");
    }
}

/// The same through an office that has worked for months: what officers corrected is what goes out.
#[test]
fn a_working_office_s_applications_go_into_another() {
    let (dir, first) = office(120);
    let (second, out) = (dir.path().join("second"), dir.path().join("own.xlsx"));
    assert_eq!(akimat(&first, &["export", "intake", "--format", "xlsx", "--out", out.to_str().unwrap()]).0, 0);
    let (code, _, err) = akimat(&second, &["import", out.to_str().unwrap()]);
    assert_eq!(code, 0, "{err}");
    assert!(table(&second, "intake", "csv") == table(&first, "intake", "csv"));
}

#[test]
fn minutes_have_a_row_an_applicant_and_sitting_and_a_row_a_vote() {
    let (_dir, at) = sittings();
    let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
    let mut sittings = snapshot.sittings(true, usize::MAX).unwrap();
    sittings.extend(snapshot.sittings(false, usize::MAX).unwrap());
    let items: usize = sittings.iter().map(|sitting| sitting.agenda.len()).sum();
    let entries = sittings.iter().flat_map(|sitting| &sitting.agenda).filter_map(|item| item.entry.as_ref());
    let votes: usize = entries.map(|entry| entry.ballots.len()).sum();
    assert!(items > 3 && votes > 3, "{items} {votes}");
    let csv = table(&at, "minutes", "csv");
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|column| column == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let sat: Vec<_> = rows.iter().filter(|row| !row[column("sitting")].is_empty()).collect();
    assert_eq!(sat.len(), items);
    assert!(rows.is_sorted_by_key(|row| row[column("sat_on")].to_owned()));
    for row in &sat {
        let sitting = sittings.iter().find(|sitting| sitting.no.to_string() == row[column("sitting")]).unwrap();
        let item = sitting.item(row[column("case")].parse().unwrap()).unwrap();
        let count = |name: &str| row[column(name)].parse::<usize>().unwrap_or_default();
        let ballots = item.entry.as_ref().map_or(0, |entry| entry.ballots.len());
        let told = count("votes_for") + count("votes_against") + count("votes_abstained") + count("votes_recused");
        assert_eq!(told, ballots);
        assert_eq!(count("present"), sitting.present().count());
        assert_eq!(row[column("votes")].matches(": ").count(), ballots);
        let signed = sitting.state == akimat::office::commission::SittingState::Signed;
        assert_eq!(row[column("minutes")].is_empty(), !signed || item.off.is_some());
    }
    // A recommendation of minutes that were kept elsewhere is a row too, once.
    let elsewhere = snapshot
        .cases()
        .unwrap()
        .map(Result::unwrap)
        .filter(|case| case.recommendation.as_ref().is_some_and(|recommendation| recommendation.sitting.is_none()));
    assert_eq!(rows.len() - sat.len(), elsewhere.count());
    let mut book = Xlsx::new(std::io::Cursor::new(table(&at, "minutes", "xlsx"))).unwrap();
    assert_eq!(book.worksheet_range("votes").unwrap().height(), votes + 1);
}

#[test]
fn every_kind_is_told_as_at_a_past_moment_and_a_workbook_of_it_is_always_the_same() {
    let (_dir, at) = office(120);
    for kind in Kind::ALL {
        let past = |form: &str| akimat(&at, &["export", kind.code(), "--format", form, "--at", "2026-10-21"]);
        let (code, then, err) = past("csv");
        assert_eq!(code, 0, "{kind:?}: {err}");
        assert_ne!(then, table(&at, kind.code(), "csv"), "{kind:?}");
        assert!(past("xlsx").1 == past("xlsx").1, "{kind:?}");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A file that may not grow stands for a disk that is full: the same error from the same call.
#[test]
fn a_disk_that_is_full_is_said_and_no_half_of_a_table_is_left() {
    let (dir, at) = office(60);
    let out = dir.path().join("out");
    fs::create_dir(&out).unwrap();
    for form in ["csv", "xlsx", "jsonl"] {
        let file = out.join(format!("cases.{form}"));
        fs::write(&file, "as it was").unwrap();
        let line = format!(
            "trap '' XFSZ; ulimit -f 4; exec {} --lang ru --office {} export cases --format {form} --out {}",
            env!("CARGO_BIN_EXE_akimat"),
            at.display(),
            file.display()
        );
        let run = Command::new("bash").args(["-c", &line]).output().unwrap();
        let err = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{err}");
        assert!(err.contains("на диске нет места"), "{err}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "as it was");
    }
    assert_eq!(names(&out), ["cases.csv", "cases.jsonl", "cases.xlsx"]);
}

#[test]
fn what_stands_in_the_way_of_a_table_is_said_in_a_plain_sentence() {
    let (dir, at) = office(5);
    let told = |line: &[&str]| {
        let (code, _, err) = akimat(&at, &[&["export", "cases"], line].concat());
        assert_eq!(code, 2, "{err}");
        err
    };
    assert!(told(&["--out", "/no/such/folder/x.csv"]).contains("такой папки нет"));
    assert!(told(&["--out", dir.path().to_str().unwrap()]).contains("это папка"));
    assert!(told(&["--out", "/dev/full"]).contains("на диске нет места"));
    assert_eq!(akimat(&at, &["export", "cases", "--as", "lee", "--out", "x.csv"]).0, 0);
    assert!(told(&["--as", "lee", "--out", "x.csv"]).contains("файл с таким именем уже есть"));
    assert_eq!(names(&at.join("outbox")), ["x.csv"]);
}
