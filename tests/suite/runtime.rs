//! The loop on a real terminal: what it reads, what it writes, and how it leaves. `examples/probe.rs` is the program.

use std::path::Path;

use rstest::rstest;
use rustix::process::Signal;

use crate::pty::{Pty, command, example};

fn probe(args: &[&str]) -> Pty {
    let pty = Pty::spawn(command(example("probe"), args), 100, 24);
    pty.wait_for("Дело");
    pty
}

/// The probe, with a file for what it saves on a hangup, started by way of `env` or `sh` when `through` says so.
fn with_will(through: &[&str], args: &[&str], will: &Path) -> Pty {
    let program = example("probe");
    let mut words: Vec<&str> = through.to_vec();
    words.push(program.to_str().unwrap());
    words.extend(["--will", will.to_str().unwrap()]);
    words.extend(args);
    let pty = Pty::spawn(command(words[0], &words[1..]), 100, 24);
    pty.wait_for("Дело");
    pty
}

fn will() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("will");
    (folder, file)
}

#[test]
fn it_leaves_the_terminal_as_found() {
    let mut pty = probe(&[]);
    pty.send("aq");
    assert_eq!(pty.exit().exit_code(), 0);
    pty.assert_left_as_found();
    assert!(pty.screen().contains("over"), "{}", pty.screen());
}

#[test]
fn nothing_is_asked_of_the_terminal() {
    let mut pty = probe(&[]);
    pty.send("aq");
    pty.exit();
    pty.assert_left_as_found();
    let text = String::from_utf8(pty.since_mark()).unwrap();
    for question in
        ["\x1b[6n", "\x1b[c", "\x1b[>", "\x1b[?u", "\x1b[5n", "$p", "\x1b]1", "\x1bP", "\x1b[?1000h", "\x1b="]
    {
        assert!(!text.contains(question), "{question:?}");
    }
}

#[rstest]
#[case::hangup(Signal::HUP, 129)]
#[case::terminate(Signal::TERM, 143)]
#[case::interrupt(Signal::INT, 130)]
fn a_signal_saves_and_leaves_the_terminal_as_found(#[case] signal: Signal, #[case] code: u32) {
    let (_folder, file) = will();
    let mut pty = with_will(&[], &[], &file);
    pty.send("Ким");
    pty.wait_for("typed: Ким");
    pty.signal(signal);
    assert_eq!(pty.exit().exit_code(), code);
    pty.assert_left_as_found();
    assert_eq!(std::fs::read_to_string(file).unwrap(), "Ким\n");
}

#[rstest]
#[case::plain(&[])]
#[case::blocked(&["env", "--block-signal=HUP"])]
#[case::ignored(&["sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""])]
fn a_dropped_line_saves_and_ends_it(#[case] through: &[&str]) {
    let (_folder, file) = will();
    let mut pty = with_will(through, &[], &file);
    pty.send("abc");
    pty.wait_for("typed: abc");
    pty.hang_up();
    assert_eq!(pty.exit().exit_code(), 129);
    assert_eq!(std::fs::read_to_string(file).unwrap(), "abc\n");
}

