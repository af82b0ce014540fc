//! Permits in the columns of the file they are read from, and what is known of them on the day; employers and quotas.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cell::Cell;
use super::intake::cell;
use crate::intake::{Content, PermitColumn, permit_row_of};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Category, Employer, Permit, SeasonalQuota};

const READ: usize = PermitColumn::NAMES.len();
const TOLD: usize = Content::Permits.told().len();

/// Columns of the permits: those that `import` reads, in their canonical order, then those that only tell.
pub const COLUMNS: &[&str] = &{
    let mut names = [""; READ + TOLD];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < READ { PermitColumn::NAMES[at] } else { Content::Permits.told()[at - READ] };
        at += 1;
    }
    names
};

/// Columns of the employers.
pub const EMPLOYERS: &[&str] = &["employer_bin", "employer_name", "activity"];

/// Columns of the quotas: a category of a year a row, and the year in total.
pub const QUOTAS: &[&str] = &["quota_year", "category", "allotted", "issued", "rest", "act", "act_on"];

/// A permit, as it stands on a day.
pub fn row(permit: &Permit, today: NaiveDate) -> Vec<Cell> {
    let read = PermitColumn::ALL.iter().zip(permit_row_of(permit));
    let mut cells: Vec<Cell> = read.map(|(column, text)| cell(column.kind(), text)).collect();
    cells.push(permit.status_on(today).code().into());
    cells.push(Cell::Day(Some(permit.last_day())));
    cells
}

/// An employer.
pub fn employer(employer: &Employer) -> Vec<Cell> {
    let input = &employer.input;
    [&input.bin, &input.name, &input.activity].map(|text| text.as_str().into()).into()
}

/// The rows of a year: in total, then every category that is allotted or issued.
pub fn quota(quota: &Quota, issued: &BTreeMap<Category, u32>, seasonal: SeasonalQuota) -> Vec<Vec<Cell>> {
    let of = |category: Category| issued.get(&category).copied().unwrap_or(0);
    let within = Category::ALL.iter().copied().filter(|category| category.is_in_quota(seasonal));
    let mut rows = vec![line(quota, (None, true), quota.total(), within.map(of).sum())];
    let known = |category: &Category| quota.of(*category).is_some() || of(*category) > 0;
    let categories = Category::ALL.iter().copied().filter(known);
    rows.extend(categories.map(|category| {
        let within = category.is_in_quota(seasonal);
        line(quota, (Some(category), within), quota.of(category), of(category))
    }));
    rows
}

/// A line; what stands outside the quota has no rest of it.
fn line(quota: &Quota, (category, within): (Option<Category>, bool), allotted: Option<u32>, issued: u32) -> Vec<Cell> {
    let named = |act: &&crate::office::permit::quota::AllotQuota| match category {
        Some(category) => act.by_category.contains_key(&category),
        None => act.total.is_some(),
    };
    let act = quota.acts.iter().rev().find(named);
    vec![
        quota.year.into(),
        category.map_or("total", Category::code).into(),
        Cell::count(allotted),
        Cell::Number(issued.into()),
        Cell::count(allotted.filter(|_| within).map(|allotted| i64::from(allotted) - i64::from(issued))),
        Cell::text(act.map(|act| &act.act)),
        Cell::Day(act.map(|act| act.act_on)),
    ]
}
