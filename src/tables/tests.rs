//! What a table holds is what is read out of it, in every form.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use proptest::sample::select;

use super::cell::Cell;
use super::sheet::{Form, Sheet};
use super::{Kind, intake as own, permit};
use crate::intake::{Column, Content, HeaderMap, Kind as Holds, PermitColumn, RowOutcome, Setting, open};
use crate::locale::{Lang, Texts};
use crate::office::application::Application;
use crate::office::permit::Permit;

fn moment() -> NaiveDateTime {
    "2026-11-20T10:00:00".parse().unwrap()
}

/// A table of some cells, as a file of it.
fn file(form: Form, name: &'static str, columns: &'static [&'static str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut sheet = Sheet::new(form, Vec::new(), name, columns, moment()).unwrap();
    for row in rows {
        sheet.row(row).unwrap();
    }
    sheet.finish().unwrap()
}

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The cells under the header of a sheet of one column.
fn cells_of(cells: Vec<Cell>) -> Vec<Data> {
    let rows: Vec<Vec<Cell>> = cells.into_iter().map(|cell| vec![cell]).collect();
    let range = book(file(Form::Xlsx, "one", &["one"], &rows)).worksheet_range("one").unwrap();
    range.rows().skip(1).map(|row| row[0].clone()).collect()
}

#[test]
fn text_of_a_workbook_is_text_whatever_it_looks_like() {
    let texts =
        ["=1+1", "+7 701", "-5", "@SUM(1)", "'t Hooft", "007012345678", "_x0041_", "1e5", "2026-11-20", "🏔 «ә»"];
    let read = cells_of(texts.iter().map(|text| Cell::from(*text)).collect());
    let kept: Vec<Data> = texts.iter().map(|text| Data::String((*text).to_owned())).collect();
    assert_eq!(read, kept);
    // No formula is written beside a text either.
    let rows = [vec![Cell::from("=1+1")]];
    let formulas = book(file(Form::Xlsx, "one", &["one"], &rows)).worksheet_formula("one").unwrap();
    assert!(formulas.is_empty(), "{formulas:?}");
}

#[test]
fn days_and_moments_of_a_workbook_are_dates_and_what_excel_cannot_count_is_text() {
    let day = |day: &str| Cell::Day(Some(day.parse::<NaiveDate>().unwrap()));
    let read = cells_of(vec![
        day("2026-11-20"),
        Cell::Moment(Some("2026-03-20T18:30:01".parse().unwrap())),
        day("1900-03-01"),
        Cell::Number(7),
    ]);
    let dates: Vec<String> =
        read[..3].iter().map(|cell| cell.as_datetime().unwrap_or_else(|| panic!("{cell:?}")).to_string()).collect();
    assert_eq!(dates, ["2026-11-20 00:00:00", "2026-03-20 18:30:01", "1900-03-01 00:00:00"]);
    assert_eq!(read[3], Data::Float(7.0));
    let early = cells_of(vec![day("1900-02-28"), day("1850-01-01"), day("2200-01-01")]);
    assert!(early.iter().all(|cell| matches!(cell, Data::String(_))), "{early:?}");
}

#[test]
fn a_text_longer_than_a_cell_is_seen_to_go_on() {
    let read = cells_of(vec![Cell::Text("ә".repeat(40_000)), Cell::Text("🏔".repeat(20_000))]);
    for cell in read {
        let text = cell.get_string().unwrap().to_owned();
        assert!(text.ends_with('…') && text.encode_utf16().count() <= 32_767, "{}", text.chars().count());
    }
}

#[test]
fn the_same_table_is_the_same_file() {
    let rows = [vec![Cell::from("Ким")]];
    assert_eq!(file(Form::Xlsx, "one", &["one"], &rows), file(Form::Xlsx, "one", &["one"], &rows));
}

#[test]
fn every_kind_says_in_three_languages_what_it_is() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for kind in Kind::ALL {
            assert!(texts.has(&format!("table-{}", kind.code())), "{kind:?}");
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        for form in Form::ALL {
            assert!(texts.has(&format!("table_form-{}", form.code())), "{form:?}");
        }
    }
}

