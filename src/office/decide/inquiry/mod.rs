//! Inquiries: registered with their clock, then what each state allows.

mod acts;
mod reply;
mod table;
mod terms;

use chrono::{Datelike, NaiveDate};

use super::{Ask, Rules, filled, not_before};
use crate::law::edition::{Readings, Rulebook};
use crate::law::inquiry::{self as law, InquiryTerm, Question};
use crate::office::Act;
use crate::office::command::Command;
use crate::office::event::Event;
use crate::office::ids::InquiryNo;
use crate::office::inquiry::{
    AskerKind, CorrectInquiry, Inquiry, InquiryClocks, InquiryCorrected, InquiryDue, InquiryInput, InquiryRefusal,
    InquiryRegistered, RegisterInquiry,
};
use crate::office::refusal::Refusal;
use crate::office::who::Who;

pub use table::{ACTS_ON_INQUIRIES, allows as inquiry_allows};

impl Ask<'_> {
    /// The inquiry, if the table lets this act happen to it now.
    fn inquiry(&self, no: InquiryNo, act: Act) -> Result<Inquiry, Refusal> {
        let inquiry = self.office.inquiry(no).ok_or(InquiryRefusal::Unknown(no))?;
        table::allows(inquiry.state, act)?;
        Ok(inquiry)
    }
}

/// The acts on the register of inquiries.
pub(super) fn decided(ask: &Ask<'_>, command: &Command, who: &Who) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::RegisterInquiry(command) => register(ask, command),
        Command::CorrectInquiry(command) => correct(ask, command),
        Command::AssignInquiry(command) => acts::assign(ask, command),
        Command::NoteInquiry(command) => acts::note(ask, command),
        Command::ExtendInquiry(command) => acts::extend(ask, command),
        Command::NotifyAsker(command) => acts::notify(ask, command),
        Command::RedirectInquiry(command) => acts::redirect(ask, command),
        Command::CloseInquiry(command) => acts::close(ask, command),
        Command::PrepareReply(command) => reply::prepare(ask, command),
        Command::ReturnReply(command) => reply::give_back(ask, command),
        Command::SignReply(command) => reply::sign(ask, command, who),
        Command::SendReply(command) => reply::send(ask, command),
        Command::SetInquiryTerm(command) => terms::set(ask, command),
        _ => Err(Refusal::NotADecision(command.act())),
    };
    event.map(|event| vec![event])
}

impl InquiryDue {
    fn of(due: &law::InquiryDue) -> Self {
        Self {
            term: due.term,
            start: due.start,
            days: due.term_days,
            due: due.due,
            stricter: due.stricter,
            source: due.term.shipped().source.clone(),
        }
    }
}

/// The clocks of an inquiry by the terms and readings in force now; a form shows them as it is typed.
///
/// # Errors
/// Beyond the calendar.
pub fn inquiry_clocks(rules: &Rules, input: &InquiryInput) -> Result<InquiryClocks, Refusal> {
    clocks_by(rules, &rules.readings(Rulebook::embedded().newest()), input)
}

fn clocks_by(rules: &Rules, readings: &Readings, input: &InquiryInput) -> Result<InquiryClocks, Refusal> {
    let question = Question { calendar: &rules.calendar, readings, received_at: input.received_at };
    let received_day = question.received_day()?;
    let due = |term| question.due(term, rules.inquiry_term(term).length, received_day).map(|due| InquiryDue::of(&due));
    let media = input.from.kind == AskerKind::Media;
    let extend_months = rules.inquiry_term(InquiryTerm::Extension).length;
    let limit = || law::extension_limit(&rules.calendar, received_day, extend_months);
    Ok(InquiryClocks {
        received_day,
        calendar_revision: rules.calendar.revision().to_owned(),
        readings: *readings,
        answer: due(if media { InquiryTerm::Media } else { InquiryTerm::General })?,
        redirect: due(InquiryTerm::Redirect)?,
        notice: None,
        extend_by: (!media).then(limit).transpose()?,
        extend_months,
    })
}

