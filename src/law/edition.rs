//! Stand-in until the editions land: the two choices the office's records name.

use serde::{Deserialize, Serialize};

/// How education items of п. 10 add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointsReading {
    /// All items met.
    Sum,
    /// Only the highest.
    Highest,
}

/// The readings in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readings {
    /// Points.
    pub points: PointsReading,
}
