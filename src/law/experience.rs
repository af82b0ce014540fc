//! How long somebody has worked (п. 10, item 2): the union of the periods, in years, months and days.
//!
//! Both ends of a period count. Overlapping and adjacent periods join first, so no day counts twice. Each joined
//! interval is measured on the calendar (a month from the 15th is up to the 14th), the measures are added, and every
//! 30 days make a month, every 12 months a year: the way personnel offices add up a work record. Adding or
//! lengthening a period never makes the result smaller.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::edition::OverlapReading;
use super::points::WorkPeriod;

const DAYS_IN_MONTH: u32 = 30;
const MONTHS_IN_YEAR: u32 = 12;

/// What a set of periods comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Completed years.
    pub years: u16,
    /// Months beyond them.
    pub months: u16,
    /// Days beyond those.
    pub days: u16,
    /// The day open ends run to: the registration day.
    pub as_of: NaiveDate,
    /// What was added up, in order, all ends closed: the union, or each period by itself.
    pub merged: Vec<WorkPeriod>,
    /// Stretches that more than one period covers: counted once, unless each period counts by itself.
    pub overlaps: Vec<WorkPeriod>,
    /// Periods that count for nothing: they end before they begin, or begin after the registration day.
    pub ignored: Vec<WorkPeriod>,
}

/// Adds up work periods as of a day (the registration day). Work after that day does not count.
pub fn experience(periods: &[WorkPeriod], as_of: NaiveDate, overlap: OverlapReading) -> Experience {
    let mut closed = Vec::new();
    let mut ignored = Vec::new();
    for period in periods {
        let until = period.until.unwrap_or(as_of);
        if until < period.from || period.from > as_of {
            ignored.push(*period);
        } else {
            closed.push((period.from, until.min(as_of)));
        }
    }
    closed.sort_unstable();
    let (union, overlaps) = union(&closed);
    let merged = if overlap == OverlapReading::Each { closed } else { union };
    let parts = merged.iter().map(|(from, until)| measure(*from, *until));
    let (months, days) = parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let months = months + days / DAYS_IN_MONTH;
    let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
    Experience {
        years: small(months / MONTHS_IN_YEAR),
        months: small(months % MONTHS_IN_YEAR),
        days: small(days % DAYS_IN_MONTH),
        as_of,
        merged: merged.into_iter().map(period).collect(),
        overlaps: overlaps.into_iter().map(period).collect(),
        ignored,
    }
}

type Interval = (NaiveDate, NaiveDate);

fn period((from, until): Interval) -> WorkPeriod {
    WorkPeriod { from, until: Some(until) }
}

/// Joins sorted intervals that overlap or touch; also what they share.
fn union(sorted: &[Interval]) -> (Vec<Interval>, Vec<Interval>) {
    let mut merged: Vec<Interval> = Vec::new();
    let mut shared: Vec<Interval> = Vec::new();
    for (from, until) in sorted.iter().copied() {
        match merged.last_mut() {
            Some(last) if from <= last.1 => {
                shared.push((from, until.min(last.1)));
                last.1 = last.1.max(until);
            }
            Some(last) if from == last.1 + Days::new(1) => last.1 = until,
            _ => merged.push((from, until)),
        }
    }
    let overlaps = if shared.is_empty() { Vec::new() } else { union(&shared).0 };
    (merged, overlaps)
}

