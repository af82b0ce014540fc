//! The calendar file: every day off by year, working weekends, and the revisions that led to it.
//!
//! The file is the newest calendar; an older one is the file with later revisions taken back.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use super::{Amendment, Calendar, DayKind, DayStatus, OffDay, Revision};
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

/// A file of revisions to be entered: the form of the shipped file's, with names for the days where there are some.
#[derive(Deserialize)]
struct Revisions {
    #[serde(default)]
    revision: Vec<NewRevision>,
}

#[derive(Deserialize)]
struct NewRevision {
    known_from: Day,
    act: String,
    #[serde(default)]
    adds_years: Vec<i32>,
    #[serde(default)]
    to_off: Vec<Day>,
    #[serde(default)]
    to_working: Vec<Day>,
    #[serde(default)]
    day_off: Vec<NewDayOff>,
}

#[derive(Deserialize)]
struct NewDayOff {
    date: Day,
    kind: DayKind,
    name_ru: String,
    name_kk: Option<String>,
    name_en: Option<String>,
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

/// The revisions of a file. A day without a name bears the act's.
pub(super) fn amendments(name: &str, text: &str) -> Result<Vec<Amendment>, LawError> {
    let file: Revisions = data::parse(name, text)?;
    let amendment = |revision: NewRevision| {
        let act = revision.act;
        let plain = revision.to_off.iter().map(|day| OffDay {
            day: day.0,
            kind: DayKind::Transferred,
            name_kk: act.clone(),
            name_ru: act.clone(),
            name_en: act.clone(),
        });
        let named = revision.day_off.into_iter().map(|off| OffDay {
            day: off.date.0,
            kind: off.kind,
            name_kk: off.name_kk.unwrap_or_else(|| off.name_ru.clone()),
            name_en: off.name_en.unwrap_or_else(|| off.name_ru.clone()),
            name_ru: off.name_ru,
        });
        Amendment {
            known_from: revision.known_from.0,
            adds_years: revision.adds_years,
            to_off: plain.chain(named).collect(),
            to_working: revision.to_working.iter().map(|day| day.0).collect(),
            act,
        }
    };
    Ok(file.revision.into_iter().map(amendment).collect())
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
