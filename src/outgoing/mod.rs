//! Papers out of the office: drawn from one moment of the store, put on pages, recorded, and written into the outbox.
//! The command line and the screens make the same.

mod draw;
mod make;

pub use draw::{Drawn, Undrawn, available, draw, foot};
pub use make::{Made, Unmade, Way, make};
