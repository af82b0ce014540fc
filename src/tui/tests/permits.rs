//! Permits at the keys: written down for a new employer and a known one, extended, ended, corrected, found, looked back at.

use rstest::rstest;

use super::complaints::by_menu;
use super::{SMALL, WIDE, shown, stage};
use crate::locale::Lang;
use crate::office::Command;
use crate::office::permit::quota::AllotQuota;
use crate::office::permit::{
    Category, EmployerInput, EndPermit, EndReason, ExtendPermit, Permit, PermitInput, PermitWarning, RecordEmployer,
    RegisterPermit, Worker,
};
use crate::office::who::Role;
use crate::papers::reply::tests::letter_commands;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

pub const BIN: &str = "180340012346";
/// The fields from the number to the last day that is proposed, of an employer nobody knows.
const NEW: &str = "KZ-7<tab>180340012346<tab>ТОО «Ақсу Құрылыс»<tab>строительство<tab>Чэнь Вэй<tab>КНР<tab>E12345678<tab>\
                   III<tab>инженер<tab>20.03.2026<tab>01.04.2026<tab>";

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

pub fn input(number: &str, category: Category, (from, until): (&str, &str), name: &str) -> PermitInput {
    PermitInput {
        number: number.into(),
        employer: EmployerInput {
            bin: BIN.into(),
            name: "ТОО «Ақсу Құрылыс»".into(),
            activity: "строительство".into(),
        },
        worker: Worker { name: name.into(), citizenship: "КНР".into(), document: "E12345678".into() },
        category,
        position: "инженер".into(),
        issued_on: day("2026-01-12"),
        valid_from: day(from),
        valid_until: day(until),
    }
}

pub fn register(stage: &mut Stage, input: PermitInput) {
    stage.submit(Command::RegisterPermit(Box::new(RegisterPermit::from(input))));
}

/// One that is valid and extended, one that ended, one to come; the employer has another name by now.
pub fn with_permits(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = stage(lang, size);
    stage.submit(Command::AllotQuota(AllotQuota {
        year: 2026,
        act: "приказ № 512".into(),
        act_on: day("2025-12-29"),
        total: Some(2),
        by_category: [(Category::Third, 1)].into(),
    }));
    register(&mut stage, input("KZ-1", Category::Third, ("2026-01-15", "2026-12-31"), "Чэнь Вэй"));
    register(&mut stage, input("KZ-2", Category::Third, ("2026-01-15", "2027-01-14"), "Демир Али"));
    register(&mut stage, input("KZ-3", Category::TransferHead, ("2026-04-01", "2029-04-30"), "Чэнь Вэй"));
    stage.submit(Command::ExtendPermit(ExtendPermit {
        permit: "KZ-1".into(),
        on: day("2026-03-20"),
        from: None,
        until: day("2027-12-31"),
    }));
    stage.submit(Command::EndPermit(EndPermit {
        permit: "KZ-2".into(),
        on: day("2026-03-02"),
        reason: EndReason::ContractEnded,
        note: "по соглашению".into(),
    }));
    let employer = EmployerInput {
        bin: BIN.into(), name: "АО «Ақсу»".into(), activity: "строительство".into()
    };
    stage.submit(Command::RecordEmployer(RecordEmployer { employer }));
    stage.refresh();
    stage
}

fn permit(stage: &mut Stage, number: &str) -> Permit {
    stage.read(|s| s.permit(number)).unwrap()
}

/// Opens the card of the first permit.
pub fn card(stage: &mut Stage) {
    by_menu(stage, "command-permits");
    stage.keys("<enter>");
}

#[rstest]
fn lists_and_cards(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = with_permits(lang, size);
    by_menu(&mut stage, "command-permits");
    shown("permits", lang, size, &mut stage);
    stage.keys("<enter>");
    shown("permit", lang, size, &mut stage);
    stage.keys("<enter>");
    shown("employer", lang, size, &mut stage);
    stage.keys("<esc><esc><esc>");
    by_menu(&mut stage, "command-employers");
    shown("employers", lang, size, &mut stage);
}

#[rstest]
fn the_form_says_what_is_noticed(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_permits(lang, size);
    by_menu(&mut stage, "command-new-permit");
    stage.keys("KZ-7<tab><tab>180340012345<tab>ТОО «Ақсу»<tab><tab>Ли Мин<tab>КНР<tab><tab>III<tab>инженер<tab>");
    stage.keys("20.03.2026<tab>01.03.2026<tab>31.12.2027<tab>");
    shown("permit-form", lang, size, &mut stage);
}

