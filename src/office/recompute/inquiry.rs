//! What a change does to an open inquiry: its terms that still run, by the days it was given. A day that an extension
//! set was told to the asker, and stands.

use super::{Clocked, Reason};
use crate::law::LawError;
use crate::law::edition::{Readings, Rulebook};
use crate::office::decide::{Rules, inquiry_clocks_anew};
use crate::office::event::Event;
use crate::office::inquiry::{Inquiry, InquiryDueMoved, InquiryMove};
use crate::office::refusal::Refusal;

/// The readings of an inquiry as a change leaves them.
fn readings(inquiry: &Inquiry, reason: &Reason) -> Result<Readings, LawError> {
    let kept = inquiry.clocks.readings;
    match reason {
        Reason::Calendar { .. } => Ok(kept),
        Reason::Reading { id, value, .. } => kept.picked(id, value, Rulebook::embedded().newest().reading(id)?),
    }
}

impl Clocked for Inquiry {
    fn recomputed(&self, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal> {
        if !self.is_open() {
            return Ok(Vec::new());
        }
        let mut clocks = inquiry_clocks_anew(rules, &readings(self, reason)?, self)?;
        if clocks == self.clocks {
            return Ok(Vec::new());
        }
        let stood = &self.clocks;
        let answer = (stood.answer.term, stood.answer.due, clocks.answer.due);
        let notice = stood.notice.as_ref().zip(clocks.notice.as_ref()).map(|(was, is)| (was.term, was.due, is.due));
        let moved = std::iter::once(answer).chain(notice).filter(|(_, from, to)| from != to);
        let moved = moved.map(|(term, from, to)| InquiryMove { term, from, to }).collect();
        rules.calendar.revision().clone_into(&mut clocks.calendar_revision);
        let (inquiry, reason) = (self.no, reason.clone());
        Ok(vec![Event::InquiryDueMoved(InquiryDueMoved { inquiry, clocks, moved, reason })])
    }
}
