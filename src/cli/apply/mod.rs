//! `akimat apply`: commands as JSON lines, one result line each. The same `decide` as the screens.

mod bench;
mod line;
pub mod schema;

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::place::{Place, Stop, unread};
use super::{Cli, DONE, REFUSED, STORE, Streams, USAGE};
use crate::office::Event;
use crate::phrase::Phrase;
use bench::{Bench, Outcome};
use line::BadLine;

/// What `akimat apply` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// JSON lines of commands; `-` reads standard input.
    #[arg(value_name = "FILE", required_unless_present = "schema")]
    pub file: Option<PathBuf>,
    /// Say what each line would do, and do nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Go on behind a refused line.
    #[arg(long)]
    pub keep_going: bool,
    /// Print the JSON Schema of a line.
    #[arg(long, conflicts_with_all = ["file", "dry_run", "keep_going"])]
    pub schema: bool,
}

/// A result line.
#[derive(Serialize)]
#[serde(untagged)]
enum Told<'a> {
    Done { line: usize, seq: Vec<u64>, events: &'a [Event] },
    Refused { line: usize, refused: Reason<'a> },
}

#[derive(Serialize)]
struct Reason<'a> {
    rule: &'a str,
    paragraph: Option<&'a str>,
    words: String,
}

/// Runs the subcommand: 1 when a line was refused, 2 when one was no command; what stands above it is applied.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let Some(file) = args.file.as_deref().filter(|_| !args.schema) else {
        serde_json::to_writer_pretty(&mut *streams.out, &schema::of_a_line())?;
        writeln!(streams.out)?;
        return Ok(DONE);
    };
    let opened = Place::of(cli).and_then(|place| reader(&place, file).map(|reader| (place, reader)));
    let (place, reader) = match opened {
        Ok(opened) => opened,
        Err(stop) => return stop.tell(streams),
    };
    let mut run = Run { args, place, bench: None, streams, applied: 0, refused: 0 };
    run.all(reader)
}

fn reader(place: &Place, file: &Path) -> Result<Box<dyn BufRead>, Stop> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let path = place.incoming(file)?;
    Ok(Box::new(BufReader::new(place.open(&path)?)))
}

/// A file being applied.
struct Run<'a, 's> {
    args: &'a Args,
    place: Place,
    /// Opened at the first command: a file of nothing makes no office.
    bench: Option<Bench>,
    streams: &'a mut Streams<'s>,
    applied: usize,
    refused: usize,
}

impl Run<'_, '_> {
    fn all(&mut self, mut reader: Box<dyn BufRead>) -> io::Result<u8> {
        let mut bytes = Vec::new();
        for number in 1.. {
            bytes.clear();
            match reader.read_until(b'\n', &mut bytes) {
                Ok(0) => break,
                Ok(_) => {}
                Err(fault) => {
                    return unread(self.args.file.as_deref().unwrap_or(Path::new("-")), &fault).tell(self.streams);
                }
            }
            let Ok(text) = std::str::from_utf8(&bytes) else {
                return self.bad(number, &Phrase::new("apply-bad-utf8").into());
            };
            let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
            if text.trim().is_empty() {
                continue;
            }
            if let Some(code) = self.line(number, text)? {
                return Ok(code);
            }
        }
        Ok(if self.refused > 0 { REFUSED } else { DONE })
    }

    /// One line; an exit code where it is the last.
    fn line(&mut self, number: usize, text: &str) -> io::Result<Option<u8>> {
        let line = match line::parse(text) {
            Ok(line) => line,
            Err(bad) => return self.bad(number, &bad).map(Some),
        };
        let bench = match &mut self.bench {
            Some(bench) => bench,
            none => match Bench::open(&self.place, self.args.dry_run, &line.command) {
                Ok(bench) => none.insert(bench),
                Err(stop) => return stop.tell(self.streams).map(Some),
            },
        };
        match bench.give(line) {
            Err(fault) => {
                let words = Phrase::new("apply-stopped-store").with("line", number.to_string());
                self.stopped(&words.with("reason", fault.phrase()))?;
                Ok(Some(STORE))
            }
            Ok(Outcome::Done(first, events)) => {
                self.applied += 1;
                let seq = (first..).take(events.len()).collect();
                self.tell(&Told::Done { line: number, seq, events: &events })?;
                Ok(None)
            }
            Ok(Outcome::Refused(refused)) => {
                self.refused += 1;
                let words = self.streams.texts.say(&refused.words);
                let told = Reason { rule: &refused.rule, paragraph: refused.paragraph.as_deref(), words };
                self.tell(&Told::Refused { line: number, refused: told })?;
                if self.args.keep_going {
                    return Ok(None);
                }
                self.stopped(&Phrase::new("apply-stopped-refused").with("line", number.to_string()))?;
                Ok(Some(REFUSED))
            }
        }
    }

    fn tell(&mut self, told: &Told<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut *self.streams.out, told)?;
        writeln!(self.streams.out)
    }

    /// A line that is no command ends the run, whatever was asked: what follows it was written by a broken hand.
    fn bad(&mut self, number: usize, bad: &BadLine) -> io::Result<u8> {
        let words = match bad.column {
            Some(column) => Phrase::new("apply-stopped-bad-at").with("column", column.to_string()),
            None => Phrase::new("apply-stopped-bad"),
        };
        self.stopped(&words.with("line", number.to_string()).with("reason", bad.words.clone()))?;
        Ok(USAGE)
    }

    /// Why the run ended before the file did, and what stands all the same.
    fn stopped(&mut self, words: &Phrase) -> io::Result<()> {
        let stands = if self.args.dry_run { "apply-stands-dry" } else { "apply-stands" };
        let stands = Phrase::new(stands).with("count", self.applied);
        let texts = self.streams.texts;
        writeln!(self.streams.err, "akimat: {} {}", texts.say(words), texts.say(&stands))
    }
}
