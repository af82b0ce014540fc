//! The Commission's composition and its sittings (п. 6, 9). What is resolved of an applicant becomes the case's own
//! recommendation by the same rules as one recorded without a sitting.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::commission::{Minutes, recommended};
use super::{Ask, filled, not_before};
use crate::law::Stage;
use crate::office::case::{Case, Term};
use crate::office::command::Act;
use crate::office::commission::{
    AttendSitting, AttendanceTaken, Ballot, CancelSitting, CasePostponed, CompositionSet, EntryRecorded, MinutesNo,
    OpenSitting, Presence, PutOnAgenda, PutOnTheAgenda, RecordEntry, Resolution, SetComposition, SignSitting, Sitting,
    SittingCancelled, SittingOpened, SittingRefusal, SittingSigned, Stand, TakeOffAgenda, TakenOffAgenda, Vote,
    in_force,
};
use crate::office::event::Event;
use crate::office::ids::{CaseNo, SittingNo};
use crate::office::refusal::Refusal;

pub(super) fn compose(ask: &Ask<'_>, order: &SetComposition) -> Result<Vec<Event>, Refusal> {
    ask.rules()?;
    let composition = &order.composition;
    filled(&composition.act_no, "field-act_no", "6")?;
    ask.past_day("field-act_on", composition.act_on, "6")?;
    if let Some(until) = composition.until {
        not_before("field-composition_until", until, composition.from, "6")?;
    }
    if composition.members.is_empty() {
        return Err(Refusal::Empty { field: "field-members", paragraph: "6" });
    }
    let mut names = BTreeSet::new();
    for member in &composition.members {
        filled(&member.name, "field-member_name", "6")?;
        filled(&member.body, "field-member_body", "6")?;
        let people = member.substitute.iter().map(|substitute| (&substitute.name, &substitute.login));
        for (name, login) in people.chain([(&member.name, &member.login)]) {
            filled(name, "field-member_name", "6")?;
            if !names.insert(name.trim().to_lowercase()) {
                return Err(SittingRefusal::MemberTwice(name.clone()).into());
            }
            if let Some(login) = login.as_ref().filter(|login| ask.office.officer(login).is_none()) {
                return Err(Refusal::NoOfficer(login.clone()));
            }
        }
    }
    if ask.office.compositions().contains(composition) {
        return Err(Refusal::SameValue("composition".to_owned()));
    }
    Ok(vec![Event::CompositionSet(CompositionSet { composition: composition.clone() })])
}

pub(super) fn open(ask: &Ask<'_>, order: &OpenSitting) -> Result<Vec<Event>, Refusal> {
    let register = ask.office.compositions();
    let composition = in_force(&register, order.on).ok_or(SittingRefusal::NoComposition(order.on))?;
    let mut heard: Vec<Case> = Vec::new();
    for no in &order.agenda {
        if heard.iter().all(|case| case.no != *no) {
            heard.push(may_be_heard(ask, *no).map_err(|why| of_case(*no, why))?);
        }
    }
    if heard.is_empty() {
        return Err(Refusal::Empty { field: "field-agenda", paragraph: "9" });
    }
    heard.sort_by_key(by_clock);
    Ok(vec![Event::SittingOpened(SittingOpened {
        sitting: ask.office.next_sitting(u16::try_from(order.on.year()).unwrap_or_default()),
        on: order.on,
        act_no: composition.act_no.clone(),
        act_on: composition.act_on,
        members: composition.members.clone(),
        empty: composition.empty(),
        agenda: heard.iter().map(|case| case.no).collect(),
    })])
}

/// The order of an agenda: the clock that runs out first, of equal ones that of the decision, then the number.
pub fn by_clock(case: &Case) -> (NaiveDate, NaiveDate, CaseNo) {
    let due = |term: Option<&Term>| term.map_or(NaiveDate::MAX, |term| term.due);
    (due(case.current_term()), due(case.clocks.term(Stage::Decision)), case.no)
}

/// A case that waits for the Commission and for no other sitting.
fn may_be_heard(ask: &Ask<'_>, no: CaseNo) -> Result<Case, Refusal> {
    let case = ask.case(no, Act::PutOnAgenda)?;
    match ask.office.sitting_of(no) {
        Some(sitting) => Err(SittingRefusal::Elsewhere { case: no, sitting }.into()),
        None => Ok(case),
    }
}

fn of_case(case: CaseNo, why: Refusal) -> Refusal {
    match why {
        // These name the case themselves.
        Refusal::NoCase(_) | Refusal::Sitting(_) => why,
        other => SittingRefusal::OfCase { case, why: Box::new(other) }.into(),
    }
}

