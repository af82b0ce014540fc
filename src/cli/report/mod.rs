//! `akimat report`: the figures of a period or of a day, counted over the journal, and what they break down into.

mod listed;
mod words;

use std::io;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};

use super::past::look;
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, input};
use crate::office::report::{By, Period, Report};
use crate::phrase::{Arg, Phrase};

/// What `akimat report` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First day of the period: 2026-03-01.
    #[arg(long, value_name = "DAY", required_unless_present_any = ["figures", "day"])]
    pub from: Option<String>,
    /// Last day of the period: 2026-03-31.
    #[arg(long, value_name = "DAY", required_unless_present_any = ["figures", "day"])]
    pub to: Option<String>,
    /// The figures as they were known at a past moment: 2026-04-01 (the end of that day) or 2026-04-01T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// The report of a day as at its end: what happened, what is due and overdue, the end of the journal.
    #[arg(long, value_name = "DAY", conflicts_with_all = ["from", "to", "at"])]
    pub day: Option<String>,
    /// Only what the figures break down into: stage, officer, ground, outcome, service, sector, profession or citizenship.
    #[arg(long, value_name = "BY", conflicts_with = "list")]
    pub by: Option<String>,
    /// Only the numbers of what one figure counted, a line each: `--list sent-late`; of a row of a breakdown, or of one of
    /// its columns: `--list sector/2`, `--list officer/lee/late`.
    #[arg(long, value_name = "FIGURE")]
    pub list: Option<String>,
    /// What each figure is, with the name `--list` takes; nothing is counted.
    #[arg(long, conflicts_with_all = ["from", "to", "at", "day", "by", "list", "json", "format", "out"])]
    pub figures: bool,
    /// Form: text, csv, xlsx, json or pdf.
    #[arg(long, value_enum, value_name = "FORM", default_value = "text", hide_possible_values = true)]
    pub format: Form,
    /// JSON instead of words, each figure with the numbers of what it counted.
    #[arg(long, conflicts_with_all = ["list", "format"])]
    pub json: bool,
    /// File to write; standard output unless named.
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub out: Option<PathBuf>,
}

/// The form a report takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Lines for a person.
    Text,
    /// Comma, UTF-8 without a mark.
    Csv,
    /// A workbook, a sheet a breakdown.
    Xlsx,
    /// One object.
    Json,
    /// A paper, the whole report on it.
    Pdf,
}

/// A report, and of what it was counted.
pub(super) struct Made {
    report: Report,
    /// The moment it is as known at.
    at: NaiveDateTime,
    /// The last record of the journal then.
    seq: u64,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    if args.figures {
        return words::meanings(streams);
    }
    let asked = match asked(args) {
        Ok(asked) => asked,
        Err(words) => return Stop::Usage(words).tell(streams),
    };
    let made = match made(args, &asked, cli) {
        Ok(made) => made,
        Err(stop) => return stop.tell(streams),
    };
    if let Some(list) = &args.list {
        return match listed::subjects(&made.report, list) {
            Ok(subjects) => {
                for subject in subjects {
                    writeln!(streams.out, "{}", subject.number())?;
                }
                Ok(DONE)
            }
            Err(words) => Stop::Usage(words).tell(streams),
        };
    }
    words::write(args, asked.by, &made, cli, streams)
}

/// What is asked for, read but not counted.
struct Asked {
    period: Period,
    /// Whether it is the report of a day, as at its end.
    daily: bool,
    by: Option<By>,
}

/// Everything that can be wrong before the journal is read.
fn asked(args: &Args) -> Result<Asked, Phrase> {
    let day = |text: &Option<String>| -> Result<NaiveDate, Phrase> { input::day(text.as_deref().unwrap_or_default()) };
    let period = match &args.day {
        Some(_) => Period::of_day(day(&args.day)?),
        None => Period { from: day(&args.from)?, to: day(&args.to)? },
    };
    if period.from > period.to {
        return Err(Phrase::new("report-backwards").with("from", period.from).with("to", period.to));
    }
    let by = args.by.as_deref().map(breakdown).transpose()?;
    if let Some(list) = &args.list {
        listed::known(list, args.day.is_some())?;
    }
    Ok(Asked { period, daily: args.day.is_some(), by })
}

/// The breakdown of a name.
fn breakdown(code: &str) -> Result<By, Phrase> {
    By::from_code(code).ok_or_else(|| {
        let codes = By::ALL.iter().map(|by| by.code()).collect::<Vec<_>>().join(", ");
        Phrase::new("report-no-breakdown").with("by", code).with("codes", Arg::Text(codes))
    })
}

fn made(args: &Args, asked: &Asked, cli: &Cli) -> Result<Made, Stop> {
    let store = Place::of(cli)?.read()?;
    let now = look(&store, args.at.as_deref())?;
    if !asked.daily {
        let report = now.snapshot.report(asked.period, now.now.date())?;
        return Ok(Made { report, at: now.now, seq: now.snapshot.head()?.0 });
    }
    let day = asked.period.from;
    // A day that is not over is reported as it stands.
    let then = if day == now.now.date() { now } else { look(&store, Some(&day.to_string()))? };
    let report = then.snapshot.daily(day)?;
    let seq = report.head.as_ref().map_or(0, |head| head.seq);
    Ok(Made { report, at: then.now, seq })
}
