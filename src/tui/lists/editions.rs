//! The editions of the Order: from when, by what source, which paragraphs have a text here and what has none.

use chrono::NaiveDate;

use super::{ListRow, RowOpens};
use crate::law::Service;
use crate::law::edition::{Edition, Rulebook};
use crate::office::settings::Settings;
use crate::phrase::{Arg, Phrase};
use crate::store::{Snapshot, StoreError};
use crate::tui::form::Value;
use crate::tui::forms::FormKind;
use crate::tui::theme::Role;

pub(super) fn rows(snapshot: &Snapshot, _: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let settings = snapshot.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let mut rows = Vec::new();
    for edition in Rulebook::embedded().editions().iter().rev() {
        let mut lines = vec![(line(edition, &settings), Role::Label)];
        lines.extend(under(edition, &settings).into_iter().map(|phrase| (phrase, Role::Text)));
        let title = Phrase::new("list-title-editions");
        rows.push(ListRow::new(line(edition, &settings), Role::Text, RowOpens::Text(title, lines)));
        let set = RowOpens::Preset(FormKind::Commencement, vec![("edition", Value::Code(edition.id.clone()))]);
        let words = Phrase::new("edition-set").with("edition", edition.phrase());
        rows.push(ListRow::new(words, Role::Label, set));
    }
    Ok(rows)
}

fn line(edition: &Edition, settings: &Settings) -> Phrase {
    let from = settings.commencement.get(&edition.id).copied().unwrap_or(edition.in_force_from);
    let whole = Service::ALL.iter().all(|service| edition.no_text(*service).next().is_none());
    let text = Phrase::new(if whole { "edition-whole" } else { "edition-in-part" });
    Phrase::new("edition-line").with("edition", edition.phrase()).with("from", from).with("text", text)
}

/// Its source, the paragraphs held and the stages that have no text.
fn under(edition: &Edition, settings: &Settings) -> Vec<Phrase> {
    let source = match settings.edition_source(&edition.id) {
        Some(changed) => changed.source.phrase(),
        None => Phrase::new("history-text").with("text", edition.in_force_source.as_str()),
    };
    let cite = |key: &str| Phrase::new("history-text").with("text", Arg::cite(key));
    let mut keys: Vec<&str> = edition.paragraphs().collect();
    // In the order of the Rules: 2, 10, 22, 22-1; what is not a number after them.
    keys.sort_by_key(|key| key.split('-').map(|part| part.parse().unwrap_or(u32::MAX)).collect::<Vec<_>>());
    let held: Vec<Phrase> = keys.into_iter().map(cite).collect();
    let mut said = vec![
        Phrase::new("history-text").with("text", edition.title.as_str()),
        source,
        Phrase::new("edition-held").with("paragraphs", held),
    ];
    for service in Service::ALL {
        said.extend(edition.no_text(service).map(|missing| {
            Phrase::new("edition-missing")
                .with("service", service.phrase())
                .with("stage", missing.stage.phrase())
                .with("paragraph", Arg::cite(missing.paragraph.as_str()))
        }));
    }
    if edition.threshold().is_none() {
        said.push(Phrase::new("law-score-no-threshold").with("paragraph", Arg::cite("row-9")));
    }
    said
}