#[test]
fn a_hangup_that_was_inherited_ignored_is_heard() {
    let (_folder, file) = will();
    let pty = with_will(&["sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""], &[], &file);
    pty.signal(Signal::HUP);
    assert_eq!(pty.exit().exit_code(), 129);
    pty.assert_left_as_found();
}

#[rstest]
#[case::hangup(Some(Signal::HUP), 129)]
#[case::terminate(Some(Signal::TERM), 143)]
#[case::dropped(None, 129)]
fn a_full_output_holds_nobody(#[case] signal: Option<Signal>, #[case] code: u32) {
    let (_folder, file) = will();
    let mut pty = with_will(&[], &["--flood"], &file);
    pty.deafen();
    pty.wait_until_it_sleeps();
    match signal {
        Some(signal) => pty.signal(signal),
        None => pty.hang_up(),
    }
    assert_eq!(pty.exit().exit_code(), code);
    assert_eq!(std::fs::read_to_string(file).unwrap(), "\n");
}

#[rstest]
#[case::here("\x10", "asked to panic")]
#[case::elsewhere("\x0f", "asked to panic elsewhere")]
fn a_panic_is_told_on_a_whole_terminal(#[case] key: &str, #[case] message: &str) {
    let mut pty = probe(&[]);
    pty.send(key);
    assert_eq!(pty.exit().exit_code(), 101);
    pty.assert_left_as_found();
    assert!(pty.screen().contains(message), "{}", pty.screen());
}

#[test]
fn a_stop_is_ignored() {
    let mut pty = probe(&[]);
    pty.signal(Signal::TSTP);
    pty.send("a");
    pty.wait_for("typed: a");
}

#[test]
fn a_frame_is_written_only_when_something_changed() {
    let mut pty = probe(&["--list"]);
    pty.wait_until_it_sleeps();
    pty.mark();
    // Ctrl+N changes nothing: were a frame, a blink or a clock written for it, it would come before the next row.
    pty.send("\x0e");
    pty.wait_until_it_sleeps();
    pty.send("\x1b[B");
    pty.wait_for("row 1");
    pty.send("q");
    pty.exit();
    pty.assert_left_as_found();
    assert_eq!(pty.frames_since_mark(), 1, "{:?}", String::from_utf8_lossy(&pty.since_mark()));
}

#[test]
fn a_row_move_is_small_and_a_held_key_is_one_frame() {
    let mut pty = probe(&["--list"]);
    pty.wait_until_it_sleeps();
    pty.mark();
    pty.send_bytes(&b"\x1b[B".repeat(20));
    pty.wait_for("row 20");
    pty.send("q");
    pty.exit();
    pty.assert_left_as_found();
    // The kernel may hand the keys over in a few bites; that is no frame a key.
    let (frames, bytes) = (pty.frames_since_mark(), pty.since_mark().len());
    assert!((1..10).contains(&frames), "{frames} frames");
    assert!(bytes <= frames * 260, "{bytes} bytes in {frames} frames");
}

#[rstest]
#[case::esc_and_letter(b"\x1bd", &["key d ALT after 1"])]
#[case::esc_esc(b"\x1b\x1b", &["key Esc after 1", "key Esc after"])]
#[case::esc_up(b"\x1b\x1b\x5b\x41", &["key Up ALT after 1"])]
#[case::esc_f7(b"\x1b\x1b\x5b\x31\x38\x7e", &["key F7 ALT after 1"])]
#[case::esc_alone(b"\x1b", &["key Esc after 1"])]
fn escapes_lose_nothing_and_type_nothing(#[case] bytes: &[u8], #[case] lines: &[&str]) {
    let mut pty = probe(&[]);
    pty.wait_until_it_sleeps();
    pty.send_bytes(bytes);
    let rest = lines.iter().map(|line| line.split(" after").next().unwrap()).collect::<Vec<_>>();
    pty.wait_for(lines[0]);
    pty.send_bytes(b"z");
    pty.wait_for("typed: z");
    let keys: Vec<String> =
        pty.screen().lines().filter_map(|line| line.find("key ").map(|at| line[at..].to_owned())).collect();
    assert_eq!(keys.len(), lines.len() + 1, "{}", pty.screen());
    assert!(keys.iter().zip(&rest).all(|(key, line)| key.starts_with(line)), "{keys:?}");
}

#[test]
fn a_key_says_which_frame_was_drawn_when_it_was_read() {
    let mut pty = probe(&[]);
    pty.send_bytes(b"ab");
    pty.wait_for("typed: ab");
    pty.send("c");
    pty.wait_for("typed: abc");
    let screen = pty.screen();
    let after = |key: &str| {
        let line = screen.lines().find(|line| line.contains(&format!("key {key} "))).unwrap();
        line.split("after ").nth(1).unwrap().split(' ').next().unwrap().parse::<u64>().unwrap()
    };
    assert_eq!(after("a"), after("b"));
    assert!(after("b") < after("c"), "{screen}");
}

#[test]
fn a_paste_is_one_event_and_types_nothing() {
    let mut pty = probe(&[]);
    pty.send("\x1b[200~учит\x1b[A ин яз\rq\x1b[201~z");
    pty.wait_for("typed: z");
    assert!(pty.screen().contains(r#"paste "учит\u{1b}[A ин яз\rq""#), "{}", pty.screen());
}

#[test]
fn messages_of_other_threads_and_timers_wake_it() {
    let mut pty = probe(&[]);
    pty.send("hey\x05");
    pty.wait_for("message hey");
    pty.send("\x14");
    pty.wait_for("timer");
}

#[test]
fn a_window_without_a_size_is_eighty_by_twenty_four() {
    let pty = Pty::spawn(command::<&str>(example("probe"), &[]), 0, 0);
    pty.wait_for("size 80x24");
}

#[test]
fn a_changed_window_is_drawn_whole() {
    let mut pty = probe(&[]);
    pty.resize(70, 12);
    pty.wait_for("size 70x12");
    pty.resize(120, 30);
    pty.wait_for("size 120x30");
    let screen = pty.screen();
    assert_eq!(screen.lines().next().unwrap().chars().count(), 120, "{screen}");
    assert_eq!(screen.lines().count(), 30, "{screen}");
}

#[test]
fn a_spoiled_screen_can_be_painted_again() {
    let mut pty = probe(&[]);
    pty.send("a");
    pty.wait_for("typed: a");
    pty.mark();
    pty.send("\x0cz");
    pty.wait_for("typed: az");
    let whole = String::from_utf8(pty.since_mark()).unwrap();
    assert!(whole.contains("\x1b[2J") && whole.contains("Журнал"), "{whole:?}");
}

#[test]
fn a_text_can_be_offered_to_the_clipboard() {
    let mut pty = probe(&[]);
    pty.mark();
    pty.send("ab\x19");
    pty.send("z");
    pty.wait_for("typed: abz");
    assert!(String::from_utf8(pty.since_mark()).unwrap().contains("\x1b]52;c;YWI=\x07"));
}

#[test]
fn without_a_terminal_it_says_so_at_once() {
    let output = std::process::Command::new(example("probe")).output().unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty(), "{:?}", output.stdout);
}
