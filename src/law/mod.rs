//! The law: Order 236 as data (`rules/`) and pure functions over it. Reads no clock, no file, no screen.

pub mod calendar;
pub mod checklist;
pub mod clock;
mod data;
pub mod edition;
mod error;
pub mod holder;
pub mod points;
pub mod service;

pub use error::LawError;
pub use service::{Service, Stage};

use crate::phrase::Phrase;

/// A paragraph's name by its key: `7` is «п. 7», `row-9` «прил. 2, п. 9», `order-5` «п. 5 приказа», `apc-64`
/// «ст. 64 АППК».
pub fn paragraph(key: &str) -> Phrase {
    for (prefix, id) in
        [("row-", "law-paragraph-row"), ("order-", "law-paragraph-order"), ("apc-", "law-paragraph-apc")]
    {
        if let Some(no) = key.strip_prefix(prefix) {
            return Phrase::new(id).with("no", no);
        }
    }
    Phrase::new("law-paragraph").with("no", key)
}
