//! The reply: prepared, given back, signed under a number, sent.

use super::super::delivery::plausible;
use super::super::{Ask, filled, not_before};
use crate::office::Act;
use crate::office::event::Event;
use crate::office::inquiry::{
    Fixed, InquiryRefusal, PrepareReply, Reply, ReplyPrepared, ReplyReturned, ReplySent, ReplySigned, ReturnReply,
    SendReply, Sent, SignReply,
};
use crate::office::paper::{Series, next};
use crate::office::refusal::Refusal;
use crate::office::who::Who;

pub(super) fn prepare(ask: &Ask<'_>, command: &PrepareReply) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::PrepareReply)?;
    let mut reply = Reply::written(command.lang.unwrap_or(inquiry.input.lang), &command.paragraphs);
    reply.seen = command.ask.as_deref().map(|asked| Box::new(ask.office.reply_facts(asked)));
    reply.ask.clone_from(&command.ask);
    if reply.paragraphs.is_empty() {
        return Err(InquiryRefusal::NoWords.into());
    }
    if inquiry.reply.is_some_and(|prepared| prepared.reply == reply) && inquiry.returned_because.is_empty() {
        return Err(Refusal::SameValue("reply".to_owned()));
    }
    Ok(Event::ReplyPrepared(ReplyPrepared { inquiry: inquiry.no, reply }))
}

pub(super) fn give_back(ask: &Ask<'_>, command: &ReturnReply) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::ReturnReply)?;
    filled(&command.reason, "field-reason", "")?;
    let reason = command.reason.trim().to_owned();
    Ok(Event::ReplyReturned(ReplyReturned { inquiry: inquiry.no, reason }))
}

/// Signed: the next outgoing number is its own from now on, and the hash holds its words.
pub(super) fn sign(ask: &Ask<'_>, command: &SignReply, who: &Who) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::SignReply)?;
    let prepared = inquiry.reply.ok_or(InquiryRefusal::NoWords)?;
    let (number, counted) = next(ask.office, &*ask.settings()?, Series::Letters, ask.today());
    let words = said(ask, &prepared.reply, command)?;
    let mut fixed = Fixed { number, counted, on: ask.today(), by: who.login.clone(), hash: String::new(), words };
    let reply = Reply { fixed: Some(fixed.clone()), ..prepared.reply };
    fixed.hash = reply.hash();
    Ok(Event::ReplySigned(ReplySigned { inquiry: inquiry.no, fixed }))
}

/// The words with every figure said: drawn with the figures the register has now, or they are to be drawn anew.
fn said(ask: &Ask<'_>, reply: &Reply, command: &SignReply) -> Result<Vec<String>, Refusal> {
    let open = |words: &[String]| words.iter().any(|text| text.contains("{{"));
    let Some(asked) = &reply.ask else {
        return if open(&reply.paragraphs) { Err(InquiryRefusal::OpenField.into()) } else { Ok(Vec::new()) };
    };
    let now = ask.office.reply_facts(asked);
    if now.hash() != command.facts {
        let moved = reply.seen.iter().flat_map(|seen| seen.moved(&now)).collect();
        return Err(InquiryRefusal::FiguresMoved { moved }.into());
    }
    if command.words.is_empty() {
        return Err(InquiryRefusal::NoWords.into());
    }
    if open(&command.words) {
        return Err(InquiryRefusal::OpenField.into());
    }
    Ok(command.words.clone())
}

/// Sent after the end of the working day it counts as sent on the next one, as a result does (Row 7).
pub(super) fn send(ask: &Ask<'_>, command: &SendReply) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::SendReply)?;
    ask.past("field-sent_at", command.sent_at, "apc-76")?;
    let signed = inquiry.fixed().map_or(inquiry.clocks.received_day, |fixed| fixed.on);
    not_before("field-sent_at", command.sent_at.date(), signed, "apc-76")?;
    let (file_name, file_hash) = (command.file_name.trim(), command.file_hash.trim());
    if !file_hash.is_empty() {
        filled(file_name, "field-file_name", "")?;
        // No law asks for the file of a reply: it is the office's own record of what it sent.
        plausible(file_hash, "")?;
    }
    let rules = ask.rules()?;
    let day = rules.delivery_day(&inquiry.clocks.readings, command.sent_at)?;
    Ok(Event::ReplySent(ReplySent {
        inquiry: inquiry.no,
        sent: Sent {
            at: command.sent_at,
            channel: command.channel,
            file_name: file_name.to_owned(),
            file_hash: file_hash.to_ascii_lowercase(),
            late_by: rules.late_by(Some(inquiry.clocks.answer.due), day)?,
        },
    }))
}
