//! Applications and permits into the office: rows of intake, decided and recorded by the store, each told as it becomes.
//!
//! It stands between the two because neither may know the other: `cli`, `tui` → `import` → `store`, `intake`. The
//! command line and the import screen go through here alike, with a file or with pasted cells.

mod above;
mod entry;
mod preview;
mod rejects;

use std::io::{Read, Seek};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use thiserror::Error;

pub use entry::{Counts, Entry, Verdict};
use entry::{decided, entry};
pub use preview::preview;
pub use rejects::Rejects;

use crate::intake::{
    self, Column, Content, Field, HeaderMap, Intake, IntakeFault, PermitColumn, Row, RowOutcome, Setting,
};
use crate::law::edition::Rulebook;
use crate::law::professions::Professions;
use crate::office::decide::Rules;
use crate::office::settings::Settings;
use crate::office::{Command, Refusal, Who};
use crate::phrase::Phrase;
use crate::store::{Committed, Envelope, StoreError, SubmitError};

/// Rows read before they are recorded: the store parts them into transactions of its own, and reading the next ones
/// leaves the officers their turn.
const BATCH: usize = 2_000;

/// Why an import ended before its end. What was told until then stands, and it can be run again.
#[derive(Debug, Error)]
pub enum ImportFault {
    /// The file.
    #[error(transparent)]
    Intake(#[from] IntakeFault),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The office refuses whoever imports, not a row.
    #[error("refused: {0:?}")]
    Refused(Refusal),
}

impl ImportFault {
    /// The reason in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Intake(fault) => fault.phrase(),
            Self::Store(fault) => fault.phrase(),
            Self::Refused(refusal) => refusal.phrase(),
        }
    }
}

/// What rows are judged by: the office's law and clock, and the map of headers.
pub struct Ground {
    settings: Arc<Settings>,
    map: HeaderMap,
    contents: &'static [Content],
    now: NaiveDateTime,
    edition_from: NaiveDate,
    registration_day: Box<dyn Fn(NaiveDateTime) -> Option<NaiveDate> + Send>,
}

impl std::fmt::Debug for Ground {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ground")
            .field("now", &self.now)
            .field("edition_from", &self.edition_from)
            .finish_non_exhaustive()
    }
}

fn known_profession(code: &str) -> bool {
    Professions::embedded().by_code(code).is_some()
}

impl Ground {
    /// The ground of an office at a moment of its wall clock.
    pub fn new(settings: Arc<Settings>, map: HeaderMap, now: NaiveDateTime) -> Self {
        let newest = Rulebook::embedded().newest();
        let edition_from = settings.commencement.get(&newest.id).copied().unwrap_or(newest.in_force_from);
        let rules = Rules::with(settings.clone(), now.date());
        let registration_day = Box::new(move |filed_at| rules.registration_day(filed_at).ok());
        Self { settings, map, contents: Content::ALL, now, edition_from, registration_day }
    }

    /// The same for files of one content alone.
    #[must_use]
    pub fn only(self, content: Content) -> Self {
        let contents = match content {
            Content::Applications => &[Content::Applications],
            Content::Permits => &[Content::Permits],
        };
        Self { contents, ..self }
    }

    /// Opens a file; the name decides only between JSON lines and a table.
    ///
    /// # Errors
    /// A file that is none of ours.
    pub fn open(&self, file: impl Read + Seek + Send + 'static, name: &str) -> Result<Intake<'_>, IntakeFault> {
        intake::open(file, name, &self.map, self.setting())
    }

    /// Opens cells pasted from a spreadsheet.
    ///
    /// # Errors
    /// Cells without columns we know.
    pub fn open_pasted(&self, text: String) -> Result<Intake<'_>, IntakeFault> {
        intake::open_pasted(text, &self.map, self.setting())
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            contents: self.contents,
            now: self.now,
            zone: self.settings.zone,
            edition_from: self.edition_from,
            registration_day: &*self.registration_day,
            known_profession: &known_profession,
        }
    }

    /// Where the number and the name stand in a row, for one that became nothing.
    fn places(&self, intake: &Intake<'_>) -> [Option<usize>; 2] {
        let (content, headers) = (intake.content(), intake.headers());
        let named: [Field; 2] = match content {
            Content::Applications => [Column::PortalNumber.into(), Column::FullName.into()],
            Content::Permits => [PermitColumn::PermitNumber.into(), PermitColumn::WorkerName.into()],
        };
        named.map(|field| headers.iter().position(|header| self.map.column(content, header) == Some(field)))
    }
}

