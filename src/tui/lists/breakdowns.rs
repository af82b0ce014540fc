//! What the figures of a report break down into: a table and a bar chart each, and under Enter what a row counted.

use super::report::Named;
use super::table::{Bar, Cell, Table, Width};
use super::{ListRow, RowOpens, section};
use crate::office::report::{self, Breakdown, By, Report, Row};
use crate::phrase::Phrase;
use crate::store::StoreError;
use crate::tui::columns::{REPORT_ACTS, REPORT_CASES, REPORT_REFUSALS, REPORT_TERMS};
use crate::tui::theme::Role;

static TERMS: Table =
    Table { columns: &REPORT_TERMS, widths: &[Width::Name(38), Width::Number(8), Width::Number(8), Width::Bar] };
static REFUSALS: Table = Table { columns: &REPORT_REFUSALS, widths: &[Width::Name(47), Width::Number(8), Width::Bar] };
static ACTS: Table = Table { columns: &REPORT_ACTS, widths: &[Width::Name(47), Width::Number(8), Width::Bar] };
static CASES: Table = Table {
    columns: &REPORT_CASES,
    widths: &[Width::Name(24), Width::Number(7), Width::Number(7), Width::Number(7), Width::Number(7), Width::Bar],
};

const fn table(by: By) -> &'static Table {
    match by {
        By::Stage | By::Officer => &TERMS,
        By::Ground => &REFUSALS,
        By::Outcome => &ACTS,
        By::Service | By::Sector | By::Profession | By::Citizenship => &CASES,
    }
}

/// Every breakdown under its heading; of one without rows, nothing.
pub(super) fn rows(report: &Report, named: &mut Named<'_>) -> Result<Vec<ListRow>, StoreError> {
    let mut all = Vec::new();
    for breakdown in &report.breakdowns {
        all.extend(of(breakdown, report, named)?);
    }
    Ok(all)
}

fn of(breakdown: &Breakdown, report: &Report, named: &mut Named<'_>) -> Result<Vec<ListRow>, StoreError> {
    let by = breakdown.by;
    if breakdown.rows.is_empty() {
        return Ok(Vec::new());
    }
    let bars: Vec<(u64, u64)> = breakdown.rows.iter().map(|row| bar(by, row)).collect();
    let most = bars.iter().map(|(full, light)| full + light).max().unwrap_or_default();
    let mut rows = vec![ListRow::of_columns(table(by))];
    for (row, (full, light)) in breakdown.rows.iter().zip(bars) {
        let label = report.label(by, &row.key);
        let counts = row.counts.iter().map(|count| Cell::Count(*count));
        let cells = [Cell::Say(label.clone())].into_iter().chain(counts);
        let cells = cells.chain([Cell::Bar(Bar { full, light, most })]).collect();
        let title = Phrase::new("report-row").with("by", by.title()).with("row", label.clone());
        let opens = RowOpens::Rows(title, counted(by, row, named)?);
        rows.push(ListRow { words: label, ..ListRow::in_table(table(by), cells, role(by, row), opens) });
    }
    Ok(section(by.title(), rows))
}

/// What is drawn full, and what is drawn light behind it.
fn bar(by: By, row: &Row) -> (u64, u64) {
    let (full, light) = by.bar();
    (row.counts[full], light.map_or(0, |at| row.counts[at]))
}

/// What is late stands out where it is not nothing.
fn role(by: By, row: &Row) -> Role {
    let late = by.measure("late").is_some_and(|at| row.counts[at] > 0);
    if late { Role::Warn } else { Role::Text }
}

/// What a row counted, figure by figure.
fn counted(by: By, row: &Row, named: &mut Named<'_>) -> Result<Vec<ListRow>, StoreError> {
    let mut rows = vec![super::report::meant(by.meaning())];
    for share in &row.shares {
        let count = share.of.len().to_string();
        let heading = Phrase::new("report-figure").with("figure", report::name(share.figure)).with("n", count);
        rows.push(ListRow::heading(heading));
        rows.extend(named.rows(&share.of, &format!("{}/{}", by.code(), row.key))?);
    }
    Ok(rows)
}
