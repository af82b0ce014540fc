//! Figures of the permits on the screen: flow and stock of one employer, nothing said, what a number counts, the past.

use rstest::rstest;

use super::complaints::by_menu;
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::permit::{Category, EmployerInput, EndPermit, EndReason, PermitInput, RegisterPermit, Worker};
use crate::office::{Command, Role};
use crate::tui::lists::{ListOf, ListRow, RowOpens};
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

pub const BIN: &str = "940140000385";

pub fn permit(number: &str, category: Category, position: &str, issued: &str) -> PermitInput {
    let issued_on: chrono::NaiveDate = issued.parse().unwrap();
    PermitInput {
        number: number.into(),
        employer: EmployerInput {
            bin: BIN.into(), name: "ТОО «Тау құрылыс»".into(), activity: "стройка".into()
        },
        worker: Worker {
            name: format!("Ли Вэй {number}"), citizenship: "Китай".into(), document: String::new()
        },
        category,
        position: position.into(),
        issued_on,
        valid_from: issued_on,
        valid_until: issued_on + chrono::Days::new(364),
    }
}

pub fn register(stage: &mut Stage, input: PermitInput) {
    stage.submit(Command::RegisterPermit(Box::new(RegisterPermit::from(input))));
}

/// Nineteen permits: 1 + 3 + 12 transfers, 1 of the second category and 2 of the third; one of these ended.
pub fn with_permits(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    let of = [
        (Category::TransferHead, "заместитель руководителя", 1),
        (Category::TransferManager, "начальник отдела", 3),
        (Category::TransferSpecialist, "инженер-конструктор", 12),
        (Category::Second, "начальник смены", 1),
        (Category::Third, "Переводчик", 2),
    ];
    for (category, position, count) in of {
        for n in 0..count {
            register(&mut stage, permit(&format!("{}-{n}", category.code()), category, position, "2026-01-15"));
        }
    }
    let end = EndPermit {
        permit: "third-1".into(),
        on: "2026-03-02".parse().unwrap(),
        reason: EndReason::ContractEnded,
        note: String::new(),
    };
    stage.submit(Command::EndPermit(end));
    stage.refresh();
    stage
}

fn open(stage: &mut Stage) {
    by_menu(stage, "command-figures");
}

#[rstest]
fn the_figures_say_their_days_their_sum_and_what_there_is_none_of(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_permits(lang, size);
    open(&mut stage);
    shown("figures", lang, size, &mut stage);
    stage.keys("<f4>");
    shown("figures-form", lang, size, &mut stage);
}

#[test]
fn flow_and_stock_begin_with_different_words_and_nothing_is_a_statement() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    open(&mut stage);
    let text = stage.text();
    assert!(text.contains("Выдано за 2026 год"), "{text}");
    assert!(text.contains("всего 19 разрешений = 1 + 3 + 12 + 1 + 2"), "{text}");
    assert!(text.lines().any(|line| line.contains("IV категория") && line.contains("не выдавались")), "{text}");
    // The days at hand: today first.
    stage.keys("<down><down><down><enter><enter>");
    let text = stage.text();
    assert!(text.contains("Действует на") && text.contains("26.03.2026"), "{text}");
    assert!(text.contains("всего 18 разрешений = 1 + 3 + 12 + 1 + 1"), "{text}");
    assert!(text.lines().any(|line| line.contains("IV категория") && line.contains("действующих нет")), "{text}");
}

#[test]
fn a_number_opens_the_permits_it_counts_and_esc_comes_back_to_it() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    open(&mut stage);
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    let at = list.rows.iter().flatten().position(|row| row.whole(&stage.model.world).contains("менеджеры")).unwrap();
    let before = stage.text();
    while matches!(stage.model.screens.last(), Some(Screen::List(list)) if list.at < at) {
        stage.keys("<down>");
    }
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("Сосчитаны: 3") && text.contains("transfer_manager-2"), "{text}");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    let opened = list.rows.iter().flatten().filter(|row| row.opens != RowOpens::Nothing).count();
    assert_eq!(opened, 3);
    stage.keys("<esc><home>");
    assert_eq!(stage.text(), before);
}

