//! Granted or refused (п. 11, 12, 15, 16, 22, 22-1).

use chrono::{Datelike, Days, NaiveDate};

use super::commission::{ground_holds, may_be_granted};
use super::{Ask, Rules, filled, not_before};
use crate::law::edition::Edition;
use crate::law::validity;
use crate::law::{Service, Stage};
use crate::office::case::{Case, Draft, Hearing};
use crate::office::certificate::Certificate;
use crate::office::event::Event;
use crate::office::ids::Login;
use crate::office::refusal::Refusal;

/// What the one who decides wishes beyond the law's proposal.
struct Wish<'a> {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    shortened_because: &'a str,
    departs_because: &'a str,
}

/// Why the service is refused.
struct Because<'a> {
    ground: u8,
    facts: &'a str,
    hearing: &'a Hearing,
    departs: &'a str,
}

/// What a grant would write into the register.
struct Proposal {
    number: String,
    from: NaiveDate,
    until: NaiveDate,
    instead_of: Option<String>,
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
    let earlier = earlier(ask, case)?;
    let proposal = match case.service() {
        Service::Issue => Proposal { instead_of: standing(ask, case), ..issue(ask, &rules, edition, wish)? },
        Service::Extend => extend(&rules, case, edition, earlier.as_ref(), wish)?,
        Service::Reissue => reissue(ask, case, earlier.as_ref(), wish)?,
        Service::Duplicate => duplicate(case, earlier.as_ref(), wish)?,
    };
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
        },
        Event::CertificateGranted {
            certificate: proposal.number.clone(),
            service: case.service(),
            case: case.no,
            full_name: case.application.full_name.clone(),
            iin: case.application.iin.clone(),
            id_number: case.application.id_number.clone(),
            profession_code: profession(case, earlier.as_ref()),
            basis: basis(case),
            valid_from: proposal.from,
            valid_until: proposal.until,
            instead_of: proposal.instead_of.clone(),
        },
    ];
    if let Some(old) = proposal.instead_of
        && ask.office.certificate(&old).is_some()
    {
        events.push(Event::CertificateSuperseded { certificate: old, by: proposal.number });
    }
    Ok(events)
}

/// The certificate this case gave before it was opened again: a new one stands in its place.
fn standing(ask: &Ask<'_>, case: &Case) -> Option<String> {
    let number = case.past_certificate()?;
    ask.office.certificate(number).filter(|found| found.superseded_by.is_none()).map(|found| found.number)
}

/// R-TERM: from the day of the decision, at most the edition's months, shortened only with a reason (п. 15).
fn issue(ask: &Ask<'_>, rules: &Rules, edition: &Edition, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    let from = ask.today();
    if let Some(other) = wish.from.filter(|day| *day != from) {
        return Err(Refusal::NotDecisionDay(other));
    }
    let most = validity::until(edition, Service::Issue, rules.readings(edition).term, from)?;
    let until = wish.until.unwrap_or(most.picked);
    within(until, from, most.picked, "15")?;
    if until < most.picked && wish.shortened_because.trim().is_empty() {
        return Err(Refusal::ShortenedWithoutReason { most: most.picked });
    }
    let year = ask.today().year();
    let count = ask.office.next_certificate(u16::try_from(year).unwrap_or_default());
    Ok(Proposal { number: format!("{year}-{count:04}"), from, until, instead_of: None })
}

/// The day after the old end, until the contract's end, at most the edition's cap (п. 16); the same number.
fn extend(
    rules: &Rules,
    case: &Case,
    edition: &Edition,
    earlier: Option<&Certificate>,
    wish: &Wish<'_>,
) -> Result<Proposal, Refusal> {
    filled(&case.application.certificate_number, "field-certificate_number", "16")?;
    let after_old = earlier.and_then(Certificate::valid_until).and_then(|end| end.checked_add_days(Days::new(1)));
    let from = wish.from.or(after_old).ok_or(Refusal::DatesNeeded { paragraph: "16" })?;
    let most = validity::until(edition, Service::Extend, rules.readings(edition).term, from)?;
    let until = wish
        .until
        .or_else(|| case.application.contract_until.map(|end| end.min(most.picked)))
        .ok_or(Refusal::DatesNeeded { paragraph: "16" })?;
    within(until, from, most.picked, "16")?;
    Ok(Proposal { number: case.application.certificate_number.clone(), from, until, instead_of: None })
}

