//! What a search above a form is good for, and what becomes of keys that nobody answers.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::Command;
use crate::office::sheet::SheetInput;
use crate::tui::runtime::{Event, Program};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, moment};

/// The first case of a stage, with its certificate granted.
fn granted() -> Stage {
    let mut stage = Stage::new(Lang::Ru, 80, 24);
    let case = stage.case("2026-0001").no;
    let list = Rulebook::embedded().newest().checklist(Service::Issue).expect("a checklist");
    let input = SheetInput {
        profession_code: "1.1.1".into(),
        standard: "professional_standard".into(),
        meets: true,
        reasons: String::new(),
        higher: true,
        degree: false,
        english_certificate: false,
        periods: stage.case("2026-0001").application.work_periods,
        unreliable: String::new(),
    };
    let minutes_on = moment().date_naive();
    for command in [
        Command::CheckDocuments {
            case,
            answers: list.items.iter().map(|item| (item.id.clone(), Answer::Present)).collect(),
        },
        Command::SendToCommission { case },
        Command::Score { case, input },
        Command::Recommend { case, refuse_on: None, minutes_no: "12".into(), minutes_on, reasons: String::new() },
        Command::Grant {
            case,
            valid_from: None,
            valid_until: None,
            shortened_because: String::new(),
            departs_because: String::new(),
        },
    ] {
        stage.submit(command);
    }
    stage.refresh();
    stage
}

fn typed(stage: &Stage, field: &str) -> Option<String> {
    let Some(Screen::Form(screen)) = stage.model.screens.last() else { return None };
    screen.form.values(&stage.model.world.form_context()).text(field).map(str::to_owned)
}

#[test]
fn a_hit_with_a_certificate_fills_the_field_that_asks_for_one_and_the_holder() {
    let mut stage = granted();
    // The notification is begun from the case of somebody else.
    stage.keys("<home><down>n");
    if let Some(Screen::Form(screen)) = stage.model.screens.last_mut() {
        screen.form.focus_on("certificate");
    }
    stage.keys("<f7>росси<enter>");
    assert_eq!(typed(&stage, "certificate").as_deref(), Some("2026-0001"), "{}", stage.text());
    assert_eq!(typed(&stage, "holder").as_deref(), Some("Росси Марко"), "{}", stage.text());
}

#[test]
fn on_another_field_a_hit_is_only_looked_at() {
    let mut stage = granted();
    stage.keys("<home><down>n<f7>росси<enter>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Text(_))), "{}", stage.text());
    stage.keys("<esc><esc>");
    assert_eq!(typed(&stage, "certificate"), None, "{}", stage.text());
}

#[test]
fn a_store_that_does_not_answer_leaves_a_screen_that_can_be_left() {
    let mut stage = Stage::new(Lang::Ru, 80, 24);
    // The store thread is gone: the form that was asked for never opens.
    let key = |c| Event::Key { key: KeyEvent::new(c, KeyModifiers::NONE), drawn: 1 };
    let at = Duration::from_secs(1);
    for code in [KeyCode::Char('c'), KeyCode::Char('x'), KeyCode::F(10)] {
        let _unanswered = stage.model.update(key(code), at);
    }
    assert!(!stage.model.finished);
    let patience = stage.model.deadline().expect("a deadline");
    let _nothing = stage.model.update(Event::Timer, patience);
    assert!(stage.text().contains("Хранилище не отвечает"), "{}", stage.text());
    let _leaving = stage.model.update(key(KeyCode::F(10)), patience);
    assert!(stage.model.finished);
}

#[test]
fn a_paste_before_its_form_is_there_waits_for_it() {
    let mut stage = Stage::new(Lang::Ru, 80, 24);
    let asked = stage
        .model
        .update(Event::Key { key: KeyEvent::new(KeyCode::Char('m'), KeyModifiers::NONE), drawn: 1 }, Duration::ZERO);
    assert!(stage.model.update(Event::Paste("Пришёл сам".into()), Duration::ZERO).is_empty());
    stage.answer(asked);
    assert_eq!(typed(&stage, "note").as_deref(), Some("Пришёл сам"), "{}", stage.text());
}
