//! Readings, gaps, editions and the calendar on the screen; a change is drawn with its effect before F2 saves it.

use rstest::rstest;

use super::{SMALL, WIDE, screen, shown, stage};
use crate::law::checklist::Answer;
use crate::law::edition::{DayReading, Rulebook};
use crate::law::{Service as LawService, Stage as LawStage};
use crate::locale::Lang;
use crate::office::application::Education;
use crate::office::case::State;
use crate::office::paper::{PaperLang, Series};
use crate::office::{CaseNo, Command};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};

/// The list of readings, from the menu.
const READINGS: &str = "<f9>readings<enter>";
/// The form of a revision, from the list of the calendar.
const REVISE: &str = "<f9>calendar<enter><enter>";

fn due(stage: &mut Stage, no: &str) -> String {
    let case = stage.case(no);
    case.clocks.term(LawStage::Decision).map(|term| term.due.to_string()).unwrap_or_default()
}

#[rstest]
fn every_reading_and_gap_is_on_one_screen(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(SMALL, WIDE)] size: (u16, u16),
) {
    screen("readings", lang, size, READINGS);
}

#[rstest]
fn a_gap_is_read_whole(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    screen("gap", lang, SMALL, &format!("{READINGS}<end><up><enter>"));
}

#[rstest]
fn a_reading_is_changed_after_its_effect_was_drawn(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let before = due(&mut stage, "2026-0004");
    stage.keys(&format!("{READINGS}<enter>"));
    shown("reading_form", lang, SMALL, &mut stage);
    stage.keys("<tab> <tab> <tab><tab>№ 12, 25.03.2026");
    stage.keys("<f2>");
    shown("reading_preview", lang, SMALL, &mut stage);
    assert_eq!(due(&mut stage, "2026-0004"), before, "a preview records nothing");
    // Enter never saves.
    stage.keys("<enter>");
    assert_eq!(due(&mut stage, "2026-0004"), before);
    stage.keys("<f2>");
    assert_ne!(due(&mut stage, "2026-0004"), before, "{}", stage.text());
    let readings = stage.case("2026-0004").clocks.readings.expect("readings");
    assert_eq!(readings.day, DayReading::AcceptedDay);
    shown("reading_saved", lang, SMALL, &mut stage);
}

#[rstest]
fn the_calendar_is_shown_by_year_with_its_revisions(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(SMALL, WIDE)] size: (u16, u16),
) {
    screen("calendar", lang, size, "<f9>calendar<enter>");
}

#[rstest]
fn a_revision_is_typed_previewed_and_saved(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let before = due(&mut stage, "2026-0004");
    stage.keys(REVISE);
    stage.keys("Приказ № 50<tab><tab><tab>30.03 31.03<tab>Перенос<tab><tab><tab><tab>Приказ № 50");
    shown("calendar_form", lang, SMALL, &mut stage);
    stage.keys("<f2>");
    shown("calendar_preview", lang, SMALL, &mut stage);
    assert_eq!(due(&mut stage, "2026-0004"), before, "a preview records nothing");
    stage.keys("<f2>");
    assert_ne!(due(&mut stage, "2026-0004"), before, "{}", stage.text());
    assert_eq!(stage.case("2026-0001").state, State::Registered);
    stage.keys("<esc>h");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Text(_))), "{}", stage.text());
}

#[rstest]
fn a_day_that_is_none_stands_at_its_field(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys(REVISE);
    stage.keys("Приказ<tab><tab>завтра<tab><tab><tab><tab><tab><tab>Приказ<f2>");
    shown("calendar_wrong", lang, SMALL, &mut stage);
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "nothing was weighed");
}

#[rstest]
fn editions_say_what_text_there_is(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    screen("editions", lang, SMALL, "<f9>editions<enter>");
    screen("edition", lang, SMALL, "<f9>editions<enter><down><down><enter>");
}

#[test]
fn the_day_of_an_edition_is_entered_and_no_case_moves() {
    let mut stage = stage(Lang::Ru, SMALL);
    let before = due(&mut stage, "2026-0004");
    stage.keys("<f9>editions<enter><down><enter><tab>19.01.2026<tab><tab>Официальный вестник № 4<f2>");
    shown("commencement_preview", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    assert_eq!(stage.model.world.settings.commencement.get("236-426"), Some(&"2026-01-19".parse().expect("a day")));
    assert_eq!(due(&mut stage, "2026-0004"), before);
}

#[test]
fn the_settings_are_changed_and_their_own_terms_are_no_norm() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f9>change-settings<enter>");
    shown("settings", Lang::Ru, SMALL, &mut stage);
    stage.keys("<tab><tab><tab>5<f2>");
    let settings = &stage.model.world.settings;
    assert_eq!(settings.target(crate::office::change::Target::Revocation), Some(5), "{}", stage.text());
}

#[rstest]
fn a_case_of_an_edition_held_in_part_says_what_is_not_computed(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    stage.register(application("77", "Накамура Юки", LawService::Issue, "2025-12-22T10:00:00"));
    stage.refresh();
    stage.keys("<enter>");
    shown("case_in_part", lang, SMALL, &mut stage);
    stage.keys("e");
    shown("explain_in_part", lang, SMALL, &mut stage);
}

#[rstest]
fn a_case_that_depends_on_the_reading_is_marked_in_the_queue_beside_its_gaps(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
) {
    let mut stage = Stage::empty(lang, SMALL.0, SMALL.1);
    let mut application = application("1", "Ли Анна", LawService::Issue, "2026-03-19T09:10:00");
    application.education = Some(Education::Both);
    application.work_periods.clear();
    stage.register(application);
    let case = CaseNo { year: 2026, count: 1 };
    let items = &Rulebook::embedded().newest().checklist(LawService::Issue).expect("a checklist").items;
    let answer = |id: &str| if id == "work_record" { Answer::Missing } else { Answer::Present };
    let answers = items.iter().map(|item| (item.id.clone(), answer(&item.id))).collect();
    stage.submit(Command::CheckDocuments { case, answers });
    stage.submit(Command::SendToCommission { case });
    stage.refresh();
    stage.keys("sy<f2>");
    shown("queue_sensitive", lang, SMALL, &mut stage);
    assert!(stage.text().contains("?~"), "{}", stage.text());
}

#[test]
fn the_letterhead_is_filled_in_line_by_line_and_a_bad_pattern_is_told_at_once() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f9>letterhead<enter>");
    shown("letterhead", Lang::Ru, SMALL, &mut stage);
    stage.keys("Жұмыспен қамту басқармасы<f2>");
    let settings = stage.model.world.settings.clone();
    assert_eq!(settings.side(PaperLang::Kk).body, "Жұмыспен қамту басқармасы", "{}", stage.text());
    assert_eq!(settings.pattern(Series::Letters), "{n}/{yyyy}");
    stage.keys("<f9>letterhead<enter><tab><tab><tab><tab><tab><tab><tab><tab><tab><tab><tab><tab>");
    stage.keys(&"<backspace>".repeat(10));
    shown("letterhead_pattern", Lang::Ru, SMALL, &mut stage);
    stage.keys("<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "nothing was saved");
}
