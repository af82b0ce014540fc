//! Complaints: what is overdue first, then today's, then the others of ours, then those that wait for somebody else, and
//! those that are closed, the newest first.

use chrono::{Days, NaiveDate};

use super::paged::Section;
use super::{ListRow, RowOpens};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::complaint::Complaint;
use crate::phrase::{Arg, Phrase};
use crate::store::{ComplaintList, Listed, Listing};
use crate::tui::complaints::state;
use crate::tui::theme::Role;

pub(super) fn rows(_: u16, today: NaiveDate) -> Vec<Section> {
    let of = |list, from, until| Listing::complaints(list, from, until);
    let all = |list| of(list, NaiveDate::MIN, NaiveDate::MAX);
    let (before, after) = (today - Days::new(1), today + Days::new(1));
    vec![
        section("complaint-list-overdue", of(ComplaintList::Ours, NaiveDate::MIN, before), Role::Overdue),
        section("complaint-list-today", of(ComplaintList::Ours, today, today), Role::Warn),
        section("complaint-list-ours", Listing::complaints_from(after), Role::Text),
        section("complaint-list-others", all(ComplaintList::Others), Role::Text),
        section("complaint-list-closed", all(ComplaintList::Closed).newest_first(), Role::Text),
    ]
}

fn section(heading: &str, listing: Listing, role: Role) -> Section {
    let row = Box::new(move |listed: &Listed| match listed {
        Listed::Complaint(complaint, officer) => Some(row(complaint, officer.as_deref(), role)),
        _ => None,
    });
    Section { heading: Phrase::new(heading), listing, row }
}

fn row(complaint: &Complaint, officer: Option<&str>, role: Role) -> ListRow {
    let due = complaint.governing().map(|due| due.due);
    let day = Arg::from(due.map_or_else(|| "–".to_owned(), Texts::date));
    let words = Phrase::new("complaint-row")
        .with("complaint", complaint.no.to_string())
        .with("due", day)
        .with("name", complaint.input.from.name.as_str())
        .with("subject", complaint.input.subject.as_str())
        .with("state", state(complaint))
        .with("officer", officer.unwrap_or("–"));
    ListRow::new(words, role, RowOpens::Card(Subject::Complaint(complaint.no)))
}
