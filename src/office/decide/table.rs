//! What each state of each service allows. `tests/office/acts/ACT.csv` is the same by hand, a line a cell.

use crate::law::Service;
use crate::office::case::State;
use crate::office::command::Act;
use crate::office::refusal::Refusal;
use crate::office::who::Who;

/// The acts that happen to a case.
pub const ACTS_ON_CASES: &[Act] = &[
    Act::CheckDocuments,
    Act::NoticeDefects,
    Act::SendToCommission,
    Act::Score,
    Act::PutOnAgenda,
    Act::Recommend,
    Act::Grant,
    Act::Refuse,
    Act::Sign,
    Act::SendBack,
    Act::Deliver,
    Act::Close,
    Act::Assign,
    Act::Correct,
    Act::Note,
    Act::Call,
    Act::PlaceAttachment,
    Act::Suspend,
    Act::Resume,
    Act::CallHearing,
    Act::HoldHearing,
    Act::RefuseOtherwise,
    Act::Discontinue,
    Act::AskVerification,
    Act::AnswerVerification,
    Act::Establish,
    Act::ReopenCase,
    Act::RuleExtension,
];

/// What brings a case on; whoever may do none of it has nothing to take it for.
const MOVES: [Act; 8] = [
    Act::CheckDocuments,
    Act::SendToCommission,
    Act::Score,
    Act::Recommend,
    Act::Grant,
    Act::Sign,
    Act::Deliver,
    Act::Resume,
];

/// Whether somebody's roles can bring a case on where it stands.
pub fn moved_by(who: &Who, service: Service, state: State) -> bool {
    MOVES.iter().any(|act| who.may(*act) && allows(service, state, *act).is_ok())
}

/// Every state before a decision is signed in which the case moves.
const BEFORE_DECISION: &[State] =
    &[State::Registered, State::Checked, State::Commission, State::Scored, State::Recommended, State::Prepared];

/// Every state but the last ones.
const WHILE_IT_LASTS: &[State] = &[
    State::Registered,
    State::Checked,
    State::Commission,
    State::Scored,
    State::Recommended,
    State::Prepared,
    State::Suspended,
    State::Decided,
    State::Delivered,
];

/// Every state of a case with an application to verify.
const DOUBTED: &[State] = &[
    State::Registered,
    State::Checked,
    State::Commission,
    State::Scored,
    State::Recommended,
    State::Prepared,
    State::Suspended,
    State::Decided,
    State::Delivered,
    State::Closed,
];

/// Whether an act may happen to a case of this service in this state.
///
/// # Errors
/// [`Refusal::NotOfService`] or [`Refusal::NotNow`], with the paragraph of the way.
#[expect(clippy::match_same_arms, reason = "a line an act: acts of one state stand apart in the law")]
pub fn allows(service: Service, state: State, act: Act) -> Result<(), Refusal> {
    use State::{Checked, Closed, Commission, Decided, Delivered, Prepared, Recommended, Registered, Scored};
    let issue = service == Service::Issue;
    // Where the act belongs, and the paragraph that puts it there.
    let (states, paragraph): (&[State], &'static str) = match act {
        Act::RuleExtension if service != Service::Extend => {
            return Err(Refusal::NotOfService { act, service, paragraph: "16" });
        }
        Act::RuleExtension => (&[Registered, Checked], "16"),
        Act::SendToCommission | Act::Score | Act::PutOnAgenda | Act::Recommend if !issue => {
            return Err(Refusal::NotOfService { act, service, paragraph: decides_by(service) });
        }
        // A paper that arrives late is still inside the general term (G1), so the check stays open till the
        // Commission has recommended.
        Act::CheckDocuments if issue => (&[Registered, Checked, Commission, Scored], "7"),
        Act::CheckDocuments => (&[Registered, Checked], decides_by(service)),
        // A notice of defects speaks of what a check found.
        Act::NoticeDefects if issue => (&[Checked, Commission, Scored], "7"),
        Act::NoticeDefects => (&[Checked], decides_by(service)),
        Act::SendToCommission => (&[Checked], "7"),
        Act::Score => (&[Commission, Scored], "8"),
        Act::PutOnAgenda => (&[Commission, Scored], "9"),
        Act::Recommend => (&[Scored], "9"),
        Act::Grant if issue => (&[Recommended], "11"),
        Act::Refuse if issue => (&[Recommended], "12"),
        Act::Grant => (&[Checked], decides_by(service)),
        Act::Refuse => (&[Checked], "12"),
        Act::Sign | Act::SendBack if issue => (&[Prepared], "11"),
        Act::Sign | Act::SendBack => (&[Prepared], decides_by(service)),
        Act::Deliver => (&[Decided], "13"),
        Act::Close => (&[Delivered], "13"),
        Act::ReopenCase => (&[Decided, Delivered, Closed], "24"),
        Act::Assign | Act::PlaceAttachment => (WHILE_IT_LASTS, ""),
        // Row 9 is closed, and an incomplete set of an issue goes to the Commission as it is (G1).
        Act::RefuseOtherwise if issue => return Err(Refusal::NotOfService { act, service, paragraph: "7" }),
        Act::RefuseOtherwise => (&[Checked], "row-9"),
        Act::Suspend => (&[Registered, Checked, Commission, Scored, Recommended, Prepared, Decided], ""),
        Act::Resume => (&[State::Suspended], ""),
        Act::CallHearing | Act::HoldHearing if issue => (&[Checked, Commission, Scored, Recommended], "apc-73"),
        Act::CallHearing | Act::HoldHearing => (&[Checked], "apc-73"),
        Act::Discontinue => (&[Registered, Checked, Commission, Scored, Recommended, Prepared, State::Suspended], ""),
        Act::Establish => (BEFORE_DECISION, ""),
        // A doubt may arise after the issue (G15), or while the case stands still.
        Act::AskVerification => (DOUBTED, ""),
        // What was signed stands: a slip in an issued certificate is an act of its own.
        Act::Correct if issue => (&[Registered, Checked, Commission, Scored, Recommended], "11"),
        Act::Correct => (&[Registered, Checked], decides_by(service)),
        _ => (State::ALL, ""),
    };
    if states.contains(&state) { Ok(()) } else { Err(Refusal::NotNow { act, state, service, paragraph }) }
}

/// The paragraph by which a service is decided.
pub(super) const fn decides_by(service: Service) -> &'static str {
    match service {
        Service::Issue => "11",
        Service::Extend => "16",
        Service::Reissue => "22",
        Service::Duplicate => "22-1",
    }
}
