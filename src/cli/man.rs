//! `akimat man`: the manual page, in the reader's language.

use std::io;

use super::{DONE, Streams};

/// Writes the page and one after it for each subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(command: clap::Command, streams: &mut Streams<'_>) -> io::Result<u8> {
    let subcommands: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    clap_mangen::Man::new(command).render(&mut streams.out)?;
    for subcommand in subcommands {
        let title = format!("akimat-{}", subcommand.get_name());
        clap_mangen::Man::new(subcommand).title(title).render(&mut streams.out)?;
    }
    Ok(DONE)
}
