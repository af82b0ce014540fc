//! Two who change the same thing: the second sees what the first did, keeps what was typed, and gives it anew or up.

use super::certificates::{NUMBER, with_certificate};
use super::complaints::{NO, by_menu, with_card};
use super::*;
use crate::office::certificate::amend::{NoteCertificate, NoteOf};
use crate::office::change::ChangeSettings;
use crate::office::complaint::{AssignComplaint, ComplaintState};
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

/// A complaint that is being closed with a reason, while another gives it to somebody.
fn complaint_moved() -> Stage {
    let mut stage = with_card(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-complaint-close");
    stage.keys("отозвана заявителем");
    let given = AssignComplaint { complaint: NO, officer: Some("seitkali".into()), reason: String::new() };
    stage.submit(Command::AssignComplaint(given));
    stage.refresh();
    stage.keys("<f2>");
    stage
}

/// A note on a certificate, while another writes one.
fn certificate_moved() -> Stage {
    let mut stage = with_certificate(Lang::Ru, SMALL, "2026-04-09");
    stage.keys(" expiring<enter><f9>note-certificate<enter>смерть<tab><tab>справка органа записи");
    let on = crate::tui::stage::moment().date_naive();
    let note = NoteCertificate { certificate: NUMBER.into(), of: NoteOf::ALL[1], on, text: "выехал".into() };
    stage.submit(Command::NoteCertificate(note));
    stage.refresh();
    stage.keys("<f2>");
    stage
}

fn notes(stage: &mut Stage) -> usize {
    stage.read(|s| s.certificate(NUMBER)).unwrap().notes.len()
}

/// Who changed what stands above the fields, and what was typed in them.
pub fn assert_told(stage: &mut Stage, typed: &str) {
    let text = stage.text();
    assert!(text.contains("записано 1 изменение (В. Ли)") && text.contains(typed), "{text}");
    // What it was, from the journal.
    assert!(text.contains("26.03.2026 10:15  В. Ли: "), "{text}");
    assert!(text.contains("F2 – записать своё, F9"), "{text}");
}

#[test]
fn a_complaint_is_not_closed_over_what_another_did_with_it() {
    let mut stage = complaint_moved();
    assert_told(&mut stage, "отозвана заявителем");
    assert_eq!(stage.complaint(NO).state, ComplaintState::Received);
    stage.keys("<f2>");
    let after = stage.complaint(NO);
    assert_eq!((after.state, after.officer.as_deref()), (ComplaintState::Closed, Some("seitkali")), "{}", stage.text());
}

#[test]
fn a_note_on_a_certificate_is_not_written_over_anothers() {
    let mut stage = certificate_moved();
    assert_told(&mut stage, "справка органа записи");
    assert_eq!(notes(&mut stage), 1);
    stage.keys("<f2>");
    assert_eq!(notes(&mut stage), 2, "{}", stage.text());
}

#[test]
fn ones_own_of_a_complaint_and_of_a_certificate_is_given_up() {
    for (mut stage, typed) in
        [(complaint_moved(), "отозвана заявителем"), (certificate_moved(), "справка органа записи")]
    {
        let records = stage.records();
        by_menu(&mut stage, "command-begin-anew");
        let text = stage.text();
        assert!(!text.contains(typed) && !text.contains("записано 1 изменение"), "{text}");
        assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{text}");
        assert_eq!((stage.records(), stage.side().1.len()), (records, 0));
    }
}
