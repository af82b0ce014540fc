//! What a change does to an open watch over a reissue: the five days a new employer leaves the holder (п. 22).

use super::{Clocked, Reason};
use crate::law::edition::Rulebook;
use crate::law::holder::{self, Duty};
use crate::office::certificate::Certificate;
use crate::office::certificate::amend::WatchMoved;
use crate::office::decide::Rules;
use crate::office::event::Event;
use crate::office::notification::Notification;
use crate::office::refusal::Refusal;

/// A certificate and the notification that opened the watch over it, whose edition it keeps.
#[derive(Debug, Clone, Copy)]
pub struct Watched<'a> {
    /// The certificate.
    pub certificate: &'a Certificate,
    /// The notification.
    pub notice: &'a Notification,
}

impl Clocked for Watched<'_> {
    fn recomputed(&self, rules: &Rules, reason: &Reason) -> Result<Vec<Event>, Refusal> {
        let open = self.certificate.watch.as_ref().filter(|watch| watch.answered.is_none());
        let Some(watch) = open.filter(|_| !self.certificate.is_stopped()) else { return Ok(Vec::new()) };
        let edition = match self.notice.verdict.edition.as_str() {
            // Records older than the field.
            "" => rules.edition_on(self.notice.input.received_on)?,
            kept => Rulebook::embedded().edition(kept)?,
        };
        let (due, _) = holder::due(edition, &rules.calendar, Duty::Reissue, watch.contract_on)?;
        if due == watch.due {
            return Ok(Vec::new());
        }
        let (certificate, from, reason) = (self.certificate.number.clone(), watch.due, reason.clone());
        Ok(vec![Event::ReissueWatchMoved(WatchMoved { certificate, from, due, reason })])
    }
}
