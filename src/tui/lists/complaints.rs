//! Complaints: what is overdue first, then today's, then the others of ours, then those that wait for somebody else.

use chrono::{Days, NaiveDate};

use super::{ListRow, RowOpens, section};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::complaint::{Complaint, ComplaintState};
use crate::phrase::{Arg, Phrase};
use crate::store::{Snapshot, StoreError};
use crate::tui::complaints::state;
use crate::tui::theme::Role;

/// Calendar days for which a closed complaint stays on the list.
const CLOSED: u64 = 90;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let mut sections = [
        ("complaint-list-overdue", Role::Overdue, Vec::new()),
        ("complaint-list-today", Role::Warn, Vec::new()),
        ("complaint-list-ours", Role::Text, Vec::new()),
        ("complaint-list-others", Role::Text, Vec::new()),
        ("complaint-list-closed", Role::Text, Vec::new()),
    ];
    let mut all = snapshot.open_complaints(usize::MAX)?;
    let since = today - Days::new(CLOSED);
    let closed = snapshot.complaints()?.into_iter().rev();
    all.extend(closed.filter(|c| c.state == ComplaintState::Closed && c.clocks.received_day >= since));
    let officers = snapshot.officers()?;
    let name =
        |login: &str| officers.iter().find(|o| o.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone());
    for complaint in &all {
        let due = complaint.governing().map(|due| due.due);
        let place = match due {
            _ if complaint.state == ComplaintState::Closed => 4,
            Some(due) if due < today => 0,
            Some(due) if due == today => 1,
            Some(_) => 2,
            None if complaint.state == ComplaintState::Received => 2,
            None => 3,
        };
        let (_, role, rows) = &mut sections[place];
        rows.push(row(complaint, due, *role, &name));
    }
    Ok(sections
        .into_iter()
        .flat_map(|(heading, _, rows)| section(Phrase::new(heading).with("n", rows.len()), rows))
        .collect())
}

fn row(complaint: &Complaint, due: Option<NaiveDate>, role: Role, name: &dyn Fn(&str) -> String) -> ListRow {
    let day = Arg::from(due.map_or_else(|| "–".to_owned(), Texts::date));
    let words = Phrase::new("complaint-row")
        .with("complaint", complaint.no.to_string())
        .with("due", day)
        .with("name", complaint.input.from.name.as_str())
        .with("subject", complaint.input.subject.as_str())
        .with("state", state(complaint))
        .with("officer", complaint.officer.as_deref().map_or_else(|| "–".to_owned(), name));
    ListRow::new(words, role, RowOpens::Card(Subject::Complaint(complaint.no)))
}
