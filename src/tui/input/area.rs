//! Several lines of text with a cursor. `tui-textarea` deletes by `char` and would tear graphemes apart, and its
//! cursor knows nothing of the column it is drawn in: this one wraps as it is shown.

use std::ops::Range;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{Edited, Pasted};
use crate::tui::text;

/// A multi-line input, wrapped at the width it is shown in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AreaInput {
    text: String,
    cursor: usize,
    max: Option<usize>,
}

impl AreaInput {
    /// An empty input of any length.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same input holding at most `max` characters.
    pub fn limited(mut self, max: usize) -> Self {
        self.max = Some(max);
        self
    }

    /// What is typed, lines parted by line feeds.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cursor is, in bytes, always on a grapheme boundary.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Replaces the text, cursor at its end.
    pub fn set(&mut self, text: &str) {
        self.text = text.chars().filter(|c| *c == '\n' || text::is_kept(*c)).collect();
        self.cursor = self.text.len();
    }

    /// Puts the cursor at a byte, or at the nearest boundary after it.
    pub fn set_cursor(&mut self, at: usize) {
        self.cursor = text::snap(&self.text, at);
    }

    /// Puts a pasted text at the cursor: trimmed, cleaned, cut at the limit, its lines kept.
    pub fn paste(&mut self, pasted: &str) -> Pasted {
        let cleaned = text::clean(pasted, true);
        let count = cleaned.text.chars().count();
        let taken: String = cleaned.text.chars().take(self.room()).collect();
        let cut = count - taken.chars().count();
        self.text.insert_str(self.cursor, &taken);
        self.set_cursor(self.cursor + taken.len());
        Pasted { dropped: cleaned.dropped, joined: 0, trimmed: cleaned.trimmed, cut }
    }

    fn room(&self) -> usize {
        self.max.map_or(usize::MAX, |max| max.saturating_sub(self.text.chars().count()))
    }

    /// Editing and moving keys, shown in so many columns. Up on the first row and Down on the last are not for the
    /// area: they leave the field.
    pub fn key(&mut self, key: KeyEvent, columns: usize) -> Edited {
        if key.kind == KeyEventKind::Release {
            return Edited::Ignored;
        }
        let word = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter => Edited::changed(self.insert('\n')),
            KeyCode::Char('w') if key.modifiers == KeyModifiers::CONTROL => self.delete_word(),
            KeyCode::Char('u') if key.modifiers == KeyModifiers::CONTROL => {
                self.delete_to(self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1))
            }
            KeyCode::Char(c) if !word => Edited::changed(text::is_kept(c) && self.insert(c)),
            KeyCode::Backspace if word => self.delete_word(),
            KeyCode::Backspace => self.delete_to(text::before(&self.text, self.cursor)),
            KeyCode::Delete => self.delete_to(text::after(&self.text, self.cursor)),
            KeyCode::Left => self.go(text::before(&self.text, self.cursor)),
            KeyCode::Right => self.go(text::after(&self.text, self.cursor)),
            KeyCode::Home => self.go(self.row(columns).start),
            KeyCode::End => {
                let row = self.row(columns);
                self.go(self.row_end(&row))
            }
            KeyCode::Up => Edited::moved(self.step(columns, -1)),
            KeyCode::Down => Edited::moved(self.step(columns, 1)),
            _ => Edited::Ignored,
        }
    }

    fn insert(&mut self, c: char) -> bool {
        if self.room() == 0 {
            return false;
        }
        self.text.insert(self.cursor, c);
        self.set_cursor(self.cursor + c.len_utf8());
        true
    }

    fn go(&mut self, to: usize) -> Edited {
        self.cursor = to;
        Edited::Moved
    }

    fn delete_word(&mut self) -> Edited {
        self.delete_to(text::word_before(&self.text, self.cursor))
    }

    fn delete_to(&mut self, to: usize) -> Edited {
        let (from, until) = (self.cursor.min(to), self.cursor.max(to));
        self.text.replace_range(from..until, "");
        self.set_cursor(from);
        Edited::changed(from != until)
    }

    /// The rows as shown, and which of them holds the cursor.
    fn rows(&self, columns: usize) -> (Vec<Range<usize>>, usize) {
        let rows = text::wrap_ranges(&self.text, columns);
        let at = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        (rows, at)
    }

    fn row(&self, columns: usize) -> Range<usize> {
        let (rows, at) = self.rows(columns);
        rows[at].clone()
    }

    /// The last place on a row: before the blank that it was broken at, as a cursor after it belongs to the next.
    fn row_end(&self, row: &Range<usize>) -> usize {
        let broken = row.end < self.text.len() && !self.text[row.end..].starts_with('\n');
        if broken { text::before(&self.text, row.end).max(row.start) } else { row.end }
    }

    fn step(&mut self, columns: usize, by: isize) -> bool {
        let (rows, at) = self.rows(columns);
        let Some(to) = at.checked_add_signed(by).and_then(|to| rows.get(to)) else { return false };
        let column = text::width(&self.text[rows[at].start..self.cursor]);
        let reach = to.start + text::head(&self.text[to.clone()], column).len();
        self.cursor = reach.min(self.row_end(to));
        true
    }

    /// The rows as shown in so many columns, and row and column of the cursor.
    pub fn view(&self, columns: usize) -> (Vec<String>, usize, usize) {
        let (rows, at) = self.rows(columns);
        let column = text::width(&self.text[rows[at].start..self.cursor]).min(columns);
        let shown = rows.into_iter().map(|row| self.text[row].trim_end().to_owned()).collect();
        (shown, at, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(text: &str, cursor: usize) -> AreaInput {
        let mut area = AreaInput::new();
        area.set(text);
        area.set_cursor(cursor);
        area
    }

    fn press(area: &mut AreaInput, code: KeyCode) -> Edited {
        area.key(KeyEvent::new(code, KeyModifiers::NONE), 10)
    }

    #[test]
    fn up_and_down_walk_the_rows_as_shown_and_then_leave() {
        let mut area = area("один два три четырежды", 0);
        assert_eq!(press(&mut area, KeyCode::Up), Edited::Ignored);
        assert_eq!(press(&mut area, KeyCode::Down), Edited::Moved);
        assert_eq!(area.cursor(), "один два ".len());
        press(&mut area, KeyCode::Down);
        assert_eq!(area.view(10), (vec!["один два".into(), "три".into(), "четырежды".into()], 2, 0));
        assert_eq!(press(&mut area, KeyCode::Down), Edited::Ignored);
    }

    #[test]
    fn enter_makes_a_line_and_backspace_takes_a_grapheme() {
        let mut area = area("а🇰🇿", "а🇰🇿".len());
        press(&mut area, KeyCode::Enter);
        press(&mut area, KeyCode::Char('б'));
        assert_eq!(area.text(), "а🇰🇿\nб");
        for _ in 0..3 {
            press(&mut area, KeyCode::Backspace);
        }
        assert_eq!(area.text(), "а");
    }

    #[test]
    fn home_and_end_keep_to_the_row() {
        let mut area = area("один два три", "один два т".len());
        press(&mut area, KeyCode::Home);
        assert_eq!(area.cursor(), "один два ".len());
        press(&mut area, KeyCode::Up);
        press(&mut area, KeyCode::End);
        assert_eq!(area.view(10).1, 0);
    }
}
