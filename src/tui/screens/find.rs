//! Find: narrows as it is typed, from anywhere, also above a form.

use crate::tui::input::LineInput;
use crate::tui::message::Found;

/// The screen.
#[derive(Debug, Default)]
pub struct FindScreen {
    /// What is typed.
    pub line: LineInput,
    /// What the hits are for.
    pub asked: String,
    /// The hits.
    pub hits: Vec<Found>,
    /// Whether there are more.
    pub more: bool,
    /// The selected hit.
    pub at: usize,
}

impl FindScreen {
    /// A search that begins with a character typed on a list.
    pub fn begun(with: Option<char>) -> Self {
        let mut screen = Self::default();
        if let Some(first) = with {
            screen.line.insert(first);
        }
        screen
    }

    /// Whether the hits are of something else than what is typed.
    pub fn is_behind(&self) -> bool {
        self.asked != self.line.text()
    }
}
