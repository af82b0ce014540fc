//! A change of the law over what runs beside the cases: open complaints and open watches over a reissue.

use proptest::prelude::*;

use super::super::{CertificateList, Store, verify};
use super::recomputing::{changes, give, opened, preview, reading, saved, whole_and_killed, works_again};
use super::testing::day;
use crate::law::complaint::ComplaintTerm;
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::office::change::AppliesTo;
use crate::office::complaint::{
    About, Addressee, AnswerComplaint, AnswerKind, CloseComplaint, Complainant, Complaint, ComplaintInput,
    ComplaintState, Due, ForwardComplaint, Matter, RegisterComplaint, ReviewingBody, SatisfyComplaint,
};
use crate::office::decide::{Rules, complaint_deadlines};
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::{Command, ComplaintNo, Event, Subject};

fn input(choice: u32) -> ComplaintInput {
    let received = day("2026-08-24") + chrono::Days::new(u64::from(choice % 5));
    let time = ["10:00:00", "18:30:00", "18:30:01", "08:00:00"][(choice / 5 % 4) as usize];
    ComplaintInput {
        received_at: received.and_time(time.parse().unwrap()),
        channel: NoticeChannel::Letter,
        from: Complainant { name: "Ким Алексей".into(), ..Complainant::default() },
        about: About { matter: Matter::Inaction, case: None, certificate: None },
        subject: "не отвечают".into(),
        text: String::new(),
        addressed_to: if (choice / 20).is_multiple_of(3) { Addressee::HigherBody } else { Addressee::Us },
        incoming_no: "15".into(),
        registered_on: None,
    }
}

/// Works a complaint on as far as a choice says; what the law refuses of it is left out.
fn received(store: &mut Store, choice: u32) {
    let register = Command::RegisterComplaint(RegisterComplaint { input: input(choice) });
    let Ok(events) = give(store, register, "2026-08-28T18:40") else { return };
    let Subject::Complaint(complaint) = events[0].subject() else { unreachable!("a complaint") };
    let (on, letter_no) = (day("2026-08-28"), String::from("21"));
    let body = || String::from("вышестоящий орган");
    let to = ReviewingBody::HigherBody;
    let inventory = vec!["дело".to_owned()];
    let answer = |kind| AnswerComplaint { complaint, on, letter_no: "22".into(), kind, text: "ответ".into() };
    let satisfied = SatisfyComplaint { complaint, on, act_no: "23".into(), what: "решено".into(), case: None };
    let command = match choice / 60 % 6 {
        0 | 1 => return,
        2 => Command::ForwardComplaint(ForwardComplaint { complaint, to, body: body(), on, letter_no, inventory }),
        3 => Command::AnswerComplaint(answer(AnswerKind::Partial)),
        4 => Command::SatisfyComplaint(satisfied),
        _ => Command::CloseComplaint(CloseComplaint { complaint, reason: "отозвана".into() }),
    };
    let _left_out = give(store, command, "2026-08-28T18:50");
}

/// A certificate of another region, and the notification of a new employer that opens the watch over it.
fn watched(store: &mut Store, number: &str, contract_on: &str) {
    let entry = EnterCertificate {
        source: Source::OtherRegion,
        issuer: "Акимат области Абай".into(),
        number: number.into(),
        issued_on: day("2026-01-12"),
        valid_from: day("2026-01-12"),
        valid_until: day("2027-01-11"),
        full_name: "Росси Марко".into(),
        iin: String::new(),
        id_number: "N1".into(),
        profession_code: "1.1.1".into(),
        status: EnteredStatus::Active,
        status_on: None,
        seen_in: "справка".into(),
        case: None,
    };
    let events = give(store, Command::EnterCertificate(entry), "2026-08-28T18:00").unwrap();
    let Subject::Certificate(certificate) = events[0].subject() else { unreachable!("a certificate") };
    let input = NoticeInput {
        kind: NoticeKind::NewEmployer,
        event_on: day(contract_on),
        sent_on: day("2026-08-28"),
        received_on: day("2026-08-28"),
        incoming_no: "31".into(),
        channel: NoticeChannel::Letter,
        text: String::new(),
        holder: "Росси Марко".into(),
        employer: "ТОО «Север»".into(),
        certificate: Some(certificate),
    };
    give(store, Command::ReceiveNotification { input }, "2026-08-28T18:10").unwrap();
}

fn office(choices: &[u32]) -> (tempfile::TempDir, Store) {
    let (dir, mut store) = opened();
    for choice in choices {
        received(&mut store, *choice);
    }
    watched(&mut store, "77", "2026-08-27");
    // Its five days are over before 31.08: nothing of it moves.
    watched(&mut store, "78", "2026-08-20");
    (dir, store)
}

fn complaints(store: &Store) -> Vec<Complaint> {
    store.snapshot().unwrap().complaints().unwrap()
}

fn watches(store: &Store) -> Vec<chrono::NaiveDate> {
    let (from, until) = (chrono::NaiveDate::MIN, day("2027-01-01"));
    let listed = store.snapshot().unwrap().certificates_between(CertificateList::Watched, from, until, 9).unwrap();
    listed.iter().map(|certificate| certificate.watch.as_ref().unwrap().due).collect()
}

fn dues(complaint: &Complaint) -> Vec<(ComplaintTerm, chrono::NaiveDate)> {
    complaint.clocks.terms.iter().map(|due| (due.term, due.due)).collect()
}

