//! A row of the queue, and the lists it stands in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::key;
use crate::law::{Service, Stage};
use crate::office::case::{Case, State};
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

    /// Whether a flag is up.
    pub const fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }

    const fn with(self, flag: Self, up: bool) -> Self {
        if up { Self(self.0 | flag.0) } else { self }
    }
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
    /// The day it was recommended or a decision was prepared, while none is signed.
    pub waiting_since: Option<NaiveDate>,
    /// What is unusual about it.
    pub flags: Flags,
}

impl QueueRow {
    /// The row of a case.
    pub fn of(case: &Case) -> Self {
        let term = case.current_term();
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
            decision_due: case.clocks.term(Stage::Decision).map(|t| t.due),
            registration_day: case.clocks.registration_day,
            officer: case.officer.clone(),
            waiting_since: waiting_since(case),
            flags: flags(case),
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
        let marks = [
            (self.waiting_since.is_some(), Scope::Waiting),
            (self.flags.has(Flags::NO_SLACK), Scope::NoSlack),
            (self.flags.has(Flags::UNTOUCHED), Scope::Untouched),
        ];
        scopes.extend(marks.into_iter().filter_map(|(up, scope)| up.then_some(scope)));
        scopes
    }

    /// The day it sorts under.
    pub(super) fn day(&self) -> u32 {
        key::day(self.due)
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
        .with(Flags::REFUSE, case.recommendation.as_ref().is_some_and(|r| r.refuse_on.is_some()))
}

/// A list of cases, ordered by (due day, number). Open cases only, [`Scope::Delivered`] aside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All whose clock runs.
    All,
    /// Of one officer.
    Mine(Login),
    /// Of nobody.
    Nobody,
    /// At a stage.
    Stage(Stage),
    /// Recommended or prepared, waiting for a signature.
    Waiting,
    /// No day is left between the Commission's term and the decision's, and no recommendation yet.
    NoSlack,
    /// Nothing was done since the registration.
    Untouched,
    /// Delivered and not closed.
    Delivered,
    /// Overdue on a day.
    Overdue(NaiveDate),
    /// Due on a day.
    DueOn(NaiveDate),
}

impl Scope {
    /// The prefix of its keys, in the index and in the counters alike.
    pub(super) fn prefix(&self) -> Vec<u8> {
        let mut prefix = vec![key::tag::QUEUE];
        match self {
            Self::All | Self::Overdue(_) | Self::DueOn(_) => prefix.push(b'a'),
            Self::Mine(login) => {
                prefix.push(b'o');
                key::text(&mut prefix, login);
            }
            Self::Nobody => prefix.push(b'0'),
            Self::Stage(stage) => prefix.extend([b's', key::stage(Some(*stage))]),
            Self::Waiting => prefix.push(b'w'),
            Self::NoSlack => prefix.push(b'x'),
            Self::Untouched => prefix.push(b'u'),
            Self::Delivered => prefix.push(b'd'),
        }
        prefix
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
