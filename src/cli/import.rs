//! `akimat import`: a file of applications or of permits into the office.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use super::clock::Clock;
use super::place::{Place, Stop, own_login, shown, unread};
use super::{Cli, DONE, REFUSED, STORE, Streams, USAGE};
use crate::import::{self, By, Counts, Done, Entry, Ground, ImportFault, Rejects, Verdict};
use crate::intake::{self, Content, FileWarning, HeaderMap};
use crate::locale::Texts;
use crate::office::settings::Settings;
use crate::office::{Way, Who};
use crate::phrase::Phrase;
use crate::store::{Envelope, Store, StoreError};

/// Smaller files are done before a bar could be read, in bytes.
const WORTH_A_BAR: u64 = 512 * 1024;
/// The office's own map of headers, in its folder.
const OWN_MAP: &str = "intake.toml";

/// What `akimat import` understands.
#[derive(Debug, clap::Args)]
#[command(allow_missing_positional = true)]
pub struct Args {
    /// What the file is of, applications or permits; its header tells unless named.
    #[arg(value_enum, value_name = "KIND", hide_possible_values = true)]
    pub kind: Option<Kind>,
    /// CSV, XLSX or JSON lines.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Headers and words of one's own; intake.toml in the office's folder unless named.
    #[arg(long, value_name = "TOML")]
    pub map: Option<PathBuf>,
    /// Only the counts, as one line of JSON.
    #[arg(long)]
    pub json: bool,
}

/// What a file is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Applications of a portal.
    Applications,
    /// Permits for foreign labour.
    Permits,
}

impl From<Kind> for Content {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Applications => Self::Applications,
            Kind::Permits => Self::Permits,
        }
    }
}

/// A file that says how far it was read.
struct Counted {
    file: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Seek for Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = self.file.seek(to)?;
        self.read.store(at, Ordering::Relaxed);
        Ok(at)
    }
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    match go(args, cli, streams) {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

/// Previews or imports. What stops it before the first row is the outer fault.
fn go(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let place = Place::of(cli)?;
    let there = place.read_if_there()?;
    let path = place.incoming(&args.file)?;
    let file = place.open(&path)?;
    let bar = bar(&file, streams.texts);
    let read = Arc::new(AtomicU64::new(0));
    let settings = settings(there.as_ref(), streams.texts)?;
    let clock = Clock::of(there.as_ref(), &settings)?;
    let ground = Ground::new(settings, header_map(&place, args.map.as_deref())?, clock.now());
    let ground = match args.kind {
        Some(kind) => ground.only(kind.into()),
        None => ground,
    };
    let counted = Counted { file, read: read.clone() };
    let name = path.to_string_lossy();
    let mut intake = ground.open(counted, &name).map_err(|fault| {
        Stop::Usage(Phrase::new("cli-import-unreadable").with("path", shown(&path)).with("reason", fault.phrase()))
    })?;
    let content = intake.content();
    let mut telling = Telling { args, content, bar, read, streams, fault: None };
    let mut counts = Counts::default();
    let mut rejects = None;
    let outcome = if args.dry_run {
        let who = there.as_ref().map(|store| place.who(store)).transpose()?;
        let who = Who { way: Way::Program, ..who.unwrap_or_else(|| Who::owner(own_login())) };
        let by = By { who: &who, clock: &|| clock.moment() };
        let tell = &mut |entry| telling.entry(&entry);
        import::preview(&ground, &mut intake, &by, &mut counts, there.as_ref(), tell)
    } else {
        let mut desk = place.write(telling.streams.texts)?;
        if desk.made {
            telling.aside(&Phrase::new("cli-place-made").with("path", shown(&place.dir)));
        }
        let who = Who { way: Way::Program, ..desk.who };
        let by = By { who: &who, clock: &|| clock.moment() };
        let rejects = rejects.insert(Rejects::beside(&path, &intake));
        let texts = telling.streams.texts;
        let submit = &mut |envelopes: Vec<Envelope>, done: &mut Done<'_>| desk.store.submit_many(envelopes, done);
        import::run(&ground, &mut intake, &by, &mut counts, submit, &mut |entry| {
            rejects.add(&entry, texts);
            telling.entry(&entry);
        })
    };
    let notes = intake.file_warnings().iter().map(FileWarning::phrase).collect();
    Ok(telling.finish(&End { path: &path, content, counts, outcome, notes }, rejects))
}

/// The map that is shipped, with the named one, else the office's own, laid over it.
fn header_map(place: &Place, named: Option<&Path>) -> Result<HeaderMap, Stop> {
    let own = place.dir.join(OWN_MAP);
    let path = match named {
        Some(named) => place.incoming(named)?,
        None if own.is_file() => own,
        None => return Ok(HeaderMap::shipped()),
    };
    let mut text = String::new();
    place.open(&path)?.read_to_string(&mut text).map_err(|fault| unread(&path, &fault))?;
    HeaderMap::with_own(&text).map_err(|fault| Stop::Usage(fault.phrase(&shown(&path))))
}

/// The settings of the office, or those a new one starts with.
fn settings(store: Option<&Store>, texts: &Texts) -> Result<Arc<Settings>, StoreError> {
    let kept = store.map(|store| store.snapshot()?.settings()).transpose()?.flatten();
    Ok(kept.unwrap_or_else(|| Arc::new(Settings::new(texts.get("cli-place-body")))))
}

fn bar(file: &File, texts: &Texts) -> Option<ProgressBar> {
    let length = file.metadata().map_or(0, |found| found.len());
    if length < WORTH_A_BAR || !io::stderr().is_terminal() {
        return None;
    }
    let template = format!("{{bar:40}} {{percent}} %  {}: {{msg}}", texts.get("cli-import-progress"));
    let style = ProgressStyle::with_template(&template).ok()?.progress_chars("#>-");
    Some(ProgressBar::new(length).with_style(style))
}

/// How an import ended.
struct End<'a> {
    path: &'a Path,
    content: Content,
    counts: Counts,
    outcome: Result<(), ImportFault>,
    notes: Vec<Phrase>,
}

