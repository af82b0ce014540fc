//! A list above the desk.

use chrono::NaiveDate;

use super::text::TextLine;
use crate::phrase::Phrase;
use crate::tui::keys::CommandId;
use crate::tui::lists::{Ask, ListKind, ListOf, ListPage, ListRow, PAGE, RowOpens, RowPlace, WINDOW};
use crate::tui::message::Effect;
use crate::tui::world::World;

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListScreen {
    /// Which list.
    pub kind: ListKind,
    /// What it was asked, where it was.
    pub of: Option<ListOf>,
    /// The title of rows that came with a row of the list below; none for the list itself.
    pub part: Option<Phrase>,
    /// Its rows; none until they come.
    pub rows: Option<Vec<ListRow>>,
    /// The selected row.
    pub at: usize,
    /// Whether rows stand before the first one here, and behind the last.
    around: (bool, bool),
    /// Keys wait for rows that were asked for.
    pub awaited: bool,
}

impl ListScreen {
    /// A list whose rows are on their way.
    pub const fn new(kind: ListKind) -> Self {
        Self { kind, of: None, part: None, rows: None, at: 0, around: (false, false), awaited: true }
    }

    /// Rows that came with a row of a list.
    pub fn part(kind: ListKind, title: Phrase, rows: Vec<ListRow>) -> Self {
        let mut screen = Self { part: Some(title), awaited: false, ..Self::new(kind) };
        screen.fill(rows);
        screen
    }

    /// Its title.
    pub fn title(&self) -> Phrase {
        self.part.clone().unwrap_or_else(|| self.kind.title())
    }

    /// What asks for rows of it.
    pub fn asks(&self, today: NaiveDate, ask: Ask) -> Effect {
        Effect::List { kind: self.kind, of: self.of.clone(), today, ask }
    }

    /// What asks for its rows again, where they may have changed by themselves.
    pub fn renews(&self, today: NaiveDate) -> Option<Effect> {
        (self.part.is_none() && self.kind.is_live()).then(|| self.asks(today, self.again()))
    }

    /// Its lines in the reader's language.
    pub fn lines(&self, world: &World) -> Vec<TextLine> {
        let rows = self.rows.iter().flatten();
        rows.map(|row| TextLine::new(row.line(world), row.role)).collect()
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

    /// Rows a move leads to that are not here: the ends of the list, or the page the selection comes near to.
    pub fn wants(&self, command: CommandId) -> Option<Ask> {
        let (before, after) = self.around;
        let placed = |row: &ListRow| row.place.clone();
        let rows = self.rows.iter().flatten();
        match command.0 {
            "home" => before.then_some(Ask::First),
            "end" => after.then_some(Ask::Last),
            _ if after && self.at + PAGE / 2 >= self.len() => rows.rev().find_map(placed).map(Ask::After),
            _ if before && self.at < PAGE / 2 => rows.into_iter().find_map(placed).map(Ask::Before),
            _ => None,
        }
    }

    /// What shows the rows that are here anew.
    pub fn again(&self) -> Ask {
        let first = self.rows.iter().flatten().find_map(|row| row.place.clone());
        first.filter(|_| self.around.0).map_or(Ask::First, Ask::From)
    }

    /// Takes rows that were asked for; the selection stays on its row where that is there.
    pub fn take(&mut self, ask: &Ask, page: ListPage) {
        match ask {
            Ask::First | Ask::Last | Ask::From(_) => {
                let selected = self.selected_place();
                let opened = self.opens().clone();
                self.around = (page.before, page.after);
                self.fill(page.rows);
                match (ask, selected) {
                    (Ask::Last, _) => self.select(self.len().saturating_sub(1), true),
                    (Ask::First, _) if self.awaited => self.select_first(),
                    (_, Some(place)) => self.at = self.find(&place).unwrap_or(self.at),
                    // A list that is read whole: the row that opens the same, wherever it stands now.
                    // Of a list that was empty nothing was selected yet: the first of its rows is now.
                    _ if opened == RowOpens::Nothing || *self.opens() == opened => {}
                    _ => self.at = self.rows.iter().flatten().position(|row| row.opens == opened).unwrap_or(self.at),
                }
            }
            Ask::After(place) if self.rows.iter().flatten().rev().find_map(|row| row.place.as_ref()) == Some(place) => {
                self.around.1 = page.after;
                self.rows.get_or_insert_default().extend(page.rows);
                self.forget_first();
            }
            Ask::Before(place) if self.rows.iter().flatten().find_map(|row| row.place.as_ref()) == Some(place) => {
                self.around.0 = page.before;
                self.at += page.rows.len();
                self.rows.get_or_insert_default().splice(0..0, page.rows);
                self.forget_last();
            }
            // The rows it joins are gone: they were shown anew meanwhile.
            Ask::After(_) | Ask::Before(_) => {}
        }
    }

    /// Rows beyond the window go, with their headings, but none of a row that stays.
    fn forget_first(&mut self) {
        let Some(rows) = self.rows.as_mut() else { return };
        let mut gone = rows.len().saturating_sub(WINDOW).min(self.at);
        while gone > 0 && rows[gone - 1].place.is_none() {
            gone -= 1;
        }
        rows.drain(..gone);
        self.at -= gone;
        self.around.0 |= gone > 0;
    }

    fn forget_last(&mut self) {
        let at = self.at;
        let Some(rows) = self.rows.as_mut() else { return };
        let kept = rows.len().min(WINDOW.max(at + 1));
        self.around.1 |= kept < rows.len();
        rows.truncate(kept);
        while rows.last().is_some_and(|row| row.place.is_none()) {
            rows.pop();
        }
    }

    /// Puts rows in place of those that are here; the selection stays where it was, if something is there to select.
    fn fill(&mut self, rows: Vec<ListRow>) {
        self.rows = Some(rows);
        if *self.opens() == RowOpens::Nothing {
            self.select_first();
        }
    }

    fn select_first(&mut self) {
        self.at = 0;
        self.select(0, false);
    }

    fn selected_place(&self) -> Option<RowPlace> {
        self.row(self.at).and_then(|row| row.place.clone())
    }

    fn find(&self, place: &RowPlace) -> Option<usize> {
        self.rows.as_ref()?.iter().position(|row| row.place.as_ref() == Some(place))
    }

    fn row(&self, at: usize) -> Option<&ListRow> {
        self.rows.as_ref().and_then(|rows| rows.get(at))
    }
}
