//! Periods of work: from a day until a day, several of them.

use crossterm::event::{KeyCode, KeyEvent};
use serde_json::{Value as Json, json};

use super::field::DateBias;
use super::value::Period;
use super::{FormContext, Step, days};
use crate::locale::Texts;
use crate::phrase::Phrase;
use crate::tui::input::{Edited, LineInput, Pasted};

/// Work periods lie behind: a year left out is the last one.
pub const BIAS: DateBias = DateBias::Past;
/// Characters of a typed date.
const CELL: usize = 24;

/// The periods as typed. There is always a row to type in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodsState {
    pub rows: Vec<[LineInput; 2]>,
    pub row: usize,
    pub column: usize,
}

impl Default for PeriodsState {
    fn default() -> Self {
        Self { rows: vec![empty()], row: 0, column: 0 }
    }
}

fn empty() -> [LineInput; 2] {
    [LineInput::new().limited(CELL), LineInput::new().limited(CELL)]
}

fn is_empty(row: &[LineInput; 2]) -> bool {
    row.iter().all(|cell| cell.text().trim().is_empty())
}

impl PeriodsState {
    fn cell(&mut self) -> &mut LineInput {
        &mut self.rows[self.row][self.column]
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(is_empty)
    }

    pub fn key(&mut self, key: KeyEvent, context: &FormContext<'_>) -> Step {
        match key.code {
            KeyCode::Enter => self.enter(context),
            KeyCode::Up if self.row > 0 => self.go(self.row - 1, self.column, context),
            KeyCode::Down if self.row + 1 < self.rows.len() => self.go(self.row + 1, self.column, context),
            KeyCode::Backspace if self.cell().is_empty() => self.back(context),
            _ => match days::key(self.cell(), key, days::Grain::Day, BIAS, context) {
                Edited::Changed => Step::Changed,
                Edited::Moved => Step::Moved,
                Edited::Ignored => Step::Ignored,
            },
        }
    }

    fn go(&mut self, row: usize, column: usize, context: &FormContext<'_>) -> Step {
        self.leave(context);
        (self.row, self.column) = (row, column);
        Step::Moved
    }

    /// Through the cells; after the last one a new row; out of an empty row.
    fn enter(&mut self, context: &FormContext<'_>) -> Step {
        if is_empty(&self.rows[self.row]) && self.row + 1 == self.rows.len() {
            return Step::Ignored;
        }
        if self.column == 0 {
            return self.go(self.row, 1, context);
        }
        if self.row + 1 == self.rows.len() {
            self.rows.push(empty());
        }
        self.go(self.row + 1, 0, context)
    }

    /// To the next or the previous cell. False where there is none and the field is to be left.
    pub fn tab(&mut self, forward: bool, context: &FormContext<'_>) -> bool {
        let skip = forward && self.column == 0 && is_empty(&self.rows[self.row]);
        let cell = self.row * 2 + self.column + usize::from(skip);
        let next = if forward { Some(cell + 1) } else { cell.checked_sub(1) };
        let Some(next) = next.filter(|next| *next < self.rows.len() * 2) else { return false };
        self.go(next / 2, next % 2, context);
        true
    }

    /// Backspace in an empty cell: to the one before, and an empty row goes.
    fn back(&mut self, context: &FormContext<'_>) -> Step {
        if self.column == 1 {
            return self.go(self.row, 0, context);
        }
        if !is_empty(&self.rows[self.row]) || self.rows.len() == 1 {
            return Step::Moved;
        }
        self.rows.remove(self.row);
        (self.row, self.column) = if self.row > 0 { (self.row - 1, 1) } else { (0, 0) };
        Step::Changed
    }

    pub fn paste(&mut self, text: &str) -> Pasted {
        self.cell().paste(text)
    }

    /// Writes the date of the cell out.
    pub fn leave(&mut self, context: &FormContext<'_>) {
        days::write_out(self.cell(), days::Grain::Day, BIAS, context);
    }

    /// The periods that can be read.
    pub fn value(&self, context: &FormContext<'_>) -> Vec<Period> {
        let wrong = |row: &&[LineInput; 2]| row_problem(row, context).is_none();
        self.rows.iter().filter(wrong).filter_map(|row| read(row, context)).collect()
    }

    pub fn set(&mut self, periods: &[Period]) {
        *self = Self::default();
        for (at, period) in periods.iter().enumerate() {
            if at > 0 {
                self.rows.push(empty());
            }
            self.rows[at][0].set(&Texts::date(period.from));
            self.rows[at][1].set(&period.until.map(Texts::date).unwrap_or_default());
        }
    }

    /// The first row that is wrong, and what is wrong with it.
    pub fn problem(&self, context: &FormContext<'_>) -> Option<(usize, Phrase)> {
        self.rows.iter().enumerate().find_map(|(at, row)| Some((at, row_problem(row, context)?)))
    }

    pub fn draft(&self) -> Json {
        let rows: Vec<Json> = self.rows.iter().map(|[from, until]| json!([from.text(), until.text()])).collect();
        json!({ "rows": rows, "row": self.row, "column": self.column,
            "cursor": self.rows[self.row][self.column].cursor() })
    }

    pub fn restore(&mut self, json: &Json) {
        let text = |cell: &Json| cell.as_str().unwrap_or_default().to_owned();
        let saved = json["rows"].as_array().into_iter().flatten();
        self.rows = saved
            .map(|pair| {
                let mut row = empty();
                row[0].set(&text(&pair[0]));
                row[1].set(&text(&pair[1]));
                row
            })
            .collect();
        if self.rows.is_empty() {
            self.rows.push(empty());
        }
        self.row = (json["row"].as_u64().unwrap_or_default() as usize).min(self.rows.len() - 1);
        self.column = (json["column"].as_u64().unwrap_or_default() as usize).min(1);
        if let Some(cursor) = json["cursor"].as_u64() {
            self.cell().set_cursor(cursor as usize);
        }
    }
}

fn read(row: &[LineInput; 2], context: &FormContext<'_>) -> Option<Period> {
    let from = days::read(&row[0], BIAS, context)?.ok()?;
    let until = days::read(&row[1], BIAS, context).and_then(Result::ok);
    Some(Period { from, until })
}

fn row_problem(row: &[LineInput; 2], context: &FormContext<'_>) -> Option<Phrase> {
    let from = days::read(&row[0], BIAS, context);
    let until = days::read(&row[1], BIAS, context);
    match (from, until) {
        (None, Some(_)) => Some(Phrase::new("form-period-no-from")),
        (Some(Err(problem)), _) | (_, Some(Err(problem))) => Some(problem.phrase()),
        (Some(Ok(from)), Some(Ok(until))) if until < from => {
            Some(Phrase::new("form-period-backwards").with("from", from).with("until", until))
        }
        _ => None,
    }
}
