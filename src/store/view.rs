//! What `decide` sees of the tables.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::project::{ALL_YEARS, series_code};
use super::tables::{Raw, unpack};
use super::{inquiries, key, papers, permits, sittings, things};
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::paper::{Papers, Series};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Category, Employer, Permit, ReplyAsk, ReplyFacts};
use crate::office::settings::Settings;
use crate::office::{CaseNo, ComplaintNo, InquiryNo, NoticeNo, Office, SittingNo, Subject};

/// A read-only view over tables; the first fault is kept for the one who opened it.
pub(super) struct View<'t, R> {
    tables: &'t R,
    fault: RefCell<Option<StoreError>>,
    /// Asked for at every turn of a decision, over tables that stand still.
    settings: OnceCell<Option<Arc<Settings>>>,
}

impl<'t, R: Raw> View<'t, R> {
    pub fn new(tables: &'t R) -> Self {
        Self { tables, fault: RefCell::new(None), settings: OnceCell::new() }
    }

    /// The first fault met, if any: what was decided over the view is then void.
    pub fn into_fault(self) -> Option<StoreError> {
        self.fault.into_inner()
    }

    fn kept<T>(&self, read: Result<Option<T>, StoreError>) -> Option<T> {
        read.unwrap_or_else(|error| {
            self.fault.borrow_mut().get_or_insert(error);
            None
        })
    }

    fn decoded<T: DeserializeOwned>(&self, read: Result<Option<Vec<u8>>, StoreError>) -> Option<T> {
        self.kept(read.and_then(|bytes| bytes.map(|b| unpack(&b)).transpose()))
    }

    fn given(&self, kind: u8, year: u16) -> u32 {
        self.kept(self.tables.counted(&key::number(kind, year)).map(Some)).unwrap_or(0) as u32
    }
}

impl<R: Raw> Office for View<'_, R> {
    fn office_revision(&self) -> Option<u64> {
        let mut last = None;
        let read = self.tables.each_index_key(&key::history(&Subject::Office), &mut |entry| {
            last = Some(key::tail(entry));
            true
        });
        self.kept(read.map(|()| last))
    }

    fn settings(&self) -> Option<Arc<Settings>> {
        self.settings.get_or_init(|| self.kept(things::get(self.tables, things::SETTINGS)).map(Arc::new)).clone()
    }

    fn officer(&self, login: &str) -> Option<Officer> {
        self.kept(things::get(self.tables, &things::officer(login)))
    }

    fn officers(&self) -> Vec<Officer> {
        self.kept(things::officers(self.tables).map(Some)).unwrap_or_default()
    }

    fn case(&self, no: CaseNo) -> Option<Case> {
        self.decoded(self.tables.case_bytes(no.key()))
    }

    fn case_of_portal(&self, portal_number: &str) -> Option<CaseNo> {
        let mut found = None;
        let read = self.tables.each_index_key(&key::portal(portal_number), &mut |entry| {
            found = Some(CaseNo::from_key(key::tail(entry)));
            false
        });
        self.kept(read.map(|()| found))
    }

    fn next_case(&self, year: u16) -> CaseNo {
        CaseNo { year, count: self.given(b'c', year) + 1 }
    }

    fn certificate(&self, number: &str) -> Option<Certificate> {
        self.decoded(self.tables.certificate_bytes(number))
    }

    fn highest(&self, series: Series, year: Option<u16>) -> u32 {
        self.given(series_code(series), year.unwrap_or(ALL_YEARS))
    }

    fn is_letter(&self, number: &str) -> bool {
        self.kept(papers::is_letter(self.tables, number).map(Some)).unwrap_or_default()
    }

    fn papers(&self, subject: &Subject) -> Papers {
        self.kept(papers::of(self.tables, subject).map(Some)).unwrap_or_default()
    }

    fn notification(&self, no: NoticeNo) -> Option<Notification> {
        self.decoded(self.tables.notice_bytes(no.key()))
    }

    fn next_notice(&self, year: u16) -> NoticeNo {
        NoticeNo { year, count: self.given(b'n', year) + 1 }
    }

    fn complaint(&self, no: ComplaintNo) -> Option<Complaint> {
        self.decoded(self.tables.office_bytes(&things::complaint(no)))
    }

    fn next_complaint(&self, year: u16) -> ComplaintNo {
        ComplaintNo { year, count: self.given(b'p', year) + 1 }
    }

    fn permit(&self, number: &str) -> Option<Permit> {
        self.decoded(self.tables.office_bytes(&things::permit(number)))
    }

    fn employer(&self, bin: &str) -> Option<Employer> {
        self.decoded(self.tables.office_bytes(&things::employer(bin)))
    }

    fn quota(&self, year: u16) -> Option<Quota> {
        self.decoded(self.tables.office_bytes(&things::quota(year)))
    }

    fn permits_issued(&self, year: u16, category: Category) -> u32 {
        self.kept(self.tables.counted(&permits::issued(year, category)).map(Some)).unwrap_or(0) as u32
    }

    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry> {
        self.decoded(self.tables.office_bytes(&things::inquiry(no)))
    }

    fn inquiries_of_outside(&self, outside_no: &str) -> Vec<InquiryNo> {
        self.kept(inquiries::of_outside(self.tables, outside_no).map(Some)).unwrap_or_default()
    }

    fn next_inquiry(&self, year: u16) -> InquiryNo {
        InquiryNo { year, count: self.given(b'i', year) + 1 }
    }

    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts {
        let found = self.kept(permits::of(self.tables, &ask.bin).map(Some));
        ReplyFacts::over(ask, &found.unwrap_or_default())
    }

    fn compositions(&self) -> Vec<Composition> {
        self.decoded(self.tables.office_bytes(things::COMPOSITIONS)).unwrap_or_default()
    }

    fn sitting(&self, no: SittingNo) -> Option<Sitting> {
        self.decoded(self.tables.office_bytes(&things::sitting(no)))
    }

    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo> {
        self.kept(sittings::sitting_of(self.tables, case))
    }

    fn next_sitting(&self, year: u16) -> SittingNo {
        SittingNo { year, count: self.given(b's', year) + 1 }
    }
}
