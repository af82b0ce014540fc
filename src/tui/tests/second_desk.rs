//! The lists of the second desk: one key goes round them, each is found as it was left, `Esc` is one step.

use rstest::rstest;

use super::complaints::by_menu;
use super::inquiries::inquire;
use super::permits::with_permits;
use super::{SMALL, WIDE};
use crate::locale::Lang;
use crate::office::inquiry::AskerKind;
use crate::tui::lists::ListKind;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

/// The list on top, and how many screens stand above the desk.
fn on_top(stage: &Stage) -> (Option<ListKind>, usize) {
    let kind = match stage.model.screens.last() {
        Some(Screen::List(list)) => Some(list.kind),
        _ => None,
    };
    (kind, stage.model.screens.len())
}

pub fn with_inquiries(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = with_permits(lang, size);
    inquire(&mut stage, "2026-03-16T10:00:00", "ЗТ-2026-00000011", AskerKind::Media);
    inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2026-00000012", AskerKind::Media);
    stage
}

#[rstest]
fn one_key_goes_round_the_lists_and_the_bar_says_where_to(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_inquiries(lang, size);
    let desk = stage.text();
    let ring = [ListKind::Permits, ListKind::Employers, ListKind::Figures, ListKind::Quotas, ListKind::Inquiries];
    stage.keys("<f11>");
    assert_eq!(on_top(&stage), (Some(ListKind::Inquiries), 1));
    for next in ring {
        let bar = stage.text().lines().last().unwrap_or_default().to_owned();
        let label = format!("11{}", stage.model.world.get(&next.command().short_id()));
        assert!(bar.contains(&label) && !label.contains('‹'), "{label}: {bar}");
        stage.keys("<f11>");
        assert_eq!(on_top(&stage), (Some(next), 1), "{}", stage.text());
    }
    stage.keys("<esc>");
    assert_eq!(stage.text(), desk, "one step back to the desk");
}

#[test]
fn each_list_is_found_as_it_was_left() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    stage.keys("<f11><down>");
    let inquiries = stage.picture();
    stage.keys("<f11><down><down>");
    let permits = stage.picture();
    assert!(permits != inquiries);
    // The figures of another question, and what one of its numbers counts: both are left and found together.
    stage.keys("<f11><f11><down><enter>");
    assert_eq!(on_top(&stage), (Some(ListKind::Figures), 2), "{}", stage.text());
    let counted = stage.picture();
    stage.keys("<f11><f11>");
    assert_eq!(stage.picture(), inquiries);
    stage.keys("<f11>");
    assert_eq!(stage.picture(), permits);
    stage.keys("<f11><f11>");
    assert_eq!(stage.picture(), counted);
    // Esc goes to the figures it was opened from, then to the desk, and leaves them where they stand.
    stage.keys("<esc><esc>");
    assert_eq!(on_top(&stage), (None, 0));
    stage.keys("<f11><f11><f11><f11>");
    assert_eq!(on_top(&stage), (Some(ListKind::Figures), 1), "{}", stage.text());
    // From the desk the first that is due is at hand, wherever the list was left.
    stage.keys("<esc><f11><enter>");
    assert!(stage.text().contains("2026-0001"), "{}", stage.text());
}

#[test]
fn what_changed_meanwhile_is_on_the_list_that_is_come_back_to() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    stage.keys("<f11><down><f11>");
    inquire(&mut stage, "2026-03-17T10:00:00", "ЗТ-2026-00000013", AskerKind::Media);
    stage.keys("<f11><f11><f11><f11>");
    assert!(stage.text().contains("ЗТ-2026-00000013"), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("ЗТ-2026-00000012"), "the selection is bound to the inquiry: {}", stage.text());
}

#[test]
fn permits_by_employer_stand_where_permits_do_and_lists_of_the_first_desk_have_no_ring() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-permits-by-employer");
    stage.keys("<f11>");
    assert_eq!(on_top(&stage), (Some(ListKind::Employers), 1));
    stage.keys("<f11><f11><f11><f11>");
    assert_eq!(on_top(&stage), (Some(ListKind::PermitsByEmployer), 1));
    stage.keys("<esc>");
    by_menu(&mut stage, "command-complaints");
    stage.keys("<f11>");
    assert_eq!(on_top(&stage), (Some(ListKind::Complaints), 1));
}

#[test]
fn the_menu_above_a_list_has_the_next_one_and_keys_typed_ahead_reach_it() {
    let mut stage = with_inquiries(Lang::Ru, SMALL);
    stage.keys("<f11><f9>next-register<enter>");
    assert_eq!(on_top(&stage), (Some(ListKind::Permits), 1), "{}", stage.text());
    stage.keys("<esc>");
    stage.keys_before_answers("<f11><f11><f11><enter>");
    assert!(stage.text().contains("180340012346"), "the employer's card: {}", stage.text());
}
