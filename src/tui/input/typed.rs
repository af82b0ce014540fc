//! A text with a cursor in it: what a line and an area do alike.

use super::{Edited, Pasted};
use crate::tui::text;

/// What is typed, and where the cursor stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Typed {
    pub text: String,
    /// In bytes, on a grapheme boundary.
    pub cursor: usize,
    /// The most characters it may have; none for any number.
    pub max: Option<usize>,
}

impl Typed {
    /// Another text, the cursor at its end. What is over the limit is kept.
    pub fn set(&mut self, text: String) {
        self.cursor = text.len();
        self.text = text;
    }

    /// Puts the cursor at a byte, or at the nearest boundary after it.
    pub fn set_cursor(&mut self, at: usize) {
        self.cursor = text::snap(&self.text, at);
    }

    /// Puts a character at the cursor. False when it is full.
    pub fn insert(&mut self, c: char) -> bool {
        if self.room() == 0 {
            return false;
        }
        self.text.insert(self.cursor, c);
        self.set_cursor(self.cursor + c.len_utf8());
        true
    }

    /// Puts a pasted text at the cursor: trimmed, cleaned, cut at the limit, its lines kept or joined; says what that
    /// changed.
    pub fn paste(&mut self, pasted: &str, keep_lines: bool) -> Pasted {
        let cleaned = text::clean(pasted, keep_lines);
        let count = cleaned.text.chars().count();
        let taken: String = cleaned.text.chars().take(self.room()).collect();
        let cut = count - taken.chars().count();
        self.text.insert_str(self.cursor, &taken);
        self.set_cursor(self.cursor + taken.len());
        let joined = if keep_lines { 0 } else { cleaned.joined };
        Pasted { dropped: cleaned.dropped, joined, trimmed: cleaned.trimmed, cut }
    }

    fn room(&self) -> usize {
        self.max.map_or(usize::MAX, |max| max.saturating_sub(self.text.chars().count()))
    }

    /// Puts the cursor at a place that is known to be a boundary.
    pub fn go(&mut self, to: usize) -> Edited {
        self.cursor = to;
        Edited::Moved
    }

    pub fn delete_word(&mut self) -> Edited {
        self.delete_to(text::word_before(&self.text, self.cursor))
    }

    /// Takes away what stands between the cursor and a place.
    pub fn delete_to(&mut self, to: usize) -> Edited {
        let (from, until) = (self.cursor.min(to), self.cursor.max(to));
        self.text.replace_range(from..until, "");
        self.set_cursor(from);
        Edited::changed(from != until)
    }
}
