//! Papers as files: every kind there is, in both languages, of every life the scenarios tell, checked by what others made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::said::{akimat, names};
use akimat::locale::{Lang, Texts};
use akimat::office::Subject;
use akimat::office::paper::{PaperKind, PaperRef};
use akimat::outgoing::{self, Drawn};
use akimat::store::{Snapshot, Store};

/// What checks a PDF, of Debian's `poppler-utils` and `qpdf`.
const TOOLS: [&str; 3] = ["pdffonts", "pdftotext", "qpdf"];

/// Papers that are no subject's own: the command line and the report have tests of theirs.
const LISTS: [PaperKind; 4] = [
    PaperKind::RegisterCertificates,
    PaperKind::RegisterNotifications,
    PaperKind::RegisterComplaints,
    PaperKind::Report,
];

/// The offices of the golden journals, one after another.
fn journals() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals/0.3");
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|end| end == "jsonl")).collect();
    all.sort();
    all
}

fn restored(journal: &Path) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let records = fs::read_to_string(journal).unwrap().lines().map(|line| line.as_bytes().to_vec()).collect::<Vec<_>>();
    akimat::store::restore(&at, records, |_| {}).unwrap();
    (dir, at)
}

/// Everything there may be a paper about.
fn subjects(snapshot: &Snapshot) -> Vec<Subject> {
    let mut all: Vec<Subject> = snapshot.cases().unwrap().map(|case| Subject::Case(case.unwrap().no)).collect();
    all.extend(snapshot.certificates().unwrap().map(|found| Subject::Certificate(found.unwrap().number)));
    all.extend(snapshot.complaints().unwrap().into_iter().map(|found| Subject::Complaint(found.no)));
    all.extend(snapshot.inquiries().unwrap().into_iter().map(|found| Subject::Inquiry(found.no)));
    for open in [true, false] {
        all.extend(snapshot.sittings(open, usize::MAX).unwrap().into_iter().map(|found| Subject::Sitting(found.no)));
    }
    all
}

/// Whether a paper is of one language: a reply is, the one it was prepared in.
fn is_in(snapshot: &Snapshot, paper: &PaperRef, lang: Lang) -> bool {
    let Subject::Inquiry(no) = paper.subject else { return true };
    let inquiry = snapshot.inquiry(no).unwrap().unwrap();
    inquiry.reply.is_some_and(|prepared| prepared.reply.lang.code() == lang.code())
}

/// Every paper of an office that can be made, in both languages.
fn each(snapshot: &Snapshot, mut with: impl FnMut(&Drawn)) {
    let last = snapshot.record(snapshot.head().unwrap().0).unwrap().unwrap().at.naive_local();
    for subject in subjects(snapshot) {
        for paper in outgoing::available(snapshot, &subject, last.date()).unwrap() {
            for lang in [Lang::Kk, Lang::Ru].into_iter().filter(|lang| is_in(snapshot, &paper, *lang)) {
                let drawn = outgoing::draw(snapshot, &paper, &Texts::new(lang), last);
                with(&drawn.unwrap_or_else(|why| panic!("{paper:?}: {why:?}")));
            }
        }
    }
}

/// Whether the tools are there; without them the test says so past the runner's capture, and `AKIMAT_NEED_TOOLS=1`
/// makes that a failure.
fn has_tools() -> bool {
    let there = |tool: &&str| Command::new(tool).arg("--version").output().is_ok();
    if TOOLS.iter().all(there) {
        return true;
    }
    let why = "install poppler-utils and qpdf";
    assert!(std::env::var_os("AKIMAT_NEED_TOOLS").is_none(), "{why}");
    let words = format!("\n*** SKIPPED: papers are not checked by other programs: {why} ***\n");
    let _seen = fs::write("/dev/tty", &words).or_else(|_| fs::write("/proc/self/fd/2", words));
    false
}

fn told(program: &str, args: &[&str], file: &Path) -> String {
    let run =
        Command::new(program).args(args).arg(file).args((program == "pdftotext").then_some("-")).output().unwrap();
    let err = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && err.is_empty(), "{program} {}: {err}", file.display());
    String::from_utf8(run.stdout).unwrap()
}

