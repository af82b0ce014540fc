//! The certificate, line by line as Annex 3 to the Rules has it.

use chrono::{Datelike, NaiveDate};

use super::{BLANK, Block, DecisionDraft, Paper, Place, Sign, Writer, basis, profession};
use crate::law::Service;
use crate::locale::{Lang, Texts};
use crate::office::case::Case;
use crate::office::certificate::GrantDetail;
use crate::office::certificate::basis::GrantBasis;
use crate::phrase::Phrase;

pub(super) struct Period<'a> {
    pub number: Option<&'a str>,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// What the register holds of it.
    pub detail: Option<&'a GrantDetail>,
}

pub(super) fn paper(case: &Case, draft: &DecisionDraft, period: &Period<'_>, texts: &Texts) -> Paper {
    let mut paper = Writer::new(texts, &Phrase::new("papers-certificate-title"), draft.on);
    stamps(&mut paper, case);
    let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let body = Place::Body;
    paper.get(Place::Heading, "papers-certificate-title");
    paper.gap();
    let number = Phrase::new("papers-certificate-number")
        .with("number", period.number.unwrap_or(BLANK))
        .with("day", format!("{:02}", draft.on.day()))
        .with("month", Phrase::new(format!("papers-month-{}", draft.on.month())))
        .with("year", draft.on.year().to_string());
    paper.say(body, &number);
    paper.gap();
    let name = period.detail.map_or(&case.application.full_name, |detail| &detail.full_name);
    paper.say(Place::Field, &Phrase::new("papers-certificate-issued").with("name", name.as_str()));
    paper.get(Place::Caption, "papers-certificate-issued-caption");
    paper.gap();
    paper.get(body, "papers-certificate-that");
    paper.gap();
    paper.put(Place::Field, profession(case, period.detail));
    paper.get(Place::Caption, "papers-certificate-profession-caption");
    paper.gap();
    // What was decided on; records that have it in words are told from the case, in the paper's language.
    let given = match period.detail.map(|detail| &detail.basis) {
        Some(given @ GrantBasis::Of(_)) => given.clone(),
        _ => GrantBasis::of(case),
    };
    paper.say(body, &Phrase::new("papers-certificate-basis").with("basis", basis(&given)));
    paper.gap();
    let term = Phrase::new("papers-certificate-term").with("from", day(period.from)).with("until", day(period.until));
    paper.say(body, &term);
    paper.get(Place::Caption, "papers-certificate-term-caption");
    paper.gap();
    paper.together(|paper| {
        paper.get(body, "papers-certificate-seal");
        paper.gap();
        let captions = ["papers-certificate-signer-name", "papers-certificate-signer-signature"];
        let captions = Some(captions.map(|id| paper.texts.get(id)));
        let name = draft.signer.clone().unwrap_or_default();
        paper.paper.blocks.push(Block::Sign(Sign { post: String::new(), name, captions }));
    });
    notes(&mut paper, case, period);
    paper.paper
}

/// What is printed outside the form: a duplicate is marked, a reissued one names what it stands for (п. 22, 22-1).
fn stamps(paper: &mut Writer<'_>, case: &Case) {
    match case.service() {
        Service::Issue | Service::Extend => {}
        Service::Duplicate => paper.get(Place::Stamp, "papers-stamp-duplicate"),
        Service::Reissue => {
            let old = case.application.certificate_number.as_str();
            paper.say(Place::Stamp, &Phrase::new("papers-stamp-reissued").with("number", old));
        }
    }
}

/// What is ours and not printed.
fn notes(paper: &mut Writer<'_>, case: &Case, period: &Period<'_>) {
    let old = case.application.certificate_number.as_str();
    let note = match case.service() {
        Service::Extend => Some(Phrase::new("papers-note-extended").with("number", old)),
        Service::Issue | Service::Reissue | Service::Duplicate => None,
    };
    if let Some(note) = note {
        paper.say(Place::Note, &note);
    }
    if period.number.is_none() {
        paper.get(Place::Note, "papers-note-number");
    }
    if paper.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived");
    }
}
