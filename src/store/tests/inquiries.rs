//! Inquiries in the store: their lists against looking at each, what they are found by, a past moment, and a rebuild
//! that gives the same.

use super::testing::{self, moment, put, who};
use crate::office::inquiry::{
    Asker, AskerKind, CloseInquiry, Fixed, Inquiry, InquiryInput, NoReply, RegisterInquiry, Reply, ReplyPrepared,
    ReplySigned,
};
use crate::office::notification::NoticeChannel;
use crate::office::paper::{Given, PaperLang, hash};
use crate::office::{Command, Event, InquiryNo};
use crate::store::{AsAt, Envelope, Fault, RegisterTally, Store, SubmitError, rebuild, verify};

fn ask(store: &mut Store, step: u64, command: Command) {
    store.submit(&Envelope { command, expected: None, who: who(), now: moment(step) }).unwrap();
}

fn registration(name: &str, outside_no: &str, received: &str, kind: AskerKind) -> Command {
    Command::RegisterInquiry(RegisterInquiry {
        input: InquiryInput {
            received_at: received.parse().unwrap(),
            outside_no: outside_no.to_owned(),
            dated: None,
            from: Asker { name: name.to_owned(), kind, address: String::new() },
            channel: NoticeChannel::Portal,
            lang: PaperLang::Ru,
            questions: vec!["Сколько?".to_owned()],
        },
    })
}

fn no(count: u32) -> InquiryNo {
    InquiryNo { year: 2026, count }
}

fn close(count: u32) -> Command {
    Command::CloseInquiry(CloseInquiry {
        inquiry: no(count), kind: NoReply::Withdrawn, reason: "отозвано".to_owned()
    })
}

/// Four inquiries, the second of them closed.
fn office() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    for (step, (name, outside, received, kind)) in [
        ("Ким Алексей", "ЗТ-2026-00000011", "2026-03-16T10:00:00", AskerKind::Citizen),
        ("Ли Анна", "", "2026-03-17T10:00:00", AskerKind::Citizen),
        ("Портал «Новости Жетысу»", "ЗТ-2026-00000012", "2026-03-18T10:00:00", AskerKind::Media),
        ("ТОО «Карабулак Строй»", "", "2026-03-19T19:00:00", AskerKind::Organisation),
    ]
    .into_iter()
    .enumerate()
    {
        ask(&mut store, step as u64 + 2, registration(name, outside, received, kind));
    }
    ask(&mut store, 10, close(2));
    (dir, store)
}

#[test]
fn the_lists_of_inquiries_are_what_looking_at_each_gives() {
    let (_dir, store) = office();
    let snapshot = store.snapshot().unwrap();
    let count = |list: &[Inquiry]| list.iter().map(|inquiry| inquiry.no.count).collect::<Vec<_>>();
    let all = snapshot.inquiries().unwrap();
    assert_eq!(count(&all), [1, 2, 3, 4]);
    assert_eq!(count(&snapshot.open_inquiries(usize::MAX).unwrap()), [3, 1, 4]);
    for offset in 0..60 {
        let today = testing::day("2026-03-10") + chrono::Days::new(offset);
        let due = |inquiry: &Inquiry| inquiry.governing().map(|due| due.due);
        let expected = RegisterTally {
            open: 3,
            overdue: all.iter().filter(|inquiry| inquiry.is_overdue(today)).count() as u64,
            today: all.iter().filter(|inquiry| due(inquiry) == Some(today)).count() as u64,
            next: all.iter().filter_map(due).filter(|due| *due >= today).min(),
        };
        assert_eq!(snapshot.inquiry_tally(today).unwrap(), expected, "{today}");
    }
}

#[test]
fn they_are_found_by_their_numbers_and_by_who_asks_in_either_script() {
    let (_dir, store) = office();
    let snapshot = store.snapshot().unwrap();
    for (query, expected) in [
        ("ЗТ-2026-00000012", vec![3]),
        ("00000012", vec![3]),
        ("12", vec![3]),
        ("новости жет", vec![3]),
        ("karabulak", vec![4]),
        ("2026-0002", vec![2]),
        ("Ким Анна", vec![]),
    ] {
        let found = snapshot.find(query, 50).unwrap();
        let counts: Vec<u32> = found.inquiries.iter().map(|inquiry| inquiry.no.count).collect();
        assert_eq!(counts, expected, "{query}");
    }
    assert_eq!(snapshot.inquiries_of_outside("зт 2026 00000011").unwrap(), [no(1)]);
}

#[test]
fn a_past_moment_has_the_inquiries_of_then() {
    let (_dir, store) = office();
    let head = store.snapshot().unwrap().head().unwrap().0;
    let before = store.snapshot().unwrap().as_at(AsAt::after(head - 1).into());
    assert_eq!(before.open_inquiries(usize::MAX).unwrap().len(), 4);
    assert!(before.inquiry(no(2)).unwrap().unwrap().closed.is_none());
    let first = store.snapshot().unwrap().as_at(AsAt::after(head - 4).into());
    assert_eq!((first.inquiries().unwrap().len(), first.inquiry(no(2)).unwrap()), (1, None));
    assert_eq!(first.inquiries_of_outside("ЗТ-2026-00000012").unwrap(), []);
}

#[test]
fn a_rebuild_gives_the_same_inquiries() {
    let (_dir, store) = office();
    let before = store.snapshot().unwrap().inquiries().unwrap();
    let dir = store.dir().to_owned();
    drop(store);
    assert_eq!(verify(&dir, None, |_| ()).unwrap().fault, None);
    assert_eq!(rebuild(&dir, |_| ()).unwrap().fault, None);
    assert_eq!(verify(&dir, None, |_| ()).unwrap().fault, None);
    assert_eq!(Store::open_read(&dir).unwrap().snapshot().unwrap().inquiries().unwrap(), before);
}

#[test]
fn a_command_over_an_older_inquiry_is_stale() {
    let (_dir, mut store) = office();
    let envelope = Envelope { command: close(3), expected: Some(1), who: who(), now: moment(20) };
    assert!(matches!(store.submit(&envelope).unwrap_err(), SubmitError::Stale { .. }));
}

/// The chain holds the bytes of a record; that a reply's words have the hash beside them is asked of them alone.
#[test]
fn a_signed_reply_whose_words_are_not_those_of_its_hash_is_found() {
    let (_dir, mut store) = office();
    let reply = Reply::written(PaperLang::Ru, &["Выдано {{issued}}.".to_owned()]);
    put(&mut store, 20, vec![Event::ReplyPrepared(ReplyPrepared { inquiry: no(1), reply })]).unwrap();
    let signed = |hash: String| {
        let counted = Given { year: 2026, count: 1 };
        let (number, words) = ("1/2026".to_owned(), vec!["Выдано 45.".to_owned()]);
        let fixed = Fixed { number, counted, on: testing::day("2026-03-20"), by: "akhmetova".to_owned(), hash, words };
        vec![Event::ReplySigned(ReplySigned { inquiry: no(1), fixed })]
    };
    put(&mut store, 21, signed(hash("Выдано 45."))).unwrap();
    let dir = store.dir().to_owned();
    assert_eq!(verify(&dir, None, |_| {}).unwrap().fault, None);
    let seq = put(&mut store, 22, signed(hash("Выдано 54."))).unwrap().last_seq;
    assert_eq!(verify(&dir, None, |_| {}).unwrap().fault, Some(Fault::TextAltered(seq)));
}
