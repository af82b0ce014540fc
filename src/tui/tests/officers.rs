//! Those who work here, on the screen: added, changed, given keys, let in no more, away.

use rstest::rstest;

use super::{SMALL, WIDE, screen, shown, stage};
use crate::locale::Lang;
use crate::office::Role;
use crate::office::officer::{Language, Officer};
use crate::tui::runtime::Event;
use crate::tui::screens::Screen;
use crate::tui::stage::Stage;

/// The list; its first row is the one who sits here, then Lee, then Seitkali.
const LIST: &str = "<f9>officers<enter>";
const KEY: &str = include_str!("../../../tests/fixtures/keys/ed25519.pub");
const OTHER_KEY: &str = include_str!("../../../tests/fixtures/keys/ecdsa.pub");
const WEAK_KEY: &str = include_str!("../../../tests/fixtures/keys/rsa1024.pub");
const FINGERPRINT: &str = "SHA256:O+80YvTbmIofXew2FoTpNSRqzM8ZMQgwXMQCSylreeo";

fn officer(stage: &mut Stage, login: &str) -> Officer {
    stage.read(|s| s.officer(login)).expect("an officer")
}

/// A form of the list's menu, about the officer selected there.
fn form(stage: &mut Stage, down: usize, command: &str) {
    stage.keys(LIST);
    stage.keys(&"<down>".repeat(down));
    stage.keys(&format!("<f9>{command}<enter>"));
}

fn in_form(stage: &Stage) -> bool {
    matches!(stage.model.screens.last(), Some(Screen::Form(_)))
}

