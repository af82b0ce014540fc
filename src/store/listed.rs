//! The keys of a list between two of them, as the list stands or as it stood.

use std::ops::Range;

use super::error::StoreError;
use super::tables::Snapshot;

/// Which of the keys.
#[derive(Debug, Clone, Copy)]
pub(super) enum Take {
    /// So many from the beginning.
    First(usize),
    /// So many before the end, in their order.
    Last(usize),
}

impl Snapshot {
    /// Keys of the list of a prefix, from one up to but without another.
    pub(super) fn keys_between(
        &self,
        prefix: &[u8],
        low: &[u8],
        high: &[u8],
        take: Take,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        if low >= high {
            return Ok(Vec::new());
        }
        if let Some(past) = &self.past {
            let list = past.keys(&self.now, prefix)?;
            let span = span(&list, low, high);
            let part = match take {
                Take::First(most) => span.start..span.end.min(span.start + most),
                Take::Last(most) => span.start.max(span.end.saturating_sub(most))..span.end,
            };
            self.meter.keys(part.len());
            return Ok(list[part].iter().map(|key| key.to_vec()).collect());
        }
        let entries = self.now.index.range(low..high)?.map(|entry| entry.map(|(key, _)| key.value().to_vec()));
        let keys = match take {
            Take::First(most) => entries.take(most).collect::<Result<Vec<_>, _>>()?,
            Take::Last(most) => {
                let mut keys = entries.rev().take(most).collect::<Result<Vec<_>, _>>()?;
                keys.reverse();
                keys
            }
        };
        self.meter.keys(keys.len());
        Ok(keys)
    }

    /// How many keys of the list of a prefix stand from a day's on up to but without another: by their counters, one
    /// a day, which have the prefix that their keys have.
    pub(super) fn days_between(&self, prefix: &[u8], low: &[u8], high: &[u8]) -> Result<u64, StoreError> {
        if low >= high {
            return Ok(0);
        }
        if let Some(past) = &self.past {
            return Ok(span(&past.keys(&self.now, prefix)?, low, high).len() as u64);
        }
        self.now.counts.range(low..high)?.try_fold(0, |sum, entry| {
            self.meter.keys(1);
            Ok(sum + entry?.1.value())
        })
    }

    /// How many keys of the list of a prefix stand from one up to but without another, one by one.
    pub(super) fn count_between(&self, prefix: &[u8], low: &[u8], high: &[u8]) -> Result<u64, StoreError> {
        if low >= high {
            return Ok(0);
        }
        if let Some(past) = &self.past {
            return Ok(span(&past.keys(&self.now, prefix)?, low, high).len() as u64);
        }
        let found = self.now.index.range(low..high)?.count();
        self.meter.keys(found);
        Ok(found as u64)
    }
}

fn span(list: &[Box<[u8]>], low: &[u8], high: &[u8]) -> Range<usize> {
    let first = list.partition_point(|key| &**key < low);
    first..list.partition_point(|key| &**key < high).max(first)
}
