//! Permits, employers and quotas: what they are found by, their lists, and the figures over them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::error::StoreError;
use super::index::{Keys, person_prefix};
use super::key::{self, count, tag};
use super::listed::Take;
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use super::words::Identity;
use crate::office::Record;
use crate::office::permit::figures::{Figures, Measure, Question};
use crate::office::permit::quota::Quota;
use crate::office::permit::{self, Category, Employer, Permit};

/// The counter of the permits of a category issued in a year.
pub(super) fn issued(year: u16, category: Category) -> Vec<u8> {
    let mut key = vec![count::ISSUED];
    key.extend(year.to_be_bytes());
    key.extend(category.code().bytes());
    key
}

/// The prefix of the permits of an employer.
fn of_employer(bin: &str) -> Vec<u8> {
    let mut key = vec![tag::PERMIT, b'e'];
    key::text(&mut key, bin);
    key
}

/// A key of the permits by a day.
fn by_day(kind: u8, day: NaiveDate, number: &str) -> Vec<u8> {
    let mut key = vec![tag::PERMIT, kind];
    key.extend(key::day(Some(day)).to_be_bytes());
    key.extend(number.bytes());
    key
}

impl Thing for Permit {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::permit(before, record)
    }

    fn keys(&self) -> Keys {
        let (input, number) = (&self.input, self.input.number.as_bytes());
        let mut index = vec![
            [of_employer(&input.employer.bin).as_slice(), number].concat(),
            by_day(b'u', self.last_day(), &input.number),
            by_day(b'i', input.issued_on, &input.number),
        ];
        let identity = Identity::of_worker(input);
        for person in identity.persons() {
            index.push([person_prefix(&person).as_slice(), b"r", number].concat());
        }
        index.extend(identity.terms().iter().map(|term| term_key(tag::PERMIT_TERM, term, &input.number)));
        index.sort_unstable();
        index.dedup();
        let year = u16::try_from(input.issued_on.year()).unwrap_or(0);
        Keys { index, counts: vec![issued(year, input.category)] }
    }
}

impl Thing for Employer {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::employer(before, record)
    }

    fn keys(&self) -> Keys {
        let mut index = vec![[&[tag::EMPLOYER], self.input.bin.as_bytes()].concat()];
        let terms = Identity::of_employer(&self.input).terms();
        index.extend(terms.iter().map(|term| term_key(tag::EMPLOYER_TERM, term, &self.input.bin)));
        Keys::of_index(index)
    }
}

impl Thing for Quota {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::quota(before, record)
    }

    fn keys(&self) -> Keys {
        Keys::of_index(vec![[&[tag::QUOTA][..], &self.year.to_be_bytes()].concat()])
    }
}

fn term_key(tag: u8, term: &str, number: &str) -> Vec<u8> {
    let mut key = vec![tag];
    key::text(&mut key, term);
    key.extend(number.bytes());
    key
}

impl Snapshot {
    /// A permit.
    pub fn permit(&self, number: &str) -> Result<Option<Permit>, StoreError> {
        self.office_bytes(&things::permit(number))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// An employer.
    pub fn employer(&self, bin: &str) -> Result<Option<Employer>, StoreError> {
        self.office_bytes(&things::employer(bin))?.map(|bytes| unpack(&bytes)).transpose()
    }

    /// Every employer, by BIN.
    pub fn employers(&self) -> Result<Vec<Employer>, StoreError> {
        let mut bins = Vec::new();
        self.each_index_key(&[tag::EMPLOYER], &mut |entry| {
            bins.push(String::from_utf8_lossy(&entry[1..]).into_owned());
            true
        })?;
        let there = |bin: String| self.employer(&bin)?.ok_or_else(|| StoreError::Damaged(format!("no employer {bin}")));
        bins.into_iter().map(there).collect()
    }

    /// The quota of a year, and what is issued against it by category.
    pub fn quota(&self, year: u16) -> Result<Option<(Quota, BTreeMap<Category, u32>)>, StoreError> {
        let Some(quota) = self.office_bytes(&things::quota(year))?.map(|bytes| unpack(&bytes)).transpose()? else {
            return Ok(None);
        };
        Ok(Some((quota, self.permits_issued(year)?)))
    }

    /// The years that have a quota.
    pub fn quota_years(&self) -> Result<Vec<u16>, StoreError> {
        let mut years = Vec::new();
        self.each_index_key(&[tag::QUOTA], &mut |entry| {
            years.extend(entry.get(1..3).and_then(|b| b.first_chunk::<2>()).map(|b| u16::from_be_bytes(*b)));
            true
        })?;
        Ok(years)
    }

    /// How many permits were issued in a year, by category.
    pub fn permits_issued(&self, year: u16) -> Result<BTreeMap<Category, u32>, StoreError> {
        let of = |category: &Category| Ok((*category, self.counted(&issued(year, *category))? as u32));
        Category::ALL.iter().map(of).collect()
    }

    /// The numbers of the permits a question may count, without reading the permits.
    fn permits_asked(&self, question: &Question) -> Result<Vec<String>, StoreError> {
        let (prefix, low, high) = match (&question.employer, question.measure) {
            (Some(bin), _) => {
                let prefix = of_employer(bin);
                let end = [prefix.as_slice(), &[u8::MAX]].concat();
                (prefix.clone(), prefix, end)
            }
            (None, Measure::Issued { from, until }) => {
                let after = until.succ_opt().unwrap_or(until);
                (vec![tag::PERMIT, b'i'], by_day(b'i', from, ""), by_day(b'i', after, ""))
            }
            // What is valid on a day did not end before it.
            (None, Measure::Valid { on }) => {
                (vec![tag::PERMIT, b'u'], by_day(b'u', on, ""), vec![tag::PERMIT, b'u' + 1])
            }
        };
        let at = if question.employer.is_some() { prefix.len() } else { prefix.len() + 4 };
        let keys = self.keys_between(&prefix, &low, &high, Take::First(usize::MAX))?;
        Ok(keys.iter().map(|key| String::from_utf8_lossy(&key[at..]).into_owned()).collect())
    }

    /// The permits a question counts, by number.
    pub fn permits_counted(&self, question: &Question, each: &mut dyn FnMut(Permit)) -> Result<(), StoreError> {
        for number in self.permits_asked(question)? {
            let found = self.permit(&number)?.ok_or_else(|| StoreError::Damaged(format!("no permit {number}")))?;
            if question.counts(&found) {
                each(found);
            }
        }
        Ok(())
    }

    /// The answer to a question, at the moment this snapshot looks at.
    pub fn figures(&self, question: &Question) -> Result<Figures, StoreError> {
        let mut figures = Figures::of(question.clone());
        self.permits_counted(question, &mut |permit| figures.take(&permit))?;
        Ok(figures)
    }
}
