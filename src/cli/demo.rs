//! `akimat demo`: a training office in a folder of its own, on a clock of its own.

use std::io;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};

use super::clock::Clock;
use super::place::{Place, Stop};
use super::screens::{Start, show};
use super::{Cli, DONE, STORE, Streams, USAGE, clock, input};
use crate::office::settings::Settings;
use crate::office::who::Who;
use crate::phrase::Phrase;
use crate::simulate::{self, Options};
use crate::store::{Store, StoreError};

/// What `akimat demo` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many cases.
    #[arg(long, value_name = "N", default_value_t = simulate::CASES)]
    pub cases: usize,
    /// The seed: the same one gives the same office.
    #[arg(long, value_name = "S", default_value_t = simulate::SEED)]
    pub seed: u64,
    /// The moment its clock starts at, by the office's wall clock: 2026-11-23T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub now: Option<String>,
}

/// A moment the calendar knows, for a day when the machine's clock is beyond it: training must go on.
fn known_moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default().and_hms_opt(10, 0, 0).unwrap_or_default()
}

/// Makes the office and opens its screens; the folder goes with them.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let zone = Settings::new("").zone;
    let now = match &args.now {
        None => match simulate::at_work(clock::now(zone)) {
            Ok(now) => now,
            Err(fault) => {
                writeln!(streams.err, "akimat: {}", streams.texts.say(&fault.phrase()))?;
                known_moment()
            }
        },
        Some(text) => match input::moment(text) {
            Ok((now, _)) => now,
            Err(wrong) => {
                writeln!(streams.err, "akimat: {}", streams.texts.say(&wrong))?;
                return Ok(USAGE);
            }
        },
    };
    let folder = tempfile::Builder::new().prefix("akimat-demo-").tempdir()?;
    let dir = folder.path().join("office");
    let options = Options { cases: args.cases, seed: args.seed, now, lang: streams.texts.lang() };
    if let Err(fault) = simulate::make(&dir, &options) {
        writeln!(streams.err, "akimat: {}", streams.texts.say(&fault.phrase()))?;
        return Ok(match fault {
            simulate::SimulateError::Store(_) => STORE,
            _ => USAGE,
        });
    }
    let place = Place { dir, login: cli.login.clone(), key: None };
    let start = match opened(folder.path(), place, now, cli) {
        Ok(start) => start,
        Err(stop) => return stop.tell(streams),
    };
    let code = show(start, streams)?;
    if code == DONE {
        let left = Phrase::new("demo-left").with("cases", args.cases);
        writeln!(streams.out, "{}", streams.texts.say(&left))?;
    }
    Ok(code)
}

/// The training office with its clock set going, opened as its owner or as the officer who is named.
fn opened(folder: &Path, place: Place, now: NaiveDateTime, cli: &Cli) -> Result<Start, Stop> {
    let mut store = Store::open_write(&place.dir)?;
    let who = if place.login.is_some() { place.who(&store)? } else { Who::owner(simulate::OWNER) };
    let settings = store.snapshot()?.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let ahead = clock::at(settings.zone, now) - clock::moment(settings.zone);
    store.put_training_clock(ahead.num_seconds())?;
    drop(store);
    let store = place.read()?;
    let clock = Clock::of(&store, &settings)?;
    let lang = cli.lang.as_deref().and_then(|lang| lang.parse().ok());
    Ok(Start { dir: place.dir, who, settings, store, lang, clock, scratch: Some(folder.to_owned()) })
}
