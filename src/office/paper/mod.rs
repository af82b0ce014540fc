//! Papers as the office records them: which there are, what stands at their head, how they are numbered.

pub mod head;
mod kind;
mod pattern;
mod refusal;

pub use kind::{PaperKind, PaperLang};
pub use pattern::{Given, Pattern, PatternFault, Series};
pub use refusal::PaperRefusal;
