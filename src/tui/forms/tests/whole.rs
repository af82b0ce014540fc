//! The whole way of a case by keys alone, over a real store and every screen.

use crate::locale::Lang;
use crate::office::case::{Outcome, State};
use crate::office::{CaseNo, Command};
use crate::tui::stage::Stage;

/// A queue with one application, its case pane loaded.
fn stage() -> Stage {
    let mut stage = Stage::empty(Lang::Ru, 120, 40);
    stage.keys("w<enter>101<enter>2403 1000<enter><enter>Росси Марко<enter>850507498842<f2>");
    assert!(stage.model.screens.is_empty(), "{}", stage.text());
    stage
}

fn certificate(stage: &mut Stage) -> String {
    match stage.case("2026-0001").decision.unwrap().outcome {
        Outcome::Granted { certificate, .. } => certificate,
        other => panic!("{other:?}"),
    }
}

#[test]
fn from_the_application_to_the_notification_by_keys_alone() {
    let mut stage = stage();
    let case = stage.case("2026-0001");
    assert_eq!((case.state, case.application.birth_date), (State::Registered, "1985-05-07".parse().ok()));
    stage.keys("c*<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Checked);
    stage.keys("g<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Commission);
    stage.submit(Command::Score { case: CaseNo { year: 2026, count: 1 }, input: super::sheet(true, 6) });
    stage.refresh();
    stage.keys("r<tab>12<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Recommended, "{}", stage.text());
    stage.keys("d<f2>");
    let paper = stage.text();
    assert!(
        paper.contains("Выдана Росси Марко") && paper.contains("Срок действия справки: с 26.03.2026 по 25.06.2026")
    );
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Decided, "{}", stage.text());
    let number = certificate(&mut stage);
    stage.keys("v9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Delivered, "{}", stage.text());
    stage.keys("<f3>");
    let paper = stage.text();
    assert!(paper.contains(&format!("№ {number} от \"26\" марта 2026 г.")), "{paper}");
    stage.keys("<esc>n<enter>2503<enter>17<f2>");
    assert!(stage.model.screens.is_empty(), "{}", stage.text());
    let said = stage.model.notice.clone().map(|notice| notice.text);
    stage.keys("m");
    assert!(said.is_some() && stage.text().contains("Заметка"), "{}", stage.text());
}

/// Holds: annex-1.
#[test]
fn what_the_office_refuses_stays_on_the_form() {
    let mut stage = stage();
    // The same portal's number again.
    stage.keys("w<enter>101<enter>2403 1000<enter><enter>Росси Марко<f2>");
    assert_eq!(stage.model.screens.len(), 1);
    assert!(stage.text().contains("остаётся первое"), "{}", stage.text());
    stage.keys("<esc>");
    // Esc keeps it; opened again it is as it was left.
    stage.keys("w");
    assert!(stage.text().contains("Росси Марко"), "{}", stage.text());
}

#[test]
fn marked_cases_are_assigned_together() {
    let mut stage = Stage::new(Lang::Ru, 120, 40);
    stage.keys("xxx");
    assert_eq!(stage.model.queue.marked.len(), 3);
    stage.keys("a");
    assert!(stage.text().contains("Отмечено дел: 3"), "{}", stage.text());
    stage.keys("ли<f2>");
    let text = stage.text();
    assert!(text.contains("Назначено: 3"), "{text}");
    assert!(stage.model.queue.marked.is_empty());
    let mine = (1..=5).filter(|no| stage.case(&format!("2026-{no:04}")).officer.as_deref() == Some("li")).count();
    assert_eq!(mine, 3);
}

#[test]
fn an_open_ended_contract_is_said_as_its_extension_is_entered() {
    let mut stage = Stage::empty(Lang::Ru, 120, 40);
    stage.keys("wпрод<tab><tab>101<tab>2403 1000<tab><tab>Росси Марко");
    stage.keys(&"<tab>".repeat(21));
    stage.keys("да<f2>");
    assert_eq!(stage.case("2026-0001").application.contract_open, Some(true), "{}", stage.text());
}
