//! What a change does to the holder's own five days on an open case (п. 17, 22, 22-1). They go with the case: while
//! nothing of it is decided they are what the law gives, with it they stand. A notification (п. 18, 20) is judged when it
//! is written down, and is decided then.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::calendar::CalendarView;
use crate::law::edition::{Edition, Readings};
use crate::law::holder::Duty;
use crate::office::application::ChangeKind;
use crate::office::case::Case;
use crate::office::change::{HolderMove, HolderMoved};
use crate::office::decide::{duties, judged_holder};
use crate::office::holder_term::HolderTerm;

/// One of the holder's duties on a case, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderDays {
    /// The duty.
    pub duty: Duty,
    /// Day zero: the contract, the change, the loss.
    pub event_on: NaiveDate,
    /// The last day and the working days late; none where it could not be computed.
    pub stands: Option<(NaiveDate, u16)>,
}

fn stands(case: &Case, duty: Duty, change: Option<ChangeKind>) -> Option<&HolderTerm> {
    case.holder.iter().find(|term| (term.duty, term.change) == (duty, change))
}

/// The last day of a term and the working days it was missed by.
pub const fn result(term: &HolderTerm) -> (NaiveDate, u16) {
    (term.due, term.late_by)
}

impl HolderDays {
    /// All of a case.
    pub fn of(case: &Case) -> Vec<Self> {
        let days = |(duty, change, event_on)| {
            let stands = stands(case, duty, change).map(result);
            Self { duty, event_on, stands }
        };
        duties(&case.application).into_iter().map(days).collect()
    }
}

/// What moves of them; nothing where none does. One beyond the calendar stays as it is.
pub fn moved(case: &Case, calendar: &CalendarView, edition: &Edition, readings: &Readings) -> Option<HolderMoved> {
    let filed_on = case.application.filed_at.date();
    let (mut terms, mut moved, mut differ) = (Vec::new(), Vec::new(), false);
    for (duty, change, event_on) in duties(&case.application) {
        let stood = stands(case, duty, change);
        let now = judged_holder(calendar, edition, readings.sent, duty, event_on, filed_on);
        let Some(now) = now.map(|now| HolderTerm { change, ..now }) else {
            terms.extend(stood.cloned());
            continue;
        };
        differ |= stood.map(result) != Some(result(&now));
        if let Some(stood) = stood.filter(|stood| result(stood) != result(&now)) {
            let (from, to, was_late, late_by) = (stood.due, now.due, stood.late_by, now.late_by);
            moved.push(HolderMove { duty, change, from, to, was_late, late_by });
        }
        terms.push(now);
    }
    differ.then_some(HolderMoved { moved, terms })
}
