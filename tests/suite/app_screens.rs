//! The screens of the program itself, from the portal's file to a certificate, by keys on a terminal.

use std::fs;

use akimat::office::case::{Outcome, State};
use rstest::rstest;

use crate::app_office::{DOWN, F2, Office, Row, UP, leave};
use crate::pty::Pty;

const TWO: [Row<'static>; 2] = [
    Row { number: "C-1", filed: "2026-02-04 10:00", name: "Ким Алексей" },
    Row { number: "C-2", filed: "2026-02-05 10:00", name: "Ли Анна" },
];

#[rstest]
fn the_sample_file_is_a_queue(
    #[values(("ru", "Очередь"), ("kk", "езек"), ("en", "Queue"))] spoken: (&str, &str),
    #[values((80, 24), (120, 40))] size: (u16, u16),
) {
    let office = Office::new();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/cases/applications.csv");
    let copy = office.home().join("applications.csv");
    fs::copy(sample, &copy).unwrap();
    assert_eq!(office.cli(&["import", copy.to_str().unwrap()]).code, 0);
    let (lang, word) = spoken;
    let pty = Pty::spawn(office.command(lang), size.0, size.1);
    pty.wait_for(word);
    pty.wait_for("300");
    // A row each: what the queue's frame leaves of the screen, and nothing runs over its edge.
    let screen = pty.screen();
    let cases = screen.lines().filter(|line| line.contains("2026-0")).count();
    assert!(cases >= usize::from(size.1) / 2, "{screen}");
    assert!(screen.lines().all(|line| line.chars().count() <= usize::from(size.0)), "{screen}");
    leave(pty);
    office.assert_whole();
}

/// Letters by their place: what the keys of the steps type under a layout.
#[rstest]
fn a_case_goes_to_its_certificate_by_keys(
    #[values(["c", "g", "s", "r", "d", "v", "o", "n"], ["с", "п", "ы", "к", "в", "м", "щ", "т"])] keys: [&str; 8],
    #[values((80, 24), (120, 40))] size: (u16, u16),
) {
    let [documents, send, score, recommend, decide, deliver, close, notify] = keys;
    let office = Office::of_one();
    let mut pty = office.screens("ru", size.0, size.1);
    // All in one go: what is typed before a form is there waits for it.
    pty.send(&format!("{documents}*{F2}{send}"));
    pty.wait_for("F2 направляет");
    pty.send(F2);
    pty.wait_for("направлено в Комиссию");
    pty.send(&format!("{score}y{F2}"));
    pty.wait_for("заполнен лист оценки");
    pty.send(&format!("{recommend}\t7{F2}"));
    pty.wait_for("Комиссия дала рекомендацию");
    pty.send(&format!("{decide}{F2}"));
    pty.wait_for("F2 подписывает");
    pty.send(F2);
    pty.wait_for("справка внесена в");
    pty.send(&format!("{deliver}9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08{F2}"));
    pty.wait_for("результат доставлен");
    // It left the queue and stays in the case pane; the deadlines, one pane further, know of it.
    pty.send(&format!("\t{}\r", DOWN.repeat(5)));
    pty.wait_for("не закрыто 1 ─");
    // No term runs any more; that the edition gave none would be another thing.
    assert!(!pty.screen().contains("текста нет"), "{}", pty.screen());
    pty.send(close);
    pty.wait_for("F2 закрывает");
    pty.send(F2);
    pty.wait_for("дело закрыто");
    // A new employer, known to the holder long ago: ten keys and the day's digits.
    pty.send(&format!("{notify} \t0202\t7{F2}"));
    pty.wait_for("ожидается переоформ");
    leave(pty);
    let case = office.case("2026-0001");
    assert_eq!(case.state, State::Closed);
    assert!(matches!(case.decision.unwrap().outcome, Outcome::Granted { .. }));
    office.assert_whole();
}

#[test]
fn a_key_read_before_the_paper_was_drawn_does_not_sign_it() {
    let office = Office::of_one();
    let mut pty = office.screens("ru", 80, 24);
    pty.send(&format!("c*{F2}"));
    pty.wait_for("документы проверены");
    // The second key is in the same read as the one that asks for the paper.
    pty.send(&format!("g{F2}"));
    pty.wait_for("F2 направляет");
    pty.wait_until_it_sleeps();
    assert_eq!(office.case("2026-0001").state, State::Checked);
    pty.send(F2);
    pty.wait_for("направлено в Комиссию");
    leave(pty);
}

#[test]
fn a_capital_letter_finds_and_a_wrong_layout_is_understood() {
    let office = Office::with(&TWO);
    let mut pty = office.screens("ru", 120, 40);
    // «Ли» typed while the Latin layout is on, and the hit opened before it is there.
    pty.send(&format!("Kb\rc*{F2}"));
    pty.wait_for("документы проверены");
    leave(pty);
    assert!(office.case("2026-0002").documents.is_some(), "another case was worked on");
}

#[rstest]
#[case::in_the_queue(&format!("{DOWN}c*{F2}"))]
#[case::in_the_case(&format!("{DOWN}\rc*{F2}"))]
#[case::from_the_end("\x1b[Fc*\x1bOQ")]
#[case::from_another_list("qqc*\x1bOQ")]
fn keys_typed_ahead_are_about_the_case_they_lead_to(
    #[case] keys: &str,
    #[values((80, 24), (120, 40))] size: (u16, u16),
) {
    let office = Office::with(&TWO);
    let mut pty = office.screens("ru", size.0, size.1);
    pty.send(keys);
    pty.wait_for("документы проверены");
    leave(pty);
    let (checked, other) = if keys.starts_with('q') { ("2026-0001", "2026-0002") } else { ("2026-0002", "2026-0001") };
    assert!(office.case(checked).documents.is_some());
    assert!(office.case(other).documents.is_none());
}

#[test]
fn what_is_shown_before_a_signature_is_of_the_case_that_is_signed() {
    let office = Office::with(&TWO);
    let mut pty = office.screens("ru", 80, 24);
    pty.send(&format!("{DOWN}c*{F2}"));
    pty.wait_for("документы проверены");
    // Up to the other case and down again, with no pause for the case pane to follow.
    pty.send(&format!("{UP}{DOWN}g"));
    pty.wait_for("F2 направляет");
    let screen = pty.screen();
    assert!(screen.contains("2026-0002") && screen.contains("Подано 05.02.2026"), "{screen}");
    pty.send(F2);
    pty.wait_for("направлено в Комиссию");
    leave(pty);
}

/// Holds: row-1.
#[test]
fn an_empty_office_says_how_to_begin() {
    let office = Office::new();
    let pty = Pty::spawn(office.command("en"), 80, 24);
    pty.wait_for("Import");
    leave(pty);
    office.assert_whole();
}
