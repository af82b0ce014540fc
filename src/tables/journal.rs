//! The columns of the journal and of who looked at whom, and the rows of them.

use super::cell::Cell;
use crate::office::{Record, Way};
use crate::store::View;

/// Columns of the journal.
pub const COLUMNS: &[&str] = &["seq", "at", "by", "way", "event", "subject", "data"];

/// Who looked at whom.
pub const VIEWS: &[&str] = &["look", "looked_at", "looked_by", "way", "looked_kind", "looked_number"];

/// A record of the journal; its data as the event's JSON.
pub fn record(record: &Record) -> Vec<Cell> {
    vec![
        Cell::Number(record.seq as i64),
        Cell::At(record.at),
        record.by.as_str().into(),
        way(&record.way).into(),
        record.event.code().into(),
        record.event.subject().number().into(),
        serde_json::to_string(&record.event).unwrap_or_default().into(),
    ]
}

/// A way in, for a machine.
fn way(way: &Way) -> String {
    match way {
        Way::Owner => "owner".to_owned(),
        Way::Named { owner } => format!("as {owner}"),
        Way::Program => "program".to_owned(),
        Way::Ssh { key, address } => format!("ssh {key} {address}"),
    }
}

/// A look.
pub fn view(number: u64, view: &View) -> Vec<Cell> {
    vec![
        Cell::Number(number as i64),
        Cell::At(view.at),
        view.by.as_str().into(),
        way(&view.way).into(),
        view.subject.kind().into(),
        view.subject.number().into(),
    ]
}
