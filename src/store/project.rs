//! A record into the projections: the same code when it is first written and when the journal is replayed.

use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::index::{self, Keys};
use super::key::{self, number};
use super::row::QueueRow;
use super::tables::{Raw, Tables, pack, unpack};
use super::words::Identity;
use crate::office::case::{Case, State};
use crate::office::certificate::Certificate;
use crate::office::notification::Notification;
use crate::office::who::Officer;
use crate::office::{CaseNo, Event, NoticeNo, Record, Subject, apply};

/// The key of the settings among the things of the office.
pub(super) const SETTINGS: &str = "settings";

/// The key of an officer among the things of the office.
pub(super) fn officer_key(login: &str) -> String {
    format!("officer/{login}")
}

/// Applies a record to every projection.
pub(super) fn project(tables: &mut Tables<'_>, record: &Record) -> Result<(), StoreError> {
    let subject = record.event.subject();
    let mut history = key::history(&subject);
    history.extend(record.seq.to_be_bytes());
    tables.index.insert(history.as_slice(), ())?;
    match &subject {
        Subject::Office => of_office(tables, record),
        Subject::Case(no) => of_case(tables, *no, record),
        Subject::Certificate(number) => of_certificate(tables, number, record),
        Subject::Notification(no) => of_notice(tables, *no, record),
    }
}

fn of_office(tables: &mut Tables<'_>, record: &Record) -> Result<(), StoreError> {
    match &record.event {
        Event::OfficeOpened { settings } => {
            tables.office.insert(SETTINGS, pack(settings)?.as_slice())?;
        }
        Event::OfficerAdded { officer } => {
            let key = officer_key(&officer.login);
            let before: Option<Officer> = read(tables.office_bytes(&key)?)?;
            if let Some(after) = apply::officer(before, record) {
                tables.office.insert(key.as_str(), pack(&after)?.as_slice())?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn of_case(tables: &mut Tables<'_>, no: CaseNo, record: &Record) -> Result<(), StoreError> {
    let before: Option<Case> = read(tables.case_bytes(no.key())?)?;
    let row_before = before.as_ref().map(QueueRow::of);
    let identity_before = before.as_ref().map(Identity::of_case);
    let Some(after) = apply::case(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no case {no}", record.seq)));
    };
    let row = QueueRow::of(&after);
    let listed_before = row_before.as_ref().map(Keys::of_row).unwrap_or_default();
    index::replace(tables, &listed_before, &Keys::of_row(&row))?;
    let identity = Identity::of_case(&after);
    if identity_before.as_ref() != Some(&identity) {
        let found_before = identity_before.map(|before| Keys::of_identity(&before, no)).unwrap_or_default();
        index::replace(tables, &found_before, &Keys::of_identity(&identity, no))?;
    }
    tables.cases.insert(no.key(), pack(&after)?.as_slice())?;
    if row.state == State::Closed {
        tables.rows.remove(no.key())?;
    } else if row_before.as_ref() != Some(&row) {
        tables.rows.insert(no.key(), pack(&row)?.as_slice())?;
    }
    raise(tables, &number(b'c', no.year), u64::from(no.count))
}

fn of_certificate(tables: &mut Tables<'_>, number: &str, record: &Record) -> Result<(), StoreError> {
    let before: Option<Certificate> = read(tables.certificate_bytes(number)?)?;
    let keys_before = before.as_ref().map(Keys::of_certificate).unwrap_or_default();
    let Some(after) = apply::certificate(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no certificate {number}", record.seq)));
    };
    index::replace(tables, &keys_before, &Keys::of_certificate(&after))?;
    tables.certificates.insert(number, pack(&after)?.as_slice())?;
    // The office's own numbers are a year and a count; those of other registers are not counted.
    match number.parse::<CaseNo>() {
        Ok(own) => raise(tables, &key::number(b'k', own.year), u64::from(own.count)),
        Err(()) => Ok(()),
    }
}

fn of_notice(tables: &mut Tables<'_>, no: NoticeNo, record: &Record) -> Result<(), StoreError> {
    let before: Option<Notification> = read(tables.notice_bytes(no.key())?)?;
    let keys_before = before.as_ref().map(Keys::of_notice).unwrap_or_default();
    let Some(after) = apply::notification(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no notification {no}", record.seq)));
    };
    index::replace(tables, &keys_before, &Keys::of_notice(&after))?;
    tables.notices.insert(no.key(), pack(&after)?.as_slice())?;
    raise(tables, &number(b'n', no.year), u64::from(no.count))
}

/// Raises a counter to a number, if it is below.
fn raise(tables: &mut Tables<'_>, counter: &[u8], to: u64) -> Result<(), StoreError> {
    if tables.counted(counter)? < to {
        tables.counts.insert(counter, to)?;
    }
    Ok(())
}

fn read<T: DeserializeOwned>(bytes: Option<Vec<u8>>) -> Result<Option<T>, StoreError> {
    bytes.map(|b| unpack(&b)).transpose()
}
