//! Things the office keeps one entry of each under a name: its settings, its officers, and every further register.
//!
//! A new kind of thing is its name, what a record makes of it, and the keys it is found by; the rest is here.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::index::{self, Keys};
use super::key::{self, tag};
use super::tables::{Raw, Tables, pack, unpack};
use crate::office::officer::{self, Officer};
use crate::office::settings::Settings;
use crate::office::{ComplaintNo, InquiryNo, Record, SittingNo, Subject, apply};

/// The name of the settings.
pub(super) const SETTINGS: &str = "settings";

/// The name of the register of the Commission's compositions.
pub(super) const COMPOSITIONS: &str = "compositions";

/// The name of a sitting.
pub(super) fn sitting(no: SittingNo) -> String {
    format!("sitting/{no}")
}

/// The name of an officer.
pub(super) fn officer(login: &str) -> String {
    format!("officer/{login}")
}

/// The name of a complaint.
pub(super) fn complaint(no: ComplaintNo) -> String {
    format!("complaint/{no}")
}

/// The name of a permit.
pub(super) fn permit(number: &str) -> String {
    format!("permit/{number}")
}

/// The name of an employer.
pub(super) fn employer(bin: &str) -> String {
    format!("employer/{bin}")
}

/// The name of the quota of a year.
pub(super) fn quota(year: u16) -> String {
    format!("quota/{year:04}")
}

/// The name of an inquiry.
pub(super) fn inquiry(no: InquiryNo) -> String {
    format!("inquiry/{no}")
}

/// Everybody who works or worked here, by login.
pub(super) fn officers(tables: &impl Raw) -> Result<Vec<Officer>, StoreError> {
    let mut logins = Vec::new();
    tables.each_index_key(&[tag::OFFICER], &mut |entry| {
        logins.extend(std::str::from_utf8(&entry[1..]).map(officer));
        true
    })?;
    logins.iter().filter_map(|name| get(tables, name).transpose()).collect()
}

/// What a name stands for, where it is a thing with a history of its own.
pub(super) fn subject(name: &str) -> Option<Subject> {
    let (kind, no) = name.split_once('/')?;
    match kind {
        "complaint" => no.parse().ok().map(Subject::Complaint),
        "inquiry" => no.parse().ok().map(Subject::Inquiry),
        "sitting" => no.parse().ok().map(Subject::Sitting),
        "officer" => Some(Subject::Officer(no.to_owned())),
        "permit" => Some(Subject::Permit(no.to_owned())),
        "employer" => Some(Subject::Employer(no.to_owned())),
        "quota" => no.parse().ok().map(Subject::Quota),
        _ => None,
    }
}

/// Something kept under a name.
pub(super) trait Thing: Serialize + DeserializeOwned {
    /// What a record makes of it.
    fn after(before: Option<Self>, record: &Record) -> Option<Self>;

    /// The keys it is found by.
    fn keys(&self) -> Keys {
        Keys::default()
    }
}

impl Thing for Settings {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        apply::settings(before, record)
    }
}

impl Thing for Officer {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        officer::officer(before, record)
    }

    fn keys(&self) -> Keys {
        let mut listed = vec![tag::OFFICER];
        listed.extend(self.login.bytes());
        Keys::of_index(vec![listed])
    }
}

/// Applies a record to the thing of a name.
pub(super) fn put<T: Thing>(tables: &mut Tables<'_>, name: &str, record: &Record) -> Result<(), StoreError> {
    let before: Option<T> = read_back(tables.office_bytes(name)?)?;
    let keys_before = before.as_ref().map(Thing::keys).unwrap_or_default();
    let Some(after) = T::after(before, record) else {
        return Err(StoreError::Damaged(format!("journal {}: no {name}", record.seq)));
    };
    index::replace(tables, record.seq, &keys_before, &after.keys())?;
    tables.office.insert(name, pack(&after)?.as_slice())?;
    let changed = [key::thing(name).as_slice(), &record.seq.to_be_bytes()].concat();
    tables.index.insert(changed.as_slice(), record.seq)?;
    Ok(())
}

/// The thing of a name, as it is or, where the tables look back, as it was.
pub(super) fn get<T: Thing>(tables: &impl Raw, name: &str) -> Result<Option<T>, StoreError> {
    match tables.looks_back() {
        Some((past, now)) => past.replay(now, &key::thing(name), T::after),
        None => read_back(tables.office_bytes(name)?),
    }
}

/// What was stored, if anything was.
pub(super) fn read_back<T: DeserializeOwned>(bytes: Option<Vec<u8>>) -> Result<Option<T>, StoreError> {
    bytes.map(|b| unpack(&b)).transpose()
}
