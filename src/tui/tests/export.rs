//! Tables from the screens: officers have no shell, and every list with a register goes out by one key.

use std::fs;

use rstest::rstest;

use super::complaints::complain;
use super::permits::with_permits;
use super::{SMALL, WIDE, shown, stage};
use crate::intake::Column;
use crate::locale::Lang;
use crate::office::Role;
use crate::office::complaint::Matter;
use crate::office::permit::figures::{Measure, Question};
use crate::tables::Kind;
use crate::tui::lists::ListOf;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

fn outbox(stage: &Stage) -> Vec<String> {
    let entries = fs::read_dir(stage.dir().join("outbox")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn taken(stage: &Stage, name: &str) -> String {
    fs::read_to_string(stage.dir().join("outbox").join(name)).unwrap()
}

/// What the form on top is filled with before a key is typed.
fn preset(stage: &Stage) -> Option<String> {
    let Some(Screen::Form(screen)) = stage.model.screens.last() else { return None };
    screen.form.values(&stage.model.world.form_context()).code("export_kind").map(str::to_owned)
}

#[rstest]
fn the_form_says_what_will_be_written_and_the_line_that_it_was(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = stage(lang, size);
    stage.keys("<f12>");
    shown("export", lang, size, &mut stage);
    stage.keys("<f2>");
    shown("export-done", lang, size, &mut stage);
    assert_eq!(outbox(&stage), ["cases-2026-03-26.xlsx"]);
}

#[test]
fn a_table_is_never_written_over_another() {
    let mut stage = stage(Lang::Ru, SMALL);
    for _ in 0..3 {
        stage.keys("<f12><tab>csv<tab><f2>");
    }
    assert_eq!(outbox(&stage), ["cases-2026-03-26-2.csv", "cases-2026-03-26-3.csv", "cases-2026-03-26.csv"]);
    assert!(stage.text().contains("cases-2026-03-26-3.csv, 5 строк"), "{}", stage.text());
    let csv = taken(&stage, "cases-2026-03-26.csv");
    assert_eq!((csv.lines().count(), csv.starts_with("case,portal_number,")), (6, true));
}

#[rstest]
#[case("", Kind::Cases)]
#[case(" register<enter>", Kind::Certificates)]
#[case(" жалобы<enter>", Kind::Complaints)]
#[case("<f11>", Kind::Inquiries)]
#[case("<f11><f11>", Kind::Permits)]
#[case(" permits-by-employer<enter>", Kind::Permits)]
#[case("<f11><f11><f11>", Kind::Employers)]
#[case("<f11><f11><f11><f11><f11>", Kind::Quotas)]
#[case(" заседания<enter>", Kind::Minutes)]
#[case(" readings<enter>", Kind::Cases)]
fn the_kind_is_the_one_of_the_screen(#[case] keys: &str, #[case] kind: Kind) {
    let mut stage = stage(Lang::Ru, SMALL);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    stage.keys(keys);
    let before = stage.model.screens.len();
    stage.keys("<f12>");
    assert_eq!(preset(&stage).as_deref(), Some(kind.code()), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(stage.model.screens.len(), before);
    assert_eq!(outbox(&stage), [format!("{}-2026-03-26.xlsx", kind.code())]);
}

/// Figures go out as they were asked: flow or stock stands in the name and in each row, and so do the days.
#[test]
fn the_figures_go_out_as_they_stand_on_the_screen() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    stage.keys("<f11><f11><f11><f11><f12>");
    assert!(stage.text().contains("figures-flow-2026-01-01-2026-12-31.xlsx, 12 строк"), "{}", stage.text());
    // What is valid today: the second line of the other days is asked, and its question goes out.
    let on_day = Question::of(Measure::Valid { on: "2026-03-26".parse().unwrap() });
    stage.keys("<down><down><down><enter><enter><f12>");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    assert_eq!(list.of, Some(ListOf::Figures(on_day)));
    assert_eq!(outbox(&stage), ["figures-flow-2026-01-01-2026-12-31.xlsx", "figures-stock-2026-03-26.xlsx"]);
    // The same once more stands beside it: nothing is overwritten.
    stage.keys("<f12>");
    assert!(stage.text().contains("figures-stock-2026-03-26-2.xlsx"), "{}", stage.text());
}

#[test]
fn a_table_of_permits_has_every_permit_and_the_past_has_fewer() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    stage.keys("<f11><f11><f12><tab>csv<f2>");
    let csv = taken(&stage, "permits-2026-03-26.csv");
    assert_eq!(csv.lines().count(), 4, "{csv}");
    for number in ["KZ-1", "KZ-2", "KZ-3"] {
        assert!(csv.contains(number), "{csv}");
    }
    stage.keys("<f12><tab>csv<tab>20.03.2026<f2>");
    assert_eq!(taken(&stage, "permits-2026-03-20.csv").lines().count(), 1);
}

#[test]
fn the_menu_finds_it_by_what_people_call_it() {
    for (lang, typed) in [(Lang::Ru, "выгруз"), (Lang::Kk, "кесте"), (Lang::En, "excel")] {
        let mut stage = stage(lang, SMALL);
        stage.keys(&format!("<f9>{typed}<enter>"));
        assert_eq!(preset(&stage).as_deref(), Some("cases"), "{}", stage.text());
    }
}

#[test]
fn a_table_is_of_the_moment_on_the_screen_or_of_the_one_that_is_named() {
    let mut stage = stage(Lang::Ru, SMALL);
    let lines = |stage: &Stage, name: &str| taken(stage, name).lines().count();
    // Registered on the 26th at 10:15: on the 20th the office had no case.
    stage.keys("<f12><tab>csv<tab>20.03.2026<f2>");
    assert_eq!(lines(&stage, "cases-2026-03-20.csv"), 1, "{}", stage.text());
    stage.keys(" прошл<enter>20.03.2026<f2><f12><tab>csv<f2>");
    assert!(stage.text().contains("cases-2026-03-20-2.csv"), "{}", stage.text());
    assert_eq!(taken(&stage, "cases-2026-03-20-2.csv"), taken(&stage, "cases-2026-03-20.csv"));
    // A day that has not come is said, and nothing is written.
    stage.keys("<esc><f12><tab>csv<tab><tab>09:00<f2>");
    assert!(stage.text().contains("К времени нужен и день"), "{}", stage.text());
    assert_eq!(outbox(&stage).len(), 2);
}

#[test]
fn applications_leave_in_the_columns_that_the_import_screen_reads() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f12>загруз<tab>csv<tab><f2>");
    let csv = taken(&stage, "intake-2026-03-26.csv");
    assert_eq!(csv.lines().next().unwrap(), Column::NAMES.join(","));
    assert_eq!(csv.lines().count(), 6);
    assert!(csv.contains(&format!(",{},", "2015-09-01..2020-08-31")), "{csv} {:?}", Column::WorkPeriods);
}

