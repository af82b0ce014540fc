//! Gaps and contradictions of the Order: what it says and does not say, where that bites, what is picked and why.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{LawError, data};

const FILE: &str = "gaps.toml";

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// `G1` to `G16`.
    pub id: String,
    /// Keys of the paragraphs it lies between.
    pub paragraphs: Vec<String>,
    /// Readings by which the pick is made; empty where the program has no other way.
    pub readings: Vec<String>,
    /// Message id: what the text says and what it does not.
    pub text: String,
    /// Message id: why it is read so.
    pub reason: String,
    /// Message id: where it bites.
    pub bites: String,
    /// Message id: what is done.
    pub pick: String,
}

#[derive(Deserialize)]
struct File {
    schema: u32,
    gap: Vec<Gap>,
}

static EMBEDDED: LazyLock<Vec<Gap>> =
    LazyLock::new(|| parse(include_str!("../../rules/gaps.toml")).expect("embedded data, held by a test"));

/// The gaps shipped with the program, in order.
pub fn embedded() -> &'static [Gap] {
    &EMBEDDED
}

/// Reads a gaps file.
///
/// # Errors
/// [`LawError::Data`] with the line.
pub fn parse(text: &str) -> Result<Vec<Gap>, LawError> {
    let file: File = data::parse(FILE, text)?;
    if file.schema == 1 { Ok(file.gap) } else { Err(data::fault(FILE, "schema = 1 is expected")) }
}

#[cfg(test)]
mod tests {
    use super::embedded;
    use crate::law::edition::Rulebook;

    #[test]
    fn the_gaps_are_sixteen_and_name_readings_that_exist() {
        let ids: Vec<String> = (1..=16).map(|n| format!("G{n}")).collect();
        assert_eq!(embedded().iter().map(|gap| gap.id.clone()).collect::<Vec<_>>(), ids);
        let edition = Rulebook::embedded().newest();
        for gap in embedded() {
            assert!(gap.readings.iter().all(|id| edition.reading(id).is_ok()), "{}", gap.id);
            let held = |key: &String| {
                key.starts_with("order") || edition.paragraph_text(key).is_some() || key.starts_with("apc")
            };
            assert!(gap.paragraphs.iter().all(held), "{}", gap.id);
        }
    }
}
