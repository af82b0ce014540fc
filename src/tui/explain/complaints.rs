//! What happened to a complaint, beyond the event's name.

use crate::office::Event;
use crate::office::complaint::{Answered, Forwarded, Reviewed, Satisfied, Told};
use crate::phrase::Phrase;

/// The details of an event of a complaint, and of a case opened again by one.
pub(super) fn detail(event: &Event) -> Option<Phrase> {
    let plain = |text: &str| (!text.is_empty()).then(|| Phrase::new("history-text").with("text", text));
    Some(match event {
        Event::ComplaintRegistered(event) => Phrase::new("history-complaint-registered")
            .with("incoming", event.input.incoming_no.as_str())
            .with("name", event.input.from.name.as_str())
            .with("subject", event.input.subject.as_str()),
        Event::ComplaintAssigned(event) => {
            let id = if event.own_decision { "history-complaint-assigned-own" } else { "history-assigned" };
            Phrase::new(id)
                .with("officer", event.officer.as_deref().unwrap_or("-"))
                .with("reason", event.reason.as_str())
        }
        Event::ComplaintForwarded(event) => forwarded(&event.forwarded),
        Event::ComplainantNotified(event) => told(&event.told),
        Event::ComplaintSatisfied(event) => satisfied(&event.satisfied),
        Event::ComplaintAnswered(event) => answered(&event.answered),
        Event::ComplaintReviewed(event) => decided(&event.reviewed),
        Event::ComplaintInCourt(event) => decided(&event.decided),
        Event::ComplaintClosed(event) => return plain(&event.reason),
        Event::CaseReopened(event) => Phrase::new("history-reopened")
            .with("kind", Phrase::new(format!("reopen-kind-{}", event.basis.kind.code())))
            .with("body", event.basis.body.as_str())
            .with("act", event.basis.act_no.as_str())
            .with("day", event.basis.act_on)
            .with("due", event.clocks.term(crate::law::Stage::Decision)?.due),
        _ => return None,
    })
}

/// Sent on: to whom, by what letter, when, how late.
pub fn forwarded(sent: &Forwarded) -> Phrase {
    Phrase::new("history-complaint-forwarded")
        .with("body", sent.body.as_str())
        .with("letter", sent.letter_no.as_str())
        .with("day", sent.on)
        .with("late", sent.late_by)
}

/// Told: by what way and when.
pub fn told(told: &Told) -> Phrase {
    Phrase::new("history-complaint-told")
        .with("channel", Phrase::new(format!("notice-channel-{}", told.channel.code())))
        .with("day", told.on)
}

/// Satisfied in full: what was done, by what act, how late.
pub fn satisfied(done: &Satisfied) -> Phrase {
    Phrase::new("history-complaint-satisfied")
        .with("what", done.what.as_str())
        .with("act", done.act_no.as_str())
        .with("day", done.on)
        .with("late", done.late_by)
}

/// Answered: how, by what letter, how late.
pub fn answered(done: &Answered) -> Phrase {
    Phrase::new("history-complaint-answered")
        .with("kind", Phrase::new(format!("complaint-answer-{}", done.kind.code())))
        .with("letter", done.letter_no.as_str())
        .with("day", done.on)
        .with("late", done.late_by)
}

/// What others decided: whose act, its number and day, and what it did.
pub fn decided(act: &Reviewed) -> Phrase {
    Phrase::new("history-complaint-reviewed")
        .with("body", act.body.as_str())
        .with("act", act.act_no.as_str())
        .with("day", act.on)
        .with("outcome", Phrase::new(format!("review-outcome-{}", act.outcome.code())))
}
