//! Keys out of strings.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Stage;
use crate::tui::keys::KeyChord;
use crate::tui::runtime::{Event, Program};

impl Stage {
    /// Types keys while nothing is drawn: they are read ahead of the frames they are meant for.
    pub fn keys_ahead(&mut self, keys: &str) {
        let drawn = self.model.drawn;
        for key in parse(keys) {
            self.event(Event::Key { key, drawn });
        }
        self.rest();
    }

    /// Gives events their effects only after all keys of a string are read: the store is slower than the fingers.
    pub fn keys_before_answers(&mut self, keys: &str) {
        let mut effects = Vec::new();
        for key in parse(keys) {
            self.draw();
            let drawn = self.model.drawn;
            effects.extend(self.model.update(Event::Key { key, drawn }, self.at));
        }
        self.answer(effects);
        self.rest();
    }

    /// Types keys: words are typed letter by letter, `<f2>` and the like are keys. A frame is drawn after each.
    pub fn keys(&mut self, keys: &str) {
        for key in parse(keys) {
            self.draw();
            let drawn = self.model.drawn;
            self.event(Event::Key { key, drawn });
        }
        self.rest();
    }
}

/// The keys of a string.
fn parse(text: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first == '<'
            && let Some(end) = rest.find('>')
            && let Ok(chord) = rest[1..end].parse::<KeyChord>()
        {
            keys.push(KeyEvent::new(chord.code(), chord.modifiers()));
            rest = &rest[end + 1..];
            continue;
        }
        keys.push(KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE));
        rest = &rest[first.len_utf8()..];
    }
    keys
}
