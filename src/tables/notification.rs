//! The columns of the notifications, and the row of each.

use super::cell::Cell;
use crate::office::notification::Notification;

/// Columns of the notifications.
pub const COLUMNS: &[&str] = &[
    "notification",
    "kind",
    "certificate",
    "holder",
    "employer",
    "event_on",
    "sent_on",
    "received_on",
    "channel",
    "incoming_no",
    "due",
    "late_by",
    "late_by_received",
    "paragraph",
    "by",
    "text",
];

/// A notification.
pub fn row(notification: &Notification) -> Vec<Cell> {
    let (input, verdict) = (&notification.input, &notification.verdict);
    vec![
        notification.no.to_string().into(),
        input.kind.code().into(),
        Cell::text(input.certificate.as_ref()),
        input.holder.as_str().into(),
        input.employer.as_str().into(),
        Cell::Day(Some(input.event_on)),
        Cell::Day(Some(input.sent_on)),
        Cell::Day(Some(input.received_on)),
        input.channel.code().into(),
        input.incoming_no.as_str().into(),
        Cell::Day(Some(verdict.due)),
        verdict.late_by.into(),
        Cell::count(verdict.late_by_received),
        verdict.paragraph.as_str().into(),
        notification.by.as_str().into(),
        input.text.as_str().into(),
    ]
}
