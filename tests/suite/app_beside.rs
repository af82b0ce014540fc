//! Processes beside each other on one office, and a process left alone.

use crate::app_demo::demo_at;
use crate::app_office::{DOWN, ESC, F2, F10, LOGIN, Office, Row, leave};
use crate::pty::Pty;

const ROWS: [Row<'static>; 2] = [
    Row { number: "B-1", filed: "2026-02-04 10:00", name: "Ким Алексей" },
    Row { number: "B-2", filed: "2026-02-05 10:00", name: "Ли Анна" },
];

#[test]
fn anothers_import_appears_and_the_selection_stays_on_its_case() {
    let office = Office::with(&ROWS);
    let mut pty = office.screens("ru", 120, 40);
    pty.send(DOWN);
    pty.wait_for("Дело 2026-0002");
    // Due before both: it comes in above the selected row.
    office.import(&[Row { number: "B-3", filed: "2026-02-03 10:00", name: "Росси Марко" }]);
    pty.wait_for("Росси Марко");
    pty.send(&format!("c*{F2}"));
    pty.wait_for("документы проверены");
    leave(pty);
    assert!(office.case("2026-0002").documents.is_some(), "another case was worked on");
    office.assert_whole();
}

#[test]
fn two_officers_see_each_others_work() {
    let office = Office::with(&ROWS);
    let (mut one, other) = (office.screens("ru", 120, 40), office.screens("kk", 80, 24));
    let before = office.store().snapshot().unwrap().head().unwrap();
    one.send(&format!("c*{F2}"));
    one.wait_for("документы проверены");
    one.send("g");
    one.wait_for("F2 направляет");
    one.send(F2);
    one.wait_for("направлено в Комиссию");
    // The other's row says the stage the case has reached.
    other.wait_for("Комиссия");
    assert_eq!(office.store().snapshot().unwrap().head().unwrap().0, before.0 + 2);
    leave(one);
    leave(other);
    office.assert_whole();
}

#[test]
fn a_form_on_a_case_that_moved_says_so_and_keeps_what_was_typed() {
    let office = Office::of_one();
    let (mut one, mut other) = (office.screens("ru", 120, 40), office.screens("ru", 120, 40));
    one.send("c*");
    one.wait_for("Документы · 2026-0001");
    other.send(&format!("c*{F2}"));
    other.wait_for("документы проверены");
    one.send(F2);
    one.wait_for("записано 1 изменение");
    assert!(one.screen().contains("Документы · 2026-0001"), "{}", one.screen());
    leave(other);
    office.assert_whole();
}

#[test]
fn who_has_a_case_open_is_named_until_their_program_is_gone() {
    let office = Office::with(&ROWS);
    let (mut one, mut other) = (office.screens("ru", 120, 40), office.screens("ru", 120, 40));
    other.send("\r");
    one.wait_for("открыто: ваше другое подключение с ");
    // Both are idle, and neither writes a byte for it.
    one.wait_for_wakeups(4);
    one.mark();
    one.wait_for_wakeups(12);
    assert_eq!(String::from_utf8_lossy(&one.since_mark()), "");
    other.send("m");
    other.wait_for("Заметка");
    other.kill9();
    other.exit();
    one.wait_until_gone("открыто:");
    one.send("m");
    one.wait_for("Заметка");
    one.send(ESC);
    leave(one);
    assert_eq!(std::fs::read_dir(office.folder().join("here")).unwrap().count(), 0);
}

#[test]
fn an_idle_screen_writes_nothing() {
    let office = Office::with(&ROWS);
    let mut pty = office.screens("ru", 120, 40);
    // Everything that the first frame waits for is on the screen: the case and the deadlines too.
    pty.wait_for("Дело 2026-0001");
    pty.wait_for("Просрочено");
    // Its looks for others' changes are the only thing that wakes it.
    pty.wait_for_wakeups(4);
    pty.mark();
    pty.wait_for_wakeups(8);
    assert_eq!(String::from_utf8_lossy(&pty.since_mark()), "");
    leave(pty);
}

#[test]
fn the_first_user_of_a_new_office_administers_it() {
    let office = Office::of_one();
    let listed = office.cli(&["officer", "list", "--json"]);
    let officers: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(officers.as_array().unwrap().len(), 1, "{}", listed.out);
    let first = &officers[0];
    assert_eq!(first["login"], LOGIN);
    assert!(first["roles"].as_array().unwrap().contains(&"administrator".into()), "{}", listed.out);
    let added = office.cli(&["officer", "add", "li", "--name", "В. Ли", "--role", "officer"]);
    assert_eq!((added.code, added.err.as_str()), (0, ""));
    // And is the last to administer it until there is another.
    let closed = office.cli(&["officer", "disable", LOGIN, "--reason", "увольнение"]);
    assert_eq!(closed.code, 1, "{}", closed.err);
}

/// Monday 23.11.2026 in a training office: a case that is due that day is given to whoever sits there.
#[test]
fn the_bell_is_heard_once_when_a_case_becomes_ones_own_on_its_last_day() {
    let home = Office::new();
    let mut pty = Pty::spawn(demo_at(&home, "ru", "2026-11-23T10:00"), 120, 40);
    pty.wait_for("пн 23.11.2026");
    pty.wait_for("Дело 20");
    let folder = std::fs::read_dir(home.home()).unwrap().next().unwrap().unwrap().path().join("office");
    let office = Office { at: Some(folder), ..home };
    // Filed on Thursday: its documents are to be checked by the end of Monday.
    office.import(&[Row { number: "Z-1", filed: "2026-11-19 10:00", name: "Пак Ольга" }]);
    let snapshot = office.store().snapshot().unwrap();
    let mut cases = (1..=41).map(|count| akimat::office::CaseNo { year: 2026, count });
    let case = cases.find_map(|no| snapshot.case(no).unwrap().filter(|case| case.application.portal_number == "Z-1"));
    let case = case.expect("the case that came");
    assert_eq!(case.current_term().map(|term| term.due), "2026-11-23".parse().ok());
    drop(snapshot);
    let give = |text: &str| {
        let file = office.home().join("given.jsonl");
        std::fs::write(&file, text).unwrap();
        let run = office.cli(&["apply", file.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{run:?}");
    };
    pty.mark();
    pty.wait_for_wakeups(8);
    assert!(!pty.since_mark().contains(&b'\x07'), "it rings for nothing");
    let to = akimat::simulate::OWNER;
    give(&format!(r#"{{"command":"assign","case":"{}","officer":"{to}","reason":"подмена"}}"#, case.no));
    pty.wait_for_the_bell();
    // Once: another change of the same case rings no more.
    pty.mark();
    give(&format!(r#"{{"command":"note","case":"{}","text":"сегодня"}}"#, case.no));
    pty.wait_for_wakeups(12);
    assert!(!pty.since_mark().contains(&b'\x07'), "it rings again");
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
}
