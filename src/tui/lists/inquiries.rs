//! Inquiries: what is overdue first, then today's, then the others that are open, those whose asker is still to be
//! told, and those that are over.

use chrono::{Days, NaiveDate};

use super::{ListRow, RowOpens, section};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::inquiry::Inquiry;
use crate::phrase::{Arg, Phrase};
use crate::store::{Snapshot, StoreError};
use crate::tui::inquiries::state;
use crate::tui::theme::Role;

/// Calendar days for which an inquiry that is over stays on the list.
const OVER: u64 = 90;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let mut sections = [
        ("inquiry-list-overdue", Role::Overdue, Vec::new()),
        ("inquiry-list-today", Role::Warn, Vec::new()),
        ("inquiry-list-open", Role::Text, Vec::new()),
        ("inquiry-list-untold", Role::Warn, Vec::new()),
        ("inquiry-list-over", Role::Text, Vec::new()),
    ];
    let mut all = snapshot.open_inquiries(usize::MAX)?;
    let since = today - Days::new(OVER);
    let over = snapshot.inquiries()?.into_iter().rev().filter(|inquiry| !inquiry.is_open());
    all.extend(over.filter(|inquiry| inquiry.clocks.received_day >= since || inquiry.is_untold()));
    let officers = snapshot.officers()?;
    let name =
        |login: &str| officers.iter().find(|o| o.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone());
    for inquiry in &all {
        let due = inquiry.governing().map(|due| due.due);
        let place = match due {
            Some(due) if due < today => 0,
            Some(due) if due == today => 1,
            Some(_) => 2,
            None if inquiry.is_untold() => 3,
            None => 4,
        };
        let (_, role, rows) = &mut sections[place];
        rows.push(row(inquiry, due, *role, &name));
    }
    Ok(sections
        .into_iter()
        .flat_map(|(heading, _, rows)| section(Phrase::new(heading).with("n", rows.len()), rows))
        .collect())
}

fn row(inquiry: &Inquiry, due: Option<NaiveDate>, role: Role, name: &dyn Fn(&str) -> String) -> ListRow {
    let day = Arg::from(due.map_or_else(|| "–".to_owned(), Texts::date));
    let outside = Some(inquiry.input.outside_no.as_str()).filter(|number| !number.is_empty());
    let words = Phrase::new("inquiry-row")
        .with("inquiry", inquiry.no.to_string())
        .with("due", day)
        .with("state", state(inquiry))
        .with("name", inquiry.input.from.name.as_str())
        .with("outside", outside.unwrap_or("–"))
        .with("officer", inquiry.officer.as_deref().map_or_else(|| "–".to_owned(), name));
    ListRow::new(words, role, RowOpens::Card(Subject::Inquiry(inquiry.no)))
}
