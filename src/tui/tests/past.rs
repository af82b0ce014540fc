//! The desk as it was.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rstest::rstest;

use super::{SMALL, WIDE, shown};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::Command;
use crate::store::Scope;
use crate::tui::message::{LookBack, Msg};
use crate::tui::model::Pane;
use crate::tui::runtime::{Event, Program};
use crate::tui::stage::{Stage, application};

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{text}:00+05:00")).unwrap()
}

/// An office that has lived: two cases of the 11th and the 13th, one of them assigned and noted on the 16th, and one
/// of the 25th.
fn lived(lang: Lang, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::empty(lang, columns, rows);
    let people = [
        ("101", "Росси Марко", "2026-03-11T10:00", "2026-03-11T10:05"),
        ("102", "Чжан Вэй", "2026-03-13T11:30", "2026-03-13T11:40"),
        ("103", "Ли Анна", "2026-03-25T09:10", "2026-03-25T09:20"),
    ];
    for (number, name, filed, now) in &people[..2] {
        register(&mut stage, number, name, filed, now);
    }
    let case = "2026-0001".parse().unwrap();
    let assign = Command::Assign { case, officer: Some("li".into()), reason: String::new() };
    stage.submit_at(assign, at("2026-03-16T10:00"));
    stage.submit_at(Command::Note { case, text: "ждём перевод".into() }, at("2026-03-16T10:20"));
    let (number, name, filed, now) = people[2];
    register(&mut stage, number, name, filed, now);
    stage.refresh();
    stage
}

fn register(stage: &mut Stage, number: &str, name: &str, filed: &str, now: &str) {
    let application = Box::new(application(number, name, Service::Issue, &format!("{filed}:00")));
    stage.submit_at(Command::Register { application, warnings: Vec::new() }, at(now));
}

/// The keys that lead to a moment from the desk.
fn to(lang: Lang, day: &str, time: &str) -> String {
    let words = match lang {
        Lang::Ru => "прошлую",
        Lang::Kk => "күнгі",
        Lang::En => "past",
    };
    format!("<f9>{words}<enter>{day}<tab>{time}<f2>")
}

#[rstest]
fn the_desk_of_a_past_day(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang, #[values(WIDE, SMALL)] size: (u16, u16)) {
    let mut stage = lived(lang, size);
    stage.keys(&to(lang, "16.03.2026", "10:10"));
    shown("past", lang, size, &mut stage);
}

#[rstest]
fn the_form_that_asks_for_a_past_moment(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = lived(lang, SMALL);
    let keys = to(lang, "16.03.2026", "10:10");
    stage.keys(keys.trim_end_matches("<f2>"));
    shown("past-form", lang, SMALL, &mut stage);
}

#[test]
fn the_past_is_computed_as_of_its_day_and_knows_nothing_later() {
    let mut stage = lived(Lang::Ru, WIDE);
    assert_eq!(stage.model.queue.total, 3);
    stage.keys(&to(Lang::Ru, "13.03", ""));
    let text = stage.text();
    assert!(text.contains("на 13.03.2026 23:59 - только просмотр"), "{text}");
    assert_eq!((stage.model.queue.total, stage.model.world.today()), (2, "2026-03-13".parse().unwrap()));
    // Registered on Wednesday the 11th: its two working days end on the 13th.
    assert!(text.contains("сегодня !") && !text.contains("просрочено 1"), "{text}");
    assert!(!text.contains("В. Ли") && !text.contains("Ли Анна"), "{text}");
    stage.keys(&to(Lang::Ru, "16.03", "10:00"));
    assert!(stage.text().contains("В. Ли"), "{}", stage.text());
    stage.keys("<tab>");
    assert!(!stage.text().contains("ждём перевод"), "{}", stage.text());
    stage.keys(&to(Lang::Ru, "16.03", "10:20"));
    assert!(stage.text().contains("ждём перевод"), "{}", stage.text());
}

#[test]
fn a_case_held_in_its_pane_gives_it_back_where_it_was_not_there_yet() {
    let mut stage = lived(Lang::Ru, WIDE);
    stage.keys("Ли<enter>");
    assert_eq!(stage.model.case.held, "2026-0003".parse().ok());
    stage.keys(&to(Lang::Ru, "16.03", "10:10"));
    let text = stage.text();
    assert_eq!((stage.model.case.held, stage.model.pane), (None, Pane::Queue), "{text}");
    assert!(text.contains("ещё не было: 2026-0003") && text.contains("Дело 2026-0001"), "{text}");
}

