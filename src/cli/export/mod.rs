//! `akimat export`: cases, certificates, notifications or the journal as a table.

mod complaint;
mod rows;
mod sheet;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::past::{Look, look};
use super::place::{Place, Stop, shown};
use super::{Cli, DONE, Streams};
use crate::locale::Texts;
use crate::office::roles::SEE_LOOKS;
use crate::phrase::Phrase;
use crate::store::{Store, StoreError, View};
use sheet::{Cell, Form, Sheet};

/// What is exported.
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
    /// Who looked at whom, for an auditor or an administrator.
    Views,
    /// The journal; as JSON lines its records byte for byte, so that the hashes can be checked elsewhere.
    Journal,
}

impl Kind {
    /// Its columns, from left to right; `column-NAME` says what each means.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Cases => rows::CASES,
            Self::Certificates => rows::CERTIFICATES,
            Self::Notifications => rows::NOTIFICATIONS,
            Self::Complaints => complaint::COLUMNS,
            Self::Views => rows::VIEWS,
            Self::Journal => rows::JOURNAL,
        }
    }
}

/// What `akimat export` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What: cases, certificates, notifications, complaints, views or journal.
    #[arg(value_enum, value_name = "KIND", hide_possible_values = true)]
    pub kind: Kind,
    /// Form: csv, xlsx or jsonl.
    #[arg(long, value_enum, value_name = "FORM", default_value = "csv", hide_possible_values = true)]
    pub format: Form,
    /// Say what each column means, and export nothing.
    #[arg(long, conflicts_with = "out")]
    pub columns: bool,
    /// The office as at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// File to write; standard output unless named.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Why an export ended.
enum Fault {
    Stop(Stop),
    /// Standard output, or the file.
    Out(io::Error),
}

impl From<StoreError> for Fault {
    fn from(fault: StoreError) -> Self {
        Self::Stop(fault.into())
    }
}

impl From<Stop> for Fault {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

impl From<io::Error> for Fault {
    fn from(fault: io::Error) -> Self {
        Self::Out(fault)
    }
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    if args.columns {
        for column in args.kind.columns() {
            let meaning = streams.texts.get(&format!("column-{column}"));
            writeln!(streams.out, "{column}: {meaning}")?;
        }
        return Ok(DONE);
    }
    let done = match &args.out {
        None => open(args.kind, cli)
            .map_err(Fault::from)
            .and_then(|(_, store)| write(args, &store, streams.texts, &mut *streams.out)),
        Some(name) => into_file(args, cli, streams.texts, name),
    };
    match done {
        Ok(()) => Ok(DONE),
        Err(Fault::Stop(stop)) => stop.tell(streams),
        Err(Fault::Out(fault)) => Err(fault),
    }
}

fn open(kind: Kind, cli: &Cli) -> Result<(Place, Store), Stop> {
    let place = Place::of(cli)?;
    let store = place.read()?;
    let who = place.who(&store)?;
    if kind == Kind::Views && !SEE_LOOKS.iter().any(|role| who.roles.contains(role)) {
        return Err(Stop::Refused(Phrase::new("cli-export-views-barred").with("login", who.login)));
    }
    Ok((place, store))
}

/// Written beside its place and put there whole; with `--as` nothing that is there already is replaced.
fn into_file(args: &Args, cli: &Cli, texts: &Texts, name: &Path) -> Result<(), Fault> {
    let (place, store) = open(args.kind, cli)?;
    let path = place.outgoing(name)?;
    let lost = |fault: &io::Error| {
        let words = Phrase::new("cli-export-unwritten").with("path", shown(&path)).with("fault", fault.to_string());
        Fault::Stop(Stop::Usage(words))
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = NamedTempFile::new_in(folder).map_err(|fault| lost(&fault))?;
    let mut out = BufWriter::new(file);
    match write(args, &store, texts, &mut out) {
        Err(Fault::Out(fault)) => return Err(lost(&fault)),
        other => other?,
    }
    let file = out.into_inner().map_err(|fault| lost(fault.error()))?;
    let put = if cli.login.is_some() { file.persist_noclobber(&path) } else { file.persist(&path) };
    put.map(drop).map_err(|fault| lost(&fault.error))
}

/// One moment of the office from the first row to the last: a table must not mix two.
fn write(args: &Args, store: &Store, texts: &Texts, out: &mut dyn Write) -> Result<(), Fault> {
    let Look { snapshot, now, .. } = look(store, args.at.as_deref())?;
    match args.kind {
        Kind::Cases => {
            let rows = snapshot.cases()?.map(|case| Ok(rows::case(&case?)));
            table(args.format, out, "cases", args.kind.columns(), rows)
        }
        Kind::Certificates => {
            let rows = snapshot.certificates()?.map(|found| Ok(rows::certificate(&found?, now.date(), texts)));
            table(args.format, out, "certificates", args.kind.columns(), rows)
        }
        Kind::Notifications => {
            let rows = snapshot.notifications()?.map(|found| Ok(rows::notification(&found?)));
            table(args.format, out, "notifications", args.kind.columns(), rows)
        }
        Kind::Complaints => {
            let rows = snapshot.complaints()?.into_iter().map(|found| Ok(complaint::row(&found)));
            table(args.format, out, "complaints", complaint::COLUMNS, rows)
        }
        Kind::Views => {
            let until = |view: &View| args.at.is_none() || view.at.naive_local() <= now;
            let rows = store.views()?.into_iter().filter(|(_, view)| until(view));
            table(
                args.format,
                out,
                "views",
                args.kind.columns(),
                rows.map(|(number, view)| Ok(rows::view(number, &view))),
            )
        }
        Kind::Journal if args.format == Form::Jsonl => {
            for record in snapshot.journal()? {
                out.write_all(&record?.1)?;
                out.write_all(b"\n")?;
            }
            Ok(out.flush()?)
        }
        Kind::Journal => {
            let rows = snapshot.journal()?.map(|record| Ok(rows::record(&record?.0)));
            table(args.format, out, "journal", args.kind.columns(), rows)
        }
    }
}

fn table(
    form: Form,
    out: &mut dyn Write,
    name: &'static str,
    columns: &'static [&'static str],
    rows: impl Iterator<Item = Result<Vec<Cell>, StoreError>>,
) -> Result<(), Fault> {
    let mut sheet = Sheet::new(form, out, name, columns)?;
    for row in rows {
        sheet.row(&row?)?;
    }
    sheet.finish()?;
    Ok(())
}
