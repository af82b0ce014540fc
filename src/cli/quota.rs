//! `akimat quota`: what is allotted for a year, what is issued against it, what is left, and the acts.

use std::io;

use chrono::Datelike;
use serde_json::json;

use super::past::look;
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams};
use crate::office::permit::quota::{Quota, Standing};
use crate::phrase::{Arg, Phrase};

/// What `akimat quota` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The year; the one at hand unless named.
    #[arg(value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1995..=2099))]
    pub year: Option<u16>,
    /// As it was written down by a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    match made(args, cli) {
        Err(stop) => stop.tell(streams),
        Ok((year, quota, standing)) if args.json => {
            let acts = quota.iter().flat_map(|quota| &quota.acts).collect::<Vec<_>>();
            let told = json!({"year": year, "acts": acts, "lines": standing.lines, "outside": standing.outside});
            serde_json::to_writer_pretty(&mut *streams.out, &told)?;
            writeln!(streams.out)?;
            Ok(DONE)
        }
        Ok((year, quota, standing)) => {
            for phrase in lines(year, quota.as_ref(), &standing) {
                writeln!(streams.out, "{}", streams.texts.say(&phrase))?;
            }
            Ok(DONE)
        }
    }
}

fn made(args: &Args, cli: &Cli) -> Result<(u16, Option<Quota>, Standing), Stop> {
    let look = look(&Place::of(cli)?.read()?, args.at.as_deref())?;
    let year = args.year.unwrap_or_else(|| u16::try_from(look.now.year()).unwrap_or_default());
    let (quota, standing) = look.snapshot.quota_standing(year)?;
    Ok((year, quota, standing))
}

fn lines(year: u16, quota: Option<&Quota>, standing: &Standing) -> Vec<Phrase> {
    let mut lines = vec![Phrase::new("quota-year").with("year", Arg::Text(year.to_string()))];
    lines.extend(quota.is_none().then(|| Phrase::new("quota-none")));
    lines.extend(standing.lines.iter().map(crate::office::permit::quota::QuotaLine::phrase));
    lines.extend(standing.told_outside());
    lines.extend(quota.into_iter().flat_map(|quota| &quota.acts).map(crate::office::permit::quota::AllotQuota::phrase));
    lines
}
