//! `--list`: the numbers of what a figure, or a row of a breakdown, counted.

use super::breakdown;
use crate::office::Subject;
use crate::office::report::{FIGURES, Report, STANDING};
use crate::phrase::{Arg, Phrase};

/// Refuses a name that no figure and no breakdown has, before anything is counted.
pub(super) fn known(list: &str, daily: bool) -> Result<(), Phrase> {
    if let Some((by, _)) = list.split_once('/') {
        return breakdown(by).map(drop);
    }
    let standing = STANDING.iter().copied().filter(|_| daily);
    let codes: Vec<&str> = FIGURES.iter().map(|figure| figure.code).chain(standing).collect();
    if codes.contains(&list) {
        return Ok(());
    }
    Err(Phrase::new("report-no-figure").with("figure", list).with("codes", Arg::Text(codes.join(", "))))
}

/// What a figure, a row (`sector/2`) or a column of one (`officer/lee/late`) counted.
pub(super) fn subjects<'a>(report: &'a Report, list: &str) -> Result<Vec<&'a Subject>, Phrase> {
    let Some((by, rest)) = list.split_once('/') else {
        return Ok(report.figure(list).iter().flat_map(|figure| &figure.of).collect());
    };
    let by = breakdown(by)?;
    let rows = report.by(by).map_or(&[][..], |breakdown| &breakdown.rows);
    // A citizenship may have a stroke in it: what is a key as a whole is one.
    let named = rows.iter().find(|row| row.key == rest).map(|row| (row, None)).or_else(|| {
        let (key, measure) = rest.rsplit_once('/')?;
        Some((rows.iter().find(|row| row.key == key)?, Some(by.measure(measure)?)))
    });
    let Some((row, measure)) = named else {
        let keys = rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>().join(", ");
        let words = Phrase::new("report-no-row").with("by", by.code()).with("key", rest);
        return Err(words.with("keys", Arg::Text(keys)));
    };
    Ok(row.of(measure).collect())
}
