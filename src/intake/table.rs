//! The header of a file: which cell is which column.

use super::clean::clean;
use super::content::{Content, Field};
use super::headers::HeaderMap;
use crate::phrase::Phrase;

/// The columns that our own file of rejected rows begins with; they are passed over when it is read again.
pub const OWN_COLUMNS: [&str; 3] = ["line", "column", "reason"];

/// Whether a header is one of ours that holds nothing to be read.
pub fn is_own(content: Content, header: &str) -> bool {
    let header = header.to_lowercase();
    OWN_COLUMNS.contains(&header.as_str()) || content.told().contains(&header.as_str())
}

/// What a cell of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The cell of a column.
    Take(Field),
    /// A cell of a column that stood before: compared, not taken.
    Again(Field),
    /// A column that is not ours.
    Unknown,
    /// A column of our file of rejected rows, or one of our tables that only tells.
    Own,
}

/// Something noticed about a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileWarning {
    /// A column that is not ours; it is passed over.
    UnknownColumn(String),
    /// A column that stands more than once; the first counts.
    DoubledColumn(Field, String),
}

impl FileWarning {
    /// The sentence (`intake-file-…`).
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::UnknownColumn(header) => Phrase::new("intake-file-unknown-column").with("header", header.as_str()),
            Self::DoubledColumn(column, header) => Phrase::new("intake-file-doubled-column")
                .with("header", header.as_str())
                .with("column", super::column_words(column.name())),
        }
    }
}

/// A header read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What its rows are.
    pub content: Content,
    /// What each cell of a row is.
    pub slots: Vec<Slot>,
    /// The headers as written, cleaned, without those of [`Slot::Own`].
    pub headers: Vec<String>,
    /// What was noticed.
    pub warnings: Vec<FileWarning>,
}

impl Table {
    /// Reads a header line as that of the content which it names most columns of.
    pub fn of(cells: &[String], map: &HeaderMap, contents: &[Content]) -> Self {
        let tables = contents.iter().map(|content| Self::read(*content, cells, map));
        let best = tables.reduce(|best, next| if next.weight() > best.weight() { next } else { best });
        best.unwrap_or_else(|| Self::read(Content::Applications, cells, map))
    }

    /// How well a header suits its content: whole before in part, then by columns known.
    fn weight(&self) -> (bool, usize) {
        (self.missing().is_empty(), self.known())
    }

    fn read(content: Content, cells: &[String], map: &HeaderMap) -> Self {
        let mut table = Self { content, slots: Vec::new(), headers: Vec::new(), warnings: Vec::new() };
        for cell in cells {
            let header = clean(cell).text;
            let slot = match map.column(content, &header) {
                Some(column) if table.slots.contains(&Slot::Take(column)) => Slot::Again(column),
                Some(column) => Slot::Take(column),
                None if is_own(content, &header) => Slot::Own,
                None => Slot::Unknown,
            };
            table.slots.push(slot);
            match slot {
                Slot::Own => continue,
                Slot::Again(column) => table.warn(FileWarning::DoubledColumn(column, header.clone())),
                Slot::Unknown => table.warn(FileWarning::UnknownColumn(header.clone())),
                Slot::Take(_) => {}
            }
            table.headers.push(header);
        }
        table
    }

    /// The canonical columns, the first `width` of them.
    pub fn canonical(content: Content, width: usize) -> Self {
        let columns = content.fields().take(width);
        Self {
            content,
            slots: columns.map(Slot::Take).collect(),
            headers: content.fields().take(width).map(|column| column.name().to_owned()).collect(),
            warnings: Vec::new(),
        }
    }

    /// How many columns are ours.
    pub fn known(&self) -> usize {
        self.slots.iter().filter(|slot| matches!(slot, Slot::Take(_))).count()
    }

    /// The required columns that are not there.
    pub fn missing(&self) -> Vec<Field> {
        self.content.required().into_iter().filter(|column| !self.slots.contains(&Slot::Take(*column))).collect()
    }

    /// A row without the cells of [`Slot::Own`].
    pub fn without_own(&self, fields: Vec<String>) -> Vec<String> {
        let own = |at: usize| self.slots.get(at) == Some(&Slot::Own);
        fields.into_iter().enumerate().filter(|(at, _)| !own(*at)).map(|(_, field)| field).collect()
    }

    /// Adds a warning once.
    pub fn warn(&mut self, warning: FileWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}
