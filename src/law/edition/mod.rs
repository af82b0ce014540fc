//! Dated editions of Order 236: terms, points, threshold, grounds, checklists and readings, each with its
//! paragraph, read from `rules/`. What an edition's text does not give us is absent, never guessed.

mod load;
mod readings;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use readings::{
    DayReading, ExperienceReading, FiledLate, PointsReading, ReadingNote, Readings, SentReading, TermReading,
    VersionReading,
};

use super::checklist::Checklist;
use super::complaint::ComplaintTerm;
use super::holder::Duty;
use super::{LawError, Service, Stage};
use crate::phrase::Phrase;

/// A term in working days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The service.
    pub service: Service,
    /// The stage.
    pub stage: Stage,
    /// Working days.
    pub days: u16,
    /// The paragraph that gives it (a code that [`Arg::Cite`](crate::phrase::Arg::Cite) shows).
    pub paragraph: String,
    /// Paragraphs that say the same.
    #[serde(default)]
    pub also: Vec<String>,
    /// Message id: when it starts and how it is read.
    pub reason: String,
}

/// A stage whose text we do not have in this edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoText {
    /// The service.
    pub service: Service,
    /// The stage.
    pub stage: Stage,
    /// The paragraph that would give the term.
    pub paragraph: String,
}

/// A ground of refusal (Row 9; the list is closed).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// 1, 2 or 3.
    pub no: u8,
    /// The wording, verbatim.
    pub text: String,
    /// Services it can be used for.
    pub services: Vec<Service>,
    /// The paragraph.
    pub paragraph: String,
    /// Message id: for what it can be used and why.
    pub reason: String,
}

/// Points for one education item of п. 10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EducationPoints {
    /// The item.
    pub criterion: super::points::Criterion,
    /// Points.
    pub points: u16,
}

/// Points for a band of completed years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExperienceBand {
    /// Completed years from which the band holds, until the next one begins.
    pub from_years: u16,
    /// Points.
    pub points: u16,
    /// The wording, verbatim.
    pub text: String,
}

/// The criteria of п. 10 and the threshold of Row 9.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsRule {
    /// The paragraph of the criteria.
    pub paragraph: String,
    /// Points needed; `None` where the edition's text of Row 9 is not in our hands.
    pub threshold: Option<u16>,
    /// The paragraph of the threshold.
    pub threshold_paragraph: Option<String>,
    /// Education items.
    pub education: Vec<EducationPoints>,
    /// Experience bands, rising.
    pub experience: Vec<ExperienceBand>,
}

/// A holder's duty: working days after the day of the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyRule {
    /// Which duty.
    pub duty: Duty,
    /// Working days.
    pub days: u16,
    /// The paragraph.
    pub paragraph: String,
    /// Message id: what starts it.
    pub reason: String,
}

/// A term that a complaint starts: working days after the accepted day, by the reading of R-DAY.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintRule {
    /// Which term.
    pub term: ComplaintTerm,
    /// Working days.
    pub days: u16,
    /// The paragraph.
    pub paragraph: String,
    /// Message id: what starts it and how it is read.
    pub reason: String,
}

/// The longest validity a service may give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValidityRule {
    /// The service.
    pub service: Service,
    /// Calendar months.
    pub months: u16,
    /// The paragraph.
    pub paragraph: String,
    /// Message id: from when and how it is counted.
    pub reason: String,
}

/// One dated edition of the Order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// `236-2023`, `236-426`.
    pub id: String,
    /// The act, in Russian as it is cited.
    pub title: String,
    /// First day in force, unless the office's settings say otherwise.
    pub in_force_from: NaiveDate,
    /// Where that date is from.
    pub in_force_source: String,
    /// The points rule.
    pub points: PointsRule,
    terms: Vec<Term>,
    no_text: Vec<NoText>,
    duties: Vec<DutyRule>,
    complaints: Vec<ComplaintRule>,
    validity: Vec<ValidityRule>,
    grounds: Vec<Ground>,
    checklists: Vec<Checklist>,
    notes: Vec<ReadingNote>,
    defaults: Readings,
    paragraphs: BTreeMap<String, String>,
}

impl Edition {
    /// The edition's name: «Приказ № 236 в редакции приказа № 426».
    pub fn phrase(&self) -> Phrase {
        Phrase::new(format!("law-edition-{}", self.id))
    }

    /// The term of a stage; `None` where the service has no such stage or its text is not in our hands
    /// ([`Self::no_text`] tells which).
    pub fn term(&self, service: Service, stage: Stage) -> Option<&Term> {
        self.terms.iter().find(|term| term.service == service && term.stage == stage)
    }

