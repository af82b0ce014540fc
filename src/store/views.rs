//! Who looked at whom: side state that is only ever added to. It is no event, for nothing was changed: the revision
//! that waiting screens look at stays as it is, and a rebuild keeps it.

use chrono::{DateTime, FixedOffset};
use redb::{ReadableTable, TableError};
use serde::{Deserialize, Serialize};

use super::Store;
use super::error::StoreError;
use super::side::DRAFT_PATIENCE;
use super::submit::begin;
use super::tables::VIEWS;
use crate::office::who::Way;
use crate::office::{Login, Subject};

/// A look at what is known of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// When it began.
    pub at: DateTime<FixedOffset>,
    /// Who looked.
    pub by: Login,
    /// The way in.
    pub way: Way,
    /// At what.
    pub subject: Subject,
}

impl Store {
    /// Adds looks behind those that are there, in one transaction.
    ///
    /// # Errors
    /// The store's; a busy one has taken none of them.
    pub fn put_views(&mut self, views: &[View]) -> Result<(), StoreError> {
        let txn = begin(self.database()?, DRAFT_PATIENCE)?;
        {
            let mut table = txn.open_table(VIEWS)?;
            let last = table.last()?.map_or(0, |(number, _)| number.value());
            for (number, view) in (last + 1..).zip(views) {
                let json = serde_json::to_vec(view).map_err(|error| StoreError::Damaged(error.to_string()))?;
                table.insert(number, json.as_slice())?;
            }
        }
        Ok(txn.commit()?)
    }

    /// Every look with its number, from one; none in an office that nobody has looked into since they are kept.
    ///
    /// # Errors
    /// The store's.
    pub fn views(&self) -> Result<Vec<(u64, View)>, StoreError> {
        let table = match self.handle.begin_read()?.open_table(VIEWS) {
            Err(TableError::TableDoesNotExist(_)) => return Ok(Vec::new()),
            table => table?,
        };
        let mut views = Vec::new();
        for entry in table.iter()? {
            let (number, json) = entry?;
            let view = serde_json::from_slice(json.value()).map_err(|error| StoreError::Damaged(error.to_string()))?;
            views.push((number.value(), view));
        }
        Ok(views)
    }
}
