//! The command menu: every command of this place, narrowed as it is typed, with its key and why it cannot be now.

use crate::tui::input::{LineInput, layout};
use crate::tui::keys::CommandId;

/// The commands that people look for by words their labels do not have: `menu-words-ID`. Where the same word is one of
/// several, the first here comes first.
pub const WORDED: [&str; 14] = [
    "discontinue",
    "past",
    "export",
    "prepare-revocation",
    "correct-certificate",
    "answer-validity",
    "enter-certificate",
    "establish",
    "ask-verification",
    "refuse-otherwise",
    "reopen",
    "suspend",
    "resume",
    "defects",
];

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    /// The command.
    pub command: CommandId,
    /// What it does.
    pub label: String,
    /// Other words it is looked for by.
    pub words: String,
    /// Its keys.
    pub keys: String,
    /// Why it cannot be done now.
    pub barred: Option<String>,
}

/// The screen.
#[derive(Debug)]
pub struct MenuScreen {
    /// What is typed.
    pub line: LineInput,
    /// Every command of the place.
    pub rows: Vec<MenuRow>,
    /// The selected line among those that match.
    pub at: usize,
}

impl MenuScreen {
    /// A menu of a place.
    pub fn new(rows: Vec<MenuRow>) -> Self {
        Self { line: LineInput::default(), rows, at: 0 }
    }

    /// The lines that match what is typed: every word, anywhere in the label or the command's name; after them those that
    /// match by other words. What is typed under another layout counts where nothing matches as it stands.
    pub fn matches(&self) -> Vec<&MenuRow> {
        let readings = layout::readings(self.line.text());
        let found = readings.iter().map(|typed| self.answering(typed)).find(|found| !found.is_empty());
        found.unwrap_or_default()
    }

    fn answering(&self, typed: &str) -> Vec<&MenuRow> {
        let typed = typed.to_lowercase();
        let all_in = |text: &str| typed.split_whitespace().all(|word| text.contains(word));
        let own = |row: &MenuRow| format!("{} {}", row.label.to_lowercase(), row.command.0);
        let by_label = self.rows.iter().filter(|row| all_in(&own(row)));
        let by_words = self.rows.iter().filter(|row| {
            let own = own(row);
            !all_in(&own) && all_in(&format!("{own} {}", row.words))
        });
        let mut by_words: Vec<&MenuRow> = by_words.collect();
        by_words.sort_by_key(|row| WORDED.iter().position(|id| *id == row.command.0));
        by_label.chain(by_words).collect()
    }
}
