//! Keys to commands: one table of commands, one key map in files, letters by their physical place.

mod chord;
mod fault;
mod file;
mod keymap;
mod layout;
mod rows;

pub use chord::KeyChord;
pub use fault::{FaultKind, KeymapFault};
pub use file::{KeyFile, files, shipped};
pub use keymap::{Binding, Keymap};
pub use layout::{digit, places};
pub use rows::{CommandId, CommandRow, ROWS, Scope};

#[cfg(test)]
mod tests;
