//! A few inquiries, each at another place of its way: overdue, being answered, waiting for a signature, answered, put off,
//! sent on. No chance is taken for them: they are always there.

use chrono::{Datelike, NaiveDateTime, TimeDelta};

use super::staff::{HEAD, OFFICERS, SUPERVISOR};
use super::work::{Task, Work};
use crate::office::inquiry::{
    Asker, AskerKind, AssignInquiry, ExtendInquiry, InquiryInput, NotifyAsker, RedirectInquiry, RegisterInquiry,
    SendReply,
};
use crate::office::notification::NoticeChannel;
use crate::office::permit::{Category, EmployerInput, ReplyAsk, ReplyQuestion};
use crate::office::{Command, Event, InquiryNo, Office};
use crate::phrase::{Arg, Phrase};

/// Working days before now on which each came.
pub(super) const RECEIVED: [i64; 6] = [6, 3, 8, 21, 14, 10];

impl Work<'_> {
    /// An inquiry comes, and what is done with it is put down for the days after.
    pub(super) fn inquire(&mut self, which: usize, at: NaiveDateTime) {
        let officer = OFFICERS[which % OFFICERS.len()];
        let register = Command::RegisterInquiry(RegisterInquiry { input: self.asked(which, at) });
        let events = self.give(officer, register, at).unwrap_or_default();
        let Some(Event::InquiryRegistered(event)) = events.first() else { return };
        let inquiry = event.inquiry;
        let later = |hours| at + TimeDelta::hours(hours);
        if which > 0 {
            let (officer, reason) = (Some(officer.to_owned()), String::new());
            let give = Command::AssignInquiry(AssignInquiry { inquiry, officer, reason });
            self.at(later(1), Task::Say(SUPERVISOR, Box::new(give)));
        }
        match which {
            2 => self.prepared(inquiry, officer, which, later(28)),
            3 => self.answered(inquiry, officer, which, later(28)),
            4 => self.put_off(inquiry, officer, later(30)),
            5 => self.redirected(inquiry, officer, later(5)),
            _ => {}
        }
    }

    fn asked(&self, which: usize, at: NaiveDateTime) -> InquiryInput {
        let (name, kind) = match which {
            0 => ("simulate-inquiry-portal", AskerKind::Media),
            2 | 5 => ("simulate-inquiry-company", AskerKind::Organisation),
            _ => ("simulate-complainant", AskerKind::Citizen),
        };
        InquiryInput {
            received_at: at - TimeDelta::minutes(20),
            outside_no: format!("ЗТ-{}-{:08}", at.format("%Y"), 17 + which),
            dated: Some(at.date()),
            from: Asker { name: self.texts.get(name), kind, address: String::new() },
            channel: NoticeChannel::Portal,
            lang: crate::papers::lang_of(self.texts),
            questions: self.questions(which, at),
        }
    }

    /// The employer an inquiry asks about: one of the two that have most permits.
    fn asked_about(&self, which: usize) -> EmployerInput {
        let known = self.employers.len().clamp(1, 2);
        self.employers.get(which / 2 % known).cloned().unwrap_or_default()
    }

    fn questions(&self, which: usize, at: NaiveDateTime) -> Vec<String> {
        if which == 5 {
            // Not ours to answer: it is sent on.
            return vec![self.texts.get("simulate-inquiry-question-other")];
        }
        let employer = self.asked_about(which).name;
        let of = |id: &'static str| Phrase::new(id).with("employer", employer.as_str());
        let issued = of("simulate-inquiry-question").with("year", Arg::Text(at.year().to_string()));
        let valid = of("simulate-inquiry-question-second").with("day", at.date());
        [issued, valid].iter().take(1 + which % 2).map(|phrase| self.texts.say(phrase)).collect()
    }

    fn prepared(&mut self, inquiry: InquiryNo, officer: &'static str, which: usize, at: NaiveDateTime) {
        use ReplyQuestion::{Categories, Control, Issued, OfCategory, Stock};
        let employer = self.asked_about(which);
        let ask = ReplyAsk {
            bin: employer.bin,
            employer: employer.name,
            year: u16::try_from(at.year()).unwrap_or_default(),
            on: at.date(),
            questions: [Issued, Categories, OfCategory, Stock, Control].into(),
            category: Some(Category::Fourth),
            position: String::new(),
            phone: "8 (7282) 00-00-00".to_owned(),
        };
        self.at(at, Task::Reply(inquiry, officer, Box::new(ask)));
    }

    fn answered(&mut self, inquiry: InquiryNo, officer: &'static str, which: usize, at: NaiveDateTime) {
        self.prepared(inquiry, officer, which, at);
        let sent_at = at + TimeDelta::hours(2);
        self.at(at + TimeDelta::hours(1), Task::SignReply(inquiry));
        let (channel, file_name, file_hash) = (NoticeChannel::Portal, String::new(), String::new());
        let send = Command::SendReply(SendReply { inquiry, sent_at, channel, file_name, file_hash });
        self.at(sent_at, Task::Say(officer, Box::new(send)));
    }

    fn put_off(&mut self, inquiry: InquiryNo, officer: &'static str, at: NaiveDateTime) {
        let Some(until) = self.office.inquiry(inquiry).and_then(|inquiry| inquiry.clocks.extend_by) else { return };
        let (on, reason) = (at.date(), self.texts.get("simulate-inquiry-extension"));
        let extend = Command::ExtendInquiry(ExtendInquiry { inquiry, on, until, reason });
        self.at(at, Task::Say(HEAD, Box::new(extend)));
        self.asker_told(inquiry, officer, at + TimeDelta::hours(1));
    }

    fn redirected(&mut self, inquiry: InquiryNo, officer: &'static str, at: NaiveDateTime) {
        let (on, body) = (at.date(), self.texts.get("simulate-inquiry-body"));
        let letter_no = format!("05-{}", 100 + inquiry.count);
        let redirect = Command::RedirectInquiry(RedirectInquiry { inquiry, on, body, letter_no });
        self.at(at, Task::Say(officer, Box::new(redirect)));
        self.asker_told(inquiry, officer, at + TimeDelta::hours(1));
    }

    fn asker_told(&mut self, inquiry: InquiryNo, officer: &'static str, at: NaiveDateTime) {
        let (on, channel, letter_no) = (at.date(), NoticeChannel::Portal, String::new());
        let told = Command::NotifyAsker(NotifyAsker { inquiry, on, channel, letter_no });
        self.at(at, Task::Say(officer, Box::new(told)));
    }
}
