//! What goes out comes back: applications in our own columns, and refused rows once mended.

use std::collections::BTreeSet;
use std::fs;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{application, open, read_bytes, said, setting};
use crate::intake::{Column, HeaderMap, RejectedFile, Row, RowOutcome, guard_cell, row_of};
use crate::law::Service;
use crate::office::application::{
    Application, AttachmentKind, ChangeKind, Channel, Education, IdKind, LossKind, Sex, WorkPeriod,
};

fn words() -> impl Strategy<Value = String> {
    "([А-яA-Zқөүəʻ'=+@;,\"-]{1,8}( [А-я0-9=+@;,\"'-]{1,6}){0,2})?"
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    let first = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap();
    proptest::option::of((0..27_000_u64).prop_map(move |days| first + Days::new(days)))
}

fn period() -> impl Strategy<Value = WorkPeriod> {
    (day(), proptest::option::of(0..4_000_u64)).prop_map(|(from, days)| {
        let from = from.unwrap_or_default();
        WorkPeriod { from, until: days.map(|days| from + Days::new(days)) }
    })
}

fn set<T: Copy + Ord + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = BTreeSet<T>> {
    subsequence(all, 0..=all.len()).prop_map(|some| some.into_iter().collect())
}

fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(select(all))
}

prop_compose! {
    fn any_application()(
        texts in proptest::collection::vec(words(), 17),
        days in proptest::collection::vec(day(), 6),
        codes in (one(Channel::ALL), one(Sex::ALL), one(IdKind::ALL), one(Education::ALL), one(LossKind::ALL)),
        sets in (set(ChangeKind::ALL), set(AttachmentKind::ALL)),
        yes in (any::<Option<bool>>(), any::<Option<bool>>()),
        periods in proptest::collection::vec(period(), 0..4),
        // Never a word that is read: «нет» is one.
        unread in proptest::option::of("[а-я]{3}щъ"),
        service in select(&Service::ALL[..]),
        seconds in 0..25_000_000_u64,
    ) -> Application {
        let filed_at = NaiveDate::from_ymd_opt(2026, 1, 20).unwrap().and_hms_opt(0, 0, 0).unwrap()
            + std::time::Duration::from_secs(seconds);
        let mut texts = texts.into_iter();
        let mut text = || texts.next().unwrap_or_default();
        let mut made = Application::new(service, filed_at);
        made.portal_number = format!("N{}", text());
        made.full_name = format!("Я{}", text());
        for field in [
            &mut made.channel_note, &mut made.citizenship, &mut made.iin, &mut made.id_number, &mut made.id_issuer,
            &mut made.address, &mut made.phone, &mut made.email, &mut made.home_address, &mut made.representative,
            &mut made.profession_code, &mut made.employer_name, &mut made.employer_bin, &mut made.contract_number,
            &mut made.certificate_number,
        ] {
            *field = text();
        }
        [made.birth_date, made.id_issued_on, made.contract_date, made.contract_until, made.change_date, made.loss_date] =
            [days[0], days[1], days[2], days[3], days[4], days[5]];
        (made.channel, made.sex, made.id_kind, made.education, made.loss_kind) = codes;
        (made.change_kind, made.attachments) = sets;
        (made.english_certificate, made.consent) = yes;
        made.work_periods = periods;
        if let Some(unread) = unread {
            made.unread.insert("attachments".to_owned(), unread.clone());
            if made.education.is_none() {
                made.unread.insert("education".to_owned(), unread);
            }
        }
        made
    }
}

fn as_csv(applications: &[Application], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(Column::NAMES).unwrap();
    for application in applications {
        writer.write_record(row_of(application).iter().map(|cell| guard_cell(cell).into_owned())).unwrap();
    }
    writer.into_inner().unwrap()
}

proptest! {
    /// Holds: annex-1.
    #[test]
    fn an_application_goes_out_and_comes_back(
        made in proptest::collection::vec(any_application(), 1..4),
        delimiter in select(&b";,\t"[..]),
    ) {
        let rows = read_bytes(as_csv(&made, delimiter), "own.csv").unwrap();
        let read: Vec<&Application> = rows.iter().map(application).collect();
        prop_assert_eq!(read, made.iter().collect::<Vec<_>>());
    }
}

const MESSY: &[u8] = include_bytes!("../../../tests/fixtures/cases/applications-messy.csv");

/// Imports a file of refused rows as the caller would, and gives the bytes of the file it wrote.
fn refused(bytes: Vec<u8>) -> (Vec<Row>, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let map = HeaderMap::shipped();
    let intake = open(std::io::Cursor::new(bytes), "portal.csv", &map, setting()).unwrap();
    let path = RejectedFile::path_for(&folder.path().join("portal.csv"));
    let mut file = RejectedFile::new(path, intake.headers(), intake.delimiter());
    let rows: Vec<Row> = intake.map(Result::unwrap).collect();
    for row in &rows {
        if let RowOutcome::Rejected { column, reason } = &row.outcome {
            file.add(row.line, column.as_deref(), &reason.id, &row.raw).unwrap();
        }
    }
    let written = file.finish().unwrap().unwrap();
    assert_eq!(written.file_name().unwrap(), "portal.rejected.csv");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
    (rows, fs::read(written).unwrap())
}

#[test]
fn refused_rows_are_refused_again_for_the_same_reasons() {
    let (rows, first) = refused(MESSY.to_vec());
    let (again, second) = refused(first.clone());
    let why = |rows: &[Row]| -> Vec<String> {
        let said = said(rows).into_iter().filter(|said| said.contains("reason"));
        said.map(|said| said.split_once(' ').unwrap().1.to_owned()).collect()
    };
    assert_eq!(again.len(), 20);
    assert_eq!(why(&again), why(&rows));
    // The rows stand as they were, under the same headers: only the line differs.
    let cells = |bytes: &[u8]| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(bytes);
        reader.records().map(|record| record.unwrap().iter().skip(1).map(str::to_owned).collect()).collect()
    };
    assert_eq!(cells(&second)[1..], cells(&first)[1..]);
    let text = String::from_utf8(first).unwrap();
    assert!(text.starts_with("\u{feff}line;column;reason;portal_number;channel;"));
    assert!(!text.replace("\r\n", "").contains(char::is_control));
}

#[test]
fn a_mended_row_goes_in() {
    let (_, file) = refused(MESSY.to_vec());
    let mended = String::from_utf8(file).unwrap().replace("31.02.2026 10:15", "28.02.2026 10:15");
    let rows = read_bytes(mended.into_bytes(), "portal.rejected.csv").unwrap();
    let taken: Vec<_> = rows.iter().filter_map(Row::number).collect();
    assert_eq!(taken, ["1002474619618"]);
    assert_eq!(application(&rows[0]).phone, "8 (709) 219-35-00");
}

#[test]
fn no_refused_row_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = RejectedFile::new(folder.path().join("x.rejected.csv"), &[], b';');
    assert_eq!(file.finish().unwrap(), None);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_open_ended_contract_is_named_where_its_last_day_would_stand() {
    let map = crate::intake::headers::HeaderMap::shipped();
    for word in ["бессрочный", "Бессрочно", "мерзімсіз", "open"] {
        let mut made = Application::default();
        crate::intake::fill::fill(&mut made, crate::intake::Column::ContractUntil, word, &map).unwrap();
        assert_eq!((made.contract_open, made.contract_until), (Some(true), None), "{word}");
    }
}
