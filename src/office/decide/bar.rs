//! What of the certificate or of the application's data stands against a grant of the three services that have no
//! Commission, where no paper is missing: by it alone a whole set is refused by a law outside Row 9 (G1).

use chrono::{DateTime, FixedOffset};

use super::Ask;
use super::decision::Wish;
use super::proposal::propose;
use crate::law::Service;
use crate::office::case::Case;
use crate::office::flaw::Flaw;
use crate::office::refusal::Refusal;
use crate::office::view::Office;

/// What stands against a grant.
pub(super) enum Bar {
    /// Nobody can mend it.
    ForGood,
    /// The applicant can.
    Flaw(Flaw),
}

/// What stands against a grant, if it is of the certificate or of the application's data.
///
/// # Errors
/// When the law cannot be asked.
pub(super) fn bar(ask: &Ask<'_>, case: &Case) -> Result<Option<Bar>, Refusal> {
    if case.service() == Service::Issue {
        return Ok(None);
    }
    let rules = ask.rules()?;
    let Err(refusal) = propose(ask, &rules, case, rules.edition_of(case)?, &Wish::default()) else { return Ok(None) };
    Ok(match &refusal {
        Refusal::Superseded { .. } => Some(Bar::ForGood),
        Refusal::Certificate(fault) if fault.is_final() => Some(Bar::ForGood),
        other => Flaw::of(other).map(Bar::Flaw),
    })
}

/// The flaw of an application's data, if that is what stands against a grant.
pub(super) fn flaw(ask: &Ask<'_>, case: &Case) -> Result<Option<Flaw>, Refusal> {
    Ok(match bar(ask, case)? {
        Some(Bar::Flaw(flaw)) => Some(flaw),
        Some(Bar::ForGood) | None => None,
    })
}

/// The flaw of a case's data at a moment, for whoever writes the notice.
///
/// # Errors
/// When the law cannot be asked.
pub fn flaw_of(office: &dyn Office, case: &Case, now: DateTime<FixedOffset>) -> Result<Option<Flaw>, Refusal> {
    flaw(&Ask { office, now: now.naive_local() }, case)
}
