//! The hearing before a refusal (АППК, art. 73; G3).

use chrono::NaiveDate;

use super::super::{Ask, filled, not_before};
use crate::law::{Stage, codes};
use crate::office::case::{Case, Hearing};
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::outside::{CallHearing, HearingCalled, HearingHeld, HoldHearing};
use crate::office::recompute::hearing::in_time;
use crate::office::refusal::Refusal;

const PARAGRAPH: &str = "apc-73";

pub(in crate::office::decide) fn call(ask: &Ask<'_>, asked: &CallHearing) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::CallHearing)?;
    filled(&asked.way, "field-hearing_way", PARAGRAPH)?;
    ask.past_day("field-notice_on", asked.notice_on, PARAGRAPH)?;
    not_before("field-notice_on", asked.notice_on, earliest(&case), PARAGRAPH)?;
    let due = case.clocks.term(Stage::Decision).map(|term| term.due);
    let term = codes::hearing(&ask.rules()?.calendar, asked.notice_on, due)?;
    not_before("field-hearing_day", asked.hearing_on, term.earliest, PARAGRAPH)?;
    Ok(vec![Event::HearingCalled(HearingCalled {
        case: case.no,
        notice_on: asked.notice_on,
        hearing_on: asked.hearing_on,
        way: asked.way.trim().to_owned(),
        fits: in_time(asked.hearing_on, due),
        term,
    })])
}

pub(in crate::office::decide) fn hold(ask: &Ask<'_>, asked: &HoldHearing) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::HoldHearing)?;
    let called = case.outside.hearing().filter(|hearing| hearing.held.is_none()).ok_or(Refusal::NoHearing)?;
    ask.past_day("field-heard_on", asked.on, PARAGRAPH)?;
    not_before("field-heard_on", asked.on, called.term.earliest, PARAGRAPH)?;
    filled(&asked.said, "field-said", PARAGRAPH)?;
    Ok(vec![Event::HearingHeld(HearingHeld { case: case.no, on: asked.on, said: asked.said.trim().to_owned() })])
}

/// The first day of what the applicant is heard on: the filing, or the term of a case that was opened again.
fn earliest(case: &Case) -> NaiveDate {
    case.own.as_ref().map_or(case.application.filed_at.date(), |own| own.from)
}

/// Every refusal says that the applicant was heard, or why not: since the filing or the reopening, and on the day that is recorded where
/// one is.
pub(in crate::office::decide) fn stated(ask: &Ask<'_>, case: &Case, hearing: &Hearing) -> Result<(), Refusal> {
    let day = match hearing {
        Hearing::Held(day) => *day,
        Hearing::NotHeld(because) => return filled(because, "field-hearing_because", PARAGRAPH),
    };
    ask.past_day("field-hearing_on", day, PARAGRAPH)?;
    not_before("field-hearing_on", day, earliest(case), PARAGRAPH)?;
    match case.outside.heard_on() {
        Some(held) if held != day => Err(Refusal::OtherHearingDay { given: day, held }),
        _ => Ok(()),
    }
}
