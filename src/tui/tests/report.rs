//! The report on the screen: the month at hand, what a figure counted, another period.

use rstest::rstest;

use super::complaints::complain;
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::complaint::Matter;
use crate::office::report::FIGURES;
use crate::tui::lists::{ListRow, RowOpens};
use crate::tui::model::Pane;
use crate::tui::screens::Screen;
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
    stage.keys("<down><down><down><enter>");
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
    stage.keys("<down><down><down><enter><down><enter>");
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
    stage.keys(&"<down>".repeat(at + 3));
    assert!(stage.text().contains("Жалоб поступило (п. 24, п. 25): 1"), "{}", stage.text());
    stage.keys("<enter><down><enter>");
    assert!(stage.text().contains("Нет решения в срок"), "{}", stage.text());
}

#[test]
fn another_period_is_counted_anew() {
    let mut stage = with_report(Lang::Ru, WIDE);
    stage.keys("<enter><down><down><down><down><enter>");
    let text = stage.text();
    assert!(text.contains("01.02.2026") && text.contains("28.02.2026"), "{text}");
    // What it counted belongs to that month too.
    stage.keys("<down><down><down><enter>");
    assert!(stage.text().contains("Принято заявлений: 0"), "{}", stage.text());
}

/// An office with something of everything, and its report.
fn lived(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::simulated(lang, size, 60);
    stage.keys("<f9>report<enter>");
    stage
}

fn rows(stage: &Stage) -> &[ListRow] {
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list on top") };
    list.rows.as_deref().unwrap_or_default()
}

#[rstest]
fn what_the_figures_break_down_into_is_a_table_and_a_chart(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = lived(lang, size);
    stage.keys("<down><enter>");
    shown("report-breakdowns", lang, size, &mut stage);
    stage.keys("<end>");
    shown("report-breakdowns-end", lang, size, &mut stage);
}

#[test]
fn a_bar_is_as_long_as_its_row_counts_and_enter_opens_what_it_counted() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys("<down><enter>");
    let longest = rows(&stage).iter().filter_map(ListRow::bar).map(|(_, bar)| bar.full + bar.light).max().unwrap();
    let (at, row) = rows(&stage).iter().enumerate().find(|(_, row)| row.bar().is_some()).unwrap();
    let (table, bar) = row.bar().unwrap();
    let width = table.bar(&stage.model.world).1 as u64;
    let text = stage.text();
    let line = text.lines().find(|line| line.contains("передача в Комиссию")).unwrap();
    let of = |sign| line.chars().filter(|c| *c == sign).count() as u64;
    assert!(bar.full > 0 && bar.most <= longest, "{line}");
    assert_eq!(of('█'), bar.full * width / bar.most, "{line}");
    assert_eq!(of('█') + of('░'), (bar.full + bar.light) * width / bar.most, "{line}");
    // The first row that opens something is the selected one: its cases, figure by figure.
    let RowOpens::Rows(_, opened) = &rows(&stage)[at].opens else { panic!("nothing under it") };
    let cases = opened.iter().filter(|row| matches!(row.opens, RowOpens::Case(_))).count() as u64;
    assert_eq!(cases, bar.full + bar.light);
    stage.keys("<enter>");
    assert!(stage.text().contains("По срокам: передача в Комиссию"), "{}", stage.text());
    assert!(stage.text().contains("Направлено в Комиссию в срок (п. 7): "), "{}", stage.text());
    stage.keys("<down><enter>");
    assert!(stage.model.screens.is_empty() && stage.model.pane == Pane::Case);
}

#[test]
fn two_days_are_typed_by_hand_with_russian_letters_on_and_the_wrong_way_round_is_said() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys("<f4>25,03,2026<tab>02,03,2026<f2>");
    assert!(stage.text().contains("Период кончается раньше, чем начинается"), "{}", stage.text());
    stage.keys("<esc><f4>02,03,2026<tab>25,03,2026<f2>");
    let text = stage.text();
    assert!(text.contains("02.03.2026") && text.contains("25.03.2026") && text.contains("Принято заявлений"), "{text}");
    // As known at the end of a past day: the desk looks back, and the report with it.
    stage.keys("<f4>02,03,2026<tab>25,03,2026<tab>10,03,2026<f2>");
    let received = |stage: &mut Stage| {
        let text = stage.text();
        let line = text.lines().find(|line| line.contains("Принято заявлений")).unwrap().to_owned();
        line.split(": ").nth(1).unwrap().trim_matches([' ', '│']).parse::<u32>().unwrap()
    };
    assert!(stage.model.past.is_some(), "{}", stage.text());
    let then = received(&mut stage);
    stage.keys("<esc><esc>");
    assert!(stage.model.past.is_none());
    stage.keys("<f9>report<enter><f4>02,03,2026<tab>25,03,2026<f2>");
    let now = received(&mut stage);
    assert!(then < now, "{then} {now}");
}

