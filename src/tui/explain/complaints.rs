//! What happened to a complaint, beyond the event's name.

use crate::office::Event;
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
        Event::ComplaintForwarded(event) => Phrase::new("history-complaint-forwarded")
            .with("body", event.forwarded.body.as_str())
            .with("letter", event.forwarded.letter_no.as_str())
            .with("day", event.forwarded.on)
            .with("late", event.forwarded.late_by),
        Event::ComplainantNotified(event) => Phrase::new("history-complaint-told")
            .with("channel", Phrase::new(format!("notice-channel-{}", event.told.channel.code())))
            .with("day", event.told.on),
        Event::ComplaintSatisfied(event) => Phrase::new("history-complaint-satisfied")
            .with("what", event.satisfied.what.as_str())
            .with("act", event.satisfied.act_no.as_str())
            .with("day", event.satisfied.on)
            .with("late", event.satisfied.late_by),
        Event::ComplaintAnswered(event) => Phrase::new("history-complaint-answered")
            .with("kind", Phrase::new(format!("complaint-answer-{}", event.answered.kind.code())))
            .with("letter", event.answered.letter_no.as_str())
            .with("day", event.answered.on)
            .with("late", event.answered.late_by),
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

/// What others decided: whose act, its number and day, and what it did.
pub fn decided(act: &crate::office::complaint::Reviewed) -> Phrase {
    Phrase::new("history-complaint-reviewed")
        .with("body", act.body.as_str())
        .with("act", act.act_no.as_str())
        .with("day", act.on)
        .with("outcome", Phrase::new(format!("review-outcome-{}", act.outcome.code())))
}
