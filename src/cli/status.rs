//! `akimat status`: where an application stands and when its result is promised, for the contact centre 1411 (п. 5).

use std::io;

use chrono::NaiveDateTime;
use serde::Serialize;

use super::place::{Place, Stop};
use super::{Cli, DONE, Streams, looked};
use crate::intake::clean;
use crate::office::case::{Case, State};
use crate::office::{CaseNo, Subject, status};
use crate::phrase::Phrase;

/// What `akimat status` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number of a case, or the portal's number of its application.
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// No personal data: the number, where it stands, what was promised.
#[derive(Debug, Serialize)]
struct Answer {
    case: CaseNo,
    state: State,
    promised_at: Option<NaiveDateTime>,
    /// Whether a suspension moved the promise.
    moved: bool,
    delivered_at: Option<NaiveDateTime>,
    text: String,
}

/// Runs the subcommand: 0 when the application is known, 1 when it is not.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let asked = Place::of(cli).and_then(|place| found(&place, &args.number).map(|case| (place, case)));
    let (place, case) = match asked {
        Ok(asked) => asked,
        Err(stop) => return stop.tell(streams),
    };
    let text = streams.texts.say(&status::sentence(&case));
    if args.json {
        json(&case, text, streams)?;
    } else {
        writeln!(streams.out, "{text}")?;
    }
    looked::keep(&place, Subject::Case(case.no), streams)?;
    Ok(DONE)
}

fn json(case: &Case, text: String, streams: &mut Streams<'_>) -> io::Result<()> {
    let promised = status::promised(case);
    let answer = Answer {
        case: case.no,
        state: case.state,
        promised_at: promised.map(|(at, _)| at),
        moved: promised.is_some_and(|(_, moved)| moved),
        delivered_at: case.delivery.as_ref().map(|delivery| delivery.delivered_at),
        text,
    };
    serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
    writeln!(streams.out)
}

/// The case of a number, the office's own first.
fn found(place: &Place, number: &str) -> Result<Case, Stop> {
    let number = number.trim();
    let store = place.read()?;
    let found = store.snapshot()?.ask(|office| {
        let own = number.parse().ok().and_then(|no| office.case(no));
        own.or_else(|| office.case(office.case_of_portal(number)?))
    })?;
    let unknown = || Stop::Refused(Phrase::new("status-unknown").with("number", clean(number).text));
    found.ok_or_else(unknown)
}
