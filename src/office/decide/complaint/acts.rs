//! What the office itself does with a complaint (п. 24, 25): given to somebody, sent on, satisfied, answered.

use chrono::NaiveDate;

use super::super::{Ask, filled, not_before, officers};
use crate::law::LawError;
use crate::law::complaint::{self as law, ComplaintTerm};
use crate::office::complaint::{
    AnswerComplaint, Answered, AssignComplaint, ComplainantNotified, Complaint, ComplaintAnswered, ComplaintAssigned,
    ComplaintForwarded, ComplaintRefusal, ComplaintSatisfied, Due, ForwardComplaint, Forwarded, NotifyComplainant,
    Satisfied, SatisfyComplaint, Told,
};
use crate::office::event::Event;
use crate::office::refusal::Refusal;
use crate::office::{Act, Role, Who};

/// Who prepared or signed the decision complained of gets the complaint only from a supervisor, and with a reason: an
/// office of one person has nobody else.
pub(in crate::office::decide) fn assign(
    ask: &Ask<'_>,
    who: &Who,
    command: &AssignComplaint,
) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::AssignComplaint)?;
    let reason = command.reason.trim().to_owned();
    let mut own_decision = false;
    if let Some(login) = &command.officer {
        officers::working(ask, login)?;
        own_decision = complaint.prepared_by.contains(login);
        if own_decision && (reason.is_empty() || !who.roles.contains(&Role::Supervisor)) {
            return Err(ComplaintRefusal::PreparedIt(login.clone()).into());
        }
    }
    if complaint.officer == command.officer {
        return Err(Refusal::SameValue("officer".to_owned()));
    }
    let officer = command.officer.clone();
    Ok(vec![Event::ComplaintAssigned(ComplaintAssigned { complaint: complaint.no, officer, reason, own_decision })])
}

pub(in crate::office::decide) fn forward(ask: &Ask<'_>, command: &ForwardComplaint) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::ForwardComplaint)?;
    let rules = ask.rules()?;
    filled(&command.body, "field-reviewing_body", "24")?;
    filled(&command.letter_no, "field-letter_no", "24")?;
    let inventory: Vec<String> =
        command.inventory.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    filled(inventory.first().map_or("", String::as_str), "field-inventory", "24")?;
    on_day(ask, &complaint, command.on, "field-forwarded_on", "24")?;
    let edition = rules.edition_on(command.on)?;
    let review = match law::due(edition, &rules.calendar, &complaint.clocks.readings, ComplaintTerm::Review, command.on)
    {
        Ok(due) => Some(Due::from(&due)),
        Err(LawError::NoText { .. }) => None,
        Err(fault) => return Err(fault.into()),
    };
    Ok(vec![Event::ComplaintForwarded(ComplaintForwarded {
        complaint: complaint.no,
        forwarded: Forwarded {
            on: command.on,
            to: command.to,
            body: command.body.trim().to_owned(),
            letter_no: command.letter_no.trim().to_owned(),
            inventory,
            late_by: late_by(ask, &complaint, ComplaintTerm::Forward, command.on)?,
            review,
        },
    })])
}

/// Told of what was done: never before it was done.
pub(in crate::office::decide) fn notify(ask: &Ask<'_>, command: &NotifyComplainant) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::NotifyComplainant)?;
    ask.past_day("field-told_on", command.on, "24")?;
    let done = complaint.forwarded.as_ref().map(|done| done.on).or(complaint.satisfied.as_ref().map(|done| done.on));
    not_before("field-told_on", command.on, done.unwrap_or(complaint.clocks.received_day), "24")?;
    let letter_no = command.letter_no.trim().to_owned();
    Ok(vec![Event::ComplainantNotified(ComplainantNotified {
        complaint: complaint.no,
        told: Told { on: command.on, channel: command.channel, letter_no },
    })])
}

/// Satisfied in full: in the three days it need not be sent on, later it must (п. 24), and the lateness is kept.
pub(in crate::office::decide) fn satisfy(ask: &Ask<'_>, command: &SatisfyComplaint) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::SatisfyComplaint)?;
    filled(&command.what, "field-what_was_done", "24")?;
    filled(&command.act_no, "field-act_no", "24")?;
    on_day(ask, &complaint, command.on, "field-satisfied_on", "24")?;
    let journal_no = match command.case {
        Some(no) => Some(ask.office.case(no).ok_or(Refusal::NoCase(no))?.revision),
        None => None,
    };
    Ok(vec![Event::ComplaintSatisfied(ComplaintSatisfied {
        complaint: complaint.no,
        satisfied: Satisfied {
            on: command.on,
            act_no: command.act_no.trim().to_owned(),
            what: command.what.trim().to_owned(),
            case: command.case,
            journal_no,
            late_by: late_by(ask, &complaint, ComplaintTerm::Forward, command.on)?,
        },
    })])
}

/// Answered without being satisfied in full. Its merits are not for the one who prepared the decision, unless it was
/// given to them with a reason.
pub(in crate::office::decide) fn answer(
    ask: &Ask<'_>,
    who: &Who,
    command: &AnswerComplaint,
) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::AnswerComplaint)?;
    if complaint.prepared_by.contains(&who.login) && complaint.officer.as_deref() != Some(who.login.as_str()) {
        return Err(ComplaintRefusal::PreparedIt(who.login.clone()).into());
    }
    filled(&command.letter_no, "field-letter_no", "25")?;
    filled(&command.text, "field-answer", "25")?;
    on_day(ask, &complaint, command.on, "field-answered_on", "25")?;
    Ok(vec![Event::ComplaintAnswered(ComplaintAnswered {
        complaint: complaint.no,
        answered: Answered {
            on: command.on,
            letter_no: command.letter_no.trim().to_owned(),
            kind: command.kind,
            text: command.text.trim().to_owned(),
            late_by: late_by(ask, &complaint, ComplaintTerm::Answer, command.on)?,
        },
    })])
}

/// Refuses a day that has not come, and one before the complaint came.
fn on_day(
    ask: &Ask<'_>,
    complaint: &Complaint,
    day: NaiveDate,
    field: &'static str,
    paragraph: &'static str,
) -> Result<(), Refusal> {
    ask.past_day(field, day, paragraph)?;
    not_before(field, day, complaint.input.received_at.date(), paragraph)
}

fn late_by(ask: &Ask<'_>, complaint: &Complaint, term: ComplaintTerm, day: NaiveDate) -> Result<u16, Refusal> {
    ask.rules()?.late_by(complaint.term(term).map(|due| due.due), day)
}
