//! Who works in the office: who may be changed, whose key it is, who is left to administer, who stands in.

use super::*;
use crate::office::officer::{
    Absence, AddKey, ChangeOfficer, DisableOfficer, EnableOfficer, OfficerRefusal, RemoveKey, SetAbsence,
};
use crate::office::who::{Role, Way};

const KEY: &str = include_str!("../../../../tests/fixtures/keys/ed25519.pub");
const OTHER_KEY: &str = include_str!("../../../../tests/fixtures/keys/ecdsa.pub");

fn add(office: &mut MemoryOffice, login: &str, roles: &[Role]) {
    let officer = NewOfficer::new(login, format!("Сотрудник {login}"), roles.iter().copied().collect());
    office.submit(&Command::AddOfficer { officer }, &who(), at("2026-03-02T10:00")).unwrap();
}

fn disable(login: &str) -> Command {
    Command::DisableOfficer(DisableOfficer { login: login.into(), reason: "уволен, приказ № 8".into() })
}

fn key(login: &str, key: &str) -> Command {
    Command::AddKey(AddKey { login: login.into(), key: key.into() })
}

fn away(login: &str, from: &str, until: &str, substitute: Option<&str>) -> Command {
    let absence = Absence { from: day(from), until: day(until), substitute: substitute.map(Into::into) };
    Command::SetAbsence(SetAbsence { login: login.into(), absence: Some(absence) })
}

fn give(office: &mut MemoryOffice, command: &Command) -> Result<Vec<Event>, Refusal> {
    office.submit(command, &who(), at("2026-03-03T10:00"))
}

fn refused(office: &mut MemoryOffice, command: &Command, refusal: OfficerRefusal) {
    assert_eq!(give(office, command), Err(Refusal::Officer(refusal)));
}

/// A command of an act that nothing but the role can stand against.
pub(super) fn command_of(office: &mut MemoryOffice, act: Act) -> Command {
    add(office, "lee", &[Role::Officer]);
    match act {
        Act::ChangeOfficer => Command::ChangeOfficer(ChangeOfficer {
            login: "lee".into(),
            name: Some("В. Ли".into()),
            roles: None,
            language: None,
            no_language: false,
        }),
        Act::DisableOfficer => disable("lee"),
        Act::EnableOfficer => {
            give(office, &disable("lee")).unwrap();
            Command::EnableOfficer(EnableOfficer { login: "lee".into(), reason: "вернулся".into() })
        }
        Act::AddKey => key("lee", KEY),
        Act::RemoveKey => {
            give(office, &key("lee", KEY)).unwrap();
            let fingerprint = office.officers["lee"].keys[0].fingerprint.clone();
            Command::RemoveKey(RemoveKey { login: "lee".into(), fingerprint })
        }
        _ => away("lee", "2026-03-10", "2026-03-20", None),
    }
}

#[test]
fn one_key_is_one_persons() {
    let mut office = opened();
    add(&mut office, "lee", &[Role::Officer]);
    add(&mut office, "kim", &[Role::Officer]);
    give(&mut office, &key("lee", KEY)).unwrap();
    let fingerprint = office.officers["lee"].keys[0].fingerprint.clone();
    let known = OfficerRefusal::KnownKey { fingerprint: fingerprint.clone(), login: "lee".into() };
    refused(&mut office, &key("kim", KEY), known.clone());
    give(&mut office, &disable("lee")).unwrap();
    refused(&mut office, &key("kim", KEY), known);
    refused(&mut office, &key("lee", OTHER_KEY), OfficerRefusal::Disabled("lee".into()));
    let remove = Command::RemoveKey(RemoveKey { login: "lee".into(), fingerprint: fingerprint.clone() });
    give(&mut office, &remove).unwrap();
    assert_eq!(office.officers["lee"].keys, Vec::new());
    refused(&mut office, &remove, OfficerRefusal::NoKey(fingerprint));
}

#[test]
fn somebody_is_always_left_to_administer() {
    let mut office = opened();
    let last = OfficerRefusal::LastAdministrator("akhmetova".into());
    refused(&mut office, &disable("akhmetova"), last.clone());
    let less = ChangeOfficer {
        login: "akhmetova".into(),
        name: None,
        roles: Some([Role::Officer].into()),
        language: None,
        no_language: false,
    };
    refused(&mut office, &Command::ChangeOfficer(less.clone()), last.clone());
    add(&mut office, "kim", &[Role::Administrator]);
    give(&mut office, &disable("kim")).unwrap();
    refused(&mut office, &disable("akhmetova"), last);
    add(&mut office, "lee", &[Role::Administrator]);
    give(&mut office, &Command::ChangeOfficer(less)).unwrap();
    assert_eq!(office.officers["akhmetova"].roles, [Role::Officer].into());
}

#[test]
fn whoever_works_under_a_name_has_the_roles_of_now_and_none_when_the_door_is_closed() {
    let mut office = opened();
    add(&mut office, "lee", &[Role::Officer]);
    let by_key = Way::Ssh { key: "SHA256:x".into(), address: "10.0.0.7".into() };
    let lee = Who { login: "lee".into(), roles: [Role::Officer].into(), way: by_key };
    let application = || {
        let application = Box::new(application(Service::Issue, "2026-03-02T10:00"));
        Command::Register { application, warnings: vec![] }
    };
    office.submit(&application(), &lee, at("2026-03-03T10:00")).unwrap();
    let change = ChangeOfficer {
        login: "lee".into(),
        name: None,
        roles: Some([Role::Auditor].into()),
        language: None,
        no_language: false,
    };
    give(&mut office, &Command::ChangeOfficer(change)).unwrap();
    let outcome = office.submit(&application(), &lee, at("2026-03-03T10:05"));
    assert_eq!(outcome, Err(Refusal::MayNot(Act::Register)), "the roles of this moment, not of the login");
    give(&mut office, &disable("lee")).unwrap();
    let outcome = office.submit(&application(), &lee, at("2026-03-03T10:10"));
    assert_eq!(outcome, Err(OfficerRefusal::Disabled("lee".into()).into()));
}

#[test]
fn whoever_stands_in_is_there() {
    let mut office = opened();
    add(&mut office, "lee", &[Role::Officer]);
    add(&mut office, "kim", &[Role::Officer]);
    refused(
        &mut office,
        &away("lee", "2026-03-10", "2026-03-20", Some("lee")),
        OfficerRefusal::OwnSubstitute("lee".into()),
    );
    assert!(matches!(give(&mut office, &away("lee", "2026-03-20", "2026-03-10", None)), Err(Refusal::Before { .. })));
    give(&mut office, &away("kim", "2026-03-20", "2026-03-31", None)).unwrap();
    let away_too = OfficerRefusal::SubstituteAway("kim".into());
    refused(&mut office, &away("lee", "2026-03-10", "2026-03-20", Some("kim")), away_too);
    give(&mut office, &away("lee", "2026-03-10", "2026-03-19", Some("kim"))).unwrap();
    let lee = &office.officers["lee"];
    let stands_in = |on: &str| lee.stand_in(day(on)).map(String::as_str);
    assert_eq!(stands_in("2026-03-09"), None);
    assert_eq!(stands_in("2026-03-10"), Some("kim"), "the first day counts");
    assert_eq!(stands_in("2026-03-19"), Some("kim"), "and the last");
    assert_eq!(stands_in("2026-03-20"), None);
    let back = Command::SetAbsence(SetAbsence { login: "lee".into(), absence: None });
    give(&mut office, &back).unwrap();
    refused(&mut office, &back, OfficerRefusal::NotAway("lee".into()));
}
