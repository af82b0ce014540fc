//! The letters on a complaint (п. 24, 25): to whom, in what words, with which way of appeal. A page and a Word draft are
//! made of the same.

use chrono::NaiveDate;

use super::refusal::appeal_paragraphs;
use super::{Head, Letterhead, Paper, Place, Writer};
use crate::law::complaint::ComplaintTerm;
use crate::law::edition::Edition;
use crate::locale::Texts;
use crate::office::complaint::{Answered, Complaint, Forwarded, Satisfied, Told};
use crate::office::paper::PaperKind;
use crate::phrase::Phrase;

/// A letter.
pub(super) struct Letter<'a> {
    /// The message of its title.
    pub title: &'static str,
    /// Outgoing number; empty before there is one.
    pub number: &'a str,
    /// Its day.
    pub on: NaiveDate,
    /// To whom.
    pub to: &'a str,
    /// What it says, a paragraph each.
    pub body: Vec<String>,
    /// The way of appeal, a message a paragraph; empty where there is none to tell.
    pub appeal: Vec<String>,
}

impl Letter<'_> {
    /// The letter as a paper; its outgoing number is the one typed for it, else the one it is given.
    pub(super) fn paper(self, head: Letterhead<'_>) -> Paper {
        let number = if self.number.is_empty() { head.of.number } else { self.number };
        let mut paper = Writer::letter(&Head { number, ..head.of }, &Phrase::new(self.title), self.on, &[self.to]);
        let body = Place::Body;
        for line in self.body {
            paper.put(body, line);
        }
        if !self.appeal.is_empty() {
            paper.gap();
        }
        for line in self.appeal {
            paper.get(body, &line);
        }
        paper.signer(&head.of, None);
        paper.paper
    }
}

/// One letter of a complaint; none where nothing of the kind was done.
pub(super) fn of<'a>(
    complaint: &'a Complaint,
    kind: PaperKind,
    nth: usize,
    edition: &Edition,
    texts: &Texts,
) -> Option<Letter<'a>> {
    match kind {
        PaperKind::Cover => complaint.forwarded.as_ref().map(|forwarded| cover(complaint, forwarded, texts)),
        PaperKind::Answer => {
            let answered = complaint.answered.as_ref().map(|answered| answer(complaint, answered, edition, texts));
            let satisfied = || complaint.satisfied.as_ref().map(|done| satisfaction(complaint, done, edition, texts));
            answered.or_else(satisfied)
        }
        PaperKind::ComplaintNotice => {
            Some(notice(complaint, complaint.forwarded.as_ref()?, complaint.told.get(nth), texts))
        }
        _ => None,
    }
}

/// The complaint with its number and day, as every letter names it.
fn named(id: &str, complaint: &Complaint) -> Phrase {
    Phrase::new(id)
        .with("name", complaint.input.from.name.as_str())
        .with("incoming", complaint.input.incoming_no.as_str())
        .with("received", Texts::date(complaint.clocks.received_day))
        .with("subject", complaint.input.subject.as_str())
}

/// The letter with which it is sent on (п. 24).
pub(super) fn cover<'a>(complaint: &'a Complaint, forwarded: &'a Forwarded, texts: &Texts) -> Letter<'a> {
    let mut body = vec![named("papers-cover-body", complaint)];
    if let Some(case) = complaint.input.about.case {
        body.push(Phrase::new("papers-cover-case").with("case", case.to_string()));
    }
    if let Some(due) = complaint.term(ComplaintTerm::Forward) {
        let id = if forwarded.late_by == 0 { "papers-cover-in-time" } else { "papers-cover-late" };
        let mut said = Phrase::new(id).with("due", Texts::date(due.due));
        if forwarded.late_by > 0 {
            said = said.with("n", forwarded.late_by);
        }
        body.push(said);
    }
    body.push(Phrase::new("papers-cover-review"));
    body.push(Phrase::new("papers-cover-attached").with("n", forwarded.inventory.len()));
    Letter {
        title: "papers-cover-title",
        number: &forwarded.letter_no,
        on: forwarded.on,
        to: &forwarded.body,
        body: body.iter().map(|line| texts.say(line)).collect(),
        appeal: Vec::new(),
    }
}

/// What the person is told of it (п. 24).
pub(super) fn notice<'a>(
    complaint: &'a Complaint,
    forwarded: &'a Forwarded,
    told: Option<&'a Told>,
    texts: &Texts,
) -> Letter<'a> {
    let said = named("papers-notice-body", complaint)
        .with("on", Texts::date(forwarded.on))
        .with("body", forwarded.body.as_str())
        .with("letter", forwarded.letter_no.as_str());
    Letter {
        title: "papers-notice-title",
        number: told.map_or("", |told| &told.letter_no),
        on: told.map_or(forwarded.on, |told| told.on),
        to: &complaint.input.from.name,
        body: vec![texts.say(&said)],
        appeal: ["papers-appeal-26", "papers-appeal-28"].map(str::to_owned).into(),
    }
}

/// What the person is told of a complaint that was satisfied in full (п. 24).
pub(super) fn satisfaction<'a>(
    complaint: &'a Complaint,
    satisfied: &Satisfied,
    edition: &Edition,
    texts: &Texts,
) -> Letter<'a> {
    let told = complaint.told.first();
    let mut body = vec![texts.say(&named("papers-satisfied-body", complaint))];
    body.extend(satisfied.what.lines().map(str::to_owned));
    let act = Phrase::new("papers-satisfied-act")
        .with("number", satisfied.act_no.as_str())
        .with("day", Texts::date(satisfied.on));
    body.push(texts.say(&act));
    if complaint.term(ComplaintTerm::Forward).is_some() {
        let kept = satisfied.late_by == 0;
        body.push(texts.get(if kept { "papers-satisfied-kept" } else { "papers-satisfied-late" }));
    }
    Letter {
        title: "papers-satisfied-title",
        number: told.map_or("", |told| &told.letter_no),
        on: told.map_or(satisfied.on, |told| told.on),
        to: &complaint.input.from.name,
        body,
        appeal: appeal_paragraphs(edition),
    }
}

/// The answer to a complaint that was not satisfied in full (п. 25).
pub(super) fn answer<'a>(
    complaint: &'a Complaint,
    answered: &'a Answered,
    edition: &Edition,
    texts: &Texts,
) -> Letter<'a> {
    let kind = Phrase::new(format!("complaint-answer-{}", answered.kind.code()));
    let mut body = vec![texts.say(&named("papers-answer-body", complaint).with("kind", kind))];
    body.extend(answered.text.lines().map(str::to_owned));
    // Not satisfied in full: п. 24 asks for it to be sent on all the same.
    if complaint.term(ComplaintTerm::Forward).is_some() {
        body.push(texts.get("papers-answer-goes-on"));
    }
    Letter {
        title: "papers-answer-title",
        number: &answered.letter_no,
        on: answered.on,
        to: &complaint.input.from.name,
        body,
        appeal: appeal_paragraphs(edition),
    }
}
