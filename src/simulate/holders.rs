//! What holders of certificates write: a new employer, an ended contract; in time and late, with and without the
//! number of their certificate.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::names::EMPLOYERS;
use super::staff::OFFICERS;
use super::work::{Task, Work};
use crate::law::calendar::Calendar;
use crate::office::certificate::Certificate;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::{Command, Event, Office};

/// Those that are always there, at the end: an open watch over a reissue, one due today, one past, an ended contract
/// with a certificate soon to lapse, one without a certificate's number.
pub(super) const CERTAIN: usize = 5;

impl Work<'_> {
    /// A notification about a certificate, some days after it was granted.
    pub(super) fn notify_later(&mut self, certificate: &str, granted_at: NaiveDateTime) {
        let chance = &mut self.chance;
        let ended = chance.percent(50);
        let event_on = granted_at.date() + Days::new(chance.between(1, 9) as u64);
        let sent_on = event_on + Days::new(chance.weighted(&[(4, 1), (4, 3), (3, 6), (2, 11), (1, 16)]));
        let channel = chance.weighted(&[
            (5, NoticeChannel::Portal),
            (3, NoticeChannel::Letter),
            (2, NoticeChannel::Email),
            (1, NoticeChannel::InPerson),
        ]);
        let on_the_way = if channel == NoticeChannel::Letter { chance.between(2, 5) } else { 0 };
        let arrived = sent_on + Days::new(on_the_way as u64);
        // The portal and the mailbox take it on any day, the desk and the postman only on a working day.
        let Ok(next) = Calendar::embedded().as_known_on(arrived).next_working_from(arrived) else { return };
        let by_hand = matches!(channel, NoticeChannel::Letter | NoticeChannel::InPerson);
        let received_on = if by_hand { next } else { arrived };
        let sent_on = if channel == NoticeChannel::InPerson { next } else { sent_on };
        let named = chance.percent(78);
        let Some(holder) = self.office.certificate(certificate).map(|found| found.full_name) else { return };
        let kind = if ended { NoticeKind::ContractEnded } else { NoticeKind::NewEmployer };
        let mut input = self.notice(kind, event_on, sent_on, received_on);
        input.channel = channel;
        input.holder = holder;
        input.certificate = named.then(|| certificate.to_owned());
        let minutes = self.chance.between(9 * 60 + 10, 17 * 60);
        let at = next.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes);
        let login = *self.chance.pick(&OFFICERS);
        self.at(at, Task::Say(login, Box::new(Command::ReceiveNotification { input })));
    }

    /// A notification without a certificate's number finds it within the day, or stays.
    pub(super) fn match_later(&mut self, login: &'static str, events: &[Event], at: NaiveDateTime) {
        for event in events {
            let Event::NotificationReceived { notice, input, .. } = event else { continue };
            if input.certificate.is_some() || self.chance.percent(50) {
                continue;
            }
            let of_holder = |found: &Certificate| found.full_name == input.holder;
            if let Some(found) = self.holding(at.date()).into_iter().find(of_holder) {
                let matched = Command::MatchNotification { notice: *notice, certificate: found.number };
                self.at(at + TimeDelta::minutes(95), Task::Say(login, Box::new(matched)));
            }
        }
    }

    /// One of the certain ones, written down at a moment of the last working day.
    pub(super) fn holder(&mut self, which: usize, at: NaiveDateTime) {
        let today = at.date();
        // Calendar days that hold so many working days at least, or, for the past one, twice as many.
        let (kind, days_ago) = match which {
            0 => (NoticeKind::NewEmployer, 2),
            1 => (NoticeKind::NewEmployer, five_working_days(today)),
            2 => (NoticeKind::NewEmployer, 16),
            _ => (NoticeKind::ContractEnded, 4),
        };
        let mut holding = self.holding(today);
        if which == 3 {
            holding.sort_by_key(|certificate| (certificate.valid_until(), certificate.number.clone()));
        }
        let event_on = today - Days::new(days_ago);
        let fits = |c: &Certificate| which == 3 || c.grants.last().is_some_and(|grant| grant.on < event_on);
        let Some(certificate) = holding.into_iter().find(fits) else { return };
        let mut input = self.notice(kind, event_on, today - Days::new(1), today);
        input.holder = certificate.full_name;
        input.certificate = (which != 4).then_some(certificate.number);
        self.give(OFFICERS[0], Command::ReceiveNotification { input }, at);
    }

    fn notice(
        &mut self,
        kind: NoticeKind,
        event_on: NaiveDate,
        sent_on: NaiveDate,
        received_on: NaiveDate,
    ) -> NoticeInput {
        let employer = if kind == NoticeKind::NewEmployer { *self.chance.pick(EMPLOYERS) } else { "" };
        let text = match kind {
            NoticeKind::NewEmployer => "simulate-notice-new-employer",
            NoticeKind::ContractEnded => "simulate-notice-contract-ended",
        };
        NoticeInput {
            kind,
            event_on,
            sent_on: sent_on.max(event_on),
            received_on: received_on.max(event_on),
            incoming_no: format!("ЖТ-{}", self.chance.between(100, 4_000)),
            channel: NoticeChannel::Portal,
            text: self.texts.get(text),
            holder: String::new(),
            employer: employer.to_owned(),
            certificate: None,
        }
    }
}

/// Calendar days back to the day whose fifth working day is this one.
fn five_working_days(today: NaiveDate) -> u64 {
    let calendar = Calendar::embedded().as_known_on(today);
    let five = |days: &u64| calendar.distance(today - Days::new(*days), today).is_ok_and(|count| count >= 5);
    (1..20).find(five).unwrap_or(7)
}
