//! The papers of a complaint (п. 24-28): the cover letter with the inventory of the administrative case, the notice to
//! the person, the answer with its way of appeal.

use super::refusal::appeal;
use super::{Head, Letterhead, Paper, Place, Writer};
use crate::law::complaint::ComplaintTerm;
use crate::locale::{Lang, Texts};
use crate::office::application::AttachmentKind;
use crate::office::case::{Case, Outcome};
use crate::office::complaint::{Answered, Complaint, Forwarded, Satisfied, Told};
use crate::office::paper::PaperKind;
use crate::phrase::Phrase;

/// The documents of an administrative case, a line each, in the paper's language: what the officer then edits.
pub fn inventory(complaint: &Complaint, case: Option<&Case>, texts: &Texts) -> Vec<String> {
    let mut lines = vec![
        Phrase::new("papers-complaint-item")
            .with("incoming", complaint.input.incoming_no.as_str())
            .with("day", Texts::date(complaint.input.received_at.date())),
    ];
    lines.extend(case.map(case_file).unwrap_or_default());
    lines.iter().map(|line| texts.say(line)).collect()
}

/// The file of a case in the order it grew.
fn case_file(case: &Case) -> Vec<Phrase> {
    let application = &case.application;
    let mut lines = vec![
        Phrase::new("papers-file-application")
            .with("number", application.portal_number.as_str())
            .with("day", Texts::date(application.filed_at.date())),
    ];
    let papers = application.attachments.iter().filter(|kind| **kind != AttachmentKind::Application);
    lines.extend(papers.map(|kind| Phrase::new(format!("document-{}", kind.code()))));
    if let Some(check) = &case.documents {
        lines.push(Phrase::new("papers-file-check").with("day", Texts::date(check.at.date())));
    }
    for notice in &case.defects {
        lines.push(Phrase::new("papers-file-defects").with("day", Texts::date(notice.at.date())));
    }
    if let Some(sheet) = &case.sheet {
        lines.push(Phrase::new("papers-file-sheet").with("day", Texts::date(sheet.at.date())));
    }
    if let Some(minutes) = &case.recommendation {
        lines.push(
            Phrase::new("papers-file-minutes")
                .with("number", minutes.minutes_no.as_str())
                .with("day", Texts::date(minutes.minutes_on)),
        );
    }
    if let Some(decision) = &case.decision {
        let day = Texts::date(decision.at.date());
        lines.push(match &decision.outcome {
            Outcome::Granted { certificate, .. } => {
                Phrase::new("papers-file-certificate").with("number", certificate.as_str()).with("day", day)
            }
            Outcome::Refused { ground, .. } => {
                Phrase::new("papers-file-refusal").with("ground", i64::from(*ground)).with("day", day)
            }
            Outcome::RefusedOtherwise { citation, .. } => {
                Phrase::new("papers-file-refusal-otherwise").with("citation", citation.as_str()).with("day", day)
            }
        });
    }
    if let Some(delivery) = &case.delivery {
        lines.push(
            Phrase::new("papers-file-delivery")
                .with("file", delivery.file_name.as_str())
                .with("day", Texts::date(delivery.delivered_at.date())),
        );
    }
    lines.push(Phrase::new("papers-file-history").with("case", case.no.to_string()));
    lines
}

/// One letter of a complaint; none where nothing of the kind was done.
pub(super) fn letter(complaint: &Complaint, kind: PaperKind, nth: usize, head: Letterhead<'_>) -> Option<Paper> {
    match kind {
        PaperKind::Cover => complaint.forwarded.as_ref().map(|forwarded| cover(complaint, forwarded, head)),
        PaperKind::Answer => {
            let answered = complaint.answered.as_ref().map(|answered| answer(complaint, answered, head));
            answered.or_else(|| complaint.satisfied.as_ref().map(|done| satisfaction(complaint, done, head)))
        }
        PaperKind::ComplaintNotice => {
            let forwarded = complaint.forwarded.as_ref()?;
            Some(notice(complaint, forwarded, complaint.told.get(nth), head))
        }
        _ => None,
    }
}

/// Everything that is written on a complaint as it stands, one paper after another; empty while nothing was done.
pub fn of_complaint(complaint: &Complaint, head: Letterhead<'_>) -> Vec<Paper> {
    let mut papers = Vec::new();
    if let Some(answered) = &complaint.answered {
        papers.push(answer(complaint, answered, head));
    }
    if let Some(satisfied) = &complaint.satisfied {
        papers.push(satisfaction(complaint, satisfied, head));
    }
    if let Some(forwarded) = &complaint.forwarded {
        papers.extend([
            cover(complaint, forwarded, head),
            list(complaint, forwarded, head),
            notice(complaint, forwarded, complaint.told.iter().find(|told| told.on >= forwarded.on), head),
        ]);
    }
    if head.of.texts.lang() == Lang::Kk
        && let Some(first) = papers.first_mut()
    {
        let mut note = Writer::new(head.of.texts, &Phrase::new("papers-answer-title"), first.on);
        note.get(Place::Note, "papers-note-derived-complaint");
        first.blocks.append(&mut note.paper.blocks);
    }
    papers
}

/// A letter with its day; its outgoing number is the one typed for it, else the one it is given.
fn begun<'a>(title: &str, letter: &'a str, day: chrono::NaiveDate, head: Letterhead<'a>) -> Writer<'a> {
    let number = if letter.is_empty() { head.of.number } else { letter };
    let mut paper = Writer::letter(&Head { number, ..head.of }, &Phrase::new(title), day);
    paper.gap();
    paper
}

