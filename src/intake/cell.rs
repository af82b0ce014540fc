//! Cells of a CSV file of ours: text that a spreadsheet would take for a formula goes out behind an apostrophe.

use std::borrow::Cow;

/// A cell made safe to open in a spreadsheet: an apostrophe before `=`, `+`, `-` or `@` at the start.
///
/// A plain negative number stays a number. [`unguard`] takes the apostrophe away again, so nothing is lost on the way
/// out and back.
pub fn guard_cell(text: &str) -> Cow<'_, str> {
    let bare = text.trim_start_matches('\'');
    if is_formula(bare) && !(bare.len() == text.len() && is_negative_number(text)) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The cell as it was before [`guard_cell`].
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// Whether a spreadsheet would take the text for a formula.
pub fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@'])
}

fn is_negative_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number) = text.strip_prefix('-') else { return false };
    match number.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(number),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "'=1+1")]
    #[case("+7 701", "'+7 701")]
    #[case("@SUM(1)", "'@SUM(1)")]
    #[case("-Шахин", "'-Шахин")]
    #[case(" =1", "' =1")]
    #[case("'=1", "''=1")]
    #[case("-5", "-5")]
    #[case("-5,25", "-5,25")]
    #[case("-5-2", "'-5-2")]
    #[case("'-5", "''-5")]
    #[case("'t Hooft", "'t Hooft")]
    #[case("Ким", "Ким")]
    #[case("", "")]
    fn guards(#[case] text: &str, #[case] cell: &str) {
        assert_eq!(guard_cell(text), cell);
        assert_eq!(unguard(cell), text);
    }

    proptest::proptest! {
        #[test]
        fn what_goes_out_comes_back(text in "['=+@ -]{0,3}[0-9a,.]{0,3}") {
            let cell = guard_cell(&text).into_owned();
            proptest::prop_assert_eq!(unguard(&cell), &text);
            let bare = cell.starts_with(['=', '+', '@']) || cell.starts_with('-') && cell[1..].contains(['a', '=', '+']);
            proptest::prop_assert!(!bare, "{} -> {}", text, cell);
        }
    }
}
