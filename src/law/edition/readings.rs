//! Readings: what is picked where the text is silent or contradicts itself. Defaults stand in `rules/`;
//! an office keeps its own [`Readings`] in its settings.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::law::LawError;
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

/// How experience between two bands of п. 10 counts: «до 3» and «от 4», «до 10» and «от 11» leave a gap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExperienceReading {
    /// Completed years: 3 years 11 months are 3.
    #[default]
    CompletedYears,
    /// No band, no points: 3 years 1 month give none.
    NoPoints,
    /// The upper band: 3 years 1 month count as 4.
    UpperBand,
}

/// Whether six points reach the threshold of Row 9, «составляющего шесть баллов».
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThresholdReading {
    /// Six points reach it.
    #[default]
    Reaches,
    /// It has to be exceeded.
    Exceeds,
}

impl ThresholdReading {
    /// Whether points are enough.
    pub const fn is_met(self, points: u16, threshold: u16) -> bool {
        match self {
            Self::Reaches => points >= threshold,
            Self::Exceeds => points > threshold,
        }
    }
}

/// For whom a certificate to teach English gives points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnglishReading {
    /// For every profession: п. 10 sets no condition.
    #[default]
    AnyProfession,
    /// For those that teach.
    TeachersOnly,
}

/// How work in two places at once counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OverlapReading {
    /// Once: the union of the periods.
    #[default]
    Union,
    /// Each period by itself.
    Each,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
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
    /// Whether the threshold is to be reached or exceeded.
    #[serde(default)]
    pub threshold: ThresholdReading,
    /// For whom a certificate to teach English counts.
    #[serde(default)]
    pub english: EnglishReading,
    /// Work in two places at once.
    #[serde(default)]
    pub overlap: OverlapReading,
}

/// One reading as the rules file gives it: what could be picked, what is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingNote {
    /// The field of [`Readings`].
    pub id: String,
    /// Its short name, `R-DAY`; empty where it has none.
    #[serde(default)]
    pub code: String,
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
        let readings: Self =
            serde_json::from_value(picks.clone().into()).map_err(|fault| format!("readings: {fault}"))?;
        match readings.values().keys().find(|id| !picks.contains_key(*id)) {
            Some(id) => Err(format!("reading {id} is missing")),
            None => Ok(readings),
        }
    }

    /// Every reading by its id, as the rules file writes it.
    fn values(&self) -> serde_json::Map<String, serde_json::Value> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(values)) => values,
            _ => serde_json::Map::new(),
        }
    }

    /// What is picked for a reading, as the rules file writes it.
    pub fn value(&self, id: &str) -> Option<String> {
        self.values().get(id).and_then(|value| value.as_str()).map(ToOwned::to_owned)
    }

    /// The same readings with another pick for one of them.
    ///
    /// # Errors
    /// [`LawError::UnknownReading`], [`LawError::UnknownPick`].
    pub fn picked(&self, id: &str, value: &str, note: &ReadingNote) -> Result<Self, LawError> {
        let known = || match id {
            "day_end" => "00:00:00 … 23:59:59".to_owned(),
            _ => note.alternatives.join(", "),
        };
        let wrong = || LawError::UnknownPick { id: id.to_owned(), value: value.to_owned(), known: known() };
        if !note.alternatives.is_empty() && !note.alternatives.iter().any(|known| known == value) {
            return Err(wrong());
        }
        let mut values = self.values();
        values.insert(id.to_owned(), value.into());
        serde_json::from_value(values.into()).map_err(|_| wrong())
    }
}

impl ReadingNote {
    /// A pick in a sentence.
    pub fn pick_phrase(&self, value: &str) -> Phrase {
        if self.alternatives.is_empty() {
            return Phrase::new("law-reading-day-end-at").with("time", value.get(..5).unwrap_or(value));
        }
        Phrase::new(["law-reading", &self.id, value].join("-").replace('_', "-"))
    }

    /// What the reading is of: «R-DAY: что первый рабочий день срока».
    pub fn name_phrase(&self) -> Phrase {
        Phrase::new(format!("law-reading-{}-name", self.id.replace('_', "-")))
    }

    /// Where it bites.
    pub fn bites_phrase(&self) -> Phrase {
        Phrase::new(format!("law-reading-{}-bites", self.id.replace('_', "-")))
    }
}
