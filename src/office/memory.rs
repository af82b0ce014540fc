//! An office in memory: the view tests decide over, and the naive replay others are held against.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::case::Case;
use super::certificate::Certificate;
use super::commission::{self, Composition, Sitting};
use super::complaint::{self, Complaint};
use super::event::{Event, Record, Subject};
use super::ids::{CaseNo, ComplaintNo, InquiryNo, NoticeNo, SittingNo};
use super::inquiry::{self, Inquiry};
use super::notification::Notification;
use super::officer::{self, Officer};
use super::paper::{self, Papers, Series};
use super::permit::quota::Quota;
use super::permit::{self, Category, Employer, Permit, ReplyAsk, ReplyFacts};
use super::person::number;
use super::refusal::Refusal;
use super::settings::Settings;
use super::view::Office;
use super::who::Who;
use super::{Command, apply, decide};

/// The office as its journal makes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemoryOffice {
    /// Every record, oldest first.
    pub journal: Vec<Record>,
    /// Settings.
    pub settings: Option<Arc<Settings>>,
    /// Officers by login.
    pub officers: BTreeMap<String, Officer>,
    /// Cases by number.
    pub cases: BTreeMap<CaseNo, Case>,
    /// Certificates by number.
    pub certificates: BTreeMap<String, Certificate>,
    /// Notifications by number.
    pub notifications: BTreeMap<NoticeNo, Notification>,
    /// Complaints by number.
    pub complaints: BTreeMap<ComplaintNo, Complaint>,
    /// Inquiries by number.
    pub inquiries: BTreeMap<InquiryNo, Inquiry>,
    /// The Commission's compositions, by first day.
    pub compositions: Vec<Composition>,
    /// Sittings by number.
    pub sittings: BTreeMap<SittingNo, Sitting>,
    /// Permits by number.
    pub permits: BTreeMap<String, Permit>,
    /// Employers by BIN.
    pub employers: BTreeMap<String, Employer>,
    /// Quotas by year.
    pub quotas: BTreeMap<u16, Quota>,
    /// The papers that were made, by what they are about.
    pub papers: BTreeMap<Subject, Papers>,
    /// The highest count given of a series in a year; of all years under none.
    pub given: BTreeMap<(Series, Option<u16>), u32>,
}

impl MemoryOffice {
    /// Decides and applies a command.
    ///
    /// # Errors
    /// The refusal; nothing has changed then.
    pub fn submit(&mut self, command: &Command, who: &Who, now: DateTime<FixedOffset>) -> Result<Vec<Event>, Refusal> {
        let events = decide::decide(self, command, who, now)?;
        for event in &events {
            let seq = self.journal.len() as u64 + 1;
            let (by, way) = (who.login.clone(), who.way.clone());
            self.record(Record { seq, at: now, by, way, set_back: None, event: event.clone() });
        }
        Ok(events)
    }

    /// Applies one record.
    pub fn record(&mut self, record: Record) {
        self.paper(&record);
        match record.event.subject() {
            Subject::Office => {
                let before = self.settings.take().map(Arc::unwrap_or_clone);
                self.settings = apply::settings(before, &record).map(Arc::new);
                let before = std::mem::take(&mut self.compositions);
                self.compositions = commission::composition(before, &record);
            }
            Subject::Case(no) => {
                if let Some(case) = apply::case(self.cases.remove(&no), &record) {
                    self.cases.insert(no, case);
                }
            }
            Subject::Certificate(number) => {
                if let Some(certificate) = apply::certificate(self.certificates.remove(&number), &record) {
                    self.certificates.insert(number, certificate);
                }
            }
            Subject::Officer(login) => {
                if let Some(officer) = officer::officer(self.officers.remove(&login), &record) {
                    self.officers.insert(login, officer);
                }
            }
            // Each of these comes with its own kind of event.
            Subject::Complaint(no) => {
                if let Some(complaint) = complaint::apply::complaint(self.complaints.remove(&no), &record) {
                    self.complaints.insert(no, complaint);
                }
            }
            Subject::Permit(number) => {
                if let Some(permit) = permit::apply::permit(self.permits.remove(&number), &record) {
                    self.permits.insert(number, permit);
                }
            }
            Subject::Employer(bin) => {
                if let Some(employer) = permit::apply::employer(self.employers.remove(&bin), &record) {
                    self.employers.insert(bin, employer);
                }
            }
            Subject::Quota(year) => {
                if let Some(quota) = permit::apply::quota(self.quotas.remove(&year), &record) {
                    self.quotas.insert(year, quota);
                }
            }
            Subject::Inquiry(no) => {
                if let Some(inquiry) = inquiry::apply::inquiry(self.inquiries.remove(&no), &record) {
                    self.inquiries.insert(no, inquiry);
                }
            }
            Subject::Sitting(no) => {
                if let Some(sitting) = commission::sitting(self.sittings.remove(&no), &record) {
                    self.sittings.insert(no, sitting);
                }
            }
            Subject::Notification(no) => {
                if let Some(notification) = apply::notification(self.notifications.remove(&no), &record) {
                    self.notifications.insert(no, notification);
                }
            }
        }
        self.journal.push(record);
    }

