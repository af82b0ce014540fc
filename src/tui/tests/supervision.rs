//! Every deadline of the office on one screen, down to the desk and back.

use rstest::rstest;

use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::{CaseNo, Command};
use crate::store::Scope;
use crate::tui::model::Pane;
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};

fn opened(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    let case: CaseNo = "2026-0001".parse().unwrap();
    stage.submit(Command::Assign { case, officer: Some("li".to_owned()), reason: String::new() });
    stage.refresh();
    stage.keys("<tab><tab>t");
    stage
}

/// The row that is selected, whatever the screen shows besides.
fn selected(stage: &Stage) -> String {
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list on top") };
    list.lines(&stage.model.world)[list.at].text.clone()
}

#[rstest]
fn every_deadline_of_the_office_stands_on_one_screen(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = opened(lang, size);
    shown("supervision", lang, size, &mut stage);
    stage.keys("<end>");
    shown("supervision_months", lang, size, &mut stage);
}

#[test]
fn enter_on_what_an_officer_has_at_a_stage_is_the_queue_of_it_and_esc_lands_where_one_was() {
    let mut stage = opened(Lang::Ru, SMALL);
    let before = (stage.model.queue.scope.clone(), stage.model.queue.selected().map(|row| row.no));
    while !(selected(&stage).starts_with("В. Ли") && selected(&stage).contains("документы")) {
        let at = selected(&stage);
        stage.keys("<down>");
        assert_ne!(at, selected(&stage), "not there: {}", stage.text());
    }
    let row = selected(&stage);
    stage.keys("<enter>");
    assert!(stage.model.screens.is_empty() && stage.model.pane == Pane::Queue);
    assert_eq!((stage.model.queue.total, stage.model.queue.rows[0].no.to_string().as_str()), (1, "2026-0001"));
    assert!(matches!(&stage.model.queue.scope, Scope::With(Some(login), _) if login == "li"));
    assert!(stage.text().contains("В. Ли, документы: 1"), "{}", stage.text());
    stage.keys("<enter><esc><esc>");
    assert_eq!(selected(&stage), row);
    stage.keys("<esc>");
    assert!(stage.model.screens.is_empty());
    assert_eq!((stage.model.queue.scope.clone(), stage.model.queue.selected().map(|row| row.no)), before);
}

#[test]
fn an_overdue_case_opens_in_its_pane_and_esc_comes_back_to_its_row() {
    let mut stage = opened(Lang::Ru, WIDE);
    stage.keys("<down>");
    let row = selected(&stage);
    assert!(row.starts_with("2026-0001"), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.model.screens.is_empty() && stage.model.pane == Pane::Case);
    stage.keys("<esc>");
    assert_eq!(selected(&stage), row);
    // Whoever goes elsewhere from there is not called back.
    stage.keys("<enter><tab><tab><esc>");
    assert!(stage.model.screens.is_empty(), "{}", stage.text());
}

#[test]
fn all_that_is_overdue_opens_as_a_queue() {
    let mut stage = opened(Lang::Ru, WIDE);
    let today = stage.model.world.today();
    stage.keys("<enter>");
    assert_eq!(stage.model.queue.scope, Scope::Overdue(today));
    stage.keys("<esc>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::List(_))));
}

#[test]
fn it_renews_as_the_desk_does_and_the_selection_stays_on_its_row() {
    let mut stage = opened(Lang::Ru, WIDE);
    stage.keys("<down>");
    let row = selected(&stage);
    let older = application("77", "Пак Сергей", crate::law::Service::Issue, "2026-02-10T10:00:00");
    stage.register(older);
    stage.refresh();
    let text = stage.text();
    assert!(text.contains("Пак Сергей"), "{text}");
    assert_eq!(selected(&stage), row, "{text}");
}

#[test]
fn a_month_opens_its_report() {
    let mut stage = opened(Lang::Ru, WIDE);
    stage.keys("<end><enter>");
    let text = stage.text();
    assert!(text.contains("01.04.2025"), "{text}");
    stage.keys("<esc>");
    assert!(selected(&stage).contains("2025"));
}