/// Who imports, and the clock.
pub struct By<'a> {
    /// Who.
    pub who: &'a Who,
    /// The moment of the office; asked once a batch.
    pub clock: &'a dyn Fn() -> DateTime<FixedOffset>,
}

impl std::fmt::Debug for By<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("By").field("who", self.who).finish_non_exhaustive()
    }
}

/// Is told the number and the outcome of a command once it is recorded.
pub type Done<'a> = dyn FnMut(usize, Result<Committed, SubmitError>) + 'a;

/// Records commands: [`Store::submit_many`].
pub type Submit<'a> = dyn FnMut(Vec<Envelope>, &mut Done<'_>) -> Result<(), SubmitError> + 'a;

/// Records every application or permit of a file. `tell` gets each row in the order of the file once it is on the disk.
///
/// A row that intake refuses is told as refused before anybody asks whether its number is known; whether it is, the
/// office decides, and so an import run again changes nothing.
///
/// # Errors
/// The file cannot be read further, or the store fails: what was told stands, and is counted in `counts`.
pub fn run(
    ground: &Ground,
    intake: &mut Intake<'_>,
    by: &By<'_>,
    counts: &mut Counts,
    submit: &mut Submit<'_>,
    tell: &mut dyn FnMut(Entry),
) -> Result<(), ImportFault> {
    let places = ground.places(intake);
    loop {
        let (rows, fault) = batch(intake);
        if rows.is_empty() && fault.is_none() {
            return Ok(());
        }
        let now = (by.clock)();
        let envelopes = rows.iter().filter_map(|row| envelope(row, by.who, now)).collect::<Vec<_>>();
        let mut outcomes = Vec::with_capacity(envelopes.len());
        let done = submit(envelopes, &mut |_, outcome| outcomes.push(outcome));
        let mut outcomes = outcomes.into_iter();
        for row in rows {
            let fate = match row.outcome {
                RowOutcome::Rejected { .. } => None,
                RowOutcome::Application { .. } | RowOutcome::Permit { .. } => match outcomes.next() {
                    Some(outcome) => Some(decided(outcome)?),
                    // The store stopped before this row.
                    None => break,
                },
            };
            let entry = entry(row, &places, fate);
            counts.add(&entry);
            tell(entry);
        }
        done.map_err(store_fault)?;
        if let Some(fault) = fault {
            return Err(fault.into());
        }
    }
}

/// A refusal that is a row's own fate.
fn of_row(refusal: Refusal) -> Result<Refusal, ImportFault> {
    match refusal {
        Refusal::MayNot(_) | Refusal::NotOpen => Err(ImportFault::Refused(refusal)),
        refusal => Ok(refusal),
    }
}

fn store_fault(error: SubmitError) -> ImportFault {
    ImportFault::Store(match error {
        SubmitError::Store(fault) => fault,
        SubmitError::Busy => StoreError::Busy,
        // A registration expects no revision and is told its refusal row by row.
        other @ (SubmitError::Refused(_) | SubmitError::Stale { .. }) => StoreError::Damaged(other.to_string()),
    })
}

/// The next rows, and the fault that ended them.
fn batch(intake: &mut Intake<'_>) -> (Vec<Row>, Option<IntakeFault>) {
    let mut rows = Vec::new();
    for row in intake.by_ref().take(BATCH) {
        match row {
            Ok(row) => rows.push(row),
            Err(fault) => return (rows, Some(fault)),
        }
    }
    (rows, None)
}

fn envelope(row: &Row, who: &Who, now: DateTime<FixedOffset>) -> Option<Envelope> {
    let command = match &row.outcome {
        RowOutcome::Application { application, warnings } => {
            Command::Register { application: application.clone(), warnings: warnings.clone() }
        }
        RowOutcome::Permit { permit, .. } => Command::RegisterPermit(permit.clone()),
        RowOutcome::Rejected { .. } => return None,
    };
    Some(Envelope { command, expected: None, who: who.clone(), now })
}

#[cfg(test)]
mod tests;
