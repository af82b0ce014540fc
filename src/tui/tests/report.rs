//! The report on the screen: the month at hand, what a figure counted, another period.

use rstest::rstest;

use super::complaints::complain;
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::complaint::Matter;
use crate::office::report::FIGURES;
use crate::tui::model::Pane;
use crate::tui::stage::Stage;

fn with_report(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    stage.keys(" report<enter>");
    stage
}

#[rstest]
fn the_report_is_of_the_month_at_hand_and_a_figure_opens_what_it_counted(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_report(lang, size);
    shown("report", lang, size, &mut stage);
    stage.keys("<down><down><enter>");
    shown("report-figure", lang, size, &mut stage);
    stage.keys("<esc><home><enter>");
    shown("report-periods", lang, size, &mut stage);
}

#[test]
fn enter_goes_from_a_figure_to_its_case_and_esc_back_to_the_desk() {
    let mut stage = with_report(Lang::Ru, WIDE);
    let counted = stage.text();
    let line = counted.lines().find(|line| line.contains("Принято заявлений")).unwrap();
    assert!(!line.contains("Принято заявлений: 0"), "{line}");
    stage.keys("<down><down><enter><down><enter>");
    assert!(stage.model.screens.is_empty() && stage.model.pane == Pane::Case);
    let number = stage.model.case.view.as_ref().unwrap().case.no.to_string();
    assert_eq!(number, "2026-0001");
    stage.keys(" report<enter><esc>");
    assert!(stage.model.screens.is_empty());
}

#[test]
fn a_complaint_counted_opens_as_its_card() {
    let mut stage = with_report(Lang::Ru, WIDE);
    let at = FIGURES.iter().position(|figure| figure.code == "complaints").unwrap();
    stage.keys(&"<down>".repeat(at + 2));
    assert!(stage.text().contains("Жалоб поступило (п. 24, п. 25): 1"), "{}", stage.text());
    stage.keys("<enter><down><enter>");
    assert!(stage.text().contains("Нет решения в срок"), "{}", stage.text());
}

#[test]
fn another_period_is_counted_anew() {
    let mut stage = with_report(Lang::Ru, WIDE);
    stage.keys("<enter><down><enter>");
    let text = stage.text();
    assert!(text.contains("01.02.2026") && text.contains("28.02.2026"), "{text}");
    // What it counted belongs to that month too.
    stage.keys("<down><down><enter>");
    assert!(stage.text().contains("Принято заявлений: 0"), "{}", stage.text());
}
