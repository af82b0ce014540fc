//! Everybody who works or worked here: login, name and roles, and under them whether they are let in, when they are away
//! and by which keys they come.

use chrono::NaiveDate;

use super::{ListRow, RowOpens};
use crate::office::Subject;
use crate::office::officer::Officer;
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    // Those who left stand last.
    let (here, left): (Vec<_>, Vec<_>) = snapshot.officers()?.into_iter().partition(Officer::works);
    Ok(here.iter().chain(&left).flat_map(|officer| of(officer, today)).collect())
}

fn of(officer: &Officer, today: NaiveDate) -> Vec<ListRow> {
    let role = match (officer.works(), officer.is_away(today)) {
        (false, _) => Role::Quiet,
        (true, true) => Role::Warn,
        (true, false) => Role::Text,
    };
    let opens = RowOpens::Form(FormKind::ChangeOfficer, Subject::Officer(officer.login.clone()));
    let under = officer.under().into_iter().map(|words| {
        let words = Phrase::new("officers-under").with("words", words);
        ListRow::new(words, Role::Quiet, RowOpens::Nothing)
    });
    std::iter::once(ListRow::new(officer.line(), role, opens)).chain(under).collect()
}
