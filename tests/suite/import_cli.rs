//! `akimat import` as it is typed: the sample files, one office, what comes back and what it leaves behind.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use akimat::locale::{Lang, Texts};
use akimat::office::CaseNo;
use akimat::store::{Store, verify};
use rstest::rstest;

/// An office to be, and copies of the sample files, since rejected rows are written beside them.
struct Bench {
    dir: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn office(&self) -> PathBuf {
        self.dir.path().join("office")
    }

    fn sample(&self, name: &str) -> PathBuf {
        let to = self.dir.path().join(name);
        fs::copy(format!("{}/tests/fixtures/cases/{name}", env!("CARGO_MANIFEST_DIR")), &to).unwrap();
        to
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn run(&self, line: &[&str]) -> Output {
        let mut command = assert_cmd::Command::cargo_bin("akimat").unwrap();
        command.env_clear().env("USER", "Айгүл Akhmetova!").env("HOME", self.dir.path());
        command.args(["--lang", "en", "--office"]).arg(self.office()).args(line).output().unwrap()
    }

    fn import(&self, file: &Path, more: &[&str]) -> (i32, String, String) {
        let output = self.run(&[&["import", file.to_str().unwrap()], more].concat());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn head(&self) -> (u64, String) {
        let (seq, hash) = Store::open_read(self.office()).unwrap().snapshot().unwrap().head().unwrap();
        (seq, hash.to_string())
    }
}

fn counts(read: u64, imported: u64, duplicates: u64, rejected: u64, warnings: u64) -> String {
    format!(
        r#"{{"read":{read},"imported":{imported},"amended":0,"duplicates":{duplicates},"rejected":{rejected},"warnings":{warnings}}}"#
    ) + "\n"
}

#[rstest]
#[case("applications.csv", 300, 25)]
#[case("applications.xlsx", 100, 7)]
#[case("applications.jsonl", 100, 8)]
#[case("applications-cp1251.csv", 50, 5)]
fn a_sample_goes_in_whole_and_only_once(#[case] name: &str, #[case] rows: u64, #[case] warnings: u64) {
    let bench = Bench::new();
    let file = bench.sample(name);
    let (code, out, err) = bench.import(&file, &["--json"]);
    assert_eq!((code, out.as_str()), (0, counts(rows, rows, 0, 0, warnings).as_str()), "{err}");
    let before = bench.head();
    // The opening of the office is two records.
    assert_eq!(before.0, rows + 2);
    let (code, out, _) = bench.import(&file, &["--json"]);
    assert_eq!((code, out.as_str()), (0, counts(rows, 0, rows, 0, 0).as_str()));
    assert_eq!(bench.head(), before);
    assert_eq!(verify(bench.office(), None, |_| {}).unwrap().fault, None);
    assert!(!file.with_extension("rejected.csv").exists());
}

#[test]
fn the_messy_file_is_counted_and_its_rejected_rows_are_beside_it() {
    let bench = Bench::new();
    let file = bench.sample("applications-messy.csv");
    let (code, out, err) = bench.import(&file, &["--json"]);
    assert_eq!((code, out.as_str()), (1, counts(60, 37, 3, 20, 28).as_str()), "{err}");
    assert!(err.contains("applications-messy.rejected.csv"), "{err}");
    let before = bench.head();
    let (code, out, _) = bench.import(&file, &["--json"]);
    assert_eq!((code, out.as_str()), (1, counts(60, 0, 40, 20, 0).as_str()));
    // Rejected rows are rejected again as they stand: their three columns of ours are passed over.
    let rejected = bench.dir.path().join("applications-messy.rejected.csv");
    let (code, out, _) = bench.import(&rejected, &["--json"]);
    assert_eq!((code, &out[..12]), (1, "{\"read\":20,\""));
    assert!(out.contains("\"imported\":0"), "{out}");
    assert_eq!(bench.head(), before);
}

/// What the program said of each line, with the columns it named in words.
fn told(out: &str) -> BTreeMap<u64, (&'static str, Vec<String>)> {
    let mut told: BTreeMap<u64, (&'static str, Vec<String>)> = BTreeMap::new();
    let mut last = 0;
    for line in out.lines() {
        if let Some(warning) = line.strip_prefix("  ") {
            let column = warning.split(':').next().unwrap().to_owned();
            told.get_mut(&last).unwrap().1.push(column);
        } else if let Some((number, rest)) = line.strip_prefix("line ").and_then(|line| line.split_once(": ")) {
            last = number.parse().unwrap();
            let (outcome, columns) = match rest {
                rest if rest.starts_with("application ") => ("duplicate", vec!["portal_number".to_owned()]),
                rest if rest.starts_with("case ") => ("imported-with-warning", Vec::new()),
                rest => {
                    let column = rest.strip_prefix("rejected, ").and_then(|rest| rest.split_once(". "));
                    ("rejected", column.map(|(column, _)| column.to_owned()).into_iter().collect())
                }
            };
            told.insert(last, (outcome, columns));
        }
    }
    told
}

#[test]
fn the_messy_file_comes_out_row_by_row() {
    let bench = Bench::new();
    let file = bench.sample("applications-messy.csv");
    let (_, out, _) = bench.import(&file, &[]);
    let told = told(&out);
    let texts = Texts::new(Lang::En);
    let words = |column: &str| match format!("intake-column-{column}") {
        id if column != "portal_number" && texts.has(&id) => texts.get(&id),
        _ => column.to_owned(),
    };
    let mut expected = csv::Reader::from_path(bench.sample("applications-messy.expected.csv")).unwrap();
    let mut wrong = Vec::new();
    for record in expected.records().map(Result::unwrap) {
        let line = record[0].parse().unwrap();
        let silent = ("imported", Vec::new());
        let (outcome, mut columns) = told.get(&line).cloned().unwrap_or(silent);
        columns.iter_mut().filter(|column| **column == texts.get("intake-column-portal_number")).for_each(|column| {
            "portal_number".clone_into(column);
        });
        let wanted: Vec<String> = record[2].split_whitespace().map(words).collect();
        if (outcome, &columns) != (&record[1], &wanted) {
            wrong.push((line, outcome, columns, record.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_dry_run_says_the_same_and_makes_nothing() {
    let bench = Bench::new();
    let file = bench.sample("applications-messy.csv");
    let (code, out, err) = bench.import(&file, &["--dry-run", "--json"]);
    assert_eq!((code, out.as_str()), (1, counts(60, 37, 3, 20, 28).as_str()), "{err}");
    assert!(!bench.office().exists());
    assert!(!file.with_extension("rejected.csv").exists());
    bench.import(&file, &["--json"]);
    let before = bench.head();
    let (_, out, _) = bench.import(&file, &["--dry-run", "--json"]);
    assert_eq!(out, counts(60, 0, 40, 20, 0));
    assert_eq!(bench.head(), before);
}

const HEADER: &str = "portal_number,filed_at,service,full_name,consent\n";

#[test]
fn a_rejected_row_leaves_its_number_free_and_the_first_of_two_stays() {
    let bench = Bench::new();
    let bad = format!("{HEADER}N-1,2026-13-01,issue,Ким Алексей,y\nN-1,2026-03-02T10:00,issue,Росси Марко,y\n");
    let bad = format!("{bad}N-1,2026-03-02T10:00,issue,Другой Человек,y\n");
    let (code, out, _) = bench.import(&bench.file("one.csv", &bad), &["--json"]);
    assert_eq!((code, out.as_str()), (1, counts(3, 1, 1, 1, 0).as_str()));
    let snapshot = Store::open_read(bench.office()).unwrap().snapshot().unwrap();
    let case = snapshot.case(CaseNo { year: 2026, count: 1 }).unwrap().unwrap();
    assert_eq!(case.application.full_name, "Росси Марко");
}

#[test]
fn what_the_office_refuses_is_a_rejected_row() {
    let bench = Bench::new();
    // Before the first year of the calendar: intake reads it, the law cannot count from it.
    let file = bench.file("old.csv", &format!("{HEADER}N-1,1999-03-02T10:00,issue,Ким Алексей,y\n"));
    let (code, out, _) = bench.import(&file, &[]);
    assert_eq!(code, 1, "{out}");
    assert!(out.starts_with("line 2: rejected. "), "{out}");
    let (_, out, _) = bench.import(&file, &["--dry-run", "--json"]);
    assert_eq!(out, counts(1, 0, 0, 1, 0));
    let rejected = fs::read_to_string(bench.dir.path().join("old.rejected.csv")).unwrap();
    assert!(rejected.contains("N-1,1999-03-02T10:00,issue"), "{rejected}");
}

#[test]
fn a_file_that_is_none_of_ours_makes_no_office() {
    let bench = Bench::new();
    for (name, text) in [("empty.csv", ""), ("other.csv", "a,b\n1,2\n"), ("array.json", "[]")] {
        let (code, out, err) = bench.import(&bench.file(name, text), &[]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}: {err}");
        assert!(err.starts_with("akimat: "), "{err}");
    }
    let (code, _, err) = bench.import(Path::new("/no/such/file.csv"), &[]);
    assert_eq!(code, 2, "{err}");
    let map = bench.file("map.toml", "[headers]\n\"Подано\" = \"filed\"\n");
    let file = bench.sample("applications-cp1251.csv");
    let (code, _, err) = bench.import(&file, &["--map", map.to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(err.contains("map.toml"), "{err}");
    assert!(!bench.office().exists());
}

#[test]
fn a_map_of_ones_own_names_the_columns() {
    let bench = Bench::new();
    let file = bench.file("own.csv", "Номер;Подано;Что;Кто\nN-1;02.03.2026 10:00;справку;Ким Алексей\n");
    let (code, _, _) = bench.import(&file, &[]);
    assert_eq!(code, 2);
    let map = "[headers]\n\"Номер\" = \"portal_number\"\n\"Подано\" = \"filed_at\"\n\"Что\" = \"service\"\n\
               \"Кто\" = \"full_name\"\n[values.service]\n\"справку\" = \"issue\"\n";
    let map = bench.file("map.toml", map);
    let (code, out, err) = bench.import(&file, &["--json", "--map", map.to_str().unwrap()]);
    assert_eq!((code, &out[..24]), (0, "{\"read\":1,\"imported\":1,\""), "{err}");
}

#[test]
fn the_owner_is_the_administrator_and_as_names_only_who_works_here() {
    let bench = Bench::new();
    let (_, _, err) = bench.import(&bench.sample("applications-cp1251.csv"), &[]);
    assert!(err.contains("office"), "{err}");
    let officers = Store::open_read(bench.office()).unwrap().snapshot().unwrap().officers().unwrap();
    let logins = officers.iter().map(|officer| officer.login.as_str()).collect::<Vec<_>>();
    assert_eq!(logins, ["akhmetova"]);
    let (code, _, err) = bench.import(Path::new("a.csv"), &["--as", "nobody"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("nobody"), "{err}");
    // With --as only the inbox is read, by bare names.
    let (code, _, err) = bench.import(&bench.sample("applications.csv"), &["--as", "akhmetova"]);
    assert_eq!(code, 1, "{err}");
    fs::copy(bench.sample("applications.csv"), bench.office().join("inbox/a.csv")).unwrap();
    let (code, _, err) = bench.import(Path::new("a.csv"), &["--as", "akhmetova"]);
    assert_eq!(code, 0, "{err}");
    std::os::unix::fs::symlink(bench.sample("applications.csv"), bench.office().join("inbox/b.csv")).unwrap();
    let (code, _, err) = bench.import(Path::new("b.csv"), &["--as", "akhmetova"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn what_is_not_an_office_is_left_as_it_is() {
    let bench = Bench::new();
    fs::create_dir(bench.office()).unwrap();
    fs::write(bench.office().join("office.redb"), "something else").unwrap();
    let (code, _, err) = bench.import(&bench.sample("applications.csv"), &[]);
    assert_eq!(code, 3, "{err}");
    assert_eq!(fs::read(bench.office().join("office.redb")).unwrap(), b"something else");
}
