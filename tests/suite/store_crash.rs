//! Processes that die and disks that fill: what was acknowledged is there, what was not left no trace.
//!
//! The test binary starts itself again as the child: the test named in [`CHILD`] does the work when it finds the
//! folder in its environment, and nothing otherwise.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use akimat::law::Service;
use akimat::office::application::Application;
use akimat::office::officer::NewOfficer;
use akimat::office::settings::Settings;
use akimat::office::{CaseNo, Command as Order, Role, Who};
use akimat::store::{Envelope, Service as Desk, Store, StoreError, SubmitError, verify};
use chrono::{DateTime, FixedOffset};

const OFFICE: &str = "AKIMAT_TEST_OFFICE";
const LIMIT: &str = "AKIMAT_TEST_FILE_LIMIT";
/// Processes that write at once.
const WRITERS: usize = 6;
/// How many of them are killed, one after the other.
const KILLS: usize = 24;
/// Where it is set, they are killed for so many seconds instead.
const SECONDS: &str = "AKIMAT_KILL_SECONDS";

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-26T10:00:00+05:00").unwrap()
}

fn envelope(command: Order) -> Envelope {
    Envelope { command, expected: None, who: Who::owner("akhmetova"), now: now() }
}

fn opening() -> Order {
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", [Role::Officer].into());
    Order::OpenOffice { settings: Settings::new("Акимат"), owner }
}

fn registration(number: &str) -> Order {
    let filed = now().naive_local() - chrono::TimeDelta::days(1);
    let mut application = Application::new(Service::Issue, filed);
    number.clone_into(&mut application.portal_number);
    "Ким Алексей".clone_into(&mut application.full_name);
    Order::Register { application: Box::new(application), warnings: Vec::new() }
}

fn office() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let mut store = Store::create(&at).unwrap();
    store.submit(&envelope(opening())).unwrap();
    (dir, at)
}

fn child(test: &str, at: &Path, limit: Option<u64>) -> (Child, BufReader<ChildStdout>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--nocapture", "--test-threads=1"]).env(OFFICE, at).stdout(Stdio::piped());
    if let Some(limit) = limit {
        command.env(LIMIT, limit.to_string());
    }
    let mut child = command.spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

/// The numbers a child said were recorded.
fn acknowledged(line: &str) -> Option<&str> {
    line.strip_prefix("recorded ")
}

#[test]
fn child_that_records_until_it_is_killed() {
    let Ok(at) = std::env::var(OFFICE) else { return };
    let mut store = match Store::open_write(&at) {
        Ok(store) => store,
        Err(error) => return println!("\nfailed {error}"),
    };
    println!();
    for count in 0.. {
        let number = format!("{}-{count}", std::process::id());
        if store.submit(&envelope(registration(&number))).is_ok() {
            println!("recorded {number}");
        }
    }
}

/// Reads acknowledgements, kills the child, and reads those that were still under way.
fn kill_after((mut child, out): (Child, BufReader<ChildStdout>), count: usize, recorded: &mut Vec<String>) {
    let mut lines = out.lines().map_while(Result::ok).inspect(|line| assert!(!line.starts_with("failed"), "{line}"));
    let number = |line: String| acknowledged(&line).map(ToOwned::to_owned);
    recorded.extend(lines.by_ref().filter_map(number).take(count));
    child.kill().unwrap();
    child.wait().unwrap();
    recorded.extend(lines.filter_map(number));
}

#[test]
fn no_acknowledged_command_is_lost_to_a_kill() {
    let (_dir, at) = office();
    let start = || child("store_crash::child_that_records_until_it_is_killed", &at, None);
    let seconds: Option<u64> = std::env::var(SECONDS).ok().and_then(|seconds| seconds.parse().ok());
    let began = Instant::now();
    let more = |kills: usize| seconds.map_or(kills < KILLS, |seconds| began.elapsed() < Duration::from_secs(seconds));
    let mut writers: VecDeque<_> = (0..WRITERS).map(|_| start()).collect();
    let (mut recorded, mut kills) = (Vec::new(), 0);
    while more(kills) {
        // The one that has worked longest goes, after a different number of its acknowledgements each time; the rest
        // work on, and each is asked for acknowledgements of its own when its turn has come.
        let first = writers.pop_front().unwrap();
        writers.push_back(start());
        kill_after(first, 1 + kills * 5 % 7, &mut recorded);
        kills += 1;
    }
    kills += writers.len();
    for writer in writers {
        kill_after(writer, 1, &mut recorded);
    }
    assert!(recorded.len() >= kills);
    let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
    for number in &recorded {
        let case = snapshot.ask(|office| office.case_of_portal(number)).unwrap();
        assert!(case.is_some(), "{number} was acknowledged and is not there");
    }
    let last = snapshot.ask(|office| office.next_case(2026)).unwrap();
    assert!((1..last.count).all(|count| snapshot.case(CaseNo { year: 2026, count }).unwrap().is_some()));
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
    eprintln!("{WRITERS} writers, {kills} kills, {} acknowledged, none lost", recorded.len());
}

/// The service of the screens opens again and gives the command once more, which may fit where redb had asked for
/// more than it needed; when it says that the disk is full, it still reads.
fn desk_until_full(at: &str, number: &str) {
    let mut desk = Desk::open(at).unwrap();
    for count in 0.. {
        let number = format!("{number}-{count}");
        match desk.submit(&envelope(registration(&number))) {
            Ok(_) => println!("recorded {number}"),
            Err(error) => {
                assert_eq!(error, SubmitError::Store(StoreError::Full));
                desk.revision().unwrap();
                return;
            }
        }
    }
}

#[test]
fn child_that_records_until_the_disk_is_full() {
    let (Ok(at), Ok(limit)) = (std::env::var(OFFICE), std::env::var(LIMIT)) else { return };
    // A file that may not grow stands for a disk that is full: the same error from the same call.
    let seen = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    signal_hook::flag::register(rustix::process::Signal::XFSZ.as_raw(), seen).unwrap();
    let limit = Some(limit.parse().unwrap());
    rustix::process::setrlimit(
        rustix::process::Resource::Fsize,
        rustix::process::Rlimit { current: limit, maximum: limit },
    )
    .unwrap();
    let mut store = Store::open_write(&at).unwrap();
    println!();
    for count in 0.. {
        let number = format!("{}-{count}", std::process::id());
        match store.submit(&envelope(registration(&number))) {
            Ok(_) => println!("recorded {number}"),
            Err(error) => {
                assert_eq!(error, SubmitError::Store(StoreError::Full));
                println!("{error}");
                // The handle is spent; a new one reads all there is.
                drop(store);
                Store::open_read(&at).unwrap().snapshot().unwrap();
                desk_until_full(&at, &number);
                println!("full");
                return;
            }
        }
    }
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let (_dir, at) = office();
    let size = std::fs::metadata(at.join("office.redb")).unwrap().len();
    let (mut child, out) = child("store_crash::child_that_records_until_the_disk_is_full", &at, Some(size + (1 << 18)));
    let lines: Vec<String> = out.lines().map_while(Result::ok).collect();
    assert!(child.wait().unwrap().success(), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "full"), "{lines:#?}");
    let recorded: Vec<&str> = lines.iter().filter_map(|line| acknowledged(line)).collect();
    assert!(!recorded.is_empty());
    let mut store = Store::open_write(&at).unwrap();
    for number in &recorded {
        assert!(store.snapshot().unwrap().ask(|office| office.case_of_portal(number)).unwrap().is_some());
    }
    store.submit(&envelope(registration("after"))).unwrap();
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
}
