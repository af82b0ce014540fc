//! The command line: one file a subcommand.
//!
//! A subcommand is its clap `Args` and a `run` that writes to the streams it is given and answers an exit code:
//! 0 done, 1 refused by a rule, 2 wrong usage or bad input, 3 the store.

pub mod apply;
mod batch;
pub mod calendar;
mod change;
pub mod clock;
pub mod completions;
pub mod crash;
pub mod deadline;
pub mod demo;
pub mod export;
pub mod figures;
mod help;
pub mod import;
mod input;
pub mod keys;
pub mod law;
mod looked;
pub mod man;
pub mod office;
pub mod officer;
pub mod overdue;
pub mod paper;
pub mod past;
pub mod place;
pub mod quota;
pub mod readings;
pub mod rebuild;
pub mod report;
pub mod score;
pub mod screens;
pub mod show;
pub mod ssh_keys;
pub mod status;
pub mod upgrade;
pub mod verify;
mod written;
mod wrong;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::locale::{Lang, Texts, capital};
use crate::phrase::Phrase;
use crate::tui::keys::ROWS;

/// Done.
pub const DONE: u8 = 0;
/// Refused by a rule.
pub const REFUSED: u8 = 1;
/// Wrong usage or bad input.
pub const USAGE: u8 = 2;
/// The store.
pub const STORE: u8 = 3;

/// The back office of a local executive body under Order 236, in a terminal.
#[derive(Debug, Parser)]
#[command(name = "akimat", version)]
pub struct Cli {
    /// The office's folder.
    #[arg(long, value_name = "DIR", env = "AKIMAT_OFFICE", global = true)]
    pub office: Option<PathBuf>,
    /// Login of the officer who works.
    #[arg(long = "as", value_name = "LOGIN", global = true)]
    pub login: Option<String>,
    /// Fingerprint of the key by which sshd let the officer in.
    #[arg(long, value_name = "SHA256:…", requires = "login", global = true)]
    pub key: Option<String>,
    /// Language: kk, ru or en.
    #[arg(long, value_name = "LANG", value_parser = ["kk", "ru", "en"], global = true)]
    pub lang: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The clocks of an application, explained.
    Deadline(deadline::Args),
    /// Points of п. 10 under both readings.
    Score(score::Args),
    /// The journal and everything derived from it, checked.
    Verify(verify::Args),
    /// Lists, counters and indexes made anew from the journal.
    Rebuild,
    /// A file that an older program wrote, brought up to this one.
    Upgrade,
    /// The figures of a period, counted over the journal.
    Report(report::Args),
    /// Permits for foreign labour: how many were issued in a period, or are valid on a day.
    Figures(figures::Args),
    /// The quota of a year: allotted, issued against it, left, and its acts.
    Quota(quota::Args),
    /// A case, a certificate, a notification or the queue, now or as at a past moment.
    Show(show::Args),
    /// Overdue cases; exit code 1 when there are any.
    Overdue(overdue::Args),
    /// A training office with cases in it, on a clock of its own.
    Demo(demo::Args),
    /// The key map in effect, or a file of one judged.
    Keys(keys::Keys),
    /// Completions for a shell.
    Completions(completions::Args),
    /// The manual page.
    Man,
    /// Applications of a portal's file into the office.
    Import(import::Args),
    /// Where an application stands, in one sentence.
    Status(status::Args),
    /// Cases, certificates, notifications or the journal as a table.
    Export(export::Args),
    /// A paper as a file; the Word templates papers are written by.
    Paper(paper::Args),
    /// Commands as JSON lines, one result line each.
    Apply(apply::Args),
    /// Which rule of the Order lives where, and which tests hold it.
    Law(law::Args),
    /// The working calendar: shown, checked, revised.
    Calendar(calendar::Args),
    /// Readings and gaps of the Order, and a change of a reading.
    Readings(readings::Args),
    /// The office's name, its letterhead and how its numbers look.
    Office(office::Args),
    /// Those who work in the office: roles, keys, absences.
    Officer(officer::Args),
    /// The lines of keys that sshd asks for.
    SshKeys(ssh_keys::Args),
}

/// Where a subcommand writes, in which language.
pub struct Streams<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
}

impl std::fmt::Debug for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Streams").field("texts", &self.texts).finish_non_exhaustive()
    }
}

