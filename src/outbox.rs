//! Files of ours, put where they belong whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags};
use rustix::io::Errno;
use tempfile::NamedTempFile;

use crate::intake::clean;
use crate::phrase::Phrase;

/// Folder of an office that its files leave by.
pub const FOLDER: &str = "outbox";

/// Names that are tried beside the first one, where a name is taken.
const TRIES: usize = 1_000;

/// Bytes of a person's name in a file's: a part of a path has 255, a Cyrillic letter two, others up to four.
const PERSON: usize = 120;

/// How often a name that somebody else took in the meantime is given up for the next one.
const RACES: usize = 5;

/// Why a file was not written.
#[derive(Debug)]
pub enum Unwritten<E> {
    /// What was to be written could not be made.
    Made(E),
    /// The folder, the disk, or a file that stands there already.
    Out(io::Error),
}

impl<E> From<io::Error> for Unwritten<E> {
    fn from(fault: io::Error) -> Self {
        Self::Out(fault)
    }
}

/// The sentence of a file that was not written.
pub fn unwritten(path: &Path, fault: &io::Error) -> Phrase {
    let why = match fault.kind() {
        io::ErrorKind::AlreadyExists => Phrase::new("outbox-taken"),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Phrase::new("outbox-no-folder"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Phrase::new("outbox-barred"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Phrase::new("outbox-full")
        }
        io::ErrorKind::IsADirectory => Phrase::new("outbox-is-folder"),
        _ => Phrase::new("outbox-other").with("fault", fault.to_string()),
    };
    Phrase::new("outbox-unwritten").with("path", clean(&path.display().to_string()).text).with("why", why)
}

/// Writes a file beside its place and puts it there once it is whole; where `replace` is false, nothing that stands
/// there is touched. Whatever ends it before, no part of it is left.
///
/// # Errors
/// The folder, the disk, a file that stands there already; what `write` says.
pub fn put<E>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Unwritten<E>>,
) -> Result<(), Unwritten<E>> {
    if path.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    // A pipe or a device is no place to put a file into: it is written to as it stands.
    if replace && path.metadata().is_ok_and(|there| !there.is_file()) {
        let mut out = BufWriter::new(File::options().write(true).open(path)?);
        write(&mut out)?;
        return Ok(out.flush()?);
    }
    // Said before the work is done; whether it is still so is asked again at the end.
    if !replace && path.symlink_metadata().is_ok() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Some(file) = nameless(folder)? {
        let file = whole(file, write)?;
        return Ok(name(&file, folder, path, replace)?);
    }
    let (file, beside) = NamedTempFile::new_in(folder)?.into_parts();
    let file = NamedTempFile::from_parts(whole(file, write)?, beside);
    let put = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    put.map(drop).map_err(|fault| fault.error.into())
}

/// Writes all of a file, down to the disk: a full one may say so only then.
fn whole<E>(file: File, write: impl FnOnce(&mut dyn Write) -> Result<(), Unwritten<E>>) -> Result<File, Unwritten<E>> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(file)
}

/// A file without a name: a process that is killed leaves nothing of it. None where the file system has no such files.
fn nameless(folder: &Path) -> io::Result<Option<File>> {
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    match rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR) {
        Ok(file) if Path::new("/proc/self/fd").is_dir() => Ok(Some(file.into())),
        Ok(_) | Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::INVAL) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// Gives a file without a name its own. A link never replaces: what is to be replaced is renamed over.
fn name(file: &File, folder: &Path, path: &Path, replace: bool) -> io::Result<()> {
    let from = format!("/proc/self/fd/{}", file.as_raw_fd());
    let link = |to: &Path| Ok(rustix::fs::linkat(CWD, from.as_str(), CWD, to, AtFlags::SYMLINK_FOLLOW)?);
    if !replace {
        return link(path);
    }
    let beside = tempfile::Builder::new().make_in(folder, link)?;
    beside.persist(path).map(drop).map_err(|fault| fault.error)
}

