//! What an administrator changes: readings, the day an edition comes into force, the calendar, the office's settings.
//! Each has a source, is recorded, and is previewed on the open cases before it is saved.

mod moved;
pub mod shown;
pub(super) mod words;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use moved::{DueMoved, HearingMoved, HolderMove, HolderMoved, ReadingTaken, SheetRescored, TermMove};
pub use words::{days, told, with_it};

use super::application::codes;
use super::ids::Login;
use super::paper::Series;
use super::paper::head::HeadField;
use super::permit::ChangePermits;
use super::settings::Settings;
use crate::law::calendar::{Amendment, OffDay};
use crate::law::edition::Readings;

codes! {
    /// What a change stands on.
    SourceKind { Act = "act",
        /// An answer of the ministry, a clarification.
        Letter = "letter",
        /// A decision of the office's own.
        Decision = "decision" }
}

/// What a change stands on, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// An act, a letter, a decision.
    pub kind: SourceKind,
    /// Its requisites.
    pub text: String,
}

codes! {
    /// Which cases a changed reading is applied to. Decided ones never move.
    AppliesTo { NewCases = "new_cases", OpenCases = "open_cases" }
}

codes! {
    /// A term the office sets for itself where the Order gives none: «не норма».
    Target {
        /// From an act of a controlling body to the decision on a revocation (п. 21).
        Revocation = "revocation",
        /// From a request to its answer, where nothing sets a term: is this certificate valid.
        Answer = "answer" }
}

/// Pick another value of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeReading {
    /// The reading's id in the rules files.
    pub reading: String,
    /// The value, as the rules files write it.
    pub value: String,
    /// What it stands on.
    pub source: Source,
    /// Which cases.
    pub applies_to: AppliesTo,
}

/// Enter the day an edition of the Order came into force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetCommencement {
    /// The edition's id.
    pub edition: String,
    /// Its first day in force.
    pub day: NaiveDate,
    /// Where that day is from.
    pub source: Source,
}

/// Enter a revision of the working calendar (Row 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReviseCalendar {
    /// The act or notice.
    pub act: String,
    /// The day it became known.
    pub known_from: NaiveDate,
    /// Years it adds behind the last one.
    #[serde(default)]
    pub adds_years: Vec<i32>,
    /// Working days that become days off.
    #[serde(default)]
    pub to_off: Vec<OffDay>,
    /// Days off that become working days.
    #[serde(default)]
    pub to_working: Vec<NaiveDate>,
    /// Where it is from.
    pub source: Source,
}

impl ReviseCalendar {
    /// The revision as the calendar takes it.
    pub fn amendment(&self) -> Amendment {
        Amendment {
            known_from: self.known_from,
            act: self.act.trim().to_owned(),
            adds_years: self.adds_years.clone(),
            to_off: self.to_off.clone(),
            to_working: self.to_working.clone(),
        }
    }
}

/// Change what the office settles for itself; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeSettings {
    /// Name of the body, as printed.
    #[serde(default)]
    pub body: Option<String>,
    /// Calendar days before a certificate without an employer lapses at which it is brought up.
    #[serde(default)]
    pub remind_days: Option<u16>,
    /// Minutes without a key before personal data on a screen is covered, 1 to 120.
    #[serde(default)]
    pub cover_minutes: Option<u16>,
    /// The office's own terms, working days; zero takes one away.
    #[serde(default)]
    pub targets: Vec<(Target, u16)>,
    /// Lines of the letterhead; an empty one takes it away.
    #[serde(default, rename = "letterhead", skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<(HeadField, String)>,
    /// Patterns of numbers; an empty one goes back to the default.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<(Series, String)>,
    /// Terms of permits for foreign labour, and the quota of seasonal workers.
    #[serde(default, skip_serializing_if = "ChangePermits::is_empty")]
    pub permits: ChangePermits,
}

/// Who changed something, when, on what ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Changed {
    /// What it stands on.
    pub source: Source,
    /// By whom.
    pub by: Login,
    /// When, by the office's wall clock.
    pub at: NaiveDateTime,
}

/// A revision of the calendar as the office keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Entered {
    /// The revision.
    pub amendment: Amendment,
    /// Who entered it and why.
    pub changed: Changed,
}

/// A change whose effect on the open cases is being written: whoever writes next finishes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pending {
    /// Why the cases move.
    pub reason: Reason,
    /// Who changed it: the moves are recorded under that login.
    pub by: Login,
    /// The day of the change: the cases are brought to what was known then, whenever it is finished.
    pub on: NaiveDate,
}

