//! Documents marked one by one: present, missing, or not applicable with the reason typed beside it.

use crossterm::event::{KeyCode, KeyEvent};
use serde_json::{Value as Json, json};

use super::Step;
use super::field::Item;
use super::value::ItemState;
use crate::phrase::Phrase;
use crate::tui::input::{Edited, LineInput, Pasted};

/// Characters of a reason.
const REASON: usize = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    #[default]
    Unmarked,
    Present,
    Missing,
    NotApplicable,
}

impl Mark {
    const ROUND: [Self; 4] = [Self::Unmarked, Self::Present, Self::Missing, Self::NotApplicable];

    fn code(self) -> &'static str {
        match self {
            Self::Unmarked => "",
            Self::Present => "present",
            Self::Missing => "missing",
            Self::NotApplicable => "not_applicable",
        }
    }

    fn next(self, by: usize) -> Self {
        let at = Self::ROUND.iter().position(|mark| *mark == self).unwrap_or(0);
        // Back to «unmarked» only by deleting: going round stays among the three answers.
        match (at + by) % Self::ROUND.len() {
            0 if by == 1 => Self::Present,
            0 => Self::NotApplicable,
            next => Self::ROUND[next],
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    pub id: String,
    pub mark: Mark,
    pub reason: LineInput,
}

impl Row {
    fn new(id: &str) -> Self {
        Self { id: id.to_owned(), mark: Mark::Unmarked, reason: LineInput::new().limited(REASON) }
    }

    fn state(&self) -> ItemState {
        match self.mark {
            Mark::Unmarked => ItemState::Unmarked,
            Mark::Present => ItemState::Present,
            Mark::Missing => ItemState::Missing,
            Mark::NotApplicable => ItemState::NotApplicable(self.reason.text().trim().to_owned()),
        }
    }
}

/// A checklist as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChecklistState {
    pub rows: Vec<Row>,
    pub at: usize,
    /// Rows of a draft that the list does not have now: kept for when it has them again.
    aside: Vec<Row>,
}

impl ChecklistState {
    /// Every item unmarked.
    pub fn new(items: &[Item]) -> Self {
        Self { rows: items.iter().map(|item| Row::new(&item.id)).collect(), at: 0, aside: Vec::new() }
    }

    /// Other items: what was said of those that stay, stays.
    pub fn set_items(&mut self, items: &[Item]) {
        let mut known = std::mem::take(&mut self.rows);
        known.append(&mut self.aside);
        for item in items {
            let row = known.iter().position(|row| row.id == item.id).map(|at| known.swap_remove(at));
            self.rows.push(row.unwrap_or_else(|| Row::new(&item.id)));
        }
        self.aside = known;
        self.at = self.at.min(self.rows.len().saturating_sub(1));
    }

    pub fn key(&mut self, key: KeyEvent) -> Step {
        let last = self.rows.len().saturating_sub(1);
        let Some(row) = self.rows.get_mut(self.at) else { return Step::Ignored };
        match key.code {
            KeyCode::Up if self.at > 0 => self.go(self.at - 1),
            KeyCode::Down | KeyCode::Enter if self.at < last => self.go(self.at + 1),
            KeyCode::Up | KeyCode::Down | KeyCode::Enter => Step::Ignored,
            _ if row.mark == Mark::NotApplicable && !(row.reason.is_empty() && is_command(key.code)) => {
                match row.reason.key(key) {
                    Edited::Changed => Step::Changed,
                    Edited::Moved => Step::Moved,
                    Edited::Ignored => Step::Ignored,
                }
            }
            KeyCode::Char(' ') | KeyCode::Right | KeyCode::Insert => row.set(row.mark.next(1)),
            KeyCode::Left => row.set(row.mark.next(3)),
            KeyCode::Char('+') => row.set(Mark::Present),
            KeyCode::Char('-') => row.set(Mark::Missing),
            KeyCode::Char('*') => self.mark_rest(),
            KeyCode::Char('/') => row.set(Mark::NotApplicable),
            KeyCode::Backspace | KeyCode::Delete => row.set(Mark::Unmarked),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(last),
            _ => Step::Ignored,
        }
    }

    fn go(&mut self, to: usize) -> Step {
        self.at = to;
        Step::Moved
    }

    /// Everything not marked yet is present.
    pub fn mark_rest(&mut self) -> Step {
        let mut step = Step::Moved;
        for row in self.rows.iter_mut().filter(|row| row.mark == Mark::Unmarked) {
            row.mark = Mark::Present;
            step = Step::Changed;
        }
        step
    }

    /// Into the reason of the row, where it has one.
    pub fn paste(&mut self, text: &str) -> Option<Pasted> {
        let row = self.rows.get_mut(self.at).filter(|row| row.mark == Mark::NotApplicable)?;
        Some(row.reason.paste(text))
    }

    pub fn value(&self) -> Vec<(String, ItemState)> {
        self.rows.iter().map(|row| (row.id.clone(), row.state())).collect()
    }

    pub fn set(&mut self, items: &[(String, ItemState)]) {
        for (id, state) in items {
            let Some(row) = self.rows.iter_mut().find(|row| row.id == *id) else { continue };
            row.mark = match state {
                ItemState::Unmarked => Mark::Unmarked,
                ItemState::Present => Mark::Present,
                ItemState::Missing => Mark::Missing,
                ItemState::NotApplicable(_) => Mark::NotApplicable,
            };
            if let ItemState::NotApplicable(reason) = state {
                row.reason.set(reason);
            }
        }
    }

