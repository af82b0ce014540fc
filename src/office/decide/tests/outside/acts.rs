//! Heard, refused by another law, ended without a result, verified, delivered.

use super::*;

/// An extension with its documents checked and its unreliability established by an act.
fn established() -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    let no = register(&mut office, Service::Extend);
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Extend) };
    office.submit(&check, &who(), at("2026-03-06T10:00")).unwrap();
    office.submit(&establish(no), &who(), at("2026-03-06T10:10")).unwrap();
    (office, no)
}

/// A refusal on ground 3 after a hearing that is said to have been held on a day.
fn refused_after(no: CaseNo, on: &str) -> Command {
    let mut command = refuse(no, 3);
    if let Command::Refuse { hearing, .. } = &mut command {
        *hearing = Hearing::Held(day(on));
    }
    command
}

/// Holds: G3.
#[test]
fn a_hearing_has_three_working_days_of_notice_and_says_whether_it_fits() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let who = &who();
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Issue) };
    office.submit(&check, who, at("2026-03-06T10:00")).unwrap();
    let early = office.submit(&call(no, "2026-03-06", "2026-03-11"), who, at("2026-03-06T11:00"));
    let Err(Refusal::Before { field, earliest, paragraph, .. }) = early else { panic!("{early:?}") };
    assert_eq!((field, earliest, paragraph), ("field-hearing_day", day("2026-03-12"), "apc-73"));
    // WD 2 is the 10th: a notice by then fits, one on the 11th does not.
    office.submit(&call(no, "2026-03-10", "2026-03-13"), who, at("2026-03-10T11:00")).unwrap();
    let called = office.cases[&no].outside.hearing().cloned().unwrap();
    assert_eq!((called.fits, called.term.notice_due), (true, Some(day("2026-03-10"))));
    office.submit(&call(no, "2026-03-11", "2026-03-16"), who, at("2026-03-11T11:00")).unwrap();
    assert!(!office.cases[&no].outside.hearing().unwrap().fits);
    let early = office.submit(&hold(no, "2026-03-13"), who, at("2026-03-13T11:00"));
    assert!(matches!(early, Err(Refusal::Before { paragraph: "apc-73", .. })), "{early:?}");
    office.submit(&hold(no, "2026-03-16"), who, at("2026-03-16T17:00")).unwrap();
    assert_eq!(office.submit(&hold(no, "2026-03-16"), who, at("2026-03-16T17:30")), Err(Refusal::NoHearing));
    let held = office.cases[&no].outside.hearing().unwrap().held.clone().unwrap();
    assert_eq!((held.on, held.said.as_str()), (day("2026-03-16"), "согласен"));
}

/// Holds: G1.
#[test]
fn another_law_is_the_heads_alone_and_only_for_an_incomplete_set() {
    let mut office = opened();
    certificates::received(&mut office, "2026-06-01");
    let no = register(&mut office, Service::Extend);
    let now = at("2026-03-06T10:00");
    let head = Who { roles: [Role::Head].into(), ..Who::owner("ospanov") };
    let mut missing = answers(Service::Extend);
    let check = |answers: &BTreeMap<String, Answer>| Command::CheckDocuments { case: no, answers: answers.clone() };
    office.submit(&check(&missing), &who(), now).unwrap();
    assert_eq!(office.submit(&otherwise(no), &head, now), Err(Refusal::SetComplete));
    missing.insert("contract".into(), Answer::Missing);
    office.cases.get_mut(&no).unwrap().documents.as_mut().unwrap().missing = vec!["contract".into()];
    let officer = Who { roles: [Role::Officer].into(), ..Who::owner("lee") };
    assert_eq!(office.submit(&otherwise(no), &officer, now), Err(Refusal::MayNot(Act::RefuseOtherwise)));
    let mut uncited = otherwise(no);
    if let Command::RefuseOtherwise(asked) = &mut uncited {
        asked.citation = " ".into();
    }
    let told = office.submit(&uncited, &head, now);
    assert_eq!(told, Err(Refusal::Empty { field: "field-citation", paragraph: "row-9" }));
    // No second signature: the head answers for it.
    office.settings = office.settings.take().map(|s| Settings { second_signature: true, ..(*s).clone() }.into());
    office.submit(&otherwise(no), &head, now).unwrap();
    let case = &office.cases[&no];
    let Outcome::RefusedOtherwise { citation, .. } = &case.decision.as_ref().unwrap().outcome else { panic!() };
    assert_eq!((case.state, citation.as_str()), (State::Decided, "Закон «О государственных услугах», ст. 19-1"));
    let issue = register(&mut office, Service::Issue);
    let told = office.submit(&otherwise(issue), &head, now);
    assert!(matches!(told, Err(Refusal::NotOfService { paragraph: "7", .. })), "{told:?}");
}

