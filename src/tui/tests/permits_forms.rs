//! The forms of permits: what they refuse and where they say it, what they only notice, and what they settle.

use rstest::rstest;

use super::complaints::by_menu;
use super::permits::{input, register, with_permits};
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::permit::{Category, Permit, PermitWarning, RegisterPermit, SeasonalQuota};
use crate::office::settings::Settings;
use crate::office::{Command, Role};
use crate::tui::forms::FormKind;
use crate::tui::lists::{ListKind, ListOf};
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

fn permit(stage: &mut Stage, number: &str) -> Option<Permit> {
    stage.read(|s| s.permit(number))
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn form(stage: &Stage) -> Option<FormKind> {
    match stage.model.screens.last() {
        Some(Screen::Form(form)) => Some(form.kind),
        _ => None,
    }
}

fn settings(stage: &mut Stage) -> Settings {
    let kept = stage.read(crate::store::Snapshot::settings);
    Settings::clone(&kept.unwrap())
}

/// Opens the card of a permit by its number.
fn card_of(stage: &mut Stage, number: &str) {
    stage.keys(&format!("<f7>{number}<enter>"));
    assert!(stage.text().contains(&format!("Разрешение № {number}")), "{}", stage.text());
}

#[test]
fn a_permit_is_put_right_by_keyboard_with_a_reason() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    card_of(&mut stage, "KZ-3");
    by_menu(&mut stage, "command-permit-correct");
    assert_eq!(form(&stage), Some(FormKind::PermitCorrect), "{}", stage.text());
    // Found employer, BIN, name, activity: then the worker.
    stage.keys("<tab><tab><tab><tab> Инь<f2>");
    assert_eq!(form(&stage), Some(FormKind::PermitCorrect), "no reason yet: {}", stage.text());
    assert_eq!(permit(&mut stage, "KZ-3").unwrap().input.worker.name, "Чэнь Вэй");
    stage.keys("Опечатка в имени<f2>");
    assert_eq!(permit(&mut stage, "KZ-3").unwrap().input.worker.name, "Чэнь Вэй Инь", "{}", stage.text());
    assert!(stage.text().contains("Чэнь Вэй Инь"), "the card is renewed: {}", stage.text());
    assert!(stage.text().contains("Записано"), "{}", stage.text());
    by_menu(&mut stage, "command-history");
    assert!(stage.text().contains("Опечатка в имени"), "{}", stage.text());
}

/// What is typed below the number and the BIN, and the words it is refused in; nothing is written and nothing is lost.
#[rstest]
#[case::ends_before_it_begins("III<tab>инженер<tab>20.03.2026<tab>01.04.2026<tab>01.03.2026<f2>", "раньше первого")]
#[case::beyond_the_years("III<tab>инженер<tab>20.03.2026<tab>01.04.2026<tab>31.12.2150<f2>", "2150")]
#[case::no_such_day("III<tab>инженер<tab>31.02.2026<tab>01.04.2026<tab>31.12.2026<f2>", "31.02.2026")]
#[case::no_such_category("пятая<tab>инженер<tab>20.03.2026<tab>01.04.2026<tab>31.12.2026<f2>", "«пятая» нет в списке")]
fn what_cannot_be_is_refused_at_its_field(#[case] typed: &str, #[case] said: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-new-permit");
    stage.keys("KZ-9<tab>180340012346<tab>ТОО «Ақсу»<tab>строительство<tab>Чэнь Вэй<tab>КНР<tab>E12345678<tab>");
    stage.keys(typed);
    assert_eq!(form(&stage), Some(FormKind::Permit), "{}", stage.text());
    assert!(stage.text().contains(said), "{}", stage.text());
    assert_eq!(permit(&mut stage, "KZ-9"), None);
    stage.keys("<esc>");
    by_menu(&mut stage, "command-new-permit");
    assert!(stage.text().contains("KZ-9") && stage.text().contains("Чэнь Вэй"), "nothing is lost: {}", stage.text());
}

#[test]
fn a_bin_that_fails_is_noticed_and_kept() {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-new-permit");
    stage.keys("KZ-9<tab>180340012345<tab>ТОО «Ақсу»<tab><tab>Чэнь Вэй<tab>КНР<tab><tab>III<tab>инженер<tab>");
    stage.keys("20.03.2026<tab>01.04.2026<tab><f2>");
    let kept = permit(&mut stage, "KZ-9").unwrap_or_else(|| panic!("{}", stage.text()));
    assert!(kept.warnings.contains(&PermitWarning::Bin), "{:?}", kept.warnings);
}

#[rstest]
#[case::into_what_is_given("command-permit-extend", "20.03.2026<f2>", "дано уже по")]
#[case::beyond_the_years("command-permit-extend", "31.12.2150<f2>", "2150")]
#[case::before_it_began("command-permit-end", "01.01.2026<tab>отозв<f2>", "прекратить можно днём с")]
#[case::after_its_last_day("command-permit-end", "05.05.2029<tab>отозв<f2>", "прекратить можно днём с")]
fn extending_and_ending_refuse_at_their_field(#[case] command: &str, #[case] typed: &str, #[case] said: &str) {
    let mut stage = with_permits(Lang::Ru, SMALL);
    card_of(&mut stage, "KZ-1");
    let before = permit(&mut stage, "KZ-1");
    by_menu(&mut stage, command);
    // Over what is proposed.
    stage.keys("<end><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace>");
    if command.ends_with("extend") {
        stage.keys("<shift-tab>20.03.2026<tab>");
    }
    stage.keys(typed);
    assert!(form(&stage).is_some(), "{}", stage.text());
    assert!(stage.text().contains(said), "{}", stage.text());
    assert_eq!(permit(&mut stage, "KZ-1"), before);
}

