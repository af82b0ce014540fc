//! The papers of a complaint (п. 24-28): the cover letter with the inventory of the administrative case, the notice to
//! the person, the answer with its way of appeal.

use super::{Letterhead, Paper, Place, Writer, letter};
use crate::locale::{Lang, Texts};
use crate::office::application::AttachmentKind;
use crate::office::case::{Case, Outcome};
use crate::office::complaint::{Complaint, Forwarded};
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

/// Everything that is written on a complaint as it stands, one paper after another; empty while nothing was done.
pub fn of_complaint(complaint: &Complaint, head: Letterhead<'_>) -> Vec<Paper> {
    let mut papers = Vec::new();
    let texts = head.of.texts;
    if let Some(answered) = &complaint.answered {
        papers.push(letter::answer(complaint, answered, head.edition, texts).paper(head));
    }
    if let Some(satisfied) = &complaint.satisfied {
        papers.push(letter::satisfaction(complaint, satisfied, head.edition, texts).paper(head));
    }
    if let Some(forwarded) = &complaint.forwarded {
        let told = complaint.told.iter().find(|told| told.on >= forwarded.on);
        papers.extend([
            letter::cover(complaint, forwarded, texts).paper(head),
            list(complaint, forwarded, head),
            letter::notice(complaint, forwarded, told, texts).paper(head),
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
