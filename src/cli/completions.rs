//! `akimat completions`: what a shell completes.

use std::io;

use clap_complete::Shell;

use super::{DONE, Streams};

/// What `akimat completions` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell.
    pub shell: Shell,
}

/// Writes the completions.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, mut command: clap::Command, streams: &mut Streams<'_>) -> io::Result<u8> {
    clap_complete::generate(args.shell, &mut command, "akimat", &mut streams.out);
    Ok(DONE)
}
