//! What an event is about, its name, and the record the journal holds of it.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Event;
use crate::office::change::AppliesTo;
use crate::office::ids::{CaseNo, ComplaintNo, InquiryNo, Login, NoticeNo, SittingNo};
use crate::office::who::Way;

/// What an event is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The office itself.
    Office,
    /// A case.
    Case(CaseNo),
    /// A certificate.
    Certificate(String),
    /// A notification.
    Notification(NoticeNo),
    /// A sitting of the Commission.
    Sitting(SittingNo),
    /// A complaint.
    Complaint(ComplaintNo),
    /// An inquiry.
    Inquiry(InquiryNo),
    /// Somebody who works here.
    Officer(Login),
    /// A permit, by its number.
    Permit(String),
    /// An employer, by BIN.
    Employer(String),
    /// The quota of a year.
    Quota(u16),
}

impl Subject {
    /// What kind of thing it is, for a machine.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Case(_) => "case",
            Self::Certificate(_) => "certificate",
            Self::Notification(_) => "notification",
            Self::Sitting(_) => "sitting",
            Self::Complaint(_) => "complaint",
            Self::Inquiry(_) => "inquiry",
            Self::Officer(_) => "officer",
            Self::Permit(_) => "permit",
            Self::Employer(_) => "employer",
            Self::Quota(_) => "quota",
        }
    }

    /// Its number as it is shown; empty for the office itself.
    pub fn number(&self) -> String {
        match self {
            Self::Office => String::new(),
            Self::Case(no) => no.to_string(),
            Self::Certificate(text) | Self::Officer(text) | Self::Permit(text) | Self::Employer(text) => text.clone(),
            Self::Notification(no) => no.to_string(),
            Self::Sitting(no) => no.to_string(),
            Self::Complaint(no) => no.to_string(),
            Self::Inquiry(no) => no.to_string(),
            Self::Quota(year) => year.to_string(),
        }
    }
}

