//! One key with its modifiers, as it stands in a key map.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::locale::Texts;

/// A key and its modifiers. Shift is part of a letter («A»), and Shift+Tab is a key of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyChord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Names of keys that are no character; the first name of each is the one written.
const NAMES: [(&str, KeyCode); 22] = [
    ("esc", KeyCode::Esc),
    ("enter", KeyCode::Enter),
    ("tab", KeyCode::Tab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("ins", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("escape", KeyCode::Esc),
    ("return", KeyCode::Enter),
    ("bs", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
];

impl KeyChord {
    /// A chord, in the one form that two ways of saying it share.
    pub fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let mut modifiers = modifiers & known;
        let code = match code {
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            KeyCode::Char(letter) if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::Char(upper(letter)),
            code => code,
        };
        if matches!(code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code, modifiers }
    }

    /// The key.
    pub const fn code(self) -> KeyCode {
        self.code
    }

    /// Ctrl and Alt, and Shift where the key is no letter.
    pub const fn modifiers(self) -> KeyModifiers {
        self.modifiers
    }

    /// The character, when it is one without Ctrl or Alt: what could also be typed into a field.
    pub fn letter(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// Another key with the same modifiers.
    pub(super) fn with_letter(self, letter: char) -> Self {
        Self { code: KeyCode::Char(letter), ..self }
    }

    /// As people write it: «F2», «Shift+Tab», «Пробел», «s».
    pub fn label(self, texts: &Texts) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => texts.get("key-space"),
            KeyCode::Char(letter) if self.modifiers.is_empty() => letter.to_string(),
            KeyCode::Char(letter) => upper(letter).to_string(),
            KeyCode::Up => texts.get("key-up"),
            KeyCode::Down => texts.get("key-down"),
            KeyCode::Left => texts.get("key-left"),
            KeyCode::Right => texts.get("key-right"),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            code => {
                let name = Self { code, modifiers: KeyModifiers::NONE }.to_string();
                let mut letters = name.chars();
                letters.next().map_or_else(String::new, |first| upper(first).to_string() + letters.as_str())
            }
        };
        let mut label = String::new();
        for (modifier, word) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                label.push_str(&upper_first(word));
                label.push('+');
            }
        }
        label + &name
    }
}

const MODIFIERS: [(KeyModifiers, &str); 3] =
    [(KeyModifiers::CONTROL, "ctrl"), (KeyModifiers::ALT, "alt"), (KeyModifiers::SHIFT, "shift")];

fn upper(letter: char) -> char {
    let mut all = letter.to_uppercase();
    all.next().filter(|_| all.next().is_none()).unwrap_or(letter)
}

fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| upper(first).to_string() + letters.as_str())
}

impl From<KeyEvent> for KeyChord {
    fn from(key: KeyEvent) -> Self {
        Self::new(key.code, key.modifiers)
    }
}

impl fmt::Display for KeyChord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, word) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                write!(f, "{word}-")?;
            }
        }
        match self.code {
            KeyCode::BackTab => f.write_str("shift-tab"),
            KeyCode::F(number) => write!(f, "f{number}"),
            KeyCode::Char(letter) if letter != ' ' => write!(f, "{letter}"),
            code => f.write_str(NAMES.iter().find(|(_, known)| *known == code).map_or("?", |(name, _)| *name)),
        }
    }
}

impl FromStr for KeyChord {
    type Err = ();

    /// «f2», «shift-tab», «ctrl-s», «space», «a»: names in lower case, a letter in its own case.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        while let Some((modifier, after)) = MODIFIERS.iter().find_map(|(modifier, word)| {
            rest.strip_prefix(word).and_then(|r| r.strip_prefix('-')).filter(|r| !r.is_empty()).map(|r| (*modifier, r))
        }) {
            if modifiers.contains(modifier) {
                return Err(());
            }
            modifiers |= modifier;
            rest = after;
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(letter), None) if !letter.is_control() && letter != ' ' => KeyCode::Char(letter),
            _ => named(rest).ok_or(())?,
        };
        Ok(Self::new(code, modifiers))
    }
}

fn named(name: &str) -> Option<KeyCode> {
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=20).contains(&number).then_some(KeyCode::F(number)).filter(|_| !name.starts_with("f0"))
}
