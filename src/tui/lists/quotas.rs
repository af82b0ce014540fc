//! The quotas by year, the last first: what is allotted, issued and left, what stands outside, and the acts.

use chrono::{Datelike, NaiveDate};

use super::table::{Cell, Table, Width};
use super::{ListOf, ListRow, RowOpens};
use crate::office::Subject;
use crate::office::permit::Category;
use crate::office::permit::figures::{Measure, Question};
use crate::office::permit::quota::{QuotaLine, Standing};
use crate::phrase::{Arg, Phrase};
use crate::store::{Snapshot, StoreError};
use crate::tui::columns::QUOTA;
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

static TABLE: Table =
    Table { columns: &QUOTA, widths: &[Width::Name(30), Width::Number(12), Width::Number(12), Width::Number(12)] };

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let records = RowOpens::Form(FormKind::Quota, Subject::Office);
    let mut rows = vec![ListRow::new(Phrase::new("quota-record"), Role::Label, records)];
    let mut years = snapshot.quota_years()?;
    years.extend(u16::try_from(today.year()).ok());
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    for year in years {
        let (quota, standing) = snapshot.quota_standing(year)?;
        rows.push(ListRow::heading(Phrase::new("quota-year").with("year", Arg::Text(year.to_string()))));
        rows.extend(quota.is_none().then(|| ListRow::heading(Phrase::new("quota-none"))));
        rows.extend(standing_rows(&standing, year));
        for act in quota.iter().flat_map(|quota| &quota.acts) {
            rows.push(ListRow::new(act.told(), Role::Text, RowOpens::History(Subject::Quota(year))));
        }
    }
    Ok(rows)
}

/// The table, each line of which opens what was issued, and what is outside the quota.
fn standing_rows(standing: &Standing, year: u16) -> Vec<ListRow> {
    let measure = Measure::of_year(i32::from(year));
    let counted = |category| match measure {
        Some(measure) => RowOpens::Of(ListOf::Counted(Question { category: Some(category), ..Question::of(measure) })),
        None => RowOpens::Nothing,
    };
    // The total is of the categories of the quota: what is outside it is not counted there.
    let within: Vec<Category> = standing.lines.iter().filter_map(|line| line.category).collect();
    let all = || match measure {
        Some(measure) => RowOpens::Of(ListOf::Together(Question::of(measure), within.clone())),
        None => RowOpens::Nothing,
    };
    let number = |n: Option<u32>| Cell::Number(n.map(u64::from));
    let row = |line: &QuotaLine| {
        let rest = line.rest();
        let cells = vec![
            Cell::Say(line.name()),
            number(line.allotted),
            number(Some(line.issued)),
            Cell::Name(rest.map(|rest| rest.to_string().replace('-', "−")).unwrap_or_default()),
        ];
        let role = if rest.is_some_and(|rest| rest < 0) { Role::Warn } else { Role::Text };
        let opens = line.category.map_or_else(all, counted);
        ListRow { words: line.phrase(), ..ListRow::in_table(&TABLE, cells, role, opens) }
    };
    let mut rows = vec![ListRow::of_columns(&TABLE)];
    rows.extend(standing.lines.iter().map(row));
    let outside = standing.outside.iter().filter(|(_, n)| *n > 0).zip(standing.told_outside());
    rows.extend(outside.map(|((category, _), words)| ListRow::new(words, Role::Text, counted(*category))));
    rows
}
