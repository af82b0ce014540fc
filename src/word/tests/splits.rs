use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{filled, values};
use crate::word::xml::{Kind, Tag, tokens};

/// What Word leaves between two pieces of a text: inside the run, or by closing it and beginning another.
const INSIDE: [&str; 4] =
    ["", "</w:t><w:t>", "</w:t><w:tab/><w:t>", "</w:t><w:tab></w:tab><w:t xml:space=\"preserve\">"];
const BETWEEN: [&str; 5] = [
    "",
    r#"<w:proofErr w:type="spellStart"/>"#,
    r#"<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>"#,
    r#"<w:ins w:id="1" w:author="x"></w:ins>"#,
    "<!-- нет -->",
];

/// A run of its own look.
fn run(number: usize) -> String {
    format!(r#"<w:r w:rsidR="00A{number}"><w:rPr><w:sz w:val="{}"/></w:rPr><w:t>"#, number + 20)
}

/// A paragraph of a text cut after some of its letters, and the number of the run each letter stands in.
fn cut(text: &str, cuts: &[(usize, bool, usize)]) -> (String, Vec<usize>) {
    let (mut xml, mut runs, mut number) = (format!("<w:p>{}", run(0)), Vec::new(), 0);
    for (at, letter) in text.chars().enumerate() {
        for (_, inside, noise) in cuts.iter().filter(|(cut, ..)| *cut == at) {
            if *inside {
                xml.push_str(INSIDE[noise % INSIDE.len()]);
            } else {
                number += 1;
                xml.extend(["</w:t></w:r>", BETWEEN[noise % BETWEEN.len()], &run(number)]);
            }
        }
        runs.push(number);
        xml.push(letter);
    }
    (xml + "</w:t></w:r></w:p>", runs)
}

/// The letters of a filled body with the size of the run each stands in; tabs are left out.
fn letters(xml: &str) -> Vec<(char, usize)> {
    let rooted =
        format!(r#"<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{xml}</w:body>"#);
    let (mut all, mut size, mut in_text) = (Vec::new(), 0, false);
    for token in tokens("test", &rooted).expect("well-formed") {
        match token.kind {
            Kind::Open(Tag::Text) => in_text = true,
            Kind::Close(Tag::Text) => in_text = false,
            Kind::Letters(letters) if in_text => all.extend(letters.chars().map(|letter| (letter, size))),
            Kind::Lone(Tag::Other) if token.name() == "w:sz" => {
                size = token.source.split('"').nth(1).and_then(|val| val.parse().ok()).expect("a size");
            }
            _ => {}
        }
    }
    all
}

/// Whatever the cuts, the text is the one without them, and a value stands in the run its field begins in.
fn holds(text: &str, cuts: &[(usize, bool, usize)]) {
    let (xml, runs) = cut(text, cuts);
    let found = filled(&xml, &values()).unwrap_or_else(|fault| panic!("{fault}: {xml}"));
    let begins = text.find("{{name}}").map(|at| text[..at].chars().count()).expect("the field");
    let mut expected: Vec<(char, usize)> = Vec::new();
    for (at, letter) in text.chars().enumerate() {
        if at == begins {
            expected.extend("Серікқызы Айгүл".chars().map(|letter| (letter, runs[at] + 20)));
        } else if !(begins..begins + 8).contains(&at) {
            expected.push((letter, runs[at] + 20));
        }
    }
    assert_eq!(letters(&found), expected, "{xml}\n{found}");
}

const TEXT: &str = "Кому: {{name}}, осында";

#[test]
fn every_single_split_and_every_pair_of_splits_is_found() {
    let spots: BTreeSet<usize> = (1..TEXT.chars().count()).collect();
    for inside in [true, false] {
        for first in &spots {
            holds(TEXT, &[(*first, inside, *first)]);
            for second in spots.range(first + 1..) {
                holds(TEXT, &[(*first, inside, *second), (*second, !inside, *first)]);
            }
        }
    }
}

proptest! {
    #[test]
    fn any_split_with_anything_between_is_found(
        cuts in prop::collection::vec((1_usize..22, any::<bool>(), 0_usize..12), 0..30)
    ) {
        holds(TEXT, &cuts);
    }
}

#[test]
fn what_is_not_part_of_a_field_leaves_as_it_came() {
    let other = r#"<w:p w14:paraId="1A"><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>a &amp; b<!-- c --></w:t><w:tab/><w:t>{ }</w:t></w:r></w:p>"#;
    let text = format!("{other}<w:p><w:r><w:t>{{{{name}}}}</w:t></w:r></w:p>");
    let found = filled(&text, &values()).expect("filled");
    assert!(found.starts_with(other), "{found}");
}

#[test]
fn a_text_box_inside_a_field_s_paragraph_is_a_paragraph_of_its_own() {
    let text = "<w:p><w:r><w:t>{{na</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>({{day}})</w:t></w:r></w:p>\
        </w:txbxContent></w:pict></w:r><w:r><w:t>me}}!</w:t></w:r></w:p>";
    let found = filled(text, &values()).expect("filled");
    let said: String = letters(&found).iter().map(|(letter, _)| letter).collect();
    assert_eq!(said, "Серікқызы Айгүл(26.03.2026)!");
}

#[test]
fn a_name_is_read_as_word_may_have_written_it() {
    let text = "<w:p><w:r><w:t>{{ Name\u{200b} }}</w:t></w:r></w:p>";
    assert!(filled(text, &values()).expect("filled").contains("Серікқызы"));
}
