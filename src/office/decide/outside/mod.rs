//! Acts on a case from outside the Order: suspended, heard, refused by another law, ended without a result, verified.

mod discontinue;
mod hearing;
mod otherwise;
mod suspension;
mod verification;

pub(super) use discontinue::discontinue;
pub(super) use hearing::{call, hold, stated};
pub(super) use otherwise::refuse;
pub(super) use suspension::{resume, suspend};
pub(super) use verification::{ask_for, establish, take};

use super::{Ask, filled};
use crate::office::outside::Basis;
use crate::office::refusal::Refusal;

/// Refuses an act without its requisites: a body, what it is, a number, a day that has come.
fn requisites(ask: &Ask<'_>, basis: &Basis) -> Result<(), Refusal> {
    filled(&basis.body, "field-basis_body", "")?;
    titled(ask, basis)
}

/// The same of a paper that names no body.
fn titled(ask: &Ask<'_>, basis: &Basis) -> Result<(), Refusal> {
    filled(&basis.act, "field-basis_act", "")?;
    filled(&basis.no, "field-basis_no", "")?;
    ask.past_day("field-basis_on", basis.on, "")
}
