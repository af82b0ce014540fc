//! The rows above the one at hand: what a preview has found would go in.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::paper::{Papers, Series};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Category, Employer, Permit, ReplyAsk, ReplyFacts, apply};
use crate::office::settings::Settings;
use crate::office::{CaseNo, ComplaintNo, Event, InquiryNo, NoticeNo, Office, Record, SittingNo, Subject};
use crate::store::Envelope;

/// What stands above in the same file.
#[derive(Debug, Default)]
pub(super) struct Above {
    /// Numbers of applications.
    pub applications: HashSet<String>,
    permits: HashMap<String, Permit>,
    employers: HashMap<String, Employer>,
    issued: HashMap<(u16, Category), u32>,
}

impl Above {
    /// An office with the permits above in it.
    pub fn over<'a>(&'a self, office: &'a dyn Office) -> Over<'a> {
        Over { above: self, office }
    }

    /// Takes in what a row would do to permits.
    pub fn take(&mut self, office: &dyn Office, events: &[Event], asked: &Envelope) {
        for event in events {
            let (by, way) = (asked.who.login.clone(), asked.who.way.clone());
            let record = Record { seq: 0, at: asked.now, by, way, set_back: None, event: event.clone() };
            match event.subject() {
                Subject::Permit(number) => {
                    let before = self.over(office).permit(&number);
                    if let (None, Event::PermitRegistered(new)) = (&before, event) {
                        *self.issued.entry((new.input.issued_in(), new.input.category)).or_default() += 1;
                    }
                    self.permits.extend(apply::permit(before, &record).map(|permit| (number, permit)));
                }
                Subject::Employer(bin) => {
                    let before = self.over(office).employer(&bin);
                    self.employers.extend(apply::employer(before, &record).map(|employer| (bin, employer)));
                }
                _ => {}
            }
        }
    }
}

/// An office and the permits above.
pub(super) struct Over<'a> {
    above: &'a Above,
    office: &'a dyn Office,
}

impl Office for Over<'_> {
    fn permit(&self, number: &str) -> Option<Permit> {
        self.above.permits.get(number).cloned().or_else(|| self.office.permit(number))
    }

    fn employer(&self, bin: &str) -> Option<Employer> {
        self.above.employers.get(bin).cloned().or_else(|| self.office.employer(bin))
    }

    fn permits_issued(&self, year: u16, category: Category) -> u32 {
        let above = self.above.issued.get(&(year, category)).copied().unwrap_or(0);
        self.office.permits_issued(year, category) + above
    }

    fn settings(&self) -> Option<Arc<Settings>> {
        self.office.settings()
    }

    fn officer(&self, login: &str) -> Option<Officer> {
        self.office.officer(login)
    }

    fn officers(&self) -> Vec<Officer> {
        self.office.officers()
    }

    fn case(&self, no: CaseNo) -> Option<Case> {
        self.office.case(no)
    }

    fn case_of_portal(&self, portal_number: &str) -> Option<CaseNo> {
        self.office.case_of_portal(portal_number)
    }

    fn next_case(&self, year: u16) -> CaseNo {
        self.office.next_case(year)
    }

    fn certificate(&self, number: &str) -> Option<Certificate> {
        self.office.certificate(number)
    }

    fn highest(&self, series: Series, year: Option<u16>) -> u32 {
        self.office.highest(series, year)
    }

    fn is_letter(&self, number: &str) -> bool {
        self.office.is_letter(number)
    }

    fn papers(&self, subject: &Subject) -> Papers {
        self.office.papers(subject)
    }

    fn notification(&self, no: NoticeNo) -> Option<Notification> {
        self.office.notification(no)
    }

    fn next_notice(&self, year: u16) -> NoticeNo {
        self.office.next_notice(year)
    }

    fn complaint(&self, no: ComplaintNo) -> Option<Complaint> {
        self.office.complaint(no)
    }

    fn next_complaint(&self, year: u16) -> ComplaintNo {
        self.office.next_complaint(year)
    }

    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry> {
        self.office.inquiry(no)
    }

    fn inquiries_of_outside(&self, number: &str) -> Vec<InquiryNo> {
        self.office.inquiries_of_outside(number)
    }

    fn next_inquiry(&self, year: u16) -> InquiryNo {
        self.office.next_inquiry(year)
    }

    fn compositions(&self) -> Vec<Composition> {
        self.office.compositions()
    }

    fn sitting(&self, no: SittingNo) -> Option<Sitting> {
        self.office.sitting(no)
    }

    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo> {
        self.office.sitting_of(case)
    }

    fn next_sitting(&self, year: u16) -> SittingNo {
        self.office.next_sitting(year)
    }

    fn quota(&self, year: u16) -> Option<Quota> {
        self.office.quota(year)
    }

    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts {
        self.office.reply_facts(ask)
    }

    fn office_revision(&self) -> Option<u64> {
        self.office.office_revision()
    }
}