/// Complaints and watches whose day moved, as the journal has it after a number.
fn counted(store: &Store, after: u64) -> (u64, u64) {
    let snapshot = store.snapshot().unwrap();
    let (mut complaints, mut watches) = (0, 0);
    for seq in after + 1..=snapshot.head().unwrap().0 {
        match snapshot.record(seq).unwrap().unwrap().event {
            Event::ComplaintDueMoved(event) => complaints += u64::from(!event.moved.is_empty()),
            Event::ReissueWatchMoved(_) => watches += 1,
            _ => {}
        }
    }
    (complaints, watches)
}

#[test]
fn the_three_clocks_of_a_complaint_and_a_watch_follow_the_calendar_with_its_reason() {
    // Received on Friday 28.08: one still with us, one sent on, one closed.
    let (_dir, mut store) = office(&[24, 144, 324]);
    let before = complaints(&store);
    assert_eq!(before.iter().map(|c| c.state.code()).collect::<Vec<_>>(), ["received", "forwarded", "closed"]);
    let (forward, answer) = (ComplaintTerm::Forward, ComplaintTerm::Answer);
    assert_eq!(dues(&before[0]), [(forward, day("2026-09-03")), (answer, day("2026-09-07"))]);
    assert_eq!(watches(&store), [day("2026-08-27"), day("2026-09-04")]);
    let said = preview(&store, &works_again(), "2026-09-03T09:00").unwrap().effect;
    assert_eq!((said.complaints, said.complaints_overdue, said.watches, said.open), (2, 1, 1, 0));

    give(&mut store, works_again(), "2026-08-28T19:00").unwrap();
    let after = complaints(&store);
    assert_eq!(dues(&after[0]), [(forward, day("2026-09-02")), (answer, day("2026-09-04"))]);
    let review = |complaint: &Complaint| complaint.awaited().map(|due| due.due);
    assert_eq!((review(&before[1]), review(&after[1])), (Some(day("2026-09-21")), Some(day("2026-09-18"))));
    assert_eq!(after[1].clocks.terms, before[1].clocks.terms, "what was kept stays as it was");
    assert_eq!(after[2], before[2], "what is closed never moves");
    assert_eq!(watches(&store), [day("2026-08-27"), day("2026-09-03")]);
    // The list by days follows, and the history says why.
    let snapshot = store.snapshot().unwrap();
    assert_eq!(snapshot.complaint_tally(day("2026-09-01")).unwrap().next, Some(day("2026-09-02")));
    let history = snapshot.history(&Subject::Complaint(ComplaintNo { year: 2026, count: 1 }), None, 9).unwrap();
    let Event::ComplaintDueMoved(moved) = &history.last().unwrap().event else { panic!("{history:?}") };
    assert_eq!(moved.moved.len(), 2);
    assert!(format!("{:?}", moved.phrase()).contains("приказ № 50"));
}

#[test]
fn a_reading_that_moves_no_date_of_a_complaint_is_taken_all_the_same() {
    let (_dir, mut store) = office(&[20]);
    let change = reading("day_end", "19:00:00", AppliesTo::OpenCases);
    assert_eq!(preview(&store, &change, "2026-08-28T19:00").unwrap().effect.complaints, 0);
    give(&mut store, change, "2026-08-28T19:00").unwrap();
    let readings = complaints(&store)[0].clocks.readings;
    assert_eq!(readings.day_end, "19:00:00".parse().unwrap());
    let snapshot = store.snapshot().unwrap();
    assert_eq!(counted(&store, 0), (0, 0));
    let history = snapshot.history(&Subject::Complaint(ComplaintNo { year: 2026, count: 1 }), None, 9).unwrap();
    assert!(matches!(&history.last().unwrap().event, Event::ComplaintDueMoved(moved) if moved.moved.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn preview_saving_and_computing_from_nothing_agree_on_complaints_and_watches(
        choices in proptest::collection::vec(0_u32..360, 1..14),
        kind in 0_usize..4,
    ) {
        let (dir, mut store) = office(&choices);
        let before = complaints(&store);
        let (said, head) = saved(&mut store, &changes()[kind]);
        prop_assert_eq!((said.effect.complaints, said.effect.watches), counted(&store, head));

        let rules = Rules::with(said.settings.into(), day("2026-08-28"));
        for (complaint, stood) in complaints(&store).iter().zip(&before) {
            let running: Vec<ComplaintTerm> = stood.running().map(|due| due.term).collect();
            let fresh = complaint_deadlines(&rules, &complaint.input).unwrap();
            for (now, was) in complaint.clocks.terms.iter().zip(&stood.clocks.terms) {
                let new = fresh.terms.iter().find(|due| due.term == now.term).map(Due::from);
                prop_assert_eq!(Some(now), if running.contains(&now.term) { new.as_ref() } else { Some(was) });
            }
            if matches!(stood.state, ComplaintState::Closed) {
                prop_assert_eq!(complaint, stood);
            }
        }
        prop_assert_eq!(verify(dir.path().join("office"), None, |_| ()).unwrap().fault, None);
    }

    #[test]
    fn a_kill_among_the_complaints_and_a_resume_come_out_the_same(
        choices in proptest::collection::vec(0_u32..360, 2..8),
        slices in 0_usize..6,
    ) {
        let [(_one, whole), (_dir, store)] = whole_and_killed(|| office(&choices), slices);
        prop_assert_eq!(complaints(&store), complaints(&whole));
    }
}