#[test]
fn a_case_ends_without_a_result_by_a_paper() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let now = at("2026-03-06T10:00");
    let mut asked = discontinue(no, EndKind::Withdrawn);
    asked.basis.no = String::new();
    let mut submit = |asked: &Discontinue| office.submit(&Command::Discontinue(asked.clone()), &who(), now);
    assert_eq!(submit(&asked), Err(Refusal::Empty { field: "field-basis_no", paragraph: "" }));
    asked = discontinue(no, EndKind::Discontinued);
    asked.basis.body = String::new();
    assert_eq!(submit(&asked), Err(Refusal::Empty { field: "field-basis_body", paragraph: "" }));
    asked = discontinue(no, EndKind::Redirected);
    assert_eq!(submit(&asked), Err(Refusal::Empty { field: "field-to_body", paragraph: "" }));
    // The applicant's own paper names no body.
    asked = discontinue(no, EndKind::Withdrawn);
    asked.basis.body = String::new();
    submit(&asked).unwrap();
    let case = &office.cases[&no];
    assert_eq!((case.state, case.state.is_open(), case.current_term()), (State::Discontinued, false, None));
    assert_eq!(case.outside.ended.as_ref().unwrap().kind, EndKind::Withdrawn);
    let outcome = office.submit(&Command::SendToCommission { case: no }, &who(), now);
    assert!(matches!(outcome, Err(Refusal::NotNow { state: State::Discontinued, .. })), "{outcome:?}");
}

#[test]
fn an_application_of_another_body_goes_there_in_three_days_and_late_is_only_written_down() {
    for (on, due, late) in [("2026-03-11", "2026-03-11", 0), ("2026-03-13", "2026-03-11", 2)] {
        let mut office = opened();
        let no = register(&mut office, Service::Extend);
        let mut asked = discontinue(no, EndKind::Redirected);
        (asked.on, asked.to_body) = (day(on), "МИО города Алматы".into());
        office.submit(&Command::Discontinue(asked), &who(), at("2026-03-13T10:00")).unwrap();
        let redirect = office.cases[&no].outside.ended.clone().unwrap().redirect.unwrap();
        assert_eq!((redirect.due, redirect.late_by), (day(due), late), "{on}");
    }
}

#[test]
fn a_case_is_merged_into_another_of_the_same_person_and_both_know() {
    let mut office = opened();
    let (no, other) = (register(&mut office, Service::Issue), register(&mut office, Service::Extend));
    let stranger = register(&mut office, Service::Duplicate);
    let application = &mut office.cases.get_mut(&stranger).unwrap().application;
    (application.iin, application.full_name) = ("830725324150".into(), "Пак Ольга".into());
    let now = at("2026-03-06T10:00");
    let mut into = |case: CaseNo| {
        let asked = Discontinue { into: Some(case), ..discontinue(no, EndKind::Merged) };
        office.submit(&Command::Discontinue(asked), &who(), now)
    };
    assert_eq!(into(no), Err(Refusal::NotToMergeInto(no)));
    assert_eq!(into(stranger), Err(Refusal::NotToMergeInto(stranger)));
    let nobody = CaseNo { year: 2026, count: 99 };
    assert_eq!(into(nobody), Err(Refusal::NoCase(nobody)));
    into(other).unwrap();
    assert_eq!(office.cases[&no].outside.ended.as_ref().unwrap().into, Some(other));
    assert_eq!(office.cases[&other].outside.merged, [no]);
    assert_eq!(office.cases[&other].state, State::Registered);
}

