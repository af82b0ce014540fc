//! `--at`: the office as it was, for every subcommand that reads it.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::clock::{self, Clock};
use super::input;
use super::place::Stop;
use crate::phrase::Phrase;
use crate::store::{NoPast, Snapshot, Store};

/// One moment of an office, and what the clock showed then.
#[derive(Debug)]
pub struct Look {
    /// The office.
    pub snapshot: Snapshot,
    /// The moment by the office's wall clock.
    pub now: NaiveDateTime,
    /// Whether it has passed.
    pub past: bool,
}

/// The office now, or as at a moment of the past.
///
/// # Errors
/// The store; a moment that cannot be read, lies before the journal or has not come.
pub fn look(store: &Store, at: Option<&str>) -> Result<Look, Stop> {
    let snapshot = store.snapshot()?;
    let settings = snapshot.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))?;
    // A training office has a clock of its own: what stands in its journal has been.
    let now = Clock::of(store, &settings)?.now();
    let Some(at) = at else { return Ok(Look { snapshot, now, past: false }) };
    let when = input::when(at).map_err(Stop::Usage)?;
    // Where nothing has set a training clock going, what the machine's has passed has passed there too.
    let now = if store.training_clock()?.is_none() { now.max(clock::now(settings.zone)) } else { now };
    let told = |why: NoPast| Stop::Usage(why.phrase());
    let (past, now) = snapshot.past(when, now)?.map_err(told)?;
    Ok(Look { snapshot: snapshot.as_at(Arc::new(past)), now, past: true })
}
