//! Who prepares and who signs.

use super::*;
use crate::office::case::Draft;
use crate::office::officer::OfficerRefusal;
use crate::office::who::{Role, Way};

fn by(login: &str, roles: &[Role]) -> Who {
    Who { roles: roles.iter().copied().collect(), ..Who::owner(login) }
}

/// An office of two, with a case the Commission has recommended on.
fn two(refuse_on: Option<u8>, input: SheetInput) -> (MemoryOffice, CaseNo) {
    let (mut office, no) = scored(input);
    office.submit(&recommend(no, refuse_on), &who(), at("2026-03-09T09:00")).unwrap();
    let on = Command::SwitchSecondSignature { on: true, reason: "приказ № 3".into() };
    office.submit(&on, &who(), at("2026-03-09T09:30")).unwrap();
    (office, no)
}

#[test]
fn a_refusal_is_prepared_by_one_and_signed_by_another() {
    let (mut office, no) = two(Some(2), sheet(true, "2018-01-01", "2019-12-31", true));
    let (now, head) = (at("2026-03-10T10:00"), by("ospanov", &[Role::Head]));
    assert_eq!(
        office.submit(&Command::Sign { case: no }, &head, now),
        Err(Refusal::NotNow { act: Act::Sign, state: State::Recommended, service: Service::Issue, paragraph: "11" })
    );
    office.submit(&refuse(no, 2), &who(), now).unwrap();
    let prepared = office.cases[&no].prepared.clone().unwrap();
    assert_eq!((office.cases[&no].state, prepared.by.as_str()), (State::Prepared, "akhmetova"));
    assert!(matches!(prepared.draft, Draft::Refuse { ground: 2, .. }));
    let own = Err(Refusal::OwnSignature("akhmetova".into()));
    assert_eq!(office.submit(&Command::Sign { case: no }, &who(), now), own);
    // Signed a day after the term: late is measured by the signature.
    office.submit(&Command::Sign { case: no }, &head, at("2026-03-16T10:00")).unwrap();
    let decision = office.cases[&no].decision.clone().unwrap();
    assert_eq!((decision.by.as_str(), decision.prepared_by.as_deref()), ("ospanov", Some("akhmetova")));
    assert_eq!((decision.late_by, office.cases[&no].prepared.clone()), (1, None));
}

#[test]
fn what_is_sent_back_goes_where_it_came_from_with_the_reason_and_can_be_prepared_anew() {
    let (mut office, no) = two(Some(2), sheet(true, "2018-01-01", "2019-12-31", true));
    let (now, head) = (at("2026-03-10T10:00"), by("ospanov", &[Role::Head]));
    office.submit(&refuse(no, 2), &who(), now).unwrap();
    let back = |reason: &str| Command::SendBack { case: no, reason: reason.into() };
    assert!(matches!(office.submit(&back(" "), &head, now), Err(Refusal::Empty { .. })));
    office.submit(&back("не названы баллы"), &head, now).unwrap();
    let case = &office.cases[&no];
    assert_eq!((case.state, case.prepared.clone()), (State::Recommended, None));
    assert_eq!(case.sent_back.as_ref().map(|s| s.reason.as_str()), Some("не названы баллы"));
    office.submit(&refuse(no, 2), &who(), now).unwrap();
    assert_eq!(office.cases[&no].sent_back, None);
}

#[test]
fn the_head_issues_at_once_and_an_officer_prepares_it_for_the_day_it_is_signed() {
    let (mut office, no) = two(None, passing());
    let head = by("ospanov", &[Role::Head]);
    let mut alone = office.clone();
    alone.submit(&grant(no), &head, at("2026-03-10T10:00")).unwrap();
    assert_eq!(alone.cases[&no].state, State::Decided);
    let mut full = grant(no);
    if let Command::Grant { valid_from, valid_until, .. } = &mut full {
        (*valid_from, *valid_until) = (Some(day("2026-03-10")), Some(day("2026-06-09")));
    }
    office.submit(&full, &by("lee", &[Role::Officer]), at("2026-03-10T10:00")).unwrap();
    assert!(office.certificates.is_empty());
    office.submit(&Command::Sign { case: no }, &head, at("2026-03-12T10:00")).unwrap();
    let certificate = &office.certificates["2026-0001"];
    assert_eq!(certificate.valid_from(), Some(day("2026-03-12")));
    assert_eq!(certificate.valid_until(), Some(day("2026-06-11")));
}

