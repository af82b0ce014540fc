//! What happened, in a phrase: the name of an event, for every history and paper that has one.

use super::Event;
use crate::office::case::NoteKind;
use crate::phrase::Phrase;

impl Event {
    /// What happened. What it happened with is not said.
    pub fn phrase(&self) -> Phrase {
        if matches!(self, Self::Noted { kind: NoteKind::Call, .. }) {
            return Phrase::new("event-called");
        }
        Phrase::new(format!("event-{}", self.code()))
    }
}
