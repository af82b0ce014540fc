//! What happened to an inquiry, beyond the event's name.

use crate::office::Event;
use crate::office::inquiry::{InquiryCorrected, InquiryInput};
use crate::phrase::Phrase;

/// The details of an event of an inquiry.
pub(super) fn detail(event: &Event) -> Option<Phrase> {
    let plain = |text: &str| (!text.is_empty()).then(|| Phrase::new("history-text").with("text", text));
    Some(match event {
        Event::InquiryRegistered(event) => registered(&event.input).with("due", event.clocks.answer.due),
        Event::InquiryAssigned(event) => Phrase::new("history-assigned")
            .with("officer", event.officer.as_deref().unwrap_or("-"))
            .with("reason", event.reason.as_str()),
        Event::InquiryNoted(event) => return plain(&event.text),
        Event::InquiryCorrected(event) => corrected(event),
        Event::InquiryExtended(event) => event.extension.phrase(),
        Event::AskerNotified(event) => event.told.phrase(),
        Event::InquiryRedirected(event) => event.redirected.phrase(),
        Event::ReplyPrepared(event) => return plain(event.reply.paragraphs.first().map_or("", String::as_str)),
        Event::ReplyReturned(event) => return plain(&event.reason),
        Event::ReplySigned(event) => event.fixed.phrase(),
        Event::ReplySent(event) => event.sent.phrase(),
        Event::InquiryClosed(event) => event.closed.phrase(),
        Event::InquiryDueMoved(event) => event.phrase(),
        Event::InquiryTermSet(event) => event.phrase(),
        _ => return None,
    })
}

fn registered(input: &InquiryInput) -> Phrase {
    Phrase::new("history-inquiry-registered")
        .with("outside", input.outside_no.as_str())
        .with("name", input.from.name.as_str())
        .with("n", input.questions.len())
}

/// Which of what was written down is another now, and why.
fn corrected(event: &InquiryCorrected) -> Phrase {
    let (old, new) = (&event.old, &event.new);
    let differs = [
        ("field-arrived_at", old.received_at != new.received_at),
        ("field-outside_no", old.outside_no != new.outside_no),
        ("field-dated", old.dated != new.dated),
        ("field-asker", old.from.name != new.from.name),
        ("field-asker_kind", old.from.kind != new.from.kind),
        ("field-address", old.from.address != new.from.address),
        ("field-channel", old.channel != new.channel),
        ("field-reply_lang", old.lang != new.lang),
        ("field-questions", old.questions != new.questions),
    ];
    let fields: Vec<Phrase> =
        differs.into_iter().filter(|(_, differs)| *differs).map(|(id, _)| Phrase::new(id)).collect();
    Phrase::new("history-inquiry-corrected").with("fields", fields).with("reason", event.reason.as_str())
}