    /// A «not applicable» without a reason is wrong always; an unmarked line where the list is required.
    pub fn check(&self, items: &[Item], required: bool) -> Option<Phrase> {
        let unreasoned = |row: &&Row| row.mark == Mark::NotApplicable && row.reason.text().trim().is_empty();
        if let Some(row) = self.rows.iter().find(unreasoned) {
            let label = items.iter().find(|item| item.id == row.id).map(|item| item.label.clone());
            return Some(
                Phrase::new("form-item-no-reason").with("item", label.unwrap_or_else(|| Phrase::new("form-item"))),
            );
        }
        let left = self.rows.iter().filter(|row| row.mark == Mark::Unmarked).count();
        (required && left > 0).then(|| Phrase::new("form-items-left").with("count", left))
    }

    /// The first row that [`Self::check`] speaks of.
    pub fn first_bad(&self) -> Option<usize> {
        let bad = |row: &Row| row.mark == Mark::NotApplicable && row.reason.text().trim().is_empty();
        let unmarked = |row: &Row| row.mark == Mark::Unmarked;
        self.rows.iter().position(bad).or_else(|| self.rows.iter().position(unmarked))
    }

    pub fn draft(&self) -> Json {
        let rows: Vec<Json> = self.rows.iter().chain(&self.aside).map(|row| {
            json!({ "id": row.id, "mark": row.mark.code(), "reason": row.reason.text(), "cursor": row.reason.cursor() })
        }).collect();
        json!({ "rows": rows, "at": self.at })
    }

    pub fn restore(&mut self, json: &Json) {
        for saved in json["rows"].as_array().into_iter().flatten() {
            let Some(id) = saved["id"].as_str() else { continue };
            let mut row = Row::new(id);
            let code = saved["mark"].as_str().unwrap_or_default();
            row.mark = Mark::ROUND.into_iter().find(|mark| mark.code() == code).unwrap_or_default();
            row.reason.set(saved["reason"].as_str().unwrap_or_default());
            if let Some(cursor) = saved["cursor"].as_u64() {
                row.reason.set_cursor(cursor as usize);
            }
            match self.rows.iter_mut().chain(&mut self.aside).find(|known| known.id == id) {
                Some(known) => *known = row,
                None => self.aside.push(row),
            }
        }
        self.at = (json["at"].as_u64().unwrap_or_default() as usize).min(self.rows.len().saturating_sub(1));
    }
}

impl Row {
    fn set(&mut self, mark: Mark) -> Step {
        let changed = self.mark != mark;
        self.mark = mark;
        if changed { Step::Changed } else { Step::Moved }
    }
}

/// Keys that change the mark while no reason is typed yet.
fn is_command(code: KeyCode) -> bool {
    matches!(
        code,
        KeyCode::Char(' ' | '+' | '-' | '*' | '/')
            | KeyCode::Insert
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
            | KeyCode::Backspace
            | KeyCode::Delete
    )
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyModifiers;

    use super::super::field::plain;
    use super::*;

    fn items(ids: &[&str]) -> Vec<Item> {
        ids.iter().map(|id| Item { id: (*id).to_owned(), label: plain(*id) }).collect()
    }

    fn type_in(list: &mut ChecklistState, keys: &str) {
        for c in keys.chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            list.key(KeyEvent::new(code, KeyModifiers::NONE));
        }
    }

    #[test]
    fn one_key_marks_the_rest_and_keeps_what_was_said() {
        let mut list = ChecklistState::new(&items(&["a", "b", "c"]));
        type_in(&mut list, "\n-*");
        let states: Vec<ItemState> = list.value().into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [ItemState::Present, ItemState::Missing, ItemState::Present]);
    }

    #[test]
    fn a_reason_is_typed_in_place_signs_and_blanks_included() {
        let items = items(&["a", "b"]);
        let mut list = ChecklistState::new(&items);
        type_in(&mut list, "/");
        assert_eq!(list.check(&items, false).unwrap().id, "form-item-no-reason");
        type_in(&mut list, "не нужен - п. 8 *");
        assert_eq!(list.value()[0].1, ItemState::NotApplicable("не нужен - п. 8 *".into()));
        assert_eq!(list.check(&items, true).unwrap().id, "form-items-left");
        assert_eq!(list.check(&items, false), None);
    }

    #[test]
    fn space_goes_round_the_three_answers() {
        let mut list = ChecklistState::new(&items(&["a"]));
        let mut seen = Vec::new();
        for _ in 0..4 {
            type_in(&mut list, " ");
            seen.push(list.rows[0].mark);
        }
        assert_eq!(seen, [Mark::Present, Mark::Missing, Mark::NotApplicable, Mark::Present]);
    }

    #[test]
    fn items_that_come_back_bring_their_marks() {
        let mut list = ChecklistState::new(&items(&["a", "b"]));
        type_in(&mut list, "+\n-");
        list.set_items(&items(&["b"]));
        list.set_items(&items(&["b", "a"]));
        assert_eq!(list.value(), [("b".into(), ItemState::Missing), ("a".into(), ItemState::Present)]);
    }
}
