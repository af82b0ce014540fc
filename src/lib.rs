//! `akimat`: the back office of a local executive body under Order 236, in a terminal.
//!
//! Each part may name those below it and no other; `ARCHITECTURE.md` has the table, `tests/suite/layers.rs` holds it.

pub mod caught;
pub mod cli;
pub mod import;
pub mod intake;
pub mod law;
pub mod locale;
pub mod office;
pub mod outbox;
pub mod outgoing;
pub mod papers;
pub mod phrase;
pub mod print;
pub mod simulate;
pub mod store;
pub mod tables;
pub mod templates;
pub mod tui;
pub mod word;
