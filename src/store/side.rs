//! Side state: what belongs to an officer and not to the office. A rebuild keeps it; it is not in the journal.

use std::time::Duration;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::Store;
use super::error::StoreError;
use super::tables::{DRAFTS, META, PREFERENCES, meta};
use crate::locale::Lang;

/// How long saving a draft waits: a line that dropped leaves 300 ms for it.
pub(super) const DRAFT_PATIENCE: Duration = Duration::from_millis(250);

/// What an officer has settled for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the screens.
    pub lang: Option<Lang>,
    /// The journal number at the last look.
    pub last_seq: u64,
    /// The moment of the last look, by the office's wall clock.
    pub last_look: Option<NaiveDateTime>,
    /// When the last session ended by itself, until that was said.
    pub left_alone: Option<NaiveDateTime>,
    /// Where the last session was, as JSON of the screens' own.
    pub place: Option<serde_json::Value>,
}

/// A form begun and not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, of which case.
    pub form: String,
    /// What was typed, as JSON of the form's own.
    pub json: String,
}

fn draft_key(login: &str, form: &str) -> String {
    format!("{login}\u{1}{form}")
}

impl Store {
    /// Seconds that a training office's clock is ahead of the machine's; none where nobody has set it going.
    pub fn training_clock(&self) -> Result<Option<i64>, StoreError> {
        let table = self.handle.begin_read()?.open_table(META)?;
        Ok(table.get(meta::TRAINING)?.map(|ahead| ahead.value().cast_signed()))
    }

    /// Sets a training office's clock going, so many seconds ahead of the machine's: whoever opens the office beside
    /// reads the same one.
    pub fn put_training_clock(&mut self, ahead: i64) -> Result<(), StoreError> {
        let txn = self.turn(super::PATIENCE)?;
        txn.open_table(META)?.insert(meta::TRAINING, ahead.cast_unsigned())?;
        Ok(txn.commit()?)
    }

    /// What an officer has settled.
    pub fn preferences(&self, login: &str) -> Result<Preferences, StoreError> {
        let table = self.handle.begin_read()?.open_table(PREFERENCES)?;
        let read = |bytes: &[u8]| serde_json::from_slice(bytes).unwrap_or_default();
        Ok(table.get(login)?.map(|bytes| read(bytes.value())).unwrap_or_default())
    }

    /// Keeps what an officer has settled.
    pub fn put_preferences(&mut self, login: &str, preferences: &Preferences) -> Result<(), StoreError> {
        let json = serde_json::to_vec(preferences).map_err(|error| StoreError::Damaged(error.to_string()))?;
        let txn = self.turn(super::PATIENCE)?;
        txn.open_table(PREFERENCES)?.insert(login, json.as_slice())?;
        Ok(txn.commit()?)
    }

    /// Keeps a draft.
    pub fn put_draft(&mut self, login: &str, draft: &Draft) -> Result<(), StoreError> {
        let txn = self.turn(DRAFT_PATIENCE)?;
        txn.open_table(DRAFTS)?.insert(draft_key(login, &draft.form).as_str(), draft.json.as_str())?;
        Ok(txn.commit()?)
    }

    /// A draft.
    pub fn draft(&self, login: &str, form: &str) -> Result<Option<Draft>, StoreError> {
        let table = self.handle.begin_read()?.open_table(DRAFTS)?;
        let json = table.get(draft_key(login, form).as_str())?.map(|json| json.value().to_owned());
        Ok(json.map(|json| Draft { form: form.to_owned(), json }))
    }

    /// The drafts of an officer.
    pub fn drafts(&self, login: &str) -> Result<Vec<Draft>, StoreError> {
        let table = self.handle.begin_read()?.open_table(DRAFTS)?;
        let prefix = draft_key(login, "");
        let mut drafts = Vec::new();
        for entry in table.range(prefix.as_str()..)? {
            let (key, json) = entry?;
            let Some(form) = key.value().strip_prefix(&prefix) else { break };
            drafts.push(Draft { form: form.to_owned(), json: json.value().to_owned() });
        }
        Ok(drafts)
    }

    /// Drops a draft: its form was saved, or thrown away.
    pub fn drop_draft(&mut self, login: &str, form: &str) -> Result<(), StoreError> {
        let key = draft_key(login, form);
        let there = self.handle.begin_read()?.open_table(DRAFTS)?.get(key.as_str())?.is_some();
        if !there {
            return Ok(());
        }
        let txn = self.turn(super::PATIENCE)?;
        txn.open_table(DRAFTS)?.remove(key.as_str())?;
        Ok(txn.commit()?)
    }
}
