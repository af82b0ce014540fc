//! An application becomes a case (п. 3, 5).

use chrono::Datelike;

use super::{Ask, filled, frozen, holder_terms};
use crate::law::edition::Rulebook;
use crate::office::application::{Application, Channel, IntakeWarning};
use crate::office::event::Event;
use crate::office::refusal::Refusal;

pub(super) fn register(
    ask: &Ask<'_>,
    application: &Application,
    warnings: &[IntakeWarning],
) -> Result<Vec<Event>, Refusal> {
    let rules = ask.rules()?;
    filled(&application.portal_number, "field-portal_number", "3")?;
    filled(&application.full_name, "field-full_name", "3")?;
    // The four applications come by the three portals alone; anything else must say why.
    if application.channel == Some(Channel::Other) {
        filled(&application.channel_note, "field-channel_note", "row-2")?;
    }
    if let Some(case) = ask.office.case_of_portal(&application.portal_number) {
        return Err(Refusal::KnownApplication { portal_number: application.portal_number.clone(), case });
    }
    ask.past("field-filed_at", application.filed_at, "3")?;
    let clocks = rules.clocks(application.service, application.filed_at)?;
    let year = u16::try_from(clocks.registration_day.year()).unwrap_or_default();
    let edition = Rulebook::embedded().edition(&clocks.edition)?;
    let holder = holder_terms(&rules.calendar, edition, frozen(clocks.readings, edition).sent, application);
    Ok(vec![Event::CaseRegistered {
        case: ask.office.next_case(year),
        application: Box::new(application.clone()),
        clocks,
        warnings: warnings.to_vec(),
        holder,
    }])
}
