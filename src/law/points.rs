//! Points of п. 10 and the experience they count.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A stretch of work: both ends counted; an open end runs to the registration day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WorkPeriod {
    /// First day of work.
    pub from: NaiveDate,
    /// Last day of work, or none while it goes on.
    pub until: Option<NaiveDate>,
}

/// A criterion of п. 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Высшее образование.
    Higher,
    /// Учёная степень.
    Degree,
    /// Сертификат для преподавания английского языка.
    EnglishCertificate,
    /// Стаж работы.
    Experience,
}
