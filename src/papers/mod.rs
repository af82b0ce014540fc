//! What stands on the office's papers, in Kazakh or Russian: the certificate of Annex 3, the reasoned refusal, minutes,
//! letters. Pure: `print` puts them on pages.

mod agenda;
mod bundle;
mod certificate;
mod changes;
mod complaint;
mod deadline;
mod draw;
mod ending;
mod facts;
pub mod fields;
mod letter;
mod minutes;
mod notice;
mod paper;
mod refusal;
mod registers;
pub mod reply;
mod report;

#[cfg(test)]
pub(crate) mod tests;

use chrono::NaiveDate;

pub use agenda::agenda;
pub use bundle::{Bundle, Dossier, JournalLine, inventory};
pub use changes::{Change, changes};
pub use complaint::of_complaint;
pub use deadline::{deadlines_of_case, deadlines_of_complaint, why_case, why_complaint, why_inquiry};
pub use draw::{of, only_in};
pub use ending::{EndDecision, end_decision, holder_notice, validity_answer};
pub use facts::{basis, facts_of};
pub use minutes::{of_applicant, of_sitting};
pub use notice::defects_notice;
pub use paper::{Block, Column, Line, Paper, Place, Sign, Table, Top, row};
pub use registers::{RegisterOf, register_of_certificates, register_of_complaints, register_of_notifications};
pub use report::report as of_report;

use crate::law::edition::Edition;
use crate::law::professions::Professions;
use crate::locale::{Lang, Texts};
use crate::office::case::{Case, Decision, Hearing, Outcome};
use crate::office::certificate::GrantDetail;
use crate::office::paper::PaperLang;
use crate::office::paper::head::Side;
use crate::office::settings::Settings;
use crate::phrase::Phrase;

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

/// What every paper is written with: the office as its settings have it, the words of its language.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// The letterhead and the post of who signs.
    pub settings: &'a Settings,
    /// The outgoing number of a letter; empty while it has none.
    pub number: &'a str,
    /// Kazakh or Russian.
    pub texts: &'a Texts,
}

impl<'a> Head<'a> {
    /// The office as it names itself in the language of the paper.
    fn side(&self) -> Side<'a> {
        self.settings.side(lang_of(self.texts))
    }

    /// «г. Талдыкорган, 26.03.2026»: where and when, the day alone where no city is filled in.
    fn place_and(&self, on: NaiveDate) -> String {
        let (city, day) = (self.side().city, Texts::date(on));
        if city.is_empty() { day } else { format!("{city}, {day}") }
    }
}

/// The language a paper is written in with these words.
pub fn lang_of(texts: &Texts) -> PaperLang {
    if texts.lang() == Lang::Kk { PaperLang::Kk } else { PaperLang::Ru }
}

/// What a paper on a case is written with.
#[derive(Debug, Clone, Copy)]
pub struct Letterhead<'a> {
    /// The edition the case is frozen to.
    pub edition: &'a Edition,
    /// The body and the words.
    pub of: Head<'a>,
}

