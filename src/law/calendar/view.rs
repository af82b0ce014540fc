//! One calendar as known on one day, with prefix counts: every question is an index or two.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::DayStatus;
use crate::law::LawError;
use crate::law::clock::Pause;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inner {
    revision: String,
    first: NaiveDate,
    /// Everything that is said of a day, once.
    said: Vec<DayStatus>,
    /// What is said of each day, by its place there: a few names serve two thousand days.
    days: Vec<u16>,
    /// `up_to[i]`: working days among `days[0..=i]`.
    up_to: Vec<u32>,
    /// Indexes of the working days, in order.
    working: Vec<u32>,
}

impl Inner {
    pub(super) fn new(revision: String, first: NaiveDate, days: Vec<DayStatus>) -> Self {
        let mut said = vec![DayStatus::Working, DayStatus::Weekend];
        let place = |day: DayStatus| {
            let known = said.iter().position(|known| *known == day);
            known.unwrap_or_else(|| {
                said.push(day);
                said.len() - 1
            }) as u16
        };
        let days = days.into_iter().map(place).collect();
        Self::of(revision, first, said, days)
    }

    fn of(revision: String, first: NaiveDate, said: Vec<DayStatus>, days: Vec<u16>) -> Self {
        let mut up_to = Vec::with_capacity(days.len());
        let mut working = Vec::new();
        for (index, place) in days.iter().enumerate() {
            if said[usize::from(*place)].is_working() {
                working.push(index as u32);
            }
            up_to.push(working.len() as u32);
        }
        Self { revision, first, said, days, up_to, working }
    }

    fn status(&self, index: usize) -> &DayStatus {
        &self.said[usize::from(self.days[index])]
    }
}

/// A calendar as it was known on some day. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarView(pub(super) Arc<Inner>);

impl CalendarView {
    /// The day the newest revision applied became known («2026-03-18»), or `base`.
    pub fn revision(&self) -> &str {
        &self.0.revision
    }

    /// First day of the data.
    pub fn first_day(&self) -> NaiveDate {
        self.0.first
    }

    /// Last day of the data.
    pub fn last_day(&self) -> NaiveDate {
        self.at(self.0.days.len().saturating_sub(1) as u32)
    }

    /// What the calendar says of a day.
    ///
    /// # Errors
    /// [`LawError::BeyondCalendar`], as every question here.
    pub fn status(&self, day: NaiveDate) -> Result<&DayStatus, LawError> {
        Ok(self.0.status(self.index(day)?))
    }

    /// Whether it is a working day.
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, LawError> {
        Ok(self.status(day)?.is_working())
    }

    /// The `n`-th working day after `day`, which itself is day zero whether it is worked or not.
    pub fn nth_after(&self, day: NaiveDate, n: u32) -> Result<NaiveDate, LawError> {
        let index = self.index(day)?;
        let Some(skip) = n.checked_sub(1) else { return Ok(day) };
        let wanted = self.0.up_to[index] as usize + skip as usize;
        self.0.working.get(wanted).map(|index| self.at(*index)).ok_or_else(|| self.after_the_end())
    }

    /// `day` itself where it is a working day, else the next one (Row 7).
    pub fn next_working_from(&self, day: NaiveDate) -> Result<NaiveDate, LawError> {
        if self.is_working(day)? { Ok(day) } else { self.nth_after(day, 1) }
    }

    /// Working days in (`a`, `b`]: how many are left at `a` for what is due at `b`; negative when `b` is before `a`.
    pub fn distance(&self, a: NaiveDate, b: NaiveDate) -> Result<i64, LawError> {
        let (from, to) = (self.0.up_to[self.index(a)?], self.0.up_to[self.index(b)?]);
        Ok(i64::from(to) - i64::from(from))
    }

    /// The `n`-th working day before `day`, which itself is day zero whether it is worked or not.
    pub fn nth_before(&self, day: NaiveDate, n: u32) -> Result<NaiveDate, LawError> {
        let index = self.index(day)?;
        let Some(skip) = n.checked_sub(1) else { return Ok(day) };
        let before = self.0.up_to[index] - u32::from(self.0.status(index).is_working());
        let wanted = before.checked_sub(skip + 1).and_then(|at| self.0.working.get(at as usize));
        wanted.map(|index| self.at(*index)).ok_or_else(|| {
            let first = self.first_day();
            LawError::BeyondCalendar { day: first - Days::new(1), first, last: self.last_day() }
        })
    }

    /// The same calendar with the working days of a case's pauses taken out; its revision keeps its name.
    pub fn without(&self, pauses: &[Pause]) -> Self {
        if pauses.is_empty() {
            return self.clone();
        }
        let (mut said, mut days) = (self.0.said.clone(), self.0.days.clone());
        for pause in pauses {
            let from = self.offset(pause.from);
            let until = pause.resumed.map_or(days.len(), |day| self.offset(day));
            let still = said.len() as u16;
            said.push(DayStatus::Paused { act: pause.act.clone() });
            for place in days.iter_mut().take(until).skip(from).filter(|place| said[usize::from(**place)].is_working())
            {
                *place = still;
            }
        }
        Self(Arc::new(Inner::of(self.0.revision.clone(), self.0.first, said, days)))
    }

    /// How many days of the data lie before a day.
    fn offset(&self, day: NaiveDate) -> usize {
        usize::try_from((day - self.0.first).num_days()).unwrap_or(0)
    }

    pub(super) fn days(&self) -> Vec<DayStatus> {
        (0..self.0.days.len()).map(|index| self.0.status(index).clone()).collect()
    }

    fn index(&self, day: NaiveDate) -> Result<usize, LawError> {
        let offset = (day - self.0.first).num_days();
        usize::try_from(offset)
            .ok()
            .filter(|index| *index < self.0.days.len())
            .ok_or_else(|| LawError::BeyondCalendar { day, first: self.first_day(), last: self.last_day() })
    }

    fn at(&self, index: u32) -> NaiveDate {
        self.0.first + Days::new(u64::from(index))
    }

    fn after_the_end(&self) -> LawError {
        let last = self.last_day();
        LawError::BeyondCalendar { day: last + Days::new(1), first: self.first_day(), last }
    }
}
