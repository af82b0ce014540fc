//! What came to a case from outside the Order, in words: the case pane, its history.

use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::office::Event;
use crate::office::case::{Case, State};
use crate::office::change::with_it;
use crate::office::outside::{AnswerKind, Basis, EndKind, HearingStage, Request};
use crate::phrase::{Arg, Phrase};

fn said(world: &World, role: Role, words: &Phrase) -> TextLine {
    TextLine::new(world.say(words), role)
}

/// The act that holds the case with what is left of each term, and those that held it before.
pub fn pauses(case: &Case, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for suspension in &case.outside.suspensions {
        let words = match &suspension.resumed {
            Some(end) => Phrase::new("case-was-suspended").with("until", end.from).with("by", end.basis.line()),
            None => Phrase::new("case-suspended").with("text", suspension.basis.text.as_str()),
        };
        let words = words.with("from", suspension.from).with("basis", suspension.basis.line());
        let role = if suspension.resumed.is_some() { Role::Text } else { Role::Warn };
        lines.push(said(world, role, &words));
        if suspension.resumed.is_none() {
            lines.extend(suspension.ledgers.iter().map(|ledger| said(world, Role::Warn, &left(ledger))));
        }
    }
    lines
}

/// «документы: использовано 1 р.д., осталось 1».
pub fn left(ledger: &crate::law::clock::Ledger) -> Phrase {
    Phrase::new("history-ledger")
        .with("stage", Phrase::new(format!("stage-{}", ledger.stage.code())))
        .with("used", ledger.used.len())
        .with("left", ledger.left)
}

/// Hearings, requests and their answers, how it ended, what was merged.
pub fn records(case: &Case, world: &World) -> Vec<TextLine> {
    let outside = &case.outside;
    let mut lines: Vec<TextLine> = outside.hearings.iter().map(|hearing| heard(hearing, world)).collect();
    lines.extend((1_u16..).zip(&outside.requests).map(|(no, request)| requested(no, request, world)));
    lines.extend(outside.established.iter().map(|act| {
        let words = Phrase::new("case-established").with("basis", act.basis.line());
        said(world, Role::Warn, &words.with("text", act.basis.text.as_str()))
    }));
    if let Some(end) = &outside.ended {
        let words = ended(end.kind, &end.basis, end.redirect.as_ref(), end.into.map(|no| no.to_string()));
        lines.push(said(world, Role::Label, &Phrase::new("case-ended").with("day", end.on).with("what", words)));
    }
    lines.extend(
        outside
            .merged
            .iter()
            .map(|no| said(world, Role::Mark, &Phrase::new("case-merged").with("case", no.to_string()))),
    );
    lines
}

fn heard(hearing: &HearingStage, world: &World) -> TextLine {
    // A changed calendar can leave the day it was called for before the first one the code allows.
    let early = hearing.hearing_on < hearing.term.earliest;
    let called = |id: &'static str| {
        let words = Phrase::new(id).with("notice", hearing.notice_on).with("day", hearing.hearing_on);
        words.with("way", hearing.way.as_str())
    };
    let words = match &hearing.held {
        Some(held) => Phrase::new("case-heard").with("day", held.on).with("said", held.said.as_str()),
        None if early => called("case-hearing-early").with("earliest", hearing.term.earliest),
        None => called(if hearing.fits { "case-hearing" } else { "case-hearing-late" }),
    };
    let late = hearing.held.is_none() && (early || !hearing.fits);
    said(world, if late { Role::Warn } else { Role::Text }, &words.with("paragraph", Arg::cite("apc-73")))
}

fn requested(no: u16, request: &Request, world: &World) -> TextLine {
    let answer = match &request.answer {
        Some(answer) => Phrase::new("case-request-answer")
            .with("answer", Phrase::new(format!("verification-{}", answer.kind.code())))
            .with("day", answer.on),
        None => Phrase::new("case-request-waits"),
    };
    let denied = request.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::NotConfirmed);
    let words = Phrase::new("case-request")
        .with("no", no)
        .with("addressee", request.addressee.as_str())
        .with("number", request.number.as_str())
        .with("day", request.on)
        .with("what", request.what.as_str())
        .with("answer", answer);
    said(world, if denied { Role::Warn } else { Role::Text }, &words)
}

