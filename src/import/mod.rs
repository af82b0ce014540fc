//! Applications into the office: rows of intake, decided and recorded by the store, each told as it becomes.
//!
//! It stands between the two because neither may know the other: `cli`, `tui` → `import` → `store`, `intake`. The
//! command line and the import screen go through here alike, with a file or with pasted cells.

mod rejects;

use std::collections::HashSet;
use std::io::{Read, Seek};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde::Serialize;
use thiserror::Error;

pub use rejects::Rejects;

use crate::intake::{self, Column, HeaderMap, Intake, IntakeFault, Row, RowOutcome, Setting};
use crate::law::edition::Rulebook;
use crate::law::professions::Professions;
use crate::office::application::IntakeWarning;
use crate::office::decide::{Rules, decide};
use crate::office::memory::MemoryOffice;
use crate::office::settings::Settings;
use crate::office::{CaseNo, Command, Event, Office, Refusal, Who};
use crate::phrase::Phrase;
use crate::store::{Committed, Envelope, PersonLink, Snapshot, Store, StoreError, SubmitError};

/// Rows read before they are recorded: the store parts them into transactions of its own, and reading the next ones
/// leaves the officers their turn.
const BATCH: usize = 2_000;

/// What an import did or would do: counts of data rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Read.
    pub read: u64,
    /// Made cases.
    pub imported: u64,
    /// Known already: the first stays as it is.
    pub duplicates: u64,
    /// Refused; their numbers stay free.
    pub rejected: u64,
    /// Imported with at least one warning.
    pub warnings: u64,
}

/// What became of a row, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// A new case; its number is known once it is recorded.
    New(Option<CaseNo>),
    /// The portal's number is a case already, or stands above in the same file.
    Known(Option<CaseNo>),
    /// It cannot be an application.
    Rejected {
        /// The column, where one is to blame: a canonical name, or the header of a column that is not ours.
        column: Option<String>,
        /// Why.
        reason: Phrase,
    },
}

