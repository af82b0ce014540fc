//! `akimat rebuild`: lists, counters and indexes made anew from the journal.

use std::io;
use std::path::Path;

use indicatif::ProgressBar;

use super::place::Stop;
use super::{DONE, STORE, Streams, verify};
use crate::phrase::Phrase;
use crate::store::{self, Rebuilt};

/// Runs the subcommand: 0 when it is done, 3 when the journal itself is not whole.
///
/// # Errors
/// Only those of the streams.
pub fn run(office: &Path, streams: &mut Streams<'_>) -> io::Result<u8> {
    let bar = ProgressBar::new(0);
    let rebuilt = store::rebuild(office, |progress| verify::show(&bar, progress));
    bar.finish_and_clear();
    match rebuilt {
        Ok(rebuilt) => tell(&rebuilt, "rebuild-done", streams),
        Err(fault) => Stop::Store(fault).tell(streams),
    }
}

/// Says what a rebuild did, under a message of its own, or that the journal is not whole.
///
/// # Errors
/// Only those of the streams.
pub(super) fn tell(rebuilt: &Rebuilt, done: &'static str, streams: &mut Streams<'_>) -> io::Result<u8> {
    if let Some(fault) = &rebuilt.fault {
        writeln!(streams.err, "{}", streams.texts.say(&fault.phrase()))?;
        writeln!(streams.err, "{}", streams.texts.get("rebuild-refused"))?;
        return Ok(STORE);
    }
    let done = Phrase::new(done).with("count", rebuilt.records);
    writeln!(streams.out, "{}", streams.texts.say(&done))?;
    writeln!(streams.out, "{}", rebuilt.head)?;
    Ok(DONE)
}
