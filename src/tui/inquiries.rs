//! What an inquiry is told by: the first line that says what to do by when, its other days, its state.

use super::complaints::counts;
use super::theme::Role;
use super::world::World;
use crate::law::inquiry::InquiryTerm;
use crate::office::inquiry::{Inquiry, InquiryDue, InquiryState};
use crate::phrase::{Arg, Phrase};
use crate::store::RegisterTally;

/// What is to be done with an inquiry, by when and by what source; how it is meant.
pub fn to_do(inquiry: &Inquiry, world: &World) -> (Phrase, Role) {
    if let Some(due) = inquiry.governing() {
        let (left, role) = world.due_mark(Some(due.due));
        let role = if role == Role::Text { Role::Label } else { role };
        return (with_day(Phrase::new(ours(inquiry, due)), due).with("left", left), role);
    }
    match inquiry.state {
        InquiryState::Redirected if inquiry.is_untold() => (Phrase::new("inquiry-do-tell-redirected"), Role::Warn),
        InquiryState::Redirected => (Phrase::new("inquiry-done-redirected"), Role::Text),
        InquiryState::Closed => (Phrase::new("inquiry-done-closed"), Role::Text),
        _ => (Phrase::new("inquiry-done-sent"), Role::Text),
    }
}

/// What a running term asks for, as the inquiry stands.
fn ours(inquiry: &Inquiry, due: &InquiryDue) -> &'static str {
    match (due.term, inquiry.state) {
        (InquiryTerm::Notice, _) => "inquiry-do-tell",
        (_, InquiryState::Prepared) => "inquiry-do-sign",
        (_, InquiryState::Signed) => "inquiry-do-send",
        _ if !inquiry.returned_because.is_empty() => "inquiry-do-again",
        _ => "inquiry-do-answer",
    }
}

fn with_day(phrase: Phrase, due: &InquiryDue) -> Phrase {
    phrase.with("day", due.due).with("paragraph", Arg::cite(due.source.as_str()))
}

/// The days beside the one that governs: the reply beside a notice, where it can still be sent on or put off to, and
/// the stricter date of the first.
pub fn other_days(inquiry: &Inquiry, world: &World) -> Vec<Phrase> {
    let Some(governing) = inquiry.governing() else { return Vec::new() };
    let mut said: Vec<Phrase> = Vec::new();
    if governing.stricter < governing.due {
        said.push(Phrase::new("law-deadline-stricter").with("day", governing.stricter));
    }
    let received = inquiry.state == InquiryState::Received;
    let others = inquiry.running().filter(|due| due.term != governing.term);
    let redirect = std::iter::once(&inquiry.clocks.redirect).filter(|due| received && due.due >= world.today());
    said.extend(others.chain(redirect).map(|due| {
        with_day(Phrase::new("complaint-other-day"), due)
            .with("what", due.term.phrase())
            .with("left", world.due_mark(Some(due.due)).0)
    }));
    let last = inquiry.clocks.extend_by.filter(|last| received && *last > inquiry.clocks.answer.due);
    said.extend(last.map(|last| Phrase::new("inquiry-other-extend").with("day", last)));
    said
}

/// «у нас», «ждёт подписи», …
pub fn state(inquiry: &Inquiry) -> Phrase {
    Phrase::new(format!("inquiry-state-{}", inquiry.state.code()))
}

/// How the inquiries stand today, where there are any.
pub fn sentence(tally: &RegisterTally, world: &World) -> Option<(String, Role)> {
    counts("deadlines-inquiries", tally, world)
}
