//! What an office settles for itself. Changed only by events.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change::{Changed, Entered, Pending, Target};
use super::inquiry::terms::EnteredTerm;
use super::paper::Series;
use super::paper::head::Head;
use super::permit::PermitSettings;
use crate::law::edition::Readings;
use crate::law::inquiry::InquiryTerm;

const fn yes() -> bool {
    true
}

/// Minutes without a key before the screen is covered, in a new office.
const COVER_MINUTES: u16 = 15;

const fn cover_minutes() -> u16 {
    COVER_MINUTES
}

/// The settings of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settings {
    /// Name of the body, as printed.
    pub body: String,
    /// The office's zone: its wall clock, never the machine's.
    #[schemars(with = "String")]
    pub zone: Tz,
    /// A training office: its clock may be set, its papers are marked.
    #[serde(default)]
    pub training: bool,
    /// The day an edition of the Order comes into force, where it differs from the rules file.
    #[serde(default)]
    pub commencement: BTreeMap<String, NaiveDate>,
    /// The readings in force; `None` takes the edition's own.
    #[serde(default)]
    pub readings: Option<Readings>,
    /// Whether refusals, decisions against the recommendation and revocations take another's signature.
    #[serde(default = "yes")]
    pub second_signature: bool,
    /// How many calendar days before a certificate without an employer lapses it is brought up.
    pub remind_days: u16,
    /// The office's own revisions of the calendar, as they were entered.
    #[serde(default)]
    pub calendar: Vec<Entered>,
    /// What the readings in force and the entered days of editions stand on.
    #[serde(default)]
    pub sources: BTreeMap<String, Changed>,
    /// The office's own terms, working days.
    #[serde(default)]
    pub targets: Vec<(Target, u16)>,
    /// A change whose effect on the open cases is still being written.
    #[serde(default)]
    pub pending: Option<Pending>,
    /// Minutes without a key before personal data is covered.
    #[serde(default = "cover_minutes")]
    pub cover_minutes: u16,
    /// What stands at the head of papers.
    #[serde(default, rename = "letterhead")]
    pub head: Head,
    /// What is settled about permits for foreign labour.
    #[serde(default)]
    pub permits: PermitSettings,
    /// How numbers look, where the office has a pattern of its own.
    #[serde(default)]
    pub patterns: BTreeMap<Series, String>,
    /// The terms of inquiries that an administrator has entered with their source.
    #[serde(default)]
    pub inquiry_terms: BTreeMap<InquiryTerm, EnteredTerm>,
}

impl Settings {
    /// The settings a new office starts with.
    pub fn new(body: impl Into<String>) -> Self {
        Self {
            body: body.into(),
            zone: chrono_tz::Asia::Almaty,
            training: false,
            commencement: BTreeMap::new(),
            readings: None,
            second_signature: true,
            remind_days: 10,
            calendar: Vec::new(),
            sources: BTreeMap::new(),
            targets: Vec::new(),
            pending: None,
            cover_minutes: COVER_MINUTES,
            head: Head::default(),
            permits: PermitSettings::default(),
            patterns: BTreeMap::new(),
            inquiry_terms: BTreeMap::new(),
        }
    }
}
