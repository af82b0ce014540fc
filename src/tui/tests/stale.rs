//! Two who change the same thing: the second sees what the first did, keeps what was typed, and gives it anew or up.

use super::complaints::by_menu;
use super::*;
use crate::office::change::ChangeSettings;
use crate::office::{Command, Subject};
use crate::tui::forms::FormKind;
use crate::tui::message::Effect;
use crate::tui::screens::Screen;

fn remind(stage: &mut Stage, days: u16) {
    let change = ChangeSettings { remind_days: Some(days), ..ChangeSettings::default() };
    stage.submit(Command::ChangeSettings(change));
    stage.refresh();
}

fn settings(stage: &mut Stage) -> crate::office::settings::Settings {
    (*stage.read(crate::store::Snapshot::settings).unwrap()).clone()
}

#[test]
fn of_two_administrators_the_second_sees_what_the_first_settled_and_takes_nothing_back() {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-change-settings");
    remind(&mut stage, 20);
    stage.keys("<end> и района<f2>");
    let text = stage.text();
    assert!(text.contains("записано 1 изменение (В. Ли)") && text.contains(" и района"), "{text}");
    assert!(text.contains("F2 – записать своё, F9"), "{text}");
    assert_eq!(settings(&mut stage).body, "обл. Жетісу");
    stage.keys("<f2>");
    let after = settings(&mut stage);
    assert_eq!((after.body.as_str(), after.remind_days), ("обл. Жетісу и района", 20), "{}", stage.text());
}

#[test]
fn a_reading_is_not_changed_over_what_another_has_settled_since_its_form_was_opened() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f9>readings<enter><enter>");
    stage.keys("<tab> <tab> <tab><tab>№ 12, 25.03.2026");
    remind(&mut stage, 20);
    stage.keys("<f2>");
    stage.keys("<f2>");
    assert!(stage.text().contains("записано 1 изменение (В. Ли)"), "{}", stage.text());
    assert_eq!(settings(&mut stage).readings, None);
    stage.keys("<f2>");
    assert!(settings(&mut stage).readings.is_some(), "{}", stage.text());
}

#[test]
fn ones_own_is_given_up_for_what_there_is_now() {
    let mut stage = stage(Lang::Ru, SMALL);
    let case = "2026-0001".parse().unwrap();
    stage.keys("c<down><down><down>-<down>-");
    stage.submit(Command::Note { case, text: "Заявитель приходил сам".into() });
    stage.keys("<f2>");
    by_menu(&mut stage, "command-begin-anew");
    let text = stage.text();
    assert!(text.contains("Документы · 2026-0001") && !text.contains("записано 1 изменение"), "{text}");
    assert!(!text.contains("Черновик восстановлен") && stage.side().1.is_empty(), "{text}");
    // It opened on the case as it is now: F2 is not stale again.
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, crate::office::case::State::Checked, "{}", stage.text());
}

#[test]
fn every_form_that_changes_what_is_settled_expects_it_as_it_was_shown() {
    let mut stage = stage(Lang::Ru, SMALL);
    for kind in FormKind::ALL.iter().copied().filter(|kind| kind.settles()) {
        stage.answer(vec![Effect::Open { kind, subject: Subject::Office }]);
        let Some(Screen::Form(form)) = stage.model.screens.last() else { panic!("{kind:?}: {}", stage.text()) };
        assert!(form.expected.is_some(), "{kind:?}");
        assert_eq!(form.opened.subject(), Subject::Office, "{kind:?}");
        stage.keys("<esc>");
    }
}
