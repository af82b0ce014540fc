//! Minutes signed and what never changes after it; cases put off, taken off, resolved meanwhile.

use super::sittings::{ALL, FIRST, FOR, ask, attend, ballots, called, entry, held, postpone, refused, sign, take_off};
use super::*;
use crate::office::commission::{
    AttendSitting, CancelSitting, MinutesNo, OpenSitting, Presence, PutOnAgenda, RecordEntry, Resolution, SignSitting,
    SittingRefusal, SittingState, Stand, Vote,
};
use crate::office::ids::SittingNo;

/// Holds: 9.
#[test]
fn signing_gives_each_applicant_the_recommendation_and_minutes_of_its_own() {
    let (mut office, cases) = held(3);
    ask(&mut office, &entry(cases[1], &FOR, None, "")).unwrap();
    ask(&mut office, &postpone(cases[2], "нет ответа вуза")).unwrap();
    refused(&mut office, &sign(), SittingRefusal::Unheard(vec![cases[0]]));
    ask(&mut office, &entry(cases[0], &[Vote::For, Vote::Against, Vote::Abstained], None, "")).unwrap();
    let own = |numbers: &[(CaseNo, &str)]| {
        let minutes = numbers.iter().map(|(case, number)| MinutesNo { case: *case, number: (*number).into() });
        Command::SignSitting(SignSitting { sitting: FIRST, minutes: minutes.collect() })
    };
    refused(&mut office, &own(&[(cases[0], "12"), (cases[1], "12")]), SittingRefusal::SameMinutes("12".into()));
    let stray = CaseNo { year: 2026, count: 99 };
    refused(&mut office, &own(&[(stray, "12")]), SittingRefusal::NotOnAgenda { case: stray, sitting: FIRST });
    let events = ask(&mut office, &own(&[(cases[0], "12")])).unwrap();
    assert_eq!(events.len(), 4);
    let minutes = |no: CaseNo| office.cases[&no].recommendation.clone().unwrap();
    assert_eq!((minutes(cases[1]).minutes_no.as_str(), minutes(cases[0]).minutes_no.as_str()), ("2026-0001/1", "12"));
    assert_eq!(minutes(cases[1]).minutes_on, day("2026-03-09"));
    assert_eq!(minutes(cases[1]).sitting, Some(FIRST));
    let postponed = &office.cases[&cases[2]];
    assert_eq!((postponed.state, postponed.postponed.len()), (State::Scored, 1), "its clock runs on");
    assert_eq!(office.sittings[&FIRST].state, SittingState::Signed);
    let grant = grant(cases[1]);
    ask(&mut office, &grant).unwrap();
}

/// Holds: 9.
#[test]
fn what_was_signed_never_changes_and_every_act_on_it_says_by_which_paragraph() {
    let (mut office, cases) = held(2);
    for case in &cases {
        ask(&mut office, &postpone(*case, "нет времени")).unwrap();
    }
    ask(&mut office, &sign()).unwrap();
    let put = Command::PutOnAgenda(PutOnAgenda { sitting: FIRST, case: cases[0] });
    let cancel = Command::CancelSitting(CancelSitting { sitting: FIRST, reason: "ошибка".into() });
    let all = [sign(), attend(&ALL), entry(cases[0], &FOR, None, ""), take_off(cases[0], "нет"), put, cancel];
    for command in all {
        refused(&mut office, &command, SittingRefusal::Over { sitting: FIRST, state: SittingState::Signed });
        let Err(refusal) = ask(&mut office, &command) else { panic!() };
        assert_eq!(refusal.paragraph(), Some("9"));
    }
    let unknown = SittingNo { year: 2026, count: 9 };
    let nowhere = Command::SignSitting(SignSitting { sitting: unknown, minutes: vec![] });
    refused(&mut office, &nowhere, SittingRefusal::NoSitting(unknown));
}

#[test]
fn a_case_put_off_goes_to_another_sitting_and_is_put_off_again() {
    let (mut office, cases) = held(1);
    let case = cases[0];
    let open = Command::OpenSitting(OpenSitting { on: day("2026-03-10"), agenda: vec![case] });
    refused(&mut office, &open, SittingRefusal::Elsewhere { case, sitting: FIRST });
    ask(&mut office, &postpone(case, "нет ответа вуза")).unwrap();
    ask(&mut office, &open).unwrap();
    let second = SittingNo { year: 2026, count: 2 };
    // The first one is not signed yet, and can no longer resolve what waits at the second.
    refused(&mut office, &entry(case, &FOR, None, ""), SittingRefusal::Elsewhere { case, sitting: second });
    ask(&mut office, &sign()).unwrap();
    let mut then = |command: Command| office.submit(&command, &who(), at("2026-03-10T11:00")).unwrap();
    let present = (0..3).map(|seat| Presence { seat, stand: Stand::Member }).collect();
    then(Command::AttendSitting(AttendSitting { sitting: second, present }));
    let resolution = Resolution::Postpone { reason: "вуз не ответил".into() };
    then(Command::RecordEntry(RecordEntry { sitting: second, case, ballots: ballots(&FOR), resolution }));
    then(Command::SignSitting(SignSitting { sitting: second, minutes: vec![] }));
    let put_off: Vec<_> = office.cases[&case].postponed.iter().map(|put| (put.sitting, put.on)).collect();
    assert_eq!(put_off, [(FIRST, day("2026-03-09")), (second, day("2026-03-10"))]);
    assert_eq!(office.cases[&case].clocks.term(Stage::Decision).unwrap().due, day("2026-03-16"));
}

