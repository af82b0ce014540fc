//! Complaints in the store: their lists against looking at each, and a rebuild that gives the same.

use super::testing::{self, day, moment, put, who};
use crate::office::complaint::{
    About, Addressee, AssignComplaint, CloseComplaint, Complainant, Complaint, ComplaintInput, ForwardComplaint,
    Matter, RegisterComplaint, ReviewingBody,
};
use crate::office::notification::NoticeChannel;
use crate::office::{CaseNo, Command, ComplaintNo};
use crate::store::{Envelope, PersonLink, RegisterTally, Store, rebuild, verify};

fn ask(store: &mut Store, step: u64, command: Command) {
    store.submit(&Envelope { command, expected: None, who: who(), now: moment(step) }).unwrap();
}

fn registration(name: &str, iin: &str, case: Option<CaseNo>, received: &str, addressed_to: Addressee) -> Command {
    Command::RegisterComplaint(RegisterComplaint {
        input: ComplaintInput {
            received_at: received.parse().unwrap(),
            channel: NoticeChannel::Email,
            from: Complainant { name: name.to_owned(), iin: iin.to_owned(), ..Complainant::default() },
            about: About { matter: Matter::Decision, case, certificate: None },
            subject: "отказ".to_owned(),
            text: String::new(),
            addressed_to,
            incoming_no: "Ж-1".to_owned(),
            registered_on: None,
        },
    })
}

fn no(count: u32) -> ComplaintNo {
    ComplaintNo { year: 2026, count }
}

/// Six complaints: sent on, closed, with both terms, without ours, assigned, about no case.
fn office() -> (tempfile::TempDir, Store, CaseNo) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    let case = CaseNo { year: 2026, count: 1 };
    put(&mut store, 1, vec![testing::registered(case, 1)]).unwrap();
    for (step, (name, about, received, to)) in [
        ("Ким Алексей", Some(case), "2026-03-16T10:00:00", Addressee::Us),
        ("Ли Анна", None, "2026-03-17T10:00:00", Addressee::Us),
        ("Росси Марко", Some(case), "2026-03-19T19:00:00", Addressee::Us),
        ("Чжан Вэй", None, "2026-01-16T10:00:00", Addressee::HigherBody),
        ("Оздемир Айше", None, "2026-03-18T10:00:00", Addressee::AuthorisedBody),
        ("Kim Aleksei", None, "2026-03-20T09:00:00", Addressee::Us),
    ]
    .into_iter()
    .enumerate()
    {
        ask(&mut store, step as u64 + 2, registration(name, "", about, received, to));
    }
    let forward = ForwardComplaint {
        complaint: no(1),
        to: ReviewingBody::HigherBody,
        body: "Акимат".to_owned(),
        on: day("2026-03-20"),
        letter_no: "1".to_owned(),
        inventory: vec!["Жалоба".to_owned()],
    };
    ask(&mut store, 9, Command::ForwardComplaint(forward));
    let close = CloseComplaint { complaint: no(2), reason: "отозвана".to_owned() };
    ask(&mut store, 10, Command::CloseComplaint(close));
    let assign = AssignComplaint { complaint: no(5), officer: Some("lee".to_owned()), reason: String::new() };
    ask(&mut store, 11, Command::AssignComplaint(assign));
    (dir, store, case)
}

#[test]
fn the_lists_of_complaints_are_what_looking_at_each_gives() {
    let (_dir, store, case) = office();
    let snapshot = store.snapshot().unwrap();
    let all = snapshot.complaints().unwrap();
    assert_eq!(all.iter().map(|complaint| complaint.no.count).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    let count = |list: &[Complaint]| list.iter().map(|complaint| complaint.no.count).collect::<Vec<_>>();
    // First due first; sent on, and without a text of our terms, last.
    assert_eq!(count(&snapshot.open_complaints(usize::MAX).unwrap()), [5, 3, 6, 1, 4]);
    assert_eq!(count(&snapshot.complaints_of(case).unwrap()), [1, 3]);
    for offset in 0..40 {
        let today = day("2026-03-10") + chrono::Days::new(offset);
        let due = |complaint: &Complaint| complaint.governing().map(|due| due.due);
        let open: Vec<_> = all.iter().filter(|complaint| complaint.no.count != 2).collect();
        let expected = RegisterTally {
            open: 5,
            overdue: open.iter().filter(|complaint| complaint.is_overdue(today)).count() as u64,
            today: open.iter().filter(|complaint| due(complaint) == Some(today)).count() as u64,
            next: open.iter().filter_map(|complaint| due(complaint)).filter(|due| *due >= today).min(),
        };
        assert_eq!(snapshot.complaint_tally(today).unwrap(), expected, "{today}");
    }
}

#[test]
fn a_person_is_linked_to_their_complaints() {
    let (_dir, store, case) = office();
    let snapshot = store.snapshot().unwrap();
    let application = crate::office::application::Application {
        full_name: "Ким Алексей".to_owned(),
        ..snapshot.case(case).unwrap().unwrap().application
    };
    let links = snapshot.applicant_links(&application).unwrap();
    let complaints: Vec<u32> = links
        .iter()
        .filter_map(|link| match link {
            PersonLink::Complaint(no, _) => Some(no.count),
            _ => None,
        })
        .collect();
    assert_eq!(complaints, [1, 6], "in either script");
}

#[test]
fn a_rebuild_gives_the_same_complaints() {
    let (_dir, store, _) = office();
    let before = store.snapshot().unwrap().complaints().unwrap();
    let dir = store.dir().to_owned();
    drop(store);
    assert_eq!(verify(&dir, None, |_| ()).unwrap().fault, None);
    assert_eq!(rebuild(&dir, |_| ()).unwrap().fault, None);
    assert_eq!(verify(&dir, None, |_| ()).unwrap().fault, None);
    let store = Store::open_read(&dir).unwrap();
    assert_eq!(store.snapshot().unwrap().complaints().unwrap(), before);
}

#[test]
fn a_command_over_an_older_complaint_is_stale() {
    let (_dir, mut store, _) = office();
    let command = Command::AssignComplaint(AssignComplaint {
        complaint: no(5),
        officer: Some("serik".to_owned()),
        reason: String::new(),
    });
    let envelope = Envelope { command, expected: Some(1), who: who(), now: moment(20) };
    let refused = store.submit(&envelope).unwrap_err();
    assert!(matches!(refused, crate::store::SubmitError::Stale { .. }), "{refused:?}");
}
