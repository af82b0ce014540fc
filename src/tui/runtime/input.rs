//! Bytes of a terminal into keys and pastes.
//!
//! crossterm's own reader takes two escapes for one key and then types the rest of the sequence, loses what it does
//! not know, and spins on a dead pty (its issue 793). So the bytes are read here; its names of keys are kept.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// How long the rest of a sequence may take: on a line that splits them, Esc is late by this much.
const SPLIT: Duration = Duration::from_millis(20);
/// How long a paste may pause before it counts as ended.
const STALLED: Duration = Duration::from_secs(3);
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the bytes were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Parsed {
    /// One key.
    Key(KeyEvent),
    /// One bracketed paste.
    Paste(String),
}

/// What a prefix of the bytes is.
enum Step {
    /// So many bytes are this key, or nothing that anybody wants.
    Took(usize, Option<KeyEvent>),
    /// A paste begins after so many bytes.
    Paste(usize),
    /// It cannot be told yet.
    More,
}

/// Keeps what is not yet whole.
#[derive(Debug, Default)]
pub(super) struct Parser {
    rest: Vec<u8>,
    pasting: bool,
}

impl Parser {
    /// Takes bytes and gives what is whole.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Parsed> {
        self.rest.extend_from_slice(bytes);
        self.parse(false)
    }

    /// How long to wait for the rest of what has begun.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (self.pasting, self.rest.is_empty()) {
            (true, _) => Some(STALLED),
            (false, false) => Some(SPLIT),
            (false, true) => None,
        }
    }

    /// Nothing followed: what was kept is taken for what it is by itself.
    pub(super) fn give_up(&mut self) -> Vec<Parsed> {
        self.parse(true)
    }

    fn parse(&mut self, last: bool) -> Vec<Parsed> {
        let bytes = std::mem::take(&mut self.rest);
        let mut rest = bytes.as_slice();
        let mut parsed = Vec::new();
        while !rest.is_empty() || (self.pasting && last) {
            if self.pasting {
                let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END);
                if end.is_none() && !last {
                    break;
                }
                let text = &rest[..end.unwrap_or(rest.len())];
                parsed.push(Parsed::Paste(String::from_utf8_lossy(text).into_owned()));
                rest = end.map_or(&[], |end| &rest[end + PASTE_END.len()..]);
                self.pasting = false;
                continue;
            }
            match step(rest, last) {
                Step::Took(count, key) => {
                    parsed.extend(key.map(Parsed::Key));
                    rest = &rest[count..];
                }
                Step::Paste(count) => {
                    self.pasting = true;
                    rest = &rest[count..];
                }
                Step::More => break,
            }
        }
        self.rest = rest.to_vec();
        parsed
    }
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
    KeyEvent::new(code, modifiers)
}

/// Bytes that are one key.
fn took(count: usize, code: KeyCode, modifiers: KeyModifiers) -> Step {
    Step::Took(count, Some(key(code, modifiers)))
}

/// `last`: nothing follows, so nothing may be left undecided.
fn step(bytes: &[u8], last: bool) -> Step {
    match bytes {
        [0x1b] | [0x1b, 0x1b] if !last => Step::More,
        [0x1b, b'[', rest @ ..] => control(rest, last),
        [0x1b, b'O', rest @ ..] => third(rest, last),
        // Alt and a key with a sequence of its own, or Esc pressed just before it.
        [0x1b, 0x1b, b'[' | b'O', ..] => alt(&step(&bytes[1..], last)),
        [0x1b] | [0x1b, 0x1b, ..] => took(1, KeyCode::Esc, KeyModifiers::NONE),
        [0x1b, rest @ ..] => alt(&plain(rest, last)),
        _ => plain(bytes, last),
    }
}

/// Esc and a key in one read: that key with ALT. What follows and is no key leaves the Esc.
fn alt(step: &Step) -> Step {
    match *step {
        Step::Took(count, Some(found)) => took(count + 1, found.code, found.modifiers | KeyModifiers::ALT),
        Step::Took(count, None) => took(count + 1, KeyCode::Esc, KeyModifiers::NONE),
        Step::Paste(_) => took(1, KeyCode::Esc, KeyModifiers::NONE),
        Step::More => Step::More,
    }
}

fn plain(bytes: &[u8], last: bool) -> Step {
    let one = |code, modifiers| took(1, code, modifiers);
    match bytes[0] {
        b'\r' | b'\n' => one(KeyCode::Enter, KeyModifiers::NONE),
        b'\t' => one(KeyCode::Tab, KeyModifiers::NONE),
        0x7f | 0x08 => one(KeyCode::Backspace, KeyModifiers::NONE),
        0 => one(KeyCode::Char(' '), KeyModifiers::CONTROL),
        byte @ 0x01..=0x1a => one(KeyCode::Char(char::from(byte - 1 + b'a')), KeyModifiers::CONTROL),
        byte @ 0x1c..=0x1f => one(KeyCode::Char(char::from(byte - 0x1c + b'4')), KeyModifiers::CONTROL),
        _ => character(bytes, last),
    }
}

