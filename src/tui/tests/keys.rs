//! What keys do, and how many it takes: layouts, finding, typing ahead, moving through a long queue.

use rstest::rstest;

use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::stage::{Stage, application};
use super::{SMALL, WIDE, stage};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::case::State;
use crate::office::next::Step;
use crate::office::roles::who_may;
use crate::office::{Act, Role};
use crate::tui::forms::FormKind;
use crate::tui::update::key_of_act;

fn form(model: &Model) -> Option<FormKind> {
    match model.screens.last() {
        Some(Screen::Form(form)) => Some(form.kind),
        _ => None,
    }
}

fn finds(model: &Model) -> Option<String> {
    match model.screens.last() {
        Some(Screen::Find(find)) => Some(find.line.text().to_owned()),
        _ => None,
    }
}

fn selected(stage: &Stage) -> String {
    stage.model.queue.selected().map(|row| row.no.to_string()).unwrap_or_default()
}

#[rstest]
#[case::latin("c", FormKind::Documents)]
#[case::russian("с", FormKind::Documents)]
#[case::kazakh("с", FormKind::Documents)]
#[case::note("ь", FormKind::Note)]
#[case::assign("ф", FormKind::Assign)]
fn letters_are_keys_of_the_keyboard(#[case] keys: &str, #[case] kind: FormKind) {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys(keys);
    assert_eq!(form(&stage.model), Some(kind), "{}", stage.text());
}

#[rstest]
#[case::russian("с<f2>п<f2>ы", "в")]
#[case::latin("c<f2>g<f2>s", "d")]
fn a_case_is_scored_and_decided_under_any_layout(#[case] to_the_sheet: &str, #[case] decide: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys(to_the_sheet);
    assert_eq!(form(&stage.model), Some(FormKind::Score), "{}", stage.text());
    stage.keys("y<f2>r<tab>7<f2>");
    stage.keys(decide);
    assert_eq!(form(&stage.model), Some(FormKind::Decide), "{}", stage.text());
}

#[test]
fn scoring_from_the_queue_takes_three_keys_when_the_application_carries_the_facts() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("c<f2>g<f2>");
    stage.keys("sy<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Scored, "{}", stage.text());
}

#[test]
fn a_lawful_decision_takes_three_keys() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("c<f2>g<f2>sy<f2>r<tab>7<f2>");
    stage.keys("d<f2><f2>");
    assert_eq!(stage.case("2026-0001").state, State::Decided, "{}", stage.text());
}

#[rstest]
#[case("Л", "Л")]
#[case("Ә", "Ә")]
#[case("K", "K")]
#[case("2", "2")]
fn a_capital_letter_or_a_digit_on_a_list_begins_a_search(#[case] typed: &str, #[case] line: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys(typed);
    assert_eq!(finds(&stage.model).as_deref(), Some(line), "{}", stage.text());
}

#[test]
fn find_above_a_form_returns_to_the_same_field_and_cursor() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("mЗвонил<left><left>");
    let before = stage.picture();
    stage.keys("<f7>ли анна");
    assert!(stage.text().contains("2026-0003  Ли Анна"), "{}", stage.text());
    stage.keys("<esc>");
    assert_eq!(stage.picture(), before);
    stage.keys("х");
    assert!(stage.text().contains("Звонхил"), "{}", stage.text());
}

#[test]
fn what_is_typed_while_a_form_opens_is_in_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    // All keys are read before the store has answered the first.
    stage.keys_before_answers("mПришёл сам");
    assert_eq!(form(&stage.model), Some(FormKind::Note));
    assert!(stage.text().contains("Пришёл сам"), "{}", stage.text());
}

#[test]
fn a_command_given_before_the_case_is_there_waits_for_it() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys_before_answers("<down><down>e");
    assert!(stage.text().contains("Почему такой срок · 2026-0003"), "{}", stage.text());
    stage.keys("<esc>");
    stage.keys_before_answers("<down>b<esc>h");
    assert!(stage.text().contains("История · 2026-0004"), "{}", stage.text());
}

#[test]
fn a_signature_typed_ahead_of_its_paper_is_dropped() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("c<f2>");
    // «g» opens the paper of sending; F2 was read before any frame of it.
    stage.keys_ahead("g<f2>");
    assert!(matches!(stage.model.screens.last(), Some(Screen::Paper(_))), "{}", stage.text());
    assert_eq!(stage.case("2026-0001").state, State::Checked);
    stage.keys("<f2>");
    assert_eq!(stage.case("2026-0001").state, State::Commission, "{}", stage.text());
}

#[test]
fn enter_never_sends() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("c<f2>g<enter><enter>y ");
    assert_eq!(stage.case("2026-0001").state, State::Checked);
}

#[test]
fn tab_goes_round_the_panes_and_back() {
    let mut stage = stage(Lang::Kk, WIDE);
    let mut seen = vec![stage.model.pane];
    for key in ["<tab>", "<tab>", "<tab>", "<shift-tab>", "<esc>"] {
        stage.keys(key);
        seen.push(stage.model.pane);
    }
    let (queue, case, deadlines) = (Pane::Queue, Pane::Case, Pane::Deadlines);
    assert_eq!(seen, [queue, case, deadlines, queue, deadlines, queue]);
}

#[test]
fn what_another_officer_registers_moves_nothing_under_the_finger() {
    let mut stage = long(SMALL);
    stage.keys(&"<down>".repeat(30));
    let row = |stage: &mut Stage| {
        let text = stage.text();
        text.lines().position(|line| line.contains("2026-0031")).expect("the row is on the screen")
    };
    let before = row(&mut stage);
    for number in ["801", "802"] {
        stage.register(application(number, "Старова Нина", Service::Issue, "2026-03-10T10:00:00"));
    }
    stage.refresh();
    assert_eq!(selected(&stage), "2026-0031");
    assert_eq!(row(&mut stage), before, "{}", stage.text());
    // The command goes to the case that was under the finger.
    stage.keys("c<f2>");
    assert_eq!(stage.case("2026-0031").state, State::Checked);
}

