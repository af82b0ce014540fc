//! What comes to the simulated office from outside the Order: a suspension that runs and one that is over, a withdrawal,
//! a redirected application, a hearing, a request to verify, a decision by another law. One of each, where the office is
//! large enough, always on a case whose own way is over by then.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::plan::Days;
use super::staff::{HEAD, OFFICERS, SECRETARY, SUPERVISOR};
use super::work::{Task, Work};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::office::case::{Case, Hearing, State};
use crate::office::outside::{
    AnswerKind, AnswerVerification, AskVerification, Basis, CallHearing, Discontinue, EndKind, HoldHearing,
    RefuseOtherwise, Resume, Suspend, Verifier,
};
use crate::office::{CaseNo, Command};

/// The first cases of a plan stand where a glance looks for them: nothing from outside touches those.
const KEPT: usize = 24;

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// A case is suspended, and goes on two working days later.
    Stops,
    /// It goes on.
    GoesOn,
    /// A case is suspended, and stays so.
    Stands,
    /// The applicant takes the application back.
    Withdraws,
    /// The application belongs to another region.
    Redirects,
    /// A hearing is called, and held three working days later.
    Calls,
    /// It is held.
    Hears,
    /// A university is asked about a diploma, and answers two working days later.
    Asks,
    /// It answers.
    Answers,
    /// An incomplete set is refused by a law outside Row 9.
    RefusesOtherwise,
}

/// The turns in the order of time: working days back from today, minutes of the day.
const TURNS: [(i64, i64, Turn); 10] = [
    (3, 10 * 60, Turn::Calls),
    (3, 10 * 60 + 20, Turn::Stops),
    (2, 11 * 60, Turn::Asks),
    (1, 9 * 60 + 30, Turn::GoesOn),
    (1, 9 * 60 + 50, Turn::Withdraws),
    (1, 10 * 60 + 10, Turn::Redirects),
    (1, 10 * 60 + 30, Turn::Stands),
    (0, 9 * 60 + 10, Turn::Answers),
    (0, 9 * 60 + 15, Turn::Hears),
    (0, 9 * 60 + 20, Turn::RefusesOtherwise),
];

