//! Events of an inquiry into its state. Never asks the law.

use super::{Inquiry, InquiryRegistered, InquiryState, PreparedReply, Remark};
use crate::office::event::{Event, Record};

/// The inquiry after a record; `None` stays `None` for an event of something else.
pub fn inquiry(before: Option<Inquiry>, record: &Record) -> Option<Inquiry> {
    if let Event::InquiryRegistered(event) = &record.event {
        return Some(registered(event, record));
    }
    let mut inquiry = before?;
    inquiry.revision = record.seq;
    change(&mut inquiry, record);
    reply(&mut inquiry, record);
    Some(inquiry)
}

fn registered(event: &InquiryRegistered, record: &Record) -> Inquiry {
    Inquiry {
        no: event.inquiry,
        revision: record.seq,
        state: InquiryState::Received,
        input: event.input.clone(),
        registered_at: record.at.naive_local(),
        clocks: event.clocks.clone(),
        officer: None,
        notes: Vec::new(),
        extensions: Vec::new(),
        told: Vec::new(),
        reply: None,
        returned_because: String::new(),
        redirected: None,
        told_where: false,
        sent: None,
        closed: None,
    }
}

fn change(inquiry: &mut Inquiry, record: &Record) {
    match &record.event {
        Event::InquiryAssigned(event) => inquiry.officer.clone_from(&event.officer),
        Event::InquiryNoted(event) => {
            let (at, by, text) = (record.at.naive_local(), record.by.clone(), event.text.clone());
            inquiry.notes.push(Remark { at, by, text });
        }
        Event::InquiryCorrected(event) => {
            inquiry.input.clone_from(&event.new);
            inquiry.clocks.clone_from(&event.clocks);
        }
        Event::InquiryExtended(event) => {
            inquiry.extensions.push(event.extension.clone());
            inquiry.clocks.answer.clone_from(&event.answer);
            inquiry.clocks.notice = Some(event.notice.clone());
        }
        Event::AskerNotified(event) => {
            inquiry.told.push(event.told.clone());
            inquiry.told_where = inquiry.redirected.is_some();
            inquiry.clocks.notice = None;
        }
        Event::InquiryRedirected(event) => {
            inquiry.state = InquiryState::Redirected;
            inquiry.redirected = Some(event.redirected.clone());
        }
        Event::InquiryClosed(event) => {
            inquiry.state = InquiryState::Closed;
            inquiry.closed = Some(event.closed.clone());
        }
        Event::InquiryDueMoved(event) => inquiry.clocks.clone_from(&event.clocks),
        _ => {}
    }
}

fn reply(inquiry: &mut Inquiry, record: &Record) {
    match &record.event {
        Event::ReplyPrepared(event) => {
            inquiry.state = InquiryState::Prepared;
            inquiry.returned_because.clear();
            let (at, by) = (record.at.naive_local(), record.by.clone());
            inquiry.reply = Some(PreparedReply { at, by, reply: event.reply.clone() });
        }
        Event::ReplyReturned(event) => {
            inquiry.state = InquiryState::Received;
            inquiry.returned_because.clone_from(&event.reason);
        }
        Event::ReplySigned(event) => {
            inquiry.state = InquiryState::Signed;
            if let Some(prepared) = &mut inquiry.reply {
                prepared.reply.fixed = Some(event.fixed.clone());
            }
        }
        Event::ReplySent(event) => {
            inquiry.state = InquiryState::Sent;
            inquiry.sent = Some(event.sent.clone());
        }
        _ => {}
    }
}