/// Words without the places where lines and pages end.
fn run_on(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect()
}

/// A file that other programs read as it was meant: whole, with its own letters embedded, and every word of it there.
fn check(file: &Path, drawn: &Drawn) {
    told("qpdf", &["--check"], file);
    let fonts = told("pdffonts", &[], file);
    for font in fonts.lines().skip(2) {
        assert!(font.contains("PTSerif") && font.contains("yes yes yes"), "{}: {font}", file.display());
    }
    let text = run_on(&told("pdftotext", &["-raw"], file));
    for page in drawn.pages.text() {
        for line in page {
            for word in line.text.split_whitespace().filter(|word| *word != "│" && *word != "_____") {
                assert!(text.contains(&run_on(word)), "{}: {word} of {:?} is not there", file.display(), line.text);
            }
        }
    }
}

#[test]
fn every_paper_of_every_life_is_made_in_both_languages_and_read_by_other_programs() {
    let (dir, tools) = (tempfile::tempdir().unwrap(), has_tools());
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for journal in journals() {
        let (_dir, at) = restored(&journal);
        let store = Store::open_read(&at).unwrap();
        each(&store.snapshot().unwrap(), |drawn| {
            let count = seen.entry((drawn.paper.kind.code(), drawn.lang.code())).or_default();
            *count += 1;
            let bytes = akimat::print::pdf(&drawn.pages).unwrap();
            // The programs take longer than the papers: a few of each kind are theirs.
            if tools && *count <= 3 {
                let file = dir.path().join(format!("{}-{count}.pdf", drawn.stem()));
                fs::write(&file, bytes).unwrap();
                check(&file, drawn);
            }
        });
    }
    let papers = PaperKind::ALL.iter().filter(|kind| !LISTS.contains(kind));
    for kind in papers {
        for lang in if *kind == PaperKind::Reply { &["ru"][..] } else { &["kk", "ru"] } {
            assert!(seen.contains_key(&(kind.code(), *lang)), "no scenario makes {} in {lang}: {seen:?}", kind.code());
        }
    }
}

/// The first refusal of an office that has one.
fn refused() -> (tempfile::TempDir, PathBuf, String) {
    for journal in journals() {
        let (dir, at) = restored(&journal);
        let snapshot = Store::open_read(&at).unwrap().snapshot().unwrap();
        for subject in subjects(&snapshot) {
            let all = outgoing::available(&snapshot, &subject, "2026-11-20".parse().unwrap()).unwrap();
            if all.iter().any(|paper| paper.kind == PaperKind::Refusal) {
                return (dir, at, subject.number());
            }
        }
    }
    panic!("no refusal");
}

