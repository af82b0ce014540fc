//! Permits in and out: the sample files, every form, what stands already, and the office as it was.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::locale::{Lang, Texts};
use akimat::store::{AsAt, Store, verify};
use akimat::tables::{Form, Kind, Source};
use rstest::rstest;

fn akimat(office: &Path, line: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let place = ["akimat", "--lang", "en", "--office", office.to_str().unwrap()];
    let code = akimat::cli::run(place.iter().chain(line).map(OsString::from), &mut out, &mut err).unwrap();
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn sample(name: &str) -> PathBuf {
    PathBuf::from(format!("{}/tests/fixtures/permits/{name}", env!("CARGO_MANIFEST_DIR")))
}

/// A folder for an office, with a copy of a sample beside it: rejected rows are written there.
fn beside(name: &str) -> (tempfile::TempDir, PathBuf, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(name);
    fs::copy(sample(name), &file).unwrap();
    let office = dir.path().join("office");
    (dir, office, file)
}

fn import(office: &Path, file: &Path, more: &[&str]) -> (u8, String, String) {
    akimat(office, &[&["import", "permits", file.to_str().unwrap()], more].concat())
}

/// A table as it is now, into a file; a workbook holds the moment it was made at, so that is always the same.
fn table(office: &Path, kind: &str, form: &str, at: &Path) -> Vec<u8> {
    let store = Store::open_read(office).unwrap();
    let moment = "2026-11-22T12:00:00".parse().unwrap();
    let kind = Kind::from_code(kind).unwrap();
    let mut out = Vec::new();
    let source = Source::new(kind, &store, store.snapshot().unwrap(), moment).unwrap();
    source.write(Form::from_code(form).unwrap(), &Texts::new(Lang::Ru), &mut out).unwrap();
    fs::write(at, &out).unwrap();
    out
}

fn counts(read: u64, imported: u64, amended: u64, duplicates: u64, rejected: u64, warnings: u64) -> String {
    format!(
        r#"{{"read":{read},"imported":{imported},"amended":{amended},"duplicates":{duplicates},"rejected":{rejected},"warnings":{warnings}}}"#
    ) + "\n"
}

#[test]
fn permits_go_in_whole_and_only_once() {
    let (_dir, office, file) = beside("permits.csv");
    let (code, out, err) = import(&office, &file, &["--json"]);
    assert_eq!((code, out), (0, counts(60, 60, 0, 0, 0, 1)), "{err}");
    let head = || Store::open_read(&office).unwrap().snapshot().unwrap().head().unwrap();
    let before = head();
    // The header tells what the file is of, without a word.
    let (code, out, _) = akimat(&office, &["import", file.to_str().unwrap(), "--json"]);
    assert_eq!((code, out), (0, counts(60, 0, 0, 60, 0, 0)));
    assert_eq!(head(), before);
    assert_eq!(verify(&office, None, |_| {}).unwrap().fault, None);
    assert_eq!(Store::open_read(&office).unwrap().snapshot().unwrap().employers().unwrap().len(), 5);
    let (code, _, err) = akimat(&office, &["import", "applications", file.to_str().unwrap()]);
    assert_eq!(code, 2, "{err}");
}

#[rstest]
#[case("csv")]
#[case("xlsx")]
#[case("jsonl")]
fn what_goes_out_comes_back_byte_for_byte(#[case] form: &str) {
    let (dir, office, file) = beside("permits.csv");
    import(&office, &file, &[]);
    let out = dir.path().join(format!("out.{form}"));
    let first = table(&office, "permits", form, &out);
    let other = dir.path().join("other");
    let (code, told, err) = import(&other, &out, &["--json"]);
    assert_eq!((code, told.as_str(), err.lines().count()), (0, counts(60, 60, 0, 0, 0, 1).as_str(), 1), "{err}");
    assert!(table(&other, "permits", form, &dir.path().join(format!("again.{form}"))) == first);
    let employers = |office: &Path| table(office, "employers", form, &dir.path().join(format!("employers.{form}")));
    assert!(employers(&other) == employers(&office));
}

/// What the program said of each line, with the columns it named in words.
fn told(out: &str) -> BTreeMap<u64, (&'static str, Vec<String>)> {
    let mut told: BTreeMap<u64, (&'static str, Vec<String>)> = BTreeMap::new();
    let mut last = 0;
    for line in out.lines() {
        if let Some(warning) = line.strip_prefix("  ") {
            told.get_mut(&last).unwrap().1.push(warning.split(':').next().unwrap().to_owned());
        } else if let Some((number, rest)) = line.strip_prefix("line ").and_then(|line| line.split_once(": ")) {
            last = number.parse().unwrap();
            let column = rest.strip_prefix("rejected, ").and_then(|rest| rest.split_once(". "));
            let outcome = match rest {
                rest if rest.starts_with("new permit ") => "imported-with-warning",
                rest if rest.ends_with("was taken over") => "amended",
                rest if rest.ends_with("in the register already") => "duplicate",
                _ => "rejected",
            };
            let columns = match outcome {
                "duplicate" => vec!["permit No.".to_owned()],
                _ => column.map(|(column, _)| column.to_owned()).into_iter().collect(),
            };
            told.insert(last, (outcome, columns));
        }
    }
    told
}

fn expected() -> Vec<(u64, String, Vec<String>)> {
    let texts = Texts::new(Lang::En);
    let words = |column: &str| texts.get(&format!("intake-column-{column}"));
    let mut expected = csv::Reader::from_path(sample("permits-messy.expected.csv")).unwrap();
    let of = |row: csv::StringRecord| {
        (row[0].parse().unwrap(), row[1].to_owned(), row[2].split_whitespace().map(words).collect())
    };
    expected.records().map(|row| of(row.unwrap())).collect()
}

#[rstest]
#[case(&[])]
#[case(&["--dry-run"])]
fn the_messy_file_comes_out_row_by_row(#[case] how: &[&str]) {
    let (_dir, office, file) = beside("permits-messy.csv");
    let (code, out, err) = import(&office, &file, how);
    assert_eq!(code, 1, "{err}");
    let told = told(&out);
    let mut wrong = Vec::new();
    for (line, outcome, columns) in expected() {
        let (is, named) = told.get(&line).cloned().unwrap_or(("imported", Vec::new()));
        if (is, &named) != (outcome.as_str(), &columns) {
            wrong.push((line, is, named, outcome, columns));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\n{out}");
}

#[test]
fn rejected_rows_are_mended_and_go_in() {
    let (dir, office, file) = beside("permits-messy.csv");
    let (_, _, err) = import(&office, &file, &[]);
    let rejected = dir.path().join("permits-messy.rejected.csv");
    assert!(err.contains("permits-messy.rejected.csv"), "{err}");
    let many = expected().iter().filter(|(_, outcome, _)| outcome == "rejected").count() as u64;
    let (_, out, _) = import(&office, &rejected, &["--json"]);
    assert_eq!(out, counts(many, 0, 0, 0, many, 0), "rejected again as they stand");
    let text = fs::read_to_string(&rejected).unwrap().replace("31.02.2025", "28.02.2025").replace(";V;", ";IV;");
    fs::write(&rejected, text).unwrap();
    let (_, out, _) = import(&office, &rejected, &["--json"]);
    // Issued after its first day is noticed, and stops nothing.
    assert_eq!(out, counts(many, 2, 0, 0, many - 2, 1));
}

#[test]
fn both_values_are_told_and_nothing_is_overwritten() {
    let (dir, office, file) = beside("permits.csv");
    import(&office, &file, &[]);
    let other = dir.path().join("other.csv");
    fs::write(&other, fs::read_to_string(&file).unwrap().replace("начальник участка", "прораб")).unwrap();
    let before = table(&office, "permits", "csv", &dir.path().join("a.csv"));
    let (code, out, _) = import(&office, &other, &[]);
    assert_eq!(code, 1);
    assert!(
        out.contains("line 3: rejected, position. ") && out.contains("“начальник участка” there, “прораб”"),
        "{out}"
    );
    assert!(table(&office, "permits", "csv", &dir.path().join("b.csv")) == before);
}

#[test]
fn a_table_of_a_past_moment_is_the_table_of_that_moment() {
    let (dir, office, file) = beside("permits.csv");
    import(&office, &file, &[]);
    let moment = "2026-11-22T12:00:00".parse().unwrap();
    let texts = Texts::new(Lang::Kk);
    let written = |seq: Option<u64>| {
        let store = Store::open_read(&office).unwrap();
        let snapshot = store.snapshot().unwrap();
        let snapshot = match seq {
            Some(seq) => snapshot.as_at(AsAt::after(seq).into()),
            None => snapshot,
        };
        let mut out = Vec::new();
        Source::new(Kind::Permits, &store, snapshot, moment).unwrap().write(Form::Csv, &texts, &mut out).unwrap();
        out
    };
    let (before, seq) = (written(None), Store::open_read(&office).unwrap().snapshot().unwrap().head().unwrap().0);
    let ended = dir.path().join("ended.csv");
    let mut reader = csv::Reader::from_path(&file).unwrap();
    let mut writer = csv::Writer::from_path(&ended).unwrap();
    writer.write_record(reader.headers().unwrap()).unwrap();
    let first: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
    let last = [first[..15].to_vec(), ["2024-03-01", "отозвано", ""].map(str::to_owned).to_vec()].concat();
    writer.write_record(&last).unwrap();
    writer.flush().unwrap();
    let (_, out, err) = import(&office, &ended, &["--json"]);
    assert_eq!(out, counts(1, 0, 1, 0, 0, 0), "{err}");
    assert!(written(None) != before);
    assert!(written(Some(seq)) == before);
}

/// What the office says of its permits.
fn permit_settings(office: &Path) -> serde_json::Value {
    let (code, out, err) = akimat(office, &["office", "--json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str::<serde_json::Value>(&out).unwrap()["permits"].clone()
}

#[test]
fn the_terms_of_permits_and_the_seasonal_quota_are_set_by_a_line() {
    let (_dir, office, file) = beside("permits.csv");
    import(&office, &file, &[]);
    let shipped = permit_settings(&office);
    let set = |field: &str, value: &str| akimat(&office, &["office", "set", field, value]);
    for (field, value) in
        [("permit_months_third", "24"), ("permit_transfer_extension", "18"), ("permit_seasonal", "outside")]
    {
        let (code, _, err) = set(field, value);
        assert_eq!(code, 0, "{field}: {err}");
    }
    let settled = permit_settings(&office);
    assert_eq!(settled["terms"]["months"]["third"], 24, "{settled}");
    assert_eq!((&settled["terms"]["transfer_extension"], &settled["seasonal"]), (&18.into(), &"outside".into()));
    assert_eq!(settled["terms"]["months"]["first"], shipped["terms"]["months"]["first"]);
    // Zero takes the limit away.
    assert_eq!(set("permit_months_third", "0").0, 0);
    assert_eq!(permit_settings(&office)["terms"]["months"].get("third"), None);
    // What is no number, none that an office may set, no such way and no such category: said, and nothing is settled.
    let before = permit_settings(&office);
    for (field, value, said) in [
        ("permit_months_third", "two", "two"),
        ("permit_months_third", "601", "600"),
        ("permit_seasonal", "sometimes", "within, outside"),
        ("permit_months_fifth", "12", "permit_months_fourth"),
    ] {
        let (code, _, err) = set(field, value);
        assert_eq!((code, err.contains(said)), (2, true), "{field} {value}: {err}");
    }
    assert_eq!(permit_settings(&office), before);
    assert_eq!(verify(&office, None, |_| {}).unwrap().fault, None);
}