    /// Stages of a service whose text this edition lacks: «текста нет».
    pub fn no_text(&self, service: Service) -> impl Iterator<Item = &NoText> {
        self.no_text.iter().filter(move |missing| missing.service == service)
    }

    /// The grounds of Row 9; empty where its text is not in our hands.
    pub fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// A ground by its number.
    pub fn ground(&self, no: u8) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.no == no)
    }

    /// The documents of Row 8 for a service; `None` where its text is not in our hands.
    pub fn checklist(&self, service: Service) -> Option<&Checklist> {
        self.checklists.iter().find(|checklist| checklist.service == service)
    }

    /// Points needed (Row 9, ground 2); `None` where its text is not in our hands.
    pub fn threshold(&self) -> Option<u16> {
        self.points.threshold
    }

    /// A holder's duty; `None` where its text is not in our hands.
    pub fn duty(&self, duty: Duty) -> Option<&DutyRule> {
        self.duties.iter().find(|rule| rule.duty == duty)
    }

    /// A term of complaints; `None` where its text is not in our hands.
    pub fn complaint(&self, term: ComplaintTerm) -> Option<&ComplaintRule> {
        self.complaints.iter().find(|rule| rule.term == term)
    }

    /// The longest validity of a service's certificate; `None` where the text gives none.
    pub fn validity(&self, service: Service) -> Option<&ValidityRule> {
        self.validity.iter().find(|rule| rule.service == service)
    }

    /// The readings the rules file picks; an office may keep others.
    pub fn default_readings(&self) -> Readings {
        self.defaults
    }

    /// Every reading with its alternatives, paragraph and reason.
    pub fn reading_notes(&self) -> &[ReadingNote] {
        &self.notes
    }

    /// A paragraph verbatim, by its key: `7`, `22-1`, `row-9`.
    pub fn paragraph_text(&self, paragraph: &str) -> Option<&str> {
        self.paragraphs.get(paragraph).map(String::as_str)
    }

    /// Keys of the paragraphs held.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.paragraphs.keys().map(String::as_str)
    }

    /// The error for a paragraph whose text this edition lacks.
    pub(super) fn lacks(&self, paragraph: &str) -> LawError {
        LawError::NoText { edition: self.id.clone(), paragraph: paragraph.to_owned() }
    }
}

/// All editions, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rulebook {
    editions: Vec<Edition>,
}

static EMBEDDED: LazyLock<Rulebook> = LazyLock::new(|| {
    Rulebook::parse(&[
        ("order-236-2023.toml", include_str!("../../../rules/order-236-2023.toml")),
        ("order-236-426.toml", include_str!("../../../rules/order-236-426.toml")),
    ])
    .expect("embedded data, held by a test")
});

impl Rulebook {
    /// The editions shipped with the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads edition files, each a name and its text.
    ///
    /// # Errors
    /// [`LawError::Data`] with file and line.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, LawError> {
        let mut editions = files.iter().map(|(file, text)| load::parse(file, text)).collect::<Result<Vec<_>, _>>()?;
        if editions.is_empty() {
            return Err(super::data::fault("rules", "no edition"));
        }
        editions.sort_by_key(|edition| edition.in_force_from);
        Ok(Self { editions })
    }

    /// All editions, oldest first.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// An edition by its id.
    ///
    /// # Errors
    /// [`LawError::UnknownEdition`] with the ids that exist.
    pub fn edition(&self, id: &str) -> Result<&Edition, LawError> {
        self.editions.iter().find(|edition| edition.id == id).ok_or_else(|| {
            let known: Vec<&str> = self.editions.iter().map(|edition| edition.id.as_str()).collect();
            LawError::UnknownEdition { id: id.to_owned(), known: known.join(", ") }
        })
    }

    /// The newest edition.
    pub fn newest(&self) -> &Edition {
        &self.editions[self.editions.len() - 1]
    }

    /// The edition in force on a day (R-VER: of the registration day). `commencement` holds the first days that an
    /// administrator entered with their source, by edition id; the rules files' own dates stand for the others.
    ///
    /// # Errors
    /// [`LawError::NoEdition`] for a day before the first one.
    pub fn in_force_on(
        &self,
        day: NaiveDate,
        commencement: &BTreeMap<String, NaiveDate>,
    ) -> Result<&Edition, LawError> {
        let from = |edition: &Edition| commencement.get(&edition.id).copied().unwrap_or(edition.in_force_from);
        let first = self.editions.iter().map(from).min().unwrap_or(day);
        self.editions
            .iter()
            .filter(|edition| from(edition) <= day)
            .max_by_key(|edition| from(edition))
            .ok_or(LawError::NoEdition { day, first })
    }
}

#[cfg(test)]
mod tests;
