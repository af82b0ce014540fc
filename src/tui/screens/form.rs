//! A form on the screen: its fields, its draft, the command on its way.

use std::time::Duration;

use crate::tui::form::Form;
use crate::tui::forms::FormKind;
use crate::tui::message::Opened;

/// How long the typing pauses before a draft is written.
pub const DRAFT_PAUSE: Duration = Duration::from_millis(700);

/// The screen.
#[derive(Debug)]
pub struct FormScreen {
    /// Which form.
    pub kind: FormKind,
    /// Its fields.
    pub form: Form,
    /// What it opened on.
    pub opened: Opened,
    /// The key its draft is kept under.
    pub draft_key: String,
    /// The revision the command will expect.
    pub expected: Option<u64>,
    /// The number of the command while it is on its way.
    pub saving: Option<u64>,
    /// Whether others changed what it opened on.
    pub stale: bool,
    /// Whether what it opened on is on its way anew.
    pub renewing: bool,
    /// When the draft is written, on the loop's clock.
    pub draft_at: Option<Duration>,
}
