//! An office in memory that finds its numbers at once, where the plain one looks through everything.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use super::complaints::was_refused;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::decide::decide;
use crate::office::inquiry::Inquiry;
use crate::office::memory::MemoryOffice;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::paper::{Papers, Series};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Category, Employer, Permit, ReplyAsk, ReplyFacts};
use crate::office::settings::Settings;
use crate::office::{
    CaseNo, Command, ComplaintNo, Event, InquiryNo, NoticeNo, Office, Record, Refusal, SittingNo, Subject, Who,
};

/// The office the simulator works in.
#[derive(Debug, Default)]
pub struct Indexed {
    memory: MemoryOffice,
    portal: HashMap<String, CaseNo>,
    cases: HashMap<u16, u32>,
    notices: HashMap<u16, u32>,
    /// Permits issued by year and category; the simulator corrects none.
    permits: HashMap<(u16, Category), u32>,
}

impl Indexed {
    /// Decides and applies a command.
    pub fn submit(&mut self, command: &Command, who: &Who, now: DateTime<FixedOffset>) -> Result<Vec<Event>, Refusal> {
        let events = decide(self, command, who, now)?;
        for event in &events {
            self.count(event);
            let (by, way) = (who.login.clone(), who.way.clone());
            let record = Record { seq: 0, at: now, by, way, set_back: None, event: event.clone() };
            self.memory.record(record);
        }
        // The journal is the store's: here it would only be memory.
        self.memory.journal.clear();
        Ok(events)
    }

    /// A case as it is.
    pub fn case_at(&self, no: CaseNo) -> Option<&Case> {
        self.memory.cases.get(&no)
    }

    /// One of the cases refused before a moment, by its place among them.
    pub fn refused_before(&self, moment: NaiveDateTime, which: usize) -> Option<Case> {
        self.memory.cases.values().filter(|case| was_refused(case, moment)).nth(which).cloned()
    }

    /// Certificates by number.
    pub fn register(&self) -> impl Iterator<Item = &Certificate> {
        self.memory.certificates.values()
    }

    fn count(&mut self, event: &Event) {
        match event {
            Event::CaseRegistered { case, application, .. } => {
                self.portal.insert(application.portal_number.clone(), *case);
                self.cases.insert(case.year, case.count);
            }
            Event::NotificationReceived { notice, .. } => {
                self.notices.insert(notice.year, notice.count);
            }
            Event::PermitRegistered(event) => {
                *self.permits.entry((event.input.issued_in(), event.input.category)).or_default() += 1;
            }
            _ => {}
        }
    }
}

fn next(counts: &HashMap<u16, u32>, year: u16) -> u32 {
    counts.get(&year).copied().unwrap_or_default() + 1
}

impl Office for Indexed {
    fn settings(&self) -> Option<Arc<Settings>> {
        self.memory.settings()
    }

    fn officer(&self, login: &str) -> Option<Officer> {
        self.memory.officer(login)
    }

    fn officers(&self) -> Vec<Officer> {
        self.memory.officers()
    }

    fn case(&self, no: CaseNo) -> Option<Case> {
        self.memory.case(no)
    }

    fn case_of_portal(&self, portal_number: &str) -> Option<CaseNo> {
        self.portal.get(portal_number).copied()
    }

    fn next_case(&self, year: u16) -> CaseNo {
        CaseNo { year, count: next(&self.cases, year) }
    }

    fn certificate(&self, number: &str) -> Option<Certificate> {
        self.memory.certificate(number)
    }

    fn highest(&self, series: Series, year: Option<u16>) -> u32 {
        self.memory.highest(series, year)
    }

    fn is_letter(&self, number: &str) -> bool {
        self.memory.is_letter(number)
    }

    fn papers(&self, subject: &Subject) -> Papers {
        self.memory.papers(subject)
    }

    fn notification(&self, no: NoticeNo) -> Option<Notification> {
        self.memory.notification(no)
    }

    fn next_notice(&self, year: u16) -> NoticeNo {
        NoticeNo { year, count: next(&self.notices, year) }
    }

    // Complaints are few: the plain office looks through them quickly enough.
    fn complaint(&self, no: ComplaintNo) -> Option<Complaint> {
        self.memory.complaint(no)
    }

    fn next_complaint(&self, year: u16) -> ComplaintNo {
        self.memory.next_complaint(year)
    }

    fn permit(&self, number: &str) -> Option<Permit> {
        self.memory.permit(number)
    }

    fn employer(&self, bin: &str) -> Option<Employer> {
        self.memory.employer(bin)
    }

    fn quota(&self, year: u16) -> Option<Quota> {
        self.memory.quota(year)
    }

    fn permits_issued(&self, year: u16, category: Category) -> u32 {
        self.permits.get(&(year, category)).copied().unwrap_or_default()
    }

    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts {
        self.memory.reply_facts(ask)
    }

    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry> {
        self.memory.inquiry(no)
    }

    fn inquiries_of_outside(&self, outside_no: &str) -> Vec<InquiryNo> {
        self.memory.inquiries_of_outside(outside_no)
    }

    fn next_inquiry(&self, year: u16) -> InquiryNo {
        self.memory.next_inquiry(year)
    }

    fn compositions(&self) -> Vec<Composition> {
        self.memory.compositions()
    }

    fn sitting(&self, no: SittingNo) -> Option<Sitting> {
        self.memory.sitting(no)
    }

    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo> {
        self.memory.sitting_of(case)
    }

    fn next_sitting(&self, year: u16) -> SittingNo {
        self.memory.next_sitting(year)
    }
}
