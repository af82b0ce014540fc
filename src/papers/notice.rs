//! The notice of what is missing or wrong in an application (G1): the words that were sent, as a letter.

use super::{Head, Paper, Place, Writer};
use crate::office::case::{Case, DefectsNotice};
use crate::phrase::Phrase;

/// The letter with the words of a notice.
pub fn defects_notice(case: &Case, notice: &DefectsNotice, head: Head<'_>) -> Paper {
    let title = Phrase::new("papers-defects-title");
    let to = [case.application.full_name.as_str(), case.application.address.as_str()];
    let mut paper = Writer::letter(&head, &title, notice.at.date(), &to);
    for part in notice.text.lines() {
        paper.put(Place::Body, part);
    }
    paper.signer(&head, None);
    paper.paper
}
