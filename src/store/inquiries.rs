//! Inquiries: what they are found by, and their lists.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::certificates::Listing;
use super::complaints::RegisterTally;
use super::error::StoreError;
use super::find::LOOK_BEHIND;
use super::index::Keys;
use super::key::{self, tag};
use super::sought::{Sought, fits};
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use super::words::{self, Identity};
use crate::office::inquiry::{self, Inquiry};
use crate::office::person::number;
use crate::office::{InquiryNo, Record};

/// A list of inquiries by a day. Every inquiry is on one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InquiryList {
    /// With a term that runs, by the day it ends.
    Open,
    /// Over, its asker still to be told of something; by the day it was received.
    Untold,
    /// Over, by the day it was received.
    Over,
}

impl InquiryList {
    const fn key(self) -> [u8; 2] {
        let kind = match self {
            Self::Open => b'o',
            Self::Untold => b'w',
            Self::Over => b'd',
        };
        [tag::INQUIRY, kind]
    }
}

impl Thing for Inquiry {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        inquiry::apply::inquiry(before, record)
    }

    fn keys(&self) -> Keys {
        let no = self.no.key().to_be_bytes();
        let mut index = Vec::new();
        let (list, day) = match self.governing() {
            Some(due) => (InquiryList::Open, due.due),
            None if self.is_untold() => (InquiryList::Untold, self.clocks.received_day),
            None => (InquiryList::Over, self.clocks.received_day),
        };
        let day = [&list.key()[..], &key::day(Some(day)).to_be_bytes()].concat();
        index.push([day.as_slice(), &no].concat());
        if !number(&self.input.outside_no).is_empty() {
            index.push([outside(&self.input.outside_no).as_slice(), &no].concat());
        }
        for term in Identity::of_asker(&self.input).terms() {
            let mut key = vec![tag::INQUIRY, b't'];
            key::text(&mut key, &term);
            index.push([key.as_slice(), &no].concat());
        }
        Keys { counts: vec![day], ..Keys::of_index(index) }
    }
}

impl Listing {
    /// Inquiries of a list whose day lies between two, both counted, by that day.
    pub fn inquiries(list: InquiryList, from: NaiveDate, until: NaiveDate) -> Self {
        Self::by_day(list.key(), from, until)
    }
}

/// The prefix of the inquiries that came with a number.
fn outside(outside_no: &str) -> Vec<u8> {
    let mut key = vec![tag::INQUIRY, b'n'];
    key::text(&mut key, &number(outside_no));
    key
}

/// The inquiries that came with a number, oldest first.
pub(super) fn of_outside(tables: &impl Raw, outside_no: &str) -> Result<Vec<InquiryNo>, StoreError> {
    let mut found = Vec::new();
    tables.each_index_key(&outside(outside_no), &mut |entry| {
        found.push(InquiryNo::from_key(key::tail(entry)));
        true
    })?;
    Ok(found)
}

impl Snapshot {
    /// An inquiry.
    pub fn inquiry(&self, no: InquiryNo) -> Result<Option<Inquiry>, StoreError> {
        self.office_bytes(&things::inquiry(no))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// The inquiries that came with a number of another's, oldest first.
    pub fn inquiries_of_outside(&self, outside_no: &str) -> Result<Vec<InquiryNo>, StoreError> {
        of_outside(self, outside_no)
    }

    /// Open inquiries, the first due first.
    pub fn open_inquiries(&self, limit: usize) -> Result<Vec<Inquiry>, StoreError> {
        let mut numbers = Vec::new();
        self.each_index_key(&InquiryList::Open.key(), &mut |entry| {
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
        RegisterTally::over(self, InquiryList::Open.key(), today)
    }

    /// Inquiries that fit every word of a query, the newest first: by their own number, the number they came with, or
    /// the asker's name.
    pub(super) fn inquiries_found(&self, query: &str) -> Result<(Vec<InquiryNo>, bool), StoreError> {
        let terms = |key: &Reverse<u64>| {
            let inquiry = self.inquiry(InquiryNo::from_key(key.0))?;
            Ok(inquiry.map(|inquiry| Identity::of_asker(&inquiry.input).terms()).unwrap_or_default())
        };
        let of = |entry: &[u8]| Reverse(key::tail(entry));
        let list = [tag::INQUIRY, b't'];
        let (mut found, more) = self.fitting(query, &Sought { list: &list, look: LOOK_BEHIND, of, terms: &terms })?;
        // Its own number is no term: it is this one or none.
        for no in query.split_whitespace().filter_map(|word| word.parse::<InquiryNo>().ok()) {
            let (key, terms) = (Reverse(no.key()), terms(&Reverse(no.key()))?);
            let named = |word: &str| word.parse() == Ok(no) || fits(&terms, &words::prefixes(word));
            if self.inquiry(no)?.is_some() && query.split_whitespace().all(named) && !found.contains(&key) {
                found.push(key);
            }
        }
        found.sort_unstable();
        Ok((found.into_iter().map(|key| InquiryNo::from_key(key.0)).collect(), more))
    }
}
