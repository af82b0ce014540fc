//! Text as the terminal measures it: by columns and graphemes, never by bytes.

mod clean;

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub use clean::{Cleaned, clean, is_kept};

/// The sign that stands for what did not fit. One column wide.
pub const CUT: &str = "…";

/// Columns that the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The longest beginning of whole graphemes that takes at most `columns`.
pub fn head(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        taken += grapheme.width();
        if taken > columns {
            return &text[..at];
        }
    }
    text
}

/// The text in at most `columns`; where something was left out, [`CUT`] stands at the end.
pub fn truncate(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    format!("{}{CUT}", head(text, columns - 1).trim_end())
}

/// The text in exactly `columns`: cut or filled with blanks on the right.
pub fn pad(text: &str, columns: usize) -> String {
    let mut text = truncate(text, columns);
    let missing = columns.saturating_sub(width(&text));
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

/// The text in exactly `columns`: cut or filled with blanks on the left, for numbers.
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = truncate(text, columns);
    let missing = columns.saturating_sub(width(&text));
    format!("{}{text}", " ".repeat(missing))
}

/// The text in lines of at most `columns`, broken at blanks, a longer word between graphemes; no blank ends a line.
/// An empty text is one empty line.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    wrap_ranges(text, columns).into_iter().map(|range| text[range].trim_end().to_owned()).collect()
}

/// Where the lines of [`wrap`] lie in the text, in bytes. Together they hold everything but the line feeds;
/// blanks at a break belong to the line before it and may hang over its end.
pub fn wrap_ranges(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, columns.max(1), &mut rows);
        start += paragraph.len() + 1;
    }
    rows
}

fn wrap_paragraph(paragraph: &str, offset: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    let (mut row, mut taken, mut after_blank) = (0, 0, 0);
    for (at, grapheme) in paragraph.grapheme_indices(true) {
        let wide = grapheme.width();
        let blank = grapheme == " ";
        if taken + wide > columns && !blank && at > row {
            let next = if after_blank > row { after_blank } else { at };
            rows.push(offset + row..offset + next);
            row = next;
            taken = width(&paragraph[row..at]);
        }
        taken += wide;
        if blank {
            after_blank = at + grapheme.len();
        }
    }
    rows.push(offset + row..offset + paragraph.len());
}

/// The beginning of the grapheme before `at`, in bytes; 0 at the beginning.
pub fn before(text: &str, at: usize) -> usize {
    text[..at].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
}

/// The end of the grapheme after `at`, in bytes; the length at the end.
pub fn after(text: &str, at: usize) -> usize {
    text[at..].graphemes(true).next().map_or(text.len(), |grapheme| at + grapheme.len())
}

/// The nearest grapheme boundary at or after `at`, whatever number that is.
pub fn snap(text: &str, at: usize) -> usize {
    let found = text.grapheme_indices(true).map(|(start, _)| start).find(|start| *start >= at);
    found.unwrap_or(text.len())
}

/// The beginning of the word before `at`.
pub fn word_before(text: &str, at: usize) -> usize {
    let kept = text[..at].trim_end();
    kept.rfind(char::is_whitespace).map_or(0, |blank| blank + kept[blank..].chars().next().map_or(1, char::len_utf8))
}

/// The beginning of the word after `at`.
pub fn word_after(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let Some(blank) = rest.find(char::is_whitespace) else { return text.len() };
    let tail = &rest[blank..];
    at + blank + (tail.len() - tail.trim_start().len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_wide_sign_counts_two_columns() {
        assert_eq!(width("张伟"), 4);
        assert_eq!(truncate("张伟国", 4), "张…");
        assert_eq!(pad("张", 4), "张  ");
        assert_eq!(pad_left("12", 4), "  12");
        assert_eq!(truncate("кофе", 4), "кофе");
        assert_eq!(truncate("кофе", 0), "");
    }

    #[test]
    fn lines_break_at_blanks_and_long_words_between_graphemes() {
        assert_eq!(wrap("өтініш беруші туралы", 9), ["өтініш", "беруші", "туралы"]);
        assert_eq!(wrap("абвгдежз", 3), ["абв", "где", "жз"]);
        assert_eq!(wrap("а  б\n\nв", 9), ["а  б", "", "в"]);
        assert_eq!(wrap("", 9), [""]);
        assert_eq!(wrap("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn words_are_found_both_ways() {
        assert_eq!(word_before("один два  ", "один два  ".len()), "один ".len());
        assert_eq!(word_after("один  два", 0), "один  ".len());
        assert_eq!(word_after("два", 0), "два".len());
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC{0,40}", columns in 1_usize..20) {
            prop_assert!(width(&truncate(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
        }

        #[test]
        fn wrapping_keeps_every_byte(text in "[ абве\u{301}张🇰🇿\n]{0,60}", columns in 1_usize..12) {
            let ranges = wrap_ranges(&text, columns);
            let mut at = 0;
            for range in &ranges {
                prop_assert!(range.start == at || (range.start == at + 1 && text[at..].starts_with('\n')));
                at = range.end;
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
