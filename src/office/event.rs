//! What happened. The only way anything changes; once released, a type is never renamed and new fields default.
//!
//! Events carry results (dates, points, verdicts, edition, reading, calendar revision): applying them never asks
//! the law again, so a rebuild under a newer program gives the same office.

mod about;
mod words;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::application::{Application, AttachmentKind, IntakeWarning};
use super::case::{Clocks, Delivery, Draft, Hearing, NoteKind, Place, Term};
use super::certificate::basis::GrantBasis;
use super::certificate::{GrantDetail, GrantTerm};
use super::certificate::{amend, answer, ending, entered};
use super::flaw::Flaw;
use super::holder_term::HolderTerm;
use super::ids::{CaseNo, Login, NoticeNo, SittingNo};
use super::notification::{NoticeInput, NoticeVerdict};
use super::officer::{ChangeOfficer, DisableOfficer, EnableOfficer, KeyAdded, NewOfficer, RemoveKey, SetAbsence};
use super::paper::{Given, PaperMade};
use super::reopening::CaseReopened;
use super::ruling::ExtensionRuled;
use super::settings::Settings;
use super::sheet::{Points, SheetInput};
use super::{change, complaint, inquiry, permit};
use super::{commission, outside};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::extension::Span;

pub use about::{Record, Subject};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The office was opened.
    OfficeOpened {
        /// Its settings.
        settings: Settings,
    },
    /// Somebody works in the office.
    OfficerAdded {
        /// Who.
        officer: NewOfficer,
    },
    /// Somebody has another name, other roles, another language.
    OfficerChanged(ChangeOfficer),
    /// Somebody is let in no more.
    OfficerDisabled(DisableOfficer),
    /// Somebody is let in again.
    OfficerEnabled(EnableOfficer),
    /// Somebody may come in with one more key.
    KeyAdded(KeyAdded),
    /// A key was taken away.
    KeyRemoved(RemoveKey),
    /// When somebody is away, and who stands in.
    AbsenceSet(SetAbsence),
    /// An application became a case.
    CaseRegistered {
        /// Its number.
        case: CaseNo,
        /// As it came.
        application: Box<Application>,
        /// Its clocks.
        clocks: Clocks,
        /// What intake noticed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        warnings: Vec<IntakeWarning>,
        /// The holder's own five days (п. 17, 22, 22-1).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        holder: Vec<HolderTerm>,
    },
    /// The documents were checked (п. 7, Row 8).
    DocumentsChecked {
        /// The case.
        case: CaseNo,
        /// The answer to each item.
        answers: BTreeMap<String, Answer>,
        /// Items missing.
        missing: Vec<String>,
    },
    /// The applicant was told what is missing; the clock runs on (G1).
    DefectsNoticed {
        /// The case.
        case: CaseNo,
        /// Items named.
        items: Vec<String>,
        /// The words sent.
        text: String,
        /// What of the application's data was told to be wrong.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        flaw: Option<Flaw>,
    },
    /// The file went to the Commission (п. 7).
    SentToCommission {
        /// The case.
        case: CaseNo,
        /// The day.
        on: NaiveDate,
        /// The Commission's term as it runs from that day (п. 9).
        term: Option<Term>,
        /// Items that were still missing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        gaps: Vec<String>,
        /// Working days after the term of п. 7; zero when in time.
        late_by: u16,
    },
    /// The Commission's sheet was filled (п. 8, 10).
    Scored {
        /// The case.
        case: CaseNo,
        /// What it was filled with.
        input: SheetInput,
        /// What came out.
        points: Points,
    },
    /// The Commission recommended (п. 9).
    Recommended {
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
        /// Working days after the Commission's term; zero when in time.
        late_by: u16,
        /// The sitting that resolved it, where it is kept here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sitting: Option<SittingNo>,
    },
    /// The register has this composition of the Commission (п. 6).
    CompositionSet(commission::CompositionSet),
    /// A sitting was called (п. 9).
    SittingOpened(commission::SittingOpened),
    /// One more case is on its agenda.
    PutOnTheAgenda(commission::PutOnTheAgenda),
    /// A case is off it.
    TakenOffAgenda(commission::TakenOffAgenda),
    /// It is recorded who is present.
    AttendanceTaken(commission::AttendanceTaken),
    /// It is recorded what was resolved of an applicant.
    EntryRecorded(commission::EntryRecorded),
    /// Those present signed.
    SittingSigned(commission::SittingSigned),
    /// The sitting did not take place.
    SittingCancelled(commission::SittingCancelled),
    /// A signed sitting put the case off; its clock runs on.
    CasePostponed(commission::CasePostponed),
    /// A decision was prepared and waits for another's signature.
    DecisionPrepared {
        /// The case.
        case: CaseNo,
        /// What it is.
        draft: Draft,
    },
    /// A prepared decision was given back unsigned.
    DecisionSentBack {
        /// The case.
        case: CaseNo,
        /// Why.
        reason: String,
    },
    /// A second signature is asked for from now on, or is not.
    SecondSignatureSwitched {
        /// Whether it is asked for.
        on: bool,
        /// By what order of the office.
        reason: String,
    },
    /// The certificate was granted (п. 11, 16, 22, 22-1).
    CaseGranted {
        /// The case.
        case: CaseNo,
        /// The certificate.
        certificate: String,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// Why it is shorter than the maximum.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        shortened_because: String,
        /// Why it departs from the recommendation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        departs_because: String,
        /// Working days after the due day of the decision.
        late_by: u16,
        /// Who prepared it, where another signed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepared_by: Option<Login>,
        /// What its paper says; none in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        detail: Option<GrantDetail>,
    },
    /// The service was refused (п. 12, Row 9).
    CaseRefused {
        /// The case.
        case: CaseNo,
        /// The ground.
        ground: u8,
        /// The facts of this case.
        facts: String,
        /// Whether the applicant was heard.
        hearing: Hearing,
        /// Why it departs from the recommendation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        departs_because: String,
        /// Working days after the due day of the decision.
        late_by: u16,
        /// Who prepared it, where another signed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prepared_by: Option<Login>,
    },
    /// The result reached the cabinet (п. 13).
    ResultDelivered {
        /// The case.
        case: CaseNo,
        /// The delivery.
        delivery: Delivery,
    },
    /// The case was closed.
    CaseClosed {
        /// The case.
        case: CaseNo,
    },
    /// The case was given to somebody, or taken from everybody.
    CaseAssigned {
        /// The case.
        case: CaseNo,
        /// To whom.
        officer: Option<Login>,
        /// Why.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A mistyped fact was put right; old and new are kept.
    FactCorrected {
        /// The case.
        case: CaseNo,
        /// The field, by its intake name.
        field: String,
        /// What it was.
        old: String,
        /// What it is.
        new: String,
        /// Why.
        reason: String,
        /// The clocks, where the correction moved them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clocks: Option<Clocks>,
        /// The holder's own five days, where the correction moved them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<Vec<HolderTerm>>,
    },
    /// A note, or a call by the applicant.
    Noted {
        /// The case.
        case: CaseNo,
        /// Note or call.
        kind: NoteKind,
        /// When it was.
        at: NaiveDateTime,
        /// The words.
        text: String,
    },
    /// Where an attachment is.
    AttachmentPlaced {
        /// The case.
        case: CaseNo,
        /// Which.
        attachment: AttachmentKind,
        /// Where.
        place: Place,
    },
    /// A case was suspended by an outside act (G2).
    CaseSuspended(outside::Suspended),
    /// A suspended case goes on.
    CaseResumed(outside::Resumed),
    /// The applicant was called to a hearing (АППК, art. 73; G3).
    HearingCalled(outside::HearingCalled),
    /// The applicant was heard.
    HearingHeld(outside::HearingHeld),
    /// The service was refused by a law outside Row 9 (G1).
    CaseRefusedOtherwise(outside::RefusedOtherwise),
    /// A case ended without a result of the service.
    CaseDiscontinued(outside::Discontinued),
    /// Another case goes on in this one.
    CaseMerged(outside::Merged),
    /// Somebody was asked whether a document is what it says (G15).
    VerificationAsked(outside::VerificationAsked),
    /// Such a request was answered.
    VerificationAnswered(outside::VerificationAnswered),
    /// Documents were found unreliable by an act (G15).
    UnreliabilityEstablished(outside::Established),
    /// The register of certificates got an entry, or one of its entries a new term or paper.
    CertificateGranted {
        /// Its number.
        certificate: String,
        /// The service that did it.
        service: Service,
        /// The case.
        case: CaseNo,
        /// Holder.
        full_name: String,
        /// Holder's ИИН.
        iin: String,
        /// Holder's identity document.
        id_number: String,
        /// Profession.
        profession_code: String,
        /// Основание.
        basis: GrantBasis,
        /// First day of validity.
        valid_from: NaiveDate,
        /// Last day of validity, inclusive.
        valid_until: NaiveDate,
        /// The certificate it stands in place of (п. 22).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<String>,
        /// How the term was given; none where it kept an old one, and in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        term: Option<GrantTerm>,
        /// Every term an extension gave so far, those of the certificate it stands in place of first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        extensions: Vec<Span>,
        /// The number it took, where it took a new one; none in records older than this field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counted: Option<Given>,
    },
    /// Another certificate stands in its place (п. 22).
    CertificateSuperseded {
        /// Its number.
        certificate: String,
        /// The new one.
        by: String,
    },
    /// Its holder is without an employer since that day (п. 20); it stays valid (п. 23 does not list it).
    EmployerLost {
        /// The certificate.
        certificate: String,
        /// The day the contract ended.
        since: NaiveDate,
        /// By which notification.
        notice: NoticeNo,
    },
    /// A new employer calls for a reissue (п. 19, 22).
    ReissueWatchOpened {
        /// The certificate.
        certificate: String,
        /// By which notification.
        notice: NoticeNo,
        /// Day of the new contract.
        contract_on: NaiveDate,
        /// The application is due by the end of this day.
        due: NaiveDate,
    },
    /// A holder's notification was written down (п. 18, 20).
    NotificationReceived {
        /// Its number here.
        notice: NoticeNo,
        /// What was written down.
        input: NoticeInput,
        /// On time or late.
        verdict: NoticeVerdict,
    },
    /// A notification that had none found its certificate.
    NotificationMatched {
        /// The notification.
        notice: NoticeNo,
        /// The certificate.
        certificate: String,
    },
    /// A reading was changed.
    ReadingChanged(change::ReadingChanged),
    /// The day an edition of the Order came into force was entered.
    CommencementSet(change::CommencementSet),
    /// The working calendar was revised (Row 7).
    CalendarRevised(change::CalendarRevised),
    /// What the office settles for itself was changed.
    SettingsChanged(change::SettingsChanged),
    /// Every open case has been computed by what was changed.
    Recomputed(change::Recomputed),
    /// The dates of an open case moved.
    DueMoved(change::DueMoved),
    /// An open case took a changed reading; its dates stand.
    ReadingTaken(change::ReadingTaken),
    /// A sheet that nobody has signed was scored anew.
    SheetRescored(change::SheetRescored),
    /// A complaint was written down (п. 24, 25).
    ComplaintRegistered(complaint::ComplaintRegistered),
    /// A complaint was given to somebody.
    ComplaintAssigned(complaint::ComplaintAssigned),
    /// A complaint was sent on (п. 24).
    ComplaintForwarded(complaint::ComplaintForwarded),
    /// The person was told of what was done with the complaint.
    ComplainantNotified(complaint::ComplainantNotified),
    /// A complaint was satisfied in full (п. 24).
    ComplaintSatisfied(complaint::ComplaintSatisfied),
    /// A complaint was answered (п. 25).
    ComplaintAnswered(complaint::ComplaintAnswered),
    /// The reviewing body decided (п. 26).
    ComplaintReviewed(complaint::ComplaintReviewed),
    /// A court decided (п. 27, 28).
    ComplaintInCourt(complaint::ComplaintInCourt),
    /// A complaint was closed.
    ComplaintClosed(complaint::ComplaintClosed),
    /// The dates of an open complaint moved.
    ComplaintDueMoved(complaint::ComplaintDueMoved),
    /// An inquiry was written down.
    InquiryRegistered(inquiry::InquiryRegistered),
    /// An inquiry was given to somebody, or taken from everybody.
    InquiryAssigned(inquiry::InquiryAssigned),
    /// Something was noted on an inquiry.
    InquiryNoted(inquiry::InquiryNoted),
    /// What was written down of an inquiry was put right.
    InquiryCorrected(inquiry::InquiryCorrected),
    /// The term of an inquiry was extended (АППК, art. 76).
    InquiryExtended(inquiry::InquiryExtended),
    /// The asker was told of an extension, or where the inquiry was sent.
    AskerNotified(inquiry::AskerNotified),
    /// An inquiry was sent on to the body it belongs to.
    InquiryRedirected(inquiry::InquiryRedirected),
    /// The reply to an inquiry was prepared.
    ReplyPrepared(inquiry::ReplyPrepared),
    /// A prepared reply was given back unsigned.
    ReplyReturned(inquiry::ReplyReturned),
    /// A reply was signed.
    ReplySigned(inquiry::ReplySigned),
    /// A reply was sent.
    ReplySent(inquiry::ReplySent),
    /// An inquiry was closed without a reply.
    InquiryClosed(inquiry::InquiryClosed),
    /// The dates of an open inquiry moved.
    InquiryDueMoved(inquiry::InquiryDueMoved),
    /// A term of inquiries was entered with its source.
    InquiryTermSet(inquiry::terms::InquiryTermSet),
    /// The day of an open watch over a reissue moved.
    ReissueWatchMoved(amend::WatchMoved),
    /// A decided case was opened again (п. 24-28).
    CaseReopened(CaseReopened),
    /// A supervisor ruled on an extension under a contract concluded after the certificate's end.
    ExtensionRuled(ExtensionRuled),
    /// A certificate that another body gave stands in the register (п. 14).
    CertificateEntered(entered::CertificateEntered),
    /// A clerical slip in a certificate was put right.
    CertificateCorrected(amend::CertificateCorrected),
    /// Something was noted on a certificate; it stays as it is (п. 23).
    CertificateNoted(amend::CertificateNoted),
    /// An application speaks of a certificate.
    ApplicationLinked(amend::ApplicationLinked),
    /// An application speaks of a certificate no more, or ended without its service.
    ApplicationReleased(amend::ApplicationReleased),
    /// A revocation or a cancellation was prepared (п. 21; G15).
    CertificateEndPrepared(ending::EndPrepared),
    /// A prepared revocation or cancellation was given back unsigned.
    CertificateEndReturned(ending::EndReturned),
    /// A certificate was revoked or cancelled (п. 21, 23; G15).
    CertificateEnded(ending::EndSigned),
    /// Its holder was told.
    HolderTold(ending::HolderTold),
    /// A question whether a certificate is valid was answered.
    ValidityAnswered(answer::ValidityAnswered),
    /// A paper was made for signature.
    PaperMade(PaperMade),
    /// An employer was written down, or something about it is otherwise now.
    EmployerRecorded(permit::EmployerRecorded),
    /// A permit was written down (Order 279).
    PermitRegistered(permit::PermitRegistered),
    /// A permit was extended.
    PermitExtended(permit::PermitExtended),
    /// A permit ended before its last day.
    PermitEnded(permit::PermitEnded),
    /// What was written down wrongly of a permit was corrected.
    PermitCorrected(permit::PermitCorrected),
    /// What had happened to a permit last was written down by mistake, and was taken back.
    PermitTakenBack(permit::PermitTakenBack),
    /// The quota of a year was allotted or amended (Order 274).
    QuotaAllotted(permit::quota::QuotaAllotted),
}
