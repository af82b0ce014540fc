//! The words a case is found by, and the keys by which a person is one across cases.

use std::collections::BTreeSet;

use super::index::granted;
use crate::office::case::Case;

/// Longest term kept: nobody types more to find a case.
const LONGEST: usize = 40;

/// The words of a name as they are compared.
pub(super) fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded.split_whitespace().map(ToOwned::to_owned).collect()
}

fn fold(name: &str) -> String {
    name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
}

/// A number as it is compared: letters and digits, capitals.
pub(super) fn number(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).take(LONGEST).collect()
}

/// What a case is found by. Words of the name are marked `n`, numbers by their kind: a hit says what it was found by.
pub(super) fn terms_of(case: &Case) -> BTreeSet<String> {
    let application = &case.application;
    let mut terms = BTreeSet::new();
    for word in name_words(&application.full_name) {
        terms.insert(format!("n{}", word.chars().take(LONGEST).collect::<String>()));
    }
    let numbers = [
        ('p', application.portal_number.as_str()),
        ('i', application.iin.as_str()),
        ('d', application.id_number.as_str()),
        ('k', application.certificate_number.as_str()),
        ('k', granted(case).unwrap_or_default()),
    ];
    for (kind, text) in numbers {
        let text = number(text);
        if !text.is_empty() {
            terms.insert(format!("{kind}{text}"));
        }
    }
    terms
}

/// The keys of a person: ИИН, number of the document, the whole name.
pub(super) fn person_keys(full_name: &str, iin: &str, id_number: &str) -> Vec<String> {
    let mut words = name_words(full_name);
    words.sort_unstable();
    let keys = [('i', number(iin)), ('d', number(id_number)), ('n', words.join(" "))];
    keys.into_iter().filter(|(_, text)| !text.is_empty()).map(|(kind, text)| format!("{kind}{text}")).collect()
}

/// The beginnings of terms a typed word may stand for: a name's word always, a number when it has a digit.
pub(super) fn prefixes(typed: &str) -> Vec<String> {
    let mut prefixes: Vec<String> = name_words(typed).into_iter().map(|word| format!("n{word}")).collect();
    let digits = number(typed);
    if digits.bytes().any(|b| b.is_ascii_digit()) {
        prefixes.extend(['p', 'i', 'd', 'k'].into_iter().map(|kind| format!("{kind}{digits}")));
    }
    prefixes
}