/// Runs the program and gives its exit code: 0 done, 1 refused by a rule, 2 wrong usage or bad input, 3 the store.
pub fn main() -> ExitCode {
    // A panic is told with where it happened; the screens give the terminal back before it is.
    if color_eyre::config::HookBuilder::default().display_env_section(false).install().is_err() {
        return ExitCode::from(STORE);
    }
    crash::watch();
    match run(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock()) {
        Ok(code) => ExitCode::from(code),
        // Whoever read us has enough: that is no failure.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(STORE),
    }
}

/// Runs a command line (the program's name first).
///
/// # Errors
/// Only those of the two streams.
pub fn run(line: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let line: Vec<OsString> = line.into_iter().collect();
    let texts = Texts::new(help::language(&line));
    let parsed = help::translate(Cli::command(), &texts)
        .try_get_matches_from(line)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(fault) => {
            if fault.use_stderr() {
                write!(err, "{}", wrong::told(&fault, &texts))?;
                return Ok(USAGE);
            }
            write!(out, "{fault}")?;
            return Ok(DONE);
        }
    };
    let texts = Texts::new(cli.lang.as_deref().and_then(|lang| lang.parse::<Lang>().ok()).unwrap_or_default());
    let mut streams = Streams { texts: &texts, out, err };
    let place = match place::Place::of(&cli) {
        Ok(place) => place,
        Err(stop) => return stop.tell(&mut streams),
    };
    // sshd starts the screens and nothing else.
    if cli.key.is_some() && cli.command.is_some() {
        return place::Stop::Refused(Phrase::new("cli-place-no-commands")).tell(&mut streams);
    }
    let dir = &place.dir;
    crash::office_is(dir, texts.lang());
    let Some(command) = &cli.command else { return screens::run(&cli, &mut streams) };
    let code = match command {
        Command::Deadline(args) => deadline::run(args, &place, &mut streams),
        Command::Score(args) => score::run(args, &place, clock::today(), &mut streams),
        Command::Verify(args) => verify::run(args, dir, &mut streams),
        Command::Rebuild => rebuild::run(dir, &mut streams),
        Command::Upgrade => upgrade::run(dir, &mut streams),
        Command::Report(args) => report::run(args, &cli, &mut streams),
        Command::Figures(args) => figures::run(args, &cli, &mut streams),
        Command::Quota(args) => quota::run(args, &cli, &mut streams),
        Command::Show(args) => show::run(args, &cli, &mut streams),
        Command::Overdue(args) => overdue::run(args, dir, &mut streams),
        Command::Demo(args) => demo::run(args, &cli, &mut streams),
        Command::Keys(args) => key_map(args, &place, &mut streams),
        Command::Completions(args) => completions::run(args, Cli::command(), &mut streams),
        Command::Man => man::run(help::translate(Cli::command(), streams.texts), &mut streams),
        Command::Import(args) => import::run(args, &cli, &mut streams),
        Command::Status(args) => status::run(args, &cli, &mut streams),
        Command::Export(args) => export::run(args, &cli, &mut streams),
        Command::Paper(args) => paper::run(args, &cli, &mut streams),
        Command::Apply(args) => apply::run(args, &cli, &mut streams),
        Command::Law(args) => law::run(args, &mut streams),
        Command::Calendar(args) => calendar::run(args, &cli, &mut streams),
        Command::Readings(args) => readings::run(args, &cli, &mut streams),
        Command::Office(args) => office::run(args, &cli, &mut streams),
        Command::Officer(args) => officer::run(args, &cli, &mut streams),
        Command::SshKeys(args) => ssh_keys::run(args, dir, &mut streams),
    }?;
    streams.out.flush()?;
    Ok(code)
}

/// The key map; with `--as` only a file of the inbox is judged.
fn key_map(args: &keys::Keys, place: &place::Place, streams: &mut Streams<'_>) -> io::Result<u8> {
    let named = args.check.as_deref().map(|file| {
        let path = place.incoming(file)?;
        place.open(&path)?;
        Ok(path)
    });
    let check = match named.transpose() {
        // A file that cannot be opened is a fault of the key map, as it is told there.
        Err(place::Stop::Usage(_)) => args.check.clone(),
        Err(stop) => return stop.tell(streams),
        Ok(check) => check,
    };
    keys::run(&keys::Keys { check }, ROWS, &keys::places(), streams.texts, streams.out, streams.err)
}
