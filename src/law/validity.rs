//! How long a certificate holds (п. 15: not more than three months; п. 16: not more than three years), R-TERM.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::edition::{Edition, TermReading, ValidityRule};
use super::{LawError, Service};

/// The longest validity from a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// First day, inclusive.
    pub from: NaiveDate,
    /// Last day under the reading in force, inclusive; never moved off a weekend.
    pub picked: NaiveDate,
    /// Last day under the other reading, to show beside it.
    pub other_reading: NaiveDate,
    /// Calendar months.
    pub months: u16,
    /// The reading in force.
    pub reading: TermReading,
    /// Key of the paragraph.
    pub paragraph: String,
}

/// The last day of `months` calendar months from `from`. Inclusive: the day before the corresponding day, and where
/// that month has no such day, its last one.
fn last_day(from: NaiveDate, months: u16, reading: TermReading) -> NaiveDate {
    let corresponding = from.checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX);
    let exists = corresponding.day() == from.day();
    match reading {
        TermReading::Inclusive if exists => corresponding - Days::new(1),
        TermReading::Inclusive | TermReading::CorrespondingDay => corresponding,
    }
}

/// The longest validity a service may give from a day: three months for an issue, three years for an extension.
///
/// # Errors
/// [`LawError::NoText`] where the edition gives no limit for the service (a reissue and a duplicate keep the old end).
pub fn until(edition: &Edition, service: Service, reading: TermReading, from: NaiveDate) -> Result<Validity, LawError> {
    let rule = rule(edition, service)?;
    let other = match reading {
        TermReading::Inclusive => TermReading::CorrespondingDay,
        TermReading::CorrespondingDay => TermReading::Inclusive,
    };
    Ok(Validity {
        from,
        picked: last_day(from, rule.months, reading),
        other_reading: last_day(from, rule.months, other),
        months: rule.months,
        reading,
        paragraph: rule.paragraph.clone(),
    })
}

/// Whether a certificate may hold from `from` to `until`, both inclusive.
///
/// # Errors
/// [`LawError::BackwardPeriod`], [`LawError::ValidityTooLong`] with the last day allowed, and as [`until`].
pub fn check(
    edition: &Edition,
    service: Service,
    reading: TermReading,
    from: NaiveDate,
    last: NaiveDate,
) -> Result<(), LawError> {
    let longest = until(edition, service, reading, from)?;
    if last < from {
        return Err(LawError::BackwardPeriod { from, until: last });
    }
    if last > longest.picked {
        let Validity { picked: latest, paragraph, .. } = longest;
        return Err(LawError::ValidityTooLong { until: last, latest, paragraph });
    }
    Ok(())
}

fn rule(edition: &Edition, service: Service) -> Result<&ValidityRule, LawError> {
    let paragraph = match service {
        Service::Issue => "15",
        Service::Extend => "16",
        Service::Reissue => "22",
        Service::Duplicate => "22-1",
    };
    edition.validity(service).ok_or_else(|| edition.lacks(paragraph))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{check, until};
    use crate::law::edition::{Rulebook, TermReading};
    use crate::law::{LawError, Service};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Holds: 15, R-TERM, G13.
    #[test]
    fn both_ends_are_inside_and_the_other_reading_stands_beside() {
        let edition = Rulebook::embedded().newest();
        for (service, from, picked, other) in [
            (Service::Issue, "2026-03-26", "2026-06-25", "2026-06-26"),
            (Service::Issue, "2026-11-30", "2027-02-28", "2027-02-28"),
            (Service::Issue, "2026-12-01", "2027-02-28", "2027-03-01"),
            (Service::Issue, "2027-11-30", "2028-02-29", "2028-02-29"),
            (Service::Issue, "2026-01-31", "2026-04-30", "2026-04-30"),
            (Service::Issue, "2026-10-01", "2026-12-31", "2027-01-01"),
            (Service::Extend, "2026-06-26", "2029-06-25", "2029-06-26"),
            (Service::Extend, "2028-02-29", "2031-02-28", "2031-02-28"),
        ] {
            let found = until(edition, service, TermReading::Inclusive, day(from)).unwrap();
            assert_eq!((found.picked, found.other_reading), (day(picked), day(other)), "{from}");
            let swapped = until(edition, service, TermReading::CorrespondingDay, day(from)).unwrap();
            assert_eq!((swapped.picked, swapped.other_reading), (day(other), day(picked)), "{from}");
        }
    }

    /// Holds: R-TERM, G13.
    #[test]
    fn not_longer_than_the_term_and_not_before_it_begins() {
        let edition = Rulebook::embedded().newest();
        let judge = |from, last| check(edition, Service::Issue, TermReading::Inclusive, day(from), day(last));
        assert_eq!(judge("2026-03-26", "2026-06-25"), Ok(()));
        assert_eq!(judge("2026-03-26", "2026-03-26"), Ok(()));
        let (until, latest, paragraph) = (day("2026-06-26"), day("2026-06-25"), "15".to_owned());
        assert_eq!(judge("2026-03-26", "2026-06-26"), Err(LawError::ValidityTooLong { until, latest, paragraph }));
        assert!(matches!(judge("2026-03-26", "2026-03-25"), Err(LawError::BackwardPeriod { .. })));
    }

    #[test]
    fn no_limit_is_invented_where_the_text_gives_none() {
        let newest = Rulebook::embedded().newest();
        let first = Rulebook::embedded().edition("236-2023").unwrap();
        let lacks = |edition, service| until(edition, service, TermReading::Inclusive, day("2026-03-26")).is_err();
        assert!(lacks(newest, Service::Reissue) && lacks(newest, Service::Duplicate));
        assert!(lacks(first, Service::Extend) && !lacks(first, Service::Issue));
    }
}
