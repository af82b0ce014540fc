//! Certificates as files: a thousand of them, and one alone, against their bars.
//!
//! `cargo bench --bench papers`. A bar that is missed ends it with exit code 1.

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use akimat::locale::{Lang, Texts};
use akimat::office::Subject;
use akimat::office::paper::{PaperKind, PaperRef};
use akimat::simulate::{self, Options};
use akimat::store::Store;
use akimat::{outgoing, print};

const COUNT: usize = 1_000;
const ALL: Duration = Duration::from_secs(20);
const ONE: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("papers: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse()?;
    simulate::make(&at, &Options { cases: 300, ..Options::at(now, Lang::Ru) })?;
    let snapshot = Store::open_read(&at)?.snapshot()?;
    let mut certificates: Vec<PaperRef> = Vec::new();
    for case in snapshot.cases()? {
        let all = outgoing::available(&snapshot, &Subject::Case(case?.no), now.date())?;
        certificates.extend(all.into_iter().filter(|paper| paper.kind == PaperKind::Certificate));
    }
    let texts = Texts::new(Lang::Ru);
    let make = |paper: &PaperRef| -> Result<usize, Box<dyn Error>> {
        let drawn = outgoing::draw(&snapshot, paper, &texts, now).map_err(|why| format!("{why:?}"))?;
        Ok(print::pdf(&drawn.pages)?.len())
    };
    let first = certificates.first().ok_or("no certificate was granted")?;
    // The first one reads the fonts too.
    let began = Instant::now();
    let bytes = make(first)?;
    let one = began.elapsed();
    let began = Instant::now();
    for paper in certificates.iter().cycle().take(COUNT) {
        make(paper)?;
    }
    let all = began.elapsed();
    println!("one certificate, the fonts read: {one:?} (bar {ONE:?}), {bytes} bytes");
    println!("{COUNT} certificates: {all:?} (bar {ALL:?})");
    Ok(one < ONE && all < ALL)
}
