//! Many processes on one office: fifty that give a scripted day's work at once, and an import beside which officers
//! write and log in.
//!
//! `cargo bench --bench many`. The figures are printed beside their bars; a wait over its bar, a journal number that is
//! missing or was given twice, or a chain that is not whole ends it with exit code 1.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use akimat::office::{Command as Order, Who};
use akimat::store::{Envelope, QueueQuery, Scope, Store, verify};
use chrono::{DateTime, FixedOffset};
use serde_json::Value;

type Done<T> = Result<T, Box<dyn Error>>;

const PROCESSES: usize = 50;
/// Commands of each: four a minute for ten minutes.
const COMMANDS: usize = 40;
const ROWS: usize = 10_000;
/// Between two commands of the officer beside the import.
const BREATH: Duration = Duration::from_millis(100);
const WRITE: Duration = Duration::from_millis(250);
const LOGIN: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("many: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Done<bool> {
    let dir = tempfile::tempdir()?;
    let office = dir.path().join("office");
    staff(dir.path(), &office)?;
    let once = fifty(&office)?;
    let kept = beside(dir.path(), &office)?;
    let whole = verify(&office, None, |_| {})?.fault.is_none();
    println!("chain whole: {whole}");
    Ok(once && kept && whole)
}

fn command(office: &Path, line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_akimat"));
    command.env_clear().env("HOME", office).args(["--lang", "en", "--office"]).arg(office).args(line);
    command.stderr(Stdio::null());
    command
}

fn akimat(office: &Path, line: &[&str]) -> Done<Child> {
    let mut command = command(office, line);
    Ok(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?)
}

/// What a process told, once it is done well.
fn told(child: Child) -> Done<String> {
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// An office with one case, and officers `o0`, `o1`, …
fn staff(dir: &Path, office: &Path) -> Done<()> {
    let first = dir.join("first.csv");
    fs::write(&first, "portal_number,filed_at,service,full_name\nA-1,2026-02-03 10:00,issue,Ким Алексей\n")?;
    told(akimat(office, &["import", &first.display().to_string()])?)?;
    let mut lines = String::new();
    for n in 0..PROCESSES {
        let officer = format!(r#"{{"login":"o{n}","name":"О. {n}","roles":["officer"]}}"#);
        writeln!(lines, r#"{{"command":"add_officer","officer":{officer}}}"#)?;
    }
    let file = dir.join("staff.jsonl");
    fs::write(&file, lines)?;
    told(akimat(office, &["apply", &file.display().to_string()])?)?;
    Ok(())
}

/// Ten minutes of fifty officers, as fast as they can; whether every number is there once and in order.
fn fifty(office: &Path) -> Done<bool> {
    for n in 0..PROCESSES {
        let mut lines = String::new();
        for step in 0..COMMANDS {
            if step % 2 == 0 {
                let filed = r#""filed_at":"2026-02-03T09:00:00","service":"issue","full_name":"Ким Алексей""#;
                writeln!(
                    lines,
                    r#"{{"command":"register","application":{{"portal_number":"K-{n}-{step}",{filed}}}}}"#
                )?;
            } else {
                writeln!(lines, r#"{{"command":"note","case":"2026-0001","text":"{n} {step}"}}"#)?;
            }
        }
        fs::write(office.join(format!("inbox/o{n}.jsonl")), lines)?;
    }
    let before = Store::open_read(office)?.snapshot()?.head()?.0;
    let began = Instant::now();
    let children: Vec<Child> = (0..PROCESSES)
        .map(|n| akimat(office, &["--as", &format!("o{n}"), "apply", &format!("o{n}.jsonl")]))
        .collect::<Done<_>>()?;
    let (mut all, mut given, mut ordered, mut busy) = (BTreeSet::new(), 0_usize, true, 0);
    for child in children {
        let mut last = 0;
        let output = child.wait_with_output()?;
        // Nobody pauses here as people do: who waits for three seconds is told so, and what stands above stands.
        busy += usize::from(output.status.code() == Some(3));
        for line in String::from_utf8(output.stdout)?.lines() {
            let line: Value = serde_json::from_str(line)?;
            for seq in line["seq"].as_array().into_iter().flatten().filter_map(Value::as_u64) {
                ordered &= seq > last;
                last = seq;
                given += 1;
                all.insert(seq);
            }
        }
    }
    let took = began.elapsed();
    let head = Store::open_read(office)?.snapshot()?.head()?.0;
    let once = ordered && all.len() == given && all.into_iter().eq(before + 1..=head);
    let each = took.as_secs_f64() * 1e3 / given.max(1) as f64;
    println!("{PROCESSES} processes without a pause, {COMMANDS} commands each: {given} records in {took:.2?}");
    println!("  {each:.2} ms a record; told that the store is busy: {busy}");
    println!("every acknowledged number once and in order: {once}");
    Ok(once)
}

/// An officer who writes and others who log in while an import runs; whether all waits are under their bars.
fn beside(dir: &Path, office: &Path) -> Done<bool> {
    let mut text = "portal_number,filed_at,service,full_name\n".to_owned();
    for n in 0..ROWS {
        writeln!(text, "P-{n},2026-02-03 10:00,issue,Заявитель {n}")?;
    }
    let file = dir.join("rows.csv");
    fs::write(&file, text)?;
    let mut store = Store::open_write(office)?;
    let began = Instant::now();
    let mut import = command(office, &["import", &file.display().to_string()]).stdout(Stdio::null()).spawn()?;
    let (mut writes, mut logins) = (Vec::new(), Vec::new());
    while import.try_wait()?.is_none() {
        let asked = Instant::now();
        store.submit(&note()?)?;
        writes.push(asked.elapsed());
        let asked = Instant::now();
        Store::open_read(office)?.snapshot()?.queue_page(&QueueQuery::first(Scope::All, 40))?;
        logins.push(asked.elapsed());
        std::thread::park_timeout(BREATH);
    }
    let took = began.elapsed();
    if !import.wait()?.success() {
        return Err("the import failed".into());
    }
    println!("beside an import of {ROWS} rows that took {took:.2?}:");
    let writes = told_waits("a write", &mut writes, WRITE);
    Ok(told_waits("a login (open and first rows)", &mut logins, LOGIN) && writes)
}

fn note() -> Done<Envelope> {
    let now: DateTime<FixedOffset> = DateTime::parse_from_rfc3339("2026-11-20T10:00:00+05:00")?;
    let command = Order::Note { case: "2026-0001".parse().map_err(|()| "a case")?, text: "рядом".to_owned() };
    Ok(Envelope { command, expected: None, who: Who::owner("owner"), now })
}

fn told_waits(what: &str, waits: &mut [Duration], bar: Duration) -> bool {
    waits.sort();
    let at = |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default();
    let longest = waits.last().copied().unwrap_or_default();
    let kept = !waits.is_empty() && longest <= bar;
    let (count, half, most) = (waits.len(), at(50), at(99));
    println!("  {what}: {count} times, p50 {half:.1?}, p99 {most:.1?}, longest {longest:.1?} (bar {bar:?}): {kept}");
    kept
}
