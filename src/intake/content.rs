//! What the rows of a file are, and the columns each may have.

use super::columns::{Column, Kind, PermitColumn};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// Applications of a portal.
    Applications,
    /// Permits for foreign labour.
    Permits,
}

impl Content {
    /// All of them; where a header says no more for one than for another, the first is meant.
    pub const ALL: &'static [Self] = &[Self::Applications, Self::Permits];

    /// Its columns, in canonical order.
    pub fn fields(self) -> impl ExactSizeIterator<Item = Field> {
        let count = match self {
            Self::Applications => Column::ALL.len(),
            Self::Permits => PermitColumn::ALL.len(),
        };
        (0..count).map(move |at| match self {
            Self::Applications => Field::Application(Column::ALL[at]),
            Self::Permits => Field::Permit(PermitColumn::ALL[at]),
        })
    }

    /// How many columns it has.
    pub fn width(self) -> usize {
        self.fields().len()
    }

    /// The column of a canonical name.
    pub fn field(self, name: &str) -> Option<Field> {
        self.fields().find(|field| field.name() == name)
    }

    /// Columns without which a row cannot be one.
    pub fn required(self) -> Vec<Field> {
        match self {
            Self::Applications => Column::REQUIRED.into_iter().map(Field::Application).collect(),
            Self::Permits => PermitColumn::REQUIRED.into_iter().map(Field::Permit).collect(),
        }
    }

    /// The column up to which pasted cells without a header have to reach, and those by which they are known.
    pub fn tells(self) -> (Field, [Field; 2]) {
        match self {
            Self::Applications => (Column::FullName.into(), [Column::FiledAt.into(), Column::Service.into()]),
            Self::Permits => {
                (PermitColumn::ValidUntil.into(), [PermitColumn::Category.into(), PermitColumn::IssuedOn.into()])
            }
        }
    }

    /// Columns of our own table of the same that only tell: read again they are passed over.
    pub const fn told(self) -> &'static [&'static str] {
        match self {
            Self::Applications => &[],
            Self::Permits => &["permit_status", "last_day"],
        }
    }
}

/// A column of one of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Of applications.
    Application(Column),
    /// Of permits.
    Permit(PermitColumn),
}

impl From<Column> for Field {
    fn from(column: Column) -> Self {
        Self::Application(column)
    }
}

impl From<PermitColumn> for Field {
    fn from(column: PermitColumn) -> Self {
        Self::Permit(column)
    }
}

impl Field {
    /// The canonical name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Application(column) => column.name(),
            Self::Permit(column) => column.name(),
        }
    }

    /// What it holds.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Application(column) => column.kind(),
            Self::Permit(column) => column.kind(),
        }
    }

    /// Its place in the canonical order.
    pub const fn index(self) -> usize {
        match self {
            Self::Application(column) => column.index(),
            Self::Permit(column) => column.index(),
        }
    }

    /// The codes it takes; empty where it holds no codes.
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Self::Application(column) => column.codes(),
            Self::Permit(column) => column.codes(),
        }
    }
}