#[test]
fn a_list_that_is_shown_whole_stays_whole_and_the_selection_stays_with_its_case() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<down><down><down>");
    stage.register(application("801", "Старова Нина", Service::Issue, "2026-03-10T10:00:00"));
    stage.refresh();
    assert_eq!(selected(&stage), "2026-0004");
    let text = stage.text();
    assert!(text.contains("2026-0006  Старова Нина"), "{text}");
    stage.keys("c<f2>");
    assert_eq!(stage.case("2026-0004").state, State::Checked);
}

/// An office with five hundred cases of one day, in the order of their numbers.
fn long(size: (u16, u16)) -> Stage {
    let mut stage = Stage::empty(Lang::Ru, size.0, size.1);
    let applications = (1..=500).map(|n| application(&n.to_string(), "Ли Анна", Service::Issue, "2026-03-26T09:00:00"));
    stage.register_many(applications);
    stage.refresh();
    stage
}

#[test]
fn a_long_queue_is_gone_through_to_both_ends() {
    let mut stage = long(SMALL);
    let height = stage.model.queue_height();
    assert_eq!(selected(&stage), "2026-0001");
    stage.keys("<end>");
    assert_eq!(selected(&stage), "2026-0500", "{}", stage.text());
    stage.keys("<home>");
    assert_eq!(selected(&stage), "2026-0001");
    stage.keys("<pgdn>");
    assert_eq!(selected(&stage), format!("2026-{:04}", height + 1));
    stage.keys("<pgup>");
    assert_eq!(selected(&stage), "2026-0001");
    stage.keys("<up><pgup>");
    assert_eq!(selected(&stage), "2026-0001", "there is nothing above the first");
}

#[rstest]
fn a_held_key_goes_as_many_rows_as_it_was_read(#[values(SMALL, WIDE)] size: (u16, u16)) {
    let mut stage = long(size);
    let held = "<down>".repeat(50);
    stage.keys_before_answers(&held);
    assert_eq!(selected(&stage), "2026-0051", "{}", stage.text());
    assert!(stage.text().contains("2026-0051"), "{}", stage.text());
    stage.keys_ahead(&"<down>".repeat(450));
    assert_eq!(selected(&stage), "2026-0500", "{}", stage.text());
    stage.keys(&"<up>".repeat(60));
    assert_eq!(selected(&stage), "2026-0440", "{}", stage.text());
}

#[test]
fn the_queue_scrolls_by_half_pages() {
    let mut stage = long(SMALL);
    let top = |stage: &Stage| stage.model.queue.before + stage.model.queue.top as u64;
    let (mut before, mut scrolled) = (top(&stage), 0);
    for _ in 0..60 {
        stage.keys("<down>");
        scrolled += u32::from(top(&stage) != before);
        before = top(&stage);
    }
    // 60 rows in a pane of 19: row by row it would be painted anew 41 times.
    assert!((3..=7).contains(&scrolled), "{scrolled}");
}

#[test]
fn a_barred_command_says_why_and_opens_nothing() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("d");
    assert!(stage.model.screens.is_empty());
    assert!(stage.text().contains("Сначала проверяются документы"), "{}", stage.text());
}

#[test]
fn a_notification_on_a_certificate_takes_six_keys() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("c<f2>g<f2>sy<f2>r<tab>7<f2>d<f2><f2>");
    stage.keys("n<tab>t<tab>7<f2>");
    assert!(stage.model.screens.is_empty(), "{}", stage.text());
    assert!(stage.text().contains("записано уведомление"), "{}", stage.text());
}

#[rstest]
fn whoever_may_not_is_told_who_may(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.seat("auditor", &[Role::Auditor]);
    let names = |stage: &Stage, act| {
        if act == Act::Note {
            return stage.model.world.get("roles-working");
        }
        let roles = who_may(act).iter().map(|role| stage.model.world.get(&format!("role-{}", role.code())));
        roles.collect::<Vec<_>>().join(", ")
    };
    // In a refusal, in the menu under a command on the case, and under one of the office.
    for (keys, act) in [
        ("c", Act::CheckDocuments),
        ("a", Act::Assign),
        ("w", Act::Register),
        ("m", Act::Note),
        ("n", Act::ReceiveNotification),
    ] {
        stage.keys(&format!("<esc>{keys}"));
        let text = stage.text();
        assert!(text.contains(&names(&stage, act)), "{act:?}: {text}");
        assert!(stage.model.screens.is_empty(), "{act:?}: {text}");
    }
    for (command, act) in [("assign", Act::Assign), ("second-signature", Act::SwitchSecondSignature)] {
        let label = stage.model.world.get(&format!("command-{command}"));
        stage.keys(&format!("<esc><f9>{label}"));
        let text = stage.text();
        assert!(text.contains(&names(&stage, act)), "{act:?}: {text}");
    }
}

#[test]
fn every_step_of_a_case_has_the_key_it_is_told_by() {
    let stage = stage(Lang::Ru, SMALL);
    let keys: Vec<String> = Step::ALL.iter().map(|step| key_of_act(&stage.model.keymap, step.act())).collect();
    assert_eq!(keys, ["c", "g", "s", "r", "F9", "d", "F9", "d", "v", "o"]);
    assert_eq!(key_of_act(&stage.model.keymap, Act::SendBack), "d");
}
