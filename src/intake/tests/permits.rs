//! Rows of permits through the whole of intake.

use rstest::rstest;

use super::{read, read_bytes, said};
use crate::intake::{Content, Row, RowOutcome, open, permit_row_of};
use crate::office::permit::{Category, Permit, RegisterPermit};

const HEADER: &str = "permit_number;employer_bin;employer_name;worker_name;citizenship;category;position;issued_on;\
                      valid_from;valid_until";
const ROW: &str = "П-1;220740008203;ТОО «Тестпром»;Дюбуа Поль;FRA;III;Инженер;2025-02-01;2025-02-10;2026-02-09";

pub fn permit(row: &Row) -> &RegisterPermit {
    match &row.outcome {
        RowOutcome::Permit { permit, .. } => permit,
        other => panic!("{other:?}"),
    }
}

/// One row with every required cell, one of them another, or with further columns.
fn with(column: &str, cell: &str) -> Row {
    let mut header = HEADER.to_owned();
    let mut cells: Vec<&str> = ROW.split(';').collect();
    let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
    if let Some(at) = HEADER.split(';').position(|name| name == column) {
        cells[at] = &quoted;
    } else {
        header = format!("{header};{column}");
        cells.push(&quoted);
    }
    read(&format!("{header}\n{}\n", cells.join(";"))).unwrap().remove(0)
}

/// Several further columns, `name=cell`.
fn with_life(cells: &[(&str, &str)]) -> Row {
    let names = cells.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let values = cells.iter().map(|(_, cell)| format!("\"{cell}\"")).collect::<Vec<_>>().join(";");
    read(&format!("{HEADER};{names}\n{ROW};{values}\n")).unwrap().remove(0)
}

#[rstest]
#[case("position", "Инженер", "2 ok")]
#[case("permit_number", " ", "2 permit_number reason-empty")]
#[case("employer_bin", "", "2 employer_bin reason-empty")]
#[case("employer_bin", "220740008204", "2 employer_bin bin-check")]
#[case("employer_bin", "2207", "2 employer_bin bin-digits")]
#[case("employer_name", "", "2 employer_name reason-empty")]
#[case("worker_name", "", "2 worker_name reason-empty")]
#[case("citizenship", "", "2 citizenship reason-empty")]
#[case("category", "", "2 category reason-empty")]
#[case("category", "V", "2 category reason-unknown-category")]
#[case("position", "\u{200b}", "2 position reason-empty")]
#[case("position", "=Инженер", "2 position formula")]
#[case("issued_on", "31.02.2025", "2 issued_on reason-day-no-such-day")]
#[case("issued_on", "01.02.25", "2 issued_on reason-day-two-digit-year")]
#[case("valid_from", "03/04/2025", "2 valid_from reason-day-slashes")]
#[case("valid_until", "год", "2 valid_until reason-day-unreadable")]
#[case("valid_until", "2026-02-09 25:00", "2 valid_until reason-day-unreadable")]
#[case("extended_on", "2026-02-01", "2 extended_on reason-extensions")]
#[case("ended_on", "2025-08-01", "2 end_reason reason-empty")]
#[case("end_reason", "отозвано", "2 ended_on reason-empty")]
#[case("end_note", "сдан", "2 ended_on reason-empty")]
fn a_cell_is_judged(#[case] column: &str, #[case] cell: &str, #[case] expected: &str) {
    assert_eq!(said(&[with(column, cell)]), [expected]);
}

#[rstest]
#[case("first", Category::First)]
#[case("I", Category::First)]
#[case("1", Category::First)]
#[case("первая", Category::First)]
#[case("Первая категория", Category::First)]
#[case("І санат", Category::First)]
#[case("II", Category::Second)]
#[case("2-санат", Category::Second)]
#[case("Категория III", Category::Third)]
#[case("үшінші санат", Category::Third)]
#[case("IV", Category::Fourth)]
#[case("четвёртая", Category::Fourth)]
#[case("category 4", Category::Fourth)]
#[case("сезонные", Category::Seasonal)]
#[case("Маусымдық", Category::Seasonal)]
#[case("ВКП руководитель", Category::TransferHead)]
#[case("вкп  менеджеры", Category::TransferManager)]
#[case("ВКП специалист", Category::TransferSpecialist)]
#[case("корп.ауыс. мамандары", Category::TransferSpecialist)]
#[case("transfer: specialists", Category::TransferSpecialist)]
fn a_category_is_named_in_three_languages(#[case] word: &str, #[case] category: Category) {
    assert_eq!(permit(&with("category", word)).input.category, category);
}

