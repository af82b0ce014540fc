//! The words a reply is read for, `rules/slips.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

/// A slip of the pen.
#[derive(Debug, Deserialize)]
pub(super) struct Slip {
    /// What stands there.
    pub wrong: String,
    /// What should.
    pub right: String,
}

/// Words that belong to one measure, or to none of ours.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    /// Of permits issued in a period.
    pub flow: Vec<String>,
    /// Of permits valid on a day.
    pub stock: Vec<String>,
    /// Of people at work.
    pub work: Vec<String>,
    /// The court beside the complaint.
    pub court: Vec<String>,
    /// Titles of a head.
    pub head: Vec<String>,
    /// What makes it the head of a unit.
    pub unit: Vec<String>,
}

/// The file.
#[derive(Debug, Deserialize)]
pub(super) struct Slips {
    /// Slips of the pen.
    pub slip: Vec<Slip>,
    /// Words of a measure.
    pub words: Words,
}

/// The words, embedded. That the file is read is held by a test.
#[expect(clippy::expect_used, reason = "a file of the program, which a test reads")]
pub(super) static SLIPS: LazyLock<Slips> =
    LazyLock::new(|| toml::from_str(include_str!("../../../rules/slips.toml")).expect("rules/slips.toml"));

/// Whether words stand in a text, as whole words and without case; words that end with a hyphen begin one.
pub(super) fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    let (words, begins) = words.strip_suffix('-').map_or((words.as_str(), false), |stem| (stem, true));
    text.match_indices(words).any(|(at, found)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && (begins || !letter(text[at + found.len()..].chars().next()))
    })
}

/// The first of some words that stands in a text.
pub(super) fn first<'a>(text: &str, words: &'a [String]) -> Option<&'a str> {
    words.iter().map(String::as_str).find(|word| holds(text, word))
}
