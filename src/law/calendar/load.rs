//! The calendar file: every day off by year, working weekends, and the revisions that led to it.
//!
//! The file is the newest calendar; an older one is the file with later revisions taken back.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use super::{Calendar, DayKind, DayStatus, Revision};
use crate::law::LawError;
use crate::law::data::{self, Day};

const FILE: &str = "calendar-kz.toml";

#[derive(Deserialize)]
struct File {
    schema: u32,
    week: String,
    year: Vec<Year>,
    #[serde(default)]
    revision: Vec<FileRevision>,
}

#[derive(Deserialize)]
struct Year {
    #[serde(rename = "year")]
    no: i32,
    #[serde(default)]
    day_off: Vec<DayOff>,
    #[serde(default)]
    working_weekend: Vec<WorkingWeekend>,
}

#[derive(Deserialize)]
struct DayOff {
    date: Day,
    kind: DayKind,
    name_ru: String,
    name_kk: String,
    from: Option<Day>,
}

#[derive(Deserialize)]
struct WorkingWeekend {
    date: Day,
    instead_of: Option<Day>,
    act: String,
}

#[derive(Deserialize)]
struct FileRevision {
    known_from: Day,
    act: String,
    to_off: Vec<Day>,
    to_working: Vec<Day>,
}

#[derive(Deserialize)]
struct Names {
    en: BTreeMap<String, String>,
}

pub(super) fn parse(text: &str) -> Result<Calendar, LawError> {
    let file: File = data::parse(FILE, text)?;
    if file.schema != 1 || file.week != "five_day" {
        return Err(data::fault(FILE, "schema = 1 and week = \"five_day\" are expected"));
    }
    let names: Names = data::parse("holiday-names.toml", include_str!("../../../rules/holiday-names.toml"))?;
    let first = first_day(&file.year)?;
    let mut newest = weeks(first, &file.year)?;
    for year in file.year {
        fill(&mut newest, first, year, &names)?;
    }
    let mut revisions: Vec<Revision> = file.revision.into_iter().map(Revision::from).collect();
    revisions.sort_by_key(|revision| revision.known_from);
    let mut tables = vec![newest];
    for revision in revisions.iter().rev() {
        let mut older = tables[tables.len() - 1].clone();
        take_back(&mut older, first, revision)?;
        tables.push(older);
    }
    tables.reverse();
    Ok(Calendar::assemble(first, revisions, tables))
}

pub(super) fn append(calendar: &Calendar, revision: Revision) -> Result<Calendar, LawError> {
    if calendar.revisions.last().is_some_and(|newest| newest.known_from > revision.known_from) {
        return Err(data::fault(FILE, "a revision older than the newest one"));
    }
    let first = calendar.first;
    let mut tables: Vec<Vec<DayStatus>> = calendar.views.iter().map(super::CalendarView::days).collect();
    let mut days = tables[tables.len() - 1].clone();
    for day in &revision.to_off {
        let status = slot(&mut days, first, *day)?;
        expect_working(status, *day, true)?;
        *status = off(DayKind::Transferred, &revision.act, None);
    }
    for day in &revision.to_working {
        let status = slot(&mut days, first, *day)?;
        expect_working(status, *day, false)?;
        *status = if is_weekend(*day) {
            DayStatus::MovedWorking { act: revision.act.clone(), instead_of: None }
        } else {
            DayStatus::Working
        };
    }
    tables.push(days);
    let mut revisions = calendar.revisions.clone();
    revisions.push(revision);
    Ok(Calendar::assemble(first, revisions, tables))
}

fn first_day(years: &[Year]) -> Result<NaiveDate, LawError> {
    let consecutive = years.windows(2).all(|pair| pair[1].no == pair[0].no + 1);
    years
        .first()
        .filter(|_| consecutive)
        .and_then(|year| NaiveDate::from_ymd_opt(year.no, 1, 1))
        .ok_or_else(|| data::fault(FILE, "years in order and without gaps are expected"))
}

/// Bare five-day weeks over all years of the file.
fn weeks(first: NaiveDate, years: &[Year]) -> Result<Vec<DayStatus>, LawError> {
    let end = NaiveDate::from_ymd_opt(first.year() + years.len() as i32, 1, 1)
        .ok_or_else(|| data::fault(FILE, "a year out of range"))?;
    let bare = |day| if is_weekend(day) { DayStatus::Weekend } else { DayStatus::Working };
    Ok(first.iter_days().take_while(|day| *day < end).map(bare).collect())
}

fn fill(days: &mut [DayStatus], first: NaiveDate, year: Year, names: &Names) -> Result<(), LawError> {
    for day_off in year.day_off {
        let day = day_off.date.0;
        let status = slot(days, first, day)?;
        if day.year() != year.no || !matches!(status, DayStatus::Working | DayStatus::Weekend) {
            return Err(data::fault(FILE, format!("{day} stands twice or under another year")));
        }
        let name_en = names.en.get(&day_off.name_ru).unwrap_or(&day_off.name_ru).clone();
        let from = day_off.from.map(|day| day.0);
        let (kind, name_kk, name_ru) = (day_off.kind, day_off.name_kk, day_off.name_ru);
        *status = DayStatus::Off { kind, name_kk, name_ru, name_en, from };
    }
    for moved in year.working_weekend {
        let day = moved.date.0;
        let status = slot(days, first, day)?;
        if *status != DayStatus::Weekend {
            return Err(data::fault(FILE, format!("{day} is no plain weekend day")));
        }
        *status = DayStatus::MovedWorking { act: moved.act, instead_of: moved.instead_of.map(|day| day.0) };
    }
    Ok(())
}

/// The table as it was before `revision`.
fn take_back(days: &mut [DayStatus], first: NaiveDate, revision: &Revision) -> Result<(), LawError> {
    for day in &revision.to_off {
        let status = slot(days, first, *day)?;
        expect_working(status, *day, false)?;
        *status = DayStatus::Working;
    }
    for day in &revision.to_working {
        let status = slot(days, first, *day)?;
        expect_working(status, *day, true)?;
        *status = if is_weekend(*day) { DayStatus::Weekend } else { off(DayKind::Withdrawn, &revision.act, None) };
    }
    Ok(())
}

fn slot(days: &mut [DayStatus], first: NaiveDate, day: NaiveDate) -> Result<&mut DayStatus, LawError> {
    let last = first + Days::new(days.len() as u64 - 1);
    let index = usize::try_from((day - first).num_days()).unwrap_or(usize::MAX);
    days.get_mut(index).ok_or(LawError::BeyondCalendar { day, first, last })
}

fn expect_working(status: &DayStatus, day: NaiveDate, working: bool) -> Result<(), LawError> {
    if status.is_working() == working {
        return Ok(());
    }
    let is = if working { "a day off" } else { "a working day" };
    Err(data::fault(FILE, format!("a revision changes {day}, which is {is} already")))
}

fn off(kind: DayKind, name: &str, from: Option<NaiveDate>) -> DayStatus {
    DayStatus::Off { kind, name_kk: name.to_owned(), name_ru: name.to_owned(), name_en: name.to_owned(), from }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl From<FileRevision> for Revision {
    fn from(file: FileRevision) -> Self {
        let days = |list: Vec<Day>| list.into_iter().map(|day| day.0).collect();
        Self {
            known_from: file.known_from.0,
            act: file.act,
            to_off: days(file.to_off),
            to_working: days(file.to_working),
        }
    }
}
