//! What a crash leaves in the office's folder: where it happened, by which version, and nothing of anybody.
//!
//! The words of a panic are left out: they may hold what was typed or read. A backtrace names places in the program and
//! no values.

use std::backtrace::Backtrace;
use std::fs::{DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rustix::fs::OFlags;

use super::clock;
use super::place::shown;
use crate::caught::is_caught;
use crate::locale::{Lang, Texts};
use crate::store::{self, SCHEMA};

/// Where the reports go.
const FOLDER: &str = "crash";

/// The office of this process, and the language it is told in.
static OFFICE: OnceLock<(PathBuf, Lang)> = OnceLock::new();

/// Names the office a crash is reported in; the first one named stands.
pub fn office_is(dir: &Path, lang: Lang) {
    let _named_before = OFFICE.set((dir.to_owned(), lang));
}

/// From now on a panic is reported, behind whatever told it before.
pub fn watch() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if is_caught() {
            return;
        }
        // Taken first: telling walks the stack as well.
        let trace = Backtrace::force_capture();
        before(info);
        let Some((dir, lang)) = OFFICE.get() else { return };
        // A folder that is no office is left alone.
        if !store::is_there(dir) {
            return;
        }
        if let Ok(path) = write(dir, info, &trace) {
            let told = Texts::new(*lang).with("crash-report", &[("path", shown(&path).into())]);
            let _nobody_reads = writeln!(io::stderr(), "akimat: {told}");
        }
    }));
}

fn write(dir: &Path, info: &PanicHookInfo<'_>, trace: &Backtrace) -> io::Result<PathBuf> {
    let folder = dir.join(FOLDER);
    DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
    let now = clock::moment(chrono_tz::Asia::Almaty);
    let path = folder.join(format!("{}-{}.txt", now.date_naive(), std::process::id()));
    let mut file = open(&path)?;
    writeln!(file, "akimat {}, schema {SCHEMA}", env!("CARGO_PKG_VERSION"))?;
    let thread = std::thread::current();
    writeln!(file, "{}, process {}, thread {}", now.to_rfc3339(), std::process::id(), thread.name().unwrap_or("?"))?;
    if let Some(place) = info.location() {
        writeln!(file, "{place}")?;
    }
    writeln!(file, "{trace}")?;
    Ok(path)
}

/// A second thread that falls with the first adds to its report.
fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW.bits().cast_signed();
    File::options().append(true).create(true).mode(0o600).custom_flags(flags).open(path)
}
