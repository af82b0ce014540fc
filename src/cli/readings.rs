//! `akimat readings`: every reading and gap with what is picked, and a change of one.

use std::io;

use serde::Serialize;

use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, change};
use crate::law::edition::{Readings, Rulebook};
use crate::law::gaps::{self, Gap};
use crate::law::inquiry::InquiryTerm;
use crate::office::Command;
use crate::office::change::{AppliesTo, ChangeReading, Changed, Source, SourceKind, shown};
use crate::office::decide::Rules;
use crate::office::inquiry::terms::TermInForce;
use crate::office::settings::Settings;
use crate::phrase::Phrase;

/// What `akimat readings` understands.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub act: Option<Act>,
}

/// What is done with a reading.
#[derive(Debug, clap::Subcommand)]
pub enum Act {
    /// Change a reading.
    Set(Box<Set>),
}

/// A change of a reading.
#[derive(Debug, clap::Args)]
pub struct Set {
    /// The reading.
    #[arg(value_name = "ID")]
    pub reading: String,
    /// The value.
    #[arg(value_name = "VALUE")]
    pub value: String,
    /// What the change stands on.
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// act, letter or decision.
    #[arg(long, value_name = "KIND", value_parser = ["act", "letter", "decision"], default_value = "decision")]
    pub source_kind: String,
    /// Apply it to open cases too.
    #[arg(long)]
    pub open_cases: bool,
    /// Only say what would change.
    #[arg(long)]
    pub dry_run: bool,
    /// The moment, in a training office only.
    #[arg(long, value_name = "MOMENT")]
    pub now: Option<String>,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let done = match &args.act {
        Some(Act::Set(change)) => set(change, cli, streams),
        None => list(args, cli, streams),
    };
    match done {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

#[derive(Debug, Serialize)]
struct Reading<'a> {
    id: &'a str,
    code: &'a str,
    paragraph: &'a str,
    value: String,
    default: &'a str,
    alternatives: &'a [String],
    reason: String,
    bites: String,
    changed: Option<&'a Changed>,
}

#[derive(Debug, Serialize)]
struct Named<'a> {
    id: &'a str,
    paragraphs: &'a [String],
    readings: &'a [String],
    text: String,
    pick: String,
    reason: String,
    bites: String,
}

/// A term of inquiries.
#[derive(Debug, Serialize)]
struct Term<'a> {
    id: &'static str,
    /// Working days, for the extension calendar months.
    length: u16,
    shipped: u16,
    source: &'a str,
    confirmed: Option<&'a Changed>,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    readings: Vec<Reading<'a>>,
    inquiry_terms: Vec<Term<'a>>,
    gaps: Vec<Named<'a>>,
}

fn list(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let store = Place::of(cli)?.read_if_there()?;
    let kept = store.as_ref().map(|store| store.snapshot()?.settings()).transpose()?.flatten();
    let settings = kept.map_or_else(|| Settings::new(String::new()), |kept| Settings::clone(&kept));
    let edition = Rulebook::embedded().newest();
    let today = change::moment(store.as_ref(), &settings, None)?.date_naive();
    let readings = Rules::with(settings.clone().into(), today).readings(edition);
    if args.json {
        return Ok(print(&settings, &readings, streams));
    }
    let name: Box<dyn Fn(&str) -> String> = match &store {
        Some(store) => Box::new(change::names(store)?),
        None => Box::new(ToOwned::to_owned),
    };
    let head = |id: &str| shown::Shown { line: Phrase::new(id), under: Vec::new() };
    let mut lines = vec![head("readings-head")];
    lines.extend(edition.reading_notes().iter().map(|note| shown::reading(note, &readings, &settings, &name)));
    lines.push(head("inquiry-terms-head"));
    let terms = InquiryTerm::ALL.iter().map(|term| settings.inquiry_term(*term).phrase());
    lines.extend(terms.map(|line| shown::Shown { line, under: Vec::new() }));
    lines.push(head("gaps-head"));
    lines.extend(gaps::embedded().iter().map(|gap| shown::gap(gap, edition, &readings)));
    Ok(change::list(&lines, streams).map(|()| DONE))
}

fn print(settings: &Settings, readings: &Readings, streams: &mut Streams<'_>) -> io::Result<u8> {
    let say = |id: &str| streams.texts.get(id);
    let notes = Rulebook::embedded().newest().reading_notes().iter().map(|note| Reading {
        id: &note.id,
        code: &note.code,
        paragraph: &note.paragraph,
        value: readings.value(&note.id).unwrap_or_default(),
        default: &note.pick,
        alternatives: &note.alternatives,
        reason: say(&note.reason),
        bites: streams.texts.say(&note.bites_phrase()),
        changed: settings.reading_source(&note.id),
    });
    let gaps = gaps::embedded().iter().map(|gap: &Gap| Named {
        id: &gap.id,
        paragraphs: &gap.paragraphs,
        readings: &gap.readings,
        text: say(&gap.text),
        pick: say(&gap.pick),
        reason: say(&gap.reason),
        bites: say(&gap.bites),
    });
    let terms = InquiryTerm::ALL.iter().map(|term| {
        let TermInForce { length, source, confirmed, .. } = settings.inquiry_term(*term);
        Term { id: term.code(), length, shipped: term.shipped().length, source, confirmed }
    });
    let answer = Answer { readings: notes.collect(), inquiry_terms: terms.collect(), gaps: gaps.collect() };
    serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
    writeln!(streams.out)?;
    Ok(DONE)
}

fn set(set: &Set, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let kind = SourceKind::from_code(&set.source_kind).unwrap_or(SourceKind::Decision);
    let command = Command::ChangeReading(ChangeReading {
        reading: set.reading.clone(),
        value: set.value.clone(),
        source: Source { kind, text: set.source.clone() },
        applies_to: if set.open_cases { AppliesTo::OpenCases } else { AppliesTo::NewCases },
    });
    if set.dry_run {
        let place = Place::of(cli)?;
        let store = place.read()?;
        let now = change::moment(&store, &*change::settings(&store)?, set.now.as_deref())?;
        let preview = change::preview(&store, &command, &place.who(&store)?, now)?;
        let told = change::tell(&preview, streams);
        return Ok(told.and_then(|()| writeln!(streams.out, "{}", streams.texts.get("change-dry"))).map(|()| DONE));
    }
    let (_, mut desk) = change::open(cli, streams)?;
    let now = change::moment(&desk.store, &desk.settings, set.now.as_deref())?;
    let preview = change::preview(&desk.store, &command, &desk.who, now)?;
    if let Err(fault) = change::tell(&preview, streams) {
        return Ok(Err(fault));
    }
    change::record(&mut desk, command, now, streams)
}
