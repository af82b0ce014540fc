//! Terms of an inquiry that was put off, put right or sent on.

use super::inquiries::{came, command, done, extend, input, refused, standing};
use super::*;
use crate::office::change::{ReviseCalendar, Source, SourceKind};
use crate::office::inquiry::{AskerKind, CorrectInquiry, InquiryInput, InquiryRefusal, InquiryState, RegisterInquiry};

/// The day it is told of an extension and sent on: only what is told behind the sending tells where it went.
#[test]
fn who_was_told_of_an_extension_on_the_day_it_was_sent_on_is_still_to_be_told_where() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    done(&mut office, &extend(no, "2026-03-06", "2026-05-06"), "2026-03-06T11:00");
    let tell = command(no, Act::NotifyAsker);
    assert!(!done(&mut office, &tell, "2026-03-09T12:00").is_untold());
    let sent_on = done(&mut office, &command(no, Act::RedirectInquiry), "2026-03-09T13:00");
    assert!(sent_on.is_untold());
    assert!(!done(&mut office, &tell, "2026-03-09T14:00").is_untold());
}

#[test]
fn an_extension_to_a_day_off_runs_to_the_next_working_day() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    // Saturday the eleventh of April.
    let extended = done(&mut office, &extend(no, "2026-03-27", "2026-04-11"), "2026-03-27T10:00");
    assert_eq!((extended.clocks.answer.due, extended.extensions[0].until), (day("2026-04-13"), day("2026-04-13")));
    // Two months end on Sunday the fifteenth of March: nothing is rolled behind the last working day before it.
    let input =
        InquiryInput { outside_no: String::new(), dated: None, ..input("2026-01-15T10:00", AskerKind::Citizen) };
    office.submit(&Command::RegisterInquiry(RegisterInquiry { input }), &who(), at("2026-04-01T09:00")).unwrap();
    let no = *office.inquiries.keys().last().unwrap();
    assert_eq!(office.inquiries[&no].clocks.extend_by, Some(day("2026-03-13")));
    let refusal = refused(&mut office, &extend(no, "2026-01-16", "2026-03-15"), "2026-04-01T10:00");
    assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::NoSuchExtension { .. })), "{refusal:?}");
}

#[test]
fn an_extended_inquiry_that_came_earlier_is_due_no_later_than_the_code_allows() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    done(&mut office, &extend(no, "2026-03-27", "2026-05-06"), "2026-03-27T10:00");
    let correct = |received: &str| {
        let input = InquiryInput { outside_no: String::new(), dated: None, ..input(received, AskerKind::Citizen) };
        Command::CorrectInquiry(CorrectInquiry { inquiry: no, input, reason: "описка".into() })
    };
    let earlier = done(&mut office, &correct("2026-02-25T10:00"), "2026-03-27T11:00");
    assert_eq!((earlier.clocks.extend_by, earlier.clocks.answer.due), (Some(day("2026-04-24")), day("2026-04-24")));
    // A later receipt gives no more than the head did.
    let later = done(&mut office, &correct("2026-03-10T10:00"), "2026-03-27T12:00");
    assert_eq!(later.clocks.answer.due, day("2026-04-24"));
}

#[test]
fn a_corrected_inquiry_says_by_which_calendar_it_is_counted() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    let revise = Command::ReviseCalendar(ReviseCalendar {
        act: "приказ № 50".into(),
        known_from: day("2026-03-10"),
        adds_years: Vec::new(),
        to_off: Vec::new(),
        to_working: vec![day("2026-03-14")],
        source: Source { kind: SourceKind::Act, text: "приказ".into() },
    });
    office.submit(&revise, &who(), at("2026-03-10T09:00")).unwrap();
    let input = InquiryInput { outside_no: String::new(), ..input("2026-03-05T10:00", AskerKind::Citizen) };
    let correct = Command::CorrectInquiry(CorrectInquiry { inquiry: no, input, reason: "описка".into() });
    let corrected = done(&mut office, &correct, "2026-03-10T10:00");
    let revision = Rules::of(&office, day("2026-03-10")).unwrap().calendar.revision().to_owned();
    assert_eq!(corrected.clocks.answer.due, day("2026-03-31"));
    assert_eq!(corrected.clocks.calendar_revision, revision);
}

#[test]
fn an_inquiry_that_is_over_has_nobody_to_tell_of_its_extension() {
    for state in [InquiryState::Received, InquiryState::Sent, InquiryState::Closed] {
        let mut office = opened();
        let no = standing(&mut office, state, Act::NotifyAsker);
        assert_eq!(office.inquiries[&no].is_untold(), state == InquiryState::Received, "{state:?}");
    }
}
