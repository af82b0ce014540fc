//! Templates: what they may use, the shipped ones written out, one of the office's judged.

use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};

use super::{Place, Stop, known, language};
use crate::cli::place::shown as named;
use crate::cli::{Cli, DONE, Streams};
use crate::office::paper::PaperLang;
use crate::outbox::{self, Unwritten};
use crate::papers::fields::{DraftKind, meaning};
use crate::phrase::Phrase;
use crate::templates;
use crate::word::{Fault, Template};

/// What `akimat paper fields` understands.
#[derive(Debug, clap::Args)]
pub struct Fields {
    /// Which template: refusal, notice or letter.
    #[arg(value_name = "KIND")]
    pub kind: String,
}

/// What `akimat paper template` understands.
#[derive(Debug, clap::Args)]
pub struct Shipped {
    /// Which template: refusal, notice or letter.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// What `akimat paper check` understands.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The template.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Of what kind it is: refusal, notice or letter.
    #[arg(value_name = "KIND")]
    pub kind: String,
}

fn kind(code: &str) -> Result<DraftKind, Stop> {
    let unknown = || {
        let known = known(DraftKind::ALL.iter().map(|kind| kind.code()));
        Stop::Usage(Phrase::new("word-no-template-kind").with("kind", code).with("known", known))
    };
    DraftKind::from_code(code).ok_or_else(unknown)
}

fn braced(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

/// The fields of a kind, a line each.
pub(super) fn fields(args: &Fields, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let kind = kind(&args.kind)?;
    let told = kind.fields().into_iter().try_for_each(|field| {
        let id = if field.required { "word-field-required" } else { "word-field" };
        let line = Phrase::new(id).with("name", braced(field.name)).with("meaning", meaning(&field));
        writeln!(streams.out, "{}", streams.texts.say(&line))
    });
    Ok(told.map(|()| DONE))
}

/// The shipped template into a file.
pub(super) fn shipped(args: &Shipped, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let kind = kind(&args.kind)?;
    let lang: PaperLang = language(streams)?;
    let path = Place::of(cli)?.outgoing(&args.out)?;
    put(&path, templates::shipped(kind, lang))?;
    let line = Phrase::new("word-written").with("path", named(&path));
    Ok(writeln!(streams.out, "{}", streams.texts.say(&line)).map(|()| DONE))
}

/// Whether a file would do as a template of a kind.
pub(super) fn check(args: &Check, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let kind = kind(&args.kind)?;
    let unfit = |fault: Fault| {
        let name = named(&args.file);
        Stop::Usage(Phrase::new("word-template").with("name", name).with("fault", fault.phrase()))
    };
    let template = Template::read(Place::of(cli)?.bytes(&args.file)?).map_err(unfit)?;
    template.check(&kind.fields()).map_err(unfit)?;
    let names: Vec<String> = template.names().map(braced).collect();
    let line = if names.is_empty() {
        Phrase::new("word-fits-no-fields")
    } else {
        Phrase::new("word-fits").with("names", names.join(", "))
    };
    Ok(writeln!(streams.out, "{}", streams.texts.say(&line)).map(|()| DONE))
}

/// Puts a file where nothing stands yet, whole or not at all.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    outbox::put(path, false, |out| Ok(out.write_all(bytes)?)).map_err(|fault: Unwritten<Infallible>| match fault {
        Unwritten::Out(fault) => Stop::Usage(outbox::unwritten(path, &fault)),
        Unwritten::Made(never) => match never {},
    })
}
