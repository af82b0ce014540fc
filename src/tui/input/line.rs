//! One line of text with a cursor.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::typed::Typed;
use super::{Edited, Pasted};
use crate::tui::text;

/// A single-line input for fields, find and the command menu. Control and invisible characters never get in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineInput {
    typed: Typed,
}

impl LineInput {
    /// An empty input of any length.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same input holding at most `max` characters.
    pub fn limited(mut self, max: usize) -> Self {
        self.typed.max = Some(max);
        self
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.typed.text
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.typed.text.is_empty()
    }

    /// Where the cursor is, in bytes, always on a grapheme boundary.
    pub fn cursor(&self) -> usize {
        self.typed.cursor
    }

    /// Replaces the text, cursor at its end. Forbidden characters are left out, what is over the limit is kept:
    /// it comes from a draft or a case and must not be lost silently.
    pub fn set(&mut self, text: &str) {
        self.typed.set(text.chars().filter(|c| text::is_kept(*c)).collect());
    }

    /// Puts the cursor at a byte, or at the nearest boundary after it.
    pub fn set_cursor(&mut self, at: usize) {
        self.typed.set_cursor(at);
    }

    /// Empties the input.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Puts a character at the cursor. False when it may not stand there or the line is full.
    pub fn insert(&mut self, c: char) -> bool {
        text::is_kept(c) && self.typed.insert(c)
    }

    /// Puts a pasted text at the cursor: trimmed, joined, cleaned, cut at the limit; says what that changed.
    pub fn paste(&mut self, pasted: &str) -> Pasted {
        self.typed.paste(pasted, false)
    }

    /// Editing and moving keys. Keys with Ctrl or Alt, but for those on words, are not for the line.
    pub fn key(&mut self, key: KeyEvent) -> Edited {
        if key.kind == KeyEventKind::Release {
            return Edited::Ignored;
        }
        let word = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Char('w') if key.modifiers == KeyModifiers::CONTROL => self.typed.delete_word(),
            KeyCode::Char('u') if key.modifiers == KeyModifiers::CONTROL => self.typed.delete_to(0),
            KeyCode::Char(c) if !word => Edited::changed(self.insert(c)),
            KeyCode::Backspace if word => self.typed.delete_word(),
            KeyCode::Backspace => self.typed.delete_to(text::before(&self.typed.text, self.typed.cursor)),
            KeyCode::Delete if word => self.typed.delete_to(text::word_after(&self.typed.text, self.typed.cursor)),
            KeyCode::Delete => self.typed.delete_to(text::after(&self.typed.text, self.typed.cursor)),
            KeyCode::Left if word => self.typed.go(text::word_before(&self.typed.text, self.typed.cursor)),
            KeyCode::Left => self.typed.go(text::before(&self.typed.text, self.typed.cursor)),
            KeyCode::Right if word => self.typed.go(text::word_after(&self.typed.text, self.typed.cursor)),
            KeyCode::Right => self.typed.go(text::after(&self.typed.text, self.typed.cursor)),
            KeyCode::Home => self.typed.go(0),
            KeyCode::End => self.typed.go(self.typed.text.len()),
            _ => Edited::Ignored,
        }
    }

    /// What is seen in so many columns, and the column of the cursor in it: the line scrolls by halves, so that the
    /// cursor always has text on both sides.
    pub fn view(&self, columns: usize) -> (String, usize) {
        let columns = columns.max(2);
        let mut start = 0;
        while text::width(&self.typed.text[start..self.typed.cursor]) >= columns {
            let step = text::head(&self.typed.text[start..], columns / 2).len();
            start = if step == 0 { text::after(&self.typed.text, start) } else { start + step };
        }
        let shown = text::head(&self.typed.text[start..], columns);
        (shown.to_owned(), text::width(&self.typed.text[start..self.typed.cursor]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn press(line: &mut LineInput, code: KeyCode) -> Edited {
        line.key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn backspace_removes_a_grapheme() {
        for sign in ["é", "e\u{301}", "张", "🇰🇿", "👍🏽", "й", "и\u{306}"] {
            let mut line = LineInput::new();
            line.set(&format!("а{sign}"));
            press(&mut line, KeyCode::Backspace);
            assert_eq!(line.text(), "а", "{sign}");
            line.set(&format!("{sign}а"));
            press(&mut line, KeyCode::Home);
            press(&mut line, KeyCode::Delete);
            assert_eq!(line.text(), "а", "{sign}");
        }
    }

    #[test]
    fn words_go_whole() {
        let mut line = LineInput::new();
        line.set("Ким Алексей Иванович");
        line.key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::CONTROL));
        assert_eq!(line.text(), "Ким Алексей ");
        line.key(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
        assert_eq!(line.text(), "Ким ");
    }

    #[test]
    fn ctrl_u_clears_to_the_start() {
        let mut line = LineInput::new();
        line.set("Ким Алексей");
        line.set_cursor("Ким ".len());
        line.key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
        assert_eq!((line.text(), line.cursor()), ("Алексей", 0));
    }

    #[test]
    fn a_full_line_takes_no_more_and_a_paste_says_what_was_cut() {
        let mut line = LineInput::new().limited(3);
        assert_eq!(line.paste(" аб\nвг "), Pasted { dropped: 0, joined: 1, trimmed: true, cut: 2 });
        assert_eq!(line.text(), "аб ");
        assert_eq!(press(&mut line, KeyCode::Char('д')), Edited::Moved);
        assert!(!line.insert('\u{200b}'));
    }

    #[test]
    fn a_long_line_scrolls_to_the_cursor() {
        let mut line = LineInput::new();
        line.set("0123456789абв");
        assert_eq!(line.view(8), ("89абв".into(), 5));
        press(&mut line, KeyCode::Home);
        assert_eq!(line.view(8), ("01234567".into(), 0));
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_seen(text in "\\PC{0,40}", at in 0_usize..80, columns in 2_usize..12) {
            let mut line = LineInput::new();
            line.set(&text);
            line.set_cursor(at);
            let (shown, column) = line.view(columns);
            prop_assert!(text::width(&shown) <= columns);
            prop_assert!(column < columns);
        }
    }
}
