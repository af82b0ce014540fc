//! What others did with a complaint (п. 26-28), and its end here.

use super::super::{Ask, filled, not_before};
use crate::law::complaint::ComplaintTerm;
use crate::office::Act;
use crate::office::complaint::{
    CloseComplaint, Complaint, ComplaintClosed, ComplaintInCourt, ComplaintRefusal, ComplaintReviewed, ComplaintState,
    RecordCourt, RecordReview, Reviewed,
};
use crate::office::event::Event;
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn review(ask: &Ask<'_>, command: &RecordReview) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::RecordReview)?;
    filled(&command.body, "field-reviewing_body", "26")?;
    let reviewed = Reviewed {
        body: command.body.trim().to_owned(),
        act_no: command.act_no.trim().to_owned(),
        on: command.on,
        outcome: command.outcome,
    };
    act_of_others(ask, &complaint, &reviewed, "26")?;
    Ok(vec![Event::ComplaintReviewed(ComplaintReviewed { complaint: complaint.no, reviewed })])
}

/// A court comes after the pre-trial complaint (п. 28): sent on, or decided by the reviewing body.
pub(in crate::office::decide) fn court(ask: &Ask<'_>, command: &RecordCourt) -> Result<Vec<Event>, Refusal> {
    let act = Act::RecordCourt;
    let complaint = ask.complaint(command.complaint, act)?;
    if complaint.forwarded.is_none() && complaint.reviews.is_empty() {
        return Err(ComplaintRefusal::NotNow { act, state: complaint.state, paragraph: "28" }.into());
    }
    filled(&command.court, "field-court", "27")?;
    let decided = Reviewed {
        body: command.court.trim().to_owned(),
        act_no: command.act_no.trim().to_owned(),
        on: command.on,
        outcome: command.outcome,
    };
    act_of_others(ask, &complaint, &decided, "27")?;
    Ok(vec![Event::ComplaintInCourt(ComplaintInCourt { complaint: complaint.no, decided })])
}

/// An act of others has a number and a day between the complaint and today.
fn act_of_others(ask: &Ask<'_>, complaint: &Complaint, act: &Reviewed, paragraph: &'static str) -> Result<(), Refusal> {
    filled(&act.act_no, "field-act_no", paragraph)?;
    ask.past_day("field-act_on", act.on, paragraph)?;
    not_before("field-act_on", act.on, complaint.input.received_at.date(), paragraph)
}

/// While a term of ours runs, the reviewing body has not decided, or the case still has to be decided anew, closing takes
/// a reason: withdrawn by the person.
pub(in crate::office::decide) fn close(ask: &Ask<'_>, command: &CloseComplaint) -> Result<Vec<Event>, Refusal> {
    let complaint = ask.complaint(command.complaint, Act::CloseComplaint)?;
    let reason = command.reason.trim().to_owned();
    if reason.is_empty()
        && let Some(paragraph) = unfinished(&complaint).or_else(|| anew(ask, &complaint))
    {
        return Err(ComplaintRefusal::Unfinished { paragraph }.into());
    }
    Ok(vec![Event::ComplaintClosed(ComplaintClosed { complaint: complaint.no, reason })])
}

/// The paragraph by which its case still has to be decided anew.
fn anew(ask: &Ask<'_>, complaint: &Complaint) -> Option<&'static str> {
    let case = ask.office.case(complaint.input.about.case?)?;
    complaint.asks_anew(&case)
}

/// The paragraph by which something is still to be done or waited for.
fn unfinished(complaint: &Complaint) -> Option<&'static str> {
    let ours = complaint.governing().map(|due| due.term);
    let waits = (complaint.state == ComplaintState::Forwarded).then_some(ComplaintTerm::Review);
    let untouched = (complaint.state == ComplaintState::Received).then_some(ComplaintTerm::Forward);
    ours.or(waits).or(untouched).map(ComplaintTerm::paragraph)
}
