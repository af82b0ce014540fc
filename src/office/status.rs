//! Where an application stands, in one sentence for the contact centre 1411 (п. 5; Row 10): the number, what is being
//! done, what was promised. No personal data but the number, no name of an act. And of the second desk as much: an inquiry,
//! a permit without its worker, the figures of an employer.

use chrono::{NaiveDate, NaiveDateTime};

use super::case::{Case, State};
use super::inquiry::Inquiry;
use super::permit::figures::Figures;
use super::permit::told::named;
use super::permit::{Employer, Permit, PermitStatus};
use crate::phrase::Phrase;

/// What is being done, in the words of an applicant; none where nothing is any more.
fn doing(state: State) -> Option<&'static str> {
    Some(match state {
        State::Registered => "status-at-registered",
        State::Checked => "status-at-checked",
        State::Commission | State::Scored => "status-at-commission",
        State::Recommended | State::Prepared => "status-at-decision",
        State::Decided => "status-at-decided",
        State::Suspended | State::Delivered | State::Closed | State::Discontinued => return None,
    })
}

/// The sentence.
pub fn sentence(case: &Case) -> Phrase {
    let of = |id: &'static str| Phrase::new(id).with("case", case.no.to_string());
    if let Some(doing) = doing(case.state) {
        let words = |id| of(id).with("where", Phrase::new(doing));
        return match promised(case) {
            Some((at, moved)) => {
                words("status-promised").with("promised", at).with("moved", if moved { "yes" } else { "no" })
            }
            None => words("status-unpromised"),
        };
    }
    if let Some(suspension) = case.outside.suspension().filter(|_| case.state == State::Suspended) {
        return of("status-suspended").with("from", suspension.from);
    }
    if let Some(end) = &case.outside.ended {
        let kind = Phrase::new(format!("end-kind-{}", end.kind.code()));
        return of("status-discontinued").with("day", end.on).with("kind", kind);
    }
    match &case.delivery {
        Some(delivery) => of("status-delivered").with("at", delivery.delivered_at),
        None => of("status-unpromised").with("where", Phrase::new("status-at-decided")),
    }
}

/// The moment promised while the clock runs, and whether a suspension moved it.
pub fn promised(case: &Case) -> Option<(NaiveDateTime, bool)> {
    doing(case.state)?;
    let at = case.clocks.promised_at?;
    let before = case.outside.suspensions.first().and_then(|suspension| suspension.promised_at);
    Some((at, before.is_some_and(|before| before != at)))
}

/// Where a permit stands on a day.
pub fn permit(permit: &Permit, today: NaiveDate) -> Phrase {
    let stands = match (permit.status_on(today), &permit.ended) {
        (PermitStatus::Ended, Some(ended)) => {
            Phrase::new("status-permit-ended").with("on", ended.on).with("reason", ended.reason.phrase())
        }
        (PermitStatus::NotYet, _) => Phrase::new("status-permit-not-yet").with("from", permit.input.valid_from),
        _ => permit.valid_through(today).map_or_else(
            || {
                let past = permit.spans().map(|span| span.until).filter(|until| *until < today).max();
                Phrase::new("status-permit-expired").with("until", past.unwrap_or(permit.input.valid_until))
            },
            |until| Phrase::new("status-permit-valid").with("until", until),
        ),
    };
    Phrase::new("status-permit")
        .with("permit", permit.input.number.as_str())
        .with("category", permit.input.category.phrase())
        .with("employer", permit.input.employer.name.as_str())
        .with("day", today)
        .with("stands", stands)
}

/// What an employer was issued in a period, and what of it is valid on a day.
pub fn employer(employer: &Employer, issued: &Figures, valid: &Figures) -> Phrase {
    Phrase::new("status-employer")
        .with("employer", named(&employer.input.bin, Some(employer)))
        .with("flow", issued.question.measure.phrase())
        .with("issued", issued.sum())
        .with("stock", valid.question.measure.phrase())
        .with("valid", valid.sum())
}

/// Where an inquiry stands.
pub fn inquiry(inquiry: &Inquiry) -> Phrase {
    let stands = match (&inquiry.sent, &inquiry.redirected) {
        (Some(sent), _) => {
            let number = inquiry.fixed().map_or("", |fixed| fixed.number.as_str());
            Phrase::new("status-inquiry-sent").with("at", sent.at).with("number", number)
        }
        (None, Some(sent)) => {
            Phrase::new("status-inquiry-redirected").with("day", sent.on).with("body", sent.body.as_str())
        }
        _ if inquiry.closed.is_some() => Phrase::new("status-inquiry-closed"),
        _ => Phrase::new("status-inquiry-open").with("due", inquiry.clocks.answer.due),
    };
    let outside = Some(inquiry.input.outside_no.as_str()).filter(|number| !number.is_empty());
    let number = outside.map_or_else(|| inquiry.no.to_string(), ToOwned::to_owned);
    Phrase::new("status-inquiry").with("inquiry", number).with("stands", stands)
}
