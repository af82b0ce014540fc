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
        Event::ComplaintForwarded(event) => event.forwarded.phrase(),
        Event::ComplainantNotified(event) => event.told.phrase(),
        Event::ComplaintSatisfied(event) => event.satisfied.phrase(),
        Event::ComplaintAnswered(event) => event.answered.phrase(),
        Event::ComplaintReviewed(event) => event.reviewed.phrase(),
        Event::ComplaintInCourt(event) => event.decided.phrase(),
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
