//! Tables out: what the office holds as CSV, a workbook or JSON lines. The command line and the screens make the same.
//!
//! The first row of every table is the names of its columns, which stay as they are and which a machine reads; what
//! each means stands in the reader's language on the last sheet of a workbook, and in `column-NAME` for everybody else.

mod book;
mod case;
mod cell;
mod certificate;
mod complaint;
pub mod figures;
mod inquiry;
mod intake;
mod journal;
mod minutes;
mod notification;
mod permit;
pub mod report;
mod sheet;
#[cfg(test)]
mod tests;

use std::io::Write;

use chrono::NaiveDateTime;

use crate::locale::Texts;
use crate::office::Who;
use crate::office::permit::PermitSettings;
use crate::office::roles::SEE_LOOKS;
use crate::outbox::Unwritten;
use crate::phrase::Phrase;
use crate::store::{Snapshot, Store, StoreError, View};
use cell::Cell;
pub use sheet::Form;
use sheet::Sheet;

/// The sheet of a workbook that says what the columns mean.
const MEANINGS: (&str, &[&str]) = ("columns", &["column", "meaning"]);

/// What a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Cases, by number.
    Cases,
    /// The register of certificates, by number.
    Certificates,
    /// Notifications of holders, by number.
    Notifications,
    /// Complaints, by number.
    Complaints,
    /// Inquiries, by number.
    Inquiries,
    /// Minutes of the Commission: an applicant and sitting a row, by day.
    Minutes,
    /// Applications in the columns of an intake file, by case: what `import` reads.
    Intake,
    /// Permits for foreign labour in the columns of the file that `import` reads, by number.
    Permits,
    /// Employers of the permits, by BIN.
    Employers,
    /// Quotas of the years: allotted, issued, the rest.
    Quotas,
    /// Who looked at whom, for an auditor or an administrator.
    Views,
    /// The journal; as JSON lines its records byte for byte, so that the hashes can be checked elsewhere.
    Journal,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Cases,
        Self::Certificates,
        Self::Notifications,
        Self::Complaints,
        Self::Inquiries,
        Self::Minutes,
        Self::Intake,
        Self::Permits,
        Self::Employers,
        Self::Quotas,
        Self::Views,
        Self::Journal,
    ];

    /// Its name on the command line, of its sheet, and what a file of it is called.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Certificates => "certificates",
            Self::Notifications => "notifications",
            Self::Complaints => "complaints",
            Self::Inquiries => "inquiries",
            Self::Minutes => "minutes",
            Self::Intake => "intake",
            Self::Permits => "permits",
            Self::Employers => "employers",
            Self::Quotas => "quotas",
            Self::Views => "views",
            Self::Journal => "journal",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its columns, from left to right; `column-NAME` says what each means.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Cases => case::COLUMNS,
            Self::Certificates => certificate::COLUMNS,
            Self::Notifications => notification::COLUMNS,
            Self::Complaints => complaint::COLUMNS,
            Self::Inquiries => inquiry::COLUMNS,
            Self::Minutes => minutes::COLUMNS,
            Self::Intake => intake::COLUMNS,
            Self::Permits => permit::COLUMNS,
            Self::Employers => permit::EMPLOYERS,
            Self::Quotas => permit::QUOTAS,
            Self::Views => journal::VIEWS,
            Self::Journal => journal::COLUMNS,
        }
    }

    /// The further sheet of its workbook, where it has one: its name and its columns.
    pub const fn further(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Minutes => Some(("votes", minutes::VOTES)),
            _ => None,
        }
    }

    /// The columns of all its sheets, each once.
    pub fn all_columns(self) -> impl Iterator<Item = &'static str> {
        let further = self.further().map_or(&[][..], |(_, columns)| columns).iter().copied();
        self.columns().iter().copied().chain(further.filter(move |column| !self.columns().contains(column)))
    }

    /// Whether somebody may have it.
    ///
    /// # Errors
    /// Why not.
    pub fn allowed(self, who: &Who) -> Result<(), Phrase> {
        if self == Self::Views && !SEE_LOOKS.iter().any(|role| who.roles.contains(role)) {
            return Err(Phrase::new("tables-views-barred").with("login", who.login.as_str()));
        }
        Ok(())
    }
}

/// What a table is made of: one moment of the office from its first row to its last, for a table must not mix two.
#[derive(Debug)]
pub struct Source {
    kind: Kind,
    snapshot: Snapshot,
    moment: NaiveDateTime,
    /// Looks are no part of the office: they are taken beside it, those of the moment.
    views: Vec<(u64, View)>,
}

impl Source {
    /// Of the office as a snapshot shows it, which is that of a moment of its wall clock.
    ///
    /// # Errors
    /// The store's.
    pub fn new(kind: Kind, store: &Store, snapshot: Snapshot, moment: NaiveDateTime) -> Result<Self, StoreError> {
        let mut views = if kind == Kind::Views { store.views()? } else { Vec::new() };
        if snapshot.is_past() {
            views.retain(|(_, view)| view.at.naive_local() <= moment);
        }
        Ok(Self { kind, snapshot, moment, views })
    }

