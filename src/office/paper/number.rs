//! Which numbers are given: counted over every event that gave one, so that none is given twice and none is left out.

use chrono::{Datelike, NaiveDate};

use super::{Given, Pattern, Series};
use crate::office::event::Event;
use crate::office::ids::CaseNo;
use crate::office::settings::Settings;
use crate::office::view::Office;

/// The first year a number of ours can be of: records from before counts were kept give theirs by the look of it.
const FIRST_YEAR: u16 = 2000;

/// The number an event gave, if it gave one.
pub fn given(event: &Event) -> Option<(Series, Given)> {
    match event {
        Event::CertificateGranted { certificate, counted, .. } => {
            let looks = certificate.parse::<CaseNo>().ok().filter(|number| number.year >= FIRST_YEAR);
            let looks = looks.map(|number| Given { year: number.year, count: number.count });
            counted.or(looks).map(|given| (Series::Certificates, given))
        }
        Event::PaperMade(made) => made.counted.map(|given| (Series::Letters, given)),
        Event::ReplySigned(signed) => Some((Series::Letters, signed.fixed.counted)),
        _ => None,
    }
}

/// The next number of a series on a day, passing over those that are taken.
pub(in crate::office) fn next(
    office: &dyn Office,
    settings: &Settings,
    series: Series,
    today: NaiveDate,
) -> (String, Given) {
    let pattern = Pattern::of(settings, series);
    let year = u16::try_from(today.year()).unwrap_or_default();
    let last = office.highest(series, pattern.is_yearly().then_some(year));
    let mut given = Given { year, count: last + 1 };
    loop {
        let number = pattern.number(given);
        let taken = match series {
            Series::Certificates => office.certificate(&number).is_some(),
            Series::Letters => office.is_letter(&number),
        };
        if !taken {
            return (number, given);
        }
        given.count += 1;
    }
}
