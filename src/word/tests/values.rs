use std::io::Cursor;

use zip::ZipArchive;

use super::{KNOWN, TYPES, document, filled, part, unpacked, values, zipped};
use crate::word::{Template, Values};

const FIELD: &str = "<w:p><w:r><w:t>{{name}}</w:t></w:r></w:p>";

fn of(value: &str) -> String {
    let mut values = Values::default();
    values.text("name", value);
    filled(FIELD, &values).expect("filled")
}

#[test]
fn values_are_escaped_and_lose_what_xml_has_no_letters_for() {
    assert_eq!(
        of("ТОО «A & <b>»\u{1b}[31m \u{ffff}{{day}}"),
        "<w:p><w:r><w:t xml:space=\"preserve\">ТОО «A &amp; &lt;b&gt;»[31m {{day}}</w:t></w:r></w:p>"
    );
}

#[test]
fn lines_are_broken_and_tabs_kept() {
    assert_eq!(
        of(" бір\r\nекі\tүш"),
        "<w:p><w:r><w:t xml:space=\"preserve\"> бір</w:t><w:br/><w:t xml:space=\"preserve\">екі</w:t><w:tab/>\
         <w:t xml:space=\"preserve\">үш</w:t></w:r></w:p>"
    );
}

#[test]
fn letters_beside_a_field_stay_escaped() {
    let text = "<w:p><w:r><w:t>a &lt; &#x431; {{name}} <![CDATA[<&]]></w:t></w:r></w:p>";
    let found = filled(text, &values()).expect("filled");
    assert!(found.contains("a &lt; &#x431; Серікқызы Айгүл <![CDATA[<&]]>"), "{found}");
}

#[test]
fn an_optional_field_may_be_empty() {
    let text = "<w:p><w:r><w:t>№ {{day}}.</w:t></w:r></w:p>";
    let mut values = Values::default();
    values.text("name", "x");
    assert!(filled(text, &values).expect("filled").contains(">№ .<"));
}

#[test]
fn headers_and_footnotes_are_filled_and_everything_else_is_copied_as_it_is_packed() {
    let header = part("hdr", FIELD);
    let template = zipped(&[
        ("word/media/picture.bin", "{{name}}"),
        ("[Content_Types].xml", TYPES),
        ("word/header1.xml", &header),
        ("word/document.xml", &part("document", FIELD)),
        ("word/footnotes.xml", &part("footnotes", &format!("<w:footnote>{FIELD}</w:footnote>"))),
    ]);
    let bytes = Template::read(template.clone()).expect("a template").fill(KNOWN, &values()).expect("filled");
    for name in ["word/header1.xml", "word/document.xml", "word/footnotes.xml"] {
        assert!(unpacked(&bytes, name).contains("Серікқызы Айгүл"), "{name}");
    }
    let packed = |bytes: &[u8]| -> Vec<(String, Vec<u8>, u32)> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut all = Vec::new();
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).expect("a part");
            let (name, crc) = (part.name().expect("a name").into_owned(), part.crc32());
            let from = usize::try_from(part.data_start().expect("its place")).expect("small");
            let upto = from + usize::try_from(part.compressed_size()).expect("small");
            all.push((name, bytes[from..upto].to_vec(), crc));
        }
        all
    };
    let (before, after) = (packed(&template), packed(&bytes));
    let names = |parts: &[(String, Vec<u8>, u32)]| parts.iter().map(|part| part.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    assert_eq!((&before[0], &before[1]), (&after[0], &after[1]));
}

#[test]
fn the_same_gives_the_same_bytes() {
    let template = Template::read(document(FIELD)).expect("a template");
    let once = template.fill(KNOWN, &values()).expect("filled");
    assert_eq!(once, template.fill(KNOWN, &values()).expect("filled"));
    let mut archive = ZipArchive::new(Cursor::new(once.as_slice())).expect("a zip");
    let time = archive.by_name("word/document.xml").expect("the document").last_modified().expect("a time");
    assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0));
}

const ROWS: &str = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>head</w:t></w:r></w:p></w:tc></w:tr>\
    <w:tr w14:paraId=\"77\" w:rsidR=\"1\"><w:tc><w:p w14:paraId='78' w14:textId=\"77777777\"><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>\
    <w:r><w:t>{{row.item}}: {{row.points}} ({{name}})</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p></w:tc></w:tr></w:tbl>";

fn with_rows(count: usize) -> Values {
    let mut values = values();
    for at in 1..=count {
        values.row("row", [("row.item", format!("<{at}>")), ("row.points", (at * 2).to_string())]);
    }
    values
}

#[test]
fn a_row_is_written_for_each_of_its_list_and_named_once() {
    let found = filled(ROWS, &with_rows(3)).expect("filled");
    for at in 1..=3 {
        assert!(found.contains(&format!(">&lt;{at}&gt;: {} (Серікқызы Айгүл)<", at * 2)), "{found}");
    }
    for once in ["head", "w14:paraId=\"77\"", "w14:paraId='78'", "w14:textId", "bookmarkStart", "bookmarkEnd"] {
        assert_eq!(found.matches(once).count(), 1, "{once}: {found}");
    }
    assert_eq!(found.matches("<w:tr ").count(), 3);
}

#[test]
fn no_rows_leave_no_row_and_no_table_that_would_be_empty() {
    let found = filled(ROWS, &with_rows(0)).expect("filled");
    assert!(found.contains("head") && found.contains("<w:tbl>") && !found.contains("row"), "{found}");
    let head = &ROWS[ROWS.find("<w:tr>").expect("a row")..ROWS.find("<w:tr ").expect("another")];
    let bare = format!("<w:p/>{}<w:p/>", ROWS.replace(head, ""));
    assert_eq!(filled(&bare, &with_rows(0)).expect("filled"), "<w:p/><w:p/>");
    assert!(filled(&bare, &with_rows(1)).expect("filled").contains("<w:tbl>"));
}