#[test]
fn a_permit_is_extended_and_ended_by_keyboard_and_another_reason_needs_its_words() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    card_of(&mut stage, "KZ-1");
    by_menu(&mut stage, "command-permit-extend");
    stage.keys("<f2>");
    let extended = permit(&mut stage, "KZ-1").unwrap();
    assert_eq!(extended.extensions.len(), 2, "{}", stage.text());
    by_menu(&mut stage, "command-permit-end");
    stage.keys("24.03.2026<tab>другая<f2>");
    assert_eq!(permit(&mut stage, "KZ-1").unwrap().ended, None, "{}", stage.text());
    stage.keys("Предприятие закрыто<f2>");
    let ended = permit(&mut stage, "KZ-1").unwrap().ended.unwrap_or_else(|| panic!("{}", stage.text()));
    assert_eq!((ended.on, ended.note.as_str()), (day("2026-03-24"), "Предприятие закрыто"));
}

#[rstest]
fn the_form_of_the_terms(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    by_menu(&mut stage, "command-permit-settings");
    shown("permit-settings", lang, SMALL, &mut stage);
}

#[test]
fn the_terms_of_permits_are_settled_by_keyboard() {
    let mut stage = stage(Lang::Ru, SMALL);
    let shipped = settings(&mut stage).permits;
    by_menu(&mut stage, "command-permit-settings");
    assert_eq!(form(&stage), Some(FormKind::PermitSettings), "{}", stage.text());
    stage.keys("<end><backspace><backspace>сто<f2>");
    assert_eq!(form(&stage), Some(FormKind::PermitSettings), "no number: {}", stage.text());
    assert_eq!(settings(&mut stage).permits, shipped);
    stage.keys("<end><backspace><backspace><backspace>18<f2>");
    let settled = settings(&mut stage).permits;
    assert_eq!(settled.terms.months.get(&Category::First), Some(&18), "{}", stage.text());
    // Only what was changed: the rest stands as it stood.
    let mut rest = settled.clone();
    rest.terms.months.insert(Category::First, shipped.terms.months[&Category::First]);
    assert_eq!(rest, shipped);
    // The next permit of the category is proposed by it.
    by_menu(&mut stage, "command-new-permit");
    stage.keys("KZ-9<tab>180340012346<tab>ТОО «Ақсу»<tab><tab>Чэнь Вэй<tab>КНР<tab><tab>1<tab>директор<tab>");
    stage.keys("20.03.2026<tab>01.04.2026<tab><f2>");
    assert_eq!(permit(&mut stage, "KZ-9").unwrap().input.valid_until, day("2027-09-30"), "{}", stage.text());
}

#[test]
fn seasonal_workers_are_put_outside_the_quota_by_an_administrator_alone() {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-permit-settings");
    let steps = "<tab>".repeat(Category::ALL.len() + 1);
    stage.keys(&format!("{steps}вне<f2>"));
    assert_eq!(settings(&mut stage).permits.seasonal, SeasonalQuota::Outside, "{}", stage.text());
    stage.model.world.me.roles = [Role::Officer].into();
    by_menu(&mut stage, "command-permit-settings");
    assert_eq!(form(&stage), None, "{}", stage.text());
}

/// A card shows the first two hundred permits and opens the list of all of its employer, and of nobody else.
#[rstest]
fn the_card_of_a_large_employer_opens_the_list_of_all_its_permits(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    let one = |n: u32| {
        let mut made = input(&format!("P-{n:04}"), Category::Third, ("2026-01-15", "2026-12-31"), "Чэнь Вэй");
        // Behind those of the large one stand those of another, whose BIN begins alike.
        if n > 450 {
            made.employer.bin = "180340012347".into();
        }
        Command::RegisterPermit(Box::new(RegisterPermit::from(made)))
    };
    stage.submit_many((1..=460).map(one));
    stage.refresh();
    stage.keys("<f11><f11><f11><enter>");
    shown("employer-large", lang, SMALL, &mut stage);
    stage.keys("<enter>");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    assert!(matches!(&list.of, Some(ListOf::Employer(employer)) if employer.bin == "180340012346"));
    assert_eq!(list.kind, ListKind::PermitsByEmployer);
    assert!(stage.text().contains(": 450"), "{}", stage.text());
    stage.keys("<end>");
    assert!(stage.text().contains("P-0450") && !stage.text().contains("P-0451"), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("P-0450"), "{}", stage.text());
    stage.keys("<esc><home><enter>");
    assert!(stage.text().contains("P-0001"), "{}", stage.text());
}

#[test]
fn the_card_of_an_employer_with_few_permits_has_no_such_line() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    register(&mut stage, input("KZ-4", Category::Third, ("2026-02-01", "2026-12-31"), "Ли Мин"));
    stage.refresh();
    stage.keys("<f11><f11><f11><enter>");
    assert!(!stage.text().contains("списком"), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("Разрешение № KZ-"), "{}", stage.text());
}
