//! Papers as the office records them: which there are, what stands at their head, how they are numbered, and what was
//! made for signature.

pub mod head;
mod kind;
mod made;
mod number;
mod pattern;
mod refusal;

pub use kind::{PaperKind, PaperLang};
pub use made::{MakePaper, Making, PaperMade, PaperRef, Papers, hash};
pub use number::given;
pub(in crate::office) use number::next;
pub use pattern::{Given, Pattern, PatternFault, Series};
pub use refusal::PaperRefusal;