    /// What a record makes of papers and of the numbers given.
    fn paper(&mut self, record: &Record) {
        if let Some((series, given)) = paper::given(&record.event) {
            for year in [Some(given.year), None] {
                let highest = self.given.entry((series, year)).or_default();
                *highest = (*highest).max(given.count);
            }
        }
        if let Event::PaperMade(made) = &record.event {
            let papers = self.papers.remove(&made.paper.subject).unwrap_or_default();
            self.papers.insert(made.paper.subject.clone(), papers.after(record));
        }
    }
}

impl Office for MemoryOffice {
    fn settings(&self) -> Option<Arc<Settings>> {
        self.settings.clone()
    }

    fn officer(&self, login: &str) -> Option<Officer> {
        self.officers.get(login).cloned()
    }

    fn officers(&self) -> Vec<Officer> {
        self.officers.values().cloned().collect()
    }

    fn case(&self, no: CaseNo) -> Option<Case> {
        self.cases.get(&no).cloned()
    }

    fn case_of_portal(&self, portal_number: &str) -> Option<CaseNo> {
        self.cases.values().find(|c| c.application.portal_number == portal_number).map(|c| c.no)
    }

    fn next_case(&self, year: u16) -> CaseNo {
        let count = self.cases.keys().filter(|no| no.year == year).map(|no| no.count).max().unwrap_or(0) + 1;
        CaseNo { year, count }
    }

    fn certificate(&self, number: &str) -> Option<Certificate> {
        self.certificates.get(number).cloned()
    }

    fn highest(&self, series: Series, year: Option<u16>) -> u32 {
        self.given.get(&(series, year)).copied().unwrap_or(0)
    }

    fn is_letter(&self, number: &str) -> bool {
        let made = self.papers.values().flat_map(|papers| &papers.made);
        made.filter(|making| making.kind.is_letter()).any(|making| making.number == number)
    }

    fn papers(&self, subject: &Subject) -> Papers {
        self.papers.get(subject).cloned().unwrap_or_default()
    }

    fn notification(&self, no: NoticeNo) -> Option<Notification> {
        self.notifications.get(&no).cloned()
    }

    fn next_notice(&self, year: u16) -> NoticeNo {
        let count = self.notifications.keys().filter(|no| no.year == year).map(|no| no.count).max().unwrap_or(0) + 1;
        NoticeNo { year, count }
    }

    fn complaint(&self, no: ComplaintNo) -> Option<Complaint> {
        self.complaints.get(&no).cloned()
    }

    fn next_complaint(&self, year: u16) -> ComplaintNo {
        let count = self.complaints.keys().filter(|no| no.year == year).map(|no| no.count).max().unwrap_or(0) + 1;
        ComplaintNo { year, count }
    }

    fn permit(&self, number: &str) -> Option<Permit> {
        self.permits.get(number).cloned()
    }

    fn employer(&self, bin: &str) -> Option<Employer> {
        self.employers.get(bin).cloned()
    }

    fn quota(&self, year: u16) -> Option<Quota> {
        self.quotas.get(&year).cloned()
    }

    fn permits_issued(&self, year: u16, category: Category) -> u32 {
        self.permits.values().filter(|permit| permit.input.counts_in(year) == Some(category)).count() as u32
    }

    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry> {
        self.inquiries.get(&no).cloned()
    }

    fn inquiries_of_outside(&self, outside_no: &str) -> Vec<InquiryNo> {
        let wanted = number(outside_no);
        let came = self.inquiries.values().filter(|inquiry| number(&inquiry.input.outside_no) == wanted);
        came.map(|inquiry| inquiry.no).collect()
    }

    fn next_inquiry(&self, year: u16) -> InquiryNo {
        let count = self.inquiries.keys().filter(|no| no.year == year).map(|no| no.count).max().unwrap_or(0) + 1;
        InquiryNo { year, count }
    }

    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts {
        ReplyFacts::over(ask, self.permits.values())
    }

    fn compositions(&self) -> Vec<Composition> {
        self.compositions.clone()
    }

    fn sitting(&self, no: SittingNo) -> Option<Sitting> {
        self.sittings.get(&no).cloned()
    }

    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo> {
        self.sittings.values().find(|sitting| sitting.holds(case)).map(|sitting| sitting.no)
    }

    fn next_sitting(&self, year: u16) -> SittingNo {
        let count = self.sittings.keys().filter(|no| no.year == year).map(|no| no.count).max().unwrap_or(0) + 1;
        SittingNo { year, count }
    }
}
