//! A list above the desk.

use chrono::NaiveDate;

use super::text::TextLine;
use crate::office::report::Period;
use crate::phrase::Phrase;
use crate::tui::lists::{ListKind, ListRow, RowOpens};
use crate::tui::message::Effect;
use crate::tui::world::World;

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListScreen {
    /// Which list.
    pub kind: ListKind,
    /// The period it is of, where one was chosen.
    pub period: Option<Period>,
    /// The title of rows that came with a row of the list below; none for the list itself.
    pub part: Option<Phrase>,
    /// Its rows; none until they come.
    pub rows: Option<Vec<ListRow>>,
    /// The selected row.
    pub at: usize,
}

impl ListScreen {
    /// A list whose rows are on their way.
    pub const fn new(kind: ListKind) -> Self {
        Self { kind, period: None, part: None, rows: None, at: 0 }
    }

    /// Rows that came with a row of a list.
    pub fn part(kind: ListKind, title: Phrase, rows: Vec<ListRow>) -> Self {
        let mut screen = Self { part: Some(title), ..Self::new(kind) };
        screen.fill(rows);
        screen
    }

    /// Its title.
    pub fn title(&self) -> Phrase {
        self.part.clone().unwrap_or_else(|| self.kind.title())
    }

    /// What asks for its rows.
    pub const fn asks(&self, today: NaiveDate) -> Effect {
        Effect::List { kind: self.kind, period: self.period, today }
    }

    /// What asks for its rows again, where they may have changed by themselves.
    pub fn renews(&self, today: NaiveDate) -> Option<Effect> {
        (self.part.is_none() && self.kind.is_live()).then(|| self.asks(today))
    }

    /// Its lines in the reader's language.
    pub fn lines(&self, world: &World) -> Vec<TextLine> {
        let rows = self.rows.iter().flatten();
        rows.map(|row| TextLine::new(world.say(&row.words), row.role)).collect()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.as_ref().map_or(0, Vec::len)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What Enter does on the selected row.
    pub fn opens(&self) -> &RowOpens {
        self.row(self.at).map_or(&RowOpens::Nothing, |row| &row.opens)
    }

    /// Moves the selection to a row, past headings on the way up or down.
    pub fn select(&mut self, to: usize, up: bool) {
        let opens = |at: &usize| self.row(*at).is_some_and(|row| row.opens != RowOpens::Nothing);
        let onto = if up { (0..=to).rev().find(opens) } else { (to..self.len()).find(opens) };
        self.at = onto.unwrap_or(self.at);
    }

    /// Takes its rows; the selection stays where it was, if something is there to select.
    pub fn fill(&mut self, rows: Vec<ListRow>) {
        self.rows = Some(rows);
        if *self.opens() == RowOpens::Nothing {
            self.at = 0;
            self.select(0, false);
        }
    }

    fn row(&self, at: usize) -> Option<&ListRow> {
        self.rows.as_ref().and_then(|rows| rows.get(at))
    }
}