#[test]
fn a_permit_is_written_down_extended_corrected_and_ended_by_keyboard() {
    let mut stage = stage(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-new-permit");
    stage.keys(NEW);
    assert!(stage.text().contains("квота не записана"), "{}", stage.text());
    stage.keys("<f2>");
    let written = permit(&mut stage, "KZ-7");
    assert_eq!(written.input.valid_until, day("2027-03-31"), "proposed by the category's term");
    assert_eq!(written.warnings, [PermitWarning::NoQuota { year: 2026 }]);
    // Of an employer that is known now: found by a part of its name.
    by_menu(&mut stage, "command-new-permit");
    stage.keys("KZ-8<tab>қурылыс<enter>");
    assert!(stage.text().contains(BIN), "{}", stage.text());
    stage.keys("<tab><tab><tab>Демир Али<tab>Турция<tab><tab>2<tab>геолог<tab>20.03.2026<tab>01.04.2026<tab><f2>");
    let second = permit(&mut stage, "KZ-8");
    assert_eq!((second.input.employer.bin.as_str(), second.input.employer.name.as_str()), (BIN, "ТОО «Ақсу Құрылыс»"));
    by_menu(&mut stage, "command-permits");
    stage.keys("<enter>");
    by_menu(&mut stage, "command-permit-extend");
    stage.keys("<f2>");
    let first = permit(&mut stage, "KZ-7");
    assert_eq!(first.extensions.len() + permit(&mut stage, "KZ-8").extensions.len(), 1);
    let number = if first.extensions.is_empty() { "KZ-8" } else { "KZ-7" };
    by_menu(&mut stage, "command-permit-correct");
    for _ in 0..9 {
        stage.keys("<tab>");
    }
    assert!(matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
    stage.keys("<esc>");
    by_menu(&mut stage, "command-permit-end");
    stage.keys("<tab>отозв<f2>");
    let ended = permit(&mut stage, number);
    // Its first day is the first of April: an end before that is refused at its field.
    assert_eq!(ended.ended, None);
    assert!(stage.text().contains("прекратить можно днём с"), "{}", stage.text());
}

#[test]
fn what_ended_is_not_extended_and_who_may_not_is_told() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    by_menu(&mut stage, "command-permits");
    stage.keys("<end><enter>");
    assert!(stage.text().contains("KZ-2"), "{}", stage.text());
    by_menu(&mut stage, "command-permit-extend");
    assert!(stage.text().contains("прекращено с"), "{}", stage.text());
    stage.keys("<esc><esc><esc>");
    stage.model.world.me.roles = [Role::Head].into();
    by_menu(&mut stage, "command-new-permit");
    assert!(!matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
}

/// What was written down by mistake is taken back at its card, and what is right is entered; what happened stays to be read.
#[rstest]
fn the_end_of_the_wrong_permit_is_taken_back(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = with_permits(lang, size);
    by_menu(&mut stage, "command-permits");
    stage.keys("<end><enter>");
    by_menu(&mut stage, "command-permit-take-back");
    shown("permit-take-back", lang, size, &mut stage);
    stage.keys("<f2>");
    assert!(permit(&mut stage, "KZ-2").ended.is_some(), "no reason was given");
    stage.keys("отозвано другое<f2>");
    assert_eq!(permit(&mut stage, "KZ-2").ended, None);
    shown("permit-taken-back", lang, size, &mut stage);
}

#[test]
fn a_notice_stands_once_on_a_card() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    stage.keys("<f7>KZ-2<enter>");
    let text = stage.text();
    assert!(text.contains("Разрешение № KZ-2"), "{text}");
    assert_eq!(text.matches("выделено 1").count(), 1, "{text}");
}

#[test]
fn nothing_is_taken_back_of_a_permit_that_was_only_issued() {
    let mut stage = with_permits(Lang::Ru, SMALL);
    stage.keys("<f7>KZ-3<enter>");
    by_menu(&mut stage, "command-permit-take-back");
    assert!(stage.text().contains("отменять нечего"), "{}", stage.text());
    assert!(!matches!(stage.model.screens.last(), Some(Screen::Form(_))), "{}", stage.text());
}

#[test]
fn search_finds_a_permit_its_worker_and_its_employer() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    stage.keys("<f7>KZ-3");
    assert!(stage.text().contains("Чэнь Вэй"), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("Разрешение № KZ-3"), "{}", stage.text());
    stage.keys("<esc><f7>демир");
    assert!(stage.text().contains("KZ-2"), "{}", stage.text());
    stage.keys("<esc><f7>ақсу");
    assert!(stage.text().contains(BIN), "{}", stage.text());
    stage.keys("<enter>");
    assert!(stage.text().contains("Разрешений за всё время: 3"), "{}", stage.text());
}

#[test]
fn the_history_opens_a_permit_as_it_was_and_the_past_has_no_acts() {
    let mut stage = with_permits(Lang::Ru, WIDE);
    card(&mut stage);
    by_menu(&mut stage, "command-history");
    stage.keys("<enter>");
    let text = stage.text();
    assert!(text.contains("Разрешение № KZ") || text.contains("Сегодня"), "{text}");
    assert!(!text.contains("продление от"), "{text}");
}

/// A list of thousands is read by pages: what is shown is the window, its heading says how many there are.
#[test]
fn the_list_of_permits_is_read_by_pages() {
    let mut stage = stage(Lang::Ru, SMALL);
    let one = |n: u32| {
        let mut made = input(&format!("P-{n:04}"), Category::Third, ("2026-01-15", "2026-12-31"), "Чэнь Вэй");
        made.employer.bin = format!("{:012}", n % 7);
        Command::RegisterPermit(Box::new(RegisterPermit::from(made)))
    };
    stage.submit_many((0..900).map(one));
    by_menu(&mut stage, "command-permits-by-employer");
    let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("no list") };
    assert!(list.len() < 400, "{}", list.len());
    assert!(stage.text().contains("Все разрешения: 900"), "{}", stage.text());
    stage.keys("<end>");
    assert!(stage.text().contains("P-0895"), "{}", stage.text());
}

/// A register goes by half panes, as the queue does: one that went row by row would be drawn whole at every key.
#[test]
fn the_register_scrolls_by_half_panes() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.submit_many(letter_commands().into_iter());
    stage.keys("<f11><f11>");
    let first = |stage: &mut Stage| stage.text().lines().nth(2).unwrap_or_default().to_owned();
    let mut tops = vec![first(&mut stage)];
    for _ in 0..40 {
        stage.keys("<down>");
        tops.push(first(&mut stage));
    }
    tops.dedup();
    assert!((3..=6).contains(&tops.len()), "{tops:#?}");
}
