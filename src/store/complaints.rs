//! Complaints: what they are found by, and their lists.

use chrono::NaiveDate;

use super::certificates::Listing;
use super::error::StoreError;
use super::index::{Keys, person_prefix};
use super::key::{self, tag};
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use super::words::Identity;
use crate::office::complaint::{self, Complaint, ComplaintState};
use crate::office::{CaseNo, ComplaintNo, Record};

impl Thing for Complaint {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        complaint::apply::complaint(before, record)
    }

    fn keys(&self) -> Keys {
        let no = self.no.key().to_be_bytes();
        let mut index = Vec::new();
        if self.state != ComplaintState::Closed {
            let due = key::day(self.governing().map(|due| due.due));
            index.push([[tag::COMPLAINT, b'o'].as_slice(), &due.to_be_bytes(), &no].concat());
        }
        if let Some(case) = self.input.about.case {
            index.push([of_case(case).as_slice(), &no].concat());
        }
        for person in Identity::of_complainant(&self.input.from).persons() {
            index.push([person_prefix(&person).as_slice(), b"p", &no].concat());
        }
        let received = Some(self.clocks.received_day);
        let (list, day) = match self.state {
            ComplaintState::Closed => (ComplaintList::Closed, received),
            ComplaintState::Received => (ComplaintList::Ours, self.governing().map(|due| due.due)),
            _ => self.governing().map_or((ComplaintList::Others, received), |due| (ComplaintList::Ours, Some(due.due))),
        };
        let day = [&list.key()[..], &key::day(day).to_be_bytes()].concat();
        index.push([day.as_slice(), &no].concat());
        Keys { counts: vec![day], ..Keys::of_index(index) }
    }
}

/// A list of complaints by a day. Every complaint is on one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComplaintList {
    /// Something of ours is to be done: by the day our term ends, what has none last.
    Ours,
    /// Waiting for others or for closing, by the day it was received.
    Others,
    /// Closed, by the day it was received.
    Closed,
}

impl ComplaintList {
    const fn key(self) -> [u8; 2] {
        let kind = match self {
            Self::Ours => b'a',
            Self::Others => b'w',
            Self::Closed => b'd',
        };
        [tag::COMPLAINT, kind]
    }
}

impl Listing {
    /// Complaints of a list whose day lies between two, both counted, by that day.
    pub fn complaints(list: ComplaintList, from: NaiveDate, until: NaiveDate) -> Self {
        Self::by_day(list.key(), from, until)
    }

    /// Complaints with something of ours to be done from a day on, those without a term of ours among them.
    pub fn complaints_from(from: NaiveDate) -> Self {
        Self::complaints(ComplaintList::Ours, from, NaiveDate::MAX).with_its_end()
    }
}

/// The prefix of the complaints about a case.
fn of_case(case: CaseNo) -> Vec<u8> {
    [[tag::COMPLAINT, b'c'].as_slice(), &case.key().to_be_bytes()].concat()
}

/// How the things of a register stand on a day: the complaints, the inquiries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegisterTally {
    /// Not closed.
    pub open: u64,
    /// With a term of ours that has passed.
    pub overdue: u64,
    /// With a term of ours that ends on the day.
    pub today: u64,
    /// The next day on which a term of ours ends, that day included.
    pub next: Option<NaiveDate>,
}

impl RegisterTally {
    /// Over the keys of a list whose third to sixth bytes are the due day.
    pub(super) fn over(tables: &impl Raw, list: [u8; 2], today: NaiveDate) -> Result<Self, StoreError> {
        let (mut tally, today) = (Self::default(), key::day(Some(today)));
        tables.each_index_key(&list, &mut |entry| {
            let due = key::day_at(entry, 2);
            tally.open += 1;
            tally.overdue += u64::from(due < today);
            tally.today += u64::from(due == today);
            if due >= today && tally.next.is_none() {
                tally.next = key::to_day(due);
            }
            true
        })?;
        Ok(tally)
    }
}

impl Snapshot {
    /// A complaint.
    pub fn complaint(&self, no: ComplaintNo) -> Result<Option<Complaint>, StoreError> {
        self.office_bytes(&things::complaint(no))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// Open complaints, the first due first; those with nothing of ours to do last.
    pub fn open_complaints(&self, limit: usize) -> Result<Vec<Complaint>, StoreError> {
        self.complaints_under(&[tag::COMPLAINT, b'o'], limit)
    }

    /// Every complaint, oldest first.
    pub fn complaints(&self) -> Result<Vec<Complaint>, StoreError> {
        // The names sort as the numbers do, up to four digits; beyond it the numbers decide.
        let mut all = Vec::new();
        for entry in self.now.office.range("complaint/".."complaint0")? {
            // As it was at the moment looked back to: none for one that came later.
            if let Some(bytes) = self.office_bytes(entry?.0.value())? {
                all.push(unpack::<Complaint>(&bytes)?);
            }
        }
        all.sort_by_key(|complaint| complaint.no);
        Ok(all)
    }

    /// The complaints about a case, oldest first.
    pub fn complaints_of(&self, case: CaseNo) -> Result<Vec<Complaint>, StoreError> {
        self.complaints_under(&of_case(case), usize::MAX)
    }

    /// How the complaints stand on a day.
    pub fn complaint_tally(&self, today: NaiveDate) -> Result<RegisterTally, StoreError> {
        RegisterTally::over(self, [tag::COMPLAINT, b'o'], today)
    }

    fn complaints_under(&self, prefix: &[u8], limit: usize) -> Result<Vec<Complaint>, StoreError> {
        let mut numbers = Vec::new();
        self.each_index_key(prefix, &mut |entry| {
            numbers.push(ComplaintNo::from_key(key::tail(entry)));
            numbers.len() < limit
        })?;
        let there =
            |no: ComplaintNo| self.complaint(no)?.ok_or_else(|| StoreError::Damaged(format!("no complaint {no}")));
        numbers.into_iter().map(there).collect()
    }
}
