//! Who works in the office: names and roles, keys, absences. Nothing of the Order: the office's own rules.

use std::collections::BTreeSet;

use super::{Ask, filled};
use crate::office::event::Event;
use crate::office::officer::{
    Absence, AddKey, ChangeOfficer, DisableOfficer, EnableOfficer, KeyAdded, NewOfficer, Officer, OfficerRefusal,
    PublicKey, RemoveKey, SetAbsence,
};
use crate::office::refusal::Refusal;
use crate::office::who::{Role, Who};

/// Whoever works under a name of the register does what its roles allow now, not when they came in.
///
/// # Errors
/// They work here no more.
pub(super) fn current(ask: &Ask<'_>, who: &Who) -> Result<Who, Refusal> {
    // Before an office is opened nobody stands in its register.
    if !who.of_register() || ask.office.settings().is_none() {
        return Ok(who.clone());
    }
    let officer = known(ask, &who.login)?;
    if !officer.works() {
        return Err(OfficerRefusal::Disabled(officer.login).into());
    }
    Ok(Who { roles: officer.roles, ..who.clone() })
}

pub(super) fn add(ask: &Ask<'_>, new: &NewOfficer) -> Result<Vec<Event>, Refusal> {
    ask.rules()?;
    login(&new.login)?;
    filled(&new.name, "field-officer-name", "")?;
    some_role(&new.roles)?;
    if ask.office.officer(&new.login).is_some() {
        return Err(Refusal::KnownOfficer(new.login.clone()));
    }
    Ok(vec![Event::OfficerAdded { officer: new.clone() }])
}

pub(super) fn change(ask: &Ask<'_>, asked: &ChangeOfficer) -> Result<Vec<Event>, Refusal> {
    let officer = known(ask, &asked.login)?;
    let name = asked.name.as_deref().map(str::trim).filter(|name| *name != officer.name);
    let roles = asked.roles.as_ref().filter(|roles| **roles != officer.roles);
    let language = asked.language.filter(|language| Some(*language) != officer.language);
    let no_language = asked.no_language && language.is_none() && officer.language.is_some();
    if let Some(name) = name {
        filled(name, "field-officer-name", "")?;
    }
    if let Some(roles) = roles {
        some_role(roles)?;
        if !roles.contains(&Role::Administrator) {
            spared(ask, &officer)?;
        }
    }
    if name.is_none() && roles.is_none() && language.is_none() && !no_language {
        return Err(Refusal::SameValue("officer_data".to_owned()));
    }
    Ok(vec![Event::OfficerChanged(ChangeOfficer {
        login: officer.login,
        name: name.map(ToOwned::to_owned),
        roles: roles.cloned(),
        language,
        no_language,
    })])
}

pub(super) fn disable(ask: &Ask<'_>, asked: &DisableOfficer) -> Result<Vec<Event>, Refusal> {
    let officer = working(ask, &asked.login)?;
    filled(&asked.reason, "field-reason", "")?;
    spared(ask, &officer)?;
    Ok(vec![Event::OfficerDisabled(DisableOfficer { login: officer.login, reason: asked.reason.trim().to_owned() })])
}

pub(super) fn enable(ask: &Ask<'_>, asked: &EnableOfficer) -> Result<Vec<Event>, Refusal> {
    let officer = known(ask, &asked.login)?;
    if officer.works() {
        return Err(OfficerRefusal::Works(officer.login).into());
    }
    filled(&asked.reason, "field-reason", "")?;
    Ok(vec![Event::OfficerEnabled(EnableOfficer { login: officer.login, reason: asked.reason.trim().to_owned() })])
}

