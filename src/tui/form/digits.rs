//! Keys, pastes and faults of a field of digits, and of a year.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Step;
use crate::phrase::Phrase;
use crate::tui::input::{LineInput, Pasted, layout};

/// How many digits a year has.
pub const YEAR: usize = 4;

/// Typed digits: another key is taken and does nothing, so that it never means a command by chance.
pub fn key(line: &mut LineInput, key: KeyEvent) -> Step {
    let bare = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(c) if bare => match layout::digit(c) {
            Some(digit) if line.insert(digit) => Step::Changed,
            _ => Step::Moved,
        },
        _ => line.key(key).into(),
    }
}

/// Digits of a year. Behind a whole one nothing would fit: a digit begins it anew, Left and Right change it by one.
pub fn year(line: &mut LineInput, pressed: KeyEvent) -> Step {
    let by = match pressed.code {
        _ if !whole(line) => return key(line, pressed),
        KeyCode::Left if pressed.modifiers.is_empty() => -1,
        KeyCode::Right if pressed.modifiers.is_empty() => 1,
        KeyCode::Char(c) if layout::digit(c).is_some() && line.cursor() == line.text().len() => {
            line.clear();
            return key(line, pressed);
        }
        _ => return key(line, pressed),
    };
    let Ok(year) = line.text().parse::<i32>() else { return key(line, pressed) };
    line.set(&(year + by).clamp(1000, 9999).to_string());
    Step::Changed
}

/// Puts pasted digits at the cursor and counts what was none.
pub fn paste(line: &mut LineInput, text: &str) -> Pasted {
    let folded: String = text.chars().filter_map(pasted_digit).collect();
    let mut pasted = line.paste(&folded);
    pasted.dropped += text.trim().chars().count() - folded.chars().count();
    pasted
}

/// The same for a year: a whole one is replaced.
pub fn paste_year(line: &mut LineInput, text: &str) -> Pasted {
    if whole(line) && text.chars().any(|c| pasted_digit(c).is_some()) {
        line.clear();
    }
    paste(line, text)
}

/// What is wrong with the digits of a field that takes `max` of them, `exact`ly where the law says so.
pub fn check(text: &str, max: usize, exact: bool) -> Option<Phrase> {
    let count = text.chars().filter(char::is_ascii_digit).count();
    if count != text.chars().count() {
        return Some(Phrase::new("form-digits-only").with("typed", text));
    }
    let wrong = count > max || (exact && count != max);
    wrong.then(|| Phrase::new("form-digits-count").with("count", count).with("max", max))
}

fn whole(line: &LineInput) -> bool {
    line.text().chars().count() == YEAR
}

/// In a paste a comma or a point parts digits and is none; a letter of the Kazakh row is one.
fn pasted_digit(c: char) -> Option<char> {
    if matches!(c, ',' | '.' | '"') { None } else { layout::digit(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(start: &str, keys: &[KeyCode]) -> String {
        let mut line = LineInput::new().limited(YEAR);
        line.set(start);
        for code in keys {
            year(&mut line, KeyEvent::new(*code, KeyModifiers::NONE));
        }
        line.text().to_owned()
    }

    #[test]
    fn a_whole_year_is_typed_over_and_stepped() {
        let digits = |text: &str| text.chars().map(KeyCode::Char).collect::<Vec<_>>();
        assert_eq!(typed("2026", &digits("2025")), "2025");
        assert_eq!(typed("", &digits("2024")), "2024");
        // A letter beside the digits changes nothing, in any layout.
        assert_eq!(typed("2026", &digits("qй")), "2026");
        assert_eq!(typed("2026", &[KeyCode::Left, KeyCode::Left]), "2024");
        assert_eq!(typed("2026", &[KeyCode::Right]), "2027");
        // One that is not whole yet is edited as any line.
        assert_eq!(typed("2026", &[KeyCode::Backspace, KeyCode::Char('4')]), "2024");
        assert_eq!(typed("20", &[KeyCode::Left, KeyCode::Char('1')]), "210");
    }

    #[test]
    fn a_pasted_year_replaces_a_whole_one() {
        let mut line = LineInput::new().limited(YEAR);
        line.set("2026");
        assert_eq!(paste_year(&mut line, "2025 г.").dropped, 3);
        assert_eq!(line.text(), "2025");
        paste_year(&mut line, "г.");
        assert_eq!(line.text(), "2025");
    }
}
