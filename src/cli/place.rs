//! Which folder the office is in, and how a fault of the store is told.

use std::io;
use std::path::{Path, PathBuf};

use super::{STORE, Streams};
use crate::store::StoreError;

/// The folder named, or else the user's own: `akimat` in `$XDG_DATA_HOME`, or in `.local/share` of `$HOME`.
pub fn office(named: Option<&Path>) -> PathBuf {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let own = || {
        let data = absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
        data.unwrap_or_default().join("akimat")
    };
    named.map_or_else(own, Path::to_owned)
}

/// Tells a fault of the store; its exit code.
///
/// # Errors
/// Only those of the streams.
pub fn told(streams: &mut Streams<'_>, fault: &StoreError) -> io::Result<u8> {
    writeln!(streams.err, "{}", streams.texts.say(&fault.phrase()))?;
    Ok(STORE)
}
