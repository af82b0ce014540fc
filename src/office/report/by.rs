//! What figures can be broken down by: the columns and the keys of each breakdown, and what they are in words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facts::{Fact, Facts, Name};
use crate::law::Service;
use crate::law::professions::{Profession, Professions};
use crate::office::application::codes;
use crate::office::event::Subject;
use crate::phrase::Phrase;

codes! {
    /// What a breakdown tells its rows by.
    By {
        /// The term that was kept or missed.
        Stage = "stage",
        /// Whoever had the case or the complaint.
        Officer = "officer",
        /// The ground of a refusal.
        Ground = "ground",
        /// How a complaint ended.
        Outcome = "outcome",
        /// The service asked for.
        Service = "service",
        /// The sector of the profession.
        Sector = "sector",
        /// The profession.
        Profession = "profession",
        /// The applicant's citizenship.
        Citizenship = "citizenship",
    }
}

/// The key of what has none: a field the portal left empty.
pub const NOTHING: &str = "-";
/// The key of a profession that the list does not have.
pub const UNLISTED: &str = "unlisted";

/// A column of a breakdown: the figures it counts.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// The name it has in JSON, in `--list` and in message ids.
    pub code: &'static str,
    /// The figures.
    pub(super) figures: &'static [&'static str],
}

impl Measure {
    /// Its heading.
    pub fn title(self) -> Phrase {
        Phrase::new(format!("report-measure-{}", self.code))
    }
}

const fn measure(code: &'static str, figures: &'static [&'static str]) -> Measure {
    Measure { code, figures }
}

/// What was kept and what was late of the terms; those of the Commission are named by whoever counts them.
macro_rules! terms {
    ($($in_time:literal, $late:literal)?) => {
        &[
            measure(
                "in-time",
                &[
                    "sent-in-time",
                    $($in_time,)?
                    "decided-in-time",
                    "delivered-in-time",
                    "complaints-forwarded-in-time",
                    "complaints-kept",
                    "complaints-answered-in-time",
                ],
            ),
            measure(
                "late",
                &[
                    "sent-late",
                    $($late,)?
                    "decided-late",
                    "delivered-late",
                    "complaints-forwarded-late",
                    "complaints-satisfied-late",
                    "complaints-answered-late",
                ],
            ),
        ]
    };
}

const STAGES: &[Measure] = terms!("recommended-in-time", "recommended-late");

/// Without the Commission's own term: no officer keeps it.
const OFFICERS: &[Measure] = terms!();

const GROUNDS: &[Measure] =
    &[measure("refused", &["refused-ground-1", "refused-ground-2", "refused-ground-3", "refused-otherwise"])];

const OUTCOMES: &[Measure] = &[measure(
    "acts",
    &[
        "complaints-kept",
        "complaints-satisfied-late",
        "complaints-forwarded-in-time",
        "complaints-forwarded-late",
        "complaints-answered-partial",
        "complaints-answered-declined",
        "complaints-reviewed-left",
        "complaints-reviewed-cancelled",
        "complaints-reviewed-sent-back",
        "complaints-in-court-left",
        "complaints-in-court-cancelled",
        "complaints-in-court-sent-back",
    ],
)];

const CASES: &[Measure] = &[
    measure("received", &["received"]),
    measure("decided", &["decided"]),
    measure("granted", &["granted"]),
    measure("refused", &["refused", "refused-otherwise"]),
];

/// Keys that stand in a breakdown even where they counted nothing, in the order they are shown.
const STAGE_KEYS: &[&str] = &["sent", "recommended", "decided", "delivered", "complaint_sent", "complaint_answered"];
const GROUND_KEYS: &[&str] = &["ground_1", "ground_2", "ground_3", "other_law"];
const OUTCOME_KEYS: &[&str] = &[
    "satisfied",
    "forwarded",
    "partial",
    "declined",
    "review_left",
    "review_cancelled",
    "review_sent_back",
    "court_left",
    "court_cancelled",
    "court_sent_back",
];

impl By {
    /// Its columns, from left to right.
    pub const fn measures(self) -> &'static [Measure] {
        match self {
            Self::Stage => STAGES,
            Self::Officer => OFFICERS,
            Self::Ground => GROUNDS,
            Self::Outcome => OUTCOMES,
            Self::Service | Self::Sector | Self::Profession | Self::Citizenship => CASES,
        }
    }

    /// The columns a bar is made of: what is drawn full, and what is drawn light behind it.
    pub const fn bar(self) -> (usize, Option<usize>) {
        match self {
            Self::Stage | Self::Officer => (0, Some(1)),
            Self::Ground | Self::Outcome => (0, None),
            Self::Service | Self::Sector | Self::Profession | Self::Citizenship => (2, Some(3)),
        }
    }

    /// What it counts and by what it tells it, in one sentence: the only definition there is.
    pub fn meaning(self) -> Phrase {
        Phrase::new(format!("report-mean-by-{}", self.code()))
    }

    /// Its name.
    pub fn title(self) -> Phrase {
        Phrase::new(format!("report-by-{}", self.code()))
    }

    /// The place of a column by its name.
    pub fn measure(self, code: &str) -> Option<usize> {
        self.measures().iter().position(|measure| measure.code == code)
    }

    /// The keys that always have a row; none where only what was counted has one.
    pub fn keys(self) -> Vec<&'static str> {
        match self {
            Self::Stage => STAGE_KEYS.to_vec(),
            Self::Ground => GROUND_KEYS.to_vec(),
            Self::Outcome => OUTCOME_KEYS.to_vec(),
            Self::Service => Service::ALL.iter().map(|service| service.code()).collect(),
            Self::Officer | Self::Sector | Self::Profession | Self::Citizenship => Vec::new(),
        }
    }

    /// The key of something that a figure counted.
    pub(super) fn key(self, figure: &str, subject: &Subject, officer: Name, facts: &Facts) -> String {
        let fact = facts.all.get(subject);
        let profession = || fact.map_or("", |fact| facts.names.text(fact.profession()));
        match self {
            Self::Stage => stage(figure).to_owned(),
            Self::Ground => ground(figure).to_owned(),
            Self::Outcome => outcome(figure).to_owned(),
            Self::Officer => facts.names.text(officer).to_owned(),
            Self::Service => fact.and_then(Fact::service).map_or(NOTHING, Service::code).to_owned(),
            Self::Sector => listed(profession(), |line| line.sector_no.to_string()),
            Self::Profession => listed(profession(), |line| line.code.clone()),
            Self::Citizenship => {
                let text = fact.map_or("", |fact| facts.names.text(fact.citizenship));
                if text.is_empty() { NOTHING.to_owned() } else { text.to_owned() }
            }
        }
    }
}