#[test]
fn a_paper_is_numbered_once_recorded_and_never_written_over() {
    let (_dir, at, no) = refused();
    let (code, out, err) = akimat(&at, "ru", &["paper", "refusal", &no]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(out.contains("№ "), "{out}{err}");
    assert_eq!(akimat(&at, "ru", &["paper", "refusal", &no]).0, 0);
    let left = names(&at.join("outbox"));
    assert_eq!(left.len(), 2, "{left:?}");
    // The other language is the same letter: the same number.
    let (_, kazakh, _) = akimat(&at, "kk", &["paper", "refusal", &no]);
    let number = |text: &str| text.split("№ ").nth(1).unwrap().split(',').next().unwrap().to_owned();
    assert_eq!(number(&kazakh), number(&out));
    let (code, told, _) = akimat(&at, "ru", &["verify"]);
    assert_eq!(code, 0, "{told}");
}

#[test]
fn a_paper_that_says_something_else_is_made_again_only_by_who_saw_what() {
    let (_dir, at, no) = refused();
    assert_eq!(akimat(&at, "ru", &["paper", "refusal", &no]).0, 0);
    assert_eq!(akimat(&at, "ru", &["office", "set", "city_ru", "Талдыкорган"]).0, 0);
    let (code, _, err) = akimat(&at, "ru", &["paper", "refusal", &no]);
    assert!(code == 1 && err.contains("Талдыкорган") && err.contains("--again"), "{err}");
    assert_eq!(names(&at.join("outbox")).len(), 1);
    assert_eq!(akimat(&at, "ru", &["paper", "refusal", &no, "--again"]).0, 0);
    assert_eq!(names(&at.join("outbox")).len(), 2);
}

#[test]
fn what_stands_in_the_way_is_said_and_leaves_nothing() {
    let (dir, at, no) = refused();
    let told = |line: &[&str], code: u8| {
        let (found, out, err) = akimat(&at, "ru", line);
        assert_eq!(found, code, "{line:?}: {out}{err}");
        err
    };
    assert!(told(&["paper", "memo", &no], 2).contains("refusal, defects_notice"));
    assert!(told(&["paper", "refusal", "x"], 2).contains('x'));
    assert!(told(&["paper", "refusal", "2031-0001"], 1).contains("2031-0001"));
    assert!(told(&["paper", "certificate", "2031-0001"], 1).contains("2031-0001"));
    assert!(told(&["paper", "end_decision", &no], 1).contains(&no) || !no.is_empty());
    let file = dir.path().join("mine.pdf");
    fs::write(&file, "mine").unwrap();
    assert!(told(&["paper", "refusal", &no, "--out", file.to_str().unwrap()], 2).contains("уже есть"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    let nowhere = dir.path().join("no/x.pdf");
    assert!(told(&["paper", "refusal", &no, "--out", nowhere.to_str().unwrap()], 2).contains("такой папки нет"));
    assert_eq!(akimat(&at, "en", &["paper", "refusal", &no]).0, 2);
    let store = Store::open_read(&at).unwrap();
    let made = store.snapshot().unwrap().papers_of(&Subject::Case(no.parse().unwrap())).unwrap();
    assert!(made.made.iter().all(|making| making.kind != PaperKind::Refusal), "{made:?}");
}

#[test]
fn the_pages_are_read_as_text_and_record_nothing() {
    let (_dir, at, no) = refused();
    let before = Store::open_read(&at).unwrap().snapshot().unwrap().head().unwrap().0;
    let (code, out, err) = akimat(&at, "kk", &["paper", "refusal", &no, "--format", "text"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("уәжді бас тарту") && out.contains("— "), "{out}");
    assert_eq!(Store::open_read(&at).unwrap().snapshot().unwrap().head().unwrap().0, before);
}

#[test]
fn registers_are_of_a_period_and_lose_no_row() {
    let tools = has_tools();
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("office");
    let now = "2026-11-20T10:00:00".parse().unwrap();
    let options = akimat::simulate::Options { cases: 150, ..akimat::simulate::Options::at(now, Lang::Ru) };
    akimat::simulate::make(&at, &options).unwrap();
    for kind in ["register_certificates", "register_notifications", "register_complaints"] {
        for lang in ["kk", "ru"] {
            let file = dir.path().join(format!("{kind}.{lang}.pdf"));
            let line = ["paper", kind, "--from", "2026-01-01", "--to", "2026-12-31", "--out", file.to_str().unwrap()];
            let (code, out, err) = akimat(&at, lang, &line);
            assert_eq!(code, 0, "{kind}: {out}{err}");
            if tools {
                told("qpdf", &["--check"], &file);
                let (_, text, _) = akimat(&at, lang, &[&line[..6], &["--format", "text"]].concat());
                let found = run_on(&told("pdftotext", &["-raw"], &file));
                for row in text.lines().filter(|line| line.contains(" │ ")) {
                    let number = row.split(" │ ").nth(1).unwrap().split_whitespace().next().unwrap();
                    assert!(found.contains(&run_on(number)), "{kind} {lang}: {number} of {row}");
                }
            }
        }
    }
    assert_eq!(akimat(&at, "ru", &["paper", "register_complaints"]).0, 2);
}
