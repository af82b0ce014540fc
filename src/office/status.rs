//! Where an application stands, in one sentence for the contact centre 1411 (п. 5; Row 10): the number, what is being
//! done, what was promised. No personal data but the number, no name of an act.

use chrono::NaiveDateTime;

use super::case::{Case, State};
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
