//! Many processes on one file: everybody's work is there once and in order, beside an import too, and a process that
//! is stopped with the writer's turn in its hands is named to the others.
//!
//! Nothing here is timed: `cargo bench --bench many` measures the same and holds it against the bars.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use akimat::store::{Store, holder};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::app_office::{F2, Office, leave};

const PROCESSES: usize = 50;
const ROWS: usize = 2_500;

fn register(number: &str) -> String {
    format!(
        r#"{{"command":"register","application":{{"portal_number":"{number}","filed_at":"2026-02-03T09:00:00","service":"issue","full_name":"Ким Алексей"}}}}"#
    )
}

fn note(text: &str) -> String {
    format!(r#"{{"command":"note","case":"2026-0001","text":"{text}"}}"#)
}

/// An office with one case and so many officers, `o0`, `o1`, …
fn staffed(count: usize) -> Office {
    let office = Office::of_one();
    let lines: Vec<String> = (0..count)
        .map(|n| {
            format!(r#"{{"command":"add_officer","officer":{{"login":"o{n}","name":"О. {n}","roles":["officer"]}}}}"#)
        })
        .collect();
    let file = office.home().join("staff.jsonl");
    fs::write(&file, lines.join("\n")).unwrap();
    let run = office.cli(&["apply", file.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{run:?}");
    office
}

/// A process that gives these commands in an officer's name.
fn applying(office: &Office, login: &str, lines: &[String]) -> Child {
    let name = format!("{login}.jsonl");
    fs::write(office.folder().join("inbox").join(&name), lines.join("\n")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_akimat"));
    command.env_clear().env("HOME", office.home()).current_dir(office.home());
    command.args(["--lang", "en", "--office"]).arg(office.folder()).args(["--as", login, "apply", &name]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// The journal numbers that a process was told, in the order it was told them.
fn acknowledged(child: Child) -> Vec<u64> {
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let told = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    told.flat_map(|line| line["seq"].as_array().unwrap().clone()).map(|seq| seq.as_u64().unwrap()).collect()
}

#[test]
fn fifty_processes_record_everything_once_and_in_order() {
    let office = staffed(PROCESSES);
    let before = office.store().snapshot().unwrap().head().unwrap().0;
    let script = |n: usize| [register(&format!("K-{n}")), note(&format!("из {n}")), register(&format!("L-{n}"))];
    let children: Vec<Child> = (0..PROCESSES).map(|n| applying(&office, &format!("o{n}"), &script(n))).collect();
    let told: Vec<Vec<u64>> = children.into_iter().map(acknowledged).collect();
    for seqs in &told {
        assert!(seqs.len() >= 3 && seqs.is_sorted_by(|a, b| a < b), "{seqs:?}");
    }
    let all: BTreeSet<u64> = told.iter().flatten().copied().collect();
    assert_eq!(all.len(), told.iter().map(Vec::len).sum::<usize>(), "a number was given twice");
    let snapshot = office.store().snapshot().unwrap();
    let last = snapshot.head().unwrap().0;
    assert!(all.iter().copied().eq(before + 1..=last), "a number is missing");
    for (n, seqs) in told.iter().enumerate() {
        let by: BTreeSet<_> = seqs.iter().map(|seq| snapshot.record(*seq).unwrap().unwrap().by).collect();
        assert_eq!(by.into_iter().collect::<Vec<_>>(), [format!("o{n}")]);
    }
    office.assert_whole();
}

#[test]
fn an_import_goes_in_slices_and_every_writer_gets_through_beside_it() {
    let office = staffed(3);
    let mut text = "portal_number,filed_at,service,full_name\n".to_owned();
    for n in 0..ROWS {
        writeln!(text, "P-{n},2026-02-03 10:00,issue,Ким Алексей").unwrap();
    }
    fs::write(office.folder().join("inbox/p.csv"), text).unwrap();
    let before = office.store().revision().unwrap();
    let notes: Vec<String> = (0..5).map(|n| note(&format!("рядом {n}"))).collect();
    let told = std::thread::scope(|scope| {
        let import = scope.spawn(|| office.cli(&["--as", "o0", "import", "p.csv"]));
        let writers: Vec<Child> = (1..3).map(|n| applying(&office, &format!("o{n}"), &notes)).collect();
        let told: usize = writers.into_iter().map(|child| acknowledged(child).len()).sum();
        let run = import.join().unwrap();
        assert_eq!(run.code, 0, "{run:?}");
        told
    });
    assert_eq!(told, 10);
    // Each commit raises the revision: so many slices at least, and one for each command of the others.
    let commits = office.store().revision().unwrap() - before;
    assert!(commits >= 10 + ROWS.div_ceil(1_000) as u64, "{commits} commits");
    office.assert_whole();
}

/// Whether a process holds the head of the file, as it does for the last moment of a commit: readers wait then too.
fn in_commit(pid: u32) -> bool {
    let infos = fs::read_dir(format!("/proc/{pid}/fdinfo")).unwrap();
    let locks: String = infos.map(|info| fs::read_to_string(info.unwrap().path()).unwrap_or_default()).collect();
    locks.lines().any(|line| line.contains("OFDLCK") && line.contains("WRITE") && line.ends_with(" 0 319"))
}

/// A writer that is stopped while it holds the turn: it is let go on and stopped again until it does.
fn stopped_inside(office: &Office) -> (Child, Pid) {
    // It writes to cases of its own: a note on the case of the form would rightly make that form stale.
    let lines: Vec<String> = (0..20_000).map(|n| register(&format!("S-{n}"))).collect();
    let mut child = applying(office, "o0", &lines);
    let pid = Pid::from_raw(child.id().cast_signed()).unwrap();
    // What it tells is read, so that it never waits for its reader.
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || out.lines().map_while(Result::ok).for_each(drop));
    for _ in 0..100_000 {
        kill_process(pid, Signal::STOP).unwrap();
        let held = holder(office.folder());
        if held.as_ref().is_some_and(|held| held.stopped) && !in_commit(child.id()) {
            let held = held.unwrap();
            assert_eq!((held.pid, held.login.as_deref()), (child.id(), Some("o0")));
            return (child, pid);
        }
        kill_process(pid, Signal::CONT).unwrap();
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("it was never stopped inside a transaction");
}

#[test]
fn a_stopped_process_is_named_to_those_it_keeps_out() {
    let office = staffed(2);
    let mut pty = office.screens_at_the_commission();
    pty.send("sy");
    pty.wait_for("Лист оценки");
    let (mut child, pid) = stopped_inside(&office);
    let named = format!("{} (o0)", child.id());
    // Who has the file open waits for a turn; who opens it is not held by it either.
    pty.send(F2);
    pty.wait_for(&format!("процесс {named}, он остановлен"));
    assert!(pty.screen().contains("Лист оценки"), "the form is gone: {}", pty.screen());
    let output = applying(&office, "o1", &[note("жду")]).wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{err}");
    assert!(err.contains(&format!("Process {named} keeps the store busy; it is stopped")), "{err}");
    // Reading is not held.
    assert!(Store::open_read(office.folder()).unwrap().snapshot().unwrap().head().unwrap().0 > 0);
    kill_process(pid, Signal::KILL).unwrap();
    child.wait().unwrap();
    pty.send(F2);
    pty.wait_for("заполнен лист оценки");
    leave(pty);
    office.assert_whole();
}
