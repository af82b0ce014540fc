//! Why the office does not do what it was asked.

mod words;

use chrono::{NaiveDate, NaiveDateTime};

use super::case::State;
use super::certificate::fault::CertificateFault;
use super::command::Act;
use super::commission::SittingRefusal;
use super::complaint::ComplaintRefusal;
use super::flaw::Flaw;
use super::ids::{CaseNo, Login, NoticeNo};
use super::inquiry::InquiryRefusal;
use super::officer::OfficerRefusal;
use super::paper::PaperRefusal;
use super::permit::PermitRefusal;
use crate::law::Service;
use crate::phrase::Phrase;

/// A refused command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The office is not opened yet.
    NotOpen,
    /// The office is open already.
    AlreadyOpen,
    /// The one who asks has no role that may do it.
    MayNot(Act),
    /// There is no such case.
    NoCase(CaseNo),
    /// There is no such notification.
    NoNotice(NoticeNo),
    /// There is no such certificate in the register.
    NoCertificate(String),
    /// Nobody of that login works here.
    NoOfficer(String),
    /// Whoever prepared a decision does not sign it.
    OwnSignature(Login),
    /// The act is no decision on a case.
    NotADecision(Act),
    /// No decision of this case waits for a signature.
    NothingPrepared(CaseNo),
    /// Somebody of that login works here already.
    KnownOfficer(String),
    /// A login is `[a-z0-9._-]{1,32}`.
    BadLogin(String),
    /// The portal's number is a case already: the first stays.
    KnownApplication {
        /// The portal's number.
        portal_number: String,
        /// The case made of it.
        case: CaseNo,
    },
    /// A field that must be filled is empty.
    Empty {
        /// The field's message id.
        field: &'static str,
        /// The paragraph that asks for it, if one does.
        paragraph: &'static str,
    },
    /// A moment that has not come.
    InFuture {
        /// The field's message id.
        field: &'static str,
        /// The moment.
        moment: NaiveDateTime,
        /// The paragraph that asks for the field, if one does.
        paragraph: &'static str,
    },
    /// A day before another it cannot come before.
    Before {
        /// The field's message id.
        field: &'static str,
        /// The day given.
        day: NaiveDate,
        /// The earliest it can be.
        earliest: NaiveDate,
        /// The paragraph that orders the two.
        paragraph: &'static str,
    },
    /// The act does not belong to this state of this service.
    NotNow {
        /// The act.
        act: Act,
        /// The state.
        state: State,
        /// The service.
        service: Service,
        /// The paragraph of the way.
        paragraph: &'static str,
    },
    /// The service has no such act at all.
    NotOfService {
        /// The act.
        act: Act,
        /// The service.
        service: Service,
        /// The paragraph.
        paragraph: &'static str,
    },
    /// The law could not be asked: beyond the calendar, or a term without a text.
    Law(Phrase),
    /// The checklist has no such item (Row 8).
    UnknownItem(String),
    /// Items of the checklist have no answer (Row 8).
    Unanswered(Vec<String>),
    /// «Not applicable» is not open for this item, or has no reason (Row 8).
    NotApplicable(String),
    /// Nothing is missing, so there is nothing to tell.
    NothingMissing,
    /// A profession is not met and no reason is given (п. 8).
    NoReasons,
    /// A profession found met is not in the list (п. 8).
    NotListed(String),
    /// A period of work that ends before it begins (п. 10).
    BackwardPeriod(NaiveDate),
    /// The threshold is not reached under the reading in force (п. 10; Row 9, item 2).
    BelowThreshold {
        /// Points.
        points: u16,
        /// Threshold.
        threshold: u16,
    },
    /// The qualification does not meet the list (Row 9, item 1).
    NotQualified,
    /// Documents were found unreliable (Row 9, item 3).
    Unreliable,
    /// The ground is not one of Row 9 for this service.
    NoSuchGround(u8),
    /// The ground does not hold by the sheet (п. 12, Row 9).
    GroundDoesNotHold(u8),
    /// The decision departs from the recommendation and no reason is given (п. 11).
    Departs,
    /// The last day is beyond the maximum (п. 15, 16).
    TooLong {
        /// The last day given.
        until: NaiveDate,
        /// The last lawful day.
        most: NaiveDate,
        /// The paragraph.
        paragraph: String,
    },
    /// The last day is shorter than the maximum and no reason is given (п. 15, 16).
    ShortenedWithoutReason {
        /// The maximum.
        most: NaiveDate,
        /// The paragraph.
        paragraph: &'static str,
    },
    /// The validity of an issued certificate begins on the day of the decision (п. 15).
    NotDecisionDay(NaiveDate),
    /// The dates of the earlier certificate are not known here and must be given.
    DatesNeeded {
        /// The paragraph.
        paragraph: &'static str,
    },
    /// Another certificate stands in its place (п. 22).
    Superseded {
        /// Its number.
        number: String,
        /// The one that stands.
        by: String,
    },
    /// There is no such field to correct.
    NoSuchField(String),
    /// The value cannot stand in the field.
    BadValue {
        /// The field.
        field: String,
        /// The value.
        value: String,
    },
    /// The value is what it was.
    SameValue(String),
    /// The reading is what it was.
    SameReading {
        /// Its name.
        reading: Phrase,
        /// What it is.
        pick: Phrase,
    },
    /// An earlier change is still being written into the open cases.
    Recomputing,
    /// No paper is missing: only the grounds of Row 9 are left (G1).
    SetComplete,
    /// The applicant can mend what stands against it and was not told of it: that comes first (G1).
    FlawUntold(Flaw),
    /// No hearing is called, or it was held.
    NoHearing,
    /// The hearing that is recorded was held on another day (АППК, art. 73).
    OtherHearingDay {
        /// The day given.
        given: NaiveDate,
        /// The day recorded.
        held: NaiveDate,
    },
    /// The case has no such request.
    NoRequest(u16),
    /// The request has its answer.
    Answered(u16),
    /// The case is not one to merge into: another person's, this one, or over.
    NotToMergeInto(CaseNo),
    /// Unreliability is a doubt so far: nothing establishes it (Row 9, item 3; G15).
    NotEstablished,
    /// A hash that no file has.
    BadHash {
        /// As it was given.
        hash: String,
        /// The paragraph that asks for the file; empty where none does.
        paragraph: &'static str,
    },
    /// The notification has its certificate.
    AlreadyMatched(NoticeNo),
    /// Something about a complaint.
    Complaint(ComplaintRefusal),
    /// A command about a permit, an employer or a quota.
    Permit(PermitRefusal),
    /// Something about an inquiry.
    Inquiry(InquiryRefusal),
    /// The Commission's register or a sitting of it stands against it.
    Sitting(SittingRefusal),
    /// The register of those who work here.
    Officer(OfficerRefusal),
    /// A paper, or what stands on all of them.
    Paper(PaperRefusal),
    /// What stands against an act on a certificate.
    Certificate(CertificateFault),
}
