//! Outgoing numbers under many processes at once, some of them killed: none twice, none left out, none lost that was
//! acknowledged.
//!
//! The test binary starts itself again as the child, as `store_crash` does.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use akimat::office::officer::NewOfficer;
use akimat::office::paper::{MakePaper, PaperKind, PaperLang, PaperRef, PaperRefusal};
use akimat::office::settings::Settings;
use akimat::office::{Command as Order, Event, Refusal, Subject, Who};
use akimat::store::{Envelope, Store, SubmitError, verify};
use chrono::{DateTime, FixedOffset};

const OFFICE: &str = "AKIMAT_TEST_LETTERS";
/// Processes that make papers at once.
const WRITERS: usize = 5;
/// How many papers those make that are left to end, and after how many one is killed.
const EACH: u64 = 12;

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-26T10:00:00+05:00").unwrap()
}

fn envelope(command: Order) -> Envelope {
    Envelope { command, expected: None, who: Who::owner("akhmetova"), now: now() }
}

/// Makes a paper as a caller does: asks for the number, draws the text with it, and draws it anew where another was
/// faster.
fn make(store: &mut Store, nth: u64) -> String {
    loop {
        let paper = PaperRef { subject: Subject::Office, kind: PaperKind::Validity, nth };
        let number = store.snapshot().unwrap().number_for(&paper, now().date_naive()).unwrap().unwrap().number;
        let (text, file) = (format!("Ответ № {number} на запрос {nth}"), format!("{nth}.pdf"));
        let made = MakePaper { paper, lang: PaperLang::Ru, number: number.clone(), text, file };
        match store.submit(&envelope(Order::MakePaper(made))) {
            Ok(_) => return number,
            Err(SubmitError::Refused(Refusal::Paper(PaperRefusal::OtherNumber { .. })) | SubmitError::Busy) => {}
            Err(fault) => panic!("{fault:?}"),
        }
    }
}

#[test]
fn child_that_makes_papers() {
    let Ok(at) = std::env::var(OFFICE) else { return };
    let mut store = Store::open_write(&at).unwrap();
    println!();
    for count in 0..EACH {
        let nth = u64::from(std::process::id()) * 1_000 + count;
        println!("made {}", make(&mut store, nth));
    }
}

fn child(at: &Path) -> (Child, BufReader<ChildStdout>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["paper_numbers::child_that_makes_papers", "--exact", "--nocapture", "--test-threads=1"]);
    let mut child = command.env(OFFICE, at).stdout(Stdio::piped()).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

#[test]
fn outgoing_numbers_have_no_gaps_and_no_doubles_under_processes_that_die() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let owner = NewOfficer::new("akhmetova", "Г. Ахметова", Who::owner("akhmetova").roles);
    let mut store = Store::create(&at).unwrap();
    store.submit(&envelope(Order::OpenOffice { settings: Settings::new("Акимат"), owner })).unwrap();
    drop(store);
    let children: Vec<_> = (0..WRITERS).map(|_| child(&at)).collect();
    let mut told = Vec::new();
    for (n, (mut child, out)) in children.into_iter().enumerate() {
        let mut lines = out.lines().map_while(Result::ok).filter_map(|l| l.strip_prefix("made ").map(str::to_owned));
        // Every second one is killed in the middle of its work.
        if n % 2 == 0 {
            told.extend(lines.by_ref().take(2 + n));
            child.kill().unwrap();
        }
        told.extend(lines);
        child.wait().unwrap();
    }
    let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
    let events = snapshot.journal().unwrap().map(|entry| entry.unwrap().0.event);
    let numbers: Vec<String> = events
        .filter_map(|event| match event {
            Event::PaperMade(made) => Some(made.number),
            _ => None,
        })
        .collect();
    let expected: Vec<String> = (1..=numbers.len()).map(|n| format!("{n}/2026")).collect();
    assert_eq!(numbers, expected, "in the order of the journal, none twice and none left out");
    let there: BTreeSet<_> = numbers.iter().collect();
    assert!(told.len() > WRITERS && told.iter().all(|number| there.contains(number)), "{told:?}");
    assert_eq!(verify(&at, None, |_| {}).unwrap().fault, None);
}
