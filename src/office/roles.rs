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
        Act::AddOfficer | Act::SwitchSecondSignature => &[Role::Administrator],
        Act::Register
        | Act::CheckDocuments
        | Act::NoticeDefects
        | Act::SendToCommission
        | Act::Close
        | Act::Correct
        | Act::ReceiveNotification
        | Act::MatchNotification => &[Role::Officer],
        // The points and the minutes are the Commission's (п. 9, 10), not the department's.
        Act::Score => &[Role::Secretary, Role::Member],
        Act::Recommend => &[Role::Secretary],
        // Whoever is not the head prepares; see `decide::signature`.
        Act::Grant
        | Act::Refuse
        | Act::SendBack
        | Act::Deliver
        | Act::CallHearing
        | Act::HoldHearing
        | Act::Discontinue
        | Act::Establish => &[Role::Officer, Role::Head],
        // A refusal by a law outside Row 9 is the head's to answer for, alone.
        Act::Sign | Act::RefuseOtherwise => &[Role::Head],
        Act::Assign => &[Role::Officer, Role::Head, Role::Supervisor],
        Act::Suspend | Act::Resume => &[Role::Supervisor],
        Act::AskVerification | Act::AnswerVerification | Act::PlaceAttachment => &[Role::Officer, Role::Secretary],
    }
}

impl Who {
    /// Whether one of their roles may do an act.
    pub fn may(&self, act: Act) -> bool {
        who_may(act).iter().any(|role| self.roles.contains(role))
    }
}
