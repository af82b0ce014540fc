//! An office's own revisions over the calendar shipped with the program: entered on the day an act became known, and
//! merged by that day with those that a newer program brings.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Calendar, DayKind, DayStatus, EMBEDDED, Revision};
use crate::law::LawError;

/// A day that an office's revision makes a day off.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct OffDay {
    /// The day.
    pub day: NaiveDate,
    /// Why it is off.
    pub kind: DayKind,
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in English.
    pub name_en: String,
}

/// A revision of the calendar that an office entered for itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Amendment {
    /// The day it became known.
    pub known_from: NaiveDate,
    /// The act or notice.
    pub act: String,
    /// Years it adds behind the last one, as bare five-day weeks to which the days below are added.
    #[serde(default)]
    pub adds_years: Vec<i32>,
    /// Working days that become days off.
    #[serde(default)]
    pub to_off: Vec<OffDay>,
    /// Days off that become working days.
    #[serde(default)]
    pub to_working: Vec<NaiveDate>,
}

/// The calendar last asked for, and the revisions it was made with: an office has one, a test a few.
static LAST: Mutex<Option<Made>> = Mutex::new(None);

/// A calendar, and the revisions it was made with.
type Made = (Vec<Amendment>, Arc<Calendar>);

impl Calendar {
    /// The shipped calendar with an office's own revisions. Made once, and again when they change.
    pub fn of_office<'a>(amendments: impl Iterator<Item = &'a Amendment> + Clone) -> Arc<Self> {
        if amendments.clone().next().is_none() {
            return EMBEDDED.clone();
        }
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((of, calendar)) if of.iter().eq(amendments.clone()) => calendar.clone(),
            _ => {
                let of: Vec<Amendment> = amendments.cloned().collect();
                let calendar = Arc::new(EMBEDDED.amended(&of));
                *last = Some((of, calendar.clone()));
                calendar
            }
        }
    }

    /// The same calendar with revisions of an office, each in its place by the day it became known. What a shipped
    /// revision has done already is done once: an office may have entered it before the program knew it.
    pub fn amended(&self, amendments: &[Amendment]) -> Self {
        let shipped = self.revisions.iter().enumerate().map(|(at, revision)| (revision.known_from, Step::Shipped(at)));
        let own = amendments.iter().map(|amendment| (amendment.known_from, Step::Own(amendment)));
        let mut steps: Vec<_> = shipped.chain(own).collect();
        steps.sort_by_key(|(known_from, _)| *known_from);
        let mut tables = vec![self.views[0].days()];
        let mut revisions = Vec::with_capacity(steps.len());
        for (_, step) in steps {
            let mut days = tables[tables.len() - 1].clone();
            revisions.push(match step {
                Step::Shipped(at) => self.again(at, &mut days),
                Step::Own(amendment) => apply(amendment, self.first, &mut days),
            });
            tables.push(days);
        }
        Self::assemble(self.first, revisions, tables)
    }

    /// Does to a table what a revision of this calendar did.
    fn again(&self, at: usize, days: &mut [DayStatus]) -> Revision {
        let revision = self.revisions[at].clone();
        for day in revision.to_off.iter().chain(&revision.to_working) {
            if let (Some(slot), Ok(status)) = (slot(days, self.first, *day), self.views[at + 1].status(*day)) {
                status.clone_into(slot);
            }
        }
        revision
    }

    /// What stands against a revision on a day, when everything known by then is known.
    ///
    /// # Errors
    /// [`LawError::NothingRevised`] for one without a day, [`LawError::RevisionOlder`] for one older than the newest,
    /// [`LawError::DayTwice`], [`LawError::DayIsAlready`], [`LawError::YearNotNext`], [`LawError::BeyondCalendar`].
    pub fn judge(&self, amendment: &Amendment, today: NaiveDate) -> Result<(), LawError> {
        let Amendment { known_from, adds_years, to_off, to_working, .. } = amendment;
        if to_off.is_empty() && to_working.is_empty() && adds_years.is_empty() {
            return Err(LawError::NothingRevised);
        }
        let newest = self.revisions.iter().map(|revision| revision.known_from).filter(|day| *day <= today).max();
        if let Some(newest) = newest.filter(|newest| newest > known_from) {
            return Err(LawError::RevisionOlder { known_from: *known_from, newest });
        }
        let mut known = self.as_known_on(today).days();
        let after_the_last = self.first.year() + years(&known, self.first)..;
        for (next, year) in after_the_last.zip(adds_years) {
            if *year != next {
                return Err(LawError::YearNotNext { year: *year, next });
            }
            add_year(&mut known, self.first, *year);
        }
        let mut seen = BTreeSet::new();
        let off = to_off.iter().map(|off| (off.day, false));
        for (day, working) in off.chain(to_working.iter().map(|day| (*day, true))) {
            if !seen.insert(day) {
                return Err(LawError::DayTwice { day });
            }
            let last = self.first + chrono::Days::new(known.len().saturating_sub(1) as u64);
            let first = self.first;
            let status = slot(&mut known, first, day).ok_or(LawError::BeyondCalendar { day, first, last })?;
            if status.is_working() == working {
                return Err(LawError::DayIsAlready { day, working });
            }
        }
        Ok(())
    }
}

enum Step<'a> {
    Shipped(usize),
    Own(&'a Amendment),
}

/// Does to a table what an office's revision says. Days outside the data change nothing: [`Calendar::judge`] refused
/// them when they were entered.
fn apply(amendment: &Amendment, first: NaiveDate, days: &mut Vec<DayStatus>) -> Revision {
    for year in &amendment.adds_years {
        add_year(days, first, *year);
    }
    for off in &amendment.to_off {
        if let Some(slot) = slot(days, first, off.day) {
            let OffDay { kind, name_kk, name_ru, name_en, .. } = off.clone();
            *slot = DayStatus::Off { kind, name_kk, name_ru, name_en, from: None };
        }
    }
    for day in &amendment.to_working {
        if let Some(slot) = slot(days, first, *day) {
            *slot = if is_weekend(*day) {
                DayStatus::MovedWorking { act: amendment.act.clone(), instead_of: None }
            } else {
                DayStatus::Working
            };
        }
    }
    Revision {
        known_from: amendment.known_from,
        act: amendment.act.clone(),
        to_off: amendment.to_off.iter().map(|off| off.day).collect(),
        to_working: amendment.to_working.clone(),
    }
}

fn slot(days: &mut [DayStatus], first: NaiveDate, day: NaiveDate) -> Option<&mut DayStatus> {
    days.get_mut(usize::try_from((day - first).num_days()).ok()?)
}

/// Whole years a table holds.
fn years(days: &[DayStatus], first: NaiveDate) -> i32 {
    let end = first + chrono::Days::new(days.len() as u64);
    end.year() - first.year()
}

/// Adds the year behind the last one as bare weeks; any other year, also one that is there already, changes nothing.
fn add_year(days: &mut Vec<DayStatus>, first: NaiveDate, year: i32) {
    if year != first.year() + years(days, first) {
        return;
    }
    let start = first + chrono::Days::new(days.len() as u64);
    let bare = |day| if is_weekend(day) { DayStatus::Weekend } else { DayStatus::Working };
    days.extend(start.iter_days().take_while(|day| day.year() == year).map(bare));
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
