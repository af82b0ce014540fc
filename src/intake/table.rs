//! The header of a file: which cell is which column.

use super::clean::clean;
use super::columns::Column;
use super::headers::HeaderMap;
use crate::phrase::Phrase;

/// The columns that our own file of rejected rows begins with; they are passed over when it is read again.
pub const OWN_COLUMNS: [&str; 3] = ["line", "column", "reason"];

/// What a cell of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The cell of a column.
    Take(Column),
    /// A cell of a column that stood before: compared, not taken.
    Again(Column),
    /// A column that is not ours.
    Unknown,
    /// A column of our file of rejected rows.
    Own,
}

/// Something noticed about a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileWarning {
    /// A column that is not ours; it is passed over.
    UnknownColumn(String),
    /// A column that stands more than once; the first counts.
    DoubledColumn(Column, String),
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
    /// What each cell of a row is.
    pub slots: Vec<Slot>,
    /// The headers as written, cleaned, without [`OWN_COLUMNS`].
    pub headers: Vec<String>,
    /// What was noticed.
    pub warnings: Vec<FileWarning>,
}

impl Table {
    /// Reads a header line.
    pub fn of(cells: &[String], map: &HeaderMap) -> Self {
        let mut table = Self { slots: Vec::new(), headers: Vec::new(), warnings: Vec::new() };
        for cell in cells {
            let header = clean(cell).text;
            let slot = match map.column(&header) {
                Some(column) if table.slots.contains(&Slot::Take(column)) => Slot::Again(column),
                Some(column) => Slot::Take(column),
                None if OWN_COLUMNS.contains(&header.to_lowercase().as_str()) => Slot::Own,
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
    pub fn canonical(width: usize) -> Self {
        let columns = &Column::ALL[..width.min(Column::ALL.len())];
        Self {
            slots: columns.iter().copied().map(Slot::Take).collect(),
            headers: columns.iter().map(|column| column.name().to_owned()).collect(),
            warnings: Vec::new(),
        }
    }

    /// How many columns are ours.
    pub fn known(&self) -> usize {
        self.slots.iter().filter(|slot| matches!(slot, Slot::Take(_))).count()
    }

    /// The required columns that are not there.
    pub fn missing(&self) -> Vec<Column> {
        Column::REQUIRED.into_iter().filter(|column| !self.slots.contains(&Slot::Take(*column))).collect()
    }

    /// A row without the cells of [`OWN_COLUMNS`].
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
