//! What the office does with an inquiry besides answering it.

use chrono::NaiveDate;

use super::super::{Ask, filled, not_before, officers};
use crate::law::inquiry::{InquiryTerm, Question};
use crate::office::Act;
use crate::office::event::Event;
use crate::office::inquiry::{
    AskerNotified, AskerTold, AssignInquiry, CloseInquiry, ExtendInquiry, Extension, Inquiry, InquiryAssigned,
    InquiryClosed, InquiryDue, InquiryExtended, InquiryNoted, InquiryRedirected, InquiryRefusal, NoteInquiry,
    NotifyAsker, RedirectInquiry, SentOn, Unanswered,
};
use crate::office::refusal::Refusal;

pub(super) fn assign(ask: &Ask<'_>, command: &AssignInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::AssignInquiry)?;
    if let Some(login) = &command.officer {
        officers::working(ask, login)?;
    }
    if inquiry.officer == command.officer {
        return Err(Refusal::SameValue("officer".to_owned()));
    }
    let (officer, reason) = (command.officer.clone(), command.reason.trim().to_owned());
    Ok(Event::InquiryAssigned(InquiryAssigned { inquiry: inquiry.no, officer, reason }))
}

pub(super) fn note(ask: &Ask<'_>, command: &NoteInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::NoteInquiry)?;
    filled(&command.text, "field-note", "")?;
    Ok(Event::InquiryNoted(InquiryNoted { inquiry: inquiry.no, text: command.text.trim().to_owned() }))
}

/// Extended by the head while the term still runs, to a working day within the months of the code (АППК, art. 76), a day off
/// being followed by the next one; the asker is told of it in a term of its own.
pub(super) fn extend(ask: &Ask<'_>, command: &ExtendInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::ExtendInquiry)?;
    let clocks = &inquiry.clocks;
    let last = clocks.extend_by.ok_or(InquiryRefusal::NoExtension)?;
    filled(&command.reason, "field-reason", "apc-76")?;
    on_day(ask, &inquiry, command.on, "field-extended_on")?;
    let (on, due) = (command.on, clocks.answer.due);
    if on > due {
        return Err(InquiryRefusal::TooLateToExtend { on, due }.into());
    }
    let rules = ask.rules()?;
    // As every term it ends on a working day; the last one there may be is one.
    let calendar = &rules.calendar;
    let until = command.until;
    let until = if until > last || calendar.is_working(until)? { until } else { calendar.nth_after(until, 1)? };
    if until <= due || until > last {
        let first = rules.calendar.nth_after(due, 1)?;
        return Err(InquiryRefusal::NoSuchExtension { until, first, last }.into());
    }
    let question =
        Question { calendar: &rules.calendar, readings: &clocks.readings, received_at: inquiry.input.received_at };
    let term = InquiryTerm::Extension;
    let notice = question.due(InquiryTerm::Notice, rules.inquiry_term(InquiryTerm::Notice).length, on)?;
    Ok(Event::InquiryExtended(InquiryExtended {
        inquiry: inquiry.no,
        extension: Extension { on, until, reason: command.reason.trim().to_owned() },
        answer: InquiryDue {
            term,
            start: on,
            days: 0,
            due: until,
            stricter: until,
            source: term.shipped().source.clone(),
        },
        notice: InquiryDue::of(&notice),
    }))
}

/// Told of an extension or of where it was sent, and never before it was.
pub(super) fn notify(ask: &Ask<'_>, command: &NotifyAsker) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::NotifyAsker)?;
    if !inquiry.is_untold() {
        return Err(InquiryRefusal::NothingToTell.into());
    }
    ask.past_day("field-told_on", command.on, "apc-76")?;
    let notice = inquiry.clocks.notice.as_ref().filter(|_| inquiry.redirected.is_none());
    let done = inquiry.redirected.as_ref().map(|sent| sent.on).or(notice.map(|due| due.start));
    not_before("field-told_on", command.on, done.unwrap_or(inquiry.clocks.received_day), "apc-76")?;
    Ok(Event::AskerNotified(AskerNotified {
        inquiry: inquiry.no,
        told: AskerTold {
            on: command.on,
            channel: command.channel,
            letter_no: command.letter_no.trim().to_owned(),
            late_by: ask.rules()?.late_by(notice.map(|due| due.due), command.on)?,
        },
    }))
}

pub(super) fn redirect(ask: &Ask<'_>, command: &RedirectInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::RedirectInquiry)?;
    filled(&command.body, "field-redirect_body", "")?;
    filled(&command.letter_no, "field-letter_no", "")?;
    on_day(ask, &inquiry, command.on, "field-redirected_on")?;
    Ok(Event::InquiryRedirected(InquiryRedirected {
        inquiry: inquiry.no,
        redirected: SentOn {
            on: command.on,
            body: command.body.trim().to_owned(),
            letter_no: command.letter_no.trim().to_owned(),
            late_by: ask.rules()?.late_by(Some(inquiry.clocks.redirect.due), command.on)?,
        },
    }))
}

pub(super) fn close(ask: &Ask<'_>, command: &CloseInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::CloseInquiry)?;
    filled(&command.reason, "field-reason", "")?;
    let closed = Unanswered { kind: command.kind, reason: command.reason.trim().to_owned() };
    Ok(Event::InquiryClosed(InquiryClosed { inquiry: inquiry.no, closed }))
}

/// Refuses a day that has not come, and one before the inquiry came.
fn on_day(ask: &Ask<'_>, inquiry: &Inquiry, day: NaiveDate, field: &'static str) -> Result<(), Refusal> {
    ask.past_day(field, day, "")?;
    not_before(field, day, inquiry.input.received_at.date(), "")
}