/// Holds: G15.
#[test]
fn ground_three_needs_an_establishment_and_doubt_is_none() {
    let mut office = opened();
    let no = register(&mut office, Service::Extend);
    let now = at("2026-03-06T15:00");
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Extend) };
    office.submit(&check, &who(), now).unwrap();
    assert_eq!(office.submit(&refuse(no, 3), &who(), now), Err(Refusal::NotEstablished));
    assert_eq!(office.submit(&answer(no, AnswerKind::Confirmed), &who(), now), Err(Refusal::NoRequest(1)));
    office.submit(&ask(no), &who(), now).unwrap();
    // The clock runs on.
    assert_eq!(due(&office, no, Stage::Decision).0, day("2026-03-11"));
    for doubt in [AnswerKind::NoAnswer, AnswerKind::Confirmed] {
        office.submit(&answer(no, doubt), &who(), now).unwrap();
        assert_eq!(office.submit(&refuse(no, 3), &who(), now), Err(Refusal::NotEstablished));
    }
    assert_eq!(office.submit(&answer(no, AnswerKind::NotConfirmed), &who(), now), Err(Refusal::Answered(1)));
    office.submit(&ask(no), &who(), now).unwrap();
    let mut second = answer(no, AnswerKind::NotConfirmed);
    if let Command::AnswerVerification(asked) = &mut second {
        asked.request = 2;
    }
    office.submit(&second, &who(), now).unwrap();
    let by = office.cases[&no].outside.establishment();
    assert_eq!(by.as_deref(), Some("КазНУ, № 15, 06.03.2026, диплом не выдавался"));
    office.submit(&refuse(no, 3), &who(), now).unwrap();
}

/// Holds: G15.
#[test]
fn the_sheet_takes_no_doubt_for_ground_three() {
    let mut office = opened();
    let no = register(&mut office, Service::Issue);
    let now = at("2026-03-06T15:00");
    let mut input = passing();
    input.unreliable = "похоже на подделку".into();
    for command in
        [Command::CheckDocuments { case: no, answers: answers(Service::Issue) }, Command::SendToCommission { case: no }]
    {
        office.submit(&command, &who(), now).unwrap();
    }
    let score = Command::Score { case: no, input };
    assert_eq!(office.submit(&score, &who(), now), Err(Refusal::NotEstablished));
    office.submit(&establish(no), &who(), now).unwrap();
    office.submit(&score, &who(), now).unwrap();
}

/// Holds: 13.
#[test]
fn the_hash_of_a_delivered_file_is_one() {
    let (mut office, no) = scored(passing());
    office.submit(&recommend(no, None), &who(), at("2026-03-10T10:00")).unwrap();
    office.submit(&grant(no), &who(), at("2026-03-11T10:00")).unwrap();
    let with = |hash: &str| {
        let mut command = deliver(no, "2026-03-11T11:00");
        if let Command::Deliver { file_hash, .. } = &mut command {
            *file_hash = hash.to_owned();
        }
        command
    };
    let now = at("2026-03-11T12:00");
    for bad in ["9f86d081", &"x".repeat(64), &"a".repeat(63), "файл подписан"] {
        assert_eq!(
            office.submit(&with(bad), &who(), now),
            Err(Refusal::BadHash { hash: bad.to_owned(), paragraph: "13" })
        );
    }
    office.submit(&with(&format!(" {} ", "AB".repeat(64))), &who(), now).unwrap();
    assert_eq!(office.cases[&no].delivery.as_ref().unwrap().file_hash, "ab".repeat(64));
}

