//! Quotas by year, and where they stand: what is issued against them is counted by the keys of the permits.

use super::error::StoreError;
use super::index::Keys;
use super::key::tag;
use super::permits::issued;
use super::tables::{Raw, Snapshot, unpack};
use super::things::{self, Thing};
use crate::office::Record;
use crate::office::permit::quota::{Issued, Quota, Standing};
use crate::office::permit::{self, Category, SeasonalQuota};

impl Thing for Quota {
    fn after(before: Option<Self>, record: &Record) -> Option<Self> {
        permit::apply::quota(before, record)
    }

    fn keys(&self) -> Keys {
        Keys::of_index(vec![[&[tag::QUOTA][..], &self.year.to_be_bytes()].concat()])
    }
}

impl Snapshot {
    /// The quota of a year, and what is issued against it by category.
    pub fn quota(&self, year: u16) -> Result<Option<(Quota, Issued)>, StoreError> {
        let Some(quota) = self.office_bytes(&things::quota(year))?.map(|bytes| unpack(&bytes)).transpose()? else {
            return Ok(None);
        };
        Ok(Some((quota, self.permits_issued(year)?)))
    }

    /// The quota of a year, where it has one, and where it stands by the office's settings.
    pub fn quota_standing(&self, year: u16) -> Result<(Option<Quota>, Standing), StoreError> {
        let seasonal = self.settings()?.map_or(SeasonalQuota::Within, |settings| settings.permits.seasonal);
        let found = self.quota(year)?;
        let issued = match &found {
            Some((_, issued)) => issued.clone(),
            None => self.permits_issued(year)?,
        };
        let quota = found.map(|(quota, _)| quota);
        let standing = Standing::of(quota.as_ref(), &issued, seasonal);
        Ok((quota, standing))
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
    pub fn permits_issued(&self, year: u16) -> Result<Issued, StoreError> {
        let of = |category: &Category| Ok((*category, self.counted(&issued(year, *category))? as u32));
        Category::ALL.iter().map(of).collect()
    }
}
