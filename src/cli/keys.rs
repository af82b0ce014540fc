//! `akimat keys`: the key map in effect, and a judgement of a file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthStr as _;

use crate::locale::Texts;
use crate::phrase::Arg;
use crate::tui::keys::{CommandRow, KeyFile, Keymap, KeymapFault, files, shipped};

/// Prints the effective key map, or judges a file.
#[derive(Debug, clap::Args)]
pub struct Keys {
    /// Judge this key map over the shipped one and change nothing.
    #[arg(long, value_name = "FILE")]
    pub check: Option<PathBuf>,
}

/// The files that may lie over the shipped map on this machine, by its environment.
pub fn places() -> Vec<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    paths(folder("XDG_CONFIG_HOME").as_deref(), folder("HOME").as_deref())
}

/// Where key maps lie, the one that overrides last: the system's, then the user's own. `config` is
/// `$XDG_CONFIG_HOME`, `home` is `$HOME`; an empty or relative one counts as not set.
pub fn paths(config: Option<&Path>, home: Option<&Path>) -> Vec<PathBuf> {
    let config = config.filter(|path| path.is_absolute()).map(Path::to_owned);
    let config = config.or_else(|| home.filter(|path| path.is_absolute()).map(|home| home.join(".config")));
    let own = config.map(|config| config.join("akimat/keymap.toml"));
    std::iter::once(PathBuf::from("/etc/akimat/keymap.toml")).chain(own).collect()
}

/// Runs it. Exit code 0, or 2 when a key map has a fault, which is said on `err`.
pub fn run(
    args: &Keys,
    rows: &[CommandRow],
    places: &[PathBuf],
    texts: &Texts,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let done = match &args.check {
        Some(file) => check(file, rows).map(|count| judged(file, count, texts)),
        None => files(places.iter().map(PathBuf::as_path))
            .and_then(|files| Keymap::new(rows, &files))
            .map(|keymap| table(&keymap, texts)),
    };
    match done {
        Ok(text) => out.write_all(text.as_bytes()).map(|()| 0),
        Err(fault) => writeln!(err, "{}", texts.say(&fault.phrase())).map(|()| 2),
    }
}

/// The lines that the file changes.
fn check(file: &Path, rows: &[CommandRow]) -> Result<usize, Box<KeymapFault>> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| KeymapFault::unreadable(&name, &error))?;
    let keymap = Keymap::new(rows, &[KeyFile { name: name.clone(), text }])?;
    Ok(keymap.bindings().iter().filter(|binding| binding.file == name).count())
}

fn judged(file: &Path, count: usize, texts: &Texts) -> String {
    let file = file.display().to_string();
    texts.with("key-map-good", &[("file", Arg::from(file)), ("count", Arg::from(count))]) + "\n"
}

/// The map as a table: where, keys, command, what it does; for a line of another file than the shipped one, its place.
fn table(keymap: &Keymap, texts: &Texts) -> String {
    let head = ["key-column-scope", "key-column-keys", "key-column-command", "key-column-does", "key-column-from"];
    let mut lines = vec![head.map(|id| texts.get(id))];
    let shipped = shipped().name;
    for binding in keymap.bindings() {
        let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
        let keys = if keys.is_empty() { texts.get("key-unbound") } else { keys.join(" ") };
        let from = if binding.file == shipped { String::new() } else { format!("{}:{}", binding.file, binding.line) };
        let command = binding.command;
        lines.push([binding.scope.name().to_owned(), keys, command.to_string(), texts.get(&command.label_id()), from]);
    }
    let widths: [usize; 5] =
        std::array::from_fn(|column| lines.iter().map(|line| line[column].width()).max().unwrap_or(0));
    let mut text = String::new();
    for line in lines {
        let mut row = String::new();
        for (cell, width) in line.iter().zip(widths) {
            row.push_str(cell);
            row.push_str(&" ".repeat(width - cell.width() + 2));
        }
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}
