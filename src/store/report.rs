//! Reports: counted over the whole journal, and of one day with what stood at its end.

use chrono::NaiveDate;

use super::error::StoreError;
use super::queue::{Direction, QueueQuery};
use super::row::Scope;
use super::tables::Snapshot;
use crate::office::Subject;
use crate::office::complaint::Complaint;
use crate::office::decide::Rules;
use crate::office::inquiry::Inquiry;
use crate::office::report::{Counted, Counting, Head, Period, Report, STANDING};

/// Rows of a queue read at a time.
const ROWS: usize = 1_000;

impl Snapshot {
    /// The report of a period, counted over the whole journal, by the calendar as the office knows it on a day.
    pub fn report(&self, period: Period, today: NaiveDate) -> Result<Report, StoreError> {
        let rules = self.rules(today)?;
        let mut counting = Counting::new(period, &rules.calendar);
        for record in self.journal()? {
            counting.take(&record?.0);
        }
        Ok(counting.finish())
    }

    /// The report of a period, by what is known of the calendar on a day; of one day the daily one.
    ///
    /// # Errors
    /// What the journal cannot be read for.
    pub fn report_of(&self, period: Period, today: NaiveDate) -> Result<Report, StoreError> {
        match period.day() {
            Some(day) => self.daily(day),
            None => self.report(period, today),
        }
    }

    /// The report of a day by what this snapshot shows, which is meant to look back to its end: what happened on it, what
    /// is due and overdue, and the end of the journal it is counted over. So it stays the same for good: a record that is
    /// entered later about the day is not in it.
    pub fn daily(&self, day: NaiveDate) -> Result<Report, StoreError> {
        let mut report = self.report(Period::of_day(day), day)?;
        let (seq, hash) = self.head()?;
        report.head = Some(Head { seq, hash: hash.to_string() });
        report.standing = self.standing(day)?;
        Ok(report)
    }

    /// What is overdue at the end of a day, what was due on it and is not done, what is due on the next working day.
    fn standing(&self, day: NaiveDate) -> Result<Vec<Counted>, StoreError> {
        let next = day.succ_opt().and_then(|next| self.rules(day).ok()?.calendar.next_working_from(next).ok());
        let complaints = self.open_complaints(usize::MAX)?;
        let inquiries = self.open_inquiries(usize::MAX)?;
        let owed = |due: &dyn Fn(NaiveDate) -> bool| {
            let of_complaint = |complaint: &&Complaint| complaint.governing().is_some_and(|term| due(term.due));
            let of_inquiry = |inquiry: &&Inquiry| inquiry.governing().is_some_and(|term| due(term.due));
            let inquiries = inquiries.iter().filter(of_inquiry).map(|inquiry| Subject::Inquiry(inquiry.no));
            let complaints = complaints.iter().filter(of_complaint).map(|complaint| Subject::Complaint(complaint.no));
            complaints.chain(inquiries).collect::<Vec<_>>()
        };
        let mut all = Vec::new();
        for code in STANDING {
            let (scope, complaints) = match code {
                "overdue" => (Some(Scope::Overdue(day)), owed(&|due| due < day)),
                "due" => (Some(Scope::DueOn(day)), owed(&|due| due == day)),
                _ => (next.map(Scope::DueOn), owed(&|due| Some(due) == next)),
            };
            let mut of = scope.map(|scope| self.in_scope(scope)).transpose()?.unwrap_or_default();
            of.extend(complaints);
            all.push(Counted { code, part: false, count: of.len() as u64, of });
        }
        Ok(all)
    }

    /// Every case of a scope, in its order.
    fn in_scope(&self, scope: Scope) -> Result<Vec<Subject>, StoreError> {
        let mut query = QueueQuery::first(scope, ROWS);
        let mut all = Vec::new();
        loop {
            let page = self.queue_page(&query)?;
            let Some(last) = page.rows.last() else { return Ok(all) };
            query.anchor = Some((last.due, last.no));
            query.direction = Direction::After;
            all.extend(page.rows.iter().map(|row| Subject::Case(row.no)));
        }
    }

    fn rules(&self, today: NaiveDate) -> Result<Rules, StoreError> {
        let settings = self.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
        Ok(Rules::with(settings, today))
    }
}
