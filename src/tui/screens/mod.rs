//! The screens that stand above the desk: a stack of an enum, the uppermost has the keys.

pub mod find;
pub mod form;
pub mod import;
pub mod list;
pub mod menu;
pub mod outgoing;
pub mod paper;
pub mod sitting;
pub mod text;
pub mod welcome;

pub use find::FindScreen;
pub use form::FormScreen;
pub use import::ImportScreen;
pub use list::ListScreen;
pub use menu::MenuScreen;
pub use outgoing::OutgoingScreen;
pub use paper::PaperScreen;
pub use sitting::SittingScreen;
pub use text::TextScreen;

use super::keys::Scope;
use super::lists::ListKind;

/// A screen above the desk.
#[derive(Debug)]
pub enum Screen {
    /// A form.
    Form(Box<FormScreen>),
    /// A paper, drawn before it is signed.
    Paper(Box<PaperScreen>),
    /// A paper as it would leave the office.
    Outgoing(Box<OutgoingScreen>),
    /// The find line and its hits.
    Find(Box<FindScreen>),
    /// The command menu.
    Menu(Box<MenuScreen>),
    /// A text: help, an explanation, a history.
    Text(Box<TextScreen>),
    /// Applications in.
    Import(Box<ImportScreen>),
    /// A list.
    List(Box<ListScreen>),
    /// The sheet of a sitting.
    Sitting(Box<SittingScreen>),
    /// The empty office.
    Welcome,
}

impl Screen {
    /// Where its keys are looked up, the nearest scope first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Form(_) => &[Scope::Form, Scope::Global],
            Self::Paper(_) | Self::Outgoing(_) => &[Scope::Paper, Scope::Text, Scope::Global],
            Self::Find(_) => &[Scope::Find, Scope::Global],
            Self::Menu(_) => &[Scope::Menu, Scope::Global],
            Self::Text(_) => &[Scope::Text, Scope::Global],
            Self::List(list) if matches!(list.kind, ListKind::Report) => &[Scope::Report, Scope::List, Scope::Global],
            Self::List(list) if matches!(list.kind, ListKind::Figures) => {
                &[Scope::Figures, Scope::SecondDesk, Scope::List, Scope::Global]
            }
            Self::List(list) if list.kind.next_register().is_some() => &[Scope::SecondDesk, Scope::List, Scope::Global],
            Self::Import(_) | Self::List(_) => &[Scope::List, Scope::Global],
            Self::Sitting(_) => &[Scope::Sitting, Scope::Global],
            Self::Welcome => &[Scope::Desk, Scope::Global],
        }
    }
}
