//! The reasoned refusal (п. 11, 12, 13; Row 5, Row 9) with its way of appeal (п. 24-28).

use super::facts::{points, points_table, reading};
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
    let (applicant, title) = (&case.application, Phrase::new("papers-refusal-title"));
    let mut paper = Writer::letter(&head.of, &title, draft.on, &[&applicant.full_name, &applicant.address]);
    let body = Place::Body;
    paper.say(body, &Phrase::new("papers-refusal-to").with("name", applicant.full_name.as_str()));
    paper.say(body, &application(case));
    paper.gap();
    let (line, quoted) = ground(reasons.by, head.edition);
    paper.say(body, &line);
    if let Some(words) = quoted {
        paper.put(Place::Quote, words);
    }
    paper.label("papers-refusal-facts");
    for part in reasons.facts.lines() {
        paper.put(body, part);
    }
    for (at, line) in commission(case).iter().enumerate() {
        // The points come first, where there are any: item by item, and the facts above say their sum.
        match case.sheet.as_ref().filter(|_| at == 0) {
            Some(sheet) => {
                let (columns, rows) = points_table(&sheet.points, paper.texts);
                paper.table(columns, rows);
            }
            None => paper.say(body, line),
        }
    }
    paper.label("papers-refusal-hearing");
    for line in hearing(case, reasons.hearing) {
        paper.say(body, &line);
    }
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
fn heard(hearing: &Hearing) -> Phrase {
    match hearing {
        Hearing::Held(day) => Phrase::new("papers-refusal-heard").with("day", Texts::date(*day)),
        Hearing::NotHeld(because) => Phrase::new("papers-refusal-not-heard").with("because", because.as_str()),
    }
}

/// The same with what is known of the hearing: how the applicant was called to it, though it was not held, and what was
/// said there.
pub(super) fn hearing(case: &Case, hearing: &Hearing) -> Vec<Phrase> {
    let stages = &case.outside.hearings;
    let stage = match hearing {
        Hearing::Held(day) => stages.iter().rfind(|stage| stage.held.as_ref().is_some_and(|held| held.on == *day)),
        Hearing::NotHeld(_) => stages.last().filter(|stage| stage.held.is_none()),
    };
    let called = stage.map(|stage| {
        Phrase::new("papers-refusal-called")
            .with("notice", Texts::date(stage.notice_on))
            .with("day", Texts::date(stage.hearing_on))
            .with("way", stage.way.as_str())
    });
    let said = stage.and_then(|stage| stage.held.as_ref()).filter(|held| !held.said.is_empty()).map(|held| {
        Phrase::new("papers-refusal-said")
            .with("name", case.application.full_name.as_str())
            .with("said", held.said.as_str())
    });
    called.into_iter().chain([heard(hearing)]).chain(said).collect()
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
