//! A row of the queue, and the lists it stands in.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::key;
use crate::law::clock::{OwnTerm, Pause};
use crate::law::edition::Readings;
use crate::law::{Service, Stage};
use crate::office::case::{Case, Outcome, State};
use crate::office::recompute::hearing::CalledHearing;
use crate::office::recompute::holder::HolderDays;
use crate::office::recompute::{Asked, moves};
use crate::office::{CaseNo, Login};

/// What is unusual about a case, as far as it does not depend on today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Flags(u8);

impl Flags {
    /// Papers were missing at the last check.
    pub const GAPS: Self = Self(1);
    /// The verdict on the points depends on the reading.
    pub const SENSITIVE: Self = Self(1 << 1);
    /// Intake noticed something.
    pub const WARNED: Self = Self(1 << 2);
    /// Nothing was done since the registration.
    pub const UNTOUCHED: Self = Self(1 << 3);
    /// No day is left between the Commission's term and the decision's.
    pub const NO_SLACK: Self = Self(1 << 4);
    /// The Commission recommended a refusal.
    pub const REFUSE: Self = Self(1 << 5);
    /// Refused by a law outside Row 9 (G1).
    pub const OTHERWISE: Self = Self(1 << 6);

    /// Whether a flag is up.
    pub const fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }

    const fn with(self, flag: Self, up: bool) -> Self {
        if up { Self(self.0 | flag.0) } else { self }
    }
}

/// What the dates of a case follow from, so that a changed law can be put to it without reading the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowClock {
    /// The moment of filing.
    pub filed_at: NaiveDateTime,
    /// The day it went to the Commission.
    pub sent_on: Option<NaiveDate>,
    /// The edition it is frozen to.
    pub edition: String,
    /// The readings it was computed by.
    pub readings: Option<Readings>,
    /// The Commission's due day, also while it is still to come.
    pub commission_due: Option<NaiveDate>,
    /// The days on which it stood still (G2).
    pub pauses: Vec<Pause>,
    /// The term that an act gave it when it was opened again.
    pub own: Option<OwnTerm>,
    /// The holder's own five days, as they stand.
    pub holder: Vec<HolderDays>,
    /// The hearing it is called to.
    pub hearing: Option<CalledHearing>,
}

/// A case as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueRow {
    /// Number.
    pub no: CaseNo,
    /// Revision: what a command given from the list expects.
    pub revision: u64,
    /// Name of the applicant.
    pub name: String,
    /// Citizenship.
    pub citizenship: String,
    /// Code of the profession, or its text.
    pub profession_code: String,
    /// Service.
    pub service: Service,
    /// Where it stands.
    pub state: State,
    /// The stage whose clock runs.
    pub stage: Option<Stage>,
    /// Due by the end of this day; none when no term is known or no clock runs.
    pub due: Option<NaiveDate>,
    /// The same by the stricter reading.
    pub stricter: Option<NaiveDate>,
    /// The decision is due by the end of this day.
    pub decision_due: Option<NaiveDate>,
    /// Accepted as of.
    pub registration_day: NaiveDate,
    /// Who works on it.
    pub officer: Option<Login>,
    /// Since when the one whose turn it is has it: the Commission, the one who signs, the one who delivers.
    pub stands_since: Option<NaiveDate>,
    /// The day it was recommended or a decision was prepared, while none is signed.
    pub waiting_since: Option<NaiveDate>,
    /// What is unusual about it.
    pub flags: Flags,
    /// What its dates follow from.
    pub clock: RowClock,
    /// The act that holds it, while it is suspended.
    pub held_by: Option<String>,
    /// Working days the delivery was late by, once it is delivered.
    pub delivered_late: Option<u16>,
}

