//! What each state of an inquiry allows. `tests/office/inquiries.csv` is the same by hand, a line a cell.

use crate::office::Act;
use crate::office::inquiry::{InquiryRefusal, InquiryState};
use crate::office::refusal::Refusal;

/// The acts that happen to an inquiry.
pub const ACTS_ON_INQUIRIES: &[Act] = &[
    Act::AssignInquiry,
    Act::NoteInquiry,
    Act::CorrectInquiry,
    Act::ExtendInquiry,
    Act::NotifyAsker,
    Act::RedirectInquiry,
    Act::PrepareReply,
    Act::ReturnReply,
    Act::SignReply,
    Act::SendReply,
    Act::CloseInquiry,
];

/// Whether an act may happen to an inquiry in this state.
///
/// # Errors
/// [`InquiryRefusal::NotNow`].
pub fn allows(state: InquiryState, act: Act) -> Result<(), Refusal> {
    use InquiryState::{Prepared, Received, Redirected, Signed};
    let states: &[InquiryState] = match act {
        Act::NoteInquiry => InquiryState::ALL,
        // Signed, its words stand: nothing of what they answer changes any more.
        Act::CorrectInquiry | Act::ExtendInquiry | Act::RedirectInquiry | Act::PrepareReply | Act::CloseInquiry => {
            &[Received, Prepared]
        }
        Act::NotifyAsker => &[Received, Prepared, Signed, Redirected],
        Act::ReturnReply | Act::SignReply => &[Prepared],
        Act::SendReply => &[Signed],
        _ => &[Received, Prepared, Signed],
    };
    if states.contains(&state) { Ok(()) } else { Err(InquiryRefusal::NotNow { act, state }.into()) }
}