/// Whole calendar months of an interval, and the days beyond them; both ends counted.
fn measure(from: NaiveDate, until: NaiveDate) -> (u32, u32) {
    let end = until + Days::new(1);
    let reaches = |months: u32| from.checked_add_months(Months::new(months)).filter(|day| *day <= end);
    let by_number = (end.years_since(from).unwrap_or(0) * MONTHS_IN_YEAR)..;
    let (months, last) =
        by_number.map_while(|months| reaches(months).map(|day| (months, day))).last().unwrap_or((0, from));
    (months, u32::try_from((end - last).num_days()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::{Experience, OverlapReading, WorkPeriod};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn experience(periods: &[WorkPeriod], as_of: NaiveDate) -> Experience {
        super::experience(periods, as_of, OverlapReading::Union)
    }

    fn of(periods: &[(&str, &str)]) -> Experience {
        let until = |text: &str| (!text.is_empty()).then(|| day(text));
        let periods: Vec<WorkPeriod> =
            periods.iter().map(|(from, to)| WorkPeriod { from: day(from), until: until(to) }).collect();
        experience(&periods, day("2026-03-26"))
    }

    fn ymd(periods: &[(&str, &str)]) -> (u16, u16, u16) {
        let found = of(periods);
        (found.years, found.months, found.days)
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(ymd(&[("2015-09-01", "2019-08-31")]), (4, 0, 0));
        assert_eq!(ymd(&[("2015-09-01", "2019-06-29")]), (3, 9, 29));
        assert_eq!(ymd(&[("2026-03-26", "2026-03-26")]), (0, 0, 1));
        assert_eq!(ymd(&[("2020-02-29", "2021-02-27")]), (1, 0, 0));
    }

    #[test]
    fn overlaps_count_once_and_are_named() {
        let found = of(&[("2015-01-01", "2018-12-31"), ("2017-01-01", "2019-12-31"), ("2020-01-01", "2020-12-31")]);
        assert_eq!((found.years, found.months, found.days), (6, 0, 0));
        assert_eq!(found.merged, [WorkPeriod { from: day("2015-01-01"), until: Some(day("2020-12-31")) }]);
        assert_eq!(found.overlaps, [WorkPeriod { from: day("2017-01-01"), until: Some(day("2018-12-31")) }]);
        assert_eq!(ymd(&[("2015-01-01", "2018-12-31"), ("2015-01-01", "2018-12-31")]), (4, 0, 0));
    }

    #[test]
    fn each_period_by_itself_counts_twice_what_they_share() {
        let period = |from, until| WorkPeriod { from: day(from), until: Some(day(until)) };
        let both = [period("2015-01-01", "2018-12-31"), period("2017-01-01", "2019-12-31")];
        let years = |overlap| super::experience(&both, day("2026-03-26"), overlap).years;
        assert_eq!((years(OverlapReading::Union), years(OverlapReading::Each)), (5, 7));
    }

    #[test]
    fn disjoint_pieces_add_up_by_thirty_days_and_twelve_months() {
        assert_eq!(ymd(&[("2020-01-01", "2020-11-20"), ("2021-01-01", "2021-01-10")]), (0, 11, 0));
        assert_eq!(ymd(&[("2018-01-01", "2018-06-30"), ("2019-01-01", "2019-06-30")]), (1, 0, 0));
        assert_eq!(ymd(&[("2018-01-01", "2018-06-30"), ("2019-01-01", "2019-06-29")]), (0, 11, 29));
    }

    #[test]
    fn an_open_end_runs_to_the_registration_day_and_the_future_does_not_count() {
        assert_eq!(ymd(&[("2022-03-27", "")]), (4, 0, 0));
        assert_eq!(ymd(&[("2022-03-27", "2030-01-01")]), (4, 0, 0));
        let none = of(&[("2026-03-27", ""), ("2020-02-02", "2020-02-01")]);
        assert_eq!((none.years, none.months, none.days, none.ignored.len()), (0, 0, 0, 2));
    }

    fn length(found: &Experience) -> u32 {
        (u32::from(found.years) * 12 + u32::from(found.months)) * 30 + u32::from(found.days)
    }

    fn periods() -> impl Strategy<Value = Vec<WorkPeriod>> {
        let one = (0_u64..3000, 0_u64..900).prop_map(|(start, length)| {
            let from = day("2016-01-01") + Days::new(start);
            WorkPeriod { from, until: Some(from + Days::new(length)) }
        });
        proptest::collection::vec(one, 0..6)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn one_more_period_never_makes_it_shorter(base in periods(), more in periods()) {
            let as_of = day("2026-03-26");
            let before = experience(&base, as_of);
            let after = experience(&[base, more].concat(), as_of);
            prop_assert!(length(&after) >= length(&before), "{before:?} {after:?}");
        }

        #[test]
        fn order_and_repetition_change_nothing(base in periods()) {
            let as_of = day("2026-03-26");
            let once = experience(&base, as_of);
            let reversed: Vec<WorkPeriod> = base.iter().rev().chain(&base).copied().collect();
            let again = experience(&reversed, as_of);
            prop_assert_eq!(&once.merged, &again.merged);
            prop_assert_eq!(length(&once), length(&again));
        }

        #[test]
        fn the_union_covers_each_day_once(base in periods()) {
            let as_of = day("2026-03-26");
            let found = experience(&base, as_of);
            let covers = |list: &[WorkPeriod], day: NaiveDate| {
                list.iter().filter(|p| p.from <= day && p.until.is_none_or(|until| day <= until)).count()
            };
            for day in day("2015-12-31").iter_days().take_while(|day| *day <= as_of) {
                let times = covers(&base, day);
                prop_assert_eq!(covers(&found.merged, day), usize::from(times > 0));
                prop_assert_eq!(covers(&found.overlaps, day), usize::from(times > 1));
            }
        }
    }
}
