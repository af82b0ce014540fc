//! Countries by the names they are written under: `rules/countries.toml`.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// Every writing in its plain form, with the code it stands for. That the file is read is held by a test.
#[expect(clippy::expect_used, reason = "a file of the program, which a test reads")]
static CODES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let file: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("../../rules/countries.toml")).expect("rules/countries.toml");
    let of = |(code, names): (String, Vec<String>)| {
        let all = names.into_iter().chain([code.clone()]);
        all.map(|name| (plain(&name), code.clone())).collect::<Vec<_>>()
    };
    file.into_iter().flat_map(of).collect()
});

/// A writing as it is compared: small letters, ё as е, no dots, one space for spaces and hyphens.
fn plain(text: &str) -> String {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}'));
    let words =
        parts.map(|part| part.to_lowercase().replace('ё', "е").replace('.', "")).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The ISO 3166-1 alpha-3 code of a country by a name of it, or by its code; none where it is not known.
pub fn code(name: &str) -> Option<&'static str> {
    CODES.get(&plain(name)).map(String::as_str)
}

/// Every code, in no order.
#[cfg(test)]
pub fn codes() -> impl Iterator<Item = &'static str> {
    CODES.values().map(String::as_str).collect::<std::collections::BTreeSet<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("CHN")]
    #[case("chn")]
    #[case("КНР")]
    #[case("К.Н.Р.")]
    #[case("Китай")]
    #[case(" китайская  народная РЕСПУБЛИКА ")]
    #[case("ҚХР")]
    #[case("China")]
    fn one_country_is_written_in_many_ways(#[case] name: &str) {
        assert_eq!(code(name), Some("CHN"));
    }

    #[test]
    fn what_is_no_country_we_know_is_none() {
        for name in ["", "Казахстан", "ҚР", "КР", "без гражданства", "ABC", "Китайцы"]
        {
            assert_eq!(code(name), None, "{name}");
        }
    }

    #[test]
    fn no_writing_stands_for_two_countries() {
        let file: BTreeMap<String, Vec<String>> = toml::from_str(include_str!("../../rules/countries.toml")).unwrap();
        let mut seen = BTreeSet::new();
        for (code, names) in &file {
            assert!(code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()), "{code}");
            for name in names.iter().chain([code]) {
                assert!(seen.insert(plain(name)), "{name}");
                assert_eq!(super::code(name), Some(code.as_str()));
            }
        }
    }
}
