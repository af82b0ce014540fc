//! The reply: prepared, given back, signed under a number, sent.

use chrono::NaiveDate;

use super::super::delivery::plausible;
use super::super::{Ask, filled, not_before};
use crate::office::Act;
use crate::office::event::Event;
use crate::office::inquiry::{
    Fixed, InquiryRefusal, PrepareReply, Reply, ReplyPrepared, ReplyReturned, ReplySent, ReplySigned, ReturnReply,
    SendReply, Sent, SignReply, first_other,
};
use crate::office::paper::{Series, next};
use crate::office::permit::ReplyAsk;
use crate::office::refusal::Refusal;
use crate::office::who::Who;

pub(super) fn prepare(ask: &Ask<'_>, command: &PrepareReply) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::PrepareReply)?;
    let mut reply = Reply::written(command.lang.unwrap_or(inquiry.input.lang), &command.paragraphs);
    if reply.paragraphs.is_empty() {
        return Err(InquiryRefusal::NoWords.into());
    }
    match command.ask.as_deref() {
        Some(asked) => {
            let asked = of_register(ask, asked)?;
            reply.seen = Some(Box::new(ask.office.reply_facts(&asked)));
            reply.ask = Some(Box::new(asked));
        }
        None if is_open(&reply.paragraphs) => return Err(InquiryRefusal::OpenField.into()),
        None => {}
    }
    if inquiry.reply.is_some_and(|prepared| prepared.reply == reply) && inquiry.returned_because.is_empty() {
        return Err(Refusal::SameValue("reply".to_owned()));
    }
    Ok(Event::ReplyPrepared(ReplyPrepared { inquiry: inquiry.no, reply }))
}

/// What is asked, trimmed: of an employer the register has, and of days that have come.
fn of_register(ask: &Ask<'_>, asked: &ReplyAsk) -> Result<ReplyAsk, Refusal> {
    let mut asked = asked.clone();
    asked.bin.retain(|c| !c.is_whitespace());
    for text in [&mut asked.employer, &mut asked.position, &mut asked.phone] {
        *text = text.trim().to_owned();
    }
    if ask.office.employer(&asked.bin).is_none() {
        return Err(InquiryRefusal::NoEmployer(asked.bin).into());
    }
    have_come(ask, &asked)?;
    Ok(asked)
}

/// Refuses figures of a day or a year that has not come: nobody knows yet what will be valid, or was issued.
fn have_come(ask: &Ask<'_>, asked: &ReplyAsk) -> Result<(), Refusal> {
    ask.past_day("field-reply_on", asked.on, "")?;
    let year = NaiveDate::from_ymd_opt(i32::from(asked.year), 1, 1);
    year.map_or(Ok(()), |first| ask.past_day("field-reply_year", first, ""))
}

/// Whether a field stands in the words.
fn is_open(words: &[String]) -> bool {
    words.iter().any(|text| text.contains("{{"))
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

/// The words with every figure said: those that were prepared, drawn with the figures the register has now, or they are to
/// be drawn anew.
fn said(ask: &Ask<'_>, reply: &Reply, command: &SignReply) -> Result<Vec<String>, Refusal> {
    let Some(asked) = &reply.ask else {
        return if is_open(&reply.paragraphs) { Err(InquiryRefusal::OpenField.into()) } else { Ok(Vec::new()) };
    };
    have_come(ask, asked)?;
    let now = ask.office.reply_facts(asked);
    if now.hash() != command.facts {
        let moved = reply.seen.iter().flat_map(|seen| seen.moved(&now)).collect();
        return Err(InquiryRefusal::FiguresMoved { moved }.into());
    }
    if command.words.is_empty() {
        return Err(InquiryRefusal::NoWords.into());
    }
    if is_open(&command.words) {
        return Err(InquiryRefusal::OpenField.into());
    }
    if let Some(at) = first_other(&reply.paragraphs, &command.words) {
        return Err(InquiryRefusal::OtherWords { at }.into());
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