/// The sitting, if it may still change.
fn changing(ask: &Ask<'_>, no: SittingNo) -> Result<Sitting, Refusal> {
    let sitting = ask.office.sitting(no).ok_or(SittingRefusal::NoSitting(no))?;
    if sitting.is_open() { Ok(sitting) } else { Err(SittingRefusal::Over { sitting: no, state: sitting.state }.into()) }
}

pub(super) fn put(ask: &Ask<'_>, order: &PutOnAgenda) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    may_be_heard(ask, order.case)?;
    Ok(vec![Event::PutOnTheAgenda(PutOnTheAgenda { sitting: sitting.no, case: order.case })])
}

pub(super) fn take_off(ask: &Ask<'_>, order: &TakeOffAgenda) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    on_agenda(&sitting, order.case)?;
    filled(&order.reason, "field-reason", "9")?;
    let reason = order.reason.trim().to_owned();
    Ok(vec![Event::TakenOffAgenda(TakenOffAgenda { sitting: sitting.no, case: order.case, reason })])
}

fn on_agenda(sitting: &Sitting, case: CaseNo) -> Result<(), Refusal> {
    match sitting.item(case) {
        Some(item) if item.off.is_none() => Ok(()),
        _ => Err(SittingRefusal::NotOnAgenda { case, sitting: sitting.no }.into()),
    }
}

pub(super) fn attend(ask: &Ask<'_>, order: &AttendSitting) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    ask.past_day("field-sitting_on", sitting.on, "9")?;
    let stand = |at: usize| {
        let named = order.present.iter().find(|presence| usize::from(presence.seat) == at);
        named.map_or(Stand::Absent, |presence| presence.stand)
    };
    if let Some(beyond) = order.present.iter().find(|presence| usize::from(presence.seat) >= sitting.seats.len()) {
        return Err(SittingRefusal::VoteOfNobody(beyond.seat).into());
    }
    for (at, seat) in sitting.seats.iter().enumerate() {
        if stand(at) == Stand::Substitute && seat.member.substitute.is_none() {
            return Err(SittingRefusal::NoSubstitute(seat.member.name.clone()).into());
        }
        // A vote is of the one who gave it: it cannot pass to somebody else, or to nobody.
        if let (true, Some(name), Some(case)) =
            (stand(at) != seat.stand, seat.voter(), sitting.voted(u8::try_from(at).unwrap_or(u8::MAX)))
        {
            return Err(SittingRefusal::HasVoted { name: name.to_owned(), case }.into());
        }
    }
    let seats = (0_u8..).take(sitting.seats.len());
    let present: Vec<Presence> = seats
        .map(|seat| Presence { seat, stand: stand(usize::from(seat)) })
        .filter(|presence| presence.stand != Stand::Absent)
        .collect();
    if present.is_empty() {
        return Err(SittingRefusal::NobodyPresent(sitting.no).into());
    }
    Ok(vec![Event::AttendanceTaken(AttendanceTaken { sitting: sitting.no, present })])
}

pub(super) fn record(ask: &Ask<'_>, order: &RecordEntry) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    ask.past_day("field-sitting_on", sitting.on, "9")?;
    on_agenda(&sitting, order.case)?;
    if let Some(other) = ask.office.sitting_of(order.case).filter(|other| *other != sitting.no) {
        return Err(SittingRefusal::Elsewhere { case: order.case, sitting: other }.into());
    }
    ask.case(order.case, Act::PutOnAgenda)?;
    let ballots = votes(&sitting, &order.ballots)?;
    let resolution = match &order.resolution {
        Resolution::Recommend { refuse_on, reasons } => {
            let no = sitting.minutes_pattern(order.case);
            // By the rules of the recommendation itself: what could not be signed is not recorded.
            recommended(
                ask,
                order.case,
                &Minutes { refuse_on: *refuse_on, no: &no, on: sitting.on, reasons, sitting: None },
            )?;
            Resolution::Recommend { refuse_on: *refuse_on, reasons: reasons.trim().to_owned() }
        }
        Resolution::Postpone { reason } => {
            filled(reason, "field-postponed_because", "9")?;
            Resolution::Postpone { reason: reason.trim().to_owned() }
        }
    };
    Ok(vec![Event::EntryRecorded(EntryRecorded { sitting: sitting.no, case: order.case, ballots, resolution })])
}