impl Event {
    /// What it is about.
    #[expect(clippy::too_many_lines, reason = "a line an event")]
    pub fn subject(&self) -> Subject {
        match self {
            Self::OfficeOpened { .. }
            | Self::SecondSignatureSwitched { .. }
            | Self::CompositionSet(_)
            | Self::ReadingChanged(_)
            | Self::CommencementSet(_)
            | Self::CalendarRevised(_)
            | Self::SettingsChanged(_)
            | Self::InquiryTermSet(_)
            | Self::Recomputed(_) => Subject::Office,
            Self::OfficerAdded { officer } => Subject::Officer(officer.login.clone()),
            Self::OfficerChanged(of) => Subject::Officer(of.login.clone()),
            Self::OfficerDisabled(of) => Subject::Officer(of.login.clone()),
            Self::OfficerEnabled(of) => Subject::Officer(of.login.clone()),
            Self::KeyRemoved(of) => Subject::Officer(of.login.clone()),
            Self::AbsenceSet(of) => Subject::Officer(of.login.clone()),
            Self::KeyAdded(of) => Subject::Officer(of.login.clone()),
            Self::SittingOpened(of) => Subject::Sitting(of.sitting),
            Self::PutOnTheAgenda(of) => Subject::Sitting(of.sitting),
            Self::TakenOffAgenda(of) => Subject::Sitting(of.sitting),
            Self::AttendanceTaken(of) => Subject::Sitting(of.sitting),
            Self::EntryRecorded(of) => Subject::Sitting(of.sitting),
            Self::SittingSigned(of) => Subject::Sitting(of.sitting),
            Self::SittingCancelled(of) => Subject::Sitting(of.sitting),
            Self::CaseRegistered { case, .. }
            | Self::DocumentsChecked { case, .. }
            | Self::DefectsNoticed { case, .. }
            | Self::SentToCommission { case, .. }
            | Self::Scored { case, .. }
            | Self::Recommended { case, .. }
            | Self::DecisionPrepared { case, .. }
            | Self::DecisionSentBack { case, .. }
            | Self::CaseGranted { case, .. }
            | Self::CaseRefused { case, .. }
            | Self::ResultDelivered { case, .. }
            | Self::CaseClosed { case }
            | Self::CaseAssigned { case, .. }
            | Self::FactCorrected { case, .. }
            | Self::Noted { case, .. }
            | Self::AttachmentPlaced { case, .. } => Subject::Case(*case),
            Self::ExtensionRuled(of) => Subject::Case(of.case),
            Self::CaseSuspended(of) => Subject::Case(of.case),
            Self::CaseResumed(of) => Subject::Case(of.case),
            Self::HearingCalled(of) => Subject::Case(of.case),
            Self::HearingHeld(of) => Subject::Case(of.case),
            Self::CaseRefusedOtherwise(of) => Subject::Case(of.case),
            Self::CaseDiscontinued(of) => Subject::Case(of.case),
            Self::CaseMerged(of) => Subject::Case(of.case),
            Self::VerificationAsked(of) => Subject::Case(of.case),
            Self::VerificationAnswered(of) => Subject::Case(of.case),
            Self::UnreliabilityEstablished(of) => Subject::Case(of.case),
            Self::CaseReopened(of) => Subject::Case(of.case),
            Self::CertificateGranted { certificate, .. }
            | Self::CertificateSuperseded { certificate, .. }
            | Self::EmployerLost { certificate, .. }
            | Self::ReissueWatchOpened { certificate, .. } => Subject::Certificate(certificate.clone()),
            Self::DueMoved(of) => Subject::Case(of.case),
            Self::ReadingTaken(of) => Subject::Case(of.case),
            Self::SheetRescored(of) => Subject::Case(of.case),
            Self::CasePostponed(of) => Subject::Case(of.case),
            Self::ComplaintRegistered(of) => Subject::Complaint(of.complaint),
            Self::ComplaintAssigned(of) => Subject::Complaint(of.complaint),
            Self::ComplaintForwarded(of) => Subject::Complaint(of.complaint),
            Self::ComplainantNotified(of) => Subject::Complaint(of.complaint),
            Self::ComplaintSatisfied(of) => Subject::Complaint(of.complaint),
            Self::ComplaintAnswered(of) => Subject::Complaint(of.complaint),
            Self::ComplaintReviewed(of) => Subject::Complaint(of.complaint),
            Self::ComplaintInCourt(of) => Subject::Complaint(of.complaint),
            Self::ComplaintClosed(of) => Subject::Complaint(of.complaint),
            Self::ComplaintDueMoved(of) => Subject::Complaint(of.complaint),
            Self::InquiryRegistered(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryAssigned(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryNoted(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryCorrected(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryExtended(of) => Subject::Inquiry(of.inquiry),
            Self::AskerNotified(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryRedirected(of) => Subject::Inquiry(of.inquiry),
            Self::ReplyPrepared(of) => Subject::Inquiry(of.inquiry),
            Self::ReplyReturned(of) => Subject::Inquiry(of.inquiry),
            Self::ReplySigned(of) => Subject::Inquiry(of.inquiry),
            Self::ReplySent(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryClosed(of) => Subject::Inquiry(of.inquiry),
            Self::InquiryDueMoved(of) => Subject::Inquiry(of.inquiry),
            Self::ReissueWatchMoved(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateEntered(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateCorrected(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateNoted(of) => Subject::Certificate(of.certificate.clone()),
            Self::ApplicationLinked(of) => Subject::Certificate(of.certificate.clone()),
            Self::ApplicationReleased(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateEndPrepared(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateEndReturned(of) => Subject::Certificate(of.certificate.clone()),
            Self::CertificateEnded(of) => Subject::Certificate(of.certificate.clone()),
            Self::HolderTold(of) => Subject::Certificate(of.certificate.clone()),
            Self::PaperMade(of) => of.paper.subject.clone(),
            Self::EmployerRecorded(of) => Subject::Employer(of.employer.bin.clone()),
            Self::PermitRegistered(of) => Subject::Permit(of.input.number.clone()),
            Self::PermitExtended(of) => Subject::Permit(of.permit.clone()),
            Self::PermitEnded(of) => Subject::Permit(of.permit.clone()),
            Self::PermitTakenBack(of) => Subject::Permit(of.permit.clone()),
            Self::PermitCorrected(of) => Subject::Permit(of.input.number.clone()),
            Self::QuotaAllotted(of) => Subject::Quota(of.allotted.year),
            // A number the register does not have is nothing of its own.
            Self::ValidityAnswered(answer) => match answer.status {
                Some(_) => Subject::Certificate(answer.certificate.clone()),
                None => Subject::Office,
            },
            Self::NotificationReceived { notice, .. } | Self::NotificationMatched { notice, .. } => {
                Subject::Notification(*notice)
            }
        }
    }

    /// Whether it is a change that the open cases are still to be brought to.
    pub fn moves_cases(&self) -> bool {
        match self {
            Self::CalendarRevised(_) => true,
            Self::ReadingChanged(changed) => changed.applies_to == AppliesTo::OpenCases,
            _ => false,
        }
    }

    /// The name it has in the journal and in message ids.
    #[expect(clippy::too_many_lines, reason = "a line an event")]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OfficeOpened { .. } => "office_opened",
            Self::OfficerAdded { .. } => "officer_added",
            Self::OfficerChanged(_) => "officer_changed",
            Self::OfficerDisabled(_) => "officer_disabled",
            Self::OfficerEnabled(_) => "officer_enabled",
            Self::KeyAdded(_) => "key_added",
            Self::KeyRemoved(_) => "key_removed",
            Self::AbsenceSet(_) => "absence_set",
            Self::CaseRegistered { .. } => "case_registered",
            Self::DocumentsChecked { .. } => "documents_checked",
            Self::DefectsNoticed { .. } => "defects_noticed",
            Self::SentToCommission { .. } => "sent_to_commission",
            Self::Scored { .. } => "scored",
            Self::Recommended { .. } => "recommended",
            Self::CompositionSet(_) => "composition_set",
            Self::SittingOpened(_) => "sitting_opened",
            Self::PutOnTheAgenda(_) => "put_on_the_agenda",
            Self::TakenOffAgenda(_) => "taken_off_agenda",
            Self::AttendanceTaken(_) => "attendance_taken",
            Self::EntryRecorded(_) => "entry_recorded",
            Self::SittingSigned(_) => "sitting_signed",
            Self::SittingCancelled(_) => "sitting_cancelled",
            Self::CasePostponed(_) => "case_postponed",
            Self::DecisionPrepared { .. } => "decision_prepared",
            Self::DecisionSentBack { .. } => "decision_sent_back",
            Self::SecondSignatureSwitched { .. } => "second_signature_switched",
            Self::CaseGranted { .. } => "case_granted",
            Self::CaseRefused { .. } => "case_refused",
            Self::ResultDelivered { .. } => "result_delivered",
            Self::CaseClosed { .. } => "case_closed",
            Self::CaseAssigned { .. } => "case_assigned",
            Self::FactCorrected { .. } => "fact_corrected",
            Self::Noted { .. } => "noted",
            Self::AttachmentPlaced { .. } => "attachment_placed",
            Self::CaseSuspended(_) => "case_suspended",
            Self::CaseResumed(_) => "case_resumed",
            Self::HearingCalled(_) => "hearing_called",
            Self::HearingHeld(_) => "hearing_held",
            Self::CaseRefusedOtherwise(_) => "case_refused_otherwise",
            Self::CaseDiscontinued(_) => "case_discontinued",
            Self::CaseMerged(_) => "case_merged",
            Self::VerificationAsked(_) => "verification_asked",
            Self::VerificationAnswered(_) => "verification_answered",
            Self::UnreliabilityEstablished(_) => "unreliability_established",
            Self::CertificateGranted { .. } => "certificate_granted",
            Self::CertificateSuperseded { .. } => "certificate_superseded",
            Self::EmployerLost { .. } => "employer_lost",
            Self::ReissueWatchOpened { .. } => "reissue_watch_opened",
            Self::NotificationReceived { .. } => "notification_received",
            Self::NotificationMatched { .. } => "notification_matched",
            Self::ReadingChanged(_) => "reading_changed",
            Self::CommencementSet(_) => "commencement_set",
            Self::CalendarRevised(_) => "calendar_revised",
            Self::SettingsChanged(_) => "settings_changed",
            Self::Recomputed(_) => "recomputed",
            Self::DueMoved(_) => "due_moved",
            Self::ReadingTaken(_) => "reading_taken",
            Self::SheetRescored(_) => "sheet_rescored",
            Self::ComplaintRegistered(_) => "complaint_registered",
            Self::ComplaintAssigned(_) => "complaint_assigned",
            Self::ComplaintForwarded(_) => "complaint_forwarded",
            Self::ComplainantNotified(_) => "complainant_notified",
            Self::ComplaintSatisfied(_) => "complaint_satisfied",
            Self::ComplaintAnswered(_) => "complaint_answered",
            Self::ComplaintReviewed(_) => "complaint_reviewed",
            Self::ComplaintInCourt(_) => "complaint_in_court",
            Self::ComplaintClosed(_) => "complaint_closed",
            Self::ComplaintDueMoved(_) => "complaint_due_moved",
            Self::InquiryRegistered(_) => "inquiry_registered",
            Self::InquiryAssigned(_) => "inquiry_assigned",
            Self::InquiryNoted(_) => "inquiry_noted",
            Self::InquiryCorrected(_) => "inquiry_corrected",
            Self::InquiryExtended(_) => "inquiry_extended",
            Self::AskerNotified(_) => "asker_notified",
            Self::InquiryRedirected(_) => "inquiry_redirected",
            Self::ReplyPrepared(_) => "reply_prepared",
            Self::ReplyReturned(_) => "reply_returned",
            Self::ReplySigned(_) => "reply_signed",
            Self::ReplySent(_) => "reply_sent",
            Self::InquiryClosed(_) => "inquiry_closed",
            Self::InquiryDueMoved(_) => "inquiry_due_moved",
            Self::InquiryTermSet(_) => "inquiry_term_set",
            Self::ReissueWatchMoved(_) => "reissue_watch_moved",
            Self::CaseReopened(_) => "case_reopened",
            Self::ExtensionRuled(_) => "extension_ruled",
            Self::CertificateEntered(_) => "certificate_entered",
            Self::CertificateCorrected(_) => "certificate_corrected",
            Self::CertificateNoted(_) => "certificate_noted",
            Self::ApplicationLinked(_) => "application_linked",
            Self::ApplicationReleased(_) => "application_released",
            Self::CertificateEndPrepared(_) => "certificate_end_prepared",
            Self::CertificateEndReturned(_) => "certificate_end_returned",
            Self::CertificateEnded(_) => "certificate_ended",
            Self::HolderTold(_) => "holder_told",
            Self::ValidityAnswered(_) => "validity_answered",
            Self::PaperMade(_) => "paper_made",
            Self::EmployerRecorded(_) => "employer_recorded",
            Self::PermitRegistered(_) => "permit_registered",
            Self::PermitExtended(_) => "permit_extended",
            Self::PermitEnded(_) => "permit_ended",
            Self::PermitCorrected(_) => "permit_corrected",
            Self::PermitTakenBack(_) => "permit_taken_back",
            Self::QuotaAllotted(_) => "quota_allotted",
        }
    }
}

/// An event as the journal holds it, without the hash of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its journal number, from 1 without gaps.
    pub seq: u64,
    /// When, with the office's offset on that day.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub by: Login,
    /// By what way in.
    pub way: Way,
    /// Whole minutes by which the clock stood before that of the record before this one: it had been set back. The order
    /// of the journal stands all the same.
    #[serde(default)]
    pub set_back: Option<u32>,
    /// What happened.
    pub event: Event,
}
