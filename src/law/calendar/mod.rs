//! The working calendar (Row 7: days off «согласно Трудовому кодексу»), versioned data with acts and dates.
//!
//! A [`Calendar`] holds one precomputed [`CalendarView`] per dated revision: a question is always put to a view,
//! so that a date can be computed as it was known on a given day.

mod amend;
mod load;
mod view;

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use amend::{Amendment, OffDay};
pub use view::CalendarView;

use super::LawError;
use crate::phrase::{Arg, Phrase};

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A holiday; one on a day off makes the next working day off.
    Holiday,
    /// 7 January, the first day of Kurban ait: off without moving.
    ReligiousDayOff,
    /// Off in place of a holiday that fell on a day off.
    Observed,
    /// A rest day moved here by an act.
    Transferred,
    /// Off under the calendar as it was known, made a working day by a later revision.
    Withdrawn,
}

/// What a calendar says of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum DayStatus {
    /// Monday to Friday, nothing special.
    Working,
    /// A Saturday or Sunday worked by an act.
    MovedWorking {
        /// The act.
        act: String,
        /// The rest day it was swapped for.
        instead_of: Option<NaiveDate>,
    },
    /// A Saturday or Sunday.
    Weekend,
    /// A day off with a name.
    Off {
        /// Why.
        kind: DayKind,
        /// Name in Kazakh.
        name_kk: String,
        /// Name in Russian.
        name_ru: String,
        /// Name in English.
        name_en: String,
        /// The day it stands for.
        from: Option<NaiveDate>,
    },
    /// A working day on which the terms of a case stood still by an outside act: not counted.
    Paused {
        /// The act.
        act: String,
    },
}

impl DayStatus {
    /// Whether it is a working day.
    pub const fn is_working(&self) -> bool {
        matches!(self, Self::Working | Self::MovedWorking { .. })
    }

    /// Whether the calendar says something of it beyond «a day of the week».
    pub const fn is_named(&self) -> bool {
        matches!(self, Self::MovedWorking { .. } | Self::Off { .. })
    }

    /// «рабочий день», «Наурыз мейрамы», «выходной за 21.03.2026: Наурыз мейрамы».
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Working => Phrase::new("law-day-working"),
            Self::MovedWorking { act, .. } => Phrase::new("law-day-moved-working").with("act", act.as_str()),
            Self::Weekend => Phrase::new("law-day-weekend"),
            Self::Paused { act } => Phrase::new("law-day-paused").with("act", act.as_str()),
            Self::Off { kind, name_kk, name_ru, name_en, from } => {
                let name = Arg::Words { kk: name_kk.clone(), ru: name_ru.clone(), en: name_en.clone() };
                match (kind, from) {
                    (DayKind::Transferred, Some(from)) => Phrase::new("law-day-transferred-from").with("from", *from),
                    (DayKind::Transferred, None) => Phrase::new("law-day-transferred").with("name", name),
                    (DayKind::Observed, Some(from)) => {
                        Phrase::new("law-day-observed").with("from", *from).with("name", name)
                    }
                    (DayKind::ReligiousDayOff, _) => Phrase::new("law-day-religious").with("name", name),
                    (DayKind::Withdrawn, _) => Phrase::new("law-day-withdrawn").with("name", name),
                    (DayKind::Holiday | DayKind::Observed, _) => Phrase::new("law-day-holiday").with("name", name),
                }
            }
        }
    }
}

/// A dated change of the calendar: what became known, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// The day it became known.
    pub known_from: NaiveDate,
    /// The act or notice.
    pub act: String,
    /// Working days that became days off.
    pub to_off: Vec<NaiveDate>,
    /// Days off that became working days.
    pub to_working: Vec<NaiveDate>,
}

/// The working calendar with its history.
#[derive(Debug, Clone)]
pub struct Calendar {
    first: NaiveDate,
    last: NaiveDate,
    revisions: Vec<Revision>,
    /// The calendar before any revision, then after each of `revisions`.
    views: Vec<CalendarView>,
}

static EMBEDDED: LazyLock<Arc<Calendar>> = LazyLock::new(|| {
    let parsed = Calendar::parse(include_str!("../../../rules/calendar-kz.toml"));
    Arc::new(parsed.expect("embedded data, held by a test"))
});

impl Calendar {
    /// The calendar shipped with the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads a calendar file (the form of `rules/calendar-kz.toml`).
    ///
    /// # Errors
    /// [`LawError::Data`] with the line, or with what contradicts itself.
    pub fn parse(text: &str) -> Result<Self, LawError> {
        load::parse(text)
    }

    /// Reads a file of revisions to be entered (the `[[revision]]` tables of `rules/calendar-kz.toml`).
    ///
    /// # Errors
    /// [`LawError::Data`] with the line.
    pub fn revisions_of(name: &str, text: &str) -> Result<Vec<Amendment>, LawError> {
        load::amendments(name, text)
    }

    /// The calendar as it was known at the end of `day`: later revisions taken back.
    pub fn as_known_on(&self, day: NaiveDate) -> CalendarView {
        let known = self.revisions.iter().filter(|revision| revision.known_from <= day).count();
        self.views[known].clone()
    }

    /// The calendar of a [`CalendarView::revision`].
    pub fn of_revision(&self, revision: &str) -> CalendarView {
        self.as_known_on(revision.parse().unwrap_or(self.first))
    }

    /// The calendar with everything that is known now.
    pub fn latest(&self) -> CalendarView {
        self.views[self.revisions.len()].clone()
    }

    /// First day of the data.
    pub const fn first_day(&self) -> NaiveDate {
        self.first
    }

    /// Last day of the data.
    pub const fn last_day(&self) -> NaiveDate {
        self.last
    }

    /// The dated changes, oldest first.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The calendar that dates once computed stand on, by its name ([`CalendarView::revision`]).
    pub fn view(&self, revision: &str) -> Option<CalendarView> {
        self.views.iter().rev().find(|view| view.revision() == revision).cloned()
    }

    fn assemble(first: NaiveDate, revisions: Vec<Revision>, tables: Vec<Vec<DayStatus>>) -> Self {
        let last = first + chrono::Days::new(tables.last().map_or(1, Vec::len) as u64 - 1);
        let views = tables.into_iter().enumerate().map(|(applied, days)| {
            let name = applied.checked_sub(1).map_or_else(|| "base".to_owned(), |newest| name(&revisions, newest));
            CalendarView(Arc::new(view::Inner::new(name, first, days)))
        });
        let views = views.collect();
        Self { first, last, revisions, views }
    }
}

/// The name of the calendar after a revision: the day it became known, numbered where that day brought several.
fn name(revisions: &[Revision], at: usize) -> String {
    let known_from = revisions[at].known_from;
    match revisions[..at].iter().filter(|earlier| earlier.known_from == known_from).count() {
        0 => known_from.to_string(),
        earlier => format!("{known_from}/{}", earlier + 1),
    }
}

#[cfg(test)]
mod tests;
