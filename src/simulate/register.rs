//! The register of certificates at work: those of other regions entered as they were received, and revocations, one
//! waiting for the head, one to be told, one done.

use chrono::{Days, NaiveDateTime, TimeDelta};

use super::staff::{HEAD, OFFICERS};
use super::work::{Task, Work};
use crate::law::Service;
use crate::office::case::Case;
use crate::office::certificate::ending::{ControlAct, PrepareRevocation, SignEnd, TellHolder};
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::office::notification::NoticeChannel;
use crate::office::{CaseNo, Command, Office};

/// Revocations at the end: prepared, signed, signed and told.
pub(super) const ENDS: usize = 3;

impl Work<'_> {
    /// The certificate an application speaks of, where the register does not have it.
    pub(super) fn enter(&mut self, login: &str, no: CaseNo, case: &Case, at: NaiveDateTime) {
        let a = &case.application;
        if case.service() == Service::Issue || self.office.certificate(&a.certificate_number).is_some() {
            return;
        }
        let filed = a.filed_at.date();
        let (issued_ago, left) = match case.service() {
            // Some are filed for after the last day, under a contract concluded before it.
            Service::Extend if self.chance.percent(20) => (88, 0),
            Service::Extend => (70, self.chance.between(1, 20)),
            _ => (200, self.chance.between(60, 400)),
        };
        let last_of_contract = a.contract_date.unwrap_or(filed);
        let valid_until = if left == 0 { last_of_contract } else { filed + Days::new(left as u64) };
        let valid_from = filed - Days::new(issued_ago);
        let source = self.chance.weighted(&[(6, Source::OtherRegion), (2, Source::Predecessor), (2, Source::Earlier)]);
        let issuer = match source {
            Source::OtherRegion => self.chance.between(1, 3),
            Source::Predecessor | Source::Earlier => 4,
        };
        let input = EnterCertificate {
            source,
            issuer: self.texts.get(&format!("simulate-issuer-{issuer}")),
            number: a.certificate_number.clone(),
            issued_on: valid_from,
            valid_from,
            valid_until,
            full_name: a.full_name.clone(),
            iin: a.iin.clone(),
            id_number: a.id_number.clone(),
            profession_code: a.profession_code.clone(),
            status: EnteredStatus::Active,
            status_on: None,
            seen_in: self.texts.get("simulate-seen-in"),
            case: Some(no),
        };
        self.give(login, Command::EnterCertificate(input), at);
    }

    /// One of the revocations at the end.
    pub(super) fn end(&mut self, which: usize, at: NaiveDateTime) {
        let today = at.date();
        let mut holding = self.holding(today);
        holding.retain(|certificate| certificate.prepared.is_none() && certificate.pending.is_empty());
        let Some(certificate) = holding.get(which * 3 + 1).map(|certificate| certificate.number.clone()) else {
            return;
        };
        let act = ControlAct {
            body: self.texts.get("simulate-control-body"),
            number: format!("{}-А", self.chance.between(12, 90)),
            on: today - Days::new(1),
            detected_on: today - Days::new(3),
            file_name: format!("akt-{}.pdf", which + 1),
            finding: self.texts.get("simulate-finding"),
        };
        let reason = self.texts.get("simulate-revocation");
        let prepare = PrepareRevocation { certificate: certificate.clone(), act, reason };
        self.give(OFFICERS[1], Command::PrepareRevocation(prepare), at);
        let later = |minutes| at + TimeDelta::minutes(minutes);
        if which == 0 {
            return;
        }
        let sign = Command::SignRevocation(SignEnd { certificate: certificate.clone() });
        self.at(later(3), Task::Say(HEAD, Box::new(sign)));
        if which == 2 && later(8) <= self.now {
            let (on, way) = (today, NoticeChannel::Letter);
            let proof = self.texts.get("simulate-told-proof");
            let tell = TellHolder { certificate, on, way, proof };
            self.at(later(8), Task::Say(OFFICERS[1], Box::new(Command::NotifyHolder(tell))));
        }
    }
}
