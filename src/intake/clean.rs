//! Taking out of a text what could steer a terminal, hide, or turn the direction of what follows.

use std::borrow::Cow;

/// A text made safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// One line, no blanks around, nothing invisible.
    pub text: String,
    /// Whether something other than blanks was taken out.
    pub removed: bool,
    /// Whether bytes were lost before the text reached us (U+FFFD).
    pub broken: bool,
}

/// Cleans a text for keeping: sequences and invisible characters go, every run of blanks becomes one.
pub fn clean(text: &str) -> Cleaned {
    let (visible, removed) = visible(text);
    let mut line = String::with_capacity(visible.len());
    for word in visible.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    Cleaned { broken: line.contains(char::REPLACEMENT_CHARACTER), text: line, removed }
}

/// The text without what cannot be seen, and whether there was any. Blanks stay as they are.
fn visible(text: &str) -> (Cow<'_, str>, bool) {
    if !text.chars().any(|c| is_control(c) || is_invisible(c)) {
        return (Cow::Borrowed(text), false);
    }
    let mut out = String::with_capacity(text.len());
    let mut removed = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let sequence = escape_len(rest);
        if sequence > 0 {
            removed = true;
            rest = &rest[sequence..];
            continue;
        }
        if matches!(first, '\u{b}' | '\u{c}' | '\u{85}') {
            // They part words, so the words stay apart; but no portal writes them.
            removed = true;
            out.push(' ');
        } else if is_control(first) || is_invisible(first) {
            removed = true;
        } else {
            out.push(first);
        }
        rest = &rest[first.len_utf8()..];
    }
    (Cow::Owned(out), removed)
}

/// A control character other than the blanks a field may well hold.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// Characters that take no room, or turn the direction of what follows.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// How many bytes an escape sequence at the start of the text takes; 0 where there is none.
///
/// An unfinished sequence loses its introducer only: what follows was perhaps meant to be read.
fn escape_len(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    let (introducer, body) = match first {
        '\u{1b}' => match chars.next() {
            Some(second) if second.is_ascii() => (second, 2),
            _ => return 1,
        },
        // The one-character forms stand 0x40 above the letter that follows ESC.
        '\u{80}'..='\u{9f}' if first != '\u{85}' => (char::from(first as u8 - 0x40), 2),
        _ => return 0,
    };
    let rest = &text[body..];
    match introducer {
        '[' => body + csi_len(rest),
        ']' => body + string_len(rest, true),
        'P' | 'X' | '^' | '_' => body + string_len(rest, false),
        'N' | 'O' => body + usize::from(rest.starts_with(|c: char| c.is_ascii_graphic())),
        ' '..='/' if first == '\u{1b}' => intermediate_len(&text[1..]).map_or(1, |len| 1 + len),
        '0'..='~' => body,
        _ => 1,
    }
}

/// Parameters, intermediates and the final byte of a CSI sequence.
fn csi_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let parameters = bytes.iter().take_while(|b| (0x30..=0x3f).contains(*b)).count();
    let middle = bytes[parameters..].iter().take_while(|b| (0x20..=0x2f).contains(*b)).count();
    match bytes.get(parameters + middle) {
        Some(0x40..=0x7e) => parameters + middle + 1,
        _ => parameters,
    }
}

/// Intermediates and the final byte of a short sequence; none where it is not finished.
fn intermediate_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let middle = bytes.iter().take_while(|b| (0x20..=0x2f).contains(*b)).count();
    matches!(bytes.get(middle), Some(0x30..=0x7e)).then_some(middle + 1)
}

/// A control string up to and with its end; 0 where the text holds no end.
fn string_len(rest: &str, bell_ends: bool) -> usize {
    for (at, c) in rest.char_indices() {
        match c {
            '\u{7}' if bell_ends => return at + 1,
            '\u{9c}' => return at + 2,
            '\u{18}' | '\u{1a}' => return at + 1,
            '\u{1b}' if rest[at + 1..].starts_with('\\') => return at + 2,
            '\u{1b}' => return at,
            _ => {}
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("\u{1b}]0;owned\u{7}Нараянасвами", "Нараянасвами")]
    #[case("\u{9d}0;owned\u{9c}Нараянасвами", "Нараянасвами")]
    #[case("Dell'Acqua\u{1b}[2J\u{1b}[H", "Dell'Acqua")]
    #[case("\u{9b}31mТекели\u{9b}0m", "Текели")]
    #[case("\u{1b}P1$tx\u{1b}\\Ким", "Ким")]
    #[case("\u{1b}P1\u{7}$tx\u{1b}\\Ким", "Ким")]
    #[case("\u{90}q\u{9c}Ким", "Ким")]
    #[case("\u{1b}(BКим", "Ким")]
    #[case("\u{1b}cКим", "Ким")]
    #[case("\u{1b}OAКим", "Ким")]
    #[case("\u{1b}Ким", "Ким")]
    #[case("\u{1b}]Ким Алексей", "Ким Алексей")]
    #[case("\u{1b}[31Ким", "Ким")]
    #[case("\u{1b}]0;a\u{1b}[2JКим", "Ким")]
    #[case("\u{202e}Чой", "Чой")]
    #[case("Н\u{200b}е\u{200d}\u{feff}", "Не")]
    #[case("К\0и\u{8}м\u{7}\u{ad}", "Ким")]
    #[case("Ким\u{b}Алексей", "Ким Алексей")]
    fn takes_out(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(clean(text), Cleaned { text: kept.to_owned(), removed: true, broken: false });
    }

    #[rstest]
    #[case(" \u{a0} Ким \u{a0}\n\n Алексей\t", "Ким Алексей")]
    #[case("г. Алматы 🏔️, д. 5 🙂", "г. Алматы 🏔️, д. 5 🙂")]
    #[case("a\r\nb\u{2028}c", "a b c")]
    fn says_nothing_of_blanks_and_emoji(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(clean(text), Cleaned { text: kept.to_owned(), removed: false, broken: false });
    }

    #[test]
    fn lost_bytes_are_noticed() {
        assert!(clean("К\u{fffd}м").broken);
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_steers_survives(text in "(\\PC|[\\x00-\\x1f\\x7f-\\x9f]|[A-z;\\[\\]\\\\]){0,60}") {
            let cleaned = clean(&text).text;
            proptest::prop_assert!(!cleaned.chars().any(|c| c.is_control() || is_invisible(c)), "{cleaned:?}");
            proptest::prop_assert_eq!(clean(&cleaned).text.clone(), cleaned);
        }
    }
}
