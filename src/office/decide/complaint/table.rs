//! What each state of a complaint allows. `tests/office/complaints.csv` is the same by hand, a line a cell.

use crate::office::Act;
use crate::office::complaint::{ComplaintRefusal, ComplaintState};
use crate::office::refusal::Refusal;

/// The acts that happen to a complaint.
pub const ACTS_ON_COMPLAINTS: &[Act] = &[
    Act::AssignComplaint,
    Act::ForwardComplaint,
    Act::NotifyComplainant,
    Act::SatisfyComplaint,
    Act::AnswerComplaint,
    Act::RecordReview,
    Act::RecordCourt,
    Act::CloseComplaint,
];

/// Whether an act may happen to a complaint in this state.
///
/// # Errors
/// [`ComplaintRefusal::NotNow`], with the paragraph of the way.
pub fn allows(state: ComplaintState, act: Act) -> Result<(), Refusal> {
    use ComplaintState::{Answered, Closed, Court, Forwarded, Received, Reviewed, Satisfied};
    let (states, paragraph): (&[ComplaintState], &'static str) = match act {
        // Answered in part, or satisfied later than the three days, it is still to be sent on (п. 24).
        Act::ForwardComplaint => (&[Received, Answered, Satisfied], "24"),
        Act::NotifyComplainant => (&[Satisfied, Forwarded, Reviewed, Court], "24"),
        // A partial answer does not take away the right to satisfy the rest in full.
        Act::SatisfyComplaint => (&[Received, Answered], "24"),
        Act::AnswerComplaint => (&[Received], "25"),
        // The person may go to the reviewing body with our answer in hand; what it decides comes when it comes.
        Act::RecordReview => (&[Answered, Satisfied, Forwarded, Reviewed, Closed], "26"),
        Act::RecordCourt => (&[Forwarded, Reviewed, Court, Closed], "28"),
        _ => (&[Received, Answered, Satisfied, Forwarded, Reviewed, Court], "24"),
    };
    if states.contains(&state) { Ok(()) } else { Err(ComplaintRefusal::NotNow { act, state, paragraph }.into()) }
}
