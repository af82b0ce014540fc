//! Inquiries: what they are found by, and their lists. They are few beside the cases, and a list reads each it shows.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::complaints::RegisterTally;
use super::error::StoreError;
use super::index::Keys;
use super::key::{self, tag};
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use super::words::{self, Identity};
use crate::office::inquiry::{self, Inquiry};
use crate::office::person::number;
use crate::office::{InquiryNo, Record};

/// Most inquiries looked at for one word of a query.
const CHECK: usize = 1_000;
/// Most inquiries shown of one query.
const MOST: usize = 50;

impl Thing for Inquiry {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        inquiry::apply::inquiry(before, record)
    }

    fn keys(&self) -> Keys {
        let no = self.no.key().to_be_bytes();
        let mut index = Vec::new();
        if self.is_open() {
            let due = key::day(self.governing().map(|due| due.due));
            index.push([[tag::INQUIRY, b'o'].as_slice(), &due.to_be_bytes(), &no].concat());
        }
        if !number(&self.input.outside_no).is_empty() {
            index.push([outside(&self.input.outside_no).as_slice(), &no].concat());
        }
        for term in Identity::of_asker(&self.input).terms() {
            let mut key = vec![tag::INQUIRY, b't'];
            key::text(&mut key, &term);
            index.push([key.as_slice(), &no].concat());
        }
        Keys::of_index(index)
    }
}

/// The prefix of the inquiry that came with a number.
fn outside(outside_no: &str) -> Vec<u8> {
    let mut key = vec![tag::INQUIRY, b'n'];
    key::text(&mut key, &number(outside_no));
    key
}

/// The inquiry that came with a number.
pub(super) fn of_outside(tables: &impl Raw, outside_no: &str) -> Result<Option<InquiryNo>, StoreError> {
    let mut found = None;
    tables.each_index_key(&outside(outside_no), &mut |entry| {
        found = Some(InquiryNo::from_key(key::tail(entry)));
        false
    })?;
    Ok(found)
}

impl Snapshot {
    /// An inquiry.
    pub fn inquiry(&self, no: InquiryNo) -> Result<Option<Inquiry>, StoreError> {
        self.office_bytes(&things::inquiry(no))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// The inquiry that came with a number of another's.
    pub fn inquiry_of_outside(&self, outside_no: &str) -> Result<Option<InquiryNo>, StoreError> {
        of_outside(self, outside_no)
    }

    /// Open inquiries, the first due first.
    pub fn open_inquiries(&self, limit: usize) -> Result<Vec<Inquiry>, StoreError> {
        let mut numbers = Vec::new();
        self.each_index_key(&[tag::INQUIRY, b'o'], &mut |entry| {
            numbers.push(InquiryNo::from_key(key::tail(entry)));
            numbers.len() < limit
        })?;
        let there = |no| self.inquiry(no)?.ok_or_else(|| StoreError::Damaged(format!("no inquiry {no}")));
        numbers.into_iter().map(there).collect()
    }

    /// Every inquiry, oldest first.
    pub fn inquiries(&self) -> Result<Vec<Inquiry>, StoreError> {
        let mut all = Vec::new();
        for entry in self.now.office.range("inquiry/".."inquiry0")? {
            // As it was at the moment looked back to: none for one that came later.
            if let Some(bytes) = self.office_bytes(entry?.0.value())? {
                all.push(unpack::<Inquiry>(&bytes)?);
            }
        }
        all.sort_by_key(|inquiry| inquiry.no);
        Ok(all)
    }

    /// How the inquiries stand on a day.
    pub fn inquiry_tally(&self, today: NaiveDate) -> Result<RegisterTally, StoreError> {
        RegisterTally::over(self, [tag::INQUIRY, b'o'], today)
    }

    /// Inquiries that fit every word of a query, the newest first: by their own number, the number they came with, or
    /// the asker's name.
    pub(super) fn inquiries_found(&self, query: &str) -> Result<Vec<Inquiry>, StoreError> {
        let mut fitting: Option<BTreeSet<u64>> = None;
        for word in query.split_whitespace() {
            let mut numbers = BTreeSet::new();
            for prefix in words::prefixes(word) {
                let key = [&[tag::INQUIRY, b't'], prefix.as_bytes()].concat();
                self.each_index_key(&key, &mut |entry| {
                    let no = key::tail(entry);
                    if fitting.as_ref().is_none_or(|fitting| fitting.contains(&no)) {
                        numbers.insert(no);
                    }
                    numbers.len() < CHECK
                })?;
            }
            numbers.extend(word.parse::<InquiryNo>().ok().map(InquiryNo::key));
            fitting = Some(numbers);
        }
        let numbers = fitting.unwrap_or_default().into_iter().rev().map(InquiryNo::from_key);
        numbers.take(MOST).filter_map(|no| self.inquiry(no).transpose()).collect()
    }
}
