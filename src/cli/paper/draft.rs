//! A draft for Word, of a case or a complaint.

use std::io;

use super::pages::{way, which};
use super::{Args, Place, Stop, known, language};
use crate::cli::place::shown;
use crate::cli::{Cli, DONE, Streams, change};
use crate::office::paper::PaperKind;
use crate::outbox;
use crate::outgoing::{self, Undrafted};
use crate::phrase::Phrase;
use crate::templates::kind_of;

pub(super) fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    language(streams)?;
    let kind = kind(args.kind.as_deref().unwrap_or_default())?;
    let place = Place::of(cli)?;
    let store = place.read()?;
    let settings = change::settings(&store)?;
    let today = change::moment(&store, &settings, None)?.date_naive();
    let snapshot = store.snapshot()?;
    let paper = which(&snapshot, kind, args)?;
    let made = outgoing::draft(&snapshot, &paper, streams.texts, today, &place.dir).map_err(stop)?;
    let put = outgoing::put_draft(&made, &way(args, &place)?);
    let path = put.map_err(|(path, fault)| Stop::Usage(outbox::unwritten(&path, &fault)))?;
    let said = Phrase::new("word-written").with("path", shown(&path));
    Ok(writeln!(streams.out, "{}", streams.texts.say(&said)).map(|()| DONE))
}

/// A paper that is written in Word too, by its code.
fn kind(code: &str) -> Result<PaperKind, Stop> {
    let drafts = || PaperKind::ALL.iter().copied().filter(|kind| kind_of(*kind).is_some());
    let unknown = || {
        let known = known(drafts().map(PaperKind::code));
        Stop::Usage(Phrase::new("word-no-paper").with("kind", code).with("known", known))
    };
    drafts().find(|kind| kind.code() == code.replace('-', "_")).ok_or_else(unknown)
}

fn stop(why: Undrafted) -> Stop {
    match why {
        Undrafted::Nothing(words) => Stop::Refused(words),
        Undrafted::Template(fault) => Stop::Usage(fault.phrase()),
        Undrafted::Store(fault) => Stop::Store(fault),
    }
}
