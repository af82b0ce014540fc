//! The law: Order 236 as data (`rules/`) and pure functions over it. Reads no clock, no file, no screen.

pub mod calendar;
pub mod checklist;
pub mod clock;
pub mod codes;
pub mod complaint;
pub mod countries;
pub mod coverage;
mod data;
pub mod edition;
mod error;
mod experience;
pub mod extension;
pub mod gaps;
pub mod holder;
pub mod inquiry;
pub mod points;
pub mod professions;
pub mod service;
pub mod validity;

pub use error::LawError;
pub use service::{Service, Stage};