#[test]
fn a_whole_set_for_a_certificate_that_cannot_take_the_act_is_refused_by_another_law() {
    let head = Who { roles: [Role::Head].into(), ..Who::owner("ospanov") };
    let now = at("2026-03-06T10:00");
    for service in [Service::Extend, Service::Reissue, Service::Duplicate] {
        let mut office = opened();
        certificates::received(&mut office, "2026-06-01");
        let no = register(&mut office, service);
        let check = Command::CheckDocuments { case: no, answers: answers(service) };
        office.submit(&check, &who(), now).unwrap();
        assert_eq!(office.submit(&otherwise(no), &head, now), Err(Refusal::SetComplete), "{service:?}");
        let certificate = office.certificates.get_mut(certificates::NUMBER).unwrap();
        certificate.superseded_by = Some("2026-0009".into());
        let officer = Who { roles: [Role::Officer].into(), ..Who::owner("lee") };
        assert_eq!(office.submit(&otherwise(no), &officer, now), Err(Refusal::MayNot(Act::RefuseOtherwise)));
        let granted = office.submit(&grant(no), &head, now);
        assert!(matches!(granted, Err(Refusal::Superseded { .. })), "{granted:?}");
        let events = office.submit(&otherwise(no), &head, now).unwrap();
        let Some(Event::CaseRefusedOtherwise(refused)) = events.first() else { panic!("{events:?}") };
        assert!(refused.missing.is_empty());
    }
    // Lapsed before the application was filed: no reissue (п. 23).
    let mut office = opened();
    certificates::received(&mut office, "2026-03-04");
    let no = register(&mut office, Service::Reissue);
    let check = Command::CheckDocuments { case: no, answers: answers(Service::Reissue) };
    office.submit(&check, &who(), now).unwrap();
    office.submit(&otherwise(no), &head, now).unwrap();
}

#[test]
fn the_stated_day_of_a_hearing_is_after_the_filing_and_the_one_recorded() {
    let (mut office, no) = established();
    let who = &who();
    let heard = |on| refused_after(no, on);
    let early = office.submit(&heard("2001-03-06"), who, at("2026-03-16T09:00"));
    assert!(matches!(early, Err(Refusal::Before { field: "field-hearing_on", paragraph: "apc-73", .. })), "{early:?}");
    office.submit(&call(no, "2026-03-06", "2026-03-12"), who, at("2026-03-06T11:00")).unwrap();
    office.submit(&hold(no, "2026-03-12"), who, at("2026-03-12T17:00")).unwrap();
    let other = office.submit(&heard("2026-03-13"), who, at("2026-03-16T09:00"));
    let (given, held) = (day("2026-03-13"), day("2026-03-12"));
    assert_eq!(other, Err(Refusal::OtherHearingDay { given, held }));
    office.submit(&heard("2026-03-12"), who, at("2026-03-16T09:00")).unwrap();
}

#[test]
fn a_hearing_before_the_first_decision_fixes_no_day_of_the_one_after_a_reopening() {
    let (mut office, no) = established();
    let who = &who();
    office.submit(&call(no, "2026-03-06", "2026-03-12"), who, at("2026-03-06T11:00")).unwrap();
    office.submit(&hold(no, "2026-03-12"), who, at("2026-03-12T17:00")).unwrap();
    let heard = |on| refused_after(no, on);
    office.submit(&heard("2026-03-12"), who, at("2026-03-12T18:00")).unwrap();
    office.submit(&complaints::reopen(no, "2026-03-16", None), who, at("2026-03-16T09:00")).unwrap();
    let case = &office.cases[&no];
    assert_eq!((case.outside.hearings.len(), case.past_decisions[0].hearings.len()), (0, 1));
    // The old hearing is of the old decision.
    assert_eq!(office.submit(&hold(no, "2026-03-16"), who, at("2026-03-16T10:00")), Err(Refusal::NoHearing));
    let old = office.submit(&heard("2026-03-12"), who, at("2026-03-17T09:00"));
    assert!(matches!(old, Err(Refusal::Before { field: "field-hearing_on", paragraph: "apc-73", .. })), "{old:?}");
    office.submit(&heard("2026-03-17"), who, at("2026-03-17T18:00")).unwrap();
}