impl QueueRow {
    /// The row of a case.
    pub fn of(case: &Case) -> Self {
        let term = case.current_term();
        let asked = Asked::of(case);
        Self {
            no: case.no,
            revision: case.revision,
            name: case.application.full_name.clone(),
            citizenship: case.application.citizenship.clone(),
            profession_code: case.application.profession_code.clone(),
            service: case.service(),
            state: case.state,
            stage: term.map(|t| t.stage),
            due: term.map(|t| t.due),
            stricter: term.map(|t| t.stricter),
            decision_due: case.clocks.term(Stage::Decision).map(|t| t.due).filter(|_| case.state != State::Suspended),
            registration_day: case.clocks.registration_day,
            officer: case.officer.clone(),
            stands_since: stands_since(case),
            waiting_since: waiting_since(case),
            flags: flags(case),
            clock: RowClock {
                filed_at: asked.filed_at,
                sent_on: asked.sent_on,
                edition: asked.edition.to_owned(),
                readings: asked.readings,
                commission_due: case.clocks.term(Stage::Commission).map(|t| t.due),
                pauses: asked.pauses.into_owned(),
                own: asked.own.cloned(),
                holder: if moves(case.state) { HolderDays::of(case) } else { Vec::new() },
                hearing: CalledHearing::of(case).filter(|_| moves(case.state)),
            },
            held_by: case.outside.suspension().filter(|_| case.state == State::Suspended).map(|s| s.basis.line()),
            delivered_late: case.delivery.as_ref().map(|delivery| delivery.late_by),
        }
    }

    /// What its dates follow from, as the law is asked.
    pub(super) fn asked(&self) -> Asked<'_> {
        let RowClock { filed_at, sent_on, edition, readings, pauses, own, .. } = &self.clock;
        let (service, stage) = (self.service, self.stage);
        let pauses = Cow::Borrowed(pauses.as_slice());
        Asked {
            service,
            edition,
            readings: *readings,
            filed_at: *filed_at,
            sent_on: *sent_on,
            stage,
            pauses,
            own: own.as_ref(),
        }
    }

    /// Whether its stage is overdue on a day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Whether a row is kept of it: a case that has ended is in no list.
    pub(super) fn is_kept(&self) -> bool {
        !matches!(self.state, State::Closed | State::Discontinued)
    }

    /// The lists it stands in.
    pub(super) fn scopes(&self) -> Vec<Scope> {
        if self.state == State::Delivered {
            return vec![Scope::Delivered];
        }
        if !self.state.is_open() {
            return Vec::new();
        }
        let mut scopes = vec![Scope::All];
        scopes.push(self.officer.clone().map_or(Scope::Nobody, Scope::Mine));
        scopes.extend(self.stage.map(Scope::Stage));
        scopes.extend(self.stage.map(|stage| Scope::With(self.officer.clone(), stage)));
        let marks = [
            (self.waiting_since.is_some(), Scope::Waiting),
            (self.flags.has(Flags::NO_SLACK), Scope::NoSlack),
            (matches!(self.state, State::Commission | State::Scored), Scope::InCommission),
            (self.flags.has(Flags::UNTOUCHED), Scope::Untouched),
            (self.state == State::Suspended, Scope::Suspended),
        ];
        scopes.extend(marks.into_iter().filter_map(|(up, scope)| up.then_some(scope)));
        scopes
    }

    /// The day it sorts under.
    pub(super) fn day(&self) -> u32 {
        key::day(self.due)
    }
}

/// Since when an open case waits where it stands.
fn stands_since(case: &Case) -> Option<NaiveDate> {
    match case.state {
        State::Registered | State::Checked => Some(case.clocks.registration_day),
        State::Commission | State::Scored => case.sent_on,
        State::Recommended | State::Prepared => waiting_since(case),
        State::Decided => case.decision.as_ref().map(|decision| decision.at.date()),
        State::Suspended | State::Delivered | State::Closed | State::Discontinued => None,
    }
}

/// Since when a signature is waited for: what was prepared still counts from the recommendation.
fn waiting_since(case: &Case) -> Option<NaiveDate> {
    match case.state {
        State::Recommended => case.recommendation.as_ref().map(|r| r.at.date()),
        State::Prepared => {
            let recommended = case.recommendation.as_ref().map(|r| r.at.date());
            recommended.or_else(|| case.prepared.as_ref().map(|p| p.at.date()))
        }
        _ => None,
    }
}