#[test]
fn who_looked_at_whom_is_offered_to_those_who_may_see_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f12>кто что<tab>csv<tab><f2>");
    assert_eq!(outbox(&stage), ["views-2026-03-26.csv"]);
    stage.seat("li", &[Role::Officer]);
    stage.keys("<f12>кто что<tab>csv<tab><f2>");
    assert_eq!(outbox(&stage).len(), 1, "{}", stage.text());
}

/// A register taken out is a look at everybody in it.
#[test]
fn whoever_takes_a_table_is_kept_as_one_who_looked() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<f12><f2>");
    let kinds = stage.looks_after(20);
    let office = crate::office::Subject::Office.number();
    assert!(kinds.contains(&office), "{kinds:?}");
}

#[test]
fn a_folder_that_is_gone_is_said_and_nothing_is_left() {
    let mut stage = stage(Lang::Ru, WIDE);
    fs::remove_dir_all(stage.dir().join("outbox")).unwrap();
    stage.keys("<f12><f2>");
    assert!(stage.text().contains("такой папки нет"), "{}", stage.text());
    assert!(!stage.text().contains(stage.dir().to_str().unwrap()), "{}", stage.text());
}

#[rstest]
fn a_register_of_a_period_is_read_on_its_pages_and_then_written(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = stage(lang, size);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    stage.keys(" complaints<enter><f12><tab>pdf<tab>");
    shown("export-register", lang, size, &mut stage);
    stage.keys("<f2>");
    shown("register-paper", lang, size, &mut stage);
    assert!(outbox(&stage).is_empty());
    let records = stage.records();
    stage.keys("<f2>");
    let file = if lang == Lang::Kk { "kk" } else { "ru" };
    assert_eq!(outbox(&stage), [format!("register-complaints-2026-03-01-2026-03-31-{file}.pdf")]);
    assert_eq!(stage.records(), records);
    // The list it was asked from is there again, without the form.
    assert!(matches!(stage.model.screens.last(), Some(Screen::List(_))), "{}", stage.text());
}

#[test]
fn a_register_is_of_the_days_that_are_typed_and_as_at_the_moment_that_is() {
    let mut stage = stage(Lang::Ru, WIDE);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    stage.keys(" жалобы<enter><f12><tab>pdf<tab><tab><tab>05,02,2026<tab>01,02,2026<f2>");
    assert!(stage.text().contains("Период кончается раньше, чем начинается"), "{}", stage.text());
    stage.keys("28,02,2026<f2>");
    assert!(stage.text().contains("За этот период записей нет"), "{}", stage.text());
    // Back in the form its days are still there.
    stage.keys("<esc>");
    assert!(stage.text().contains("28.02.2026"), "{}", stage.text());
    // As at a day on which the complaint was not written down yet.
    stage.keys("<esc><f12><tab>pdf<tab>25,03,2026<f2>");
    assert!(stage.text().contains("За этот период записей нет"), "{}", stage.text());
    assert!(outbox(&stage).is_empty());
}

#[test]
fn only_what_has_a_register_leaves_as_pdf() {
    for (lang, typed) in [(Lang::Ru, "дела"), (Lang::Kk, "істер"), (Lang::En, "cases")] {
        let mut stage = stage(lang, SMALL);
        stage.keys(&format!("<f12>{typed}<tab>pdf<tab><f2>"));
        let said = stage.model.world.get("export-no-register");
        let begins: String = said.chars().take(30).collect();
        assert!(stage.text().contains(&begins), "{}", stage.text());
        assert!(outbox(&stage).is_empty());
    }
}
