//! `akimat ssh-keys`: the lines sshd asks for, by `AuthorizedKeysCommand` or into a file.
//!
//! A line lets its key do one thing: run this program as its officer. The key is the one we encoded, the login is
//! `[a-z0-9._-]{1,32}`, the fingerprint is ours: nothing that somebody typed stands in a line but the office's folder,
//! and one that could break out of its quotes is refused.

use std::io;
use std::path::{Path, PathBuf};

use super::place::{Stop, shown};
use super::{DONE, Streams};
use crate::office::officer::{Officer, PublicKey};
use crate::phrase::Phrase;
use crate::store::Store;

/// What `akimat ssh-keys` understands.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only the key of this fingerprint.
    #[arg(long, value_name = "SHA256:…")]
    pub fingerprint: Option<String>,
    /// The program the lines start; this one else.
    #[arg(long, value_name = "PATH")]
    pub program: Option<PathBuf>,
}

/// Runs the subcommand.
///
/// # Errors
/// Only those of the streams.
pub fn run(args: &Args, dir: &Path, streams: &mut Streams<'_>) -> io::Result<u8> {
    match lines(args, dir) {
        Ok(lines) => {
            for line in lines {
                writeln!(streams.out, "{line}")?;
            }
            Ok(DONE)
        }
        Err(stop) => stop.tell(streams),
    }
}

fn lines(args: &Args, dir: &Path) -> Result<Vec<String>, Stop> {
    let store = Store::open_read(dir)?;
    let dir = quoted(&dir.canonicalize().map_err(|_| refused(dir))?)?;
    let program = match &args.program {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(|_| refused(Path::new("akimat")))?,
    };
    let program = quoted(&program)?;
    let mut lines = Vec::new();
    for officer in store.snapshot()?.officers()?.iter().filter(|officer| officer.works()) {
        let asked = |key: &&PublicKey| args.fingerprint.as_ref().is_none_or(|asked| *asked == key.fingerprint);
        lines.extend(officer.keys.iter().filter(asked).map(|key| line(&program, &dir, officer, key)));
    }
    Ok(lines)
}

fn line(program: &str, dir: &str, officer: &Officer, key: &PublicKey) -> String {
    let (login, fingerprint) = (&officer.login, &key.fingerprint);
    format!("restrict,pty,command=\"exec {program} --office {dir} --as {login} --key {fingerprint}\" {}", key.line)
}

/// A path as it may stand in the command of a line: in the shell's single quotes.
fn quoted(path: &Path) -> Result<String, Stop> {
    let text = path.to_str().ok_or_else(|| refused(path))?;
    let breaks_out = |c: char| c.is_control() || matches!(c, '\'' | '"' | '\\');
    if !path.is_absolute() || text.contains(breaks_out) {
        return Err(refused(path));
    }
    Ok(format!("'{text}'"))
}

fn refused(path: &Path) -> Stop {
    Stop::Usage(Phrase::new("ssh-keys-path").with("path", shown(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_breaks_out_of_its_quotes_is_refused() {
        assert_eq!(quoted(Path::new("/var/lib/akimat office")).unwrap(), "'/var/lib/akimat office'");
        for path in ["/a'b", "/a\"b", "/a\\b", "/a\nb", "relative"] {
            assert!(quoted(Path::new(path)).is_err(), "{path:?}");
        }
    }
}
