//! What can be asked of the office. `decide` turns it into events or refuses it.

mod about;
mod act;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning};
use super::case::{Hearing, Place};
use super::certificate::amend::{CorrectCertificate, NoteCertificate};
use super::certificate::answer::AnswerValidity;
use super::certificate::ending::{PrepareCancellation, PrepareRevocation, ReturnEnd, SignEnd, TellHolder};
use super::certificate::entered::EnterCertificate;
use super::change::{ChangeReading, ChangeSettings, ReviseCalendar, SetCommencement};
use super::complaint::{
    AnswerComplaint, AssignComplaint, CloseComplaint, ForwardComplaint, NotifyComplainant, RecordCourt, RecordReview,
    RegisterComplaint, SatisfyComplaint,
};
use super::ids::{CaseNo, Login, NoticeNo};
use super::inquiry::terms::SetInquiryTerm;
use super::inquiry::{
    AssignInquiry, CloseInquiry, CorrectInquiry, ExtendInquiry, NoteInquiry, NotifyAsker, PrepareReply,
    RedirectInquiry, RegisterInquiry, ReturnReply, SendReply, SignReply,
};
use super::notification::NoticeInput;
use super::officer::{AddKey, ChangeOfficer, DisableOfficer, EnableOfficer, NewOfficer, RemoveKey, SetAbsence};
use super::paper::MakePaper;
use super::permit::quota::AllotQuota;
use super::permit::{CorrectPermit, EndPermit, ExtendPermit, RecordEmployer, RegisterPermit, TakeBackPermit};
use super::reopening::ReopenCase;
use super::ruling::RuleExtension;
use super::settings::Settings;
use super::sheet::SheetInput;
use super::{commission, outside};
use crate::law::checklist::Answer;

pub use act::Act;

