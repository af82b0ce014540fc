//! Events of a complaint into its state. Never asks the law.

use super::{Complaint, ComplaintRegistered, ComplaintState};
use crate::office::event::{Event, Record};

/// The complaint after a record; `None` stays `None` for an event of something else.
pub fn complaint(before: Option<Complaint>, record: &Record) -> Option<Complaint> {
    if let Event::ComplaintRegistered(event) = &record.event {
        return Some(registered(event, record));
    }
    let mut complaint = before?;
    complaint.revision = record.seq;
    change(&mut complaint, &record.event);
    Some(complaint)
}

fn registered(event: &ComplaintRegistered, record: &Record) -> Complaint {
    Complaint {
        no: event.complaint,
        revision: record.seq,
        state: ComplaintState::Received,
        input: event.input.clone(),
        registered_at: record.at.naive_local(),
        clocks: event.clocks.clone(),
        prepared_by: event.prepared_by.clone(),
        officer: None,
        assigned_because: String::new(),
        forwarded: None,
        told: Vec::new(),
        satisfied: None,
        answered: None,
        reviews: Vec::new(),
        courts: Vec::new(),
        closed_because: String::new(),
    }
}

fn change(complaint: &mut Complaint, event: &Event) {
    match event {
        Event::ComplaintAssigned(event) => {
            complaint.officer.clone_from(&event.officer);
            complaint.assigned_because = if event.own_decision { event.reason.clone() } else { String::new() };
        }
        Event::ComplaintForwarded(event) => {
            complaint.state = ComplaintState::Forwarded;
            complaint.forwarded = Some(event.forwarded.clone());
        }
        Event::ComplainantNotified(event) => complaint.told.push(event.told.clone()),
        Event::ComplaintSatisfied(event) => {
            complaint.state = ComplaintState::Satisfied;
            complaint.satisfied = Some(event.satisfied.clone());
        }
        Event::ComplaintAnswered(event) => {
            complaint.state = ComplaintState::Answered;
            complaint.answered = Some(event.answered.clone());
        }
        Event::ComplaintReviewed(event) => {
            complaint.state = ComplaintState::Reviewed;
            complaint.reviews.push(event.reviewed.clone());
        }
        Event::ComplaintInCourt(event) => {
            complaint.state = ComplaintState::Court;
            complaint.courts.push(event.decided.clone());
        }
        Event::ComplaintClosed(event) => {
            complaint.state = ComplaintState::Closed;
            complaint.closed_because.clone_from(&event.reason);
        }
        Event::ComplaintDueMoved(event) => {
            complaint.clocks.clone_from(&event.clocks);
            if let (Some(forwarded), Some(review)) = (&mut complaint.forwarded, &event.review) {
                forwarded.review = Some(review.clone());
            }
        }
        _ => {}
    }
}
