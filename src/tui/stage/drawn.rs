//! What stands on the screen, in words a test can compare.

use std::fmt::Write;

use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Color;

use super::Stage;
use crate::tui::runtime::Program;
use crate::tui::text;

impl Stage {
    /// The frame as it stands.
    pub fn draw(&mut self) -> Buffer {
        let (columns, rows) = (self.model.world.columns, self.model.world.rows);
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
        let buffer = terminal.draw(|frame| self.model.view(frame)).expect("a frame").buffer.clone();
        // A frame that sets no cursor leaves the backend's where it began.
        let place = terminal.backend_mut().get_cursor_position().expect("a cursor");
        self.cursor = if place == Position::ORIGIN { "hidden".to_owned() } else { format!("{},{}", place.x, place.y) };
        if self.model.dirty {
            let next = self.model.drawn + 1;
            self.model.drawn(next);
        }
        buffer
    }

    /// The words on the screen, line by line.
    pub fn text(&mut self) -> String {
        words(&self.draw())
    }

    /// The whole screen: its words, its styles as runs, and the cursor. What no terminal of ours draws fails.
    pub fn picture(&mut self) -> String {
        let buffer = self.draw();
        let text = words(&buffer);
        assert!(!text.contains('‹'), "a message is missing:\n{text}");
        format!("{text}\n---\n{}cursor {}\n", styles(&buffer), self.cursor)
    }
}

/// The words of a buffer, line by line.
fn words(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width)) {
        let mut line = String::new();
        let mut covered = 0;
        for cell in row {
            if covered == 0 {
                line.push_str(cell.symbol());
                covered = text::width(cell.symbol()).max(1);
            }
            covered -= 1;
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}

/// The styles of a buffer as runs: row, columns, colour and manner; plain runs are left out.
fn styles(buffer: &Buffer) -> String {
    let mut all = String::new();
    for (y, row) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a.style() == b.style()) {
            let (style, from) = (run[0].style(), x);
            x += run.len();
            let colour = style.fg.filter(|c| *c != Color::Reset).map(|c| c.to_string()).unwrap_or_default();
            let names: Vec<_> = style.add_modifier.iter_names().map(|(name, _)| name.to_lowercase()).collect();
            let mut words = vec![colour];
            words.extend(names);
            words.retain(|word| !word.is_empty());
            if !words.is_empty() {
                writeln!(all, "{y}:{from}-{} {}", x - 1, words.join(" ")).expect("memory takes all");
            }
        }
    }
    all
}
