//! Editing of typed text: one line, several lines, and letters typed under another layout.

pub mod area;
pub mod layout;
pub mod line;
mod typed;

pub use area::AreaInput;
pub use line::LineInput;

/// What a key did to an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// The text is another one.
    Changed,
    /// The cursor stands elsewhere, or the key was taken without effect.
    Moved,
    /// The key is not for the input.
    Ignored,
}

impl Edited {
    fn moved(moved: bool) -> Self {
        if moved { Self::Moved } else { Self::Ignored }
    }

    fn changed(changed: bool) -> Self {
        if changed { Self::Changed } else { Self::Moved }
    }
}

/// What a paste changed in the pasted text before it stood in the field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// Control characters, escape sequences and invisible marks left out.
    pub dropped: usize,
    /// Line ends turned into blanks.
    pub joined: usize,
    /// Whether blanks were cut off at the ends.
    pub trimmed: bool,
    /// Characters beyond the field's limit, left out.
    pub cut: usize,
}

impl Pasted {
    /// Whether the text went in as it was.
    pub fn as_it_was(&self) -> bool {
        *self == Self::default()
    }
}
