use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Asked, ContractEnd, Course, Span, course, extend};
use crate::law::LawError;
use crate::law::edition::{Rulebook, TermReading};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn asked(old_end: &str, filed: &str, concluded: &str, contract: Option<&str>) -> Asked {
    Asked {
        old_end: day(old_end),
        filed_on: day(filed),
        concluded_on: day(concluded),
        begins_on: day(concluded),
        contract: contract.map_or(ContractEnd::Open, |end| ContractEnd::On(day(end))),
    }
}

/// Old end, filed, concluded, contract until (none: open-ended); from, until, course, gap.
type Row<'a> = (&'a str, &'a str, &'a str, Option<&'a str>, &'a str, &'a str, Course, Option<(&'a str, &'a str)>);

const TABLE: &[Row<'_>] = &[
    // Filed while it holds: the day after the old end, to the contract's end.
    ("2026-06-25", "2026-06-20", "2026-06-18", Some("2027-06-17"), "2026-06-26", "2027-06-17", Course::Before, None),
    // Filed on the last day itself, whatever the hour.
    ("2026-06-25", "2026-06-25", "2026-06-25", Some("2027-06-17"), "2026-06-26", "2027-06-17", Course::Before, None),
    // The contract runs longer than three years, and open-ended: three years from the start of the new period.
    ("2026-06-25", "2026-06-20", "2026-06-18", Some("2031-01-01"), "2026-06-26", "2029-06-25", Course::Before, None),
    ("2026-06-25", "2026-06-20", "2026-06-18", None, "2026-06-26", "2029-06-25", Course::Before, None),
    // A contract to the very last day of the three years is not cut, one day more is.
    ("2026-06-25", "2026-06-20", "2026-06-18", Some("2029-06-25"), "2026-06-26", "2029-06-25", Course::Before, None),
    ("2026-06-25", "2026-06-20", "2026-06-18", Some("2029-06-26"), "2026-06-26", "2029-06-25", Course::Before, None),
    // The cap of a period that begins on 29 February ends with February.
    ("2028-02-28", "2028-02-20", "2028-02-18", None, "2028-02-29", "2031-02-28", Course::Before, None),
    // Concluded while it held, filed on the first day after: late for nothing, no day without either.
    ("2026-06-25", "2026-06-26", "2026-06-24", Some("2027-06-17"), "2026-06-26", "2027-06-17", Course::After, None),
    // Filed some days after: the gap is the days without a certificate and without an application.
    (
        "2026-06-25",
        "2026-06-30",
        "2026-06-24",
        Some("2027-06-17"),
        "2026-06-26",
        "2027-06-17",
        Course::After,
        Some(("2026-06-26", "2026-06-29")),
    ),
    // Concluded on the last day is concluded while it held.
    (
        "2026-06-25",
        "2026-07-02",
        "2026-06-25",
        None,
        "2026-06-26",
        "2029-06-25",
        Course::After,
        Some(("2026-06-26", "2026-07-01")),
    ),
    // Concluded after the end: never before the contract.
    (
        "2026-06-25",
        "2026-07-03",
        "2026-07-01",
        Some("2027-06-30"),
        "2026-07-01",
        "2027-06-30",
        Course::Concluded,
        Some(("2026-06-26", "2026-07-02")),
    ),
    (
        "2026-06-25",
        "2026-07-03",
        "2026-07-01",
        None,
        "2026-07-01",
        "2029-06-30",
        Course::Concluded,
        Some(("2026-06-26", "2026-07-02")),
    ),
];

#[test]
fn every_course_of_an_extension_is_as_the_table_has_it() {
    let edition = Rulebook::embedded().newest();
    for (old_end, filed, concluded, contract, from, until, course, gap) in TABLE {
        let found = extend(edition, TermReading::Inclusive, asked(old_end, filed, concluded, *contract)).unwrap();
        assert_eq!((found.from, found.until, found.course), (day(from), day(until), *course), "{filed} {contract:?}");
        assert_eq!(found.gap, gap.map(|(from, until)| Span { from: day(from), until: day(until) }), "{filed}");
    }
}

#[test]
fn the_other_reading_gives_the_corresponding_day() {
    let edition = Rulebook::embedded().newest();
    let open = asked("2026-06-25", "2026-06-20", "2026-06-18", None);
    let picked = extend(edition, TermReading::Inclusive, open).unwrap();
    let other = extend(edition, TermReading::CorrespondingDay, open).unwrap();
    assert_eq!((picked.until, picked.longest.other_reading), (day("2029-06-25"), day("2029-06-26")));
    assert_eq!((other.until, other.longest.other_reading), (day("2029-06-26"), day("2029-06-25")));
}

#[test]
fn a_contract_that_ends_before_the_new_period_extends_nothing() {
    let edition = Rulebook::embedded().newest();
    let ended = asked("2026-06-25", "2026-06-20", "2026-06-01", Some("2026-06-25"));
    let refused = extend(edition, TermReading::Inclusive, ended);
    assert_eq!(refused, Err(LawError::BackwardPeriod { from: day("2026-06-26"), until: day("2026-06-25") }));
}

/// Day by day: the first day that is neither under the old certificate nor before the contract, and onward while the
/// contract and the three years last.
fn by_days(asked: Asked) -> Option<(NaiveDate, NaiveDate)> {
    let begins = asked.old_end.iter_days().skip(1).find(|day| *day >= asked.begins_on)?;
    let cap = begins.checked_add_months(chrono::Months::new(36))?;
    let same_day = chrono::Datelike::day(&cap) == chrono::Datelike::day(&begins);
    let inside = |day: &NaiveDate| {
        let runs = match asked.contract {
            ContractEnd::On(end) => *day <= end,
            ContractEnd::Open => true,
        };
        runs && (*day < cap || (!same_day && *day == cap))
    };
    let last = begins.iter_days().take_while(inside).last()?;
    Some((begins, last))
}

proptest! {
    #[test]
    fn an_extension_is_what_counting_days_gives(
        end in 0_u64..1500,
        filed in 0_u64..1700,
        concluded in 0_u64..1700,
        later in 0_u64..60,
        contract in proptest::option::of(0_u64..3000),
    ) {
        let edition = Rulebook::embedded().newest();
        let at = |days: u64| day("2023-07-01") + Days::new(days);
        let asked = Asked {
            old_end: at(end),
            filed_on: at(filed),
            concluded_on: at(concluded),
            begins_on: at(concluded + later),
            contract: contract.map_or(ContractEnd::Open, |days| ContractEnd::On(at(days))),
        };
        let found = extend(edition, TermReading::Inclusive, asked).ok();
        prop_assert_eq!(found.as_ref().map(|e| (e.from, e.until)), by_days(asked));
        if let Some(found) = found {
            // The gap is every day after the old end on which no application lay, and is of late filings only.
            let bare: Vec<NaiveDate> = at(0).iter_days().take(2000)
                .filter(|day| *day > asked.old_end && *day < asked.filed_on).collect();
            let gap: Vec<NaiveDate> = at(0).iter_days().take(2000)
                .filter(|day| found.gap.is_some_and(|gap| gap.holds(*day))).collect();
            prop_assert_eq!(gap, bare);
            prop_assert_eq!(found.course, course(asked.old_end, asked.filed_on, asked.concluded_on));
        }
    }
}
