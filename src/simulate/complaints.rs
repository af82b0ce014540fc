//! A few complaints, each at another place of its way: overdue, due today, satisfied in time, sent on, cancelled by the
//! reviewing body. No chance is taken for them: they are always there.

use chrono::{NaiveDateTime, TimeDelta};

use super::staff::{HEAD, OFFICERS, SUPERVISOR};
use super::work::{Task, Work};
use crate::office::case::{Case, Outcome};
use crate::office::complaint::{
    About, Addressee, AssignComplaint, CloseComplaint, Complainant, ComplaintInput, ForwardComplaint, Matter,
    NotifyComplainant, RecordReview, RegisterComplaint, ReviewOutcome, ReviewingBody, SatisfyComplaint,
};
use crate::office::notification::NoticeChannel;
use crate::office::{Command, ComplaintNo, Event, Office};

/// Working days before now on which each came.
pub(super) const RECEIVED: [i64; 5] = [5, 3, 15, 8, 26];

impl Work<'_> {
    /// A complaint comes, and what is done with it is put down for the days after.
    pub(super) fn complain(&mut self, which: usize, at: NaiveDateTime) {
        let refused = self.office.refused_before(at, which);
        let input = self.complaint(which, refused.as_ref(), at);
        let register = Command::RegisterComplaint(RegisterComplaint { input });
        let events = self.give(OFFICERS[which % OFFICERS.len()], register, at).unwrap_or_default();
        let Some(Event::ComplaintRegistered(event)) = events.first() else { return };
        let own = &event.prepared_by;
        let Some(officer) = OFFICERS.into_iter().find(|login| !own.iter().any(|by| by == login)) else { return };
        let no = event.complaint;
        let give = AssignComplaint { complaint: no, officer: Some(officer.to_owned()), reason: String::new() };
        let later = |hours| at + TimeDelta::hours(hours);
        self.at(later(1), Task::Say(SUPERVISOR, Box::new(Command::AssignComplaint(give))));
        match which {
            2 => self.satisfy(no, officer, later(4)),
            3 | 4 => self.send_on(no, officer, later(5), which == 4),
            _ => {}
        }
    }

    fn complaint(&self, which: usize, refused: Option<&Case>, at: NaiveDateTime) -> ComplaintInput {
        let name =
            refused.map_or_else(|| self.texts.get("simulate-complainant"), |case| case.application.full_name.clone());
        ComplaintInput {
            received_at: at - TimeDelta::minutes(20),
            channel: NoticeChannel::ALL[which % NoticeChannel::ALL.len()],
            from: Complainant {
                name,
                iin: refused.map(|case| case.application.iin.clone()).unwrap_or_default(),
                representative: String::new(),
            },
            about: About { matter: Matter::Decision, case: refused.map(|case| case.no), certificate: None },
            subject: self.texts.get("simulate-complaint-subject"),
            text: self.texts.get("simulate-complaint-text"),
            addressed_to: Addressee::Us,
            incoming_no: format!("Ж-{}", 11 + which),
            registered_on: None,
        }
    }

    fn satisfy(&mut self, no: ComplaintNo, officer: &'static str, at: NaiveDateTime) {
        let satisfy = SatisfyComplaint {
            complaint: no,
            on: at.date(),
            act_no: "31".to_owned(),
            what: self.texts.get("simulate-complaint-done"),
            case: None,
        };
        self.at(at, Task::Say(HEAD, Box::new(Command::SatisfyComplaint(satisfy))));
        self.told(no, officer, at + TimeDelta::hours(1));
        // The case stands as it was decided: closing says what came of it.
        let close = CloseComplaint { complaint: no, reason: self.texts.get("simulate-complaint-done") };
        self.at(at + TimeDelta::hours(2), Task::Say(officer, Box::new(Command::CloseComplaint(close))));
    }

    fn send_on(&mut self, no: ComplaintNo, officer: &'static str, at: NaiveDateTime, reviewed: bool) {
        let complaint = self.office.complaint(no);
        let case = complaint.as_ref().and_then(|c| c.input.about.case).and_then(|no| self.office.case(no));
        let inventory = complaint.map(|c| crate::papers::inventory(&c, case.as_ref(), self.texts)).unwrap_or_default();
        let body = self.texts.get("simulate-reviewing-body");
        let forward = ForwardComplaint {
            complaint: no,
            to: ReviewingBody::HigherBody,
            body: body.clone(),
            on: at.date(),
            letter_no: format!("04-{}", 100 + no.count),
            inventory,
        };
        self.at(at, Task::Say(officer, Box::new(Command::ForwardComplaint(forward))));
        self.told(no, officer, at + TimeDelta::hours(1));
        if reviewed {
            // Two weeks later: within the fifteen working days of п. 26.
            let on = at + TimeDelta::days(14);
            let (act_no, outcome) = ("77".to_owned(), ReviewOutcome::Cancelled);
            let review = RecordReview { complaint: no, body, act_no, on: on.date(), outcome };
            self.at(on, Task::Say(officer, Box::new(Command::RecordReview(review))));
        }
    }

    fn told(&mut self, no: ComplaintNo, officer: &'static str, at: NaiveDateTime) {
        let (on, letter_no) = (at.date(), String::new());
        let told = NotifyComplainant { complaint: no, on, channel: NoticeChannel::Email, letter_no };
        self.at(at, Task::Say(officer, Box::new(Command::NotifyComplainant(told))));
    }
}

/// Whether a case was refused before a moment.
pub(super) fn was_refused(case: &Case, before: NaiveDateTime) -> bool {
    let refused = |decision: &crate::office::case::Decision| matches!(decision.outcome, Outcome::Refused { .. });
    case.decision.as_ref().is_some_and(|decision| refused(decision) && decision.at < before)
}
