//! Key maps as files: the shipped one, the system's and the user's own.

use std::io;
use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::chord::KeyChord;
use super::fault::{FaultKind, KeymapFault};
use super::rows::{CommandRow, Scope};

/// A key map's text and the name that faults call it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    /// Path, or the name of the shipped one.
    pub name: String,
    /// TOML.
    pub text: String,
}

/// The shipped key map.
pub fn shipped() -> KeyFile {
    KeyFile { name: "<keymap.toml>".to_owned(), text: include_str!("../../../keymap.toml").to_owned() }
}

/// Reads the files that exist, the later ones overriding the earlier: give the system's first, then the user's.
pub fn files<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Result<Vec<KeyFile>, Box<KeymapFault>> {
    let mut found = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => found.push(KeyFile { name, text }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(KeymapFault::unreadable(&name, &error)),
        }
    }
    Ok(found)
}

/// One line of a key map.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) scope: Scope,
    pub(super) command: &'static str,
    pub(super) keys: Vec<KeyChord>,
    pub(super) line: usize,
}

/// The lines of a file in their order.
pub(super) fn entries(file: &KeyFile, rows: &[CommandRow]) -> Result<Vec<Entry>, Box<KeymapFault>> {
    let reader = Reader { file, rows };
    let table = DeTable::parse(&file.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let line = reader.line(at);
        let text = file.text.lines().nth(line - 1).unwrap_or_default().trim().to_owned();
        reader.fault(at, FaultKind::Syntax { text })
    })?;
    let mut entries = Vec::new();
    for (name, section) in table.get_ref() {
        let found = name.get_ref().to_string();
        let DeValue::Table(lines) = section.get_ref() else {
            return Err(reader.fault(name.span().start, FaultKind::NoScope { command: found }));
        };
        let Some(scope) = Scope::named(&found) else {
            let meant = nearest(&found, Scope::ALL.iter().map(|scope| scope.name()));
            return Err(reader.fault(name.span().start, FaultKind::UnknownScope { found, meant }));
        };
        for (command, keys) in lines {
            entries.push(reader.entry(scope, command.get_ref(), command.span(), keys.get_ref(), keys.span())?);
        }
    }
    entries.sort_by_key(|entry| entry.line);
    Ok(entries)
}

struct Reader<'a> {
    file: &'a KeyFile,
    rows: &'a [CommandRow],
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        self.file.text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
    }

    fn fault(&self, at: usize, kind: FaultKind) -> Box<KeymapFault> {
        Box::new(KeymapFault { file: self.file.name.clone(), line: self.line(at), kind })
    }

    fn entry(
        &self,
        scope: Scope,
        name: &str,
        at: Range<usize>,
        keys: &DeValue<'_>,
        keys_at: Range<usize>,
    ) -> Result<Entry, Box<KeymapFault>> {
        let Some(row) = self.rows.iter().find(|row| row.id == name) else {
            let meant = nearest(name, self.rows.iter().map(|row| row.id));
            return Err(self.fault(at.start, FaultKind::UnknownCommand { found: name.to_owned(), meant }));
        };
        let command = row.id.to_owned();
        if !row.scopes.contains(&scope) {
            let allowed: Vec<_> = row.scopes.iter().map(|scope| scope.name()).collect();
            let (scope, allowed) = (scope.name().to_owned(), allowed.join(", "));
            return Err(self.fault(at.start, FaultKind::Elsewhere { command, scope, allowed }));
        }
        let texts: Vec<_> = match keys {
            DeValue::String(one) => vec![(one.as_ref(), keys_at.start)],
            DeValue::Array(several) => several
                .iter()
                .map(|one| one.get_ref().as_str().map(|text| (text, one.span().start)))
                .collect::<Option<_>>()
                .ok_or_else(|| self.fault(keys_at.start, FaultKind::NotKeys { command: command.clone() }))?,
            _ => return Err(self.fault(keys_at.start, FaultKind::NotKeys { command })),
        };
        let mut chords = Vec::new();
        for (text, at) in texts {
            let bad = |kind| Err(self.fault(at, kind));
            let Ok(chord) = text.parse::<KeyChord>() else {
                return bad(FaultKind::BadKey { found: text.to_owned(), command });
            };
            if chord.letter().is_some() && matches!(scope, Scope::Global | Scope::Find | Scope::Menu) {
                return bad(FaultKind::Letter { key: text.to_owned(), command });
            }
            chords.push(chord);
        }
        Ok(Entry { scope, command: row.id, keys: chords, line: self.line(at.start) })
    }
}

/// The known name that a wrong one is likeliest to mean: at most two letters away.
fn nearest<'n>(wrong: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    known.map(|name| (distance(wrong, name), name)).min().filter(|(far, _)| *far <= 2).map(|(_, name)| name.to_owned())
}

/// Letters to change, add or take away.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, target) in other.iter().enumerate() {
            let change = corner + usize::from(letter != *target);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
