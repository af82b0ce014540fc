//! The file of a case in the order it grew, and which of its documents are papers of ours.

use crate::locale::{Lang, Texts};
use crate::office::application::AttachmentKind;
use crate::office::case::{Case, Outcome};
use crate::office::complaint::Complaint;
use crate::phrase::Phrase;

/// A paper of ours in the file of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    /// The data of the application.
    Application,
    /// The documents as they were checked.
    Check,
    /// A notice of defects, by its place from 0.
    Defects(usize),
    /// The Commission's sheet.
    Sheet,
    /// The minutes of the applicant.
    Minutes,
    /// The certificate or the refusal.
    Decision,
    /// The delivery of the result.
    Delivery,
    /// The extract from the journal.
    Journal,
}

/// The documents of an administrative case, a line each, in the paper's language: what the officer then edits.
pub fn inventory(complaint: &Complaint, case: Option<&Case>, texts: &Texts) -> Vec<String> {
    let first = Phrase::new("papers-complaint-item")
        .with("incoming", complaint.input.incoming_no.as_str())
        .with("day", Texts::date(complaint.input.received_at.date()));
    let file = case.map(case_file).unwrap_or_default().into_iter().map(|(line, _)| line);
    std::iter::once(first).chain(file).map(|line| texts.say(&line)).collect()
}

/// The paper of ours that each line of an inventory names. A line names one when it begins with the words proposed for
/// it, number and day included, in either language of papers; what the officer adds behind them changes nothing, and a
/// line in other words names none. No paper is named twice.
pub(super) fn named(lines: &[String], case: &Case) -> Vec<Option<Own>> {
    let languages = [Lang::Kk, Lang::Ru].map(Texts::new);
    let own = case_file(case).into_iter().filter_map(|(line, own)| Some((line, own?)));
    let mut left: Vec<([String; 2], Own)> =
        own.map(|(line, own)| (languages.each_ref().map(|texts| texts.say(&line)), own)).collect();
    let mut take = |line: &String| {
        let at = left.iter().position(|(words, _)| words.iter().any(|words| begins(line, words)))?;
        Some(left.remove(at).1)
    };
    lines.iter().map(&mut take).collect()
}

/// The papers of ours that a case has, with the words proposed for them.
pub(super) fn own(case: &Case) -> impl Iterator<Item = (Phrase, Own)> {
    case_file(case).into_iter().filter_map(|(line, own)| Some((line, own?)))
}

/// Whether a line begins with words, and what follows begins a word of its own: «№ 1» does not begin «№ 12».
fn begins(line: &str, words: &str) -> bool {
    line.trim().strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The file of a case in the order it grew.
fn case_file(case: &Case) -> Vec<(Phrase, Option<Own>)> {
    let application = &case.application;
    let mut lines = vec![(
        Phrase::new("papers-file-application")
            .with("number", application.portal_number.as_str())
            .with("day", Texts::date(application.filed_at.date())),
        Some(Own::Application),
    )];
    let papers = application.attachments.iter().filter(|kind| **kind != AttachmentKind::Application);
    lines.extend(papers.map(|kind| (Phrase::new(format!("document-{}", kind.code())), None)));
    if let Some(check) = &case.documents {
        let line = Phrase::new("papers-file-check").with("day", Texts::date(check.at.date()));
        lines.push((line, Some(Own::Check)));
    }
    for (at, notice) in case.defects.iter().enumerate() {
        let line = Phrase::new("papers-file-defects").with("day", Texts::date(notice.at.date()));
        lines.push((line, Some(Own::Defects(at))));
    }
    if let Some(sheet) = &case.sheet {
        let line = Phrase::new("papers-file-sheet").with("day", Texts::date(sheet.at.date()));
        lines.push((line, Some(Own::Sheet)));
    }
    if let Some(minutes) = &case.recommendation {
        let line = Phrase::new("papers-file-minutes")
            .with("number", minutes.minutes_no.as_str())
            .with("day", Texts::date(minutes.minutes_on));
        lines.push((line, Some(Own::Minutes)));
    }
    if let Some(decision) = &case.decision {
        lines.push((decided(&decision.outcome, Texts::date(decision.at.date())), Some(Own::Decision)));
    }
    if let Some(delivery) = &case.delivery {
        let line = Phrase::new("papers-file-delivery")
            .with("file", delivery.file_name.as_str())
            .with("day", Texts::date(delivery.delivered_at.date()));
        lines.push((line, Some(Own::Delivery)));
    }
    lines.push((Phrase::new("papers-file-history").with("case", case.no.to_string()), Some(Own::Journal)));
    lines
}

fn decided(outcome: &Outcome, day: String) -> Phrase {
    match outcome {
        Outcome::Granted { certificate, .. } => {
            Phrase::new("papers-file-certificate").with("number", certificate.as_str()).with("day", day)
        }
        Outcome::Refused { ground, .. } => {
            Phrase::new("papers-file-refusal").with("ground", i64::from(*ground)).with("day", day)
        }
        Outcome::RefusedOtherwise { citation, .. } => {
            Phrase::new("papers-file-refusal-otherwise").with("citation", citation.as_str()).with("day", day)
        }
    }
}
