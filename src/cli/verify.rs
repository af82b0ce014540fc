//! `akimat verify`: every link of the journal, and every projection against a replay of it.

use std::io;
use std::path::Path;

use indicatif::ProgressBar;

use super::place::Stop;
use super::{DONE, STORE, Streams, USAGE};
use crate::phrase::{Arg, Phrase};
use crate::store::{self, Hash, Progress};

/// What `akimat verify` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A hash noted earlier: it has to be one of the journal's.
    #[arg(long, value_name = "HASH")]
    pub head: Option<String>,
}

/// Runs the subcommand: 0 when all is whole, 3 when it is not.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, office: &Path, streams: &mut Streams<'_>) -> io::Result<u8> {
    let Ok(asked) = args.head.as_deref().map(str::parse::<Hash>).transpose() else {
        writeln!(streams.err, "{}", streams.texts.get("verify-bad-hash"))?;
        return Ok(USAGE);
    };
    let bar = ProgressBar::new(0);
    let verdict = store::verify(office, asked, |progress| show(&bar, progress));
    bar.finish_and_clear();
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(fault) => return Stop::Store(fault).tell(streams),
    };
    if let Some(fault) = &verdict.fault {
        writeln!(streams.err, "{}", streams.texts.say(&fault.phrase()))?;
        return Ok(STORE);
    }
    let whole = Phrase::new("verify-whole").with("count", verdict.records);
    writeln!(streams.out, "{}", streams.texts.say(&whole))?;
    writeln!(streams.out, "{}", verdict.head)?;
    match (asked, verdict.asked) {
        (Some(_), None) => {
            writeln!(streams.err, "{}", streams.texts.get("verify-head-unknown"))?;
            Ok(STORE)
        }
        (Some(_), Some(seq)) => {
            let found = streams.texts.with("verify-head-found", &[("seq", Arg::Text(seq.to_string()))]);
            writeln!(streams.out, "{found}")?;
            Ok(DONE)
        }
        (None, _) => Ok(DONE),
    }
}

/// A bar on standard error, where that is a terminal.
pub(super) fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_length(progress.total);
    bar.set_position(progress.done);
}
