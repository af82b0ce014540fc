//! A paper as PDF into the outbox or a file, or as text to be read.

use std::io;

use super::{Args, Form, known, language};
use crate::cli::past::look;
use crate::cli::place::{Place, Stop, shown};
use crate::cli::{Cli, DONE, Streams, change, input};
use crate::locale::Texts;
use crate::office::paper::{PaperKind, PaperRef};
use crate::office::report::Period;
use crate::office::{CaseNo, ComplaintNo, InquiryNo, Refusal, SittingNo, Subject};
use crate::outbox;
use crate::outgoing::{self, Drawn, Undrawn, Unmade, Way};
use crate::phrase::Phrase;
use crate::store::{Envelope, Snapshot, SubmitError};

/// How often it is drawn anew because somebody took the number it was drawn with.
const TRIES: usize = 5;

pub(super) fn run(args: &Args, cli: &Cli, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    language(streams)?;
    let kind = kind(args.kind.as_deref().unwrap_or_default())?;
    let place = Place::of(cli)?;
    if is_register(kind) {
        return register(kind, args, &place, streams);
    }
    if args.format == Form::Text {
        let store = place.read()?;
        let at = look(&store, args.at.as_deref())?;
        let paper = which(&at.snapshot, kind, args)?;
        let drawn = outgoing::draw(&at.snapshot, &paper, streams.texts, at.now).map_err(stop)?;
        return Ok(one_language(&drawn, streams).and_then(|()| tell(&drawn, streams)).map(|()| DONE));
    }
    if args.at.is_some() {
        return Err(Stop::Usage(Phrase::new("outgoing-past")));
    }
    let way = way(args, &place)?;
    let mut desk = place.write(streams.texts)?;
    let now = change::moment(&desk.store, &desk.settings, None)?;
    let mut tries = 0;
    loop {
        let snapshot = desk.store.snapshot()?;
        let paper = which(&snapshot, kind, args)?;
        let drawn = outgoing::draw(&snapshot, &paper, streams.texts, now.naive_local()).map_err(stop)?;
        drop(snapshot);
        let who = desk.who.clone();
        let made = outgoing::make(&drawn, args.again, &way, |command| {
            let envelope = Envelope { command, expected: None, who: who.clone(), now };
            desk.store.submit(&envelope).map(drop)
        });
        tries += 1;
        return match made {
            Ok(made) => {
                let mut words = Phrase::new(if made.number.is_empty() { "paper-made" } else { "paper-made-numbered" })
                    .with("path", shown(&made.path))
                    .with("pages", made.pages);
                if !made.number.is_empty() {
                    words = words.with("number", made.number);
                }
                let said = streams.texts.say(&words);
                let told = one_language(&drawn, streams).and_then(|()| warn(&desk.settings, streams));
                Ok(told.and_then(|()| writeln!(streams.out, "{said}")).map(|()| DONE))
            }
            Err(Unmade::Drawn(_)) if tries < TRIES => continue,
            Err(Unmade::Changed) => Err(differs(&drawn, streams)),
            Err(Unmade::Unrecorded(SubmitError::Store(fault))) => Err(fault.into()),
            Err(why @ (Unmade::Unrecorded(_) | Unmade::Drawn(_))) => Err(Stop::Refused(why.phrase())),
            Err(why) => Err(Stop::Usage(why.phrase())),
        };
    }
}

const fn is_register(kind: PaperKind) -> bool {
    use PaperKind::{RegisterCertificates, RegisterComplaints, RegisterNotifications};
    matches!(kind, RegisterCertificates | RegisterNotifications | RegisterComplaints)
}

/// A register of a period, also as at a past moment; nothing is recorded of it.
fn register(kind: PaperKind, args: &Args, place: &Place, streams: &mut Streams<'_>) -> Result<io::Result<u8>, Stop> {
    let (Some(from), Some(to)) = (&args.from, &args.to) else {
        return Err(Stop::Usage(Phrase::new("outgoing-no-period")));
    };
    let day = |text: &str| input::day(text).map_err(Stop::Usage);
    let period = Period { from: day(from)?, to: day(to)? };
    let store = place.read()?;
    let at = look(&store, args.at.as_deref())?;
    let drawn =
        outgoing::of_period(&at.snapshot, kind, period, streams.texts, (at.now, at.now.date())).map_err(stop)?;
    if args.format == Form::Text {
        return Ok(tell(&drawn, streams).map(|()| DONE));
    }
    let made = outgoing::put(&drawn, &way(args, place)?).map_err(|why| Stop::Usage(why.phrase()))?;
    let said = Phrase::new("paper-made").with("path", shown(&made.path)).with("pages", made.pages);
    Ok(writeln!(streams.out, "{}", streams.texts.say(&said)).map(|()| DONE))
}

