//! Granted or refused (п. 11, 12, 15, 16, 22, 22-1).

use chrono::NaiveDate;

use super::commission::{ground_holds, may_be_granted};
use super::outside::stated;
use super::proposal::propose;
use super::{Ask, Rules, filled};
use crate::law::Stage;
use crate::office::case::{Case, Draft, Hearing};
use crate::office::event::Event;
use crate::office::ids::Login;
use crate::office::refusal::Refusal;

/// What the one who decides wishes beyond the law's proposal.
#[derive(Default)]
pub(super) struct Wish<'a> {
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) shortened_because: &'a str,
    pub(super) departs_because: &'a str,
}

/// Why the service is refused.
struct Because<'a> {
    ground: u8,
    facts: &'a str,
    hearing: &'a Hearing,
    departs: &'a str,
}

/// What a decision would write, whoever signs it.
pub(super) fn events(
    ask: &Ask<'_>,
    case: &Case,
    draft: &Draft,
    prepared_by: Option<&Login>,
) -> Result<Vec<Event>, Refusal> {
    match draft {
        Draft::Grant { valid_from, valid_until, shortened_because, departs_because } => {
            let wish = Wish { from: *valid_from, until: *valid_until, shortened_because, departs_because };
            grant(ask, case, &wish, departs(case, draft), prepared_by)
        }
        Draft::Refuse { ground, facts, hearing, departs_because } => {
            let because = Because { ground: *ground, facts, hearing, departs: departs_because };
            refuse(ask, case, &because, departs(case, draft), prepared_by)
        }
    }
}

/// Whether a decision departs from what the Commission recommended.
pub(super) fn departs(case: &Case, draft: &Draft) -> bool {
    let ground = match draft {
        Draft::Grant { .. } => None,
        Draft::Refuse { ground, .. } => Some(*ground),
    };
    case.recommendation.as_ref().is_some_and(|r| r.refuse_on != ground)
}

fn grant(
    ask: &Ask<'_>,
    case: &Case,
    wish: &Wish<'_>,
    departs: bool,
    prepared_by: Option<&Login>,
) -> Result<Vec<Event>, Refusal> {
    let rules = ask.rules()?;
    let edition = rules.edition_of(case)?;
    may_be_granted(case.sheet.as_ref())?;
    if departs && wish.departs_because.trim().is_empty() {
        return Err(Refusal::Departs);
    }
    let proposal = propose(ask, &rules, case, edition, wish)?;
    let mut events = vec![
        Event::CaseGranted {
            case: case.no,
            certificate: proposal.number.clone(),
            valid_from: proposal.from,
            valid_until: proposal.until,
            shortened_because: wish.shortened_because.trim().to_owned(),
            departs_because: if departs { wish.departs_because.trim().to_owned() } else { String::new() },
            late_by: late_by(ask, &rules, case)?,
            prepared_by: prepared_by.cloned(),
            detail: Some(proposal.detail.clone()),
        },
        Event::CertificateGranted {
            certificate: proposal.number.clone(),
            service: case.service(),
            case: case.no,
            full_name: proposal.detail.full_name,
            iin: proposal.iin,
            id_number: proposal.id_number,
            profession_code: proposal.detail.profession_code,
            basis: proposal.detail.basis,
            valid_from: proposal.from,
            valid_until: proposal.until,
            instead_of: proposal.instead_of.clone(),
            term: proposal.detail.term,
            extensions: proposal.extensions,
            counted: proposal.counted,
        },
    ];
    if let Some(old) = proposal.instead_of
        && ask.office.certificate(&old).is_some()
    {
        events.push(Event::CertificateSuperseded { certificate: old, by: proposal.number });
    }
    Ok(events)
}

fn late_by(ask: &Ask<'_>, rules: &Rules, case: &Case) -> Result<u16, Refusal> {
    rules.over(case).late_by(case.clocks.term(Stage::Decision).map(|t| t.due), ask.today())
}

fn refuse(
    ask: &Ask<'_>,
    case: &Case,
    because: &Because<'_>,
    departs: bool,
    prepared_by: Option<&Login>,
) -> Result<Vec<Event>, Refusal> {
    let Because { ground, facts, hearing, departs: departs_because } = *because;
    let rules = ask.rules()?;
    ground_holds(rules.edition_of(case)?, case.service(), case.sheet.as_ref(), ground)?;
    filled(facts, "field-facts", "row-5")?;
    if ground == 3 && case.outside.establishment().is_none() {
        return Err(Refusal::NotEstablished);
    }
    stated(ask, case, hearing)?;
    if departs && departs_because.trim().is_empty() {
        return Err(Refusal::Departs);
    }
    Ok(vec![Event::CaseRefused {
        case: case.no,
        ground,
        facts: facts.to_owned(),
        hearing: hearing.clone(),
        departs_because: if departs { departs_because.trim().to_owned() } else { String::new() },
        late_by: late_by(ask, &rules, case)?,
        prepared_by: prepared_by.cloned(),
    }])
}
