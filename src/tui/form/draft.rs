//! Drafts: everything as typed, right or wrong, with focus and cursor. They outlive the program's versions.

use serde_json::{Map, Value as Json, json};

use super::Form;
use super::state::State;

impl Form {
    /// Everything typed and chosen, exactly as it stands, and where the focus is.
    pub fn draft(&self) -> Json {
        let mut fields = Map::new();
        for slot in self.slots.iter().filter(|slot| slot.state != State::Shown) {
            fields.insert(slot.field.id.to_owned(), json!({ "is": slot.state.draft(), "left": slot.left }));
        }
        json!({ "focus": self.focused(), "tried": self.tried, "dirty": self.dirty, "fields": fields })
    }

    /// Puts a draft back. Fields that the form does not have are passed over, fields that the draft does not have stay.
    pub fn restore(&mut self, draft: &Json) {
        for slot in &mut self.slots {
            let saved = &draft["fields"][slot.field.id];
            if saved.is_object() {
                slot.state.restore(&saved["is"]);
                slot.left = saved["left"].as_bool().unwrap_or_default();
            }
        }
        self.tried = draft["tried"].as_bool().unwrap_or_default();
        self.dirty = draft["dirty"].as_bool().unwrap_or(true);
        self.focus = match draft["focus"].as_str() {
            Some(id) => self.place(id).unwrap_or_else(|| self.first()),
            None if draft["focus"].is_null() && draft["fields"].is_object() => self.slots.len(),
            None => self.first(),
        };
        self.returning = Some(self.focus);
        self.mend_focus();
    }
}