/// Where it goes: the file that is named, else the outbox.
pub(super) fn way(args: &Args, place: &Place) -> Result<Way, Stop> {
    Ok(match &args.out {
        Some(name) => Way::File(place.outgoing(name)?),
        None => Way::Into(place.dir.join(outbox::FOLDER)),
    })
}

/// What is not filled in of the letterhead, beside a letter that was written all the same.
fn warn(settings: &crate::office::settings::Settings, streams: &mut Streams<'_>) -> io::Result<()> {
    settings.head_warning().map_or(Ok(()), |words| writeln!(streams.err, "akimat: {}", streams.texts.say(&words)))
}

/// That a paper was asked for in the other language than it was written in alone, as the screen says it.
fn one_language(drawn: &Drawn, streams: &mut Streams<'_>) -> io::Result<()> {
    if !drawn.only || outgoing::lang_for(drawn.lang) == streams.texts.lang() {
        return Ok(());
    }
    let words = Phrase::new("outgoing-one-language").with("lang", drawn.lang.phrase());
    writeln!(streams.err, "akimat: {}", streams.texts.say(&words))
}

/// A paper that was made before and says something else now: what, a line each, and how to have it all the same.
fn differs(drawn: &Drawn, streams: &mut Streams<'_>) -> Stop {
    for change in drawn.before.iter().flat_map(|(_, changes)| changes) {
        let _told = writeln!(streams.err, "{}", streams.texts.say(&change.phrase()));
    }
    Stop::Refused(Unmade::Changed.phrase())
}

/// The pages as text, their foot in the language of the paper.
fn tell(drawn: &Drawn, streams: &mut Streams<'_>) -> io::Result<()> {
    let own = Texts::new(outgoing::lang_for(drawn.lang));
    let of = drawn.pages.count();
    for (at, page) in drawn.pages.text().into_iter().enumerate() {
        for line in page {
            writeln!(streams.out, "{}", line.text)?;
        }
        writeln!(streams.out, "— {} —", outgoing::foot(&own)(at + 1, of))?;
    }
    Ok(())
}

fn stop(why: Undrawn) -> Stop {
    match why {
        Undrawn::Refused(refusal) => Stop::Refused(refusal.phrase()),
        Undrawn::Store(fault) => Stop::Store(fault),
        Undrawn::Print(fault) => Stop::Usage(fault.phrase()),
    }
}

fn kind(code: &str) -> Result<PaperKind, Stop> {
    // A report has a subcommand of its own, which writes it as PDF too.
    let all = || PaperKind::ALL.iter().copied().filter(|kind| *kind != PaperKind::Report);
    let unknown = || {
        let all = all().map(PaperKind::code);
        Stop::Usage(Phrase::new("outgoing-no-kind").with("kind", code).with("known", known(all)))
    };
    all().find(|kind| kind.code() == code.replace('-', "_")).ok_or_else(unknown)
}

/// Which paper the number means: the newest of its kind.
pub(super) fn which(snapshot: &Snapshot, kind: PaperKind, args: &Args) -> Result<PaperRef, Stop> {
    let no = args.no.as_deref().unwrap_or_default();
    let bad = || Stop::Usage(Phrase::new("past-bad-number").with("no", no));
    let subject = match kind {
        PaperKind::Refusal | PaperKind::DefectsNotice | PaperKind::Deadline => {
            Subject::Case(no.parse::<CaseNo>().map_err(|()| bad())?)
        }
        PaperKind::Cover | PaperKind::Answer | PaperKind::ComplaintNotice | PaperKind::Inventory => {
            Subject::Complaint(no.parse::<ComplaintNo>().map_err(|()| bad())?)
        }
        PaperKind::Reply => Subject::Inquiry(no.parse::<InquiryNo>().map_err(|()| bad())?),
        PaperKind::Minutes | PaperKind::Agenda => Subject::Sitting(no.parse::<SittingNo>().map_err(|()| bad())?),
        // A certificate of ours is the paper of the case that granted it last.
        PaperKind::Certificate => {
            let found = snapshot
                .certificate(no)?
                .ok_or_else(|| Stop::Refused(Refusal::NoCertificate(no.to_owned()).phrase()))?;
            match found.grants.last() {
                Some(grant) => Subject::Case(grant.case),
                None => Subject::Certificate(found.number),
            }
        }
        PaperKind::EndDecision | PaperKind::HolderNotice | PaperKind::Validity => Subject::Certificate(no.to_owned()),
        PaperKind::RegisterCertificates
        | PaperKind::RegisterNotifications
        | PaperKind::RegisterComplaints
        | PaperKind::Report => Subject::Office,
    };
    Ok(outgoing::newest(snapshot, subject, kind)?)
}