/// A command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "command", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "the largest opens an office, which happens once")]
pub enum Command {
    /// Open the office.
    OpenOffice {
        /// Its settings.
        settings: Settings,
        /// Who opens it.
        owner: NewOfficer,
    },
    /// Somebody works here from now on.
    AddOfficer {
        /// Who.
        officer: NewOfficer,
    },
    /// Give somebody another name, other roles, another language.
    ChangeOfficer(ChangeOfficer),
    /// Let somebody in no more.
    DisableOfficer(DisableOfficer),
    /// Let somebody in again.
    EnableOfficer(EnableOfficer),
    /// Let somebody come in with one more key.
    AddKey(AddKey),
    /// Take a key away.
    RemoveKey(RemoveKey),
    /// Record when somebody is away and who stands in.
    SetAbsence(SetAbsence),
    /// Make a case of an application (п. 3, 5).
    Register {
        /// The application.
        application: Box<Application>,
        /// What intake noticed.
        #[serde(default)]
        warnings: Vec<IntakeWarning>,
    },
    /// Check the documents (п. 7, Row 8).
    CheckDocuments {
        /// The case.
        case: CaseNo,
        /// The answer to each item of the checklist, by the name that `attachments` has for it.
        answers: BTreeMap<String, Answer>,
    },
    /// Tell the applicant what is missing (G1).
    NoticeDefects {
        /// The case.
        case: CaseNo,
        /// The words.
        text: String,
    },
    /// Send the file to the Commission (п. 7).
    SendToCommission {
        /// The case.
        case: CaseNo,
    },
    /// Fill the Commission's sheet (п. 8, 10).
    Score {
        /// The case.
        case: CaseNo,
        /// The sheet.
        input: SheetInput,
    },
    /// Record the Commission's recommendation (п. 9).
    Recommend {
        /// The case.
        case: CaseNo,
        /// The ground of Row 9, or none for «issue».
        refuse_on: Option<u8>,
        /// Number of the minutes.
        minutes_no: String,
        /// Day of the minutes.
        minutes_on: NaiveDate,
        /// Reasons.
        reasons: String,
    },
    /// Enter the Commission's composition (п. 6).
    SetComposition(commission::SetComposition),
    /// Call a sitting (п. 9).
    OpenSitting(commission::OpenSitting),
    /// Put one more case on its agenda.
    PutOnAgenda(commission::PutOnAgenda),
    /// Take a case off it.
    TakeOffAgenda(commission::TakeOffAgenda),
    /// Record who is present.
    AttendSitting(commission::AttendSitting),
    /// Record what was resolved of one applicant.
    RecordEntry(commission::RecordEntry),
    /// Record that those present signed.
    SignSitting(commission::SignSitting),
    /// Record that the sitting did not take place.
    CancelSitting(commission::CancelSitting),
    /// Grant what was asked for (п. 11, 16, 22, 22-1).
    Grant {
        /// The case.
        case: CaseNo,
        /// First day of validity; none proposes the law's.
        valid_from: Option<NaiveDate>,
        /// Last day of validity; none proposes the maximum.
        valid_until: Option<NaiveDate>,
        /// Why it is shorter than the maximum.
        #[serde(default)]
        shortened_because: String,
        /// Why it departs from the recommendation.
        #[serde(default)]
        departs_because: String,
    },
    /// Refuse the service (п. 12, Row 9).
    Refuse {
        /// The case.
        case: CaseNo,
        /// The ground.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        #[serde(default)]
        departs_because: String,
    },
    /// Sign the decision another has prepared.
    Sign {
        /// The case.
        case: CaseNo,
    },
    /// Give a prepared decision back unsigned.
    SendBack {
        /// The case.
        case: CaseNo,
        /// Why.
        reason: String,
    },
    /// Ask for a second signature, or leave it in an office of one (journaled, said in every report).
    SwitchSecondSignature {
        /// Whether it is asked for.
        on: bool,
        /// By what order of the office.
        reason: String,
    },
    /// Record that the result is in the cabinet (п. 13).
    Deliver {
        /// The case.
        case: CaseNo,
        /// Name of the signed file.
        file_name: String,
        /// Its hash.
        file_hash: String,
        /// Who signed.
        signer: String,
        /// When it was signed.
        signed_at: NaiveDateTime,
        /// When it was delivered.
        delivered_at: NaiveDateTime,
    },
    /// Close the case.
    Close {
        /// The case.
        case: CaseNo,
    },
    /// Give the case to somebody, or take it from everybody.
    Assign {
        /// The case.
        case: CaseNo,
        /// To whom.
        officer: Option<Login>,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Put a mistyped fact right.
    Correct {
        /// The case.
        case: CaseNo,
        /// The field, by its intake name.
        field: String,
        /// What it should be, in the intake's form.
        value: String,
        /// Why.
        reason: String,
    },
    /// A note on the case.
    Note {
        /// The case.
        case: CaseNo,
        /// The words.
        text: String,
    },
    /// A call by the applicant.
    Call {
        /// The case.
        case: CaseNo,
        /// When.
        at: NaiveDateTime,
        /// One line.
        text: String,
    },
    /// Say where an attachment is.
    PlaceAttachment {
        /// The case.
        case: CaseNo,
        /// Which.
        attachment: AttachmentKind,
        /// Where.
        place: Place,
    },
    /// Suspend a case by an outside act (G2).
    Suspend(outside::Suspend),
    /// Let a suspended case go on (G2).
    Resume(outside::Resume),
    /// Call the applicant to a hearing before a refusal (АППК, art. 73; G3).
    CallHearing(outside::CallHearing),
    /// Write down that the applicant was heard.
    HoldHearing(outside::HoldHearing),
    /// Refuse an incomplete set by a law outside Row 9 (G1).
    RefuseOtherwise(outside::RefuseOtherwise),
    /// End a case without a result of the service.
    Discontinue(outside::Discontinue),
    /// Ask somebody whether a document is what it says (G15).
    AskVerification(outside::AskVerification),
    /// Write down the answer to such a request.
    AnswerVerification(outside::AnswerVerification),
    /// Write down an act by which documents were found unreliable (G15).
    Establish(outside::Establish),
    /// Write down a holder's notification (п. 18, 20).
    ReceiveNotification {
        /// The notification.
        input: NoticeInput,
    },
    /// Attach a notification to its certificate.
    MatchNotification {
        /// The notification.
        notice: NoticeNo,
        /// The certificate.
        certificate: String,
    },
    /// Pick another value of a reading.
    ChangeReading(ChangeReading),
    /// Enter the day an edition of the Order came into force.
    SetCommencement(SetCommencement),
    /// Enter a revision of the working calendar (Row 7).
    ReviseCalendar(ReviseCalendar),
    /// Change what the office settles for itself.
    ChangeSettings(ChangeSettings),
    /// Write down a complaint (п. 24, 25).
    RegisterComplaint(RegisterComplaint),
    /// Give a complaint to somebody.
    AssignComplaint(AssignComplaint),
    /// Send a complaint on with the administrative case (п. 24).
    ForwardComplaint(ForwardComplaint),
    /// The person was told of what was done with the complaint.
    NotifyComplainant(NotifyComplainant),
    /// A complaint was satisfied in full (п. 24).
    SatisfyComplaint(SatisfyComplaint),
    /// Answer a complaint (п. 25).
    AnswerComplaint(AnswerComplaint),
    /// Write down what the reviewing body decided (п. 26).
    RecordReview(RecordReview),
    /// Write down what a court decided (п. 27, 28).
    RecordCourt(RecordCourt),
    /// Close a complaint.
    CloseComplaint(CloseComplaint),
    /// Write down an inquiry.
    RegisterInquiry(RegisterInquiry),
    /// Give an inquiry to somebody.
    AssignInquiry(AssignInquiry),
    /// Note something on an inquiry.
    NoteInquiry(NoteInquiry),
    /// Put right what was written down of an inquiry.
    CorrectInquiry(CorrectInquiry),
    /// Extend the term of an inquiry (АППК, art. 76).
    ExtendInquiry(ExtendInquiry),
    /// The asker was told of an extension, or where the inquiry was sent.
    NotifyAsker(NotifyAsker),
    /// Send an inquiry on to the body it belongs to.
    RedirectInquiry(RedirectInquiry),
    /// Prepare the reply to an inquiry.
    PrepareReply(PrepareReply),
    /// Give a prepared reply back unsigned.
    ReturnReply(ReturnReply),
    /// Sign a reply.
    SignReply(SignReply),
    /// Record that a reply was sent.
    SendReply(SendReply),
    /// Close an inquiry without a reply.
    CloseInquiry(CloseInquiry),
    /// Enter a term of inquiries with its source.
    SetInquiryTerm(SetInquiryTerm),
    /// Open a decided case again (п. 24-28).
    ReopenCase(ReopenCase),
    /// Rule on an extension under a contract concluded after the certificate's end (п. 17, 23).
    RuleExtension(RuleExtension),
    /// Enter a certificate that another body gave (п. 14).
    EnterCertificate(EnterCertificate),
    /// Put a clerical slip in a certificate right.
    CorrectCertificate(CorrectCertificate),
    /// Note something on a certificate: no effect (п. 23).
    NoteCertificate(NoteCertificate),
    /// Answer whether a certificate is valid.
    AnswerValidity(AnswerValidity),
    /// Prepare a revocation on the act of a controlling body (п. 21).
    PrepareRevocation(PrepareRevocation),
    /// Sign a prepared revocation (п. 21, 23).
    SignRevocation(SignEnd),
    /// Prepare a cancellation by a law other than the Order (G15).
    PrepareCancellation(PrepareCancellation),
    /// Sign a prepared cancellation (G15).
    SignCancellation(SignEnd),
    /// Give back unsigned what is prepared on a certificate.
    ReturnEnd(ReturnEnd),
    /// Write down that the holder was told of the end of the certificate.
    NotifyHolder(TellHolder),
    /// Record a paper made for signature.
    MakePaper(MakePaper),
    /// Write down an employer, or what is otherwise about it now.
    RecordEmployer(RecordEmployer),
    /// Write down a permit (Order 279).
    RegisterPermit(Box<RegisterPermit>),
    /// Extend a permit.
    ExtendPermit(ExtendPermit),
    /// End a permit before its last day.
    EndPermit(EndPermit),
    /// Correct what was written down wrongly of a permit.
    CorrectPermit(Box<CorrectPermit>),
    /// Take back the last thing that happened to a permit, written down by mistake.
    TakeBackPermit(TakeBackPermit),
    /// Write down what an act allots as the quota of a year (Order 274).
    AllotQuota(AllotQuota),
}
