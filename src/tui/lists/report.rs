//! The report of a period: its figures, each with what it counted under Enter, and what is to be flagged.

use chrono::{Datelike, Months, NaiveDate};

use super::{ListRow, RowOpens, section};
use crate::office::report::{AVERAGES, Counted, Period, Report, meaning};
use crate::office::{CaseNo, Subject};
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::theme::Role;

/// Rows that a figure opens; the command line has them all.
const SHOWN: usize = 200;
/// Months and quarters to choose from, the present one among them.
const MONTHS: u32 = 12;
const QUARTERS: u32 = 5;

pub(super) fn rows(snapshot: &Snapshot, period: Period, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let report = snapshot.report(period, today)?;
    let words = Phrase::new("report-period").with("from", period.from).with("to", period.to);
    let choose = RowOpens::Rows(Phrase::new("report-periods"), choices(today));
    let mut rows = vec![ListRow::new(words, Role::Label, choose)];
    rows.extend(section(Phrase::new("report-flagged"), flags(&report)));
    for figure in &report.figures {
        let words = figure.phrase();
        let opens = RowOpens::Rows(words.clone(), counted(snapshot, figure)?);
        let words = if figure.part { Phrase::new("report-part").with("figure", words) } else { words };
        rows.push(ListRow::new(words, role(figure), opens));
    }
    for (words, code) in report.averages().into_iter().zip(AVERAGES) {
        let opens = RowOpens::Text(words.clone(), vec![(means(code), Role::Text)]);
        rows.push(ListRow::new(words, Role::Text, opens));
    }
    Ok(rows)
}

/// What every report flags; it stands first.
fn flags(report: &Report) -> Vec<ListRow> {
    let role = if report.unsigned.is_empty() { Role::Text } else { Role::Warn };
    let row = |(words, case): (Phrase, Option<CaseNo>)| {
        if let Some(no) = case {
            return ListRow::new(words, Role::Warn, RowOpens::Case(no));
        }
        ListRow::new(words.clone(), role, RowOpens::Text(words, Vec::new()))
    };
    report.flags().into_iter().map(row).collect()
}

/// What is late or outside the rules stands out where it is not nothing.
fn role(figure: &Counted) -> Role {
    let warns = figure.code.ends_with("-late") || matches!(figure.code, "refused-otherwise" | "against-recommendation");
    if warns && figure.count > 0 { Role::Warn } else { Role::Text }
}

fn means(code: &str) -> Phrase {
    Phrase::new("report-means").with("meaning", meaning(code))
}

/// What a figure is, and what it counted.
fn counted(snapshot: &Snapshot, figure: &Counted) -> Result<Vec<ListRow>, StoreError> {
    let words = means(figure.code);
    let mut rows =
        vec![ListRow::new(words.clone(), Role::Label, RowOpens::Text(figure.phrase(), vec![(words, Role::Text)]))];
    for subject in figure.of.iter().take(SHOWN) {
        rows.push(row(snapshot, subject)?);
    }
    if figure.of.len() > SHOWN {
        let words = Phrase::new("report-more").with("shown", SHOWN).with("n", figure.of.len());
        rows.push(ListRow::heading(words.with("code", figure.code)));
    }
    Ok(rows)
}

fn row(snapshot: &Snapshot, subject: &Subject) -> Result<ListRow, StoreError> {
    let number = subject.number();
    let (id, name, opens) = match subject {
        Subject::Case(no) => ("report-case", snapshot.row(*no)?.map(|row| row.name), RowOpens::Case(*no)),
        Subject::Complaint(no) => {
            let name = snapshot.complaint(*no)?.map(|complaint| complaint.input.from.name);
            ("report-complaint", name, RowOpens::Card(subject.clone()))
        }
        Subject::Certificate(number) => {
            let name = snapshot.certificate(number)?.map(|certificate| certificate.full_name);
            ("report-certificate", name, RowOpens::Life(number.clone()))
        }
        _ => {
            let name = match subject {
                Subject::Notification(no) => snapshot.notification(*no)?.map(|notice| notice.input.holder),
                _ => None,
            };
            ("report-notice", name, RowOpens::History(subject.clone()))
        }
    };
    let words = Phrase::new(id).with("no", number).with("name", name.unwrap_or_default());
    Ok(ListRow::new(words, Role::Text, opens))
}

/// The last months, quarters and years, the present ones first.
fn choices(today: NaiveDate) -> Vec<ListRow> {
    let month = Period::month_of(today).from;
    let back = |from: NaiveDate, months: u32| from.checked_sub_months(Months::new(months)).unwrap_or(from);
    let months = (0..MONTHS).map(|n| {
        let from = back(month, n);
        let words = Phrase::new("report-choice-month").with("month", format!("{:02}", from.month()));
        (words.with("year", from.year().to_string()), from, from)
    });
    let quarter = back(month, month.month0() % 3);
    let quarters = (0..QUARTERS).map(|n| {
        let from = back(quarter, n * 3);
        let words = Phrase::new("report-choice-quarter").with("n", (from.month0() / 3 + 1).to_string());
        (words.with("year", from.year().to_string()), from, from + Months::new(2))
    });
    let years = (0..2).map(|n| {
        let from = back(month, month.month0() + n * 12);
        let words = Phrase::new("report-choice-year").with("year", from.year().to_string());
        (words, from, from + Months::new(11))
    });
    let all = months.chain(quarters).chain(years);
    all.map(|(words, from, last)| {
        let period = Period { from, to: Period::month_of(last).to };
        ListRow::new(words, Role::Text, RowOpens::Period(period))
    })
    .collect()
}
