//! `akimat export`: what the office holds as a table.

use std::io;
use std::path::PathBuf;

use super::past::look;
use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, written};
use crate::store::Store;
use crate::tables::{Form, Kind, Source};

/// What `akimat export` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What: cases, certificates, notifications, complaints, inquiries, minutes, intake, permits, employers, quotas,
    /// views or journal.
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

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    if args.columns {
        for column in args.kind.all_columns() {
            let meaning = streams.texts.get(&format!("column-{column}"));
            writeln!(streams.out, "{column}: {meaning}")?;
        }
        return Ok(DONE);
    }
    match source(args, cli) {
        Err(stop) => stop.tell(streams),
        Ok(source) => {
            let texts = streams.texts;
            written::put(args.out.as_deref(), cli, streams, |out| source.write(args.format, texts, out).map(drop))
        }
    }
}

fn source(args: &Args, cli: &Cli) -> Result<Source, Stop> {
    let place = Place::of(cli)?;
    let store: Store = place.read()?;
    args.kind.allowed(&place.who(&store)?).map_err(Stop::Refused)?;
    let look = look(&store, args.at.as_deref())?;
    Ok(Source::new(args.kind, &store, look.snapshot, look.now)?)
}
