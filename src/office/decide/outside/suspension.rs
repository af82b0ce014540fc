//! Suspended and let go on (G2).

use super::super::{Ask, not_before};
use super::requisites;
use crate::law::Stage;
use crate::law::clock::{self, Ledger, Running};
use crate::office::case::{Case, State};
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::outside::{Resume, Resumed, Suspend, Suspended};
use crate::office::recompute;
use crate::office::refusal::Refusal;

pub(in crate::office::decide) fn suspend(ask: &Ask<'_>, asked: &Suspend) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(asked.case, Act::Suspend)?;
    requisites(ask, &asked.basis)?;
    ask.past_day("field-suspended_from", asked.from, "")?;
    // An act stops nothing before it was made, before the application, or while another act held.
    let earliest = case.outside.resumed().map(|(_, end)| end.from).unwrap_or_default();
    let earliest = earliest.max(asked.basis.on).max(case.application.filed_at.date());
    not_before("field-suspended_from", asked.from, earliest, "")?;
    let rules = ask.rules()?.over(&case);
    let readings = rules.readings_of(&case, rules.edition_of(&case)?);
    let ledgers: Result<Vec<Ledger>, _> = running(&case)
        .into_iter()
        .map(|term| clock::ledger(&rules.calendar, readings.day, term, asked.from).map(|(ledger, _)| ledger))
        .collect();
    Ok(vec![Event::CaseSuspended(Suspended {
        case: case.no,
        basis: asked.basis.trimmed(),
        from: asked.from,
        ledgers: ledgers?,
        promised_at: case.clocks.promised_at,
    })])
}

/// The terms that run in a state: the stage's own and the service's.
fn running(case: &Case) -> Vec<Running> {
    let own = match case.state {
        State::Registered | State::Checked => Some(Stage::ToCommission),
        State::Commission | State::Scored => Some(Stage::Commission),
        _ => None,
    };
    let stages = own.into_iter().chain([Stage::Decision]);
    stages
        .filter_map(|stage| case.clocks.term(stage))
        .map(|term| Running { stage: term.stage, start: term.start, days: term.days, due: term.due })
        .collect()
}

pub(in crate::office::decide) fn resume(ask: &Ask<'_>, asked: &Resume) -> Result<Vec<Event>, Refusal> {
    let mut case = ask.case(asked.case, Act::Resume)?;
    requisites(ask, &asked.basis)?;
    ask.past_day("field-resumed_from", asked.from, "")?;
    if let Some(suspension) = case.outside.suspension() {
        not_before("field-resumed_from", asked.from, suspension.from, "")?;
    }
    let (basis, from, clocks) = (asked.basis.trimmed(), asked.from, case.clocks.clone());
    let event = Resumed { case: case.no, basis, from, clocks, holder: None, hearing: None };
    // The clocks are counted over the pauses as this resumption leaves them.
    case.outside.end_suspension(ask.now, "", &event);
    let rules = ask.rules()?;
    let edition = rules.edition_of(&case)?;
    let clocks = rules.clocks_of(&case, edition, case.application.filed_at, case.sent_on)?;
    let (holder, hearing) = recompute::with_clocks(&case, &clocks, &rules, edition);
    Ok(vec![Event::CaseResumed(Resumed { clocks, holder, hearing, ..event })])
}
