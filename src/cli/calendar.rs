//! `akimat calendar`: the working calendar shown, checked, revised from a file.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::place::{Place, Stop, shown, unread};
use super::{Cli, DONE, REFUSED, Streams, change};
use crate::law::calendar::{Amendment, Calendar, CalendarView, DayStatus};
use crate::office::Command;
use crate::office::change::{ReviseCalendar, Source, SourceKind, days, shown as lists};
use crate::office::decide::Rules;
use crate::office::settings::Settings;
use crate::phrase::Phrase;
use crate::store::Store;

/// Largest file of revisions that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What `akimat calendar` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub act: Act,
}

/// What is done with the calendar.
#[derive(Debug, clap::Subcommand)]
pub enum Act {
    /// Working days and days off of a year, and the revisions.
    Show {
        /// The year; the present one unless named.
        #[arg(long, value_name = "YEAR")]
        year: Option<i32>,
        /// JSON instead of words.
        #[arg(long)]
        json: bool,
        /// The moment, in a training office only.
        #[arg(long, value_name = "MOMENT")]
        now: Option<String>,
    },
    /// Whether the calendar reaches; with a file, whether its revisions can be entered.
    Check {
        /// A file of revisions.
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// The moment, in a training office only.
        #[arg(long, value_name = "MOMENT")]
        now: Option<String>,
    },
    /// Enter the revisions of a file.
    Import {
        /// A file of revisions.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would change.
        #[arg(long)]
        dry_run: bool,
        /// The moment, in a training office only.
        #[arg(long, value_name = "MOMENT")]
        now: Option<String>,
    },
    /// Finish a recomputing of the open cases that was broken off.
    Resume {
        /// The moment, in a training office only.
        #[arg(long, value_name = "MOMENT")]
        now: Option<String>,
    },
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let done = match &args.act {
        Act::Show { year, json, now } => show(cli, *year, *json, now.as_deref(), streams),
        Act::Check { file, now } => check(cli, file.as_deref(), now.as_deref(), streams),
        Act::Import { file, dry_run, now } => import(cli, file, *dry_run, now.as_deref(), streams),
        Act::Resume { now } => resume(cli, now.as_deref(), streams),
    };
    match done {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

/// The office's calendar, or the program's own where there is no office yet.
struct Seen {
    store: Option<Store>,
    settings: Settings,
    today: NaiveDate,
    rules: Rules,
}

fn seen(cli: &Cli, now: Option<&str>) -> Result<(Place, Seen), Stop> {
    let place = Place::of(cli)?;
    let store = place.read_if_there()?;
    let kept = store.as_ref().map(|store| store.snapshot()?.settings()).transpose()?.flatten();
    let settings = kept.map_or_else(|| Settings::new(String::new()), |kept| Settings::clone(&kept));
    let today = change::moment(store.as_ref(), &settings, now)?.date_naive();
    let rules = Rules::with(settings.clone().into(), today);
    Ok((place, Seen { store, settings, today, rules }))
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    day: NaiveDate,
    working: bool,
    #[serde(flatten)]
    status: &'a DayStatus,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    year: i32,
    working_days: u32,
    revision: &'a str,
    last_day: NaiveDate,
    days: Vec<Told<'a>>,
    revisions: &'a [crate::law::calendar::Revision],
}

fn show(
    cli: &Cli,
    year: Option<i32>,
    json: bool,
    now: Option<&str>,
    streams: &mut Streams<'_>,
) -> Result<io::Result<u8>, Stop> {
    let (_, seen) = seen(cli, now)?;
    let view = &seen.rules.calendar;
    let year = year.unwrap_or_else(|| seen.today.year());
    let Some((working_days, months)) = lists::year(view, year) else {
        let (first, last) = (view.first_day(), view.last_day());
        let none = Phrase::new("calendar-no-year").with("year", year.to_string());
        return Err(Stop::Usage(none.with("first", first).with("last", last)));
    };
    if json {
        return Ok(print(view, year, working_days, seen.rules.whole_calendar().revisions(), streams));
    }
    let name: Box<dyn Fn(&str) -> String> = match &seen.store {
        Some(store) => Box::new(change::names(store)?),
        None => Box::new(ToOwned::to_owned),
    };
    let mut lines = vec![lists::Shown {
        line: Phrase::new("calendar-year").with("year", year.to_string()).with("n", working_days),
        under: Vec::new(),
    }];
    lines.extend(months);
    lines.push(lists::Shown { line: Phrase::new("calendar-revisions"), under: Vec::new() });
    lines.extend(lists::revisions(seen.rules.whole_calendar(), &seen.settings, &name));
    lines.push(lists::Shown { line: coverage(view, seen.today).0, under: Vec::new() });
    Ok(change::list(&lines, streams).map(|()| DONE))
}

fn print(
    view: &CalendarView,
    year: i32,
    working_days: u32,
    revisions: &[crate::law::calendar::Revision],
    streams: &mut Streams<'_>,
) -> io::Result<u8> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let of_year = first.iter_days().take_while(|day| day.year() == year);
    let days = of_year.filter_map(|day| {
        let status = view.status(day).ok()?;
        Some(Told { day, working: status.is_working(), status })
    });
    let (revision, last_day) = (view.revision(), view.last_day());
    let answer = Answer { year, working_days, revision, last_day, days: days.collect(), revisions };
    serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
    writeln!(streams.out)?;
    Ok(DONE)
}

/// How far the data reaches, and whether that is soon.
fn coverage(view: &CalendarView, today: NaiveDate) -> (Phrase, bool) {
    let last = view.last_day();
    match lists::ends_soon(view, today) {
        Some(left) => (Phrase::new("calendar-ends").with("last", last).with("n", left), true),
        None => (Phrase::new("calendar-until").with("last", last), false),
    }
}

/// 0 when the calendar reaches and the file can be entered, 1 when not.
fn check(cli: &Cli, file: Option<&Path>, now: Option<&str>, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let (place, seen) = seen(cli, now)?;
    let Some(file) = file else {
        let (said, soon) = coverage(&seen.rules.calendar, seen.today);
        let told = writeln!(streams.out, "{}", streams.texts.say(&said));
        return Ok(told.map(|()| if soon { REFUSED } else { DONE }));
    };
    let mut calendar = seen.rules.whole_calendar().clone();
    let mut said = Vec::new();
    for amendment in read(&place, file)? {
        if is_known(&calendar, &amendment) {
            said.push(known(&amendment));
            continue;
        }
        if let Err(fault) = calendar.judge(&amendment, seen.today.max(amendment.known_from)) {
            return Err(Stop::Refused(fault.phrase()));
        }
        said.push(
            Phrase::new("calendar-file-good")
                .with("act", amendment.act.as_str())
                .with("day", amendment.known_from)
                .with("days", days(&amendment)),
        );
        calendar = calendar.amended(&[amendment]);
    }
    let told = said.iter().try_for_each(|phrase| writeln!(streams.out, "{}", streams.texts.say(phrase)));
    Ok(told.map(|()| DONE))
}

fn read(place: &Place, file: &Path) -> Result<Vec<Amendment>, Stop> {
    let path = place.incoming(file)?;
    let mut text = String::new();
    place.open(&path)?.take(LARGEST).read_to_string(&mut text).map_err(|fault| unread(&path, &fault))?;
    let found = Calendar::revisions_of(&shown(&path), &text).map_err(|fault| Stop::Usage(fault.phrase()))?;
    if found.is_empty() { Err(Stop::Usage(Phrase::new("calendar-file-empty"))) } else { Ok(found) }
}

fn is_known(calendar: &Calendar, amendment: &Amendment) -> bool {
    let same = |known: &crate::law::calendar::Revision| {
        known.known_from == amendment.known_from && known.act == amendment.act.trim()
    };
    calendar.revisions().iter().any(same)
}

fn known(amendment: &Amendment) -> Phrase {
    Phrase::new("calendar-file-known").with("act", amendment.act.as_str()).with("day", amendment.known_from)
}

fn command(amendment: Amendment, file: &Path) -> Command {
    let name = file.file_name().map(Path::new).map(shown).unwrap_or_default();
    let text = format!("{} ({name})", amendment.act);
    let Amendment { known_from, act, adds_years, to_off, to_working } = amendment;
    let source = Source { kind: SourceKind::Act, text };
    Command::ReviseCalendar(ReviseCalendar { act, known_from, adds_years, to_off, to_working, source })
}

fn import(
    cli: &Cli,
    file: &Path,
    dry_run: bool,
    now: Option<&str>,
    streams: &mut Streams<'_>,
) -> Result<io::Result<u8>, Stop> {
    let (place, mut desk) = change::open(cli, streams)?;
    let now = change::moment(&desk.store, &desk.settings, now)?;
    let mut told = Ok(DONE);
    for amendment in read(&place, file)? {
        let rules = Rules::with(change::settings(&desk.store)?, now.date_naive());
        if is_known(rules.whole_calendar(), &amendment) {
            told = writeln!(streams.out, "{}", streams.texts.say(&known(&amendment))).map(|()| DONE);
            continue;
        }
        let command = command(amendment, file);
        let preview = change::preview(&desk.store, &command, &desk.who, now)?;
        if let Err(fault) = change::tell(&preview, streams) {
            return Ok(Err(fault));
        }
        told = if dry_run {
            writeln!(streams.out, "{}", streams.texts.get("change-dry")).map(|()| DONE)
        } else {
            change::record(&mut desk, command, now, streams)?
        };
        if told.is_err() {
            break;
        }
    }
    Ok(told)
}

fn resume(cli: &Cli, now: Option<&str>, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let place = Place::of(cli)?;
    place.read()?;
    let mut store = Store::open_write(&place.dir)?;
    let settings = change::settings(&store)?;
    let now = change::moment(&store, &settings, now)?;
    let pending = settings.pending.is_some();
    let written = store.recompute(now, |_| ()).map_err(|fault| match fault {
        crate::store::SubmitError::Store(fault) => Stop::Store(fault),
        other => Stop::Refused(other.phrase()),
    })?;
    let said = if pending {
        Phrase::new("calendar-resumed").with("n", written.cases)
    } else {
        Phrase::new("calendar-nothing-to-resume")
    };
    Ok(writeln!(streams.out, "{}", streams.texts.say(&said)).map(|()| DONE))
}
