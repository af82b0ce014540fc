//! Who may do what. `tests/office/acts/` is the same by hand, a cell a role.

use super::command::Act;
use super::officer::Officer;
use super::who::{Role, Who};

/// Everybody who works on the cases: an auditor reads and changes nothing.
pub(super) const WORKING: &[Role] =
    &[Role::Officer, Role::Secretary, Role::Member, Role::Head, Role::Supervisor, Role::Administrator];

/// The roles that may see who looked at whom; it is no act, for it changes nothing.
pub const SEE_LOOKS: [Role; 2] = [Role::Auditor, Role::Administrator];

/// The roles that may do an act; one of them is enough.
#[expect(clippy::too_many_lines, reason = "a line an act")]
#[expect(clippy::match_same_arms, reason = "a line a reason: acts of one role stand apart in the law")]
pub const fn who_may(act: Act) -> &'static [Role] {
    match act {
        // The first of an office has nobody above: whoever owns the file opens it.
        Act::OpenOffice | Act::Note | Act::Call | Act::NoteInquiry => WORKING,
        Act::AddOfficer
        | Act::ChangeOfficer
        | Act::DisableOfficer
        | Act::EnableOfficer
        | Act::AddKey
        | Act::RemoveKey
        | Act::SwitchSecondSignature
        | Act::ChangeReading
        | Act::SetCommencement
        | Act::ReviseCalendar
        | Act::ChangeSettings
        | Act::SetInquiryTerm => &[Role::Administrator],
        Act::Register
        | Act::CheckDocuments
        | Act::NoticeDefects
        | Act::SendToCommission
        | Act::Close
        | Act::Correct
        | Act::ReceiveNotification
        | Act::MatchNotification
        | Act::RegisterComplaint
        | Act::NotifyComplainant
        | Act::RegisterInquiry
        | Act::CorrectInquiry
        | Act::NotifyAsker => &[Role::Officer],
        // The points and the minutes are the Commission's (п. 9, 10), not the department's.
        Act::Score => &[Role::Secretary, Role::Member],
        Act::Recommend
        | Act::OpenSitting
        | Act::PutOnAgenda
        | Act::TakeOffAgenda
        | Act::AttendSitting
        | Act::RecordEntry
        | Act::SignSitting
        | Act::CancelSitting => &[Role::Secretary],
        // Who stands in is a matter of the work, not of the machine.
        Act::SetAbsence => &[Role::Head, Role::Supervisor, Role::Administrator],
        Act::SetComposition => &[Role::Secretary, Role::Administrator],
        // Whoever is not the head prepares; see `decide::signature`.
        Act::Grant
        | Act::Refuse
        | Act::SendBack
        | Act::Deliver
        | Act::ForwardComplaint
        | Act::SatisfyComplaint
        | Act::AnswerComplaint
        | Act::RecordReview
        | Act::RecordCourt
        | Act::CloseComplaint
        | Act::RedirectInquiry
        | Act::PrepareReply
        | Act::SendReply
        | Act::CloseInquiry => &[Role::Officer, Role::Head],
        Act::Sign => &[Role::Head],
        // A reply leaves in the body's name, and its term is put off by the head's decision (АППК, art. 76).
        Act::SignReply | Act::ReturnReply | Act::ExtendInquiry => &[Role::Head],
        Act::Suspend | Act::Resume => &[Role::Supervisor],
        Act::CallHearing | Act::HoldHearing | Act::Discontinue | Act::Establish => &[Role::Officer, Role::Head],
        // No ground of Row 9: the head answers for it alone.
        Act::RefuseOtherwise => &[Role::Head],
        Act::AskVerification | Act::AnswerVerification => &[Role::Officer, Role::Secretary],
        Act::Assign | Act::AssignComplaint | Act::AssignInquiry => &[Role::Officer, Role::Head, Role::Supervisor],
        // What others have cancelled is opened again by those above the officer who decided it.
        Act::ReopenCase => &[Role::Head, Role::Supervisor],
        Act::PlaceAttachment => &[Role::Officer, Role::Secretary],
        // Concluded after the end, the Order is silent: not for the one who works on the case.
        Act::RuleExtension => &[Role::Supervisor],
        Act::EnterCertificate | Act::NoteCertificate | Act::NotifyHolder => &[Role::Officer],
        // A paper that was signed is put right by the one who signs, or prepared for it.
        Act::CorrectCertificate => &[Role::Officer, Role::Head],
        // Which paper is whose, is the paper's: `PaperKind::who_makes`.
        Act::MakePaper => &[Role::Officer, Role::Secretary, Role::Head, Role::Supervisor],
        Act::RecordEmployer | Act::RegisterPermit | Act::ExtendPermit => &[Role::Officer],
        Act::EndPermit | Act::CorrectPermit | Act::TakeBackPermit => &[Role::Officer, Role::Head],
        // What the ministry allots is no officer's to write alone into the register.
        Act::AllotQuota => &[Role::Head, Role::Supervisor],
        Act::AnswerValidity => &[Role::Officer, Role::Head, Role::Supervisor],
        Act::PrepareRevocation | Act::PrepareCancellation | Act::ReturnEnd => &[Role::Officer, Role::Head],
        // The head's alone, and never of the one who prepared it (п. 21).
        Act::SignRevocation | Act::SignCancellation => &[Role::Head],
    }
}

impl Who {
    /// Whether one of their roles may do an act.
    pub fn may(&self, act: Act) -> bool {
        who_may(act).iter().any(|role| self.roles.contains(role))
    }
}

impl Officer {
    /// Whether they work here and one of their roles may do an act.
    pub fn may(&self, act: Act) -> bool {
        self.works() && who_may(act).iter().any(|role| self.roles.contains(role))
    }
}
