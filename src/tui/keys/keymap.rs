//! The key map in effect.

use std::collections::HashMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::chord::KeyChord;
use super::fault::{FaultKind, KeymapFault};
use super::file::{KeyFile, entries, shipped};
use super::layout::places;
use super::rows::{CommandId, CommandRow, Scope};

/// One line of the map in effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The section.
    pub scope: Scope,
    /// The command.
    pub command: CommandId,
    /// Its keys there; empty when it is unbound.
    pub keys: Vec<KeyChord>,
    /// The file that said so.
    pub file: String,
    /// Its line there, counted from one.
    pub line: usize,
}

/// Which key is which command where.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
    by_key: HashMap<(Scope, KeyChord), CommandId>,
}

impl Keymap {
    /// The shipped map with the lines of `files` over it, the later file over the earlier.
    ///
    /// # Errors
    /// The first fault in the order of files and lines; then the first key that two commands of a section share.
    pub fn new(rows: &[CommandRow], files: &[KeyFile]) -> Result<Self, Box<KeymapFault>> {
        let mut bindings: Vec<Binding> = Vec::new();
        for file in std::iter::once(&shipped()).chain(files) {
            for entry in entries(file, rows)? {
                let binding = Binding {
                    scope: entry.scope,
                    command: CommandId(entry.command),
                    keys: entry.keys,
                    file: file.name.clone(),
                    line: entry.line,
                };
                match bindings.iter_mut().find(|old| (old.scope, old.command) == (binding.scope, binding.command)) {
                    Some(old) => *old = binding,
                    None => bindings.push(binding),
                }
            }
        }
        let by_key = index(&bindings, files)?;
        Ok(Self { bindings, by_key })
    }

    /// The command of a key, looked for from the nearest scope to the farthest: first as it was typed, in all of
    /// them, then by the place of the letter under the Russian and Kazakh layouts.
    pub fn resolve(&self, scopes: &[Scope], key: KeyEvent) -> Option<CommandId> {
        let chord = KeyChord::from(key);
        let look = |chord: KeyChord| scopes.iter().find_map(|scope| self.by_key.get(&(*scope, chord)).copied());
        look(chord).or_else(|| match chord.code() {
            KeyCode::Char(letter) => places(letter).find_map(|latin| look(chord.with_letter(latin))),
            _ => None,
        })
    }

    /// What an unbound Alt+key stands for: terminals send Esc, pressed just before a key, in the same way. None when
    /// it is bound or has no Alt.
    pub fn replay(&self, scopes: &[Scope], key: KeyEvent) -> Option<[KeyEvent; 2]> {
        if !key.modifiers.contains(KeyModifiers::ALT) || self.resolve(scopes, key).is_some() {
            return None;
        }
        let bare = KeyEvent { modifiers: key.modifiers - KeyModifiers::ALT, ..key };
        Some([KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE), bare])
    }

    /// All keys of a command, in the order of the map.
    pub fn keys_of(&self, command: CommandId) -> Vec<KeyChord> {
        let mut keys = Vec::new();
        for binding in self.bindings.iter().filter(|binding| binding.command == command) {
            for key in &binding.keys {
                if !keys.contains(key) {
                    keys.push(*key);
                }
            }
        }
        keys
    }

    /// The first key of a command that works in these scopes, to be shown beside it.
    pub fn key_in(&self, scopes: &[Scope], command: CommandId) -> Option<KeyChord> {
        scopes.iter().find_map(|scope| {
            let binding = self.bindings.iter().find(|b| (b.scope, b.command) == (*scope, command))?;
            binding
                .keys
                .iter()
                .copied()
                .find(|key| scopes.iter().find_map(|scope| self.by_key.get(&(*scope, *key))) == Some(&command))
        })
    }

    /// The map line by line.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }
}

fn index(bindings: &[Binding], files: &[KeyFile]) -> Result<HashMap<(Scope, KeyChord), CommandId>, Box<KeymapFault>> {
    let mut owners: HashMap<(Scope, KeyChord), &Binding> = HashMap::new();
    for binding in bindings {
        for key in &binding.keys {
            let Some(other) = owners.insert((binding.scope, *key), binding) else { continue };
            if other.command == binding.command {
                continue;
            }
            // The line to blame is the one that came later: nobody can mend the shipped map.
            let rank = |b: &Binding| (files.iter().position(|file| file.name == b.file), b.line);
            let (blamed, other) = if rank(binding) >= rank(other) { (binding, other) } else { (other, binding) };
            let kind = FaultKind::Conflict {
                key: key.to_string(),
                scope: binding.scope.name().to_owned(),
                command: blamed.command.to_string(),
                other: other.command.to_string(),
                other_file: other.file.clone(),
                other_line: other.line,
            };
            return Err(Box::new(KeymapFault { file: blamed.file.clone(), line: blamed.line, kind }));
        }
    }
    Ok(owners.into_iter().map(|(place, binding)| (place, binding.command)).collect())
}