#[test]
fn nothing_can_be_changed_in_the_past_and_the_reason_is_said() {
    let mut stage = lived(Lang::Ru, SMALL);
    let before = stage.records();
    stage.keys(&to(Lang::Ru, "16.03", ""));
    for key in ["m", "d", "s", "c", "a", "g", "w", "i", "n", "y"] {
        stage.keys(key);
        let text = stage.text();
        assert!(text.contains("прошлое только читается"), "{key}: {text}");
        assert!(stage.model.screens.is_empty(), "{key}");
    }
    stage.keys("<f9>заметка");
    assert!(stage.text().contains("прошлое только читается"), "{}", stage.text());
    stage.keys("<enter><esc>");
    assert_eq!(stage.records(), before);
    // What only reads goes on.
    for keys in ["<f8>", "h", "<f1>", "<f9>реестр<enter>", "<tab><tab>t"] {
        stage.keys(keys);
        assert_eq!(stage.model.screens.len(), 1, "{keys}: {}", stage.text());
        stage.keys("<esc>");
    }
}

#[test]
fn esc_returns_to_now_from_any_pane_with_the_selection_kept() {
    for keys in ["", "<enter>", "<tab><tab>"] {
        let mut stage = lived(Lang::Ru, SMALL);
        stage.keys("<down>");
        let selected = |stage: &Stage| stage.model.queue.selected().map(|row| row.no.to_string());
        let before = selected(&stage);
        stage.keys(&to(Lang::Ru, "16.03", ""));
        assert_eq!(selected(&stage), before);
        stage.keys(keys);
        stage.keys("<esc>");
        assert!(stage.model.past.is_none() && stage.text().contains("akimat · обл. Жетісу"), "{}", stage.text());
        assert_eq!((selected(&stage), stage.model.queue.total), (before, 3));
        assert_eq!(stage.model.world.today(), "2026-03-26".parse().unwrap());
        stage.keys("<esc>");
        assert_eq!(stage.model.pane, Pane::Queue);
    }
}

#[test]
fn a_list_as_of_a_day_turns_with_the_day() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys("<tab><tab><home><enter>");
    assert_eq!(stage.model.queue.scope, Scope::Overdue("2026-03-26".parse().unwrap()));
    stage.keys(&to(Lang::Ru, "16.03", ""));
    assert_eq!(stage.model.queue.scope, Scope::Overdue("2026-03-16".parse().unwrap()));
    assert_eq!(stage.model.queue.total, 1);
    stage.keys("<esc>");
    assert_eq!(stage.model.queue.scope, Scope::Overdue("2026-03-26".parse().unwrap()));
    assert_eq!(stage.model.queue.total, 2);
}

#[rstest]
#[case("1.03", "", "Журнал начинается")]
#[case("26.03", "", "ещё не окончен")]
#[case("26.03.2026", "10:16", "ещё не наступило")]
#[case("16.03", "25:00", "")]
fn a_moment_that_cannot_be_shown_is_refused_in_the_form(#[case] day: &str, #[case] time: &str, #[case] said: &str) {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys(&to(Lang::Ru, day, time));
    assert!(stage.text().contains(said), "{}", stage.text());
    assert!(stage.model.past.is_none() && stage.model.screens.len() == 1, "{}", stage.text());
    // It is mended where it stands, and nothing of it is kept as a draft.
    stage.keys("<esc>");
    assert!(stage.model.screens.is_empty() && !stage.text().contains("ерновик"), "{}", stage.text());
    stage.keys(&to(Lang::Ru, "16.03", ""));
    assert!(stage.model.past.is_some(), "{}", stage.text());
}

#[test]
fn the_past_stands_still_while_others_work_and_the_day_turns() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys(&to(Lang::Ru, "16.03", ""));
    let before = stage.text();
    register(&mut stage, "104", "Ким Алексей", "2026-03-26T10:00", "2026-03-26T10:16");
    stage.refresh();
    let tomorrow = Duration::from_hours(24);
    // Somebody sits there all the time; else the screen would be covered.
    stage.model.quiet.since = tomorrow;
    assert!(stage.model.deadline() > Some(tomorrow), "only the silence is waited for");
    let effects = stage.model.update(Event::Timer, tomorrow);
    stage.answer(effects);
    assert_eq!(stage.text(), before);
    stage.keys("<esc>");
    assert_eq!(stage.model.queue.total, 4);
}

#[test]
fn a_case_that_was_not_there_yet_is_not_found_then() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys(&to(Lang::Ru, "16.03", ""));
    stage.keys("<f7>Ли Анна");
    assert!(!stage.text().contains("2026-0003"), "{}", stage.text());
    stage.keys("<esc><f7>2026-0002<enter>");
    assert!(stage.text().contains("Чжан Вэй"), "{}", stage.text());
}