/// The clocks of an open inquiry from nothing: the days it was given, and a day that an extension set.
///
/// # Errors
/// Beyond the calendar.
pub fn inquiry_clocks_anew(rules: &Rules, readings: &Readings, inquiry: &Inquiry) -> Result<InquiryClocks, Refusal> {
    let stood = &inquiry.clocks;
    let question = Question { calendar: &rules.calendar, readings, received_at: inquiry.input.received_at };
    let received_day = question.received_day()?;
    let anew = |due: &InquiryDue, start: NaiveDate| -> Result<InquiryDue, Refusal> {
        let found = question.due(due.term, due.days, start)?;
        Ok(InquiryDue { source: due.source.clone(), ..InquiryDue::of(&found) })
    };
    let limit = |_| law::extension_limit(&rules.calendar, received_day, stood.extend_months);
    Ok(InquiryClocks {
        received_day,
        calendar_revision: stood.calendar_revision.clone(),
        readings: *readings,
        // A day that was set and told stands, whatever the calendar does.
        answer: if stood.answer.days == 0 { stood.answer.clone() } else { anew(&stood.answer, received_day)? },
        redirect: anew(&stood.redirect, received_day)?,
        notice: stood.notice.as_ref().map(|due| anew(due, due.start)).transpose()?,
        extend_by: stood.extend_by.map(limit).transpose()?,
        extend_months: stood.extend_months,
    })
}

fn register(ask: &Ask<'_>, command: &RegisterInquiry) -> Result<Event, Refusal> {
    let rules = ask.rules()?;
    let input = checked(ask, &command.input, None)?;
    let year = u16::try_from(ask.today().year()).unwrap_or_default();
    let clocks = inquiry_clocks(&rules, &input)?;
    Ok(Event::InquiryRegistered(InquiryRegistered { inquiry: ask.office.next_inquiry(year), clocks, input }))
}

/// Put right: its clocks follow where the moment or the asker's kind does.
fn correct(ask: &Ask<'_>, command: &CorrectInquiry) -> Result<Event, Refusal> {
    let inquiry = ask.inquiry(command.inquiry, Act::CorrectInquiry)?;
    filled(&command.reason, "field-reason", "")?;
    let new = checked(ask, &command.input, Some(inquiry.no))?;
    if new == inquiry.input {
        return Err(Refusal::SameValue("inquiry".to_owned()));
    }
    let rules = ask.rules()?;
    let media = |input: &InquiryInput| input.from.kind == AskerKind::Media;
    let clocks = if media(&new) == media(&inquiry.input) {
        let after = Inquiry { input: new.clone(), ..inquiry.clone() };
        corrected(&rules, &after)?
    } else {
        clocks_by(&rules, &inquiry.clocks.readings, &new)?
    };
    Ok(Event::InquiryCorrected(InquiryCorrected {
        inquiry: inquiry.no,
        old: inquiry.input,
        new,
        clocks,
        reason: command.reason.trim().to_owned(),
    }))
}

/// The clocks of an inquiry put right, by the calendar of now. A day that an extension set is none behind the last one there
/// may be: the months of the code run from the receipt as it was (АППК, art. 76).
fn corrected(rules: &Rules, after: &Inquiry) -> Result<InquiryClocks, Refusal> {
    let mut clocks = inquiry_clocks_anew(rules, &after.clocks.readings, after)?;
    rules.calendar.revision().clone_into(&mut clocks.calendar_revision);
    if let Some(last) = clocks.extend_by.filter(|_| clocks.answer.term == InquiryTerm::Extension) {
        clocks.answer.due = clocks.answer.due.min(last);
        clocks.answer.stricter = clocks.answer.stricter.min(last);
    }
    Ok(clocks)
}

/// What was typed, trimmed; refuses what no inquiry is, and one that is kept already.
fn checked(ask: &Ask<'_>, input: &InquiryInput, own: Option<InquiryNo>) -> Result<InquiryInput, Refusal> {
    let mut input = input.clone();
    for text in [&mut input.outside_no, &mut input.from.name, &mut input.from.address] {
        *text = text.trim().to_owned();
    }
    let questions = input.questions.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    input.questions = questions.collect();
    filled(&input.from.name, "field-asker", "")?;
    if input.questions.is_empty() {
        return Err(InquiryRefusal::NoQuestion.into());
    }
    ask.past("field-arrived_at", input.received_at, "")?;
    if let Some(dated) = input.dated {
        not_before("field-arrived_at", input.received_at.date(), dated, "")?;
    }
    let numbered = input.outside_no.contains(|c: char| c.is_ascii_digit());
    let came = if numbered { ask.office.inquiries_of_outside(&input.outside_no) } else { Vec::new() };
    let again = |no: &InquiryNo| ask.office.inquiry(*no).is_some_and(|known| input.is_again(&known.input));
    if let Some(inquiry) = came.into_iter().filter(|no| Some(*no) != own).find(again) {
        return Err(InquiryRefusal::Known { outside: input.outside_no, inquiry }.into());
    }
    Ok(input)
}
