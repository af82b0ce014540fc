//! The life of a certificate as a text: what opened and changed it, by day, case and basis; where it stands, and who
//! holds what stands in its place.

use super::flags::{gap_words, total};
use super::lists::certificate_words;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::locale::Texts;
use crate::office::certificate::amend::CertificateNote;
use crate::office::certificate::ending::{EndKind, Ended};
use crate::office::certificate::entered::EnterCertificate;
use crate::office::certificate::life::Step;
use crate::office::certificate::{Certificate, CertificateStatus, Grant};
use crate::office::notification::Notification;
use crate::office::{Event, Record};
use crate::papers::basis;
use crate::phrase::{Arg, Phrase};

/// A certificate with what its life is told from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The certificate.
    pub certificate: Certificate,
    /// Those it stood in place of, and those that stand in its place, the oldest first, itself left out.
    pub chain: Vec<Certificate>,
    /// Notifications about it, oldest first.
    pub notices: Vec<Notification>,
    /// Its records, newest first.
    pub records: Vec<Record>,
}

/// The lines, as of today.
pub fn lines(life: &Life, world: &World) -> Vec<TextLine> {
    let certificate = &life.certificate;
    let mut all = vec![TextLine::new(world.say(&certificate_words(certificate, world.today())), Role::Label)];
    all.push(holds(life, world));
    all.extend(stands(certificate, world));
    all.push(TextLine::plain(""));
    all.push(TextLine::new(world.get("certificate-life-line"), Role::Label));
    all.extend(course(certificate, world));
    all.extend(around(life, world));
    if !life.records.is_empty() {
        all.push(TextLine::plain(""));
        all.push(TextLine::new(world.get("certificate-life-history"), Role::Label));
        all.extend(super::explain::history(&life.records, world));
    }
    all
}

impl Life {
    /// The certificate that stands: the last of the chain where another is in its place.
    pub fn current(&self) -> &Certificate {
        let last = self.chain.iter().rfind(|c| c.superseded_by.is_none() && self.certificate.superseded_by.is_some());
        last.unwrap_or(&self.certificate)
    }
}

/// «Сейчас справку держит …».
fn holds(life: &Life, world: &World) -> TextLine {
    let current = life.current();
    let status = current.status_on(world.today());
    let phrase = Phrase::new("certificate-life-holds")
        .with("name", current.full_name.as_str())
        .with("number", current.number.as_str())
        .with("status", Phrase::new(format!("certificate-{}", status.code())));
    TextLine::new(world.say(&phrase), if status.holds() { Role::Good } else { Role::Warn })
}

/// What stands open about it today.
fn stands(certificate: &Certificate, world: &World) -> Vec<TextLine> {
    let mut found: Vec<(Phrase, Role)> = Vec::new();
    let today = world.today();
    if certificate.status_on(today) == CertificateStatus::UnderExtension || certificate.awaited_extension().is_some() {
        let waits = certificate.awaited_extension();
        let args = waits.map(|p| (p.case.to_string(), p.filed_on));
        found.extend(args.map(|(case, on)| {
            (Phrase::new("certificate-life-under-extension").with("case", case).with("on", on), Role::Warn)
        }));
    }
    if let Some(prepared) = &certificate.prepared {
        let phrase = Phrase::new(format!("certificate-life-prepared-{}", prepared.kind.code()))
            .with("by", world.officer_name(&prepared.by))
            .with("at", prepared.at);
        found.push((phrase, Role::Warn));
    }
    if certificate.untold().is_some() {
        found.push((Phrase::new("certificate-life-untold"), Role::Overdue));
    }
    if let Some(watch) = &certificate.watch {
        let phrase = match &watch.answered {
            None => Phrase::new("certificate-life-watch").with("due", watch.due),
            Some(answer) => Phrase::new("certificate-life-watch-answered")
                .with("due", watch.due)
                .with("case", answer.case.to_string())
                .with("on", answer.filed_on),
        };
        found.push((phrase.with("paragraph", Arg::cite("22")), Role::Warn));
    }
    if let Some((times, over, days)) = certificate.extended() {
        found.push((total(times, over, days), Role::Text));
    }
    found.into_iter().map(|(phrase, role)| TextLine::new(world.say(&phrase), role)).collect()
}

/// Issued, extended, reissued, duplicated, lapsed, revoked: each with its day, its act and its paragraph.
fn course(certificate: &Certificate, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for step in certificate.course(world.today()) {
        let phrases = step_words(step, world);
        lines.extend(phrases.into_iter().map(|phrase| TextLine::plain(world.say(&phrase))));
        if let Step::Granted(Grant { term: Some(term), .. }) = step
            && let Some(gap) = term.gap
        {
            lines.push(TextLine::new(format!("   {}", world.say(&gap_words(gap))), Role::Warn));
        }
    }
    lines
}

fn step_words(step: Step<'_>, world: &World) -> Vec<Phrase> {
    let day = |on: Option<chrono::NaiveDate>| on.map(Texts::date).unwrap_or_default();
    let phrase = match step {
        Step::Entered(entered) => entered_words(&entered.input),
        Step::Granted(grant) => grant_words(grant),
        Step::EndedElsewhere(_, on) => Phrase::new("certificate-life-elsewhere")
            .with("status", Phrase::new(format!("certificate-{}", step.code())))
            .with("on", day(on)),
        Step::Superseded(on, by) => Phrase::new("certificate-life-superseded").with("on", day(on)).with("by", by),
        Step::Ended(ended) => return ended_words(ended, world),
        Step::Lapsed(end) => Phrase::new("certificate-life-lapsed").with("end", end),
    };
    vec![phrase.with("paragraph", Arg::cite(step.paragraph()))]
}

