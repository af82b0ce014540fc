//! Events of permits, employers and quotas into their state. Never asks the law.

use super::quota::Quota;
use super::{Employer, Permit, TakenBack};
use crate::office::event::{Event, Record};

/// The permit after a record; `None` stays `None` for an event of something else.
pub fn permit(before: Option<Permit>, record: &Record) -> Option<Permit> {
    if let Event::PermitRegistered(event) = &record.event {
        return Some(Permit {
            revision: record.seq,
            input: (*event.input).clone(),
            extensions: Vec::new(),
            ended: None,
            warnings: event.warnings.clone(),
        });
    }
    let mut permit = before?;
    permit.revision = record.seq;
    match &record.event {
        Event::PermitExtended(event) => {
            permit.extensions.push(event.extension.clone());
            let new = event.warnings.iter().filter(|warning| !permit.warnings.contains(warning));
            permit.warnings.extend(new.cloned().collect::<Vec<_>>());
        }
        Event::PermitEnded(event) => permit.ended = Some(event.end.clone()),
        Event::PermitCorrected(event) => {
            permit.input = (*event.input).clone();
            permit.warnings.clone_from(&event.warnings);
        }
        Event::PermitTakenBack(event) => {
            match event.what {
                TakenBack::End(_) => permit.ended = None,
                TakenBack::Extension(_) => drop(permit.extensions.pop()),
            }
            permit.warnings.clone_from(&event.warnings);
        }
        _ => {}
    }
    Some(permit)
}

/// The employer after a record.
pub fn employer(before: Option<Employer>, record: &Record) -> Option<Employer> {
    match &record.event {
        Event::EmployerRecorded(event) => Some(Employer { revision: record.seq, input: event.employer.clone() }),
        _ => before.map(|employer| Employer { revision: record.seq, ..employer }),
    }
}

/// The quota of a year after a record.
pub fn quota(before: Option<Quota>, record: &Record) -> Option<Quota> {
    let Event::QuotaAllotted(event) = &record.event else {
        return before.map(|quota| Quota { revision: record.seq, ..quota });
    };
    let year = event.allotted.year;
    let mut quota = before.unwrap_or(Quota { revision: 0, year, acts: Vec::new() });
    quota.revision = record.seq;
    quota.record(event.allotted.clone());
    Some(quota)
}
