//! What a complaint is told by: the first line that says what to do by when, its other days, its state.

use super::theme::Role;
use super::world::World;
use crate::law::complaint::ComplaintTerm;
use crate::office::case::Case;
use crate::office::complaint::{Complaint, ComplaintState, Due};
use crate::phrase::{Arg, Phrase};

/// What is to be done with a complaint, by when and by which paragraph; how it is meant.
pub fn to_do(complaint: &Complaint, case: Option<&Case>, world: &World) -> (Phrase, Role) {
    if let Some(due) = complaint.governing() {
        let (left, role) = world.due_mark(Some(due.due));
        let role = if role == Role::Text { Role::Label } else { role };
        return (with_day(Phrase::new(ours(complaint, due)), due).with("left", left), role);
    }
    let waits = complaint.told.is_empty();
    let plain = |id: &str| (Phrase::new(id), Role::Label);
    match complaint.state {
        ComplaintState::Closed => (Phrase::new("complaint-done"), Role::Text),
        ComplaintState::Received => plain("complaint-do-no-text"),
        ComplaintState::Forwarded | ComplaintState::Satisfied if waits => plain("complaint-do-tell"),
        ComplaintState::Forwarded => match complaint.awaited() {
            Some(due) => (with_day(Phrase::new("complaint-do-await"), due), Role::Text),
            None => plain("complaint-do-await-no-text"),
        },
        _ => match case.filter(|case| to_reopen(complaint, case)) {
            Some(case) => (Phrase::new("complaint-do-reopen").with("case", case.no.to_string()), Role::Warn),
            None => plain("complaint-do-close"),
        },
    }
}

/// What a term of ours asks for, as the complaint stands.
fn ours(complaint: &Complaint, due: &Due) -> &'static str {
    let said = complaint.answered.is_some() || complaint.satisfied.is_some();
    match due.term {
        ComplaintTerm::Forward if said => "complaint-do-forward-still",
        ComplaintTerm::Forward => "complaint-do-forward",
        ComplaintTerm::Answer | ComplaintTerm::Review => "complaint-do-answer",
    }
}

fn with_day(phrase: Phrase, due: &Due) -> Phrase {
    phrase.with("day", due.due).with("paragraph", Arg::cite(due.paragraph.as_str()))
}

/// Whether others upheld it and the case has not been opened again since.
fn to_reopen(complaint: &Complaint, case: &Case) -> bool {
    let Some(upheld) = complaint.upheld() else { return false };
    case.past_decisions.iter().all(|past| past.reopened_at.date() < upheld.on)
}

/// The days beside the one that governs: п. 25 beside п. 24, the reviewing body's, and the stricter date of the first.
pub fn other_days(complaint: &Complaint, world: &World) -> Vec<Phrase> {
    let governing = complaint.governing();
    let mut said: Vec<Phrase> = Vec::new();
    if let Some(due) = governing.filter(|due| due.stricter < due.due) {
        said.push(Phrase::new("law-deadline-stricter").with("day", due.stricter));
    }
    let others = complaint.running().filter(|due| governing.is_some_and(|first| first.term != due.term));
    said.extend(others.chain(complaint.awaited()).map(|due| {
        with_day(Phrase::new("complaint-other-day"), due)
            .with("what", due.term.phrase())
            .with("left", world.due_mark(Some(due.due)).0)
    }));
    said
}

/// «с нами», «направлена в орган, рассматривающий жалобу», …
pub fn state(complaint: &Complaint) -> Phrase {
    Phrase::new(format!("complaint-state-{}", complaint.state.code()))
}