/// A row and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The line it begins at.
    pub line: u64,
    /// The portal's number, as far as there is one.
    pub portal_number: String,
    /// The applicant's name, as far as there is one.
    pub who: String,
    /// New, known, or rejected and why.
    pub verdict: Verdict,
    /// What intake noticed; empty unless it is new.
    pub warnings: Vec<IntakeWarning>,
    /// What the office knows of the person already; only in a preview.
    pub links: Vec<PersonLink>,
    /// The cells as they were, for the file of rejected rows.
    pub raw: Vec<String>,
}

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
        Self { settings, map, now, edition_from, registration_day }
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
            now: self.now,
            zone: self.settings.zone,
            edition_from: self.edition_from,
            registration_day: &*self.registration_day,
            known_profession: &known_profession,
        }
    }

    /// Where the number and the name stand in a row, for one that became no application.
    fn places(&self, headers: &[String]) -> [Option<usize>; 2] {
        let at = |column| headers.iter().position(|header| self.map.column(header) == Some(column));
        [at(Column::PortalNumber), at(Column::FullName)]
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

/// Records every application of a file. `tell` gets each row in the order of the file once it is on the disk.
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
    let places = ground.places(intake.headers());
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
                RowOutcome::Application { .. } => match outcomes.next() {
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

/// Says what an import would do, without doing it; with no office yet, what it would do in an empty one.
///
/// # Errors
/// As [`run`].
pub fn preview(
    ground: &Ground,
    intake: &mut Intake<'_>,
    by: &By<'_>,
    counts: &mut Counts,
    store: Option<&Store>,
    tell: &mut dyn FnMut(Entry),
) -> Result<(), ImportFault> {
    let places = ground.places(intake.headers());
    let empty = MemoryOffice { settings: Some(ground.settings.clone()), ..MemoryOffice::default() };
    let mut above: HashSet<String> = HashSet::new();
    loop {
        let (rows, fault) = batch(intake);
        if rows.is_empty() && fault.is_none() {
            return Ok(());
        }
        let snapshot = store.map(Store::snapshot).transpose()?;
        let now = (by.clock)();
        for row in rows {
            let asked = envelope(&row, by.who, now);
            let decided = match &asked {
                None => None,
                Some(_) if row.portal_number().is_some_and(|number| above.contains(number)) => Some(Err(None)),
                Some(asked) => Some(match ask(snapshot.as_ref(), &empty, asked)? {
                    Ok(_) => Ok(None),
                    Err(refusal) => Err(Some(of_row(refusal)?)),
                }),
            };
            if let (Some(Ok(_)), Some(number)) = (&decided, row.portal_number()) {
                above.insert(number.to_owned());
            }
            let links = match (&row.outcome, &decided, &snapshot) {
                (RowOutcome::Application { application, .. }, Some(Ok(_)), Some(snapshot)) => {
                    snapshot.applicant_links(application)?
                }
                _ => Vec::new(),
            };
            let entry = Entry { links, ..entry(row, &places, decided) };
            counts.add(&entry);
            tell(entry);
        }
        if let Some(fault) = fault {
            return Err(fault.into());
        }
    }
}

/// What was decided of an application: its case, or the refusal (none: its number stands above in the file).
type Decided = Result<Option<CaseNo>, Option<Refusal>>;

/// Parts what the office refuses, which is a row's own fate, from what fails the whole import.
fn decided(outcome: Result<Committed, SubmitError>) -> Result<Decided, ImportFault> {
    match outcome {
        Ok(committed) => Ok(Ok(case_of(&committed.events))),
        Err(SubmitError::Refused(refusal)) => of_row(refusal).map(|refusal| Err(Some(refusal))),
        Err(other) => Err(store_fault(other)),
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

fn ask(
    snapshot: Option<&Snapshot>,
    empty: &MemoryOffice,
    asked: &Envelope,
) -> Result<Result<Vec<Event>, Refusal>, StoreError> {
    let question = |office: &dyn Office| decide(office, &asked.command, &asked.who, asked.now);
    match snapshot {
        Some(snapshot) => snapshot.ask(question),
        None => Ok(question(empty)),
    }
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
    let RowOutcome::Application { application, warnings } = &row.outcome else { return None };
    let command = Command::Register { application: application.clone(), warnings: warnings.clone() };
    Some(Envelope { command, expected: None, who: who.clone(), now })
}

fn case_of(events: &[Event]) -> Option<CaseNo> {
    events.iter().find_map(|event| match event {
        Event::CaseRegistered { case, .. } => Some(*case),
        _ => None,
    })
}

fn entry(row: Row, places: &[Option<usize>; 2], decided: Option<Decided>) -> Entry {
    let (names, outcome) = match row.outcome {
        RowOutcome::Application { application, warnings } => {
            let verdict = match decided {
                None => (Verdict::New(None), warnings),
                Some(Ok(case)) => (Verdict::New(case), warnings),
                Some(Err(None)) => (Verdict::Known(None), Vec::new()),
                Some(Err(Some(Refusal::KnownApplication { case, .. }))) => (Verdict::Known(Some(case)), Vec::new()),
                Some(Err(Some(refusal))) => (Verdict::Rejected { column: None, reason: refusal.phrase() }, Vec::new()),
            };
            ([application.portal_number, application.full_name], verdict)
        }
        RowOutcome::Rejected { column, reason } => {
            let cell = |at: &Option<usize>| at.and_then(|at| row.raw.get(at)).map_or("", String::as_str);
            let names = [cell(&places[0]), cell(&places[1])].map(|cell| intake::clean(cell).text);
            (names, (Verdict::Rejected { column, reason }, Vec::new()))
        }
    };
    let ([portal_number, who], (verdict, warnings)) = (names, outcome);
    Entry { line: row.line, portal_number, who, verdict, warnings, links: Vec::new(), raw: row.raw }
}

impl Counts {
    fn add(&mut self, entry: &Entry) {
        self.read += 1;
        match &entry.verdict {
            Verdict::New(_) => {
                self.imported += 1;
                self.warnings += u64::from(!entry.warnings.is_empty());
            }
            Verdict::Known(_) => self.duplicates += 1,
            Verdict::Rejected { .. } => self.rejected += 1,
        }
    }
}

#[cfg(test)]
mod tests;
