//! Several lines of text with a cursor. `tui-textarea` deletes by `char` and would tear graphemes apart, and its
//! cursor knows nothing of the column it is drawn in: this one wraps as it is shown.

use std::ops::Range;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::typed::Typed;
use super::{Edited, Pasted};
use crate::tui::text;

/// A multi-line input, wrapped at the width it is shown in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AreaInput {
    typed: Typed,
}

impl AreaInput {
    /// An empty input of any length.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same input holding at most `max` characters.
    pub fn limited(mut self, max: usize) -> Self {
        self.typed.max = Some(max);
        self
    }

    /// What is typed, lines parted by line feeds.
    pub fn text(&self) -> &str {
        &self.typed.text
    }

    /// Where the cursor is, in bytes, always on a grapheme boundary.
    pub fn cursor(&self) -> usize {
        self.typed.cursor
    }

    /// Replaces the text, cursor at its end.
    pub fn set(&mut self, text: &str) {
        self.typed.set(text.chars().filter(|c| *c == '\n' || text::is_kept(*c)).collect());
    }

    /// Puts the cursor at a byte, or at the nearest boundary after it.
    pub fn set_cursor(&mut self, at: usize) {
        self.typed.set_cursor(at);
    }

    /// Puts a pasted text at the cursor: trimmed, cleaned, cut at the limit, its lines kept.
    pub fn paste(&mut self, pasted: &str) -> Pasted {
        self.typed.paste(pasted, true)
    }

    /// Editing and moving keys, shown in so many columns. Up on the first row and Down on the last are not for the
    /// area: they leave the field.
    pub fn key(&mut self, key: KeyEvent, columns: usize) -> Edited {
        if key.kind == KeyEventKind::Release {
            return Edited::Ignored;
        }
        let word = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter => Edited::changed(self.typed.insert('\n')),
            KeyCode::Char('w') if key.modifiers == KeyModifiers::CONTROL => self.typed.delete_word(),
            KeyCode::Char('u') if key.modifiers == KeyModifiers::CONTROL => {
                self.typed.delete_to(self.typed.text[..self.typed.cursor].rfind('\n').map_or(0, |at| at + 1))
            }
            KeyCode::Char(c) if !word => Edited::changed(text::is_kept(c) && self.typed.insert(c)),
            KeyCode::Backspace if word => self.typed.delete_word(),
            KeyCode::Backspace => self.typed.delete_to(text::before(&self.typed.text, self.typed.cursor)),
            KeyCode::Delete => self.typed.delete_to(text::after(&self.typed.text, self.typed.cursor)),
            KeyCode::Left => self.typed.go(text::before(&self.typed.text, self.typed.cursor)),
            KeyCode::Right => self.typed.go(text::after(&self.typed.text, self.typed.cursor)),
            KeyCode::Home if word => self.typed.go(0),
            KeyCode::End if word => self.typed.go(self.typed.text.len()),
            KeyCode::Home => self.typed.go(self.row(columns).start),
            KeyCode::End => {
                let row = self.row(columns);
                self.typed.go(self.row_end(&row))
            }
            KeyCode::Up => Edited::moved(self.step(columns, -1)),
            KeyCode::Down => Edited::moved(self.step(columns, 1)),
            _ => Edited::Ignored,
        }
    }

    /// The rows as shown, and which of them holds the cursor.
    fn rows(&self, columns: usize) -> (Vec<Range<usize>>, usize) {
        let rows = text::wrap_ranges(&self.typed.text, columns);
        let at = rows.iter().rposition(|row| row.start <= self.typed.cursor).unwrap_or(0);
        (rows, at)
    }

    fn row(&self, columns: usize) -> Range<usize> {
        let (rows, at) = self.rows(columns);
        rows[at].clone()
    }

    /// The last place on a row: before the blank that it was broken at, as a cursor after it belongs to the next.
    fn row_end(&self, row: &Range<usize>) -> usize {
        let broken = row.end < self.typed.text.len() && !self.typed.text[row.end..].starts_with('\n');
        if broken { text::before(&self.typed.text, row.end).max(row.start) } else { row.end }
    }

    fn step(&mut self, columns: usize, by: isize) -> bool {
        let (rows, at) = self.rows(columns);
        let Some(to) = at.checked_add_signed(by).and_then(|to| rows.get(to)) else { return false };
        let column = text::width(&self.typed.text[rows[at].start..self.typed.cursor]);
        let reach = to.start + text::head(&self.typed.text[to.clone()], column).len();
        self.typed.cursor = reach.min(self.row_end(to));
        true
    }

    /// Goes so many rows on or back, to the last or first one where there are fewer. Whether it could.
    pub fn rows_on(&mut self, columns: usize, by: isize) -> bool {
        let (rows, at) = self.rows(columns);
        let to = at.saturating_add_signed(by).min(rows.len() - 1);
        to != at && self.step(columns, to as isize - at as isize)
    }

    /// The rows as shown in so many columns, and row and column of the cursor.
    pub fn view(&self, columns: usize) -> (Vec<String>, usize, usize) {
        let (rows, at) = self.rows(columns);
        let column = text::width(&self.typed.text[rows[at].start..self.typed.cursor]).min(columns);
        let shown = rows.into_iter().map(|row| self.typed.text[row].trim_end().to_owned()).collect();
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
    fn it_goes_by_pages_and_to_its_ends() {
        let mut area = area("а\nб\nв\nг", 0);
        assert!(area.rows_on(10, 2));
        assert_eq!(&area.text()[area.cursor()..], "в\nг");
        assert!(area.rows_on(10, 9) && !area.rows_on(10, 9));
        assert_eq!(&area.text()[area.cursor()..], "г");
        assert!(area.rows_on(10, -9) && !area.rows_on(10, -1));
        area.key(KeyEvent::new(KeyCode::End, KeyModifiers::CONTROL), 10);
        assert_eq!(area.cursor(), area.text().len());
        area.key(KeyEvent::new(KeyCode::Home, KeyModifiers::CONTROL), 10);
        assert_eq!(area.cursor(), 0);
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
