//! The Commission's sheet for one applicant (п. 8, 9, 10).

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::WorkPeriod;
use super::ids::Login;
use crate::law::edition::{PointsReading, ThresholdReading};

/// One line of the points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsLine {
    /// The criterion, by its code in the edition.
    pub criterion: String,
    /// Points it gives.
    pub points: u16,
    /// Whether it counts when only the highest education item does.
    pub in_highest: bool,
}

/// Points under both readings, as they came out on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// The items met.
    pub lines: Vec<PointsLine>,
    /// Completed years of experience.
    pub years: u16,
    /// Months beyond them.
    pub months: u16,
    /// All education items added.
    pub sum: u16,
    /// Only the highest education item.
    pub highest: u16,
    /// The threshold (Row 9, item 2); none where the edition's text of it is not in our hands.
    pub threshold: Option<u16>,
    /// The reading in force.
    pub reading: PointsReading,
    /// Whether the threshold is to be reached or exceeded.
    #[serde(default)]
    pub threshold_reading: ThresholdReading,
}

impl Points {
    /// Whether a reading reaches the threshold; where there is no text of one, nothing stands against it.
    pub const fn passes_under(&self, reading: PointsReading) -> bool {
        let points = match reading {
            PointsReading::Sum => self.sum,
            PointsReading::Highest => self.highest,
        };
        match self.threshold {
            Some(threshold) => self.threshold_reading.is_met(points, threshold),
            None => true,
        }
    }

    /// The points under the reading in force, and under the other.
    pub const fn by_reading(&self) -> (u16, u16) {
        match self.reading {
            PointsReading::Sum => (self.sum, self.highest),
            PointsReading::Highest => (self.highest, self.sum),
        }
    }

    /// Whether the threshold is reached under the reading in force.
    pub const fn passes(&self) -> bool {
        self.passes_under(self.reading)
    }

    /// Whether the verdict depends on the reading.
    pub const fn is_sensitive(&self) -> bool {
        self.passes_under(PointsReading::Sum) != self.passes_under(PointsReading::Highest)
    }
}

/// What the sheet is filled with; the points are computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the sheet with its own paragraph")]
pub struct SheetInput {
    /// Code of the profession in the list, or the text as it came when it is not on it.
    pub profession_code: String,
    /// The standard applied, with its requisites (п. 8).
    pub standard: String,
    /// Whether qualification and education meet it (ground 1).
    pub meets: bool,
    /// Why (not).
    pub reasons: String,
    /// Higher education in a matching speciality.
    pub higher: bool,
    /// Scientific degree in a matching speciality.
    pub degree: bool,
    /// Certificate to teach English.
    pub english_certificate: bool,
    /// Work in a matching speciality.
    pub periods: Vec<WorkPeriod>,
    /// What was established to be unreliable, and by what (ground 3); empty when nothing was.
    pub unreliable: String,
}

/// The sheet, as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreSheet {
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: Login,
    /// What it was filled with.
    pub input: SheetInput,
    /// What came out.
    pub points: Points,
}

impl ScoreSheet {
    /// Whether a ground of Row 9 holds by this sheet.
    pub fn ground_holds(&self, ground: u8) -> bool {
        match ground {
            1 => !self.input.meets,
            2 => !self.points.passes(),
            3 => !self.input.unreliable.is_empty(),
            _ => false,
        }
    }
}
