//! What is counted: a line a figure. A new type of event gets its lines here and its words in `report.ftl`.

use chrono::NaiveDate;

use crate::law::Service;
use crate::office::complaint::{AnswerKind, ReviewOutcome, Reviewed};
use crate::office::event::Event;
use crate::office::outside::EndKind;
use crate::office::reopening::ReopenKind;

/// A figure of the report.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// The name it has in JSON, in `--list` and in message ids.
    pub code: &'static str,
    /// Whether it stands under the one above it that is none.
    pub part: bool,
    /// What it counts.
    pub of: Of,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    /// Events: given the event and the day it was written down, the day it counts on, or none.
    Events(fn(&Event, NaiveDate) -> Option<NaiveDate>),
    /// What came: an application of a service or a complaint, by the day it counts as received on. That day moves with
    /// a correction of the moment and with the calendar, so it is the last one known.
    Arrivals(fn(Arrived) -> bool),
}

/// What came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// An application for a service.
    Application(Service),
    /// A complaint.
    Complaint,
}

const fn whole(code: &'static str, of: fn(&Event, NaiveDate) -> Option<NaiveDate>) -> Figure {
    Figure { code, part: false, of: Of::Events(of) }
}

const fn part(code: &'static str, of: fn(&Event, NaiveDate) -> Option<NaiveDate>) -> Figure {
    Figure { code, part: true, of: Of::Events(of) }
}

const fn came(code: &'static str, part: bool, of: fn(Arrived) -> bool) -> Figure {
    Figure { code, part, of: Of::Arrivals(of) }
}

/// Every figure, in the order of the report: what came, what was decided, whether in time by stage, what ended otherwise,
/// complaints, certificates, the holders' own duties.
pub const FIGURES: &[Figure] = &[
    came("received", false, |came| came != Arrived::Complaint),
    came("received-issue", true, |came| came == Arrived::Application(Service::Issue)),
    came("received-extend", true, |came| came == Arrived::Application(Service::Extend)),
    came("received-reissue", true, |came| came == Arrived::Application(Service::Reissue)),
    came("received-duplicate", true, |came| came == Arrived::Application(Service::Duplicate)),
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
    whole("discontinued", |e, _| without_result(e, None)),
    part("discontinued-withdrawn", |e, _| without_result(e, Some(EndKind::Withdrawn))),
    part("discontinued-redirected", |e, _| without_result(e, Some(EndKind::Redirected))),
    part("discontinued-by-act", |e, _| without_result(e, Some(EndKind::Discontinued))),
    part("discontinued-merged", |e, _| without_result(e, Some(EndKind::Merged))),
    whole("reopened", |e, day| reopened(e, day, None)),
    part("reopened-complaint", |e, day| reopened(e, day, Some(ReopenKind::Complaint))),
    part("reopened-review", |e, day| reopened(e, day, Some(ReopenKind::Review))),
    part("reopened-court", |e, day| reopened(e, day, Some(ReopenKind::Court))),
    whole("suspended", |e, _| suspended(e)),
    came("complaints", false, |came| came == Arrived::Complaint),
    whole("complaints-forwarded-in-time", |e, _| forwarded(e, false)),
    part("complaints-forwarded-late", |e, _| forwarded(e, true)),
    whole("complaints-kept", |e, _| satisfied(e, false)),
    part("complaints-satisfied-late", |e, _| satisfied(e, true)),
    whole("complaints-answered-in-time", |e, _| answered(e, Some(false), None)),
    part("complaints-answered-late", |e, _| answered(e, Some(true), None)),
    part("complaints-answered-partial", |e, _| answered(e, None, Some(AnswerKind::Partial))),
    part("complaints-answered-declined", |e, _| answered(e, None, Some(AnswerKind::Declined))),
    whole("complaints-reviewed", |e, _| reviewed(e, None)),
    part("complaints-reviewed-left", |e, _| reviewed(e, Some(ReviewOutcome::Left))),
    part("complaints-reviewed-cancelled", |e, _| reviewed(e, Some(ReviewOutcome::Cancelled))),
    part("complaints-reviewed-sent-back", |e, _| reviewed(e, Some(ReviewOutcome::SentBack))),
    whole("complaints-in-court", |e, _| in_court(e, None)),
    part("complaints-in-court-left", |e, _| in_court(e, Some(ReviewOutcome::Left))),
    part("complaints-in-court-cancelled", |e, _| in_court(e, Some(ReviewOutcome::Cancelled))),
    part("complaints-in-court-sent-back", |e, _| in_court(e, Some(ReviewOutcome::SentBack))),
    whole("revoked", |e, _| ended(e, "revoked")),
    whole("cancelled", |e, _| ended(e, "cancelled")),
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
        "complaints" => &[("first", "24"), ("second", "25")],
        "complaints-forwarded-in-time" | "complaints-kept" => &[("first", "24")],
        "complaints-answered-in-time" => &[("first", "25")],
        "complaints-reviewed" => &[("first", "26")],
        "complaints-in-court" => &[("first", "27")],
        "notices" => &[("first", "18"), ("second", "20")],
        _ => &[],
    }
}

fn granted(event: &Event, day: NaiveDate) -> Option<NaiveDate> {
    match event {
        Event::CaseGranted { .. } => Some(day),
        _ => None,
    }
}

/// Refused by a law outside Row 9 (G1): flagged wherever figures are shown.
fn otherwise(event: &Event, day: NaiveDate) -> Option<NaiveDate> {
    match event {
        Event::CaseRefusedOtherwise(_) => Some(day),
        _ => None,
    }
}

