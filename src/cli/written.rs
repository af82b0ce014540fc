//! What a subcommand makes, on standard output or in the file that is named.

use std::io::{self, Write};
use std::path::Path;

use super::place::{Place, Stop};
use super::{Cli, DONE, Streams};
use crate::outbox::{self, Unwritten};

/// Writes it; with `--as` into the outbox, and nothing that is there already is replaced.
///
/// # Errors
/// Only those of the streams.
pub(super) fn put<E: Into<Stop>>(
    name: Option<&Path>,
    cli: &Cli,
    streams: &mut Streams<'_>,
    mut write: impl FnMut(&mut dyn Write) -> Result<(), Unwritten<E>>,
) -> io::Result<u8> {
    let Some(name) = name else {
        return match write(&mut *streams.out) {
            Ok(()) => Ok(DONE),
            Err(Unwritten::Out(fault)) => Err(fault),
            Err(Unwritten::Made(fault)) => fault.into().tell(streams),
        };
    };
    let path = match Place::of(cli).and_then(|place| place.outgoing(name)) {
        Ok(path) => path,
        Err(stop) => return stop.tell(streams),
    };
    match outbox::put(&path, cli.login.is_none(), &mut write) {
        Ok(()) => Ok(DONE),
        Err(Unwritten::Made(fault)) => fault.into().tell(streams),
        Err(Unwritten::Out(fault)) => Stop::Usage(outbox::unwritten(&path, &fault)).tell(streams),
    }
}
