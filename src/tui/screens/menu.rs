//! The command menu: every command of this place, narrowed as it is typed, with its key and why it cannot be now.

use crate::tui::input::LineInput;
use crate::tui::keys::CommandId;

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuRow {
    /// The command.
    pub command: CommandId,
    /// What it does.
    pub label: String,
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

    /// The lines that match what is typed: every word, anywhere in the label or the command's name.
    pub fn matches(&self) -> Vec<&MenuRow> {
        let typed = self.line.text().to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |row: &&MenuRow| {
            let text = format!("{} {}", row.label.to_lowercase(), row.command.0);
            words.iter().all(|word| text.contains(word))
        };
        self.rows.iter().filter(fits).collect()
    }
}
