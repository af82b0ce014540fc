//! The decision that ends a certificate (п. 21, 23; or another law), the notice of it to its holder, and the dated answer
//! whether a certificate is valid.

use chrono::NaiveDate;

use super::{Head, Paper, Place, Writer};
use crate::locale::{Lang, Texts};
use crate::office::certificate::Certificate;
use crate::office::certificate::answer::ValidityAnswered;
use crate::office::certificate::ending::{EndKind, Ended};
use crate::phrase::Phrase;

/// A decision that ends a certificate, as it is about to be signed or as it was.
#[derive(Debug, Clone, Copy)]
pub struct EndDecision<'a> {
    /// Revoked on an act, or cancelled by another law.
    pub kind: &'a EndKind,
    /// The reasons.
    pub reason: &'a str,
    /// The day of the decision: the certificate does not hold from it on.
    pub on: NaiveDate,
}

/// The paper of a revocation or a cancellation.
pub fn end_decision(certificate: &Certificate, decision: &EndDecision<'_>, head: Head<'_>) -> Paper {
    let title = heading(decision.kind);
    let mut paper = Writer::letter(&head, &Phrase::new(title), decision.on, &[]);
    paper.say(Place::Body, &about(certificate));
    paper.gap();
    ground(&mut paper, decision.kind);
    paper.get(Place::Body, "papers-end-reasons");
    for part in decision.reason.lines() {
        paper.put(Place::Body, part);
    }
    paper.gap();
    let what = match decision.kind {
        EndKind::Revoked(_) => "papers-end-revoke",
        EndKind::Cancelled(_) => "papers-end-cancel",
    };
    let sentence = Phrase::new(what).with("number", certificate.printed_number()).with("day", Texts::date(decision.on));
    paper.say(Place::Body, &sentence);
    paper.gap();
    appeal(&mut paper);
    signed(&mut paper, head);
    paper.paper
}

/// The notice to the holder.
pub fn holder_notice(certificate: &Certificate, ended: &Ended, head: Head<'_>) -> Paper {
    let mut paper = Writer::letter(&head, &Phrase::new("papers-holder-title"), ended.on, &[&certificate.full_name]);
    paper.say(Place::Body, &about(certificate));
    let what = match ended.kind {
        EndKind::Revoked(_) => "papers-notice-revoked",
        EndKind::Cancelled(_) => "papers-notice-cancelled",
    };
    paper.say(Place::Body, &Phrase::new(what).with("day", Texts::date(ended.on)));
    ground(&mut paper, &ended.kind);
    paper.get(Place::Body, "papers-end-reasons");
    for part in ended.reason.lines() {
        paper.put(Place::Body, part);
    }
    paper.gap();
    appeal(&mut paper);
    signed(&mut paper, head);
    paper.paper
}

/// The answer to a question whether a certificate is valid: what the register has on the day it is given.
pub fn validity_answer(answer: &ValidityAnswered, today: NaiveDate, head: Head<'_>) -> Paper {
    let mut paper = Writer::letter(&head, &Phrase::new("papers-validity-title"), today, &[&answer.asked_by]);
    let number = answer.certificate.as_str();
    let Some(status) = answer.status else {
        paper.say(Place::Body, &Phrase::new("papers-answer-unknown").with("number", number));
        signed(&mut paper, head);
        return paper.paper;
    };
    let day = |day: Option<NaiveDate>| day.map(Texts::date).unwrap_or_default();
    let said = Phrase::new("papers-answer-status")
        .with("number", number)
        .with("day", Texts::date(answer.as_of))
        .with("status", Phrase::new(format!("certificate-{}", status.code())))
        .with("from", day(answer.valid_from))
        .with("until", day(answer.valid_until));
    paper.say(Place::Body, &said);
    if let Some(by) = &answer.superseded_by {
        paper.say(Place::Body, &Phrase::new("papers-answer-superseded").with("by", by.as_str()));
    }
    paper.gap();
    paper.say(Place::Body, &Phrase::new("papers-answer-as-known").with("day", Texts::date(today)));
    signed(&mut paper, head);
    paper.paper
}

const fn heading(kind: &EndKind) -> &'static str {
    match kind {
        EndKind::Revoked(_) => "papers-end-title-revoked",
        EndKind::Cancelled(_) => "papers-end-title-cancelled",
    }
}

/// Which certificate, and whose.
fn about(certificate: &Certificate) -> Phrase {
    let day = |day: Option<NaiveDate>| day.map(Texts::date).unwrap_or_default();
    Phrase::new("papers-end-about")
        .with("number", certificate.printed_number())
        .with("name", certificate.full_name.as_str())
        .with("profession", super::profession_named(&certificate.profession_code))
        .with("from", day(certificate.valid_from()))
        .with("until", day(certificate.valid_until()))
}

/// What it stands on: the act of another body with the day of discovery, or the law that was typed.
fn ground(paper: &mut Writer<'_>, kind: &EndKind) {
    match kind {
        EndKind::Revoked(act) => {
            let said = Phrase::new("papers-end-act")
                .with("body", act.body.as_str())
                .with("number", act.number.as_str())
                .with("day", Texts::date(act.on))
                .with("detected", Texts::date(act.detected_on));
            paper.say(Place::Body, &said);
            for part in act.finding.lines() {
                paper.put(Place::Quote, part);
            }
        }
        EndKind::Cancelled(law) => {
            let said = Phrase::new("papers-end-law")
                .with("law", law.citation.as_str())
                .with("document", law.document.as_str())
                .with("day", Texts::date(law.on));
            paper.say(Place::Body, &said);
            paper.get(Place::Note, "papers-note-other-law");
        }
    }
}

fn appeal(paper: &mut Writer<'_>) {
    paper.get(Place::Body, "papers-appeal");
    paper.gap();
}

fn signed(paper: &mut Writer<'_>, head: Head<'_>) {
    paper.signer(&head, None);
    if paper.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-refusal");
    }
}