/// The paper of a decision: the certificate as Annex 3 has it, or the refusal with its reasons.
pub fn of_decision(case: &Case, draft: &DecisionDraft, head: Letterhead<'_>) -> Paper {
    match &draft.outcome {
        DraftOutcome::Granted { certificate, from, until, detail } => {
            let detail = detail.as_deref();
            // A number of elsewhere is printed as its issuer gave it.
            let printed = detail.map(|detail| detail.printed.as_str()).filter(|_| certificate.is_some());
            let number = printed.or(certificate.as_deref());
            let period = certificate::Period { number, from: *from, until: *until, detail };
            certificate::paper(case, draft, &period, head.of.texts)
        }
        DraftOutcome::Refused { ground, facts, hearing } => {
            let by = refusal::By::Ground(*ground);
            refusal::paper(case, draft, &refusal::Reasons { by, facts, hearing }, head)
        }
        DraftOutcome::RefusedOtherwise { citation, facts, hearing } => {
            let by = refusal::By::Law(citation);
            refusal::paper(case, draft, &refusal::Reasons { by, facts, hearing }, head)
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

/// What stands on a line nothing is known for.
const BLANK: &str = "_____";

/// A side of the letterhead, a line each.
fn column(side: &Side<'_>) -> Vec<String> {
    let lines = [side.body, side.address].into_iter().chain(side.contacts.iter().copied());
    let lines = lines.filter(|line| !line.is_empty()).map(str::to_owned);
    lines.chain(bin(side)).collect()
}

/// The БИН as it stands on both sides; none where it is not filled in.
fn bin(side: &Side<'_>) -> Option<String> {
    (!side.bin.is_empty()).then(|| format!("БСН/БИН {}", side.bin))
}

/// Builds a paper with the words of one language.
struct Writer<'a> {
    texts: &'a Texts,
    paper: Paper,
}

impl<'a> Writer<'a> {
    /// A form or minutes: no letterhead.
    fn new(texts: &'a Texts, title: &Phrase, on: NaiveDate) -> Self {
        Self { texts, paper: Paper::new(texts.lang(), texts.say(title), on) }
    }

    /// A letter of the office: its letterhead above, when, under what number and where it was written, to whom, its
    /// title. A decision is to nobody.
    fn letter(head: &Head<'a>, title: &Phrase, on: NaiveDate, to: &[&str]) -> Self {
        let mut writer = Self::new(head.texts, title, on);
        let [left, right] = [PaperLang::Kk, PaperLang::Ru].map(|lang| column(&head.settings.side(lang)));
        let number = if head.number.is_empty() { BLANK } else { head.number };
        let letter = Phrase::new("papers-letter").with("number", number).with("day", Texts::date(on));
        let city = Some(head.side().city).filter(|city| !city.is_empty());
        let under = std::iter::once(head.texts.say(&letter)).chain(city.map(str::to_owned)).collect();
        writer.paper.top = Some(Top { left, right, under });
        writer.paper.numbered = true;
        writer.gap();
        let to: Vec<&str> = to.iter().copied().filter(|line| !line.is_empty()).collect();
        for line in &to {
            writer.put(Place::Right, *line);
        }
        if !to.is_empty() {
            writer.gap();
        }
        writer.say(Place::Heading, title);
        writer
    }

    fn put(&mut self, place: Place, text: impl Into<String>) {
        self.paper.blocks.push(Block::Line(Line { text: text.into(), place }));
    }

    fn say(&mut self, place: Place, phrase: &Phrase) {
        let text = self.texts.say(phrase);
        self.put(place, text);
    }

    fn get(&mut self, place: Place, id: &str) {
        self.say(place, &Phrase::new(id));
    }

    /// A heading within the paper, parted from what is before it.
    fn label(&mut self, id: &str) {
        self.gap();
        self.get(Place::Label, id);
    }

    /// A table, with air under it.
    fn table(&mut self, columns: Vec<Column>, rows: Vec<Vec<String>>) {
        self.paper.blocks.push(Block::Table(Table { columns, rows }));
        self.gap();
    }

    fn gap(&mut self) {
        self.put(Place::Body, "");
    }

    /// What `within` puts stays on one page.
    fn together(&mut self, within: impl FnOnce(&mut Self)) {
        let before = std::mem::take(&mut self.paper.blocks);
        within(self);
        let group = std::mem::replace(&mut self.paper.blocks, before);
        self.paper.blocks.push(Block::Together(group));
    }

    /// The place of the office's signature.
    fn signer(&mut self, head: &Head<'_>, name: Option<&str>) {
        self.gap();
        let (post, name) = (self.texts.say(&head.side().signer()), name.unwrap_or_default().to_owned());
        self.paper.blocks.push(Block::Sign(Sign { post, name, captions: None }));
    }
}
