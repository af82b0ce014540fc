//! Requests to verify a document, their answers, and other acts that establish unreliability (G15).

use super::super::{Ask, filled, not_before};
use super::requisites;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::outside::{
    AnswerKind, AnswerVerification, AskVerification, Establish, Established, VerificationAnswered, VerificationAsked,
};
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn ask_for(ask: &Ask<'_>, asked: &AskVerification) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::AskVerification)?;
    filled(&asked.addressee, "field-addressee", "")?;
    filled(&asked.number, "field-request_number", "")?;
    filled(&asked.what, "field-request_what", "")?;
    ask.past_day("field-request_on", asked.on, "")?;
    not_before("field-request_on", asked.on, case.application.filed_at.date(), "")?;
    let trim = |text: &String| text.trim().to_owned();
    Ok(vec![Event::VerificationAsked(VerificationAsked {
        case: case.no,
        request: u16::try_from(case.outside.requests.len() + 1).unwrap_or(u16::MAX),
        of: asked.of,
        addressee: trim(&asked.addressee),
        number: trim(&asked.number),
        on: asked.on,
        what: trim(&asked.what),
    })])
}

pub(in crate::office::decide) fn take(ask: &Ask<'_>, asked: &AnswerVerification) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::AnswerVerification)?;
    let at = usize::from(asked.request).checked_sub(1);
    let request = at.and_then(|at| case.outside.requests.get(at)).ok_or(Refusal::NoRequest(asked.request))?;
    // A late answer may follow the note that none came; nothing else is answered twice.
    if request.answer.as_ref().is_some_and(|answer| answer.kind != AnswerKind::NoAnswer) {
        return Err(Refusal::Answered(asked.request));
    }
    if asked.answer != AnswerKind::NoAnswer {
        filled(&asked.number, "field-answer_number", "")?;
        filled(&asked.text, "field-answer_text", "")?;
    }
    ask.past_day("field-answer_on", asked.on, "")?;
    not_before("field-answer_on", asked.on, request.on, "")?;
    Ok(vec![Event::VerificationAnswered(VerificationAnswered {
        case: case.no,
        request: asked.request,
        on: asked.on,
        number: asked.number.trim().to_owned(),
        answer: asked.answer,
        text: asked.text.trim().to_owned(),
    })])
}

pub(in crate::office::decide) fn establish(ask: &Ask<'_>, asked: &Establish) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::Establish)?;
    requisites(ask, &asked.basis)?;
    filled(&asked.basis.text, "field-basis_text", "row-9")?;
    Ok(vec![Event::UnreliabilityEstablished(Established { case: case.no, basis: asked.basis.trimmed() })])
}
