//! The columns the screens draw: the message of each heading, and the name of its one definition, which help and the
//! exports share.

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Message id of its heading.
    pub heading: &'static str,
    /// Its name: `column-NAME` says what it means.
    pub name: &'static str,
}

const fn column(heading: &'static str, name: &'static str) -> Column {
    Column { heading, name }
}

/// The queue, from left to right.
pub const QUEUE: [Column; 4] = [
    column("queue-due", "due"),
    column("queue-case", "case"),
    column("queue-name", "full_name"),
    column("queue-stage", "stage"),
];

/// The matrix by day and stage, from left to right; the stages in the order of the work.
pub const MATRIX: [Column; 5] = [
    column("deadlines-matrix-day", "day"),
    column("stage-short-to_commission", "to_commission"),
    column("stage-short-commission", "commission"),
    column("stage-short-decision", "decision"),
    column("deadlines-matrix-total", "total"),
];

/// The loads, from left to right.
pub const LOADS: [Column; 3] = [
    column("deadlines-loads", "handler"),
    column("deadlines-loads-open", "open"),
    column("deadlines-loads-overdue", "overdue"),
];

impl Column {
    /// Message id of its definition.
    pub fn meaning(self) -> String {
        format!("column-{}", self.name)
    }
}
