//! Several officers on one office at once, each behind a connection of their own, and connections that die.

use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

use super::*;
use crate::app_office::ESC;

const TYPED: &str = "приложен перевод, апости";

impl Host {
    fn of_three() -> Self {
        Self::of_three_with("")
    }

    fn of_three_with(more: &str) -> Self {
        let host = Self::of(Asks::Command, "root", more);
        host.officer("aigul", "А. Серікова", "officer");
        host.officer("lee", "В. Ли", "officer");
        host.officer("serik", "С. Тлеуов", "supervisor");
        host
    }

    /// The program that runs for an officer behind sshd.
    fn program_of(&self, login: &str) -> Pid {
        let program = self.root.path().join("akimat");
        let runs = |folder: &Path| {
            let line = fs::read(folder.join("cmdline")).unwrap_or_default();
            let mut words = line.split(|byte| *byte == 0);
            words.next() == Some(program.as_os_str().as_encoded_bytes()) && words.any(|word| word == login.as_bytes())
        };
        let folders = fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
        let found: Vec<_> = folders.filter(|folder| runs(folder)).collect();
        let [folder] = &found[..] else { panic!("{login}: {found:?}") };
        Pid::from_raw(folder.file_name().unwrap().to_str().unwrap().parse().unwrap()).unwrap()
    }

    fn wait_for_draft(&self, login: &str, typed: &str) {
        let kept = |store: &akimat::store::Store| store.drafts(login).unwrap();
        self.office.wait_until("a draft", |store| kept(store).iter().any(|draft| draft.json.contains(typed)));
    }

    /// The same officer on a new connection finds what was typed where it was typed, and goes on from there.
    fn goes_on(&self, login: &str) -> Pty {
        let mut back = self.screens(login);
        back.wait_for("черновик: заметка 2026-0001");
        back.send("m");
        back.wait_for("Черновик восстановлен");
        assert!(back.screen().contains(TYPED), "{}", back.screen());
        back.send(&format!("ль{F2}"));
        self.office.wait_until("the note", |store| store.drafts(login).unwrap().is_empty());
        assert_eq!(self.office.case("2026-0001").notes.last().unwrap().text, format!("{TYPED}ль"));
        back
    }
}

/// A note, in the middle of a word.
fn in_mid_word(host: &Host, login: &str) -> Pty {
    let mut pty = host.screens(login);
    pty.wait_for("2026-0001");
    pty.send("m");
    pty.wait_for("Заметка");
    pty.send(TYPED);
    pty.wait_for(TYPED);
    pty
}

#[test]
fn a_connection_that_dies_in_mid_word_loses_no_letter() {
    if !can() {
        return;
    }
    let host = Host::of_three();
    let line = in_mid_word(&host, "aigul");
    line.kill9();
    host.wait_for_draft("aigul", TYPED);
    leave(host.goes_on("aigul"));
    host.office.assert_whole();
}

#[test]
fn two_officers_and_a_supervisor_work_live_and_one_who_is_killed_in_mid_form_goes_on() {
    if !can() {
        return;
    }
    let host = Host::of_three();
    let (mut aigul, lee, mut serik) = (host.screens("aigul"), host.screens("lee"), host.screens("serik"));
    for pty in [&aigul, &lee, &serik] {
        pty.wait_for("Дело 2026-0001");
        pty.wait_for("Без исполнителя: 2");
    }
    // One saves: the other sees it, and the supervisor's counters move.
    aigul.send(&format!("c*{F2}"));
    aigul.wait_for("документы проверены");
    let saved = Instant::now();
    lee.wait_for("[документы]");
    let seen = saved.elapsed();
    serik.send("a");
    serik.wait_for("Исполнитель по делу");
    serik.send(&format!("ли{F2}"));
    serik.wait_for("Без исполнителя: 1");
    lee.wait_for("Без исполнителя: 1");
    writeln!(std::io::stderr(), "another's save was seen after {} ms", seen.as_millis()).unwrap();
    assert_eq!(host.office.case("2026-0001").officer.as_deref(), Some("lee"));
    // One is killed in mid-form, the program itself, and comes back.
    drop(lee);
    let lee = in_mid_word(&host, "lee");
    host.wait_for_draft("lee", TYPED);
    kill_process(host.program_of("lee"), Signal::KILL).unwrap();
    assert_ne!(lee.exit().exit_code(), 0);
    let back = host.goes_on("lee");
    aigul.send("h");
    aigul.wait_for(&format!("{TYPED}ль"));
    aigul.send(ESC);
    aigul.wait_for("Очередь");
    for pty in [aigul, back, serik] {
        leave(pty);
    }
    host.office.assert_whole();
}

/// The client is stopped in mid-word, as a laptop that sleeps: the draft is kept, the others work, and it goes on there.
#[test]
fn a_client_that_stalls_goes_on_where_it_was() {
    if !can() {
        return;
    }
    let host = Host::of_three();
    let mut aigul = in_mid_word(&host, "aigul");
    aigul.signal(Signal::STOP);
    host.wait_for_draft("aigul", TYPED);
    let mut lee = host.screens("lee");
    lee.wait_for("Дело 2026-0001");
    lee.send(&format!("c*{F2}"));
    lee.wait_for("документы проверены");
    leave(lee);
    aigul.signal(Signal::CONT);
    aigul.send(&format!("ль{F2}"));
    // What the other did is told before it is written.
    aigul.wait_for("записано 1 изменение");
    aigul.send(F2);
    host.office.wait_until("the note", |store| store.drafts("aigul").unwrap().is_empty());
    assert_eq!(host.office.case("2026-0001").notes.last().unwrap().text, format!("{TYPED}ль"));
    leave(aigul);
    host.office.assert_whole();
}

/// One that does not come back is sshd's to end, as the guide has it set.
#[test]
fn a_client_that_stays_silent_is_ended_by_sshd_and_its_draft_is_there() {
    if !can() {
        return;
    }
    let host = Host::of_three_with("ClientAliveInterval 1\nClientAliveCountMax 3\n");
    let aigul = in_mid_word(&host, "aigul");
    let program = host.program_of("aigul");
    aigul.signal(Signal::STOP);
    let until = Instant::now() + LIMIT;
    while rustix::process::test_kill_process(program).is_ok() {
        assert!(Instant::now() < until, "the program goes on without a line");
        std::thread::yield_now();
    }
    host.wait_for_draft("aigul", TYPED);
    leave(host.goes_on("aigul"));
    host.office.assert_whole();
}
