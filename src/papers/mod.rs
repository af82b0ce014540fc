//! Papers as text: the certificate of Annex 3 and the reasoned refusal, in Kazakh or Russian. Pure.

mod certificate;
mod complaint;
mod ending;
mod facts;
mod minutes;
mod refusal;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use complaint::{inventory, of_complaint};
pub use ending::{EndDecision, end_decision, holder_notice, validity_answer};
pub use facts::{basis, facts_of};
pub use minutes::{MinutesHead, of_applicant, of_sitting};

use crate::law::edition::Edition;
use crate::law::professions::Professions;
use crate::locale::Texts;
use crate::office::case::{Case, Decision, Hearing, Outcome};
use crate::office::certificate::GrantDetail;
use crate::phrase::Phrase;

/// What a line is on its paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The paper's heading.
    Heading,
    /// The body of the form: nothing of ours stands in it.
    Body,
    /// Words quoted as the Rules have them.
    Quote,
    /// Ours, outside the form.
    Note,
}

/// A line of a paper, unwrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// What it is.
    pub place: Place,
}

/// A decision as it is about to be signed, or as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionDraft {
    /// The day it is taken.
    pub on: NaiveDate,
    /// What is decided.
    pub outcome: DraftOutcome,
    /// Who signed; none before that.
    pub signer: Option<String>,
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftOutcome {
    /// The certificate.
    Granted {
        /// Its number; none while it is not given yet.
        certificate: Option<String>,
        /// First day of validity.
        from: NaiveDate,
        /// Last day of validity, inclusive.
        until: NaiveDate,
        /// What the register holds of it; none for decisions older than that.
        detail: Option<Box<GrantDetail>>,
    },
    /// The refusal (п. 12, Row 9).
    Refused {
        /// The ground of Row 9.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
    /// The refusal by a law outside Row 9 (G1).
    RefusedOtherwise {
        /// The law, printed as typed.
        citation: String,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
    },
}

impl DecisionDraft {
    /// A decision for its paper, signed by the one the delivery names. One without a number has none yet.
    pub fn of(case: &Case, decision: &Decision) -> Self {
        let outcome = match &decision.outcome {
            Outcome::Granted { certificate, valid_from, valid_until, detail, .. } => DraftOutcome::Granted {
                certificate: Some(certificate.clone()).filter(|number| !number.is_empty()),
                from: *valid_from,
                until: *valid_until,
                detail: detail.clone().map(Box::new),
            },
            Outcome::Refused { ground, facts, hearing } => {
                DraftOutcome::Refused { ground: *ground, facts: facts.clone(), hearing: hearing.clone() }
            }
            Outcome::RefusedOtherwise { citation, facts, hearing } => DraftOutcome::RefusedOtherwise {
                citation: citation.clone(),
                facts: facts.clone(),
                hearing: hearing.clone(),
            },
        };
        let signer = case.delivery.as_ref().map(|delivery| delivery.signer.clone());
        Self { on: decision.at.date(), outcome, signer }
    }
}

/// What a paper is written by: the edition of the case, the body that issues it, the words of its language.
#[derive(Debug, Clone, Copy)]
pub struct Letterhead<'a> {
    /// The edition the case is frozen to.
    pub edition: &'a Edition,
    /// Name of the body, as printed.
    pub body: &'a str,
    /// Kazakh or Russian.
    pub texts: &'a Texts,
}

/// The paper of a decision: the certificate as Annex 3 has it, or the refusal with its reasons.
pub fn of_decision(case: &Case, draft: &DecisionDraft, head: Letterhead<'_>) -> Vec<Line> {
    match &draft.outcome {
        DraftOutcome::Granted { certificate, from, until, detail } => {
            let detail = detail.as_deref();
            // A number of elsewhere is printed as its issuer gave it.
            let printed = detail.map(|detail| detail.printed.as_str()).filter(|_| certificate.is_some());
            let number = printed.or(certificate.as_deref());
            let period = certificate::Period { number, from: *from, until: *until, detail };
            certificate::lines(case, draft, &period, head.texts)
        }
        DraftOutcome::Refused { ground, facts, hearing } => {
            let by = refusal::By::Ground(*ground);
            refusal::lines(case, draft, &refusal::Reasons { by, facts, hearing }, head)
        }
        DraftOutcome::RefusedOtherwise { citation, facts, hearing } => {
            let by = refusal::By::Law(citation);
            refusal::lines(case, draft, &refusal::Reasons { by, facts, hearing }, head)
        }
    }
}

/// The profession and where it stands in the list, verbatim; the text as it came where the list does not have it.
fn profession(case: &Case, registered: Option<&GrantDetail>) -> String {
    let sheet = case.sheet.as_ref().map(|sheet| &sheet.input.profession_code);
    let registered = registered.map(|detail| &detail.profession_code);
    let code = registered.or(sheet).unwrap_or(&case.application.profession_code);
    profession_named(code)
}

/// A profession of a code and where it stands in the list, verbatim; the text itself where the list does not have it.
fn profession_named(code: &str) -> String {
    Professions::embedded().by_code(code).map_or_else(
        || code.to_owned(),
        |p| {
            let sector = if p.sector_ru.is_empty() { &p.activity_ru } else { &p.sector_ru };
            format!("{}, {}", p.name_ru, sector)
        },
    )
}

/// Builds lines with the words of one language.
struct Writer<'a> {
    texts: &'a Texts,
    lines: Vec<Line>,
}

impl<'a> Writer<'a> {
    const fn new(texts: &'a Texts) -> Self {
        Self { texts, lines: Vec::new() }
    }

    fn put(&mut self, place: Place, text: impl Into<String>) {
        self.lines.push(Line { text: text.into(), place });
    }

    fn say(&mut self, place: Place, phrase: &Phrase) {
        let text = self.texts.say(phrase);
        self.put(place, text);
    }

    fn get(&mut self, place: Place, id: &str) {
        self.say(place, &Phrase::new(id));
    }

    fn gap(&mut self) {
        self.put(Place::Body, "");
    }
}
