//! The holder's five days on an application (п. 17, 22, 22-1): by the day of filing until 24:00 (R-SENT).

use chrono::NaiveDate;

use crate::law::Service;
use crate::law::calendar::CalendarView;
use crate::law::edition::{Edition, SentReading};
use crate::law::holder::{self, Duty, Sending};
use crate::office::application::{Application, ChangeKind};
use crate::office::holder_term::HolderTerm;

/// The terms the holder had, each with its own lateness. A day that is not known, a paragraph whose text the edition
/// lacks and a day beyond the calendar have none: lateness is recorded, never a ground, so it stops nothing.
pub fn holder_terms(
    calendar: &CalendarView,
    edition: &Edition,
    reading: SentReading,
    application: &Application,
) -> Vec<HolderTerm> {
    let filed_on = application.filed_at.date();
    let judged = |(duty, change, event_on)| {
        let term = judged(calendar, edition, reading, duty, event_on, filed_on)?;
        Some(HolderTerm { change, ..term })
    };
    duties(application).into_iter().filter_map(judged).collect()
}

/// What started a term: the contract, each change, the loss.
pub fn duties(a: &Application) -> Vec<(Duty, Option<ChangeKind>, NaiveDate)> {
    match a.service {
        Service::Issue => Vec::new(),
        Service::Extend => a.contract_date.map(|on| (Duty::Extension, None, on)).into_iter().collect(),
        Service::Reissue => {
            let of = |kind: &ChangeKind| a.change_on(*kind).map(|on| (Duty::Reissue, Some(*kind), on));
            a.change_kind.iter().filter_map(of).collect()
        }
        Service::Duplicate => a.loss_date.map(|on| (Duty::Duplicate, None, on)).into_iter().collect(),
    }
}

/// One of the terms, of no change in particular; none where it cannot be computed.
pub fn judged(
    calendar: &CalendarView,
    edition: &Edition,
    reading: SentReading,
    duty: Duty,
    event_on: NaiveDate,
    filed_on: NaiveDate,
) -> Option<HolderTerm> {
    let sending = Sending { event_date: event_on, sent_on: filed_on, received_on: None, by_letter: false };
    let found = holder::verdict_under(edition, calendar, reading, duty, sending).ok()?;
    Some(HolderTerm {
        duty,
        change: None,
        event_on,
        due: found.due,
        filed_on,
        late_by: u16::try_from(found.late_by).unwrap_or(u16::MAX),
        paragraph: found.paragraph,
        reading: found.reading,
        calendar_revision: found.calendar_revision,
    })
}
