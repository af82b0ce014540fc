//! `akimat deadline`: the clocks of an application, explained day by day, or of a whole file.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::place::Place;
use super::{DONE, Streams, batch, input};
use crate::law::calendar::{Calendar, CalendarView};
use crate::law::clock::{Deadlines, Question, deadlines};
use crate::law::edition::{Edition, Readings, Rulebook};
use crate::law::{Service, Stage};
use crate::phrase::Phrase;

/// What `akimat deadline` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Service: issue, extend, reissue or duplicate.
    #[arg(long, value_name = "SERVICE", required_unless_present = "batch")]
    pub service: Option<String>,
    /// Moment of filing by the office's wall clock: 2026-03-20T19:02.
    #[arg(long, value_name = "MOMENT", required_unless_present = "batch")]
    pub at: Option<String>,
    /// Day the file went to the Commission.
    #[arg(long, value_name = "DATE", conflicts_with = "batch")]
    pub handed_over: Option<String>,
    /// Edition of the Order; the newest one unless named.
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// Calendar as it was known on this day; the newest one unless named.
    #[arg(long, value_name = "DATE")]
    pub calendar_as_of: Option<String>,
    /// A CSV file with columns id, registered_at, service, handed_over_on.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["service", "at"])]
    pub batch: Option<PathBuf>,
    /// JSON instead of words (with --batch: one object a line instead of CSV).
    #[arg(long)]
    pub json: bool,
}

/// What stays the same for every row.
struct Rules {
    edition: &'static Edition,
    calendar: CalendarView,
    readings: Readings,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, place: &Place, streams: &mut Streams<'_>) -> io::Result<u8> {
    let rules = match Rules::of(args) {
        Ok(rules) => rules,
        Err(wrong) => return batch::told(streams, &wrong),
    };
    if args.batch.is_some() {
        return whole_file(args, place, &rules, streams);
    }
    let (answer, timeless) = match single(args, &rules) {
        Ok(answer) => answer,
        Err(wrong) => return batch::told(streams, &wrong),
    };
    if timeless {
        let note = input::wrong("law-deadline-no-time", args.at.as_deref().unwrap_or_default());
        warn(streams, &note)?;
    }
    if answer.registration_day < rules.edition.in_force_from {
        let note = Phrase::new("law-deadline-before-edition")
            .with("day", answer.registration_day)
            .with("edition", rules.edition.phrase())
            .with("from", rules.edition.in_force_from);
        warn(streams, &note)?;
    }
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, &answer)?;
        writeln!(streams.out)?;
    } else {
        for part in streams.texts.deadlines(&answer, rules.edition) {
            writeln!(streams.out, "{}", part.line())?;
        }
    }
    Ok(DONE)
}

impl Rules {
    fn of(args: &Args) -> Result<Self, Phrase> {
        let book = Rulebook::embedded();
        let edition = match &args.edition {
            Some(id) => book.edition(id).map_err(|fault| fault.phrase())?,
            None => book.newest(),
        };
        let calendar = match &args.calendar_as_of {
            Some(day) => Calendar::embedded().as_known_on(input::day(day)?),
            None => Calendar::embedded().latest(),
        };
        Ok(Self { edition, calendar, readings: edition.default_readings() })
    }

    fn ask(&self, service: Service, at: &str, handed_over: &str) -> Result<(Deadlines, bool), Phrase> {
        let (filed_at, timed) = input::moment(at)?;
        let handed_over_on: Option<NaiveDate> =
            if handed_over.is_empty() { None } else { Some(input::day(handed_over)?) };
        let question = Question {
            edition: self.edition,
            calendar: &self.calendar,
            readings: &self.readings,
            service,
            filed_at,
            handed_over_on,
        };
        let answer = deadlines(&question).map_err(|fault| fault.phrase())?;
        Ok((answer, !timed))
    }
}

fn single(args: &Args, rules: &Rules) -> Result<(Deadlines, bool), Phrase> {
    let missing = |name: &str| Phrase::new("law-input-missing").with("name", name);
    let service = input::service(args.service.as_deref().ok_or_else(|| missing("--service"))?)?;
    let at = args.at.as_deref().ok_or_else(|| missing("--at"))?;
    rules.ask(service, at, args.handed_over.as_deref().unwrap_or_default())
}

const COLUMNS: [&str; 5] = ["id", "registration_day", "to_commission_due", "commission_due", "decision_due"];

fn whole_file(args: &Args, place: &Place, rules: &Rules, streams: &mut Streams<'_>) -> io::Result<u8> {
    let Some(file) = &args.batch else { return Ok(DONE) };
    let required = ["id", "registered_at", "service"];
    let job = batch::Job { file, place, required: &required, columns: &COLUMNS, json: args.json };
    let mut early: i64 = 0;
    let code = batch::run(&job, streams, |row| {
        let service = input::service(row.get("service"))?;
        let (answer, _) = rules.ask(service, row.get("registered_at"), row.get("handed_over_on"))?;
        early += i64::from(answer.registration_day < rules.edition.in_force_from);
        let due = |stage| answer.due(stage).map(|day| day.to_string()).unwrap_or_default();
        Ok(vec![
            row.get("id").to_owned(),
            answer.registration_day.to_string(),
            due(Stage::ToCommission),
            due(Stage::Commission),
            due(Stage::Decision),
        ])
    })?;
    if early > 0 {
        let note = Phrase::new("law-deadline-rows-before-edition")
            .with("n", early)
            .with("edition", rules.edition.phrase())
            .with("from", rules.edition.in_force_from);
        warn(streams, &note)?;
    }
    Ok(code)
}

fn warn(streams: &mut Streams<'_>, note: &Phrase) -> io::Result<()> {
    writeln!(streams.err, "{}", streams.texts.say(note))
}
