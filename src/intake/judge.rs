//! A row of cells becomes an application with warnings, or is refused with a reason.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::clean::clean;
use super::columns::{Column, Kind};
use super::fill;
use super::headers::HeaderMap;
use super::table::{Slot, Table};
use super::{RowOutcome, dates};
use crate::law::Service;
use crate::office::application::{Application, IntakeWarning};
use crate::phrase::Phrase;

/// The most characters a field may hold.
pub const LONGEST: usize = 4_000;

/// What intake has to be told, since it reads neither a clock nor the law.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
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
    pub differ: Vec<Column>,
    /// Why the source could not read the row at all.
    pub fault: Option<Phrase>,
}

fn refused(column: Option<&str>, reason: Phrase) -> RowOutcome {
    RowOutcome::Rejected { column: column.map(str::to_owned), reason }
}

fn reason(kind: &str) -> Phrase {
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

/// Judges one row. Refusals are looked for in this order: field count, length, then number, moment, service, name.
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
    match required(&picked, map, setting) {
        Ok((application, warnings)) => accept(&picked, application, warnings, map, setting),
        Err((column, reason)) => refused(Some(column.name()), reason),
    }
}

/// The cells by column, cleaned.
struct Picked {
    texts: Vec<String>,
    warnings: Vec<IntakeWarning>,
}

impl Picked {
    fn of(cells: &Cells, table: &Table) -> Self {
        let mut picked = Self { texts: vec![String::new(); Column::ALL.len()], warnings: Vec::new() };
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

    fn take(&mut self, column: Column, field: &str) {
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

    fn warn(&mut self, column: Column, kind: &str) {
        let warning = IntakeWarning { column: column.name().to_owned(), kind: kind.to_owned() };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    fn text(&self, column: Column) -> &str {
        &self.texts[column.index()]
    }
}

type Begun = (Application, Vec<(Column, &'static str)>);

/// The four without which there is no application: portal number, moment, service, name.
fn required(picked: &Picked, map: &HeaderMap, setting: &Setting<'_>) -> Result<Begun, (Column, Phrase)> {
    let portal_number = picked.text(Column::PortalNumber);
    if portal_number.is_empty() {
        return Err((Column::PortalNumber, reason("no-number")));
    }
    let moment = filed_at(picked.text(Column::FiledAt), setting).map_err(|fault| (Column::FiledAt, fault))?;
    let word = picked.text(Column::Service);
    if word.is_empty() {
        return Err((Column::Service, reason("no-service")));
    }
    let service = map.code(Column::Service, word).and_then(Service::from_code);
    let service = service.ok_or_else(|| (Column::Service, reason("unknown-service").with("value", quoted(word))))?;
    let full_name = picked.text(Column::FullName);
    if full_name.is_empty() {
        return Err((Column::FullName, reason("no-name")));
    }
    let mut warnings = Vec::new();
    if !moment.timed {
        warnings.push((Column::FiledAt, "no-time"));
    }
    if (setting.registration_day)(moment.at).is_some_and(|day| day < setting.edition_from) {
        warnings.push((Column::FiledAt, "before-edition"));
    }
    let mut application = Application::new(service, moment.at);
    portal_number.clone_into(&mut application.portal_number);
    full_name.clone_into(&mut application.full_name);
    Ok((application, warnings))
}

fn filed_at(text: &str, setting: &Setting<'_>) -> Result<dates::Moment, Phrase> {
    if text.is_empty() {
        return Err(reason("no-moment"));
    }
    let moment = dates::moment(text, setting.zone)
        .map_err(|fault| reason(&format!("moment-{}", fault.kind())).with("value", quoted(text)))?;
    if moment.at > setting.now {
        return Err(reason("future").with("moment", moment.at).with("now", setting.now));
    }
    Ok(moment)
}

/// Everything else: nothing in it costs a person the application.
fn accept(
    picked: &Picked,
    mut application: Application,
    mut found: Vec<(Column, &'static str)>,
    map: &HeaderMap,
    setting: &Setting<'_>,
) -> RowOutcome {
    for column in Column::ALL.iter().copied().filter(|column| !Column::REQUIRED.contains(column)) {
        let text = picked.text(column);
        if column == Column::Consent {
            application.consent = map.code(column, text).map(|code| code == "y");
            if application.consent != Some(true) {
                found.push((column, "no-consent"));
            }
            if application.consent.is_none() && !text.is_empty() {
                application.unread.insert(column.name().to_owned(), text.to_owned());
            }
        } else if !text.is_empty()
            && let Err(fault) = fill::fill(&mut application, column, text, map)
        {
            found.push((column, fault.kind));
            if !fault.unread.is_empty() {
                application.unread.insert(column.name().to_owned(), fault.unread);
            }
        }
    }
    if !application.profession_code.is_empty() && !(setting.known_profession)(&application.profession_code) {
        found.push((Column::ProfessionCode, "unknown-profession"));
    }
    let mut warnings = picked.warnings.clone();
    warnings.extend(
        found
            .into_iter()
            .map(|(column, kind)| IntakeWarning { column: column.name().to_owned(), kind: kind.to_owned() }),
    );
    RowOutcome::Application { application: Box::new(application), warnings }
}
