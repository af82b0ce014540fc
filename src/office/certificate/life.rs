//! The course of a certificate, step by step: issued, extended, reissued, duplicated, lapsed, revoked.

use chrono::NaiveDate;
use serde::Serialize;

use super::ending::{EndKind, Ended};
use super::entered::{Entered, EnteredStatus};
use super::{Certificate, Grant};
use crate::law::Service;

/// A step of its course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Written down as it was received (п. 14).
    Entered(&'a Entered),
    /// A service gave it a term or a paper.
    Granted(&'a Grant),
    /// It was received as ended: how, and on which day.
    EndedElsewhere(EnteredStatus, Option<NaiveDate>),
    /// Another certificate stands in its place.
    Superseded(Option<NaiveDate>, &'a str),
    /// Revoked, or cancelled by another law.
    Ended(&'a Ended),
    /// Its last day passed: this one.
    Lapsed(NaiveDate),
}

impl Step<'_> {
    /// Its code: the service, or how the certificate ended.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Entered(_) => "entered",
            Self::Granted(grant) => grant.service.code(),
            Self::EndedElsewhere(EnteredStatus::Superseded, _) | Self::Superseded(..) => "superseded",
            Self::EndedElsewhere(..) => "revoked",
            Self::Ended(ended) => ended.kind.code(),
            Self::Lapsed(_) => "lapsed",
        }
    }

    /// The paragraph it stands on; empty for a cancellation by another law.
    pub const fn paragraph(self) -> &'static str {
        match self {
            Self::Entered(_) => "14",
            Self::Granted(grant) => match grant.service {
                Service::Issue => "11",
                Service::Extend => "16",
                Service::Reissue => "22",
                Service::Duplicate => "22-1",
            },
            Self::EndedElsewhere(EnteredStatus::Superseded, _) | Self::Superseded(..) => "22",
            Self::EndedElsewhere(..) => "21",
            Self::Ended(ended) => match ended.kind {
                EndKind::Revoked(_) => "21",
                EndKind::Cancelled(_) => "",
            },
            Self::Lapsed(_) => "23",
        }
    }

    /// The day of it; of an end the first day on which the certificate does not hold.
    pub fn on(self) -> Option<NaiveDate> {
        match self {
            Self::Entered(entered) => Some(entered.on),
            Self::Granted(grant) => Some(grant.on),
            Self::EndedElsewhere(_, on) | Self::Superseded(on, _) => on,
            Self::Ended(ended) => Some(ended.on),
            Self::Lapsed(last) => last.succ_opt(),
        }
    }

    /// Whether it is an end.
    pub const fn is_end(self) -> bool {
        !matches!(self, Self::Entered(_) | Self::Granted(_))
    }

    /// What it was done by: the case, the act of a controlling body, the law, the number that stands in its place.
    pub fn act(self) -> String {
        match self {
            Self::Entered(entered) => entered.input.seen_in.clone(),
            Self::Granted(grant) => grant.case.to_string(),
            Self::Superseded(_, by) => by.to_owned(),
            Self::Ended(ended) => match &ended.kind {
                EndKind::Revoked(act) => format!("{}, № {}, {}", act.body, act.number, act.on),
                EndKind::Cancelled(law) => format!("{}, {}, {}", law.citation, law.document, law.on),
            },
            Self::EndedElsewhere(..) | Self::Lapsed(_) => String::new(),
        }
    }
}

/// A step for a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    what: &'static str,
    on: Option<NaiveDate>,
    paragraph: &'static str,
    act: String,
    valid_from: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    holder_told_on: Option<NaiveDate>,
}

impl From<Step<'_>> for Told {
    fn from(step: Step<'_>) -> Self {
        let (valid_from, valid_until) = match step {
            Step::Entered(entered) => (Some(entered.input.valid_from), Some(entered.input.valid_until)),
            Step::Granted(grant) => (Some(grant.valid_from), Some(grant.valid_until)),
            _ => (None, None),
        };
        let holder_told_on = match step {
            Step::Ended(ended) => ended.told.as_ref().map(|told| told.on),
            _ => None,
        };
        let (what, on, paragraph, act) = (step.code(), step.on(), step.paragraph(), step.act());
        Self { what, on, paragraph, act, valid_from, valid_until, holder_told_on }
    }
}

impl Certificate {
    /// Its course up to a day, the oldest step first.
    pub fn course(&self, today: NaiveDate) -> Vec<Step<'_>> {
        let mut steps: Vec<Step<'_>> = self.entered.iter().map(Step::Entered).collect();
        let elsewhere = self.entered.as_ref().map(|entered| &entered.input);
        steps.extend(
            elsewhere
                .filter(|input| input.status != EnteredStatus::Active)
                .map(|input| Step::EndedElsewhere(input.status, input.status_on)),
        );
        steps.extend(self.grants.iter().map(Step::Granted));
        steps.extend(self.superseded_by.iter().map(|by| Step::Superseded(self.superseded_on, by)));
        steps.extend(self.ended.iter().map(Step::Ended));
        let lapsed = self.valid_until().filter(|end| *end < today && !self.is_stopped());
        steps.extend(lapsed.map(Step::Lapsed));
        steps
    }
}
