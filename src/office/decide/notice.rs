//! Notifications from holders (п. 18, 19, 20, 22), judged by the day sent (R-SENT).

use chrono::{Datelike, NaiveDate};

use super::standing::{in_register, takes_acts};
use super::{Ask, Rules, filled, not_before};
use crate::law::holder::{self, Duty, HolderVerdict, Sending};
use crate::office::certificate::Certificate;
use crate::office::event::Event;
use crate::office::ids::NoticeNo;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind, NoticeVerdict};
use crate::office::refusal::Refusal;

impl NoticeKind {
    /// The duty the holder keeps by it.
    pub const fn duty(self) -> Duty {
        match self {
            Self::NewEmployer => Duty::NewEmployer,
            Self::ContractEnded => Duty::ContractEnded,
        }
    }
}

pub(super) fn receive(ask: &Ask<'_>, input: &NoticeInput) -> Result<Vec<Event>, Refusal> {
    let rules = ask.rules()?;
    let paragraph = input.kind.duty().paragraph();
    filled(&input.incoming_no, "field-incoming_no", paragraph)?;
    let named = input.certificate.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let certificate = named.map(|number| certificate(ask, number)).transpose()?;
    if certificate.is_none() {
        // Kept for matching: without a name there is nothing to match by.
        filled(&input.holder, "field-holder", paragraph)?;
    }
    ask.past_day("field-received_on", input.received_on, paragraph)?;
    not_before("field-received_on", input.received_on, input.sent_on, paragraph)?;
    let verdict = judge(&rules, input)?;
    let year = u16::try_from(ask.today().year()).unwrap_or_default();
    let notice = ask.office.next_notice(year);
    let kept = NoticeVerdict {
        due: verdict.due,
        late_by: narrow(verdict.by_sent.late_by),
        late_by_received: verdict.by_received.map(|r| narrow(r.late_by)),
        paragraph: verdict.paragraph,
        calendar_revision: verdict.calendar_revision,
        edition: rules.edition_on(input.received_on)?.id.clone(),
        reading: Some(verdict.reading),
    };
    let mut input = input.clone();
    input.certificate = certificate.as_ref().map(|c| c.number.clone());
    let mut events = vec![Event::NotificationReceived { notice, input: input.clone(), verdict: kept }];
    if let Some(certificate) = certificate {
        events.push(consequence(&rules, &certificate, notice, &input)?);
    }
    Ok(events)
}

/// On time or late, by the edition of the day it was received; a form shows it as it is typed.
///
/// # Errors
/// Beyond the calendar, or no text of the paragraph in that edition.
pub fn judge(rules: &Rules, input: &NoticeInput) -> Result<HolderVerdict, Refusal> {
    let edition = rules.edition_on(input.received_on)?;
    let sending = Sending {
        event_date: input.event_on,
        sent_on: input.sent_on,
        received_on: Some(input.received_on),
        by_letter: input.channel == NoticeChannel::Letter,
    };
    Ok(holder::verdict_under(edition, &rules.calendar, rules.readings(edition).sent, input.kind.duty(), sending)?)
}

fn certificate(ask: &Ask<'_>, number: &str) -> Result<Certificate, Refusal> {
    let found = in_register(ask, number)?;
    // The one that stands in its place is the one the holder works under; a revoked one is worked under no more.
    takes_acts(&found)?;
    Ok(found)
}

/// What a notification does to its certificate: an ended contract leaves it valid and without an employer (п. 23
/// does not list it); a new employer calls for a reissue, with five days of its own (п. 19, 22).
fn consequence(
    rules: &Rules,
    certificate: &Certificate,
    notice: NoticeNo,
    input: &NoticeInput,
) -> Result<Event, Refusal> {
    let certificate = certificate.number.clone();
    Ok(match input.kind {
        NoticeKind::ContractEnded => Event::EmployerLost { certificate, since: input.event_on, notice },
        NoticeKind::NewEmployer => Event::ReissueWatchOpened {
            certificate,
            notice,
            contract_on: input.event_on,
            due: reissue_due(rules, input)?,
        },
    })
}

fn reissue_due(rules: &Rules, input: &NoticeInput) -> Result<NaiveDate, Refusal> {
    let edition = rules.edition_on(input.received_on)?;
    Ok(holder::due(edition, &rules.calendar, Duty::Reissue, input.event_on)?.0)
}

pub(super) fn attach(ask: &Ask<'_>, no: NoticeNo, number: &str) -> Result<Vec<Event>, Refusal> {
    let rules = ask.rules()?;
    let notification = ask.office.notification(no).ok_or(Refusal::NoNotice(no))?;
    if notification.input.certificate.is_some() {
        return Err(Refusal::AlreadyMatched(no));
    }
    let certificate = certificate(ask, number.trim())?;
    let matched = Event::NotificationMatched { notice: no, certificate: certificate.number.clone() };
    Ok(vec![matched, consequence(&rules, &certificate, no, &notification.input)?])
}

fn narrow(days: u32) -> u16 {
    u16::try_from(days).unwrap_or(u16::MAX)
}
