//! What the sheet bears: the list of professions, the reading in the minutes, the edition without Row 9.

use super::*;

/// Holds: 8.
#[test]
fn a_profession_outside_the_list_is_never_found_met() {
    let (mut office, no) = scored(passing());
    let mut input = passing();
    input.profession_code = "астролог".into();
    let now = at("2026-03-06T11:00");
    let met = Command::Score { case: no, input: input.clone() };
    assert_eq!(office.submit(&met, &who(), now), Err(Refusal::NotListed("астролог".into())));
    (input.meets, input.reasons) = (false, "нет в перечне".into());
    office.submit(&Command::Score { case: no, input }, &who(), now).unwrap();
    office.submit(&recommend(no, Some(1)), &who(), now).unwrap();
}

#[test]
fn a_verdict_that_depends_on_the_reading_is_minuted_with_words() {
    let mut input = sheet(true, "2026-01-01", "2026-01-31", true);
    input.degree = true;
    let (mut office, no) = scored(input);
    assert!(office.cases[&no].sheet.as_ref().unwrap().points.is_sensitive());
    let mut silent = recommend(no, None);
    if let Command::Recommend { reasons, .. } = &mut silent {
        reasons.clear();
    }
    let now = at("2026-03-10T10:00");
    assert_eq!(office.submit(&silent, &who(), now), Err(Refusal::Empty { field: "field-reasons", paragraph: "10" }));
    office.submit(&recommend(no, None), &who(), now).unwrap();
}

/// A case of the edition whose Row 8 and Row 9 are not in our hands, scored.
fn scored_before_426(input: SheetInput) -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    let application = Box::new(application(Service::Issue, "2025-11-05T10:00"));
    let registration = Command::Register { application, warnings: vec![] };
    let events = office.submit(&registration, &who(), at("2026-03-06T09:00")).unwrap();
    let Event::CaseRegistered { case, .. } = events[0] else { panic!() };
    for command in [
        Command::CheckDocuments { case, answers: BTreeMap::new() },
        Command::SendToCommission { case },
        Command::Score { case, input },
    ] {
        office.submit(&command, &who(), at("2026-03-06T10:00")).unwrap();
    }
    (office, case)
}

/// Holds: G1.
#[test]
fn without_the_text_of_row_9_points_refuse_nobody_and_no_file_is_left_without_an_end() {
    let now = at("2026-03-10T10:00");
    let (mut office, case) = scored_before_426(sheet(true, "2018-01-01", "2019-12-31", true));
    assert_eq!(office.cases[&case].sheet.as_ref().unwrap().points.threshold, None);
    assert_eq!(office.submit(&recommend(case, Some(2)), &who(), now), Err(Refusal::GroundDoesNotHold(2)));
    office.submit(&recommend(case, None), &who(), now).unwrap();
    office.submit(&grant(case), &who(), now).unwrap();

    let (mut office, case) = scored_before_426(sheet(true, "2018-01-01", "2019-12-31", false));
    assert_eq!(office.submit(&recommend(case, None), &who(), now), Err(Refusal::NotQualified));
    office.submit(&recommend(case, Some(1)), &who(), now).unwrap();
    office.submit(&refuse(case, 1), &who(), now).unwrap();
}

/// Holds: 11.
#[test]
fn a_decision_against_the_recommendation_says_why() {
    let now = at("2026-03-10T10:00");
    let (mut office, no) = scored(passing());
    let mut unreliable = passing();
    unreliable.unreliable = "ответ вуза".into();
    office.submit(&Command::Score { case: no, input: unreliable }, &who(), now).unwrap();
    office.submit(&recommend(no, Some(3)), &who(), now).unwrap();
    assert_eq!(office.submit(&grant(no), &who(), now), Err(Refusal::Unreliable));

    let mut both = sheet(true, "2018-01-01", "2019-12-31", false);
    both.unreliable = "ответ вуза".into();
    let (mut office, no) = scored(both);
    office.submit(&recommend(no, Some(1)), &who(), now).unwrap();
    assert_eq!(office.submit(&refuse(no, 3), &who(), now), Err(Refusal::Departs));
    let mut because = refuse(no, 3);
    if let Command::Refuse { departs_because, .. } = &mut because {
        *departs_because = "ответ вуза пришёл".into();
    }
    office.submit(&because, &who(), now).unwrap();
    assert_eq!(office.cases[&no].decision.as_ref().unwrap().departs_because, "ответ вуза пришёл");
}

/// Holds: 11.
#[test]
fn a_grant_against_the_recommendation_says_why() {
    // Recommended for refusal while the sheet bore it, and nothing stands against a grant now.
    let now = at("2026-03-10T10:00");
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), now).unwrap();
    office.cases.get_mut(&no).unwrap().recommendation.as_mut().unwrap().refuse_on = Some(1);
    assert_eq!(office.submit(&grant(no), &who(), now), Err(Refusal::Departs));
}

/// Holds: 13.
#[test]
fn nothing_is_delivered_before_it_is_signed() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-10T10:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
    let mut early = deliver(no, "2026-03-11T11:00");
    if let Command::Deliver { signed_at, .. } = &mut early {
        *signed_at = "2026-03-11T11:30:00".parse().unwrap();
    }
    let refused = office.submit(&early, &who(), at("2026-03-12T10:00"));
    assert!(
        matches!(refused, Err(Refusal::Before { field: "field-delivered_at", paragraph: "13", .. })),
        "{refused:?}"
    );
}

/// Holds: 3, row-2, G8.
#[test]
fn another_channel_than_the_portals_says_why() {
    use crate::office::application::Channel;
    let mut office = opened();
    let mut application = application(Service::Issue, "2026-03-05T10:00");
    application.channel = Some(Channel::Other);
    let register =
        |application: &Application| Command::Register { application: application.clone().into(), warnings: vec![] };
    let now = at("2026-03-05T11:00");
    let silent = office.submit(&register(&application), &who(), now);
    assert_eq!(silent, Err(Refusal::Empty { field: "field-channel_note", paragraph: "row-2" }));
    application.channel_note = "портал не работал".into();
    office.submit(&register(&application), &who(), now).unwrap();
}
