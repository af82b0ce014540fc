//! A line that drops, a signal, a kill in the middle of a form: nothing typed is lost.

use rstest::rstest;
use rustix::process::Signal;

use crate::app_office::{ESC, F2, LOGIN, Office, leave};
use crate::pty::Pty;

const TYPED: &str = "Стаж не подтверждён выпиской";

/// The score sheet of the office's case, half filled.
fn half_filled(office: &Office) -> Pty {
    let mut pty = office.screens_at_the_commission();
    pty.send(&format!("sn\t{TYPED}"));
    pty.wait_for(TYPED);
    pty
}

/// The next start finds what was typed where it was typed, and can go on from there.
fn assert_offered(office: &Office) {
    let mut pty = office.screens("ru", 120, 40);
    pty.send("s");
    pty.wait_for("Черновик восстановлен");
    assert!(pty.screen().contains(TYPED), "{}", pty.screen());
    pty.send(F2);
    pty.wait_for("заполнен лист оценки");
    leave(pty);
    assert_eq!(office.store().drafts(LOGIN).unwrap(), []);
    office.assert_whole();
}

#[rstest]
#[case::terminate(Signal::TERM, 143)]
#[case::hangup(Signal::HUP, 129)]
fn a_signal_leaves_a_draft_and_the_terminal_as_found(#[case] signal: Signal, #[case] code: u32) {
    let office = Office::of_one();
    let pty = half_filled(&office);
    pty.signal(signal);
    assert_eq!(pty.exit().exit_code(), code);
    pty.assert_left_as_found();
    assert_offered(&office);
}

#[test]
fn a_dropped_line_leaves_a_draft() {
    let office = Office::of_one();
    let mut pty = half_filled(&office);
    pty.hang_up();
    assert_eq!(pty.exit().exit_code(), 129);
    assert_offered(&office);
}

#[test]
fn a_kill_leaves_the_draft_of_the_last_pause() {
    let office = Office::of_one();
    let pty = half_filled(&office);
    office.wait_until("a draft", |store| store.drafts(LOGIN).unwrap().iter().any(|draft| draft.json.contains(TYPED)));
    pty.kill9();
    pty.exit();
    assert_offered(&office);
}

#[test]
fn esc_keeps_what_was_typed() {
    let office = Office::of_one();
    let mut pty = half_filled(&office);
    pty.send(ESC);
    pty.wait_for("Черновик сохранён");
    leave(pty);
    assert_offered(&office);
}
