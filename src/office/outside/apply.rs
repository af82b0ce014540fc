//! What the events from outside leave on a case.

use super::{Answer, Ended, HearingStage, Held, Request, Suspension};
use crate::office::case::{Case, State};
use crate::office::change::{HearingMoved, HolderMoved};
use crate::office::event::{Event, Record};

/// Changes a case by an event from outside; leaves it alone for any other.
pub fn changed(case: &mut Case, record: &Record) {
    let (at, by) = (record.at.naive_local(), record.by.clone());
    match &record.event {
        Event::CaseSuspended(of) => {
            case.outside.suspensions.push(Suspension {
                at,
                by,
                basis: of.basis.clone(),
                from: of.from,
                resumes_to: case.state,
                ledgers: of.ledgers.clone(),
                promised_at: of.promised_at,
                resumed: None,
            });
            case.state = State::Suspended;
        }
        Event::CaseResumed(of) => {
            if let Some(state) = case.outside.end_suspension(at, &by, of) {
                case.state = state;
            }
            case.clocks = of.clocks.clone();
            moved_with(case, of.holder.as_ref(), of.hearing.as_ref());
        }
        Event::CaseDiscontinued(of) => {
            case.outside.ended = Some(Ended {
                at,
                by,
                kind: of.kind,
                basis: of.basis.clone(),
                on: of.on,
                redirect: of.redirect.clone(),
                into: of.into,
            });
            case.prepared = None;
            case.state = State::Discontinued;
        }
        Event::CaseMerged(of) => case.outside.merged.push(of.from),
        _ => recorded(case, record),
    }
}

/// What moves with the clocks of a case: the holder's own five days, the days of the called hearing.
pub fn moved_with(case: &mut Case, holder: Option<&HolderMoved>, hearing: Option<&HearingMoved>) {
    if let Some(moved) = holder {
        case.holder.clone_from(&moved.terms);
    }
    if let (Some(moved), Some(last)) = (hearing, case.outside.hearings.last_mut()) {
        last.term.clone_from(&moved.term);
        last.fits = moved.fits;
    }
}

/// The records that move nothing: hearings, requests, answers.
fn recorded(case: &mut Case, record: &Record) {
    let (at, by) = (record.at.naive_local(), record.by.clone());
    match &record.event {
        Event::HearingCalled(of) => case.outside.hearings.push(HearingStage {
            at,
            by,
            notice_on: of.notice_on,
            hearing_on: of.hearing_on,
            way: of.way.clone(),
            term: of.term.clone(),
            fits: of.fits,
            held: None,
        }),
        Event::HearingHeld(of) => {
            if let Some(last) = case.outside.hearings.last_mut() {
                last.held = Some(Held { on: of.on, said: of.said.clone(), by });
            }
        }
        Event::VerificationAsked(of) => case.outside.requests.push(Request {
            by,
            of: of.of,
            addressee: of.addressee.clone(),
            number: of.number.clone(),
            on: of.on,
            what: of.what.clone(),
            answer: None,
        }),
        Event::VerificationAnswered(of) => {
            let request = usize::from(of.request).checked_sub(1).and_then(|at| case.outside.requests.get_mut(at));
            if let Some(request) = request {
                let (number, text) = (of.number.clone(), of.text.clone());
                request.answer = Some(Answer { on: of.on, number, kind: of.answer, text });
            }
        }
        Event::UnreliabilityEstablished(of) => case.outside.established.push(of.clone()),
        _ => {}
    }
}
