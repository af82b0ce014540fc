//! The deadlines pane full-screen, for whoever answers for all of them: what is overdue and where it stuck, who has
//! what at which stage, what the next days bring, and how the months went. From counters and short ranges alone.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use super::table::{Cell, Table, Width};
use super::{ListOf, ListRow, RowOpens, section};
use crate::law::Stage;
use crate::office::Login;
use crate::office::decide::Rules;
use crate::office::report::Period;
use crate::phrase::Phrase;
use crate::store::{Direction, QueueQuery, QueueRow, Scope, Snapshot, StoreError};
use crate::tui::columns::{AHEAD, HELD, MONTHS, OVERDUE};
use crate::tui::theme::Role;

/// Overdue cases named; the queue has them all.
const NAMED: usize = 100;
/// Working days looked ahead.
const DAYS: usize = 10;
/// Months looked back, the present one among them.
const BACK: u32 = 12;

static LATE: Table = Table {
    columns: &OVERDUE,
    widths: &[Width::Words(9), Width::Name(20), Width::Words(10), Width::Name(15), Width::Number(5), Width::Words(9)],
};
static WITH: Table =
    Table { columns: &HELD, widths: &[Width::Name(26), Width::Words(12), Width::Number(9), Width::Number(12)] };
static DUE: Table = Table {
    columns: &AHEAD,
    widths: &[Width::Words(10), Width::Number(11), Width::Number(11), Width::Number(11), Width::Number(9)],
};
static MONTH: Table =
    Table { columns: &MONTHS, widths: &[Width::Words(10), Width::Number(11), Width::Number(12), Width::Number(14)] };

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let office = snapshot.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let rules = Rules::with(office, today);
    let mut rows = overdue(snapshot, &rules, today)?;
    rows.extend(held(snapshot, today)?);
    rows.extend(ahead(snapshot, &rules, today)?);
    rows.extend(months(snapshot, today)?);
    Ok(rows)
}

/// A heading, the headings of its columns, and the rows under them.
fn table(heading: &str, table: &'static Table, rows: Vec<ListRow>) -> Vec<ListRow> {
    let headed = if rows.is_empty() { rows } else { std::iter::once(ListRow::of_columns(table)).chain(rows).collect() };
    section(Phrase::new(heading), headed)
}

/// What is overdue, the longest first, and all of it as a queue.
fn overdue(snapshot: &Snapshot, rules: &Rules, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let query = QueueQuery { direction: Direction::From, ..QueueQuery::first(Scope::Overdue(today), NAMED) };
    let page = snapshot.queue_page(&query)?;
    if page.total == 0 {
        return Ok(vec![ListRow::new(Phrase::new("deadlines-none-overdue"), Role::Good, RowOpens::Nothing)]);
    }
    let words = Phrase::new("supervision-overdue").with("n", page.total);
    let all = ListRow::new(words, Role::Overdue, RowOpens::Queue(Scope::Overdue(today)));
    let rows = page.rows.iter().map(|row| late(row, rules, today));
    Ok([all, ListRow::of_columns(&LATE)].into_iter().chain(rows).collect())
}

fn late(row: &QueueRow, rules: &Rules, today: NaiveDate) -> ListRow {
    let days = rules.over_pauses(&row.clock.pauses).late_by(row.due, today).ok();
    let cells = vec![
        Cell::Name(row.no.to_string()),
        Cell::Name(row.name.clone()),
        Cell::Say(row.stage.map_or_else(|| state(row), stage)),
        Cell::Officer(row.officer.clone()),
        Cell::Number(days.map(u64::from)),
        Cell::Day(row.stands_since),
    ];
    ListRow::in_table(&LATE, cells, Role::Overdue, RowOpens::Case(row.no))
}

fn stage(stage: Stage) -> Phrase {
    Phrase::new(format!("stage-short-{}", stage.code()))
}

fn state(row: &QueueRow) -> Phrase {
    Phrase::new(format!("state-short-{}", row.state.code()))
}

/// Who has what at which stage, the most overdue first.
fn held(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let mut held: BTreeMap<(Option<Login>, Stage), (u64, u64)> = BTreeMap::new();
    for load in snapshot.loads(NaiveDate::MIN, None)? {
        let Some(stage) = load.stage else { continue };
        let (open, overdue) = held.entry((load.officer, stage)).or_default();
        *open += load.count;
        *overdue += if load.day.is_some_and(|day| day < today) { load.count } else { 0 };
    }
    let mut held: Vec<_> = held.into_iter().collect();
    held.sort_by_key(|(_, (_, overdue))| std::cmp::Reverse(*overdue));
    let rows = held.into_iter().map(|((officer, at), (open, overdue))| {
        let cells = vec![Cell::Officer(officer.clone()), Cell::Say(stage(at)), Cell::Count(open), Cell::Count(overdue)];
        let role = if overdue > 0 { Role::Warn } else { Role::Text };
        ListRow::in_table(&WITH, cells, role, RowOpens::Queue(Scope::With(officer, at)))
    });
    Ok(table("supervision-held", &WITH, rows.collect()))
}

/// What the next working days bring, today among them.
fn ahead(snapshot: &Snapshot, rules: &Rules, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let mut rows = Vec::new();
    let mut next = Some(today);
    while let Some(day) = next.and_then(|day| rules.calendar.next_working_from(day).ok()).filter(|_| rows.len() < DAYS)
    {
        next = day.succ_opt();
        let loads = next.map(|next| snapshot.loads(day, Some(next))).transpose()?.unwrap_or_default();
        let of = |stage| loads.iter().filter(|load| load.stage == Some(stage)).map(|load| load.count).sum();
        let counts = Stage::ALL.map(of);
        let total: u64 = loads.iter().map(|load| load.count).sum();
        let cells = [Cell::Day(Some(day))].into_iter().chain(counts.map(Cell::Count)).chain([Cell::Count(total)]);
        let role = if day == today && total > 0 { Role::Warn } else { Role::Text };
        rows.push(ListRow::in_table(&DUE, cells.collect(), role, RowOpens::Queue(Scope::DueOn(day))));
    }
    Ok(table("supervision-ahead", &DUE, rows))
}

/// How many results of each month were in time; Enter counts the month's whole report.
fn months(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let this = Period::month_of(today).from;
    let mut rows = Vec::new();
    for back in 0..BACK {
        let Some(from) = this.checked_sub_months(Months::new(back)) else { break };
        let (in_time, late) = snapshot.deliveries(from, from + Months::new(1))?;
        let total = in_time + late;
        let share = (in_time * 100).checked_div(total);
        let month = Phrase::new("report-choice-month").with("month", format!("{:02}", from.month()));
        let cells = vec![
            Cell::Say(month.with("year", from.year().to_string())),
            Cell::Count(total),
            Cell::Count(in_time),
            Cell::Number(share),
        ];
        let role = if late > 0 { Role::Warn } else { Role::Text };
        let opens = RowOpens::Of(ListOf::Period(Period::month_of(from)));
        rows.push(ListRow::in_table(&MONTH, cells, role, opens));
    }
    Ok(table("supervision-months", &MONTH, rows))
}
