//! Records into the register of compositions and into sittings.

use super::composition::Composition;
use super::item::{AgendaItem, Entry};
use super::orders::SittingOpened;
use super::sitting::{Seat, Sitting, SittingState, Stand};
use crate::office::event::{Event, Record};

/// The register of compositions after a record, by first day.
pub fn composition(mut register: Vec<Composition>, record: &Record) -> Vec<Composition> {
    if let Event::CompositionSet(set) = &record.event {
        register.retain(|composition| composition.from != set.composition.from);
        register.push(set.composition.clone());
        register.sort_by_key(|composition| composition.from);
    }
    register
}

/// The sitting after a record.
pub fn sitting(before: Option<Sitting>, record: &Record) -> Option<Sitting> {
    if let Event::SittingOpened(opened) = &record.event {
        return Some(new(opened, record.seq));
    }
    let mut sitting = before?;
    sitting.revision = record.seq;
    change(&mut sitting, record);
    Some(sitting)
}

fn new(opened: &SittingOpened, revision: u64) -> Sitting {
    let seat = |member: &super::Member| Seat { member: member.clone(), stand: Stand::Absent };
    Sitting {
        no: opened.sitting,
        revision,
        on: opened.on,
        state: SittingState::Open,
        act_no: opened.act_no.clone(),
        act_on: opened.act_on,
        empty: opened.empty.clone(),
        seats: opened.members.iter().map(seat).collect(),
        agenda: opened.agenda.iter().copied().map(AgendaItem::new).collect(),
        ended_at: None,
        ended_by: None,
        because: String::new(),
    }
}

fn change(sitting: &mut Sitting, record: &Record) {
    match &record.event {
        Event::PutOnTheAgenda(put) => {
            // Taken off or put off before, it is heard anew.
            sitting.agenda.retain(|item| item.case != put.case);
            sitting.agenda.push(AgendaItem::new(put.case));
        }
        Event::TakenOffAgenda(taken) => {
            if let Some(item) = item(sitting, taken.case) {
                item.off = Some(taken.reason.clone());
            }
        }
        Event::AttendanceTaken(taken) => {
            for (at, seat) in sitting.seats.iter_mut().enumerate() {
                let named = taken.present.iter().find(|presence| usize::from(presence.seat) == at);
                seat.stand = named.map_or(Stand::Absent, |presence| presence.stand);
            }
        }
        Event::EntryRecorded(recorded) => {
            if let Some(item) = item(sitting, recorded.case) {
                item.entry = Some(Entry {
                    at: record.at.naive_local(),
                    by: record.by.clone(),
                    ballots: recorded.ballots.clone(),
                    resolution: recorded.resolution.clone(),
                });
            }
        }
        Event::SittingSigned(signed) => {
            for minutes in &signed.minutes {
                if let Some(item) = item(sitting, minutes.case) {
                    item.minutes_no = Some(minutes.number.clone());
                }
            }
            end(sitting, record, SittingState::Signed);
        }
        Event::SittingCancelled(cancelled) => {
            sitting.because.clone_from(&cancelled.reason);
            end(sitting, record, SittingState::Cancelled);
        }
        _ => {}
    }
}

fn item(sitting: &mut Sitting, case: crate::office::CaseNo) -> Option<&mut AgendaItem> {
    sitting.agenda.iter_mut().find(|item| item.case == case)
}

fn end(sitting: &mut Sitting, record: &Record, state: SittingState) {
    sitting.state = state;
    sitting.ended_at = Some(record.at.naive_local());
    sitting.ended_by = Some(record.by.clone());
}