/// One vote of each member present, in the order of the seats; a recusal with its reason.
fn votes(sitting: &Sitting, given: &[Ballot]) -> Result<Vec<Ballot>, Refusal> {
    let mut ballots = Vec::new();
    let mut missing = Vec::new();
    for (at, seat) in sitting.present() {
        match given.iter().find(|ballot| ballot.seat == at) {
            Some(ballot) => ballots.push(Ballot { words: ballot.words.trim().to_owned(), ..ballot.clone() }),
            None => missing.push(seat.voter().unwrap_or(&seat.member.name).to_owned()),
        }
    }
    if ballots.is_empty() && missing.is_empty() {
        return Err(SittingRefusal::NobodyPresent(sitting.no).into());
    }
    if !missing.is_empty() {
        return Err(SittingRefusal::VotesMissing(missing).into());
    }
    let stray = |ballot: &&Ballot| {
        let twice = given.iter().filter(|other| other.seat == ballot.seat).count() > 1;
        twice || ballots.iter().all(|known| known.seat != ballot.seat)
    };
    if let Some(ballot) = given.iter().find(stray) {
        return Err(SittingRefusal::VoteOfNobody(ballot.seat).into());
    }
    for ballot in ballots.iter().filter(|ballot| ballot.vote == Vote::Recused) {
        filled(&ballot.words, "field-recusal", "9")?;
    }
    Ok(ballots)
}

pub(super) fn sign(ask: &Ask<'_>, order: &SignSitting) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    ask.past_day("field-sitting_on", sitting.on, "9")?;
    let signers: Vec<String> = sitting.present().filter_map(|(_, seat)| seat.voter()).map(str::to_owned).collect();
    if signers.is_empty() {
        return Err(SittingRefusal::NobodyPresent(sitting.no).into());
    }
    let unheard = sitting.unheard();
    if !unheard.is_empty() {
        return Err(SittingRefusal::Unheard(unheard).into());
    }
    let minutes = numbers(&sitting, &order.minutes)?;
    let number = |case: CaseNo| minutes.iter().find(|m| m.case == case).map_or("", |m| m.number.as_str());
    let mut events = Vec::new();
    for item in sitting.agenda.iter().filter(|item| item.off.is_none()) {
        match item.entry.as_ref().map(|entry| &entry.resolution) {
            Some(Resolution::Recommend { refuse_on, reasons }) => {
                let minutes = Minutes {
                    refuse_on: *refuse_on,
                    no: number(item.case),
                    on: sitting.on,
                    reasons,
                    sitting: Some(sitting.no),
                };
                events.push(recommended(ask, item.case, &minutes).map_err(|why| of_case(item.case, why))?);
            }
            Some(Resolution::Postpone { reason }) => events.push(Event::CasePostponed(CasePostponed {
                case: item.case,
                sitting: sitting.no,
                on: sitting.on,
                reason: reason.clone(),
            })),
            None => {}
        }
    }
    events.insert(0, Event::SittingSigned(SittingSigned { sitting: sitting.no, minutes, signers }));
    Ok(events)
}

/// The number of each applicant's minutes, one of its own each.
fn numbers(sitting: &Sitting, given: &[MinutesNo]) -> Result<Vec<MinutesNo>, Refusal> {
    let heard = || sitting.agenda.iter().filter(|item| item.off.is_none() && item.entry.is_some());
    if heard().next().is_none() {
        return Err(Refusal::Empty { field: "field-agenda", paragraph: "9" });
    }
    if let Some(stray) = given.iter().find(|minutes| heard().all(|item| item.case != minutes.case)) {
        return Err(SittingRefusal::NotOnAgenda { case: stray.case, sitting: sitting.no }.into());
    }
    let mut minutes: Vec<MinutesNo> = Vec::new();
    for item in heard() {
        let own = given.iter().find(|minutes| minutes.case == item.case).map(|minutes| minutes.number.trim());
        let number = own.map_or_else(|| sitting.minutes_pattern(item.case), str::to_owned);
        filled(&number, "field-minutes_no", "9")?;
        if minutes.iter().any(|known| known.number == number) {
            return Err(SittingRefusal::SameMinutes(number).into());
        }
        minutes.push(MinutesNo { case: item.case, number });
    }
    Ok(minutes)
}

pub(super) fn cancel(ask: &Ask<'_>, order: &CancelSitting) -> Result<Vec<Event>, Refusal> {
    let sitting = changing(ask, order.sitting)?;
    filled(&order.reason, "field-reason", "9")?;
    if sitting.agenda.iter().any(|item| item.off.is_none() && item.entry.is_some()) {
        return Err(SittingRefusal::Held(sitting.no).into());
    }
    let reason = order.reason.trim().to_owned();
    Ok(vec![Event::SittingCancelled(SittingCancelled { sitting: sitting.no, reason })])
}

/// Working days between the end of the Commission's term and that of the decision: the slack of a case (calendar of
/// the day it is asked on); none where one of the terms has no text.
pub fn slack(rules: &super::Rules, case: &Case) -> Option<i64> {
    let due = |stage| case.clocks.term(stage).map(|term| term.due);
    slack_between(rules, due(Stage::Commission), due(Stage::Decision))
}

/// The same of the two days.
pub fn slack_between(rules: &super::Rules, commission: Option<NaiveDate>, decision: Option<NaiveDate>) -> Option<i64> {
    rules.calendar.distance(commission?, decision?).ok()
}
