//! Rows of a list that stand in columns: their headings mean what `columns` says, their widths are told here.

use chrono::NaiveDate;

use crate::phrase::Phrase;
use crate::tui::columns::Column;
use crate::tui::text::{pad, pad_left, truncate};
use crate::tui::world::World;

/// Columns of a terminal that a table is laid out for; what a wider one has besides goes to its names.
const LAID_OUT: usize = 80;
/// Columns of the frame and the blanks around a list.
const AROUND: usize = 4;
/// A name takes no more than that besides.
const MOST: usize = 24;

/// How wide a column is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A name: it grows with the terminal.
    Name(usize),
    /// Words.
    Words(usize),
    /// A number, to the right.
    Number(usize),
    /// A bar chart, in all that the columns before it leave.
    Bar,
}

/// A bar: a part of it drawn full, the rest of it light behind that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Drawn full.
    pub full: u64,
    /// Drawn light.
    pub light: u64,
    /// What would fill the column: the longest bar of the chart.
    pub most: u64,
}

/// The columns of some rows, from left to right, and their widths.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: &'static [Column],
    /// Their widths.
    pub widths: &'static [Width],
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Somebody's name.
    Name(String),
    /// An officer; none for nobody.
    Officer(Option<String>),
    /// How many; a dot for none.
    Count(u64),
    /// A number that is said where it is known.
    Number(Option<u64>),
    /// Words.
    Say(Phrase),
    /// A day, where there is one.
    Day(Option<NaiveDate>),
    /// A bar of a chart, which the view draws.
    Bar(Bar),
}

impl Cell {
    fn shown(&self, world: &World) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Officer(login) => world.handler_name(login.as_deref()),
            Self::Count(0) => String::from("·"),
            Self::Count(count) => count.to_string(),
            Self::Number(number) => number.map_or_else(String::new, |number| number.to_string()),
            Self::Say(words) => world.say(words),
            Self::Day(day) => day.map_or_else(String::new, |day| world.texts.day_short(day)),
            Self::Bar(_) => String::new(),
        }
    }
}

impl Table {
    /// The line of the headings.
    pub fn heading(&self, world: &World) -> String {
        self.line(self.columns.iter().map(|column| world.get(column.heading)), world)
    }

    /// The line of a row.
    pub fn row(&self, cells: &[Cell], world: &World) -> String {
        self.line(cells.iter().map(|cell| cell.shown(world)), world)
    }

    fn line(&self, cells: impl Iterator<Item = String>, world: &World) -> String {
        let besides = self.besides(world);
        let cells = self.widths.iter().zip(cells).map(|(width, cell)| match *width {
            Width::Name(columns) => pad(&cell, columns + besides),
            Width::Words(columns) => pad(&cell, columns),
            Width::Number(columns) => pad_left(&cell, columns),
            Width::Bar => truncate(&cell, self.bar(world).1),
        });
        cells.collect::<Vec<_>>().join(" ").trim_end().to_owned()
    }

    /// Columns that each name gets of what a wide terminal has besides.
    fn besides(&self, world: &World) -> usize {
        let names = self.widths.iter().filter(|width| matches!(width, Width::Name(_))).count().max(1);
        (usize::from(world.columns).saturating_sub(LAID_OUT) / names).min(MOST)
    }

    /// Where the column of bars begins in the line of a row, and how wide it is.
    pub fn bar(&self, world: &World) -> (usize, usize) {
        let besides = self.besides(world);
        let before = self.widths.iter().map(|width| match width {
            Width::Name(columns) => columns + besides + 1,
            Width::Words(columns) | Width::Number(columns) => columns + 1,
            Width::Bar => 0,
        });
        let before = before.sum();
        (before, usize::from(world.columns).saturating_sub(AROUND + before))
    }
}