#[test]
fn a_case_recommended_meanwhile_bars_the_signature_until_it_is_taken_off() {
    let (mut office, cases) = held(2);
    for case in &cases {
        ask(&mut office, &entry(*case, &FOR, None, "")).unwrap();
    }
    ask(&mut office, &recommend(cases[0], None)).unwrap();
    let Err(Refusal::Sitting(SittingRefusal::OfCase { case, why })) = ask(&mut office, &sign()) else { panic!() };
    assert!(case == cases[0] && matches!(*why, Refusal::NotNow { paragraph: "9", .. }));
    assert_eq!(
        ask(&mut office, &take_off(cases[0], " ")),
        Err(Refusal::Empty { field: "field-reason", paragraph: "9" })
    );
    ask(&mut office, &take_off(cases[0], "рекомендация дана раньше")).unwrap();
    let twice = take_off(cases[0], "ещё раз");
    refused(&mut office, &twice, SittingRefusal::NotOnAgenda { case: cases[0], sitting: FIRST });
    ask(&mut office, &sign()).unwrap();
    assert_eq!(office.cases[&cases[1]].state, State::Recommended);
    assert_eq!(office.cases[&cases[0]].recommendation.as_ref().unwrap().sitting, None);
}

#[test]
fn the_sheet_changed_after_the_vote_bars_the_signature() {
    let (mut office, cases) = held(1);
    ask(&mut office, &entry(cases[0], &FOR, None, "")).unwrap();
    let poor = sheet(true, "2018-01-01", "2019-12-31", true);
    ask(&mut office, &Command::Score { case: cases[0], input: poor }).unwrap();
    let Err(Refusal::Sitting(SittingRefusal::OfCase { why, .. })) = ask(&mut office, &sign()) else { panic!() };
    assert!(matches!(*why, Refusal::BelowThreshold { .. }));
}

#[test]
fn nothing_is_recorded_before_the_day_of_the_sitting_and_lateness_is_of_that_day() {
    let mut office = opened();
    let cases = called(&mut office, 1);
    let early = at("2026-03-08T10:00");
    assert!(matches!(office.submit(&attend(&ALL), &who(), early), Err(Refusal::InFuture { paragraph: "9", .. })));
    // Entered on the Friday after, as of Monday the ninth: in time, though the clock ran out on the day before.
    let later = at("2026-03-13T10:00");
    for command in [attend(&ALL), entry(cases[0], &FOR, None, ""), sign()] {
        let events = office.submit(&command, &who(), later).unwrap();
        if let Some(Event::Recommended { late_by, .. }) = events.get(1) {
            assert_eq!(*late_by, 0);
        }
    }
    assert_eq!(office.cases[&cases[0]].state, State::Recommended);
}

#[test]
fn a_sitting_that_did_not_take_place_frees_its_cases_and_one_that_did_is_not_undone() {
    let (mut office, cases) = held(2);
    let cancel = |reason: &str| Command::CancelSitting(CancelSitting { sitting: FIRST, reason: reason.into() });
    assert_eq!(ask(&mut office, &cancel("")), Err(Refusal::Empty { field: "field-reason", paragraph: "9" }));
    ask(&mut office, &entry(cases[0], &FOR, None, "")).unwrap();
    refused(&mut office, &cancel("не собрались"), SittingRefusal::Held(FIRST));
    ask(&mut office, &take_off(cases[0], "записано по ошибке")).unwrap();
    ask(&mut office, &cancel("не собрались")).unwrap();
    assert_eq!(office.sitting_of(cases[1]), None);
    let open = Command::OpenSitting(OpenSitting { on: day("2026-03-10"), agenda: cases });
    ask(&mut office, &open).unwrap();
}

/// Holds: 9.
#[test]
fn a_sitting_of_ten_decides_each_of_them() {
    let (mut office, cases) = held(10);
    for (n, case) in cases.iter().enumerate() {
        let votes = [Vote::For, Vote::ALL[n % 4], Vote::For];
        ask(&mut office, &entry(*case, &votes, None, "")).unwrap();
    }
    let events = ask(&mut office, &sign()).unwrap();
    assert_eq!(events.len(), 11);
    let mut numbers: Vec<_> =
        cases.iter().map(|no| office.cases[no].recommendation.clone().unwrap().minutes_no).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 10, "minutes of its own each");
}

/// Holds: 7.
#[test]
fn a_file_reaches_the_commission_on_day_two_with_its_gaps_and_late_ones_are_counted() {
    // Filed on Thursday 05.03: its second working day is Tuesday the tenth.
    for (sent, late) in [("2026-03-06T12:00", 0), ("2026-03-10T18:00", 0), ("2026-03-11T09:00", 1)] {
        let mut office = opened();
        let case = register(&mut office, Service::Issue);
        let mut answers = answers(Service::Issue);
        answers.insert("work_record".into(), Answer::Missing);
        office.submit(&Command::CheckDocuments { case, answers }, &who(), at("2026-03-06T11:00")).unwrap();
        let events = office.submit(&Command::SendToCommission { case }, &who(), at(sent)).unwrap();
        let Event::SentToCommission { gaps, late_by, .. } = &events[0] else { panic!() };
        assert_eq!((gaps.as_slice(), *late_by), (["work_record".to_owned()].as_slice(), late), "{sent}");
        assert_eq!(office.cases[&case].state, State::Commission);
    }
}