/// A new number, the same end (п. 22).
fn reissue(ask: &Ask<'_>, case: &Case, earlier: Option<&Certificate>, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    filled(&case.application.certificate_number, "field-certificate_number", "22")?;
    let from = wish.from.unwrap_or(ask.today());
    let until =
        wish.until.or(earlier.and_then(Certificate::valid_until)).ok_or(Refusal::DatesNeeded { paragraph: "22" })?;
    not_before("field-valid_until", until, from, "22")?;
    let year = ask.today().year();
    let count = ask.office.next_certificate(u16::try_from(year).unwrap_or_default());
    let number = format!("{year}-{count:04}");
    Ok(Proposal { number, from, until, instead_of: Some(case.application.certificate_number.clone()) })
}

/// The same number and term (п. 22-1).
fn duplicate(case: &Case, earlier: Option<&Certificate>, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    filled(&case.application.certificate_number, "field-certificate_number", "22-1")?;
    let needed = Refusal::DatesNeeded { paragraph: "22-1" };
    let from = wish.from.or(earlier.and_then(Certificate::valid_from)).ok_or(needed.clone())?;
    let until = wish.until.or(earlier.and_then(Certificate::valid_until)).ok_or(needed)?;
    not_before("field-valid_until", until, from, "22-1")?;
    Ok(Proposal { number: case.application.certificate_number.clone(), from, until, instead_of: None })
}

fn within(until: NaiveDate, from: NaiveDate, most: NaiveDate, paragraph: &'static str) -> Result<(), Refusal> {
    not_before("field-valid_until", until, from, paragraph)?;
    if until > most {
        return Err(Refusal::TooLong { until, most, paragraph: paragraph.to_owned() });
    }
    Ok(())
}

/// The certificate the application speaks of, where the register has it; one in whose place another stands is none
/// to extend, reissue or duplicate.
fn earlier(ask: &Ask<'_>, case: &Case) -> Result<Option<Certificate>, Refusal> {
    let number = case.application.certificate_number.trim();
    if case.service() == Service::Issue || number.is_empty() {
        return Ok(None);
    }
    let found = ask.office.certificate(number);
    match found.as_ref().and_then(|c| c.superseded_by.clone()) {
        Some(by) => Err(Refusal::Superseded { number: number.to_owned(), by }),
        None => Ok(found),
    }
}

fn profession(case: &Case, earlier: Option<&Certificate>) -> String {
    let sheet = case.sheet.as_ref().map(|s| s.input.profession_code.clone());
    sheet
        .or_else(|| earlier.map(|c| c.profession_code.clone()))
        .unwrap_or_else(|| case.application.profession_code.clone())
}

/// Основание для выдачи: the minutes, or the application by its paragraph and the paper it stands on.
fn basis(case: &Case) -> String {
    let application = &case.application;
    match (&case.recommendation, case.service()) {
        (Some(r), _) => format!("протокол № {} от {}", r.minutes_no, r.minutes_on.format("%d.%m.%Y")),
        (None, Service::Extend) => {
            format!("заявление № {}, трудовой договор № {}", application.portal_number, application.contract_number)
        }
        (None, Service::Reissue) => format!("п. 22 Правил, заявление № {}", application.portal_number),
        (None, _) => format!("п. 22-1 Правил, заявление № {}", application.portal_number),
    }
}

fn late_by(ask: &Ask<'_>, rules: &Rules, case: &Case) -> Result<u16, Refusal> {
    rules.late_by(case.clocks.term(Stage::Decision).map(|t| t.due), ask.today())
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
    match hearing {
        Hearing::Held(day) => ask.past_day("field-hearing_on", *day, "apc-73")?,
        Hearing::NotHeld(because) => filled(because, "field-hearing_because", "apc-73")?,
    }
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
