//! What the administrator's subcommands share: the moment, the preview, the recording.

use std::io;

use chrono::{DateTime, FixedOffset, TimeZone};

use super::clock::Clock;
use super::place::{Desk, Place, Stop};
use super::{Cli, DONE, Streams, input};
use crate::office::change::{self, shown::Shown};
use crate::office::settings::Settings;
use crate::office::{Command, Who};
use crate::phrase::Phrase;
use crate::store::{Envelope, Preview, Store, StoreError, SubmitError};

/// A moment of the office: its clock's, or the one that is named in a training office.
///
/// # Errors
/// A named one elsewhere, or one that cannot be read.
pub(super) fn moment<'a>(
    store: impl Into<Option<&'a Store>>,
    settings: &Settings,
    now: Option<&str>,
) -> Result<DateTime<FixedOffset>, Stop> {
    let Some(now) = now else { return Ok(Clock::of(store, settings)?.moment()) };
    if !settings.training {
        return Err(Stop::Usage(Phrase::new("overdue-clock")));
    }
    let (now, _) = input::moment(now).map_err(Stop::Usage)?;
    let zoned = settings.zone.from_local_datetime(&now).earliest();
    zoned.map(|at| at.fixed_offset()).ok_or_else(|| Stop::Usage(Phrase::new("overdue-clock")))
}

/// The settings of an office that is there.
///
/// # Errors
/// The store; an office that is not opened.
pub(super) fn settings(store: &Store) -> Result<std::sync::Arc<Settings>, Stop> {
    store.snapshot()?.settings()?.ok_or_else(|| Stop::Refused(Phrase::new("refusal-not-open")))
}

/// What a change would do, over the store as it is.
///
/// # Errors
/// What stands against it.
pub(super) fn preview(
    store: &Store,
    command: &Command,
    who: &Who,
    now: DateTime<FixedOffset>,
) -> Result<Preview, Stop> {
    store.snapshot()?.preview(command, who, now)?.map_err(|refusal| Stop::Refused(refusal.phrase()))
}

/// What a change is and does, in words.
pub(super) fn tell(preview: &Preview, streams: &mut Streams<'_>) -> io::Result<()> {
    let said = preview.events.iter().flat_map(change::told);
    for phrase in said.chain(preview.effect.phrases()) {
        writeln!(streams.out, "{}", streams.texts.say(&phrase))?;
    }
    for phrase in preview.effect.case_phrases() {
        writeln!(streams.out, "  {}", streams.texts.say(&phrase))?;
    }
    Ok(())
}

/// An existing office opened by whoever may change its law.
///
/// # Errors
/// As [`Place::write`]; an office that is not there is not made.
pub(super) fn open(cli: &Cli, streams: &Streams<'_>) -> Result<(Place, Desk), Stop> {
    let place = Place::of(cli)?;
    drop(place.read()?);
    let desk = place.write(streams.texts)?;
    Ok((place, desk))
}

/// Records a change, and tells where.
///
/// # Errors
/// What stands against it; the store.
pub(super) fn record(
    desk: &mut Desk,
    command: Command,
    now: DateTime<FixedOffset>,
    streams: &mut Streams<'_>,
) -> Result<io::Result<u8>, Stop> {
    let committed = desk.store.submit(&Envelope { command, expected: None, who: desk.who.clone(), now });
    let committed = match committed {
        Ok(committed) => committed,
        Err(SubmitError::Store(fault)) => return Err(fault.into()),
        Err(SubmitError::Busy) => return Err(StoreError::Busy.into()),
        Err(refused) => return Err(Stop::Refused(refused.phrase())),
    };
    let pending = settings(&desk.store)?.pending.is_some();
    let said = Phrase::new("change-recorded")
        .with("seq", committed.last_seq)
        .with("time", committed.at.naive_local().format("%H:%M").to_string());
    Ok(told(&said, pending, streams))
}

fn told(said: &Phrase, pending: bool, streams: &mut Streams<'_>) -> io::Result<u8> {
    writeln!(streams.out, "{}", streams.texts.say(said))?;
    if pending {
        writeln!(streams.err, "{}", streams.texts.get("calendar-pending"))?;
    }
    Ok(DONE)
}

/// Lines with what stands under each.
pub(super) fn list(lines: &[Shown], streams: &mut Streams<'_>) -> io::Result<()> {
    for shown in lines {
        writeln!(streams.out, "{}", streams.texts.say(&shown.line).trim_start())?;
        for phrase in &shown.under {
            writeln!(streams.out, "  {}", streams.texts.say(phrase).trim_start())?;
        }
    }
    Ok(())
}

/// The name of an officer, or the login.
pub(super) fn names(store: &Store) -> Result<impl Fn(&str) -> String, Stop> {
    let officers = store.snapshot()?.officers()?;
    Ok(move |login: &str| {
        officers.iter().find(|officer| officer.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone())
    })
}
