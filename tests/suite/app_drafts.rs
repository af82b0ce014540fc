//! A line that drops, a signal, a kill in the middle of a form: nothing typed is lost.

use std::fs;

use rstest::rstest;
use rustix::process::Signal;

use crate::app_office::{DOWN, ESC, F2, F9, F10, LOGIN, Office, RIGHT, leave};
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
    pty.wait_for("Последняя запись № ");
    assert!(pty.screen().contains("черновик: оценить баллы 2026-0001"), "{}", pty.screen());
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

#[rstest]
#[case::plain(&[])]
#[case::blocked(&["env", "--block-signal=HUP"])]
#[case::ignored(&["sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""])]
fn a_dropped_line_leaves_a_draft(#[case] through: &'static [&'static str]) {
    let office = Office { through, ..Office::of_one() };
    let mut pty = half_filled(&office);
    pty.hang_up();
    assert_eq!(pty.exit().exit_code(), 129);
    assert_offered(&office);
}

/// Nobody reads what is drawn until nothing more fits: each changed window is drawn whole, which is more than a terminal
/// keeps for its reader.
fn stall(pty: &mut Pty) {
    pty.deafen();
    for round in 0..200 {
        pty.resize(119 + round % 2, 40);
        pty.wait_until_it_sleeps();
    }
}

#[test]
fn a_line_that_stalls_holds_up_nobody_and_goes_on_where_it_was() {
    let office = Office::of_one();
    let mut pty = half_filled(&office);
    stall(&mut pty);
    // The draft is kept though nothing more can be drawn, and another writes as if nobody stalled.
    office.wait_until("a draft", |store| store.drafts(LOGIN).unwrap().iter().any(|draft| draft.json.contains(TYPED)));
    let mut other = office.screens("ru", 120, 40);
    other.send("mпозвонил заявитель");
    other.wait_for("позвонил заявитель");
    let began = std::time::Instant::now();
    other.send(F2);
    office.wait_until("the note", |store| {
        let case = store.snapshot().unwrap().case("2026-0001".parse().unwrap()).unwrap().unwrap();
        case.notes.iter().any(|note| note.text == "позвонил заявитель")
    });
    eprintln!("another wrote in {} ms beside it", began.elapsed().as_millis());
    leave(other);
    pty.hear();
    pty.resize(120, 40);
    pty.wait_for(TYPED);
    // The case moved meanwhile: it is said, and what was typed is written anew.
    pty.send(F2);
    pty.wait_for("записано 1 изменение");
    pty.send(F2);
    pty.wait_for("заполнен лист оценки");
    leave(pty);
    assert_eq!(office.store().drafts(LOGIN).unwrap(), []);
    office.assert_whole();
}

/// The stalled program waits and takes no time of the processor,
/// and still saves and goes when the line is given up.
#[rstest]
#[case::hangup(&[], Some(Signal::HUP), 129)]
#[case::terminate(&[], Some(Signal::TERM), 143)]
#[case::dropped(&[], None, 129)]
#[case::blocked(&["env", "--block-signal=HUP"], None, 129)]
fn a_line_that_takes_no_more_holds_nobody(
    #[case] through: &'static [&'static str],
    #[case] signal: Option<Signal>,
    #[case] code: u32,
) {
    let office = Office { through, ..Office::of_one() };
    let mut pty = half_filled(&office);
    stall(&mut pty);
    let before = pty.worked();
    pty.wait_for_wakeups(6);
    let spent = pty.worked() - before;
    assert!(spent <= 5, "{spent} ticks over six looks at the store");
    let began = std::time::Instant::now();
    match signal {
        Some(signal) => pty.signal(signal),
        None => pty.hang_up(),
    }
    assert_eq!(pty.exit().exit_code(), code);
    eprintln!("gone after {} ms", began.elapsed().as_millis());
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

const DISSENT: &str = "Диплом другого университета";

/// The sheet of a sitting called for today, one vote turned and its dissent half typed.
fn half_sat(office: &Office) -> Pty {
    let member = |name: &str| format!(r#"{{"name":"{name}","category":"executive","body":"управление"}}"#);
    let members = [member("Д. Ахметов"), member("С. Тлеуов")].join(",");
    let composition = format!(
        r#"{{"command":"set_composition","composition":{{"act_no":"15","act_on":"2026-01-12","from":"2026-01-15","members":[{members}]}}}}"#
    );
    let file = office.home().join("composition.jsonl");
    fs::write(&file, composition).unwrap();
    let mut pty = office.screens_at_the_commission();
    let run = office.cli(&["apply", file.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{run:?}");
    pty.send(&format!("sy{F2}"));
    pty.wait_for("заполнен лист оценки");
    pty.send(&format!("{F9}call-sitting\r"));
    pty.wait_for("Заседание Комиссии");
    pty.send(F2);
    pty.wait_for("Кто присутствует");
    pty.send(F2);
    pty.wait_for("1 из 1");
    pty.send(&format!("2{RIGHT}{DOWN}{DISSENT}"));
    pty.wait_for(DISSENT);
    pty
}

#[test]
fn a_kill_leaves_the_draft_of_half_a_sheet_of_a_sitting() {
    let office = Office::of_one();
    let pty = half_sat(&office);
    office.wait_until("a draft", |store| store.drafts(LOGIN).unwrap().iter().any(|draft| draft.json.contains(DISSENT)));
    pty.kill9();
    pty.exit();

    let mut pty = office.screens("ru", 120, 40);
    pty.send(&format!("{F9}sittings\r"));
    pty.wait_for("Назначенные заседания: 1");
    pty.send("\r");
    pty.wait_for("Черновик восстановлен");
    let screen = pty.screen();
    assert!(screen.contains(DISSENT) && screen.contains("2 против         (было: за) С. Тлеуов"), "{screen}");
    pty.send(F2);
    pty.wait_for("записано по заявителю");
    // F10 leaves the sheet first.
    pty.send(F10);
    pty.wait_for("Очередь");
    leave(pty);
    assert_eq!(office.store().drafts(LOGIN).unwrap(), []);
    let sitting = office.store().snapshot().unwrap().sittings(true, 1).unwrap().remove(0);
    let ballot = &sitting.agenda[0].entry.as_ref().unwrap().ballots[1];
    assert_eq!(ballot.words, DISSENT);
    office.assert_whole();
}
