//! What an import would do, without doing it.

use super::above::Above;
use super::entry::Did;
use super::{By, Counts, Entry, Ground, ImportFault, batch, entry, envelope, of_row};
use crate::intake::{Intake, RowOutcome};
use crate::office::decide::decide;
use crate::office::memory::MemoryOffice;
use crate::office::{Event, Office, Refusal};
use crate::store::{Envelope, Snapshot, Store, StoreError};

/// Says what an import would do, without doing it; with no office yet, what it would do in an empty one. A permit is
/// held against those above it in the same file too.
///
/// # Errors
/// As [`super::run`].
pub fn preview(
    ground: &Ground,
    intake: &mut Intake<'_>,
    by: &By<'_>,
    counts: &mut Counts,
    store: Option<&Store>,
    tell: &mut dyn FnMut(Entry),
) -> Result<(), ImportFault> {
    let places = ground.places(intake);
    let empty = MemoryOffice { settings: Some(ground.settings.clone()), ..MemoryOffice::default() };
    let mut above = Above::default();
    loop {
        let (rows, fault) = batch(intake);
        if rows.is_empty() && fault.is_none() {
            return Ok(());
        }
        let snapshot = store.map(Store::snapshot).transpose()?;
        let now = (by.clock)();
        for row in rows {
            let asked = envelope(&row, by.who, now);
            let decided = match &asked {
                None => None,
                Some(_) if row.number().is_some_and(|number| above.applications.contains(number)) => Some(Err(None)),
                Some(asked) => Some(match ask(snapshot.as_ref(), &empty, &mut above, asked)? {
                    Ok(events) => Ok(Did::of(&events).unrecorded()),
                    Err(refusal) => Err(Some(of_row(refusal)?)),
                }),
            };
            let mut links = Vec::new();
            if let (RowOutcome::Application { application, .. }, Some(Ok(_))) = (&row.outcome, &decided) {
                above.applications.insert(application.portal_number.clone());
                if let Some(snapshot) = &snapshot {
                    links = snapshot.applicant_links(application)?;
                }
            }
            let entry = Entry { links, ..entry(row, &places, decided) };
            counts.add(&entry);
            tell(entry);
        }
        if let Some(fault) = fault {
            return Err(fault.into());
        }
    }
}

fn ask(
    snapshot: Option<&Snapshot>,
    empty: &MemoryOffice,
    above: &mut Above,
    asked: &Envelope,
) -> Result<Result<Vec<Event>, Refusal>, StoreError> {
    let mut question = |office: &dyn Office| {
        let events = decide(&above.over(office), &asked.command, &asked.who, asked.now)?;
        above.take(office, &events, asked);
        Ok(events)
    };
    match snapshot {
        Some(snapshot) => snapshot.ask(question),
        None => Ok(question(empty)),
    }
}