    /// The name of its file without the ending.
    pub fn stem(&self) -> String {
        stem(self.kind, self.moment)
    }

    /// Writes the table, words in the reader's language; says how many rows it has.
    ///
    /// # Errors
    /// The store's, the stream's.
    pub fn write(&self, form: Form, texts: &Texts, out: &mut dyn Write) -> Result<u64, Unwritten<StoreError>> {
        if (self.kind, form) == (Kind::Journal, Form::Jsonl) {
            return self.records(out);
        }
        let Self { kind, snapshot, moment, .. } = self;
        let mut table = Rows { sheet: Sheet::new(form, out, kind.code(), kind.columns(), *moment)?, count: 0 };
        match kind {
            Kind::Cases => table.take(snapshot.cases()?, case::row)?,
            Kind::Certificates => {
                table.take(snapshot.certificates()?, |found| certificate::row(found, moment.date(), texts))?;
            }
            Kind::Notifications => table.take(snapshot.notifications()?, notification::row)?,
            Kind::Complaints => table.take(snapshot.complaints()?.into_iter().map(Ok), complaint::row)?,
            Kind::Inquiries => table.take(snapshot.inquiries()?.into_iter().map(Ok), inquiry::row)?,
            Kind::Intake => table.take(snapshot.cases()?, |case| intake::row(&case.application))?,
            Kind::Permits => table.take(snapshot.permits()?, |found| permit::row(found, moment.date()))?,
            Kind::Employers => table.take(snapshot.employers()?.into_iter().map(Ok), permit::employer)?,
            Kind::Quotas => table.take(quotas(snapshot)?.into_iter().map(Ok), Clone::clone)?,
            Kind::Views => table.take(self.views.iter().map(Ok), |(number, view)| journal::view(*number, view))?,
            Kind::Journal => table.take(snapshot.journal()?, |(record, _)| journal::record(record))?,
            Kind::Minutes => {
                let hearings = minutes::hearings(snapshot)?;
                table.take(hearings.iter().map(Ok), |hearing| hearing.row(texts))?;
                let votes = hearings.iter().flat_map(minutes::Hearing::vote_rows);
                if let Some((name, columns)) = kind.further() {
                    table.sheet.further(name, columns, votes)?;
                }
            }
        }
        let Rows { mut sheet, count } = table;
        sheet.further(MEANINGS.0, MEANINGS.1, meanings(*kind, texts))?;
        sheet.finish()?;
        Ok(count)
    }

    /// The journal's records as they are stored.
    fn records(&self, out: &mut dyn Write) -> Result<u64, Unwritten<StoreError>> {
        let mut count = 0;
        for record in self.snapshot.journal()? {
            out.write_all(&record?.1)?;
            out.write_all(b"\n")?;
            count += 1;
        }
        out.flush()?;
        Ok(count)
    }
}

/// The quotas of all years.
fn quotas(snapshot: &Snapshot) -> Result<Vec<Vec<Cell>>, StoreError> {
    let seasonal = snapshot.settings()?.map_or_else(PermitSettings::default, |s| s.permits.clone()).seasonal;
    let mut rows = Vec::new();
    for year in snapshot.quota_years()? {
        if let Some((quota, issued)) = snapshot.quota(year)? {
            rows.extend(permit::quota(&quota, &issued, seasonal));
        }
    }
    Ok(rows)
}

/// What each column of a kind means, by sheet.
fn meanings(kind: Kind, texts: &Texts) -> Vec<Vec<Cell>> {
    explained(kind.all_columns(), texts)
}

/// What some columns mean.
fn explained(columns: impl Iterator<Item = &'static str>, texts: &Texts) -> Vec<Vec<Cell>> {
    columns.map(|column| vec![Cell::from(column), texts.get(&format!("column-{column}")).into()]).collect()
}

/// A table being written, and how many rows it has.
struct Rows<'a> {
    sheet: Sheet<&'a mut dyn Write>,
    count: u64,
}

impl Rows<'_> {
    fn take<T>(
        &mut self,
        things: impl Iterator<Item = Result<T, StoreError>>,
        row: impl Fn(&T) -> Vec<Cell>,
    ) -> Result<(), Unwritten<StoreError>> {
        for thing in things {
            self.sheet.row(&row(&thing?))?;
            self.count += 1;
        }
        Ok(())
    }
}

impl From<StoreError> for Unwritten<StoreError> {
    fn from(fault: StoreError) -> Self {
        Self::Made(fault)
    }
}

/// The name that a table of a kind and a moment has without its ending: `cases-2026-11-20`.
pub fn stem(kind: Kind, moment: NaiveDateTime) -> String {
    format!("{}-{}", kind.code(), moment.format("%Y-%m-%d"))
}
