//! Who has a case open: a colleague, one's own other connection, and nothing that moves for it.

use std::time::Duration;

use rstest::rstest;

use super::super::stage::application;
use super::*;
use crate::law::Service;
use crate::office::Command;
use crate::store::Scope;
use crate::tui::model::Pane;
use crate::tui::runtime::Event;
use crate::tui::update::Place;

#[rstest]
fn a_colleague_on_the_same_case_is_named_in_the_pane_and_on_the_form(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
) {
    let mut stage = stage(lang, SMALL);
    let _li = stage.beside("li", None, "2026-0001");
    stage.attend();
    stage.keys("<enter>");
    shown("here_case", lang, SMALL, &mut stage);
    stage.keys("m");
    shown("here_form", lang, SMALL, &mut stage);
}

#[test]
fn one_who_comes_and_goes_moves_nothing_and_draws_only_where_it_is_seen() {
    let mut stage = stage(Lang::Ru, WIDE);
    let before = stage.text();
    let other = stage.beside("li", None, "2026-0003");
    stage.attend();
    assert!(!stage.model.dirty, "it is open on a case that is not looked at");
    drop(other);
    let other = stage.beside("li", None, "2026-0001");
    stage.attend();
    let text = stage.text();
    assert!(text.contains("открыто: В. Ли с 10:05"), "{text}");
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), text.lines().collect());
    assert_eq!(old.iter().zip(&new).filter(|(old, new)| old != new).count(), 1, "{text}");
    drop(other);
    stage.attend();
    assert_eq!(stage.text(), before);
    stage.attend();
    assert!(!stage.model.dirty);
}

#[test]
fn ones_own_other_connection_is_told_as_ones_own() {
    let mut stage = stage(Lang::Ru, SMALL);
    let _other = stage.beside("akhmetova", Some("10.0.0.7"), "2026-0001");
    stage.attend();
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("открыто: ваше другое подключение, 10.0.0.7, с 10:05"), "{text}");
}

#[test]
fn ones_own_other_connection_is_named_below_the_queue_whatever_it_has_open() {
    let mut stage = stage(Lang::Ru, SMALL);
    let before = stage.text();
    let other = stage.beside("akhmetova", Some("10.0.0.7"), "2026-0003");
    stage.attend();
    let text = stage.text();
    assert!(text.contains("ваше другое подключение, 10.0.0.7, с 10:05 · 2026-0003"), "{text}");
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), text.lines().collect());
    assert_eq!(old.iter().zip(&new).filter(|(old, new)| old != new).count(), 1, "{text}");
    // It is not said to be open here, where another case is.
    stage.keys("<enter>");
    assert!(!stage.text().contains("открыто:"), "{}", stage.text());
    stage.keys("<esc>");
    drop(other);
    stage.attend();
    assert!(!stage.text().contains("подключение"), "{}", stage.text());
}

#[test]
fn a_case_is_open_once_the_keys_are_in_it_and_a_form_is_about_it() {
    let mut stage = stage(Lang::Ru, WIDE);
    assert_eq!(stage.open(), None, "the selection only passes by");
    stage.keys("<down><enter>");
    assert_eq!(stage.open(), "2026-0002".parse().ok());
    stage.keys("<esc>");
    assert_eq!(stage.open(), None);
    stage.keys("<up>m");
    assert_eq!(stage.open(), "2026-0001".parse().ok());
    stage.keys("<esc>");
    assert_eq!(stage.open(), None);
}

/// How long a row that another changed bears its sign.
const MOMENT: Duration = Duration::from_secs(4);