#[rstest]
fn a_record_of_a_history_shows_the_case_as_it_was_after_it(
    #[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang,
    #[values(WIDE, SMALL)] size: (u16, u16),
) {
    let mut stage = lived(lang, size);
    // The newest stands last: registered, assigned, noted.
    stage.keys("h<down><enter>");
    shown("past-record", lang, size, &mut stage);
}

#[test]
fn each_record_of_a_history_opens_its_own_moment_and_esc_returns_to_it() {
    let mut stage = lived(Lang::Ru, SMALL);
    stage.keys("h");
    let history = stage.text();
    for (keys, officer, note) in [("<home>", false, false), ("<down>", true, false), ("<end>", true, true)] {
        stage.keys(keys);
        stage.keys("<enter><end>");
        let text = stage.text();
        assert!(text.contains("После записи №"), "{text}");
        assert_eq!((text.contains("В. Ли"), text.contains("ждём перевод")), (officer, note), "{keys}: {text}");
        stage.keys("<esc>");
        assert_eq!(stage.model.screens.len(), 1);
    }
    stage.keys("<home>");
    assert_eq!(stage.text(), history);
    assert!(stage.model.past.is_none());
    // The same from within the past: what came later is not in the history at all.
    stage.keys("<esc>");
    stage.keys(&to(Lang::Ru, "16.03", "10:10"));
    stage.keys("h<end><enter>");
    assert!(stage.text().contains("В. Ли") && !stage.text().contains("ждём перевод"), "{}", stage.text());
}

#[test]
fn a_long_history_keeps_the_selected_record_in_sight() {
    let mut stage = lived(Lang::Ru, WIDE);
    let case = "2026-0001".parse().unwrap();
    for n in 0..40 {
        stage.submit(Command::Note { case, text: format!("заметка {n}") });
    }
    stage.keys("h<end>");
    assert!(stage.text().contains("заметка 39"), "{}", stage.text());
    stage.keys("<home>");
    assert!(stage.text().contains("заявление зарегистрировано"), "{}", stage.text());
    for _ in 0..25 {
        stage.keys("<down>");
    }
    stage.keys("<enter>");
    assert!(stage.text().contains("заметка 22") && !stage.text().contains("заметка 23"), "{}", stage.text());
}

#[test]
fn a_clock_that_was_set_back_is_noted_and_the_order_stands() {
    for (lang, words) in [
        (Lang::Kk, "Сағат кері қойылған: № 8 жазбадан кейін жазылды, ал уақыты 125 минут ерте"),
        (Lang::Ru, "Часы были переведены назад: записано после № 8, а время на 125 минут раньше"),
        (Lang::En, "The clock had been set back: written after No. 8, its time is 125 minutes earlier"),
    ] {
        let mut stage = lived(lang, WIDE);
        let case = "2026-0001".parse().unwrap();
        let note = |text: &str| Command::Note { case, text: text.into() };
        let last = stage.records();
        stage.submit_at(note("сразу"), at("2026-03-25T09:20"));
        stage.submit_at(note("после перевода часов"), at("2026-03-25T07:15"));
        stage.submit_at(note("дальше"), at("2026-03-25T07:16"));
        let subject = crate::office::Subject::Case(case);
        let records = stage.read(|s| s.history(&subject, None, 3));
        let told: Vec<_> = records.iter().map(|record| (record.seq, record.set_back)).collect();
        assert_eq!(told, [(last + 1, None), (last + 2, Some(125)), (last + 3, None)]);
        stage.refresh();
        stage.keys("h<end>");
        let words = words.replace('8', &(last + 1).to_string());
        let shown = stage.text();
        assert_eq!(shown.matches(&words).count(), 1, "{words}: {shown}");
    }
}

/// The journal may be long: until the answers of a moment are there, those of another do not stand below its heading.
#[test]
fn while_the_past_is_read_nothing_of_now_stands_below_its_heading() {
    let mut stage = lived(Lang::Ru, SMALL);
    let past = LookBack { at: "2026-03-16T23:59:59".parse().unwrap(), seq: 7 };
    let effects = stage.model.update(Event::Message(Msg::LookedBack(Ok(Some(past)))), Duration::ZERO);
    let text = stage.text();
    assert!(text.contains("16.03.2026 23:59") && text.contains("Читается журнал"), "{text}");
    assert!(!text.contains("Росси") && !text.contains("просрочено"), "{text}");
    stage.answer(effects);
    let text = stage.text();
    assert!(text.contains("Росси") && !text.contains("Читается журнал"), "{text}");
}
