use super::{KNOWN, document, filled, values};
use crate::word::{Fault, Template, Values};

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn fault(body: &str) -> Fault {
    filled(body, &values()).expect_err("it is refused")
}

#[test]
fn a_field_left_open_is_named_by_the_text_around_it() {
    let text = paragraph("Заявление подано в срок, заявителю {{name сообщено об этом письмом");
    assert_eq!(fault(&text), Fault::Unclosed("…одано в срок, заявителю {{name сообщено об этом…".into()));
    // What is closed in another paragraph is not closed.
    let text = [paragraph("{{na"), paragraph("me}}")].concat();
    assert_eq!(fault(&text), Fault::Unclosed("{{na".into()));
    assert_eq!(fault(&paragraph("{{")), Fault::Unclosed("{{".into()));
}

#[test]
fn a_field_inside_a_field_and_an_end_without_one_are_told() {
    assert_eq!(fault(&paragraph("a {{name {{day}} b")), Fault::Nested("a {{name {{day}} b".into()));
    assert_eq!(fault(&paragraph("a name}} b")), Fault::Unopened("a name}} b".into()));
}

#[test]
fn unknown_and_empty_fields_are_named_all_at_once() {
    let all = ["{{name}} {{nmae}}", "{{Other}}", "{{nmae}}", "{{}}", "{{row.x}}"].map(paragraph).concat();
    let unknown = ["", "nmae", "other", "row.x"].map(str::to_owned).to_vec();
    let nothing = filled(&all, &Values::default());
    assert_eq!(nothing, Err(Fault::Fields { unknown: unknown.clone(), empty: vec!["name".into()] }));
    assert_eq!(fault(&all), Fault::Fields { unknown, empty: Vec::new() });
    let blank = filled(&paragraph("{{name}}"), &{
        let mut values = Values::default();
        values.text("name", " \n");
        values
    });
    assert_eq!(blank, Err(Fault::Fields { unknown: Vec::new(), empty: vec!["name".into()] }));
}

#[test]
fn a_list_s_required_field_is_filled_in_every_row() {
    let mut values = values();
    values.row("row", [("row.item", "бір".to_owned())]);
    values.row("row", [("row.item", String::new())]);
    let text = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("{{row.item}}"));
    assert_eq!(filled(&text, &values), Err(Fault::Fields { unknown: Vec::new(), empty: vec!["row.item".into()] }));
}

#[test]
fn a_list_stands_in_a_row_of_its_own() {
    assert_eq!(fault(&paragraph("a {{row.item}}")), Fault::NoRow("a {{row.item}}".into()));
    let row = |inside: &str| format!("<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>");
    let two = row(&paragraph("{{row.item}} {{other.item}}"));
    assert_eq!(fault(&two), Fault::TwoLists("{{row.item}} {{other.item}}".into()));
    for inside in [
        row(&[row(&paragraph("{{row.item}}")), paragraph("{{other.item}}")].concat()),
        row(&[paragraph("{{other.item}}"), row(&paragraph("{{row.item}}"))].concat()),
    ] {
        assert_eq!(fault(&inside), Fault::TwoLists("{{row.item}}".into()));
    }
    // A table inside a row that is not repeated is nobody's business.
    let mut values = values();
    values.row("row", [("row.item", "бір".to_owned())]);
    assert!(filled(&row(&[row(&paragraph("{{row.item}}")), paragraph("{{name}}")].concat()), &values).is_ok());
}

#[test]
fn a_check_needs_no_values() {
    let template = Template::read(document(&paragraph("{{name}} {{nmae}}"))).expect("a template");
    assert_eq!(template.names().collect::<Vec<_>>(), ["name", "nmae"]);
    assert_eq!(template.check(KNOWN), Err(Fault::Fields { unknown: vec!["nmae".into()], empty: Vec::new() }));
    let template = Template::read(document(&paragraph("{{name}}"))).expect("a template");
    assert_eq!(template.check(KNOWN), Ok(()));
}

#[test]
fn a_value_that_makes_too_much_of_a_row_is_refused() {
    let mut values = values();
    let long = "ұ".repeat(6 << 20);
    for _ in 0..3 {
        values.row("row", [("row.item", long.clone())]);
    }
    let text = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("{{row.item}}"));
    assert_eq!(filled(&text, &values), Err(Fault::TooBig(32)));
}
