use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{KNOWN, unpacked, values};
use crate::locale::{Lang, Texts};
use crate::word::{Fault, Template};

fn files(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/templates").join(folder);
    let mut all = BTreeMap::new();
    for file in fs::read_dir(at).expect("the folder") {
        let path = file.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        all.insert(name, fs::read(&path).expect("its bytes"));
    }
    all
}

#[test]
fn every_bad_template_is_refused_in_a_plain_sentence() {
    let mut said = String::new();
    let texts: Vec<Texts> = Lang::ALL.into_iter().map(Texts::new).collect();
    for (name, bytes) in files("bad") {
        let fault = Template::read(bytes).and_then(|template| template.fill(KNOWN, &values()));
        let phrase = fault.expect_err(&name).phrase();
        writeln!(said, "{name}").expect("a string");
        for texts in &texts {
            writeln!(said, "    {}", texts.say(&phrase)).expect("a string");
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn every_good_template_is_filled() {
    for (name, bytes) in files("good") {
        let template = Template::read(bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let made = template.fill(KNOWN, &values()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(unpacked(&made, "word/document.xml").contains("Серікқызы Айгүл"), "{name}");
        assert_eq!(Template::read(made).expect("a document still").names().count(), 0, "{name}");
    }
}

/// Every fault has words in every language.
#[test]
fn no_fault_is_without_words() {
    let place = || "a {{b".to_owned();
    let faults = [
        Fault::NotZip,
        Fault::Locked,
        Fault::Encrypted,
        Fault::NotWord,
        Fault::Macros,
        Fault::TooBig(20),
        Fault::Damaged(place()),
        Fault::Broken(place()),
        Fault::Entities(place()),
        Fault::Unclosed(place()),
        Fault::Nested(place()),
        Fault::Unopened(place()),
        Fault::NoRow(place()),
        Fault::TwoLists(place()),
        Fault::Fields { unknown: vec!["a".into()], empty: Vec::new() },
        Fault::Fields { unknown: Vec::new(), empty: vec!["a".into()] },
        Fault::Fields { unknown: vec!["a".into()], empty: vec!["b".into()] },
    ];
    for texts in Lang::ALL.map(Texts::new) {
        for fault in &faults {
            assert!(!texts.say(&fault.phrase()).contains('‹'), "{fault:?}");
        }
    }
}