fn known(_: &str) -> bool {
    true
}

#[expect(clippy::unnecessary_wraps, reason = "the calendar may not tell")]
fn registered(at: NaiveDateTime) -> Option<NaiveDate> {
    Some(at.date())
}

/// The applications of a file, read as an import reads them.
fn read(bytes: Vec<u8>, name: &str) -> Vec<Application> {
    let map = HeaderMap::shipped();
    let setting = Setting {
        contents: &[Content::Applications],
        now: moment(),
        zone: chrono_tz::Asia::Almaty,
        edition_from: "2026-01-20".parse().unwrap(),
        registration_day: &registered,
        known_profession: &known,
    };
    let rows = open(Cursor::new(bytes), name, &map, setting).unwrap();
    let of = |outcome| match outcome {
        RowOutcome::Application { application, .. } => *application,
        other => panic!("{other:?}"),
    };
    rows.map(|row| of(row.unwrap().outcome)).collect()
}

/// What a portal, a spreadsheet or a person may have put into a cell.
fn anything() -> BoxedStrategy<String> {
    prop_oneof![
        Just(String::new()),
        "[А-яәғқңөұүһіӘҒҚҢӨҰҮҺІA-z]{1,8}( [А-яәқA-z0-9]{1,6}){0,2}",
        "0{1,3}[0-9]{1,11}",
        "[-+=@';,\"«»|. \r\n\tәA0-9]{0,12}",
        select(
            &[
                "д. 5\nкв. 7",
                "🏔️ Алматы, «Көктем»",
                "_x0041_",
                "TRUE",
                "1E5",
                "'=1",
                "''",
                "-5",
                "a;b;;c",
                "25.03.2026"
            ][..]
        )
        .prop_map(str::to_owned),
        "\\PC{0,10}",
    ]
    .boxed()
}

/// A cell of a column: what belongs into it, or anything.
fn cell(column: Column) -> BoxedStrategy<String> {
    let first = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap();
    let day = (0..160_000_u64).prop_map(move |days| (first + chrono::Days::new(days)).to_string());
    let own = match column.kind() {
        Holds::Date => day.boxed(),
        Holds::Code | Holds::YesNo => select(column.codes()).prop_map(str::to_owned).boxed(),
        Holds::Codes => {
            proptest::collection::vec(select(column.codes()), 0..4).prop_map(|codes| codes.join(";")).boxed()
        }
        Holds::Dates | Holds::Periods => "201[0-9]-0[1-9]-1[0-9]..2020-01-1[0-9](;2021-0[1-9]-01..)?".boxed(),
        Holds::Text | Holds::Phone | Holds::Number12 | Holds::Moment => anything(),
    };
    if Column::REQUIRED.contains(&column) {
        return match column {
            Column::PortalNumber | Column::FullName => anything().prop_map(|text| format!("Ә{text}")).boxed(),
            Column::FiledAt => (0..9_000_000_u64)
                .prop_map(|seconds| {
                    let from: NaiveDateTime = "2026-01-20T00:00:00".parse().unwrap();
                    (from + std::time::Duration::from_secs(seconds)).format("%Y-%m-%dT%H:%M:%S").to_string()
                })
                .boxed(),
            _ => own,
        };
    }
    prop_oneof![3 => own, 1 => anything()].boxed()
}

fn as_it_came() -> impl Strategy<Value = Vec<String>> {
    Column::ALL.iter().map(|column| cell(*column)).collect::<Vec<_>>()
}