/// The name of each category as the screens write it, in every language, is read back.
#[test]
fn the_names_of_the_screens_are_read() {
    for lang in crate::locale::Lang::ALL {
        let texts = crate::locale::Texts::new(lang);
        for category in Category::ALL {
            let name = texts.say(&category.phrase());
            assert_eq!(permit(&with("category", &name)).input.category, *category, "{name}");
        }
    }
}

#[test]
fn several_extensions_stand_in_one_row() {
    let row = with_life(&[
        ("extended_on", "2026-02-01; 01.02.2027"),
        ("extended_from", ""),
        ("extended_until", "2027-02-09;2028-02-09"),
        ("ended_on", "2027-06-01"),
        ("end_reason", "Договор расторгнут"),
        ("end_note", "письмо № 5"),
    ]);
    let RegisterPermit { input, extensions, ended } = permit(&row).clone();
    let permit = Permit { revision: 1, input, extensions, ended, warnings: Vec::new() };
    let cells = permit_row_of(&permit);
    assert_eq!(
        cells[12..],
        [
            "2026-02-01;2027-02-01",
            "2026-02-10;2027-02-10",
            "2027-02-09;2028-02-09",
            "2027-06-01",
            "contract_ended",
            "письмо № 5"
        ]
    );
}

#[test]
fn what_a_file_is_of_is_told_by_its_header_in_every_form() {
    let of = |text: &str, name: &str| {
        let map = crate::intake::HeaderMap::shipped();
        open(std::io::Cursor::new(text.to_owned().into_bytes()), name, &map, super::setting()).unwrap().content()
    };
    assert_eq!(of(&format!("{HEADER}\n{ROW}\n"), "x.csv"), Content::Permits);
    let russian = "Номер разрешения,БИН,Работодатель,Работник,Гражданство,Категория,Должность,Дата выдачи,Действует с,\
                   Действует по\n";
    assert_eq!(of(russian, "x.csv"), Content::Permits);
    let kazakh = "Рұқсат нөмірі;БСН;Жұмыс беруші;Жұмыскер;Азаматтығы;Санаты;Лауазымы;Берілген күні;Қолданылу басы;\
                  Қолданылу соңы\n";
    assert_eq!(of(kazakh, "x.csv"), Content::Permits);
    let object = r#"{"permit_number": "П-1", "employer_bin": "220740008203", "citizenship": "FRA"}"#;
    assert_eq!(of(object, "x.jsonl"), Content::Permits);
    let object = r#"{"portal_number": "N-1", "employer_bin": "220740008203", "citizenship": "FRA"}"#;
    assert_eq!(of(object, "x.jsonl"), Content::Applications);
    assert_eq!(of("portal_number;filed_at;service;full_name\n", "x.csv"), Content::Applications);
}

#[test]
fn pasted_cells_in_the_canonical_order_are_permits() {
    let cells =
        "П-1\t220740008203\tТОО «Тестпром»\t\tДюбуа Поль\tFRA\t\tIII\tИнженер\t01.02.2025\t10.02.2025\t09.02.2026";
    assert_eq!(said(&super::pasted(cells).unwrap()), ["1 ok"]);
}

#[test]
fn a_permit_without_its_columns_says_which_are_missing() {
    let fault = read_bytes(b"permit_number;worker_name;position\n1;2;3\n".to_vec(), "x.csv").unwrap_err();
    let told = format!("{:?}", fault.phrase());
    assert!(told.contains("employer_bin") && told.contains("valid_until"), "{told}");
}