/// What may stand in a file's name: letters and digits, their words parted by hyphens.
pub fn plain(part: &str) -> String {
    let words = clean(part).text;
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// A person's name as a part of a file's name, cut where the whole would be too long for one.
pub fn person(name: &str) -> String {
    let mut plain = plain(name);
    let end = (0..=PERSON.min(plain.len())).rfind(|at| plain.is_char_boundary(*at)).unwrap_or_default();
    plain.truncate(end);
    plain.trim_end_matches('-').to_owned()
}

/// A name in a folder that nothing stands under yet: `stem.end`, else `stem-2.end` and so on.
pub fn free_name(folder: &Path, stem: &str, end: &str) -> PathBuf {
    let name = |n: usize| match n {
        1 => folder.join(format!("{stem}.{end}")),
        n => folder.join(format!("{stem}-{n}.{end}")),
    };
    (1..TRIES).map(name).find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| name(TRIES))
}

/// Puts a file into a folder under a name that nothing stands under, and under the next one where somebody takes it
/// meanwhile. `write` is told the path.
///
/// # Errors
/// As [`put`] says it, with the path that was tried last.
pub fn put_free<E>(
    folder: &Path,
    stem: &str,
    end: &str,
    mut write: impl FnMut(&Path, &mut dyn Write) -> Result<(), Unwritten<E>>,
) -> Result<PathBuf, (PathBuf, Unwritten<E>)> {
    let mut races = 0;
    loop {
        let path = free_name(folder, stem, end);
        races += 1;
        match put(&path, false, |out| write(&path, out)) {
            Ok(()) => return Ok(path),
            Err(Unwritten::Out(fault)) if fault.kind() == io::ErrorKind::AlreadyExists && races < RACES => {}
            Err(fault) => return Err((path, fault)),
        }
    }
}

/// The name of a file at a path, as it is shown.
pub fn shown_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::locale::{Lang, Texts};

    fn write(path: &Path, replace: bool, text: &str) -> Result<(), Unwritten<()>> {
        put(path, replace, |out| Ok(out.write_all(text.as_bytes())?))
    }

    fn told(outcome: Result<(), Unwritten<()>>) -> String {
        match outcome.unwrap_err() {
            Unwritten::Out(fault) => Texts::new(Lang::En).say(&unwritten(Path::new("x.csv"), &fault)),
            Unwritten::Made(()) => panic!("nothing of it fails"),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_there_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.csv");
        write(&path, false, "one").unwrap();
        assert!(told(write(&path, false, "two")).contains("is there already"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        write(&path, true, "three").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "three");
        let half = put(&dir.path().join("y.csv"), false, |out| {
            out.write_all("x".repeat(100_000).as_bytes())?;
            Err(Unwritten::Made(()))
        });
        assert!(matches!(half, Err(Unwritten::Made(()))));
        assert_eq!(names(dir.path()), ["x.csv"]);
    }

    #[test]
    fn what_stands_in_the_way_is_said_plainly() {
        let dir = tempfile::tempdir().unwrap();
        assert!(told(write(&dir.path().join("no/x.csv"), true, "one")).contains("no such folder"));
        assert!(told(write(dir.path(), true, "one")).contains("it is a folder"));
        assert!(
            told(write(&dir.path().join("x.csv"), true, "one").and(Err(io::Error::from_raw_os_error(13).into())))
                .contains("check the rights")
        );
    }

    /// A device stays what it is, and the one that is always full says so.
    #[test]
    fn a_device_is_written_to_and_not_replaced() {
        use std::os::unix::fs::FileTypeExt;
        assert!(told(write(Path::new("/dev/full"), true, "one")).contains("disk is full"));
        assert!(fs::metadata("/dev/full").unwrap().file_type().is_char_device());
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let dir = tempfile::tempdir().unwrap();
        let next = || free_name(dir.path(), "cases-2026-11-20", "csv");
        for name in ["cases-2026-11-20.csv", "cases-2026-11-20-2.csv", "cases-2026-11-20-3.csv"] {
            assert_eq!(next().file_name().unwrap(), name);
            write(&next(), false, "one").unwrap();
        }
    }
}
