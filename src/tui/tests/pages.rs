//! Long lists of certificates: read by pages, counted whole, and their certificates found by a search.

use super::certificates::entry;
use super::{SMALL, stage};
use crate::locale::Lang;
use crate::office::Command;
use crate::office::certificate::entered::EnterCertificate;
use crate::tui::lists::WINDOW;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

const MANY: usize = 420;

/// An office that received many certificates, each lapsing a day after the one before.
fn many() -> Stage {
    let mut stage = stage(Lang::Ru, SMALL);
    let first: chrono::NaiveDate = "2026-04-01".parse().unwrap();
    let entries = (0..MANY).map(|at| {
        let valid_until = first + chrono::Days::new(at as u64);
        let (number, full_name) = (format!("АЛМ-{at:04}"), format!("Пак Виктор {at:04}"));
        Command::EnterCertificate(EnterCertificate { number, valid_until, full_name, ..entry("2026-04-01") })
    });
    stage.submit_many(entries);
    stage.refresh();
    stage
}

fn rows(stage: &Stage) -> usize {
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    list.len()
}

/// The number of the selected row.
fn selected(stage: &mut Stage) -> String {
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    let line = list.lines(&stage.model.world)[list.at].text.clone();
    line.split("АЛМ-").nth(1).unwrap_or_default().chars().take(4).collect()
}

#[test]
fn a_long_list_is_walked_from_end_to_end_by_pages_and_counts_all() {
    let mut stage = many();
    stage.keys(" register<enter>");
    assert!(stage.text().contains(&format!(": {MANY}")), "{}", stage.text());
    assert_eq!(selected(&mut stage), "0000");
    for at in 1..MANY {
        stage.keys("<down>");
        assert_eq!(selected(&mut stage), format!("{at:04}"));
        assert!(rows(&stage) <= WINDOW + 1, "{} rows are kept", rows(&stage));
    }
    for at in (0..MANY - 1).rev() {
        stage.keys("<up>");
        assert_eq!(selected(&mut stage), format!("{at:04}"));
    }
    assert!(stage.text().contains(&format!(": {MANY}")), "the heading is back: {}", stage.text());
}

#[test]
fn the_ends_of_a_long_list_are_a_key_away_and_keys_ahead_mean_what_they_lead_to() {
    let mut stage = many();
    stage.keys(" register<enter>");
    stage.keys_before_answers("<end><up>");
    assert_eq!(selected(&mut stage), format!("{:04}", MANY - 2));
    stage.keys_before_answers("<home><down>");
    assert_eq!(selected(&mut stage), "0001");
}

#[test]
fn what_is_written_down_meanwhile_leaves_the_selection_on_its_row() {
    let mut stage = many();
    stage.keys(" register<enter><end>");
    let number = selected(&mut stage);
    stage.submit(Command::EnterCertificate(EnterCertificate { number: "АЛМ-9999".into(), ..entry("2026-03-30") }));
    stage.refresh();
    assert_eq!(selected(&mut stage), number);
    stage.keys("<home>");
    assert_eq!(selected(&mut stage), "9999");
}

#[test]
fn an_entered_certificate_without_a_case_is_found_by_its_number_and_its_holder() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.submit(Command::EnterCertificate(EnterCertificate {
        full_name: "Жумагулов Ерлан".into(),
        ..entry("2026-06-01")
    }));
    stage.refresh();
    for typed in ["2025-0007", "жумаг", "tHKfy", "zhumagulov", "m106"] {
        stage.keys("<f7>");
        stage.keys(typed);
        assert!(stage.text().contains("№ 2025-0007"), "{typed}: {}", stage.text());
        stage.keys("<enter>");
        let Some(Screen::Text(life)) = stage.model.screens.last() else { panic!("{typed}: no life of it") };
        assert!(life.title.contains("2025-0007"), "{}", life.title);
        stage.keys("<esc>");
    }
}
