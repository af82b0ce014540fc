//! Looks from the command line at what is known of a person, kept as those of the screens are. The answer has been given
//! by then: a store that cannot be written takes nothing from it.

use std::io;
use std::sync::mpsc;
use std::time::Duration;

use super::Streams;
use super::clock::Clock;
use super::place::{Place, Stop};
use crate::office::Subject;
use crate::phrase::Phrase;
use crate::store::{Store, StoreError, View};

/// How long a look waits for the store behind its answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Keeps that somebody looked; a look that could not be kept is said beside the answer.
///
/// # Errors
/// Only those of the streams.
pub fn keep(place: &Place, subject: Subject, streams: &mut Streams<'_>) -> io::Result<()> {
    streams.out.flush()?;
    let (done, kept) = mpsc::channel();
    let place = place.clone();
    // Opening for writing waits for whoever writes, without an end of its own.
    std::thread::spawn(move || done.send(written(&place, subject)));
    let fault = match kept.recv_timeout(PATIENCE) {
        Ok(Err(Stop::Store(fault))) => fault,
        Ok(_) => return Ok(()),
        Err(_) => StoreError::Busy,
    };
    let said = Phrase::new("cli-look-not-kept").with("why", fault.phrase());
    writeln!(streams.err, "akimat: {}", streams.texts.say(&said))
}

fn written(place: &Place, subject: Subject) -> Result<(), Stop> {
    let mut store = Store::open_write(&place.dir)?;
    let who = place.who(&store)?;
    let settings = store.snapshot()?.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let at = Clock::of(&store, &settings)?.moment();
    Ok(store.put_views(&[View { at, by: who.login, way: who.way, subject }])?)
}
