//! `akimat report`: the figures of a period, counted over the journal.

use std::io;

use chrono::NaiveDate;

use super::past::{Look, look};
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, input};
use crate::office::report::{AVERAGES, FIGURES, Period, Report, meaning};
use crate::phrase::{Arg, Phrase};

/// What `akimat report` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First day of the period: 2026-03-01.
    #[arg(long, value_name = "DAY", required_unless_present = "figures")]
    pub from: Option<String>,
    /// Last day of the period: 2026-03-31.
    #[arg(long, value_name = "DAY", required_unless_present = "figures")]
    pub to: Option<String>,
    /// The figures as they were known at a past moment: 2026-04-01 (the end of that day) or 2026-04-01T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// Only the numbers of what one figure counted, a line each: `--list sent-late`.
    #[arg(long, value_name = "FIGURE", conflicts_with = "json")]
    pub list: Option<String>,
    /// What each figure is, with the name `--list` takes; nothing is counted.
    #[arg(long, conflicts_with_all = ["from", "to", "at", "list", "json"])]
    pub figures: bool,
    /// JSON instead of words, each figure with the numbers of what it counted.
    #[arg(long)]
    pub json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    if args.figures {
        return meanings(streams);
    }
    let (report, at) = match counted(args, cli) {
        Ok(counted) => counted,
        Err(stop) => return stop.tell(streams),
    };
    if let Some(code) = &args.list {
        for subject in report.figure(code).iter().flat_map(|figure| &figure.of) {
            writeln!(streams.out, "{}", subject.number())?;
        }
        return Ok(DONE);
    }
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
    for figure in &report.figures {
        writeln!(streams.out, "{}{}", if figure.part { "  " } else { "" }, streams.texts.say(&figure.phrase()))?;
    }
    for phrase in report.averages().into_iter().chain(report.flags().into_iter().map(|(phrase, _)| phrase)) {
        writeln!(streams.out, "{}", streams.texts.say(&phrase))?;
    }
    Ok(DONE)
}

/// The one definition of each figure. A part stands under the figure that is defined for both.
fn meanings(streams: &mut Streams<'_>) -> io::Result<u8> {
    let wholes = FIGURES.iter().map(|figure| (figure.code, figure.part)).chain(AVERAGES.map(|code| (code, false)));
    for (code, part) in wholes {
        if part {
            writeln!(streams.out, "  {code}")?;
        } else {
            writeln!(streams.out, "{code}: {}", streams.texts.say(&meaning(code)))?;
        }
    }
    Ok(DONE)
}

fn counted(args: &Args, cli: &Cli) -> Result<(Report, Look), Stop> {
    let day = |text: &Option<String>| -> Result<NaiveDate, Stop> {
        input::day(text.as_deref().unwrap_or_default()).map_err(Stop::Usage)
    };
    let period = Period { from: day(&args.from)?, to: day(&args.to)? };
    if period.from > period.to {
        let words = Phrase::new("report-backwards").with("from", period.from).with("to", period.to);
        return Err(Stop::Usage(words));
    }
    if let Some(list) = args.list.as_ref().filter(|list| FIGURES.iter().all(|figure| figure.code != **list)) {
        let codes = FIGURES.iter().map(|figure| figure.code).collect::<Vec<_>>().join(", ");
        let words = Phrase::new("report-no-figure").with("figure", list.as_str()).with("codes", Arg::Text(codes));
        return Err(Stop::Usage(words));
    }
    let store = Place::of(cli)?.read()?;
    let at = look(&store, args.at.as_deref())?;
    let report = at.snapshot.report(period, at.now.date())?;
    Ok((report, at))
}
