//! The program itself for the flows: a folder that is its whole world, its command line, and its screens on a pty.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use akimat::office::CaseNo;
use akimat::office::case::Case;
use akimat::store::Store;
use portable_pty::CommandBuilder;

use crate::pty::{Pty, command};

/// What a terminal sends for the keys that no letter stands for.
pub const F2: &str = "\x1bOQ";
pub const F9: &str = "\x1b[20~";
pub const F10: &str = "\x1b[21~";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const RIGHT: &str = "\x1b[C";
pub const ESC: &str = "\x1b";

/// Who works where nothing says a login.
pub const LOGIN: &str = "owner";

const PROGRAM: &str = env!("CARGO_BIN_EXE_akimat");
const LIMIT: Duration = Duration::from_secs(30);

/// A folder that is home, settings and office of the program.
pub struct Office {
    pub dir: tempfile::TempDir,
    /// The office's folder, where it is not in there.
    pub at: Option<PathBuf>,
    /// What starts the screens, where it is not the test itself.
    pub through: &'static [&'static str],
}

/// What a subcommand did.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// An application of a fictional teacher with everything an issue asks for.
pub struct Row<'a> {
    pub number: &'a str,
    pub filed: &'a str,
    pub name: &'a str,
}

impl Office {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), at: None, through: &[] }
    }

    /// An office with these applications.
    pub fn with(rows: &[Row<'_>]) -> Self {
        let office = Self::new();
        office.import(rows);
        office
    }

    /// An office with one case.
    pub fn of_one() -> Self {
        Self::with(&[Row { number: "A-1", filed: "2026-02-03 10:00", name: "Ким Алексей" }])
    }

    /// Imports applications in a process of its own.
    pub fn import(&self, rows: &[Row<'_>]) {
        let mut text = "portal_number,filed_at,service,full_name,profession_code,education,english_certificate,\
                        work_periods,attachments,consent\n"
            .to_owned();
        for Row { number, filed, name } in rows {
            let facts = "1.1.1,higher,n,2015-09-01..2020-08-31,application;id;education;recognition;work_record,y";
            writeln!(text, "{number},{filed},issue,{name},{facts}").unwrap();
        }
        let path = self.home().join(format!("{}.csv", rows[0].number));
        fs::write(&path, text).unwrap();
        let run = self.cli(&["import", path.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{run:?}");
    }

    pub fn home(&self) -> &Path {
        self.dir.path()
    }

    pub fn folder(&self) -> PathBuf {
        self.at.clone().unwrap_or_else(|| self.home().join("office"))
    }

    /// A subcommand, in English.
    pub fn cli(&self, line: &[&str]) -> Run {
        let mut command = std::process::Command::new(PROGRAM);
        command.env_clear().env("HOME", self.home()).current_dir(self.home());
        command.args(["--lang", "en", "--office"]).arg(self.folder()).args(line);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The command of the screens, not started yet.
    pub fn command(&self, lang: &str) -> CommandBuilder {
        let folder = self.folder();
        let line = [PROGRAM, "--office", folder.to_str().unwrap(), "--lang", lang];
        let words = [self.through, &line].concat();
        let mut command = command(words[0], &words[1..]);
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, self.home());
        }
        command.env("TERM", "xterm-256color");
        command
    }

    /// The screens, once the queue with its cases is painted.
    pub fn screens(&self, lang: &str, columns: u16, rows: u16) -> Pty {
        let pty = Pty::spawn(self.command(lang), columns, rows);
        pty.wait_for("2026-0001");
        pty
    }

    /// The screens on the one case of the office, its documents checked and sent to the Commission.
    pub fn screens_at_the_commission(&self) -> Pty {
        let mut pty = self.screens("ru", 120, 40);
        pty.send(&format!("c*{F2}g"));
        pty.wait_for("F2 направляет");
        pty.send(F2);
        pty.wait_for("направлено в Комиссию");
        pty
    }

    pub fn case(&self, no: &str) -> Case {
        let no: CaseNo = no.parse().unwrap();
        self.store().snapshot().unwrap().case(no).unwrap().unwrap()
    }

    pub fn store(&self) -> Store {
        Store::open_read(self.folder()).unwrap()
    }

    /// Waits for something in the file.
    pub fn wait_until(&self, what: &str, done: impl Fn(&Store) -> bool) {
        let until = Instant::now() + LIMIT;
        while !done(&self.store()) {
            assert!(Instant::now() < until, "{what} never came");
            std::thread::yield_now();
        }
    }

    /// Every link of the journal holds and everything derived from it agrees.
    pub fn assert_whole(&self) {
        let run = self.cli(&["verify"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    }
}

/// Leaves by F10: at once, well, and the terminal as it was.
pub fn leave(mut pty: Pty) {
    pty.send(F10);
    assert_eq!(pty.exit().exit_code(), 0);
    pty.assert_left_as_found();
}
