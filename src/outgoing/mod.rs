//! Papers out of the office: drawn from one moment of the store, put on pages, recorded, and written into the outbox.
//! The command line and the screens make the same.

mod bundle;
mod draft;
mod draw;
mod make;
mod register;

pub use draft::{Undrafted, draft, put_draft};
pub use draw::{Drawn, Undrawn, available, draw, foot, lang_for, newest, outdated};
pub use make::{Made, Unmade, Way, make};
pub use register::{of_period, put};
