//! A text to read: help, an explanation, a history.

use crate::tui::cards::Card;
use crate::tui::lists::RowOpens;
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::world::World;

/// A line and how it is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// The words.
    pub text: String,
    /// How they are meant.
    pub role: Role,
}

impl TextLine {
    /// A plain line.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Text }
    }

    /// A line of a role.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextScreen {
    /// Its title.
    pub title: String,
    /// Its lines, unwrapped.
    pub lines: Vec<TextLine>,
    /// Wrapped lines scrolled away at the top.
    pub scroll: usize,
    /// Without frames, for the terminal's own selection.
    pub bare: bool,
    /// What it is the card of.
    pub card: Option<Box<Card>>,
    /// Lines that open something, by their place among the unwrapped ones.
    pub opens: Vec<(usize, RowOpens)>,
    /// The selected of them.
    pub at: usize,
}

impl TextScreen {
    /// A text from its top.
    pub fn new(title: impl Into<String>, lines: Vec<TextLine>) -> Self {
        Self { title: title.into(), lines, scroll: 0, bare: false, card: None, opens: Vec::new(), at: 0 }
    }

    /// The card of something.
    pub fn of_card(card: Box<Card>, world: &World) -> Self {
        let (title, lines) = (card.title(world), card.lines(world));
        let opens = card.opens(world);
        Self { card: Some(card), opens, ..Self::new(title, lines) }
    }

    /// The same with lines that Enter opens.
    pub fn with_opens(self, opens: Vec<(usize, RowOpens)>) -> Self {
        Self { opens, ..self }
    }

    /// Its lines as they are seen, the selected one marked.
    pub fn shown(&self) -> Vec<TextLine> {
        let mut lines = self.lines.clone();
        if let Some(line) = self.opens.get(self.at).and_then(|(line, _)| lines.get_mut(*line)) {
            line.role = Role::Selected;
        }
        lines
    }

    /// What Enter does on the selected line.
    pub fn chosen(&self) -> Option<&RowOpens> {
        self.opens.get(self.at).map(|(_, opens)| opens)
    }

    /// Selects another of the lines that open something, and keeps it in sight with what stands under it.
    pub fn select(&mut self, to: usize, columns: usize, height: usize) {
        self.at = to.min(self.opens.len().saturating_sub(1));
        let Some((line, _)) = self.opens.get(self.at) else { return };
        let next = self.opens.get(self.at + 1).map_or(self.lines.len(), |(next, _)| *next);
        let rows = |lines: &[TextLine]| wrap(lines, columns).len();
        let (top, bottom) = (rows(&self.lines[..*line]), rows(&self.lines[..next]));
        self.scroll = self.scroll.max(bottom.saturating_sub(height)).min(top);
    }

    /// The lines as they wrap at a width.
    pub fn wrapped(&self, columns: usize) -> Vec<TextLine> {
        wrap(&self.lines, columns)
    }

    /// Scrolls, as far as there is text.
    pub fn move_by(&mut self, by: i64, columns: usize, height: usize) {
        let most = self.wrapped(columns).len().saturating_sub(height);
        let to = i64::try_from(self.scroll).unwrap_or(0).saturating_add(by).max(0);
        self.scroll = usize::try_from(to).unwrap_or(0).min(most);
    }
}

/// Lines as they wrap at a width; what an indented line carries over stands two columns further in.
pub fn wrap(lines: &[TextLine], columns: usize) -> Vec<TextLine> {
    lines.iter().flat_map(|line| wrap_one(line, columns)).collect()
}

fn wrap_one(line: &TextLine, columns: usize) -> Vec<TextLine> {
    let words = line.text.trim_start_matches(' ');
    let lead = line.text.len() - words.len();
    let same = |text: String| TextLine { text, role: line.role };
    if lead == 0 || text::width(&line.text) <= columns || columns < lead + 20 {
        return text::wrap(&line.text, columns).into_iter().map(same).collect();
    }
    let (first, carried) = (" ".repeat(lead), " ".repeat(lead + 2));
    let wrapped = text::wrap(words, columns - lead - 2).into_iter().enumerate();
    wrapped.map(|(at, text)| same(format!("{}{text}", if at == 0 { &first } else { &carried }))).collect()
}
