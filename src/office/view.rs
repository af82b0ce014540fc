//! What `decide` may see of the office: the store inside its write transaction, memory in tests.

use std::sync::Arc;

use super::case::Case;
use super::certificate::Certificate;
use super::commission::{Composition, Sitting};
use super::complaint::Complaint;
use super::event::Subject;
use super::ids::{CaseNo, ComplaintNo, InquiryNo, NoticeNo, SittingNo};
use super::inquiry::Inquiry;
use super::notification::Notification;
use super::officer::Officer;
use super::paper::{Papers, Series};
use super::permit::quota::Quota;
use super::permit::{Category, Employer, Permit, ReplyAsk, ReplyFacts};
use super::settings::Settings;

/// A read-only view of one consistent moment of the office.
///
/// A view that cannot read answers `None` and keeps the fault for the one who opened it: what was decided over such
/// a view is thrown away.
pub trait Office {
    /// The settings; `None` before the office is opened.
    fn settings(&self) -> Option<Arc<Settings>>;
    /// Somebody who works here.
    fn officer(&self, login: &str) -> Option<Officer>;
    /// Everybody who works or worked here, by login.
    fn officers(&self) -> Vec<Officer>;
    /// A case.
    fn case(&self, no: CaseNo) -> Option<Case>;
    /// The case made of a portal's number.
    fn case_of_portal(&self, portal_number: &str) -> Option<CaseNo>;
    /// The first free number of a case in a year.
    fn next_case(&self, year: u16) -> CaseNo;
    /// A certificate.
    fn certificate(&self, number: &str) -> Option<Certificate>;
    /// The highest count of a series given in a year, or in all years; zero before the first.
    fn highest(&self, series: Series, year: Option<u16>) -> u32;
    /// Whether a letter of the office has this number.
    fn is_letter(&self, number: &str) -> bool;
    /// The papers that were made about something.
    fn papers(&self, subject: &Subject) -> Papers;
    /// A notification.
    fn notification(&self, no: NoticeNo) -> Option<Notification>;
    /// The first free number of a notification in a year.
    fn next_notice(&self, year: u16) -> NoticeNo;
    /// A complaint.
    fn complaint(&self, no: ComplaintNo) -> Option<Complaint>;
    /// The first free number of a complaint in a year.
    fn next_complaint(&self, year: u16) -> ComplaintNo;
    /// An inquiry.
    fn inquiry(&self, no: InquiryNo) -> Option<Inquiry>;
    /// The inquiries that came with a number of another's, oldest first; letters and digits alone are compared. Everybody
    /// counts their letters from one.
    fn inquiries_of_outside(&self, outside_no: &str) -> Vec<InquiryNo>;
    /// The first free number of an inquiry in a year.
    fn next_inquiry(&self, year: u16) -> InquiryNo;
    /// The Commission's compositions, by first day.
    fn compositions(&self) -> Vec<Composition>;
    /// A sitting of the Commission.
    fn sitting(&self, no: SittingNo) -> Option<Sitting>;
    /// The open sitting on whose agenda the case waits.
    fn sitting_of(&self, case: CaseNo) -> Option<SittingNo>;
    /// The first free number of a sitting in a year.
    fn next_sitting(&self, year: u16) -> SittingNo;

    /// A permit.
    fn permit(&self, number: &str) -> Option<Permit>;
    /// An employer.
    fn employer(&self, bin: &str) -> Option<Employer>;
    /// The quota of a year.
    fn quota(&self, year: u16) -> Option<Quota>;
    /// How many permits of a category were issued in a year.
    fn permits_issued(&self, year: u16, category: Category) -> u32;
    /// What the register says now to what a reply asks.
    fn reply_facts(&self, ask: &ReplyAsk) -> ReplyFacts;

    /// The journal number of the last event of the office's own; none where none are kept.
    fn office_revision(&self) -> Option<u64> {
        None
    }

    /// The journal number of the last event of something: what a command given over it expects.
    fn revision_of(&self, subject: &Subject) -> Option<u64> {
        match subject {
            Subject::Case(no) => self.case(*no).map(|case| case.revision),
            Subject::Certificate(number) => self.certificate(number).map(|certificate| certificate.revision),
            Subject::Notification(no) => self.notification(*no).map(|notice| notice.revision),
            Subject::Complaint(no) => self.complaint(*no).map(|complaint| complaint.revision),
            Subject::Inquiry(no) => self.inquiry(*no).map(|inquiry| inquiry.revision),
            Subject::Sitting(no) => self.sitting(*no).map(|sitting| sitting.revision),
            Subject::Officer(login) => self.officer(login).map(|officer| officer.revision),
            Subject::Permit(number) => self.permit(number).map(|permit| permit.revision),
            Subject::Employer(bin) => self.employer(bin).map(|employer| employer.revision),
            Subject::Quota(year) => self.quota(*year).map(|quota| quota.revision),
            Subject::Office => self.office_revision(),
        }
    }
}
