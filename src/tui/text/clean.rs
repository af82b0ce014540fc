//! What may stand in a field. Control characters, escape sequences, zero-width and direction marks never reach
//! the store or the screen.

use vte::{Params, Parser, Perform};

/// A cleaned text and what was done to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    /// What is left.
    pub text: String,
    /// Control characters, escape sequences and invisible marks left out, counted.
    pub dropped: usize,
    /// Line ends turned into blanks.
    pub joined: usize,
    /// Whether blanks were cut off at the ends.
    pub trimmed: bool,
}

/// Whether a character may stand in a text: no control, no zero-width or direction mark.
pub fn is_kept(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A pasted text as a field may hold it: trimmed, cleaned, and on one line unless `lines` may stay.
pub fn clean(text: &str, lines: bool) -> Cleaned {
    let mut sieve = Sieve { lines, ..Sieve::default() };
    // The one-character forms of «ESC [» and «ESC ]» are no controls for the parser once decoded from UTF-8.
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\u{9b}', "\x1b[").replace('\u{9d}', "\x1b]");
    // An unfinished sequence ends with its line: what follows was meant as text.
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            sieve.line_end();
        }
        Parser::new().advance(&mut sieve, line.as_bytes());
        if line.contains('\x1b') {
            sieve.done.dropped = sieve.done.dropped.max(1);
        }
    }
    let mut done = sieve.done;
    let kept = done.text.trim();
    if kept.len() != done.text.len() {
        done.joined -= ends(&done.text, kept, lines, sieve.ends);
        done.text = kept.to_owned();
        done.trimmed = true;
    }
    done
}

/// How many of the joined line ends were trimmed away with the blanks around the text: they joined nothing.
fn ends(text: &str, kept: &str, lines: bool, joins: Vec<usize>) -> usize {
    let start = text.len() - text.trim_start().len();
    let inside = start..start + kept.len();
    if lines { 0 } else { joins.into_iter().filter(|at| !inside.contains(at)).count() }
}

/// Takes what the terminal's own grammar would print, and counts the rest.
#[derive(Default)]
struct Sieve {
    done: Cleaned,
    lines: bool,
    /// Where joined line ends stand, in bytes.
    ends: Vec<usize>,
}

impl Sieve {
    fn line_end(&mut self) {
        if self.lines {
            self.done.text.push('\n');
        } else {
            self.done.joined += 1;
            self.ends.push(self.done.text.len());
            self.done.text.push(' ');
        }
    }
}

impl Perform for Sieve {
    fn print(&mut self, c: char) {
        match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => self.done.text.push(' '),
            c if is_kept(c) => self.done.text.push(c),
            _ => self.done.dropped += 1,
        }
    }

    fn execute(&mut self, byte: u8) {
        match byte {
            b'\t' => self.done.text.push(' '),
            _ => self.done.dropped += 1,
        }
    }

    fn hook(&mut self, _: &Params, _: &[u8], _: bool, _: char) {
        self.done.dropped += 1;
    }

    fn osc_dispatch(&mut self, _: &[&[u8]], _: bool) {
        self.done.dropped += 1;
    }

    fn csi_dispatch(&mut self, _: &Params, _: &[u8], _: bool, _: char) {
        self.done.dropped += 1;
    }

    fn esc_dispatch(&mut self, intermediates: &[u8], _: bool, byte: u8) {
        // «ESC \» only ends a sequence already counted.
        if byte != b'\\' || !intermediates.is_empty() {
            self.done.dropped += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Ким\x1b[31m Алексей\x1b[0m", "Ким Алексей", 2)]
    #[case("Ким\x1b]52;c;aGk=\x07 А.", "Ким А.", 1)]
    #[case("Ким\x1b]0;title\x1b\\ А.", "Ким А.", 1)]
    #[case("Ким\u{9b}31m А.", "Ким А.", 1)]
    #[case("К\u{200b}им\u{202e} А\u{feff}.", "Ким А.", 3)]
    #[case("К\u{7}им\0", "Ким", 2)]
    #[case("К\u{a0}им", "К им", 0)]
    #[case("К\u{9b}", "К", 1)]
    fn escapes_and_invisible_marks_go(#[case] pasted: &str, #[case] kept: &str, #[case] dropped: usize) {
        let cleaned = clean(pasted, false);
        assert_eq!((cleaned.text.as_str(), cleaned.dropped), (kept, dropped));
    }

    #[test]
    fn an_unfinished_sequence_does_not_swallow_the_next_line() {
        assert_eq!(clean("а\x1b]0;б\nв", true).text, "а\nв");
    }

    #[test]
    fn lines_are_joined_only_where_they_may_not_stay() {
        let cleaned = clean("  один\r\nдва\n\n", false);
        assert_eq!(cleaned, Cleaned { text: "один два".into(), dropped: 0, joined: 1, trimmed: true });
        assert_eq!(clean("один\r\nдва", true).text, "один\nдва");
    }

    proptest! {
        #[test]
        fn nothing_forbidden_is_left(text in any::<String>(), lines in any::<bool>()) {
            let cleaned = clean(&text, lines);
            prop_assert!(cleaned.text.chars().all(|c| is_kept(c) || (lines && c == '\n')), "{:?}", cleaned.text);
            prop_assert_eq!(&clean(&cleaned.text, lines).text, &cleaned.text);
        }
    }
}