fn character(bytes: &[u8], last: bool) -> Step {
    let most = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(most) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => std::str::from_utf8(&most[..error.valid_up_to()]).unwrap_or_default(),
        Err(error) if error.error_len().is_none() && !last => return Step::More,
        // A byte of no character in UTF-8: a terminal set to another encoding. It is not typed as rubbish.
        Err(_) => return Step::Took(1, None),
    };
    let Some(found) = valid.chars().next() else { return Step::Took(1, None) };
    let modifiers = if found.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    took(found.len_utf8(), KeyCode::Char(found), modifiers)
}

/// After `ESC O`: the old function and arrow keys. Anything else was Esc (or Alt) and the letter O.
fn third(rest: &[u8], last: bool) -> Step {
    let Some(&byte) = rest.first() else {
        return if last { took(2, KeyCode::Char('O'), KeyModifiers::ALT | KeyModifiers::SHIFT) } else { Step::More };
    };
    let code = match byte {
        b'M' => Some(KeyCode::Enter),
        _ => letter(byte),
    };
    match code {
        Some(code) => took(3, code, KeyModifiers::NONE),
        None => took(2, KeyCode::Char('O'), KeyModifiers::ALT | KeyModifiers::SHIFT),
    }
}

fn letter(byte: u8) -> Option<KeyCode> {
    Some(match byte {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(byte - b'P' + 1),
        _ => return None,
    })
}

/// After `ESC [`.
fn control(rest: &[u8], last: bool) -> Step {
    match rest {
        [] if last => return took(2, KeyCode::Char('['), KeyModifiers::ALT),
        // The Linux console's F1 to F5.
        [b'[', byte @ b'A'..=b'E', ..] => return took(4, KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE),
        [b'['] if !last => return Step::More,
        _ => {}
    }
    let Some(length) = rest.iter().position(|byte| (0x40..=0x7e).contains(byte) || (*byte == b'$')) else {
        // Half a sequence is dropped, never typed.
        return if last { Step::Took(2 + rest.len(), None) } else { Step::More };
    };
    // A new sequence inside: the first was cut off.
    if let Some(cut) = rest[..length].iter().position(|byte| *byte < 0x20) {
        return Step::Took(2 + cut, None);
    }
    let parameters = String::from_utf8_lossy(&rest[..length]).into_owned();
    let numbers: Vec<u16> = parameters.split(';').map(|number| number.parse().unwrap_or(0)).collect();
    let first = numbers.first().copied().unwrap_or(0);
    let second = numbers.get(1).copied().unwrap_or(0);
    let found = match rest[length] {
        // An answer to a question that is never asked, or a mouse.
        _ if parameters.starts_with(['<', '=', '>', '?']) => None,
        b'~' if first == 200 => return Step::Paste(3 + length),
        b'~' if first == 27 => numbers.get(2).and_then(|code| coded(*code, second)),
        b'~' => numbered(first).map(|code| key(code, modifiers(second))),
        b'^' => numbered(first).map(|code| key(code, KeyModifiers::CONTROL)),
        b'$' => numbered(first).map(|code| key(code, KeyModifiers::SHIFT)),
        b'Z' => Some(key(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b'u' => coded(first, second),
        byte @ b'a'..=b'd' => letter(byte.to_ascii_uppercase()).map(|code| key(code, KeyModifiers::SHIFT)),
        // `CSI row ; column R` would be an answer to a question that is never asked.
        b'R' if first > 1 => None,
        byte => letter(byte).map(|code| key(code, modifiers(second))),
    };
    Step::Took(3 + length, found)
}

/// `CSI number ~`.
fn numbered(number: u16) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F((number - 10) as u8),
        17..=21 => KeyCode::F((number - 11) as u8),
        23..=26 => KeyCode::F((number - 12) as u8),
        28 | 29 => KeyCode::F((number - 13) as u8),
        31..=34 => KeyCode::F((number - 14) as u8),
        _ => return None,
    })
}

/// A key by its code point, from terminals told elsewhere to send more than is asked of them here.
fn coded(code: u16, with: u16) -> Option<KeyEvent> {
    let with = modifiers(with);
    let code = match code {
        9 if with.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(code.into()).filter(|letter| !letter.is_control())?),
    };
    Some(key(code, with))
}

/// xterm's modifier number: one more than the bits.
fn modifiers(number: u16) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 1 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 2 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 4 != 0);
    modifiers
}
