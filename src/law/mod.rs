//! The law: Order 236 as data (`rules/`) and pure functions over it. Reads no clock, no file, no screen.

pub mod checklist;
pub mod edition;
pub mod points;
pub mod service;

pub use service::{Service, Stage};
