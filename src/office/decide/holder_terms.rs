//! The holder's five days on an application (п. 17, 22, 22-1): by the day of filing until 24:00 (R-SENT).

use chrono::NaiveDate;

use super::Rules;
use crate::law::Service;
use crate::law::edition::Edition;
use crate::law::holder::{self, Duty, Sending};
use crate::office::application::{Application, ChangeKind};
use crate::office::holder_term::HolderTerm;

/// The terms the holder had, each with its own lateness. A day that is not known, a paragraph whose text the edition
/// lacks and a day beyond the calendar have none: lateness is recorded, never a ground, so it stops nothing.
pub fn holder_terms(rules: &Rules, edition: &Edition, application: &Application) -> Vec<HolderTerm> {
    events(application)
        .into_iter()
        .filter_map(|(duty, change, event_on)| judged(rules, edition, application, duty, change, event_on))
        .collect()
}

/// What started a term: the contract, each change, the loss.
fn events(a: &Application) -> Vec<(Duty, Option<ChangeKind>, NaiveDate)> {
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

fn judged(
    rules: &Rules,
    edition: &Edition,
    a: &Application,
    duty: Duty,
    change: Option<ChangeKind>,
    event_on: NaiveDate,
) -> Option<HolderTerm> {
    let filed_on = a.filed_at.date();
    let sending = Sending { event_date: event_on, sent_on: filed_on, received_on: None, by_letter: false };
    let found = holder::verdict_under(edition, &rules.calendar, rules.readings(edition).sent, duty, sending).ok()?;
    Some(HolderTerm {
        duty,
        change,
        event_on,
        due: found.due,
        filed_on,
        late_by: u16::try_from(found.late_by).unwrap_or(u16::MAX),
        paragraph: found.paragraph,
        reading: found.reading,
        calendar_revision: found.calendar_revision,
    })
}
