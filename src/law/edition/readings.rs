//! Readings: what is picked where the text is silent or contradicts itself. Defaults stand in `rules/`;
//! an office keeps its own [`Readings`] in its settings.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::phrase::Phrase;

/// R-DAY: whether the day after the accepted day is working day 1, or the accepted day itself («со дня»).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayReading {
    /// The accepted day is day zero.
    NextDay,
    /// The accepted day is working day 1: everything is due one working day earlier.
    AcceptedDay,
}

impl DayReading {
    /// The reading that was not picked.
    pub const fn other(self) -> Self {
        match self {
            Self::NextDay => Self::AcceptedDay,
            Self::AcceptedDay => Self::NextDay,
        }
    }

    /// The reading in a sentence.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::NextDay => "law-reading-day-next-day",
            Self::AcceptedDay => "law-reading-day-accepted-day",
        })
    }
}

/// R-FILE: when what was filed after hours or on a day off is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FiledLate {
    /// On the next working day (Row 7, verbatim).
    NextWorkingDay,
}

/// Whether the education items of п. 10 add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointsReading {
    /// All that are met are added.
    Sum,
    /// Only the highest one counts.
    Highest,
}

impl PointsReading {
    /// The reading in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Sum => "law-reading-points-sum",
            Self::Highest => "law-reading-points-highest",
        })
    }
}

/// How unfinished years of experience count between the bands of п. 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExperienceReading {
    /// Completed years: 3 years 11 months are 3.
    CompletedYears,
}

/// R-TERM: the last day of «не более трех месяцев» (п. 15, 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermReading {
    /// The day before the corresponding day: «с … по …» counts both ends.
    Inclusive,
    /// The corresponding day itself.
    CorrespondingDay,
}

impl TermReading {
    /// The reading in a sentence.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Inclusive => "law-reading-term-inclusive",
            Self::CorrespondingDay => "law-reading-term-corresponding-day",
        })
    }
}

/// R-SENT: which day makes a holder's notice timely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SentReading {
    /// The day it was sent or filed.
    BySent,
    /// The day it came.
    ByReceived,
}

impl SentReading {
    /// The reading in a sentence.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::BySent => "law-reading-sent-by-sent",
            Self::ByReceived => "law-reading-sent-by-received",
        })
    }
}

/// R-VER: which day's edition governs a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VersionReading {
    /// The registration day's.
    RegistrationDay,
}

/// The readings in force in an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Readings {
    /// R-DAY.
    pub day: DayReading,
    /// R-FILE.
    pub filed_late: FiledLate,
    /// The end of the working day, office local time: a filing at this second is still the same day.
    pub day_end: NaiveTime,
    /// Education points.
    pub points: PointsReading,
    /// Unfinished years.
    pub experience: ExperienceReading,
    /// R-TERM.
    pub term: TermReading,
    /// R-SENT.
    pub sent: SentReading,
    /// R-VER.
    pub version: VersionReading,
}

/// One reading as the rules file gives it: what could be picked, what is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingNote {
    /// The field of [`Readings`].
    pub id: String,
    /// The default.
    pub pick: String,
    /// All values that may be picked; empty where it is a value and not a choice.
    pub alternatives: Vec<String>,
    /// The paragraph it reads.
    pub paragraph: String,
    /// Message id of the reason.
    pub reason: String,
}

impl Readings {
    /// The defaults of a rules file.
    pub(super) fn from_notes(notes: &[ReadingNote]) -> Result<Self, String> {
        let mut picks = serde_json::Map::new();
        for note in notes {
            if !note.alternatives.is_empty() && !note.alternatives.contains(&note.pick) {
                return Err(format!("reading {}: {} is none of its alternatives", note.id, note.pick));
            }
            if picks.insert(note.id.clone(), note.pick.clone().into()).is_some() {
                return Err(format!("reading {} stands twice", note.id));
            }
        }
        serde_json::from_value(picks.into()).map_err(|fault| format!("readings: {fault}"))
    }
}
