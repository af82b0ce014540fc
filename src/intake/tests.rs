//! Rows of every form through the whole of intake.

use std::io::Cursor;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::locale::{Lang, Texts};
use crate::office::permit::Permit;

mod damage;
mod permits;
mod round_trip;

fn registered_the_same_day(filed_at: NaiveDateTime) -> Option<NaiveDate> {
    // As the calendar does, it says nothing beyond its data.
    (filed_at.year() < 2028).then_some(filed_at.date())
}

fn one_known(code: &str) -> bool {
    code == "1.1.1"
}

pub fn setting() -> Setting<'static> {
    Setting {
        contents: Content::ALL,
        now: "2026-11-22T12:00:00".parse().unwrap(),
        zone: chrono_tz::Asia::Almaty,
        edition_from: "2026-01-20".parse().unwrap(),
        registration_day: &registered_the_same_day,
        known_profession: &one_known,
    }
}

fn read(text: &str) -> Result<Vec<Row>, IntakeFault> {
    read_bytes(text.as_bytes().to_vec(), "portal.csv")
}

pub fn read_bytes(bytes: Vec<u8>, name: &str) -> Result<Vec<Row>, IntakeFault> {
    let map = HeaderMap::shipped();
    open(Cursor::new(bytes), name, &map, setting())?.collect()
}

fn pasted(text: &str) -> Result<Vec<Row>, IntakeFault> {
    let map = HeaderMap::shipped();
    open_pasted(text.to_owned(), &map, setting())?.collect()
}

/// `line column kind` of what became of each row; `line ok` where nothing was said.
fn said(rows: &[Row]) -> Vec<String> {
    let one = |row: &Row| match &row.outcome {
        RowOutcome::Rejected { column, reason } => {
            format!("{} {} {}", row.line, column.as_deref().unwrap_or("-"), reason.id.trim_start_matches("intake-"))
        }
        RowOutcome::Application { warnings, .. } | RowOutcome::Permit { warnings, .. } if warnings.is_empty() => {
            format!("{} ok", row.line)
        }
        RowOutcome::Application { warnings, .. } | RowOutcome::Permit { warnings, .. } => {
            let told: Vec<_> = warnings.iter().map(|told| format!("{} {}", told.column, told.kind)).collect();
            format!("{} {}", row.line, told.join(", "))
        }
    };
    rows.iter().map(one).collect()
}

/// One row with every required cell and consent, and one cell more.
fn with_cell(column: &str, cell: &str) -> Row {
    let text = format!(
        "portal_number;filed_at;service;full_name;consent;{column}\nN-1;20.03.2026 10:00;issue;Ким Анна;y;\"{}\"\n",
        cell.replace('"', "\"\"")
    );
    read(&text).unwrap().remove(0)
}

