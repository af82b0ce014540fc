//! What is counted: a line a figure. A new type of event gets its lines here and its words in `report.ftl`.

use chrono::NaiveDate;

use crate::law::Service;
use crate::office::event::Event;

/// A figure of the report.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// The name it has in JSON and in message ids.
    pub code: &'static str,
    /// Whether it is a part of the one above it that is none.
    pub part: bool,
    /// Whether an event written down on a day counts: on which day it happened, and the number of what it is about.
    pub of: fn(&Event, NaiveDate) -> Option<Hit>,
}

/// Something counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The day it belongs to.
    pub day: NaiveDate,
    /// The number of the case, certificate or notification.
    pub no: String,
}

const fn whole(code: &'static str, of: fn(&Event, NaiveDate) -> Option<Hit>) -> Figure {
    Figure { code, part: false, of }
}

const fn part(code: &'static str, of: fn(&Event, NaiveDate) -> Option<Hit>) -> Figure {
    Figure { code, part: true, of }
}

fn hit(day: NaiveDate, no: &impl ToString) -> Hit {
    Hit { day, no: no.to_string() }
}

/// Every figure, in the order of the report: what came, what was decided, whether in time by stage, the holders' own
/// duties.
pub const FIGURES: &[Figure] = &[
    whole("received", |e, _| received(e, None)),
    part("received-issue", |e, _| received(e, Some(Service::Issue))),
    part("received-extend", |e, _| received(e, Some(Service::Extend))),
    part("received-reissue", |e, _| received(e, Some(Service::Reissue))),
    part("received-duplicate", |e, _| received(e, Some(Service::Duplicate))),
    whole("decided", |e, day| granted(e, day).or_else(|| refused(e, day, None)).or_else(|| otherwise(e, day))),
    part("granted", granted),
    part("refused", |e, day| refused(e, day, None)),
    part("refused-ground-1", |e, day| refused(e, day, Some(1))),
    part("refused-ground-2", |e, day| refused(e, day, Some(2))),
    part("refused-ground-3", |e, day| refused(e, day, Some(3))),
    part("refused-otherwise", otherwise),
    part("against-recommendation", against),
    whole("sent-in-time", |e, _| sent(e, false)),
    part("sent-late", |e, _| sent(e, true)),
    whole("recommended-in-time", |e, _| recommended(e, false)),
    part("recommended-late", |e, _| recommended(e, true)),
    whole("decided-in-time", |e, day| decided(e, day, false)),
    part("decided-late", |e, day| decided(e, day, true)),
    whole("delivered-in-time", |e, _| delivered(e, false)),
    part("delivered-late", |e, _| delivered(e, true)),
    whole("revoked", |e, _| ended(e, "revoked")),
    whole("cancelled", |e, _| ended(e, "cancelled")),
    whole("suspended", |e, _| suspended(e)),
    whole("notices", |e, _| noticed(e, None)),
    part("notices-late", |e, _| noticed(e, Some(true))),
];

/// The paragraphs a figure measures by, as the words of its line name them; none for most.
pub fn paragraphs(code: &str) -> &'static [(&'static str, &'static str)] {
    match code {
        "sent-in-time" => &[("first", "7")],
        "recommended-in-time" => &[("first", "9")],
        "decided-in-time" => &[("first", "11"), ("second", "16"), ("third", "22"), ("fourth", "22-1")],
        "delivered-in-time" => &[("first", "row-3")],
        "revoked" => &[("first", "21")],
        "notices" => &[("first", "18"), ("second", "20")],
        _ => &[],
    }
}

fn received(event: &Event, service: Option<Service>) -> Option<Hit> {
    match event {
        Event::CaseRegistered { case, application, clocks, .. }
            if service.is_none_or(|service| application.service == service) =>
        {
            Some(hit(clocks.registration_day, case))
        }
        _ => None,
    }
}

fn granted(event: &Event, day: NaiveDate) -> Option<Hit> {
    match event {
        Event::CaseGranted { case, .. } => Some(hit(day, case)),
        _ => None,
    }
}

/// Refused by a law outside Row 9 (G1): flagged wherever figures are shown.
fn otherwise(event: &Event, day: NaiveDate) -> Option<Hit> {
    match event {
        Event::CaseRefusedOtherwise(refused) => Some(hit(day, &refused.case)),
        _ => None,
    }
}

/// A certificate that ended before its time: revoked (п. 21) or cancelled by another law (G15), by the day of the
/// decision.
fn ended(event: &Event, kind: &str) -> Option<Hit> {
    match event {
        Event::CertificateEnded(ended) if ended.kind.code() == kind => Some(hit(ended.on, &ended.certificate)),
        _ => None,
    }
}

/// Suspended by an act from outside (G2), by the first day not counted.
fn suspended(event: &Event) -> Option<Hit> {
    match event {
        Event::CaseSuspended(suspended) => Some(hit(suspended.from, &suspended.case)),
        _ => None,
    }
}

/// Refused, on a ground of Row 9 or on any.
fn refused(event: &Event, day: NaiveDate, on: Option<u8>) -> Option<Hit> {
    match event {
        Event::CaseRefused { case, ground, .. } if on.is_none_or(|on| on == *ground) => Some(hit(day, case)),
        _ => None,
    }
}

/// Decided otherwise than the Commission recommended.
fn against(event: &Event, day: NaiveDate) -> Option<Hit> {
    match event {
        Event::CaseGranted { case, departs_because, .. } | Event::CaseRefused { case, departs_because, .. }
            if !departs_because.is_empty() =>
        {
            Some(hit(day, case))
        }
        _ => None,
    }
}

/// Sent to the Commission in time or after (п. 7).
fn sent(event: &Event, late: bool) -> Option<Hit> {
    match event {
        Event::SentToCommission { case, on, late_by, .. } if (*late_by > 0) == late => Some(hit(*on, case)),
        _ => None,
    }
}

/// Recommended in time or after (п. 9), by the day of the minutes.
fn recommended(event: &Event, late: bool) -> Option<Hit> {
    match event {
        Event::Recommended { case, minutes_on, late_by, .. } if (*late_by > 0) == late => Some(hit(*minutes_on, case)),
        _ => None,
    }
}

/// Decided in time or after (п. 11, 16, 22, 22-1).
fn decided(event: &Event, day: NaiveDate, late: bool) -> Option<Hit> {
    match event {
        Event::CaseGranted { case, late_by, .. } | Event::CaseRefused { case, late_by, .. }
            if (*late_by > 0) == late =>
        {
            Some(hit(day, case))
        }
        Event::CaseRefusedOtherwise(refused) if (refused.late_by > 0) == late => Some(hit(day, &refused.case)),
        _ => None,
    }
}

/// Delivered in time or after: on time is measured here (Rows 3, 5).
fn delivered(event: &Event, late: bool) -> Option<Hit> {
    match event {
        Event::ResultDelivered { case, delivery } if (delivery.late_by > 0) == late => {
            Some(hit(delivery.delivered_at.date(), case))
        }
        _ => None,
    }
}

/// Notifications of holders by the day they were received; on time by the day they were sent (R-SENT).
fn noticed(event: &Event, late: Option<bool>) -> Option<Hit> {
    match event {
        Event::NotificationReceived { notice, input, verdict }
            if late.is_none_or(|late| (verdict.late_by > 0) == late) =>
        {
            Some(hit(input.received_on, notice))
        }
        _ => None,
    }
}
