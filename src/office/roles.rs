//! Who may do what. `tests/office/acts/` is the same by hand, a cell a role.

use super::command::Act;
use super::who::{Role, Who};

/// Everybody who works on the cases: an auditor reads and changes nothing.
const WORKING: &[Role] =
    &[Role::Officer, Role::Secretary, Role::Member, Role::Head, Role::Supervisor, Role::Administrator];

/// The roles that may do an act; one of them is enough.
pub const fn who_may(act: Act) -> &'static [Role] {
    match act {
        // The first of an office has nobody above: whoever owns the file opens it.
        Act::OpenOffice | Act::Note | Act::Call => WORKING,
        Act::AddOfficer
        | Act::SwitchSecondSignature
        | Act::ChangeReading
        | Act::SetCommencement
        | Act::ReviseCalendar
        | Act::ChangeSettings => &[Role::Administrator],
        Act::Register
        | Act::CheckDocuments
        | Act::NoticeDefects
        | Act::SendToCommission
        | Act::Close
        | Act::Correct
        | Act::ReceiveNotification
        | Act::MatchNotification
        | Act::RegisterComplaint
        | Act::NotifyComplainant => &[Role::Officer],
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
        | Act::CloseComplaint => &[Role::Officer, Role::Head],
        Act::Sign => &[Role::Head],
        Act::Suspend | Act::Resume => &[Role::Supervisor],
        Act::CallHearing | Act::HoldHearing | Act::Discontinue | Act::Establish => &[Role::Officer, Role::Head],
        // No ground of Row 9: the head answers for it alone.
        Act::RefuseOtherwise => &[Role::Head],
        Act::AskVerification | Act::AnswerVerification => &[Role::Officer, Role::Secretary],
        Act::Assign | Act::AssignComplaint => &[Role::Officer, Role::Head, Role::Supervisor],
        // What others have cancelled is opened again by those above the officer who decided it.
        Act::ReopenCase => &[Role::Head, Role::Supervisor],
        Act::PlaceAttachment => &[Role::Officer, Role::Secretary],
    }
}

impl Who {
    /// Whether one of their roles may do an act.
    pub fn may(&self, act: Act) -> bool {
        who_may(act).iter().any(|role| self.roles.contains(role))
    }
}