/// Why a case was computed anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The calendar was revised.
    Calendar {
        /// The act.
        act: String,
        /// The day it became known.
        known_from: NaiveDate,
    },
    /// Another value of a reading was picked for open cases too.
    Reading {
        /// The reading.
        id: String,
        /// The value.
        value: String,
        /// What it stands on.
        source: Source,
    },
}

/// A reading was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingChanged {
    /// The reading.
    pub reading: String,
    /// The value it had.
    pub old: String,
    /// The value it has.
    pub new: String,
    /// What it stands on.
    pub source: Source,
    /// Which cases.
    pub applies_to: AppliesTo,
    /// All readings in force from now on.
    pub readings: Readings,
}

/// The day an edition came into force was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommencementSet {
    /// The edition.
    pub edition: String,
    /// The day that stood before.
    pub old: NaiveDate,
    /// The day.
    pub day: NaiveDate,
    /// Where it is from.
    pub source: Source,
}

/// The calendar was revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarRevised {
    /// The revision.
    pub amendment: Amendment,
    /// Where it is from.
    pub source: Source,
}

/// The office's settings were changed; what is absent stayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsChanged {
    /// What was changed.
    pub change: ChangeSettings,
}

/// Every open case has been computed anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recomputed {
    /// Why.
    pub reason: Reason,
}

impl Settings {
    /// The settings after a change of the calendar; the open cases are still to be computed.
    pub fn revised(&mut self, event: &CalendarRevised, by: &str, at: NaiveDateTime) {
        let changed = Changed { source: event.source.clone(), by: by.to_owned(), at };
        let amendment = event.amendment.clone();
        let reason = Reason::Calendar { act: amendment.act.clone(), known_from: amendment.known_from };
        self.pending = Some(Pending { reason, by: by.to_owned(), on: at.date() });
        self.calendar.push(Entered { amendment, changed });
    }

    /// The settings after a changed reading; where it reaches open cases, they are still to be computed.
    pub fn read_anew(&mut self, event: &ReadingChanged, by: &str, at: NaiveDateTime) {
        let changed = Changed { source: event.source.clone(), by: by.to_owned(), at };
        self.sources.insert(reading_key(&event.reading), changed);
        self.readings = Some(event.readings);
        if event.applies_to == AppliesTo::OpenCases {
            let (id, value) = (event.reading.clone(), event.new.clone());
            let reason = Reason::Reading { id, value, source: event.source.clone() };
            self.pending = Some(Pending { reason, by: by.to_owned(), on: at.date() });
        }
    }

    /// The settings after the day of an edition was entered.
    pub fn commenced(&mut self, event: &CommencementSet, by: &str, at: NaiveDateTime) {
        let changed = Changed { source: event.source.clone(), by: by.to_owned(), at };
        self.sources.insert(edition_key(&event.edition), changed);
        self.commencement.insert(event.edition.clone(), event.day);
    }

    /// The settings after a change of what the office settles for itself.
    pub fn changed(&mut self, event: &SettingsChanged) {
        let ChangeSettings { body, remind_days, cover_minutes, targets, head, patterns, permits } = &event.change;
        self.body = body.clone().unwrap_or_else(|| std::mem::take(&mut self.body));
        self.permits.changed(permits);
        self.remind_days = remind_days.unwrap_or(self.remind_days);
        self.cover_minutes = cover_minutes.unwrap_or(self.cover_minutes);
        for (target, days) in targets {
            self.targets.retain(|(known, _)| known != target);
            if *days > 0 {
                self.targets.push((*target, *days));
            }
        }
        self.targets.sort_unstable();
        for (field, value) in head {
            self.head.set(*field, value);
        }
        for (series, pattern) in patterns {
            self.patterns.remove(series);
            if !pattern.is_empty() {
                self.patterns.insert(*series, pattern.clone());
            }
        }
    }

    /// Who picked the reading that is in force; none for the default.
    pub fn reading_source(&self, id: &str) -> Option<&Changed> {
        self.sources.get(&reading_key(id))
    }

    /// Who entered the day of an edition; none for the rules file's.
    pub fn edition_source(&self, id: &str) -> Option<&Changed> {
        self.sources.get(&edition_key(id))
    }

    /// The office's own term, working days.
    pub fn target(&self, target: Target) -> Option<u16> {
        self.targets.iter().find(|(known, _)| *known == target).map(|(_, days)| *days)
    }
}

fn reading_key(id: &str) -> String {
    format!("reading/{id}")
}

fn edition_key(id: &str) -> String {
    format!("edition/{id}")
}
