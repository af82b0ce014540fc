//! Minutes that were signed: the same for good, whatever becomes of their cases and of the office.

use super::super::papers;
use super::sittings::{CALL, no, waiting};
use super::{SMALL, WIDE};
use crate::locale::Lang;
use crate::office::change::ChangeSettings;
use crate::office::{CaseNo, Command};
use crate::tui::desk::sitting_view;
use crate::tui::forms::score::declared;
use crate::tui::stage::Stage;

/// The minutes of the first sitting, as they are drawn from the store.
fn minutes(stage: &mut Stage) -> Vec<String> {
    let view = stage.read(|s| sitting_view(s, "2026-0001".parse().unwrap(), None)).unwrap();
    let shown = papers::of_minutes(&view, None, &stage.model.world);
    shown.all().into_iter().map(|line| line.text).collect()
}

/// What stands between the header and the last two lines.
fn framed(stage: &mut Stage) -> String {
    let text = stage.text();
    let lines: Vec<&str> = text.lines().collect();
    lines[1..lines.len() - 2].join("\n")
}

/// A sitting of two: the first recommended, the second put off.
fn signed(stage: &mut Stage) {
    stage.keys(CALL);
    stage.keys("<f2><f2><pgdn><down><down><down><down><down><left><down>нет ответа<f2><pgdn><f2>");
}

#[test]
fn what_becomes_of_the_cases_and_the_office_does_not_change_minutes_that_were_signed() {
    let mut stage = waiting(Lang::Ru, WIDE, 2);
    signed(&mut stage);
    let before = minutes(&mut stage);
    let text = before.join("\n");
    assert!(text.contains("Росси Марко") && text.contains("Чжан Вэй") && text.contains("баллов 7"), "{text}");
    let was = framed(&mut stage);
    assert!(was.contains("Протоколы заседания"), "{was}");

    // The one put off is assessed anew, both names are put right, the body is renamed.
    let mut input = declared(&stage.case("2026-0002"));
    input.periods.clear();
    stage.submit(Command::Score { case: no(2), input });
    let renamed = |case: CaseNo, name: &str| Command::Correct {
        case,
        field: "full_name".into(),
        value: name.into(),
        reason: "опечатка".into(),
    };
    stage.submit(renamed(no(1), "Росси Маркус"));
    stage.submit(renamed(no(2), "Чжан Вэйминь"));
    let body = Some("другое управление".to_owned());
    stage.submit(Command::ChangeSettings(ChangeSettings { body, ..ChangeSettings::default() }));
    stage.refresh();
    assert_eq!(stage.case("2026-0002").application.full_name, "Чжан Вэйминь");
    assert_eq!(minutes(&mut stage), before);

    stage.keys("<esc><esc>");
    stage.keys("<f9>sittings<enter>");
    stage.keys("<end><enter>");
    assert_eq!(framed(&mut stage), was, "opened again they are the same to the letter");
}

#[test]
fn a_sitting_that_did_not_take_place_is_shown_as_it_stood_when_that_was_recorded() {
    let mut stage = waiting(Lang::Ru, SMALL, 1);
    stage.keys(CALL);
    stage.keys("<f9>cancel-sitting<enter>не собрались<f2>");
    let before = minutes(&mut stage);
    assert!(before.iter().any(|line| line.contains("не собрались")), "{before:?}");
    let (value, reason) = ("Росси Маркус".into(), "опечатка".into());
    stage.submit(Command::Correct { case: no(1), field: "full_name".into(), value, reason });
    assert_eq!(minutes(&mut stage), before);
}
