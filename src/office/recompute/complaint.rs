//! What a change does to an open complaint: our terms that still run (п. 24, 25) and the reviewing body's that is
//! waited for (п. 26). It keeps the days its edition gave (R-VER), and its readings unless the change reaches it.

use super::{Clocked, Reason};
use crate::law::complaint::{ComplaintTerm, last_day};
use crate::law::edition::{Readings, Rulebook};
use crate::law::{LawError, clock};
use crate::office::complaint::{Complaint, ComplaintClocks, ComplaintDueMoved, ComplaintMove, ComplaintState, Due};
use crate::office::decide::Rules;
use crate::office::event::Event;
use crate::office::refusal::Refusal;

/// The readings of a complaint as a change leaves them.
fn readings(complaint: &Complaint, reason: &Reason) -> Result<Readings, LawError> {
    let kept = complaint.clocks.readings;
    match reason {
        Reason::Calendar { .. } => Ok(kept),
        Reason::Reading { id, value, .. } => {
            let edition = Rulebook::embedded().edition(&complaint.clocks.edition)?;
            kept.picked(id, value, edition.reading(id)?)
        }
    }
}

/// A term from its day zero on, by the days it was given.
fn anew(rules: &Rules, readings: &Readings, due: &Due, start: chrono::NaiveDate) -> Result<Due, LawError> {
    let (last, stricter) = last_day(&rules.calendar, readings, start, due.days)?;
    Ok(Due { start, due: last, stricter, ..due.clone() })
}

impl Clocked for Complaint {
    fn recomputed(&self, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal> {
        let awaited = self.awaited();
        let running: Vec<ComplaintTerm> = self.running().map(|due| due.term).collect();
        // Satisfied in time, reviewed, before a court, closed: nothing of it is still to be kept.
        if self.state == ComplaintState::Closed || (running.is_empty() && awaited.is_none()) {
            return Ok(Vec::new());
        }
        let readings = readings(self, reason)?;
        let mut clocks = ComplaintClocks { readings, ..self.clocks.clone() };
        if !running.is_empty() {
            clocks.received_day = clock::registration_day(&rules.calendar, &readings, self.input.received_at)?;
            let registered = self.input.registered_on.unwrap_or(clocks.received_day);
            clocks.registered_on = registered.max(clocks.received_day);
        }
        for term in clocks.terms.iter_mut().filter(|due| running.contains(&due.term)) {
            let forward = term.term == ComplaintTerm::Forward;
            let start = if forward { clocks.received_day } else { clocks.registered_on };
            *term = anew(rules, &readings, term, start)?;
        }
        let review = awaited.map(|due| anew(rules, &readings, due, due.start)).transpose()?;
        if clocks == self.clocks && review.as_ref() == awaited {
            return Ok(Vec::new());
        }
        let pairs = self.clocks.terms.iter().zip(&clocks.terms).chain(awaited.zip(review.as_ref()));
        let moved = pairs.filter(|(stood, now)| stood.due != now.due);
        let moved = moved.map(|(stood, now)| ComplaintMove { term: now.term, from: stood.due, to: now.due }).collect();
        rules.calendar.revision().clone_into(&mut clocks.calendar_revision);
        let (complaint, reason) = (self.no, reason.clone());
        Ok(vec![Event::ComplaintDueMoved(ComplaintDueMoved { complaint, clocks, review, moved, reason })])
    }
}
