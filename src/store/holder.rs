//! Who holds the writer's turn. A process that is stopped inside a transaction keeps everybody out, and whoever waits
//! has to be told which one it is.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Instant;

use super::error::StoreError;
use super::open;
use super::submit::{PATIENCE, wait};

/// The byte of the file that redb's writers take in turn.
const TURN: u64 = 1 << 62;

/// A process that holds the writer's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its number.
    pub pid: u32,
    /// The login it was started for with `--as`.
    pub login: Option<String>,
    /// Whether it is stopped: it will not let go by itself.
    pub stopped: bool,
}

impl Holder {
    /// The process and the officer: «1234 (aigul)».
    pub fn who(&self) -> String {
        match &self.login {
            Some(login) => format!("{} ({login})", self.pid),
            None => self.pid.to_string(),
        }
    }
}

/// Another process that holds the writer's turn at an office; none where nobody does, or where it is a process of
/// another user, of which nothing can be known.
pub fn holder(dir: impl AsRef<Path>) -> Option<Holder> {
    let file = fs::metadata(open::file(dir.as_ref())).ok()?;
    let table = fs::read_to_string("/proc/locks").unwrap_or_default();
    let inode = format!(":{}", file.ino());
    if !table.lines().any(|line| line.split_whitespace().any(|word| word.ends_with(&inode)) && takes_turn(line)) {
        return None;
    }
    let own = std::process::id();
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| *pid != own).find(|pid| holds(*pid, &file)).map(|pid| Holder {
        pid,
        login: login_of(&fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default()),
        stopped: is_stopped(&fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default()),
    })
}

/// Waits while a stopped process holds the turn, and no longer than a command waits: who opens the file for writing
/// without that is held as well, and for as long.
pub(super) fn pass(dir: &Path) -> Result<(), StoreError> {
    let until = Instant::now() + PATIENCE;
    while let Some(held) = holder(dir).filter(|held| held.stopped) {
        if Instant::now() >= until {
            return Err(StoreError::Held(held));
        }
        wait(std::time::Duration::from_millis(50));
    }
    Ok(())
}

fn holds(pid: u32, file: &fs::Metadata) -> bool {
    let Ok(open) = fs::read_dir(format!("/proc/{pid}/fd")) else { return false };
    open.flatten().any(|fd| {
        let same = fs::metadata(fd.path()).is_ok_and(|of| (of.dev(), of.ino()) == (file.dev(), file.ino()));
        let info = || fs::read_to_string(format!("/proc/{pid}/fdinfo/{}", fd.file_name().display()));
        same && info().is_ok_and(|info| info.lines().any(|line| line.starts_with("lock:") && takes_turn(line)))
    })
}

/// Whether a line of the kernel's table of locks is one that is held for writing on the byte of the turn.
fn takes_turn(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some(write) = words.iter().position(|word| *word == "WRITE") else { return false };
    let range = |word: &&str| if *word == "EOF" { Some(u64::MAX) } else { word.parse().ok() };
    let (from, to) = match words.last_chunk::<2>() {
        Some([from, to]) => (range(from), range(to)),
        None => return false,
    };
    let waits = words.contains(&"->");
    let bytes = words[..write].contains(&"OFDLCK");
    bytes && !waits && matches!((from, to), (Some(from), Some(to)) if from <= TURN && TURN <= to)
}

fn login_of(line: &[u8]) -> Option<String> {
    let mut words = line.split(|byte| *byte == 0).map(String::from_utf8_lossy);
    let login = words.find_map(|word| match word.strip_prefix("--as=") {
        Some(login) => Some(Some(login.to_owned())),
        None => (word == "--as").then_some(None),
    })?;
    let login = login.or_else(|| words.next().map(std::borrow::Cow::into_owned))?;
    // What is no login is somebody else's command line.
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
    (!login.is_empty() && login.len() <= 32 && login.chars().all(fits)).then_some(login)
}

fn is_stopped(stat: &str) -> bool {
    stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with(['T', 't']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_turn_is_found_in_the_table_of_locks() {
        let line = |kind: &str, mode: &str, from: u64, to: &str| {
            takes_turn(&format!("lock:\t4: {kind} ADVISORY  {mode} -1 fe:00:10019123 {from} {to}"))
        };
        assert!(line("OFDLCK", "WRITE", TURN, &TURN.to_string()));
        assert!(line("OFDLCK", "WRITE", 0, "EOF"));
        assert!(!line("OFDLCK", "READ", TURN, &TURN.to_string()));
        assert!(!line("OFDLCK", "WRITE", TURN + 1, &(TURN + 1).to_string()));
        assert!(!line("OFDLCK", "WRITE", 0, "4095"));
        assert!(!line("FLOCK", "WRITE", 0, "EOF"), "another kind of lock, which is no turn");
        assert!(!takes_turn(&format!("4: -> OFDLCK ADVISORY  WRITE -1 fe:00:7 {TURN} {TURN}")), "it only waits");
        assert!(!takes_turn("") && !takes_turn("lock: WRITE"));
    }

    #[test]
    fn a_login_is_read_from_the_command_line_and_nothing_else_is() {
        let of = |words: &[&str]| login_of(words.join("\0").as_bytes());
        assert_eq!(of(&["akimat", "--office", "/srv", "--as", "aigul", ""]).as_deref(), Some("aigul"));
        assert_eq!(of(&["akimat", "--as=aigul"]).as_deref(), Some("aigul"));
        assert_eq!(of(&["akimat", "verify"]), None);
        assert_eq!(of(&["akimat", "--as"]), None);
        assert_eq!(of(&["akimat", "--as", "\x1b[31m"]), None);
    }

    #[test]
    fn a_stopped_process_is_told_from_one_at_work() {
        assert!(is_stopped("12 (a) T (b)) T 1 12"));
        assert!(is_stopped("12 (akimat) t 1 12"));
        assert!(!is_stopped("12 (T) S 1 12") && !is_stopped(""));
    }
}