#[test]
fn a_decision_against_the_recommendation_takes_two_even_from_a_head() {
    let (mut office, no) = two(Some(1), sheet(true, "2015-01-01", "2020-12-31", false));
    // The sheet is mended after the recommendation in no way: an issue against it stands on the sheet alone.
    let mut against = grant(no);
    if let Command::Grant { departs_because, .. } = &mut against {
        *departs_because = "диплом признан".into();
    }
    let head = by("ospanov", &[Role::Head]);
    let outcome = office.submit(&against, &head, at("2026-03-10T10:00"));
    assert_eq!(outcome, Err(Refusal::NotQualified));
    let mut case = office.cases[&no].clone();
    case.sheet.as_mut().unwrap().input.meets = true;
    office.cases.insert(no, case);
    office.submit(&against, &head, at("2026-03-10T10:00")).unwrap();
    assert_eq!(office.cases[&no].state, State::Prepared);
    let own = Err(Refusal::OwnSignature("ospanov".into()));
    assert_eq!(office.submit(&Command::Sign { case: no }, &head, at("2026-03-10T11:00")), own);
    office.submit(&Command::Sign { case: no }, &by("deputy", &[Role::Head]), at("2026-03-10T11:00")).unwrap();
    assert_eq!(office.cases[&no].decision.as_ref().unwrap().departs_because, "диплом признан");
}

#[test]
fn an_office_of_one_may_switch_it_off_and_says_why() {
    let (mut office, no) = two(Some(2), sheet(true, "2018-01-01", "2019-12-31", true));
    let now = at("2026-03-10T10:00");
    let switch = |on, reason: &str| Command::SwitchSecondSignature { on, reason: reason.into() };
    assert!(matches!(office.submit(&switch(false, ""), &who(), now), Err(Refusal::Empty { .. })));
    let same = Err(Refusal::SameValue("second_signature".into()));
    assert_eq!(office.submit(&switch(true, "приказ"), &who(), now), same);
    office.submit(&switch(false, "приказ № 4: один сотрудник"), &who(), now).unwrap();
    office.submit(&refuse(no, 2), &who(), now).unwrap();
    let decision = office.cases[&no].decision.clone().unwrap();
    assert_eq!((decision.by.as_str(), decision.prepared_by), ("akhmetova", None));
}

#[test]
fn the_owner_of_the_file_is_one_person_under_every_name() {
    let (mut office, no) = two(Some(2), sheet(true, "2018-01-01", "2019-12-31", true));
    for (login, role) in [("ospanov", Role::Head), ("lee", Role::Officer)] {
        let officer = NewOfficer::new(login, login, [role].into());
        office.submit(&Command::AddOfficer { officer }, &who(), at("2026-03-09T10:00")).unwrap();
    }
    let named = |login: &str| Who { way: Way::Named { owner: "root".into() }, ..by(login, &[]) };
    let root = by("root", &[Role::Head]);
    let by_key = Who { way: Way::Ssh { key: "SHA256:x".into(), address: "10.0.0.7".into() }, ..by("ospanov", &[]) };
    let sign = Command::Sign { case: no };
    let now = at("2026-03-10T10:00");
    office.submit(&refuse(no, 2), &named("lee"), now).unwrap();
    let in_person = Err(Refusal::Officer(OfficerRefusal::SignsInPerson("root".into())));
    assert_eq!(office.submit(&sign, &named("ospanov"), now), in_person);
    assert_eq!(office.submit(&sign, &root, now), Err(Refusal::OwnSignature("root".into())), "prepared by this hand");
    let mut training = office.clone();
    training.settings = training.settings.map(|settings| Settings { training: true, ..(*settings).clone() }.into());
    training.submit(&sign, &named("ospanov"), now).unwrap();
    office.submit(&sign, &by_key, now).unwrap();
}
