//! What a record makes of somebody who works here.

use super::Officer;
use crate::office::event::{Event, Record};

/// The officer after a record about them; `None` while there is none.
pub fn officer(before: Option<Officer>, record: &Record) -> Option<Officer> {
    if let Event::OfficerAdded { officer } = &record.event {
        return Some(Officer::of(officer, record.seq));
    }
    let mut officer = before?;
    officer.revision = record.seq;
    match &record.event {
        Event::OfficerChanged(of) => {
            officer.name = of.name.clone().unwrap_or(officer.name);
            officer.roles = of.roles.clone().unwrap_or(officer.roles);
            officer.language = of.language.or(officer.language.filter(|_| !of.no_language));
        }
        Event::OfficerDisabled(of) => officer.disabled = Some(of.reason.clone()),
        Event::OfficerEnabled(_) => officer.disabled = None,
        Event::KeyAdded(of) => officer.keys.push(of.key.clone()),
        Event::KeyRemoved(of) => officer.keys.retain(|key| key.fingerprint != of.fingerprint),
        Event::AbsenceSet(of) => officer.absence.clone_from(&of.absence),
        _ => {}
    }
    Some(officer)
}
