//! A draft for Word, of a case or a complaint.

use std::io;
use std::path::PathBuf;

use super::{Args, Place, Stop, known, language};
use crate::cli::place::shown;
use crate::cli::{Cli, DONE, Streams, change};
use crate::office::paper::PaperKind;
use crate::office::{CaseNo, ComplaintNo, Refusal};
use crate::outbox;
use crate::papers::Head;
use crate::papers::fields::DraftKind;
use crate::phrase::Phrase;
use crate::store::Snapshot;
use crate::templates::{Draft, DraftFault, Subject, draft, kind_of};

pub(super) fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    language(streams)?;
    let kind = kind(args.kind.as_deref().unwrap_or_default())?;
    let place = Place::of(cli)?;
    let store = place.read()?;
    let settings = change::settings(&store)?;
    let no = args.no.as_deref().unwrap_or_default();
    let made = with_subject(kind, no, &store.snapshot()?, |subject| {
        // The last notice is the one that is being written.
        let nth = match subject {
            Subject::Case(case) => case.defects.len().saturating_sub(1),
            Subject::Complaint(complaint) => complaint.told.len().saturating_sub(1),
        };
        let head = Head { settings: &settings, number: "", texts: streams.texts };
        draft((kind, nth), subject, head, &place.dir).map_err(|fault| match fault {
            DraftFault::Nothing(phrase) => Stop::Refused(*phrase),
            DraftFault::Template(fault) => Stop::Usage(fault.phrase()),
        })
    })?;
    let path = written(&made, args, &place)?;
    Ok(writeln!(streams.out, "{}", streams.texts.say(&Phrase::new("word-written").with("path", path))).map(|()| DONE))
}

/// A paper that is written in Word too, by its code.
fn kind(code: &str) -> Result<PaperKind, Stop> {
    let drafts = || PaperKind::ALL.iter().copied().filter(|kind| kind_of(*kind).is_some());
    let unknown = || {
        let known = known(drafts().map(PaperKind::code));
        Stop::Usage(Phrase::new("word-no-paper").with("kind", code).with("known", known))
    };
    drafts().find(|kind| kind.code() == code).ok_or_else(unknown)
}

/// What the number is of: letters are written on a complaint, the others on a case.
fn with_subject<T>(
    kind: PaperKind,
    no: &str,
    snapshot: &Snapshot,
    then: impl FnOnce(Subject<'_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let bad = || Stop::Usage(Phrase::new("past-bad-number").with("no", no));
    if kind_of(kind) == Some(DraftKind::Letter) {
        let number: ComplaintNo = no.parse().map_err(|()| bad())?;
        let missing = || Stop::Refused(Phrase::new("refusal-no-complaint").with("complaint", no));
        return then(Subject::Complaint(&snapshot.complaint(number)?.ok_or_else(missing)?));
    }
    let number: CaseNo = no.parse().map_err(|()| bad())?;
    let missing = || Stop::Refused(Refusal::NoCase(number).phrase());
    then(Subject::Case(&snapshot.case(number)?.ok_or_else(missing)?))
}

/// Puts it where it was named, else into the outbox; what stands there already is never replaced.
fn written(made: &Draft, args: &Args, place: &Place) -> Result<String, Stop> {
    let path: PathBuf = match &args.out {
        Some(name) => place.outgoing(name)?,
        None => outbox::free_name(&place.dir.join(outbox::FOLDER), &made.stem, "docx"),
    };
    super::template::put(&path, &made.bytes)?;
    Ok(shown(&path))
}