#[test]
fn the_row_that_another_changed_is_marked_for_a_moment_and_nothing_else_moves() {
    let mut stage = stage(Lang::Ru, WIDE);
    stage.keys("<down>m");
    stage.keys("набрано");
    let before = stage.text();
    stage.submit(Command::Note { case: "2026-0003".parse().unwrap(), text: "приходил".into() });
    stage.refresh();
    assert_eq!(stage.text(), before, "what is typed stays as it is");
    stage.keys("<esc>");
    let selected = stage.model.queue.selected().map(|row| row.no);
    stage.submit(Command::Note { case: "2026-0003".parse().unwrap(), text: "звонил".into() });
    stage.submit(Command::Note { case: "2026-0004".parse().unwrap(), text: "звонил".into() });
    let before = stage.text();
    stage.refresh();
    let text = stage.text();
    assert!(text.contains("+2026-0003") && text.contains("+2026-0004") && !text.contains("+2026-0002"), "{text}");
    assert_eq!(text.replace('+', " "), before.replace('+', " "), "a sign in each row, and no more");
    assert_eq!(stage.model.queue.selected().map(|row| row.no), selected);
    // Then it goes, by itself and once.
    stage.silent(stage.model.at + MOMENT);
    assert!(stage.model.dirty);
    assert!(!stage.text().contains("+2026"), "{}", stage.text());
    stage.silent(stage.model.at + MOMENT);
    assert!(!stage.model.dirty);
}

#[test]
fn a_row_that_came_is_marked_and_ones_own_save_is_not() {
    let mut stage = stage(Lang::Ru, WIDE);
    stage.register(application("106", "Пак Ольга", Service::Issue, "2026-03-17T10:00:00"));
    stage.refresh();
    let text = stage.text();
    assert_eq!(text.matches("+2026-").count(), 1, "{text}");
    assert!(text.contains("+2026-0006"), "{text}");
    stage.silent(stage.model.at + MOMENT);
    stage.keys("c<f2>");
    assert!(!stage.text().contains("+2026"), "{}", stage.text());
}

#[test]
fn a_new_session_begins_where_the_last_one_ended_and_says_what_was_saved_and_begun() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<down><down>c<f2>");
    stage.keys("m");
    stage.keys("начато");
    stage.event(Event::Hangup);
    stage.log_in_again();
    let text = stage.text();
    let last = stage.records();
    assert!(text.contains(&format!("Последняя запись № {last}, 10:15 · черновик: заметка 2026-0003")), "{text}");
    assert_eq!(stage.model.queue.selected().map(|row| row.no), "2026-0003".parse().ok());
    // It is said once, and a key takes it away.
    stage.keys("<down>");
    assert!(!stage.text().contains("Последняя запись"), "{}", stage.text());
    stage.refresh();
    assert!(!stage.text().contains("Последняя запись"), "{}", stage.text());
}

#[test]
fn the_list_the_pane_and_the_case_are_those_of_the_last_session() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("qqq<down><enter>");
    let (list, case) = (stage.model.queue.scope.clone(), stage.open());
    assert!(case.is_some() && list != Scope::All);
    assert_eq!(stage.side().0.place, None, "no key writes");
    stage.keys("<f10>");
    stage.log_in_again();
    assert_eq!((&stage.model.queue.scope, stage.model.pane, stage.open()), (&list, Pane::Case, case));
    // What was delivered in the meantime, or is nobody's any more, is still the case it was.
    stage.submit(Command::Assign { case: case.unwrap(), officer: Some("li".into()), reason: String::new() });
    stage.log_in_again();
    assert_eq!((stage.model.pane, stage.open()), (Pane::Case, case));
    // A place of another version is passed over.
    stage.model.return_to(&serde_json::json!({ "list": "elsewhere" }));
    assert_eq!(stage.model.pane, Pane::Case);
}

#[test]
fn a_day_of_a_list_is_todays() {
    let mut stage = stage(Lang::Ru, SMALL);
    let today = stage.model.world.today();
    let place = |list: Scope| serde_json::to_value(Place { list, pane: Pane::Queue, case: None }).unwrap();
    let past = today.pred_opt().unwrap();
    for (kept, shown) in [
        (Scope::Overdue(past), Scope::Overdue(today)),
        (Scope::DueOn(past), Scope::All),
        (Scope::DueOn(today), Scope::DueOn(today)),
        (Scope::Stage(crate::law::Stage::Commission), Scope::Stage(crate::law::Stage::Commission)),
    ] {
        stage.model.return_to(&place(kept));
        assert_eq!(stage.model.queue.scope, shown);
    }
}
