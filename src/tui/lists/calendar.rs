//! The working calendar of the office, year by year, and the revisions that led to it.

use chrono::{Datelike, NaiveDate};

use super::{ListRow, RowOpens, section};
use crate::office::Subject;
use crate::office::change::shown::{self, Shown};
use crate::office::decide::Rules;
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let settings = snapshot.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let officers = snapshot.officers()?;
    let name =
        |login: &str| officers.iter().find(|o| o.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone());
    let rules = Rules::with(settings.clone(), today);
    let view = &rules.calendar;
    let enter = RowOpens::Form(FormKind::Calendar, Subject::Office);
    let mut rows = vec![ListRow::new(Phrase::new("calendar-enter"), Role::Label, enter)];
    if let Some(left) = shown::ends_soon(view, today) {
        let words = Phrase::new("calendar-ends").with("last", view.last_day()).with("n", left);
        rows.push(ListRow::heading(words));
    }
    let revisions = shown::revisions(rules.whole_calendar(), &settings, &name);
    // The year at hand first, then those after it, then those that are over.
    let years = shown::years(view);
    let (over, now): (Vec<i32>, Vec<i32>) = years.partition(|year| *year < today.year());
    for year in now.into_iter().chain(over.into_iter().rev()) {
        let Some((working, months)) = shown::year(view, year) else { continue };
        let heading = Phrase::new("calendar-year").with("year", year.to_string()).with("n", working);
        rows.extend(section(heading, months.into_iter().map(text).collect()));
        if year == today.year() {
            rows.extend(section(Phrase::new("calendar-revisions"), revisions.iter().cloned().map(text).collect()));
        }
    }
    Ok(rows)
}

/// A line that opens what stands under it.
fn text(shown: Shown) -> ListRow {
    let mut lines = vec![(shown.line.clone(), Role::Label)];
    lines.extend(shown.under.into_iter().map(|phrase| (phrase, Role::Text)));
    ListRow::new(shown.line, Role::Text, RowOpens::Text(Phrase::new("list-title-calendar"), lines))
}