/// A certificate that ended before its time: revoked (п. 21) or cancelled by another law (G15), by the day of the
/// decision.
fn ended(event: &Event, kind: &str) -> Option<NaiveDate> {
    match event {
        Event::CertificateEnded(ended) if ended.kind.code() == kind => Some(ended.on),
        _ => None,
    }
}

/// Suspended by an act from outside (G2), by the first day not counted.
fn suspended(event: &Event) -> Option<NaiveDate> {
    match event {
        Event::CaseSuspended(suspended) => Some(suspended.from),
        _ => None,
    }
}

/// Refused, on a ground of Row 9 or on any.
fn refused(event: &Event, day: NaiveDate, on: Option<u8>) -> Option<NaiveDate> {
    match event {
        Event::CaseRefused { ground, .. } if on.is_none_or(|on| on == *ground) => Some(day),
        _ => None,
    }
}

/// Decided otherwise than the Commission recommended.
fn against(event: &Event, day: NaiveDate) -> Option<NaiveDate> {
    match event {
        Event::CaseGranted { departs_because, .. } | Event::CaseRefused { departs_because, .. }
            if !departs_because.is_empty() =>
        {
            Some(day)
        }
        _ => None,
    }
}

/// Sent to the Commission in time or after (п. 7).
fn sent(event: &Event, late: bool) -> Option<NaiveDate> {
    match event {
        Event::SentToCommission { on, late_by, .. } if (*late_by > 0) == late => Some(*on),
        _ => None,
    }
}

/// Recommended in time or after (п. 9), by the day of the minutes.
fn recommended(event: &Event, late: bool) -> Option<NaiveDate> {
    match event {
        Event::Recommended { minutes_on, late_by, .. } if (*late_by > 0) == late => Some(*minutes_on),
        _ => None,
    }
}

/// Decided in time or after (п. 11, 16, 22, 22-1).
fn decided(event: &Event, day: NaiveDate, late: bool) -> Option<NaiveDate> {
    match event {
        Event::CaseGranted { late_by, .. } | Event::CaseRefused { late_by, .. } if (*late_by > 0) == late => Some(day),
        Event::CaseRefusedOtherwise(refused) if (refused.late_by > 0) == late => Some(day),
        _ => None,
    }
}

/// Delivered in time or after: on time is measured here (Rows 3, 5).
fn delivered(event: &Event, late: bool) -> Option<NaiveDate> {
    match event {
        Event::ResultDelivered { delivery, .. } if (delivery.late_by > 0) == late => Some(delivery.delivered_at.date()),
        _ => None,
    }
}

/// Notifications of holders by the day they were received; on time by the day they were sent (R-SENT).
fn noticed(event: &Event, late: Option<bool>) -> Option<NaiveDate> {
    match event {
        Event::NotificationReceived { input, verdict, .. } if late.is_none_or(|late| (verdict.late_by > 0) == late) => {
            Some(input.received_on)
        }
        _ => None,
    }
}

/// Ended without a result of the service (never a revocation), by the day it ended.
fn without_result(event: &Event, kind: Option<EndKind>) -> Option<NaiveDate> {
    match event {
        Event::CaseDiscontinued(end) if kind.is_none_or(|kind| kind == end.kind) => Some(end.on),
        _ => None,
    }
}

/// Opened again (п. 24-28), by the day it was.
fn reopened(event: &Event, day: NaiveDate, kind: Option<ReopenKind>) -> Option<NaiveDate> {
    match event {
        Event::CaseReopened(of) if kind.is_none_or(|kind| kind == of.basis.kind) => Some(day),
        _ => None,
    }
}

/// Complaints sent on in time or after (п. 24).
fn forwarded(event: &Event, late: bool) -> Option<NaiveDate> {
    match event {
        Event::ComplaintForwarded(of) if (of.forwarded.late_by > 0) == late => Some(of.forwarded.on),
        _ => None,
    }
}

/// Complaints satisfied in full: within the term of п. 24, and so kept, or after it, and so to be sent on all the same.
fn satisfied(event: &Event, late: bool) -> Option<NaiveDate> {
    match event {
        Event::ComplaintSatisfied(of) if (of.satisfied.late_by > 0) == late => Some(of.satisfied.on),
        _ => None,
    }
}

/// Complaints answered without being satisfied in full (п. 25).
fn answered(event: &Event, late: Option<bool>, kind: Option<AnswerKind>) -> Option<NaiveDate> {
    match event {
        Event::ComplaintAnswered(of)
            if late.is_none_or(|late| (of.answered.late_by > 0) == late)
                && kind.is_none_or(|kind| kind == of.answered.kind) =>
        {
            Some(of.answered.on)
        }
        _ => None,
    }
}

/// What the reviewing body did (п. 26), by the day of its act.
fn reviewed(event: &Event, outcome: Option<ReviewOutcome>) -> Option<NaiveDate> {
    match event {
        Event::ComplaintReviewed(of) => act_of_others(&of.reviewed, outcome),
        _ => None,
    }
}

/// What a court did (п. 27), by the day of its act.
fn in_court(event: &Event, outcome: Option<ReviewOutcome>) -> Option<NaiveDate> {
    match event {
        Event::ComplaintInCourt(of) => act_of_others(&of.decided, outcome),
        _ => None,
    }
}

fn act_of_others(act: &Reviewed, outcome: Option<ReviewOutcome>) -> Option<NaiveDate> {
    outcome.is_none_or(|outcome| outcome == act.outcome).then_some(act.on)
}
