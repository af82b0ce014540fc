//! `akimat office`: the office's name, its letterhead and the patterns of its numbers; a change of one of them.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, change, input};
use crate::office::Command;
use crate::office::change::ChangeSettings;
use crate::office::paper::Series;
use crate::office::paper::head::HeadField;
use crate::office::permit::{Category, ChangePermits, LONGEST_TERM, PermitSettings, SeasonalQuota};
use crate::office::settings::Settings;
use crate::phrase::Phrase;

/// The field of the name the office was opened with.
const BODY: &str = "body";
/// The beginning of the fields of the months of a category, and the further fields of permits.
const MONTHS: &str = "permit_months_";
const EXTENSION: &str = "permit_transfer_extension";
const SEASONAL: &str = "permit_seasonal";

/// What `akimat office` understands.
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

/// What is done with what the office says of itself.
#[derive(Debug, clap::Subcommand)]
pub enum Act {
    /// Fill a line in.
    Set(Set),
}

/// A line filled in.
#[derive(Debug, clap::Args)]
pub struct Set {
    /// Which line.
    #[arg(value_name = "FIELD")]
    pub field: String,
    /// What stands on it; nothing takes it away.
    #[arg(value_name = "VALUE")]
    pub value: String,
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
        Some(Act::Set(line)) => set(line, cli, streams),
        None => show(args.json, cli, streams),
    };
    match done {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

#[derive(Debug, Serialize)]
struct Shown<'a> {
    body: &'a str,
    letterhead: BTreeMap<&'static str, &'a str>,
    numbers: BTreeMap<&'static str, &'a str>,
    permits: &'a PermitSettings,
}

fn show(json: bool, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let settings = change::settings(&Place::of(cli)?.read()?)?;
    if json {
        let shown = Shown {
            body: &settings.body,
            letterhead: HeadField::ALL.iter().map(|field| (field.code(), settings.head.get(*field))).collect(),
            numbers: Series::ALL.iter().map(|series| (series.code(), settings.pattern(*series))).collect(),
            permits: &settings.permits,
        };
        let written = serde_json::to_writer_pretty(&mut *streams.out, &shown).map_err(io::Error::from);
        return Ok(written.and_then(|()| writeln!(streams.out)).map(|()| DONE));
    }
    let told = lines(&settings).iter().try_for_each(|line| writeln!(streams.out, "{}", streams.texts.say(line)));
    let warned = settings.head_warning().map(|warning| writeln!(streams.err, "{}", streams.texts.say(&warning)));
    Ok(told.and(warned.unwrap_or(Ok(()))).map(|()| DONE))
}

fn lines(settings: &Settings) -> Vec<Phrase> {
    let named =
        Phrase::new("office-line").with("name", Phrase::new("field-body")).with("value", settings.body.as_str());
    let head = HeadField::ALL.iter().map(|field| match settings.head.get(*field) {
        "" => Phrase::new("office-line-default").with("name", field.phrase()),
        value => Phrase::new("office-line").with("name", field.phrase()).with("value", value.replace('\n', "; ")),
    });
    let numbers = Series::ALL.iter().map(|series| {
        Phrase::new("office-pattern").with("name", series.phrase()).with("pattern", settings.pattern(*series))
    });
    std::iter::once(named).chain(head).chain(numbers).chain(settings.permits.phrases()).collect()
}

fn set(line: &Set, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let command = Command::ChangeSettings(changed(&line.field, &line.value)?);
    let (_, mut desk) = change::open(cli, streams)?;
    let now = change::moment(&desk.store, &desk.settings, line.now.as_deref())?;
    change::record(&mut desk, command, now, streams)
}

fn changed(field: &str, value: &str) -> Result<ChangeSettings, Stop> {
    let none = ChangeSettings::default();
    if field == BODY {
        return Ok(ChangeSettings { body: Some(value.to_owned()), ..none });
    }
    if let Some(head) = HeadField::from_code(field) {
        return Ok(ChangeSettings { head: vec![(head, value.to_owned())], ..none });
    }
    if let Some(series) = Series::from_code(field) {
        return Ok(ChangeSettings { patterns: vec![(series, value.to_owned())], ..none });
    }
    if let Some(permits) = permit_setting(field, value)? {
        return Ok(ChangeSettings { permits, ..none });
    }
    let known = HeadField::ALL.iter().map(|field| field.code()).chain(Series::ALL.iter().map(|series| series.code()));
    let permits =
        Category::ALL.iter().map(|category| months_field(*category)).chain([EXTENSION, SEASONAL].map(str::to_owned));
    let fields: Vec<String> = std::iter::once(BODY).chain(known).map(str::to_owned).chain(permits).collect();
    Err(Stop::Usage(Phrase::new("office-no-field").with("field", field).with("fields", fields.join(", "))))
}

/// The setting of permits that a field names; none where it names another.
fn permit_setting(field: &str, value: &str) -> Result<Option<ChangePermits>, Stop> {
    let none = ChangePermits::default();
    let months = || input::count(value, LONGEST_TERM).map_err(Stop::Usage);
    if field == SEASONAL {
        let seasonal = SeasonalQuota::from_code(value.trim()).ok_or_else(|| {
            let codes = SeasonalQuota::ALL.iter().map(|known| known.code()).collect::<Vec<_>>().join(", ");
            Stop::Usage(Phrase::new("office-no-value").with("value", value).with("codes", codes))
        })?;
        return Ok(Some(ChangePermits { seasonal: Some(seasonal), ..none }));
    }
    if field == EXTENSION {
        return Ok(Some(ChangePermits { transfer_extension: Some(months()?), ..none }));
    }
    let Some(category) = Category::ALL.iter().copied().find(|category| months_field(*category) == field) else {
        return Ok(None);
    };
    Ok(Some(ChangePermits { months: [(category, months()?)].into(), ..none }))
}

/// The field of the months of a category.
fn months_field(category: Category) -> String {
    format!("{MONTHS}{}", category.code())
}
