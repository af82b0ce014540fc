//! Who has a case open: a colleague, one's own other connection, and nothing that moves for it.

use rstest::rstest;

use super::*;

#[rstest]
fn a_colleague_on_the_same_case_is_named_in_the_pane_and_on_the_form(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
) {
    let mut stage = stage(lang, SMALL);
    let _li = stage.beside("li", None, "2026-0001");
    stage.attend();
    stage.keys("<enter>");
    shown("here_case", lang, SMALL, &mut stage);
    stage.keys("m");
    shown("here_form", lang, SMALL, &mut stage);
}

#[test]
fn one_who_comes_and_goes_moves_nothing_and_draws_only_where_it_is_seen() {
    let mut stage = stage(Lang::Ru, WIDE);
    let before = stage.text();
    let other = stage.beside("li", None, "2026-0003");
    stage.attend();
    assert!(!stage.model.dirty, "it is open on a case that is not looked at");
    drop(other);
    let other = stage.beside("li", None, "2026-0001");
    stage.attend();
    let text = stage.text();
    assert!(text.contains("открыто: В. Ли с 10:05"), "{text}");
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), text.lines().collect());
    assert_eq!(old.iter().zip(&new).filter(|(old, new)| old != new).count(), 1, "{text}");
    drop(other);
    stage.attend();
    assert_eq!(stage.text(), before);
    stage.attend();
    assert!(!stage.model.dirty);
}

#[test]
fn ones_own_other_connection_is_told_as_ones_own() {
    let mut stage = stage(Lang::Ru, SMALL);
    let _other = stage.beside("akhmetova", Some("10.0.0.7"), "2026-0001");
    stage.attend();
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("открыто: ваше другое подключение, 10.0.0.7, с 10:05"), "{text}");
}

#[test]
fn a_case_is_open_once_the_keys_are_in_it_and_a_form_is_about_it() {
    let mut stage = stage(Lang::Ru, WIDE);
    assert_eq!(stage.open(), None, "the selection only passes by");
    stage.keys("<down><enter>");
    assert_eq!(stage.open(), "2026-0002".parse().ok());
    stage.keys("<esc>");
    assert_eq!(stage.open(), None);
    stage.keys("<up>m");
    assert_eq!(stage.open(), "2026-0001".parse().ok());
    stage.keys("<esc>");
    assert_eq!(stage.open(), None);
}
