//! Applications in: files of the inbox or pasted rows, a preview, and the import itself.

use crate::tui::message::{Imported, InboxFile, Preview};

/// Where the import stands.
#[derive(Debug, Default)]
pub enum ImportStep {
    /// The inbox is being looked at.
    #[default]
    Looking,
    /// A file is to be chosen, or rows to be pasted.
    Choosing {
        /// The files.
        files: Vec<InboxFile>,
        /// The selected one.
        at: usize,
    },
    /// The preview is being made.
    Reading,
    /// What would come of it.
    Preview {
        /// The rows.
        preview: Box<Preview>,
        /// Rows scrolled away at the top.
        scroll: usize,
    },
    /// It goes in.
    Running,
    /// It is done.
    Done(Imported),
}

/// The screen.
#[derive(Debug, Default)]
pub struct ImportScreen {
    /// Where it stands.
    pub step: ImportStep,
    /// What went wrong the last time.
    pub fault: Option<String>,
}