pub(super) fn add_key(ask: &Ask<'_>, asked: &AddKey) -> Result<Vec<Event>, Refusal> {
    let officer = working(ask, &asked.login)?;
    filled(&asked.key, "field-key", "")?;
    let key = PublicKey::parse(&asked.key).map_err(OfficerRefusal::BadKey)?;
    // sshd asks by the key alone whose it is: one key is one person's, also of those who have left.
    let whose = |other: &Officer| other.keys.iter().any(|own| own.fingerprint == key.fingerprint);
    if let Some(other) = ask.office.officers().into_iter().find(whose) {
        return Err(OfficerRefusal::KnownKey { fingerprint: key.fingerprint, login: other.login }.into());
    }
    Ok(vec![Event::KeyAdded(KeyAdded { login: officer.login, key })])
}

pub(super) fn remove_key(ask: &Ask<'_>, asked: &RemoveKey) -> Result<Vec<Event>, Refusal> {
    let officer = known(ask, &asked.login)?;
    let fingerprint = asked.fingerprint.trim();
    if !officer.keys.iter().any(|key| key.fingerprint == fingerprint) {
        return Err(OfficerRefusal::NoKey(fingerprint.to_owned()).into());
    }
    Ok(vec![Event::KeyRemoved(RemoveKey { login: officer.login, fingerprint: fingerprint.to_owned() })])
}

pub(super) fn absent(ask: &Ask<'_>, asked: &SetAbsence) -> Result<Vec<Event>, Refusal> {
    let officer = working(ask, &asked.login)?;
    match &asked.absence {
        None if officer.absence.is_none() => return Err(OfficerRefusal::NotAway(officer.login).into()),
        None => {}
        Some(away) => may_be(ask, &officer, away)?,
    }
    Ok(vec![Event::AbsenceSet(SetAbsence { login: officer.login, absence: asked.absence.clone() })])
}

fn may_be(ask: &Ask<'_>, officer: &Officer, away: &Absence) -> Result<(), Refusal> {
    super::not_before("field-absent-until", away.until, away.from, "")?;
    let Some(substitute) = &away.substitute else { return Ok(()) };
    if *substitute == officer.login {
        return Err(OfficerRefusal::OwnSubstitute(substitute.clone()).into());
    }
    let substitute = working(ask, substitute)?;
    let both = |other: &Absence| other.from <= away.until && away.from <= other.until;
    if substitute.absence.as_ref().is_some_and(both) {
        return Err(OfficerRefusal::SubstituteAway(substitute.login).into());
    }
    Ok(())
}

/// Refuses a login that could not stand in a line of `authorized_keys`.
pub(super) fn login(login: &str) -> Result<(), Refusal> {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-');
    // A dash in front reads as an option wherever the login is handed on.
    if login.is_empty() || login.len() > 32 || login.starts_with('-') || !login.bytes().all(fits) {
        return Err(Refusal::BadLogin(login.to_owned()));
    }
    Ok(())
}

fn some_role(roles: &BTreeSet<Role>) -> Result<(), Refusal> {
    if roles.is_empty() { Err(Refusal::Empty { field: "field-roles", paragraph: "" }) } else { Ok(()) }
}

fn known(ask: &Ask<'_>, login: &str) -> Result<Officer, Refusal> {
    ask.office.officer(login).ok_or_else(|| Refusal::NoOfficer(login.to_owned()))
}

/// Somebody who works here now.
pub(in crate::office::decide) fn working(ask: &Ask<'_>, login: &str) -> Result<Officer, Refusal> {
    let officer = known(ask, login)?;
    if officer.works() { Ok(officer) } else { Err(OfficerRefusal::Disabled(officer.login).into()) }
}

/// Refuses to lose the last who administers.
fn spared(ask: &Ask<'_>, officer: &Officer) -> Result<(), Refusal> {
    let administers = |other: &Officer| other.works() && other.roles.contains(&Role::Administrator);
    let others = ask.office.officers().into_iter().any(|other| other.login != officer.login && administers(&other));
    if administers(officer) && !others {
        return Err(OfficerRefusal::LastAdministrator(officer.login.clone()).into());
    }
    Ok(())
}
