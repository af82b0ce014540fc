//! A record into the projections: the same code when it is first written and when the journal is replayed.

use super::error::StoreError;
use super::index::{self, Keys};
use super::key::{self, number};
use super::papers;
use super::row::QueueRow;
use super::tables::{Raw, Tables, pack};
use super::things::{self, read_back};
use super::words::Identity;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::commission::{Composition, Sitting};
use crate::office::complaint::Complaint;
use crate::office::inquiry::Inquiry;
use crate::office::notification::Notification;
use crate::office::officer::Officer;
use crate::office::paper::{self, Series};
use crate::office::permit::quota::Quota;
use crate::office::permit::{Employer, Permit};
use crate::office::settings::Settings;
use crate::office::{CaseNo, Event, NoticeNo, Record, Subject, apply};

/// Applies a record to every projection.
pub(super) fn project(tables: &mut Tables<'_>, record: &Record) -> Result<(), StoreError> {
    let subject = record.event.subject();
    remember(tables, &subject, record)?;
    if let Some((series, given)) = paper::given(&record.event) {
        raise(tables, &number(series_code(series), given.year), u64::from(given.count))?;
        raise(tables, &number(series_code(series), ALL_YEARS), u64::from(given.count))?;
    }
    if let Event::PaperMade(made) = &record.event {
        papers::project(tables, made, record)?;
    }
    match &subject {
        Subject::Office => of_office(tables, record),
        Subject::Case(no) => {
            let before = read_back(tables.case_bytes(no.key())?)?;
            of_case(tables, *no, before, record).map(drop)
        }
        Subject::Certificate(number) => of_certificate(tables, number, record),
        Subject::Notification(no) => of_notice(tables, *no, record),
        Subject::Officer(login) => things::put::<Officer>(tables, &things::officer(login), record),
        // Each of these comes with its own kind of event.
        Subject::Complaint(no) => {
            things::put::<Complaint>(tables, &things::complaint(*no), record)?;
            raise(tables, &number(b'p', no.year), u64::from(no.count))
        }
        Subject::Permit(number) => things::put::<Permit>(tables, &things::permit(number), record),
        Subject::Employer(bin) => things::put::<Employer>(tables, &things::employer(bin), record),
        Subject::Quota(year) => things::put::<Quota>(tables, &things::quota(*year), record),
        Subject::Inquiry(no) => {
            things::put::<Inquiry>(tables, &things::inquiry(*no), record)?;
            raise(tables, &number(b'i', no.year), u64::from(no.count))
        }
        Subject::Sitting(no) => {
            things::put::<Sitting>(tables, &things::sitting(*no), record)?;
            raise(tables, &number(b's', no.year), u64::from(no.count))
        }
    }
}

/// The same for a record of a case that is at hand as it stands; the case after it.
pub(super) fn project_case(tables: &mut Tables<'_>, case: Case, record: &Record) -> Result<Case, StoreError> {
    let no = case.no;
    remember(tables, &Subject::Case(no), record)?;
    of_case(tables, no, Some(case), record)
}

/// A record into the history of its subject.
fn remember(tables: &mut Tables<'_>, subject: &Subject, record: &Record) -> Result<(), StoreError> {
    let mut history = key::history(subject);
    history.extend(record.seq.to_be_bytes());
    tables.index.insert(history.as_slice(), record.seq)?;
    Ok(())
}

fn of_office(tables: &mut Tables<'_>, record: &Record) -> Result<(), StoreError> {
    match &record.event {
        Event::CompositionSet(_) => things::put::<Vec<Composition>>(tables, things::COMPOSITIONS, record),
        _ => things::put::<Settings>(tables, things::SETTINGS, record),
    }
}

fn of_case(tables: &mut Tables<'_>, no: CaseNo, before: Option<Case>, record: &Record) -> Result<Case, StoreError> {
    let row_before = before.as_ref().map(QueueRow::of);
    let identity_before = before.as_ref().map(Identity::of_case);
    let Some(after) = apply::case(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no case {no}", record.seq)));
    };
    let row = QueueRow::of(&after);
    let listed_before = row_before.as_ref().map(Keys::of_row).unwrap_or_default();
    index::replace(tables, record.seq, &listed_before, &Keys::of_row(&row))?;
    let identity = Identity::of_case(&after);
    if identity_before.as_ref() != Some(&identity) {
        let found_before = identity_before.map(|before| Keys::of_identity(&before, no)).unwrap_or_default();
        index::replace(tables, record.seq, &found_before, &Keys::of_identity(&identity, no))?;
    }
    tables.cases.insert(no.key(), pack(&after)?.as_slice())?;
    if !row.is_kept() {
        tables.rows.remove(no.key())?;
    } else if row_before.as_ref() != Some(&row) {
        tables.rows.insert(no.key(), pack(&row)?.as_slice())?;
    }
    if let Event::ResultDelivered { delivery, .. } = &record.event {
        index::replace(tables, record.seq, &Keys::default(), &Keys::of_delivery(delivery, record.seq))?;
    }
    if matches!(record.event, Event::CaseRegistered { .. }) {
        let counter = key::received(record.seq);
        let before = tables.counted(&counter)?;
        tables.counts.set(&counter, before + 1);
    }
    raise(tables, &number(b'c', no.year), u64::from(no.count))?;
    Ok(after)
}

fn of_certificate(tables: &mut Tables<'_>, number: &str, record: &Record) -> Result<(), StoreError> {
    let before: Option<Certificate> = read_back(tables.certificate_bytes(number)?)?;
    let keys_before = before.as_ref().map(Keys::of_certificate).unwrap_or_default();
    let Some(after) = apply::certificate(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no certificate {number}", record.seq)));
    };
    index::replace(tables, record.seq, &keys_before, &Keys::of_certificate(&after))?;
    tables.certificates.insert(number, pack(&after)?.as_slice())?;
    Ok(())
}

/// The year under which the highest number of all years is kept.
pub(super) const ALL_YEARS: u16 = 0;

/// The letter a series is counted under.
pub(super) const fn series_code(series: Series) -> u8 {
    match series {
        Series::Certificates => b'k',
        Series::Letters => b'l',
    }
}

fn of_notice(tables: &mut Tables<'_>, no: NoticeNo, record: &Record) -> Result<(), StoreError> {
    let before: Option<Notification> = read_back(tables.notice_bytes(no.key())?)?;
    let keys_before = before.as_ref().map(Keys::of_notice).unwrap_or_default();
    let Some(after) = apply::notification(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no notification {no}", record.seq)));
    };
    index::replace(tables, record.seq, &keys_before, &Keys::of_notice(&after))?;
    tables.notices.insert(no.key(), pack(&after)?.as_slice())?;
    raise(tables, &number(b'n', no.year), u64::from(no.count))
}

/// Raises a counter to a number, if it is below.
fn raise(tables: &mut Tables<'_>, counter: &[u8], to: u64) -> Result<(), StoreError> {
    if tables.counted(counter)? < to {
        tables.counts.set(counter, to);
    }
    Ok(())
}
