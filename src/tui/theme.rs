//! Styles by what a thing means. The terminal's own sixteen colours only, no blue and no grey: on many an office's
//! PuTTY neither can be read. What a colour says, a word or a sign says too.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;
use ratatui::text::Line;
use ratatui::widgets::Block;

/// What a thing on the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Plain text.
    Text,
    /// Text of less weight: plain, because grey is not readable everywhere.
    Quiet,
    /// The line at the top.
    Header,
    /// Column headings and the names of fields.
    Label,
    /// A pane's title.
    Title,
    /// The title of the pane that has the keys.
    TitleActive,
    /// The selected row.
    Selected,
    /// The selected row of a pane that has not got the keys.
    SelectedAside,
    /// Past its day.
    Overdue,
    /// Due today, or a warning.
    Warn,
    /// In order, met, saved.
    Good,
    /// What was done wrong, in words.
    Error,
    /// A marked row.
    Mark,
    /// The letters of a name that were searched for.
    Match,
    /// A number or letter to press.
    Key,
    /// What the key does, in the bar at the bottom.
    KeyLabel,
    /// A field that can be filled in.
    Field,
    /// The field that has the keys.
    FieldActive,
    /// A field computed by the program.
    Computed,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Text,
        Self::Quiet,
        Self::Header,
        Self::Label,
        Self::Title,
        Self::TitleActive,
        Self::Selected,
        Self::SelectedAside,
        Self::Overdue,
        Self::Warn,
        Self::Good,
        Self::Error,
        Self::Mark,
        Self::Match,
        Self::Key,
        Self::KeyLabel,
        Self::Field,
        Self::FieldActive,
        Self::Computed,
    ];
}

/// How the screens look; the settings and the environment say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// No colours: bold, underline and reverse alone (`NO_COLOR`).
    pub plain: bool,
    /// Frames and signs of ASCII only.
    pub ascii: bool,
    /// Reverse for what must not be missed, bold for all other marks, no colours that a bright screen swallows.
    pub contrast: bool,
}

/// The frame signs that are drawn as `+`, `-` and `|` where only ASCII is.
const ASCII: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Theme {
    /// From the environment: `NO_COLOR` set to anything, or a terminal that calls itself `dumb` or a `vt` of old.
    pub fn of(no_color: Option<&str>, term: Option<&str>) -> Self {
        let no_color = no_color.is_some_and(|value| !value.is_empty());
        let old = term.is_some_and(|term| term == "dumb" || term.starts_with("vt1") || term.starts_with("vt2"));
        Self { plain: no_color || old, ascii: term == Some("dumb"), contrast: false }
    }

    /// The style of a thing.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        let colour = |style: Style, colour: Color| if self.plain || self.contrast { style } else { style.fg(colour) };
        match role {
            Role::Text | Role::Quiet | Role::Computed => plain,
            Role::Header | Role::Title | Role::Label => bold,
            Role::Selected | Role::KeyLabel => reversed,
            Role::TitleActive => bold.add_modifier(Modifier::REVERSED),
            Role::SelectedAside | Role::Field => plain.add_modifier(Modifier::UNDERLINED),
            Role::FieldActive => bold.add_modifier(Modifier::UNDERLINED),
            Role::Overdue | Role::Error if self.plain || self.contrast => bold.add_modifier(Modifier::REVERSED),
            Role::Overdue | Role::Error => bold.fg(Color::LightRed),
            Role::Warn => colour(bold, Color::Yellow),
            Role::Good => colour(plain, Color::Green),
            Role::Mark | Role::Match | Role::Key => colour(bold, Color::Cyan),
        }
    }

    /// The signs of a frame.
    pub const fn border(self) -> border::Set<'static> {
        if self.ascii { ASCII } else { border::PLAIN }
    }

    /// A framed pane with its title; the one that has the keys shows it.
    pub fn pane<'t>(self, title: impl Into<Line<'t>>, active: bool) -> Block<'t> {
        let role = if active { Role::TitleActive } else { Role::Title };
        Block::bordered().border_set(self.border()).title(title.into().style(self.style(role)))
    }

    /// The last step of every view: what the terminal cannot draw is replaced, sign for sign, so that no column moves.
    pub fn finish(self, buffer: &mut Buffer) {
        let area: Rect = buffer.area;
        if !self.ascii {
            return;
        }
        for place in area.positions() {
            let Some(cell) = buffer.cell_mut(place) else { continue };
            if let Some(sign) = ascii(cell.symbol()) {
                cell.set_symbol(sign);
            }
        }
    }
}

fn ascii(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" => "+",
        "─" | "—" | "–" | "−" => "-",
        "│" => "|",
        "█" | "▄" | "▀" => "#",
        "░" => ".",
        "«" | "»" | "“" | "”" | "„" => "\"",
        "→" => ">",
        "←" => "<",
        "·" | "•" => "*",
        "…" => "~",
        "№" => "N",
        "\u{a0}" => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Theme; 4] = [
        Theme { plain: false, ascii: false, contrast: false },
        Theme { plain: true, ascii: false, contrast: false },
        Theme { plain: false, ascii: true, contrast: false },
        Theme { plain: false, ascii: false, contrast: true },
    ];

    #[test]
    fn no_style_is_blue_or_grey_or_outside_the_sixteen() {
        let readable = [None, Some(Color::LightRed), Some(Color::Yellow), Some(Color::Green), Some(Color::Cyan)];
        for theme in ALL {
            for role in Role::ALL {
                let style = theme.style(role);
                assert!(readable.contains(&style.fg), "{role:?} {style:?}");
                assert_eq!(style.bg, None, "{role:?}");
                assert!(!style.add_modifier.contains(Modifier::DIM), "{role:?}");
            }
        }
    }

    #[test]
    fn without_colours_nothing_that_matters_is_lost() {
        for theme in [ALL[1], ALL[3]] {
            for role in [Role::Overdue, Role::Error, Role::Warn, Role::Mark, Role::Match, Role::Key, Role::Selected] {
                let style = theme.style(role);
                assert_eq!(style.fg, None, "{role:?}");
                assert!(!style.add_modifier.is_empty(), "{role:?}");
            }
        }
    }

    #[test]
    fn ascii_replaces_every_frame_sign_and_no_letter() {
        let text = "┌─┐│└┘├┤█▄▀░ «Ким» № 5 → …";
        let mut buffer = Buffer::with_lines([text]);
        ALL[2].finish(&mut buffer);
        let line: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(line, "+-+|++++###. \"Ким\" N 5 > ~");
        let mut untouched = Buffer::with_lines([text]);
        ALL[0].finish(&mut untouched);
        assert_eq!(untouched, Buffer::with_lines([text]));
    }

    #[test]
    fn no_color_counts_when_it_is_not_empty() {
        assert!(Theme::of(Some("1"), Some("xterm")).plain);
        assert!(!Theme::of(Some(""), Some("xterm")).plain);
        assert!(Theme::of(None, Some("dumb")).ascii);
        assert_eq!(Theme::of(None, Some("putty-256color")), Theme::default());
    }
}
