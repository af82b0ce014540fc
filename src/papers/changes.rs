//! What a paper made again says otherwise than before, line by line.

use similar::{ChangeTag, TextDiff};

use crate::phrase::Phrase;

/// A line that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It stood in the paper and does not any more.
    Gone(String),
    /// It stands in the paper now.
    New(String),
}

impl Change {
    /// The line with what became of it.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Gone(line) => Phrase::new("paper-change-gone").with("line", line.as_str()),
            Self::New(line) => Phrase::new("paper-change-new").with("line", line.as_str()),
        }
    }
}

/// What differs between two texts of a paper, in the order of the paper; nothing where they are the same.
pub fn changes(old: &str, new: &str) -> Vec<Change> {
    let diff = TextDiff::from_lines(old, new);
    let change = |change: similar::Change<&str>| {
        let line = change.value().trim_end().to_owned();
        match change.tag() {
            ChangeTag::Equal => None,
            ChangeTag::Delete => Some(Change::Gone(line)),
            ChangeTag::Insert => Some(Change::New(line)),
        }
    };
    diff.iter_all_changes().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_made_again_is_the_same_or_says_what_changed() {
        let old = "Мотивированный отказ\n№ 12/2026\nОснование 2\n";
        assert_eq!(changes(old, old), []);
        let new = "Мотивированный отказ\n№ 12/2026\nОснование 1\nФакты\n";
        let line = |text: &str| text.to_owned();
        let expected =
            [Change::Gone(line("Основание 2")), Change::New(line("Основание 1")), Change::New(line("Факты"))];
        assert_eq!(changes(old, new), expected);
    }
}