/// The words of the screen without its breaks: a sentence may be wrapped.
fn said(stage: &mut Stage) -> String {
    stage.text().split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

#[rstest]
fn everybody_is_in_one_list(
    #[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang,
    #[values(SMALL, WIDE)] size: (u16, u16),
) {
    let mut stage = stage(lang, size);
    form(&mut stage, 1, "officer-key");
    stage.event(Event::Paste(KEY.to_owned()));
    shown("officer_key", lang, size, &mut stage);
    stage.keys("<f2><esc>");
    form(&mut stage, 1, "officer-away");
    stage.keys("<tab>10.04<tab>Сейт");
    shown("officer_away", lang, size, &mut stage);
    stage.keys("<tab><f2><esc>");
    form(&mut stage, 2, "disable-officer");
    stage.keys("уволен, приказ № 8<f2>");
    shown("officers", lang, size, &mut stage);
}

#[rstest]
fn somebody_new_is_added(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys("<f9>new-officer<enter>");
    // Nobody is given a role by default.
    stage.keys("bekov<tab>Т. Беков<tab><tab><f2>");
    assert!(in_form(&stage), "{}", stage.text());
    shown("officer_new", lang, SMALL, &mut stage);
    stage.keys(" <f2>");
    let bekov = officer(&mut stage, "bekov");
    assert_eq!((bekov.name.as_str(), bekov.roles), ("Т. Беков", [Role::Officer].into()));
}

#[rstest]
#[case("li", "li")]
#[case("-x", "-x")]
fn a_login_that_cannot_be_stands_at_its_field(#[case] login: &str, #[case] named: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    let before = stage.records();
    stage.keys(&format!("<f9>new-officer<enter>{login}<tab>Т. Беков<tab><tab> <f2>"));
    assert!(in_form(&stage) && said(&mut stage).contains(named), "{}", stage.text());
    let Some(Screen::Form(screen)) = stage.model.screens.last() else { panic!() };
    let context = stage.model.world.form_context();
    assert_eq!(screen.form.errors(&context).first().map(|(field, _)| *field), Some("login"));
    assert_eq!(stage.records(), before);
}

#[rstest]
fn somebody_is_changed(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.keys(LIST);
    stage.keys("<down><enter>");
    shown("officer_change", lang, SMALL, &mut stage);
    stage.keys("<tab> <tab><tab> <f2>");
    let li = officer(&mut stage, "li");
    assert_eq!((li.language, li.roles), (Some(Language::Kazakh), [Role::Officer, Role::Secretary].into()));
    // A language that was set is taken away again by emptying its field, and the history says so.
    stage.keys("<esc>");
    form(&mut stage, 1, "change-officer");
    stage.keys("<tab><backspace><f2>");
    assert_eq!(officer(&mut stage, "li").language, None, "{}", stage.text());
    form(&mut stage, 0, "change-officer");
    stage.keys("<f2>");
    assert!(in_form(&stage), "nothing was changed: {}", stage.text());
}

#[test]
fn the_last_administrator_stays_one() {
    let mut stage = stage(Lang::Ru, SMALL);
    let before = stage.records();
    // Name, language and five roles stand before the administrator's.
    stage.keys(&format!("{LIST}<enter>{} <f2>", "<tab>".repeat(7)));
    assert!(in_form(&stage), "{}", stage.text());
    assert!(said(&mut stage).contains("последний администратор"), "{}", stage.text());
    stage.keys("<esc><esc>");
    form(&mut stage, 0, "disable-officer");
    stage.keys("увольнение<f2>");
    assert!(said(&mut stage).contains("последний администратор"), "{}", stage.text());
    assert_eq!(stage.records(), before);
}

#[rstest]
#[case(format!("command=\"/bin/sh\" {KEY}"), "стоят настройки")]
#[case(format!("{}\n{OTHER_KEY}", KEY.trim()), "уберите перенос")]
#[case(WEAK_KEY.to_owned(), "не надёжен")]
#[case("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n-----END".to_owned(), "Это закрытый ключ")]
#[case("привет".to_owned(), "не открытый ключ")]
fn what_is_no_key_is_refused_under_its_field(#[case] pasted: String, #[case] why: &str) {
    let mut stage = stage(Lang::Ru, SMALL);
    let before = stage.records();
    form(&mut stage, 1, "officer-key");
    stage.event(Event::Paste(pasted));
    assert!(said(&mut stage).contains(why), "as typed: {}", stage.text());
    stage.keys("<f2>");
    assert!(in_form(&stage) && said(&mut stage).contains(why), "{}", stage.text());
    let Some(Screen::Form(screen)) = stage.model.screens.last() else { panic!() };
    assert_eq!(screen.form.errors(&stage.model.world.form_context()).first().map(|(field, _)| *field), Some("key"));
    // Left with Esc nothing of it is kept: it may have been the private one.
    stage.keys("<esc>");
    assert_eq!((stage.records(), stage.side().1.len()), (before, 0));
    assert_eq!(officer(&mut stage, "li").keys, []);
}

#[test]
fn a_key_is_pasted_with_its_end_of_line_and_is_one_persons() {
    let mut stage = stage(Lang::Ru, SMALL);
    form(&mut stage, 1, "officer-key");
    stage.event(Event::Paste(format!("  {}\n", KEY.trim())));
    assert!(stage.text().contains(FINGERPRINT), "{}", stage.text());
    stage.keys("<f2>");
    assert_eq!(officer(&mut stage, "li").keys[0].fingerprint, FINGERPRINT, "{}", stage.text());
    assert!(stage.text().contains(FINGERPRINT), "the list has it: {}", stage.text());
    stage.keys("<esc>");
    form(&mut stage, 2, "officer-key");
    stage.event(Event::Paste(KEY.to_owned()));
    stage.keys("<f2>");
    assert!(said(&mut stage).contains("уже принадлежит сотруднику li"), "{}", stage.text());
    assert_eq!(officer(&mut stage, "seitkali").keys, []);
    stage.keys("<esc><esc>");
    form(&mut stage, 1, "officer-key-remove");
    stage.keys("ed25519<tab><f2>");
    assert_eq!(officer(&mut stage, "li").keys, [], "{}", stage.text());
    // Without a key there is none to be removed.
    stage.keys("<esc>");
    form(&mut stage, 1, "officer-key-remove");
    assert!(!in_form(&stage), "{}", stage.text());
}

#[test]
fn somebody_is_away_with_a_substitute_and_back_earlier() {
    let mut stage = stage(Lang::Ru, SMALL);
    form(&mut stage, 1, "officer-away");
    stage.keys("<tab>25.03.2026<f2>");
    assert!(in_form(&stage), "the last day is before the first: {}", stage.text());
    stage.keys("<up><tab>");
    stage.keys("<esc><esc>");
    form(&mut stage, 1, "officer-away");
    stage.keys("<f9>begin-anew<enter><tab>10.04.2026<tab>Сейт<tab><f2>");
    let away = officer(&mut stage, "li").absence.expect("away");
    assert_eq!((away.from, away.until), ("2026-03-26".parse().unwrap(), "2026-04-10".parse().unwrap()));
    assert_eq!(away.substitute.as_deref(), Some("seitkali"), "{}", stage.text());
    stage.keys("<esc>");
    // Whoever is away stands in for nobody.
    form(&mut stage, 2, "officer-away");
    stage.keys("<tab>31.03.2026<tab>Ли<tab><f2>");
    assert!(said(&mut stage).contains("сам отсутствует"), "{}", stage.text());
    stage.keys("<esc><esc>");
    form(&mut stage, 1, "officer-away");
    stage.keys(" <f2>");
    assert_eq!(officer(&mut stage, "li").absence, None, "{}", stage.text());
}

#[test]
fn a_door_is_closed_and_opened_with_a_reason() {
    let mut stage = stage(Lang::Ru, SMALL);
    form(&mut stage, 1, "disable-officer");
    stage.keys("<f2>");
    assert!(in_form(&stage), "without a reason: {}", stage.text());
    stage.keys("увольнение<f2>");
    assert_eq!(officer(&mut stage, "li").disabled.as_deref(), Some("увольнение"));
    assert!(stage.text().contains("вход закрыт: увольнение"), "{}", stage.text());
    // Now last in the list.
    stage.keys("<esc>");
    form(&mut stage, 2, "disable-officer");
    assert!(!in_form(&stage) && said(&mut stage).contains("больше не работает"), "{}", stage.text());
    stage.keys("<esc>");
    form(&mut stage, 2, "enable-officer");
    stage.keys("восстановлен<f2>");
    assert!(officer(&mut stage, "li").works(), "{}", stage.text());
}

#[rstest]
fn whoever_may_not_is_told_why(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let mut stage = stage(lang, SMALL);
    stage.seat("seitkali", &[Role::Officer]);
    stage.keys(LIST);
    stage.keys("<enter>");
    assert!(!in_form(&stage), "{}", stage.text());
    shown("officers_barred", lang, SMALL, &mut stage);
    stage.keys("<f9>officer-key<enter>");
    assert!(!in_form(&stage), "{}", stage.text());
    stage.keys("<esc><esc><f9>new-officer<enter>");
    assert!(!in_form(&stage), "{}", stage.text());
    // Who stands in is the head's matter too.
    stage.seat("seitkali", &[Role::Head]);
    stage.keys("<esc><esc>");
    form(&mut stage, 1, "officer-away");
    assert!(in_form(&stage), "{}", stage.text());
}

#[rstest]
fn the_menu_of_the_list_is_about_its_officer(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    screen("officers_menu", lang, SMALL, &format!("{LIST}<f9>"));
}

fn assigned(stage: &mut Stage, no: &str) -> Option<String> {
    stage.case(no).officer
}

#[test]
fn the_most_urgent_case_of_nobodys_is_taken_and_landed_on() {
    let mut stage = stage(Lang::Ru, SMALL);
    // The first of the queue is somebody's: the second is the most urgent of nobody's.
    stage.keys("aЛи<tab><tab><f2>");
    assert_eq!(assigned(&mut stage, "2026-0001").as_deref(), Some("li"), "{}", stage.text());
    stage.keys("<end>t");
    assert_eq!(assigned(&mut stage, "2026-0002").as_deref(), Some("akhmetova"), "{}", stage.text());
    assert!(stage.text().contains("Вы взяли дело 2026-0002"), "{}", stage.text());
    assert_eq!(stage.model.case.held.map(|no| no.to_string()).as_deref(), Some("2026-0002"));
    // The others come one after another, and then there is none.
    stage.keys("<esc>t<esc>t<esc>t<esc>");
    let before = stage.records();
    stage.keys("t");
    assert!(stage.text().contains("Дел без исполнителя"), "{}", stage.text());
    assert_eq!(stage.records(), before);
    // An auditor takes nothing.
    stage.seat("seitkali", &[Role::Auditor]);
    stage.keys("t");
    assert!(stage.text().contains("Нет прав"), "{}", stage.text());
}

/// Lee is away for a while from today, and whoever sits here stands in.
fn lee_is_away(stage: &mut Stage) {
    form(stage, 1, "officer-away");
    stage.keys("<tab>10.04.2026<tab>Ахме<tab><f2><esc>");
    assert!(officer(stage, "li").absence.is_some(), "{}", stage.text());
}

#[test]
fn whoever_stands_in_has_the_cases_of_the_one_away_among_their_own_and_sees_whose_they_are() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("aЛи<tab><tab><f2><down><down>a<f2>");
    assert_eq!(assigned(&mut stage, "2026-0003").as_deref(), Some("akhmetova"), "{}", stage.text());
    stage.keys("q");
    assert!(stage.text().contains("мои 1 из 5"), "{}", stage.text());
    lee_is_away(&mut stage);
    // The list that stands on the screen follows, and its selection stays.
    let text = stage.text();
    assert!(text.contains("мои и замещаю (В. Ли) 2 из 5"), "{text}");
    assert!(text.contains("2026-0001  Росси Марко · В. Ли"), "{text}");
    assert!(text.contains("2026-0003  Ли Анна  "), "one's own bears no name: {text}");
    assert_eq!(stage.model.queue.selected().map(|row| row.no.to_string()).as_deref(), Some("2026-0003"));
    stage.keys("<up><enter>");
    assert!(said(&mut stage).contains("В. Ли, нет до пт 10.04.2026, замещает Г. Ахметова"), "{}", stage.text());
    // To give it to somebody is to give it to whoever stands in; to give it to the one away is said.
    stage.keys("a<f2>");
    assert_eq!(assigned(&mut stage, "2026-0001").as_deref(), Some("akhmetova"), "{}", stage.text());
    stage.keys("aЛи<tab>");
    assert!(said(&mut stage).contains("Замещает Г. Ахметова"), "{}", stage.text());
    stage.keys("<esc><esc>");
    form(&mut stage, 1, "officer-away");
    stage.keys(" <f2><esc>");
    assert!(stage.text().contains("мои 2 из 5"), "back again, the list is one's own alone: {}", stage.text());
}

