//! What a command is about.

use super::Command;
use crate::office::case::Draft;
use crate::office::certificate::amend::{CorrectCertificate, NoteCertificate};
use crate::office::certificate::ending::{PrepareCancellation, PrepareRevocation, ReturnEnd, SignEnd, TellHolder};
use crate::office::complaint::{
    AnswerComplaint, AssignComplaint, CloseComplaint, ForwardComplaint, NotifyComplainant, RecordCourt, RecordReview,
    SatisfyComplaint,
};
use crate::office::event::Subject;
use crate::office::ids::{CaseNo, ComplaintNo, InquiryNo};
use crate::office::inquiry::{
    AssignInquiry, CloseInquiry, CorrectInquiry, ExtendInquiry, NoteInquiry, NotifyAsker, PrepareReply,
    RedirectInquiry, ReturnReply, SendReply, SignReply,
};
use crate::office::permit;
use crate::office::view::Office;

impl Command {
    /// The case it is about, if it is about one that exists.
    pub const fn case(&self) -> Option<CaseNo> {
        match self {
            Self::CheckDocuments { case, .. }
            | Self::NoticeDefects { case, .. }
            | Self::SendToCommission { case }
            | Self::Score { case, .. }
            | Self::Recommend { case, .. }
            | Self::Grant { case, .. }
            | Self::Refuse { case, .. }
            | Self::Sign { case }
            | Self::SendBack { case, .. }
            | Self::Deliver { case, .. }
            | Self::Close { case }
            | Self::Assign { case, .. }
            | Self::Correct { case, .. }
            | Self::Note { case, .. }
            | Self::Call { case, .. }
            | Self::PlaceAttachment { case, .. } => Some(*case),
            Self::Suspend(of) => Some(of.case),
            Self::Resume(of) => Some(of.case),
            Self::CallHearing(of) => Some(of.case),
            Self::HoldHearing(of) => Some(of.case),
            Self::RefuseOtherwise(of) => Some(of.case),
            Self::Discontinue(of) => Some(of.case),
            Self::AskVerification(of) => Some(of.case),
            Self::AnswerVerification(of) => Some(of.case),
            Self::Establish(of) => Some(of.case),
            Self::ReopenCase(of) => Some(of.case),
            Self::RuleExtension(of) => Some(of.case),
            _ => None,
        }
    }

    /// The certificate it changes, if it changes one that exists.
    pub const fn certificate(&self) -> Option<&String> {
        match self {
            Self::CorrectCertificate(CorrectCertificate { certificate, .. })
            | Self::NoteCertificate(NoteCertificate { certificate, .. })
            | Self::PrepareRevocation(PrepareRevocation { certificate, .. })
            | Self::SignRevocation(SignEnd { certificate })
            | Self::PrepareCancellation(PrepareCancellation { certificate, .. })
            | Self::SignCancellation(SignEnd { certificate })
            | Self::ReturnEnd(ReturnEnd { certificate, .. })
            | Self::NotifyHolder(TellHolder { certificate, .. }) => Some(certificate),
            _ => None,
        }
    }

    /// The decision on a case it gives, if it gives one.
    pub fn decision(&self) -> Option<(CaseNo, Draft)> {
        match self {
            Self::Grant { case, valid_from, valid_until, shortened_because, departs_because } => {
                let draft = Draft::Grant {
                    valid_from: *valid_from,
                    valid_until: *valid_until,
                    shortened_because: shortened_because.clone(),
                    departs_because: departs_because.clone(),
                };
                Some((*case, draft))
            }
            Self::Refuse { case, ground, facts, hearing, departs_because } => {
                let draft = Draft::Refuse {
                    ground: *ground,
                    facts: facts.clone(),
                    hearing: hearing.clone(),
                    departs_because: departs_because.clone(),
                };
                Some((*case, draft))
            }
            _ => None,
        }
    }

    /// The complaint it is about, if it is about one that exists.
    pub const fn complaint(&self) -> Option<ComplaintNo> {
        match self {
            Self::AssignComplaint(AssignComplaint { complaint, .. })
            | Self::ForwardComplaint(ForwardComplaint { complaint, .. })
            | Self::NotifyComplainant(NotifyComplainant { complaint, .. })
            | Self::SatisfyComplaint(SatisfyComplaint { complaint, .. })
            | Self::AnswerComplaint(AnswerComplaint { complaint, .. })
            | Self::RecordReview(RecordReview { complaint, .. })
            | Self::RecordCourt(RecordCourt { complaint, .. })
            | Self::CloseComplaint(CloseComplaint { complaint, .. }) => Some(*complaint),
            _ => None,
        }
    }