fn application(row: &Row) -> &Application {
    match &row.outcome {
        RowOutcome::Application { application, .. } => application,
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case("phone", "+7 701 000 00 00", "2 ok")]
#[case("fax", "+7 701 000 00 00", "2 ok")]
#[case("home_phone", "+82 1", "2 ok")]
#[case("address", "+7", "2 address formula")]
#[case("iin", "830725324150", "2 ok")]
#[case("iin", "30725324150", "2 iin iin-digits")]
#[case("iin", "830725324151", "2 iin iin-check")]
#[case("employer_bin", "220740008204", "2 employer_bin bin-check")]
#[case("employer_bin", "2207", "2 employer_bin bin-digits")]
#[case("birth_date", "30.02.1990", "2 birth_date no-such-day")]
#[case("birth_date", "30/01/1990", "2 birth_date slashes")]
#[case("birth_date", "30.01.90", "2 birth_date two-digit-year")]
#[case("birth_date", "давно", "2 birth_date unreadable-date")]
#[case("channel", "почта", "2 channel unknown-word")]
#[case("sex", "Женский", "2 ok")]
#[case("education", "магистр", "2 education unknown-word")]
#[case("english_certificate", "может быть", "2 english_certificate unknown-word")]
#[case("work_periods", "2015-09-01..2019-08-31;2020-01-01..", "2 ok")]
#[case("work_periods", "2019-05-01..2012-04-30", "2 work_periods backward-period")]
#[case("work_periods", "с 2012 по 2019", "2 work_periods unreadable-period")]
#[case("change_kind", "name; EMPLOYER", "2 ok")]
#[case("change_kind", "фамилия, имя, отчество", "2 ok")]
#[case("attachments", "application;selfie", "2 attachments unknown-attachment")]
#[case("profession_code", "1.1.1", "2 ok")]
#[case("profession_code", "9.9.9", "2 profession_code unknown-profession")]
#[case("address", "а\u{200b}б", "2 address cleaned")]
#[case("address", "а\u{fffd}б", "2 address broken")]
#[case("Адрес", "г. Алматы", "2 ok")]
#[case("loss_kind", "утеря", "2 ok")]
fn a_cell_is_judged(#[case] column: &str, #[case] cell: &str, #[case] expected: &str) {
    assert_eq!(said(&[with_cell(column, cell)]), [expected]);
}

#[test]
fn what_could_not_be_read_is_kept_as_text() {
    let row = with_cell("attachments", "id;selfie, паспорт;селфи");
    let taken = application(&row);
    assert_eq!(taken.attachments.len(), 1);
    assert_eq!(taken.unread["attachments"], "selfie; селфи");
    let row = with_cell("work_periods", "2015-09-01..2019-08-31;2019-05-01..2012-04-30");
    assert_eq!(application(&row).work_periods.len(), 1);
    assert_eq!(application(&row).unread["work_periods"], "2019-05-01..2012-04-30");
    assert_eq!(application(&with_cell("birth_date", "30.02.1990")).unread["birth_date"], "30.02.1990");
    assert_eq!(application(&with_cell("birth_date", "28.02.1990")).unread.len(), 0);
}

/// The order of refusals: field count, length, number, moment, service, name.
#[test]
fn the_first_reason_in_order_is_the_one_told() {
    let long = "x".repeat(4_001);
    let fits = "x".repeat(4_000);
    let text = format!(
        "portal_number;filed_at;service;full_name;address;consent\n\
         ;;;;{long}\n\
         ;;;;{long};\n\
         ;;;\u{200b};a;\n\
         1;;;\u{200b};a;\n\
         1;20.03.2026 10:00;;\u{200b};a;\n\
         1;20.03.2026 10:00;issue;\u{200b};a;\n\
         1;20.03.2026 10:00;issue;Ким;{fits};y\n\
         1;22.11.2026 12:00:01;issue;Ким;a;y\n\
         1;22.11.2026 12:00;issue;Ким;a;y\n"
    );
    let expected = [
        "2 - reason-field-count",
        "3 address reason-too-long",
        "4 portal_number reason-no-number",
        "5 filed_at reason-no-moment",
        "6 service reason-no-service",
        "7 full_name reason-no-name",
        "8 ok",
        "9 filed_at reason-future",
        "10 ok",
    ];
    assert_eq!(said(&read(&text).unwrap()), expected);
}

#[test]
fn warnings_of_a_clock() {
    let text = "portal_number,filed_at,service,full_name,consent\n\
                1,2026-05-01,выдать,Ким,да\n\
                2,2026-01-19 10:00,дубликат,Ким,да\n\
                3,2026-01-20 10:00,продление,Ким,\n\
                4,2026-01-20 10:00,продление,Ким,n\n";
    let expected = ["2 filed_at no-time", "3 filed_at before-edition", "4 consent no-consent", "5 consent no-consent"];
    assert_eq!(said(&read(text).unwrap()), expected);
}

#[test]
fn a_doubled_column_warns_where_it_differs() {
    let text = "Телефон;portal_number;filed_at;service;full_name;consent;phone;note;note\n\
                1;1;20.03.2026 10:00;issue;Ким;y; 1 ;a;b\n\
                1;2;20.03.2026 10:00;issue;Ким;y;2;a;b\n";
    let map = HeaderMap::shipped();
    let mut intake = open(Cursor::new(text), "x.csv", &map, setting()).unwrap();
    let rows: Vec<Row> = intake.by_ref().map(Result::unwrap).collect();
    assert_eq!(said(&rows), ["2 ok", "3 phone doubled"]);
    assert_eq!(application(&rows[1]).phone, "1");
    let expected =
        [FileWarning::DoubledColumn(Column::Phone.into(), "phone".into()), FileWarning::UnknownColumn("note".into())];
    assert_eq!(intake.file_warnings(), expected);
}

#[test]
fn json_lines_take_arrays_numbers_and_doubled_keys() {
    let text = r#"
{"portal_number": 7, "filed_at": "2026-03-20T05:00:00Z", "service": "issue", "full_name": "Ким", "consent": true, "iin": 10228511055, "attachments": ["id", "contract"], "phone": null, "x": {}}

{"portal_number": "8", "portal_number": "9", "filed_at": "20.03.2026 10:00", "service": "issue", "full_name": "Ким", "consent": "y"}
{"portal_number": "8", oops
[1]
"#;
    let rows = read_bytes(text.as_bytes().to_vec(), "x").unwrap();
    let expected = ["2 ok", "4 portal_number doubled", "5 - reason-json", "6 - reason-json"];
    assert_eq!(said(&rows), expected);
    let first = application(&rows[0]);
    assert_eq!((first.portal_number.as_str(), first.iin.as_str(), first.attachments.len()), ("7", "010228511055", 2));
    assert_eq!(first.filed_at, "2026-03-20T10:00:00".parse().unwrap());
    assert_eq!(rows[1].number(), Some("8"));
}

#[test]
fn pasted_cells_may_lack_a_header() {
    let with = "full_name\tportal_number\tservice\tfiled_at\tconsent\r\nКим\t1\tissue\t20.03.2026 10:00\ty\r\n";
    assert_eq!(said(&pasted(with).unwrap()), ["2 ok"]);
    let without = "1\tegov\t\t20.03.2026 10:00\tпродлить\tКим\n2\tegov\t\tвчера\tissue\tЛи\n";
    let rows = pasted(without).unwrap();
    assert_eq!(said(&rows), ["1 consent no-consent", "2 filed_at reason-moment-unreadable"]);
    assert_eq!(application(&rows[0]).full_name, "Ким");
    assert!(matches!(pasted("Ким\tЛи\n1\t2\n"), Err(IntakeFault::Paste)));
    assert!(matches!(pasted("1\tegov\t\tвчера\tугу\tКим\n"), Err(IntakeFault::Paste)));
    assert!(matches!(pasted(" \n\n"), Err(IntakeFault::Empty)));
}

#[rstest]
#[case(b"", "intake-fault-empty")]
#[case(b"\xef\xbb\xbf\r\n", "intake-fault-empty")]
#[case(b"a;b\n1;2\n", "intake-fault-no-headers")]
#[case(b"portal_number;full_name\n1;2\n", "intake-fault-missing-columns")]
#[case(b"\xd0\xcf\x11\xe0\xa1\xb1", "intake-fault-old-workbook")]
#[case(b"PK\x03\x04 and then nothing", "intake-fault-damaged")]
fn a_file_that_cannot_be_read_says_why(#[case] bytes: &[u8], #[case] id: &str) {
    let phrase = read_bytes(bytes.to_vec(), "x.csv").unwrap_err().phrase();
    assert_eq!(phrase.id, id);
    for lang in Lang::ALL {
        let text = Texts::new(lang).say(&phrase);
        assert!(!text.contains('‹'), "{text}");
    }
}

#[test]
fn an_array_of_json_says_so() {
    assert!(matches!(read_bytes(b"[{}]".to_vec(), "x.json"), Err(IntakeFault::JsonArray)));
}

/// Bytes of our own sample, some of them changed.
fn mutated() -> impl Strategy<Value = (Vec<u8>, &'static str)> {
    let sample = |bytes: &'static [u8], name: &'static str| (Just(bytes), Just(name));
    let samples = prop_oneof![
        sample(include_bytes!("../../tests/fixtures/cases/applications-messy.csv"), "x.csv"),
        sample(include_bytes!("../../tests/fixtures/cases/applications-cp1251.csv"), "x.csv"),
        sample(include_bytes!("../../tests/fixtures/cases/applications.jsonl"), "x.jsonl"),
        sample(include_bytes!("../../tests/fixtures/permits/permits-messy.csv"), "x.csv"),
        sample(include_bytes!("../../tests/fixtures/permits/permits.csv"), "x.csv"),
        sample(include_bytes!("../../tests/fixtures/cases/applications.xlsx"), "x.xlsx"),
    ];
    let changes = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 0..12);
    (samples, changes).prop_map(|((bytes, name), changes)| {
        let mut bytes = bytes.to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
        }
        (bytes, name)
    })
}

