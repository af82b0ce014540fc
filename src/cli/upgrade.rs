//! `akimat upgrade`: a file that an older program wrote, brought up to this one.
//!
//! The journal is left as it is; what is derived from it is made anew in the shape this program knows. Meanwhile the
//! office says to everybody that it is being rebuilt; broken off, it goes on when it is run again.

use std::io;
use std::path::Path;

use indicatif::ProgressBar;

use super::place::Stop;
use super::{DONE, Streams, rebuild, verify};
use crate::store::{self, SCHEMA};

/// Runs the subcommand: 0 when the file is of this program's schema, 3 when it is a newer one's or its journal is not
/// whole.
///
/// # Errors
/// Only those of the streams.
pub fn run(office: &Path, streams: &mut Streams<'_>) -> io::Result<u8> {
    let bar = ProgressBar::new(0);
    let upgraded = store::upgrade(office, |progress| verify::show(&bar, progress));
    bar.finish_and_clear();
    match upgraded {
        Ok(Some(rebuilt)) => rebuild::tell(&rebuilt, "upgrade-done", streams),
        Ok(None) => {
            let schema = [("schema", SCHEMA.to_string().into())];
            writeln!(streams.out, "{}", streams.texts.with("upgrade-nothing", &schema))?;
            Ok(DONE)
        }
        Err(fault) => Stop::Store(fault).tell(streams),
    }
}
