//! A row of cells becomes what its table is of, with warnings, or is refused with a reason.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::clean::clean;
use super::columns::Kind;
use super::content::{Content, Field};
use super::headers::HeaderMap;
use super::table::{Slot, Table};
use super::{RowOutcome, application, permit};
use crate::office::application::IntakeWarning;
use crate::phrase::Phrase;

/// The most characters a field may hold.
pub const LONGEST: usize = 4_000;

/// What intake has to be told, since it reads neither a clock nor the law.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// What the rows may be; the header tells which.
    pub contents: &'a [Content],
    /// Now, by the office's wall clock: nothing may be filed later.
    pub now: NaiveDateTime,
    /// The office's zone: moments with an offset are converted into it.
    pub zone: Tz,
    /// The day the newest edition of the Order came into force.
    pub edition_from: NaiveDate,
    /// The registration day of a moment of filing; none where the calendar does not tell.
    pub registration_day: &'a dyn Fn(NaiveDateTime) -> Option<NaiveDate>,
    /// Whether a code is in the list of professions.
    pub known_profession: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Setting<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setting").field("now", &self.now).field("zone", &self.zone).finish_non_exhaustive()
    }
}

/// A row as its source gives it.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    /// The physical line it begins at.
    pub line: u64,
    /// As many cells as the row has.
    pub fields: Vec<String>,
    /// Columns that stand twice in this row alone (JSON), with different values.
    pub differ: Vec<Field>,
    /// Why the source could not read the row at all.
    pub fault: Option<Phrase>,
}

/// A row that is refused.
pub fn refused(column: Option<&str>, reason: Phrase) -> RowOutcome {
    RowOutcome::Rejected { column: column.map(str::to_owned), reason }
}

/// The reason of a refusal.
pub fn reason(kind: &str) -> Phrase {
    Phrase::new(format!("intake-reason-{kind}"))
}

/// A value to be quoted in a sentence: cleaned and no longer than a line.
pub fn quoted(text: &str) -> String {
    let text = clean(text).text;
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Judges one row. Refusals are looked for in this order: field count, length, then what its rows need.
pub fn judge(cells: &Cells, table: &Table, map: &HeaderMap, setting: &Setting<'_>) -> RowOutcome {
    if let Some(fault) = &cells.fault {
        return refused(None, fault.clone());
    }
    if cells.fields.len() != table.slots.len() {
        let (have, want) = (cells.fields.len(), table.slots.len());
        return refused(None, reason("field-count").with("have", have).with("want", want));
    }
    if let Some(at) = cells.fields.iter().position(|field| field.len() > LONGEST && field.chars().count() > LONGEST) {
        let column = match table.slots[at] {
            Slot::Take(column) | Slot::Again(column) => column.name(),
            Slot::Unknown | Slot::Own => table.headers.get(at).map_or("", String::as_str),
        };
        let have = cells.fields[at].chars().count();
        return refused(Some(column), reason("too-long").with("have", have).with("most", LONGEST));
    }
    let picked = Picked::of(cells, table);
    match table.content {
        Content::Applications => application::judge(&picked, map, setting),
        Content::Permits => permit::judge(picked, map),
    }
}

/// The cells by column, cleaned.
pub struct Picked {
    texts: Vec<String>,
    /// What was noticed on the way.
    pub warnings: Vec<IntakeWarning>,
}

impl Picked {
    fn of(cells: &Cells, table: &Table) -> Self {
        let mut picked = Self { texts: vec![String::new(); table.content.width()], warnings: Vec::new() };
        for (slot, field) in table.slots.iter().zip(&cells.fields) {
            match slot {
                Slot::Take(column) => picked.take(*column, field),
                Slot::Again(column) if clean(field).text != picked.texts[column.index()] => {
                    picked.warn(*column, "doubled");
                }
                Slot::Again(_) | Slot::Unknown | Slot::Own => {}
            }
        }
        for column in &cells.differ {
            picked.warn(*column, "doubled");
        }
        picked
    }

    fn take(&mut self, column: Field, field: &str) {
        let cleaned = clean(field);
        if cleaned.removed {
            self.warn(column, "cleaned");
        }
        if cleaned.broken {
            self.warn(column, "broken");
        }
        let text = matches!(column.kind(), Kind::Text | Kind::Number12);
        if text && cleaned.text.starts_with(['=', '+', '-', '@']) {
            self.warn(column, "formula");
        }
        self.texts[column.index()] = cleaned.text;
    }

    /// Adds a warning once.
    pub fn warn(&mut self, column: impl Into<Field>, kind: &str) {
        let column = column.into();
        let warning = IntakeWarning { column: column.name().to_owned(), kind: kind.to_owned() };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// What stands in a column.
    pub fn text(&self, column: impl Into<Field>) -> &str {
        &self.texts[column.into().index()]
    }
}
