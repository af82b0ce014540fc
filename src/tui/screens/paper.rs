//! A paper, or an act that commits: drawn whole before F2 signs it. Keys read before it was drawn are dropped.

use super::super::forms::FormKind;
use super::text::TextLine;
use crate::office::{Command, Subject};

/// What F2 does on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperAct {
    /// Nothing: it is only read.
    Reads,
    /// It is recorded.
    Records,
    /// It is given to another for a signature.
    Prepares,
    /// It is signed.
    Signs,
}

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperScreen {
    /// Its title.
    pub title: String,
    /// What is unusual about it, above the paper.
    pub remarks: Vec<TextLine>,
    /// The paper.
    pub lines: Vec<TextLine>,
    /// Lines scrolled away at the top.
    pub scroll: usize,
    /// What F2 does; none where the paper is only read.
    pub command: Option<Command>,
    /// Whether another has to sign it.
    pub prepares: bool,
    /// What F6 opens of it: it is given back unsigned.
    pub returns: Option<(FormKind, Subject)>,
    /// The revision the paper was drawn on.
    pub expected: Option<u64>,
    /// The frame it was first drawn in.
    pub shown: Option<u64>,
    /// The number of the command while it is on its way.
    pub saving: Option<u64>,
    /// What draws it anew, where it is drawn of what stands in the store: then it is never signed over another.
    pub drawn_by: Option<(FormKind, Subject)>,
    /// Why it was not signed and what changed, while it is drawn anew; they stand above the new one.
    pub redrawing: Option<Vec<TextLine>>,
}

impl PaperScreen {
    /// A paper to be signed.
    pub fn new(title: impl Into<String>, lines: Vec<TextLine>, command: Command, expected: Option<u64>) -> Self {
        Self { command: Some(command), expected, ..Self::read(title, lines) }
    }

    /// A paper that is only read.
    pub fn read(title: impl Into<String>, lines: Vec<TextLine>) -> Self {
        Self {
            title: title.into(),
            remarks: Vec::new(),
            lines,
            scroll: 0,
            command: None,
            prepares: false,
            returns: None,
            expected: None,
            shown: None,
            saving: None,
            drawn_by: None,
            redrawing: None,
        }
    }

    /// What F2 does here.
    pub const fn act(&self) -> PaperAct {
        match self.command {
            None => PaperAct::Reads,
            Some(Command::Grant { .. } | Command::Refuse { .. }) if self.prepares => PaperAct::Prepares,
            Some(
                Command::Grant { .. }
                | Command::Refuse { .. }
                | Command::Sign { .. }
                | Command::RefuseOtherwise(_)
                | Command::SignSitting(_)
                | Command::SignRevocation(_)
                | Command::SignCancellation(_)
                | Command::SignReply(_),
            ) => PaperAct::Signs,
            Some(_) => PaperAct::Records,
        }
    }

    /// All its lines: remarks first.
    pub fn all(&self) -> Vec<TextLine> {
        self.remarks.iter().chain(&self.lines).cloned().collect()
    }
}
