//! Nobody types: the cover, the key that takes it away, and the program that leaves by itself.

use std::time::Duration;

use rstest::rstest;

use super::*;
use crate::office::Command;
use crate::office::change::ChangeSettings;
use crate::tui::runtime::{Event, Program};

const QUARTER: Duration = Duration::from_mins(15);
const LONG: Duration = Duration::from_mins(150);

#[rstest]
fn the_cover_says_whose_screen_it_is_and_nothing_else(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = Stage::new(lang, SMALL.0, SMALL.1);
    assert_eq!(stage.model.deadline(), Some(QUARTER));
    stage.silent(QUARTER);
    shown("quiet_cover", lang, SMALL, &mut stage);
}

#[test]
fn the_key_that_takes_the_cover_away_does_nothing_else() {
    let mut stage = Stage::new(Lang::Ru, 120, 40);
    let before = stage.text();
    let records = stage.records();
    stage.silent(QUARTER);
    assert!(!stage.text().contains("2026-0001"), "{}", stage.text());
    stage.keys("с");
    assert_eq!(stage.text(), before, "neither the list of documents nor anything else");
    // The quarter begins anew with every key.
    stage.silent(QUARTER + Duration::from_mins(14));
    assert_eq!(stage.text(), before);
    stage.silent(QUARTER * 2);
    assert!(stage.text().contains("Экран закрыт"), "{}", stage.text());
    stage.event(Event::Paste("вставлено мимо".into()));
    assert_eq!((stage.text(), stage.records()), (before, records));
}

#[test]
fn the_office_says_after_how_many_minutes() {
    let mut stage = Stage::new(Lang::Ru, 120, 40);
    let change = ChangeSettings { cover_minutes: Some(3), ..ChangeSettings::default() };
    stage.submit(Command::ChangeSettings(change));
    stage.refresh();
    assert_eq!(stage.model.deadline(), Some(Duration::from_mins(3)));
}

#[test]
fn after_a_long_while_the_program_leaves_keeps_what_was_typed_and_says_so_at_the_next_session() {
    let mut stage = Stage::new(Lang::Ru, 120, 40);
    stage.keys("m");
    stage.keys("начато и оставлено");
    stage.silent(QUARTER);
    assert!(!stage.text().contains("начато и оставлено"), "{}", stage.text());
    assert!(!stage.model.finished());
    stage.silent(LONG);
    assert!(stage.model.finished());
    assert!(stage.model.parting.as_ref().is_some_and(|words| words.contains("Два с половиной часа")));
    let (left, drafts) = stage.side();
    assert!(left.left_alone.is_some() && drafts.iter().any(|draft| draft.json.contains("начато и оставлено")));
    // The next session says it once.
    stage.log_in_again();
    assert!(stage.text().contains("Прошлая работа закончилась сама"), "{}", stage.text());
    assert_eq!(stage.side().0.left_alone, None);
}
