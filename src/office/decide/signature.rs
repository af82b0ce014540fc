//! Who signs. The head signs; whoever is not the head prepares. A refusal, a decision against the recommendation and a
//! revocation take two people, unless an office of one has switched that off (ours, not the law's).

use super::{Ask, decision, filled};
use crate::office::case::{Case, Draft, Prepared};
use crate::office::command::{Act, Command};
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::officer::OfficerRefusal;
use crate::office::refusal::Refusal;
use crate::office::settings::Settings;
use crate::office::who::{Role, Who};

/// A decision by whoever gives it: signed at once where one signature is enough, prepared for another's otherwise.
pub(super) fn decided(ask: &Ask<'_>, command: &Command, who: &Who) -> Result<Vec<Event>, Refusal> {
    let (case, draft, events) = given(ask, command)?;
    let two = ask.settings()?.second_signature && takes_two(&case, &draft);
    if who.roles.contains(&Role::Head) && !two {
        return Ok(events);
    }
    Ok(vec![Event::DecisionPrepared { case: case.no, draft: settled(&draft) }])
}

/// The decision a command gives, and what it would write if it were signed now.
pub(super) fn given(ask: &Ask<'_>, command: &Command) -> Result<(Case, Draft, Vec<Event>), Refusal> {
    let (no, draft) = command.decision().ok_or(Refusal::NotADecision(command.act()))?;
    let case = ask.case(no, command.act())?;
    let events = decision::events(ask, &case, &draft, None)?;
    Ok((case, draft, events))
}

/// Whether one signature is not enough.
fn takes_two(case: &Case, draft: &Draft) -> bool {
    match draft {
        Draft::Refuse { .. } => true,
        Draft::Grant { .. } => decision::departs(case, draft),
    }
}

/// What waits for a signature: it begins on the day the law gives when it is signed, and runs as long as the law lets
/// it from then unless it was shortened.
fn settled(draft: &Draft) -> Draft {
    match draft {
        Draft::Grant { valid_until, shortened_because, departs_because, .. } => Draft::Grant {
            valid_from: None,
            valid_until: valid_until.filter(|_| !shortened_because.trim().is_empty()),
            shortened_because: shortened_because.clone(),
            departs_because: departs_because.clone(),
        },
        refusal @ Draft::Refuse { .. } => refusal.clone(),
    }
}

/// Signs what another has prepared, under the law of the day of the signature.
pub(super) fn sign(ask: &Ask<'_>, no: CaseNo, who: &Who) -> Result<Vec<Event>, Refusal> {
    let settings = ask.settings()?;
    signed(ask, no, |prepared| second(&settings, (&prepared.by, prepared.hand.as_deref()), who))
}

/// What a signature would write, if the one who gives it may.
pub(super) fn signed(
    ask: &Ask<'_>,
    no: CaseNo,
    may: impl FnOnce(&Prepared) -> Result<(), Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(no, Act::Sign)?;
    let prepared = case.prepared.as_ref().ok_or(Refusal::NothingPrepared(no))?;
    may(prepared)?;
    decision::events(ask, &case, &prepared.draft, Some(&prepared.by))
}

/// Whoever prepared does not sign: neither under their own name, nor the owner of the file who prepared it in another's,
/// nor in another's name at all. `prepared` is by whom, and by whose hand. A training office is there to be everybody.
///
/// # Errors
/// [`Refusal::OwnSignature`] and [`OfficerRefusal::SignsInPerson`], while the office asks for two.
pub(super) fn second(settings: &Settings, prepared: (&str, Option<&str>), who: &Who) -> Result<(), Refusal> {
    if !settings.second_signature {
        return Ok(());
    }
    let (by, hand) = prepared;
    if by == who.login || (!settings.training && hand == Some(who.login.as_str())) {
        return Err(Refusal::OwnSignature(who.login.clone()));
    }
    match who.way.hand() {
        Some(owner) if !settings.training => Err(OfficerRefusal::SignsInPerson(owner).into()),
        _ => Ok(()),
    }
}

pub(super) fn send_back(ask: &Ask<'_>, no: CaseNo, reason: &str) -> Result<Vec<Event>, Refusal> {
    ask.case(no, Act::SendBack)?;
    filled(reason, "field-reason", "")?;
    Ok(vec![Event::DecisionSentBack { case: no, reason: reason.trim().to_owned() }])
}

pub(super) fn switch(ask: &Ask<'_>, on: bool, reason: &str) -> Result<Vec<Event>, Refusal> {
    if ask.settings()?.second_signature == on {
        return Err(Refusal::SameValue("second_signature".to_owned()));
    }
    filled(reason, "field-reason", "")?;
    Ok(vec![Event::SecondSignatureSwitched { on, reason: reason.trim().to_owned() }])
}