impl Work<'_> {
    /// Puts the turns down.
    pub(super) fn put_turns(&mut self, days: &Days) {
        for (back, minutes, turn) in TURNS {
            let at = days.back(back).and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes);
            self.at(at.min(days.now()), Task::Outside(turn));
        }
    }

    /// Takes a turn, if a case fits.
    pub(super) fn turn(&mut self, turn: Turn, at: NaiveDateTime) {
        let Some((no, case)) = self.fitting(turn, at).and_then(|no| Some((no, self.office.case_at(no)?.clone())))
        else {
            return;
        };
        if turn == Turn::RefusesOtherwise {
            self.found_missing(no, &case, at);
        }
        let (login, command) = self.command_of(turn, no, &case, at);
        self.give(login, command, at);
    }

    /// The case of a turn: where the earlier turn left its mark, or the first that nothing else is to happen to.
    fn fitting(&self, turn: Turn, at: NaiveDateTime) -> Option<CaseNo> {
        let fits = |case: &Case| {
            let untouched = case.outside == crate::office::outside::Outside::default();
            let issue = case.service() == Service::Issue;
            match turn {
                Turn::GoesOn => case.state == State::Suspended,
                Turn::Hears => {
                    let called = case.outside.hearing().is_some_and(|h| h.held.is_none() && h.hearing_on <= at.date());
                    called && issue && matches!(case.state, State::Checked | State::Commission | State::Scored)
                }
                Turn::Answers => {
                    case.outside.requests.iter().any(|request| request.answer.is_none())
                        && case.state < State::Decided
                        && case.state != State::Suspended
                }
                Turn::RefusesOtherwise => untouched && !issue && case.state == State::Checked,
                Turn::Stops | Turn::Stands | Turn::Calls => {
                    untouched && issue && matches!(case.state, State::Commission | State::Scored)
                }
                Turn::Asks | Turn::Withdraws => untouched && issue && case.state == State::Checked,
                Turn::Redirects => untouched && case.state == State::Registered,
            }
        };
        self.rested(KEPT, at).find(|case| fits(case)).map(|case| case.no)
    }

    fn command_of(&self, turn: Turn, case: CaseNo, of: &Case, at: NaiveDateTime) -> (&'static str, Command) {
        let today = at.date();
        let get = |id: &str| self.texts.get(id);
        let court = |text: &str, no: &str| Basis {
            body: get("simulate-court"),
            act: get("simulate-ruling"),
            no: no.to_owned(),
            on: today,
            text: get(text),
        };
        match turn {
            Turn::Stops | Turn::Stands => {
                let basis = court("simulate-suspends", "3-418");
                (SUPERVISOR, Command::Suspend(Suspend { case, basis, from: today }))
            }
            Turn::GoesOn => {
                let basis = court("simulate-resumes", "3-431");
                (SUPERVISOR, Command::Resume(Resume { case, basis, from: today }))
            }
            Turn::Withdraws | Turn::Redirects => {
                let redirects = turn == Turn::Redirects;
                let act = get(if redirects { "simulate-letter" } else { "simulate-withdrawal" });
                let basis = Basis { body: String::new(), act, no: "214".to_owned(), on: today, text: String::new() };
                let (kind, to_body) = if redirects {
                    (EndKind::Redirected, get("simulate-other-body"))
                } else {
                    (EndKind::Withdrawn, String::new())
                };
                (OFFICERS[1], Command::Discontinue(Discontinue { case, kind, basis, on: today, to_body, into: None }))
            }
            Turn::Calls => {
                let hearing_on = crate::law::calendar::Calendar::embedded().as_known_on(today).nth_after(today, 3);
                let hearing_on = hearing_on.unwrap_or(today);
                let way = get("simulate-hearing-way");
                (OFFICERS[1], Command::CallHearing(CallHearing { case, notice_on: today, hearing_on, way }))
            }
            Turn::Hears => {
                (OFFICERS[1], Command::HoldHearing(HoldHearing { case, on: today, said: get("simulate-said") }))
            }
            Turn::Asks => (SECRETARY, self.asks(case, today)),
            Turn::Answers => {
                let waiting = of.outside.requests.iter().position(|request| request.answer.is_none());
                let request = u16::try_from(waiting.unwrap_or_default() + 1).unwrap_or(1);
                (SECRETARY, self.answers(case, request, today, AnswerKind::Confirmed))
            }
            Turn::RefusesOtherwise => {
                let (citation, facts) = (get("simulate-citation"), get("simulate-incomplete"));
                let hearing = Hearing::NotHeld(get("simulate-not-heard"));
                (HEAD, Command::RefuseOtherwise(RefuseOtherwise { case, citation, facts, hearing }))
            }
        }
    }

    /// What was taken for a document turns out to be none.
    fn found_missing(&mut self, case: CaseNo, of: &Case, at: NaiveDateTime) {
        let Some(check) = of.documents.as_ref().filter(|check| check.missing.is_empty()) else { return };
        let mut answers = check.answers.clone();
        if let Some(answer) = answers.values_mut().next_back() {
            *answer = Answer::Missing;
        }
        self.give(OFFICERS[1], Command::CheckDocuments { case, answers }, at);
    }

    fn asks(&self, case: CaseNo, on: chrono::NaiveDate) -> Command {
        Command::AskVerification(AskVerification {
            case,
            of: Verifier::University,
            addressee: self.texts.get("simulate-university"),
            number: "1-07/52".to_owned(),
            on,
            what: self.texts.get("simulate-diploma"),
        })
    }

    fn answers(&self, case: CaseNo, request: u16, on: chrono::NaiveDate, answer: AnswerKind) -> Command {
        let denied = answer == AnswerKind::NotConfirmed;
        let text = self.texts.get(if denied { "simulate-unreliable" } else { "simulate-confirmed" });
        let number = "44-12".to_owned();
        Command::AnswerVerification(AnswerVerification { case, request, on, number, answer, text })
    }

    /// What makes ground 3 more than a doubt: the university was asked and denied it.
    pub(super) fn denied(&mut self, case: CaseNo, at: NaiveDateTime) {
        let Some(asked) = self.office.case_at(case).map(|case| case.outside.requests.len()) else { return };
        let request = u16::try_from(asked + 1).unwrap_or(u16::MAX);
        let (ask, answer) =
            (self.asks(case, at.date()), self.answers(case, request, at.date(), AnswerKind::NotConfirmed));
        self.give(SECRETARY, ask, at);
        self.give(SECRETARY, answer, at);
    }
}