fn flags(case: &Case) -> Flags {
    let untouched = case.state == State::Registered
        && case.documents.is_none()
        && case.defects.is_empty()
        && case.notes.is_empty()
        && case.places.is_empty();
    let before_recommendation = matches!(case.state, State::Commission | State::Scored);
    let no_slack = before_recommendation
        && matches!(
            (case.clocks.term(Stage::Commission), case.clocks.term(Stage::Decision)),
            (Some(commission), Some(decision)) if commission.due >= decision.due
        );
    Flags::default()
        .with(Flags::GAPS, case.documents.as_ref().is_some_and(|d| !d.missing.is_empty()))
        .with(Flags::SENSITIVE, case.sheet.as_ref().is_some_and(|s| s.points.is_sensitive()))
        .with(Flags::WARNED, !case.warnings.is_empty())
        .with(Flags::UNTOUCHED, untouched)
        .with(Flags::NO_SLACK, no_slack)
        .with(
            Flags::OTHERWISE,
            matches!(case.decision.as_ref().map(|d| &d.outcome), Some(Outcome::RefusedOtherwise { .. })),
        )
        .with(Flags::REFUSE, case.recommendation.as_ref().is_some_and(|r| r.refuse_on.is_some()))
}

/// A list of cases, ordered by (due day, number). Open cases only, [`Scope::Delivered`] aside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All whose clock runs.
    All,
    /// Of one officer.
    Mine(Login),
    /// Of nobody.
    Nobody,
    /// At a stage.
    Stage(Stage),
    /// Of one officer, or of nobody, at a stage.
    With(Option<Login>, Stage),
    /// Recommended or prepared, waiting for a signature.
    Waiting,
    /// No day is left between the Commission's term and the decision's, and no recommendation yet.
    NoSlack,
    /// With the Commission, not recommended yet.
    InCommission,
    /// Nothing was done since the registration.
    Untouched,
    /// Suspended by an outside act (G2).
    Suspended,
    /// Delivered and not closed.
    Delivered,
    /// Overdue on a day.
    Overdue(NaiveDate),
    /// Due on a day.
    DueOn(NaiveDate),
    /// Of one officer, the first, and of those they stand in for.
    Own(Vec<Login>),
    /// Of officers who do the same work.
    Team(Vec<Login>),
}

impl Scope {
    /// The prefixes of its keys, in the index and in the counters alike: one, or one an officer.
    pub(super) fn prefixes(&self) -> Vec<Vec<u8>> {
        let of = |login: &Login| {
            let mut prefix = vec![key::tag::QUEUE, b'o'];
            key::text(&mut prefix, login);
            prefix
        };
        let mut prefix = vec![key::tag::QUEUE];
        match self {
            Self::Own(logins) | Self::Team(logins) => return logins.iter().map(of).collect(),
            Self::Mine(login) => return vec![of(login)],
            Self::All | Self::Overdue(_) | Self::DueOn(_) => prefix.push(b'a'),
            Self::Nobody => prefix.push(b'0'),
            Self::Stage(stage) => prefix.extend([b's', key::stage(Some(*stage))]),
            Self::With(officer, stage) => {
                prefix.extend([b'h', key::stage(Some(*stage))]);
                key::text(&mut prefix, officer.as_deref().unwrap_or_default());
            }
            Self::Waiting => prefix.push(b'w'),
            Self::NoSlack => prefix.push(b'x'),
            Self::InCommission => prefix.push(b'k'),
            Self::Untouched => prefix.push(b'u'),
            Self::Suspended => prefix.push(b'p'),
            Self::Delivered => prefix.push(b'd'),
        }
        vec![prefix]
    }

    /// The first day it takes, and the first it does not.
    pub(super) fn days(&self) -> (u32, Option<u32>) {
        match self {
            Self::Overdue(today) => (0, Some(key::day(Some(*today)))),
            Self::DueOn(day) => (key::day(Some(*day)), Some(key::day(Some(*day)) + 1)),
            _ => (0, None),
        }
    }
}
