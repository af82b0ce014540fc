//! What became of a row, told and counted.

use chrono::NaiveDate;
use serde::Serialize;

use super::{ImportFault, of_row, store_fault};
use crate::intake::{self, PermitColumn, Row, RowOutcome, warning_phrase};
use crate::office::permit::{PermitRefusal, PermitWarning, RegisterPermit};
use crate::office::{CaseNo, Event, Refusal};
use crate::phrase::Phrase;
use crate::store::{Committed, PersonLink, SubmitError};

/// What an import did or would do: counts of data rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Read.
    pub read: u64,
    /// Made cases, or new permits.
    pub imported: u64,
    /// Permits of the register that were extended or ended by them.
    pub amended: u64,
    /// Known already: the first stays as it is.
    pub duplicates: u64,
    /// Refused; their numbers stay free.
    pub rejected: u64,
    /// Imported or amended with at least one warning.
    pub warnings: u64,
}

/// What became of a row, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// New; the case's number is known once it is recorded, and a permit has its own.
    New(Option<CaseNo>),
    /// A permit of the register, extended or ended by it.
    Amended,
    /// The portal's number is a case already, or stands above in the same file.
    Known(Option<CaseNo>),
    /// The permit stands already as the row has it, in the register or above in the same file.
    There,
    /// It cannot be taken.
    Rejected {
        /// The column, where one is to blame: a canonical name, or the header of a column that is not ours.
        column: Option<String>,
        /// Why.
        reason: Phrase,
    },
}

/// A row and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The line it begins at.
    pub line: u64,
    /// The portal's number or the permit's, as far as there is one.
    pub number: String,
    /// The applicant's or the worker's name, as far as there is one.
    pub who: String,
    /// New, known, or rejected and why.
    pub verdict: Verdict,
    /// What was noticed; empty unless it was taken.
    pub warnings: Vec<Phrase>,
    /// What the office knows of the person already; only in a preview of applications.
    pub links: Vec<PersonLink>,
    /// The cells as they were, for the file of rejected rows.
    pub raw: Vec<String>,
}

/// What a row that was decided did.
#[derive(Debug, Default)]
pub(super) struct Did {
    case: Option<CaseNo>,
    amended: bool,
    warnings: Vec<Phrase>,
}

impl Did {
    pub(super) fn of(events: &[Event]) -> Self {
        let mut did = Self { amended: true, ..Self::default() };
        for event in events {
            let warnings = match event {
                Event::CaseRegistered { case, .. } => {
                    (did.case, did.amended) = (Some(*case), false);
                    continue;
                }
                Event::PermitRegistered(registered) => {
                    did.amended = false;
                    &registered.warnings
                }
                Event::PermitExtended(extended) => &extended.warnings,
                _ => continue,
            };
            did.warnings.extend(warnings.iter().filter(|warning| is_of_the_row(warning)).map(PermitWarning::phrase));
        }
        did
    }

    /// What it would do: a case has no number before it is recorded.
    pub(super) fn unrecorded(self) -> Self {
        Self { case: None, ..self }
    }
}

/// The BIN is told with its column, and that a year has no quota is nothing about a row.
const fn is_of_the_row(warning: &PermitWarning) -> bool {
    !matches!(warning, PermitWarning::Bin | PermitWarning::NoQuota { .. })
}

/// What was decided of a row: what it did, or the refusal (none: its number stands above in the file).
pub(super) type Decided = Result<Did, Option<Refusal>>;

/// Parts what the office refuses, which is a row's own fate, from what fails the whole import.
pub(super) fn decided(outcome: Result<Committed, SubmitError>) -> Result<Decided, ImportFault> {
    match outcome {
        Ok(committed) => Ok(Ok(Did::of(&committed.events))),
        Err(SubmitError::Refused(refusal)) => of_row(refusal).map(|refusal| Err(Some(refusal))),
        Err(other) => Err(store_fault(other)),
    }
}

pub(super) fn entry(row: Row, places: &[Option<usize>; 2], decided: Option<Decided>) -> Entry {
    let decided = decided.unwrap_or_else(|| Ok(Did::default()));
    let (names, verdict, warnings) = match row.outcome {
        RowOutcome::Application { application, warnings } => {
            let (verdict, told) = verdict(decided, |_| None);
            let told = taken(&verdict, warnings.iter().map(warning_phrase).chain(told).collect());
            ([application.portal_number, application.full_name], verdict, told)
        }
        RowOutcome::Permit { permit, warnings } => {
            let (verdict, told) = verdict(decided, |refusal| column_of(refusal, &permit));
            let told = taken(&verdict, warnings.iter().map(warning_phrase).chain(told).collect());
            ([permit.input.number, permit.input.worker.name], verdict, told)
        }
        RowOutcome::Rejected { column, reason } => {
            let cell = |at: &Option<usize>| at.and_then(|at| row.raw.get(at)).map_or("", String::as_str);
            let names = [cell(&places[0]), cell(&places[1])].map(|cell| intake::clean(cell).text);
            (names, Verdict::Rejected { column, reason }, Vec::new())
        }
    };
    let [number, who] = names;
    Entry { line: row.line, number, who, verdict, warnings, links: Vec::new(), raw: row.raw }
}

/// What is told of a row that was taken; of another its verdict says all.
fn taken(verdict: &Verdict, warnings: Vec<Phrase>) -> Vec<Phrase> {
    if matches!(verdict, Verdict::New(_) | Verdict::Amended) { warnings } else { Vec::new() }
}

