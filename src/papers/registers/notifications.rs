//! The register of holders' notifications, by the day they were received (п. 18, 20).

use super::{RegisterOf, register};
use crate::locale::Texts;
use crate::office::notification::Notification;
use crate::papers::{Head, Paper};
use crate::phrase::Phrase;

/// The register of what was received in a period, by day and number.
pub fn register_of_notifications<'a>(
    notifications: impl IntoIterator<Item = &'a Notification>,
    made: &RegisterOf,
    head: Head<'_>,
) -> Paper {
    let within = |notice: &&Notification| made.period.has(notice.input.received_on);
    let mut entries: Vec<&Notification> = notifications.into_iter().filter(within).collect();
    entries.sort_by_key(|notice| (notice.input.received_on, notice.no));
    let count = |of: fn(&Notification) -> bool| entries.iter().filter(|notice| of(notice)).count();
    let totals = Phrase::new("papers-register-notifications-total")
        .with("n", entries.len())
        .with("late", count(|notice| notice.verdict.late_by > 0))
        .with("unmatched", count(|notice| notice.input.certificate.is_none()));
    let columns = [
        ("papers-register-column-entry", 11),
        ("papers-register-column-incoming", 9),
        ("papers-register-column-received", 12),
        ("papers-register-column-from", 16),
        ("papers-register-column-number", 11),
        ("papers-register-column-event", 13),
        ("papers-register-column-employer", 17),
        ("papers-register-column-sent", 12),
        ("papers-register-column-term", 14),
        ("papers-register-column-verdict", 13),
    ];
    let rows = entries.iter().map(|notice| cells(notice, head.texts)).collect();
    register("papers-register-notifications", &columns, rows, &totals, made, head)
}

fn cells(notice: &Notification, texts: &Texts) -> Vec<String> {
    let (input, verdict) = (&notice.input, &notice.verdict);
    let event = Phrase::new("papers-register-event")
        .with("kind", Phrase::new(format!("notice-kind-{}", input.kind.code())))
        .with("day", Texts::date(input.event_on));
    let sent = Phrase::new("papers-register-event")
        .with("kind", Phrase::new(format!("notice-channel-{}", input.channel.code())))
        .with("day", Texts::date(input.sent_on));
    vec![
        notice.no.to_string(),
        input.incoming_no.clone(),
        Texts::date(input.received_on),
        input.holder.clone(),
        input.certificate.clone().unwrap_or_default(),
        texts.say(&event),
        input.employer.clone(),
        texts.say(&sent),
        super::term(&verdict.paragraph, verdict.due, texts),
        judged(notice, texts),
    ]
}

/// On time or late by the day it was sent; of a letter also by the day it came, where that is another verdict (R-SENT).
fn judged(notice: &Notification, texts: &Texts) -> String {
    let verdict = &notice.verdict;
    let by_sent = super::late(verdict.late_by, texts);
    match verdict.late_by_received.filter(|late| *late != verdict.late_by) {
        Some(late) => {
            let both = Phrase::new("papers-register-by-received").with("sent", by_sent);
            texts.say(&both.with("received", super::late(late, texts)))
        }
        None => by_sent,
    }
}
