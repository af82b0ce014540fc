//! `akimat`: the back office of a local executive body under Order 236, in a terminal.
//!
//! Arrows point one way: `cli`, `tui` → `import`, `simulate` → `store`, `intake`, `papers` → `office` → `law`.
//! `law` and `office` know neither a clock, nor a file, nor redb, nor ratatui.

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
