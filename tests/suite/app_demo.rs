//! The training office: README's first command.

use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;

use crate::app_office::{F2, F10, Office};
use crate::pty::Pty;

/// `akimat demo` with a folder of its own for temporary files.
fn demo(home: &Office, lang: &str) -> CommandBuilder {
    demo_at(home, lang, "2026-11-23T10:00")
}

/// The same at a moment of its clock.
pub fn demo_at(home: &Office, lang: &str, now: &str) -> CommandBuilder {
    let mut command = home.command(lang);
    command.args(["demo", "--cases", "40", "--seed", "7", "--now", now]);
    command.env("TMPDIR", home.home());
    command
}

fn left_behind(home: &Office) -> Vec<String> {
    let names = std::fs::read_dir(home.home()).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[rstest]
fn a_training_office_opens_at_its_moment(
    #[values(("ru", "Очередь", "пн 23.11.2026"), ("kk", "езек", "23.11.2026"), ("en", "Queue", "Mon 23.11.2026"))]
    spoken: (&str, &str, &str),
    #[values((80, 24), (120, 40))] size: (u16, u16),
) {
    let home = Office::new();
    let mut pty = Pty::spawn(demo(&home, spoken.0), size.0, size.1);
    pty.wait_for(spoken.1);
    pty.wait_for(spoken.2);
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
    pty.assert_left_as_found();
    assert_eq!(left_behind(&home), [""; 0]);
}

#[rstest]
#[case::hangup(Some(Signal::HUP))]
#[case::terminate(Some(Signal::TERM))]
#[case::dropped(None)]
fn nothing_of_it_stays_when_the_line_drops(#[case] signal: Option<Signal>) {
    let home = Office::new();
    let mut pty = Pty::spawn(demo(&home, "ru"), 80, 24);
    pty.wait_for("Очередь");
    assert_eq!(left_behind(&home).len(), 1);
    match signal {
        Some(signal) => pty.signal(signal),
        None => pty.hang_up(),
    }
    assert!(pty.exit().exit_code() > 128);
    assert_eq!(left_behind(&home), [""; 0]);
}

#[test]
fn its_cases_can_be_worked() {
    let home = Office::new();
    let mut pty = Pty::spawn(demo(&home, "ru"), 120, 40);
    pty.wait_for("Очередь");
    pty.send(&format!("lПозвонил, спросил о сроке{F2}"));
    pty.wait_for("Записано №");
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
}

#[test]
fn an_officer_of_it_can_be_named_and_nobody_else() {
    let home = Office::new();
    let mut named = demo(&home, "ru");
    named.args(["--as", "lee"]);
    let mut pty = Pty::spawn(named, 120, 40);
    pty.wait_for("Ли Виктор Андреевич");
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
    let mut nobody = demo(&home, "ru");
    nobody.args(["--as", "somebody"]);
    let pty = Pty::spawn(nobody, 120, 40);
    pty.wait_for("somebody");
    assert_eq!(pty.exit().exit_code(), 1);
    assert_eq!(left_behind(&home), [""; 0]);
}

#[test]
fn whoever_works_beside_it_goes_by_its_clock() {
    let mut home = Office::new();
    let mut first = demo_at(&home, "ru", "2026-03-26T10:00");
    first.args(["--as", "serikov"]);
    let mut pty = Pty::spawn(first, 120, 40);
    pty.wait_for("чт 26.03.2026");
    home.at = Some(home.home().join(left_behind(&home).remove(0)).join("office"));
    let mut second = home.command("ru");
    second.args(["--as", "lee"]);
    let mut beside = Pty::spawn(second, 120, 40);
    beside.wait_for("чт 26.03.2026");
    beside.send(&format!("lПозвонил, спросил о сроке{F2}"));
    beside.wait_for("Записано №");
    beside.send(F10);
    assert_eq!(beside.exit().exit_code(), 0);
    // A command of the line as well: what is overdue on the training office's day, not on the machine's.
    let told = home.cli(&["overdue", "--json"]);
    assert!(told.out.contains("\"today\": \"2026-03-26\""), "{}", told.out);
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
}