proptest! {
    /// Holds: annex-1.
    #[test]
    fn an_application_goes_out_and_comes_back_in_every_form(came in proptest::collection::vec(as_it_came(), 1..4)) {
        let mut portal = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        portal.write_record(own::COLUMNS).unwrap();
        for row in &came {
            portal.write_record(row).unwrap();
        }
        let made = read(portal.into_inner().unwrap(), "portal.csv");
        let rows: Vec<Vec<Cell>> = made.iter().map(own::row).collect();
        for form in Form::ALL {
            let bytes = file(form, "intake", own::COLUMNS, &rows);
            let back = read(bytes.clone(), &format!("own.{}", form.code()));
            prop_assert_eq!(&back, &made, "{:?}", form);
            let again: Vec<Vec<Cell>> = back.iter().map(own::row).collect();
            prop_assert_eq!(file(form, "intake", own::COLUMNS, &again), bytes, "{:?}", form);
        }
    }
}

/// The permits of a file, read as an import reads them; rows that are none are left out.
fn permits(bytes: Vec<u8>, name: &str) -> Vec<Permit> {
    let map = HeaderMap::shipped();
    let setting = Setting {
        contents: &[Content::Permits],
        now: moment(),
        zone: chrono_tz::Asia::Almaty,
        edition_from: "2026-01-20".parse().unwrap(),
        registration_day: &registered,
        known_profession: &known,
    };
    let rows = open(Cursor::new(bytes), name, &map, setting).unwrap().map(|row| row.unwrap().outcome);
    let of = |outcome| match outcome {
        RowOutcome::Permit { permit, .. } => Some(*permit),
        _ => None,
    };
    rows.filter_map(of)
        .map(|read| Permit {
            revision: 0,
            input: read.input,
            extensions: read.extensions,
            ended: read.ended,
            warnings: Vec::new(),
        })
        .collect()
}

fn permit_as_it_came() -> impl Strategy<Value = Vec<String>> {
    let text = || anything().prop_map(|text| format!("Ә{text}"));
    let day = || (0..700_u64).prop_map(|days| (moment().date() - chrono::Days::new(days)).to_string());
    let extended = (0..3_usize).prop_map(|times| {
        let of =
            |from: u32| (0..times as u32).map(|at| format!("20{:02}-03-01", from + at)).collect::<Vec<_>>().join(";");
        [of(30), of(31), of(40)]
    });
    let codes = |column: PermitColumn| select(column.codes()).prop_map(str::to_owned);
    let texts = (text(), text(), text(), anything(), text(), text(), anything(), text());
    let rest = (codes(PermitColumn::Category), day(), day(), day(), extended);
    let end = proptest::option::of((day(), codes(PermitColumn::EndReason), anything()));
    (texts, rest, end).prop_map(|(texts, (category, issued, from, until, [on, first, last]), end)| {
        let (number, bin, name, activity, worker, citizenship, document, position) = texts;
        let (ended, why, note) = end.unwrap_or_default();
        vec![
            number,
            bin,
            name,
            activity,
            worker,
            citizenship,
            document,
            category,
            position,
            issued,
            from,
            until,
            on,
            first,
            last,
            ended,
            why,
            note,
        ]
    })
}

proptest! {
    #[test]
    fn a_permit_goes_out_and_comes_back_in_every_form(
        came in proptest::collection::vec(permit_as_it_came(), 1..4),
    ) {
        let mut file_in = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        file_in.write_record(PermitColumn::NAMES).unwrap();
        for row in &came {
            file_in.write_record(row).unwrap();
        }
        let made = permits(file_in.into_inner().unwrap(), "in.csv");
        prop_assert_eq!(made.len(), came.len());
        let rows: Vec<Vec<Cell>> = made.iter().map(|made| permit::row(made, moment().date())).collect();
        for form in Form::ALL {
            let bytes = file(form, "permits", permit::COLUMNS, &rows);
            let back = permits(bytes.clone(), &format!("own.{}", form.code()));
            prop_assert_eq!(&back, &made, "{:?}", form);
            let again: Vec<Vec<Cell>> = back.iter().map(|back| permit::row(back, moment().date())).collect();
            prop_assert_eq!(file(form, "permits", permit::COLUMNS, &again), bytes, "{:?}", form);
        }
    }
}
