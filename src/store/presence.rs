//! Who has what open: one small file a running program in the folder `here` of the office, with no store in it, so that
//! it is read even while somebody holds the file of the office.
//!
//! A program holds its file locked for as long as it lives. So an entry expires the moment its program is gone, however
//! it went; whoever reads next takes the file away, and nothing can get stuck.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use rustix::fs::{FlockOperation, flock};
use serde::{Deserialize, Serialize};

use crate::office::{CaseNo, Login};

/// Name of the folder in the office's.
const FOLDER: &str = "here";
/// End of the name of a file that is being written.
const NEW: &str = ".new";
/// Shortest time between two writes of one program.
const PAUSE: Duration = Duration::from_secs(1);
/// Looks at the folder between two readings of it that nothing in it gives a cause for: a program that was killed
/// changes no folder.
const LOOKS: u32 = 40;
/// Bytes of a file that are read: more of it is nobody's entry.
const MOST: u64 = 4_096;

/// A running program, and what its officer has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Whose it is.
    pub login: Login,
    /// Number of the process.
    pub pid: u32,
    /// When it began, by the office's wall clock.
    pub since: NaiveDateTime,
    /// The address it is worked at from; none at the machine itself.
    pub from: Option<String>,
    /// The case that is open.
    pub case: Option<CaseNo>,
    /// Since when that is so, by the office's wall clock.
    pub at: NaiveDateTime,
}

/// This program's place among the others.
#[derive(Debug)]
pub struct Presence {
    folder: PathBuf,
    seat: Seat,
    /// The file as it was last written: the lock lives as long as it is open.
    held: Option<File>,
    /// Whether what is written is not what is so.
    changed: bool,
    written: Option<Instant>,
    /// The folder as it was last read.
    seen: Option<(i64, i64)>,
    looks: u32,
    others: Vec<Seat>,
}

impl Presence {
    /// A place in an office; nothing is written yet.
    pub fn new(dir: &Path, seat: Seat) -> Self {
        let folder = dir.join(FOLDER);
        let others = Vec::new();
        Self { folder, seat, held: None, changed: true, written: None, seen: None, looks: 0, others }
    }

    /// What the others are told, as it is now.
    pub const fn seat(&self) -> &Seat {
        &self.seat
    }

    /// What is open here now; written by [`Presence::tell`].
    pub fn open(&mut self, case: Option<CaseNo>, at: NaiveDateTime) {
        if self.seat.case != case {
            (self.seat.case, self.seat.at, self.changed) = (case, at, true);
        }
    }

    /// Writes what is open here, if that changed and the last writing is a second ago. What the folder does not take is
    /// tried again: nobody's work waits for it.
    pub fn tell(&mut self, now: Instant) {
        let early = self.written.is_some_and(|at| now < at + PAUSE);
        if !self.changed || early {
            return;
        }
        self.written = Some(now);
        if let Ok(file) = self.write() {
            (self.held, self.changed) = (Some(file), false);
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.join(format!("{}.{}", name(&self.seat.login), self.seat.pid))
    }

    /// The new file is whole and locked before it stands in the place of the old one, whose lock ends after that.
    fn write(&self) -> io::Result<File> {
        let mut folder = DirBuilder::new();
        folder.recursive(true).mode(0o700).create(&self.folder)?;
        let path = self.path();
        let mut beside = path.clone().into_os_string();
        beside.push(NEW);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        let mut file = options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed()).open(&beside)?;
        flock(&file, FlockOperation::NonBlockingLockExclusive)?;
        file.write_all(&serde_json::to_vec(&self.seat)?)?;
        std::fs::rename(&beside, &path)?;
        Ok(file)
    }

    /// The other programs, if they are not those of the last look. Costs one look at the folder unless it changed.
    pub fn look(&mut self) -> Option<&[Seat]> {
        let now = std::fs::metadata(&self.folder).ok().map(|folder| (folder.mtime(), folder.mtime_nsec()));
        self.looks += 1;
        if now == self.seen && self.looks < LOOKS {
            return None;
        }
        (self.seen, self.looks) = (now, 0);
        let others = self.read();
        if others == self.others {
            return None;
        }
        self.others = others;
        Some(&self.others)
    }

    fn read(&mut self) -> Vec<Seat> {
        let own = self.path();
        let mut others = Vec::new();
        let mut still_there = false;
        for entry in std::fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path == own {
                still_there = true;
            } else if let Ok(Some(seat)) = living(&path) {
                others.push(seat);
            }
        }
        // Somebody cleared the folder.
        self.changed |= self.held.is_some() && !still_there;
        others.sort_by(|a, b| (a.at, &a.login, a.pid).cmp(&(b.at, &b.login, b.pid)));
        others
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if self.held.is_some() {
            let _already_gone = std::fs::remove_file(self.path());
        }
    }
}

/// A login as a part of a file's name.
fn name(login: &str) -> String {
    login.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect()
}