/// Once the stock is asked for, its day is what comes next.
#[test]
fn the_day_of_the_stock_is_next_after_what_is_counted() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    open(&mut stage);
    stage.keys("<f4><f4>действует<enter>15.03.2026<f2>");
    assert!(stage.text().contains("15.03.2026") && stage.text().contains("Действует"), "{}", stage.text());
    assert!(matches!(stage.model.screens.last(), Some(Screen::List(_))), "{}", stage.text());
}

#[test]
fn a_question_is_asked_of_one_employer_on_a_day() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    let mut other = permit("x-1", Category::Fourth, "водитель", "2026-02-10");
    other.employer =
        EmployerInput { bin: "970240001116".into(), name: "АО «Жол»".into(), activity: String::new() };
    register(&mut stage, other);
    stage.refresh();
    open(&mut stage);
    assert!(stage.text().contains("всего 20 разрешений"), "{}", stage.text());
    // Stock, its day, the employer by letters of its name.
    stage.keys("<f4> <tab>01.03.2026<tab>тау<tab><f2>");
    let text = stage.text();
    assert!(text.contains("Действует на") && text.contains("01.03.2026"), "{text}");
    assert!(text.contains("ТОО «Тау құрылыс», БИН 940140000385"), "{text}");
    assert!(text.contains("всего 19 разрешений = 1 + 3 + 12 + 1 + 2"), "{text}");
    assert!(!text.contains("По работодателям") && !text.contains("АО «Жол»"), "{text}");
}

#[test]
fn what_was_written_down_later_is_not_counted_in_the_past() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    open(&mut stage);
    // As written down on a day before the permits were: the office was opened on the 2nd of March.
    stage.keys("<f4><tab><tab><tab><tab><tab><tab><tab>10.03.2026<f2>");
    let text = stage.text();
    assert!(text.contains("Выдано за 2026 год") && text.contains("не выдавались"), "{text}");
}

/// The total of the quota opens the permits it counts: none of the transfers, which stand outside it.
#[test]
fn the_total_of_the_quota_opens_what_it_counts() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    by_menu(&mut stage, "command-quotas");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    let is_total = |row: &ListRow| matches!(&row.opens, RowOpens::Of(ListOf::Together(..)));
    let at = list.rows.iter().flatten().position(is_total).unwrap();
    while matches!(stage.model.screens.last(), Some(Screen::List(list)) if list.at < at) {
        stage.keys("<down>");
    }
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("Сосчитаны: 3") && text.contains("second-0") && text.contains("third-1"), "{text}");
    assert!(!text.contains("transfer_manager-2"), "{text}");
}

#[test]
fn a_writing_no_permit_has_and_a_day_to_come_are_said_beside_the_figure() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    open(&mut stage);
    stage.keys("<f4> <tab>01.03.2099<tab><tab><tab>сварщик<tab>ABC<f2>");
    let text = stage.text();
    for words in ["никогда не было: должность: сварщик", "никогда не было: гражданство: ABC", "ещё не наступил"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[rstest]
fn an_act_of_the_quota_is_written_down_and_the_rest_is_shown_by_year(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_permits(lang, size);
    stage.seat("akhmetova", &[Role::Officer, Role::Administrator, Role::Head]);
    by_menu(&mut stage, "command-allot-quota");
    shown("quota-form", lang, size, &mut stage);
    stage.keys("<tab>приказ № 7<tab>05.01.2026<tab>20<tab><tab>1<tab>1<f2>");
    by_menu(&mut stage, "command-quotas");
    shown("quotas", lang, size, &mut stage);
    let quota = stage.read(|snapshot| snapshot.quota_standing(2026)).1;
    let line = |category| quota.lines.iter().find(|line| line.category == category).unwrap().rest();
    assert_eq!((line(Some(Category::Third)), line(Some(Category::Second)), line(None)), (Some(-1), Some(0), Some(17)));
}