#[rstest]
fn the_report_of_a_day_says_what_is_due_and_the_end_of_the_journal(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = lived(lang, size);
    stage.keys("<enter><down><down><enter>");
    shown("report-day", lang, size, &mut stage);
}

#[test]
fn the_report_of_a_day_that_is_over_stays_as_it_was() {
    let mut stage = lived(Lang::Ru, WIDE);
    let report = |stage: &mut Stage| {
        stage.keys("<esc><esc> report<enter><enter><down><down><enter>");
        rows(stage).iter().map(|row| stage.model.world.say(&row.words)).collect::<Vec<_>>()
    };
    let before = report(&mut stage);
    assert!(before.iter().any(|line| line.starts_with("Журнал на этот момент: запись ")), "{before:?}");
    stage.keys("<esc>");
    complain(&mut stage, "2026-03-25T10:00:00", Matter::Inaction);
    assert_eq!(report(&mut stage), before);
    // A day before the journal, and one that has not come, are said to be so.
    stage.keys("<f4>01,01,2020<tab>01,01,2020<f2>");
    assert!(stage.text().contains("01.2026") || stage.text().contains("2025"), "{}", stage.text());
}

fn outbox(stage: &Stage) -> Vec<String> {
    let folder = std::fs::read_dir(stage.dir().join("outbox")).unwrap();
    let mut names: Vec<_> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_report_goes_into_the_outbox_as_a_workbook_and_on_paper_and_replaces_nothing() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys("<f12>");
    assert!(stage.text().contains("outbox/report-2026-03-01-2026-03-31.xlsx"), "{}", stage.text());
    // From a part of it the paper is the whole.
    stage.keys("<f12><down><enter><f3>");
    assert!(outbox(&stage).iter().all(|name| name.ends_with("xlsx")), "read before it is written");
    stage.keys("<f2>");
    assert!(stage.text().contains("report-2026-03-01-2026-03-31-ru.pdf"), "{}", stage.text());
    stage.keys("<f4>25,03,2026<tab>25,03,2026<f2><f3><f3><f2>");
    assert!(stage.text().contains("report-2026-03-25-kk.pdf"), "{}", stage.text());
    assert_eq!(
        outbox(&stage),
        [
            "report-2026-03-01-2026-03-31-2.xlsx",
            "report-2026-03-01-2026-03-31-ru.pdf",
            "report-2026-03-01-2026-03-31.xlsx",
            "report-2026-03-25-kk.pdf"
        ]
    );
}

/// Papers are in Kazakh or Russian, whoever reads.
#[rstest]
fn the_report_is_read_page_by_page_before_it_is_written(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = lived(lang, size);
    stage.keys("<f3>");
    shown("report-paper", lang, size, &mut stage);
    let records = stage.records();
    stage.keys("<end>");
    shown("report-paper-end", lang, size, &mut stage);
    stage.keys("<f2>");
    let file = if lang == Lang::Kk { "kk" } else { "ru" };
    assert_eq!(outbox(&stage), [format!("report-2026-03-01-2026-03-31-{file}.pdf")]);
    assert_eq!(stage.records(), records, "nothing is recorded of it");
    assert!(matches!(stage.model.screens.last(), Some(Screen::List(_))), "the report is there again");
}

#[test]
fn a_report_that_changed_while_it_was_read_is_shown_again_before_it_is_written() {
    let mut stage = with_report(Lang::Ru, WIDE);
    stage.keys("<f3>");
    complain(&mut stage, "2026-03-24T10:00:00", Matter::Inaction);
    stage.keys("<f2>");
    assert!(outbox(&stage).is_empty() && stage.text().contains("изменилась"), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(outbox(&stage).len(), 1, "{}", stage.text());
}

#[test]
fn the_report_of_a_past_moment_is_a_paper_too() {
    let mut stage = lived(Lang::Ru, WIDE);
    stage.keys("<f4>02,03,2026<tab>25,03,2026<tab>10,03,2026<f2><f3>");
    assert!(stage.model.past.is_some() && stage.text().contains("10.03.2026"), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(outbox(&stage), ["report-2026-03-02-2026-03-25-ru.pdf"], "{}", stage.text());
}
