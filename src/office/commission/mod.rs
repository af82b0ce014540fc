//! The Commission of п. 6: who sits in it by period, its sittings and what is recorded of each applicant (п. 9).
//!
//! The Order has no quorum, no chair and no rule of majority: nothing here says whether a sitting was lawful. What was
//! recorded is kept and shown.

mod apply;
mod composition;
mod item;
mod orders;
mod refusal;
#[cfg(test)]
mod sequence_tests;
mod sitting;

pub use apply::{composition, sitting};
pub use composition::{Category, Composition, Member, Substitute, empty_on, in_force};
pub use item::{AgendaItem, Ballot, Entry, Postponement, Resolution, Vote};
pub use orders::{
    AttendSitting, AttendanceTaken, CancelSitting, CasePostponed, CompositionSet, EntryRecorded, MinutesNo,
    OpenSitting, PutOnAgenda, PutOnTheAgenda, RecordEntry, SetComposition, SignSitting, SittingCancelled,
    SittingOpened, SittingSigned, TakeOffAgenda, TakenOffAgenda,
};
pub use refusal::SittingRefusal;
pub use sitting::{Presence, Seat, Sitting, SittingState, Stand};
