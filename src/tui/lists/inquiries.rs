//! Inquiries: what is overdue first, then today's, then the others that are open, those whose asker is still to be
//! told, and those that are over, the newest first.

use chrono::{Days, NaiveDate};

use super::paged::Section;
use super::{ListRow, RowOpens};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::inquiry::Inquiry;
use crate::phrase::{Arg, Phrase};
use crate::store::{InquiryList, Listed, Listing};
use crate::tui::inquiries::state;
use crate::tui::theme::Role;

pub(super) fn rows(_: u16, today: NaiveDate) -> Vec<Section> {
    let of = |list, from, until| Listing::inquiries(list, from, until);
    let all = |list| of(list, NaiveDate::MIN, NaiveDate::MAX).newest_first();
    let (before, after) = (today - Days::new(1), today + Days::new(1));
    vec![
        section("inquiry-list-overdue", of(InquiryList::Open, NaiveDate::MIN, before), Role::Overdue),
        section("inquiry-list-today", of(InquiryList::Open, today, today), Role::Warn),
        section("inquiry-list-open", of(InquiryList::Open, after, NaiveDate::MAX), Role::Text),
        section("inquiry-list-untold", all(InquiryList::Untold), Role::Warn),
        section("inquiry-list-over", all(InquiryList::Over), Role::Text),
    ]
}

fn section(heading: &str, listing: Listing, role: Role) -> Section {
    let row = Box::new(move |listed: &Listed| match listed {
        Listed::Inquiry(inquiry, officer) => Some(row(inquiry, officer.as_deref(), role)),
        _ => None,
    });
    Section { heading: Phrase::new(heading), listing, row }
}

fn row(inquiry: &Inquiry, officer: Option<&str>, role: Role) -> ListRow {
    let due = inquiry.governing().map(|due| due.due);
    let day = Arg::from(due.map_or_else(|| "–".to_owned(), Texts::date));
    let outside = Some(inquiry.input.outside_no.as_str()).filter(|number| !number.is_empty());
    let words = Phrase::new("inquiry-row")
        .with("inquiry", inquiry.no.to_string())
        .with("due", day)
        .with("state", state(inquiry))
        .with("name", inquiry.input.from.name.as_str())
        .with("outside", outside.unwrap_or("–"))
        .with("officer", officer.unwrap_or("–"));
    ListRow::new(words, role, RowOpens::Card(Subject::Inquiry(inquiry.no)))
}
