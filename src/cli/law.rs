//! `akimat law`: which rule of the Order lives where, and which tests hold it.

use std::io;

use super::{DONE, REFUSED, Streams};
use crate::law::coverage::{self, Rule};
use crate::phrase::Phrase;

/// What is told of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Report {
    /// Each rule with its modules and its tests; exit code 1 when one is not held.
    Coverage,
}

/// What `akimat law` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What: coverage.
    #[arg(value_enum, value_name = "REPORT", hide_possible_values = true)]
    pub report: Report,
    /// JSON instead of words.
    #[arg(long)]
    pub json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, streams: &mut Streams<'_>) -> io::Result<u8> {
    let Report::Coverage = args.report;
    let rules = coverage::rules();
    let gaps = rules.iter().filter(|rule| rule.is_gap()).count();
    if args.json {
        serde_json::to_writer_pretty(&mut *streams.out, rules)?;
        writeln!(streams.out)?;
    } else {
        writeln!(streams.out, "{}", streams.texts.say(&Phrase::new("law-coverage-language")))?;
        for rule in rules {
            tell(rule, streams)?;
        }
        let total = Phrase::new("law-coverage-total").with("rules", rules.len()).with("gaps", gaps);
        writeln!(streams.out, "{}", streams.texts.say(&total))?;
    }
    Ok(if gaps == 0 { DONE } else { REFUSED })
}

fn tell(rule: &Rule, streams: &mut Streams<'_>) -> io::Result<()> {
    let digits = rule.id.starts_with(|c: char| c.is_ascii_digit()) || rule.id.starts_with("row-");
    let name = if digits { streams.texts.cite(&rule.id) } else { rule.id.clone() };
    writeln!(streams.out, "{name}: {}", rule.demands)?;
    let mut line = |id: &str, words: String| {
        let phrase = Phrase::new(id).with("words", words);
        writeln!(streams.out, "  {}", streams.texts.say(&phrase))
    };
    line("law-coverage-lives", rule.lives.join(", "))?;
    if !rule.passes.is_empty() {
        line("law-coverage-passes", rule.passes.join(", "))?;
    }
    if !rule.refuses.is_empty() {
        line("law-coverage-refuses", rule.refuses.join(", "))?;
    }
    if let Some(never) = &rule.never {
        line("law-coverage-never", never.clone())?;
    }
    match &rule.gap {
        Some(gap) => line("law-coverage-gap", gap.clone()),
        None => Ok(()),
    }
}