/// The entry of a program that lives; the file of one that does not is taken away.
fn living(path: &Path) -> io::Result<Option<Seat>> {
    let mut options = OpenOptions::new();
    let flags = (rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK).bits().cast_signed();
    let file = options.read(true).custom_flags(flags).open(path)?;
    let is = file.metadata()?;
    if !is.is_file() {
        return Ok(None);
    }
    if flock(&file, FlockOperation::NonBlockingLockShared).is_ok() {
        // Its program may have put a new file in its place since it was opened.
        let there = std::fs::symlink_metadata(path)?;
        if (there.dev(), there.ino()) == (is.dev(), is.ino()) {
            std::fs::remove_file(path)?;
        }
        return Ok(None);
    }
    if path.as_os_str().as_encoded_bytes().ends_with(NEW.as_bytes()) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    Ok(serde_json::from_slice(&bytes).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(login: &str, pid: u32) -> Seat {
        let at = "2026-03-26T10:05:00".parse().unwrap();
        Seat { login: login.into(), pid, since: at, from: None, case: None, at }
    }

    fn case(no: &str) -> Option<CaseNo> {
        no.parse().ok()
    }

    /// Two programs in an office.
    fn two(dir: &Path) -> (Presence, Presence) {
        (Presence::new(dir, seat("lee", 1)), Presence::new(dir, seat("aigul", 2)))
    }

    #[test]
    fn another_sees_what_is_open_and_that_it_is_open_no_more() {
        let dir = tempfile::tempdir().unwrap();
        let (mut lee, mut aigul) = two(dir.path());
        let (begun, at) = (Instant::now(), "2026-03-26T10:07:00".parse().unwrap());
        assert_eq!(aigul.look(), None, "nobody is there, and no folder");
        lee.open(case("2026-0001"), at);
        lee.tell(begun);
        let open = Seat { case: case("2026-0001"), at, ..seat("lee", 1) };
        assert_eq!(aigul.look(), Some(&[open][..]));
        assert_eq!(aigul.look(), None, "nothing changed");
        drop(lee);
        assert_eq!(aigul.look(), Some(&[][..]));
        assert_eq!(std::fs::read_dir(dir.path().join(FOLDER)).unwrap().count(), 0);
    }

    #[test]
    fn an_entry_is_written_once_a_second_at_most_and_then_as_it_is_by_now() {
        let dir = tempfile::tempdir().unwrap();
        let (mut lee, mut aigul) = two(dir.path());
        let (begun, at) = (Instant::now(), seat("lee", 1).at);
        lee.tell(begun);
        assert_eq!(aigul.look().map(<[Seat]>::len), Some(1));
        for no in ["2026-0001", "2026-0002", "2026-0003"] {
            lee.open(case(no), at);
            lee.tell(begun + PAUSE / 2);
        }
        aigul.looks = LOOKS;
        assert_eq!(aigul.look(), None);
        lee.tell(begun + PAUSE);
        aigul.looks = LOOKS;
        assert_eq!(aigul.look().and_then(|seats| seats[0].case), case("2026-0003"));
    }

    #[test]
    fn what_a_dead_program_left_is_taken_away_by_whoever_looks() {
        let dir = tempfile::tempdir().unwrap();
        let (mut lee, mut aigul) = two(dir.path());
        lee.tell(Instant::now());
        assert_eq!(aigul.look().map(<[Seat]>::len), Some(1));
        // Killed: the lock goes, the file stays, and the folder is as it was.
        let (folder, path) = (lee.folder.clone(), lee.path());
        drop(lee.held.take());
        for _ in 1..LOOKS {
            assert_eq!(aigul.look(), None);
        }
        assert_eq!(aigul.look(), Some(&[][..]));
        assert!(!path.exists());
        // One half written, and what is nobody's entry at all.
        std::fs::write(folder.join("lee.1.new"), "{").unwrap();
        std::fs::write(folder.join("stray"), "{").unwrap();
        aigul.looks = LOOKS;
        assert_eq!(aigul.look(), None);
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
    }

    #[test]
    fn an_entry_that_was_taken_away_is_written_again() {
        let dir = tempfile::tempdir().unwrap();
        let (mut lee, _) = two(dir.path());
        let begun = Instant::now();
        lee.tell(begun);
        assert_eq!(lee.look(), None);
        std::fs::remove_dir_all(&lee.folder).unwrap();
        assert_eq!(lee.look(), None);
        lee.tell(begun + PAUSE);
        assert!(lee.path().exists());
        let mode = std::fs::metadata(lee.path()).unwrap().mode() & 0o777;
        let folder = std::fs::metadata(&lee.folder).unwrap().mode() & 0o777;
        assert_eq!((mode, folder), (0o600, 0o700));
    }

    #[test]
    fn a_login_never_leaves_the_folder() {
        assert_eq!(name("../../li"), ".._.._li");
    }
}