fn hold(rows: &[Row], texts: &[Texts]) -> Result<(), TestCaseError> {
    for row in rows {
        let phrases = match &row.outcome {
            RowOutcome::Rejected { reason, .. } => vec![reason.clone()],
            RowOutcome::Application { application, warnings } => {
                for cell in row_of(application) {
                    prop_assert!(!cell.contains(char::is_control), "{:?}", cell);
                }
                warnings.iter().map(warning_phrase).collect()
            }
            RowOutcome::Permit { permit, warnings } => {
                let RegisterPermit { input, extensions, ended } = (**permit).clone();
                for cell in permit_row_of(&Permit { revision: 0, input, extensions, ended, warnings: Vec::new() }) {
                    prop_assert!(!cell.contains(char::is_control), "{:?}", cell);
                }
                warnings.iter().map(warning_phrase).collect()
            }
        };
        for (text, phrase) in texts.iter().flat_map(|texts| phrases.iter().map(move |phrase| (texts, phrase))) {
            let said = text.say(phrase);
            prop_assert!(!said.contains(char::is_control) && !said.starts_with('‹'), "{:?}", said);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Nothing panics, nothing that steers survives, and every reason has words in three languages.
    #[test]
    fn any_bytes_are_read_or_refused((bytes, name) in mutated(), noise: Vec<u8>) {
        let texts = Lang::ALL.map(Texts::new);
        let map = HeaderMap::shipped();
        for (bytes, name) in [(bytes, name), (noise, "noise")] {
            match open(Cursor::new(bytes), name, &map, setting()) {
                Ok(intake) => hold(&intake.map_while(Result::ok).collect::<Vec<_>>(), &texts)?,
                Err(fault) => {
                    let said = texts[0].say(&fault.phrase());
                    prop_assert!(!said.starts_with('‹'), "{}", said);
                }
            }
        }
    }
}