    /// The inquiry it is about, if it is about one that exists.
    pub const fn inquiry(&self) -> Option<InquiryNo> {
        match self {
            Self::AssignInquiry(AssignInquiry { inquiry, .. })
            | Self::NoteInquiry(NoteInquiry { inquiry, .. })
            | Self::CorrectInquiry(CorrectInquiry { inquiry, .. })
            | Self::ExtendInquiry(ExtendInquiry { inquiry, .. })
            | Self::NotifyAsker(NotifyAsker { inquiry, .. })
            | Self::RedirectInquiry(RedirectInquiry { inquiry, .. })
            | Self::PrepareReply(PrepareReply { inquiry, .. })
            | Self::ReturnReply(ReturnReply { inquiry, .. })
            | Self::SignReply(SignReply { inquiry, .. })
            | Self::SendReply(SendReply { inquiry, .. })
            | Self::CloseInquiry(CloseInquiry { inquiry, .. }) => Some(*inquiry),
            _ => None,
        }
    }

    /// What it is about, if that exists already: a command given over an older revision of it is stale.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::ChangeOfficer(of) => Some(Subject::Officer(of.login.clone())),
            Self::DisableOfficer(of) => Some(Subject::Officer(of.login.clone())),
            Self::EnableOfficer(of) => Some(Subject::Officer(of.login.clone())),
            Self::AddKey(of) => Some(Subject::Officer(of.login.clone())),
            Self::RemoveKey(of) => Some(Subject::Officer(of.login.clone())),
            Self::SetAbsence(of) => Some(Subject::Officer(of.login.clone())),
            Self::MakePaper(of) => Some(of.paper.subject.clone()),
            Self::RecordEmployer(of) => Some(Subject::Employer(permit::plain(&of.employer.bin).replace(' ', ""))),
            Self::ExtendPermit(of) => Some(Subject::Permit(permit::plain(&of.permit))),
            Self::EndPermit(of) => Some(Subject::Permit(permit::plain(&of.permit))),
            Self::TakeBackPermit(of) => Some(Subject::Permit(permit::plain(&of.permit))),
            Self::CorrectPermit(of) => Some(Subject::Permit(permit::plain(&of.input.number))),
            Self::AllotQuota(of) => Some(Subject::Quota(of.year)),
            Self::MatchNotification { notice, .. } => Some(Subject::Notification(*notice)),
            Self::PutOnAgenda(of) => Some(Subject::Sitting(of.sitting)),
            Self::TakeOffAgenda(of) => Some(Subject::Sitting(of.sitting)),
            Self::AttendSitting(of) => Some(Subject::Sitting(of.sitting)),
            Self::RecordEntry(of) => Some(Subject::Sitting(of.sitting)),
            Self::SignSitting(of) => Some(Subject::Sitting(of.sitting)),
            Self::CancelSitting(of) => Some(Subject::Sitting(of.sitting)),
            // What two administrators settle at once is one thing: the second has to have seen the first.
            Self::ChangeSettings(_)
            | Self::ChangeReading(_)
            | Self::SetCommencement(_)
            | Self::ReviseCalendar(_)
            | Self::SwitchSecondSignature { .. }
            | Self::SetInquiryTerm(_)
            | Self::SetComposition(_) => Some(Subject::Office),
            other => {
                let certificate = other.certificate().map(|number| Subject::Certificate(number.trim().to_owned()));
                let complaint = other.complaint().map(Subject::Complaint);
                let inquiry = other.inquiry().map(Subject::Inquiry);
                certificate.or(complaint).or(inquiry).or(other.case().map(Subject::Case))
            }
        }
    }

    /// What else it is decided by: that too has to be as it was on the screen. What a sitting records of an applicant
    /// rests on the applicant's case, its call and its signature on every case that is heard.
    pub fn rests_on(&self, office: &dyn Office) -> Vec<Subject> {
        let cases = match self {
            Self::RecordEntry(of) => vec![of.case],
            Self::OpenSitting(of) => of.agenda.clone(),
            Self::SignSitting(of) => office.sitting(of.sitting).map(|sitting| sitting.heard()).unwrap_or_default(),
            _ => Vec::new(),
        };
        cases.into_iter().map(Subject::Case).collect()
    }
}