fn grant_words(grant: &Grant) -> Phrase {
    Phrase::new(format!("certificate-life-{}", grant.service.code()))
        .with("on", grant.on)
        .with("case", grant.case.to_string())
        .with("from", grant.valid_from)
        .with("until", grant.valid_until)
        .with("basis", basis(&grant.basis))
}

fn entered_words(input: &EnterCertificate) -> Phrase {
    Phrase::new("certificate-life-entered")
        .with("source", Phrase::new(format!("certificate-source-{}", input.source.code())))
        .with("issuer", input.issuer.as_str())
        .with("number", input.number.as_str())
        .with("on", input.issued_on)
        .with("from", input.valid_from)
        .with("until", input.valid_until)
        .with("seen", input.seen_in.as_str())
}

/// How it ended, by what, and whether the holder knows.
fn ended_words(ended: &Ended, world: &World) -> Vec<Phrase> {
    let mut all = vec![
        kind_words(&ended.kind).with("on", ended.on).with("reason", ended.reason.as_str()),
        Phrase::new("certificate-life-signed")
            .with("prepared", world.officer_name(&ended.prepared_by))
            .with("signed", world.officer_name(&ended.signed_by)),
    ];
    all.extend(ended.told.as_ref().map(|told| {
        Phrase::new("certificate-life-told")
            .with("on", told.on)
            .with("way", Phrase::new(format!("notice-channel-{}", told.way.code())))
            .with("proof", told.proof.as_str())
    }));
    all
}

/// «Отозвана: акт № 41-А от …, орган …; обнаружено …».
fn kind_words(kind: &EndKind) -> Phrase {
    match kind {
        EndKind::Revoked(act) => Phrase::new("certificate-life-revoked")
            .with("body", act.body.as_str())
            .with("number", act.number.as_str())
            .with("act", act.on)
            .with("detected", act.detected_on)
            .with("finding", act.finding.as_str())
            .with("paragraph", Arg::cite("21")),
        EndKind::Cancelled(law) => Phrase::new("certificate-life-cancelled")
            .with("law", law.citation.as_str())
            .with("document", law.document.as_str()),
    }
}

/// Notifications, notes, what it stood in place of.
fn around(life: &Life, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for notice in &life.notices {
        let phrase = Phrase::new("certificate-life-notice")
            .with("kind", Phrase::new(format!("notice-kind-{}", notice.input.kind.code())))
            .with("no", notice.input.incoming_no.as_str())
            .with("on", notice.input.sent_on)
            .with("late", notice.verdict.late_by);
        lines.push(TextLine::plain(world.say(&phrase)));
    }
    lines.extend(life.certificate.notes.iter().map(|note| TextLine::plain(world.say(&note_words(note)))));
    for other in &life.chain {
        lines.push(TextLine::new(world.say(&certificate_words(other, world.today())), Role::Mark));
    }
    lines
}

fn note_words(note: &CertificateNote) -> Phrase {
    Phrase::new("certificate-life-note")
        .with("of", Phrase::new(format!("certificate-note-{}", note.of.code())))
        .with("on", note.on)
        .with("text", note.text.as_str())
}

/// What an event of the register says beyond its name.
pub fn told(event: &Event) -> Option<Phrase> {
    let plain = |text: &str| Phrase::new("history-text").with("text", text);
    Some(match event {
        Event::ExtensionRuled(ruled) => {
            let id = if ruled.extend { "history-ruled-extend" } else { "history-ruled-anew" };
            Phrase::new(id).with("because", ruled.because.as_str())
        }
        Event::CertificateEntered(new) => entered_words(&new.input).with("paragraph", Arg::cite("14")),
        Event::CertificateCorrected(put) => Phrase::new("history-corrected")
            .with("field", Phrase::new(format!("field-{}", put.field)))
            .with("old", put.old.as_str())
            .with("new", put.new.as_str())
            .with("reason", put.reason.as_str()),
        Event::CertificateNoted(note) => Phrase::new("certificate-life-note")
            .with("of", Phrase::new(format!("certificate-note-{}", note.of.code())))
            .with("on", note.on)
            .with("text", note.text.as_str()),
        Event::ApplicationLinked(new) => Phrase::new("history-application-linked")
            .with("case", new.pending.case.to_string())
            .with("service", Phrase::new(format!("service-{}", new.pending.service.code())))
            .with("on", new.pending.filed_on),
        Event::ApplicationReleased(gone) => plain(&gone.case.to_string()),
        Event::CertificateEndPrepared(new) => kind_words(&new.kind).with("on", "-").with("reason", new.reason.as_str()),
        Event::CertificateEndReturned(back) => plain(&back.because),
        Event::CertificateEnded(new) => kind_words(&new.kind).with("on", new.on).with("reason", new.reason.as_str()),
        Event::HolderTold(told) => Phrase::new("certificate-life-told")
            .with("on", told.on)
            .with("way", Phrase::new(format!("notice-channel-{}", told.way.code())))
            .with("proof", told.proof.as_str()),
        Event::ValidityAnswered(answer) => Phrase::new("history-validity")
            .with("number", answer.certificate.as_str())
            .with("by", answer.asked_by.as_str())
            .with("as_of", answer.as_of)
            .with("status", status_words(answer.status)),
        _ => return None,
    })
}

/// A status in words, of a number the register does not have too.
pub fn status_words(status: Option<CertificateStatus>) -> Phrase {
    status.map_or_else(
        || Phrase::new("certificate-unknown"),
        |status| Phrase::new(format!("certificate-{}", status.code())),
    )
}