/// The complaint with its number and day, as every letter names it.
fn named(id: &str, complaint: &Complaint) -> Phrase {
    Phrase::new(id)
        .with("name", complaint.input.from.name.as_str())
        .with("incoming", complaint.input.incoming_no.as_str())
        .with("received", Texts::date(complaint.clocks.received_day))
        .with("subject", complaint.input.subject.as_str())
}

fn cover(complaint: &Complaint, forwarded: &Forwarded, head: Letterhead<'_>) -> Paper {
    let mut paper = begun("papers-cover-title", &forwarded.letter_no, forwarded.on, head);
    let body = Place::Body;
    paper.say(body, &Phrase::new("papers-letter-to").with("to", forwarded.body.as_str()));
    paper.gap();
    paper.say(body, &named("papers-cover-body", complaint));
    if let Some(case) = complaint.input.about.case {
        paper.say(body, &Phrase::new("papers-cover-case").with("case", case.to_string()));
    }
    if let Some(due) = complaint.term(ComplaintTerm::Forward) {
        let id = if forwarded.late_by == 0 { "papers-cover-in-time" } else { "papers-cover-late" };
        let mut said = Phrase::new(id).with("due", Texts::date(due.due));
        if forwarded.late_by > 0 {
            said = said.with("n", forwarded.late_by);
        }
        paper.say(body, &said);
    }
    paper.get(body, "papers-cover-review");
    paper.say(body, &Phrase::new("papers-cover-attached").with("n", forwarded.inventory.len()));
    paper.signer(&head.of, None);
    paper.paper
}

fn list(complaint: &Complaint, forwarded: &Forwarded, head: Letterhead<'_>) -> Paper {
    let case = complaint.input.about.case.map_or_else(|| "–".to_owned(), |no| no.to_string());
    let title = Phrase::new("papers-inventory-title").with("case", case);
    let mut paper = Writer::new(head.of.texts, &title, forwarded.on);
    paper.say(Place::Heading, &title);
    paper.gap();
    for (at, line) in forwarded.inventory.iter().enumerate() {
        paper.put(Place::Body, format!("{}. {line}", at + 1));
    }
    paper.say(Place::Body, &Phrase::new("papers-inventory-total").with("n", forwarded.inventory.len()));
    paper.signer(&head.of, None);
    paper.paper
}

fn notice(complaint: &Complaint, forwarded: &Forwarded, told: Option<&Told>, head: Letterhead<'_>) -> Paper {
    let (letter, day) = told.map_or(("", forwarded.on), |told| (told.letter_no.as_str(), told.on));
    let mut paper = begun("papers-notice-title", letter, day, head);
    paper.say(Place::Body, &Phrase::new("papers-letter-to").with("to", complaint.input.from.name.as_str()));
    paper.gap();
    let said = named("papers-notice-body", complaint)
        .with("on", Texts::date(forwarded.on))
        .with("body", forwarded.body.as_str())
        .with("letter", forwarded.letter_no.as_str());
    paper.say(Place::Body, &said);
    paper.get(Place::Body, "papers-appeal-26");
    paper.get(Place::Body, "papers-appeal-28");
    paper.signer(&head.of, None);
    paper.paper
}

fn satisfaction(complaint: &Complaint, satisfied: &Satisfied, head: Letterhead<'_>) -> Paper {
    let told = complaint.told.first();
    let (letter, day) = told.map_or(("", satisfied.on), |told| (told.letter_no.as_str(), told.on));
    let mut paper = begun("papers-satisfied-title", letter, day, head);
    paper.say(Place::Body, &Phrase::new("papers-letter-to").with("to", complaint.input.from.name.as_str()));
    paper.gap();
    paper.say(Place::Body, &named("papers-satisfied-body", complaint));
    for part in satisfied.what.lines() {
        paper.put(Place::Body, part);
    }
    let act = Phrase::new("papers-satisfied-act")
        .with("number", satisfied.act_no.as_str())
        .with("day", Texts::date(satisfied.on));
    paper.say(Place::Body, &act);
    if complaint.term(ComplaintTerm::Forward).is_some() {
        let kept = satisfied.late_by == 0;
        paper.get(Place::Body, if kept { "papers-satisfied-kept" } else { "papers-satisfied-late" });
    }
    paper.gap();
    appeal(&mut paper, head);
    paper.signer(&head.of, None);
    paper.paper
}

fn answer(complaint: &Complaint, answered: &Answered, head: Letterhead<'_>) -> Paper {
    let mut paper = begun("papers-answer-title", &answered.letter_no, answered.on, head);
    paper.say(Place::Body, &Phrase::new("papers-letter-to").with("to", complaint.input.from.name.as_str()));
    paper.gap();
    let kind = Phrase::new(format!("complaint-answer-{}", answered.kind.code()));
    paper.say(Place::Body, &named("papers-answer-body", complaint).with("kind", kind));
    for part in answered.text.lines() {
        paper.put(Place::Body, part);
    }
    // Not satisfied in full: п. 24 asks for it to be sent on all the same.
    if complaint.term(ComplaintTerm::Forward).is_some() {
        paper.get(Place::Body, "papers-answer-goes-on");
    }
    paper.gap();
    appeal(&mut paper, head);
    paper.signer(&head.of, None);
    paper.paper
}