fn listed(code: &str, key: impl Fn(&Profession) -> String) -> String {
    let none = if code.is_empty() { NOTHING } else { UNLISTED };
    Professions::embedded().by_code(code).map_or_else(|| none.to_owned(), key)
}

/// The term a figure tells to be kept or missed.
fn stage(figure: &str) -> &'static str {
    match figure {
        "sent-in-time" | "sent-late" => "sent",
        "recommended-in-time" | "recommended-late" => "recommended",
        "decided-in-time" | "decided-late" => "decided",
        "delivered-in-time" | "delivered-late" => "delivered",
        "complaints-answered-in-time" | "complaints-answered-late" => "complaint_answered",
        _ => "complaint_sent",
    }
}

fn ground(figure: &str) -> &'static str {
    match figure {
        "refused-ground-1" => "ground_1",
        "refused-ground-2" => "ground_2",
        "refused-ground-3" => "ground_3",
        _ => "other_law",
    }
}

fn outcome(figure: &str) -> &'static str {
    match figure {
        "complaints-kept" | "complaints-satisfied-late" => "satisfied",
        "complaints-forwarded-in-time" | "complaints-forwarded-late" => "forwarded",
        "complaints-answered-partial" => "partial",
        "complaints-answered-declined" => "declined",
        "complaints-reviewed-left" => "review_left",
        "complaints-reviewed-cancelled" => "review_cancelled",
        "complaints-reviewed-sent-back" => "review_sent_back",
        "complaints-in-court-left" => "court_left",
        "complaints-in-court-cancelled" => "court_cancelled",
        _ => "court_sent_back",
    }
}

/// What a key is, in words; of an officer, the name they have.
pub(super) fn label(by: By, key: &str, officers: &BTreeMap<String, String>) -> Phrase {
    let text = |text: &str| Phrase::new("report-key-text").with("text", text);
    match by {
        By::Service => Phrase::new(format!("service-{key}")),
        By::Stage | By::Ground | By::Outcome => Phrase::new(format!("report-key-{key}")),
        By::Officer => text(officers.get(key).map_or(key, String::as_str)),
        _ if key == NOTHING => Phrase::new("report-key-nothing"),
        By::Sector | By::Profession if key == UNLISTED => Phrase::new("report-key-unlisted"),
        By::Sector => text(&sector(key)),
        By::Profession => {
            let name = Professions::embedded().by_code(key).map_or("", |line| line.name_ru.as_str());
            Phrase::new("report-key-profession").with("code", key).with("name", name)
        }
        By::Citizenship => text(key),
    }
}

/// The name of a sector; where the text has none, those of its activities stand for it.
fn sector(no: &str) -> String {
    let lines = Professions::embedded().all().iter().filter(|line| line.sector_no.to_string() == no);
    let mut names: Vec<&str> = lines
        .map(|line| if line.sector_ru.is_empty() { line.activity_ru.as_str() } else { line.sector_ru.as_str() })
        .collect();
    names.dedup();
    format!("{no}. {}", names.join(", "))
}
