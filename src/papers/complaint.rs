//! The papers of a complaint (п. 24-28): the cover letter with the officer's inventory, the notice to
//! the person, the answer with its way of appeal.

use super::{Letterhead, Paper, Place, Writer, letter};
use crate::locale::Lang;
use crate::office::complaint::{Complaint, Forwarded};
use crate::phrase::Phrase;

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
