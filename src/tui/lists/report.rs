//! The report of a period: its figures, each with what it counted under Enter, what they break down into, and what is to
//! be flagged. Of one day it is the daily report: what stood at its end, and the end of the journal.

use std::collections::HashMap;

use chrono::{Datelike, Months, NaiveDate};

use super::{ListOf, ListRow, RowOpens, breakdowns, section};
use crate::office::report::{AVERAGES, Counted, Period, Report, meaning};
use crate::office::{CaseNo, Subject};
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

/// Rows that a figure opens; the command line has them all.
const SHOWN: usize = 200;
/// Months and quarters to choose from, the present one among them.
const MONTHS: u32 = 12;
const QUARTERS: u32 = 5;

/// The report of the period asked for; of the month at hand where none is.
pub(super) fn rows(snapshot: &Snapshot, of: Option<&ListOf>, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let period = of.and_then(ListOf::period).unwrap_or_else(|| Period::month_of(today));
    let report = snapshot.report_of(period, today)?;
    let mut named = Named { snapshot, rows: HashMap::new() };
    let words = Phrase::new(if report.head.is_some() { "report-day" } else { "report-period" });
    let words = words.with("from", period.from).with("to", period.to);
    let choose = RowOpens::Rows(Phrase::new("report-periods"), choices(today));
    let mut rows = vec![ListRow::new(words, Role::Label, choose)];
    let broken = breakdowns::rows(&report, &mut named)?;
    let title = Phrase::new("report-breakdowns").with("from", period.from).with("to", period.to);
    rows.push(ListRow::new(Phrase::new("report-broken"), Role::Text, RowOpens::Rows(title, broken)));
    rows.extend(report.head.iter().map(|head| {
        let words = head.phrase();
        ListRow::new(
            words.clone(),
            Role::Text,
            RowOpens::Text(Phrase::new("report-head-title"), vec![(words, Role::Text)]),
        )
    }));
    rows.extend(section(Phrase::new("report-flagged"), flags(&report)));
    let standing = report.standing.iter().map(|figure| named.figure(figure)).collect::<Result<Vec<_>, _>>()?;
    rows.extend(section(Phrase::new("report-standing"), standing));
    if report.head.is_some() {
        rows.push(ListRow::heading(Phrase::new("report-happened")));
    }
    for figure in &report.figures {
        rows.push(named.figure(figure)?);
    }
    for (words, code) in report.averages().into_iter().zip(AVERAGES) {
        let opens = RowOpens::Text(words.clone(), vec![(means(meaning(code)), Role::Text)]);
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
    let warns = figure.code.ends_with("-late")
        || matches!(figure.code, "refused-otherwise" | "against-recommendation" | "overdue" | "due");
    if warns && figure.count > 0 { Role::Warn } else { Role::Text }
}

fn means(meaning: Phrase) -> Phrase {
    Phrase::new("report-means").with("meaning", meaning)
}

/// What is counted, above what was.
pub(super) fn meant(meaning: Phrase) -> ListRow {
    let words = means(meaning);
    ListRow::new(words.clone(), Role::Label, RowOpens::Text(words.clone(), vec![(words, Role::Text)]))
}

/// Rows of what was counted. Most of it is counted by several figures and read once.
pub(super) struct Named<'a> {
    snapshot: &'a Snapshot,
    rows: HashMap<Subject, ListRow>,
}

impl Named<'_> {
    /// A figure; Enter says what it is and shows what it counted.
    fn figure(&mut self, figure: &Counted) -> Result<ListRow, StoreError> {
        let words = figure.phrase();
        let mut rows = vec![meant(meaning(figure.code))];
        rows.extend(self.rows(&figure.of, figure.code)?);
        let opens = RowOpens::Rows(words.clone(), rows);
        let words = if figure.part { Phrase::new("report-part").with("figure", words) } else { words };
        Ok(ListRow::new(words, role(figure), opens))
    }

    /// Rows of some things; how many more there are, and the name the command line lists them by.
    pub fn rows(&mut self, of: &[Subject], code: &str) -> Result<Vec<ListRow>, StoreError> {
        let mut rows = Vec::new();
        for subject in of.iter().take(SHOWN) {
            if !self.rows.contains_key(subject) {
                self.rows.insert(subject.clone(), row(self.snapshot, subject)?);
            }
            rows.extend(self.rows.get(subject).cloned());
        }
        if of.len() > SHOWN {
            let words = Phrase::new("report-more").with("shown", SHOWN).with("n", of.len());
            rows.push(ListRow::heading(words.with("code", code)));
        }
        Ok(rows)
    }
}

fn row(snapshot: &Snapshot, subject: &Subject) -> Result<ListRow, StoreError> {
    let number = subject.number();
    let (id, name, opens) = match subject {
        Subject::Case(no) => ("report-case", snapshot.row(*no)?.map(|row| row.name), RowOpens::Case(*no)),
        Subject::Complaint(no) => {
            let name = snapshot.complaint(*no)?.map(|complaint| complaint.input.from.name);
            ("report-complaint", name, RowOpens::Card(subject.clone()))
        }
        Subject::Inquiry(no) => {
            let name = snapshot.inquiry(*no)?.map(|inquiry| inquiry.input.from.name);
            ("report-inquiry", name, RowOpens::Card(subject.clone()))
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

/// Two days that are typed, the last days, months, quarters and years, the present ones first.
fn choices(today: NaiveDate) -> Vec<ListRow> {
    let typed = RowOpens::Form(FormKind::ReportPeriod, Subject::Office);
    let typed = ListRow::new(Phrase::new("report-choice-typed"), Role::Text, typed);
    let days = [("report-choice-today", Some(today)), ("report-choice-yesterday", today.pred_opt())];
    let days = days.into_iter().filter_map(|(id, day)| {
        let period = RowOpens::Asked(ListOf::Period(Period::of_day(day?)));
        Some(ListRow::new(Phrase::new(id).with("day", day?), Role::Text, period))
    });
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
    let all = months.chain(quarters).chain(years).map(|(words, from, last)| {
        let period = Period { from, to: Period::month_of(last).to };
        ListRow::new(words, Role::Text, RowOpens::Asked(ListOf::Period(period)))
    });
    std::iter::once(typed).chain(days).chain(all).collect()
}