/// Rows as they are told.
struct Telling<'a, 's> {
    args: &'a Args,
    content: Content,
    bar: Option<ProgressBar>,
    read: Arc<AtomicU64>,
    streams: &'a mut Streams<'s>,
    /// The first fault of a stream: the import goes on without it.
    fault: Option<io::Error>,
}

impl Telling<'_, '_> {
    /// One row: nothing where it went in without a word.
    fn entry(&mut self, entry: &Entry) {
        if let Some(bar) = &self.bar {
            bar.set_position(self.read.load(Ordering::Relaxed));
            bar.set_message(entry.line.to_string());
        }
        if self.args.json || self.fault.is_some() {
            return;
        }
        let lines = words(entry, self.content).iter().map(|phrase| self.streams.texts.say(phrase)).collect::<Vec<_>>();
        if lines.is_empty() {
            return;
        }
        let told = match &self.bar {
            Some(bar) => bar.suspend(|| writeln!(self.streams.out, "{}", lines.join("\n  "))),
            None => writeln!(self.streams.out, "{}", lines.join("\n  ")),
        };
        self.fault = told.err();
    }

    /// Something that is no result, on standard error.
    fn aside(&mut self, phrase: &Phrase) {
        let told = writeln!(self.streams.err, "{}", self.streams.texts.say(phrase));
        self.fault = self.fault.take().or(told.err());
    }

    /// The counts, the file of rejected rows, the exit code.
    fn finish(mut self, end: &End<'_>, rejects: Option<Rejects>) -> io::Result<u8> {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        end.notes.iter().for_each(|note| self.aside(note));
        match rejects.map(Rejects::finish) {
            Some(Ok(Some(path))) => self.aside(&Phrase::new("cli-import-rejects").with("path", shown(&path))),
            Some(Err((path, fault))) => self.aside(
                &Phrase::new("cli-import-rejects-lost").with("path", shown(&path)).with("fault", fault.to_string()),
            ),
            Some(Ok(None)) | None => {}
        }
        if let Err(fault) = &end.outcome {
            let broken = Phrase::new("cli-import-broken").with("path", shown(end.path)).with("reason", fault.phrase());
            self.aside(&broken);
        }
        if self.args.json {
            serde_json::to_writer(&mut *self.streams.out, &end.counts)?;
            writeln!(self.streams.out)?;
        } else {
            writeln!(self.streams.out, "{}", self.streams.texts.say(&total(end, self.args.dry_run)))?;
        }
        self.fault.map_or(Ok(()), Err)?;
        Ok(match &end.outcome {
            Err(ImportFault::Store(_)) => STORE,
            Err(ImportFault::Intake(_)) => USAGE,
            Err(ImportFault::Refused(_)) => REFUSED,
            Ok(()) if end.counts.rejected > 0 => REFUSED,
            Ok(()) => DONE,
        })
    }
}

/// What there is to say of a row, the first line first.
fn words(entry: &Entry, content: Content) -> Vec<Phrase> {
    let row = |id: &str| Phrase::new(id).with("line", entry.line);
    match &entry.verdict {
        Verdict::New(_) if entry.warnings.is_empty() => Vec::new(),
        Verdict::New(case) => {
            let head = match (case, content) {
                (Some(case), _) => row("cli-import-row-case").with("case", case.to_string()),
                (None, Content::Applications) => row("cli-import-row-new"),
                (None, Content::Permits) => row("cli-import-row-permit").with("number", entry.number.as_str()),
            };
            let mut lines = vec![head.with("who", entry.who.as_str())];
            lines.extend(entry.warnings.iter().cloned());
            lines
        }
        Verdict::Amended => {
            let mut lines = vec![row("cli-import-row-amended").with("number", entry.number.as_str())];
            lines.extend(entry.warnings.iter().cloned());
            lines
        }
        Verdict::There => vec![row("cli-import-row-there").with("number", entry.number.as_str())],
        Verdict::Known(Some(case)) => {
            let known = row("cli-import-row-known").with("case", case.to_string());
            vec![known.with("number", entry.number.as_str())]
        }
        Verdict::Known(None) => vec![row("cli-import-row-above").with("number", entry.number.as_str())],
        Verdict::Rejected { column: None, reason } => {
            vec![row("cli-import-row-rejected").with("reason", reason.clone())]
        }
        Verdict::Rejected { column: Some(column), reason } => {
            let rejected = row("cli-import-row-rejected-at").with("column", intake::column_words(column));
            vec![rejected.with("reason", reason.clone())]
        }
    }
}

fn total(end: &End<'_>, dry_run: bool) -> Phrase {
    let counts = &end.counts;
    let total = match (end.content, dry_run) {
        (Content::Applications, false) => Phrase::new("cli-import-total"),
        (Content::Applications, true) => Phrase::new("cli-import-total-dry"),
        (Content::Permits, false) => Phrase::new("cli-import-permits").with("amended", counts.amended.to_string()),
        (Content::Permits, true) => Phrase::new("cli-import-permits-dry").with("amended", counts.amended.to_string()),
    };
    total
        .with("read", counts.read.to_string())
        .with("imported", counts.imported.to_string())
        .with("duplicates", counts.duplicates.to_string())
        .with("rejected", counts.rejected.to_string())
        .with("warnings", counts.warnings.to_string())
}
