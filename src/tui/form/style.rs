//! How the parts of a form look, by role. Colours are the terminal's own; no blue and no grey: PuTTY shows them
//! too dark to read.

use ratatui::style::{Color, Modifier, Style};

/// How a sentence is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// As it is.
    #[default]
    Plain,
    /// In order.
    Good,
    /// To be looked at.
    Warn,
    /// Wrong.
    Bad,
}

/// The styles of a form. The theme makes one; [`FormStyle::default`] is the plain ANSI one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormStyle {
    /// The title and headings.
    pub title: Style,
    /// Plain text: context, labels, echoes, hints.
    pub plain: Style,
    /// The label of the field with the focus.
    pub label_focus: Style,
    /// The place of a value.
    pub value: Style,
    /// The place of the value that is typed in.
    pub value_focus: Style,
    /// A marked line of a list.
    pub marked: Style,
    /// In order.
    pub good: Style,
    /// To be looked at.
    pub warn: Style,
    /// Wrong.
    pub bad: Style,
}

impl Default for FormStyle {
    fn default() -> Self {
        let plain = Style::new();
        Self {
            title: plain.add_modifier(Modifier::BOLD),
            good: plain.fg(Color::Green),
            warn: plain.fg(Color::Yellow),
            bad: plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            ..Self::mono()
        }
    }
}

impl FormStyle {
    /// Without colours, for `NO_COLOR`.
    pub fn mono() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        Self {
            title: bold,
            plain,
            label_focus: bold,
            value: plain.add_modifier(Modifier::UNDERLINED),
            value_focus: reversed,
            marked: reversed,
            good: plain,
            warn: plain,
            bad: bold,
        }
    }

    /// The style of a sentence.
    pub fn said(&self, role: Role) -> Style {
        match role {
            Role::Plain => self.plain,
            Role::Good => self.good,
            Role::Warn => self.warn,
            Role::Bad => self.bad,
        }
    }
}
