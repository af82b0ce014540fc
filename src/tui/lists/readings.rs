//! Every reading and every gap of the Order, with what is picked; Enter on a reading opens the form that changes it.

use chrono::NaiveDate;

use super::{ListRow, RowOpens, section};
use crate::law::edition::Rulebook;
use crate::law::gaps;
use crate::law::inquiry::InquiryTerm;
use crate::office::Subject;
use crate::office::change::shown::{self, Shown};
use crate::office::decide::Rules;
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::form::Value;
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let settings = snapshot.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let officers = snapshot.officers()?;
    let name =
        |login: &str| officers.iter().find(|o| o.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone());
    let edition = Rulebook::embedded().newest();
    let readings = Rules::with(settings.clone(), today).readings(edition);
    let mut rows = Vec::new();
    for note in edition.reading_notes() {
        let Shown { line, .. } = shown::reading(note, &readings, &settings, &name);
        let role = if settings.reading_source(&note.id).is_some() { Role::Warn } else { Role::Text };
        rows.push(ListRow::new(
            line,
            role,
            RowOpens::Preset(FormKind::Reading, vec![("reading", Value::Code(note.id.clone()))]),
        ));
    }
    rows = section(Phrase::new("readings-head"), rows);
    let terms = InquiryTerm::ALL.iter().map(|term| {
        let stands = settings.inquiry_term(*term);
        let role = if stands.confirmed.is_some() { Role::Text } else { Role::Warn };
        let opens =
            RowOpens::Preset(FormKind::InquiryTerm, vec![("inquiry_term", Value::Code(term.code().to_owned()))]);
        ListRow::new(stands.phrase(), role, opens)
    });
    rows.extend(section(Phrase::new("inquiry-terms-head"), terms.collect()));
    let gaps = gaps::embedded().iter().map(|gap| {
        let Shown { line, under } = shown::gap(gap, edition, &readings);
        let mut lines = vec![(line.clone(), Role::Label)];
        lines.extend(under.into_iter().map(|phrase| (phrase, Role::Text)));
        ListRow::new(line, Role::Text, RowOpens::Text(Phrase::new("gaps-head"), lines))
    });
    rows.extend(section(Phrase::new("gaps-head"), gaps.collect()));
    rows.push(ListRow::new(Phrase::new("readings-history"), Role::Label, RowOpens::History(Subject::Office)));
    Ok(rows)
}
