//! `akimat report`: the figures of a period, counted over the journal.

use std::io;

use chrono::NaiveDate;

use super::past::{Look, look};
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, input};
use crate::office::decide::Rules;
use crate::office::report::{Counting, Period, Report};
use crate::phrase::Phrase;

/// What `akimat report` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First day of the period: 2026-03-01.
    #[arg(long, value_name = "DAY")]
    pub from: String,
    /// Last day of the period: 2026-03-31.
    #[arg(long, value_name = "DAY")]
    pub to: String,
    /// The figures as they were known at a past moment: 2026-04-01 (the end of that day) or 2026-04-01T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// JSON instead of words, each figure with the numbers of what it counted.
    #[arg(long)]
    pub json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let (report, at) = match counted(args, cli) {
        Ok(counted) => counted,
        Err(stop) => return stop.tell(streams),
    };
    if args.json {
        let mut facts = serde_json::to_value(&report).map_err(io::Error::other)?;
        facts["at"] = at.now.format("%Y-%m-%dT%H:%M:%S").to_string().into();
        facts["seq"] = at.snapshot.head().map_or(0, |head| head.0).into();
        serde_json::to_writer_pretty(&mut *streams.out, &facts)?;
        writeln!(streams.out)?;
        return Ok(DONE);
    }
    let heading =
        Phrase::new("report-heading").with("from", report.period.from).with("to", report.period.to).with("at", at.now);
    writeln!(streams.out, "{}", streams.texts.say(&heading))?;
    let parts = report.figures.iter().map(|figure| figure.part).chain(std::iter::repeat(false));
    for (phrase, part) in report.phrases().iter().zip(parts) {
        writeln!(streams.out, "{}{}", if part { "  " } else { "" }, streams.texts.say(phrase))?;
    }
    Ok(DONE)
}

fn counted(args: &Args, cli: &Cli) -> Result<(Report, Look), Stop> {
    let day = |text: &str| -> Result<NaiveDate, Stop> { input::day(text).map_err(Stop::Usage) };
    let period = Period { from: day(&args.from)?, to: day(&args.to)? };
    if period.from > period.to {
        let words = Phrase::new("report-backwards").with("from", period.from).with("to", period.to);
        return Err(Stop::Usage(words));
    }
    let store = Place::of(cli)?.read()?;
    let at = look(&store, args.at.as_deref())?;
    let settings = at.snapshot.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))?;
    let rules = Rules::with(settings, at.now.date());
    let mut counting = Counting::new(period, &rules.calendar);
    for record in at.snapshot.journal()? {
        counting.take(&record?.0);
    }
    Ok((counting.finish(), at))
}
