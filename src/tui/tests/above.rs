//! What stands above the desk and takes no facts: find, the menu, texts.

use rstest::rstest;

use super::{SMALL, WIDE, screen};
use crate::locale::Lang;

#[rstest]
fn find(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("find", lang, SMALL, "Ли");
    screen("find_nothing", lang, SMALL, "Щукин");
}

#[rstest]
fn the_menu(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("menu", lang, size, " ");
}

#[rstest]
#[case(Lang::Kk, "шешім")]
#[case(Lang::Ru, "решен")]
#[case(Lang::En, "decide")]
fn the_menu_says_why_not(#[case] lang: Lang, #[case] word: &str) {
    screen("menu_barred", lang, SMALL, &format!("<f9>{word}"));
}

#[rstest]
fn help(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("help", lang, size, "<f1>");
}

#[rstest]
fn explain(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("explain", lang, size, "<down><down><down>e");
}

#[rstest]
fn history(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("history", lang, SMALL, "c<f2>g<f2>h");
}
