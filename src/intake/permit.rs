//! A row of cells becomes a permit with its life so far, or is refused with a reason; and a permit goes out in the same
//! cells.
//!
//! Several extensions stand in one row: the days of each of the three columns follow one another, separated by `;`, the
//! first of each belonging together. Where `extended_from` is empty, each extension begins the day after the last one.

use chrono::{Days, NaiveDate};

use super::RowOutcome;
use super::columns::PermitColumn as Column;
use super::dates::{self, DateFault};
use super::headers::HeaderMap;
use super::judge::{Picked, quoted, reason, refused};
use crate::law::extension::Span;
use crate::office::identity::{IinFault, check_bin};
use crate::office::permit::{
    Category, EmployerInput, EndReason, Extension, Permit, PermitEnd, PermitInput, RegisterPermit, Worker,
};
use crate::phrase::Phrase;

/// The column that is to blame, and why.
type Fault = (Column, Phrase);

/// Refusals are looked for in the order of the columns.
pub fn judge(mut picked: Picked, map: &HeaderMap) -> RowOutcome {
    match read(&picked, map) {
        Ok(permit) => {
            match check_bin(&permit.input.employer.bin) {
                Ok(()) => {}
                Err(IinFault::NotTwelveDigits) => picked.warn(Column::EmployerBin, "bin-digits"),
                Err(IinFault::CheckDigit) => picked.warn(Column::EmployerBin, "bin-check"),
            }
            RowOutcome::Permit { permit: Box::new(permit), warnings: picked.warnings }
        }
        Err((column, reason)) => refused(Some(column.name()), reason),
    }
}

fn read(picked: &Picked, map: &HeaderMap) -> Result<RegisterPermit, Fault> {
    let text = |column| picked.text(column).to_owned();
    let input = PermitInput {
        number: filled(picked, Column::PermitNumber)?,
        employer: EmployerInput {
            bin: filled(picked, Column::EmployerBin)?.split_whitespace().collect(),
            name: filled(picked, Column::EmployerName)?,
            activity: text(Column::Activity),
        },
        worker: Worker {
            name: filled(picked, Column::WorkerName)?,
            citizenship: filled(picked, Column::Citizenship)?,
            document: text(Column::Document),
        },
        category: code(picked, map, Column::Category, "unknown-category", Category::from_code)?,
        position: filled(picked, Column::Position)?,
        issued_on: needed_day(picked, Column::IssuedOn)?,
        valid_from: needed_day(picked, Column::ValidFrom)?,
        valid_until: needed_day(picked, Column::ValidUntil)?,
    };
    let extensions = extensions(picked, input.valid_until)?;
    let ended = ended(picked, map)?;
    Ok(RegisterPermit { input, extensions, ended })
}

/// A cell without which there is no permit.
fn filled(picked: &Picked, column: Column) -> Result<String, Fault> {
    match picked.text(column) {
        "" => Err((column, reason("empty"))),
        text => Ok(text.to_owned()),
    }
}

fn code<T>(
    picked: &Picked,
    map: &HeaderMap,
    column: Column,
    unknown: &str,
    of: fn(&str) -> Option<T>,
) -> Result<T, Fault> {
    let word = filled(picked, column)?;
    map.code(column, &word).and_then(of).ok_or_else(|| (column, reason(unknown).with("value", quoted(&word))))
}

fn needed_day(picked: &Picked, column: Column) -> Result<NaiveDate, Fault> {
    day(column, &filled(picked, column)?)
}

fn day(column: Column, text: &str) -> Result<NaiveDate, Fault> {
    dates::day(text).map_err(|fault| {
        let kind = match fault {
            DateFault::NoSuchTime => DateFault::Unreadable.kind(),
            other => other.kind(),
        };
        (column, reason(&format!("day-{kind}")).with("value", quoted(text)))
    })
}

fn days(picked: &Picked, column: Column) -> Result<Vec<NaiveDate>, Fault> {
    let items = picked.text(column).split(';').map(str::trim).filter(|item| !item.is_empty());
    items.map(|item| day(column, item)).collect()
}

fn extensions(picked: &Picked, valid_until: NaiveDate) -> Result<Vec<Extension>, Fault> {
    let (on, from) = (days(picked, Column::ExtendedOn)?, days(picked, Column::ExtendedFrom)?);
    let until = days(picked, Column::ExtendedUntil)?;
    if on.len() != until.len() || !(from.is_empty() || from.len() == on.len()) {
        let counted = reason("extensions").with("on", on.len()).with("from", from.len()).with("until", until.len());
        return Err((Column::ExtendedOn, counted));
    }
    let mut last = valid_until;
    let mut extensions = Vec::with_capacity(on.len());
    for (at, (on, until)) in on.into_iter().zip(until).enumerate() {
        let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
        let from = from.get(at).copied().unwrap_or(after);
        last = until;
        extensions.push(Extension { on, span: Span { from, until } });
    }
    Ok(extensions)
}

fn ended(picked: &Picked, map: &HeaderMap) -> Result<Option<PermitEnd>, Fault> {
    let cells = [Column::EndedOn, Column::EndReason, Column::EndNote].map(|column| picked.text(column));
    if cells.iter().all(|cell| cell.is_empty()) {
        return Ok(None);
    }
    let on = needed_day(picked, Column::EndedOn)?;
    let why = code(picked, map, Column::EndReason, "unknown-end-reason", EndReason::from_code)?;
    Ok(Some(PermitEnd { on, reason: why, note: cells[2].to_owned() }))
}

/// The cells of a permit, in canonical order. Read again they give the same permit.
pub fn row_of(permit: &Permit) -> Vec<String> {
    Column::ALL.iter().map(|column| cell_of(permit, *column)).collect()
}

fn cell_of(permit: &Permit, column: Column) -> String {
    let (input, ended) = (&permit.input, permit.ended.as_ref());
    let extended = |of: fn(&Extension) -> NaiveDate| {
        permit.extensions.iter().map(|extension| of(extension).to_string()).collect::<Vec<_>>().join(";")
    };
    match column {
        Column::PermitNumber => input.number.clone(),
        Column::EmployerBin => input.employer.bin.clone(),
        Column::EmployerName => input.employer.name.clone(),
        Column::Activity => input.employer.activity.clone(),
        Column::WorkerName => input.worker.name.clone(),
        Column::Citizenship => input.worker.citizenship.clone(),
        Column::Document => input.worker.document.clone(),
        Column::Category => input.category.code().to_owned(),
        Column::Position => input.position.clone(),
        Column::IssuedOn => input.issued_on.to_string(),
        Column::ValidFrom => input.valid_from.to_string(),
        Column::ValidUntil => input.valid_until.to_string(),
        Column::ExtendedOn => extended(|extension| extension.on),
        Column::ExtendedFrom => extended(|extension| extension.span.from),
        Column::ExtendedUntil => extended(|extension| extension.span.until),
        Column::EndedOn => ended.map(|end| end.on.to_string()).unwrap_or_default(),
        Column::EndReason => ended.map(|end| end.reason.code().to_owned()).unwrap_or_default(),
        Column::EndNote => ended.map(|end| end.note.clone()).unwrap_or_default(),
    }
}
