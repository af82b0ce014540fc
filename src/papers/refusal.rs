//! The reasoned refusal (п. 11, 12, 13; Row 5, Row 9) with its way of appeal (п. 24-28).

use super::facts::{points, reading};
use super::{DecisionDraft, Letterhead, Line, Place, Writer};
use crate::locale::{Lang, Texts};
use crate::office::case::{Case, Hearing};
use crate::phrase::Phrase;

pub(super) struct Reasons<'a> {
    pub ground: u8,
    pub facts: &'a str,
    pub hearing: &'a Hearing,
}

pub(super) fn lines(case: &Case, draft: &DecisionDraft, reasons: &Reasons<'_>, head: Letterhead<'_>) -> Vec<Line> {
    let mut paper = Writer::new(head.texts);
    let body = Place::Body;
    paper.put(body, head.body);
    paper.gap();
    paper.get(Place::Heading, "papers-refusal-title");
    paper.say(body, &Phrase::new("papers-refusal-day").with("day", Texts::date(draft.on)));
    paper.gap();
    paper.say(body, &Phrase::new("papers-refusal-to").with("name", case.application.full_name.as_str()));
    let application = Phrase::new("papers-refusal-application")
        .with("number", case.application.portal_number.as_str())
        .with("filed", Texts::moment(case.application.filed_at))
        .with("service", Phrase::new(format!("service-{}", case.service().code())));
    paper.say(body, &application);
    paper.gap();
    ground(&mut paper, reasons.ground, head);
    paper.gap();
    paper.get(body, "papers-refusal-facts");
    for part in reasons.facts.lines() {
        paper.put(body, part);
    }
    commission(&mut paper, case);
    paper.gap();
    let hearing = match reasons.hearing {
        Hearing::Held(day) => Phrase::new("papers-refusal-heard").with("day", Texts::date(*day)),
        Hearing::NotHeld(because) => Phrase::new("papers-refusal-not-heard").with("because", because.as_str()),
    };
    paper.say(body, &hearing);
    paper.gap();
    appeal(&mut paper, head);
    paper.gap();
    let signer = draft.signer.as_deref().unwrap_or("_____");
    paper.say(body, &Phrase::new("papers-refusal-signer").with("signer", signer));
    if head.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-refusal");
    }
    paper.lines
}

/// The ground in the full words of Row 9.
fn ground(paper: &mut Writer<'_>, no: u8, head: Letterhead<'_>) {
    paper.say(Place::Body, &Phrase::new("papers-refusal-ground").with("ground", i64::from(no)));
    if let Some(row) = head.edition.ground(no) {
        paper.put(Place::Quote, format!("«{}»", row.text.trim()));
    }
}

fn commission(paper: &mut Writer<'_>, case: &Case) {
    if let Some(sheet) = &case.sheet {
        paper.say(Place::Body, &Phrase::new("papers-refusal-points").with("points", points(&sheet.points)));
        if let Some(reading) = reading(&sheet.points) {
            paper.say(Place::Body, &reading);
        }
        let experience = Phrase::new("papers-refusal-experience")
            .with("years", sheet.points.years)
            .with("months", sheet.points.months);
        paper.say(Place::Body, &experience);
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
        paper.say(Place::Body, &minutes);
    }
}

/// The pre-trial complaint comes first (п. 28, АППК art. 91); paragraphs whose text the edition lacks are not cited.
pub(super) fn appeal(paper: &mut Writer<'_>, head: Letterhead<'_>) {
    paper.get(Place::Body, "papers-appeal");
    for paragraph in ["24", "25", "26", "28"] {
        if head.edition.paragraph_text(paragraph).is_some() {
            paper.get(Place::Body, &format!("papers-appeal-{paragraph}"));
        }
    }
}