/// The promised date and time of the result (п. 5), and where a suspension moved it.
pub fn promise(case: &Case, world: &World) -> TextLine {
    let Some(at) = case.clocks.promised_at else {
        return TextLine::new(world.get("case-promised-none"), Role::Warn);
    };
    if case.state == State::Suspended {
        return said(world, Role::Warn, &Phrase::new("case-promised-suspended").with("at", at));
    }
    if case.state == State::Discontinued {
        return said(world, Role::Text, &Phrase::new("case-promised-no-more").with("at", at));
    }
    let before = case.outside.resumed().and_then(|(suspension, _)| suspension.promised_at);
    let words = match before.filter(|before| *before != at) {
        Some(before) => Phrase::new("case-promised-moved").with("before", before),
        None => Phrase::new("case-promised"),
    };
    said(world, Role::Text, &words.with("at", at).with("paragraph", Arg::cite("5")))
}

/// What the name of an event does not say; none for an event of something else.
pub fn history(event: &Event) -> Option<Phrase> {
    Some(match event {
        Event::CaseSuspended(of) => {
            let left: Vec<Phrase> = of.ledgers.iter().map(left).collect();
            Phrase::new("history-suspended").with("basis", of.basis.line()).with("from", of.from).with("left", left)
        }
        Event::CaseResumed(of) => {
            let due = of.clocks.term(crate::law::Stage::Decision).map(|term| term.due);
            let words = Phrase::new(if due.is_some() { "history-resumed" } else { "history-resumed-no-term" });
            let words = words.with("basis", of.basis.line()).with("from", of.from);
            let words = due.into_iter().fold(words, |words, due| words.with("due", due));
            let moved = with_it(of.holder.as_ref(), of.hearing.as_ref());
            if moved.is_empty() {
                return Some(words);
            }
            let all: Vec<Phrase> = std::iter::once(words).chain(moved).collect();
            Phrase::new("history-text").with("text", all)
        }
        Event::HearingCalled(of) => Phrase::new("history-hearing-called")
            .with("notice", of.notice_on)
            .with("day", of.hearing_on)
            .with("way", of.way.as_str())
            .with("fits", if of.fits { "yes" } else { "no" }),
        Event::HearingHeld(of) => Phrase::new("history-hearing-held").with("day", of.on).with("said", of.said.as_str()),
        Event::CaseRefusedOtherwise(of) => Phrase::new("history-refused-otherwise")
            .with("citation", of.citation.as_str())
            .with("facts", of.facts.as_str()),
        Event::CaseDiscontinued(of) => {
            ended(of.kind, &of.basis, of.redirect.as_ref(), of.into.map(|no| no.to_string()))
        }
        Event::CaseMerged(of) => Phrase::new("history-merged").with("case", of.from.to_string()),
        _ => return verification(event),
    })
}

fn verification(event: &Event) -> Option<Phrase> {
    Some(match event {
        Event::VerificationAsked(of) => Phrase::new("history-asked")
            .with("of", Phrase::new(format!("verifier-{}", of.of.code())))
            .with("addressee", of.addressee.as_str())
            .with("number", of.number.as_str())
            .with("day", of.on)
            .with("what", of.what.as_str()),
        Event::VerificationAnswered(of) => Phrase::new("history-answered")
            .with("request", of.request)
            .with("answer", Phrase::new(format!("verification-{}", of.answer.code())))
            .with("day", of.on)
            .with("text", of.text.as_str()),
        Event::UnreliabilityEstablished(of) => {
            Phrase::new("history-text").with("text", format!("{}: {}", of.basis.line(), of.basis.text))
        }
        _ => return None,
    })
}

/// How a case ended without a result.
fn ended(
    kind: EndKind,
    basis: &Basis,
    redirect: Option<&crate::office::outside::Redirect>,
    into: Option<String>,
) -> Phrase {
    match (redirect, into) {
        (Some(redirect), _) => Phrase::new("history-redirected")
            .with("basis", basis.line())
            .with("body", redirect.to_body.as_str())
            .with("due", redirect.due)
            .with("late", redirect.late_by),
        (None, Some(into)) => Phrase::new("history-merged-into").with("basis", basis.line()).with("case", into),
        (None, None) => Phrase::new("history-discontinued")
            .with("kind", Phrase::new(format!("end-kind-{}", kind.code())))
            .with("basis", basis.line()),
    }
}