#[test]
fn the_lists_go_round_by_one_key() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("aЛи<tab><tab><f2>");
    for title in ["мои 0 из 5", "мои и коллег 1 из 5", "без исполнителя 4", "все 5"] {
        stage.keys("q");
        assert!(stage.text().contains(title), "{title}: {}", stage.text());
    }
    stage.keys("qq");
    assert!(stage.text().contains("2026-0001  Росси Марко · В. Ли"), "{}", stage.text());
    // The team of an officer is whoever has a role of theirs; an auditor has none.
    stage.keys("qq");
    stage.seat("seitkali", &[Role::Officer]);
    stage.keys("qq");
    assert!(stage.text().contains("мои и коллег 1 из 5"), "{}", stage.text());
}

#[test]
fn the_next_case_counts_those_one_stands_in_for() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("aЛи<tab><tab><f2>");
    lee_is_away(&mut stage);
    stage.keys("t");
    assert!(
        stage.text().contains("Вы взяли дело 2026-0002. Раньше него кончается срок дела 2026-0001"),
        "{}",
        stage.text()
    );
    stage.keys("<esc>t<esc>t<esc>t<esc>");
    let before = stage.records();
    stage.keys("t");
    assert!(stage.text().contains("Вы замещаете: дело 2026-0001, исполнитель В. Ли"), "{}", stage.text());
    assert_eq!(stage.model.case.held.map(|no| no.to_string()).as_deref(), Some("2026-0001"));
    assert_eq!((stage.records(), assigned(&mut stage, "2026-0001").as_deref()), (before, Some("li")));
}

#[test]
fn of_three_marked_cases_the_one_refused_stays_marked_and_is_named() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("aЛи<tab><tab><f2>");
    stage.keys("<home>xxxaЛи<tab><tab><f2>");
    for no in ["2026-0001", "2026-0002", "2026-0003"] {
        assert_eq!(assigned(&mut stage, no).as_deref(), Some("li"), "{no}: {}", stage.text());
    }
    assert!(said(&mut stage).contains("Назначено 2 из 3. Не назначено: 2026-0001"), "{}", stage.text());
    let marked: Vec<String> = stage.model.queue.marked.iter().map(ToString::to_string).collect();
    assert_eq!(marked, ["2026-0001"]);
}
