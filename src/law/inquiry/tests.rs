//! The terms of an inquiry: the shipped file, an ordinary one, over Nauryz, after hours, and its longest extension.

use super::*;
use crate::law::calendar::Calendar;
use crate::law::edition::Rulebook;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn due(received: &str, term: InquiryTerm) -> (NaiveDate, InquiryDue) {
    let calendar = Calendar::embedded().latest();
    let readings = Rulebook::embedded().newest().default_readings();
    let received_at = received.parse().unwrap();
    let question = Question { calendar: &calendar, readings: &readings, received_at };
    let start = question.received_day().unwrap();
    (start, question.due(term, term.shipped().length, start).unwrap())
}

#[test]
fn the_file_holds_each_term_with_its_source() {
    let shipped: Vec<_> = InquiryTerm::ALL.map(|term| (term.shipped().length, term.shipped().source.as_str())).into();
    let expected = [(15, "apc-76"), (5, "law-media"), (2, "apc-76"), (3, "apc-76"), (3, "law-apc")];
    assert_eq!(shipped, expected);
    assert!(InquiryTerm::ALL.iter().all(|term| InquiryTerm::from_code(term.code()) == Some(*term)));
}

#[test]
fn a_file_that_is_not_whole_is_told() {
    let whole = include_str!("../../../rules/inquiries.toml");
    for (from, to) in [
        ("schema = 1", "schema = 2"),
        ("length = 15", "length = 0"),
        ("unit = \"months\"", "unit = \"working_days\""),
        ("source = \"law-media\"", "source = \"\""),
        ("term = \"media\"", "term = \"general\""),
    ] {
        assert!(parse(&whole.replacen(from, to, 1)).is_err(), "{from}");
    }
}

#[test]
fn the_day_of_receipt_is_not_counted_and_days_off_are_skipped() {
    // Monday 16.11.2026 at noon: the first day is the 17th; nothing is off but weekends until 7.12, the fifteenth.
    let (received, found) = due("2026-11-16T12:00:00", InquiryTerm::General);
    assert_eq!((received, found.due), (day("2026-11-16"), day("2026-12-07")));
    assert_eq!(found.days.iter().filter_map(|note| note.counted).max(), Some(15));
    assert_eq!(found.days[0].counted, None);
    assert_eq!(due("2026-11-16T12:00:00", InquiryTerm::Media).1.due, day("2026-11-23"));
    // Over Nauryz the five days of the press are long.
    assert_eq!(due("2026-03-18T10:00:00", InquiryTerm::Media).1.due, day("2026-03-30"));
}

#[test]
fn after_half_past_six_it_counts_as_received_on_the_next_working_day() {
    assert_eq!(due("2026-11-20T18:30:00", InquiryTerm::Media).0, day("2026-11-20"));
    let (received, found) = due("2026-11-20T18:30:01", InquiryTerm::Media);
    assert_eq!((received, found.due), (day("2026-11-23"), day("2026-11-30")));
}

#[test]
fn an_extension_ends_within_its_months() {
    let calendar = Calendar::embedded().latest();
    let limit = |from: &str| extension_limit(&calendar, day(from), 2).unwrap();
    assert_eq!(limit("2026-08-27"), day("2026-10-27"));
    // The 23rd of January 2027 lies within the calendar or is told; a day off gives the working day before it.
    assert_eq!(limit("2026-09-14"), day("2026-11-13"));
    assert_eq!(limit("2026-06-30"), day("2026-08-28"));
    assert!(extension_limit(&calendar, NaiveDate::MAX, 2).is_err());
}
