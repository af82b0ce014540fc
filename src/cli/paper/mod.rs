//! `akimat paper`: a paper of the office as a file; the Word templates papers are written by.

mod draft;
mod pages;
mod template;

use std::io;
use std::path::PathBuf;

use super::place::{Place, Stop};
use super::{Cli, Streams};
use crate::locale::Lang;
use crate::office::paper::PaperLang;
use crate::phrase::Phrase;

/// What `akimat paper` understands.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Args {
    /// Which paper: certificate, refusal, minutes, agenda, cover, deadline and others; a wrong one names them all.
    #[arg(value_name = "KIND", required = true)]
    pub kind: Option<String>,
    /// Number of the case, certificate, sitting or complaint; none for a register.
    #[arg(value_name = "NO")]
    pub no: Option<String>,
    /// Form: pdf, docx (a draft for Word), or text (its pages, to be read; nothing is recorded).
    #[arg(long, value_enum, value_name = "FORM", default_value = "pdf", hide_possible_values = true)]
    pub format: Form,
    /// File to write; in the outbox, by number and person, unless named.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// First day of a register: 2026-01-01.
    #[arg(long, value_name = "DAY", requires = "to")]
    pub from: Option<String>,
    /// Last day of a register: 2026-12-31.
    #[arg(long, value_name = "DAY", requires = "from")]
    pub to: Option<String>,
    /// Make it although it says something else than when it was last made.
    #[arg(long)]
    pub again: bool,
    /// As text: the paper as at a past moment, 2026-03-26 (the end of that day) or 2026-03-26T10:00.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// What to do with templates.
    #[command(subcommand)]
    pub act: Option<Act>,
}

/// Form of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// To be signed.
    Pdf,
    /// To be read.
    Text,
    /// A draft for Word.
    Docx,
}

/// What is done with templates.
#[derive(Debug, clap::Subcommand)]
pub enum Act {
    /// What a template may use.
    Fields(template::Fields),
    /// The shipped template, to be changed.
    Template(template::Shipped),
    /// Whether a template would work.
    Check(template::Check),
}

/// Runs the subcommand: 1 when there is nothing to write yet, 2 for a template or a file that is of no use.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> io::Result<u8> {
    let done = match &args.act {
        Some(Act::Fields(args)) => template::fields(args, streams),
        Some(Act::Template(args)) => template::shipped(args, cli, streams),
        Some(Act::Check(args)) => template::check(args, cli, streams),
        None => match args.format {
            Form::Pdf | Form::Text => pages::run(args, cli, streams),
            Form::Docx => draft::run(args, cli, streams),
        },
    };
    match done {
        Ok(told) => told,
        Err(stop) => stop.tell(streams),
    }
}

/// The language of a paper: that of the command line.
///
/// # Errors
/// Papers are not written in English.
pub(super) fn language(streams: &Streams<'_>) -> Result<PaperLang, Stop> {
    match streams.texts.lang() {
        Lang::Kk => Ok(PaperLang::Kk),
        Lang::Ru => Ok(PaperLang::Ru),
        Lang::En => Err(Stop::Usage(Phrase::new("word-lang"))),
    }
}

/// Codes as a sentence names them.
fn known(codes: impl Iterator<Item = &'static str>) -> String {
    codes.collect::<Vec<_>>().join(", ")
}
