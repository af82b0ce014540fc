//! What is to be done next with a case, and whose turn it is: a hint offers nobody what `decide` would refuse them.

use serde::{Deserialize, Serialize};

use super::application::codes;
use super::case::{Case, State};
use super::certificate::Certificate;
use super::command::Act;
use super::roles::who_may;
use super::ruling;
use super::settings::Settings;
use super::who::{Role, Who};
use crate::law::Service;
use crate::law::extension::Course;

codes! {
    /// The next step of a case.
    Step {
        /// Check the documents (п. 7).
        Check = "check",
        /// Send it to the Commission (п. 7).
        Send = "send",
        /// Fill in the score sheet (п. 8, 10).
        Score = "score",
        /// Record the recommendation (п. 9).
        Recommend = "recommend",
        /// Rule whether it is extended, the contract being concluded after the certificate's end (п. 17).
        Rule = "rule",
        /// Decide (п. 11, 12, 16, 22, 22-1).
        Decide = "decide",
        /// End it without a result: it was ruled that a new application is to be filed.
        End = "end",
        /// Sign what was prepared, or send it back.
        Sign = "sign",
        /// Deliver the result (п. 13).
        Deliver = "deliver",
        /// Close it (п. 13).
        Close = "close" }
}

/// Whose turn it is, seen by one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Theirs, by this act.
    Mine(Act),
    /// Theirs to prepare: another signs.
    Prepare(Act),
    /// They prepared it and wait for another's signature; by this act they may take it back.
    Waits(Act),
    /// Of somebody with one of these roles.
    Others(&'static [Role]),
}

impl Step {
    /// The step a case stands before; none where it is over or stands still.
    pub fn of(case: &Case, certificate: Option<&Certificate>) -> Option<Self> {
        let issue = case.service() == Service::Issue;
        Some(match case.state {
            State::Registered => Self::Check,
            State::Checked if issue => Self::Send,
            State::Checked => match (ruling::course(case, certificate), &case.ruling) {
                (Some(Course::Concluded), None) => Self::Rule,
                (Some(Course::Concluded), Some(ruling)) if !ruling.extend => Self::End,
                _ => Self::Decide,
            },
            // The Commission is the way of an issue alone.
            State::Commission if issue => Self::Score,
            State::Scored if issue => Self::Recommend,
            State::Recommended if issue => Self::Decide,
            State::Prepared => Self::Sign,
            State::Decided => Self::Deliver,
            State::Delivered => Self::Close,
            _ => return None,
        })
    }

    /// The act that takes the step.
    pub const fn act(self) -> Act {
        match self {
            Self::Check => Act::CheckDocuments,
            Self::Send => Act::SendToCommission,
            Self::Score => Act::Score,
            Self::Recommend => Act::Recommend,
            Self::Rule => Act::RuleExtension,
            Self::Decide => Act::Grant,
            Self::End => Act::Discontinue,
            Self::Sign => Act::Sign,
            Self::Deliver => Act::Deliver,
            Self::Close => Act::Close,
        }
    }

    /// Whose turn it is, as one person sees it.
    pub fn turn(self, case: &Case, settings: &Settings, who: &Who) -> Turn {
        let act = self.act();
        if self != Self::Sign {
            return match who.may(act) {
                true if self == Self::Decide && !who.roles.contains(&Role::Head) => Turn::Prepare(act),
                true => Turn::Mine(act),
                false => Turn::Others(who_may(act)),
            };
        }
        let own = case.prepared.as_ref().is_some_and(|prepared| prepared.by == who.login);
        if who.may(act) && !(own && settings.second_signature) {
            return Turn::Mine(act);
        }
        if own && who.may(Act::SendBack) { Turn::Waits(Act::SendBack) } else { Turn::Others(who_may(act)) }
    }
}
