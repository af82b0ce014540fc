//! The administrative case of a complaint: what its bundle is put together from.

use chrono::NaiveDate;

use super::Undrawn;
use crate::office::case::Case;
use crate::office::decide::paper_number;
use crate::office::paper::{PaperKind, PaperRef};
use crate::office::{CaseNo, ComplaintNo, Event, Record, Subject};
use crate::papers::{Bundle, Dossier, Head, JournalLine, Paper};
use crate::print::{self, Pages};
use crate::store::{Hash, Minutes, Snapshot, StoreError};

/// The bundle on its pages; none while the complaint was not sent on.
pub(super) fn bundle(
    snapshot: &Snapshot,
    no: ComplaintNo,
    head: Head<'_>,
) -> Result<Option<(Vec<Paper>, Pages)>, Undrawn> {
    let Some(complaint) = snapshot.complaint(no)? else { return Ok(None) };
    let sent = snapshot.history(&Subject::Complaint(no), None, usize::MAX)?;
    let Some(sent) = sent.iter().rfind(|record| matches!(record.event, Event::ComplaintForwarded(_))) else {
        return Ok(None);
    };
    let case = match complaint.input.about.case {
        Some(no) => snapshot.case_after(no, sent.seq)?,
        None => None,
    };
    let minutes = case.as_ref().map(|case| signed(snapshot, case)).transpose()?.flatten();
    let sat = minutes
        .as_ref()
        .zip(case.as_ref())
        .and_then(|(minutes, case)| Some((&minutes.sitting, minutes.cases.iter().find(|then| then.no == case.no)?)));
    let journal = case.as_ref().map(|case| extract(snapshot, case.no, sent.seq)).transpose()?.unwrap_or_default();
    let on = sent.at.date_naive();
    let numbers = case.as_ref().map(|case| numbers(snapshot, case, on)).transpose()?.unwrap_or_default();
    let dossier =
        Dossier { complaint: &complaint, case: case.as_ref(), minutes: sat, journal: &journal, numbers: &numbers };
    let Some(bundle) = Bundle::of(&dossier, head)? else { return Ok(None) };
    let pages = print::settled(&bundle.title(), |ranges| bundle.papers(ranges), super::foot(head.texts))?;
    Ok(Some((bundle.papers(pages.ranges()), pages)))
}

/// The sitting that recommended, as it was signed; none where its minutes are kept elsewhere.
pub(super) fn signed(snapshot: &Snapshot, case: &Case) -> Result<Option<Minutes>, StoreError> {
    match case.recommendation.as_ref().and_then(|recommended| recommended.sitting) {
        Some(no) => snapshot.minutes(no),
        None => Ok(None),
    }
}

/// The journal of a case up to a record, the oldest first.
fn extract(snapshot: &Snapshot, no: CaseNo, until: u64) -> Result<Vec<JournalLine>, StoreError> {
    let records = snapshot.history(&Subject::Case(no), Some(until + 1), usize::MAX)?;
    records.iter().map(|record| line(snapshot, record)).collect()
}

fn line(snapshot: &Snapshot, record: &Record) -> Result<JournalLine, StoreError> {
    let stored = snapshot.stored(record.seq)?.unwrap_or_default();
    let by = snapshot.officer(&record.by)?.map_or_else(|| record.by.clone(), |officer| officer.name);
    let (at, what) = (record.at.naive_local(), record.event.phrase());
    Ok(JournalLine { seq: record.seq, at, by, what, hash: Hash::of(&stored).to_string() })
}

/// The outgoing numbers of the letters about a case.
fn numbers(snapshot: &Snapshot, case: &Case, on: NaiveDate) -> Result<Vec<(PaperKind, usize, String)>, StoreError> {
    let refusal = (PaperKind::Refusal, case.past_decisions.len());
    let letters = std::iter::once(refusal).chain((0..case.defects.len()).map(|nth| (PaperKind::DefectsNotice, nth)));
    snapshot.ask(|office| {
        let number = |(kind, nth): (PaperKind, usize)| {
            let paper = PaperRef { subject: Subject::Case(case.no), kind, nth: nth as u64 };
            // Only a letter that was made has its number: one that was not would be given the next.
            let number = paper_number(office, &paper, on).ok().filter(|number| number.counted.is_none())?;
            Some((kind, nth, number.number))
        };
        letters.filter_map(number).collect()
    })
}
