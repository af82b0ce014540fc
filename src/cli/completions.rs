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
    // Into memory first: the generator panics where a pipe is closed early.
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command, "akimat", &mut text);
    streams.out.write_all(&text)?;
    Ok(DONE)
}
