//! The three panes.

use rstest::rstest;

use super::{SMALL, WIDE, screen, stage};
use crate::locale::Lang;
use crate::office::Command;
use crate::office::case::State;

#[rstest]
fn the_desk(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    screen("desk", lang, size, "");
}

#[rstest]
fn the_case(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("case", lang, SMALL, "<enter>");
}

#[rstest]
fn the_deadlines(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    screen("deadlines", lang, SMALL, "<tab><tab>");
}

#[test]
fn a_case_that_was_found_stays_while_it_is_worked_on() {
    let mut stage = stage(Lang::Ru, SMALL);
    let found = stage.case("2026-0003").application.full_name.clone();
    stage.keys(&format!("<f7>{}<enter>", "2026-0003"));
    assert!(stage.text().contains(&found), "{}", stage.text());
    stage.keys("mпозвонить<f2>");
    assert!(stage.text().contains("2026-0003"), "{}", stage.text());
    // Nor does anybody else's change put another case under the finger.
    stage.submit(Command::Note { case: "2026-0001".parse().unwrap(), text: "о другом".into() });
    stage.refresh();
    assert!(stage.text().contains("2026-0003"), "{}", stage.text());
    stage.keys("<esc><enter>");
    assert!(!stage.text().contains("Дело 2026-0003"), "{}", stage.text());
}

#[test]
fn a_delivered_case_stays_to_be_closed() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys(
        "c<f2>g<f2>sy<f2>r<tab>12<f2>d<f2><f2>v9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08<f2>",
    );
    assert_eq!(stage.case("2026-0001").state, State::Delivered, "{}", stage.text());
    assert!(stage.text().contains("Дело 2026-0001"), "{}", stage.text());
    stage.keys("o<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Closed, "{}", stage.text());
}

#[test]
fn the_register_opens_on_its_first_notification() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f9>реестр<enter><up><down><enter><esc>");
    stage.keys("n<tab>1.03<tab>77<tab><tab><tab><tab><tab>Иванов Иван<f2>");
    assert!(stage.text().contains("записано уведомление"), "{}", stage.text());
    stage.keys("<f9>реестр<enter><enter>");
    assert!(stage.text().contains("Сопоставить уведомление"), "{}", stage.text());
}

#[test]
fn a_call_is_called_one_and_marked_cases_are_named_alone() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("lспрашивал о сроке<f2>");
    assert!(stage.text().contains(": 2026-0001, звонок заявителя"), "{}", stage.text());
    stage.keys("xa");
    let text = stage.text();
    assert!(text.contains("Исполнитель по отмеченным делам"), "{text}");
    assert!(!text.contains("Исполнитель по делу"), "{text}");
}

#[test]
fn what_is_more_urgent_is_not_hidden_above_a_case_that_ones_own_save_moved() {
    let mut stage = stage(Lang::Ru, SMALL);
    // Thirty that stay before the moved case, sixty that come behind it.
    let many = (0..90).map(|n| {
        let (service, filed) = match n {
            0..30 => (crate::law::Service::Issue, "2026-03-20T10:00:00"),
            _ => (crate::law::Service::Extend, "2026-03-26T09:00:00"),
        };
        crate::tui::stage::application(&format!("9{n:02}"), &format!("Пак Номер {n}"), service, filed)
    });
    stage.register_many(many);
    stage.refresh();
    stage.keys("<home>");
    let first = stage.model.queue.selected().map(|row| row.no);
    stage.keys("<down><down>c*<f2>g<f2>");
    assert_ne!(stage.model.queue.selected().map(|row| row.no), first);
    let shown = stage.model.queue.rows.get(stage.model.queue.top).map(|row| row.no);
    let deep = stage.model.queue.at - stage.model.queue.top;
    assert!(shown == first || deep >= stage.model.queue_height() / 2, "{}", stage.text());
}
