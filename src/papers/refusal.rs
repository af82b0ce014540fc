//! The reasoned refusal (п. 11, 12, 13; Row 5, Row 9) with its way of appeal (п. 24-28).

use super::facts::{points, reading};
use super::{DecisionDraft, Letterhead, Paper, Place, Writer};
use crate::law::edition::Edition;
use crate::locale::{Lang, Texts};
use crate::office::case::{Case, Hearing};
use crate::phrase::Phrase;

/// What a refusal stands on.
#[derive(Clone, Copy)]
pub(super) enum By<'a> {
    /// A ground of Row 9.
    Ground(u8),
    /// A law outside it, as typed (G1).
    Law(&'a str),
}

pub(super) struct Reasons<'a> {
    pub by: By<'a>,
    pub facts: &'a str,
    pub hearing: &'a Hearing,
}

pub(super) fn paper(case: &Case, draft: &DecisionDraft, reasons: &Reasons<'_>, head: Letterhead<'_>) -> Paper {
    let mut paper = Writer::letter(&head.of, &Phrase::new("papers-refusal-title"), draft.on);
    let body = Place::Body;
    paper.say(body, &Phrase::new("papers-refusal-to").with("name", case.application.full_name.as_str()));
    paper.say(body, &application(case));
    paper.gap();
    let (line, quoted) = ground(reasons.by, head.edition);
    paper.say(body, &line);
    if let Some(words) = quoted {
        paper.put(Place::Quote, words);
    }
    paper.gap();
    paper.get(body, "papers-refusal-facts");
    for part in reasons.facts.lines() {
        paper.put(body, part);
    }
    for line in commission(case) {
        paper.say(body, &line);
    }
    paper.gap();
    paper.say(body, &heard(reasons.hearing));
    paper.gap();
    appeal(&mut paper, head);
    paper.signer(&head.of, draft.signer.as_deref());
    if head.of.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-refusal");
    }
    paper.paper
}

/// Which application, and what was asked for.
pub(super) fn application(case: &Case) -> Phrase {
    Phrase::new("papers-refusal-application")
        .with("number", case.application.portal_number.as_str())
        .with("filed", Texts::moment(case.application.filed_at))
        .with("service", Phrase::new(format!("service-{}", case.service().code())))
}

/// What it stands on, and the full words of Row 9 where the edition has them.
pub(super) fn ground(by: By<'_>, edition: &Edition) -> (Phrase, Option<String>) {
    match by {
        By::Ground(no) => {
            let line = Phrase::new("papers-refusal-ground").with("ground", i64::from(no));
            (line, edition.ground(no).map(|row| format!("«{}»", row.text.trim())))
        }
        By::Law(citation) => (Phrase::new("papers-refusal-law").with("citation", citation), None),
    }
}

/// Whether the applicant was heard (АППК art. 73).
pub(super) fn heard(hearing: &Hearing) -> Phrase {
    match hearing {
        Hearing::Held(day) => Phrase::new("papers-refusal-heard").with("day", Texts::date(*day)),
        Hearing::NotHeld(because) => Phrase::new("papers-refusal-not-heard").with("because", because.as_str()),
    }
}

/// What the Commission found: the points by п. 10, the reading that decides, the experience, its recommendation.
pub(super) fn commission(case: &Case) -> Vec<Phrase> {
    let mut lines = Vec::new();
    if let Some(sheet) = &case.sheet {
        lines.push(Phrase::new("papers-refusal-points").with("points", points(&sheet.points)));
        lines.extend(reading(&sheet.points));
        let experience = Phrase::new("papers-refusal-experience")
            .with("years", sheet.points.years)
            .with("months", sheet.points.months);
        lines.push(experience);
    }
    if let Some(recommendation) = &case.recommendation {
        let id = if recommendation.refuse_on.is_some() {
            "papers-refusal-recommended"
        } else {
            "papers-refusal-recommended-issue"
        };
        let minutes = Phrase::new(id)
            .with("number", recommendation.minutes_no.as_str())
            .with("day", Texts::date(recommendation.minutes_on));
        lines.push(minutes);
    }
    lines
}

fn appeal(paper: &mut Writer<'_>, head: Letterhead<'_>) {
    for line in appeal_paragraphs(head.edition) {
        paper.get(Place::Body, &line);
    }
}

/// The way of appeal, a message a paragraph. The pre-trial complaint comes first (п. 28, АППК art. 91); paragraphs
/// whose text the edition lacks are not cited.
pub(super) fn appeal_paragraphs(edition: &Edition) -> Vec<String> {
    let cited = ["24", "25", "26", "28"].into_iter().filter(|paragraph| edition.paragraph_text(paragraph).is_some());
    std::iter::once("papers-appeal".to_owned())
        .chain(cited.map(|paragraph| format!("papers-appeal-{paragraph}")))
        .collect()
}
