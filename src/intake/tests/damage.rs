//! Workbooks that were damaged on the way, and workbooks that are none.

use std::io::{Cursor, Read, Write};

use rstest::rstest;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::read_bytes;
use crate::intake::IntakeFault;

const SAMPLE: &[u8] = include_bytes!("../../../tests/fixtures/cases/applications.xlsx");
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The sample with its sheet changed, in an archive that is whole.
fn with_sheet(change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(SAMPLE)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == SHEET {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_packed_again_is_read_as_before() {
    assert_eq!(
        read_bytes(with_sheet(|sheet| sheet), "x.xlsx").unwrap().len(),
        read_bytes(SAMPLE.to_vec(), "x.xlsx").unwrap().len()
    );
}

/// One digit of a cell changed and nothing else: the checksum tells, and no row of it is believed.
#[rstest]
#[case::in_the_middle(|bytes: &mut Vec<u8>| { let at = bytes.len() / 2; bytes[at] ^= 1; })]
#[case::cut_short(|bytes: &mut Vec<u8>| bytes.truncate(20_000))]
fn a_damaged_workbook_is_refused_before_its_first_row(#[case] damage: fn(&mut Vec<u8>)) {
    let mut bytes = SAMPLE.to_vec();
    damage(&mut bytes);
    assert!(matches!(read_bytes(bytes, "x.xlsx"), Err(IntakeFault::Damaged)));
}

/// Names of cells that no sheet has: in its first rows, where the header is looked for, and far below.
#[rstest]
#[case("A1", "ZZZZZZZZZZZ1")]
#[case("A1", "A99999999999999")]
#[case("A90", "ZZZZZZZZZZZ90")]
#[case("A90", "XFE90")]
fn a_cell_beyond_every_sheet_is_a_fault_and_no_panic(#[case] cell: &str, #[case] beyond: &str) {
    let bytes = with_sheet(|sheet| {
        let changed = sheet.replace(&format!("r=\"{cell}\""), &format!("r=\"{beyond}\""));
        assert_ne!(changed, sheet);
        changed
    });
    let fault = read_bytes(bytes, "x.xlsx").unwrap_err();
    assert!(matches!(fault, IntakeFault::Damaged | IntakeFault::Workbook(_) | IntakeFault::NoHeaders), "{fault:?}");
}
