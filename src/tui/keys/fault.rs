//! What is wrong with a key map: which file and line, and what to do.

use crate::phrase::{Arg, Phrase};

/// A key map that cannot be used. The start is refused with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeymapFault {
    /// The file.
    pub file: String,
    /// The line, counted from one; 0 when the fault is the file's as a whole.
    pub line: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a key map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is there and cannot be read.
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// A line that is no TOML, a name twice among it.
    Syntax {
        /// The line as it is.
        text: String,
    },
    /// A section that is none.
    UnknownScope {
        /// As it is written.
        found: String,
        /// The section that may have been meant.
        meant: Option<String>,
    },
    /// A line outside every section.
    NoScope {
        /// Its name.
        command: String,
    },
    /// No such command.
    UnknownCommand {
        /// As it is written.
        found: String,
        /// The command that may have been meant.
        meant: Option<String>,
    },
    /// The command has no meaning in that section.
    Elsewhere {
        /// The command.
        command: String,
        /// Where it was bound.
        scope: String,
        /// Where it may be.
        allowed: String,
    },
    /// Keys are a text or a list of texts.
    NotKeys {
        /// The command.
        command: String,
    },
    /// A key that is none.
    BadKey {
        /// As it is written.
        found: String,
        /// The command.
        command: String,
    },
    /// A letter where a field would never get it.
    Letter {
        /// The key.
        key: String,
        /// The command.
        command: String,
    },
    /// One key for two commands in one section.
    Conflict {
        /// The key.
        key: String,
        /// The section.
        scope: String,
        /// The command of this line.
        command: String,
        /// The other command.
        other: String,
        /// The other command's file.
        other_file: String,
        /// The other command's line.
        other_line: usize,
    },
}

impl KeymapFault {
    /// A file that is there and cannot be read.
    pub fn unreadable(file: &str, error: &std::io::Error) -> Box<Self> {
        let kind = FaultKind::Unreadable { reason: error.to_string() };
        Box::new(Self { file: file.to_owned(), line: 0, kind })
    }

    /// The sentence for the reader.
    pub fn phrase(&self) -> Phrase {
        let phrase = match &self.kind {
            FaultKind::Unreadable { reason } => Phrase::new("key-fault-unreadable").with("reason", reason.as_str()),
            FaultKind::Syntax { text } => Phrase::new("key-fault-syntax").with("text", text.as_str()),
            FaultKind::UnknownScope { found, meant } => Phrase::new("key-fault-scope")
                .with("found", found.as_str())
                .with("advice", meant_or(meant.as_deref(), "key-advice-scopes")),
            FaultKind::NoScope { command } => Phrase::new("key-fault-no-scope").with("command", command.as_str()),
            FaultKind::UnknownCommand { found, meant } => Phrase::new("key-fault-command")
                .with("found", found.as_str())
                .with("advice", meant_or(meant.as_deref(), "key-advice-commands")),
            FaultKind::Elsewhere { command, scope, allowed } => Phrase::new("key-fault-elsewhere")
                .with("command", command.as_str())
                .with("scope", scope.as_str())
                .with("allowed", allowed.as_str()),
            FaultKind::NotKeys { command } => Phrase::new("key-fault-not-keys").with("command", command.as_str()),
            FaultKind::BadKey { found, command } => {
                Phrase::new("key-fault-key").with("found", found.as_str()).with("command", command.as_str())
            }
            FaultKind::Letter { key, command } => {
                Phrase::new("key-fault-letter").with("key", key.as_str()).with("command", command.as_str())
            }
            FaultKind::Conflict { key, scope, command, other, other_file, other_line } => {
                Phrase::new("key-fault-conflict")
                    .with("key", key.as_str())
                    .with("scope", scope.as_str())
                    .with("command", command.as_str())
                    .with("other", other.as_str())
                    .with("place", place(other_file, *other_line))
            }
        };
        Phrase::new("key-fault").with("place", place(&self.file, self.line)).with("what", phrase)
    }
}

fn meant_or(meant: Option<&str>, otherwise: &str) -> Phrase {
    meant.map_or_else(|| Phrase::new(otherwise), |meant| Phrase::new("key-advice-meant").with("meant", meant))
}

fn place(file: &str, line: usize) -> Phrase {
    match line {
        0 => Phrase::new("key-place-file").with("file", file),
        // As text: a line number has no thousands separator and no plural.
        _ => Phrase::new("key-place-line").with("file", file).with("line", Arg::Text(line.to_string())),
    }
}
