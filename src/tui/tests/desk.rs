//! The three panes.

use rstest::rstest;

use super::{SMALL, WIDE, screen};
use crate::locale::Lang;

#[rstest]
fn the_desk(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("desk", lang, size, "");
}

#[rstest]
fn the_case(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("case", lang, SMALL, "<enter>");
}

#[rstest]
fn the_deadlines(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("deadlines", lang, SMALL, "<tab><tab>");
}
