//! An administrator's changes: of readings, of the day an edition came into force, of the calendar, of settings.

use std::sync::Arc;

use super::{Ask, filled};
use crate::law::calendar::DayKind;
use crate::law::edition::{Edition, Rulebook};
use crate::office::change::{
    CalendarRevised, ChangeReading, ChangeSettings, CommencementSet, ReadingChanged, ReviseCalendar, SetCommencement,
    SettingsChanged, Source,
};
use crate::office::event::Event;
use crate::office::identity::check_bin;
use crate::office::paper::head::HeadField;
use crate::office::paper::{PaperRefusal, Pattern};
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;

/// Most years a revision adds.
const MOST_YEARS: usize = 5;
/// Most days a revision changes: those of a year.
const MOST_DAYS: usize = 366;

impl Ask<'_> {
    /// The settings, unless an earlier change is still being written into the open cases.
    fn settled(&self) -> Result<Arc<Settings>, Refusal> {
        let settings = self.office.settings().ok_or(Refusal::NotOpen)?;
        if settings.pending.is_some() { Err(Refusal::Recomputing) } else { Ok(settings) }
    }
}

pub(super) fn sourced(source: &Source) -> Result<Source, Refusal> {
    filled(&source.text, "field-source", "")?;
    Ok(Source { kind: source.kind, text: source.text.trim().to_owned() })
}

pub(super) fn reading(ask: &Ask<'_>, change: &ChangeReading) -> Result<Vec<Event>, Refusal> {
    ask.settled()?;
    let rules = ask.rules()?;
    let edition = Rulebook::embedded().newest();
    let note = edition.reading(&change.reading)?;
    let stands = rules.readings(edition);
    let value = change.value.trim();
    let readings = stands.picked(&note.id, value, note)?;
    if readings == stands {
        return Err(Refusal::SameReading { reading: note.name_phrase(), pick: note.pick_phrase(value) });
    }
    Ok(vec![Event::ReadingChanged(ReadingChanged {
        reading: note.id.clone(),
        old: stands.value(&note.id).unwrap_or_default(),
        new: readings.value(&note.id).unwrap_or_default(),
        source: sourced(&change.source)?,
        applies_to: change.applies_to,
        readings,
    })])
}

pub(super) fn commencement(ask: &Ask<'_>, change: &SetCommencement) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settled()?;
    let book = Rulebook::embedded();
    let edition = book.edition(&change.edition)?;
    let stands = |edition: &Edition| settings.commencement.get(&edition.id).copied().unwrap_or(edition.in_force_from);
    let old = stands(edition);
    if old == change.day {
        return Err(Refusal::SameValue("commencement".to_owned()));
    }
    // The editions follow one another: none comes into force before the one it amends.
    let at = book.editions().iter().position(|known| known.id == edition.id).unwrap_or(0);
    if let Some(earlier) = at.checked_sub(1).map(|before| stands(&book.editions()[before]))
        && change.day <= earlier
    {
        let earliest = earlier.succ_opt().unwrap_or(earlier);
        return Err(Refusal::Before { field: "field-commencement", day: change.day, earliest, paragraph: "order-5" });
    }
    if let Some(later) = book.editions().get(at + 1).map(stands).filter(|later| change.day >= *later) {
        return Err(Refusal::Before {
            field: "field-commencement",
            day: later,
            earliest: change.day,
            paragraph: "order-5",
        });
    }
    let (edition, day) = (edition.id.clone(), change.day);
    Ok(vec![Event::CommencementSet(CommencementSet { edition, old, day, source: sourced(&change.source)? })])
}

pub(super) fn calendar(ask: &Ask<'_>, change: &ReviseCalendar) -> Result<Vec<Event>, Refusal> {
    ask.settled()?;
    filled(&change.act, "field-act", "row-7")?;
    ask.past_day("field-known_from", change.known_from, "row-7")?;
    for off in &change.to_off {
        // A day withdrawn is one that an act gave back to work: nobody enters it as off.
        if off.kind == DayKind::Withdrawn {
            return Err(Refusal::BadValue { field: "to_off".to_owned(), value: off.day.to_string() });
        }
        filled(&off.name_ru, "field-day_name", "row-7")?;
    }
    if change.adds_years.len() > MOST_YEARS {
        let value = change.adds_years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return Err(Refusal::BadValue { field: "adds_years".to_owned(), value });
    }
    for (field, days) in [("to_off", change.to_off.len()), ("to_working", change.to_working.len())] {
        if days > MOST_DAYS {
            return Err(Refusal::BadValue { field: field.to_owned(), value: days.to_string() });
        }
    }
    let rules = ask.rules()?;
    let amendment = change.amendment();
    rules.whole_calendar().judge(&amendment, ask.today())?;
    Ok(vec![Event::CalendarRevised(CalendarRevised { amendment, source: sourced(&change.source)? })])
}

pub(super) fn settings(ask: &Ask<'_>, change: &ChangeSettings) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settled()?;
    if let Some(body) = &change.body {
        filled(body, "field-body", "")?;
    }
    if let Some(minutes) = change.cover_minutes.filter(|minutes| !(1..=120).contains(minutes)) {
        return Err(Refusal::BadValue { field: "cover_minutes".to_owned(), value: minutes.to_string() });
    }
    if let Some(months) = change.permits.too_long() {
        return Err(Refusal::BadValue { field: "permit_months".to_owned(), value: months.to_string() });
    }
    for (field, value) in &change.head {
        head_line(*field, value)?;
    }
    for (series, pattern) in change.patterns.iter().filter(|(_, pattern)| !pattern.is_empty()) {
        Pattern::parse(pattern).map_err(|fault| PaperRefusal::BadPattern { series: *series, fault })?;
    }
    let mut after = Settings::clone(&settings);
    let event = SettingsChanged { change: change.clone() };
    after.changed(&event);
    if after == *settings {
        return Err(Refusal::SameValue("settings".to_owned()));
    }
    Ok(vec![Event::SettingsChanged(event)])
}

/// Refuses a line of the letterhead that cannot be printed.
fn head_line(field: HeadField, value: &str) -> Result<(), Refusal> {
    let value = value.trim();
    let lines = matches!(field, HeadField::ContactsKk | HeadField::ContactsRu);
    let unseen = |c: char| c.is_control() && !(lines && c == '\n');
    if value.chars().count() > field.longest() || value.chars().any(unseen) {
        return Err(PaperRefusal::BadLine(field).into());
    }
    if field == HeadField::Bin && !value.is_empty() && check_bin(value).is_err() {
        return Err(PaperRefusal::BadBin(value.to_owned()).into());
    }
    Ok(())
}