fn verdict(decided: Decided, column: impl Fn(&Refusal) -> Option<PermitColumn>) -> (Verdict, Vec<Phrase>) {
    let verdict = match decided {
        Ok(Did { amended: true, warnings, .. }) => return (Verdict::Amended, warnings),
        Ok(Did { case, warnings, .. }) => return (Verdict::New(case), warnings),
        Err(None) => Verdict::Known(None),
        Err(Some(Refusal::KnownApplication { case, .. })) => Verdict::Known(Some(case)),
        Err(Some(Refusal::Permit(PermitRefusal::Same(_)))) => Verdict::There,
        Err(Some(refusal)) => Verdict::Rejected {
            column: column(&refusal).map(|column| column.name().to_owned()),
            reason: refusal.phrase(),
        },
    };
    (verdict, Vec::new())
}

/// The column of a row that the office refuses it for.
fn column_of(refusal: &Refusal, permit: &RegisterPermit) -> Option<PermitColumn> {
    let input = &permit.input;
    Some(match refusal {
        Refusal::Permit(PermitRefusal::Differs { column, .. }) => {
            return PermitColumn::ALL.iter().copied().find(|known| known.name() == *column);
        }
        Refusal::Permit(PermitRefusal::Backward { from, until })
            if (*from, *until) == (input.valid_from, input.valid_until) =>
        {
            PermitColumn::ValidUntil
        }
        Refusal::Permit(PermitRefusal::Backward { .. }) => PermitColumn::ExtendedUntil,
        Refusal::Permit(PermitRefusal::Overlaps { .. }) => PermitColumn::ExtendedFrom,
        Refusal::Permit(PermitRefusal::Over { .. }) => PermitColumn::ExtendedOn,
        Refusal::Permit(PermitRefusal::EndOutside { .. }) => PermitColumn::EndedOn,
        Refusal::Permit(PermitRefusal::BeyondYears(day)) => return column_of_day(*day, permit, |_| true),
        Refusal::InFuture { moment, .. } => return column_of_day(moment.date(), permit, happened),
        Refusal::Before { day, .. } => return column_of_day(*day, permit, |column| column == PermitColumn::ExtendedOn),
        Refusal::Empty { field: "field-note", .. } => PermitColumn::EndNote,
        _ => return None,
    })
}

/// Whether a column has the day something happened on, which is over: a term may begin and end in time to come.
fn happened(column: PermitColumn) -> bool {
    matches!(column, PermitColumn::IssuedOn | PermitColumn::ExtendedOn | PermitColumn::EndedOn)
}

/// The first column that holds a day, of those that may be meant.
fn column_of_day(
    day: NaiveDate,
    permit: &RegisterPermit,
    meant: impl Fn(PermitColumn) -> bool,
) -> Option<PermitColumn> {
    let input = &permit.input;
    let mut days = vec![
        (PermitColumn::IssuedOn, input.issued_on),
        (PermitColumn::ValidFrom, input.valid_from),
        (PermitColumn::ValidUntil, input.valid_until),
    ];
    for extension in &permit.extensions {
        days.push((PermitColumn::ExtendedOn, extension.on));
        days.push((PermitColumn::ExtendedFrom, extension.span.from));
        days.push((PermitColumn::ExtendedUntil, extension.span.until));
    }
    days.extend(permit.ended.iter().map(|end| (PermitColumn::EndedOn, end.on)));
    days.into_iter().find(|(column, held)| *held == day && meant(*column)).map(|(column, _)| column)
}

impl Counts {
    pub(super) fn add(&mut self, entry: &Entry) {
        self.read += 1;
        match &entry.verdict {
            Verdict::New(_) => self.imported += 1,
            Verdict::Amended => self.amended += 1,
            Verdict::Known(_) | Verdict::There => self.duplicates += 1,
            Verdict::Rejected { .. } => self.rejected += 1,
        }
        self.warnings += u64::from(!entry.warnings.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::extension::Span;
    use crate::office::permit::{Category, EmployerInput, EndReason, Extension, PermitEnd, PermitInput, Worker};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Valid from the day it was extended and ended on: the same day stands in several columns.
    fn permit() -> RegisterPermit {
        let input = PermitInput {
            number: "1".into(),
            employer: EmployerInput::default(),
            worker: Worker::default(),
            category: Category::Third,
            position: "инженер".into(),
            issued_on: day("2026-03-01"),
            valid_from: day("2026-04-10"),
            valid_until: day("2026-05-10"),
        };
        let span = Span { from: day("2026-05-11"), until: day("2026-06-10") };
        let end = PermitEnd { on: day("2026-05-10"), reason: EndReason::Revoked, note: String::new() };
        let extensions = vec![Extension { on: day("2026-04-10"), span }];
        RegisterPermit { input, extensions, ended: Some(end) }
    }

    #[test]
    fn a_refusal_names_the_column_whose_day_it_is_about() {
        let future = |on: &str| {
            let moment = day(on).and_time(chrono::NaiveTime::MIN);
            column_of(&Refusal::InFuture { field: "field-permit_on", moment, paragraph: "" }, &permit())
        };
        assert_eq!(future("2026-03-01"), Some(PermitColumn::IssuedOn));
        assert_eq!(future("2026-04-10"), Some(PermitColumn::ExtendedOn), "a term may begin in time to come");
        assert_eq!(future("2026-05-10"), Some(PermitColumn::EndedOn));
        let before = Refusal::Before {
            field: "field-permit_on",
            day: day("2026-04-10"),
            earliest: day("2026-05-01"),
            paragraph: "",
        };
        assert_eq!(column_of(&before, &permit()), Some(PermitColumn::ExtendedOn));
    }
}
