use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{ComplaintDeadlines, ComplaintTerm, Question, deadlines, due};
use crate::law::LawError;
use crate::law::calendar::Calendar;
use crate::law::edition::{DayReading, Rulebook};

const OURS: [ComplaintTerm; 2] = [ComplaintTerm::Forward, ComplaintTerm::Answer];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ask(received: &str, registered: Option<&str>, edition: &str, terms: &[ComplaintTerm]) -> ComplaintDeadlines {
    asked(received, registered, edition, terms).unwrap()
}

fn asked(
    received: &str,
    registered: Option<&str>,
    edition: &str,
    terms: &[ComplaintTerm],
) -> Result<ComplaintDeadlines, LawError> {
    let edition = Rulebook::embedded().edition(edition).unwrap();
    deadlines(&Question {
        edition,
        calendar: &Calendar::embedded().latest(),
        readings: &edition.default_readings(),
        received_at: received.parse().unwrap(),
        registered_on: registered.map(day),
        terms,
    })
}

/// Holds: G4.
#[test]
fn both_clocks_run_on_one_letter_and_the_earliest_governs() {
    // A Friday before Nauryz: five days off in between.
    let found = ask("2026-03-20T10:00:00", None, "236-426", &OURS);
    let dues: Vec<_> = found.terms.iter().map(|term| (term.term, term.due, term.stricter)).collect();
    assert_eq!(
        dues,
        [
            (ComplaintTerm::Forward, day("2026-03-30"), day("2026-03-27")),
            (ComplaintTerm::Answer, day("2026-04-01"), day("2026-03-31")),
        ]
    );
    assert_eq!(found.terms[0].days.iter().filter_map(|note| note.counted).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(found.notes.len(), 1, "both terms on one letter: {:?}", found.notes);
}

#[test]
fn a_letter_after_hours_is_received_on_the_next_working_day() {
    let (at_end, late) = ("2026-03-20T18:30:00", "2026-03-20T18:30:01");
    assert_eq!(ask(at_end, None, "236-426", &OURS).received_day, day("2026-03-20"));
    let found = ask(late, None, "236-426", &OURS);
    assert_eq!((found.received_day, found.registered_on), (day("2026-03-26"), day("2026-03-26")));
    assert_eq!(found.terms[0].due, day("2026-03-31"));
    assert!(found.acceptance[0].after_hours);
}

/// Holds: 25.
#[test]
fn the_three_days_are_counted_from_the_receipt_and_the_five_from_the_registration() {
    let found = ask("2026-11-09T09:00:00", Some("2026-11-11"), "236-426", &OURS);
    assert_eq!((found.terms[0].due, found.terms[1].due), (day("2026-11-12"), day("2026-11-18")));
    let backward = asked("2026-11-09T09:00:00", Some("2026-11-06"), "236-426", &OURS);
    assert_eq!(backward, Err(LawError::BackwardPeriod { from: day("2026-11-09"), until: day("2026-11-06") }));
}

/// Holds: 26.
#[test]
fn the_first_edition_has_no_text_of_our_terms_and_has_the_reviewing_bodys() {
    let found = ask("2025-11-10T09:00:00", None, "236-2023", &OURS);
    assert_eq!((found.terms.len(), found.no_text.as_slice(), found.notes.len()), (0, OURS.as_slice(), 2));
    let first = Rulebook::embedded().edition("236-2023").unwrap();
    let calendar = Calendar::embedded().latest();
    let review = due(first, &calendar, &first.default_readings(), ComplaintTerm::Review, day("2025-11-10")).unwrap();
    assert_eq!((review.due, review.term_days), (day("2025-12-01"), 15));
}

#[test]
fn every_receipt_against_days_walked_one_by_one() {
    let edition = Rulebook::embedded().newest();
    let calendar = Calendar::embedded().latest();
    let works = |day: NaiveDate| calendar.is_working(day).unwrap();
    let walk =
        |from: NaiveDate, n: u32| from.iter_days().skip(1).filter(|day| works(*day)).nth(n as usize - 1).unwrap();
    let hours = [NaiveTime::MIN, "18:30:00".parse().unwrap(), "18:30:01".parse().unwrap()];
    for at in day("2026-01-20").iter_days().take(600).flat_map(|day| hours.map(|time| day.and_time(time))) {
        let at: NaiveDateTime = at;
        let in_hours = works(at.date()) && at.time() <= hours[1];
        let received = if in_hours { at.date() } else { walk(at.date(), 1) };
        for day in [DayReading::NextDay, DayReading::AcceptedDay] {
            let readings = crate::law::edition::Readings { day, ..edition.default_readings() };
            let question = Question {
                edition,
                calendar: &calendar,
                readings: &readings,
                received_at: at,
                registered_on: None,
                terms: &OURS,
            };
            let found = deadlines(&question).unwrap();
            let expected = match day {
                DayReading::NextDay => [walk(received, 3), walk(received, 5)],
                DayReading::AcceptedDay => [walk(received, 2), walk(received, 4)],
            };
            assert_eq!(found.received_day, received, "{at}");
            assert_eq!(found.terms.iter().map(|term| term.due).collect::<Vec<_>>(), expected, "{at} {day:?}");
        }
    }
}
